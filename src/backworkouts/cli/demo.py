"""`backworkouts demo`: check and count an example, and save the examples as files."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click
from importlib_resources import files

from backworkouts._catalog.bundled import bundled
from backworkouts.api import session_volume
from backworkouts.cli.findings import Checked, show
from backworkouts.cli.logs import Input
from backworkouts.cli.output import show_tables, show_text
from backworkouts.linter.check import check
from backworkouts.model.workout import Workout
from backworkouts.notation import read
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table
from backworkouts.views.volume import volume_table

__all__ = ["demo"]

_SHOWN = "pull_day.txt"
_FILES = (
    _SHOWN,
    "two_pull_days.txt",
    "my_week.txt",
    "strong_export.csv",
    "pull_day.json",
    "back_plan.txt",
    "back_log.txt",
    "half_day.txt",
)


@click.command()
@click.option("--output", metavar="FOLDER", help="Save the examples there, to try the commands on.")
def demo(output: str | None) -> None:
    """Show a workout as people type it, check it, and count its sets per muscle.

    The examples of the documentation are installed with the library; --output saves them as files.
    """
    if output is not None:
        _save(Path(output))
        return
    text = _content(_SHOWN).decode("utf-8")
    click.echo(f"$ cat {_SHOWN}")
    show_text(text)
    click.echo(f"\n$ backworkouts check {_SHOWN}")
    reading = read(text)
    workout = reading.subject
    assert isinstance(workout, Workout)  # noqa: S101  the example is one
    given = Input(_SHOWN, workout.name, workout, reading, data=text.encode())
    show(
        [Checked(given.name, given.title, check(reading), given)],
        offer=True,
        skipped=False,
        err=False,
    )
    click.echo(f"\n$ backworkouts volume {_SHOWN}")
    volume = session_volume(workout)
    muscles = bundled().muscles
    title = f"{workout.name}: sets per session"
    notice = Table("", (), (), (NOT_MEDICAL_ADVICE,))
    show_tables([volume_table(title, [volume], muscles), notice])
    click.echo("\nbackworkouts demo --output FOLDER saves this file and others to try.")


def _content(name: str) -> bytes:
    return files("backworkouts.cli").joinpath("examples", name).read_bytes()


def _save(folder: Path) -> None:
    """Save the examples; a file that the author changed stays, and is an error.

    Raises:
        OSError: when there is another file of that name, or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        path = folder / name
        if path.exists() and path.read_bytes() != _content(name):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    for name in _FILES:
        (folder / name).write_bytes(_content(name))
        click.echo(f"saved {folder / name}")
