"""`backworkouts check`: what the rules find."""

from __future__ import annotations

from typing import Any

import click
from attrs import asdict

from backworkouts.cli._log import LogOptions, log_options, read_inputs, trained
from backworkouts.cli._output import format_option, show_json, show_tables
from backworkouts.cli._unread import leave_unless_whole, plain_problems, plain_unknown
from backworkouts.errors import caret_under
from backworkouts.notation import Place, Reading
from backworkouts.notation._lines import lines_of
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.rules._rule import Severity
from backworkouts.rules.check import check as run_rules
from backworkouts.rules.report import Report
from backworkouts.views.report import report_table
from backworkouts.views.table import Table

__all__ = ["check"]

FOUND = 1


@click.command()
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--select", multiple=True, metavar="RULE", help="Run only this: a code, a family or a name."
)
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this.")
@click.option(
    "--fail-on",
    type=click.Choice([one.value for one in Severity]),
    default=Severity.WARNING.value,
    show_default=True,
    help="Exit with 1 when a finding is at least this severe.",
)
@click.option("--week", is_flag=True, help="Check the files together, as the week they make.")
@log_options
@format_option
def check(
    names_of_files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    week: bool,  # noqa: FBT001  click passes it
    source: str | None,
    names: str | None,
    unit: str | None,
    form: str,
) -> None:
    """Check workouts, programs or sessions: each by itself, or as one week.

    A FILE may be another app's export, too; see `import`. Its sessions are checked together.
    """
    inputs = read_inputs(names_of_files, LogOptions(unit, names, source))
    subjects: list[tuple[str, str, Any]] = [
        (one.name, one.title, one.reading or one.subject) for one in inputs
    ]
    if week:
        subjects = [(" ".join(names_of_files), "The week", trained(inputs))]
    reports = [
        (name, title, run_rules(one, select=select or None, ignore=ignore))
        for name, title, one in subjects
    ]
    if form == "json":
        unread = {"problems": plain_problems(inputs), "unknown": plain_unknown(inputs)}
        show_json({**_plain(reports), **unread, "notice": NOT_MEDICAL_ADVICE})
    else:
        for number, ((_, title, report), (name, _, one)) in enumerate(
            zip(reports, subjects, strict=True)
        ):
            if number:
                click.echo()
            if isinstance(one, Reading):
                _show_in_text(name, title, one, report)
            else:
                show_tables([report_table(title, report)])
    leave_unless_whole(inputs)
    if any(report.at_least(fail_on) for _, _, report in reports):
        raise SystemExit(FOUND)


def _plain(reports: list[tuple[str, str, Report]]) -> dict[str, Any]:
    return {
        "findings": [
            {"file": name, **asdict(finding)} for name, _, report in reports for finding in report
        ],
        "ran": list(reports[0][2].ran),
        "skipped": [
            {"file": name, **asdict(one)} for name, _, report in reports for one in report.skipped
        ],
    }


def _show_in_text(name: str, title: str, reading: Reading, report: Report) -> None:
    """Each finding with the line it is about and a caret below, in the order of the text."""
    written = lines_of(reading.text)
    table = report_table(title, report)
    click.echo(title)
    placed = [(one.place or Place(1, 1, 0), one) for one in report]
    for place, one in sorted(placed, key=lambda pair: (pair[0].line, pair[0].column)):
        click.echo(f"{name}:{place.line}:{place.column}: {one.code} {one.severity}: {one.message}")
        click.echo(caret_under(written[place.line - 1], place.column, place.width))
    show_tables([Table("", (), (), table.notes)])
