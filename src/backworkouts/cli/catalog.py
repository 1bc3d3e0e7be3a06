"""The option `--catalog`, and the catalog that the running command knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from backworkouts._catalog.bundled import bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import loads
from backworkouts.cli.files import bytes_of
from backworkouts.errors import BackworkoutsError

__all__ = ["catalog_option", "known_catalog"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_KEY = f"{__name__}.known"


def known_catalog() -> Catalog:
    """Return the catalog of `--catalog`, or the bundled one."""
    catalog: Catalog | None = click.get_current_context().meta.get(_KEY)
    return bundled() if catalog is None else catalog


def _read_catalogs(context: click.Context, _: click.Parameter, names: tuple[str, ...]) -> None:
    """Read the files of `--catalog`, each with the catalog of those before it.

    Raises:
        BackworkoutsError: with the name of the file as a note.
        OSError: when a file cannot be read.
    """
    catalog = bundled()
    for number, name in enumerate(names):
        try:
            added = loads(bytes_of(name), Catalog, catalog=catalog)
        except BackworkoutsError as error:
            error.add_note(name)
            raise
        if not catalog.exercises.keys() <= added.exercises.keys():
            if number:
                message = f"{name} extends no catalog, so it is no addition to {names[0]}"
                raise click.UsageError(message, context)
            instead = "it is used instead of the bundled one"
            click.echo(f"backworkouts: {name} extends no catalog: {instead}", err=True)
        catalog = added
    if names:
        context.meta[_KEY] = catalog


def catalog_option(command: _Command) -> _Command:
    """Add the option `--catalog` to a command, which reads it with `known_catalog`."""
    option = click.option(
        "--catalog",
        multiple=True,
        metavar="FILE",
        expose_value=False,
        callback=_read_catalogs,
        help="Your own exercises, beside the bundled ones: a JSON document. May be repeated.",
    )
    return option(command)
