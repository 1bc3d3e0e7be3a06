"""Writes the programs into built_programs.md: `python docs/built_programs.py`.

`built_programs.toml` has the wishes and the judgments, each with the hash of the program that was
judged. A program that is built otherwise now has to be judged anew: the script prints the program,
and leaves the page as it is. With `--check`, the script builds all programs and writes nothing.
"""

from __future__ import annotations

import hashlib
import json
import shlex
import sys
import tomllib
from collections.abc import Iterable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from attrs import frozen

import backworkouts as bw
from backworkouts.cli import main as command
from backworkouts.linter.sentence import listed

sys.path.insert(0, str(Path(__file__).parent / "extensions"))
from page_parts import escaped, table, with_part

PAGE = Path(__file__).parent / "built_programs.md"
JUDGMENTS = Path(__file__).parent / "built_programs.toml"
START, END = "<!-- programs, by docs/built_programs.py -->", "<!-- end of programs -->"
SECONDS = "60"
"""A search that is stopped may find another program on a slower machine."""

_MUSCLES = ("latissimus_dorsi", "rhomboids", "trapezius_middle", "erector_spinae")
_DIGITS = 12


@frozen(kw_only=True)
class Judgment:
    """The judgment of a coach on a program.

    Attributes:
        wishes: the words behind `backworkouts build`.
        program: the hash of the text that was judged.
        verdict: `accepted`, `accepted with a change`, or `not accepted`.
        good: what is good.
        bad: what is not, and what to do about it; empty where nothing is.
    """

    wishes: str
    program: str
    verdict: str
    good: str
    bad: str = ""


@frozen
class Built:
    """A program that was built.

    Attributes:
        text: the program.
        facts: sets per week, minutes and findings, in sentences.
    """

    text: str
    facts: str


def judgments() -> list[Judgment]:
    """Return all judgments, in the order of the page."""
    entries = tomllib.loads(JUDGMENTS.read_text("utf-8"))["programs"]
    return [Judgment(**entry) for entry in entries]


def built(wishes: str) -> Built:
    """Return the program of wishes, as the command line builds it.

    Args:
        wishes: the words behind `backworkouts build`.

    Raises:
        RuntimeError: for a program that is not the best there is.
    """
    printed = StringIO()
    words = ["build", *shlex.split(wishes), "--no-config", "--format", "json", "--seconds", SECONDS]
    with redirect_stdout(printed):
        command(words, standalone_mode=False)
    found: dict[str, Any] = json.loads(printed.getvalue())
    if not found["is_optimal"]:
        message = f"{wishes}: stopped after {SECONDS} s"
        raise RuntimeError(message)
    return Built(found["text"].rstrip("\n"), _facts(found))


def _facts(found: dict[str, Any]) -> str:
    volume = bw.weekly_volume(bw.from_dict(found["program"], bw.Program))
    sets = listed(f"{bw.catalog.muscles[muscle].name} {volume[muscle]}" for muscle in _MUSCLES)
    minutes = listed(str(number) for number in dict.fromkeys(found["minutes"]))
    findings = [
        f"{finding['code']} ({finding['message']}; cause: {finding['cause']})"
        for finding in found["findings"]
    ]
    found_by_rules = escaped(listed(findings)) if findings else "nothing"
    unmet = "".join(f" {escaped(sentence)}" for sentence in found["unmet"])
    return (
        f"Sets per week: {sets}. A session takes {minutes} minutes. "
        f"The rules find {found_by_rules}.{unmet}"
    )


def hash_of(text: str) -> str:
    """Return the hash of a program, by which a judgment knows it."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def part(entries: Sequence[tuple[Judgment, Built]]) -> str:
    """Return the part of the page with the programs.

    Args:
        entries: the judgments, each with its program.
    """
    rows = [
        [f"[{number}](#program-{number})", f"`{judgment.wishes}`", judgment.verdict]
        for number, (judgment, _) in enumerate(entries, start=1)
    ]
    sections = [
        section(number, judgment, program)
        for number, (judgment, program) in enumerate(entries, start=1)
    ]
    return "\n\n".join([table(["program", "wishes", "judgment"], rows), *sections])


def section(number: int, judgment: Judgment, program: Built) -> str:
    """Return the section of a program."""
    bad = [f"**Not good:** {judgment.bad}"] if judgment.bad else []
    parts = [
        f"(program-{number})=\n## Program {number}",
        f"`backworkouts build {judgment.wishes}`",
        f"```text\n{program.text}\n```",
        program.facts,
        f"**{judgment.verdict.capitalize()}.** **Good:** {judgment.good}",
        *bad,
    ]
    return "\n\n".join(parts)


def to_judge(entries: Iterable[tuple[Judgment, Built]]) -> list[str]:
    """Return the programs that differ from those that were judged, as texts.

    Args:
        entries: the judgments, each with its program.
    """
    return [
        f'{judgment.wishes}\nprogram = "{hash_of(program.text)}"\n\n{program.text}\n'
        f"{program.facts}\n"
        for judgment, program in entries
        if hash_of(program.text) != judgment.program
    ]


def page(text: str, entries: Sequence[tuple[Judgment, Built]]) -> str:
    """Return the text of the page with the present programs.

    Args:
        text: the page.
        entries: the judgments, each with its program.
    """
    return with_part(text, START, END, part(entries))


def write(*, only_check: bool) -> int:
    """Build all programs, and write the page unless one has to be judged.

    Args:
        only_check: write nothing.

    Returns:
        the exit status: 1 when a program has to be judged, or the page is not current.
    """
    entries = [(judgment, built(judgment.wishes)) for judgment in judgments()]
    different = to_judge(entries)
    for program in different:
        print(program)  # noqa: T201  a script
    old = PAGE.read_text("utf-8")
    new = page(old, entries)
    if not different and not only_check:
        PAGE.write_text(new, "utf-8")
    return 1 if different or (only_check and new != old) else 0


if __name__ == "__main__":
    raise SystemExit(write(only_check="--check" in sys.argv[1:]))
