"""The tutorials, how-to pages and explanations run as tests, as a reader goes through each."""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from difflib import unified_diff
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from unittest import mock

import pytest
from sybil import Document, Example, Region
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer

BAD_INPUT = 2
"""The exit status of a command that could not do its work."""

NOT_RUN = frozenset({"jupyter", "pip", "python", "source"})
"""Commands of a page that install something, or that need an interactive terminal."""

_BLOCKS = FencedCodeBlockLexer(r"\w+")
_FILE_NAME = re.compile(r"`([\w./-]+\.\w+)`:\s*$")


class GuideParser:
    """The blocks of a page, evaluated from top to bottom in an empty folder.

    A block below a line that ends with "`name.txt`:" is saved as that file. Python code runs, and
    the `text` block below the code is what the code printed. A command runs, and the lines below
    the command are its output. `...` stands for lines that are left out.

    The namespace of a page needs the fixture `tmp_path_factory`, which makes the folder.
    """

    def __call__(self, document: Document) -> Iterator[Region]:
        """Yield the blocks that do something, or show something."""
        evaluators = {"python": run_python, "console": run_console, "text": compare_printed}
        for region in _BLOCKS(document):
            language, region.parsed = region.lexemes["language"], region.lexemes["source"]
            name = _FILE_NAME.search(document.text[: region.start].rstrip() + "\n")
            region.evaluator = save_as(name[1]) if name else evaluators.get(language)
            if region.evaluator:
                yield region


def folder_of(example: Example) -> Path:
    """Return the folder of the page of an example."""
    names = example.namespace
    if "guide_folder" not in names:
        names["guide_folder"] = names["tmp_path_factory"].mktemp("guide")
    return names["guide_folder"]


def save_as(name: str) -> Callable[[Example], None]:
    """Return a function that saves a block as a file."""

    def save(example: Example) -> None:
        path = folder_of(example) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example.parsed, "utf-8")

    return save


def run_python(example: Example) -> None:
    """Run code, and keep what it prints for the block below it."""
    printed, folder = io.StringIO(), folder_of(example)
    path = mock.patch.object(sys, "path", [str(folder), *sys.path])  # it imports saved files
    with chdir(folder), path, redirect_stdout(printed):
        PythonEvaluator()(example)
    example.namespace["guide_printed"] = printed.getvalue()


def compare_printed(example: Example) -> None:
    """Compare a block with what the code above it printed."""
    printed = example.namespace.pop("guide_printed", "no code ran above this text")
    compare(example.parsed, printed)


def run_console(example: Example) -> None:
    """Run the commands of a block, and compare what each prints with the lines below it.

    A command whose output the page leaves out may print anything, unless it failed.
    """
    for block in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, output = block.replace("\\\n", " ").split("\n", 1)
        words = shlex.split(command)
        if words[0] in NOT_RUN:
            continue
        with chdir(folder_of(example)):
            printed = run_command(words, example.namespace)
        failed = example.namespace.get("guide_status") == BAD_INPUT
        if output.strip() or not printed.strip() or failed:
            compare(output, printed)


def run_command(words: list[str], names: dict[str, object]) -> str:
    """Run one command of a page; return all that it prints.

    Args:
        words: the command.
        names: the namespace of the page, which keeps the exit status for `echo $?`.
    """
    if words[0] == "cat":
        return Path(words[1]).read_text("utf-8")
    if words[0] == "ls":
        return "\n".join(sorted(path.name for path in Path(*words[1:]).iterdir()))
    if words == ["echo", "$?"]:
        return str(names["guide_status"])
    if words[0] != "backworkouts":
        pytest.fail(f"a page has the command {words[0]}, which no test runs", pytrace=False)
    pytest.importorskip("click")
    from backworkouts.cli import run  # noqa: PLC0415  needs an extra that not all tests need

    printed = io.StringIO()
    with (
        mock.patch.object(sys, "argv", words),
        mock.patch.dict("os.environ", {"COLUMNS": "80"}),
        redirect_stdout(printed),
        redirect_stderr(printed),
    ):
        names["guide_status"] = run()
    return printed.getvalue()


def compare(expected: str, printed: str) -> None:
    """Fail with a diff when a page shows something else than what is printed."""
    printed = "\n".join(line.rstrip() for line in printed.splitlines()).rstrip() + "\n"
    if not OutputChecker().check_output(expected.rstrip() + "\n", printed, ELLIPSIS):
        diff = unified_diff(expected.splitlines(), printed.splitlines(), "page", "printed", n=1)
        pytest.fail("\n".join(diff), pytrace=False)
