"""Fixes of a text: the author's own lines in another order.

The lines of a block are the lines of its exercises and sets, and of the notes below them. Moving a
block moves these lines; blank lines, headings and all else between blocks stay where they are. A
block whose exercises change, because one is replaced or a superset split, is written anew where its
own lines cannot be kept. Each new text is read again: a fix is left out when the text does not read
as the fixed workout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from operator import itemgetter
from string import ascii_uppercase

from attrs import define, evolve, frozen

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.edits import Edit, Move, Replace, Split
from backworkouts.linter.rule import Finding
from backworkouts.model.block import Block
from backworkouts.model.load import Unit
from backworkouts.model.program import Phase, Program
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading, read
from backworkouts.notation.document.lines import Place
from backworkouts.notation.tidying import Lines, longest_valid
from backworkouts.notation.writing import exercise_lines

__all__ = ["FixedText", "fix_text"]

_DAY = re.compile(r"(?:phases\[\d+\]\.rotation\[\d+\])?")
_MARKS = " \t>*+-_#\u2022\u2023\u25e6\u00b7"
_HANGING = re.compile(r"\s+\S|[*+>\u2022\u2023\u25e6\u00b7-]\s")
"""What begins a line that belongs to the line above: an indent, a bullet, or a quote."""
_ORDINAL = re.compile(r"(?P<marks>[\s#*_>-]*)(?P<ordinal>[0-9]{1,2}|[A-Z])(?=[0-9]?[.):]\s)")
_LABEL = re.compile(r"(?P<marks>[\s*_>-]*)[A-Z]?[0-9]{1,2}[a-z]?[.):]\s+")


@frozen
class FixedText:
    """A text after its fixes.

    Attributes:
        text: the text with its lines moved and changed.
        reading: the reading of that text.
        subject: the workout or program of that text.
        applied: the findings that are fixed in it, in the order of the fixes.
        refused: the findings whose fixes the lines of the text cannot follow.
    """

    text: str
    reading: Reading
    subject: Workout | Program
    applied: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def fix_text(
    reading: Reading,
    subject: Workout | Program,
    applied: Sequence[Finding],
    *,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> FixedText:
    """Return the text of a reading with the fixes of its workouts.

    Args:
        reading: of a text without problems.
        subject: what `fix` makes of the reading.
        applied: the findings that are fixed in it, in the order of the fixes.
        catalog: the catalog that the text was read with.
        unit: of loads that state none, with which the text was read.
    """
    known = or_bundled(catalog)
    days = _changed_days(reading, subject, applied)
    best = Lines.of(reading.text), reading
    accepted: list[_Placed] = []
    # A fix builds on those before it: where not all can be made, the first of them are tried.
    most = max((len(day.applied) for day in days), default=0)
    for fewer, is_wide, has_lead in product(range(most), (False, True), (False, True)):
        layout = _Layout(reading, is_wide=is_wide, has_lead=has_lead)
        done = tuple(accepted)
        placed = {day.paths for day, _ in done}
        waiting = [
            (day.with_first(len(day.applied) - fewer), layout)
            for day in days
            if day.paths not in placed and fewer < len(day.applied)
        ]

        def is_read_as_fixed(chosen: Sequence[_Placed], done: Sequence[_Placed] = done) -> bool:
            nonlocal best
            lines = _apply(Lines.of(reading.text), [*done, *chosen])
            if lines is None:
                return False
            again = read(lines.text, catalog=known, unit=unit)
            expected = _replaced(reading, [day for day, _ in (*done, *chosen)])
            if again.problems or again.subject != expected:
                return False
            if not _keeps_progressions(reading, again):
                return False
            best = lines, again
            return True

        accepted += longest_valid(waiting, is_read_as_fixed)
    lines, again = best
    assert isinstance(again.subject, (Workout, Program))  # noqa: S101  a log is never fixed
    # Findings of equal days may be equal: each is known by its identity.
    made = {id(finding) for day, _ in accepted for finding in day.applied}
    written = tuple(finding for finding in applied if id(finding) in made)
    refused = tuple(finding for finding in applied if id(finding) not in made)
    return FixedText(lines.text, again, again.subject, written, refused)


@frozen
class _Day:
    """A workout of the text that is changed.

    Attributes:
        paths: its paths in the subject: several when the text names several days.
        before: the workout without the fixes.
        applied: the findings that are fixed, in order.
    """

    paths: tuple[str, ...]
    before: Workout
    applied: tuple[Finding, ...]

    @property
    def edits(self) -> list[Edit]:
        """Return what changes the workout, in order."""
        return [edit for finding in self.applied if finding.fix for edit in finding.fix.edits]

    @property
    def after(self) -> Workout:
        """Return the workout with the fixes."""
        workout = self.before
        for edit in self.edits:
            workout = edit.apply(workout)
        return workout

    def with_first(self, count: int) -> _Day:
        """Return the day with so many of its fixes."""
        return evolve(self, applied=self.applied[:count])


def _day_of(where: str) -> str:
    found = _DAY.match(where)
    return found[0] if found else ""


def _days_in(subject: object) -> Iterator[tuple[str, Workout]]:
    if isinstance(subject, Workout):
        yield "", subject
        return
    assert isinstance(subject, Program)  # noqa: S101  a log is never fixed
    for number, phase in enumerate(subject.phases):
        for day, workout in enumerate(phase.rotation):
            if workout is not None:
                yield f"phases[{number}].rotation[{day}]", workout


def _changed_days(
    reading: Reading, subject: Workout | Program, applied: Sequence[Finding]
) -> list[_Day]:
    """Return the workouts that are changed; workouts of the same lines are one day."""
    findings: dict[str, list[Finding]] = {}
    for finding in applied:
        findings.setdefault(_day_of(finding.where), []).append(finding)
    after = dict(_days_in(subject))
    by_lines: dict[object, list[tuple[str, Workout]]] = {}
    for path, workout in _days_in(reading.subject):
        if after[path] != workout:
            by_lines.setdefault(_position(reading, path, workout), []).append((path, workout))
    days = []
    for members in by_lines.values():
        paths = tuple(path for path, _ in members)
        # a workout that stands several times is fixed once, with the path of any of them
        made = next((findings[path] for path in paths if path in findings), [])
        days.append(_Day(paths, members[0][1], tuple(made)))
    return days


def _position(reading: Reading, path: str, workout: Workout) -> object:
    return tuple(
        reading.places[f"{_inside(path)}blocks[{number}]"] for number in range(len(workout.blocks))
    )


def _inside(path: str) -> str:
    return f"{path}." if path else ""


def _keeps_progressions(before: Reading, after: Reading) -> bool:
    """Return whether exercises keep their schemes, and new ones have those of the replaced."""
    if before.progressions is None or after.progressions is None:
        return before.progressions is after.progressions
    old, new = _exercises_of(before), _exercises_of(after)
    lost = {entry for entry in before.progressions.exercises if entry.exercise not in new}
    gained = {entry for entry in after.progressions.exercises if entry.exercise not in old}
    kept = {*before.progressions.exercises} - lost, {*after.progressions.exercises} - gained
    others = (each.replace(exercises=()) for each in (before.progressions, after.progressions))
    return kept[0] == kept[1] and len(lost) == len(gained) and len({*others}) == 1


def _exercises_of(reading: Reading) -> set[str]:
    return {
        exercise.exercise.id
        for _, workout in _days_in(reading.subject)
        for block in workout.blocks
        for exercise in block.exercises
    }


def _replaced(reading: Reading, days: Sequence[_Day]) -> object:
    """Return the subject of the text, with these workouts fixed."""
    after: Mapping[str, Workout] = {path: day.after for day in days for path in day.paths}
    subject = reading.subject
    if not isinstance(subject, Program):
        return after.get("") or subject
    return evolve(
        subject,
        phases=[
            _replaced_phase(phase, f"phases[{number}]", after)
            for number, phase in enumerate(subject.phases)
        ],
    )


def _replaced_phase(phase: Phase, path: str, after: Mapping[str, Workout]) -> Phase:
    rotation = [
        None if workout is None else after.get(f"{path}.rotation[{day}]", workout)
        for day, workout in enumerate(phase.rotation)
    ]
    return evolve(phase, rotation=rotation)


@define
class _Part:
    """The lines of a block.

    Attributes:
        lines: the lines.
        lead: the lines above that belong to it: `Superset:`.
        block: the block that is read from them.
        members: the numbers of the lines on which its exercises begin.
        names: the places of the names, by number of the line; empty once the block is rewritten.
    """

    lines: list[str]
    lead: list[str]
    block: Block
    members: list[int]
    names: list[tuple[int, Place]]


class _Layout:
    """Which lines belong to which block.

    Args:
        reading: of the text.
        is_wide: whether all lines up to a blank line or a heading belong to a block, and not its
            notes only.
        has_lead: whether the lines right above a block belong to it.
    """

    def __init__(self, reading: Reading, *, is_wide: bool, has_lead: bool) -> None:
        self._reading = reading
        self._lines = Lines.of(reading.text)
        self._is_wide = is_wide
        self._has_lead = has_lead

    def region(self, day: _Day) -> tuple[int, int, list[str]] | None:
        """Return the lines from the first to the last block, and what is there afterwards."""
        inside = _inside(day.paths[0])
        spans = [
            self._span(f"{inside}blocks[{number}]", block)
            for number, block in enumerate(day.before.blocks)
        ]
        if any(last >= first for (_, last), (first, _) in pairwise(spans)):
            return None
        heading = self._reading.places[day.paths[0]].line - 1
        spans = [
            self._widened(span, block, heading if before is None else before[1], following)
            for before, span, block, following in zip(
                [None, *spans[:-1]],
                spans,
                day.before.blocks,
                [*(span[0] for span in spans[1:]), len(self._lines.lines)],
                strict=True,
            )
        ]
        parts = [
            self._part(f"{inside}blocks[{number}]", block, span)
            for number, (block, span) in enumerate(zip(day.before.blocks, spans, strict=True))
        ]
        gaps = [self._lines.lines[last + 1 : first] for (_, last), (first, _) in pairwise(spans)]
        gaps.append([])
        ordinals = [_ordinal(part) for part in parts]
        workout = day.before
        for edit in day.edits:
            workout = edit.apply(workout)
            self._edit(parts, gaps, edit, workout)
        if len(ordinals) == len(parts):
            _number(parts, ordinals)
        new = [
            line
            for part, gap in zip(parts, gaps, strict=True)
            for line in (*part.lead, *part.lines, *gap)
        ]
        return spans[0][0], spans[-1][1] + 1, new

    def _span(self, path: str, block: Block) -> tuple[int, int]:
        places = [
            self._reading.places[f"{path}.exercises[{number}]{sets}"].line - 1
            for number, exercise in enumerate(block.exercises)
            for sets in ("", f".sets[{len(exercise.sets) - 1}]")
        ]
        return min(places), max(places)

    def _widened(
        self, span: tuple[int, int], block: Block, before: int, following: int
    ) -> tuple[int, int]:
        """Return the span with the lines below that belong to it, and above if they do."""
        first, last = span
        lines = self._lines.lines
        notes = _note_lines(block)
        end = last
        for number in range(last + 1, following):
            line = lines[number].strip(_MARKS)
            is_note = line and line in notes
            is_below = self._is_wide or _HANGING.match(lines[number])
            if not is_note and (_is_heading(lines[number]) or not is_below):
                break
            end = number
        while (
            self._has_lead
            and first - 1 > before
            and lines[first - 1].strip(_MARKS)
            and not lines[first - 1].startswith("#")
        ):
            first -= 1
        return first, end

    def _part(self, path: str, block: Block, span: tuple[int, int]) -> _Part:
        start = self._span(path, block)[0]
        names = []
        for number in range(len(block.exercises)):
            place = self._reading.places[f"{path}.exercises[{number}]"]
            names.append((place.line - 1 - start, place))
        lines = self._lines.lines
        members = [number for number, _ in names]
        lead = lines[span[0] : start]
        return _Part(lines[start : span[1] + 1], lead, block, members, names)

    def _edit(
        self, parts: list[_Part], gaps: list[list[str]], edit: Edit, workout: Workout
    ) -> None:
        """Apply to the lines the edit that made this workout."""
        if isinstance(edit, Move):
            parts.insert(edit.to, parts.pop(edit.block))
        elif isinstance(edit, Replace):
            self._replace(parts[edit.block], edit, workout.blocks[edit.block])
        else:
            assert isinstance(edit, Split)  # noqa: S101  the last of the edits
            old = parts[edit.block]
            count = len(old.block.exercises)
            blocks = workout.blocks[edit.block : edit.block + count]
            parts[edit.block : edit.block + 1] = _split(old, blocks)
            gaps[edit.block : edit.block] = [[] for _ in range(count - 1)]

    def _replace(self, part: _Part, edit: Replace, block: Block) -> None:
        old, new = part.block.exercises[edit.place], block.exercises[edit.place]
        part.block = block
        if part.names and (old.sets, old.note) == (new.sets, new.note):
            number, place = part.names[edit.place]
            line = part.lines[number]
            start = place.column - 1
            # what stands behind the name on its line moves, and so no name is found there again
            end = start + place.width
            part.lines[number] = f"{line[:start]}{new.exercise.name}{line[end:]}"
            is_only = part.members.count(number) == 1
            part.names = part.names if is_only else []
            return
        part.lines = list(_anew(block, self._unused_letter()))
        part.members = []
        part.names = []

    def _unused_letter(self) -> str:
        used = {line.lstrip(_MARKS)[:1] for line in self._lines.lines}
        return next((letter for letter in ascii_uppercase if letter not in used), "Z")


_Placed = tuple[_Day, _Layout]


def _apply(lines: Lines, days: Sequence[_Placed]) -> Lines | None:
    """Return the lines of the text with the fixes of these workouts; None if impossible."""
    regions = []
    for day, layout in days:
        region = layout.region(day)
        if region is None:
            return None
        regions.append(region)
    changed = list(lines.lines)
    for start, end, new in sorted(regions, key=itemgetter(0), reverse=True):  # the last first
        changed[start:end] = new
    count = len(changed) - 1
    ends = [*lines.ends[:-1], *[lines.end] * count][:count]
    return Lines(changed, [*ends, ""])


def _is_heading(line: str) -> bool:
    bare = line.strip()
    return bare.startswith("#") or bare.endswith((":", "**")) or not any(map(str.isalnum, bare))


def _note_lines(block: Block) -> set[str]:
    """Return the lines of the notes of a block, without bullets."""
    notes = (exercise.note for exercise in block.exercises)
    return {line.strip(_MARKS) for note in notes if note for line in note.split("\n")}


def _anew(block: Block, letter: str) -> Iterator[str]:
    """Return the canonical lines of a block."""
    for number, exercise in enumerate(block.exercises, start=1):
        yield from exercise_lines(exercise, f"{letter}{number}. " if block.is_superset else "")


def _split(part: _Part, blocks: Sequence[Block]) -> Iterator[_Part]:
    """Return the parts of a superset: their own lines without labels, or new ones."""
    starts = part.members
    has_own_lines = bool(part.names) and sorted({*starts}) == starts
    if has_own_lines and (part.lead or all(_LABEL.match(part.lines[start]) for start in starts)):
        ends = [*starts[1:], len(part.lines)]
        for block, start, end in zip(blocks, starts, ends, strict=True):
            first, *others = part.lines[start:end]
            notes = _note_lines(block)
            # a line such as `superset with` no longer holds
            kept = [line for line in others if _HANGING.match(line) or line.strip(_MARKS) in notes]
            yield _Part([_LABEL.sub(r"\g<marks>", first, count=1), *kept], [], block, [], [])
    else:
        for block in blocks:
            yield _Part(list(_anew(block, "")), [], block, [], [])


def _ordinal(part: _Part) -> str | None:
    found = _ORDINAL.match(part.lines[0])
    return None if found is None else found["ordinal"]


def _number(parts: Sequence[_Part], ordinals: Sequence[str | None]) -> None:
    """Number moved blocks by their place: the first of a numbered list stays `1.`."""
    if None in ordinals or len({*ordinals}) < len(ordinals):
        return
    for part, new in zip(parts, ordinals, strict=True):
        old = _ordinal(part)
        if old is None or old == new:
            continue
        for number, line in enumerate(part.lines):
            found = _ORDINAL.match(line)
            if found is not None and found["ordinal"] == old:
                start, end = found.span("ordinal")
                part.lines[number] = f"{line[:start]}{new}{line[end:]}"
