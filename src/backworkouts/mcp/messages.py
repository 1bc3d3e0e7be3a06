"""The lines of the protocol, as the parser of the package `mcp` can take them.

That parser refuses lists and objects nested more than about 200 deep, and a message that it refuses
gets no answer: the client waits. So the values that are nested too deeply are taken out of the
line, well below the depth that a document may have, and the tool refuses what is left. The parser
also refuses half of a surrogate pair, which no text in UTF-8 can hold: a mark stands in for it.
"""

from __future__ import annotations

import io
import re

from backworkouts import limits

__all__ = ["MessageLines", "cut_nesting", "replace_lone_surrogates"]

_KEPT = limits.NESTING + 50
"""Levels of a message that are kept: more than a document may have, fewer than the parser takes."""
_TOKENS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{\]}]', re.DOTALL)


def cut_nesting(line: str) -> str:
    """Return a line of JSON with null for each list and object that is nested too deeply.

    It takes time in proportion to the line.

    >>> cut_nesting('{"id": 1}')
    '{"id": 1}'
    >>> cut_nesting("[" * 1_000 + "]" * 1_000) == "[" * 150 + "null" + "]" * 150
    True
    """
    if line.count("[") + line.count("{") <= _KEPT:  # fast path: most messages have fewer
        return line
    kept: list[str] = []
    depth = start = 0
    for token in _TOKENS.finditer(line):
        if token[0] in ("[", "{"):
            if depth == _KEPT:
                kept += [line[start : token.start()], "null"]
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
            if depth == _KEPT:
                start = token.end()
    return "".join(kept) + line[start:] if depth <= _KEPT else line


_ESCAPES = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a pair
    r"|(?P<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
    r"|\\."  # any other escape, such as that of a backslash
)


def replace_lone_surrogates(line: str) -> str:
    r"""Return a line of JSON with U+FFFD for each escape of half a surrogate pair.

    >>> replace_lone_surrogates(r'["\ud800", "\ud83d\ude00", "\\ud800"]')
    '["\\ufffd", "\\ud83d\\ude00", "\\\\ud800"]'
    """
    return _ESCAPES.sub(lambda found: r"\ufffd" if found["lone"] else found[0], line)


class MessageLines(io.TextIOWrapper):
    """Standard input as lines of UTF-8 that the parser of the package takes."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as for its base class
        """Return the next line; empty at the end."""
        return replace_lone_surrogates(cut_nesting(super().readline(size)))
