"""The page of a chart: its parts from top to bottom, in a width that a phone shows readably."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.fitting import pixels, printable, wrapped
from backworkouts.pictures.markup import Element, add, new, to_svg
from backworkouts.pictures.picture import new_frame
from backworkouts.pictures.theme import Theme

__all__ = ["LEFT", "RIGHT", "SMALL", "TEXT", "Key", "Page"]

_WIDTH = 400
LEFT = 16
"""Where charts begin."""
RIGHT = _WIDTH - LEFT
"""Where charts end."""

# On a phone of 360 pixels the smallest letters are 13 * 360 / 400 = 11.7 pixels high.
_TITLE = 17
TEXT = 14
"""The size of names and numbers."""
SMALL = 13
"""The size of all other text."""
_LINE = 1.3  # of the size of the font
_SWATCH = 22
_GAP = 8
_AXIS = 12  # from the bars down to the foot of the numbers


class Key(NamedTuple):
    """An entry of a legend."""

    swatch: Element
    """A drawing 22 wide and 10 high, from (0, 0)."""
    text: str


class Page:
    """The parts of a chart, drawn from top to bottom.

    Attributes:
        body: the group that all parts are in.
        bottom: where the last part ends.
    """

    def __init__(self) -> None:
        self.body: Element = new("g")
        self.bottom: float = LEFT

    def add_heading(self, title: str, subtitle: str) -> None:
        """Add the title and the line below it.

        Args:
            title: at most three lines of it are shown.
            subtitle: at most three lines of it are shown.
        """
        self._add_lines(title, _TITLE, "bw-ink", is_bold=True)
        self._add_lines(subtitle, SMALL, "bw-quiet")
        self.bottom += _GAP

    def add_note(self, text: str) -> None:
        """Add a sentence, of which at most three lines are shown."""
        self._add_lines(text, SMALL, "bw-quiet")

    def _add_lines(self, text: str, size: float, class_: str, *, is_bold: bool = False) -> None:
        measure = pixels(size, is_bold=is_bold)
        for line in wrapped(printable(text), RIGHT - LEFT, measure, most=3):
            self.bottom += size * _LINE
            weight = 700 if is_bold else None
            add(
                self.body,
                "text",
                line,
                class_=class_,
                x=LEFT,
                y=self.bottom - size * 0.3,
                font_size=size,
                font_weight=weight,
            )

    def add_axis(self, axis: Axis, *, left: float = LEFT, length: float = RIGHT - LEFT) -> None:
        """Add the numbers of an axis of sets.

        Args:
            axis: the axis.
            left: where it begins.
            length: its length.
        """
        self.bottom += _AXIS
        for tick in axis.ticks:
            anchor = "start" if tick == 0 else "end" if tick == axis.top else "middle"
            label = f"{tick:g}"
            add(
                self.body,
                "text",
                label,
                class_="bw-quiet",
                x=left + axis.at(tick, length),
                y=self.bottom,
                font_size=SMALL,
                text_anchor=anchor,
            )
        self.bottom += _GAP

    def add_legend(self, keys: Iterable[Key]) -> None:
        """Add a legend, in as many lines as it takes.

        Args:
            keys: its entries.
        """
        measure = pixels(SMALL)
        x: float = RIGHT
        for swatch, text in keys:
            room = RIGHT - LEFT - _SWATCH - _GAP
            lines = wrapped(printable(text), room, measure, most=3)
            width = _SWATCH + _GAP + max(map(measure, lines))
            if x + width > RIGHT or len(lines) > 1:
                x = LEFT
                self.bottom += SMALL * _LINE + 2
            group = add(self.body, "g", transform=f"translate({x:g} {self.bottom - 10:g})")
            group.append(swatch)
            for number, line in enumerate(lines):
                self.bottom += SMALL * _LINE * bool(number)
                add(
                    self.body,
                    "text",
                    line,
                    class_="bw-quiet",
                    x=x + _SWATCH + _GAP,
                    y=self.bottom,
                    font_size=SMALL,
                )
            x = RIGHT if len(lines) > 1 else x + width + 2 * _GAP
        self.bottom += _GAP

    @property
    def height(self) -> int:
        """The height of the picture."""
        return math.ceil(self.bottom + LEFT)

    @property
    def width(self) -> int:
        """The width of the picture."""
        return _WIDTH

    def to_svg(self, title: str, description: str, theme: Theme) -> str:
        """Return the picture with these parts, as SVG text.

        Args:
            title: what a screen reader reads first.
            description: what the chart shows, in words.
            theme: the colors.
        """
        frame = new_frame(title, description, self.width, self.height, theme)
        frame.append(self.body)
        return to_svg(frame)
