"""Count sets per muscle, of a session and per week.

What counts as a set:

- a working set, a back-off set and a set to failure count as one;
- a warm-up set counts as nothing;
- a drop set counts as the credit table states: by default it continues the set before it;
- a rest-pause set and a cluster set count as one: their short rests lie within the set;
- a set per side counts as one, and a set of one side as half, so that a left and a right set make
  one;
- an optional set makes an interval: with the set and without it;
- a set of cardio, of mobility work or of self-massage earns no muscle anything;
- the rounds of an EMOM block are those that the plan lists; of an AMRAP block these are the least.

A muscle's parts and the whole share the work: the whole earns the most that any of its parts does,
never their sum, and each part earns what the whole is credited with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.block import BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.set import SetKind
from backworkouts.model.terms import Pattern
from backworkouts.model.workout import Workout
from backworkouts.volume.credits import PARTS, CreditTable, check_ids
from backworkouts.volume.pauses import Week, monday_of, week_of, weeks_and_pauses
from backworkouts.volume.volume import Intervals, PerMuscle, Volume, VolumeByWeek

__all__ = [
    "CreditsPerSet",
    "count_sets",
    "earns_no_sets",
    "session_volume",
    "volume_by_week",
    "weekly_volume",
]

_Member = TypeVar("_Member", Workout, Session)

# Sums are whole numbers, so that the order of addition never matters.
ONE_SET = 2 * PARTS
"""Sets are counted in two-thousandths: a drop set may count 0.001, and half of that on one side."""

SCALE = ONE_SET * PARTS
"""Parts of a set after credits, which are thousandths."""

_NONE = Interval(0, 0)
_MOST_EXERCISES = 10_000  # of a stream of custom exercises
_SUBJECTS = "a Workout, a Program, a Phase, or a sequence of Workouts or of Sessions"

COUNTED_KINDS: Mapping[SetKind, bool] = {
    SetKind.WARM_UP: False,
    SetKind.WORKING: True,
    SetKind.DROP: True,
    SetKind.BACK_OFF: True,
    SetKind.REST_PAUSE: True,
    SetKind.CLUSTER: True,
}
"""Whether a set of each kind counts. A drop set may count as less than one: see `CreditTable`."""

OPEN_METHODS: Mapping[BlockMethod, bool] = {BlockMethod.AMRAP: True, BlockMethod.EMOM: False}
"""Whether a block of each method may have more rounds than the plan lists."""


UNCREDITED = frozenset({Pattern.CARDIO, Pattern.MOBILITY, Pattern.SELF_MASSAGE})
"""Movement patterns whose exercises earn no muscle a set, though muscles work in them: studies of
weekly sets count sets of strength training, and half an hour of running is no set of squats."""


def earns_no_sets(exercise: Exercise) -> bool:
    """Return whether the defining pattern is cardio, mobility or self-massage."""
    return not UNCREDITED.isdisjoint(exercise.patterns[:1])


class CreditsPerSet:
    """What one set of each exercise earns each muscle, in thousandths.

    Args:
        table: the credits of each role.
        muscles: the muscles of a catalog, by id.
        exercises: the exercises of the catalog, by id: what exercises of a movement train.

    Raises:
        UnknownIdError: the table overrides an exercise, or the credit of a muscle, that the catalog
            does not have.
    """

    def __init__(
        self,
        table: CreditTable,
        muscles: Mapping[str, Muscle],
        exercises: Mapping[str, Exercise],
    ) -> None:
        self.table = table
        self.muscles = muscles
        self._exercises = exercises
        self.drop_set: int = round(table.drop_set * PARTS)
        check_ids(table, exercises, muscles)
        self._parts: dict[str, list[str]] = {}
        for muscle in muscles.values():
            if muscle.parent is not None:
                self._parts.setdefault(muscle.parent, []).append(muscle.id)
        self._overridden = {exercise for exercise, _ in table.overrides}
        self._cache: dict[str, tuple[Exercise, dict[str, int] | None]] = {}
        self._by_movement: dict[Pattern, frozenset[str]] = {}
        self._back = frozenset(muscle.id for muscle in muscles.values() if muscle.back)

    def train_back(self, credits: Mapping[str, int]) -> bool:
        """Return whether credits, as `of` returns them, are for some muscle of the back."""
        return not self._back.isdisjoint(credits)

    def of(self, exercise: Exercise) -> dict[str, int] | None:
        """Return the credits by muscle; None for an exercise that names no or an unknown muscle.

        A muscle that earns nothing is left out. Empty for an exercise that earns no sets by its
        kind, whatever muscles it names.
        """
        cached = self._cache.get(exercise.id)
        if cached is not None and (cached[0] is exercise or cached[0] == exercise):
            return cached[1]
        credits = {} if self.is_uncredited(exercise) else self._earned(exercise)
        if len(self._cache) >= _MOST_EXERCISES:
            self._cache.clear()
        self._cache[exercise.id] = (exercise, credits)
        return credits

    def _earned(self, exercise: Exercise) -> dict[str, int] | None:
        own = self.table.of(exercise)
        named = {*own, *exercise.prime_movers, *exercise.synergists, *exercise.stabilizers}
        return self._with_parts(own) if named and named <= self.muscles.keys() else None

    def is_uncredited(self, exercise: Exercise) -> bool:
        """Return whether an exercise earns no sets by its kind; an override counts it after all."""
        return earns_no_sets(exercise) and exercise.id not in self._overridden

    def unknown_muscles(self, exercise: Exercise) -> list[str]:
        """Return the muscles that an exercise names and the catalog does not have."""
        named = (*exercise.prime_movers, *exercise.synergists, *exercise.stabilizers)
        return [muscle for muscle in named if muscle not in self.muscles]

    def may_train(self, exercise: Exercise) -> frozenset[str] | None:
        """Return the muscles that an uncounted exercise may train; None for any muscle.

        They are those that the exercises of its movements train, and those that it names.
        """
        if not exercise.patterns:
            return None
        muscles: set[str] = set()
        for pattern in exercise.patterns:
            of_movement = self._trained_by(pattern)
            if not of_movement:  # the catalog has no exercise to go by
                return None
            muscles |= of_movement
        own = {muscle: 1.0 for muscle in self.table.of(exercise) if muscle in self.muscles}
        return frozenset(muscles.union(self._with_parts(own)))

    def _trained_by(self, pattern: Pattern) -> frozenset[str]:
        """Return the muscles that any exercise of a movement earns sets."""
        muscles = self._by_movement.get(pattern)
        if muscles is None:
            credits = [
                self.of(exercise) or {}
                for exercise in self._exercises.values()
                if pattern in exercise.patterns[:1]
            ]
            muscles = self._by_movement[pattern] = frozenset().union(*credits)
        return muscles

    def _with_parts(self, own: Mapping[str, float]) -> dict[str, int]:
        credits: dict[str, int] = {}
        for muscle, credit in own.items():
            amount = round(credit * PARTS)
            if not amount:
                continue
            for related in (*self._with_wholes(muscle), *self._parts_of(muscle)):
                credits[related] = max(amount, credits.get(related, 0))
        return credits

    def _with_wholes(self, muscle: str | None) -> Iterator[str]:
        while muscle is not None:
            yield muscle
            muscle = self.muscles[muscle].parent

    def _parts_of(self, muscle: str) -> Iterator[str]:
        for part in self._parts.get(muscle, ()):
            yield part
            yield from self._parts_of(part)


def count_sets(member: ExerciseSets, drop_set: int = 0) -> tuple[int, int]:
    """Return how many sets of an exercise count, at least and at most, in two-thousandths.

    Args:
        member: the exercise with its sets.
        drop_set: what a drop set counts that follows another set, in thousandths.
    """
    least = most = 0
    has_begun = False
    for done in member.sets:
        if not COUNTED_KINDS[done.kind]:
            continue
        continues = has_begun and done.kind is SetKind.DROP
        amount = 2 * drop_set if continues else ONE_SET
        if done.side is not None:
            amount //= 2
        has_begun = True
        most += amount
        if not done.optional:
            least += amount
    return least, most


class _Tally:
    """Numbers by name, at most, and how much of each is optional: of most numbers nothing is."""

    def __init__(self) -> None:
        self.most: defaultdict[str, int] = defaultdict(int)
        self._optional: defaultdict[str, int] = defaultdict(int)

    def least(self, name: str) -> int:
        """Return the number of a name, at least."""
        return self.most[name] - self._optional.get(name, 0)

    def add(self, name: str, least: int, most: int) -> None:
        """Add to the numbers of a name."""
        self.most[name] += most
        if most != least:
            self._optional[name] += most - least

    def add_credits(self, credits: Mapping[str, int], least: int, most: int) -> None:
        """Add the credit of each name for so many sets."""
        for name, credit in credits.items():
            self.most[name] += credit * most
        if most != least:
            for name, credit in credits.items():
                self._optional[name] += credit * (most - least)

    def intervals(self, names: Iterable[str], divisor: int) -> dict[str, Interval]:
        """Return the interval of each name, scaled from the divisor's days to seven."""
        intervals = dict.fromkeys(names, _NONE)  # most muscles have no sets
        for name, most in self.most.items():
            intervals[name] = _per_week(self.least(name), most, divisor)
        return intervals


class _Count:
    """The count of some workouts: sets and sessions by muscle, and what is not counted."""

    def __init__(self, credits: CreditsPerSet) -> None:
        self._credits = credits
        self._sets = _Tally()
        self._sessions = _Tally()
        self._uncounted = _Tally()
        self._uncertain = _Tally()
        self._anywhere = 0  # sets that may train any muscle
        self._unlimited: set[str] = set()
        self._unknown_muscles: dict[str, None] = {}
        self._uncredited = _Tally()
        self._outside_back = _Tally()
        self._open_rounds: dict[str, None] = {}

    def add(self, workout: Workout, times: int) -> None:
        """Add a workout that is done so many times."""
        earned = _Tally()
        for block in workout.blocks:
            is_open = block.method is not None and OPEN_METHODS[block.method]
            for member in block.exercises:
                least, most = count_sets(member, self._credits.drop_set)
                if not most:
                    continue
                name = member.exercise.name
                if self._credits.is_uncredited(member.exercise):
                    self._uncredited.add(name, least * times, most * times)
                    continue
                if is_open:
                    self._open_rounds[name] = None
                credits = self._credits.of(member.exercise)
                if credits is None:
                    self._uncounted.add(name, least * times, most * times)
                    unknown = self._credits.unknown_muscles(member.exercise)
                    self._unknown_muscles |= dict.fromkeys(unknown)
                    self._add_uncertain(member.exercise, most * times, is_open=is_open)
                    continue
                earned.add_credits(credits, least, most)
                if not self._credits.train_back(credits):
                    self._outside_back.add(name, least * times, most * times)
                if is_open:
                    self._unlimited.update(credits)
        for muscle, most in earned.most.items():
            least = earned.least(muscle)
            self._sets.add(muscle, least * times, most * times)
            self._sessions.add(muscle, times * bool(least), times * bool(most))

    def _add_uncertain(self, exercise: Exercise, most: int, *, is_open: bool) -> None:
        """Add uncounted sets to the muscles that they may train."""
        muscles = self._credits.may_train(exercise)
        if muscles is None:
            self._anywhere += most
        else:
            for muscle in muscles:
                self._uncertain.add(muscle, 0, most)
        if is_open:
            self._unlimited.update(self._credits.muscles if muscles is None else muscles)

    def volume(self, days: int, *, weekly: bool) -> Volume:
        """Return what workouts that are done once in so many days come to in seven."""
        muscles = self._credits.muscles
        if self._anywhere:
            for muscle in muscles:
                self._uncertain.add(muscle, 0, self._anywhere)
        return Volume(
            self._credits.table,
            PerMuscle(self._sets.intervals(muscles, SCALE * days), muscles),
            PerMuscle(self._sessions.intervals(muscles, days), muscles),
            Intervals(self._uncounted.intervals(self._uncounted.most, ONE_SET * days)),
            tuple(self._open_rounds),
            Intervals(self._uncredited.intervals(self._uncredited.most, ONE_SET * days)),
            Intervals(self._uncertain.intervals(self._uncertain.most, ONE_SET * days)),
            frozenset(self._unlimited),
            tuple(self._unknown_muscles),
            weekly,
            Intervals(self._outside_back.intervals(self._outside_back.most, ONE_SET * days)),
        )


# The numbers of sets differ little between workouts.
@lru_cache(maxsize=4096)
def _per_week(least: int, most: int, divisor: int) -> Interval:
    """Return the interval of two sums, scaled from so many days to seven."""
    return Interval(least * DAYS_PER_WEEK / divisor, most * DAYS_PER_WEEK / divisor)


def session_volume(workout: Workout | Session, credits: CreditsPerSet) -> Volume:
    """Return the sets per muscle of one workout."""
    planned = workout.workout if isinstance(workout, Session) else workout
    if not isinstance(planned, Workout):
        raise UnsupportedSubjectError(describe(workout), "a Workout or a Session")
    return _per_days([planned], DAYS_PER_WEEK, credits, weekly=False)


def weekly_volume(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    credits: CreditsPerSet,
) -> Volume:
    """Return the sets per muscle and week."""
    if isinstance(subject, Program):
        phases = [
            _per_days(phase.workouts, len(phase.rotation), credits) for phase in subject.phases
        ]
        return _hull(phases, credits)
    return _per_days(*_as_days(subject), credits)


def volume_by_week(sessions: Iterable[Session], credits: CreditsPerSet) -> VolumeByWeek:
    """Return the sets per muscle of each calendar week, from the first session to the last."""
    members = _members(sessions)
    logged = _all_of(Session, members) if members is not None else None
    if logged is None:
        raise UnsupportedSubjectError(describe(sessions), "a sequence of Sessions")
    trained: dict[Week, list[Workout]] = {}
    for session in logged:
        trained.setdefault(week_of(session.started_at), []).append(session.workout)
    weeks, pauses = weeks_and_pauses(trained)
    untrained = _per_days((), DAYS_PER_WEEK, credits)  # shared: a pause makes many such weeks
    return VolumeByWeek(
        {
            week: _per_days(trained[week], DAYS_PER_WEEK, credits) if week in trained else untrained
            for week in weeks
        },
        pauses,
    )


def _per_days(
    workouts: Iterable[Workout], days: int, credits: CreditsPerSet, *, weekly: bool = True
) -> Volume:
    """Return what workouts that are done once in so many days come to in seven."""
    by_identity: dict[int, Workout] = {}
    times: Counter[int] = Counter()
    for workout in workouts:  # a rotation repeats one object: it is counted once
        by_identity[id(workout)] = workout
        times[id(workout)] += 1
    count = _Count(credits)
    for key, workout in by_identity.items():
        count.add(workout, times[key])
    return count.volume(days, weekly=weekly)


def _hull(phases: Sequence[Volume], credits: CreditsPerSet) -> Volume:
    """Return the volume that holds the volume of every phase."""
    if len(phases) == 1:
        return phases[0]

    def around(intervals: Iterable[Interval]) -> Interval:
        found = list(intervals)
        return Interval(min(each.low for each in found), max(each.high for each in found))

    def by_name(intervals: Sequence[Intervals]) -> Intervals:
        names = dict.fromkeys(name for phase in intervals for name in phase)
        return Intervals(
            {name: around(phase.get(name, _NONE) for phase in intervals) for name in names}
        )

    return Volume(
        credits.table,
        PerMuscle(
            {muscle: around(phase[muscle] for phase in phases) for muscle in phases[0]},
            credits.muscles,
        ),
        PerMuscle(
            {muscle: around(phase.frequency[muscle] for phase in phases) for muscle in phases[0]},
            credits.muscles,
        ),
        by_name([phase.uncounted for phase in phases]),
        tuple(dict.fromkeys(name for phase in phases for name in phase.open_rounds)),
        by_name([phase.uncredited for phase in phases]),
        by_name([phase.uncertain for phase in phases]),
        frozenset().union(*(phase.unlimited for phase in phases)),
        tuple(dict.fromkeys(name for phase in phases for name in phase.unknown_muscles)),
        weekly=True,
        outside_back=by_name([phase.outside_back for phase in phases]),
    )


def _as_days(subject: object) -> tuple[Sequence[Workout], int]:
    """Return workouts, and the number of days in which they are done once."""
    if isinstance(subject, Phase):
        return subject.workouts, len(subject.rotation)
    if isinstance(subject, Workout):
        return (subject,), DAYS_PER_WEEK
    if isinstance(subject, Session):
        return (subject.workout,), DAYS_PER_WEEK
    members = _members(subject)
    if members is not None:
        workouts = _all_of(Workout, members)
        if workouts is not None:
            return workouts, DAYS_PER_WEEK
        sessions = _all_of(Session, members)
        if sessions is not None:
            mondays = [monday_of(week_of(session.started_at)) for session in sessions]
            days = (max(mondays) - min(mondays)).days + DAYS_PER_WEEK if mondays else 0
            return [session.workout for session in sessions], days
    raise UnsupportedSubjectError(describe(subject), _SUBJECTS)


def _members(subject: object) -> list[object] | None:
    """Return the items of an iterable; None for anything else."""
    if not isinstance(subject, Iterable) or isinstance(subject, (str, bytes)):
        return None
    members = list(islice(subject, limits.MEMBERS + 1))
    if len(members) > limits.MEMBERS:
        expected = f"at most {limits.MEMBERS:,} workouts or sessions"
        raise UnsupportedSubjectError("a longer sequence", expected)
    return members


def _all_of(kind: type[_Member], members: Sequence[object]) -> list[_Member] | None:
    found = [member for member in members if isinstance(member, kind)]
    return found if len(found) == len(members) else None
