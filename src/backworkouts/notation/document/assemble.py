"""From an outline to a workout, or to a program when a text has several days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from attrs import define, evolve, field

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import LineProblem
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Phase, Program
from backworkouts.model.set import SetKind
from backworkouts.model.workout import Workout
from backworkouts.notation.document.document import Document
from backworkouts.notation.document.events import Entry
from backworkouts.notation.document.lines import Line, Place, problem_in
from backworkouts.notation.document.outline import Day, Outline, Weeks
from backworkouts.notation.grammar.text import Fault
from backworkouts.notation.prescription import Prescription
from backworkouts.notation.vocabulary import WEEKDAYS

__all__ = ["Assembled", "assemble"]

_UNTITLED = "Workout"
_UNTITLED_PROGRAM = "Program"
_Member = tuple[Entry, Prescription]
_Any = TypeVar("_Any")


@define
class Assembled:
    """What became of the events."""

    subject: Workout | Program | None = None
    problems: list[LineProblem] = field(factory=list)
    unknown: dict[str, tuple[tuple[str, ...], list[Place]]] = field(factory=dict)
    places: dict[str, Place] = field(factory=dict)
    states_days: bool = True


def assemble(document: Document, catalog: Catalog) -> Assembled:
    """The workout or the program of a text."""
    maker = _Maker(document, catalog)
    maker.make(Outline(document.events, catalog))
    return maker.done


class _Maker:
    """Makes the objects of the model, and remembers where they stand in the text."""

    def __init__(self, document: Document, catalog: Catalog) -> None:
        self.done = Assembled()
        self._document = document
        self._catalog = catalog
        self._exercises: dict[str, Exercise] = {}

    def make(self, outline: Outline) -> None:
        """The subject of an outline."""
        for line in outline.names:
            self._problem(line, "sets behind the name of an exercise: '3x10'")
        if outline.phases:
            self.done.subject = self._subject(outline)
            self.done.states_days = all(phase.states_days for phase in outline.phases)

    def _subject(self, outline: Outline) -> Workout | Program:
        only = outline.phases[0]
        days = [day for phase in outline.phases for day in phase.days]
        if len(days) == 1 and only.heading is None and only.length is None:
            return self._only_workout(outline, only, days[0])
        self.done.places[""] = (outline.title_line or days[0].line).whole
        phases = self._at_most(limits.PHASES, outline.phases, "phases", lambda one: one.line)
        return Program(
            outline.title or _UNTITLED_PROGRAM,
            tuple(self._phase(phase, number) for number, phase in enumerate(phases)),
            note=self._note(outline.notes),
        )

    def _only_workout(self, outline: Outline, phase: Weeks, day: Day) -> Workout:
        """The workout of a text without other days: what it says of weeks is a note."""
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
            limits.BLOCKS, _blocks(day.entries), "blocks in a workout", lambda one: one[0][0].line
        )
        inner = f"{path}." if path else ""
        made = tuple(
            self._block(members, f"{inner}blocks[{number}]")
            for number, members in enumerate(blocks)
        )
        return Workout(day.name or _name_of(day), blocks=made, note=self._note(day.notes))

    def _block(self, members: list[_Member], path: str) -> Block:
        members = self._at_most(
            limits.EXERCISES_IN_BLOCK, members, "exercises in a superset", lambda one: one[0].line
        )
        sets = [
            self._exercise_sets(*one, f"{path}.exercises[{place}]")
            for place, one in enumerate(members)
        ]
        self.done.places[path] = self.done.places[f"{path}.exercises[0]"]
        return Block(tuple(sets))

    def _exercise_sets(self, entry: Entry, one: Prescription, path: str) -> ExerciseSets:
        line = entry.line
        place = line.place(*(one.name_span or one.span))
        self.done.places[path] = place
        said = line.place(*one.sets_span)
        for number in range(len(one.sets)):
            self.done.places[f"{path}.sets[{number}]"] = said
        sets = one.sets
        if entry.is_warm_up:
            sets = tuple(evolve(each, kind=SetKind.WARM_UP) for each in sets)
        # the notes below a superset are of the exercise that stands last
        notes = entry.notes if one.superset_with is None else []
        return ExerciseSets(self._exercise(one.name, place), sets, self._note(notes, one.note))

    def _exercise(self, name: str, place: Place) -> Exercise:
        known = self._exercises.get(name)
        if known is None:
            known = self._catalog.find(name)
            if known is None:
                known = Exercise.custom(name)
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
                self._problem(line, most)
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
            self._problem(line, f"at most {most} {what}", f"{len(several):,}")
        return list(several[:most])

    def _problem(self, line: Line, expected: str, found: str = "") -> None:
        line = line.stripped()
        fault = Fault(0, len(line.text), found, expected)
        self.done.problems.append(problem_in(line, fault, self._document.written))


def _blocks(entries: list[Entry]) -> list[list[_Member]]:
    """What is done in turn stands together."""
    blocks: list[list[_Member]] = []
    group: object = None
    for entry in entries:
        of_entry = _group_of(entry)
        if of_entry is not None and of_entry == group:
            blocks[-1] += _chain(entry)
        else:
            blocks.append([*_chain(entry)])
        group = of_entry
    return blocks


def _group_of(entry: Entry) -> object:
    """What the neighbors of an entry have in common when they are a superset: A of A1 and A2."""
    if entry.superset is not None:
        return entry.superset
    label = entry.prescription.label or ""
    letters = label.strip("0123456789-")
    digits = label.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    if not letters or not digits:
        return None
    return letters if label[0].isalpha() else digits


def _chain(entry: Entry) -> Iterator[_Member]:
    one: Prescription | None = entry.prescription
    while one is not None:
        yield entry, one
        one = one.superset_with


def _name_of(day: Day) -> str:
    if day.heading is None or day.heading.day is None:
        return _UNTITLED
    return WEEKDAYS[day.heading.day] if day.heading.is_weekday else f"Day {day.heading.day + 1}"
