"""Reading a whole text: days, supersets, tables, notes, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import LineProblem, NotationError, UnsupportedSubjectError, describe
from backworkouts.model.load import Unit
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.notation.document.assemble import Assembled, assemble
from backworkouts.notation.document.document import Document
from backworkouts.notation.document.lines import Place, lines_of
from backworkouts.notation.line import stated_unit

__all__ = ["Reading", "UnknownName", "nothing_in", "parse", "read"]


@frozen
class UnknownName:
    """An exercise that the catalog does not know, kept as a custom one.

    Attributes:
        name: as written.
        suggestions: ids of the exercises it may mean, the nearest first; looked for as long as
            no more than `limits.PROBLEMS` names are unknown.
        places: where it stands.
    """

    name: str
    suggestions: tuple[str, ...]
    places: tuple[Place, ...]


@frozen
class Reading:
    """What a text says, and what of it could not be read.

    Attributes:
        subject: the workout, or the program of several days; None when no exercise was found.
        problems: the lines that try to prescribe something and fail, at most `limits.PROBLEMS`.
        total: how many problems there are, listed or not.
        unknown: the exercises that the catalog does not know, each once.
        text: what was read.
        places: where the parts of the subject stand in the text, by their paths.
        states_days: whether the text says on which days, or how many days there are. If not, a
            program has its workouts one after the other, then rest to seven days.
    """

    subject: Workout | Program | None
    problems: tuple[LineProblem, ...]
    total: int
    unknown: tuple[UnknownName, ...]
    text: str = field(repr=False)
    places: Mapping[str, Place] = field(repr=False, eq=False)
    states_days: bool = field(default=True, repr=False)

    def place(self, where: str) -> Place | None:
        """Where in the text a part of the subject stands, or the nearest part around it.

        Args:
            where: its path, as findings say it: `blocks[0].exercises[0].sets[2]`.
        """
        while where and where not in self.places:
            where = where.rpartition(".")[0]
        return self.places.get(where)


def read(text: str, *, catalog: Catalog | None = None, unit: Unit | str | None = None) -> Reading:
    r"""What a text says: what can be read is read, and what cannot is said with its place.

    Lines that prescribe nothing are titles, headings or notes and stay with what they stand by.

    Args:
        text: a workout or a program as people write it.
        catalog: where the names of exercises are looked up; the bundled one by default. A name
            it does not know becomes a custom exercise.
        unit: of loads that state none: `"kg"` or `"lb"`.

    >>> reading = read("Pull day\nPull-Up 3x8\nSeated Row 4x")
    >>> reading.subject
    <Workout 'Pull day': 1 block>
    >>> print(reading.problems[0])
    line 3, column 12: expected repetitions, a time or AMRAP after the x, found '4x'
      Seated Row 4x
                 ^^
    """
    if not isinstance(text, str):
        raise UnsupportedSubjectError(describe(text), "a text")
    known = or_bundled(catalog)
    document = Document(text, stated_unit(unit))
    document.read()
    done: Assembled = assemble(document, known)
    problems = sorted(document.problems + done.problems, key=lambda one: (one.line, one.column))
    unknown = tuple(
        UnknownName(name, suggestions, tuple(places))
        for name, (suggestions, places) in done.unknown.items()
    )
    listed = tuple(problems[: limits.PROBLEMS])
    found = (done.subject, listed, len(problems), unknown)
    return Reading(*found, text, done.places, done.states_days)


def parse(
    text: str, *, catalog: Catalog | None = None, unit: Unit | str | None = None
) -> Workout | Program:
    r"""The workout of a text, or the program of its days.

    Args:
        text: as people write it.
        catalog: where the names of exercises are looked up; the bundled one by default. A name
            it does not know becomes a custom exercise.
        unit: of loads that state none: `"kg"` or `"lb"`.

    Raises:
        NotationError: with every line that cannot be read.

    >>> parse("Pull day\nPull-Up 3x8\nSeated Row 4x10 + Face Pull 4x15")
    <Workout 'Pull day': 2 blocks>
    """
    reading = read(text, catalog=catalog, unit=unit)
    if reading.problems:
        raise NotationError(reading.problems, reading.total)
    if reading.subject is None:
        raise NotationError((nothing_in(text),))
    return reading.subject


def nothing_in(text: str) -> LineProblem:
    """The problem of a text that prescribes nothing, at its first line."""
    lines = lines_of(text)
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    first = lines[number]
    column = len(first) - len(first.lstrip()) + 1
    found = describe(first.strip()) if first.strip() else "no text"
    expected = "an exercise with its sets: 'Seated Row 4x10'"
    return LineProblem(number + 1, column, len(first.strip()), first, found, expected)
