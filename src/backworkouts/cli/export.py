"""`backworkouts export`: write another app's file, and list what it cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import signature
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from backworkouts import interop
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.logs import Input, LogOptions, log_options, read_inputs, trained
from backworkouts.cli.output import format_option, show_bytes, show_json, show_tables
from backworkouts.cli.progressions import load_progressions
from backworkouts.cli.rewrite import check_output
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.model.progressions import Progressions
from backworkouts.notation.progressions import format_scheme
from backworkouts.plurals import plural
from backworkouts.views.table import Table

__all__ = ["export"]

LOST = 1
_CALLED = {"folder_id": "--folder-id"}


@click.command()
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--to",
    "target",
    type=click.Choice([known.name for known in interop.FORMATS.values() if known.writes]),
    required=True,
    help="Format to write.",
)
@click.option(
    "--output", metavar="FILE", default="-", help="File to write; standard output by default."
)
@click.option("--start", metavar="DATE", help="First day of a program, for a calendar.")
@click.option("--at", metavar="TIME", help="Time its workouts begin, such as 18:30.")
@click.option("--minutes", metavar="N", type=int, help="Length of its workouts; with --at.")
@click.option(
    "--templates",
    metavar="IDS.CSV",
    help="Hevy's templates of your exercises: a table with the columns exercise_id, template_id.",
)
@click.option(
    "--progressions",
    metavar="FILE",
    help="How the exercises progress: a JSON document, instead of what the file states.",
)
@click.option("--folder-id", metavar="N", type=int, help="Hevy's folder for the routines.")
@click.option("--strict", is_flag=True, help="Exit with 1 when anything is lost.")
@log_options
@catalog_option
@format_option
def export(
    names_of_files: tuple[str, ...],
    target: str,
    output: str,
    strict: bool,  # noqa: FBT001  click passes it
    log: LogOptions,
    form: str,
    **options: Any,
) -> None:
    """Write workouts, programs or sessions as another app's file.

    A FILE is a JSON document, a bundled id, or another app's file. What the format cannot hold is
    listed: on standard error, or on standard output when the file goes elsewhere.
    """
    check_output(output, names_of_files)
    inputs = read_inputs(names_of_files, log)
    subjects: list[Any] = trained(inputs)
    found = interop.format_of(target)
    many = found.is_table or len(subjects) != 1
    write: Callable[..., WriteResult] = found.module.write
    wanted = _options(write, target, options)
    stated = _stated(inputs)
    if "progressions" in signature(write).parameters and not many:
        wanted.setdefault("progressions", stated)
        stated = None
    if log.time_zone is not None and "timezone" in signature(write).parameters:
        wanted["timezone"] = log.time_zone  # of sessions that were read without one
    result = write(subjects if many else subjects[0], **wanted)
    if stated is not None:
        why = "the format has no progressions"
        lost = Loss("progressions", "", ", ".join(_schemes(stated)), why)
        result = evolve(result, losses=(*result.losses, lost))
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


def _stated(inputs: Sequence[Input]) -> Progressions | None:
    """Return the progressions that the files state; None where they state no scheme."""
    stated = (given.progressions for given in inputs if given.progressions is not None)
    return next((each for each in stated if each.exercises or each.default is not None), None)


def _schemes(progressions: Progressions) -> list[str]:
    """Return the schemes of progressions, each once, as text."""
    schemes = [entry.scheme for entry in progressions.exercises]
    default = [] if progressions.default is None else [progressions.default]
    return list(dict.fromkeys(map(format_scheme, default + schemes)))


def _options(
    write: Callable[..., WriteResult], target: str, given: dict[str, Any]
) -> dict[str, Any]:
    """Return the given arguments of a writer; refuse one that the writer does not take."""
    wanted = {name: value for name, value in given.items() if value is not None}
    for name in wanted:
        if name not in signature(write).parameters:
            option = _CALLED.get(name, f"--{name}")
            raise click.UsageError(f"{option} is of no use to {target}")
    if "catalog" in signature(write).parameters:
        wanted["catalog"] = known_catalog()
    if "progressions" in wanted:
        wanted["progressions"] = load_progressions(wanted["progressions"])
    if "templates" in wanted:
        wanted["templates"] = interop.read_templates(wanted["templates"])
    return wanted


def _table(losses: tuple[Loss, ...], output: str) -> Table:
    """Return a table of the losses: a row per kind, with their number and the first place."""
    kinds: dict[tuple[str, str], list[Loss]] = {}
    for loss in losses:
        kinds.setdefault((loss.field.partition("[")[0], loss.why), []).append(loss)
    rows = tuple(
        (field, why, str(len(alike)), alike[0].where) for (field, why), alike in kinds.items()
    )
    lost = f"; {plural(len(losses), 'loss', 'losses')}" if losses else ""
    title = f"Written to {output}{lost}"
    return Table(title, ("Field", "Why it is lost", "Times", "First"), rows, (), frozenset((2,)))
