"""`backworkouts export`: training as another app's file, and what that cannot hold."""

from __future__ import annotations

import sys
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any

import click

from backworkouts import interop
from backworkouts.cli._log import LogOptions, log_options, read_inputs, trained
from backworkouts.cli._output import format_option, show_json, show_tables
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.views.table import Table

__all__ = ["export"]

LOST = 1


@click.command()
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--to",
    "target",
    type=click.Choice([one.name for one in interop.FORMATS.values() if one.writes]),
    required=True,
    help="Format to write.",
)
@click.option("--output", metavar="FILE", default="-", help="Where to; standard output by default.")
@click.option("--start", metavar="DATE", help="When a program begins, for a calendar.")
@click.option(
    "--time-zone", metavar="ZONE", help="Where sessions were done, for formats that ask for it."
)
@click.option("--strict", is_flag=True, help="Exit with 1 when anything is lost.")
@log_options
@format_option
def export(
    names_of_files: tuple[str, ...],
    target: str,
    output: str,
    start: str | None,
    time_zone: str | None,
    strict: bool,  # noqa: FBT001  click passes it
    source: str | None,
    names: str | None,
    unit: str | None,
    form: str,
) -> None:
    """Write workouts, programs or sessions as another app's file.

    A FILE is a JSON document, a bundled id, or another app's file. What the format cannot hold is
    listed: on standard error, or on standard output when the file goes elsewhere.
    """
    inputs = read_inputs(names_of_files, LogOptions(unit, names, source))
    subjects: list[Any] = trained(inputs)
    found = interop.format_of(target)
    many = found.is_table or len(subjects) != 1
    write: Callable[..., WriteResult] = found.module.write
    wanted = _options(write, target, {"start": start, "timezone": time_zone})
    result = write(subjects if many else subjects[0], **wanted)
    if output == "-":
        sys.stdout.buffer.write(result.to_bytes())
        sys.stdout.buffer.flush()
        for loss in result.losses:
            click.echo(f"backworkouts: {loss}", err=True)
    else:
        Path(output).write_bytes(result.to_bytes())
        if form == "json":
            show_json(result.to_dict())
        else:
            show_tables([_table(result.losses, output)])
    if strict and result.losses:
        raise SystemExit(LOST)


def _options(
    write: Callable[..., WriteResult], target: str, given: dict[str, str | None]
) -> dict[str, str]:
    """The options that were given; one that the format has no use for is a mistake."""
    wanted = {name: value for name, value in given.items() if value is not None}
    for name in wanted:
        if name not in signature(write).parameters:
            option = "--time-zone" if name == "timezone" else f"--{name}"
            raise click.UsageError(f"{option} is of no use to {target}")
    return wanted


def _table(losses: tuple[Loss, ...], output: str) -> Table:
    """The losses of a kind in a row: how many there are, and the first."""
    kinds: dict[tuple[str, str], list[Loss]] = {}
    for one in losses:
        kinds.setdefault((one.field.partition("[")[0], one.why), []).append(one)
    rows = tuple(
        (field, why, str(len(alike)), alike[0].where) for (field, why), alike in kinds.items()
    )
    title = f"Written to {output}; {len(losses):,} losses" if losses else f"Written to {output}"
    return Table(title, ("Field", "Why it is lost", "Times", "First"), rows, (), frozenset((2,)))
