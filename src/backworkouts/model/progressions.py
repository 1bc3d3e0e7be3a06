"""Schemes of progression: how the load or the repetitions of an exercise change over sessions.

The classes are values without state. `backworkouts.progression` derives from a log of sessions
where a lifter stands in a scheme, and what comes next. Where a class does not state sets and
repetitions, those of the plan hold: the `ExerciseSets` of a workout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, cast

from attrs import field, frozen

from backworkouts.errors import Code, Problem, describe
from backworkouts.model import validate
from backworkouts.model.converters import read_by, sequence_of
from backworkouts.model.load import Load, Unit
from backworkouts.model.loading import Dumbbells, Loading, Rack, Stack
from backworkouts.model.quantity import Reps
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.set import Set
from backworkouts.model.terms import Equipment, EquipmentName

__all__ = [
    "FIVE_THREE_ONE",
    "SCHEMES",
    "AsPlanned",
    "Autoregulated",
    "Deload",
    "DoubleProgression",
    "ExerciseProgression",
    "Layoff",
    "Linear",
    "LoadingOf",
    "Progressions",
    "RepSum",
    "Scheme",
    "Stage",
    "Stages",
    "TopSetBackOff",
    "TrainingMax",
]

_MOST_FAILURES = 20
_MOST_STAGES = 20
_MOST_WEEKS = 52
_MOST_SETS = 50
_MOST_DAYS = 3_650
_MOST_ENTRIES = 1_000

_STEP = validate.Check(
    "a load above 0 in kg or lb, such as '2.5 kg'",
    lambda value: (
        isinstance(value, Load) and value.is_absolute and value.is_exact and value.low > 0
    ),
    read=Load.of,
)
_PERCENT_OFF = validate.number(0, 90, " %")
_FAILURES = validate.whole(1, _MOST_FAILURES, " sessions")


def _as_day(value: date | str | None) -> date | None:
    """Parse a day; what is no day stays for the validator to refuse."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return cast("date", value)
    return value


_DAY = validate.optional(
    validate.Check(
        "a day such as '2026-11-02', or a `date`",
        lambda value: isinstance(value, date) and not isinstance(value, datetime),
    )
)


@frozen
class Linear(Replaceable):
    """More load after each session that makes all planned repetitions.

    Args:
        step: load that is added after a session with all sets and repetitions, in kg or lb.
        failures: sessions in a row at one load that miss repetitions, after which the load is cut;
            1 to 20.
        cut: how much of the load is taken off then, 0 to 90 %.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Linear("2.5 kg").failures
    3
    """

    step: Load = field(converter=read_by(Load.of), validator=_STEP)
    failures: int = field(default=3, validator=_FAILURES)
    cut: float = field(default=10, validator=_PERCENT_OFF)


@frozen
class DoubleProgression(Replaceable):
    """More repetitions up to the end of a range, then more load and the range from its beginning.

    The planned sets have a range of repetitions: `3x8-12`.

    Args:
        step: load that is added after a session with the most repetitions in each set, in kg or
            lb.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> DoubleProgression("2.5 kg").step
    Load(2.5, 'kg')
    """

    step: Load = field(converter=read_by(Load.of), validator=_STEP)


@frozen
class RepSum(Replaceable):
    """More load after a session whose sets reach a total of repetitions.

    Args:
        total: repetitions of all working sets together, 1 to 1,000.
        step: load that is added then, in kg or lb.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> RepSum(30, "2.5 kg").total
    30
    """

    total: int = field(validator=validate.whole(1, 1_000, " repetitions"))
    step: Load = field(converter=read_by(Load.of), validator=_STEP)


@frozen
class Autoregulated(Replaceable):
    """A load that leaves the planned repetitions in reserve, from how the last session felt.

    The planned sets state repetitions and repetitions in reserve: `3x8, 2 RIR`.

    Args:
        per_rep: change of the load for each repetition more or fewer in reserve than planned,
            above 0 to 10 %.
        most: the greatest change from one session to the next, above 0 to 50 %.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Autoregulated().per_rep
    3
    """

    per_rep: float = field(default=3, validator=validate.number(0.1, 10, " %"))
    most: float = field(default=5, validator=validate.number(0.1, 50, " %"))


@frozen
class Stage(Replaceable):
    """Sets and repetitions of one stage: `5x3+` has five sets of three, the last one open-ended.

    Args:
        sets: 1 to 50.
        reps: repetitions of each set: a number, or a range such as `"8-10"`.
        is_open: whether the last set has as many repetitions as possible, and at least `reps`.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    sets: int = field(validator=validate.whole(1, _MOST_SETS, " sets"))
    reps: Reps = field(
        converter=read_by(Reps.of),
        validator=validate.Check(
            "repetitions: a number such as 3, or a range such as '8-10'",
            lambda value: (
                isinstance(value, Reps) and value.high is not None and not value.to_failure
            ),
            read=Reps.of,
        ),
    )
    is_open: bool = field(default=False, validator=validate.FLAG)


@frozen
class Stages(Replaceable):
    """More load while a stage succeeds; other sets and repetitions when it fails.

    After the last stage the first begins again with less load. A stage cannot be derived from a log
    that has more than these sessions, so `since` limits the log.

    Args:
        stages: 1 to 20, in order; each a `Stage`.
        step: load that is added after a session that makes all repetitions, in kg or lb.
        cut: how much of the load is taken off after the last stage, 0 to 90 %.
        since: day from which sessions count: a `date`, or a text such as `"2026-11-02"`.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> gzclp = Stages((Stage(5, 3, True), Stage(6, 2, True), Stage(10, 1, True)), "5 kg")
    >>> len(gzclp.stages)
    3
    """

    stages: tuple[Stage, ...] = field(
        converter=sequence_of(Stage),
        validator=validate.collection(validate.instance(Stage), least=1, most=_MOST_STAGES),
    )
    step: Load = field(converter=read_by(Load.of), validator=_STEP)
    cut: float = field(default=15, validator=_PERCENT_OFF)
    since: date | None = field(default=None, converter=_as_day, validator=_DAY)


def _week(*sets: tuple[int, str]) -> tuple[Set, ...]:
    return tuple(
        Set(reps=Reps.parse(reps), load=Load(percent, Unit.PERCENT_TM)) for percent, reps in sets
    )


FIVE_THREE_ONE: tuple[tuple[Set, ...], ...] = (
    _week((65, "5"), (75, "5"), (85, "5+")),
    _week((70, "3"), (80, "3"), (90, "3+")),
    _week((75, "5"), (85, "3"), (95, "1+")),
    _week((40, "5"), (50, "5"), (60, "5")),
)
"""Four weeks in percent of the training max, as Wendler states them for 5/3/1 (2009)."""

Weeks = tuple[tuple[Set, ...], ...]


def _as_weeks(value: Iterable[Iterable[Set]]) -> Weeks:
    weeks: Any = validate.as_tuple(value)
    if type(weeks) is tuple:
        weeks = tuple(validate.as_tuple(week) for week in weeks)
    return cast("Weeks", weeks)


_PERCENT_SET = validate.Check(
    "a Set with repetitions and a load in percent of the training max, such as '85 %TM'",
    lambda value: (
        isinstance(value, Set)
        and value.reps is not None
        and value.load is not None
        and value.load.unit is Unit.PERCENT_TM
        and value.load.is_exact
    ),
)


@frozen
class TrainingMax(Replaceable):
    """Percentages of a training max, which grows after each cycle of weeks.

    Each session with the exercise is one week of the cycle. A cycle whose last sets made their
    repetitions adds `step` to the training max; a cycle that missed some takes `cut` off.

    Args:
        training_max: the training max of the first cycle, in kg or lb: often 90 % of the
            one-repetition maximum.
        step: load that is added after each cycle, in kg or lb.
        weeks: sets of each week, 1 to 52 weeks; loads in percent of the training max.
        cut: how much of the training max is taken off after a cycle that missed repetitions, 0 to
            90 %.
        since: day from which sessions count: a `date`, or a text such as `"2026-11-02"`.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> TrainingMax("100 kg", "5 kg").weeks[0][2]
    Set(reps='5+', load='85 %TM')
    """

    training_max: Load = field(converter=read_by(Load.of), validator=_STEP)
    step: Load = field(converter=read_by(Load.of), validator=_STEP)
    weeks: tuple[tuple[Set, ...], ...] = field(
        default=FIVE_THREE_ONE,
        converter=_as_weeks,
        validator=validate.collection(
            validate.collection(_PERCENT_SET, least=1, most=_MOST_SETS), least=1, most=_MOST_WEEKS
        ),
    )
    cut: float = field(default=10, validator=_PERCENT_OFF)
    since: date | None = field(default=None, converter=_as_day, validator=_DAY)


@frozen
class TopSetBackOff(Replaceable):
    """One heavy set, by double progression, then lighter sets with a share of its load.

    The first working set of the plan is the top set; the other ones are back-off sets.

    Args:
        step: load that is added to the top set when it reaches the end of its range, in kg or lb.
        back_off: how much lighter the back-off sets are than the top set, 0 to 90 %.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> TopSetBackOff("2.5 kg").back_off
    10
    """

    step: Load = field(converter=read_by(Load.of), validator=_STEP)
    back_off: float = field(default=10, validator=_PERCENT_OFF)


@frozen
class AsPlanned(Replaceable):
    """No progression: the sets stay those of the plan, whatever the default scheme is.

    >>> row = ExerciseProgression("face_pull", AsPlanned())
    >>> Progressions((row,), DoubleProgression("2.5 kg")).scheme_of("face_pull")
    AsPlanned()
    """


Scheme = (
    Linear
    | DoubleProgression
    | RepSum
    | Autoregulated
    | Stages
    | TrainingMax
    | TopSetBackOff
    | AsPlanned
)
"""A scheme of progression that documents and texts can hold."""

SCHEMES: dict[str, type[Scheme]] = {
    "linear": Linear,
    "double": DoubleProgression,
    "rep_sum": RepSum,
    "autoregulated": Autoregulated,
    "stages": Stages,
    "training_max": TrainingMax,
    "top_set": TopSetBackOff,
    "as_planned": AsPlanned,
}
"""The classes of schemes, by their names in documents and texts."""


@frozen
class Deload(Replaceable):
    """A lighter week after some weeks of training.

    Args:
        every: training weeks in a row, after which the next week is lighter; 1 to 52. A calendar
            week without a session ends the row.
        load: load of that week, 10 to 100 % of what would come next.
        sets: sets of that week, 10 to 100 % of the planned ones, at least one.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Deload(every=4).load
    90
    """

    every: int = field(validator=validate.whole(1, _MOST_WEEKS, " weeks"))
    load: float = field(default=90, validator=validate.number(10, 100, " %"))
    sets: float = field(default=50, validator=validate.number(10, 100, " %"))


@frozen
class Layoff(Replaceable):
    """What follows a break: with how much less load an exercise begins again.

    Args:
        days: days without the exercise that count as a break, 7 to 3,650.
        cut: how much of the last load is taken off after a break, 0 to 90 %.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Layoff().days
    21
    """

    days: int = field(default=21, validator=validate.whole(7, _MOST_DAYS, " days"))
    cut: float = field(default=10, validator=_PERCENT_OFF)


@frozen
class ExerciseProgression(Replaceable):
    """The scheme of one exercise, on all days or in one workout.

    Args:
        exercise: id of the exercise.
        scheme: how it progresses.
        workout: name of the workout in which the scheme holds, as the program writes it; the scheme
            then looks only at sessions of that workout. None for every workout.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    exercise: str = field(validator=validate.ID)
    scheme: Scheme = field(validator=validate.instance(*SCHEMES.values()))
    workout: str | None = field(default=None, validator=validate.optional(validate.LINE))


def _equipment(value: Equipment | EquipmentName) -> Equipment:
    return validate.as_enum(Equipment, value)


@frozen
class LoadingOf(Replaceable):
    """What can be loaded with one kind of equipment.

    Args:
        equipment: an `Equipment`, or its value.
        loading: a `Rack`, a `Stack` or `Dumbbells`.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    equipment: Equipment = field(converter=_equipment, validator=validate.member(Equipment))
    loading: Loading = field(validator=validate.instance(Rack, Stack, Dumbbells))


@frozen
class Progressions(Replaceable):
    """How the exercises of a program progress: a document beside the program.

    Args:
        exercises: the schemes of exercises; an entry for a workout takes precedence over one for
            every workout.
        default: scheme of every other exercise that the plan gives a load or a range of
            repetitions; None: the others stay as planned.
        loading: what can be loaded, by equipment.
        deload: lighter weeks; None for none.
        layoff: what follows a break; None: nothing.
        name: as shown to people.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong, and entries that contradict each other.

    >>> row = ExerciseProgression("seated_row", DoubleProgression("2.5 kg"))
    >>> Progressions((row,)).scheme_of("seated_row")
    DoubleProgression(step=Load(2.5, 'kg'))
    """

    exercises: tuple[ExerciseProgression, ...] = field(
        default=(),
        converter=sequence_of(ExerciseProgression),
        validator=validate.collection(validate.instance(ExerciseProgression), most=_MOST_ENTRIES),
    )
    default: Scheme | None = field(
        default=None, validator=validate.optional(validate.instance(*SCHEMES.values()))
    )
    loading: tuple[LoadingOf, ...] = field(
        default=(),
        converter=sequence_of(LoadingOf),
        validator=validate.collection(validate.instance(LoadingOf), most=len(Equipment)),
    )
    deload: Deload | None = field(
        default=None, validator=validate.optional(validate.instance(Deload))
    )
    layoff: Layoff | None = field(
        factory=Layoff, validator=validate.optional(validate.instance(Layoff))
    )
    name: str | None = field(default=None, validator=validate.optional(validate.LINE))
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._repeated())

    def _repeated(self) -> Iterator[Problem]:
        seen: set[tuple[str, str | None]] = set()
        for index, entry in enumerate(self.exercises):
            key = (entry.exercise, entry.workout)
            if key in seen:
                found, expected = describe(entry.exercise), "one entry for an exercise and workout"
                path = ("exercises", index, "exercise")
                yield Problem.at(path, found, expected, Code.DUPLICATE_ID, root="Progressions")
            seen.add(key)
        kinds: set[Equipment] = set()
        for index, entry_of in enumerate(self.loading):
            if entry_of.equipment in kinds:
                found, expected = repr(entry_of.equipment.value), "one entry for an equipment"
                path = ("loading", index, "equipment")
                yield Problem.at(path, found, expected, Code.DUPLICATE_ID, root="Progressions")
            kinds.add(entry_of.equipment)

    def entry_of(self, exercise: str, workout: str | None = None) -> ExerciseProgression | None:
        """Return the entry of an exercise in a workout; None where only `default` holds.

        Args:
            exercise: id of the exercise.
            workout: name of the workout.
        """
        entries = {entry.workout: entry for entry in self.exercises if entry.exercise == exercise}
        return entries.get(workout) or entries.get(None)

    def scheme_of(self, exercise: str, workout: str | None = None) -> Scheme | None:
        """Return the scheme of an exercise in a workout; None where it stays as planned.

        Args:
            exercise: id of the exercise.
            workout: name of the workout.
        """
        entry = self.entry_of(exercise, workout)
        return self.default if entry is None else entry.scheme
