"""`backworkouts complete`: a half-written workout, completed."""

from __future__ import annotations

from typing import Any

import click

from backworkouts.cli.built import account_tables, plain_built, save_built, show_account
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.input import Given, read
from backworkouts.cli.loads import LoadOptions, load_options
from backworkouts.cli.output import format_option, show_json
from backworkouts.cli.rewrite import check_output, is_readable
from backworkouts.cli.settings import settings_options
from backworkouts.cli.unread import (
    BAD_INPUT,
    doubt_lines,
    doubt_options,
    leave_unless_whole,
    print_errors,
)
from backworkouts.cli.wishes import WishOptions, wish_options
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.model.workout import Workout
from backworkouts.notation import write
from backworkouts.notation.insertion import with_new_blocks
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.plurals import plural

__all__ = ["complete"]


@click.command()
@click.argument("file")
@wish_options
@settings_options
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    default="-",
    help="File to save the workout in, as text or as JSON; standard output by default.",
)
@load_options
@catalog_option
@doubt_options
@format_option
def complete(
    file: str,
    wished: WishOptions,
    output: str,
    lifted: LoadOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
    form: str,
    **settings: Any,
) -> None:
    """Complete a half-written workout: add exercises until the rules ask for no more.

    FILE is a workout of one day. Its lines, exercises, sets and loads stay as they are. What was
    added, and why, goes to standard error. Sets per week are left out of account: one day does not
    tell them; `build` plans a week.

    With the log of what was lifted, added exercises that are in it get loads, with the reason.

    A text is not completed if a line cannot be read. Needs the extra `builder`.
    """
    from backworkouts import builder  # noqa: PLC0415  imports all rules, which help needs not

    unit = lifted.options.unit
    check_output(output, [file, *lifted.files])
    given = read(file, unit=unit)
    _check_readable(file, given, strict=strict, verbose=verbose)
    half = given.subject
    if not isinstance(half, Workout):
        found = plural(len(half), "session") if isinstance(half, tuple) else f"a {_kind(half)}"
        raise UnsupportedSubjectError(found, "a workout of one day")
    stated = wished.stated
    wishes = builder.Wishes(**stated) if stated else None
    done = lifted.read(verbose=verbose)
    built = builder.complete(half, wishes, **wished.search(settings), **done.arguments)
    whole = built.workouts[0]
    if given.reading is None:
        text = write(whole, catalog=known_catalog()).text
    else:
        text = with_new_blocks(given.reading, whole, catalog=known_catalog(), unit=unit)
    if form == "json":
        if output != "-":
            save_built(output, whole, text)
        show_json({**plain_built(built, text, is_week=False), "notice": NOT_MEDICAL_ADVICE})
    else:
        save_built(output, whole, text)
        kept = {exercise.id for exercise in half.exercises}
        show_account(account_tables(built, kept, is_week=False), err=output == "-")
    leave_unless_whole(done.inputs, strict=strict)


def _kind(subject: object) -> str:
    return type(subject).__name__.lower()


def _check_readable(file: str, given: Given, *, strict: bool, verbose: bool) -> None:
    """Exit with status 2 if a line cannot be read, or, if strict, is doubtful."""
    reading = given.reading
    if reading is None:
        return
    print_errors(doubt_lines(file, reading, verbose=verbose))
    if not is_readable(file, reading) or (strict and reading.doubtful):
        print_errors([f"{file}: not completed"])
        raise SystemExit(BAD_INPUT)
