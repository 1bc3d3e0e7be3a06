"""A report of findings as a table."""

from __future__ import annotations

from backworkouts.linter.report import Report
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table

__all__ = ["report_notes", "report_table"]


def report_table(title: str, report: Report) -> Table:
    """Return a table with a row for each finding, and notes on skipped rules and the summary."""
    rows = tuple(
        (finding.code, str(finding.severity), finding.where, finding.message)
        for finding in report.findings
    )
    columns = ("Code", "Severity", "Where", "Finding")
    return Table(title, columns, rows, report_notes(report))


def report_notes(report: Report) -> tuple[str, ...]:
    """Return a sentence for each reason to skip rules, then the summary."""
    codes_by_reason: dict[str, list[str]] = {}
    for rule in report.skipped:
        codes_by_reason.setdefault(rule.reason, []).append(rule.code)
    skipped = tuple(
        f"{', '.join(codes)} skipped: {reason}." for reason, codes in codes_by_reason.items()
    )
    summary = f"{report.summary[0].upper()}{report.summary[1:]}. {NOT_MEDICAL_ADVICE}"
    return (*skipped, summary)
