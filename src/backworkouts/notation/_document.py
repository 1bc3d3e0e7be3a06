"""From lines to events: headings, exercises with their sets, notes, rest days, problems.

A line is looked at by itself first. One that says something of sets and names nothing is read
again with the line before it, so that a name and its sets may stand on lines of their own.
"""

from __future__ import annotations

import re

from attrs import define, field

from backworkouts import limits
from backworkouts.errors import LineProblem
from backworkouts.model.load import Unit
from backworkouts.notation._examine import read_line
from backworkouts.notation._headings import (
    Heading,
    Sort,
    every,
    heading,
    is_rest,
    opens_superset,
    warms_up,
)
from backworkouts.notation._lines import Line, joined, lines_of, part_of, problem_in
from backworkouts.notation._naming import clean_name, is_prose
from backworkouts.notation._tables import Table, header, is_rule, row
from backworkouts.notation._text import Fault
from backworkouts.notation.prescription import Prescription

__all__ = ["Document", "Entry", "Event"]

_HEADING_CHARACTERS = 120
_TITLE_CHARACTERS = 60
_QUOTE = re.compile(r"\s*>\s?")
_BULLET = re.compile(r"\s*(?:[-*+\u2022\u2023\u25e6\u00b7]|[0-9]{1,2}[.)])\s*")
_JOINS = re.compile(
    r"\s*(?:[-*\u2022]\s*)?(?:(?:then\s+)?super\s?-?set(?:ted)?\s+with|ss\s+w(?:ith|/)|\+)\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?:(?:heavy|light|volume|strength|power|hypertrophy)\s+)?(?:push|pull|legs?|upper|lower|full\s?body|"
    r"(?:upper|lower)\s+body|arms|back|chest|shoulders?|espalda|pecho|piernas?|dos|jambes|rucken|beine|costas|pernas)"
    r"(?:\s*(?:day|&|and|\+|/|,|y|et|und|e)\s*[a-z]*)*(?:\s+(?:[a-h]|[0-9]))?\s*:?\s*$",
    re.IGNORECASE,
)
_SOFT = 9
"""The level of a heading that nothing marks but its words: `Pull`, `Leg Day`."""


@define
class Entry:
    """One line of exercises and the notes that belong to it."""

    line: Line
    prescription: Prescription
    notes: list[str] = field(factory=list)
    superset: int | None = None
    """Entries with the same number are a superset though no label says so."""
    is_warm_up: bool = False


@define
class Event:
    """One thing that a text says, in order."""

    line: Line
    heading: Heading | None = None
    entry: Entry | None = None
    note: str | None = None
    is_rest: bool = False
    every: tuple[int | None, int | None] | None = None
    is_name: bool = False
    """A note that may be the name of an exercise whose sets are missing."""


class Document:
    """Reads the lines of a text.

    Attributes:
        events: what they say.
        problems: those that could not be read.
    """

    def __init__(self, text: str, unit: Unit | None) -> None:
        self.events: list[Event] = []
        self.problems: list[LineProblem] = []
        self._text = text
        self._unit = unit
        self._written: list[str] = []
        self._table: Table | None = None
        self._pending: Line | None = None
        self._entry: Entry | None = None
        self._adjacent = False
        self._after_blank = True
        self._superset: int | None = None
        self._supersets = 0
        self._warms_up = False

    def read(self) -> None:
        """Read all of it."""
        if len(self._text) > limits.DOCUMENT_CHARACTERS:
            expected = f"a text of at most {limits.DOCUMENT_CHARACTERS:,} characters"
            found = f"{len(self._text):,} characters"
            self.problems.append(LineProblem(1, 1, 0, self._text[:80], found, expected))
            return
        lines = list(lines_of(self._text))
        self._written = [line.text for line in lines]
        for line in lines:
            if not line.text.strip(" \t\u00a0\ufeff"):
                self._blank()
            else:
                self._read(line)
                self._after_blank = False
        self._flush()

    def _blank(self) -> None:
        self._adjacent = False
        self._after_blank = True
        self._superset = None

    def _read(self, line: Line) -> None:
        text = line.text
        if self._tabulated(line) or self._quoted(line):
            return
        if is_rule(text):
            self._adjacent = False
            return
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
            self._table = None
        if len(line.text) > limits.NAME_CHARACTERS:
            return False
        self._table = header(line.text)
        if self._table is not None:
            self._flush()
            self._adjacent = False
        return self._table is not None

    def _row(self, line: Line, said: Line, note: Line | None) -> None:
        seen = read_line(said.text, self._unit)
        if seen.prescription is not None and seen.prescription.name:
            self._add(said, seen.prescription)
            if note is not None:
                self._note_of_entry(note.text)
        elif seen.faults:
            self._fault(said, seen.faults)
        elif line.text.strip("| \t"):
            self.events.append(Event(line, note=line.text.strip("| \t"), is_name=False))

    def _quoted(self, line: Line) -> bool:
        quote = _QUOTE.match(line.text)
        if quote is None or line.text[: quote.end()].strip() != ">":
            return False
        said = line.text[quote.end() :]
        if self._entry is not None and self._pending is None:
            self._entry.notes.append(said)
        else:
            self._flush()
            self.events.append(Event(line, note=said))
        return True

    # headings

    def _headed(self, line: Line) -> bool:
        text = line.text
        if text.lstrip().startswith("# allow:"):
            self.events.append(Event(line, note=text.strip()))
            return True
        found = heading(text)
        if found is None and self._after_blank and _SPLIT.match(text.strip()):
            found = Heading(Sort.TITLE, text.strip().rstrip(":"), _SOFT)
        if found is not None and self._is_heading(found):
            return self._begin(line, found)
        said = every(text)
        if said is not None:
            self.events.append(Event(line, every=said))
            return True
        if is_rest(text):
            self._flush()
            self.events.append(Event(line, is_rest=True))
            return True
        if opens_superset(text):
            self._flush()
            self._supersets += 1
            self._superset = self._supersets
            return True
        if warms_up(text) and read_line(text, self._unit).prescription is None:
            self._flush()
            self._warms_up = True
            self._entry = None
            self.events.append(Event(line, note=text.strip()))
            return True
        return False

    def _is_heading(self, found: Heading) -> bool:
        if found.level in range(1, _SOFT):
            return True
        is_worded = found.sort is Sort.DAY and not found.is_weekday
        return is_worded or found.level == _SOFT or not is_prose(found.title)

    def _begin(self, line: Line, found: Heading) -> bool:
        """A heading; an exercise with its sets may stand behind it: `Monday: Squat 5x5`."""
        rest = line.text.rfind(found.title) if found.title else -1
        if found.sort is not Sort.TITLE and rest > 0:
            behind = part_of(line, rest, len(line.text))
            seen = read_line(behind.text, self._unit)
            if seen.prescription is not None and seen.prescription.name:
                self._open(line, found._replace(title=""))
                self._add(behind, seen.prescription)
                return True
        if read_line(line.text, self._unit).prescription is not None:
            return False
        self._open(line, found)
        return True

    def _open(self, line: Line, found: Heading) -> None:
        self._flush()
        self._warms_up = False
        self._entry = None
        self._superset = None
        self._adjacent = False
        self.events.append(Event(line, heading=found, is_rest=is_rest(found.title)))

    # exercises, their sets, and notes

    def _examine(self, line: Line) -> None:
        joins = _JOINS.match(line.text)
        if joins is not None and self._entry is not None and self._adjacent:
            behind = part_of(line, joins.end(), len(line.text))
            if self._together(self._entry.line, " + ", behind):
                return
        seen = read_line(line.text, self._unit)
        is_nameless = seen.prescription is not None and not seen.prescription.name
        if (is_nameless or seen.is_continuation) and not seen.faults and self._continue(line):
            return
        if seen.faults:
            self._flush()
            self._fault(line, seen.faults)
            return
        if seen.prescription is not None:
            if seen.prescription.name:
                self._flush()
                self._add(line, seen.prescription)
            else:
                self._nameless(line)
            return
        self._say(line)

    def _continue(self, line: Line) -> bool:
        """Read the line as one with the name before it, or with the sets right before it."""
        if self._pending is not None:
            return self._together(self._pending, ", ", line)
        if self._entry is not None and self._adjacent:
            bullet = _BULLET.match(line.text)
            behind = line if bullet is None else part_of(line, bullet.end(), len(line.text))
            return self._together(self._entry.line, ", ", behind)
        return False

    def _together(self, before: Line, between: str, line: Line) -> bool:
        bullet = _BULLET.match(line.text)
        if bullet is not None and between == ", " and line.pieces[0][2] == 0:
            line = part_of(line, bullet.end(), len(line.text))
        whole = joined([_bare(before), between, line])
        seen = read_line(whole.text, self._unit)
        if seen.prescription is not None and seen.prescription.name:
            if self._pending is not None:
                self._pending = None
                self._add(whole, seen.prescription)
            elif self._entry is not None:
                self._entry.line = whole
                self._entry.prescription = seen.prescription
            return True
        if self._pending is not None and not seen.faults:
            self._pending = whole
            return True
        if seen.faults:
            self._pending = None
            self._fault(whole, seen.faults)
            return True
        return False

    def _nameless(self, line: Line) -> None:
        text = line.text
        first, last = clean_name(text)
        fault = Fault(first, max(last, first + 1), "", "the name of an exercise before its sets")
        self._fault(line, (fault,))

    def _say(self, line: Line) -> None:
        """A line that prescribes nothing: a name whose sets follow, a title or a note."""
        self._flush()
        text = line.text.strip()
        bullet = _BULLET.match(line.text)
        if self._warms_up and bullet is None:
            self._warms_up = False
        first, last = clean_name(text)
        if last - first > limits.NAME_CHARACTERS or is_prose(text) or text.endswith((".", "!")):
            if self._entry is not None and self._adjacent:
                self._note_of_entry(text)
            else:
                is_short = last - first <= _TITLE_CHARACTERS and not text.endswith(".")
                self.events.append(Event(line, note=text, is_name=is_short))
            return
        self._pending = line
        if bullet is None:
            self._entry = None

    def _flush(self) -> None:
        """The pending line is no name: nothing behind it says sets."""
        if self._pending is not None:
            line, self._pending = self._pending, None
            self.events.append(Event(line, note=line.text.strip(), is_name=True))

    def _note_of_entry(self, text: str) -> None:
        if self._entry is not None:
            self._entry.notes.append(text)

    def _add(self, line: Line, prescription: Prescription) -> None:
        self._entry = Entry(line, prescription, superset=self._superset, is_warm_up=self._warms_up)
        self._adjacent = True
        self.events.append(Event(line, entry=self._entry))

    def _fault(self, line: Line, faults: tuple[Fault, ...]) -> None:
        self._adjacent = False
        self._entry = None
        self.problems += [problem_in(line, fault, self._written) for fault in faults]


def _bare(line: Line) -> Line:
    """A line without the colon and the dash behind a name that its sets follow."""
    end = len(line.text.rstrip(" \t:-\u2013\u2014|"))
    return Line(line.text[:end], line.pieces)
