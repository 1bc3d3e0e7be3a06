"""`backworkouts convert`: from text to JSON, and back."""

from __future__ import annotations

import click

from backworkouts.api import dumps
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.input import read
from backworkouts.cli.logs import Input
from backworkouts.cli.rewrite import check_output, save
from backworkouts.cli.unread import leave_unless_whole, print_unread
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
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
@catalog_option
def convert(file: str, target: str | None, output: str, unit: str | None) -> None:
    """Convert a workout or a program from text to JSON, or from JSON to text.

    FILE is a file, `-` for standard input, or the id of a bundled workout or program. Several
    sessions become JSON Lines, one session on each line. What text cannot hold is listed on
    standard error.
    """
    check_output(output, [file])
    given = read(file, unit=unit)
    target = target or ("text" if given.reading is None else "json")
    subject = given.subject
    if isinstance(subject, tuple) and len(subject) == 1:
        (subject,) = subject
    if target == "text":
        text = _as_text(subject)
    elif isinstance(subject, tuple):
        text = "".join(f"{dumps(session)}\n" for session in subject)
    else:
        text = dumps(subject, indent=2) + "\n"
    held = [*subject] if isinstance(subject, tuple) else subject
    inputs = [Input(file, "", held, given.reading)]
    print_unread(inputs)
    save(output, text)
    leave_unless_whole(inputs)


def _as_text(subject: Workout | Program | Session | tuple[Session, ...]) -> str:
    """Return a subject as text, and print what text cannot hold.

    Raises:
        UnsupportedSubjectError: for sessions.
    """
    if isinstance(subject, (Session, tuple)):
        found = "a session" if isinstance(subject, Session) else f"{len(subject)} sessions"
        raise UnsupportedSubjectError(found, "a workout or a program: text has no dates")
    written = write(subject, catalog=known_catalog())
    for loss in written.unsaid:
        click.echo(f"backworkouts: text cannot hold {loss.where}: {loss.what}", err=True)
    return written.text
