"""Lines of a terminal: texts of a width in columns, bars of block elements, ANSI colors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.lettering import printable, shortened, wrapped

__all__ = [
    "Paint",
    "Style",
    "aligned",
    "axis_line",
    "block_bar",
    "fitted",
    "name_columns",
    "paint_with",
    "paragraphs",
]

Style = Literal["bold", "bar", "range", "guide", "word"]
"""What a part of a text is."""

Paint = Callable[[str, Style], str]
"""Returns a text in the color of its style."""

_ANSI_COLORS: dict[Style, str] = {
    "bold": "1",
    "bar": "34",
    "range": "36",
    "guide": "32",
    "word": "33",
}
_EIGHTHS = " ▏▎▍▌▋▊▉"  # by their number
_FULL = "█"


def paint_with(*, color: bool) -> Paint:
    r"""Return the function that colors a text, or that returns it unchanged.

    Args:
        color: whether to add ANSI escape codes.

    >>> paint_with(color=False)("9", "word"), paint_with(color=True)("9", "word")
    ('9', '\x1b[33m9\x1b[0m')
    """

    def paint(text: str, style: Style) -> str:
        shown = text.rstrip()
        if not color or not shown:
            return text
        return f"\x1b[{_ANSI_COLORS[style]}m{shown}\x1b[0m{text[len(shown) :]}"

    return paint


def fitted(text: str, width: int) -> str:
    """Return a text of exactly so many columns: filled with spaces, or cut with an ellipsis.

    >>> fitted("懸垂", 6), fitted("latissimus", 6)
    ('懸垂  ', 'latis…')
    """
    shown = shortened(printable(text), width, width_of)
    return shown + " " * (width - width_of(shown))


def aligned(sets: Iterable[MuscleSets]) -> list[str]:
    """Return sets as numbers of the same width, set to the right; a plus sign is for "at least".

    >>> from backworkouts import Interval
    >>> some, more = MuscleSets(Interval(14, 16), 16, False), MuscleSets(Interval(3, 3), 7, True)
    >>> aligned([some, more]), aligned([some])
    (['14-16 ', '    3+'], ['14-16'])
    """
    all_sets = list(sets)
    has_plus = any(each.is_least for each in all_sets)
    numbers = [
        f"{each.counted}{('+' if each.is_least else ' ') if has_plus else ''}" for each in all_sets
    ]
    width = max(map(len, numbers), default=0)
    return [number.rjust(width) for number in numbers]


def paragraphs(texts: Iterable[str], width: int) -> list[str]:
    """Return each text as lines of at most so many columns."""
    return [line for text in texts for line in wrapped(printable(text), width, width_of)]


def name_columns(names: Iterable[str], width: int) -> int:
    """Return the columns of names beside bars: those of the widest, at most two fifths of a line.

    Args:
        names: the names, printable.
        width: the columns of a line.

    >>> name_columns(["rhomboids", "teres major"], 60), name_columns(["latissimus dorsi"], 30)
    (11, 12)
    """
    return min(max(map(width_of, names)), width * 2 // 5)


def block_bar(number: float, axis: Axis, cells: int) -> str:
    """Return a bar from 0 to a number, to the nearest eighth of a cell.

    >>> block_bar(3, Axis(8, 1), 4), block_bar(8, Axis(8, 1), 4)
    ('█▌', '████')
    """
    full, eighths = divmod(round(axis.at(number, cells) * 8), 8)
    return _FULL * full + (_EIGHTHS[eighths] if eighths else "")


def axis_line(axis: Axis, cells: int) -> str:
    """Return the numbers of an axis, each at its place, where there is space for it.

    >>> axis_line(Axis(20, 10), 21)
    '0         10        20'
    """
    line = ""
    for tick in axis.ticks:
        label = f"{tick:g}"
        at = min(round(axis.at(tick, cells)), cells + 1 - len(label))
        if not line or at > len(line):
            line = f"{line:<{at}}{label}"
    return line
