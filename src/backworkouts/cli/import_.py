"""`backworkouts import`: read another app's file, and account for every row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from backworkouts import interop
from backworkouts.api import dump, dumps
from backworkouts.cli.catalog import catalog_option
from backworkouts.cli.logs import LogFile, LogOptions, log_options, read_files, title_of_log
from backworkouts.cli.output import format_option, show_json, show_tables
from backworkouts.cli.parquet_output import check_lifter, is_table, save_table, tables_module
from backworkouts.cli.rewrite import check_output, save
from backworkouts.interop.result import ImportProblem, ReadResult
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural
from backworkouts.views.table import Table

__all__ = ["import_"]

FOUND = 1
_SHOWN = 20
_LONGEST = 60  # characters of a file name, which may take four bytes each
_WHAT_NOW = """\
Their sets are kept, but count for no muscle. `--unknown list` writes them as a table: fill in the \
column exercise_id, and pass the file to `--map`."""


@click.command("import")
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@log_options
@click.option(
    "--unknown",
    type=click.Choice(["keep", "list", "fail"]),
    default="keep",
    show_default=True,
    help="Unknown exercises: keep them; list only them, as a table for --map; or exit with 1.",
)
@click.option(
    "--output",
    metavar="FOLDER",
    help="Save each session, workout and program there, as one JSON document each.",
)
@click.option(
    "--to",
    "log_file",
    metavar="FILE",
    help="Save all sessions in one file, earliest first: a JSON document on each line; or, in a "
    "file that ends in .parquet, a table with a row for each set.",
)
@click.option(
    "--lifter",
    metavar="NAME",
    help="Who did the sessions, in the column `lifter` of a table of sets.  [default: me]",
)
@catalog_option
@format_option
def import_(
    names_of_files: tuple[str, ...],
    log: LogOptions,
    unknown: str,
    output: str | None,
    log_file: str | None,
    lifter: str | None,
    form: str,
) -> None:
    """Read files of other apps, and account for every row.

    The format of a file is detected from its content. Several files make one log, in the order of
    time; a session that two files share is read once. Exit status: 1 when rows were rejected.
    """
    if log_file is not None:
        check_output(log_file, names_of_files)
    check_lifter(lifter, log_file)
    if is_table(log_file):
        tables_module()  # a missing extra is an error before the files are read
    files = read_files(names_of_files, log)
    result = interop.merged(file.result for file in files)
    saved = [_save(result, Path(output))] if output is not None else []
    saved += [_save_log(result, log_file, lifter)] if log_file is not None else []
    if is_table(log_file) and (unknown == "list" or form == "json"):
        click.echo(saved[-1], err=True)  # it tells what the table does not hold
    if unknown == "list":
        click.echo(interop.write_names(result.unknown), nl=False)
        return
    if form == "json":
        show_json(result.to_dict())
    else:
        show_tables(list(_tables(files, result, saved)))
    if result.counts.rejected or (unknown == "fail" and result.unknown):
        raise SystemExit(FOUND)


def _tables(files: Sequence[LogFile], result: ReadResult, saved: Sequence[str]) -> Iterator[Table]:
    sets = sum(
        len(member.sets)
        for session in result.sessions
        for member in session.workout.exercise_sets()
    )
    notes = [f"{title_of_log(result)}; {plural(sets, 'set')}."] if result.sessions else []
    planned = (("workouts", result.workouts), ("programs", result.programs))
    notes += [f"{len(items)} {kind}." for kind, items in planned if items]
    if result.catalog is not None:
        notes.append(f"{plural(len(result.catalog.exercises), 'exercise')}.")
    if len(files) == 1:
        notes.append(f"Read as {files[0].format}.")
    notes += saved
    yield Table(str(result.counts), (), (), tuple(notes))
    if len(files) > 1:
        yield _files(files)
    problems = (*result.doubtful_dates, *result.problems)
    if problems:
        yield _problems(problems, result.unlisted, are_several=len(files) > 1)
    if result.unknown:
        unknown = result.unknown[:_SHOWN]
        more = len(result.unknown) - len(unknown)
        yield Table(
            "Unknown exercises",
            ("Name", "Sets", "Perhaps"),
            tuple((name.name, str(name.sets), ", ".join(name.suggestions)) for name in unknown),
            ((f"And {more:,} more.",) if more else ()) + (_WHAT_NOW,),
            frozenset((1,)),
        )


def _files(files: Sequence[LogFile]) -> Table:
    """Return a table of what each file is and holds."""
    rows = []
    for name, title, result in files:
        days = sorted(session.started_at.date() for session in result.sessions)
        span = (str(days[0]), str(days[-1])) if days else ("", "")
        rows.append((name, title, str(len(days)), *span))
    columns = ("File", "Read as", "Sessions", "From", "To")
    return Table("Files", columns, tuple(rows), (), frozenset((2,)))


def _problems(problems: Sequence[ImportProblem], unlisted: int, *, are_several: bool) -> Table:
    """Return a table of the first problems, with their files if there are several files."""
    shown = problems[:_SHOWN]
    more = len(problems) - len(shown) + unlisted
    rows = [
        (
            problem.file or "",
            str(problem.row or ""),
            problem.column or problem.where,
            "; ".join(filter(None, (problem.message, problem.remedy))),
            problem.value,
            problem.outcome.value,
        )
        for problem in shown
    ]
    first = 0 if are_several else 1
    return Table(
        "Problems",
        ("File", "Line", "Column", "Problem", "Found", "Outcome")[first:],
        tuple(row[first:] for row in rows),
        (f"And {more:,} more: --format json lists them.",) if more else (),
        frozenset((1 - first,)),
    )


def _save_log(result: ReadResult, file: str, lifter: str | None) -> str:
    """Save the sessions as JSON Lines or as a table, and return sentences on what was saved."""
    held = {"workout": result.workouts, "program": result.programs}
    left_out = [plural(len(items), name) for name, items in held.items() if items]
    without = f", without {' and '.join(left_out)}: --output saves them" if left_out else ""
    if is_table(file):
        return save_table(result.sessions, file, lifter, without)
    save(file, "".join(f"{dumps(session)}\n" for session in result.sessions))
    return f"{plural(len(result.sessions), 'session')} saved in {file}{without}."


def _save(result: ReadResult, folder: Path) -> str:
    """Save each session in a file named after its time, and each plan in one after its name.

    Progressions that a file states beside a program are saved in `progressions.json`.

    The second file of the same name gets a `-2`. Files of an earlier import are replaced. Return a
    sentence on what was saved.
    """
    folder.mkdir(parents=True, exist_ok=True)
    times: dict[str, int] = {}
    stated = [each for each in result.progressions if each.exercises]
    plans: list[Workout | Program] = [*result.workouts, *result.programs]
    documents: list[Session | Workout | Program | Progressions] = [*result.sessions, *plans]
    for document in [*documents, *stated]:
        name = _file_name(document)
        times[name] = times.get(name, 0) + 1
        count = f"-{times[name]}" if times[name] > 1 else ""
        dump(document, folder / f"{name}{count}.json")
    return f"{plural(sum(times.values()), 'document')} saved in {folder}."


def _file_name(document: Session | Workout | Program | Progressions) -> str:
    """Return the name of a file for a document, without its suffix."""
    if isinstance(document, Session):
        return f"{document.started_at:%Y-%m-%dT%H%M%S}"
    if isinstance(document, Progressions):
        return "progressions"
    return "_".join(re.findall(r"\w+", document.name.casefold()))[:_LONGEST] or "untitled"
