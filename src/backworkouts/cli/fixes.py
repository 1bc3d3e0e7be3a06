"""`backworkouts check --fix` and `--diff`: what the rules can put right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from backworkouts.cli.input import read_text
from backworkouts.cli.logs import Input
from backworkouts.cli.output import show_text
from backworkouts.cli.rewrite import canonical, difference, save
from backworkouts.cli.unread import BAD_INPUT, say
from backworkouts.json_io import dumps
from backworkouts.linter.fixing import fix
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.rule import Finding
from backworkouts.linter.settings import Settings
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout

__all__ = ["CHANGED", "Choice", "Done", "fixed", "show_diffs", "title_of", "why_not", "write"]

CHANGED = 1
_INDENT = re.compile(rb"\A\s*\{\s*?\n( *)")


class Choice(NamedTuple):
    """Which rules run, by what, and how far their fixes may go."""

    settings: Settings
    select: RuleChoice | None
    ignore: RuleChoice
    unsafe: bool


class Done(NamedTuple):
    """What became of one input.

    Attributes:
        input: as it is now.
        before, after: what its file held, and what it is to hold; both None when it is not fixed.
        applied: what is fixed.
        is_refused: whether something could be fixed, and the file cannot be written anew.
    """

    input: Input
    before: str | None = None
    after: str | None = None
    applied: tuple[Finding, ...] = ()
    is_refused: bool = False


def fixed(inputs: Iterable[Input], choice: Choice) -> list[Done]:
    """Each input with its fixes made; nothing is written yet, and what stays as it is, is said."""
    return [_fixed(one, choice) for one in inputs]


def _fixed(one: Input, choice: Choice) -> Done:
    subject = one.subject
    reason = why_not(one)
    if reason or not isinstance(subject, (Workout, Program)):
        say([f"{one.name}: {reason}; no fix is made"])
        return Done(one)
    if one.reading is not None and one.reading.problems:
        say([f"{one.name}: a text of which anything cannot be read is not rewritten"])
        return Done(one, is_refused=True)
    after = fix(
        subject,
        unsafe=choice.unsafe,
        settings=choice.settings,
        select=choice.select,
        ignore=choice.ignore,
    )
    data = Path(one.name).read_bytes() if one.data is None else one.data
    before = data.decode("utf-8", "replace")
    if not after.applied:
        return Done(one, before, before)
    changed = after.subject
    assert isinstance(changed, (Workout, Program))  # noqa: S101  as what was given to `fix`
    if one.reading is None:
        written: str | None = _as_json(changed, data)
    else:
        written = canonical(one.name, changed)
    if written is None:
        return Done(one, is_refused=True)
    reading = None if one.reading is None else read_text(written.encode())
    return Done(one._replace(subject=changed, reading=reading), before, written, after.applied)


def why_not(one: Input) -> str:
    """Why an input cannot be fixed; empty when it can."""
    if one.is_log:
        return "this is another app's file"
    if one.data is None and not Path(one.name).exists():
        return "this is bundled"
    if not isinstance(one.subject, (Workout, Program)):
        return "what was done stays as it was"
    return ""


def _as_json(subject: Workout | Program, data: bytes) -> str:
    """The document, indented as it was."""
    found = _INDENT.match(data.removeprefix(b"\xef\xbb\xbf"))
    indent = min(len(found[1]), 16) if found else None
    return dumps(subject, indent=indent) + ("\n" if data.endswith(b"\n") else "")


def write(done: Iterable[Done]) -> None:
    """Write what is fixed to its files; standard input goes to standard output in any case."""
    for one in done:
        if one.after is not None and (one.applied or one.input.name == "-"):
            save(one.input.name, one.after)


def show_diffs(done: Iterable[Done]) -> int:
    """Print what fixing would change; the exit status."""
    status = 0
    for one in done:
        # Programs that apply a diff skip what stands before it.
        for each in one.applied:
            click.echo(f"would fix {each.code}: {title_of(each)}")
        show_text(difference(one.input.name, one.before or "", one.after or ""))
        status = max(status, BAD_INPUT if one.is_refused else CHANGED if one.applied else 0)
    return status


def title_of(one: Finding) -> str:
    """What was done about a finding that had a fix."""
    return "" if one.fix is None else one.fix.title
