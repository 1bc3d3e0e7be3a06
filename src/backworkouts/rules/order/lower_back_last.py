"""ORD001: lower-back work comes after the last row and pull-down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import hinges_between, last_before, later_pulls
from backworkouts.linter.main_lift import main_lift_blocks
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.workout import Goal

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for lower_back in workout.having(Trait.LOWER_BACK):
        later = later_pulls(workout, lower_back)
        if not later:
            continue
        if options["strict"] > 0 or _tires_a_later_pull(lower_back, later):
            fix = _fix(workout, lower_back, is_warning=True)
            yield Match(lower_back.path, _warning(lower_back, _names(later)), fix)
        else:
            fix = _fix(workout, lower_back, is_warning=False)
            yield Match(lower_back.path, _info(lower_back, later), fix, Severity.INFO)


def _warning(lower_back: ExerciseView, names: list[str]) -> str:
    after = "it" if len(names) == 1 else "the last of them"
    return f"{lower_back.name} comes before {listed(names)}; lower-back work belongs after {after}"


def _info(lower_back: ExerciseView, later: list[ExerciseView]) -> str:
    light = later if Trait.LOADS_LOWER_BACK in lower_back.traits else [lower_back]
    known = _names(one for one in light if one.exercise.lower_back_load is not None)
    unknown = _names(one for one in light if one.exercise.lower_back_load is None)
    reasons = []
    if known:
        load = "loads" if len(known) == 1 else "load"
        reasons.append(f"{listed(known)} hardly {load} the lower back")
    if unknown:
        load = "loads" if len(unknown) == 1 else "load"
        reasons.append(f"it is not known how hard {listed(unknown)} {load} the lower back")
    return (
        f"{lower_back.name} comes before {listed(_names(later))}; the article puts lower-back work "
        f"last, but {listed(reasons)}, so keep this order if {lower_back.name} matters more"
    )


def _names(exercises: Iterable[ExerciseView]) -> list[str]:
    """Return the names of exercises, each once."""
    return [*dict.fromkeys(exercise.name for exercise in exercises)]


def _tires_a_later_pull(lower_back: ExerciseView, later: list[ExerciseView]) -> bool:
    """Return whether an exercise tires the lower back, and a later pull needs the lower back."""
    return Trait.LOADS_LOWER_BACK in lower_back.traits and any(
        Trait.LOADS_LOWER_BACK in pull.traits for pull in later
    )


def _last(workout: WorkoutView, lower_back: ExerciseView) -> ExerciseView:
    """Return the exercise to do a lower-back exercise after: the last pull.

    A hinge goes no further than the last pull that needs the lower back where a spinal extension
    follows that pull: no hinge belongs behind an extension (ORD005), which may stay where it is.
    """
    last = last_before(workout, lower_back)
    needing = [
        pull for pull in later_pulls(workout, lower_back) if Trait.LOADS_LOWER_BACK in pull.traits
    ]
    if needing and any(
        needing[-1].block < extension.block <= last.block and Trait.LOWER_BACK in extension.traits
        for extension in workout.having(Trait.SPINAL_EXTENSION)
    ):
        return needing[-1]
    return last


def _fix(workout: WorkoutView, lower_back: ExerciseView, *, is_warning: bool) -> Fix:
    last = _last(workout, lower_back)
    moved = [lower_back, *hinges_between(workout, lower_back, last)]
    title = f"Do {listed(dict.fromkeys(exercise.name for exercise in moved))} after {last.name}"
    # Each lands right behind the last pull, so the last of them moves first.
    edits = tuple(
        Move(exercise.block, last.block - number) for number, exercise in enumerate(reversed(moved))
    )
    # A lifter who trains for the deadlift may have reason to do it first. So may anyone whose day
    # begins with a heavy hinge: the first lift gains most (nunes_2021).
    main = main_lift_blocks(workout)
    is_safe = (
        is_warning
        and workout.goal is not Goal.STRENGTH
        and not any(exercise.block in main for exercise in moved)
    )
    return Fix(title, is_safe, edits)


RULE = Rule(
    code="ORD001",
    name="lower-back-before-pulls",
    severity=Severity.WARNING,
    summary="Lower-back exercises come after all rows, pull-ups and pull-downs.",
    why=(
        "Rows and deadlifts ask the lower back to hold the torso still. Once it is tired, form is "
        "the first thing to go. The article gives this as the one advice for everyone. Its reason "
        "reaches as far as a later pull needs the lower back. So the finding is a warning where a "
        "later pull puts more than a low load on it, as a bent-over row does, and an info without "
        "a safe fix before pull-downs, pull-ups and rows on a bench. With `strict = 1` every later "
        "pull makes it a warning, as the article has it. Blocks are what is ordered: partners of a "
        "superset are not, an exercise that is hinge and row in one may stand on either side, and "
        "warm-up sets do not count. What matters most may well come first. So no safe fix moves "
        "anything with the goal of strength, nor a main lift of the day: the first heavy lift, the "
        "first for the back, or a hinge with the heaviest load and 5 repetitions or fewer. A heavy "
        "lift is a compound exercise with a weight, and with a set of 8 repetitions or fewer or "
        "the heaviest load."
    ),
    bad="Deadlift 3x5\nLat Pulldown 3x10\nBarbell Row 3x8",
    good="Lat Pulldown 3x10\nBarbell Row 3x8\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "lower-back exercises as the last of a session, for everyone; rows and deadlifts "
            "with a tired lower back break down and may be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "nunes_2021",
            "no trial of this rule was found; reviews of exercise order find that what comes first "
            "gains most strength, and no effect of order on growth",
            Confidence.NONE,
        ),
    ),
    look=_look,
    options=(
        Option(
            "strict",
            0,
            "1: warn before every pull, 0: only before pulls that load the lower back",
            most=1,
        ),
    ),
)
