"""`backworkouts build`: a program from wishes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from backworkouts.cli.built import account_tables, plain_built, save_built, show_account
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.loads import LoadOptions, load_options
from backworkouts.cli.output import format_option, show_json, show_text
from backworkouts.cli.rewrite import check_output
from backworkouts.cli.settings import settings_options
from backworkouts.cli.unread import doubt_options, leave_unless_whole
from backworkouts.cli.wishes import WishOptions, wish_options
from backworkouts.notation import write
from backworkouts.notice import NOT_MEDICAL_ADVICE

if TYPE_CHECKING:
    from backworkouts.builder import Built

__all__ = ["build"]

_MOST_ALTERNATIVES = 20


@click.command()
@click.option("--days", type=int, metavar="DAYS", help="Training days a week.  [default: 2]")
@wish_options
@settings_options
@click.option(
    "--alternatives",
    type=click.IntRange(1, _MOST_ALTERNATIVES),
    metavar="NUMBER",
    help="So many more programs; each two differ in two exercises or more.",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="File to save the program in, as text or as JSON; alternatives beside it: plan.txt, "
    "plan_2.txt, ...",
)
@load_options
@catalog_option
@doubt_options
@format_option
def build(
    days: int | None,
    wished: WishOptions,
    alternatives: int | None,
    output: str | None,
    lifted: LoadOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
    form: str,
    **settings: Any,
) -> None:
    """Build a program of back training from wishes.

    The program is what `check` asks for with the same options and the same file of settings. It is
    printed as text that all other commands read; its sets per week, the reason for each exercise,
    and what the wishes cause, go to standard error.

    With the log of what was lifted, exercises that are in it get loads, with the reason.

    Wishes that conflict are an error that says what would do. Needs the extra `builder`.
    """
    from backworkouts import builder  # noqa: PLC0415  imports all rules, which help needs not

    stated: dict[str, Any] = wished.stated | ({} if days is None else {"days": days})
    for number in range(1, (alternatives or 0) + 2) if output else ():
        check_output(_numbered(output or "", number), lifted.files)
    done = lifted.read(verbose=verbose)
    search = wished.search(settings) | done.arguments
    first = builder.build(builder.Wishes(**stated), **search)
    found = (first, *(first.alternatives(alternatives) if alternatives else ()))
    if alternatives and len(found) <= alternatives:
        count = len(found) - 1
        click.echo(f"backworkouts: {count} of {alternatives} alternatives were found", err=True)
    texts = [write(built.program, catalog=known_catalog()).text for built in found]
    if output:
        for number, (built, text) in enumerate(zip(found, texts, strict=True), start=1):
            save_built(_numbered(output, number), built.program, text)
    if form == "json":
        plain, *others = map(plain_built, found, texts)
        show_json({**plain, "alternatives": others, "notice": NOT_MEDICAL_ADVICE})
    else:
        _show(found, texts, output)
    leave_unless_whole(done.inputs, strict=strict)


def _show(found: Sequence[Built], texts: Sequence[str], output: str | None) -> None:
    """Print programs with their accounts; saved ones without their text."""
    for number, (built, text) in enumerate(zip(found, texts, strict=True), start=1):
        if output:
            click.echo(f"{_numbered(output, number)}:")
        else:
            show_text(text)
        show_account(account_tables(built), err=not output)
        if number < len(found):
            click.echo(err=not output)


def _numbered(output: str, number: int) -> str:
    """Return the file of a program: `plan.txt`, then `plan_2.txt`."""
    path = Path(output)
    return output if number == 1 else str(path.with_stem(f"{path.stem}_{number}"))
