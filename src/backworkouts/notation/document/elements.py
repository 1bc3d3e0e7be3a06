"""The elements of a text: what each of its lines is, by itself and with few of its neighbors."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from backworkouts.notation.account import Doubt, Part
from backworkouts.notation.document.dates import StatedDate
from backworkouts.notation.document.headings import Heading, StatedWeeks
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.round_openings import Rounds
from backworkouts.notation.document.sections import Section
from backworkouts.notation.document.tables import Cell
from backworkouts.notation.grammar.text import Fault
from backworkouts.notation.prescription import Prescription

__all__ = ["Element", "LineRead", "Sort"]


class Sort(Enum):
    """What a line is."""

    BLANK = "nothing"
    RULE = "a drawn line, or a mark of code"
    META = "metadata: front matter, a drawer, code"
    REMARK = "a sentence"
    QUOTE = "a quoted remark"
    ALLOW = "a comment that allows findings"
    NAME = "words that may be the name of an exercise, a title or a note"
    SETS = "an exercise with its sets"
    MORE = "sets, or what changes them, without a name"
    KEY = "a key and its value: `Sets: 3`"
    LABEL = "a key without a value: `Sets:`"
    HEADING = "a day, weeks or a title"
    DATE = "the date of a session"
    SECTION = "a part of a session"
    REST = "a day without training"
    EVERY = "the length of a rotation"
    SUPERSET = "what opens a superset"
    JOIN = "what joins the exercise before it and the one behind it"
    ROUNDS = "what opens rounds"
    SCHEME = "the sets of each exercise below"
    WEEK = "the sets of one week"
    FAULT = "a line that cannot be read at all"


@frozen
class LineRead:
    """What the grammar of one line returns, as far as documents need it."""

    exercise: Prescription | None
    """The first exercise; the others of its line hang on it."""
    faults: tuple[Fault, ...]
    continues: bool
    """It speaks of sets and names nothing."""
    parts: tuple[Part, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether the line prescribes nothing and tries nothing."""
        return self.exercise is None and not self.faults


@frozen
class Element:
    """One line of a text, or a part of a line that holds several things."""

    sort: Sort
    line: Line
    """Without space at its ends."""
    read: LineRead | None = None
    heading: Heading | None = None
    date: StatedDate | None = None
    behind: Line | None = None
    """What stands behind a label, a date or a joining word."""
    cells: tuple[Cell, ...] = ()
    name: Line | None = None
    """The name in the cell of a table."""
    notes: tuple[Line, ...] = ()
    """What else stands in the row of a table."""
    more: Line | None = None
    """The part that states sets, where the rest of the line may be no name of an exercise."""
    rounds: Rounds | None = None
    every: tuple[int | None, int | None] | None = None
    weeks: StatedWeeks | None = None
    """The weeks whose sets it holds."""
    section: Section | None = None
    indent: int = 0
    has_bullet: bool = False
    is_for_later: bool = False
    """Whether it plans later days: no sets of this day."""
    is_understood: bool = False
    """Whether it holds no sets of this day, whatever numbers it has: a goal, a sum, advice."""
    is_heading: bool = False
    """Whether Markdown marks a superset or rounds as a heading, which blank lines do not end."""
    doubt: str = ""
    """What it was taken for, when it may be something else: the header of a table."""
    allowed: Line | None = None
    """The comment at the end of the line."""
