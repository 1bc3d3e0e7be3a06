"""Moves of lower-back work: where it belongs in a workout, for the rules on order."""

from __future__ import annotations

from backworkouts import limits
from backworkouts.linter.allow import allows_something
from backworkouts.linter.edits import Edit, Move, Split
from backworkouts.linter.set_summary import goes_to_failure
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.block import ExerciseSets

__all__ = [
    "block_traits",
    "first_to_failure",
    "hinges_between",
    "last_before",
    "later_pulls",
    "straight_sets",
]


def block_traits(workout: WorkoutView, block: int) -> frozenset[Trait]:
    """Return the traits of all exercises of a block together."""
    return frozenset().union(
        *(exercise.traits for exercise in workout.exercises if exercise.block == block)
    )


def later_pulls(workout: WorkoutView, exercise: ExerciseView) -> list[ExerciseView]:
    """Return the pulls in later blocks than that of an exercise."""
    return [pull for pull in workout.having(Trait.PULL) if pull.block > exercise.block]


def last_before(workout: WorkoutView, lower_back: ExerciseView) -> ExerciseView:
    """Return the exercise that a lower-back exercise comes right after in a good order.

    It is the last pull; for a spinal extension also the last hinge, unless a pull in its own
    superset would move along. It is the exercise itself when there is no other.
    """
    before = [Trait.PULL]
    has_pull = Trait.PULL in block_traits(workout, lower_back.block)
    if _has_extension(workout, lower_back.block) and not has_pull:
        before.append(Trait.HINGE)
    others = [
        exercise for exercise in workout.having(*before) if exercise.block != lower_back.block
    ]
    return others[-1] if others else lower_back


def hinges_between(
    workout: WorkoutView, hinge: ExerciseView, last: ExerciseView
) -> list[ExerciseView]:
    """Return the hinges that move along with one behind another exercise, to keep their order.

    Returns none for a block with more than hinges. A hinge whose note allows something stays.
    """
    if not _has_hinges_only(workout, hinge.block):
        return []
    kept = {path.partition(".")[0] for path, note in workout.notes if allows_something(note)}
    between: dict[int, ExerciseView] = {}
    for other in workout.having(Trait.LOWER_BACK):
        block = other.block
        is_between = hinge.block < block < last.block and f"blocks[{block}]" not in kept
        if is_between and _has_hinges_only(workout, block):
            between.setdefault(block, other)
    return list(between.values())


def _has_hinges_only(workout: WorkoutView, block: int) -> bool:
    """Return whether a block holds neither a pull nor a spinal extension."""
    has_pull = Trait.PULL in block_traits(workout, block)
    return not has_pull and not _has_extension(workout, block)


def _has_extension(workout: WorkoutView, block: int) -> bool:
    """Return whether a block holds a spinal extension that is not also a hinge."""
    return any(
        extension.block == block and Trait.HINGE not in extension.traits
        for extension in workout.having(Trait.SPINAL_EXTENSION)
    )


def first_to_failure(exercise: ExerciseView) -> int | None:
    """Return the number, among all sets, of the first working set with repetitions to failure."""
    for number, performed in exercise.working:
        if performed.reps is not None and goes_to_failure(performed):
            return number
    return None


def straight_sets(workout: WorkoutView, block: int) -> tuple[Edit, ...]:
    """Return the edits that make straight sets of a superset, the lower back last.

    Returns none when a clock times the rounds, and when the workout would have too many blocks.
    """
    superset = workout.blocks[block]
    members = superset.exercises
    if superset.method is not None or len(workout.blocks) + len(members) - 1 > limits.BLOCKS:
        return ()
    edits: list[Edit] = [Split(block)]
    order = list(range(len(members)))
    for place, member in enumerate(sorted(order, key=lambda number: _turn(members[number]))):
        current = order.index(member)
        if current != place:
            edits.append(Move(block + current, block + place))
            order.insert(place, order.pop(current))
    return tuple(edits)


def _turn(member: ExerciseSets) -> int:
    """Return when an exercise is due: pulls first, then hybrids, hinges, and extensions."""
    traits = traits_of(member.exercise)
    if Trait.HYBRID in traits:
        return 1
    if Trait.LOWER_BACK not in traits:
        return 0
    return 2 if Trait.HINGE in traits else 3
