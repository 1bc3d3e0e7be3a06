"""Reading a whole text: days, supersets, tables, notes, and what could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar, overload

from attrs import field, frozen

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import plain_subject
from backworkouts.errors import Code, LineProblem, NotationError, UnsupportedSubjectError, describe
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.load import Unit
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation.account import Part
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.document import read_document
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.document.lines import Place, lines_of
from backworkouts.notation.line import stated_unit
from backworkouts.notation.origin import Origin
from backworkouts.paths import path_of
from backworkouts.plurals import plural

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

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "name": self.name,
            "suggestions": list(self.suggestions),
            "places": [place.to_dict() for place in self.places],
        }


@frozen(repr=False)
class Reading(PydanticField, NotebookDisplay):
    """What a text states, and what of it could not be read.

    Attributes:
        subject: the workout, the program of several days, or the sessions of a log; None when no
            exercise was found. A text with a plan and a log has the plan here.
        problems: the lines that try to prescribe something and fail, at most `limits.PROBLEMS`.
        total: how many problems there are, listed or not.
        unknown: the exercises that the catalog does not know, each once.
        text: what was read.
        places: where the parts of the subject stand in the text, by their paths.
        states_days: whether the text states on which days, or how many days there are. If not, a
            program has its workouts one after the other, then rest to seven days.
        sessions: what was done on the dates that the text states; empty for a plan.
        doubtful: the places that may hide a set, or a number that would change one, and what was
            read but is implausible, with what was assumed.
        progressions: how the exercises progress; None where the text does not state it.
    """

    _DESCRIBED: ClassVar[str] = "a Reading, which has the training in .subject and .sessions"

    subject: Workout | Program | tuple[Session, ...] | None
    problems: tuple[LineProblem, ...]
    total: int
    unknown: tuple[UnknownName, ...]
    text: str
    places: Mapping[str, Place] = field(eq=False)
    states_days: bool = True
    sessions: tuple[Session, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()
    progressions: Progressions | None = None
    _account: TextAccount | None = field(default=None, eq=False)
    _lines: int = field(default=0, eq=False)
    _origins: Mapping[str, Origin] = field(factory=dict, eq=False)

    @property
    def account(self) -> tuple[tuple[Part, ...], ...]:
        """What each line was read as: parts that hold each of its characters but spaces once."""
        if self._account is None:
            return ()
        return tuple(self._account.parts(number) for number in range(1, self._lines + 1))

    def origin(self, where: str) -> Origin:
        """Return whether the text states a value, or it was inferred, or assumed by default.

        Args:
            where: its path, as findings state it: `blocks[0].exercises[0].sets[2].rest`. A path
                that leads nowhere is a default.
        """
        plain = _SET_NUMBER.sub(".sets", where)
        if where in self._origins or plain in self._origins:
            return self._origins.get(where) or self._origins[plain]
        value = _value_at(self.subject, where)
        if value is None:
            value = _value_at(self, where)
        if where in self.places or (value not in (None, False, "", ()) and self._is_stated(where)):
            return Origin.WRITTEN
        return Origin.DEFAULT

    def to_dict(self, *, catalog: Catalog | None = None) -> dict[str, Any]:
        r"""Return plain values for JSON: the subject as documents, and the account of the text.

        Args:
            catalog: whose exercises and workouts are written as their ids; the bundled one by
                default.

        >>> reading = read("Pull day\nPull-Up 3x8\nSeated Row 4x").to_dict()
        >>> reading["subject"]["blocks"]
        [{'exercise': 'pull_up', 'sets': [{'count': 3, 'reps': 8}]}]
        >>> [problem["line"] for problem in reading["problems"]]
        [3]
        """
        return {
            "subject": plain_subject(self.subject, catalog),
            "sessions": plain_subject(self.sessions, catalog),
            "progressions": plain_subject(self.progressions, catalog),
            "problems": [problem.to_dict() for problem in self.problems],
            "total": self.total,
            "unknown": [name.to_dict() for name in self.unknown],
            "doubtful": [doubt.to_dict() for doubt in self.doubtful],
            "text": self.text,
            "states_days": self.states_days,
            "places": [
                {"where": where, "path": list(path_of(where)), **place.to_dict()}
                for where, place in self.places.items()
            ],
            "origins": [
                {"where": where, "path": list(path_of(where)), "origin": origin.value}
                for where, origin in self._origins.items()
            ],
            "account": [[part.to_dict() for part in parts] for parts in self.account],
        }

    def __str__(self) -> str:
        """Return what was read, then each problem, doubtful place and unknown name."""
        subject = self.subject if isinstance(self.subject, tuple) else (self.subject,)
        read = [str(training) for training in subject if training is not None]
        if not isinstance(self.subject, tuple):
            read += map(str, self.sessions)
        more = self.total - len(self.problems)
        problems = [*map(str, self.problems), *([f"{more:,} more problems"] if more else [])]
        doubts = [
            f"line {place.line}, column {place.column}: {place.message}\n{place.caret}"
            for place in self.doubtful
        ]
        unknown = [f"unknown exercise: {name.name}" for name in self.unknown]
        return "\n".join([*(read or ["no exercise found"]), *problems, *doubts, *unknown])

    def __repr__(self) -> str:
        subject = self.subject
        read = plural(len(subject), "session") if isinstance(subject, tuple) else repr(subject)
        counts = {"problem": self.total, "doubtful place": len(self.doubtful)}
        stated = [plural(count, noun) for noun, count in counts.items() if count]
        return f"<Reading: {', '.join([read, *stated])}>"

    def _is_stated(self, where: str) -> bool:
        """Return whether a value differs from the default of its field."""
        owner = _value_at(self.subject, where.rpartition(".")[0])
        name = where.rpartition(".")[2]
        fields = getattr(type(owner), "__attrs_attrs__", ())
        defaults = {field.name: field.default for field in fields}
        value = getattr(owner, name, None)
        return name not in defaults or value != defaults[name]

    def place(self, where: str) -> Place | None:
        """Return where in the text a part of the subject stands, or the nearest part around it.

        Args:
            where: its path, as findings state it: `blocks[0].exercises[0].sets[2]`.
        """
        where = where[:_PATH_CHARACTERS]
        while where and where not in self.places:
            where = where.rpartition(".")[0]
        return self.places.get(where)


def read(text: str, *, catalog: Catalog | None = None, unit: Unit | str | None = None) -> Reading:
    r"""Read as much of a text as possible, and list the rest, each problem with its place.

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
    document = read_document(text, stated_unit(unit), or_bundled(catalog))
    made = document.made
    unknown = tuple(
        UnknownName(name, suggestions, tuple(places))
        for name, (suggestions, places) in made.unknown.items()
    )
    problems = document.problems
    if made.subject is None and not problems:
        problems = [nothing_in(text)]
    listed = tuple(problems[: limits.PROBLEMS])
    return Reading(
        made.subject,
        listed,
        len(problems),
        unknown,
        text,
        made.places,
        made.states_days,
        made.sessions,
        document.doubtful,
        document.progressions,
        document.account,
        document.lines,
        made.origins,
    )


_Kind = TypeVar("_Kind", Workout, Program)

_PATH_CHARACTERS = 200
"""More than the longest path of a part has."""
_SET_NUMBER = re.compile(r"\.sets\[[0-9]+\]")


def _value_at(start: object, where: str) -> object:
    """Return the value to which a path leads; None when it leads nowhere."""
    for step in path_of(where):
        if isinstance(step, str):
            start = getattr(start, step, None)
        elif isinstance(start, tuple) and step < len(start):
            start = start[step]
        else:
            return None
    return start


@overload
def parse(
    text: str,
    kind: None = None,
    *,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> Workout | Program | tuple[Session, ...]: ...
@overload
def parse(
    text: str,
    kind: type[Session],
    *,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> tuple[Session, ...]: ...
@overload
def parse(
    text: str,
    kind: type[_Kind],
    *,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> _Kind: ...
def parse(
    text: str,
    kind: type[Any] | None = None,
    *,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> Workout | Program | tuple[Session, ...]:
    r"""Return the workout of a text, the program of its days, or the sessions of a log.

    What a text states of progression is no part of these: `read` has it in `progressions`.

    Args:
        text: as people write it.
        kind: the class that is wanted: `Workout`, `Program`, or `Session` for a tuple of sessions.
            A text of another kind is an error. None takes every kind.
        catalog: where the names of exercises are looked up; the bundled one by default. A name
            it does not know becomes a custom exercise.
        unit: of loads that state none: `"kg"` or `"lb"`.

    Raises:
        NotationError: with every line that cannot be read, or for a text of another kind.
        UnsupportedSubjectError: for a kind that no text holds.

    >>> parse("Pull day\nPull-Up 3x8\nSeated Row 4x10 + Face Pull 4x15")
    <Workout 'Pull day': 2 blocks>
    """
    if kind is not None and kind not in [*_KINDS]:
        raise UnsupportedSubjectError(describe(kind), "Workout, Program or Session")
    reading = read(text, catalog=catalog, unit=unit)
    if reading.problems:
        raise NotationError(reading.problems, reading.total)
    subject = reading.subject
    assert subject is not None  # noqa: S101  a text without exercises has a problem
    found = Session if isinstance(subject, tuple) else type(subject)
    if kind is not None and kind is not found:
        problem = _at_first_line(text, _KINDS[found], _KINDS[kind], Code.WRONG_KIND)
        raise NotationError((problem,))
    return subject


_KINDS: Mapping[type, str] = {
    Workout: "a workout: one day",
    Program: "a program: days or weeks under headings",
    Session: "sessions: workouts with their dates",
}


def nothing_in(text: str) -> LineProblem:
    """Return the problem of a text that prescribes nothing, at its first line."""
    expected = "an exercise with its sets: 'Seated Row 4x10'"
    return _at_first_line(text, "", expected, Code.NO_EXERCISE)


def _at_first_line(text: str, found: str, expected: str, code: Code) -> LineProblem:
    """Return a problem of a whole text, at its first line that is not blank.

    Args:
        text: the whole text.
        found: what the text holds; empty for the words of that line.
        expected: what belongs there.
        code: the kind of problem.
    """
    lines = lines_of(text.removeprefix("\ufeff"))
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    line = lines[number]
    words = line.strip()
    column = len(line) - len(line.lstrip()) + 1
    found = found or (describe(words) if words else "no text")
    return LineProblem(number + 1, column, len(words), line, found, expected, code)
