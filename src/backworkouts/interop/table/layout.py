"""How a format lays sessions out over the rows of a table: all that its reader has to say."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple

from attrs import frozen

from backworkouts import limits
from backworkouts.errors import InteropError
from backworkouts.interop.table.rows import Rows, heading
from backworkouts.interop.table.sets import Fault
from backworkouts.model.block import BlockMethod
from backworkouts.model.load import Unit
from backworkouts.model.quantity import Duration
from backworkouts.model.set import Set

__all__ = [
    "Cells",
    "End",
    "Layout",
    "Made",
    "Timing",
    "column",
    "columns_of",
    "remembered",
    "same",
    "the_unit",
    "together",
]

Cells = Sequence[str]
_REMEMBERED = 20_000  # different sets: more than a lifetime holds, and a few megabytes


class Made(NamedTuple):
    """What a row comes to, wherever it stands: a set, the rest after one, or a note."""

    set: Set | None = None
    rest: Duration | None = None
    is_note: bool = False
    faults: tuple[Fault, ...] = ()


class Timing(NamedTuple):
    """What a row states of how the rounds of its block are timed: the fields of a `Block`."""

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
    """Where a table has what.

    Attributes:
        app: whose files these are, for `Session.origin`; empty where a column says it.
        session: rows with the same key, one after the other, are one session.
        started: the cell with the date.
        title: the cell with the name of the workout.
        exercise: the cell with the name of the exercise.
        place: which superset a row belongs to (empty: none), and which exercise in it.
        made: what a row comes to.
        content: the cells that tell a session from another at the same time.
        note: the cell with a note on the set or the exercise.
        set_note: the cell with a note on the set alone.
        note_on_first: a note on the first row of an exercise is about the exercise, others about
            their set; otherwise all are about the exercise.
        workout_note: the cell with a note on the workout.
        origin: the cell with where the session came from before.
        started_heading, exercise_heading: what those columns are called in the file.
        ends: the columns with the end of the session.
        timing: how the rounds of the block of a row are timed; None where no column states it.
        fill: copies the cells of further columns for a field into the column that is read; None
            where each field has one column.
    """

    app: str
    session: Callable[[Cells], Hashable]
    started: Callable[[Cells], str]
    title: Callable[[Cells], str]
    exercise: Callable[[Cells], str]
    place: Callable[[Cells], tuple[str, Hashable]]
    made: Callable[[Cells], Made]
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


def column(rows: Rows, *names: str) -> int | None:
    """Which column has one of these headings."""
    return next(iter(columns_of(rows, *names)), None)


def columns_of(rows: Rows, *names: str) -> list[int]:
    """Which columns have these headings, in the order of the names."""
    headings = [heading(one) for one in rows.headings]
    return [at for name in names for at, one in enumerate(headings) if one == name]


def same(at: int | None) -> Callable[[Cells], str]:
    """The cell of a column; empty where there is no such column."""
    return (lambda _: "") if at is None else itemgetter(at)


class _Folded(dict[str, str]):
    """What different texts come to that mean the same, each looked at once."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, text: str) -> str:
        if len(self) >= limits.ITEMS:
            self.clear()
        folded = self[text] = self._fold(text)
        return folded


def together(*columns: int | None) -> Callable[[Cells], Hashable]:
    """The cells of some columns, of those that are there; it is only compared."""
    there = [one for one in columns if one is not None]
    return itemgetter(*there) if there else same(None)


def remembered(
    columns: Sequence[int | None],
    make: Callable[[tuple[str, ...]], Made],
    folds: Sequence[Callable[[str], str]] = (),
) -> Callable[[Cells], Made]:
    """What `make` makes of the cells of some columns; equal cells are made once.

    That is what makes reading fast, and a log small: most sets of a lifter equal some other.

    Args:
        columns: whose cells `make` gets, in that order; empty for a column that is not there.
        make: must give the same for the same cells, whatever the row.
        folds: of the first columns, which must be there: to what a cell comes for `make`. Numbers
            of sets and names of exercises would make equal sets look different.
    """
    known: dict[Hashable, Made] = {}
    folded = [_Folded(fold) for fold in folds]
    rest = columns[len(folded) :]
    getters = [same(one) for one in rest]
    rest_of = itemgetter(*(one for one in rest if one is not None))
    places = [(at or 0, texts) for at, texts in zip(columns, folded, strict=False)]

    def made(cells: Cells) -> Made:
        beginning = tuple([texts[cells[at]] for at, texts in places])
        key: Hashable = (beginning, rest_of(cells))
        found = known.get(key)
        if found is None:
            if len(known) >= _REMEMBERED:
                known.clear()
            found = make((*beginning, *(getter(cells) for getter in getters)))
            known[key] = found
        return found

    return made


def the_unit(rows: Rows, stated: Unit | None, given: Unit | str | None) -> Unit:
    """The unit of the loads of a file: the one it states, or the one the caller gives.

    Raises:
        InteropError: when neither does, both do and differ, or it is no kg and no lb.
    """
    remedy = "give unit='kg' or unit='lb' (--unit on the command line)"
    if given is not None and given not in (Unit.KG, Unit.LB):
        raise InteropError(rows.name, f"the unit {str(given)!r}", "kg or lb", remedy)
    if stated is None and given is None:
        raise InteropError(rows.name, "none in the file", "the unit of its loads", remedy)
    if None not in (stated, given) and stated != given:
        raise InteropError(
            rows.name, f"loads in {stated}", f"loads in {given}", "give the unit that it states"
        )
    return Unit(stated or given or "")
