"""Blocks from exercises that say which superset they belong to."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from backworkouts.model.block import Block, ExerciseSets

__all__ = ["blocks_of"]


def blocks_of(
    members: Iterable[tuple[Hashable | None, ExerciseSets]],
) -> tuple[list[Block], list[Hashable]]:
    """Blocks in order, and the supersets whose members do not stand together.

    A superset stands where the first of its members does. Its rounds are the same wherever the
    others stand, so that they are put together and the caller says so.

    Args:
        members: what each exercise says its superset is (None: none), and its sets.

    Raises:
        InvalidValueError: for a superset of more than `limits.EXERCISES_IN_BLOCK`.
    """
    groups: list[list[ExerciseSets]] = []
    known: dict[Hashable, int] = {}
    apart: dict[Hashable, None] = {}
    last: Hashable | None = None
    for key, one in members:
        if key is None or key not in known:
            if key is not None:
                known[key] = len(groups)
            groups.append([one])
        else:
            groups[known[key]].append(one)
            if key != last:
                apart[key] = None
        last = key
    return [Block(group) for group in groups], [*apart]
