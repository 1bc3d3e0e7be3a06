"""Output of the commands: tables for people, JSON for programs."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from backworkouts.views.table import Table

__all__ = [
    "columns",
    "discard",
    "flush",
    "format_option",
    "show_bytes",
    "show_json",
    "show_json_rows",
    "show_tables",
    "show_text",
]

_Command = TypeVar("_Command", bound=Callable[..., Any])

format_option: Callable[[_Command], _Command] = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tables for people, or JSON.",
)

_COLUMNS = 80
_LINES = 25
_WIDEST = 10_000  # columns: no terminal is wider, and a wider table costs only memory
_COLORS = {"error": "red", "warning": "yellow", "info": "cyan"}
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that JSON may hold raw, and that a terminal obeys or an encoder refuses: controls,
line separators, marks that turn the direction of text, lone surrogates of undecodable names."""


def columns() -> int:
    """Return the width of the terminal, or `COLUMNS` where that is set; 80 without a terminal.

    As `shutil.get_terminal_size`, without the compression modules that `shutil` imports.
    """
    try:
        stated = int(os.environ.get("COLUMNS", ""))
    except ValueError:  # no number, or one of more digits than Python converts
        stated = 0
    if stated > 0:
        return min(stated, _WIDEST)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _COLUMNS  # type: ignore[union-attr]  # None is an AttributeError, caught below
    except (AttributeError, OSError, ValueError):
        return _COLUMNS


def flush() -> None:
    """Write out what is buffered, so that an error comes while it can still be reported."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def discard() -> None:
    """Send the rest of the output nowhere: the interpreter flushes again when it exits."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  `pathlib` brings nothing here
        os.dup2(nowhere.fileno(), sys.__stdout__.fileno())  # type: ignore[union-attr]  # only a real stream fails to be written


def show_text(text: str) -> None:
    """Print a text as it is; print nothing where standard output is closed."""
    if sys.stdout is not None:
        sys.stdout.write(text)


def show_bytes(data: bytes) -> None:
    """Print bytes as they are; print nothing where standard output is closed."""
    if sys.stdout is not None:
        sys.stdout.buffer.write(data)


def show_tables(tables: list[Table]) -> None:
    """Print tables: with rich in a terminal, as plain text in a pipe or without it."""
    if sys.stdout is not None and sys.stdout.isatty() and _show_rich(tables):
        return
    from backworkouts.views.table import plain  # noqa: PLC0415  `explain` prints no table

    click.echo("\n\n".join(plain(table, columns()) for table in tables))


def _show_rich(tables: list[Table]) -> bool:
    try:
        from rich import box  # noqa: PLC0415  not needed in a pipe, and slow to import
        from rich.console import Console  # noqa: PLC0415  slow to import
        from rich.table import Table as RichTable  # noqa: PLC0415  slow to import
        from rich.text import Text  # noqa: PLC0415  slow to import
    except ModuleNotFoundError:
        return False
    from attrs import evolve  # noqa: PLC0415  slow to import

    from backworkouts.views.table import fits, plain  # noqa: PLC0415  slow to import

    # With a size of our own rich reads neither COLUMNS nor LINES, and trusts no number of theirs.
    console = Console(width=columns(), height=_LINES)
    for number, table in enumerate(tables):
        if number:
            console.print()
        if table.title:
            console.print(Text(table.title, style="bold"))
        # rich has no rows that span columns.
        if not fits(table, columns()) or any(map(table.is_spanning, table.rows)):
            console.print(Text(plain(evolve(table, title="", notes=()), columns())))
        elif table.rows:
            shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
            for at, column in enumerate(table.columns):
                # Ids and places stay whole at any width: people copy them.
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
    """Print a value as indented JSON that is safe to show in a terminal."""
    click.echo(_json(value, indent=2))


def show_json_rows(first: Mapping[str, Any], name: str, rows: Iterable[Any]) -> None:
    """Print an object as JSON whose last value is a list, which is not kept in memory.

    Args:
        first: the other values, at least one.
        name: the name of the list.
        rows: the values of the list: each has a line.
    """
    show_text(_json(first, indent=2).removesuffix("\n}"))
    show_text(f",\n  {_json(name)}: [")
    for number, row in enumerate(rows):
        show_text(f"{',' if number else ''}\n    {_json(row)}")
    show_text("\n  ]\n}\n")


def _json(value: Any, indent: int | None = None) -> str:
    import json  # noqa: PLC0415  slow to import, and most commands print tables

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
