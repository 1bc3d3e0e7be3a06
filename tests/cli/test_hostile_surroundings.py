"""The command line where things go wrong around it: pipes, disks, names, widths, parent folders."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts.cli import run

TYPED = "Pull\n\n- Deadlift: 3 sets of 10\nT-bar row 3 x 8\n"
FULL_DISK = Path("/dev/full")


@pytest.fixture
def into(monkeypatch):
    """Run the command with words into a stream; its exit status."""

    def called(stream, *words):
        monkeypatch.setattr(sys, "argv", ["backworkouts", *map(str, words)])
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "__stdout__", stream)
        with stream:
            return run()

    return called


def closed_pipe():
    """A pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "w", encoding="utf-8")


# Pipes and disks


@pytest.mark.parametrize(
    "words",
    [
        ("show", "back_workout_1"),
        ("list", "exercises"),
        ("fmt", "--diff", "day.txt"),
        ("check", "--diff", "day.txt", "--no-config"),
        ("convert", "back_workout_1", "--to", "json"),
        ("export", "session.json", "--to", "sets_csv"),
        ("--help",),
    ],
)
def test_a_reader_that_goes_away_ends_every_command_in_silence(
    into, file, words, monkeypatch, capsys
):
    monkeypatch.chdir(file(TYPED).parent)
    bw.dump(bw.Session("2026-11-02T18:00", bw.notation.parse("Pull-Up 3x8")), "session.json")
    assert (141, "") == (into(closed_pipe(), *words), capsys.readouterr().err)


def test_a_diff_that_is_cut_off_is_no_traceback_at_exit(file):
    lines = 190 * f"- Pull ups 3 x 8 (wide{', wide' * 100})\n"
    path = file(f"Pull\n{lines}")
    assert len(lines) > 1 << 16  # more than a pipe holds
    words = f"{sys.executable} -m backworkouts fmt --diff {path}"
    done = subprocess.run(f"{words} | head -1", shell=True, capture_output=True, check=False)  # noqa: S602  a pipe of our own
    assert (f"--- {path}\n".encode(), b"") == (done.stdout, done.stderr)


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("words", [("show", "back_workout_1"), ("fmt", "--diff", "day.txt")])
def test_a_full_disk_is_one_line(into, file, words, monkeypatch, capsys):
    monkeypatch.chdir(file(TYPED).parent)
    assert 2 == into(FULL_DISK.open("w"), *words)
    assert "backworkouts: no space left on device\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("show", "back_workout_1"), 0),
        (("check", "back_workout_3", "--no-config"), 0),
        (("fmt", "--diff", "day.txt"), 1),
        (("export", "back_workout_1", "--to", "openweight"), 0),
    ],
)
def test_standard_output_may_be_closed(command, file, words, status, monkeypatch):
    file(TYPED)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert status == command(*words)[0]


@pytest.mark.parametrize("words", [("check", "-"), ("show", "-"), ("fmt", "-"), ("import", "-")])
def test_standard_input_may_be_closed(words, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["backworkouts", *words])
    monkeypatch.setattr(sys, "stdin", None)
    assert 2 == run()
    assert "backworkouts: standard input is closed\n" == capsys.readouterr().err


def test_an_interrupt_is_one_line(monkeypatch, capsys):
    class Impatient(io.RawIOBase):
        def readall(self):
            raise KeyboardInterrupt

        def readable(self):
            return True

    monkeypatch.setattr(sys, "argv", ["backworkouts", "fmt", "-"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Impatient())))
    assert 130 == run()
    assert "backworkouts: interrupted" == capsys.readouterr().err.strip()


# Names


def test_sarif_names_a_file_whose_name_is_no_unicode(command, tmp_path):
    name = os.fsdecode(b"\xff\xfe.txt")
    with suppress(OSError, UnicodeError):
        (tmp_path / name).write_text(TYPED)
    if name not in os.listdir(tmp_path):  # noqa: PTH208  a name, not a path
        pytest.skip("this file system only holds names in Unicode")
    words = ("--no-config", "--select", "ORD001", "--format")
    status, out, err = command("check", name, *words, "sarif")
    (result,) = json.loads(out)["runs"][0]["results"]
    assert (1, "") == (status, err)
    assert "%FF%FE.txt" == result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    (finding,) = json.loads(command("check", name, *words, "json")[1])["findings"]
    assert name == finding["file"]
    assert command("check", name, *words, "text")[1].startswith("Pull\n??.txt:3:3: ORD001 ")


@pytest.mark.parametrize("char", ["\x7f", "\x9b", "\u2028", "\u202e", "\u2066"])
def test_json_escapes_what_a_terminal_would_obey(command, file, char):
    path = file(TYPED, f"day{char}.txt")
    out = command("check", path, "--no-config", "--select", "ORD001", "--format", "json")[1]
    assert char not in out
    assert f"day\\u{ord(char):04x}.txt" in out
    assert str(path) == json.loads(out)["findings"][0]["file"]


def test_a_name_that_is_too_long_is_one_line(command):
    status, out, err = command("check", "a" * 5_000)
    assert (2, "", 1) == (status, out, len(err.splitlines()))


# Widths


def test_a_width_of_5000_digits_is_no_width(command, monkeypatch):
    monkeypatch.delenv("COLUMNS")
    expected = command("show", "back_workout_1")
    monkeypatch.setenv("COLUMNS", "9" * 5_000)
    assert expected == command("show", "back_workout_1")


def test_a_terminal_of_5000_digits_is_shown_a_table(command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "9" * 5_000)
    monkeypatch.setenv("LINES", "9" * 5_000)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    status, out, err = command("show", "back_workout_1")
    assert (0, "") == (status, err)
    assert "Back Workout 1 (beginner" in out


def test_a_terminal_wider_than_any_is_no_danger(command, monkeypatch):
    expected = command("show", "back_workout_1")
    monkeypatch.setenv("COLUMNS", "999999")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert len(command("show", "back_workout_1")[1]) < 10 * len(expected[1])


# Settings of a parent folder


def test_a_broken_file_of_a_parent_folder_is_named_by_its_whole_path(command, file, monkeypatch):
    path = file("[tool.backworkouts\n", "pyproject.toml")
    inner = path.parent / "gym"
    inner.mkdir()
    monkeypatch.chdir(inner)
    status, out, err = command("check", "back_workout_3")
    assert (2, "") == (status, out)
    (line,) = err.splitlines()
    assert line.startswith(f"backworkouts: {path}, line 1, column 19: expected ']'")


def test_no_config_goes_on_beside_a_broken_file(command, file):
    file("[tool.backworkouts\n", "pyproject.toml")
    status, out, err = command("check", "back_workout_3", "--no-config")
    assert (0, "") == (status, err)
    assert out.startswith("Back Workout 3\n")
