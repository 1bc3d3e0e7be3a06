"""Credit tables of the command line: the name of a bundled one, or a file that holds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from backworkouts.api import loads
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.files import bytes_of
from backworkouts.errors import BackworkoutsError, UnknownIdError
from backworkouts.suggest import nearest
from backworkouts.volume.credits import TABLES, CreditTable

__all__ = ["credit_tables", "credits_option"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

credits_option: Callable[[_Command], _Command] = click.option(
    "--credits",
    "tables",
    metavar="NAME|FILE",
    multiple=True,
    default=("fractional",),
    show_default=True,
    help=f"Credit table: {', '.join(TABLES)}, or a saved one; several are shown side by side.",
)


def credit_tables(names: Iterable[str]) -> list[CreditTable]:
    """Return the credit tables with these names or in these files, each once.

    Raises:
        UnknownIdError: for a name that is neither.
        BackworkoutsError: with the name of the file as a note, when it holds no valid table.
    """
    return list(dict.fromkeys(_credit_table(name) for name in names))


def _credit_table(name: str) -> CreditTable:
    if name in TABLES:
        return TABLES[name]
    if name != "-" and not Path(name).exists():
        raise UnknownIdError("credit table or file", name, nearest(name, TABLES))
    try:
        return loads(bytes_of(name), CreditTable, catalog=known_catalog())
    except BackworkoutsError as error:
        error.add_note(name)
        raise
