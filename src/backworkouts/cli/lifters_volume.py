"""`backworkouts volume` for the sets of several lifters in Parquet files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import click
import narwhals.stable.v2 as nw
import pyarrow as pa
import pyarrow.compute as pc

from backworkouts import tables
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.output import show_json_rows, show_tables, show_text
from backworkouts.cli.parquet_input import ParquetLog
from backworkouts.cli.volume_csv import plain_number
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.pictures.lettering import printable
from backworkouts.plurals import first_of, noun
from backworkouts.tables.engines.arrow import record_batches
from backworkouts.tables.engines.opening import open_table
from backworkouts.views.table import Table
from backworkouts.views.volume import credits_note
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.rows import shown_muscles

__all__ = ["show_lifters"]

_SETS = ("sets_low", "sets_high")
_COLUMNS = ("lifter", "week", "credits", "muscle", *_SETS)
_PERCENTILES = (0.1, 0.5, 0.9)
_NAMED = 5
_METHOD = (
    "Of each lifter: the sets divided by the weeks from the first session to the last. The median "
    "and the 10th and 90th percentile are those of the lifters who train the muscle."
)


class _Uncounted(NamedTuple):
    """Sets for which counts may be too low.

    Attributes:
        reason: why, as `tables.Reason` has it.
        exercise: the name of the exercise; empty where it is null.
        sets: how many there are.
    """

    reason: tables.Reason
    exercise: str
    sets: Interval


class _Spread(NamedTuple):
    """The average weekly sets of a muscle over lifters.

    Attributes:
        lifters: how many lifters train the muscle.
        percentiles: the 10th, the 50th and the 90th.
    """

    lifters: int
    percentiles: tuple[float, ...]


def show_lifters(
    log: ParquetLog, credits: Sequence[CreditTable], *, every: bool, form: str
) -> None:
    """Print the sets per muscle of several lifters.

    Args:
        log: the sets.
        credits: the credit tables.
        every: whether to count all muscles, and not only those of the back.
        form: `text` for a summary; `json` or `csv` for each lifter and week.
    """
    uncounted = list(_uncounted(log, credits[0]))
    notes = list(_notes(uncounted))
    if form == "csv":
        show_text(f"{','.join(_COLUMNS)}\n")
        for rows in _weekly(log, credits, every=every):
            show_text(_csv(rows))
        for note in notes:
            click.echo(f"backworkouts: {note}", err=True)
    elif form == "json":
        weekly = (row for rows in _weekly(log, credits, every=every) for row in rows.to_pylist())
        show_json_rows(_plain(log, credits, uncounted, every=every), "volumes", weekly)
    else:
        shown = [_summary(log, table, every=every) for table in credits]
        advice = "--all-muscles shows all muscles; " if not every else ""
        listed = f"{advice}--format csv and json list each lifter and week."
        show_tables([*shown, Table("", (), (), (*notes, _METHOD, listed, NOT_MEDICAL_ADVICE))])


def _muscles(*, every: bool) -> list[str]:
    return [each.id for each in known_catalog().muscles.values() if every or each.back]


def _weekly(
    log: ParquetLog, credits: Sequence[CreditTable], *, every: bool
) -> Iterator[pa.RecordBatch]:
    """Yield the sets of each lifter, week and muscle, in this order, for each credit table."""
    for table in credits:
        counted = tables.weekly_volume(
            log.sets, table, muscles=_muscles(every=every), catalog=known_catalog()
        )
        rows = open_table(counted).frame.with_columns(credits=nw.lit(table.name))
        for batch in record_batches(rows.sort("lifter", "week", "muscle").select(*_COLUMNS)):
            week = pc.strftime(batch["week"], "%G-W%V")
            yield batch.set_column(_COLUMNS.index("week"), "week", week)


def _csv(rows: pa.RecordBatch) -> str:
    text = io.StringIO()
    values = (_cells_of(rows, name) for name in _COLUMNS)
    csv.writer(text, lineterminator="\n").writerows(zip(*values, strict=True))
    return text.getvalue()


def _cells_of(rows: pa.RecordBatch, name: str) -> Iterable[Any]:
    values = rows[name].to_pylist()
    return map(plain_number, values) if name in _SETS else values


def _plain(
    log: ParquetLog, credits: Sequence[CreditTable], uncounted: Iterable[_Uncounted], *, every: bool
) -> dict[str, Any]:
    return {
        "subject": log.title,
        "lifters": log.lifters,
        "sessions": log.sessions,
        "muscles": "all" if every else "back",
        "credits": [
            {"credits": table.name, "version": table.version, "sources": list(table.sources)}
            for table in credits
        ],
        "incomplete": [
            {"reason": each.reason.value, "exercise": each.exercise, "sets": each.sets.to_dict()}
            for each in uncounted
        ],
        "notice": NOT_MEDICAL_ADVICE,
    }


def _summary(log: ParquetLog, table: CreditTable, *, every: bool) -> Table:
    """Return a table with a row for each muscle: the average weekly sets over lifters."""
    muscles = known_catalog().muscles
    spreads = _spreads(log, table, muscles, every=every)
    rows = tuple(
        (f"{'  ' * is_part}{muscle.name}", *_cells(spreads[muscle.id]))
        for muscle, is_part in shown_muscles([spreads], muscles, every=every)
    )
    columns = ("Muscle", "Lifters", "10 %", "Median", "90 %")
    title = f"{log.title}: sets per week ({table.name})"
    return Table(title, columns, rows, (credits_note(table),), frozenset(range(1, len(columns))))


def _cells(spread: _Spread | None) -> tuple[str, ...]:
    if spread is None:
        return ("0", *["" for _ in _PERCENTILES])
    return (f"{spread.lifters:,}", *(f"{sets:.1f}" for sets in spread.percentiles))


def _spreads(
    log: ParquetLog, table: CreditTable, muscles: Mapping[str, Muscle], *, every: bool
) -> dict[str, _Spread | None]:
    averages = tables.average_volume(
        log.sets, table, muscles=_muscles(every=every), catalog=known_catalog()
    )
    frame = open_table(averages).frame.filter(nw.col("sets_high") > 0).select("muscle", "sets_high")
    rows = frame.collect(backend="pyarrow").to_arrow()
    spreads: dict[str, _Spread | None] = dict.fromkeys(muscles)
    for muscle in muscles:
        sets = rows.filter(pc.field("muscle") == muscle)["sets_high"]
        if len(sets):
            percentiles = pc.quantile(sets, q=_PERCENTILES).to_pylist()
            spreads[muscle] = _Spread(len(sets), tuple(percentiles))
    return spreads


def _uncounted(log: ParquetLog, table: CreditTable) -> Iterator[_Uncounted]:
    """Yield the sets for which counts may be too low, the most sets of each reason first."""
    known = known_catalog()
    by = ("reason", "exercise")
    frame = open_table(tables.incomplete(log.sets, table, catalog=known)).frame
    sums = frame.group_by(*by).agg(*(nw.col(end).sum() for end in _SETS))
    rows = sums.collect(backend="pyarrow").to_arrow().to_pylist()
    for row in sorted(
        rows, key=lambda row: (row["reason"], -row["sets_high"], str(row["exercise"]))
    ):
        exercise = known.exercises.get(row["exercise"])
        name = row["exercise"] or "" if exercise is None else exercise.name
        yield _Uncounted(tables.Reason(row["reason"]), name, Interval(*(row[end] for end in _SETS)))


_REASONS: Mapping[tables.Reason, str] = {
    tables.Reason.UNKNOWN_EXERCISE: "in no count, as the muscles of the exercise are not known",
    tables.Reason.UNKNOWN_KIND: "in no count, as the kind of the set is not known",
    tables.Reason.MISSING_KEY: "in no count, as the lifter, the session, the week or the place in "
    "the session is not stated",
    tables.Reason.OPEN_ROUNDS: "in AMRAP blocks: only the listed rounds are counted",
}


def _notes(uncounted: Sequence[_Uncounted]) -> Iterator[str]:
    """Yield a sentence for each reason, with the exercises that have the most sets."""
    for reason, sentence in _REASONS.items():
        found = [each for each in uncounted if each.reason is reason]
        if not found:
            continue
        sets = sum((each.sets for each in found), Interval(0, 0))
        names = first_of(
            (f"{printable(each.exercise)} {_count(each.sets)}" for each in found), _NAMED
        )
        verb = "is" if sets == 1 else "are"
        yield f"Incomplete: {_count(sets)} {noun(sets, 'set')} {verb} {sentence} ({names.strip()})."


def _count(sets: Interval) -> str:
    return f"{sets.high:,g}" if sets.low == sets.high else f"{sets.low:,g}-{sets.high:,g}"
