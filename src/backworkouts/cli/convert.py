"""`backworkouts convert`: from text to JSON, and back."""

from __future__ import annotations

import click

from backworkouts.cli.input import read
from backworkouts.cli.logs import Input
from backworkouts.cli.rewrite import save
from backworkouts.cli.unread import leave_unless_whole
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.json_io import dumps
from backworkouts.model.session import Session
from backworkouts.notation import write

__all__ = ["convert"]


@click.command()
@click.argument("file")
@click.option(
    "--to",
    "target",
    type=click.Choice(["text", "json"]),
    help="Form to write; by default the other one.",
)
@click.option("--output", metavar="FILE", default="-", help="Where to; standard output by default.")
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Of loads for which a text has none.")
def convert(file: str, target: str | None, output: str, unit: str | None) -> None:
    """Write a workout or a program that is text as JSON, and one that is JSON as text.

    FILE is a file, `-` for standard input, or the id of a bundled workout or program. What text
    cannot say is listed on standard error.
    """
    given = read(file, unit=unit)
    target = target or ("text" if given.reading is None else "json")
    if target == "json":
        text = dumps(given.subject, indent=2) + "\n"
    else:
        if isinstance(given.subject, Session):
            raise UnsupportedSubjectError("a session", "a workout or a program: text has no dates")
        written = write(given.subject)
        text = written.text
        for one in written.unsaid:
            click.echo(f"backworkouts: text does not say {one.where}: {one.what}", err=True)
    save(output, text)
    leave_unless_whole([Input(file, "", *given)])
