"""What tests of the command line share."""

from __future__ import annotations

import io
import sys

import pytest

from backworkouts.cli import run


@pytest.fixture
def command(monkeypatch, capsys, tmp_path):
    """Run the command in a folder of its own; its exit status, what it printed, its errors."""

    def called(*words, stdin=""):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "argv", ["backworkouts", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        status = run()
        said = capsys.readouterr()
        return status, said.out, said.err

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
