"""Lines of a terminal: texts of a width in columns, bars of block elements, ANSI colors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.fitting import printable, shortened, wrapped

__all__ = [
    "Paint",
    "Style",
    "aligned",
    "axis_line",
    "block_bar",
    "fitted",
    "paint_with",
    "paragraphs",
]

Style = Literal["bold", "bar", "range", "guide", "word"]
"""What a part of a text is."""

Paint = Callable[[str, Style], str]
"""Returns a text in the color of its style."""

_CODES: dict[Style, str] = {"bold": "1", "bar": "34", "range": "36", "guide": "32", "word": "33"}
_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"


def paint_with(*, color: bool) -> Paint:
    r"""Return the function that colors a text, or leaves it as it is.

    >>> paint_with(color=False)("9", "word"), paint_with(color=True)("9", "word")
    ('9', '\x1b[33m9\x1b[0m')
    """

    def paint(text: str, style: Style) -> str:
        shown = text.rstrip()
        if not color or not shown:
            return text
        return f"\x1b[{_CODES[style]}m{shown}\x1b[0m{text[len(shown) :]}"

    return paint


def fitted(text: str, width: int) -> str:
    """Return a text of exactly so many columns: filled with spaces, or cut with an ellipsis.

    >>> fitted("懸垂", 6), fitted("latissimus", 6)
    ('懸垂  ', 'latis…')
    """
    shown = shortened(printable(text), width, width_of)
    return shown + " " * (width - width_of(shown))


def aligned(numbers: Iterable[tuple[str, bool]]) -> list[str]:
    """Return numbers of the same width, set to the right; a plus sign stands for "at least".

    Args:
        numbers: the numbers, and of each whether it is the least.

    >>> aligned([("14-16", False), ("3", True)]), aligned([("14-16", False), ("3", False)])
    (['14-16 ', '    3+'], ['14-16', '    3'])
    """
    given = list(numbers)
    has_plus = any(is_least for _, is_least in given)
    shown = [f"{number}{('+' if is_least else ' ') * has_plus}" for number, is_least in given]
    width = max(map(len, shown), default=0)
    return [number.rjust(width) for number in shown]


def paragraphs(texts: Iterable[str], width: int) -> list[str]:
    """Return each text as lines of at most so many columns."""
    return [line for text in texts for line in wrapped(printable(text), width, width_of)]


def block_bar(number: float, axis: Axis, cells: int) -> str:
    """Return a bar from 0 to a number, to the nearest eighth of a cell.

    >>> block_bar(3, Axis(8, 1), 4), block_bar(8, Axis(8, 1), 4)
    ('█▌', '████')
    """
    full, eighths = divmod(round(axis.at(number, cells) * 8), 8)
    return _FULL * full + _EIGHTHS[eighths] * bool(eighths)


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
