"""Files written anew: the canonical text of what a file holds, and how it differs."""

from __future__ import annotations

import difflib
from pathlib import Path

from backworkouts.cli.output import show_text
from backworkouts.cli.unread import lines_about, say
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading, write

__all__ = ["canonical", "difference", "is_readable", "save"]


def is_readable(name: str, reading: Reading) -> bool:
    """Whether all of a text could be read; what could not is said on standard error."""
    lines = lines_about(name, reading)
    say(lines)
    return not lines


def canonical(name: str, subject: Workout | Program) -> str | None:
    """The canonical text; None, with the reasons on standard error, if anything would be lost."""
    written = write(subject)
    say([f"{name}: {one.where} would be lost: {one.what}" for one in written.unsaid])
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
