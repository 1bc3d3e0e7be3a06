"""The same facts in several files: versions of Python, the version of the library, its pages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

import backworkouts as bw
from backworkouts.cli import main

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def quoted(path, name):
    """The versions of Python in the line of a file that begins with a name."""
    (line,) = re.findall(rf"^ *{name} *[=:] *\[(.*)\]$", path.read_text("utf-8"), re.MULTILINE)
    return re.findall(r"3\.\d+", line)


def test_the_metadata_nox_and_the_hosted_workflow_name_the_same_versions_of_python():
    classified = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if ":: 3." in one]
    assert PYTHONS == classified
    assert f">={PYTHONS[0]}" == PROJECT["requires-python"]
    assert PYTHONS == quoted(ROOT / "noxfile.py", "PYTHONS")
    workflow = ROOT / ".github" / "workflows" / "ci.yml"
    if not workflow.exists():
        pytest.skip("the source distribution leaves out what the host reads")
    assert PYTHONS == quoted(workflow, "python")


def test_the_hook_for_pre_commit_checks_the_files_of_plans_with_our_command():
    path = ROOT / ".pre-commit-hooks.yaml"
    if not path.exists():
        pytest.skip("the source distribution leaves out what the host reads")
    stated = dict(re.findall(r"^[- ] (\w+): (.+)$", path.read_text("utf-8"), re.MULTILINE))
    program, command = stated["entry"].split()
    assert program in PROJECT["scripts"]
    assert command in main.list_commands(click.Context(main))
    extra = re.fullmatch(r'\["\.\[(\w+)\]"\]', stated["additional_dependencies"])[1]
    assert extra in PROJECT["optional-dependencies"]
    assert re.search(stated["files"], "plans/pull.txt")
    assert re.search(stated["files"], "athletes/programs/back.json")
    assert not re.search(stated["files"], "README.txt")


def test_the_citation_names_this_version():
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {bw.__version__}\n" in text
    assert f"\nrepository-code: {PROJECT['urls']['Homepage']}\n" in text


def test_every_page_of_the_metadata_is_one_of_the_repository():
    for name, url in PROJECT["urls"].items():
        inside = url.removeprefix(PROJECT["urls"]["Homepage"]).lstrip("/")
        path = re.sub(r"^(?:blob|tree)/main/", "", inside)
        assert path == "issues" or (ROOT / path).exists(), name
    assert {"Homepage", "Documentation", "Changelog", "Issues"} == {*PROJECT["urls"]}
