"""`backworkouts fmt`: tidy the text of an author."""

from __future__ import annotations

import click

from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.files import bytes_of
from backworkouts.cli.input import is_json, read_text, refuse_export
from backworkouts.cli.output import show_text
from backworkouts.cli.rewrite import difference, is_readable, save
from backworkouts.cli.unread import BAD_INPUT, doubt_lines, doubt_options, print_errors
from backworkouts.errors import InteropError
from backworkouts.notation.reading import Reading
from backworkouts.notation.tidying import NameStyle, tidy

__all__ = ["fmt"]

CHANGED = 1


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if it would.")
@click.option("--diff", "only_diff", is_flag=True, help="Write nothing; show what would change.")
@click.option(
    "--names",
    type=click.Choice([style.value for style in NameStyle]),
    default=NameStyle.WRITTEN.value,
    show_default=True,
    help="Leave names as they are written, or write those of the catalog.",
)
@catalog_option
@doubt_options
def fmt(
    files: tuple[str, ...],
    only_check: bool,  # noqa: FBT001  click passes it
    only_diff: bool,  # noqa: FBT001  click passes it
    names: str,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
) -> None:
    """Tidy texts: sets and repetitions as `4x10`, ranges as `8-12`, no space at the end of lines.

    Nothing else is changed, and the text reads as before. A text stays as it is if a line cannot be
    read. `-` reads standard input and writes standard output.
    """
    status = 0
    for name in files:
        data = bytes_of(name)
        reading = _read(name, data, strict=strict, verbose=verbose)
        if reading is None:
            status = BAD_INPUT
            continue
        text = tidy(reading, names=NameStyle(names), catalog=known_catalog())
        is_changed = text != reading.text
        if only_diff:
            show_text(difference(name, reading.text, text))
        if only_check or only_diff:
            if is_changed and only_check:
                click.echo(f"would rewrite {name}", err=True)
            status = max(status, CHANGED if is_changed else 0)
        elif name == "-":
            save(name, text)
        elif is_changed:
            save(name, text, data)
            click.echo(f"rewrote {name}", err=True)
    if status:
        raise SystemExit(status)


def _read(name: str, data: bytes, *, strict: bool, verbose: bool) -> Reading | None:
    """Return what a text was read as; None, with the reason printed, to leave it alone."""
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
    return reading
