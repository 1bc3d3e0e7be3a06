"""The next sets of one exercise, from a log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from attrs import evolve, frozen

from backworkouts.api import to_dict
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError, describe
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.loading import Dumbbells, Loading, Rack, Stack
from backworkouts.model.progressions import (
    SCHEMES,
    Deload,
    Layoff,
    Scheme,
    Stages,
    TrainingMax,
)
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout
from backworkouts.progression.decision import Change, Decision, OwnScheme
from backworkouts.progression.deloads import is_in_lighter_week, lighten, lighter_weeks
from backworkouts.progression.folding import Place, history_of
from backworkouts.progression.history import History
from backworkouts.progression.requirements import is_a_hold, problems, why_no_scheme
from backworkouts.progression.rounding import Loadings, is_weight
from backworkouts.progression.schemes.choice import decide
from backworkouts.progression.sessions import (
    day_after,
    day_of,
    in_order,
    is_named,
    with_exercises,
)

__all__ = [
    "Conditions",
    "NextSets",
    "as_day",
    "as_planned",
    "history_for",
    "next_sets",
    "require_scheme",
    "sets_by_scheme",
]

_LAYOFF = Layoff()


@frozen(repr=False)
class NextSets:
    """The next sets of one exercise, with the reason.

    Attributes:
        planned: the sets of the plan.
        sets: the sets to do.
        change: what is different from the last session.
        reason: one sentence: which sessions counted, what changed and why.
        sessions: days of the sessions that counted.
        per_side: for each set, the plates on each side of the bar; empty where no rack is stated.
    """

    planned: ExerciseSets
    sets: ExerciseSets
    change: Change
    reason: str
    sessions: tuple[date, ...] = ()
    per_side: tuple[tuple[Load, ...], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "exercise": self.sets.exercise.id,
            "name": self.sets.exercise.name,
            "planned": _plain(self.planned),
            "sets": _plain(self.sets),
            "change": self.change.value,
            "reason": self.reason,
            "sessions": [day.isoformat() for day in self.sessions],
            "per_side": [[str(plate) for plate in plates] for plates in self.per_side],
        }

    def __str__(self) -> str:
        """The sets, then the reason: `Seated Row 3 x 8-12 x 62.5 kg` and a sentence."""
        return f"{self.sets}\n  {self.reason}."

    def __repr__(self) -> str:
        return f"<NextSets {self.sets}: {self.change}>"


def _plain(sets: ExerciseSets) -> list[dict[str, Any]]:
    workout = to_dict(Workout("sets", sets))
    found: list[dict[str, Any]] = workout["blocks"][0]["sets"]
    return found


@frozen
class Conditions:
    """What holds for all exercises of a session: the day, and the rules of breaks and weeks."""

    layoff: Layoff | None
    deload: Deload | None
    lighter: frozenset[date]
    on: date | None
    is_lighter: bool

    @classmethod
    def of(
        cls,
        sessions: Sequence[Session],
        layoff: Layoff | None,
        deload: Deload | None,
        on: date | None,
    ) -> Conditions:
        """Return the conditions of the next session.

        Args:
            sessions: the sessions before, in order.
            layoff: what counts as a break.
            deload: after how many weeks in a row a week is lighter.
            on: the day; None: the day after the last session.
        """
        days = [day_of(session) for session in sessions]
        on = day_after(sessions) if on is None else on
        is_lighter = is_in_lighter_week(on, days, deload)
        return cls(layoff, deload, lighter_weeks(days, deload), on, is_lighter)


def next_sets(
    planned: ExerciseSets,
    log: Iterable[Session],
    scheme: Scheme | OwnScheme,
    *,
    loading: Loading | None = None,
    layoff: Layoff | None = _LAYOFF,
    deload: Deload | None = None,
    on: date | None = None,
    workout: str | None = None,
) -> NextSets:
    """Return the next sets of an exercise, from what was done.

    Only the log counts. The sessions with working sets of the exercise are its history. The load
    of a session is its heaviest one, and the sets with that load are judged; as many as are planned
    with the heaviest planned load. The load of the last session is the base of the next one.

    A session without a load in kg or lb changes nothing, and the reason names it. A session with
    fewer sets than planned is neither a success nor a failure. Loads are rounded down to what can
    be made; where that would leave nothing of an increase, the next load is used if it is at most
    10 % heavier. A left and a right set are one set, with the fewer repetitions. Sets without a
    load in the plan and in the log stay so: nothing is guessed.

    Args:
        planned: the sets of the plan.
        log: sessions in any order; those without the exercise do not matter.
        scheme: a scheme of the model, or one of your own.
        loading: what can be loaded; None: every load. For loads on bodyweight it is what is added,
            and a `Stack` is what helps.
        layoff: what follows a break; None: nothing.
        deload: lighter weeks, from the weeks with the exercise; None for none.
        on: the day of the next session; later sessions do not count. None: the day after the last
            session with the exercise.
        workout: name of the workout whose sessions count, in any case; None: all sessions.

    Raises:
        InvalidValueError: what the scheme needs and the plan does not state, such as a range of
            repetitions for double progression; and a scheme that needs `since`.
        UnsupportedSubjectError: for an argument of another type, and more sessions than
            `limits.MEMBERS`.

    >>> import backworkouts as bw
    >>> plan = bw.straight("seated row", 3, reps="8-12", load="60 kg").exercises[0]
    >>> done = bw.Workout("Pull", bw.straight("seated row", 3, reps=12, load="60 kg"))
    >>> log = [bw.Session("2026-11-02", done)]
    >>> print(next_sets(plan, log, bw.model.DoubleProgression("2.5 kg")))
    Seated Row 3 x 8-12 x 62.5 kg
      2026-11-02: 12, 12 and 12 x 60 kg, the end of the range in each set: 62.5 kg.
    """
    _require(planned, scheme, loading)
    _require_rules(layoff, deload, workout)
    on = as_day(on)
    sessions = with_exercises(in_order(log, on), [planned.exercise.id])
    conditions = Conditions.of(sessions, layoff, deload, on)
    history = history_for(
        planned,
        sessions,
        scheme,
        conditions,
        loadings=Loadings.of(loading),
        counts=lambda each: workout is None or is_named(each.workout.name, workout),
    )
    if is_a_hold(planned):
        why = why_no_scheme(planned)
        return as_planned(history, why, conditions)
    spoken = bool(history.performances)
    found = tuple(problems(scheme, planned, workout=workout, has_sessions=spoken))
    if found:
        raise InvalidValueError(found)
    return sets_by_scheme(scheme, history, conditions)


def history_for(
    planned: ExerciseSets,
    sessions: Sequence[Session],
    scheme: Scheme | OwnScheme | None,
    conditions: Conditions,
    *,
    loadings: Loadings,
    place: Place = Place(),  # noqa: B008  frozen
    counts: Callable[[Session], bool] = lambda _: True,
) -> History:
    """Return the history of an exercise, from the day on which its scheme begins.

    Args:
        planned: the sets of the plan.
        sessions: sessions in order.
        scheme: the scheme; None for none.
        conditions: what holds for all exercises.
        loadings: what the exercise can be loaded with.
        place: which of its places in the workout.
        counts: whether a session is of a workout that counts.
    """
    since = scheme.since if isinstance(scheme, (Stages, TrainingMax)) else None
    if since is not None:
        sessions = [session for session in sessions if day_of(session) >= since]
    return history_of(
        planned,
        sessions,
        loadings=loadings,
        layoff=conditions.layoff,
        lighter=conditions.lighter,
        on=conditions.on,
        place=place,
        counts=counts,
    )


def sets_by_scheme(
    scheme: Scheme | OwnScheme, history: History, conditions: Conditions
) -> NextSets:
    """Return what a scheme decides, lighter in a lighter week, with loads that can be made.

    Args:
        scheme: the scheme.
        history: what was planned and done.
        conditions: what holds for all exercises.
    """
    decision = decide(scheme, history)
    if not isinstance(decision, Decision):
        raise UnsupportedSubjectError(describe(decision), "a Decision from the scheme")
    if decision.sets.exercise.id != history.planned.exercise.id:
        expected = f"sets of {history.planned.exercise.id} from the scheme"
        raise UnsupportedSubjectError(f"sets of {decision.sets.exercise.id}", expected)
    return _made(history, decision, conditions)


def as_planned(history: History, why: str, conditions: Conditions) -> NextSets:
    """Return the sets of the plan, lighter in a lighter week, with loads that can be made.

    Args:
        history: what was planned and done.
        why: why no scheme applies.
        conditions: what holds for all exercises.
    """
    decision = Decision(history.planned, Change.AS_PLANNED, f"as planned: {why}")
    return _made(history, decision, conditions)


def _made(history: History, decision: Decision, conditions: Conditions) -> NextSets:
    loadings = history.loadings
    if conditions.is_lighter and conditions.deload is not None:
        decision = lighten(decision, conditions.deload, loadings)

    def rounded(each: Set) -> Set:
        if each.load is None or not is_weight(each.load):
            return each
        return evolve(each, load=loadings.down(each.load))

    sets = decision.sets.map_sets(rounded)
    plates = tuple(loadings.plates(each.load) for each in sets.sets)
    return NextSets(
        history.planned,
        sets,
        decision.change,
        decision.reason,
        decision.sessions,
        plates if any(plates) else (),
    )


def as_day(on: date | None) -> date | None:
    """Return a day, of a `datetime` its date.

    Args:
        on: the day.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    if isinstance(on, datetime):
        return on.date()
    if on is None or isinstance(on, date):
        return on
    raise UnsupportedSubjectError(describe(on), "a date, or None")


def _require(planned: object, scheme: object, loading: object) -> None:
    if not isinstance(planned, ExerciseSets):
        raise UnsupportedSubjectError(describe(planned), "an ExerciseSets")
    require_scheme(scheme)
    if loading is not None and not isinstance(loading, (Rack, Stack, Dumbbells)):
        raise UnsupportedSubjectError(describe(loading), "a Rack, a Stack, Dumbbells, or None")


def _require_rules(layoff: object, deload: object, workout: object) -> None:
    rules = ((layoff, Layoff, "a Layoff"), (deload, Deload, "a Deload"), (workout, str, "a name"))
    for value, kind, expected in rules:
        if value is not None and not isinstance(value, kind):
            raise UnsupportedSubjectError(describe(value), f"{expected}, or None")


def require_scheme(scheme: object) -> None:
    """Raise an error for an object that is no scheme.

    Args:
        scheme: the object.
    """
    is_own = not isinstance(scheme, type) and callable(getattr(scheme, "decide", None))
    if not is_own and not isinstance(scheme, tuple(SCHEMES.values())):
        expected = "a scheme, or an object (not a class) with a method `decide`"
        raise UnsupportedSubjectError(describe(scheme), expected)
