"""Which workout of a program is next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.session import Session, moment_of
from backworkouts.model.workout import Workout
from backworkouts.plurals import noun, plural

__all__ = ["Matcher", "Turn", "next_workout"]


@frozen
class Turn:
    """A workout of a program, and why it is next.

    Attributes:
        workout: the workout.
        reason: one sentence.
        numbers: the number of the workout of each session that is one of the program, by the `id`
            of the session. Of several workouts that it may be, the next one in the rotation.
    """

    workout: Workout
    reason: str
    numbers: Mapping[int, int] = field(factory=dict)


class Matcher:
    """Finds the workouts of a program that a session may be.

    A session is a workout of the same name, in any case. Otherwise it is the workout with the most
    exercises in common, which must be half of those of the workout at least. Several have one name,
    or as much in common.

    Args:
        workouts: different workouts, which are identified by their numbers from 0.
    """

    def __init__(self, workouts: Sequence[Workout]) -> None:
        self._by_name: dict[str, tuple[int, ...]] = {}
        for number, workout in enumerate(workouts):
            name = workout.name.casefold()
            self._by_name[name] = (*self._by_name.get(name, ()), number)
        self._exercises = [_exercises(workout) for workout in workouts]
        self._by_exercises: dict[frozenset[str], tuple[int, ...]] = {}

    def find(self, session: Session) -> tuple[int, ...]:
        """Return the numbers of the workouts that a session may be; none where nothing fits.

        Args:
            session: the session.
        """
        named = self._by_name.get(session.workout.name.casefold())
        if named is not None:
            return named
        done = _exercises(session.workout)
        if done not in self._by_exercises:
            self._by_exercises[done] = self._most_alike(done)
        return self._by_exercises[done]

    def shares_an_exercise(self, session: Session) -> bool:
        """Return whether some workout has an exercise of a session.

        Args:
            session: the session.
        """
        done = _exercises(session.workout)
        return any(not done.isdisjoint(exercises) for exercises in self._exercises)

    def _most_alike(self, done: frozenset[str]) -> tuple[int, ...]:
        common = [len(done & exercises) for exercises in self._exercises]
        most = max(common, default=0)
        return tuple(
            number
            for number, exercises in enumerate(self._exercises)
            if most > 0 and common[number] == most and 2 * most >= len(exercises)
        )


def _exercises(workout: Workout) -> frozenset[str]:
    return frozenset(member.exercise.id for member in workout.exercise_sets())


@frozen
class _Day:
    """A day of a program: its phase, and the day in it, both from 0."""

    phase: int = 0
    day: int = 0


class _Calendar:
    """The days of a program, and which workout each has."""

    def __init__(self, program: Program) -> None:
        self.workouts = program.workouts
        self._phases = program.phases
        numbers = {workout: number for number, workout in enumerate(self.workouts)}
        days = [day for phase in program.phases for day in phase.rotation if day is not None]
        # A workout comes on many days: hash each object once, not once a day.
        of_object = {id(day): day for day in days}
        by_object = {key: numbers[day] for key, day in of_object.items()}
        self._rotations = [
            [None if day is None else by_object[id(day)] for day in phase.rotation]
            for phase in program.phases
        ]

    def number_on(self, day: _Day) -> int:
        """Return the number of the workout of a day that is no rest day."""
        rotation = self._rotations[day.phase]
        number = rotation[day.day % len(rotation)]
        assert number is not None  # noqa: S101  for type checkers: `first` skips rest days
        return number

    def first(self, start: _Day, numbers: Iterable[int]) -> _Day:
        """Return the first day from a day on that has one of some workouts of the program.

        The program begins again after its last phase.
        """
        wanted = frozenset(numbers)
        found = (
            _Day(phase, day)
            for phase, first in self._phases_from(start)
            for day in self._rotation_from(phase, first)
            if self._rotations[phase][day % len(self._rotations[phase])] in wanted
        )
        return next(found)

    def _phases_from(self, start: _Day) -> list[tuple[int, int]]:
        """Return each phase, and the first day in it; the phase of the start at both ends."""
        number = len(self._phases)
        later = [((start.phase + turn) % number, 0) for turn in range(1, number + 1)]
        return [(start.phase, start.day), *later]

    def _rotation_from(self, phase: int, first: int) -> range:
        """Return the days of one rotation from a day on, up to the end of the phase."""
        end = first + len(self._rotations[phase])
        days = _days_of(self._phases[phase])
        return range(first, end if days is None else min(end, days))


def _days_of(phase: Phase) -> int | None:
    """Return the number of days of a phase, one rotation at least; None where it goes on."""
    return None if phase.weeks is None else max(phase.weeks * DAYS_PER_WEEK, len(phase.rotation))


def next_workout(program: Program, sessions: Sequence[Session]) -> Turn:
    """Return the workout of a program that follows the last session.

    Sessions are matched to the workouts of the program in order: see `Matcher`. A session is on the
    nearest day of the program that has its workout, from the day after the last match on. The next
    workout is on the next day that is no rest day. Phases follow each other after their weeks, and
    after one rotation at least; a phase without a number of weeks goes on. After the last phase the
    program begins again; a program of one week is one that is repeated.

    Args:
        program: the program.
        sessions: sessions in order.
    """
    calendar = _Calendar(program)
    workouts = calendar.workouts
    matcher = Matcher(workouts)
    place, before, unlike = _Day(), "", 0
    numbers: dict[int, int] = {}
    for session in sessions:
        found = matcher.find(session)
        if not found:
            unlike += matcher.shares_an_exercise(session)
        else:
            unlike = 0
            day = calendar.first(place, found)
            place = _Day(day.phase, day.day + 1)
            number = calendar.number_on(day)
            numbers[id(session)] = number
            before = f"{workouts[number].name} ({moment_of(session)})"
    following = calendar.first(place, range(len(workouts)))
    workout = workouts[calendar.number_on(following)]
    if not before:
        first = f"no session of the program yet: it begins with {workout.name}"
        return Turn(workout, f"{first}{_unlike(unlike, '')}", numbers)
    follows = f"{workout.name} follows {before}{_unlike(unlike, ' since then')}"
    has_begun_again = (following.phase, following.day) < (place.phase, place.day)
    if has_begun_again and not _is_one_week(program):
        return Turn(workout, f"the program has ended, and begins again: {follows}", numbers)
    return Turn(workout, f"{follows}{_phase_name(program, following)}", numbers)


def _unlike(number: int, when: str) -> str:
    """Return the words for sessions of the exercises that are none of the workouts."""
    if not number:
        return ""
    has = noun(number, "has", "have")
    return f"; {plural(number, 'session')}{when} {has} less than half of any workout"


def _is_one_week(program: Program) -> bool:
    return len(program.phases) == 1 and program.phases[0].weeks == 1


def _phase_name(program: Program, day: _Day) -> str:
    if len(program.phases) == 1:
        return ""
    name = program.phases[day.phase].name
    return f", in phase {day.phase + 1}" + (f" ({name})" if name else "")
