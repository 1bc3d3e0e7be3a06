"""Losses, found by comparing sessions and workouts with what their written file reads as.

Reading takes longer than writing. So a set is read back once for all equal sets of its exercise: a
format may treat the first set of an exercise in another way, but otherwise no set depends on the
sets beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

import attrs

from backworkouts.errors import describe
from backworkouts.interop.account import Loss
from backworkouts.interop.losses import Reasons, field_losses, lost, value_of
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = ["Picked", "ReadBack", "Written", "in_order", "losses_by_reading", "read_in_halves"]

Picked = Sequence[Sequence[int]]
"""For each exercise of a workout in order, the indexes of the sets to read back."""

_NUMBER = re.compile(r"\d+")
_BLOCK_FIELDS = tuple(field.name for field in attrs.fields(Block) if field.name != "exercises")
_Item = TypeVar("_Item")
_Read = TypeVar("_Read")


class Written(NamedTuple):
    """A session or a workout as it was written."""

    where: str
    """Its path; empty for a single one."""
    subject: Session | Workout
    left_out: Container[int] = ()
    """The numbers of exercises that are not in the file, from 0 on over all blocks."""

    @property
    def workout(self) -> Workout:
        """The workout of a session, or the workout itself."""
        return self.subject.workout if isinstance(self.subject, Session) else self.subject


ReadBack = Callable[[Sequence[tuple[int, Picked]]], Sequence[Session | Workout | None]]
"""Write and read the picked sets of some of the written objects, given by their numbers.

Returns an object for each of them; None for one that the reader does not give back.
"""


def losses_by_reading(
    written: Sequence[Written],
    read_back: ReadBack,
    reasons: Reasons,
    context: Callable[[ExerciseSets], Hashable] = lambda _: None,
) -> Iterator[Loss]:
    """Yield what reading a file does not give back of the sessions or workouts in it.

    Args:
        written: the sessions or workouts in the order of the file.
        read_back: writes and reads parts of them.
        reasons: why the format loses fields.
        context: what else of an exercise each of its sets depends on in the file.
    """
    comparison = _Comparison(reasons, context)
    picked = [comparison.pick(each) for each in written]
    for number, read in enumerate(read_back(list(enumerate(picked)))):
        each = written[number]
        try:
            losses = comparison.losses(each, read, picked[number])
        except _NotReadError:
            all_sets = [range(len(member.sets)) for member in each.workout.exercise_sets()]
            (whole,) = read_back([(number, all_sets)])
            losses = comparison.losses(each, whole, all_sets)
        yield from losses


def in_order(stated: Iterable[Loss], found: Iterable[Loss]) -> list[Loss]:
    """Return losses in the order of their places, a whole before its parts.

    Args:
        stated: losses that a writer states itself.
        found: losses found by reading back; those of the same places and fields are left out.

    >>> first, second = Loss("blocks[2]", "method", "emom", ""), Loss("blocks[10]", "a", "b", "")
    >>> [loss.where for loss in in_order([second], [first, second, Loss("", "id", "a", "")])]
    ['', 'blocks[2]', 'blocks[10]']
    """
    losses = [*stated]
    known = {(loss.where, loss.field) for loss in losses}
    losses += [loss for loss in found if (loss.where, loss.field) not in known]
    return sorted(losses, key=lambda loss: [int(number) for number in _NUMBER.findall(loss.where)])


def read_in_halves(
    items: Sequence[_Item], read: Callable[[Sequence[_Item]], Sequence[_Read]]
) -> list[_Read | None]:
    """Return what each item reads as, where one call of a reader may merge or drop items.

    Items that do not give one result each are read again in two halves.

    Args:
        items: what to read.
        read: returns at most one result for each item, in their order.

    >>> read_in_halves([3, 0, 4], lambda items: [item * 2 for item in items if item])
    [6, None, 8]
    """
    results = read(items) if items else []
    if len(results) == len(items):
        return [*results]
    if len(items) == 1:
        return [None]
    half = len(items) // 2
    return read_in_halves(items[:half], read) + read_in_halves(items[half:], read)


class _NotReadError(Exception):
    """An equal set was picked elsewhere, and could not be read back there."""


_Key = tuple[str, str, tuple[str | None, ...], Hashable]


class _Member(NamedTuple):
    """An exercise of a workout, with its place and those of its sets that are read back."""

    block: int
    place: int
    exercise: ExerciseSets
    sets: Sequence[Set]
    notes: tuple[str | None, ...]
    """Notes of this exercise and of the same exercise just before it: a format may merge them."""


class _Pair(NamedTuple):
    """What one written set reads as."""

    member: int
    """Number of the exercise that has it in the workout that was read."""
    set: Set


_LostFields = tuple[tuple[str, str, str], ...]
"""Field, value and reason of each loss of a set."""


class _Comparison:
    """Compares objects with what they read as, each set of an exercise once."""

    def __init__(self, reasons: Reasons, context: Callable[[ExerciseSets], Hashable]) -> None:
        self._reasons = reasons
        self._context = context
        self._lost: dict[_Key, dict[Set, _LostFields | None]] = {}  # None: not compared yet

    def _known_sets(self, member: _Member) -> dict[Set, _LostFields | None]:
        """Return the losses of the sets of all exercises whose equal sets read alike."""
        exercise = member.exercise.exercise
        key = (exercise.id, exercise.name, member.notes, self._context(member.exercise))
        return self._lost.setdefault(key, {})

    def pick(self, written: Written) -> Picked:
        """Return the sets to read back: the first of each exercise, and those not picked before."""
        picked: list[Sequence[int]] = [()] * sum(1 for _ in written.workout.exercise_sets())
        for number, member in _members(written.workout, written.left_out).items():
            known = self._known_sets(member)
            indexes = [0]
            for index, each in enumerate(member.sets[1:], 1):
                if each not in known:
                    known[each] = None
                    indexes.append(index)
            picked[number] = indexes
        return picked

    def losses(
        self, written: Written, read: Session | Workout | None, picked: Picked
    ) -> list[Loss]:
        """Return the losses of one object."""
        subject, where = written.subject, written.where
        path = f"{where}.workout".removeprefix(".") if isinstance(subject, Session) else where
        if read is None:
            return list(_unread(written, path))
        losses: list[Loss] = []
        if isinstance(subject, Session) and isinstance(read, Session):
            losses += field_losses(subject, read, where, self._reasons, ("workout",))
            read = read.workout
        losses += field_losses(written.workout, read, path, self._reasons, ("blocks",))
        assert isinstance(read, Workout)  # noqa: S101  for the type checker
        return losses + self._losses_of_blocks(written, read, picked, path)

    def _losses_of_blocks(
        self, written: Written, read: Workout, picked: Picked, path: str
    ) -> list[Loss]:
        blocks, reasons = written.workout.blocks, self._reasons
        members = [
            member._replace(sets=[member.sets[index] for index in picked[number]])
            for number, member in _members(written.workout, written.left_out).items()
        ]
        members_read = [*_members(read).values()]
        pairs = _pairs(members, members_read)
        if pairs is None:
            sets = sum(len(member.sets) for member in written.workout.exercise_sets())
            sets_read = sum(len(member.sets) for member in members_read)
            why = f"other sets are read, {plural(sets_read, 'set')} of those compared"
            return [Loss(path, "blocks", plural(sets, "set"), why)]
        losses: list[Loss] = []
        changed = _changed_blocks(members, members_read, pairs)
        by_block: dict[int, list[tuple[_Member, list[_Pair]]]] = {}
        for member, member_pairs in zip(members, pairs, strict=True):
            by_block.setdefault(member.block, []).append((member, member_pairs))
        prefix = f"{path}." if path else ""
        for number, block in enumerate(blocks):
            where = f"{prefix}blocks[{number}]"
            if number not in by_block:  # none of its exercises is in the file
                losses += lost(block, where, _BLOCK_FIELDS, reasons.general)
                continue
            if number in changed:
                why = reasons.why(Workout, "blocks")
                losses.append(Loss(path, f"blocks[{number}]", str(block), why))
            first = by_block[number][0][1][0].member
            block_read = read.blocks[members_read[first].block]
            losses += field_losses(block, block_read, where, reasons, ("exercises",))
            for member, member_pairs in by_block[number]:
                inside = f"{where}.exercises[{member.place}]"
                member_read = members_read[member_pairs[0].member].exercise
                losses += field_losses(member.exercise, member_read, inside, reasons, ("sets",))
                losses += self._losses_of_sets(member, member_pairs, inside)
        return losses

    def _losses_of_sets(
        self, member: _Member, pairs: Sequence[_Pair], where: str
    ) -> Iterator[Loss]:
        known = self._known_sets(member)
        first, *others = zip(member.sets, pairs, strict=True)
        for each, pair in others:
            known[each] = self._lost_fields(each, pair.set)
        for index, each in enumerate(member.exercise.sets):
            fields = known[each] if index else self._lost_fields(each, first[1].set)
            if fields is None:
                raise _NotReadError
            for field, value, why in fields:
                yield Loss(f"{where}.sets[{index}]", field, value, why)

    def _lost_fields(self, written: Set, read: Set) -> _LostFields:
        if written == read:
            return ()
        losses = field_losses(written, read, "", self._reasons)
        return tuple((loss.field, loss.value, loss.why) for loss in losses)


def _unread(written: Written, path: str) -> Iterator[Loss]:
    """Yield the loss of an object that the reader does not give back."""
    if not written.workout.blocks:
        yield Loss(path, "blocks", "none", "without a set there is nothing to write")
    elif isinstance(written.subject, Session):
        value = value_of(written.subject.started_at)
        yield Loss(written.where, "started_at", value, "the session cannot be read back")
    else:
        value = describe(written.workout.name)
        yield Loss(written.where, "name", value, "the workout cannot be read back")


def _members(workout: Workout, left_out: Container[int] = ()) -> dict[int, _Member]:
    """Return the exercises of a workout by their numbers."""
    members: dict[int, _Member] = {}
    number = -1
    notes: tuple[str | None, ...] = ()
    name: str | None = None
    for block_number, block in enumerate(workout.blocks):
        for place, exercise in enumerate(block.exercises):
            number += 1
            if number not in left_out:
                is_same = exercise.exercise.name == name
                notes = (*notes, exercise.note) if is_same else (exercise.note,)
                name = exercise.exercise.name
                members[number] = _Member(block_number, place, exercise, exercise.sets, notes)
    return members


def _pairs(written: Sequence[_Member], read: Sequence[_Member]) -> list[list[_Pair]] | None:
    """Return what each written set reads as, by exercise; None when their numbers differ.

    Formats without supersets split blocks, and others merge exercises, but all keep the order of
    the sets.
    """
    pairs = [_Pair(number, each) for number, member in enumerate(read) for each in member.sets]
    if len(pairs) != sum(len(member.sets) for member in written):
        return None
    rest = iter(pairs)
    return [[*islice(rest, len(member.sets))] for member in written]


def _changed_blocks(
    written: Sequence[_Member], read: Sequence[_Member], pairs: Sequence[Sequence[_Pair]]
) -> set[int]:
    """Return the blocks that read as several blocks, as part of one, or with fewer exercises."""
    changed: set[int] = set()
    block_of: dict[int, int] = {}  # which block was the first to read as a part of a block
    taken: set[int] = set()
    for member, member_pairs in zip(written, pairs, strict=True):
        places = {pair.member for pair in member_pairs}
        blocks = {read[place].block for place in places}
        owners = {block_of.setdefault(block, member.block) for block in blocks}
        if len(places) > 1 or owners != {member.block} or places & taken:
            changed.add(member.block)
        taken |= places
    spread: dict[int, set[int]] = {}
    for block, owner in block_of.items():
        spread.setdefault(owner, set()).add(block)
    return changed | {owner for owner, blocks in spread.items() if len(blocks) > 1}
