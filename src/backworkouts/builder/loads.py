"""Loads of a built program, from a log of what was lifted.

1. Kept work stays as it is. An exercise that is not in the log gets no load: nothing is guessed.
2. Where the progressions state a scheme for the exercise, or a default that fits the planned sets,
   the scheme decides.
3. Else, where the first judged set of the last session has repetitions within the planned range and
   no judged set has more, double progression goes on from it: steps of 2.5 kg, or of 5 lb where the
   log is in lb, for dumbbells (each) as for everything else. The judged sets are those with the
   heaviest load of the session, as many as are planned.
4. Else the load follows from an estimated one-repetition maximum: of the working sets of the last
   session with known effort, the greatest one, at the low end of its interval. It is divided by the
   factor of the same formula for the most repetitions that are planned and those in reserve, and
   rounded down to 0.5 kg or 1 lb, or to what can be loaded. Where no estimate is good, there is no
   load.

What can be loaded, lighter weeks and breaks are those of the progressions in rules 2 to 4; without
progressions every load can be made, no week is lighter, and after 21 days without the exercise the
load is 10 % lower.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import floor

from attrs import evolve, frozen

from backworkouts.builder.plan import Plan, PlannedWorkout
from backworkouts.errors import (
    Code,
    InvalidValueError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.linter.sentence import listed
from backworkouts.model import decimals
from backworkouts.model.block import ExerciseSets
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.one_rep_max import OneRepMax, estimate_one_rep_max
from backworkouts.model.program import Program
from backworkouts.model.progressions import (
    DoubleProgression,
    ExerciseProgression,
    Progressions,
    Scheme,
)
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout
from backworkouts.progression.assignments import loadings_of
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.next_sets import (
    Conditions,
    NextSets,
    as_day,
    history_for,
    sets_by_scheme,
)
from backworkouts.progression.plan import judged, least_reps, with_load
from backworkouts.progression.requirements import problems
from backworkouts.progression.rounding import grams
from backworkouts.progression.schemes.double import most_reps
from backworkouts.progression.sessions import in_order, is_named, with_exercises

__all__ = ["LoadedProgram", "Training", "with_loads"]

_STEPS = {
    Unit.KG: Load(2.5, Unit.KG),
    Unit.BODYWEIGHT_KG: Load(2.5, Unit.KG),
    Unit.LB: Load(5, Unit.LB),
    Unit.BODYWEIGHT_LB: Load(5, Unit.LB),
}
"""The least plates that most gyms have: 1.25 kg, or 2.5 lb, on each side."""
_ROUNDING = {Unit.KG: 0.5, Unit.LB: 1}
_PERCENT = 100
_MOST_NAMES = 5
_DECIMALS = 3
_GRAM = 1
"""Loads in kg and lb are converted into each other."""


@frozen
class Training:
    """What was lifted, and how exercises progress.

    Attributes:
        sessions: the sessions that count, oldest first.
        progressions: schemes, and what can be loaded; None: none are stated.
        on: the day for which loads are wanted; None: the day after the last session of each
            exercise.
    """

    sessions: tuple[Session, ...]
    progressions: Progressions | None
    on: date | None

    @classmethod
    def of(
        cls, log: Iterable[Session] | None, progressions: Progressions | None, on: date | None
    ) -> Training | None:
        """Return what was lifted; None without a log.

        Args:
            log: sessions in any order, or None.
            progressions: schemes, and what can be loaded, or None.
            on: the day for which loads are wanted, or None.

        Raises:
            InvalidValueError: for progressions or a day without a log.
            UnsupportedSubjectError: for an argument of another type.
        """
        if progressions is not None and not isinstance(progressions, Progressions):
            raise UnsupportedSubjectError(describe(progressions), "Progressions, or None")
        on = as_day(on)
        if log is not None:
            return cls(in_order(log, on), progressions, on)
        stated = [("progressions", progressions), ("on", on)]
        unused = tuple(
            Problem.at((name,), f"{name} without a log", "a log", Code.MISSING_KEY, root="build")
            for name, value in stated
            if value is not None
        )
        if unused:
            raise InvalidValueError(unused)
        return None


@frozen
class LoadedProgram:
    """A program with loads.

    Attributes:
        program: the program.
        sentences: where each load is from, or why there is none, by the number of the workout and
            the id of the exercise; none for kept work.
        has_other_sets: whether a scheme or a lighter week changed more than loads.
        unused: a sentence that names the schemes of exercises that were not added; empty where
            there are none.
    """

    program: Program
    sentences: Mapping[tuple[int, str], str]
    has_other_sets: bool
    unused: str


def with_loads(plan: Plan, program: Program, training: Training) -> LoadedProgram:
    """Return a program with loads from a log.

    Args:
        plan: what the program was planned from.
        program: the program, without loads but in kept work.
        training: what was lifted.
    """
    sentences: dict[tuple[int, str], str] = {}
    has_other_sets = False
    used: list[ExerciseProgression | None] = []
    progressions = training.progressions or Progressions()
    rotation = [*program.phases[0].rotation]
    for day, number in zip(plan.schedule.days, plan.schedule.workouts, strict=True):
        workout = rotation[day]
        assert workout is not None  # noqa: S101  for type checkers: the day is a training day
        loaded: dict[str, ExerciseSets] = {}
        for member in _added(workout, plan.workouts[number]):
            id = member.exercise.id
            entry = progressions.entry_of(id, workout.name)
            found = _loaded(member, training.sessions, progressions, entry, training.on)
            loaded[id] = found.sets
            sentences[number, id] = found.sentence
            has_other_sets = has_other_sets or found.has_other_sets
            used.append(entry)
        rotation[day] = _replaced(workout, loaded)
    phase = evolve(program.phases[0], rotation=tuple(rotation))
    unused = [entry for entry in progressions.exercises if entry not in used]
    return LoadedProgram(
        evolve(program, phases=(phase,)), sentences, has_other_sets, _unused(plan, unused)
    )


def _unused(plan: Plan, entries: Sequence[ExerciseProgression]) -> str:
    """Return a sentence for schemes of exercises that were not added; empty without any."""
    known = plan.catalog.exercises
    names = [
        (known[entry.exercise].name if entry.exercise in known else entry.exercise)
        + ("" if entry.workout is None else f" in {entry.workout}")
        for entry in entries
    ]
    shown = names[:_MOST_NAMES]
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    return (
        f"Schemes that are not used, as nothing was added for them: {listed(shown)}."
        if names
        else ""
    )


def _added(workout: Workout, planned: PlannedWorkout) -> Iterator[ExerciseSets]:
    kept = () if planned.kept is None else planned.kept.exercises
    return (member for member in workout.exercise_sets() if member.exercise not in kept)


def _replaced(workout: Workout, sets: Mapping[str, ExerciseSets]) -> Workout:
    """Return a workout with other sets of some exercises."""
    blocks = [
        evolve(
            block,
            exercises=tuple(sets.get(member.exercise.id, member) for member in block.exercises),
        )
        for block in workout.blocks
    ]
    return evolve(workout, blocks=tuple(blocks))


@frozen
class _Loaded:
    """The sets of an exercise, with where their load is from, or why there is none."""

    planned: ExerciseSets
    sets: ExerciseSets
    why: str
    is_from_log: bool = True

    @property
    def sentence(self) -> str:
        if all(each.load is None for each in self.sets.sets):
            return f"It has no load: {self.why}."
        source = "the log" if self.is_from_log else "its scheme"
        return f"Its load is from {source}: {self.why}."

    @property
    def has_other_sets(self) -> bool:
        return self.sets.map_sets(_without_load) != self.planned


def _without_load(each: Set) -> Set:
    return evolve(each, load=None)


def _loaded(
    planned: ExerciseSets,
    log: Sequence[Session],
    progressions: Progressions,
    entry: ExerciseProgression | None,
    on: date | None,
) -> _Loaded:
    """Return the sets of an exercise by the first of the rules that applies."""
    exercise = planned.exercise
    sessions = with_exercises(log, [exercise.id])
    if not sessions:
        return _Loaded(planned, planned, "the log has no session with it")
    conditions = Conditions.of(sessions, progressions.layoff, progressions.deload, on)
    scheme = progressions.default if entry is None else entry.scheme
    only = None if entry is None else entry.workout

    def history(scheme: Scheme | None) -> History:
        return history_for(
            planned,
            sessions,
            scheme,
            conditions,
            loadings=loadings_of(exercise, progressions),
            counts=lambda each: only is None or is_named(each.workout.name, only),
        )

    unused = ""
    if scheme is not None:
        stated = history(scheme)
        missing = next(problems(scheme, planned, has_sessions=bool(stated.performances)), None)
        if missing is None:
            return _decided(sets_by_scheme(scheme, stated, conditions))
        which = "the default scheme" if entry is None else "its scheme"
        unused = f"; {which} is not used, as it needs {missing.expected}"
    return _without_scheme(history(None), conditions, unused)


def _decided(decided: NextSets, more: str = "") -> _Loaded:
    why = f"{decided.reason}{more}"
    return _Loaded(decided.planned, decided.sets, why, is_from_log=bool(decided.sessions))


def _without_scheme(history: History, conditions: Conditions, unused: str) -> _Loaded:
    """Return the sets of an exercise without a scheme: by rule 3, or 4."""
    planned, last = history.planned, history.last
    if last is None:
        why = history.uncounted_text or "the log has no working sets of it"
        return _Loaded(planned, planned, f"{why}{unused}")
    if _is_in_range(last, judged(planned)):
        step = DoubleProgression(_STEPS[last.load.unit])
        return _decided(sets_by_scheme(step, history, conditions), unused)
    decision = _by_one_rep_max(history, last)
    if isinstance(decision, str):
        return _Loaded(
            planned, planned, f"{last}, not within the planned range, and {decision}{unused}"
        )
    # The estimate allows for a break by itself: double progression would go on from the load of
    # other repetitions.
    ready = evolve(history, is_after_break=False)
    return _decided(sets_by_scheme(_Decided(decision), ready, conditions), unused)


def _is_in_range(last: Performance, sets: tuple[Set, ...]) -> bool:
    """Return whether the load of a session suits the planned range of repetitions.

    Later sets may fall below the range, as sets of one load do when they tire.
    """
    pairs = [*zip(last.top_sets, sets, strict=False)]  # more, or fewer, may be done
    done, planned = pairs[0]
    return least_reps(done) >= least_reps(planned) and all(
        least_reps(each) <= most_reps(limit) for each, limit in pairs
    )


@frozen
class _Decided:
    """A scheme of one decision, so that lighter weeks and rounding hold for it, too."""

    decision: Decision

    def decide(self, history: History) -> Decision:  # noqa: ARG002  the protocol of own schemes
        return self.decision


def _by_one_rep_max(history: History, last: Performance) -> Decision | str:
    """Return the sets with a load from an estimated maximum, or why there is none."""
    estimate = _best_estimate(last)
    if estimate.low is None:
        return f"no estimate of a one-repetition maximum is good, as {estimate.reason}"
    most = _most_repetitions(history.planned)
    exact = decimals.quotient(estimate.low.low, estimate.formula.factor(most))
    pause = ""
    if history.is_after_break and history.layoff is not None:
        share = decimals.quotient(_PERCENT - history.layoff.cut, _PERCENT)
        exact = decimals.product(exact, share)
        pause = (
            f", {history.layoff.cut:g} % less after a break of {history.layoff.days} days or more"
        )
    load = _rounded_down(history, exact, estimate.low.unit)
    if isinstance(load, str):
        return load
    reason = (
        f"{last.on}: {estimate.reason}: a one-repetition maximum of {estimate.value}, at the low"
        f" end {estimate.low}; for {most:g} repetitions with those in reserve{pause}: {load}"
    )
    sets = with_load(history.planned, load, history.loadings)
    change = Change.LAYOFF if pause else Change.SAME
    return Decision(sets, change, reason, (last.on,))


def _best_estimate(last: Performance) -> OneRepMax:
    """Return the greatest low end of all sets; where there is none, the reason of the first set."""
    estimates = [estimate_one_rep_max(each) for each in last.sets]
    good = [each for each in estimates if each.low is not None]
    return max(good, key=lambda each: grams(each.low)) if good else estimates[0]  # type: ignore[arg-type]  # good ones have a low end


def _most_repetitions(planned: ExerciseSets) -> float:
    """Return the most repetitions that are planned, with those in reserve."""
    first = judged(planned)[0]  # the sets that are built for an exercise are alike
    assert not isinstance(first.rir, Interval)  # noqa: S101  for type checkers: built sets have none
    return most_reps(first) + (first.rir or 0)


def _rounded_down(history: History, exact: float, unit: Unit) -> Load | str:
    """Return a load that can be made and is not heavier, or why there is none."""
    if history.loadings.weight is None:
        step = _ROUNDING[unit]
        made = decimals.product(floor(decimals.quotient(exact, step)), step)
        least = f"the load would be less than {step:g} {unit}"
        return Load(int(made) if made == int(made) else made, unit) if made > 0 else least
    wanted = Load(round(exact, _DECIMALS), unit)
    load = history.loadings.down(wanted)
    if grams(load) > grams(wanted) + _GRAM:
        return f"the lightest load that can be made, {load}, is heavier than {wanted}"
    return load
