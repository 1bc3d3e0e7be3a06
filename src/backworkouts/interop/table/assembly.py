"""The blocks of a session from its rows: sets of exercises, exercises of blocks, and notes."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from attrs import evolve

from backworkouts import limits
from backworkouts.interop.account import Account, Outcome
from backworkouts.interop.names import NameMap
from backworkouts.interop.table.faults import ON_EVERY_ROW, Fault
from backworkouts.interop.table.layout import Layout, ParsedRow, Timing
from backworkouts.interop.table.rows import Row
from backworkouts.interop.table.sets import noted
from backworkouts.interop.text import original, prose_of
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.set import Set

__all__ = ["Assembly"]

_MOST_SETS = limits.SETS_OF_EXERCISE


class _PartialExercise:
    """The sets of one exercise in a block, as their rows are read."""

    __slots__ = ("asides", "group", "key", "line", "name", "notes", "sets")

    def __init__(self, group: _PartialBlock, key: Hashable, name: str, line: int) -> None:
        self.group = group
        self.key = key
        self.name = name
        self.line = line
        self.sets: list[Set] = []
        self.notes: dict[str, None] = {}
        self.asides: int = 0
        """Rows that are no set: rests and notes."""


class _PartialBlock:
    """A block, of one exercise or a superset, as its rows are read."""

    __slots__ = ("apart", "parts", "timing")

    def __init__(self) -> None:
        self.parts: list[_PartialExercise] = []
        self.apart: bool = False
        """Whether rows of other blocks stand between its rows."""
        self.timing: Timing | None = None
        """How its rounds are timed; None until a row states it."""


class Assembly:
    """Assembles the blocks of sessions from their rows.

    Args:
        layout: where the rows have what.
        names: what the names of exercises mean.
        account: where rows are accounted for.
    """

    def __init__(self, layout: Layout, names: NameMap, account: Account) -> None:
        self._layout = layout
        self._names = names
        self._account = account
        self._rested: dict[tuple[Set, object], Set] = {}
        self._reported: set[str | None] = set()
        """Columns whose fault is reported once, and was."""

    def blocks(self, rows: Sequence[Row]) -> tuple[Block, ...]:
        """Return the blocks of the rows; every row is accounted for."""
        blocks: list[Block] = []
        for group in self._gather(rows):
            members = [done for done in map(self._done, group.parts) if done is not None]
            if members:
                timing = group.timing or Timing()
                blocks.append(Block(tuple(members), *timing[:3]))
        return tuple(blocks)

    def _gather(self, rows: Sequence[Row]) -> list[_PartialBlock]:
        layout, account = self._layout, self._account
        name_of, place_of, parse_row = layout.exercise, layout.place, layout.parse_row
        note_of, set_note_of = layout.note, layout.set_note
        groups: list[_PartialBlock] = []
        supersets: dict[str, _PartialBlock] = {}
        part: _PartialExercise | None = None
        at: tuple[str, Hashable] | None = None
        added = 0
        for line, cells in rows:
            parsed = parse_row(cells)
            self._record_all(parsed.faults, line)
            if parsed.set is None and parsed.rest is None and not parsed.is_note:
                continue
            place = place_of(cells)
            if place != at or part is None or len(part.sets) + parsed.times > _MOST_SETS:
                name = name_of(cells)
                if not name.strip():
                    heading = layout.exercise_heading
                    self._refuse(line, heading, name, "no exercise", ON_EVERY_ROW)
                    continue
                part = self._part(groups, supersets, place, (line, name), parsed.times)
                at = place
                if part is None:
                    continue
            if layout.timing is not None:
                self._time(part.group, layout.timing(cells), line)
            if parsed.set is None:
                added += self._add_aside(part, parsed, line)
            else:
                self._add_sets(part, [parsed.set] * parsed.times, set_note_of(cells))
                added += 1
            note = note_of(cells)
            if note:
                self._take_note(part, parsed, note)
        account.read += added
        return groups

    def _part(
        self,
        groups: list[_PartialBlock],
        supersets: dict[str, _PartialBlock],
        place: tuple[str, Hashable],
        row: tuple[int, str],
        times: int,
    ) -> _PartialExercise | None:
        """Return the part that a row belongs to, a new one if need be; None beyond a limit."""
        (superset, key), (line, name) = place, row
        group = supersets.get(superset) if superset else None
        if group is not None:
            if group is not groups[-1] and not group.apart:
                group.apart = True
                message = "its superset was left and taken up again; it is read as one"
                self._record(
                    Fault(Outcome.WARNING, self._layout.exercise_heading, name, message), line
                )
            for part in group.parts:
                if part.key == key and len(part.sets) + times <= _MOST_SETS:
                    return part
        if group is None:
            if len(groups) >= limits.BLOCKS:
                most = f"more than {limits.BLOCKS} blocks in a session (limits.BLOCKS)"
                self._refuse(line, None, name, most, "split the session")
                return None
            group = _PartialBlock()
            groups.append(group)
            if superset:
                supersets[superset] = group
        elif len(group.parts) >= limits.EXERCISES_IN_BLOCK:
            most = f"more than {limits.EXERCISES_IN_BLOCK} exercises in a superset"
            self._refuse(line, None, name, f"{most} (limits.EXERCISES_IN_BLOCK)", "split it")
            return None
        part = _PartialExercise(group, key, name, line)
        group.parts.append(part)
        return part

    def _time(self, group: _PartialBlock, timing: Timing, line: int) -> None:
        """Time the rounds of a group as the first of its rows that states it does."""
        if timing in (Timing(), group.timing):
            return
        if group.timing is None:
            group.timing = timing
            for fault in timing.faults:
                self._record(fault, line)
            return
        value = " ".join(str(each) for each in timing[:3] if each is not None)
        message = "its rounds are timed in another way in the rows before, which was read"
        self._record(Fault(Outcome.WARNING, None, value, message), line)

    def _add_sets(self, part: _PartialExercise, sets: list[Set], note: str) -> None:
        part.sets += sets
        if note:
            self._note_set(part, prose_of(original(note)))

    def _add_aside(self, part: _PartialExercise, parsed: ParsedRow, line: int) -> bool:
        """Add a rest or a note; return whether its row is read.

        The row of a note is counted when its exercise is known to have a set.
        """
        if parsed.rest is None:
            part.asides += 1
            return False
        if not part.sets or part.sets[-1].rest is not None:
            fault = Fault(Outcome.SKIPPED, None, str(parsed.rest), "a rest after no set")
            self._record(fault, line)
            return False
        key = (part.sets[-1], parsed.rest)
        if key not in self._rested:
            if len(self._rested) >= limits.ITEMS:
                self._rested.clear()
            self._rested[key] = evolve(part.sets[-1], rest=parsed.rest)
        part.sets[-1] = self._rested[key]
        return True

    def _take_note(self, part: _PartialExercise, parsed: ParsedRow, note: str) -> None:
        text = prose_of(original(note))
        if not text or text in part.notes:
            return
        if not self._layout.note_on_first or parsed.is_note or len(part.sets) <= 1:
            part.notes[text] = None
        else:
            self._note_set(part, text)

    def _note_set(self, part: _PartialExercise, text: str) -> None:
        """Add a text, unless it is empty, to the note on the last set."""
        before = part.sets[-1].note
        both = prose_of(f"{before}; {text}") if before and text else before or text
        if both:
            part.sets[-1] = noted(part.sets[-1], both)

    def _done(self, part: _PartialExercise) -> ExerciseSets | None:
        if not part.sets:
            if part.asides:
                message = "a note on an exercise without a set"
                fault = Fault(Outcome.SKIPPED, self._layout.exercise_heading, part.name, message)
                self._record(fault, part.line, part.asides)
            return None
        self._account.read += part.asides
        named = self._names.named(original(part.name))
        note = prose_of("\n".join(part.notes)) or None
        return ExerciseSets(named.exercise, named.applied_to(part.sets), note)

    def _refuse(self, line: int, column: str | None, value: str, message: str, remedy: str) -> None:
        self._record(Fault(Outcome.REJECTED, column, value, message, remedy), line)

    def _record_all(self, faults: Sequence[Fault], line: int) -> None:
        """Report the faults of a row; a row with several faults is counted once."""
        rows = 1
        for fault in faults:
            self._record(fault, line, rows)
            rows = 0 if fault.keeps_out else rows

    def _record(self, fault: Fault, line: int, rows: int = 1) -> None:
        if fault.is_once:
            if fault.column in self._reported:
                return
            self._reported.add(fault.column)
        self._account.record(fault.problem(self._account.file, line), rows)
