"""A name, or an exercise with sets, and the lines behind it that belong to it."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.grammar.text import Fault

__all__ = ["Run"]


class Run(NamedTuple):
    """Lines that are read as one.

    Attributes:
        first: the name, or the exercise with its sets.
        behind: the others, each with what joins it to those before.
    """

    first: Line
    behind: list[tuple[str, Line]]

    def line(self, count: int) -> Line:
        """The first and so many of those behind it, as one line."""
        end = len(self.first.text.rstrip(" \t:-\u2013\u2014|"))
        parts: list[Line | str] = [self.first.cut(0, end)]
        for between, one in self.behind[:count]:
            parts += [between, one]
        return joined(parts)

    def faulty(self, faults: tuple[Fault, ...]) -> int:
        """Which of those behind it holds the first fault, or stands before it."""
        first = min(fault.start for fault in faults)
        ends = accumulate(len(between) + len(one.text) for between, one in self.behind[:-1])
        before = len(self.line(0).text)
        return sum(before + end <= first for end in ends)
