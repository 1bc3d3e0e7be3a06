"""`backworkouts fmt`: rewrite text in canonical form."""

from __future__ import annotations

import click

from backworkouts.cli.input import bytes_of, is_json, read_text, refuse_export
from backworkouts.cli.output import show_text
from backworkouts.cli.rewrite import canonical, difference, is_readable, save
from backworkouts.cli.unread import BAD_INPUT, doubt_lines, doubt_options, print_errors
from backworkouts.errors import InteropError
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout

__all__ = ["fmt"]

CHANGED = 1


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if it would.")
@click.option("--diff", "only_diff", is_flag=True, help="Write nothing; show what would change.")
@doubt_options
def fmt(
    files: tuple[str, ...],
    only_check: bool,  # noqa: FBT001  click passes it
    only_diff: bool,  # noqa: FBT001  the same
    strict: bool,  # noqa: FBT001  the same
    verbose: bool,  # noqa: FBT001  the same
) -> None:
    """Rewrite texts in canonical form.

    A text stays as it is if a line cannot be read, or if anything would be lost. `-` reads standard
    input and writes standard output.
    """
    status = 0
    for name in files:
        data = bytes_of(name)
        text = _formatted(name, data, strict=strict, verbose=verbose)
        if text is None:
            status = BAD_INPUT
            continue
        is_changed = text.encode() != data
        if only_diff:
            show_text(difference(name, data.decode("utf-8", "replace"), text))
        if only_check or only_diff:
            if is_changed and only_check:
                click.echo(f"would rewrite {name}", err=True)
            status = max(status, CHANGED if is_changed else 0)
        elif name == "-":
            save(name, text)
        elif is_changed:
            save(name, text)
            click.echo(f"rewrote {name}", err=True)
    if status:
        raise SystemExit(status)


def _formatted(name: str, data: bytes, *, strict: bool, verbose: bool) -> str | None:
    """Return the canonical text; None, with the reason on standard error, when there is none."""
    try:
        refuse_export(name, data)
    except InteropError as error:
        print_errors([str(error)])
        return None
    if is_json(data):
        print_errors([f"{name}: this is JSON; `backworkouts convert` writes it as text"])
        return None
    reading = read_text(data)
    print_errors(doubt_lines(name, reading, verbose=verbose))
    if not is_readable(name, reading) or (strict and reading.doubtful):
        return None
    if reading.sessions or not isinstance(reading.subject, (Workout, Program)):
        print_errors([f"{name}: not rewritten, because it holds sessions with their dates"])
        return None
    return canonical(name, reading.subject)
