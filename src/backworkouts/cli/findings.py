"""How `backworkouts check` answers: text with carets, tables, JSON, SARIF."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import click
from attrs import evolve

from backworkouts.cli.fixes import Done, title_of, why_not
from backworkouts.cli.logs import Input
from backworkouts.cli.output import columns, show_tables
from backworkouts.cli.unread import plain_problems, plain_unknown
from backworkouts.errors import LineProblem
from backworkouts.linter.render import finding_lines, plain_finding
from backworkouts.linter.report import Report
from backworkouts.linter.sarif import sarif
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.report import report_table
from backworkouts.views.table import Table, plain

__all__ = ["Checked", "as_json", "as_sarif", "show"]


class Checked(NamedTuple):
    """What was checked, and found.

    Attributes:
        name: the file, or the files of a week.
        title: what is shown above it.
        report: what was found.
        input: what was checked; None for a week of several.
        done: what was fixed before that; None where nothing was to be.
        hidden: how many findings of less severity are left out of the report.
    """

    name: str
    title: str
    report: Report
    input: Input | None
    done: Done | None = None
    hidden: int = 0

    def only(self, severity: str) -> Checked:
        """It with the findings of that severity or above."""
        shown = self.report.at_least(severity)
        report = evolve(self.report, findings=shown, allowed=self.report.allowed)
        return self._replace(report=report, hidden=len(self.report) - len(shown))


def as_json(checked: Sequence[Checked], inputs: Sequence[Input]) -> dict[str, Any]:
    """All of it for a program."""
    return {
        "findings": _plain((one.name, one.report.findings) for one in checked),
        "allowed": _plain((one.name, one.report.allowed) for one in checked),
        "fixed": _plain((one.name, one.done.applied) for one in checked if one.done),
        "ran": list(checked[0].report.ran),
        "skipped": [
            {"file": one.name, "code": each.code, "reason": each.reason}
            for one in checked
            for each in one.report.skipped
        ],
        "problems": plain_problems(inputs),
        "unknown": plain_unknown(inputs),
        "notice": NOT_MEDICAL_ADVICE,
    }


def _plain(found: Iterable[tuple[str, Iterable[Any]]]) -> list[dict[str, Any]]:
    return [{"file": name, **plain_finding(one)} for name, some in found for one in some]


def as_sarif(checked: Sequence[Checked]) -> dict[str, Any]:
    """All of it for a tool of code review."""
    log = sarif((_uri(one), one.report) for one in checked)
    unread = [_unread(one, each) for one in checked for each in _problems(one)]
    if unread:
        (call,) = log["runs"][0]["invocations"]
        call["executionSuccessful"] = False
        call["toolExecutionNotifications"] = unread
    return log


def _problems(one: Checked) -> Iterable[LineProblem]:
    reading = None if one.input is None else one.input.reading
    return () if reading is None else reading.problems


def _unread(one: Checked, problem: LineProblem) -> dict[str, Any]:
    """A line that could not be read, as what went wrong in the run."""
    said = {"level": "error", "message": {"text": problem.message}}
    uri = _uri(one)
    if uri is None:
        return said
    place = {"startLine": problem.line, "startColumn": problem.column}
    return {
        **said,
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": place}},
        ],
    }


def _uri(one: Checked) -> str | None:
    """Return the URI of the file; None for input that is in no file.

    The name is quoted as bytes: a file system may hold names that are no Unicode.
    """
    if one.input is None or not Path(one.name).exists():
        return None
    path = Path(one.name)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def show(checked: Sequence[Checked], *, offer: bool, skipped: bool, err: bool) -> None:
    """All of it for people.

    Args:
        checked: what was checked.
        offer: say what can be fixed.
        skipped: say why rules were skipped, and not only how many.
        err: on standard error, as standard output is taken.
    """
    for number, one in enumerate(checked):
        if number:
            click.echo(err=err)
        _show(one, offer=offer, skipped=skipped, err=err)


def _show(one: Checked, *, offer: bool, skipped: bool, err: bool) -> None:
    table = report_table(one.title, one.report)
    is_fixable = offer and one.input is not None and not why_not(one.input)
    offers = _offer(one.report) if is_fixable else ()
    reasons = table.notes[:-1] if skipped else _left_out(one)
    notes = (*reasons, *offers, table.notes[-1])
    reading = one.input.reading if one.input else None
    made = [f"fixed {each.code}: {title_of(each)}" for each in one.done.applied] if one.done else []
    if reading is None and not made:
        _tables([Table(table.title, table.columns, table.rows, notes)], err=err)
        return
    lines = [one.title, *made]
    if reading is not None:
        lines += finding_lines(one.report, reading.text, one.name)
    click.echo("\n".join(lines), err=err)
    rest = () if reading is not None else table.rows
    _tables([Table("", table.columns, rest, notes)], err=err)


def _left_out(one: Checked) -> Iterator[str]:
    """What is not shown, and what shows it."""
    if one.hidden:
        yield f"Not shown: {one.hidden} of less severity than --at-least."
    if one.report.skipped:
        count = len(one.report.skipped)
        yield f"Skipped: {count} rule{'' if count == 1 else 's'}; --skipped says why."


def _tables(tables: list[Table], *, err: bool) -> None:
    if err:
        width = columns()
        click.echo("\n\n".join(plain(one, width) for one in tables), err=True)
    else:
        show_tables(tables)


def _offer(report: Report) -> tuple[str, ...]:
    r"""How many findings have a fix, and how to have it made.

    >>> from backworkouts import check, notation
    >>> _offer(check(notation.parse("Deadlift 3x5\nPull-Up 3x8"), select="ORD001"))
    ('1 can be fixed with --fix.',)
    """
    safe = sum(one.fix.is_safe for one in report.fixable if one.fix)
    unsafe = len(report.fixable) - safe
    if not unsafe:
        return (f"{safe} can be fixed with --fix.",) if safe else ()
    if not safe:
        return (f"{unsafe} can be fixed with --fix --unsafe-fixes.",)
    return (f"{safe} can be fixed with --fix, {unsafe} more with --unsafe-fixes.",)
