"""`backworkouts next`: the next session of a program, from what was lifted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, get_args

import click

from backworkouts import progression
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.days import as_day
from backworkouts.cli.logs import Input, LogOptions, log_options, read_inputs
from backworkouts.cli.output import columns, format_option, show_json, show_text
from backworkouts.cli.pages import Held, held_in, sessions_in
from backworkouts.cli.progressions import load_progressions
from backworkouts.cli.rewrite import check_output, save
from backworkouts.cli.unread import doubt_options, leave_unless_whole, print_unread
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import write
from backworkouts.notation.progressions import parse_scheme
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.report import Paper
from backworkouts.report import sheet as sheet_of
from backworkouts.views.next_workout import next_lines, with_reasons

if TYPE_CHECKING:
    from backworkouts.progression import NextWorkout

__all__ = ["next_"]


class _Files(NamedTuple):
    """Where the results go; None for what is not asked for."""

    sheet: str | None
    paper: Paper
    output: str | None


@click.command("next")
@click.argument("program")
@click.argument("logs", metavar="[LOG]...", nargs=-1)
@click.option(
    "--progressions",
    "document",
    metavar="FILE",
    help="How the exercises progress: a JSON document, instead of the lines in a text.",
)
@click.option(
    "--progress",
    "scheme",
    metavar="SCHEME",
    help="Scheme of each exercise that states none, such as 'double 2.5 kg'.",
)
@click.option(
    "--on",
    callback=as_day,
    metavar="DATE",
    help="Day of the session, such as 2026-11-02; today by default.",
)
@format_option
@click.option("--sheet", metavar="FILE", help="Write a training sheet to print, as HTML.")
@click.option(
    "--paper",
    type=click.Choice(get_args(Paper)),
    default="a4",
    show_default=True,
    help="Size of the paper of the sheet.",
)
@click.option("--output", "-o", metavar="FILE", help="Write the next workout as text.")
@log_options
@catalog_option
@doubt_options
def next_(
    program: str,
    logs: tuple[str, ...],
    document: str | None,
    scheme: str | None,
    on: date | None,
    form: str,
    sheet: str | None,
    paper: Paper,
    output: str | None,
    log: LogOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
) -> None:
    """Show what to do next, with a reason for each exercise.

    PROGRAM is a workout or a program that states how its exercises progress: `progress: double 2.5
    kg` beside an exercise, or above all of them. LOG is what was done: another app's export (see
    `import`), text or JSON; several files make one log. Without a LOG the sessions in PROGRAM
    count. Not medical advice.
    """
    read = [program, *logs, *([document] if document else [])]
    for file in filter(None, (sheet, output)):
        check_output(file, read)
    inputs = read_inputs([program], LogOptions(log.unit))
    held = held_in(inputs)
    done = read_inputs(logs, log) if logs else []
    print_unread([*inputs, *done], verbose=verbose)  # first: it may be why what follows fails
    plan = _plan_of(held)
    sessions = (*held.sessions, *sessions_in(done))
    stated = _progressions_of(program, inputs[0], document, scheme)
    day = date.today() if on is None else on  # noqa: DTZ011  the day where the user is
    found = progression.next(plan, sessions, stated, on=day)
    _show(found, form)
    _save(found, sessions, _Files(sheet, paper, output))
    leave_unless_whole([*inputs, *done], strict=strict)


def _plan_of(held: Held) -> Workout | Program:
    """Return the plan of the first file.

    Raises:
        UnsupportedSubjectError: for sessions, and for several plans.
    """
    if len(held.plans) != 1:
        found = f"{len(held.plans)} plans" if held.plans else "sessions as PROGRAM"
        raise UnsupportedSubjectError(found, "a workout or a program, and the log behind it")
    return held.plans[0]


def _progressions_of(
    name: str, given: Input, document: str | None, scheme: str | None
) -> Progressions:
    """Return how the exercises progress.

    Raises:
        click.UsageError: where nothing states it.
        BackworkoutsError: for a document or a scheme that cannot be read.
        OSError: for a file that cannot be opened.
    """
    stated = given.progressions
    if document is not None:
        if stated is not None:
            click.echo(f"backworkouts: not used, for {document}: progressions in {name}", err=True)
        stated = load_progressions(document)
    if scheme is not None:
        given_scheme, stated = parse_scheme(scheme), stated or Progressions()
        if stated.default is not None:
            click.echo(
                f"backworkouts: --progress not used: {document or name} states one for all",
                err=True,
            )
        stated = stated.replace(default=stated.default or given_scheme)
    if stated is None or (stated.default is None and not stated.exercises):
        raise click.UsageError(
            f"{name} states no progression. Write one beside an exercise, as in"
            " `Pull-Up 3x6-8, progress: double 2.5 kg`, or on a line of its own above all"
            " exercises: `progress: double 2.5 kg`. Or state one for all exercises here:"
            " --progress 'double 2.5 kg'."
        )
    return stated


def _show(found: NextWorkout, form: str) -> None:
    """Print the next workout."""
    if form == "json":
        show_json(found.to_dict())
        return
    show_text("\n".join([*next_lines(found, columns()), "", NOT_MEDICAL_ADVICE, ""]))


def _save(found: NextWorkout, log: Sequence[Session], files: _Files) -> None:
    """Write the files that are asked for."""
    known = known_catalog()
    if files.sheet is not None:
        before = [each for each in log if found.on is None or each.started_at.date() <= found.on]
        page = sheet_of(with_reasons(found), log=before, paper=files.paper, catalog=known)
        save(files.sheet, page)
    if files.output is not None:
        written = write(found.workout, catalog=known)
        for loss in written.unsaid:
            click.echo(f"backworkouts: text cannot hold {loss.where}: {loss.what}", err=True)
        save(files.output, written.text)
