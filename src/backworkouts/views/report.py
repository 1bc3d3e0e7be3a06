"""A report of findings as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table

__all__ = ["AnyFinding", "AnyReport", "AnySkipped", "report_table"]


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


def report_table(title: str, report: AnyReport) -> Table:
    """A row for each finding, and a line on what was looked for."""
    rows = tuple((one.code, str(one.severity), one.where, one.message) for one in report.findings)
    alike: dict[str, list[str]] = {}
    for one in report.skipped:
        alike.setdefault(one.reason, []).append(one.code)
    skipped = tuple(f"{', '.join(codes)} skipped: {reason}." for reason, codes in alike.items())
    summary = f"{report.summary[0].upper()}{report.summary[1:]}. {NOT_MEDICAL_ADVICE}"
    return Table(title, ("Code", "Severity", "Where", "Finding"), rows, (*skipped, summary))
