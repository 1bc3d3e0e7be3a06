"""Snippets that mypy and pyright accept and refuse: the types of the public functions.

A line that ends in `# error` is refused by both; all others are accepted by both.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import backworkouts as bw

SOURCE = Path(bw.__file__).parents[1]
SNIPPETS = sorted(Path(__file__).parent.glob("snippets/*.py"))
ENVIRONMENT = {**os.environ, "MYPYPATH": str(SOURCE), "PYTHONPATH": str(SOURCE)}


def expected():
    """The file and line of each error that a checker has to find."""
    return {
        (path.name, number)
        for path in SNIPPETS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if line.endswith("# error")
    }


def test_there_are_snippets():
    assert SNIPPETS
    assert len(expected()) >= 10


def test_mypy(tmp_path):
    pytest.importorskip("mypy")
    words = ["--strict", "--config-file=", "--no-error-summary", "--hide-error-context"]
    # The library is followed for its types; its own errors are for `make lint`.
    command = [sys.executable, "-m", "mypy", *words, "--follow-imports", "silent"]
    done = subprocess.run(
        [*command, "--cache-dir", str(cache_of(tmp_path)), *map(str, SNIPPETS)],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
    )
    assert "" == done.stderr
    lines = re.findall(r"(?m)^(.+?):(\d+): error: .*$", done.stdout)
    assert expected() == {(Path(file).name, int(line)) for file, line in lines}, done.stdout


def cache_of(tmp_path):
    """The cache of the repository where there is one: a run without takes ten times as long."""
    cache = SOURCE.parent / ".mypy_cache"
    return cache if cache.is_dir() else tmp_path


def test_pyright(tmp_path):
    folders = [str(Path(sys.executable).parent), *os.get_exec_path()]
    found = shutil.which("pyright", path=os.pathsep.join(folders))
    if found is None:
        pytest.skip("pyright is not installed")
    settings = {
        "include": ["snippets"],
        "extraPaths": [str(SOURCE)],
        "typeCheckingMode": "strict",
        "reportUnusedExpression": False,
        "pythonVersion": "3.11",
    }
    config = tmp_path / "pyrightconfig.json"
    config.write_text(json.dumps(settings), "utf-8")
    shutil.copytree(SNIPPETS[0].parent, tmp_path / "snippets")
    done = subprocess.run(
        [found, "--project", str(config), "--pythonpath", sys.executable, "--outputjson"],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
    )
    if not done.stdout.startswith("{"):
        pytest.skip("pyright cannot run here: its first run downloads it")
    report = json.loads(done.stdout)
    lines = {
        (Path(one["file"]).name, one["range"]["start"]["line"] + 1)
        for one in report["generalDiagnostics"]
        if one["severity"] == "error"
    }
    assert expected() == lines, report["generalDiagnostics"]
