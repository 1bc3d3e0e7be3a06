"""What of a text could not be read, or is doubtful: listed on every page, never left out."""

from __future__ import annotations

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.notation import Reading
from backworkouts.notation.document.lines import lines_of

__all__ = ["Excerpt", "Unclear", "UnclearName", "UnclearPlace", "excerpt", "unclear_in"]

_BEFORE = 40
_SHOWN = 120
"""Characters of a line, of which some are before the place."""


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


def _excerpt_of(shown: str, line: int, column: int, width: int) -> Excerpt:
    at = column - 1
    begin, end = max(at - _BEFORE, 0), at + width
    last = max(begin + _SHOWN, end)
    before = "\N{HORIZONTAL ELLIPSIS}" * (begin > 0) + shown[begin:at]
    after = shown[end:last] + "\N{HORIZONTAL ELLIPSIS}" * (last < len(shown))
    return Excerpt(line, before, shown[at:end], after)


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
            tuple(catalog.exercises[each].name for each in unknown.suggestions),
        )
        for unknown in reading.unknown
    )
    problems, doubtful = (
        tuple(
            UnclearPlace(
                place.message, _excerpt_of(place.text, place.line, place.column, place.width)
            )
            for place in places
        )
        for places in (reading.problems, reading.doubtful)
    )
    return Unclear(problems, reading.total - len(reading.problems), doubtful, names)
