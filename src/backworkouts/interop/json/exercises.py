"""Blocks from the exercises of a JSON document, and from the supersets that they name."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from backworkouts.interop.json.context import ImportContext
from backworkouts.model.block import Block, ExerciseSets

__all__ = ["Member", "blocks_of", "count_sets", "read_blocks"]

Member = tuple[Hashable | None, ExerciseSets]
"""The superset that an exercise names (None: no superset), and its sets."""


def count_sets(exercises: object) -> int:
    """Return how many sets there are in what should be a list of exercises.

    >>> count_sets([{"sets": [{"reps": 8}, {"reps": 7}]}, {"sets": None}, "row"])
    2
    """
    listed = exercises if isinstance(exercises, list) else []
    sets = [exercise.get("sets") for exercise in listed if isinstance(exercise, dict)]
    return sum(len(each) for each in sets if isinstance(each, list))


def blocks_of(members: Iterable[Member]) -> tuple[list[Block], list[Hashable]]:
    """Return blocks in order, and the supersets whose members are not consecutive.

    A superset takes the place of its first member, and its other members join it there.

    Args:
        members: the exercises in order.

    Raises:
        InvalidValueError: for a superset of more than `limits.EXERCISES_IN_BLOCK`.
    """
    groups: list[list[ExerciseSets]] = []
    group_of: dict[Hashable, list[ExerciseSets]] = {}
    separated: dict[Hashable, None] = {}
    previous: Hashable | None = None
    for superset, exercise in members:
        if superset is None or superset not in group_of:
            groups.append([exercise])
            if superset is not None:
                group_of[superset] = groups[-1]
        else:
            group_of[superset].append(exercise)
            if superset != previous:
                separated[superset] = None
        previous = superset
    return [Block(group) for group in groups], [*separated]


def read_blocks(
    context: ImportContext, members: Sequence[Member], where: str, message: str
) -> list[Block]:
    """Return the blocks of exercises, and count their sets as read.

    Args:
        context: the import that they belong to.
        members: the exercises in order.
        where: path of their list.
        message: warning for a superset whose members are not consecutive.

    Raises:
        InvalidValueError: for a superset of more than `limits.EXERCISES_IN_BLOCK`.
    """
    blocks, separated = blocks_of(members)
    for superset in separated:
        context.warn(where, superset, message)
    for _, member in members:
        context.account.read += len(member.sets)
        context.names.exercise(member.exercise.name, sets=len(member.sets))
    return blocks
