"""The boxes of a training sheet: one for each set of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.set import Set, SetKind
from backworkouts.report.last_time import LastTime
from backworkouts.report.plan import ShownWorkout
from backworkouts.views.workout import label_of, parts_of_run, timing

__all__ = ["Box", "Legend", "SheetBlock", "SheetRow", "SheetWorkout", "legend_of", "sheet_workout"]

_FEWEST_ACROSS, _MOST_ACROSS = 4, 8
"""Boxes beside each other: fewer would be too wide, and more too narrow to write in."""


@frozen
class Box:
    """A box to write a set in.

    Attributes:
        mark: the number of the set, without those of the warm-up, which are marked `W`.
        name: the number and the kind of the set, in words.
        kind: a kind of set that the box names, such as `drop`; empty for a working set.
        is_warm_up: whether the set is one of the warm-up.
        is_optional: whether the set may be left out.
        sides: the sides of the body with a part of the box each; none for both together.
    """

    mark: str
    name: str
    kind: str
    is_warm_up: bool
    is_optional: bool
    sides: tuple[str, ...]


@frozen
class SheetRow:
    """An exercise of a training sheet.

    Attributes:
        label: its number.
        name: the name of the exercise.
        note: its note; empty without one.
        runs: what is planned: for each run of equal sets, the parts of its prescription.
        boxes: a box for each set.
        last: the sets in the latest session that has the exercise; None where there are none.
    """

    label: str
    name: str
    note: str
    runs: tuple[Sequence[str], ...]
    boxes: tuple[Box, ...]
    last: LastTime | None


@frozen
class SheetBlock:
    """A block of a training sheet.

    Attributes:
        timing: how its rounds are timed; empty without a method.
        counts_rounds: whether the number of rounds is to be written down.
        is_superset: whether its exercises are done in turn.
        rows: its exercises.
    """

    timing: str
    counts_rounds: bool
    is_superset: bool
    rows: tuple[SheetRow, ...]


@frozen
class SheetWorkout:
    """A workout of a training sheet.

    Attributes:
        shown: its name, its days and its warm-up.
        note: its note; empty without one.
        blocks: its blocks.
        across: how many boxes stand beside each other.
    """

    shown: ShownWorkout
    note: str
    blocks: tuple[SheetBlock, ...]
    across: int


@frozen
class Legend:
    """Which marks of boxes a training sheet has, to be explained below it."""

    warm_up: bool
    optional: bool
    sides: bool


def sheet_workout(shown: ShownWorkout, last: Mapping[str, LastTime]) -> SheetWorkout:
    """Return a workout with the boxes of a training sheet.

    Args:
        shown: the workout as a page shows it.
        last: the latest sets of exercises, by the ids of the exercises.
    """
    workout = shown.workout
    blocks = tuple(_block(number, block, last) for number, block in enumerate(workout.blocks, 1))
    most_sets = max((len(member.sets) for member in workout.exercise_sets()), default=0)
    across = min(max(most_sets, _FEWEST_ACROSS), _MOST_ACROSS)
    return SheetWorkout(shown, workout.note or "", blocks, across)


def _block(number: int, block: Block, last: Mapping[str, LastTime]) -> SheetBlock:
    return SheetBlock(
        timing(block),
        block.method is BlockMethod.AMRAP,
        block.is_superset,
        tuple(
            _row(label_of(number, block, place), member, last.get(member.exercise.id))
            for place, member in enumerate(block.exercises)
        ),
    )


def _row(label: str, member: ExerciseSets, last: LastTime | None) -> SheetRow:
    return SheetRow(
        label,
        member.exercise.name,
        member.note or "",
        tuple(parts_of_run(count, each) for count, each in member.runs()),
        _boxes(member.sets),
        last,
    )


def _boxes(sets: Iterable[Set]) -> tuple[Box, ...]:
    boxes: list[Box] = []
    number = 0
    for each in sets:
        number += each.kind is not SetKind.WARM_UP
        boxes.append(_box(each, number))
    return tuple(boxes)


def _box(each: Set, number: int) -> Box:
    is_warm_up = each.kind is SetKind.WARM_UP
    is_named = each.kind not in (SetKind.WARM_UP, SetKind.WORKING)
    kind = each.kind.replace("_", "-") if is_named else ""
    stated = [
        "warm-up set" if is_warm_up else f"set {number}",
        kind,
        "optional" if each.optional else "",
        "each side" if each.per_side else each.side or "",
    ]
    sides = ("L", "R") if each.per_side else (each.side[0].upper(),) if each.side else ()
    mark = "W" if is_warm_up else str(number)
    return Box(mark, ", ".join(filter(None, stated)), kind, is_warm_up, each.optional, sides)


def legend_of(workouts: Iterable[SheetWorkout]) -> Legend:
    """Return which marks the boxes of a training sheet have."""
    boxes = [
        box
        for workout in workouts
        for block in workout.blocks
        for row in block.rows
        for box in row.boxes
    ]
    return Legend(
        any(box.is_warm_up for box in boxes),
        any(box.is_optional for box in boxes),
        any(box.sides for box in boxes),
    )
