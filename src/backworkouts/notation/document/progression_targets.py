"""Which exercises the progression is of that a text states.

A scheme is of the exercise on its line, or else of the one above it. Above the first exercise it is
of all.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from backworkouts.errors import Code, LineProblem, describe
from backworkouts.model.program import Program
from backworkouts.model.progressions import (
    ExerciseProgression,
    LoadingOf,
    Progressions,
    Scheme,
)
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation.account import PartKind
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.assemble import Assembled
from backworkouts.notation.document.lines import Line, Place, problem_in
from backworkouts.notation.document.progression_lines import StatedProgression, Taken
from backworkouts.notation.grammar.known_names import is_known
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.progression_keys import PROGRESS
from backworkouts.notation.progressions import format_scheme
from backworkouts.paths import path_of

__all__ = ["progressions_of"]

_EXERCISE = re.compile(
    r"(?P<exercise>.*\.?blocks\[[0-9]+\]\.exercises\[[0-9]+\])(?:\.sets\[[0-9]+\])?"
)
_HEADING = re.compile(r"\s*#+\s")
_BOUNDARY, _FAULTY, _OF_EXERCISE = range(3)
_PLACES = {
    _BOUNDARY: "a scheme below its exercise, or one of all exercises above the first of the text",
    _FAULTY: "a scheme below an exercise that can be read",
}
_MOST_ENTRIES = 1_000
"""As many as `Progressions` holds."""


class _Mark(NamedTuple):
    """What stands at a place of the text: a heading, a line that cannot be read, or exercises."""

    line: int
    column: int
    kind: int
    paths: tuple[str, ...] = ()


class _Occurrence(NamedTuple):
    """An exercise in a workout."""

    exercise: str
    workout: str


def _paint(account: TextAccount, place: Place, kind: PartKind) -> None:
    start = place.column - 1
    line = Line.written(" " * (start + max(place.width, 1)), place.line)
    account.paint(line, kind, start)


def progressions_of(
    taken: Taken,
    made: Assembled,
    *,
    boundaries: Sequence[Line],
    problems: list[LineProblem],
    account: TextAccount,
    written: Sequence[str],
) -> Progressions | None:
    """Return what a text states of progression; None where it states nothing.

    Args:
        taken: what was taken out of its lines.
        made: what was made of the rest; takes the doubts.
        boundaries: the lines that begin a day.
        problems: those of the rest; takes the ones of progression.
        account: of the text.
        written: the lines of the text.
    """
    if not taken.stated and not taken.faults:
        return None
    found = [problem_in(line, fault, written) for line, fault in taken.faults]
    gatherer = _Gatherer(made, boundaries, problems, found, written)
    for part in taken.stated:
        gatherer.add(part)
        gatherer.doubt(part, account)
        _paint(account, part.place, PartKind.STATED)
    found += gatherer.problems
    for problem in found:
        place = Place(problem.line, problem.column, problem.width)
        _paint(account, place, PartKind.PROBLEM)
    problems += found
    return gatherer.progressions()


class _Gatherer:
    """Gathers what the parts of a text state."""

    def __init__(
        self,
        made: Assembled,
        boundaries: Sequence[Line],
        problems: Sequence[LineProblem],
        faults: Sequence[LineProblem],
        written: Sequence[str],
    ) -> None:
        self.problems: list[LineProblem] = []
        self._made = made
        self._written = written
        self._marks = sorted(_marks(made, boundaries, problems))
        self._places = [mark[:2] for mark in self._marks]
        self._first = next((mark for mark in self._marks if mark.kind != _BOUNDARY), None)
        self._faults: dict[int, list[int]] = {}  # columns by line
        for problem in faults:
            self._faults.setdefault(problem.line, []).append(problem.column)
        self._doubted = 0
        self._of_exercises: dict[_Occurrence, Scheme] = {}
        self._of_text: dict[str, Any] = {}
        self._loading: dict[str, LoadingOf] = {}

    def add(self, part: StatedProgression) -> None:
        """Add a part to what the text states, or report why it cannot be."""
        value: Any = part.value
        if isinstance(value, LoadingOf):
            self._set(self._loading, value.equipment.value, value, part)
        elif part.key != PROGRESS:
            self._set(self._of_text, part.key, value, part)
        elif self._is_default(part.place):
            self._set(self._of_text, "default", value, part)
        else:
            self._add_of_exercise(part, value)

    def doubt(self, part: StatedProgression, account: TextAccount) -> None:
        """Doubt a scheme that may be of other exercises than it is read for."""
        if part.key != PROGRESS:
            return
        number = part.place.line
        if self._is_default(part.place):
            assumed = "the progression of all exercises"
            is_doubtful = self._is_within_first_day(number) or self._is_beside_name(part.place)
        else:
            assumed = "the progression of the exercise above it alone"
            is_doubtful = self._is_apart(number, self._mark_of(part.place))
            self._doubt_notes(part, account)
        if is_doubtful:
            line = Line.written(self._written[number - 1], number)
            self._made.doubts.append((line.without_bullet().stripped(), assumed))

    def _is_within_first_day(self, number: int) -> bool:
        """Return whether a line is the heading of the first of several days, or below it."""
        first = 0 if self._first is None else self._first.line
        headings = [mark.line for mark in self._marks if mark.kind == _BOUNDARY]
        is_above = any(heading <= number for heading in headings)
        is_before_day = any(number < heading < first for heading in headings)
        is_day_below = any(first < heading for heading in headings)
        return is_above and is_day_below and not is_before_day

    def _is_beside_name(self, place: Place) -> bool:
        """Return whether a name of the catalog alone stands before a place of a line."""
        text = self._written[place.line - 1][: place.column - 1]
        line = Line.written(text, place.line).without_bullet().stripped(" \t,;:(-")
        return is_known(line.text)

    def _is_apart(self, number: int, mark: _Mark) -> bool:
        """Return whether a line stands apart from the exercise above it, as if it were of all.

        It stands below a heading, or an empty line that does not part the exercises.
        """
        text = self._written[number - 1]
        between = self._written[max(mark.line, self._doubted) : number - 1]
        if text[:1].isspace() or not between:
            return False
        if any(_HEADING.match(line) for line in between):
            return True
        above = range(bisect_left(self._places, (mark.line, 0)) - 1, -1, -1)
        others = (self._marks[at] for at in above if self._marks[at].paths != mark.paths)
        before = next(others, None)
        return (
            before is not None
            and before.kind == _OF_EXERCISE
            and not all(map(str.strip, between))
            and all(map(str.strip, self._written[before.line : mark.line]))
        )

    def _doubt_notes(self, part: StatedProgression, account: TextAccount) -> None:
        """Doubt the name of an exercise that was read as a note above a scheme.

        The scheme may be of that exercise, and goes to the one above it.
        """
        above = max(self._mark_of(part.place).line, self._doubted)
        self._doubted = part.place.line
        for number in range(part.place.line - 1, above, -1):
            line = Line.written(self._written[number - 1], number).without_bullet().stripped()
            kinds = {each.kind for each in account.parts(number)}
            if kinds <= {PartKind.NOTE, PartKind.MARK} and is_movement(line.text):
                self._made.doubts.append((line, "a note above the progression of an exercise"))

    def progressions(self) -> Progressions | None:
        """Return all that is stated; None when nothing is."""
        if not (self._of_exercises or self._of_text or self._loading):
            return None
        return Progressions(
            tuple(self._entries()), loading=tuple(self._loading.values()), **self._of_text
        )

    def _set(
        self, stated: dict[str, Any], key: str, value: object, part: StatedProgression
    ) -> None:
        if stated.setdefault(key, value) != value:
            self._report(part, f"the {part.key} that the text states first", Code.CONTRADICTION)

    def _is_default(self, place: Place) -> bool:
        """Return whether a place stands before the first exercise, and not on its line."""
        return self._first is None or place.line < self._first.line

    def _add_of_exercise(self, part: StatedProgression, scheme: Scheme) -> None:
        mark = self._mark_of(part.place)
        kind = _FAULTY if self._is_behind_fault(part.place, mark) else mark.kind
        if kind != _OF_EXERCISE:
            self._report(part, _PLACES[kind], Code.UNREADABLE)
            return
        if len(self._of_exercises) + len(mark.paths) > _MOST_ENTRIES:
            self._report(part, f"at most {_MOST_ENTRIES:,} schemes", Code.TOO_LARGE)
            return
        for path in mark.paths:
            occurrence = _occurrence(self._made, path)
            known = self._of_exercises.setdefault(occurrence, scheme)
            if known != scheme:
                expected = f"one scheme for an exercise in a workout: {format_scheme(known)}"
                self._report(part, expected, Code.CONTRADICTION)
                return

    def _is_behind_fault(self, place: Place, mark: _Mark) -> bool:
        """Return whether a scheme that cannot be read stands between a scheme and its exercise.

        It may hide the exercise that the scheme is of.
        """
        columns = self._faults.get(place.line, ()) if mark.line == place.line else ()
        return any(mark.column <= column < place.column for column in columns)

    def _mark_of(self, place: Place) -> _Mark:
        """Return the mark to which a scheme belongs: on its line, or else above."""
        at = bisect_right(self._places, (place.line, place.column))
        before = self._marks[at - 1] if at else None
        behind = self._marks[at] if at < len(self._marks) else None
        is_behind = behind is not None and behind.line == place.line
        is_before = before is not None and (before.line == place.line or not is_behind)
        mark = before if is_before else behind
        assert mark is not None  # noqa: S101  before the first exercise a scheme is that of all
        return mark

    def _report(self, part: StatedProgression, expected: str, code: Code) -> None:
        place = part.place
        self.problems.append(
            LineProblem(
                place.line,
                place.column,
                place.width,
                self._written[place.line - 1],
                describe(part.text),
                expected,
                code,
            )
        )

    def _entries(self) -> Iterator[ExerciseProgression]:
        """Yield the entries: one for every workout where an exercise has one scheme in all."""
        workouts: dict[str, dict[str, None]] = {}
        for exercise, workout in (*_occurrences(self._made.subject), *self._of_exercises):
            workouts.setdefault(exercise, {})[workout] = None
        for exercise in dict.fromkeys(one.exercise for one in self._of_exercises):
            schemes = {
                workout: self._of_exercises.get(_Occurrence(exercise, workout))
                for workout in workouts[exercise]
            }
            stated = {workout: one for workout, one in schemes.items() if one is not None}
            if len(set(schemes.values())) == 1:
                yield ExerciseProgression(exercise, next(iter(stated.values())))
            else:
                for workout, scheme in stated.items():
                    yield ExerciseProgression(exercise, scheme, workout)


def _marks(
    made: Assembled, boundaries: Sequence[Line], problems: Sequence[LineProblem]
) -> Iterator[_Mark]:
    for line in boundaries:
        place = line.whole
        yield _Mark(place.line, place.column, _BOUNDARY)
    for problem in problems:
        yield _Mark(problem.line, problem.column, _FAULTY)
    paths: dict[tuple[int, int], dict[str, None]] = {}
    for path, place in made.places.items():
        found = _EXERCISE.fullmatch(path)
        if found is not None:
            paths.setdefault((place.line, place.column), {})[found["exercise"]] = None
    for (number, column), several in paths.items():
        yield _Mark(number, column, _OF_EXERCISE, tuple(several))


def _occurrence(made: Assembled, path: str) -> _Occurrence:
    """Return the exercise to which a path leads, and the workout it is in."""
    steps = path_of(path)
    values: list[Any] = [made if hasattr(made, str(steps[0])) else made.subject]
    for step in steps:
        values.append(values[-1][step] if isinstance(step, int) else getattr(values[-1], step))
    workout = next(value for value in values if isinstance(value, Workout))
    return _Occurrence(values[-1].exercise.id, workout.name)


def _occurrences(subject: Workout | Program | tuple[Session, ...] | None) -> Iterator[_Occurrence]:
    """Yield all exercises of a plan or a log, with the workouts they are in."""
    for workout in _workouts(subject):
        for block in workout.blocks:
            for exercise in block.exercises:
                yield _Occurrence(exercise.exercise.id, workout.name)


def _workouts(subject: Workout | Program | tuple[Session, ...] | None) -> Iterator[Workout]:
    if isinstance(subject, Workout):
        yield subject
    elif isinstance(subject, Program):
        yield from subject.workouts
    else:
        yield from (session.workout for session in subject or ())
