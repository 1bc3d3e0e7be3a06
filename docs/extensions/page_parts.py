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


def toctree(names: Iterable[str], **options: str) -> str:
    """Return a table of contents."""
    stated = [f":{name}: {value}".rstrip() for name, value in options.items()]
    return "\n".join(["```{toctree}", *stated, "", *names, "```"])
