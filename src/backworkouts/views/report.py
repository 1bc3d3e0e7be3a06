"""A report of findings as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table

__all__ = ["AnyFinding", "AnyPlace", "AnyReport", "AnySkipped", "report_table"]


class AnyPlace(Protocol):
    """What a view needs to know of a place in a text."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class AnyFinding(Protocol):
    """What a view needs to know of a finding."""

    @property
    def code(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def where(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def place(self) -> AnyPlace | None: ...


class AnySkipped(Protocol):
    """What a view needs to know of a rule that did not run."""

    @property
    def code(self) -> str: ...
    @property
    def reason(self) -> str: ...


class AnyReport(Protocol):
    """What a view needs to know of a report."""

    @property
    def findings(self) -> Sequence[AnyFinding]: ...
    @property
    def skipped(self) -> Sequence[AnySkipped]: ...
    @property
    def summary(self) -> str: ...


def report_table(title: str, report: AnyReport, carets: Sequence[str] = ()) -> Table:
    """A row for each finding, and a line on what was looked for.

    Args:
        title: what was checked.
        report: what was found.
        carets: for each finding the line of text it is about, with a caret below; or nothing.
    """
    rows = tuple((one.code, str(one.severity), _where(one), one.message) for one in report.findings)
    shown = dict.fromkeys(
        f"{one.place}:\n{caret}"
        for one, caret in zip(report.findings, carets or [""] * len(rows), strict=True)
        if caret
    )
    skipped = tuple(f"{one.code} skipped: {one.reason}." for one in report.skipped)
    summary = f"{report.summary[0].upper()}{report.summary[1:]}. {NOT_MEDICAL_ADVICE}"
    columns = ("Code", "Severity", "Where", "Finding")
    return Table(title, columns, rows, (*shown, *skipped, summary))


def _where(one: AnyFinding) -> str:
    return one.where if one.place is None else f"{one.place.line}:{one.place.column}"
