"""From lines to events: headings, exercises with their sets, notes, rest days, problems.

A line is looked at by itself first. One that says something of sets and names nothing belongs to
the name before it: such a name and the lines behind it are read once more, as one line.
"""

from __future__ import annotations

import re

from backworkouts import limits
from backworkouts.errors import LineProblem
from backworkouts.model.load import Unit
from backworkouts.notation.document.events import Entry, Event
from backworkouts.notation.document.headings import (
    Heading,
    Sort,
    every,
    heading,
    is_rest,
    opens_superset,
    warms_up,
)
from backworkouts.notation.document.lines import Line, lines_of, problem_in
from backworkouts.notation.document.run import Run
from backworkouts.notation.document.tables import Table, header, is_rule, row
from backworkouts.notation.grammar.examine import LineReading, read_line
from backworkouts.notation.grammar.naming import clean_name, is_prose
from backworkouts.notation.grammar.text import Fault, normal
from backworkouts.notation.prescription import Prescription
from backworkouts.notation.vocabulary import any_of

__all__ = ["Document"]

_HEADING_CHARACTERS = 120
_TITLE_CHARACTERS = 60
_QUOTE = re.compile(r"\s*>\s?")
_JOINS = re.compile(
    rf"\s*(?:[-*\u2022]\s*)?(?:{any_of(lambda one: one.joins)}|\+)\s+",
    re.IGNORECASE,
)
_SPACE = " \t\u00a0\ufeff"
_AND, _WITH = ", ", " + "


class Document:
    """Reads the lines of a text.

    Attributes:
        events: what they say.
        problems: those that could not be read.
        written: the lines as they stand.
    """

    def __init__(self, text: str, unit: Unit | None) -> None:
        self.events: list[Event] = []
        self.problems: list[LineProblem] = []
        self.written: list[str] = []
        self._text = text
        self._unit = unit
        self._known: dict[str, LineReading] = {}
        self._table: Table | None = None
        self._pending: Line | None = None
        """A name whose sets may follow."""
        self._of_name: list[Line] = []
        """What is said of that name."""
        self._behind: list[tuple[str, Line]] = []
        """The lines behind that name, or behind the last exercise, with what joins them."""
        self._entry: Entry | None = None
        """The exercise that notes belong to."""
        self._adjacent = False
        """Whether that exercise is on the line before."""
        self._after_blank = True
        self._superset: int | None = None
        self._supersets = 0
        self._warms_up = False

    def read(self) -> None:
        """Read all of it."""
        if len(self._text) > limits.NOTATION_CHARACTERS:
            expected = f"a text of at most {limits.NOTATION_CHARACTERS:,} characters"
            found = f"{len(self._text):,} characters"
            self.problems.append(LineProblem(1, 1, 0, self._text[:80], found, expected))
            return
        self.written = lines_of(self._text.removeprefix("\ufeff"))
        if len(self.written) > limits.LINES:
            expected = f"a text of at most {limits.LINES:,} lines"
            found = f"{len(self.written):,} lines"
            self.problems.append(LineProblem(1, 1, 0, self.written[0][:80], found, expected))
            return
        for number, text in enumerate(self.written, start=1):
            if text.strip(_SPACE):
                line, allowed = Line.written(text, number).parted()
                self._read(line)
                if allowed is not None and self._pending is not None and not self._behind:
                    self._of_name.append(allowed)
                elif allowed is not None:
                    self._remark(allowed)
                self._after_blank = False
            elif not self._after_blank:
                self._blank()
        self._settle()

    def _seen(self, text: str) -> LineReading:
        """What a line is by itself; one that comes again is not read again."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = read_line(text, self._unit)
        return known

    def _blank(self) -> None:
        if self._behind:
            self._settle()
        self._adjacent = False
        self._after_blank = True
        self._superset = None

    def _read(self, line: Line) -> None:
        text = line.text
        if len(text) > limits.LINE_CHARACTERS or normal(text)[1] is not None:
            self._settle()
            self._fault(line, self._seen(text).faults)
            return
        if self._tabulated(line) or self._quoted(line):
            return
        if is_rule(text):
            self._adjacent = False
            return
        line = line.stripped()
        if len(text) <= _HEADING_CHARACTERS and self._headed(line):
            return
        self._examine(line)

    # tables and quotes

    def _tabulated(self, line: Line) -> bool:
        if self._table is not None:
            if is_rule(line.text):
                return True
            found = row(line, self._table)
            if found is not None:
                self._row(line, *found)
                return True
        self._table = header(line.text)
        if self._table is None:
            return False
        self._tell(None)
        return True

    def _row(self, line: Line, said: Line, notes: list[Line]) -> None:
        seen = self._seen(said.text)
        if seen.prescription is None and not seen.faults and not self._continues(seen):
            rest = line.stripped("| \t")
            self._tell(Event(rest) if rest.text else None)
            return
        self._take(said, seen)
        if self._entry is not None:
            self._entry.notes += notes

    def _quoted(self, line: Line) -> bool:
        quote = _QUOTE.match(line.text)
        if quote is None:
            return False
        is_of_name = self._pending is not None and not self._behind
        self._remark(line.cut(quote.end()), is_of_name=is_of_name)
        return True

    def _remark(self, said: Line, *, is_of_name: bool = False) -> None:
        """A note of the exercise before it, or of what that stands in."""
        self._settle()
        if self._entry is not None and not is_of_name:
            self._entry.notes.append(said)
        else:
            self.events.append(Event(said))

    # headings

    def _headed(self, line: Line) -> bool:
        text = line.text
        if text.startswith("# allow:"):
            self._tell(Event(line))
            return True
        if warms_up(text) and self._seen(text).prescription is None:
            self._tell(Event(line))
            self._warms_up = True
            self._entry = None
            return True
        found = heading(text, is_apart=self._after_blank)
        if found is not None:
            return self._begin(line, found)
        said = every(text)
        if said is not None:
            self._tell(Event(line, every=said))
        elif is_rest(text):
            self._tell(Event(line, is_rest=True))
        elif opens_superset(text):
            self._tell(Event(line) if "(" in text else None)
            self._supersets += 1
            self._superset = self._supersets
        else:
            return False
        return True

    def _tell(self, event: Event | None) -> None:
        """Something that stands between exercises."""
        self._settle()
        self._adjacent = False
        if event is not None:
            self.events.append(event)

    def _begin(self, line: Line, found: Heading) -> bool:
        """A heading; an exercise with its sets may stand behind it: `Monday: Squat 5x5`."""
        whole = self._seen(line.text)
        if whole.prescription is not None and whole.prescription.label is not None:
            return False
        at = line.text.rfind(found.title) if found.title else -1
        if found.sort is not Sort.TITLE and at > 0:
            behind = line.cut(at)
            seen = self._seen(behind.text)
            if seen.prescription is not None or seen.faults:
                self._open(line, found._replace(title=""))
                self._take(behind, seen)
                return True
        if whole.prescription is not None or whole.faults:
            return False
        self._open(line, found)
        return True

    def _open(self, line: Line, found: Heading) -> None:
        self._tell(Event(line, heading=found, is_rest=is_rest(found.title)))
        self._warms_up = False
        self._entry = None
        self._superset = None

    # exercises, their sets, and notes

    def _examine(self, line: Line) -> None:
        joins = _JOINS.match(line.text)
        if joins is not None and (self._adjacent or self._behind):
            if not self._behind:
                self._settle()
            self._behind.append((_WITH, line.cut(joins.end())))
            return
        seen = self._seen(line.text)
        if seen.prescription is None and not seen.faults and not self._continues(seen):
            self._say(line)
        else:
            self._take(line, seen)

    def _continues(self, seen: LineReading) -> bool:
        """Whether a line belongs to the name before it, or to the sets right before it."""
        is_nameless = seen.prescription is not None and not seen.prescription.name
        is_more = (is_nameless or seen.continues) and not seen.faults
        return is_more and (self._pending is not None or self._adjacent)

    def _take(self, line: Line, seen: LineReading) -> None:
        """A line that says something of sets."""
        if self._continues(seen):
            self._behind.append((_AND, line.without_bullet()))
            return
        self._settle()
        if seen.prescription is None:
            self._fault(line, seen.faults)
        elif seen.prescription.name:
            self._add(line, seen.prescription)
        else:
            self._nameless(line)

    def _settle(self) -> None:
        """Read a name, or the last exercise, as one with the lines behind it."""
        name, self._pending = self._pending, None
        behind, self._behind = self._behind, []
        if not behind:
            if name is not None:
                self.events.append(Event(name, is_name=True))
                self.events += map(Event, self._of_name)
                self._of_name = []
            return
        last = None if self._entry is None else self._entry.line
        run = Run(next(one for one in (name, last) if one is not None), behind)
        whole = run.line(len(behind))
        faults = self._seen(whole.text).faults
        count = run.faulty(faults) if faults else len(behind)
        self._unite(run, count, name)
        if faults:
            # what stands before the first fault is read, and each line behind it by itself
            end = len(run.line(count + 1).text)
            self._fault(whole, tuple(one for one in faults if one.start < end))
            for _, line in behind[count + 1 :]:
                self._alone(line)

    def _unite(self, run: Run, count: int, name: Line | None) -> None:
        """Make one of a name, or of the last exercise, and so many lines behind it."""
        whole = run.line(count)
        read = self._seen(whole.text).prescription
        if read is None or not read.name:
            if name is not None:
                self.events.append(Event(name, is_name=count == len(run.behind)))
            self._adjacent = False
            for _, line in run.behind[:count]:
                self._alone(line, is_note=name is not None)
        elif name is None and self._entry is not None:
            self._entry.line, self._entry.prescription = whole, read
        else:
            self._add(whole, read)

    def _alone(self, line: Line, *, is_note: bool = False) -> None:
        """A line that goes with none before it; sets behind what is no name are a note."""
        seen = self._seen(line.text)
        is_nameless = seen.prescription is None or not seen.prescription.name
        if not seen.faults and is_nameless and (is_note or seen.prescription is None):
            self.events.append(Event(line))
        else:
            self._take(line, seen)
            self._adjacent = False

    def _nameless(self, line: Line) -> None:
        first, last = clean_name(line.text)
        fault = Fault(first, max(last, first + 1), "", "the name of an exercise before its sets")
        self._fault(line, (fault,))

    def _say(self, line: Line) -> None:
        """A line that prescribes nothing: a name whose sets follow, a title or a note."""
        self._settle()
        text = line.text
        if self._warms_up and not line.has_bullet:
            self._warms_up = False
        first, last = clean_name(text)
        if last - first > limits.NAME_CHARACTERS or is_prose(text) or text.endswith((".", "!")):
            if self._entry is not None and self._adjacent:
                self._entry.notes.append(line)
            else:
                is_short = last - first <= _TITLE_CHARACTERS and not text.endswith(".")
                self.events.append(Event(line, is_name=is_short))
            return
        self._pending = line
        if not line.has_bullet:
            self._entry = None
            self._adjacent = False

    def _add(self, line: Line, prescription: Prescription) -> None:
        one: Prescription | None = prescription
        while one is not None:
            self._entry = Entry(line, one, superset=self._superset, is_warm_up=self._warms_up)
            self._entry.notes += self._of_name
            self._of_name = []
            self.events.append(Event(line, entry=self._entry))
            one = one.followed_by
        self._adjacent = True

    def _fault(self, line: Line, faults: tuple[Fault, ...]) -> None:
        self._adjacent = False
        self._entry = None
        self.problems += [problem_in(line, fault, self.written) for fault in faults]
