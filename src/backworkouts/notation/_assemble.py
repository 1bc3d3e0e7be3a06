"""From events to a workout, or to a program when a text has several days."""

from __future__ import annotations

from collections import Counter

from attrs import define, evolve, field

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import (
    AmbiguousExerciseError,
    BackworkoutsError,
    InvalidValueError,
    LineProblem,
    UnknownExerciseError,
)
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.set import SetKind
from backworkouts.model.workout import Workout
from backworkouts.notation._document import Document, Entry, Event
from backworkouts.notation._headings import WEEKDAYS, Heading, Sort
from backworkouts.notation._lines import Line, Place
from backworkouts.notation._naming import clean_name
from backworkouts.notation.prescription import Prescription

__all__ = ["Assembled", "assemble"]

_UNTITLED = "Workout"
_UNTITLED_PROGRAM = "Program"


@define
class Day:
    """One day of a text."""

    heading: Heading | None = None
    line: Line | None = None
    name: str = ""
    notes: list[str] = field(factory=list)
    entries: list[Entry] = field(factory=list)
    is_rest: bool = False


@define
class Weeks:
    """The days that stand below one heading of weeks."""

    heading: Heading | None = None
    days: list[Day] = field(factory=list)
    notes: list[str] = field(factory=list)
    length: int | None = None
    weeks: int | None = None


@define
class Assembled:
    """What became of the events."""

    subject: Workout | Program | None = None
    problems: list[LineProblem] = field(factory=list)
    unknown: dict[str, tuple[tuple[str, ...], list[Place]]] = field(factory=dict)
    places: dict[str, Place] = field(factory=dict)


def assemble(document: Document, catalog: Catalog) -> Assembled:
    """The workout or the program of a text."""
    outline = _Outline(document.events, catalog)
    maker = _Maker(document, catalog)
    maker.make(outline)
    return maker.done


class _Outline:
    """Which days and weeks a text has."""

    def __init__(self, events: list[Event], catalog: Catalog) -> None:
        self.title = ""
        self.title_line: Line | None = None
        self.notes: list[str] = []
        self.phases: list[Weeks] = [Weeks()]
        self.names: list[Line] = []
        self._catalog = catalog
        self._days_at = _level_of_days(events)
        self._day: Day | None = None
        for event in events:
            self._take(event)
        for phase in self.phases:
            phase.days = [day for day in phase.days if day.entries or day.is_rest]
        self.phases = [phase for phase in self.phases if phase.days]

    @property
    def _phase(self) -> Weeks:
        return self.phases[-1]

    def _new_day(self, event: Event, found: Heading | None) -> None:
        title = found.title if found is not None else ""
        self._day = Day(found, event.line, "" if event.is_rest else title, is_rest=event.is_rest)
        self._phase.days.append(self._day)

    def _take(self, event: Event) -> None:
        if event.heading is not None:
            self._head(event, event.heading)
        elif event.entry is not None:
            if self._day is None or (self._day.is_rest and not self._day.entries):
                if self._day is not None:
                    self._day.is_rest = False
                else:
                    self._new_day(event, None)
            self._day.entries.append(event.entry)  # type: ignore[union-attr]  # begun above
        elif event.every is not None:
            days, weeks = event.every
            self._phase.length = days or self._phase.length
            self._phase.weeks = weeks or self._phase.weeks
        elif event.is_rest:
            self._rest(event)
        elif event.note is not None:
            self._note(event, event.note)

    def _head(self, event: Event, found: Heading) -> None:
        if found.sort is Sort.DAY or (found.sort is Sort.TITLE and found.level == self._days_at):
            self._new_day(event, found)
        elif found.sort is Sort.PHASE:
            self.phases.append(Weeks(found, weeks=found.weeks))
            self._day = None
        else:
            self._note(event, found.title)

    def _rest(self, event: Event) -> None:
        if self._day is not None and self._day.heading is not None and not self._day.entries:
            self._day.is_rest = True
        elif self._day is not None and self._day.heading is not None:
            self._phase.days.append(Day(line=event.line, is_rest=True))
        else:
            self._note(event, event.line.text.strip())

    def _note(self, event: Event, text: str) -> None:
        if event.is_name and self._is_exercise(text) and (self._day is not None or self.title):
            self.names.append(event.line)
            return
        is_line = event.is_name or event.heading is not None
        begin, end = clean_name(text)
        name = text[begin:end].strip()
        fits = is_line and 0 < len(name) <= limits.NAME_CHARACTERS
        if self._day is None:
            if fits and not self.title and not self.notes:
                self.title, self.title_line = name, event.line
            else:
                (self._phase.notes if self._phase.heading else self.notes).append(text)
        elif fits and not (self._day.name or self._day.entries or self._day.notes):
            self._day.name = name
        else:
            self._day.notes.append(text)

    def _is_exercise(self, text: str) -> bool:
        begin, end = clean_name(text)
        try:
            self._catalog.resolve(text[begin:end])
        except BackworkoutsError:
            return False
        return True


def _level_of_days(events: list[Event]) -> int:
    """The level of the titles that are days: the outermost with two or more that hold exercises."""
    if any(event.heading is not None and event.heading.sort is Sort.DAY for event in events):
        return -1
    holding: Counter[int] = Counter()
    open_: dict[int, bool] = {}
    for event in events:
        if event.heading is not None:
            level = event.heading.level
            open_ = {one: held for one, held in open_.items() if one < level}
            open_[level] = False
        elif event.entry is not None:
            for level, held in open_.items():
                holding[level] += not held
                open_[level] = True
    return next((level for level in sorted(holding) if holding[level] > 1), -1)


class _Maker:
    """Makes the objects of the model, and remembers where they stand in the text."""

    def __init__(self, document: Document, catalog: Catalog) -> None:
        self.done = Assembled()
        self._document = document
        self._catalog = catalog
        self._exercises: dict[str, Exercise] = {}

    def make(self, outline: _Outline) -> None:
        """The subject of an outline."""
        for line in outline.names:
            self._problem(line, "sets behind the name of an exercise: '3x10'")
        if not outline.phases:
            return
        try:
            self.done.subject = self._subject(outline)
        except InvalidValueError as error:
            for problem in error.problems:
                self._problem(_first_line(outline), problem.expected, problem.found)

    def _subject(self, outline: _Outline) -> Workout | Program:
        days = [day for phase in outline.phases for day in phase.days]
        only = outline.phases[0]
        if len(days) == 1 and only.heading is None and only.length is None:
            day = days[0]
            if outline.title and not day.name and not (day.heading and day.heading.is_weekday):
                day.name = outline.title
            elif outline.title:
                outline.notes.insert(0, outline.title)
            day.notes = outline.notes + day.notes
            return self._workout(day, "")
        phases = [self._phase(phase, number) for number, phase in enumerate(outline.phases)]
        name = outline.title or _UNTITLED_PROGRAM
        if outline.title_line is not None:
            self.done.places[""] = _whole(outline.title_line)
        return Program(name, tuple(phases), note=_note(outline.notes))

    def _phase(self, phase: Weeks, number: int) -> Phase:
        rotation = _rotation(phase)
        made = tuple(
            None if day is None else self._workout(day, f"phases[{number}].rotation[{place}].")
            for place, day in enumerate(rotation)
        )
        title = phase.heading.title if phase.heading is not None else ""
        return Phase(made, phase.weeks, title or None, _note(phase.notes))

    def _workout(self, day: Day, path: str) -> Workout:
        name = day.name or _name_of_day(day)
        if day.line is not None and day.heading is not None:
            self.done.places[path.rstrip(".")] = _whole(day.line)
        blocks: list[list[tuple[Entry, Prescription]]] = []
        group: object = None
        for entry in day.entries:
            of_entry = _group_of(entry)
            chain = _chain(entry)
            if of_entry is not None and of_entry == group:
                blocks[-1] += chain
            else:
                blocks.append(chain)
            group = of_entry
        made = []
        for number, members in enumerate(blocks):
            sets = [
                self._exercise_sets(*one, f"{path}blocks[{number}].exercises[{place}]")
                for place, one in enumerate(members)
            ]
            made.append(Block(tuple(sets)))
        return Workout(name, blocks=tuple(made), note=_note(day.notes))

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
        is_last = one.superset_with is None
        notes = [one.note] if one.note else []
        notes += entry.notes if is_last else []
        return ExerciseSets(self._exercise(one.name, place), sets, _note(notes))

    def _exercise(self, name: str, place: Place) -> Exercise:
        known = self._exercises.get(name)
        if known is None:
            try:
                known = self._catalog.resolve(name)
            except UnknownExerciseError as error:
                known = Exercise.custom(name)
                self.done.unknown[name] = (error.suggestions, [])
            except AmbiguousExerciseError as error:
                known = Exercise.custom(name)
                self.done.unknown[name] = (error.candidates, [])
            self._exercises[name] = known
        if name in self.done.unknown:
            self.done.unknown[name][1].append(place)
        return known

    def _problem(self, line: Line, expected: str, found: str = "") -> None:
        place = _whole(line)
        text = line.text
        said = found or repr(text.strip()[:60])
        self.done.problems.append(
            LineProblem(place.line, place.column, place.width, text, said, expected)
        )


def _rotation(phase: Weeks) -> list[Day | None]:
    """The days in their places: by weekday, by number, or one after the other.

    Days that say no more than their order make a week: what is left of it is rest, unless the
    text says how long the rotation is or which days are rest.
    """
    days = phase.days
    if all(day.heading is not None and day.heading.is_weekday for day in days):
        numbers = [day.heading.day or 0 for day in days if day.heading is not None]
        if len(set(numbers)) == len(numbers):
            return _placed(dict(zip(numbers, days, strict=True)), DAYS_PER_WEEK)
    numbers = [
        day.heading.day if day.heading is not None and day.heading.day is not None else -1
        for day in days
    ]
    length = phase.length
    if (
        -1 not in numbers
        and len(set(numbers)) == len(numbers)
        and max(numbers) < limits.ROTATION_DAYS
    ):
        if length is not None and max(numbers) < length:
            return _placed(dict(zip(numbers, days, strict=True)), length)
        if any(day.is_rest for day in days):
            return _placed(dict(zip(numbers, days, strict=True)), max(numbers) + 1)
    rotation: list[Day | None] = [None if day.is_rest else day for day in days]
    least = length or (0 if None in rotation else DAYS_PER_WEEK)
    return rotation + [None] * (min(least, limits.ROTATION_DAYS) - len(rotation))


def _placed(days: dict[int, Day], length: int) -> list[Day | None]:
    return [
        None if number not in days or days[number].is_rest else days[number]
        for number in range(length)
    ]


def _name_of_day(day: Day) -> str:
    if day.heading is None:
        return _UNTITLED
    if day.heading.is_weekday and day.heading.day is not None:
        return WEEKDAYS[day.heading.day]
    return f"Day {day.heading.day + 1}" if day.heading.day is not None else _UNTITLED


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


def _chain(entry: Entry) -> list[tuple[Entry, Prescription]]:
    chain = []
    one: Prescription | None = entry.prescription
    while one is not None:
        chain.append((entry, one))
        one = one.superset_with
    return chain


def _note(lines: list[str]) -> str | None:
    text = "\n".join(lines)
    return text if text.strip() else None


def _whole(line: Line) -> Place:
    begin = len(line.text) - len(line.text.lstrip())
    return line.place(begin, len(line.text.rstrip()))


def _first_line(outline: _Outline) -> Line:
    day = outline.phases[0].days[0]
    return day.line or day.entries[0].line
