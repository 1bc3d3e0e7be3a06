"""`backworkouts export`: training as another app's file, and what that cannot hold."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any

import click

from backworkouts import interop
from backworkouts.cli.logs import LogOptions, log_options, read_inputs, trained
from backworkouts.cli.output import format_option, show_bytes, show_json, show_tables
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.views.table import Table

__all__ = ["export"]

LOST = 1
_CALLED = {"timezone": "--time-zone", "folder_id": "--folder-id"}


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
@click.option("--at", metavar="TIME", help="When its workouts begin, such as 18:30.")
@click.option("--minutes", metavar="N", type=int, help="How long they take; with --at.")
@click.option(
    "--time-zone",
    "timezone",
    metavar="ZONE",
    help="Where sessions were done, for formats that ask for it.",
)
@click.option(
    "--templates",
    metavar="IDS.CSV",
    help="Hevy's templates of your exercises: a table with the columns exercise_id, template_id.",
)
@click.option("--folder-id", metavar="N", type=int, help="Hevy's folder that routines go to.")
@click.option("--strict", is_flag=True, help="Exit with 1 when anything is lost.")
@log_options
@format_option
def export(
    names_of_files: tuple[str, ...],
    target: str,
    output: str,
    strict: bool,  # noqa: FBT001  click passes it
    source: str | None,
    names: str | None,
    unit: str | None,
    form: str,
    **options: Any,
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
    wanted = _options(write, target, options)
    result = write(subjects if many else subjects[0], **wanted)
    if output == "-":
        show_bytes(result.to_bytes())
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
    write: Callable[..., WriteResult], target: str, given: dict[str, Any]
) -> dict[str, Any]:
    """The arguments of a writer that were given; one that it has no use for is a mistake."""
    wanted = {name: value for name, value in given.items() if value is not None}
    for name in wanted:
        if name not in signature(write).parameters:
            option = _CALLED.get(name, f"--{name}")
            raise click.UsageError(f"{option} is of no use to {target}")
    if "templates" in wanted:
        wanted["templates"] = interop.read_templates(wanted["templates"])
    return wanted


def _table(losses: tuple[Loss, ...], output: str) -> Table:
    """The losses of a kind in a row: how many there are, and the first."""
    kinds: dict[tuple[str, str], list[Loss]] = {}
    for one in losses:
        kinds.setdefault((one.field.partition("[")[0], one.why), []).append(one)
    rows = tuple(
        (field, why, str(len(alike)), alike[0].where) for (field, why), alike in kinds.items()
    )
    lost = f"; {len(losses):,} loss{'' if len(losses) == 1 else 'es'}" if losses else ""
    title = f"Written to {output}{lost}"
    return Table(title, ("Field", "Why it is lost", "Times", "First"), rows, (), frozenset((2,)))
