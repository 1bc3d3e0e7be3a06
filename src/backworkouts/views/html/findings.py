"""Reports of a check, and the answers that hold one, as tables of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from backworkouts.errors import LineProblem, Problem
from backworkouts.linter.fixing import FixResult
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding, Severity
from backworkouts.linter.validation import Validation
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.pictures.markup import Element, add
from backworkouts.plurals import plural
from backworkouts.views.html.elements import (
    MOST_ROWS,
    add_details,
    add_each,
    add_line,
    add_list,
    start_table,
)
from backworkouts.views.html.training import add_training
from backworkouts.views.report import report_notes

__all__ = ["add_fix_result", "add_report", "add_validation"]

_COLUMNS = ("Code", "Finding")
_MOST_PLACES = 3
"""Other places of a finding that are shown."""


def add_report(parent: Element, report: Report) -> None:
    """Add the findings by severity, the gravest first, and what did not run."""
    by_severity = sorted(report.findings, key=lambda finding: -finding.severity.rank)
    if by_severity:
        _add_findings(parent, "Findings", by_severity)
    *skipped, summary = report_notes(report)
    if skipped:
        add_list(add_details(parent, plural(len(report.skipped), "skipped rule")), skipped)
    add_line(parent, summary, class_="bw-note")


def _add_findings(parent: Element, title: str, findings: Sequence[Finding]) -> None:
    """Add a table with a group of rows for each severity."""
    table = start_table(parent, title, _COLUMNS)
    severities = [finding.severity for finding in findings]
    groups: dict[Severity, Element] = {}

    def show(finding: Finding) -> None:
        severity = finding.severity
        if severity not in groups:
            groups[severity] = add(table, "tbody")
            heading = add(groups[severity], "tr")
            count = severities.count(severity)
            text = f"{count} info" if severity is Severity.INFO else plural(count, severity)
            class_ = f"bw-{severity}"
            add(heading, "th", text, scope="rowgroup", colspan=len(_COLUMNS), class_=class_)
        _add_finding(groups[severity], finding)

    add_each(parent, findings, MOST_ROWS, "finding", show)


def _add_finding(body: Element, finding: Finding) -> None:
    row = add(body, "tr")
    add(row, "td", finding.code, class_="bw-short")
    cell = add(row, "td", finding.message, class_="bw-wide")
    if where := _where(finding):
        add(cell, "div", where, class_="bw-note")
    if finding.fix is not None:
        kind = "Fix" if finding.fix.is_safe else "Unsafe fix"
        add(cell, "div", f"{kind}: {finding.fix.title}")
    if finding.grounds:
        add_list(add_details(cell, "Grounds"), map(str, finding.grounds))


def _where(finding: Finding) -> str:
    """Return the places of a finding: in the text if it comes from one, or as paths."""
    place = str(finding.place) if finding.place is not None else finding.where
    others = finding.others[:_MOST_PLACES]
    more = len(finding.others) - len(others)
    return ", ".join(filter(None, (place, *others, plural(more, "more place") if more else "")))


def add_fix_result(parent: Element, result: FixResult[Any]) -> None:
    """Add the findings that are fixed, the subject after its fixes, and its report."""
    if result.applied:
        _add_findings(parent, "Fixed", result.applied)
    else:
        add_line(parent, "Nothing was fixed.")
    add_training(parent, result.subject)
    add_report(parent, result.report)


def add_validation(parent: Element, validation: Validation[Any]) -> None:
    """Add the verdict, the errors and doubtful places, the training, and its report."""
    add(add_line(parent, ""), "b", "Valid" if validation.is_valid else "Not valid")
    _add_errors(parent, validation.errors, validation.total)
    doubtful = validation.doubtful
    add_each(parent, doubtful, MOST_ROWS, "doubtful place", lambda place: _add_doubt(parent, place))
    if validation.subject is not None:
        add_training(parent, validation.subject)
    if validation.sessions:
        add_training(parent, validation.sessions)
    if validation.report is not None:
        add_report(parent, validation.report)


def _add_errors(parent: Element, errors: Sequence[Problem | LineProblem], total: int) -> None:
    if not errors:
        return
    body = add(start_table(parent, plural(total, "error"), ("Where", "Error")), "tbody")
    for error in errors[:MOST_ROWS]:
        row = add(body, "tr")
        if isinstance(error, LineProblem):
            where = f"line {error.line}, column {error.column}"
        else:
            where = error.where
        add(row, "td", where, class_="bw-wide")
        found = f", found {error.found}" if error.found else ""
        add(row, "td", f"expected {error.expected}{found}", class_="bw-wide")
    if total > MOST_ROWS:
        add_line(parent, f"and {plural(total - MOST_ROWS, 'more error')}", class_="bw-note")


def _add_doubt(parent: Element, place: Doubtful) -> None:
    add_line(parent, f"Line {place.line}, column {place.column}: {place.message}")
