"""Fixtures and settings that all tests share."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import threading

import pytest
from hypothesis import is_hypothesis_test

collect_ignore = ["integrations/django_project"]
"""Modules that need the settings of the project: its tests import them."""

if sys.platform == "emscripten":  # `nox -s wasm`: one process, one thread

    def only_one(*_, **__):
        pytest.skip("WebAssembly has no other process or thread, and no pipe to it")

    subprocess.run = threading.Thread.start = only_one
    os.dup = os.mkfifo = os.pipe = only_one

    def pytest_ignore_collect(collection_path):
        """Leave out the files that need a package whose compiled code WebAssembly has not."""
        needs = re.compile(r"^(?:from|import) (?:jsonschema|msgspec|referencing)\b", re.MULTILINE)
        is_module = collection_path.suffix == ".py"
        return True if is_module and needs.search(collection_path.read_text("utf-8")) else None


def pytest_collection_modifyitems(items):
    """Measure no coverage in property tests: random values cover a branch only by luck."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("no_cover")


@pytest.fixture
def command(monkeypatch, capsys, tmp_path):
    """Run the command in a folder of its own; its exit status, what it printed, its errors."""

    def called(*words, stdin=""):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "argv", ["backworkouts", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        from backworkouts.cli import run  # noqa: PLC0415  most tests need none of it

        status = run()
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return called


@pytest.fixture
def file(tmp_path):
    """Write a file into that folder; its path."""

    def write(text, name="day.txt"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write
