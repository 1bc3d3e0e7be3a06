"""`backworkouts report`: a report of training as a page of HTML."""

from __future__ import annotations

from typing import Any

import click

from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.credits import credit_tables, credits_option
from backworkouts.cli.logs import LogOptions, log_options, read_inputs
from backworkouts.cli.pages import held_in, page_option
from backworkouts.cli.rewrite import check_output, save
from backworkouts.cli.settings import SettingsOptions, settings_options
from backworkouts.cli.unread import doubt_options, leave_unless_whole, print_unread
from backworkouts.report import html

__all__ = ["report"]


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@page_option("--html")
@click.option("--title", metavar="TEXT", help="Heading of the page; the name by default.")
@credits_option
@settings_options
@log_options
@catalog_option
@doubt_options
def report(
    files: tuple[str, ...],
    output: str,
    title: str | None,
    tables: tuple[str, ...],
    log: LogOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
    **options: Any,
) -> None:
    """Write a report as a page of HTML: plan, back map, weekly sets, findings with their grounds.

    The page is one file, loads nothing and runs no script. FILE may also be another app's export
    (see `import`); several files make one log. Lines of a text that could not be read are listed on
    the page, too.
    """
    check_output(output, files)
    settings = SettingsOptions(**options).settings()
    chosen = credit_tables(tables)
    inputs = read_inputs(files, log)
    held = held_in(inputs, are_several=len(files) > 1)
    page = html(
        held.training, credits=chosen, settings=settings, title=title, catalog=known_catalog()
    )
    print_unread(inputs, verbose=verbose)
    save(output, page)
    if held.reading is None and held.sessions and held.plans:
        left_out = ", ".join(plan.name for plan in held.plans)
        click.echo(f"backworkouts: not in the report, beside the sessions: {left_out}", err=True)
    leave_unless_whole(inputs, strict=strict)
