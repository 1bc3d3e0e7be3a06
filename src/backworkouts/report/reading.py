"""What of a text could not be read, or is doubtful: listed on every page, never left out."""

from __future__ import annotations

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import LineProblem
from backworkouts.notation import Reading
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.document.lines import lines_of

__all__ = ["Excerpt", "Unclear", "UnclearName", "UnclearPlace", "excerpt", "unclear_in"]

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_BEFORE = 40
"""Characters of a line that are shown before the place."""
_SHOWN = 120
"""Characters of a line that are shown in all, unless the place is longer."""


@frozen
class Excerpt:
    """A line of a text, with a place in it.

    Attributes:
        line: the number of the line, from 1.
        before, marked, after: the text before the place, in it and after it; a long line is cut.
    """

    line: int
    before: str
    marked: str
    after: str


def excerpt(text: str, line: int, column: int, width: int) -> Excerpt:
    r"""Return a place of a text with its line.

    Args:
        text: the whole text.
        line: the number of the line, from 1.
        column: the first character of the place, from 1.
        width: how many characters the place has.

    >>> excerpt("Pull day\nSeated Row 4x", 2, 12, 2)
    Excerpt(line=2, before='Seated Row ', marked='4x', after='')
    """
    return _excerpt_of(lines_of(text)[line - 1], line, column, width)


def _excerpt_of(whole: str, line: int, column: int, width: int) -> Excerpt:
    """Return a place of a line, given the whole text of the line."""
    start, end = column - 1, column - 1 + width
    first = max(start - _BEFORE, 0)
    last = max(first + _SHOWN, end)
    before = _ELLIPSIS * (first > 0) + whole[first:start]
    after = whole[end:last] + _ELLIPSIS * (last < len(whole))
    return Excerpt(line, before, whole[start:end], after)


@frozen
class UnclearPlace:
    """A place of a text that could not be read, or is doubtful.

    Attributes:
        message: what was expected there, or assumed.
        excerpt: the place.
    """

    message: str
    excerpt: Excerpt


@frozen
class UnclearName:
    """An exercise that the catalog does not know.

    Attributes:
        name: as it is written.
        lines: the numbers of its lines.
        suggestions: the names of exercises that it may mean.
    """

    name: str
    lines: tuple[int, ...]
    suggestions: tuple[str, ...]


@frozen
class Unclear:
    """What of one text is not certain.

    Attributes:
        problems: the places that could not be read.
        more: how many more there are.
        doubtful: the places that may hide a set.
        names: the exercises that the catalog does not know.
    """

    problems: tuple[UnclearPlace, ...]
    more: int
    doubtful: tuple[UnclearPlace, ...]
    names: tuple[UnclearName, ...]

    def __bool__(self) -> bool:
        return bool(self.problems or self.doubtful or self.names)


def unclear_in(reading: Reading, catalog: Catalog) -> Unclear:
    """Return what of a text is not certain.

    Args:
        reading: the reading of the text.
        catalog: the catalog with the names of the exercises.
    """
    names = tuple(
        UnclearName(
            unknown.name,
            tuple(dict.fromkeys(place.line for place in unknown.places)),
            tuple(catalog.exercises[exercise].name for exercise in unknown.suggestions),
        )
        for unknown in reading.unknown
    )
    return Unclear(
        tuple(map(_unclear_place, reading.problems)),
        reading.total - len(reading.problems),
        tuple(map(_unclear_place, reading.doubtful)),
        names,
    )


def _unclear_place(place: LineProblem | Doubtful) -> UnclearPlace:
    return UnclearPlace(
        place.message, _excerpt_of(place.text, place.line, place.column, place.width)
    )
