"""`backworkouts check`: run the rules, and print or fix their findings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import click

from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.findings import Checked, as_json, as_sarif, show
from backworkouts.cli.fixes import Choice, Done, fixed, show_diffs, write
from backworkouts.cli.logs import Input, LogOptions, log_options, trained
from backworkouts.cli.output import show_json
from backworkouts.cli.parquet_input import ParquetLog, read_inputs_or_lifters, reading
from backworkouts.cli.settings import SettingsOptions, settings_options
from backworkouts.cli.unread import BAD_INPUT, doubt_options, leave_unless_whole, print_unread
from backworkouts.linter.check import check as run_rules
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Severity

__all__ = ["check"]

FOUND = 1


@click.command()
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    help="Run only this rule: a code, a family or a name.",
)
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this rule.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    show_default=True,
    help="Exit with 1 when a finding is at least this severe.",
)
@click.option(
    "--at-least",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.INFO.value,
    show_default=True,
    help="Show findings that are at least this severe.",
)
@click.option("--skipped", is_flag=True, help="Give the reason for each skipped rule.")
@click.option("--week", is_flag=True, help="Check the files together, as one week.")
@click.option("--fix", "fixes", is_flag=True, help="Apply safe fixes, and report the rest.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply fixes that change the training, too.")
@click.option("--diff", is_flag=True, help="Write nothing; show what --fix would change.")
@settings_options
@log_options
@catalog_option
@doubt_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="Text for people, JSON, or SARIF for tools of code review.",
)
def check(
    names_of_files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    at_least: str,
    skipped: bool,  # noqa: FBT001  click passes it
    week: bool,  # noqa: FBT001  click passes it
    fixes: bool,  # noqa: FBT001  click passes it
    unsafe_fixes: bool,  # noqa: FBT001  click passes it
    diff: bool,  # noqa: FBT001  click passes it
    log: LogOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
    form: str,
    **options: Any,
) -> None:
    """Check workouts, programs or sessions: each by itself, or as one week.

    A FILE may also be another app's export (see `import`); its sessions are checked together. With
    --fix, a text keeps its lines, in another order, and JSON keeps its indentation.

    Parquet files are one table of sets. The log of one lifter is checked as an export is; those of
    several lifters by the rules that columns express.
    """
    changes = fixes or diff
    if unsafe_fixes and not changes:
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    if changes and week:
        raise click.UsageError("--fix and --diff are for files one by one: leave out --week")
    wanted, unwanted = _parted(select), _parted(ignore)
    settings = SettingsOptions(**options).settings()
    choice = Choice(settings, wanted or None, unwanted, unsafe_fixes, log.unit)
    unfit = {"--fix": fixes, "--unsafe-fixes": unsafe_fixes, "--diff": diff, "--week": week}
    inputs = read_inputs_or_lifters(names_of_files, log, unfit)
    if isinstance(inputs, ParquetLog):
        _check_lifters(inputs, choice, fail_on, at_least, skipped=skipped, form=form)
        return
    done = fixed(inputs, choice) if changes else []
    if diff and any(result.applied for result in done):
        raise SystemExit(show_diffs(done))
    if not diff:
        write(done)
    inputs = [result.input for result in done] or inputs
    checked = _together(inputs, choice) if week else _one_by_one(inputs, done, choice)
    is_found = any(result.report.at_least(Severity(fail_on)) for result in checked)
    checked = [result.only(Severity(at_least)) for result in checked]
    print_unread(inputs, verbose=verbose)
    # Standard output holds the fixed text of standard input, and so cannot hold the report.
    is_taken = fixes and not diff and "-" in names_of_files
    if is_taken or form == "text":
        show(checked, offer=not changes, skipped=skipped, err=is_taken)
    elif form == "json":
        show_json(as_json(checked, inputs))
    else:
        show_json(as_sarif(checked))
    leave_unless_whole(inputs, strict=strict)
    if any(result.is_refused for result in done):
        raise SystemExit(BAD_INPUT)
    if is_found:
        raise SystemExit(FOUND)


def _check_lifters(
    sets: ParquetLog, choice: Choice, fail_on: str, at_least: str, *, skipped: bool, form: str
) -> None:
    if form == "sarif":
        raise click.UsageError("--format sarif: not for several lifters; json lists all findings")
    from backworkouts.cli.lifters_check import (  # noqa: PLC0415  needs an extra
        check_lifters,
        show_findings,
    )

    with reading(sets.names):
        found = check_lifters(sets, choice)
    show_findings(found.at_least(Severity(at_least)), choice, form=form, skipped=skipped)
    if found.at_least(Severity(fail_on)).rows.num_rows:
        raise SystemExit(FOUND)


def _together(inputs: Sequence[Input], choice: Choice) -> list[Checked]:
    name = " ".join(given.name for given in inputs)
    return [Checked(name, "The week", _look(trained(inputs), choice), None)]


def _one_by_one(inputs: Sequence[Input], done: Sequence[Done], choice: Choice) -> list[Checked]:
    return [
        Checked(
            given.name, given.title, _look(given.reading or given.subject, choice), given, result
        )
        for given, result in zip_longest(inputs, done)
    ]


def _look(subject: Any, choice: Choice) -> Report:
    return run_rules(
        subject,
        settings=choice.settings,
        select=choice.select,
        ignore=choice.ignore,
        catalog=known_catalog(),
    )


def _parted(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return `ORD,VOL` as two names."""
    return tuple(part.strip() for name in names for part in name.split(",") if part.strip())
