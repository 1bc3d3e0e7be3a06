"""Our own plain table: a row per set, for spreadsheets and for what no app exports.

Only a date, an exercise and repetitions or seconds are needed; whatever else a session holds has a
column. See `docs/formats/sets_csv.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError, InvalidValueError
from backworkouts.interop.account import Outcome
from backworkouts.interop.dates import EXPECTED_MOMENT, moment
from backworkouts.interop.files import Place
from backworkouts.interop.result import ReadResult, WriteResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.sets_csv.writing import COLUMNS, table_of
from backworkouts.interop.table.layout import (
    Cells,
    End,
    Layout,
    Made,
    Timing,
    columns_of,
    remembered,
    same,
    the_unit,
    together,
)
from backworkouts.interop.table.rows import Rows
from backworkouts.interop.table.sessions import SessionReader, result_of
from backworkouts.interop.table.sets import Amounts, Fault, Headings, kind_of, number, set_of
from backworkouts.interop.table.twins import Twins
from backworkouts.interop.table.unread import unread
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Duration
from backworkouts.model.session import Session
from backworkouts.model.set import Set, Side

__all__ = ["COLUMNS", "HEADINGS", "NEEDED", "fits", "iter_sessions", "read", "write"]

NEEDED: tuple[str, ...] = ("started_at", "exercise")
_ALSO = {
    "started_at": ("date",),
    "load": ("weight",),
    "unit": ("weight unit",),
    "note": ("notes", "comment"),
}
"""Other headings for the same."""
_FIELDS = (*COLUMNS, "rpe")
HEADINGS: tuple[str, ...] = (*_FIELDS, *(name for names in _ALSO.values() for name in names))
_BLOCK = re.compile(r"(\d{1,4})([a-z]{0,2})", re.ASCII)
_SECONDS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_YES = frozenset(("yes", "y", "true", "1", "x"))
_NO = frozenset(("", "no", "n", "false", "0"))
_SIDES = {"left": Side.LEFT, "l": Side.LEFT, "right": Side.RIGHT, "r": Side.RIGHT}
_PERCENT_RM = re.compile(r"%\s?(\d{1,3})rm", re.ASCII)
_ANY = ExerciseSets(Exercise.custom("Any"), (Set(reps=1),))
_MOST_RPE = 10


def fits(headings: Sequence[str]) -> int:
    """How many of these headings are ours."""
    return sum(one in HEADINGS for one in headings)


def iter_sessions(
    file: Place,
    *,
    unit: Unit | str | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
    seen: Seen | None = None,
) -> SessionReader:
    """The sessions of a table one by one, in its order.

    Args:
        file: its path, its content as bytes, or the file, open as text or bytes.
        unit: of its loads, kg or lb, where it has no column `unit`. It is never guessed.
        names: the caller's own: from a name in the file to the id of an exercise.
        catalog: what is known of exercises; the bundled one by default.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: when this is no such table, no unit is known, or it goes beyond a limit.
    """
    known = or_bundled(catalog)
    rows = Rows(file, fits)
    try:
        layout = _layout(rows, unit, known)
    except InteropError:
        rows.close()
        raise
    said = unread(rows, HEADINGS)
    return SessionReader(rows, layout, names=names, catalog=known, seen=seen, said=said)


def read(
    file: Place,
    *,
    unit: Unit | str | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
) -> ReadResult:
    """All sessions of a table, earliest first: see `iter_sessions`.

    >>> data = b'''date,exercise,reps,load,unit
    ... 2026-11-02,Pull-Up,8,10,bw+kg
    ... '''
    >>> read(data).sessions[0]
    <Session 2026-11-02 'Untitled'>
    """
    return result_of(iter_sessions(file, unit=unit, names=names, catalog=catalog))


def write(sessions: Session | Iterable[Session], *, catalog: Catalog | None = None) -> WriteResult:
    """Sessions as a table.

    A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and
    read without.

    Args:
        sessions: what was done, in the order to be written; or one session.
        catalog: whose exercises are written with their ids; the bundled one by default.
    """
    return table_of(sessions, catalog)


def _needed(rows: Rows) -> dict[str, list[int]]:
    """Return the columns of each field, the one that goes first in front."""
    columns = {name: columns_of(rows, name, *_ALSO.get(name, ())) for name in _FIELDS}
    needed = ["exercise"]
    needed += [] if columns["started_at"] else ["started_at"]
    needed += [] if columns["reps"] or columns["seconds"] else ["reps"]
    rows.need(needed, "a table of sets")
    return columns


def _called(rows: Rows, name: str, columns: Sequence[int]) -> str:
    """Return what a field is called in the file: `load or weight` where it has two headings."""
    return " or ".join(dict.fromkeys(rows.headings[at] for at in columns)) or name


def _layout(rows: Rows, given: Unit | str | None, catalog: Catalog) -> Layout:
    there = _needed(rows)
    at = {name: next(iter(places), None) for name, places in there.items()}
    twins = Twins(rows, {name: places for name, places in there.items() if name != "set"})
    comma = rows.separator != ","
    unit = None
    if at["load"] is not None and (at["unit"] is None or given is not None):
        unit = the_unit(rows, None, given)
    called = {name: _called(rows, name, places) for name, places in there.items()}
    columns = [at[name] for name in _OF_SET]
    exercise, by_id, block = same(at["exercise"]), same(at["exercise_id"]), same(at["block"])

    def exercise_of(cells: Cells) -> str:
        known = by_id(cells).strip()
        return known if known in catalog.exercises else exercise(cells)

    key_of = together(at["block"], at["exercise_id"], at["exercise"])
    places: dict[Hashable, tuple[str, Hashable]] = {}

    def place(cells: Cells) -> tuple[str, Hashable]:
        key = key_of(cells)
        found = places.get(key)
        if found is None:
            if len(places) >= limits.ITEMS:
                places.clear()
            label = _BLOCK.fullmatch(block(cells).strip())
            superset = label[1] if label is not None and label[2] else ""
            found = places[key] = superset, (block(cells), exercise_of(cells))
        return found

    def made(cells: tuple[str, ...]) -> Made:
        said = dict(zip(_OF_SET, cells, strict=True))
        found = _made(said, called, unit, comma=comma)
        stated = said["exercise_id"].strip()
        if not stated or stated in catalog.exercises:
            return found
        message = "no exercise has that id; its name is looked up instead"
        fault = Fault(Outcome.WARNING, called["exercise_id"], stated, message)
        return found._replace(faults=(*found.faults, fault))

    made_of = remembered(columns, made)

    def made_of_twins(cells: Cells) -> Made:
        found = made_of(cells)
        return found._replace(faults=(*found.faults, *twins.faults(cells)))

    return Layout(
        app="",
        session=together(at["started_at"], at["workout"]),
        started=same(at["started_at"]),
        title=same(at["workout"]),
        exercise=exercise_of,
        place=place,
        made=made_of_twins if twins else made_of,
        content=together(*columns, at["note"], at["block"], at["exercise"]),
        note=same(at["exercise_note"]),
        set_note=same(at["note"]),
        note_on_first=False,
        workout_note=same(at["workout_note"]),
        origin=same(at["origin"]),
        ends=(
            End(
                called["ended_at"],
                same(at["ended_at"]),
                lambda text, _: moment(text),
                EXPECTED_MOMENT,
            ),
        ),
        timing=_timing(at, called),
        fill=twins.fill if twins else None,
        started_heading=called["started_at"],
        exercise_heading=called["exercise"],
    )


_OF_BLOCK = ("method", "block_duration", "block_interval")
_OF_SET = (
    "kind", "reps", "to_failure", "seconds", "load", "unit", "rir", "rpe", "rest", "tempo",
    "per_side", "side", "exercise_id",
)  # fmt: skip


def _made(
    cells: Mapping[str, str],
    called: Mapping[str, str],
    unit: Unit | None,
    *,
    comma: bool,
) -> Made:
    kind, failed, faults = kind_of(cells["kind"], called["kind"])
    said = list(faults)
    failure = _flag(cells, called, "to_failure", said) or failed
    load = _load(cells, called, unit, said, comma=comma)
    headings = Headings(called["reps"], called["seconds"], called["rpe"])
    by_rir = bool(cells["rir"].strip())
    amounts = Amounts(cells["reps"], cells["seconds"], "" if by_rir else cells["rpe"])
    one, more = set_of(amounts, headings, load, kind, failure=failure, comma=comma)
    if one is None:
        return Made(faults=more)
    fields: dict[str, Any] = {
        "rest": _seconds(cells, called, "rest", "the set", said),
        "tempo": cells["tempo"].strip() or None,
        "per_side": _flag(cells, called, "per_side", said),
        "side": _side(cells, called, said),
    }
    if by_rir:
        left = number(cells["rir"], comma=comma)
        if left is None:  # `1-2` too: what was done is one number
            message = "no number of repetitions in reserve; the set is kept without it"
            said.append(Fault(Outcome.WARNING, called["rir"], cells["rir"], message))
        else:
            fields["rir"] = int(left) if left % 1 == 0 else left
        rpe = number(cells["rpe"], comma=comma)
        if cells["rpe"].strip() and (left is None or rpe is None or left + rpe != _MOST_RPE):
            message = f"not read: it differs from the cell under {called['rir']}, which goes first"
            remedy = "keep one of the two"
            said.append(Fault(Outcome.WARNING, called["rpe"], cells["rpe"], message, remedy))
    return Made(_with(one, fields, cells, called, said), faults=(*said, *more))


def _with(
    one: Set,
    fields: dict[str, Any],
    cells: Mapping[str, str],
    called: Mapping[str, str],
    said: list[Fault],
) -> Set:
    """The set with these fields too; one that is wrong is left out, with a warning."""
    try:
        return evolve(one, **fields)
    except InvalidValueError as error:
        for problem in error.problems:
            name = problem.where.removeprefix("Set.")
            message = f"not {problem.expected}; the set is kept without it"
            said.append(Fault(Outcome.WARNING, called[name], cells[name], message))
            fields.pop(name, None)
        return evolve(one, **fields)


def _flag(
    cells: Mapping[str, str], called: Mapping[str, str], name: str, said: list[Fault]
) -> bool:
    text = cells[name].strip().casefold()
    if text not in _YES and text not in _NO:
        said.append(Fault(Outcome.WARNING, called[name], cells[name], "neither yes nor no"))
    return text in _YES


def _side(cells: Mapping[str, str], called: Mapping[str, str], said: list[Fault]) -> Side | None:
    text = cells["side"].strip()
    side = _SIDES.get(text.casefold())
    if text and side is None:
        said.append(Fault(Outcome.WARNING, called["side"], cells["side"], "neither left nor right"))
    return side


def _timing(
    at: Mapping[str, int | None], called: Mapping[str, str]
) -> Callable[[Cells], Timing] | None:
    """Return the reader of how the rounds of a block are timed; None without such columns."""
    columns = [at[name] for name in _OF_BLOCK]
    if not any(column is not None for column in columns):
        return None
    getters = [same(column) for column in columns]
    known: dict[tuple[str, ...], Timing] = {}

    def timing(cells: Cells) -> Timing:
        texts = tuple(getter(cells).strip() for getter in getters)
        found = known.get(texts)
        if found is None:
            if len(known) >= limits.ITEMS:
                known.clear()
            found = known[texts] = _timing_of(dict(zip(_OF_BLOCK, texts, strict=True)), called)
        return found

    return timing


def _timing_of(cells: Mapping[str, str], called: Mapping[str, str]) -> Timing:
    faults: list[Fault] = []
    stated = cells["method"]
    method = next((one for one in BlockMethod if one == stated.casefold()), None)
    if stated and method is None:
        message = f"none of the methods {', '.join(BlockMethod)}; the block is kept without one"
        faults.append(Fault(Outcome.WARNING, called["method"], stated, message))
    duration = _seconds(cells, called, "block_duration", "the block", faults)
    interval = _seconds(cells, called, "block_interval", "the block", faults)
    try:
        Block((_ANY,), method, duration, interval)
    except InvalidValueError as error:
        wrong = {problem.where.removeprefix("Block.") for problem in error.problems}
        for problem in error.problems:
            name = f"block_{problem.where.removeprefix('Block.')}"
            message = f"not {problem.expected}; the block is kept without it"
            faults.append(Fault(Outcome.WARNING, called[name], cells[name], message))
        duration = None if "duration" in wrong else duration
        interval = None if "interval" in wrong else interval
    return Timing(method, duration, interval, tuple(faults))


def _seconds(
    cells: Mapping[str, str], called: Mapping[str, str], name: str, of: str, said: list[Fault]
) -> Duration | None:
    text = cells[name].strip()
    if not text:
        return None
    found = _SECONDS.fullmatch(text)
    try:
        if found is not None:
            return Duration(int(found[1]), int(found[2] or found[1]))
    except InvalidValueError:
        pass
    message = f"no number of seconds such as 90 or 120-180; {of} is kept without it"
    said.append(Fault(Outcome.WARNING, called[name], cells[name], message))
    return None


def _load(
    cells: Mapping[str, str],
    called: Mapping[str, str],
    unit: Unit | None,
    said: list[Fault],
    *,
    comma: bool,
) -> Load | None:
    text, stated = cells["load"].strip(), cells["unit"].strip().casefold()
    if not text:
        return None
    of_maximum = _PERCENT_RM.fullmatch(stated)
    known = {one.value.casefold(): one for one in Unit} | {"lbs": Unit.LB, "kgs": Unit.KG}
    rm: int | None = None
    found: Unit | None
    if of_maximum is not None and stated != Unit.PERCENT_1RM.casefold():
        found, rm = Unit.PERCENT_RM, int(of_maximum[1])
    else:
        found = known.get(stated) if stated else unit
    value = number(text, comma=comma)
    try:
        if value is not None and found is not None:
            return Load(value, found, rm)
    except InvalidValueError:
        pass
    units = ", ".join("%5RM" if one is Unit.PERCENT_RM else one.value for one in Unit)
    message = f"no load in one of the units {units}; the set is kept without one"
    shown = f"{cells['load']} {cells['unit']}".strip()
    said.append(Fault(Outcome.WARNING, called["load"], shown, message, "write number and unit"))
    return None
