"""`backworkouts check` for the sets of several lifters in Parquet files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import narwhals.stable.v2 as nw
import pyarrow as pa
import pyarrow.compute as pc

from backworkouts import tables
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.fixes import Choice
from backworkouts.cli.output import show_json_rows, show_tables
from backworkouts.cli.parquet_input import ParquetLog
from backworkouts.linter.registry import rules_beside
from backworkouts.linter.report import Report, Skipped
from backworkouts.linter.rule import Severity
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.pictures.lettering import printable
from backworkouts.plurals import plural
from backworkouts.tables.engines.opening import open_table
from backworkouts.tables.open_sets import open_sets
from backworkouts.views.report import report_notes
from backworkouts.views.table import Table

__all__ = ["LifterFindings", "check_lifters", "show_findings"]

_SHOWN = 20
_ORDER = ("lifter", "session", "code", "block", "position", "muscle")
_MESSAGES: Mapping[str, str] = {
    "DAT001": "{exercise}: {sets} in no count",
    "DAT005": "{sets} with a load without a unit",
    "ORD001": "{exercise} comes before a pull",
    "VOL001": "{muscle}: {sets} a week",
    "VOL002": "{muscle}: {sets} a week",
    "VOL003": "{sets} of a muscle in one session",
}
"""The sentence of a finding of each rule. A test fails for a rule of `COLUMN_RULES` without one."""


class LifterFindings(NamedTuple):
    """The findings of the rules that columns can express.

    Attributes:
        title: the number of lifters and sessions.
        rows: the findings, with the column `started_at`.
        ran: codes of the rules that ran.
        skipped: rules that did not run.
        unchecked: number of sets without a lifter or a session.
        hidden: number of findings left out by `--at-least`.
    """

    title: str
    rows: pa.Table
    ran: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    unchecked: int
    hidden: int = 0

    def at_least(self, severity: Severity) -> LifterFindings:
        """Return a copy with only the findings of a severity or above."""
        severities = [each.value for each in Severity if each >= severity]
        rows = self.rows.filter(pc.field("severity").isin(severities))
        return self._replace(rows=rows, hidden=self.rows.num_rows - rows.num_rows)


def check_lifters(log: ParquetLog, choice: Choice) -> LifterFindings:
    """Run the rules that columns express on the log of each lifter."""
    report = tables.check(
        log.sets,
        select=choice.select,
        ignore=choice.ignore,
        settings=choice.settings,
        catalog=known_catalog(),
    )
    found = open_table(report.findings).frame
    by = ("lifter", "session")
    sets = open_sets(log.sets, by, optional=("started_at",)).frame
    if "started_at" in sets.collect_schema():
        dates = sets.group_by(*by).agg(nw.col("started_at").min())
        found = found.join(dates, on=[*by], how="left")
    rows = found.sort(*_ORDER).collect(backend="pyarrow").to_arrow()
    keyless = sets.filter(nw.col("lifter").is_null() | nw.col("session").is_null())
    unchecked = keyless.select(rows=nw.len()).collect().item()
    return LifterFindings(log.title, rows, report.ran, report.skipped, unchecked)


def show_findings(found: LifterFindings, choice: Choice, *, form: str, skipped: bool) -> None:
    """Print findings.

    Args:
        found: the findings.
        choice: the settings, which name further rules.
        form: `text` for the number of findings of each rule and the first of them; `json` for all.
        skipped: whether to give the reason for each skipped rule.
    """
    counts = list(_counts(found))
    if form == "json":
        head = {
            "subject": found.title,
            "counts": counts,
            "ran": list(found.ran),
            "skipped": [each.to_dict() for each in found.skipped],
            "unchecked": found.unchecked,
            "notice": NOT_MEDICAL_ADVICE,
        }
        show_json_rows(head, "findings", _plain(found.rows))
        return
    rules = rules_beside(choice.settings.own_rules)
    summaries = tuple(
        (
            row["code"],
            row["severity"],
            f"{row['findings']:,}",
            f"{row['lifters']:,}",
            rules[row["code"]].summary,
        )
        for row in counts
    )
    columns = ("Code", "Severity", "Findings", "Lifters", "Rule")
    first = f"{found.title}: {plural(found.rows.num_rows, 'finding')}"
    shown = [Table(first, columns, summaries, (), frozenset({2, 3}))]
    if found.rows.num_rows:
        shown.append(_first_findings(found.rows))
    show_tables([*shown, Table("", (), (), tuple(_notes(found, skipped=skipped)))])


def _counts(found: LifterFindings) -> Iterator[dict[str, Any]]:
    """Yield how many findings each rule has, of how many lifters, the gravest of a rule first."""
    groups = found.rows.group_by(["code", "severity"])
    counted = groups.aggregate([("lifter", "count_distinct"), ("lifter", "count")]).to_pylist()
    for row in sorted(counted, key=lambda row: (row["code"], -Severity(row["severity"]).rank)):
        yield {
            "code": row["code"],
            "severity": row["severity"],
            "findings": row["lifter_count"],
            "lifters": row["lifter_count_distinct"],
        }


def _plain(rows: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield findings as plain values, without the values that are null."""
    for batch in rows.to_batches():
        for row in batch.to_pylist():
            plain = {name: value for name, value in row.items() if value is not None}
            if "started_at" in plain:
                plain["started_at"] = plain["started_at"].isoformat()
            yield plain


def _first_findings(rows: pa.Table) -> Table:
    first = rows.slice(0, _SHOWN)
    more = rows.num_rows - first.num_rows
    return Table(
        f"The first {len(first)}" if more else "Findings",
        ("Lifter", "Session", "Date", "Code", "Severity", "Finding"),
        tuple(map(_cells, first.to_pylist())),
        (f"And {more:,} more: --format json lists all findings.",) if more else (),
    )


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    known = known_catalog()
    day = row.get("started_at")
    exercise = known.exercises.get(row["exercise"])
    words = {
        "exercise": row["exercise"] if exercise is None else exercise.name,
        "muscle": known.muscles[row["muscle"]].name if row["muscle"] else "",
        "sets": plural(round(row["sets"], 2), "set") if row["sets"] is not None else "",
    }
    return (
        printable(str(row["lifter"])),
        "all" if row["session"] is None else printable(str(row["session"])),
        "" if day is None else f"{day:%Y-%m-%d}",
        row["code"],
        row["severity"],
        _MESSAGES[row["code"]].format(**words),
    )


def _notes(found: LifterFindings, *, skipped: bool) -> Iterator[str]:
    if found.unchecked:
        yield f"Not checked: {plural(found.unchecked, 'set')} without a lifter or a session."
    if found.hidden:
        yield f"Not shown: {found.hidden:,} of less severity than --at-least."
    if skipped:
        yield from report_notes(Report((), found.ran, found.skipped))[:-1]
    elif found.skipped:
        count = plural(len(found.skipped), "rule")
        yield f"Skipped: {count}; --skipped gives the reasons."
    yield NOT_MEDICAL_ADVICE
