"""The command line: one file per command, imported when the command is called.

The other modules of this package are what commands share: reading input, printing output.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from backworkouts import __version__
from backworkouts.cli.errors import lines_of
from backworkouts.cli.output import discard, flush
from backworkouts.errors import BackworkoutsError

__all__ = ["main", "run"]

BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells report it
CLOSED_PIPE = 141  # 128 + SIGPIPE, as `yes | head` ends

_COMMANDS = {
    "build": "build",
    "check": "check",
    "complete": "complete",
    "convert": "convert",
    "demo": "demo",
    "explain": "explain",
    "export": "export",
    "fmt": "fmt",
    "import": "import_",
    "list": "list_",
    "mcp": "mcp",
    "next": "next_",
    "report": "report",
    "rules": "rules",
    "sheet": "sheet",
    "show": "show",
    "volume": "volume",
}
_FILES = {"list": "list"}


class _Commands(click.Group):
    """The commands, each imported when it is called, or when help lists all of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click passes it
        return [*_COMMANDS]  # not `list(...)`: that name is a module of this package

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click passes it
        function = _COMMANDS.get(cmd_name)
        if function is None:
            return None
        module = import_module(f"{__name__}.{_FILES.get(cmd_name, function)}")
        command: click.Command = getattr(module, function)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="backworkouts")
def main() -> None:
    """Back workouts: what the catalog knows, sets per muscle, and checks.

    A FILE is a workout or a program as people type it, a JSON document, another app's export, "-"
    for standard input, or the id of a bundled workout or program.

    Exit status: 0 clean, 1 findings, 2 bad input. Not medical advice.
    """


def run() -> int:
    """Run the command line and return its exit status.

    Every error becomes lines on standard error, never a traceback. A reader that closes the pipe
    early, such as `head`, ends the command silently.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that lacks some letters of a name still shows the others.
            stream.reconfigure(errors="replace")
    try:
        status = _call()
        flush()
    except BrokenPipeError:
        discard()
        return CLOSED_PIPE
    except (BackworkoutsError, OSError) as error:
        status = _explain(error)
        try:
            flush()
        except OSError:  # a full disk, or a closed pipe: the error above is what matters
            discard()
    return status


def _call() -> int:
    """Call the command that the words name; return its exit status."""
    out, err = sys.stdout, sys.stderr
    try:
        status: int | None = main(prog_name="backworkouts", standalone_mode=False)
    except SystemExit as done:
        if sys.stdout is not out:
            # click wraps the streams when a pipe is closed, and exits with 1: findings, here.
            sys.stdout, sys.stderr = out, err
            raise BrokenPipeError from None
        return int(done.code or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("backworkouts: interrupted", err=True)
        return INTERRUPTED
    return status or 0


def _explain(error: BackworkoutsError | OSError) -> int:
    for line in lines_of(error):
        click.echo(f"backworkouts: {line}", err=True)
    return BAD_INPUT
