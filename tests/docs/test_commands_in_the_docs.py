"""What the README and the docs tell people to type, typed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [
    pytest.param(line, id=f"{page.name}: {line}")
    for page in PAGES
    for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    for line in re.findall(r"^\$ backworkouts (.*)$", block, re.MULTILINE)
]


@pytest.mark.parametrize("words", BLOCKS)
def test_a_command_in_the_docs_runs(words):
    done = subprocess.run(
        [sys.executable, "-m", "backworkouts", *shlex.split(words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert "" == done.stderr
    assert done.returncode in (0, 1)
    assert done.stdout


def test_what_the_readme_shows_of_a_check_is_what_it_says():
    text = (ROOT / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```console\n(\$ backworkouts check .*?\n  .*?)```", text, re.DOTALL)
    command, shown = block.split("\n", 1)
    done = subprocess.run(
        [sys.executable, "-m", "backworkouts", *shlex.split(command)[2:]],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.stdout.startswith(shown)


def test_there_are_commands_in_the_docs():
    assert len(BLOCKS) > 3


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for link in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        if "://" not in link:
            assert (page.parent / link).exists(), link


def test_the_error_in_the_readme_is_what_is_printed():
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(blocks)], capture_output=True, text=True, check=True
    )
    (shown,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert shown == done.stdout


def test_the_readme_and_the_changelog_count_the_catalog_right():
    import backworkouts as bw  # noqa: PLC0415  only here

    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"{len(bw.catalog.muscles)} muscles, {len(bw.catalog.exercises)} exercises" in text
