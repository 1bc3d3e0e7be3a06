"""Rewritten files: how they differ from the old text, and what is written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

import click

from backworkouts.cli.input import encoding_of
from backworkouts.cli.output import show_text
from backworkouts.cli.unread import lines_about, print_errors
from backworkouts.notation import Reading

__all__ = ["check_output", "difference", "encoded", "is_readable", "save"]


def is_readable(name: str, reading: Reading) -> bool:
    """Return whether all of a text could be read; print its problems on standard error."""
    lines = lines_about(name, reading)
    print_errors(lines)
    return not lines


def encoded(text: str, like: bytes) -> bytes:
    """Return a text as bytes, in the encoding of what it was before if that has its characters."""
    try:
        return text.encode(encoding_of(like))
    except UnicodeEncodeError:
        return text.encode("utf-8")


def difference(name: str, before: str, after: str) -> str:
    """Return what would change, as a unified diff."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
    )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def check_output(output: str, inputs: Iterable[str]) -> None:
    """Raise an error where a file would be written over one that is read.

    Args:
        output: the name of the file to write.
        inputs: the names of the files to read, or ids of bundled training.

    Raises:
        click.UsageError: for an output that is one of the inputs.
    """
    target = Path(output)
    if any(target.exists() and Path(name).exists() and target.samefile(name) for name in inputs):
        raise click.UsageError(f"{output} is read: name another file for the output")


def save(name: str, text: str, like: bytes = b"") -> None:
    """Write a file in the encoding of its old content, or standard output for `-`."""
    if name == "-":
        show_text(text)
    else:
        Path(name).write_bytes(encoded(text, like))
