"""From an outline to a workout, to a program when a text has several days, or to sessions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from string import ascii_uppercase
from typing import TypeVar

from attrs import define, evolve, field

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import Code, LineProblem
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout
from backworkouts.notation.account import Part, PartKind
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.cached import CachedReader, without_stand_in
from backworkouts.notation.document.compose import Entry
from backworkouts.notation.document.dates import Order, dates_order, moment
from backworkouts.notation.document.doubts import may_hide_a_set
from backworkouts.notation.document.elements import LineRead
from backworkouts.notation.document.lines import Line, Place, problem_in
from backworkouts.notation.document.outline import Day, Outline, Placed, Weeks
from backworkouts.notation.document.plausibility import ReadExercise, is_uneven
from backworkouts.notation.document.round_openings import A_MINUTE, Rounds, opens_rounds
from backworkouts.notation.grammar.text import MARKUP, Fault, fold, normal
from backworkouts.notation.origin import Origin
from backworkouts.notation.prescription import Prescription
from backworkouts.notation.vocabulary import WEEKDAYS

__all__ = ["Assembled", "assemble"]

_UNTITLED = "Workout"
_IN_PARENTHESES = re.compile(r"\s*\((?P<words>[^()\d]{1,40})\)")
_UNTITLED_PROGRAM = "Program"
_Any = TypeVar("_Any")


@define
class _Member:
    """An exercise of a block."""

    placed: Placed
    prescription: Prescription
    is_first: bool
    """Whether the line begins with it."""

    @property
    def entry(self) -> Entry:
        """The line that holds it."""
        return self.placed.entry


@define
class Assembled:
    """What became of a text."""

    subject: Workout | Program | tuple[Session, ...] | None = None
    sessions: tuple[Session, ...] = ()
    problems: list[LineProblem] = field(factory=list)
    doubts: list[tuple[Line, str]] = field(factory=list)
    unknown: dict[str, tuple[tuple[str, ...], list[Place]]] = field(factory=dict)
    places: dict[str, Place] = field(factory=dict)
    origins: dict[str, Origin] = field(factory=dict)
    states_days: bool = True
    exercises: list[ReadExercise] = field(factory=list)
    """All of them, in order."""


def assemble(
    outline: Outline,
    catalog: Catalog,
    read: CachedReader,
    account: TextAccount,
    written: Sequence[str],
) -> Assembled:
    """Make the workout, the program or the sessions of a text."""
    maker = _Maker(catalog, read, account, written)
    maker.make(outline)
    return maker.done


class _Maker:
    """Makes the objects of the model, and remembers where they stand in the text."""

    def __init__(
        self, catalog: Catalog, read: CachedReader, account: TextAccount, written: Sequence[str]
    ) -> None:
        self.done: Assembled = Assembled()
        self._read = read
        self._account = account
        self._written = written
        self._catalog = catalog
        self._exercises: dict[str, Exercise] = {}
        self._workouts: dict[int, Workout] = {}
        self._painted: set[Line] = set()
        self._is_log = False

    def make(self, outline: Outline) -> None:
        """The subject of an outline."""
        for line in outline.names:
            self._problem(line, "sets behind the name of an exercise: '3x10'")
        for line in outline.unplaced:
            if may_hide_a_set(line.text):
                self.done.doubts.append((line, "a note, below a heading of notes"))
        logged = self._logged(outline)
        planned = [
            evolve(
                phase, days=[day for day in phase.days if not any(day is one for one, _ in logged)]
            )
            for phase in outline.phases
        ]
        outline.phases = [phase for phase in planned if any(day.entries for day in phase.days)]
        has_plan = bool(outline.phases)
        if has_plan:
            self.done.subject = self._subject(outline)
            self.done.states_days = all(phase.states_days for phase in outline.phases)
        if logged:
            self._is_log = True
            if not has_plan and outline.notes:
                logged[0][0].notes = outline.notes + logged[0][0].notes
            self.done.sessions = self._sessions(outline, logged, is_alone=not has_plan)
            if not has_plan:
                self.done.subject = self.done.sessions

    # sessions

    def _logged(self, outline: Outline) -> list[tuple[Day, datetime]]:
        """The days that are sessions: their dates and all their sets are exact."""
        dated = [day for phase in outline.phases for day in phase.days if day.date is not None]
        dates = [day.date for day in dated if day.date is not None]
        order = dates_order(dates)
        years = [date.year for date in dates if date.year is not None]
        logged = []
        is_log = True
        for day in dated:
            if not day.entries or day.date is None or day.dated is None:
                continue
            year = next((one for one in years), None) if day.date.year is None else None
            when = moment(day.date, order, year)
            if when is None:
                if is_log:
                    assumed = "a day of a plan: no year is stated"
                    self.done.doubts.append((day.dated, assumed))
                is_log = False
                continue
            inexact = next((one for one in day.entries if not _is_exact(one)), None)
            if inexact is not None:
                if is_log:
                    assumed = "a plan for its date: a session holds no ranges"
                    self.done.doubts.append((inexact.entry.line, assumed))
                is_log = False
            self._doubt_order(day, order)
            logged.append((day, when))
        return logged if is_log else []

    def _doubt_order(self, day: Day, order: Order) -> None:
        date = day.date
        is_unclear = date is not None and date.is_slashed and date.first != date.second
        if not order.is_certain and is_unclear and day.dated is not None:
            self.done.doubts.append((day.dated, "the month before the day"))

    def _sessions(
        self, outline: Outline, logged: list[tuple[Day, datetime]], *, is_alone: bool
    ) -> tuple[Session, ...]:
        logged = self._at_most(limits.MEMBERS, logged, "sessions", lambda one: one[0].line)
        first = outline.title_line or logged[0][0].line
        self.done.places.setdefault("", first.whole)
        sessions = []
        title = outline.title or None
        for number, (day, when) in enumerate(logged):
            path = f"[{number}]" if is_alone else f"sessions[{number}]"
            self.done.places[path] = (day.dated or day.line).whole
            workout = self._workout(day, f"{path}.workout")
            sessions.append(Session(when, workout, origin=title))
        return tuple(sessions)

    # plans

    def _subject(self, outline: Outline) -> Workout | Program:
        only = outline.phases[0]
        days = [day for phase in outline.phases for day in phase.days]
        if len(days) == 1 and only.heading is None and only.length is None:
            return self._only_workout(outline, only, days[0])
        self.done.places[""] = (outline.title_line or days[0].line).whole
        phases = self._at_most(limits.PHASES, outline.phases, "phases", lambda one: one.line)
        if not outline.title:
            self.done.origins["name"] = Origin.DEFAULT
        return Program(
            outline.title or _UNTITLED_PROGRAM,
            tuple(self._phase(phase, number) for number, phase in enumerate(phases)),
            note=self._note(outline.notes),
        )

    def _only_workout(self, outline: Outline, phase: Weeks, day: Day) -> Workout:
        """The workout of a text without other days: what it states of weeks is a note."""
        notes = outline.notes
        if phase.every is not None:
            notes.append(phase.every)
        if outline.title_line is not None:
            if day.name or (day.heading is not None and day.heading.is_weekday):
                notes.insert(0, outline.title_line)
            else:
                day.name, day.line = outline.title, outline.title_line
        day.notes = notes + day.notes
        return self._workout(day, "")

    def _phase(self, phase: Weeks, number: int) -> Phase:
        path = f"phases[{number}]"
        rotation = phase.rotation()
        rotation = self._at_most(
            limits.ROTATION_DAYS,
            rotation,
            "days in a rotation",
            lambda day: None if day is None else day.line,
        )
        notes = phase.notes
        if phase.every is not None and phase.length not in {None, len(rotation)}:
            notes = [phase.every, *notes]
        if phase.line is not None:
            self.done.places[path] = phase.line.whole
        weeks = phase.weeks
        if phase.line is not None and weeks is not None and not 1 <= weeks <= limits.WEEKS:
            self._problem(phase.line, "weeks from the first to the last")
            weeks = None
        made = tuple(
            None if day is None else self._workout(day, f"{path}.rotation[{place}]")
            for place, day in enumerate(rotation)
        )
        title = phase.heading.title if phase.heading is not None else ""
        name = " ".join(title.split("\t"))
        return Phase(made, weeks, name or None, self._note(notes))

    def _workout(self, day: Day, path: str) -> Workout:
        self.done.places[path] = day.line.whole
        blocks = self._at_most(
            limits.BLOCKS,
            _blocks(day.entries),
            "blocks in a workout",
            lambda one: one[0].entry.line,
        )
        inner = f"{path}." if path else ""
        made = tuple(
            self._block(members, f"{inner}blocks[{number}]")
            for number, members in enumerate(blocks)
        )
        name = day.name or _name_of(day)
        if not name:
            self.done.origins[f"{inner}name"] = Origin.DEFAULT
        workout = Workout(name or _UNTITLED, blocks=made, note=self._note(day.notes))
        # A heading of several weekdays is one workout that is done on each of them.
        first = self._workouts.setdefault(id(day.entries), workout)
        return first if first == workout else workout

    def _block(self, members: list[_Member], path: str) -> Block:
        members = self._at_most(
            limits.EXERCISES_IN_BLOCK,
            members,
            "exercises in a superset",
            lambda one: one.entry.line,
        )
        sets = [
            self._exercise_sets(one, f"{path}.exercises[{place}]")
            for place, one in enumerate(members)
        ]
        self.done.places[path] = self.done.places[f"{path}.exercises[0]"]
        rounds = _timed(members)
        if rounds is None and is_uneven(sets):
            assumed = "a superset whose exercises have different numbers of sets"
            self.done.doubts.append((members[0].entry.line, assumed))
        if rounds is None or rounds.method is None:
            return Block(tuple(sets))
        if not rounds.minutes:
            if members[0].placed.rounds is None:  # else the line that opens them is reported
                self._problem(members[0].entry.line, A_MINUTE)
            return Block(tuple(sets))
        takes_turns = members[0].entry.rounds is not None
        if rounds.method is BlockMethod.EMOM and len(members) > 1 and not takes_turns:
            assumed = "all exercises of the EMOM in each minute"
            self.done.doubts.append((members[0].entry.line, assumed))
        return Block(tuple(sets), method=rounds.method, duration=f"{rounds.minutes} min")

    def _exercise_sets(self, member: _Member, path: str) -> ExerciseSets:
        entry, one = member.entry, member.prescription
        line, prescription = entry.line, one
        name = entry.name if member.is_first else None
        if self._is_log and entry.done is not None and entry.done_line is not None:
            line, prescription = entry.done_line, entry.done
        place = name.whole if name is not None else line.place(*(one.name_span or one.span))
        self.done.places[path] = place
        self._paint(entry, one, name)
        stands = line.place(*prescription.sets_span)
        for number in range(len(prescription.sets)):
            self.done.places[f"{path}.sets[{number}]"] = stands
        for number in prescription.assumed_units:
            self.done.origins[f"{path}.sets[{number}].load.unit"] = Origin.DEFAULT
        if member.placed.doubt and member.is_first:
            self.done.doubts.append((line, member.placed.doubt))
        sets = self._in_rounds(member, prescription.sets, path)
        if member.placed.is_warm_up:
            sets = tuple(evolve(each, kind=SetKind.WARM_UP) for each in sets)
            self.done.origins[f"{path}.sets.kind"] = Origin.INFERRED
        # the notes below a superset are of the exercise that stands last
        notes = list(entry.notes) if one.superset_with is None else []
        if entry.done is not None and entry.done_line is not None:
            other = line if prescription is entry.done else entry.done_line
            notes.append(without_stand_in(entry.line if prescription is entry.done else other))
        if name is not None:
            title, note = _plain(name), prescription.note
        else:
            title, note = self._with_variant(entry.line, one, prescription.note)
        exercise = self._exercise(title, place)
        self.done.exercises.append(
            ReadExercise(
                title,
                line if name is None else name,
                line,
                sets,
                is_known=title not in self.done.unknown,
                is_timed=_timed([member]) is not None,
                stated=fold(line.text[slice(*prescription.sets_span)]),
            )
        )
        return ExerciseSets(exercise, sets, self._note(notes, note))

    def _with_variant(
        self, line: Line, one: Prescription, note: str | None
    ) -> tuple[str, str | None]:
        """The name with words in parentheses behind it, if that is another exercise, and the note.

        `3x8 Bench Press (Dumbbell)` names what `Bench Press (Dumbbell) 3x8` does.
        """
        end = one.name_span.end if one.name_span is not None else 0
        aside = _IN_PARENTHESES.match(line.text, end) if note else None
        if not note or aside is None or aside["words"] not in note:
            return one.name, note
        name = f"{one.name} {aside[0].strip()}"
        exercise = self._catalog.find(name)
        if exercise is None or exercise == self._catalog.find(one.name):
            return one.name, note
        self._account.paint(line, PartKind.NAME, aside.start(), aside.end())
        before, _, behind = note.partition(aside["words"])
        behind = behind.removeprefix(")").lstrip(" ,;").removeprefix("- ")
        return name, f"{before.removesuffix('(')}{behind}" or None

    def _paint(self, entry: Entry, one: Prescription, name: Line | None) -> None:
        """Record in the account what the exercise was read from."""
        if entry.week is not None:
            self._account.paint(entry.week, PartKind.HEADING)
        for line in (entry.line, entry.done_line):
            if line is None:
                continue
            read = self._read(line.text)
            # lines that were read each for itself are not what they are as one line
            is_apart = not one.name and one.sets_span == (0, len(line.text))
            if line not in self._painted:  # several exercises may stand on one line
                self._painted.add(line)
                if is_apart:
                    self._account.paint(line, PartKind.PRESCRIPTION)
                else:
                    self._paint_parts(line, read)
            if not read.parts or read.exercise is None:
                self._account.paint(line, PartKind.PRESCRIPTION, *one.sets_span)
        if name is not None:
            self._account.paint(name, PartKind.NAME)

    def _paint_parts(self, line: Line, read: LineRead) -> None:
        is_named = False
        for part in read.parts:
            self._account.paint(line, part.kind, part.start, part.end)
            if part.kind is PartKind.NOTE and is_named and self._is_other(line, part):
                self.done.doubts.append((line.cut(part.start, part.end), "a note"))
            is_named |= part.kind is PartKind.NAME
        for doubt in read.doubts:
            self.done.doubts.append((line.cut(doubt.start, doubt.end), doubt.assumed))

    def _is_other(self, line: Line, note: Part) -> bool:
        """Whether a note behind a comma names another exercise: `Row 4x8, Face Pull`."""
        is_next = line.text[: note.start].rstrip().endswith(",")
        return is_next and self._catalog.find(line.text[note.start : note.end]) is not None

    def _in_rounds(self, member: _Member, sets: tuple[Set, ...], path: str) -> tuple[Set, ...]:
        """The sets of an exercise in all rounds: one set is done in each."""
        rounds = member.placed.rounds
        if rounds is None or rounds.count == len(sets):
            return sets
        if len(sets) == 1 and 0 < rounds.count <= limits.SETS_OF_EXERCISE:
            self.done.origins[f"{path}.sets"] = Origin.INFERRED
            place = self.done.places[f"{path}.sets[0]"]
            for number in range(1, rounds.count):
                self.done.places[f"{path}.sets[{number}]"] = place
            return sets * rounds.count
        self.done.doubts.append((member.entry.line, "its sets are those of all rounds"))
        return sets

    def _exercise(self, name: str, place: Place) -> Exercise:
        known = self._exercises.get(name)
        if known is None:
            known = self._catalog.find(name)
            if known is None:
                known = self._catalog.custom(name)
                is_listed = len(self.done.unknown) < limits.NAMES_WITH_SUGGESTIONS
                suggested = self._catalog.suggest(name) if is_listed else ()
                self.done.unknown[name] = (suggested, [])
            self._exercises[name] = known
        if name in self.done.unknown:
            self.done.unknown[name][1].append(place)
        return known

    def _note(self, lines: list[Line], first: str | None = None) -> str | None:
        """Notes as one text; a problem at the line with which it becomes too long."""
        kept = [first] if first else []
        length = len(first) + 1 if first else 0
        for line in lines:
            length += len(line.text) + 1
            if length > limits.TEXT_CHARACTERS:
                most = f"notes of at most {limits.TEXT_CHARACTERS:,} characters in one place"
                self._problem(line, most, code=Code.TOO_LARGE)
                break
            kept.append(line.text)
        text = "\n".join(kept)
        return text if text.strip() else None

    def _at_most(
        self,
        most: int,
        several: Sequence[_Any],
        what: str,
        line_of: Callable[[_Any], Line | None],
    ) -> list[_Any]:
        """As many as the model holds, with a problem where the first of the others stands."""
        line = next((one for one in map(line_of, several[most:]) if one is not None), None)
        if line is not None:
            self._problem(line, f"at most {most} {what}", f"{len(several):,}", Code.TOO_LARGE)
        return list(several[:most])

    def _problem(
        self, line: Line, expected: str, found: str = "", code: str = Code.UNREADABLE
    ) -> None:
        line = line.stripped()
        fault = Fault(0, len(line.text), found, expected, code)
        self._account.paint(line, PartKind.PROBLEM)
        self.done.problems.append(problem_in(line, fault, self._written))


def _plain(name: Line) -> str:
    """A name without markup and without characters that nobody sees."""
    return " ".join(MARKUP.sub("", normal(name.text)[0].text).split())


def _is_exact(placed: Placed) -> bool:
    """Whether an exercise states what was done, and no range."""
    one: Prescription | None = placed.entry.done or placed.entry.prescription
    while one is not None:
        if not all(each.is_exact for each in one.sets):
            return False
        one = one.superset_with
    return True


def _blocks(entries: list[Placed]) -> list[list[_Member]]:
    """What is done in turn stands together."""
    blocks: list[list[_Member]] = []
    group: object = None
    for placed in entries:
        of_entry = placed.partners
        if of_entry is not None and of_entry == group:
            blocks[-1] += _chain(placed)
        else:
            blocks.append([*_chain(placed)])
        group = of_entry
    return blocks


def _chain(placed: Placed) -> Iterator[_Member]:
    one: Prescription | None = placed.entry.prescription
    is_first = True
    while one is not None:
        yield _Member(placed, one, is_first)
        one = one.superset_with
        is_first = False


def _timed(members: list[_Member]) -> Rounds | None:
    """The rounds of a block that a clock times: of its own line, or of the line that opens it."""
    rounds = members[0].placed.rounds
    if rounds is None and len(members) == 1:
        before, colon, _ = members[0].entry.line.text.partition(":")
        rounds = opens_rounds(before) if colon else None
    return rounds


def _name_of(day: Day) -> str:
    """The name of a day without a title: its date or its weekday; empty without either."""
    if day.date is not None and day.dated is not None:
        return " ".join(day.dated.text.split())
    if day.heading is None or day.heading.day is None:
        return ""
    number = day.heading.day
    if day.heading.is_weekday:
        return WEEKDAYS[number]
    return f"Day {ascii_uppercase[number] if day.heading.is_lettered else number + 1}"
