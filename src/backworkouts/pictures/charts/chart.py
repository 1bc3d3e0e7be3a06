"""A chart: a picture whose numbers are also text for a terminal, and a Vega-Lite chart."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from backworkouts.codes import Code
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.pictures.charts.columns import Paint, paint_with, paragraphs
from backworkouts.pictures.picture import Picture

__all__ = ["LEAST_WIDTH", "Chart", "description_of", "labeled"]

LEAST_WIDTH: int = 30
"""The least columns of a terminal that a chart can be drawn in."""

_MOST_WIDTH = 1_000
_VEGA_LITE = "https://vega.github.io/schema/vega-lite/v6.json"
"""The schema that the dictionaries state; they are valid for version 5, too."""


@frozen(repr=False)
class Chart(Picture, ABC):
    """A chart as SVG text, which notebooks show, with its numbers in two other forms.

    The functions `sets_chart`, `weeks_chart` and `exercises_chart` make charts.

    Attributes:
        unit: what the numbers count.
    """

    unit: str

    def to_vega_lite(self) -> dict[str, Any]:
        """Return the chart as a dictionary for Vega-Lite, with all numbers in it.

        `altair.Chart.from_dict` makes an altair chart of it.

        >>> from backworkouts import catalog, session_volume
        >>> from backworkouts.pictures import sets_chart
        >>> chart = sets_chart(session_volume(catalog.workouts["back_workout_1"])).to_vega_lite()
        >>> chart["data"]["values"][0]["label"], chart["data"]["values"][0]["low"]
        ('latissimus dorsi', 20.0)
        """
        return {
            "$schema": _VEGA_LITE,
            "title": {"text": self.title, "subtitle": self.unit},
            "description": self.description,
            **self._vega_lite(),
        }

    def to_text(self, *, width: int = 60, color: bool = False) -> str:
        """Return the chart as text for a terminal: bars of block elements, and numbers.

        Args:
            width: the most columns of a line, from 30 to 1,000.
            color: whether to add ANSI escape codes for colors. Nothing is shown by color alone.

        Raises:
            InvalidValueError: for any other width.

        >>> from backworkouts import weekly_volume
        >>> from backworkouts.notation import parse
        >>> from backworkouts.pictures import sets_chart
        >>> chart = sets_chart(weekly_volume([parse("Seated Row 8x10")]))
        >>> print(chart.to_text().splitlines()[3])
        latissimus dorsi   ██████████▌  ╎··················╎ 8 below
        """
        columns = _checked_width(width)
        paint = paint_with(color=color)
        title = [paint(line, "bold") for line in paragraphs([self.title], columns)]
        unit = paragraphs([self.unit], columns)
        return "\n".join([*title, *unit, "", *self._lines(columns, paint)])

    @abstractmethod
    def _vega_lite(self) -> dict[str, Any]:
        """Return the data of the dictionary for Vega-Lite, and how they are drawn."""

    @abstractmethod
    def _lines(self, width: int, paint: Paint) -> Iterator[str]:
        """Yield the lines of the text below the title and the unit.

        Args:
            width: the most columns of a line.
            paint: returns a text in a color.
        """


def _checked_width(width: object) -> int:
    """Return the width of a text.

    Raises:
        InvalidValueError: for a width that no chart can be drawn in.
    """
    if type(width) is not int or not LEAST_WIDTH <= width <= _MOST_WIDTH:
        expected = f"a whole number of columns from {LEAST_WIDTH} to {_MOST_WIDTH:,}"
        problem = Problem.at(
            ("width",), describe(width), expected, Code.OUT_OF_RANGE, root="to_text"
        )
        raise InvalidValueError((problem,))
    return width


def description_of(unit: str, *sentences: str) -> str:
    """Return the description of a chart: its unit, and sentences, of which some may be empty.

    >>> description_of("sets by the credit table 'Mine'", "", "rhomboids: 4.")
    "Sets by the credit table 'Mine'. rhomboids: 4."
    """
    return " ".join([f"{unit[:1].upper()}{unit[1:]}.", *filter(None, sentences)])


def labeled(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows of muscles with a label each: the name, with the id where muscles share it.

    Args:
        rows: rows with the keys `muscle` and `name`.
    """
    names = {row["muscle"]: row["name"] for row in rows}
    muscles_of = Counter(names.values())
    return [
        {
            **row,
            "label": row["name"]
            if muscles_of[row["name"]] == 1
            else f"{row['name']} ({row['muscle']})",
        }
        for row in rows
    ]
