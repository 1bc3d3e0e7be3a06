"""How the commands answer: tables for people, JSON for programs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from backworkouts.views.table import Table

__all__ = ["columns", "format_option", "show_json", "show_tables"]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tables for people, or JSON.",
)

_COLUMNS = 80
_COLORS = {"error": "red", "warning": "yellow", "info": "cyan"}


def columns() -> int:
    """How wide the terminal is, or is said to be by `COLUMNS`; 80 where there is none.

    As `shutil.get_terminal_size` has it, without the archives that `shutil` imports.
    """
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _COLUMNS  # type: ignore[union-attr]  # None is an AttributeError, as below
    except (AttributeError, OSError, ValueError):
        return _COLUMNS


def show_tables(tables: list[Table]) -> None:
    """Print tables: with rich in a terminal, as plain text in a pipe or without it."""
    if sys.stdout is not None and sys.stdout.isatty() and _show_rich(tables):
        return
    from backworkouts.views.table import plain  # noqa: PLC0415  `explain` shows none

    click.echo("\n\n".join(plain(table, columns()) for table in tables))


def _show_rich(tables: list[Table]) -> bool:
    try:
        from rich import box  # noqa: PLC0415  not needed in a pipe, and slow to import
        from rich.console import Console  # noqa: PLC0415  as above
        from rich.table import Table as RichTable  # noqa: PLC0415  as above
        from rich.text import Text  # noqa: PLC0415  as above
    except ModuleNotFoundError:
        return False
    console = Console()
    for number, table in enumerate(tables):
        if number:
            console.print()
        if table.title:
            console.print(Text(table.title, style="bold"))
        if table.rows:
            shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
            for at, column in enumerate(table.columns):
                # Ids and places are to be read whole, whatever the width.
                shown.add_column(
                    Text(column),
                    justify="right" if at in table.right else "left",
                    overflow="fold",
                    no_wrap=column in ("Id", "Code", "Where"),
                )
            for row in table.rows:
                # Text, not markup: a name may hold brackets.
                shown.add_row(*(Text(cell, style=_COLORS.get(cell, "")) for cell in row))
            console.print(shown)
        for note in table.notes:
            console.print(Text(note, style="dim"))
    return True


def show_json(value: Any) -> None:
    """Print a value as JSON, indented."""
    import json  # noqa: PLC0415  tables are asked for more often

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
