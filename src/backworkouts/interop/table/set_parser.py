"""One set from the cells of a row, by what each column holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InvalidValueError
from backworkouts.interop.account import Outcome
from backworkouts.interop.dates import seconds_of
from backworkouts.interop.table.columns import Columns, Field
from backworkouts.interop.table.decimals import number, settled
from backworkouts.interop.table.durations import DurationReader, duration_of
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.kinds import RowKind, fold_kind
from backworkouts.interop.table.layout import ParsedRow
from backworkouts.interop.table.loads import LoadReader, places_in_units
from backworkouts.interop.table.sets import Amounts, Headings, distance_of, set_of
from backworkouts.interop.text import prose_of
from backworkouts.interop.units import on_bodyweight
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Duration
from backworkouts.model.set import RPE_MAX, Set, SetKind, Side

__all__ = ["SetParser"]

_YES = frozenset(("yes", "y", "true", "1", "1.0", "x", "✓", "✔", "☑", "✅"))
_NO = frozenset(("", "no", "n", "false", "0", "0.0", "✗", "✘", "❌", "☐"))
_DONE = _YES.union(("completed", "complete", "done", "finished", "sí", "si", "sim", "oui", "ja"))
_NOT_DONE = (_NO - {""}).union(
    ("not done", "not completed", "incomplete", "pending", "planned", "scheduled", "skipped"),
    ("missed", "todo", "to do", "não", "nao", "non", "nein"),
)
_SIDES = {"left": Side.LEFT, "l": Side.LEFT, "right": Side.RIGHT, "r": Side.RIGHT}
_NUMBER_OF_SET = re.compile(r"(?:set )?\d{1,4}(?:[.,]0+)?")
_FRACTIONS = frozenset(("0", "00", "5", "25", "50", "75"))  # of the smallest plates

_NUMBERS = (Field.REPS, Field.RIR, Field.RPE)
_IN_UNITS = (Field.LOAD, Field.SECONDS, Field.DISTANCE)
_PARSED = (
    Field.ORDER, Field.KIND, Field.WARM_UP, Field.SKIPPED, Field.COMPLETED, Field.SETS, Field.REPS,
    Field.TO_FAILURE, Field.SECONDS, Field.UNIT, Field.DISTANCE_UNIT, Field.RIR, Field.RPE,
    Field.REST, Field.TEMPO, Field.PER_SIDE, Field.SIDE, Field.EXERCISE_ID, Field.MULTIPLIER,
)  # fmt: skip


class _Row:
    """The cells of one row, and what is wrong with them."""

    def __init__(self, cells: Mapping[Field, str], by_place: Mapping[int, str]) -> None:
        self.cells = cells
        self.by_place = by_place
        self.faults: list[Fault] = []
        self.doubtful_duration: Fault | None = None
        """The fault of a duration without its unit of time, or that may be a time of day."""

    def cell(self, field: Field) -> str:
        return self.cells.get(field, "")


class SetParser:
    """Parser of the rows below one line of headings.

    Args:
        columns: where each field stands.
        habits: how the app fills the table.
        unit: of loads that state none; None where none is known.
        comma: whether a comma is a decimal one: see `decimals.number`.
        catalog: whose exercises the column of ids means.

    Attributes:
        places: the columns whose cells `parse` takes, in this order.
        folds: for each of them, a function of its cell before `parse`; None for the cell as it is.
    """

    def __init__(
        self,
        columns: Columns,
        habits: Habits,
        unit: Unit | None,
        *,
        comma: bool,
        catalog: Catalog,
    ) -> None:
        self._columns = columns
        self._habits = habits
        self._comma = comma
        self._catalog = catalog
        below = habits.kinds_below
        self._kinds = {**habits.kinds, **(below(columns.headings) if below is not None else {})}
        self._fields = [each for each in _PARSED if each in columns]
        self._called = {each: columns.called(each) for each in (*_PARSED, Field.LOAD)}
        self._headings = Headings(
            self._called[Field.REPS], self._called[Field.SECONDS], self._called[Field.RPE]
        )
        self._durations = DurationReader(columns, comma=comma)
        self._loads = LoadReader(columns, unit, comma=comma)
        self._several = {each: places_in_units(columns, each) for each in _IN_UNITS}
        self._remarks = columns.places(Field.REMARK)
        exercise = columns.places(Field.EXERCISE)[:1]
        self.places: list[int] = [
            *(columns.places(each)[0] for each in self._fields),
            *(place for places in self._several.values() for place in places),
            *self._remarks,
            *exercise,
        ]
        folds: dict[int, Callable[[str], str]] = dict.fromkeys(exercise, self._folded_name)
        if Field.ORDER in columns:
            folds[columns.places(Field.ORDER)[0]] = _order
        self.folds: list[Callable[[str], str] | None] = [folds.get(each) for each in self.places]

    def _folded_name(self, name: str) -> str:
        return on_bodyweight(name) if self._habits.states_bodyweight else ""

    def parse(self, texts: Sequence[str]) -> ParsedRow:
        """Return what is parsed from a row with these cells."""
        clean = self._habits.clean
        by_place = dict(zip(self.places, texts, strict=True))
        cells = {each: by_place[self._columns.places(each)[0]] for each in self._fields}
        for each, places in self._several.items():
            for place in places:
                by_place[place] = clean[each](by_place[place]) if each in clean else by_place[place]
        for each in cells.keys() & clean.keys():
            cells[each] = clean[each](cells[each])
        self._settle(cells, by_place)
        row = _Row(cells, by_place)
        kind = self._kind(row)
        if kind is None:
            message = "neither a set nor a rest that is known"
            order = row.cell(Field.ORDER)
            return ParsedRow(
                faults=(Fault(Outcome.REJECTED, self._called[Field.ORDER], order, message),)
            )
        if kind.is_rest:
            return self._rest(row)
        if kind.is_note:
            return ParsedRow(is_note=True)
        left_out = self._left_out(row, kind)
        if left_out is not None:
            return ParsedRow(faults=(left_out,))
        return self._set(row, kind, texts[-1])

    def _settle(self, cells: dict[Field, str], by_place: dict[int, str]) -> None:
        """Write the numbers of a row as its other numbers prove: see `decimals.settled`."""
        places = [place for each in self._several.values() for place in each]
        fields = [each for each in _NUMBERS if each in cells]
        numbers = settled(
            [*(by_place[place] for place in places), *(cells[each] for each in fields)]
        )
        by_place.update(zip(places, numbers, strict=False))
        cells.update(zip(fields, numbers[len(places) :], strict=True))

    def _set(self, row: _Row, kind: RowKind, stated: str) -> ParsedRow:
        to_failure = self._flag(row, Field.TO_FAILURE) or kind.to_failure
        load = self._load(row, stated)
        by_rir = bool(row.cell(Field.RIR).strip())
        amounts = Amounts(
            *self._reps_and_seconds(row),
            "" if by_rir else row.cell(Field.RPE),
            prose_of(self._distance(row)),
        )
        parsed, faults = set_of(
            amounts, self._headings, load, kind.kind, failure=to_failure, comma=self._comma
        )
        times = self._times(row)
        if parsed is None:
            doubtful = row.doubtful_duration
            return ParsedRow(
                faults=faults if doubtful is None else (doubtful._replace(is_once=False),)
            )
        if times is None:
            return ParsedRow(faults=tuple(row.faults))
        values: dict[str, Any] = {
            "rest": duration_of(row.cells, Field.REST, self._called, "the set", row.faults),
            "tempo": row.cell(Field.TEMPO).strip() or None,
            "per_side": self._flag(row, Field.PER_SIDE),
            "side": self._side(row) or kind.side,
            "note": prose_of("; ".join(filter(None, (parsed.note, self._remark(row))))) or None,
        }
        if by_rir:
            self._add_rir(row, values)
        self._check_id(row)
        self._check_multiplier(row)
        finished = self._with(parsed, values, row)
        if row.doubtful_duration is not None:
            row.faults.append(row.doubtful_duration._replace(outcome=Outcome.WARNING))
        return ParsedRow(finished, faults=(*row.faults, *faults), times=times)

    def _remark(self, row: _Row) -> str:
        texts = {place: row.by_place[place].strip() for place in self._remarks}
        return "; ".join(
            f"{self._columns.headings[place]} {text}"
            for place, text in texts.items()
            if text and number(text, comma=self._comma) != 0
        )

    def _warn(self, row: _Row, field: Field, message: str, remedy: str = "") -> None:
        heading, text = self._called[field], row.cell(field)
        row.faults.append(Fault(Outcome.WARNING, heading, text, message, remedy))

    def _kind(self, row: _Row) -> RowKind | None:
        """Return the kind of a row; None for a row that may be no set."""
        field = Field.KIND if row.cell(Field.KIND).strip() else Field.ORDER
        kind = self._kinds.get(fold_kind(row.cell(field)))
        if kind is None and field is Field.ORDER and self._is_without_reps(row):
            return None
        if kind is None:
            message = "no kind of set that is known; it counts as a working set"
            remedy = "write normal, warmup, dropset, failure, back-off, rest-pause or cluster"
            self._warn(row, field, message, remedy)
            kind = RowKind()
        if self._flag(row, Field.WARM_UP) and kind.kind is SetKind.WORKING:
            kind = kind._replace(kind=SetKind.WARM_UP)
        return kind

    def _is_without_reps(self, row: _Row) -> bool:
        return not number(row.cell(Field.REPS) or "0", comma=self._comma)

    def _left_out(self, row: _Row, kind: RowKind) -> Fault | None:
        if kind.is_planned:
            text = row.cell(Field.KIND)
            return Fault(Outcome.SKIPPED, self._called[Field.KIND], text, "planned")
        for switch, message in ((Field.SKIPPED, "left out"), (Field.COMPLETED, "not done")):
            fault = self._not_done(row, switch, message)
            if fault is not None:
                return fault
        is_empty = not row.cell(Field.REPS).strip() and not row.cell(Field.SECONDS).strip()
        if self._habits.empty_is_planned and is_empty:
            return Fault(Outcome.SKIPPED, self._headings.reps, "", "planned, and not done")
        return None

    def _not_done(self, row: _Row, field: Field, message: str) -> Fault | None:
        """Return the fault of a set that was not done, or of which the cell does not state it."""
        if field not in self._columns:
            return None
        stated, heading = row.cell(field).strip(), self._called[field]
        done, not_done = (_NO, _YES) if field is Field.SKIPPED else (_DONE, _NOT_DONE)
        if stated.casefold() in done:
            return None
        if stated.casefold() in not_done:
            return Fault(Outcome.SKIPPED, heading, stated, message)
        remedy = "write yes or no, or delete the column"
        return Fault(
            Outcome.REJECTED, heading, stated, "does not state if the set was done", remedy
        )

    def _rest(self, row: _Row) -> ParsedRow:
        text = row.cell(Field.SECONDS)
        seconds = number(text, comma=self._comma)
        try:
            return ParsedRow(rest=Duration(round(seconds if seconds is not None else -1)))
        except InvalidValueError:
            message = "a rest that is no number of seconds"
            fault = Fault(Outcome.SKIPPED, self._headings.seconds, text, message)
            return ParsedRow(faults=(fault,))

    def _flag(self, row: _Row, field: Field) -> bool:
        text = row.cell(field).strip().casefold()
        if text not in _YES and text not in _NO:
            self._warn(row, field, "neither yes nor no")
        return text in _YES

    def _side(self, row: _Row) -> Side | None:
        text = row.cell(Field.SIDE).strip()
        side = _SIDES.get(text.casefold())
        if text and side is None:
            self._warn(row, Field.SIDE, "neither left nor right")
        return side

    def _times(self, row: _Row) -> int | None:
        """Return how many sets the row stands for; None, with a fault, for no such number."""
        text = row.cell(Field.SETS).strip()
        count = number(text, comma=self._comma) if text else 1
        if count is not None and count % 1 == 0 and 1 <= count <= limits.SETS_OF_EXERCISE:
            return int(count)
        message = f"no number of sets from 1 to {limits.SETS_OF_EXERCISE:,}"
        outcome = Outcome.SKIPPED if count == 0 else Outcome.REJECTED
        row.faults.append(Fault(outcome, self._called[Field.SETS], text, message))
        return None

    def _reps_and_seconds(self, row: _Row) -> tuple[str, str]:
        """Return both in digits; the column of repetitions may hold a duration."""
        reps = row.cell(Field.REPS)
        seconds, row.doubtful_duration = self._durations.read(row.by_place)
        if number(reps, comma=self._comma) is None and not number(seconds, comma=self._comma):
            found = seconds_of(reps, alone=None)
            if found is not None:
                return "", str(found)
        return reps, seconds

    def _distance(self, row: _Row) -> str:
        written = row.cell(Field.DISTANCE_UNIT).strip()
        texts = (
            distance_of(
                row.by_place[place], written or self._columns.unit(place), comma=self._comma
            )
            for place in self._several[Field.DISTANCE]
        )
        return next(filter(None, texts), "")

    def _load(self, row: _Row, stated: str) -> Load | None:
        texts = [row.by_place[place] for place in self._loads.places]
        if any(self._are_of_sets(row, text) for text in texts):
            message = "the loads of several sets; they are kept without one"
            heading, remedy = self._called[Field.LOAD], "write a row for each set"
            fault = Fault(Outcome.WARNING, heading, "; ".join(texts), message, remedy)
            row.faults.append(fault)
            return None
        load, faults = self._loads.read(texts, row.cell(Field.UNIT), stated)
        row.faults += faults
        return load

    def _are_of_sets(self, row: _Row, text: str) -> bool:
        """Return whether a cell holds the load of each of the sets that the row stands for.

        `60,70` is no 60.7 then, whereas `62,5` is one load.
        """
        loads = text.split(",")
        return (
            not self._comma
            and len(loads) > 1
            and all(load.strip().isdecimal() for load in loads)
            and loads[-1] not in _FRACTIONS
            and number(row.cell(Field.SETS), comma=False) == len(loads)
        )

    def _add_rir(self, row: _Row, values: dict[str, Any]) -> None:
        left = number(row.cell(Field.RIR), comma=self._comma)
        if left is None:  # a range such as `1-2`, too: what was done is one number
            message = "no number of repetitions in reserve; the set is kept without it"
            self._warn(row, Field.RIR, message)
        else:
            values["rir"] = int(left) if left % 1 == 0 else left
        rpe = number(row.cell(Field.RPE), comma=self._comma)
        if row.cell(Field.RPE).strip() and (left is None or rpe is None or left + rpe != RPE_MAX):
            first = self._called[Field.RIR]
            message = f"not read: it differs from the cell under {first}, which goes first"
            self._warn(row, Field.RPE, message, "keep one of the two")

    def _check_id(self, row: _Row) -> None:
        stated = row.cell(Field.EXERCISE_ID).strip()
        if stated and stated not in self._catalog.exercises:
            message = "no exercise has that id; its name is looked up instead"
            self._warn(row, Field.EXERCISE_ID, message)

    def _check_multiplier(self, row: _Row) -> None:
        text = row.cell(Field.MULTIPLIER)
        if text.strip() and number(text, comma=self._comma) != 1:
            message = "a factor other than 1 is not used: the load is the one in its row"
            heading = self._called[Field.MULTIPLIER]
            row.faults.append(Fault(Outcome.WARNING, heading, text, message, is_once=True))

    def _with(self, parsed: Set, values: dict[str, Any], row: _Row) -> Set:
        """Return the set with further values; an invalid one is left out, with a warning."""
        try:
            return evolve(parsed, **values)
        except InvalidValueError as error:
            for problem in error.problems:
                name = problem.where.removeprefix("Set.")
                message = f"not {problem.expected}; the set is kept without it"
                self._warn(row, Field(name), message)
                values.pop(name, None)
            return evolve(parsed, **values)


def _order(cell: str) -> str:
    """Return what a row is by the column of orders: a number of a set means a working set."""
    text = " ".join(cell.casefold().split())
    return "" if _NUMBER_OF_SET.fullmatch(text) else text
