"""REP005: every working set of a workout goes to failure."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.set_summary import KINDS, goes_to_failure
from backworkouts.linter.workout_view import WorkoutView

__all__ = ["RULE"]

_FEWEST = 6


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if not all(
        goes_to_failure(performed)
        for exercise in workout.exercises
        for _, performed in exercise.working
    ):
        return
    sets = sum(
        KINDS[performed.kind].is_work and not performed.optional
        for exercise in workout.exercises
        for performed in exercise.sets
    )
    if sets and sets >= options["sets"]:
        all_sets = "the only working set goes" if sets == 1 else f"all {sets} working sets go"
        yield Match("", f"{all_sets} to failure; neither growth nor strength asks for that")


RULE = Rule(
    code="REP005",
    name="everything-to-failure",
    severity=Severity.INFO,
    summary="Not every working set goes to failure.",
    why=(
        "Whether sets go all the way to failure or stop a little short makes no difference to "
        "growth, or a trivial one, and hardly any to strength; it adds fatigue. To come close is "
        "likely worth it, and a few sets to failure are no fault. A short session bears them "
        "better than a long one of deadlifts and rows, so a workout of few sets is not reported. "
        "Without repetitions in reserve (RIR 0) counts as to failure."
    ),
    bad="Pull-Up 3 to failure\nInverted Row 3 to failure",
    good="Pull-Up 3x8\nInverted Row 3 to failure",
    grounds=(
        Ground(
            "article",
            "form comes before load and numbers: too much of them works against growth",
            Confidence.LOW,
        ),
        Ground(
            "refalo_2023",
            "failure against none: a trivial advantage (0.19); momentary failure: none that is "
            "clear (0.12)",
            Confidence.MODERATE,
        ),
        Ground(
            "robinson_2024",
            "growth rises as sets end nearer to failure, strength hardly; known from a summary",
            Confidence.LOW,
        ),
        Ground(
            "refalo_2024",
            "18 trained people grew alike with failure and with 1 to 2 repetitions in reserve; "
            "quadriceps",
            Confidence.MODERATE,
        ),
        Ground("acsm_2026", "failure is not consistently decisive", Confidence.MODERATE),
    ),
    look=_look,
    options=(Option("sets", _FEWEST, "working sets, from which on it is reported", most=10_000),),
)
