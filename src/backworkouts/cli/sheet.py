"""`backworkouts sheet`: a training sheet to print."""

from __future__ import annotations

from typing import get_args

import click

from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.logs import LogOptions, log_options, read_inputs
from backworkouts.cli.pages import held_in, page_option
from backworkouts.cli.rewrite import check_output, save
from backworkouts.cli.unread import doubt_options, leave_unless_whole, print_unread
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.report import Paper
from backworkouts.report import sheet as sheet_of

__all__ = ["sheet"]


@click.command()
@click.argument("file")
@page_option("--output", "-o")
@click.option(
    "--log",
    "logs",
    metavar="FILE",
    multiple=True,
    help="Sessions, for the numbers of the last time: another app's export, text or JSON.",
)
@click.option(
    "--paper",
    type=click.Choice(get_args(Paper)),
    default="a4",
    show_default=True,
    help="Size of the paper.",
)
@log_options
@catalog_option
@doubt_options
def sheet(
    file: str,
    output: str,
    logs: tuple[str, ...],
    paper: Paper,
    log: LogOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
) -> None:
    """Write a training sheet as a page of HTML to print: a box for each set.

    FILE is a workout or a program. With --log, each exercise has the sets of the last time. The
    options --from and --map are for the files of --log.
    """
    check_output(output, [file, *logs])
    inputs = read_inputs([file], LogOptions(log.unit))
    held = held_in(inputs)
    done = read_inputs(logs, log) if logs else []
    sessions = held.sessions
    if done:
        logged = held_in(done)
        if logged.plans and not logged.sessions:
            raise UnsupportedSubjectError("a plan in --log", "sessions")
        sessions += logged.sessions
    page = sheet_of(held.plan, log=sessions, paper=paper, catalog=known_catalog())
    print_unread([*inputs, *done], verbose=verbose)
    save(output, page)
    leave_unless_whole([*inputs, *done], strict=strict)
