"""The history of an exercise: its sessions with working sets, in order."""

from __future__ import annotations

from collections import Counter
from datetime import date

from attrs import field, frozen

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.progressions import Layoff
from backworkouts.model.set import Set
from backworkouts.plurals import noun, plural
from backworkouts.progression.rounding import Loadings, grams

__all__ = ["ELSEWHERE", "History", "Performance", "UncountedSession"]

ELSEWHERE = "another workout, with other sets or another scheme"
"""Why a session of another workout changes nothing."""


@frozen
class Performance:
    """What was done of an exercise in one session.

    Attributes:
        on: day of the session.
        sets: its working sets in order, each with repetitions and a load in kg or lb, on bodyweight
            or not. Warm-up sets and drop sets are left out. A left and a right set are one set: the
            fewer repetitions, the lighter load and the lower RIR of the two.
        after_break: whether a break came before the session.
    """

    on: date
    sets: tuple[Set, ...]
    after_break: bool = False

    @property
    def load(self) -> Load:
        """The heaviest load, which is the load of the session."""
        return max((_load(each) for each in self.sets), key=grams)

    @property
    def top_sets(self) -> tuple[Set, ...]:
        """The sets with the heaviest load, which most schemes judge."""
        heaviest = grams(self.load)
        return tuple(each for each in self.sets if grams(_load(each)) == heaviest)

    def __str__(self) -> str:
        """The day and the sets with the heaviest load: `2026-11-02: 12, 12 and 11 x 60 kg`."""
        return f"{self.on}: {_listed(self.top_sets)} x {self.load}"


def _load(each: Set) -> Load:
    assert each.load is not None  # noqa: S101  for type checkers: `Performance.sets` have loads
    return each.load


def _listed(sets: tuple[Set, ...]) -> str:
    reps = [str(each.reps.low) for each in sets if each.reps is not None]  # exact in a log
    return reps[0] if len(reps) == 1 else f"{', '.join(reps[:-1])} and {reps[-1]}"


@frozen
class UncountedSession:
    """A session with the exercise that changes nothing.

    Attributes:
        on: day of the session.
        why: why it changes nothing, such as "no load in kg or lb".
    """

    on: date
    why: str


@frozen
class History:
    """What is planned for an exercise, and what was done.

    Attributes:
        planned: the sets of the plan.
        performances: the sessions that count, oldest first.
        loadings: what the exercise can be loaded with.
        layoff: what follows a break; None: nothing.
        is_after_break: whether a break came after the last of the performances.
        uncounted: sessions that change nothing, oldest first.
    """

    planned: ExerciseSets
    performances: tuple[Performance, ...] = ()
    loadings: Loadings = field(factory=Loadings)
    layoff: Layoff | None = None
    is_after_break: bool = False
    uncounted: tuple[UncountedSession, ...] = ()

    @property
    def last(self) -> Performance | None:
        """The last session that counts."""
        return self.performances[-1] if self.performances else None

    @property
    def uncounted_text(self) -> str:
        """How many sessions change nothing and why; empty where there is none.

        Sessions of workouts with other sets are named only where no session counts.
        """
        named = [each for each in self.uncounted if each.why != ELSEWHERE or not self.performances]
        last = {each.why: each.on for each in named}  # in order: the last one stays
        return "; ".join(
            f"{plural(count, 'session')} of {self.planned.exercise.name} (the last on {last[why]})"
            f" {noun(count, 'changes', 'change')} nothing: {why}"
            for why, count in Counter(each.why for each in named).items()
        )
