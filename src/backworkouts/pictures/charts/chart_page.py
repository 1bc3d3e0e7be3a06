"""The page of a chart, in a width that a telephone shows readably, with axes and legends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import define

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.legend import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry
from backworkouts.pictures.lettering import measure_at, printable, wrapped
from backworkouts.pictures.markup import add
from backworkouts.pictures.page import Lettering, Page

__all__ = ["LEFT", "RIGHT", "SMALL", "TEXT", "ChartPage"]

_WIDTH = 386
LEFT: int = 9
"""Where charts begin."""
RIGHT: int = _WIDTH - LEFT
"""Where charts end."""

# On a telephone of 360 pixels the smallest letters are 13 * 360 / 386 = 12.1 pixels high.
TEXT: int = 14
"""The size of names and numbers."""
SMALL: int = 13
"""The size of all other text."""
_LINE = 1.3
_GAP = 8
_TO_NUMBERS = 12
"""From the bars down to the baseline of the numbers of the axis."""
_ENTRY_LINES = 3
"""The most lines of an entry of a legend."""


@define
class ChartPage(Page):
    """The page of a chart under construction."""

    width: ClassVar[int] = _WIDTH
    margin: ClassVar[int] = LEFT
    lettering: ClassVar[Lettering] = Lettering(17, SMALL, _LINE, 0.3, heading_lines=3, note_lines=3)

    def add_unit(self, unit: str) -> None:
        """Add the line below the heading, which states what the numbers count."""
        self.add_note(unit)
        self.skip(_GAP)

    def add_axis(self, axis: Axis, *, left: float = LEFT, length: float = RIGHT - LEFT) -> None:
        """Add the numbers of an axis of sets.

        Args:
            axis: the axis.
            left: where it begins.
            length: its length.
        """
        self.skip(_TO_NUMBERS)
        for tick in axis.ticks:
            anchor = "start" if tick == 0 else "end" if tick == axis.top else "middle"
            label = f"{tick:g}"
            add(
                self.content,
                "text",
                label,
                class_="bw-quiet",
                x=left + axis.at(tick, length),
                y=self.y,
                font_size=SMALL,
                text_anchor=anchor,
            )
        self.skip(_GAP)

    def add_legend(self, entries: Iterable[LegendEntry]) -> None:
        """Add a legend, in as many lines as it takes.

        An entry that takes several lines has these lines to itself.
        """
        measure = measure_at(SMALL)
        to_text = SWATCH_WIDTH + _GAP
        x: float = RIGHT  # the first entry begins a line
        for swatch, text in entries:
            lines = wrapped(printable(text), RIGHT - LEFT - to_text, measure, most=_ENTRY_LINES)
            width = to_text + max(map(measure, lines))
            if x + width > RIGHT or len(lines) > 1:
                x = LEFT
                self.skip(SMALL * _LINE + 2)
            top = self.y - SWATCH_HEIGHT
            group = add(self.content, "g", transform=f"translate({x:g} {top:g})")
            group.append(swatch)
            for number, line in enumerate(lines):
                if number:
                    self.skip(SMALL * _LINE)
                add(
                    self.content,
                    "text",
                    line,
                    class_="bw-quiet",
                    x=x + to_text,
                    y=self.y,
                    font_size=SMALL,
                )
            x = RIGHT if len(lines) > 1 else x + width + 2 * _GAP
        self.skip(_GAP)
