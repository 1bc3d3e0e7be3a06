"""A place in a line of text, pointed at."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["LineProblem", "caret_under"]

_SHOWN_OF_LINE = 100
_AROUND = 40  # characters of a long line before the fault


def caret_under(text: str, column: int, width: int) -> str:
    """A line, or the part of it around a place, with carets under that place.

    Args:
        text: the line.
        column: of the first character of the place, counted from 1.
        width: how many characters it has.

    >>> print(caret_under("Seated Row 4x", 12, 2))
      Seated Row 4x
                 ^^
    """
    begin = max(0, column - 1 - _AROUND)
    shown = text[begin : begin + _SHOWN_OF_LINE]
    at = column - 1 - begin
    carets = "^" * max(1, _columns(shown[at : at + width]))
    return f"  {_visible(shown)}\n  {' ' * _columns(shown[:at])}{carets}"


class LineProblem(NamedTuple):
    """One thing in a text that cannot be read: where it stands, what was found and expected."""

    line: int
    """Counted from 1."""
    column: int
    """Of its first character, counted from 1."""
    width: int
    """How many characters it has; 0 where something is missing."""
    text: str
    """The whole line."""
    found: str
    expected: str

    def __str__(self) -> str:
        """The place and the fault, then the line with a caret under it."""
        return f"line {self.line}, column {self.column}: {self.message}\n{self.caret}"

    @property
    def message(self) -> str:
        """What was expected and what was found, in one line."""
        found = f", found {self.found}" if self.found else ""
        return f"expected {self.expected}{found}"

    @property
    def caret(self) -> str:
        """The line, or the part of it around the fault, with carets under the fault."""
        return caret_under(self.text, self.column, self.width)


def _visible(text: str) -> str:
    return "".join(one if one.isprintable() else "\ufffd" for one in text.replace("\t", " "))


def _columns(text: str) -> int:
    """How wide a text is on a screen: some letters are two columns, some accents none."""
    from unicodedata import combining, east_asian_width  # noqa: PLC0415  only an error needs it

    return sum(0 if combining(one) else 1 + (east_asian_width(one) in "WF") for one in text)
