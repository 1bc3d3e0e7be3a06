"""What the README and the docs tell people to type, typed."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import tables

ROOT = Path(__file__).parents[2]
HOME = "https://github.com/backworkouts/backworkouts/blob/main/"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
GUIDES = [
    page
    for folder in ("tutorials", "how_to", "explanation")
    for page in sorted((ROOT / "docs" / folder).glob("*.md"))
]
"""Their commands run with their code, from top to bottom: `guide_pages.py`."""
BLOCKS = [
    pytest.param(line, id=f"{page.name}: {line}")
    for page in PAGES
    for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    for line in re.findall(r"^\$ backworkouts (.*)$", block, re.MULTILINE)
]

WRITTEN = re.compile(r" (?:--html|-o) (\S+)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the examples, by themselves as a reader has them and as in a clone.

    `sets.parquet` has the sets of two lifters.
    """
    place = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "examples", place, dirs_exist_ok=True)
    shutil.copytree(ROOT / "examples", place / "examples")
    log = bw.interop.read(ROOT / "examples" / "strong_export.csv", unit="kg").sessions
    tables.write_parquet(tables.from_sessions({"ann": log, "ben": log}), place / "sets.parquet")
    return place


@pytest.mark.parametrize("words", BLOCKS)
def test_a_command_in_the_docs_runs(words, folder, command, monkeypatch):
    monkeypatch.chdir(folder)
    status, output, errors = command(*shlex.split(words))
    # A conversion reports what the other format cannot hold.
    loss = "backworkouts: text cannot hold "
    is_loss = [
        words.startswith("convert ") and line.startswith(loss) for line in errors.splitlines()
    ]
    # A built program is printed as text to read again, and what is told about it beside it.
    is_told = words.startswith(("build ", "complete ")) and not errors.startswith("backworkouts:")
    assert all(is_loss) or is_told, errors
    assert status in (0, 1)
    written = WRITTEN.search(words)
    assert (folder / written[1]).read_bytes() if written else output


def test_the_readme_shows_what_its_commands_print(folder):
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    commands = re.findall(
        r"^\$ backworkouts (.*)\n((?:(?!\$ ).*\n)+)", "".join(blocks), re.MULTILINE
    )
    assert ["volume", "check", "next"] == [words.split()[0] for words, _ in commands]
    for words, shown in commands:
        done = subprocess.run(
            [sys.executable, "-m", "backworkouts", *shlex.split(words)],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
        )
        assert done.stdout.startswith(shown)


def test_the_pictures_of_the_readme_are_in_the_repository():
    text = (ROOT / "README.md").read_text("utf-8")
    pictures = re.findall(r'(?:src|srcset)="([^"]+)"', text)
    assert len(pictures) == 6
    assert [] == [name for name in pictures if not (ROOT / name).exists()]


@pytest.mark.parametrize("name", ["pull_day.txt", "back_plan.txt"])
def test_the_file_that_the_readme_shows_is_the_example(name):
    text = (ROOT / "README.md").read_text("utf-8")
    assert f"$ cat {name}\n{(ROOT / 'examples' / name).read_text('utf-8')}$ " in text


def test_there_are_commands_in_the_docs():
    assert len(BLOCKS) > 3


def links_of(page):
    """Where the links of a page lead: `[text](link)`, and `[name]: link` at its end."""
    text = page.read_text("utf-8")
    return re.findall(r"\]\(([^)#]+)\)", text) + re.findall(
        r"^\[[^]]+\]: (\S+)$", text, re.MULTILINE
    )


@pytest.mark.parametrize("page", [*PAGES, *GUIDES], ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for link in links_of(page):
        if link.startswith(HOME):
            assert (ROOT / link.removeprefix(HOME)).exists(), link
        elif "://" not in link:
            assert (page.parent / link).exists(), link


def test_the_readme_has_whole_links_as_it_is_shown_outside_the_repository_too():
    links = links_of(ROOT / "README.md")
    assert len(links) > 10
    assert [] == [link for link in links if not link.startswith("https://")]


def test_the_output_in_the_readme_is_what_its_code_prints():
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(blocks)], capture_output=True, text=True, check=True
    )
    shown = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert "".join(shown) == done.stdout


def test_the_changelog_counts_the_catalog_right():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"{len(bw.catalog.muscles)} muscles, {len(bw.catalog.exercises)} exercises" in text
