"""`backworkouts convert`: from text to JSON, and back."""

from __future__ import annotations

import click

from backworkouts.api import dumps
from backworkouts.cli.input import read
from backworkouts.cli.logs import Input
from backworkouts.cli.rewrite import save
from backworkouts.cli.unread import leave_unless_whole
from backworkouts.errors import UnsupportedSubjectError
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
@click.option(
    "--output", metavar="FILE", default="-", help="File to write; standard output by default."
)
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Unit of loads that state none.")
def convert(file: str, target: str | None, output: str, unit: str | None) -> None:
    """Convert a workout or a program from text to JSON, or from JSON to text.

    FILE is a file, `-` for standard input, or the id of a bundled workout or program. What text
    cannot hold is listed on standard error.
    """
    given = read(file, unit=unit)
    target = target or ("text" if given.reading is None else "json")
    subject = given.subject
    if isinstance(subject, tuple):
        if len(subject) > 1:
            expected = "one workout, program or session"
            raise UnsupportedSubjectError(f"{len(subject)} sessions", expected)
        (subject,) = subject
    if target == "json":
        text = dumps(subject, indent=2) + "\n"
    else:
        if isinstance(subject, Session):
            raise UnsupportedSubjectError("a session", "a workout or a program: text has no dates")
        written = write(subject)
        text = written.text
        for loss in written.unsaid:
            click.echo(f"backworkouts: text cannot hold {loss.where}: {loss.what}", err=True)
    save(output, text)
    leave_unless_whole([Input(file, "", subject, given.reading)])
