"""The command line: the help of every command."""

from __future__ import annotations

from collections.abc import Iterator

import click
from page_parts import page

from backworkouts.cli import main

_WIDTH = 88


def pages() -> dict[str, str]:
    """Return the page on the command line, by its path."""
    sections = [_section(name, text) for name, text in helps(main, "backworkouts")]
    text = page(
        "# Command line",
        "The help of every command, as it prints it. Install the commands with "
        "`pip install 'backworkouts[cli]'`. [Checking](../checking.md) describes what `check` "
        "finds, and [the notation](../notation.md) how a text is read.",
        *sections,
    )
    return {"command_line.md": text}


def helps(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """Yield each command below a command with its help, the command itself first."""
    context = click.Context(command, info_name=name, terminal_width=_WIDTH)
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            if found is not None:
                yield from helps(found, f"{name} {child}")


def _section(name: str, text: str) -> str:
    return f"## {name}\n\n```text\n{text}\n```"
