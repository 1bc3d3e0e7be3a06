"""ORD003: a superset of rows and a hinge to failure stands near the end."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import first_to_failure
from backworkouts.linter.main_lift import is_in_main_lift_block
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.plurals import plural

__all__ = ["RULE"]

_DEFAULT = 1


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    near = int(options["blocks"])
    for block, traits in workout.supersets.items():
        if Trait.ROW not in traits or Trait.HINGE not in traits:
            continue
        pulls = workout.having(Trait.PULL, Trait.HYBRID)
        later = [pull for pull in pulls if pull.block > block]
        if len({pull.block for pull in later}) <= near:
            continue
        for hinge in workout.having(Trait.LOWER_BACK):
            is_hinge = hinge.block == block and Trait.HINGE in hinge.traits
            if is_hinge and first_to_failure(hinge) is not None:
                needs_lower_back = any(Trait.LOADS_LOWER_BACK in pull.traits for pull in later)
                yield Match(
                    hinge.path,
                    _message(workout, hinge, later, near),
                    _fix(workout, hinge, later, near, needs_lower_back=needs_lower_back),
                    None if needs_lower_back else Severity.INFO,
                )


def _message(
    workout: WorkoutView, hinge: ExerciseView, later: list[ExerciseView], near: int
) -> str:
    row = next(row for row in workout.having(Trait.ROW) if row.block == hinge.block)
    names = listed(dict.fromkeys(pull.name for pull in later))
    at_most = f"at most {plural(near, 'block')} of pulls after it" if near else "no pulls after it"
    return (
        f"the superset of {row.name} and {hinge.name} to failure comes before {names}; "
        f"it belongs near the end, with {at_most}"
    )


def _fix(
    workout: WorkoutView,
    hinge: ExerciseView,
    later: list[ExerciseView],
    near: int,
    *,
    needs_lower_back: bool,
) -> Fix:
    # Behind the last pull, for its rows; hybrids may follow, as many blocks as are near the end.
    blocks = list(dict.fromkeys(pull.block for pull in later))
    pulls = [pull.block for pull in later if Trait.PULL in pull.traits]
    to = max([*pulls, blocks[-1 - near]])
    last = [pull for pull in later if pull.block == to][-1]
    title = f"Do the superset with {hinge.name} after {last.name}"
    is_safe = needs_lower_back and not is_in_main_lift_block(workout, hinge)
    return Fix(title, is_safe, edits=(Move(hinge.block, to),))


RULE = Rule(
    code="ORD003",
    name="early-superset-to-failure",
    severity=Severity.WARNING,
    summary="A superset of rows and a hip hinge to failure comes near the end of a workout.",
    why=(
        "It tires the lower back quickly, and every pull that follows is harder for it and less "
        "sound. The article offers it as an advanced option, and only near the end. Where none of "
        "the later pulls puts more than a low load on the lower back, the finding is an info. How "
        "many blocks of pulls may still follow is our reading of near; no study of it is known. A "
        "superset in which nothing goes to failure is left to the other rules on order."
    ),
    bad=(
        "Barbell Row 3x10, superset with Deadlift 3 to failure\nLat Pulldown 3x10\nT-Bar Row 3x10"
    ),
    good=(
        "Lat Pulldown 3x10\nT-Bar Row 3x10\nBarbell Row 3x10, superset with Deadlift 3 to failure"
    ),
    grounds=(
        Ground(
            "article",
            "a superset of bent-over rows and deadlifts to failure only near the end, since it "
            "exhausts the lower back and makes the other exercises harder and even dangerous",
            Confidence.LOW,
        ),
        Ground(
            "zhang_2025",
            "supersets for the same muscles cost repetitions; where they stand was not studied",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(Option("blocks", _DEFAULT, "blocks with pulls after it", most=200),),
)
