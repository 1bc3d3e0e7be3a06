"""A chart: a picture whose numbers are also text for a terminal, and a Vega-Lite chart."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from backworkouts.errors import (
    Code,
    InvalidValueError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.pictures.picture import Picture
from backworkouts.volume.guide import Guide

__all__ = [
    "LEAST_WIDTH",
    "VEGA_LITE",
    "Chart",
    "check_guides",
    "check_title",
    "check_width",
    "labeled",
]

VEGA_LITE = "https://vega.github.io/schema/vega-lite/v6.json"
"""The schema that the dictionaries state; they are valid for version 5, too."""

LEAST_WIDTH = 30
"""The least columns of a terminal that a chart can be drawn in."""

_MOST_WIDTH = 1_000
_TITLE = 500


@frozen(repr=False)
class Chart(Picture):
    """A chart as SVG text, which notebooks show, with its numbers in two other forms."""

    @abstractmethod
    def to_vega_lite(self) -> dict[str, Any]:
        """Return the chart as a dictionary for Vega-Lite, with all numbers in it.

        `altair.Chart.from_dict` makes an altair chart of it.
        """

    @abstractmethod
    def to_text(self, *, width: int = 60, color: bool = False) -> str:
        """Return the chart as text for a terminal: bars of block elements, and numbers.

        Args:
            width: the most columns of a line, from 30 to 1,000.
            color: whether to add ANSI escape codes for colors. Nothing is shown by color alone.

        Raises:
            InvalidValueError: for any other width.
        """


def check_width(width: object) -> int:
    """Return the width of a text.

    Raises:
        InvalidValueError: for a width that no chart can be drawn in.
    """
    if type(width) is not int or not LEAST_WIDTH <= width <= _MOST_WIDTH:
        expected = f"a whole number of columns from {LEAST_WIDTH} to {_MOST_WIDTH:,}"
        raise _refusal("to_text", "width", width, expected, Code.OUT_OF_RANGE)
    return width


def check_title(title: object, default: str) -> str:
    """Return the title of a chart, or the default where it is None.

    Raises:
        InvalidValueError: for what is no text, or is too long.
    """
    if title is None:
        return default
    if not isinstance(title, str) or len(title) > _TITLE:
        expected = f"a text of at most {_TITLE} characters"
        raise _refusal("Chart", "title", title, expected, Code.INVALID_VALUE)
    return title


def check_guides(guides: object) -> Mapping[str, Guide]:
    """Return guides by muscle id.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    if isinstance(guides, Mapping) and all(isinstance(guide, Guide) for guide in guides.values()):
        return guides
    raise UnsupportedSubjectError(describe(guides), "guides by muscle, of `bw.linter.guides`")


def labeled(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows of muscles with a label each: the name, with the id where muscles share it."""
    ids = {row["muscle"]: row["name"] for row in rows}
    count = Counter(ids.values())
    return [
        {
            **row,
            "label": row["name"] if count[row["name"]] == 1 else f"{row['name']} ({row['muscle']})",
        }
        for row in rows
    ]


def _refusal(root: str, name: str, value: object, expected: str, code: Code) -> InvalidValueError:
    problem = Problem.at((name,), describe(value), expected, code, root=root)
    return InvalidValueError((problem,))
