"""SEL009: in a log, one side is stronger than the other every time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backworkouts.linter.best_sets import BODYWEIGHT, BestSet, best_set
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import ExerciseView
from backworkouts.model.set import Side

__all__ = ["RULE"]

_PERCENT = 100


class _SidesOfSession(NamedTuple):
    """The best set of each side in one session."""

    where: str
    name: str
    left: BestSet
    right: BestSet

    @property
    def stronger(self) -> Side:
        """The side with the better set."""
        return Side.LEFT if self.left.estimate > self.right.estimate else Side.RIGHT

    @property
    def percent(self) -> float:
        """How much better the stronger side is."""
        weaker, stronger = sorted((self.left.estimate, self.right.estimate))
        return (stronger / weaker - 1) * _PERCENT


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    by_exercise: dict[str, list[_SidesOfSession]] = {}
    for day in week.days:
        for exercise in day.workout.exercises:
            left = _best_of(exercise, Side.LEFT, options)
            right = _best_of(exercise, Side.RIGHT, options)
            if left is not None and right is not None:
                sides = _SidesOfSession(day.path(exercise.path), exercise.name, left, right)
                by_exercise.setdefault(exercise.id, []).append(sides)
    fewest = int(options["sessions"])
    for sessions in by_exercise.values():
        latest = sessions[-fewest:]
        least = min(sides.percent for sides in latest)
        is_one_sided = len({sides.stronger for sides in latest}) == 1
        if len(latest) == fewest and is_one_sided and least >= options["percent"]:
            yield _match(latest, least)


def _best_of(exercise: ExerciseView, side: Side, options: Options) -> BestSet | None:
    of_side = (performed for _, performed in exercise.working if performed.side is side)
    return best_set(exercise.exercise, of_side, options[BODYWEIGHT.name])


def _match(latest: list[_SidesOfSession], least: float) -> Match:
    last = latest[-1]
    weaker = Side.RIGHT if last.stronger is Side.LEFT else Side.LEFT
    return Match(
        last.where,
        f"{last.name}: the {last.stronger} side was stronger by {amount(round(least))} % or more "
        f"in the last {len(latest)} sessions (left {last.left}, right {last.right}); begin with "
        f"the {weaker} side, and do as much with the {last.stronger}",
    )


_ROW = (
    '{{"format": "backworkouts.session/2", "started_at": "2026-11-{}T18:00:00", "workout": '
    '{{"name": "Pull", "blocks": [{{"exercise": "one_arm_dumbbell_row", "sets": ['
    '{{"count": 3, "reps": {}, "load": "30 kg", "side": "left"}}, '
    '{{"count": 3, "reps": 12, "load": "30 kg", "side": "right"}}]}}]}}}}'
)
_DAYS = ("02", "09", "16")

RULE = Rule(
    code="SEL009",
    name="left-right-difference",
    severity=Severity.INFO,
    summary=(
        "In a log, neither side is 15 % stronger than the other in each of the last three sessions."
    ),
    why=(
        "Hardly anybody is as strong on the left as on the right, and small differences come and "
        "go. This one is large and points the same way in session after session, so it may be "
        "worth evening out, if even sides are what you want. No study was found in which evening "
        "out made anybody better at a sport or less often hurt, and a thrower or a rower has a "
        "reason for it. Beginning with the weaker side and matching its repetitions is what "
        "coaches do. Sets are compared by their estimated one-repetition maximum (Epley), up to 12 "
        "repetitions; a difference that is new or sudden, or that hurts, is one for a doctor and "
        "not for this rule."
    ),
    # Notation cannot express when something was done: a JSON document a line.
    bad="\n".join(_ROW.format(day, 6) for day in _DAYS),
    good="\n".join(_ROW.format(day, 11) for day in _DAYS),
    grounds=(
        Ground(
            "afonso_2022",
            "a narrative review: differences are usual, limits of 5 to 15 % are arbitrary, and no "
            "evidence shows that they cause injuries or that reducing them helps",
            Confidence.LOW,
        ),
        Ground("article", "add some one-sided training", Confidence.LOW),
        Ground(
            "lacio_2010",
            "six equations, Epley's among them, estimated the bench press of 31 men with a "
            "standard error of about 3 kg, from 4 to 10 repetitions",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("percent", 15, "percent that the stronger side is better by", least=1, most=500),
        Option("sessions", 3, "latest sessions that must all show it", least=1, most=100),
        BODYWEIGHT,
    ),
    requires=(Requirement.SESSIONS, Requirement.LOADS),
)
