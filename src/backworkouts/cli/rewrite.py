"""Rewritten files: their canonical text, and how it differs from the old text."""

from __future__ import annotations

import difflib
from pathlib import Path

from backworkouts.cli.output import show_text
from backworkouts.cli.unread import lines_about, print_errors
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading, write

__all__ = ["canonical", "difference", "is_readable", "save"]


def is_readable(name: str, reading: Reading) -> bool:
    """Return whether all of a text could be read; print its problems on standard error."""
    lines = lines_about(name, reading)
    print_errors(lines)
    return not lines


def canonical(name: str, subject: Workout | Program) -> str | None:
    """Return the canonical text; None, with reasons on standard error, if it would lose data."""
    written = write(subject)
    print_errors([f"{name}: {loss.where} would be lost: {loss.what}" for loss in written.unsaid])
    return None if written.unsaid else written.text


def difference(name: str, before: str, after: str) -> str:
    """Return what would change, as a unified diff."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
    )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def save(name: str, text: str) -> None:
    """Write a file, or standard output for `-`."""
    if name == "-":
        show_text(text)
    else:
        Path(name).write_text(text, encoding="utf-8", newline="\n")
