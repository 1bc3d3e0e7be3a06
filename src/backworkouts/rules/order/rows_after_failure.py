"""ORD002: a row that the lower back holds up is not done after that has been taken to failure."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix
from backworkouts.linter.lower_back_moves import first_to_failure, straight_sets
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.set_summary import KINDS
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for block, traits in workout.supersets.items():
        if Trait.UNSUPPORTED_ROW not in traits or Trait.LOWER_BACK not in traits:
            continue
        partners = [
            partner for partner in workout.having(Trait.LOWER_BACK) if partner.block == block
        ]
        for row in workout.having(Trait.UNSUPPORTED_ROW):
            if row.block == block:
                yield from _of_row(workout, row, partners)


def _of_row(
    workout: WorkoutView, row: ExerciseView, partners: list[ExerciseView]
) -> Iterator[Match]:
    failing = [
        (first, partner)
        for partner in partners
        if (first := _first_round_after(row, partner)) is not None
    ]
    if not failing:
        return
    # Of several partners that fail, the one that fails first decides.
    first, partner = min(failing, key=lambda pair: pair[0])
    rounds = [
        number
        for number, performed in enumerate(row.sets)
        if number >= first and KINDS[performed.kind].is_work
    ]
    if rounds:
        where = f"{row.path}.sets[{rounds[0]}]"
        yield Match(where, _message(row, partner, rounds), _fix(workout, row))


def _first_round_after(row: ExerciseView, partner: ExerciseView) -> int | None:
    """Return the first round in which the row follows a set to failure of its partner."""
    failed = first_to_failure(partner)
    if failed is None:
        return None
    return failed if row.place > partner.place else failed + 1


def _message(row: ExerciseView, partner: ExerciseView, rounds: list[int]) -> str:
    first, last = rounds[0] + 1, rounds[-1] + 1
    which = f"round {first}" if first == last else f"rounds {first}-{last}"
    return (
        f"{row.name} in {which} of the superset follows {partner.name} to failure; "
        f"a row that the lower back holds up belongs before it"
    )


def _fix(workout: WorkoutView, row: ExerciseView) -> Fix | None:
    edits = straight_sets(workout, row.block)
    if not edits:
        return None
    title = "Do straight sets instead of the superset, the lower back last"
    return Fix(title, is_safe=False, edits=edits)


RULE = Rule(
    code="ORD002",
    name="rows-after-failed-lower-back",
    severity=Severity.WARNING,
    summary="In a superset, no unsupported row follows a hip hinge or extension to failure.",
    why=(
        "In a bent-over row the lower back holds the torso. A superset of it with deadlifts to "
        "failure spares the first round only: from the second on, each set of rows is done with "
        "a lower back that has just failed. The article asks for this very superset and, "
        "earlier on, for the opposite; we side with its warning. No trial of the pair is known. "
        "Rows on a bench, a pad or a hand are left alone, and so are sets that stop short of "
        "failure."
    ),
    bad="Lat Pulldown 4x10\nBarbell Row 4x10, superset with Deadlift 4 to failure",
    good="Lat Pulldown 4x10\nBarbell Row 4x10\nDeadlift 4 to failure",
    grounds=(
        Ground(
            "article",
            "do not tire the lower back before bent-over rows or deadlifts: form breaks down, and "
            "that can be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "fenwick_2009",
            "of the rows compared, the standing bent-over row loaded the lower back most (7 men)",
            Confidence.LOW,
        ),
        Ground(
            "zhang_2025",
            "supersets for the same muscles cost repetitions; pairs of opposite muscles do not",
            Confidence.LOW,
        ),
        Ground(
            "supersets_less_time_2024",
            "pairs of different muscles trained as well as ordinary sets; rows and hinges share "
            "theirs",
            Confidence.LOW,
        ),
    ),
    look=_look,
)
