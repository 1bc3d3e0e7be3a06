"""The command line. A file is a command."""

from __future__ import annotations

import sys

import click

from backworkouts import __version__
from backworkouts.cli._errors import lines_of
from backworkouts.cli.check import check
from backworkouts.cli.convert import convert
from backworkouts.cli.export import export
from backworkouts.cli.fmt import fmt
from backworkouts.cli.import_ import import_
from backworkouts.cli.list import list_
from backworkouts.cli.show import show
from backworkouts.cli.volume import volume
from backworkouts.errors import BackworkoutsError

__all__ = ["main", "run"]

BAD_INPUT = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="backworkouts")
def main() -> None:
    """Back workouts: what is known, sets per muscle, and checks.

    A FILE is a workout or a program as people type it, a JSON document, another app's export, "-"
    for standard input, or the id of a bundled workout or program.

    Exit status: 0 clean, 1 findings, 2 bad input. Not medical advice.
    """


for _command in (list_, show, volume, check, fmt, convert, import_, export):
    main.add_command(_command)


def run() -> int:
    """Run the command line; every error becomes lines on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that lacks the letters of a name still shows the rest of it.
            stream.reconfigure(errors="replace")
    status = 0
    try:
        main(prog_name="backworkouts")
    except SystemExit as done:
        status = int(done.code or 0)
    except (BackworkoutsError, OSError) as error:
        for line in lines_of(error):
            click.echo(f"backworkouts: {line}", err=True)
        status = BAD_INPUT
    return status
