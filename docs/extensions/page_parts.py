"""Parts of Markdown pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>|{}$])")


def escaped(text: object) -> str:
    r"""Return a text in which no character has a meaning for Markdown.

    >>> print(escaped("a_b | <c>"))
    a\_b \| \<c\>
    """
    return _SPECIAL.sub(r"\\\1", str(text))


def words(identifier: str) -> str:
    """Return an identifier as words.

    >>> words("vertical_pull")
    'vertical pull'
    """
    return identifier.replace("_", " ")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; its cells are Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def facts(values: Mapping[str, str]) -> str:
    """Return names and values in two columns, without those that have no value."""
    lines = [f":{name}: {value}" for name, value in values.items() if value]
    return "\n".join(["::::{container} facts", "", *lines, "::::"])


def page(*parts: str) -> str:
    """Return a page of paragraphs, tables and headings."""
    return "\n\n".join(part for part in parts if part) + "\n"


def with_part(text: str, start: str, end: str, part: str) -> str:
    """Return a page with a part that a script writes between two lines.

    Args:
        text: the page.
        start: the line before the part.
        end: the line after the part.
        part: the present part.

    Raises:
        ValueError: when the page has no such lines.

    >>> with_part("A <b> old <e> Z", "<b>", "<e>", "new").split()
    ['A', '<b>', 'new', '<e>', 'Z']
    """
    before, found_start, rest = text.partition(start)
    _, found_end, after = rest.partition(end)
    if not (found_start and found_end):
        message = f"the page has no part between {start!r} and {end!r}"
        raise ValueError(message)
    return f"{before}{start}\n\n{part}\n\n{end}{after}"


def toctree(names: Iterable[str], **options: str) -> str:
    """Return a table of contents."""
    stated = [f":{name}: {value}".rstrip() for name, value in options.items()]
    return "\n".join(["```{toctree}", *stated, "", *names, "```"])
