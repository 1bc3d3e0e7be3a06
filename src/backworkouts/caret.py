"""Show a place in a line of text with carets under it."""

from __future__ import annotations

from typing import Any, NamedTuple

__all__ = ["LineProblem", "caret_under", "width_of", "writable"]

_SHOWN_OF_LINE = 100
_LONGEST_TEXT = 1_000
_AROUND = 40  # characters of a long line before the fault


def caret_under(text: str, column: int, width: int) -> str:
    """Return a line, or the part of it around a place, with carets under that place.

    Args:
        text: the line.
        column: the first character of the place, counted from 1.
        width: the number of characters in the place.

    >>> print(caret_under("Seated Row 4x", 12, 2))
      Seated Row 4x
                 ^^
    """
    begin = max(0, column - 1 - _AROUND)
    shown = text[begin : begin + _SHOWN_OF_LINE]
    at = column - 1 - begin
    carets = "^" * max(1, width_of(shown[at : at + width]))
    return f"  {_visible(shown)}\n  {' ' * width_of(shown[:at])}{carets}"


def writable(text: str) -> str:
    """Return a text with lone surrogates escaped, which UTF-8 cannot hold."""
    return text.encode("utf-8", "backslashreplace").decode()


class LineProblem(NamedTuple):
    """A problem in a text: its place, what was found there and what was expected."""

    line: int
    """Counted from 1."""
    column: int
    """The first character of the place, counted from 1."""
    width: int
    """The number of characters in the place; 0 where something is missing."""
    text: str
    """The whole line."""
    found: str
    expected: str
    code: str = ""
    """The kind of problem, one of `errors.Code`."""
    suggestions: tuple[str, ...] = ()
    """The nearest names that are known, best first."""

    def __str__(self) -> str:
        """Return the place and the message, then the line with carets under the place."""
        return f"line {self.line}, column {self.column}: {self.message}\n{self.caret}"

    @property
    def message(self) -> str:
        """What was expected and what was found, in one line."""
        found = f", found {self.found}" if self.found else ""
        return f"expected {self.expected}{found}"

    @property
    def path(self) -> tuple[str | int, ...]:
        """No path: a text has lines and columns."""
        return ()

    @property
    def caret(self) -> str:
        """The line, or the part of it around the place, with carets under the place."""
        return caret_under(self.text, self.column, self.width)

    def to_dict(self) -> dict[str, Any]:
        """Return the problem as plain values that JSON can hold."""
        return {
            "code": str(self.code),
            "path": [],
            "line": self.line,
            "column": self.column,
            "width": self.width,
            "text": _visible(self.text[:_LONGEST_TEXT]),
            "found": writable(self.found),
            "expected": writable(self.expected),
            "suggestions": list(self.suggestions),
            "message": writable(self.message),
        }


def _visible(text: str) -> str:
    return "".join(one if one.isprintable() else "\ufffd" for one in text.replace("\t", " "))


def width_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide letters take two, accents none.

    >>> width_of("Row"), width_of("懸垂")
    (3, 4)
    """
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width  # noqa: PLC0415  few texts need it

    return sum(
        0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in text
    )
