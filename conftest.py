"""The examples in the README and the docs run as tests, beside those of the docstrings."""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from difflib import unified_diff
from doctest import ELLIPSIS, OutputChecker
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer

# The same examples on every run of CI; a nox session looks further.
settings.register_profile(
    "ci",
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "far", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")

collect_ignore_glob = ["src/backworkouts/__pyinstaller/hooks/hook-*.py"]
"""No module: PyInstaller runs it by its name."""

PACKAGES = {
    "docs/extensions": ("sphinx",),
    "docs/how_to/make_a_report.md": ("click", "jinja2"),
    "docs/how_to/print_a_training_sheet.md": ("click", "jinja2"),
    "docs/how_to/use_the_mcp_server.md": ("anyio", "mcp"),
    "docs/integrations/django.md": ("django",),
    "docs/integrations/pydantic.md": ("pydantic", "fastapi"),
    "docs/integrations/sqlalchemy.md": ("sqlalchemy",),
    "docs/report.md": ("jinja2",),
    "docs/tour.py": ("nbclient", "ipykernel"),
    "docs/tutorials/import_into_an_app.md": ("pydantic", "fastapi", "httpx"),
    "docs/tutorials/script_a_program.md": ("click", "icalendar"),
    "src/backworkouts/integrations/django.py": ("django",),
    "src/backworkouts/integrations/pydantic.py": ("pydantic",),
    "src/backworkouts/integrations/sqlalchemy.py": ("sqlalchemy",),
    "src/backworkouts/mcp/__init__.py": ("mcp",),
    "src/backworkouts/mcp/server.py": ("mcp",),
    "src/backworkouts/report/overview.py": ("jinja2",),
    "src/backworkouts/report/training_sheet.py": ("jinja2",),
}
"""What the examples of a page, a module or a folder need. Without it they are left out."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out pages and modules whose packages are not installed, and tests for a browser."""
    if collection_path == config.rootpath / "tests/browser":
        return None if os.environ.get("BACKWORKOUTS_BROWSER") == "1" else True
    for name, packages in PACKAGES.items():
        if collection_path == config.rootpath / name and not all(map(find_spec, packages)):
            return True
    return None


BAD_INPUT = 2
"""The exit status of a command that could not do its work."""

FOLDERS = ExitStack()
"""The folders in which the pages of `GuideParser` run, removed at the end."""


def pytest_unconfigure() -> None:
    """Remove the folders."""
    FOLDERS.close()


class GuideParser:
    """The blocks of a tutorial or a how-to page, as a reader goes through them in an empty folder.

    A block below a line that ends with "`name.txt`:" is saved as that file. Python code runs, and
    the text below it is what it printed. A command runs, and the lines below it are its output;
    `...` stands for lines that are left out.
    """

    blocks = FencedCodeBlockLexer(r"\w+")
    saved = re.compile(r"`([\w./-]+\.\w+)`:\s*$")
    not_run = frozenset({"jupyter", "pip", "python", "source"})

    def __call__(self, document: Document) -> Iterator[Region]:
        """Yield the blocks that do something, or show something."""
        for region in self.blocks(document):
            language, region.parsed = region.lexemes["language"], region.lexemes["source"]
            name = self.saved.search(document.text[: region.start].rstrip() + "\n")
            evaluators = {"python": self.python, "console": self.console, "text": self.shown}
            region.evaluator = self.save(name[1]) if name else evaluators.get(language)
            if region.evaluator:
                yield region

    @staticmethod
    def folder(example: Example) -> Path:
        """Return the folder of the page."""
        if "guide_folder" not in example.namespace:
            example.namespace["guide_folder"] = Path(FOLDERS.enter_context(TemporaryDirectory()))
        return example.namespace["guide_folder"]

    def save(self, name: str) -> object:
        """Return what saves a block as a file."""

        def evaluate(example: Example) -> None:
            path = self.folder(example) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(example.parsed, "utf-8")

        return evaluate

    def python(self, example: Example) -> None:
        """Run code, and keep what it prints."""
        printed, folder = io.StringIO(), self.folder(example)
        path = mock.patch.object(sys, "path", [str(folder), *sys.path])  # it imports saved files
        with chdir(folder), path, redirect_stdout(printed):
            PythonEvaluator()(example)
        example.namespace["guide_printed"] = printed.getvalue()

    def shown(self, example: Example) -> None:
        """Compare the text on the page with what the code above it printed."""
        compare(
            example.parsed, example.namespace.pop("guide_printed", "no code ran above this text")
        )

    def console(self, example: Example) -> None:
        """Run commands, and compare what they print with the lines below each."""
        for block in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
            command, output = block.replace("\\\n", " ").split("\n", 1)
            words = shlex.split(command)
            if words[0] in self.not_run:
                continue
            with chdir(self.folder(example)):
                printed = run_command(words, example.namespace)
            failed = example.namespace.get("guide_status") == BAD_INPUT
            if output.strip() or not printed.strip() or failed:
                compare(output, printed)


def compare(expected: str, printed: str) -> None:
    """Fail with a diff when a page shows something else than what is printed."""
    printed = "\n".join(line.rstrip() for line in printed.splitlines()).rstrip() + "\n"
    if not OutputChecker().check_output(expected.rstrip() + "\n", printed, ELLIPSIS):
        diff = unified_diff(expected.splitlines(), printed.splitlines(), "page", "printed", n=1)
        pytest.fail("\n".join(diff), pytrace=False)


def run_command(words: list[str], names: dict[str, object]) -> str:
    """Run one command of a page; return all that it prints."""
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


reference = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/formats/*.md", "docs/integrations/*.md"],
)
guides = Sybil(
    parsers=[GuideParser(), SkipParser()],
    patterns=["docs/tutorials/*.md", "docs/how_to/*.md", "docs/explanation/*.md"],
)
pytest_collect_file = (reference + guides).pytest()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests run in a random order; the examples of a page build on each other, and do not."""
    places = [at for at, item in enumerate(items) if isinstance(item, SybilItem)]
    in_order = sorted(
        (items[at] for at in places), key=lambda item: (str(item.path), item.example.line)
    )
    for at, item in zip(places, in_order, strict=True):
        items[at] = item
