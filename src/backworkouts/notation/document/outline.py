"""From events to an outline: which days and weeks a text has, and what stands in each."""

from __future__ import annotations

import re
from collections import Counter

from attrs import define, field

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.program import DAYS_PER_WEEK
from backworkouts.notation.document.events import Entry, Event
from backworkouts.notation.document.headings import Heading, Sort
from backworkouts.notation.document.lines import Line
from backworkouts.notation.grammar.naming import clean_name

_UNREAD = re.compile(r"\s*[:-]?\s[0-9]")

__all__ = ["Day", "Outline", "Weeks"]


@define
class Day:
    """One day of a text."""

    line: Line
    heading: Heading | None = None
    name: str = ""
    named: Line | None = None
    """Where the name stands, if not in the heading."""
    notes: list[Line] = field(factory=list)
    entries: list[Entry] = field(factory=list)
    is_rest: bool = False


@define
class Weeks:
    """The days that stand below one heading of weeks."""

    line: Line | None = None
    heading: Heading | None = None
    days: list[Day] = field(factory=list)
    notes: list[Line] = field(factory=list)
    every: Line | None = None
    """The line that says how long the rotation is, or for how many weeks it goes on."""
    length: int | None = None
    weeks: int | None = None

    def rotation(self) -> list[Day | None]:
        """The days in their places: by weekday, by number, or one after the other.

        Days that say no more than their order make a week: what is left of it is rest, unless the
        text says how long the rotation is or which days are rest.
        """
        named = [day for day in self.days if day.heading is not None or not day.is_rest]
        numbers = {
            day.heading.day: day
            for day in named
            if day.heading is not None and day.heading.day is not None
        }
        if len(numbers) == len(named):
            if all(day.heading is not None and day.heading.is_weekday for day in named):
                return _placed(numbers, DAYS_PER_WEEK)
            least = max(numbers) + 1
            if self.length is not None and least <= self.length:
                return _placed(numbers, self.length)
            if any(day.is_rest for day in named) and least <= limits.ROTATION_DAYS:
                return _placed(numbers, least)
        rotation = [None if day.is_rest else day for day in self.days]
        least = self.length or (0 if None in rotation else DAYS_PER_WEEK)
        return rotation + [None] * (least - len(rotation))

    @property
    def states_days(self) -> bool:
        """Whether it says on which days, or how many there are, and not their order alone."""
        by_weekday = [day.heading is not None and day.heading.is_weekday for day in self.days]
        return all(by_weekday) or self.length is not None or any(day.is_rest for day in self.days)


def _placed(days: dict[int, Day], length: int) -> list[Day | None]:
    placed = [days.get(number) for number in range(length)]
    return [None if day is None or day.is_rest else day for day in placed]


class Outline:
    """Which days and weeks a text has.

    Attributes:
        title: what the text is called; empty when it does not say.
        title_line: where it says so.
        notes: what belongs to no day and to no weeks.
        phases: the weeks, each with its days; those without a day are notes.
        names: lines that name an exercise and no sets.
    """

    def __init__(self, events: list[Event], catalog: Catalog) -> None:
        self.title = ""
        self.title_line: Line | None = None
        self.notes: list[Line] = []
        self.phases: list[Weeks] = [Weeks()]
        self.names: list[Line] = []
        self._catalog = catalog
        self._days_at = _level_of_days(events)
        self._day: Day | None = None
        for event in events:
            self._take(event)
        for phase in self.phases:
            self._keep_trained(phase)
        self.phases = [phase for phase in self.phases if phase.days]

    def _keep_trained(self, phase: Weeks) -> None:
        """Leave the days on which something is done, and rest; what else there is are notes."""
        days = [day for day in phase.days if day.entries or day.is_rest]
        has_work = any(day.entries for day in days)
        kept = phase.notes if phase.heading is not None and has_work else self.notes
        if kept is self.notes and phase.line is not None:
            kept.append(phase.line)
            kept += phase.notes
        if phase.every is not None and not has_work:
            kept.append(phase.every)
        for day in phase.days:
            if not day.entries:
                if not day.is_rest or day.name or not has_work:
                    kept.append(day.line)
                kept += [day.named] if day.named is not None else []
                kept += day.notes
        phase.days = days if has_work else []

    def _take(self, event: Event) -> None:
        if event.heading is not None:
            self._head(event, event.heading)
        elif event.entry is not None:
            day = self._day
            if day is None:
                day = self._new_day(event, None)
            day.is_rest = False
            day.entries.append(event.entry)
        elif event.every is not None:
            self._every(event, *event.every)
        elif event.is_rest:
            self._rest(event)
        else:
            self._note(event, event.line)

    def _new_day(self, event: Event, found: Heading | None) -> Day:
        title = found.title if found is not None else ""
        name = "" if event.is_rest else " ".join(title.split("\t"))
        self._day = Day(event.line, found, name, is_rest=event.is_rest)
        self.phases[-1].days.append(self._day)
        return self._day

    def _head(self, event: Event, found: Heading) -> None:
        if found.sort is Sort.DAY or (found.sort is Sort.TITLE and found.level == self._days_at):
            self._new_day(event, found)
        elif found.sort is Sort.PHASE:
            self.phases.append(Weeks(event.line, found, weeks=found.weeks))
            self._day = None
        else:
            at = event.line.text.rfind(found.title)
            self._note(event, event.line.cut(at, at + len(found.title)))

    def _every(self, event: Event, days: int | None, weeks: int | None) -> None:
        """`Every 5 days for 8 weeks`; a note when it is said before, or is not possible."""
        phase = self.phases[-1]
        is_possible = (
            phase.every is None
            and (days is None or 1 <= days <= limits.ROTATION_DAYS)
            and (weeks is None or 1 <= weeks <= limits.WEEKS)
        )
        if not is_possible:
            self._note(event, event.line)
            return
        phase.every = event.line
        phase.length = days
        phase.weeks = weeks or phase.weeks

    def _rest(self, event: Event) -> None:
        day = self._day
        if day is None or day.heading is None:
            self._note(event, event.line)
        elif day.entries:
            self.phases[-1].days.append(Day(event.line, is_rest=True))
        else:
            day.is_rest = True

    def _is_exercise(self, text: str) -> bool:
        name = _UNREAD.split(text, maxsplit=1)[0]
        return any(self._catalog.find(one) is not None for one in (text, name) if one)

    def _note(self, event: Event, line: Line) -> None:
        begin, end = (0, None) if event.heading is not None else clean_name(line.text)
        name = " ".join(line.text[begin:end].strip().split("\t"))
        has_begun = self._day is not None or self.title
        # "Seated Row 3 stes of 10" names an exercise too: what follows it could not be read.
        if event.is_name and has_begun and self._is_exercise(name):
            self.names.append(line)
            return
        fits = 0 < len(name) <= limits.NAME_CHARACTERS and (
            event.is_name or event.heading is not None
        )
        day = self._day
        if day is not None:
            if fits and not (day.name or day.entries or day.notes or day.is_rest):
                day.name, day.named = name, line
            else:
                day.notes.append(line)
        elif fits and not self.title and not self.notes and self.phases[-1].heading is None:
            self.title, self.title_line = name, line
        elif self.phases[-1].heading is not None:
            self.phases[-1].notes.append(line)
        else:
            self.notes.append(line)


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
