"""From items to an outline: which days and weeks a text has, and what stands in each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from attrs import define, evolve, field

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.program import DAYS_PER_WEEK
from backworkouts.notation.document.asides import is_timed_section
from backworkouts.notation.document.cached import without_stand_in
from backworkouts.notation.document.compose import Entry, Item, WeekOfSets
from backworkouts.notation.document.dates import StatedDate
from backworkouts.notation.document.elements import Element
from backworkouts.notation.document.elements import Sort as ElementSort
from backworkouts.notation.document.headings import Heading, Sort, is_rest
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.round_openings import Rounds
from backworkouts.notation.document.sections import Section
from backworkouts.notation.grammar.naming import clean_name

_UNREAD = re.compile(r"\s*[:-]?\s[0-9]")

__all__ = ["Day", "Outline", "Placed", "Weeks"]

_NUMBER = re.compile("[0-9]+")
_HEADING_MARKS = "#*_= \t"
"""What stands around the words of a heading."""


@define
class Placed:
    """An exercise where it stands in a day."""

    entry: Entry
    is_warm_up: bool = False
    group: int | None = None
    """Neighbors with the same number are done in turn, though no label states so."""
    rounds: Rounds | None = None
    doubt: str = ""
    """What was assumed of it."""

    @property
    def partners(self) -> object:
        """What it has in common with its neighbors in a superset: A of A1 and A2; or None."""
        if self.group is not None:
            return self.group
        label = self.entry.label or ""
        letters = label.strip("0123456789-")
        digits = label.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
        if not letters or not digits:
            return None
        return letters if label[0].isalpha() else digits


def _group_with_partners(entries: list[Placed], group: int) -> None:
    """Give the last exercise a group, and its partners: A1 and A2 before `superset with`."""
    partners = entries[-1].partners
    for placed in reversed(entries):
        if placed is not entries[-1] and (partners is None or placed.partners != partners):
            break
        placed.group = group


@define
class Day:
    """One day of a text."""

    line: Line
    heading: Heading | None = None
    name: str = ""
    named: Line | None = None
    """Where the name stands, if not in the heading."""
    notes: list[Line] = field(factory=list)
    entries: list[Placed] = field(factory=list)
    is_rest: bool = False
    date: StatedDate | None = None
    dated: Line | None = None
    """Where the date stands."""


@define
class Weeks:
    """The days that stand below one heading of weeks."""

    line: Line | None = None
    heading: Heading | None = None
    days: list[Day] = field(factory=list)
    notes: list[Line] = field(factory=list)
    every: Line | None = None
    """The line that states how long the rotation is, or for how many weeks it goes on."""
    length: int | None = None
    weeks: int | None = None

    def rotation(self) -> list[Day | None]:
        """The days in their places: by weekday, by number, or one after the other.

        Days that state no more than their order make a week: what is left of it is rest, unless the
        text states how long the rotation is or which days are rest.
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
        """Whether it states on which days, or how many there are, and not their order alone."""
        by_weekday = [day.heading is not None and day.heading.is_weekday for day in self.days]
        return all(by_weekday) or self.length is not None or any(day.is_rest for day in self.days)


def _as_written(line: Line, name: Line | None) -> Line:
    """The line of an exercise whose name may stand apart from its sets."""
    sets = line if name is None else without_stand_in(line)
    return line if name is None or sets is line else joined([name, ", ", sets])


def _placed(days: dict[int, Day], length: int) -> list[Day | None]:
    placed = [days.get(number) for number in range(length)]
    return [None if day is None or day.is_rest else day for day in placed]


@define
class _Scope:
    """What holds for the exercises that come next."""

    section: Section | None = None
    group: int | None = None
    rounds: Rounds | None = None
    is_joined: bool = False
    """`superset with` stands right before."""
    has_entry: bool = False
    """Whether the group holds an exercise."""
    indent: int = 0
    """How far the line that opens the group is indented."""
    is_nested: bool = False
    """Whether the exercises of the group are indented further."""
    is_heading: bool = False
    """Whether a heading opens the group, which ends at the next heading."""
    single: Element | None = None
    """An exercise of the rounds that states one round of itself: `10 squats`."""

    def without_group(self) -> _Scope:
        """The scope behind the end of a superset or of rounds."""
        return _Scope(self.section, is_joined=self.is_joined)


class Outline:
    """Which days and weeks a text has.

    Attributes:
        title: what the text is called; empty when it does not state.
        title_line: where it states so.
        notes: what belongs to no day and to no weeks.
        phases: the weeks, each with its days; those without a day are notes.
        names: lines that name an exercise and no sets.
        unplaced: exercises in sections of notes, which are notes.
    """

    def __init__(self, items: Sequence[Item], catalog: Catalog) -> None:
        self.title: str = ""
        self.title_line: Line | None = None
        self.notes: list[Line] = []
        self.phases: list[Weeks] = [Weeks()]
        self.names: list[Line] = []
        self.unplaced: list[Line] = []
        self._catalog = catalog
        self._days_at = levels_of_days(items)
        self._day: Day | None = None
        self._scope = _Scope()
        self._groups = 0
        self._titled: Line | None = None
        for item in items:
            self._take(item)
        for phase in self.phases:
            self._repeat_days(phase)
            self._keep_trained(phase)
        self.phases = [phase for phase in self.phases if phase.days]
        self._unite_parts()
        self._unfold_weeks()
        self._take_title()

    def _take_title(self) -> None:
        """Without another title, that of the metadata is the title; else it is a note."""
        titled = self._titled
        if titled is None:
            return
        if self.title:
            self.notes.insert(0, titled)
        else:
            self.title, self.title_line = " ".join(titled.text.split()), titled

    @staticmethod
    def _repeat_days(phase: Weeks) -> None:
        """A heading of several weekdays is as many days."""
        days = []
        for day in phase.days:
            days.append(day)
            if day.heading is not None:
                days += [
                    evolve(day, heading=day.heading._replace(day=other, others=()))
                    for other in day.heading.others
                ]
        phase.days = days

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

    def _unite_parts(self) -> None:
        """Make one day of the blocks of a session, over which its labels run on: A1, A2; B1, B2.

        `Block 1` may be weeks of a program too, whose labels begin anew.
        """
        parts = self.phases
        is_session = len(parts) > 1 and all(
            phase.heading is not None and phase.weeks is None and len(phase.days) == 1
            for phase in parts
        )
        days = [phase.days[0] for phase in parts] if is_session else []
        if not days or any(day.heading is not None for day in days):
            return
        labels = [placed.entry.label or "" for day in days for placed in day.entries]
        letters = [label[:1] for label in labels]
        if not all(letter.isalpha() for letter in letters) or letters != sorted(letters):
            return
        if len({*letters}) < len(parts) or len({*labels}) < len(labels):
            return
        first = days[0]
        for phase, day in zip(parts, days, strict=True):
            head = [phase.line] if phase.line is not None else []
            first.notes += head + phase.notes + (day.notes if day is not first else [])
            first.entries += day.entries if day is not first else []
        self.phases = [Weeks(days=[first])]

    def _unfold_weeks(self) -> None:
        """Make a phase of each week that exercises state their sets for.

        All these exercises must state the same weeks, in a plan without weeks of its own. If not,
        the first week is read and the others are notes.
        """
        by_week = [
            (day, placed.entry)
            for phase in self.phases
            for day in phase.days
            for placed in day.entries
            if placed.entry.weeks
        ]
        if not by_week:
            return
        first = by_week[0][1].weeks
        spans = _spans(by_week[0][1])
        is_one_plan = len(self.phases) == 1 and self.phases[0].heading is None
        if (
            is_one_plan
            and len(first) > 1
            and all(day.date is None for day in self.phases[0].days)
            and all(_spans(entry) == spans for _, entry in by_week)
        ):
            self.phases = [
                _in_week(self.phases[0], number, week) for number, week in enumerate(first)
            ]
            return
        for day, entry in by_week:
            day.notes += [week.written for week in entry.weeks[1:]]

    def _take(self, item: Item) -> None:
        one = item.element
        if item.entry is not None:
            self._place(one, item.entry)
        elif item.note is not None:
            self._note(item, item.note)
        else:
            self._open(item, one)

    def _open(self, item: Item, one: Element) -> None:
        """Take an element that changes what the exercises behind it belong to."""
        if one.heading is not None and one.sort is ElementSort.DATE:
            self._begin_session(one, one.heading)
        elif one.heading is not None:
            self._head(item, one, one.heading)
        elif one.sort in {ElementSort.SECTION, ElementSort.SCHEME}:
            self._open_section(item, one)
        elif one.sort in {ElementSort.ROUNDS, ElementSort.SUPERSET}:
            if "(" in one.line.text or len(_NUMBER.findall(one.line.text)) > 1:
                self._note(item, one.line)  # 3 rounds, rest 90 s: no set has that rest
            self._open_group(one)
        elif one.sort is ElementSort.JOIN:
            self._scope.is_joined = True
        elif one.sort is ElementSort.BLANK:
            self._end_paragraph()
        elif one.sort is ElementSort.EVERY and one.every is not None:
            self._every(item, *one.every)
        else:
            self._rest(item)

    def _open_section(self, item: Item, one: Element) -> None:
        """Begin a part of a session; its words are a note, unless they state only that."""
        part = one.section
        self._scope = _Scope(part)
        is_told = part is not None and not part.holds_notes and part.is_bare
        if one.sort is ElementSort.SECTION and not is_told:
            self._note(item, one.line.stripped(_HEADING_MARKS))

    def _end_paragraph(self) -> None:
        """A blank line ends supersets and rounds, and notes that only a colon opens."""
        if self._scope.has_entry and not self._scope.is_heading:
            self._scope = self._scope.without_group()
        section = self._scope.section
        if section is None:
            return
        if section.ends_at_blank or (section.holds_notes and not section.level):
            self._scope.section = None

    def _open_group(self, one: Element) -> None:
        self._groups += 1
        section = self._scope.section if one.section is None else one.section
        self._scope = _Scope(
            section, self._groups, one.rounds, indent=one.indent, is_heading=one.is_heading
        )

    def _place(self, one: Element, entry: Entry) -> None:
        """Put an exercise into its day, its section and its superset."""
        section = self._scope.section
        if section is not None and section.holds_notes:
            # rules and plans for later weeks: sets in them are none of this day
            written = _as_written(one.line, entry.name)
            self.unplaced += [] if section.holds_goals else [written]
            for line in (written, *entry.notes):
                self._note(Item(Element(ElementSort.REMARK, line)), line)
            return
        day = self._day
        if day is None:
            day = self._new_day(entry.name or one.line, None)
        if day.is_rest and day.heading is not None:
            day.name = day.heading.title  # a day called "Recovery" on which something is done
        day.is_rest = False
        scope = self._scope
        if not scope.has_entry:
            scope.is_nested = one.indent > scope.indent
        elif scope.is_nested and one.indent <= scope.indent:
            scope = self._scope = scope.without_group()
        doubt = self._end_rounds(one, entry)
        scope = self._scope
        is_warm_up = scope.section is not None and scope.section.is_warm_up
        placed = Placed(entry, is_warm_up, scope.group, entry.rounds or scope.rounds, doubt)
        if (scope.is_joined or entry.joins_last) and day.entries:
            last = day.entries[-1]
            if last.group is None:
                self._groups += 1
                _group_with_partners(day.entries, self._groups)
            placed.group, placed.rounds = last.group, last.rounds
        scope.is_joined = False
        scope.has_entry = True
        day.entries.append(placed)

    def _end_rounds(self, one: Element, entry: Entry) -> str:
        """End rounds before an exercise that states sets of its own behind others that do not.

        `3 rounds:`, `10 squats`, `Deadlift 3x5`: marks may tell where the rounds end. If not, the
        deadlift has the sets that it states, and what was assumed of it is returned.
        """
        scope = self._scope
        if scope.rounds is None:
            return ""
        sets = entry.prescription.sets
        is_each_round = len(sets) == scope.rounds.count and len({*sets}) > 1
        if len(sets) == 1 or is_each_round:
            scope.single = one
            return ""
        if scope.single is None:
            return ""
        is_marked_alike = (
            one.has_bullet == scope.single.has_bullet and one.indent == scope.single.indent
        )
        self._scope = scope.without_group()
        return "an exercise behind the rounds" if is_marked_alike else ""

    def _new_day(self, line: Line, found: Heading | None, *, is_rest: bool = False) -> Day:
        title = found.title if found is not None else ""
        name = "" if is_rest else " ".join(title.split("\t"))
        self._day = Day(line, found, name, is_rest=is_rest)
        self.phases[-1].days.append(self._day)
        return self._day

    def _begin_session(self, one: Element, found: Heading) -> None:
        """A date begins a session; below the heading of a day it is the date of that day."""
        self._scope = _Scope()
        day = self._day
        if day is None or day.entries or day.date is not None or day.heading is None or day.notes:
            rests = is_rest(found.title)
            day = self._new_day(one.line, found, is_rest=rests)
        elif found.title:
            day.name = found.title
        day.date, day.dated = one.date, one.line

    def _head(self, item: Item, one: Element, found: Heading) -> None:
        self._scope = _Scope()
        is_nested = self._day is not None and _is_below(found, self._day.heading)
        if found.is_weekday and self._day is not None and _is_open_date(self._day):
            if found.title:
                self._day.name = found.title
        elif found.sort is Sort.DAY or (found.sort is Sort.TITLE and found.level in self._days_at):
            self._new_day(one.line, found, is_rest=is_rest(found.title))
        elif found.sort is Sort.PHASE and not (is_nested and found.weeks is None):
            self.phases.append(Weeks(one.line, found, weeks=found.weeks))
            self._day = None
        else:
            at = one.line.text.rfind(found.title)
            self._note(item, one.line.cut(at, at + len(found.title)) if found.title else one.line)

    def _every(self, item: Item, days: int | None, weeks: int | None) -> None:
        """`Every 5 days for 8 weeks`; a note when it is stated before, or is not possible."""
        line = item.element.line
        phase = self.phases[-1]
        is_possible = (
            phase.every is None
            and (days is None or 1 <= days <= limits.ROTATION_DAYS)
            and (weeks is None or 1 <= weeks <= limits.WEEKS)
        )
        if not is_possible:
            self._note(item, line)
            return
        phase.every = line
        phase.length = days
        phase.weeks = weeks or phase.weeks

    def _rest(self, item: Item) -> None:
        line = item.element.line
        day = self._day
        if day is None or day.heading is None:
            self._note(item, line)
        elif day.entries:
            self.phases[-1].days.append(Day(line, is_rest=True))
        else:
            day.is_rest = True

    def _is_exercise(self, text: str) -> bool:
        name = _UNREAD.split(text, maxsplit=1)[0]
        return any(self._catalog.find(one) is not None for one in (text, name) if one)

    def _note(self, item: Item, line: Line) -> None:
        element = item.element
        if element.sort is ElementSort.META:
            if element.name is not None and self._titled is None:
                self._titled = element.name
                return
            (self.notes if self._day is None else self._day.notes).append(line)
            return
        is_heading = element.sort is ElementSort.HEADING
        begin, end = (0, None) if is_heading else clean_name(line.text)
        name = " ".join(line.text[begin:end].strip().split("\t"))
        has_begun = self._day is not None or self.title
        in_notes = self._scope.section is not None and self._scope.section.holds_notes
        # "Seated Row 3 stes of 10" names an exercise too: what follows it could not be read.
        is_remark = in_notes or is_timed_section(line.text)
        if item.is_name and has_begun and not is_remark and self._is_exercise(name):
            self.names.append(line)
            return
        is_section = element.sort is ElementSort.SECTION
        fits = (
            0 < len(name) <= limits.NAME_CHARACTERS
            and (item.is_name or is_heading)
            and not is_section
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


def _spans(entry: Entry) -> list[tuple[int, int]]:
    return [(week.stated.first, week.stated.last) for week in entry.weeks]


def _in_week(phase: Weeks, number: int, week: WeekOfSets) -> Weeks:
    """The days of a plan in one of the weeks that its exercises state."""
    first, last, _ = week.stated
    days = [
        evolve(day, entries=[_placed_in_week(placed, number) for placed in day.entries])
        for day in phase.days
    ]
    return evolve(phase, line=week.written, days=days, weeks=last - first + 1)


def _placed_in_week(placed: Placed, number: int) -> Placed:
    entry = placed.entry
    if not entry.weeks:
        return placed
    week = entry.weeks[number]
    this = evolve(
        entry, line=week.line, prescription=week.prescription, week=week.written, weeks=[]
    )
    return evolve(placed, entry=this)


def _is_open_date(day: Day) -> bool:
    """Whether a day is a date with nothing below it yet: a weekday behind it is of that date."""
    return day.date is not None and not day.entries and not day.notes and not day.name


def _is_below(found: Heading, other: Heading | None) -> bool:
    """Whether a Markdown heading stands below another."""
    return other is not None and 0 < other.level < found.level


def levels_of_days(items: Sequence[Item]) -> frozenset[int]:
    """Return the levels of the titles that are days.

    They are the outermost level with two titles or more that hold exercises, unless titles of the
    level are sections of one day, or their exercises are numbered on from one title to the next.
    Beside headings that name days, other headings of the same level are days too.
    """
    headings = [item.element.heading for item in items if item.element.heading is not None]
    marked = {found.level for found in headings if found.sort is Sort.DAY}
    if marked:
        return frozenset(marked - {0})
    sections = {item.element.section.level for item in items if item.element.section is not None}
    groups = _exercises_by_title(items)
    for level in sorted(groups):
        holding = [entries for entries in groups[level] if entries]
        if len(holding) > 1 and level not in sections and not _is_numbered_on(holding):
            return frozenset({level})
        if len(holding) > 1:
            return frozenset()
    return frozenset()


def _exercises_by_title(items: Sequence[Item]) -> dict[int, list[list[Entry]]]:
    """The exercises below each title, by the level of the titles.

    A title below the heading of an exercise is a part of that exercise.
    """
    groups: dict[int, list[list[Entry]]] = defaultdict(list)
    open_levels: list[int] = []
    of_exercise = 0
    for item in items:
        found = item.element.heading
        if item.entry is not None and item.entry.level:
            of_exercise = item.entry.level
            open_levels = [level for level in open_levels if level < of_exercise]
        if found is not None and item.entry is None:
            if 0 < of_exercise < found.level:
                continue
            of_exercise = 0
            open_levels = [level for level in open_levels if level < found.level]
            open_levels.append(found.level)
            groups[found.level].append([])
        elif item.entry is not None:
            for level in open_levels:
                groups[level][-1].append(item.entry)
    return groups


def _is_numbered_on(groups: list[list[Entry]]) -> bool:
    """Whether the numbers of the exercises go on from one title to the next."""
    numbers = [[entry.label or "" for entry in group] for group in groups]
    if not all(label.isdigit() for labels in numbers for label in labels):
        return False
    return all(int(after[0]) == int(before[-1]) + 1 for before, after in pairwise(numbers))
