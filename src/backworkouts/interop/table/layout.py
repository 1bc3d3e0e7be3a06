"""The layout of a table: where a row has what, and what is parsed from it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple

from attrs import frozen

from backworkouts import limits
from backworkouts.interop.table.columns import Cells
from backworkouts.interop.table.faults import Fault
from backworkouts.model.block import BlockMethod
from backworkouts.model.quantity import Duration
from backworkouts.model.set import Set

__all__ = ["End", "Layout", "ParsedRow", "Timing", "cached", "cells"]

_CACHED_SETS = 20_000  # different sets: more than a lifetime holds, and a few megabytes


class ParsedRow(NamedTuple):
    """What is parsed from a row by itself: sets, the rest after a set, or a note."""

    set: Set | None = None
    rest: Duration | None = None
    is_note: bool = False
    faults: tuple[Fault, ...] = ()
    times: int = 1
    """How many equal sets the row stands for."""


class Timing(NamedTuple):
    """How a row times the rounds of its block: the fields of a `Block`."""

    method: BlockMethod | None = None
    duration: Duration | None = None
    interval: Duration | None = None
    faults: tuple[Fault, ...] = ()


@frozen(eq=False)
class End:
    """A column with the end of a session.

    Attributes:
        heading: of the column in the file.
        cell: the cell of the column.
        read: the end that a cell states, for a session that started at that time; None for a cell
            that cannot be read.
        expected: what such a cell should hold.
    """

    heading: str
    cell: Callable[[Cells], str]
    read: Callable[[str, datetime], datetime | None]
    expected: str


@frozen(eq=False)
class Layout:
    """Getters of what a row holds, below one line of headings.

    Attributes:
        headings: as they stand in the file.
        app: name of the app, for `Session.origin`; empty where a column states it.
        session: rows with the same key, one after the other, are one session.
        date: place of the column with the date.
        started: the text of date and time.
        title: the cell with the name of the workout.
        named_once: place of the column with the name of the workout, where it may stand on the
            first row of a session alone; else None.
        exercise: the cell with the name of the exercise, or its id.
        place: which superset a row belongs to (empty: none), and which exercise in it.
        parse_row: parses a row.
        content: the cells that distinguish two sessions at the same time.
        note: the cell with a note on the set or the exercise.
        set_note: the cell with a note on the set alone.
        note_on_first: whether a note on the first row of an exercise is about the exercise, and
            others are about their set; otherwise all are about the exercise.
        workout_note: the cell with a note on the workout.
        origin: the cell with the file or app that the session was read from before.
        started_heading, exercise_heading: the headings of those columns in the file.
        ends: the columns with the end of the session.
        timing: how the rounds of the block of a row are timed; None where no column states it.
        fill: copies the cells of further columns for a field into the column that is read; None
            where each field has one column.
        repair: gives the cells of a row of another length than the headings; None without a way.
        has_numbers: whether a column numbers the sessions.
        faults: what is wrong with the headings.
    """

    headings: Sequence[str]
    app: str
    session: Callable[[Cells], Hashable]
    date: int
    started: Callable[[Cells], str]
    title: Callable[[Cells], str]
    named_once: int | None
    exercise: Callable[[Cells], str]
    place: Callable[[Cells], tuple[str, Hashable]]
    parse_row: Callable[[Cells], ParsedRow]
    content: Callable[[Cells], Hashable]
    note: Callable[[Cells], str]
    set_note: Callable[[Cells], str]
    note_on_first: bool
    workout_note: Callable[[Cells], str]
    origin: Callable[[Cells], str]
    started_heading: str
    exercise_heading: str
    ends: tuple[End, ...] = ()
    timing: Callable[[Cells], Timing] | None = None
    fill: Callable[[list[str]], None] | None = None
    repair: Callable[[list[str]], list[str] | None] | None = None
    has_numbers: bool = False
    faults: tuple[Fault, ...] = ()

    @property
    def width(self) -> int:
        """How many cells a row needs: a separator at the end of every line is no column."""
        width = len(self.headings)
        while width and not self.headings[width - 1]:
            width -= 1
        return width

    def misfits(self, row: Cells) -> bool:
        """Return whether a row has cells without a heading, or headings without a cell.

        Further cells may be empty, as after a separator at the end of every line. A row with such
        cells and a text that is split at a comma has a cell too many.
        """
        further = row[len(self.headings) :]
        return len(row) < self.width or any(further) or (bool(further) and _has_split_text(row))


def _has_split_text(row: Cells) -> bool:
    """Return whether a cell is the end of a text that was split at a comma before a space.

    Where a space follows every comma, no text was split.
    """
    filled = [cell for cell in row[1:] if cell]
    spaced = sum(cell[0] == " " for cell in filled)
    return 0 < spaced < len(filled)


class _FoldedTexts(dict[str, str]):
    """Cache of folded texts: different texts that mean the same fold alike."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, text: str) -> str:
        if len(self) >= limits.ITEMS:
            self.clear()
        folded = self[text] = self._fold(text)
        return folded


def cells(*columns: int | None) -> Callable[[Cells], Hashable]:
    """Return a getter of the cells of the columns that exist, for comparison only."""
    return itemgetter(*[column for column in columns if column is not None])


def cached(
    columns: Sequence[int],
    parse: Callable[[tuple[str, ...]], ParsedRow],
    folds: Sequence[Callable[[str], str] | None],
) -> Callable[[Cells], ParsedRow]:
    """Return a function that parses the cells of some columns, and equal cells once.

    The cache makes reading fast and a log small: most sets of a lifter equal some other set.

    Args:
        columns: whose cells `parse` gets, in this order.
        parse: must return the same for the same cells.
        folds: for each column, a function of its cell before `parse`; None for the cell as it is.
            Numbers of sets and names of exercises would make equal sets look different.
    """
    known: dict[Hashable, ParsedRow] = {}
    folded = [
        (number, column, _FoldedTexts(fold))
        for number, (column, fold) in enumerate(zip(columns, folds, strict=True))
        if fold is not None
    ]
    plain = [column for column, fold in zip(columns, folds, strict=True) if fold is None]
    key_of = cells(*plain)

    def parsed(row: Cells) -> ParsedRow:
        beginning = tuple([texts[row[column]] for _, column, texts in folded])
        key: Hashable = (beginning, key_of(row))
        found = known.get(key)
        if found is None:
            if len(known) >= _CACHED_SETS:
                known.clear()
            values = [row[column] for column in columns]
            for (number, _, _), value in zip(folded, beginning, strict=True):
                values[number] = value
            found = known[key] = parse(tuple(values))
        return found

    return parsed
