"""Output of `backworkouts check`: text with carets, tables, JSON, SARIF."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from textwrap import wrap
from typing import Any, NamedTuple
from urllib.parse import quote

import click
from attrs import evolve

from backworkouts.cli.fixes import Done, is_order_uncertain, title_of, why_not
from backworkouts.cli.logs import Input
from backworkouts.cli.output import columns, show_tables
from backworkouts.cli.unread import plain_problems, plain_unknown
from backworkouts.errors import LineProblem
from backworkouts.linter.render import finding_lines
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding, Severity
from backworkouts.linter.sarif import sarif
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.plurals import plural
from backworkouts.views.report import report_table
from backworkouts.views.table import Table, plain

__all__ = ["Checked", "as_json", "as_sarif", "show"]


class Checked(NamedTuple):
    """One subject of a check, with its report.

    Attributes:
        name: the file, or the files of a week.
        title: the line above the findings.
        report: the findings.
        input: the subject; None for a week of several files.
        done: the fixes made before the check; None without `--fix`.
        hidden: number of findings left out of the report by `--at-least`.
    """

    name: str
    title: str
    report: Report
    input: Input | None
    done: Done | None = None
    hidden: int = 0

    def only(self, severity: Severity) -> Checked:
        """Return a copy with only the findings of a severity or above."""
        shown = self.report.at_least(severity)
        report = evolve(self.report, findings=shown, allowed=self.report.allowed)
        return self._replace(report=report, hidden=len(self.report) - len(shown))


def as_json(checked: Sequence[Checked], inputs: Sequence[Input]) -> dict[str, Any]:
    """Return all results as plain values, for JSON."""
    return {
        "findings": _plain((result.name, result.report.findings) for result in checked),
        "allowed": _plain((result.name, result.report.allowed) for result in checked),
        "fixed": _plain((result.name, result.done.applied) for result in checked if result.done),
        "ran": list(checked[0].report.ran),
        "skipped": [
            {"file": result.name, "code": skipped.code, "reason": skipped.reason}
            for result in checked
            for skipped in result.report.skipped
        ],
        "problems": plain_problems(inputs),
        "unknown": plain_unknown(inputs),
        "notice": NOT_MEDICAL_ADVICE,
    }


def _plain(found: Iterable[tuple[str, Iterable[Finding]]]) -> list[dict[str, Any]]:
    return [{"file": name, **finding.to_dict()} for name, findings in found for finding in findings]


def as_sarif(checked: Sequence[Checked]) -> dict[str, Any]:
    """Return all results as a SARIF log, for tools of code review."""
    log = sarif((_uri(result), result.report) for result in checked)
    unread = [_unread(result, problem) for result in checked for problem in _problems(result)]
    if unread:
        (call,) = log["runs"][0]["invocations"]
        call["executionSuccessful"] = False
        call["toolExecutionNotifications"] = unread
    return log


def _problems(result: Checked) -> Iterable[LineProblem]:
    reading = None if result.input is None else result.input.reading
    return () if reading is None else reading.problems


def _unread(result: Checked, problem: LineProblem) -> dict[str, Any]:
    """Return a line that could not be read as a notification of the run."""
    notification = {"level": "error", "message": {"text": problem.message}}
    uri = _uri(result)
    if uri is None:
        return notification
    place = {"startLine": problem.line, "startColumn": problem.column}
    return {
        **notification,
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": place}},
        ],
    }


def _uri(result: Checked) -> str | None:
    """Return the URI of the file; None for input that is in no file.

    The name is quoted as bytes: a file system may hold names that are no Unicode.
    """
    if result.input is None or not Path(result.name).exists():
        return None
    path = Path(result.name)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def show(checked: Sequence[Checked], *, offer: bool, skipped: bool, err: bool) -> None:
    """Print all results for people.

    Args:
        checked: the results.
        offer: whether to count the findings that can be fixed.
        skipped: whether to give the reason of each skipped rule, and not only their number.
        err: whether to print on standard error, because standard output holds the fixed text.
    """
    for number, result in enumerate(checked):
        if number:
            click.echo(err=err)
        _show(result, offer=offer, skipped=skipped, err=err)


def _show(result: Checked, *, offer: bool, skipped: bool, err: bool) -> None:
    table = report_table(result.title, result.report)
    is_fixable = offer and result.input is not None and not why_not(result.input)
    offers = _offers(result) if is_fixable else _fixes_left(result)
    reasons = table.notes[:-1] if skipped else _left_out(result)
    notes = (*reasons, *offers, table.notes[-1])
    reading = result.input.reading if result.input else None
    applied = result.done.applied if result.done else ()
    made = [f"fixed {finding.code}: {title_of(finding)}" for finding in applied]
    if reading is None and not made:
        _tables([Table(table.title, table.columns, table.rows, notes)], err=err)
        return
    lines = [result.title, *made]
    if reading is not None:
        lines += finding_lines(result.report, reading.text, result.name)
    stream = sys.stderr if err else sys.stdout
    if stream is not None and stream.isatty():
        lines = list(chain.from_iterable(map(_wrapped, lines)))
    click.echo("\n".join(lines), err=err)
    rest = () if reading is not None else table.rows
    _tables([Table("", table.columns, rest, notes)], err=err)


def _wrapped(line: str) -> Iterable[str]:
    """Return a line as lines of the width of the terminal; one with a caret below it as it is."""
    if "\n" in line:
        return (line,)
    return wrap(
        line, columns(), subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def _left_out(result: Checked) -> Iterator[str]:
    """Yield what is not shown, each with the option that shows it."""
    if result.hidden:
        yield f"Not shown: {result.hidden} of less severity than --at-least."
    if result.report.skipped:
        count = plural(len(result.report.skipped), "rule")
        yield f"Skipped: {count}; --skipped gives the reasons."


def _tables(tables: list[Table], *, err: bool) -> None:
    if err:
        width = columns()
        click.echo("\n\n".join(plain(table, width) for table in tables), err=True)
    else:
        show_tables(tables)


def _fixes_left(result: Checked) -> Iterator[str]:
    """Yield the number of fixes that were tried, and would only lead to other findings."""
    if result.done is None or result.done.after is None:
        return
    left = sum(finding.fix.is_safe for finding in result.report.fixable if finding.fix)
    if left:
        each = "1 fix is not applied: it" if left == 1 else f"{left} fixes are not applied: each"
        yield f"{each} would lead to another finding at least as severe."


def _offers(result: Checked) -> tuple[str, ...]:
    """Return the number of findings that have a fix, with the option that applies it."""
    fixes = [finding.fix for finding in result.report.fixable if finding.fix]
    is_uncertain = result.input is not None and is_order_uncertain(result.input)
    safe = 0 if is_uncertain else sum(fix.is_safe for fix in fixes)
    unsafe = len(fixes) - safe
    if not unsafe:
        return (f"{safe} can be fixed with --fix.",) if safe else ()
    if not safe:
        return (f"{unsafe} can be fixed with --fix --unsafe-fixes.",)
    return (f"{safe} can be fixed with --fix, {unsafe} more with --unsafe-fixes.",)
