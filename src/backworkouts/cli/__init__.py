"""The command line. A file is a command, and is imported when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from backworkouts import __version__
from backworkouts.cli.errors import lines_of
from backworkouts.errors import BackworkoutsError

__all__ = ["main", "run"]

BAD_INPUT = 2

_COMMANDS = {
    "check": "check",
    "convert": "convert",
    "explain": "explain",
    "export": "export",
    "fmt": "fmt",
    "import": "import_",
    "list": "list_",
    "rules": "rules",
    "show": "show",
    "volume": "volume",
}
_FILES = {"list": "list"}


class _Commands(click.Group):
    """The commands, each imported when it is called, or when help lists them all."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click passes it
        return [*_COMMANDS]  # `list` is a module of this package, once it is called

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  as above
        function = _COMMANDS.get(cmd_name)
        if function is None:
            return None
        module = import_module(f"{__name__}.{_FILES.get(cmd_name, function)}")
        command: click.Command = getattr(module, function)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="backworkouts")
def main() -> None:
    """Back workouts: what is known, sets per muscle, and checks.

    A FILE is a workout or a program as people type it, a JSON document, another app's export, "-"
    for standard input, or the id of a bundled workout or program.

    Exit status: 0 clean, 1 findings, 2 bad input. Not medical advice.
    """


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
