"""`backworkouts check --fix` and `--diff`: apply the fixes of findings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from backworkouts.api import dumps
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.logs import Input
from backworkouts.cli.output import show_text
from backworkouts.cli.rewrite import difference, save
from backworkouts.cli.unread import BAD_INPUT, print_errors
from backworkouts.linter.fixing import fix
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.rule import Finding
from backworkouts.linter.settings import Settings
from backworkouts.linter.text_fixing import fix_text
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout

__all__ = [
    "CHANGED",
    "Choice",
    "Done",
    "fixed",
    "is_order_uncertain",
    "show_diffs",
    "title_of",
    "why_not",
    "write",
]

CHANGED = 1
_INDENT = re.compile(rb"\A\s*\{\s*?\n( *)")


class Choice(NamedTuple):
    """Rules to run, their settings, whether unsafe fixes are applied, and the unit of loads."""

    settings: Settings
    select: RuleChoice | None
    ignore: RuleChoice
    unsafe: bool
    unit: str | None = None


class Done(NamedTuple):
    """One input after fixing.

    Attributes:
        input: the input with its fixes applied.
        before, after: old and new content of its file; both None for an input that is not fixed.
        applied: the findings that are fixed.
        is_refused: whether there are fixes that cannot be written to the file.
        data: old content of its file as bytes, whose encoding is kept.
    """

    input: Input
    before: str | None = None
    after: str | None = None
    applied: tuple[Finding, ...] = ()
    is_refused: bool = False
    data: bytes = b""


def fixed(inputs: Iterable[Input], choice: Choice) -> list[Done]:
    """Apply fixes to each input, and write nothing yet.

    The reason for each input that is left alone is printed on standard error.
    """
    return [_fixed(given, choice) for given in inputs]


def _fixed(given: Input, choice: Choice) -> Done:
    subject = given.subject
    reason = why_not(given)
    if reason or not isinstance(subject, (Workout, Program)):
        print_errors([f"{given.name}: {reason}; no fix is made"])
        return Done(given)
    if given.reading is not None and given.reading.problems:
        print_errors([f"{given.name}: not rewritten, because some lines cannot be read"])
        return Done(given, is_refused=True)
    after = fix(
        subject if given.reading is None else given.reading,
        unsafe=choice.unsafe,
        settings=choice.settings,
        select=choice.select,
        ignore=choice.ignore,
        catalog=known_catalog(),
    )
    if after.applied and is_order_uncertain(given) and not choice.unsafe:
        reason = "some lines are doubtful; --unsafe-fixes rewrites it all the same"
        print_errors([f"{given.name}: not rewritten, because {reason}"])
        return Done(given, is_refused=True)
    data = Path(given.name).read_bytes() if given.data is None else given.data
    changed = after.subject
    assert isinstance(changed, (Workout, Program))  # noqa: S101  the type that was passed to `fix`
    if given.reading is None:
        before = data.decode("utf-8", "replace")
        written = _as_json(changed, data) if after.applied else before
        return Done(given._replace(subject=changed), before, written, after.applied, data=data)
    before = given.reading.text
    text = fix_text(
        given.reading, changed, after.applied, catalog=known_catalog(), unit=choice.unit
    )
    for finding in text.refused:
        reason = "the lines of the text cannot be moved so that they read as fixed"
        print_errors([f"{given.name}: {finding.code} is not fixed: {reason}"])
    return Done(
        given._replace(subject=text.subject, reading=text.reading),
        before,
        text.text,
        text.applied,
        is_refused=bool(text.refused),
        data=data,
    )


def why_not(given: Input) -> str:
    """Return the reason why an input cannot be fixed; empty when it can."""
    if given.is_log:
        return "this is another app's file"
    if given.data is None and not Path(given.name).exists():
        return "this is an entry of the catalog"
    holds_log = given.reading is not None and given.reading.sessions
    if holds_log or not isinstance(given.subject, (Workout, Program)):
        return "a session that was done is not changed"
    return ""


def is_order_uncertain(given: Input) -> bool:
    """Return whether a text has doubtful lines: no fix of it is safe.

    A line that was not understood may hold exercises together, as a heading of rounds does; an
    exercise that is moved away from below it is then done otherwise.
    """
    return given.reading is not None and bool(given.reading.doubtful)


def _as_json(subject: Workout | Program, data: bytes) -> str:
    """Return the document, with the indentation of its file."""
    found = _INDENT.match(data.removeprefix(b"\xef\xbb\xbf"))
    indent = min(len(found[1]), 16) if found else None
    return dumps(subject, indent=indent, catalog=known_catalog()) + (
        "\n" if data.endswith(b"\n") else ""
    )


def write(done: Iterable[Done]) -> None:
    """Write the files that are fixed; standard input is always written to standard output."""
    for result in done:
        if result.after is not None and (result.applied or result.input.name == "-"):
            save(result.input.name, result.after, result.data)


def show_diffs(done: Iterable[Done]) -> int:
    """Print what fixing would change in inputs with a fix, and return the exit status."""
    status = CHANGED
    for result in done:
        # Programs that apply a diff skip the lines before it.
        for finding in result.applied:
            click.echo(f"would fix {finding.code}: {title_of(finding)}")
        show_text(difference(result.input.name, result.before or "", result.after or ""))
        status = BAD_INPUT if result.is_refused else status
    return status


def title_of(finding: Finding) -> str:
    """Return the title of a finding's fix; empty without a fix."""
    return "" if finding.fix is None else finding.fix.title
