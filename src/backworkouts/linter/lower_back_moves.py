"""Where work for the lower back belongs, and how the rules on order put it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backworkouts import limits
from backworkouts.linter.edits import Move, Split
from backworkouts.linter.traits import Trait, traits_of

if TYPE_CHECKING:
    from backworkouts.linter.edits import Edit
    from backworkouts.linter.workout_view import Entry, Plan
    from backworkouts.model.block import ExerciseSets

__all__ = [
    "first_to_failure",
    "hinges_between",
    "last_before",
    "straight_sets",
    "traits_of_block",
]


def traits_of_block(plan: Plan, block: int) -> int:
    """The traits of all that is done in a block together."""
    traits = 0
    for one in plan.entries:
        if one.block == block:
            traits |= one.traits
    return traits


def last_before(plan: Plan, one: Entry) -> Entry:
    """What the block of an exercise for the lower back comes after, when all is in order.

    The last pull; for a spinal extension also the last hinge, unless a pull of its own superset
    would go with it. It itself when there is no other.
    """
    sooner = Trait.PULL
    if _extends(plan, one.block) and not traits_of_block(plan, one.block) & Trait.PULL:
        sooner |= Trait.HINGE
    others = [other for other in plan.having(sooner) if other.block != one.block]
    return others[-1] if others else one


def hinges_between(plan: Plan, one: Entry, last: Entry) -> list[Entry]:
    """The hinges that go along when one goes behind another exercise, so that their order stays.

    None for what is more than a hinge. One whose note allows something stays where it is wanted.
    """
    if not _is_bare(plan, one.block):
        return []
    wanted = {path.partition(".")[0] for path, note in plan.notes if "allow:" in note}
    between: dict[int, Entry] = {}
    for other in plan.having(Trait.LOWER_BACK):
        is_wanted = f"blocks[{other.block}]" in wanted
        if one.block < other.block < last.block and _is_bare(plan, other.block) and not is_wanted:
            between.setdefault(other.block, other)
    return list(between.values())


def _is_bare(plan: Plan, block: int) -> bool:
    """Whether it holds neither a pull nor a spinal extension."""
    return not traits_of_block(plan, block) & Trait.PULL and not _extends(plan, block)


def _extends(plan: Plan, block: int) -> bool:
    """Whether it holds a spinal extension; one that is a hinge besides goes where hinges go."""
    extensions = plan.having(Trait.SPINAL_EXTENSION)
    return any(one.block == block and not one.traits & Trait.HINGE for one in extensions)


def first_to_failure(one: Entry) -> int | None:
    """The number, among all sets, of the first working set that is done to failure."""
    for number, performed in one.distinct:
        if performed.reps is not None and performed.reps.to_failure:
            return number
    return None


def straight_sets(plan: Plan, block: int) -> tuple[Edit, ...]:
    """Makes a superset straight sets, the lower back last; nothing if the workout got too long."""
    members = plan.workout.blocks[block].exercises
    if len(plan.workout.blocks) + len(members) - 1 > limits.BLOCKS:
        return ()
    edits: list[Edit] = [Split(block)]
    standing = list(range(len(members)))
    for place, member in enumerate(sorted(standing, key=lambda number: _turn(members[number]))):
        at = standing.index(member)
        if at != place:
            edits.append(Move(block + at, block + place))
            standing.insert(place, standing.pop(at))
    return tuple(edits)


def _turn(one: ExerciseSets) -> int:
    """The later, the more of the lower back it takes: pulls, then hinges, then extensions."""
    traits = traits_of(one.exercise)
    if not traits & (Trait.LOWER_BACK | Trait.HYBRID):
        return 0
    if traits & Trait.HYBRID:
        return 1
    return 2 if traits & Trait.HINGE else 3
