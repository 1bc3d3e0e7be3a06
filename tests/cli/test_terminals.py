"""The command line where it runs: pipes, narrow terminals, no color, no rich."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys

import pytest

import backworkouts as bw
from backworkouts import __main__
from backworkouts.cli import run
from backworkouts.cli.output import columns


def command(*words, **environment):
    """The bytes that a process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-m", "backworkouts", *words],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_it_is_a_module_that_runs():
    status, out, err = command("check", "back_workout_1", "--select", "ORD001")
    assert (0, "") == (status, err)
    assert out.startswith("Back Workout 1\n")


def test_a_reader_that_goes_away_is_no_traceback():
    listing = f"{sys.executable} -m backworkouts list exercises"
    done = subprocess.run(f"{listing} | head -1", shell=True, capture_output=True, check=False)  # noqa: S602  a pipe of our own
    assert b"" == done.stderr
    assert done.stdout.startswith(b"Id")


def test_names_that_a_terminal_cannot_show_are_no_traceback():
    status, _, err = command("show", "pull_up", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (0, "") == (status, err)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize(
    "words",
    [
        ("show", "back_workout_1"),
        ("volume", "back_progression", "--credits", "total", "--credits", "direct"),
        ("check", "back_progression", "--select", "VOL"),
        ("list", "exercises"),
        ("list", "sources"),
        ("volume", "back_workout_1", "back_progression"),
    ],
)
def test_it_fits_the_terminal(words, width, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr(sys, "argv", ["backworkouts", *words])
    run()
    assert max(map(len, capsys.readouterr().out.splitlines())) <= width


def in_a_terminal(monkeypatch, capsys, *words):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys, "argv", ["backworkouts", *words])
    run()
    return capsys.readouterr().out


def test_a_terminal_gets_colors_and_the_same_words(monkeypatch, capsys):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = in_a_terminal(monkeypatch, capsys, "show", "back_workout_1")
    assert "\x1b[" in out
    assert "5b" in re.sub(r"\x1b\[[0-9;]*m", "", out)


def test_a_finding_is_wrapped_between_words_in_a_terminal_alone(tmp_path, monkeypatch, capsys):
    path = tmp_path / "pull.txt"
    path.write_text("Deadlift 3x5\nSeated Row 4x10\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    words = ("check", "pull.txt", "--select", "ORD001")
    monkeypatch.setattr(sys, "argv", ["backworkouts", *words])
    run()
    piped = capsys.readouterr().out.splitlines()
    shown = in_a_terminal(monkeypatch, capsys, *words).splitlines()
    assert max(map(len, piped)) > 60 >= max(map(len, shown))
    first = next(at for at, line in enumerate(shown) if line.startswith("pull.txt:1:1:"))
    assert shown[first + 1].startswith("    ")
    assert "  Deadlift 3x5\n  ^^^^^^^^" in "\n".join(shown)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", " ".join(shown))
    assert " ".join(piped).split() == plain.split()


@pytest.mark.parametrize("width", [60, 80])
def test_a_list_is_aligned_where_its_columns_do_not_fit(width, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(width))
    out = in_a_terminal(monkeypatch, capsys, "list", "exercises")
    lines = out.splitlines()
    assert max(map(len, lines)) <= width
    # Ids stay whole and begin each entry; nothing else begins there.
    first = [line for line in lines if line and not line.startswith(" ")]
    assert ["Id", *bw.catalog.exercises] == first[:-1]


def test_no_color_means_none(monkeypatch, capsys):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    out = in_a_terminal(monkeypatch, capsys, "check", "back_progression", "--select", "VOL")
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", out)
    assert "VOL002" in out


def test_a_terminal_without_rich_gets_plain_text(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "rich", None)
    out = in_a_terminal(monkeypatch, capsys, "check", "back_workout_1", "--select", "ORD001")
    assert "\x1b[" not in out
    assert out.startswith("Back Workout 1\n")


def test_without_click_it_says_what_to_install(monkeypatch):
    for name in [*sys.modules]:
        if name.startswith("backworkouts.cli"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(SystemExit, match="pip install 'backworkouts\\[cli\\]'"):
        __main__.main()


def test_another_missing_package_is_not_blamed_on_the_extra(monkeypatch):
    for name in [*sys.modules]:
        if name.startswith("backworkouts.cli"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "backworkouts.cli.errors", None)
    with pytest.raises(ModuleNotFoundError, match=r"backworkouts\.cli\.errors"):
        __main__.main()


def test_the_command_exits_with_its_status(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["backworkouts", "show", "nothing like it"])
    with pytest.raises(SystemExit) as done:
        __main__.main()
    assert 2 == done.value.code
    assert "unknown file, id or name" in capsys.readouterr().err


def test_any_stream_will_do(monkeypatch):
    out = io.StringIO()  # it has no encoding to be careful about
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(
        sys, "argv", ["backworkouts", "check", "back_workout_1", "--select", "ORD001"]
    )
    expected = 0
    assert expected == run()
    assert out.getvalue().startswith("Back Workout 1\n")


@pytest.mark.skipif(sys.platform == "emscripten", reason="WebAssembly has no terminal")
@pytest.mark.parametrize("printed", ["", "0", "-1", "wide", "132"])
@pytest.mark.parametrize("width", [0, 60])
def test_the_width_of_the_terminal_is_what_the_standard_library_reports(
    printed, width, monkeypatch
):
    def size(*descriptor):  # noqa: ARG001  the same for each
        return os.terminal_size((width, 24))

    monkeypatch.setenv("COLUMNS", printed)
    monkeypatch.setattr(os, "get_terminal_size", size)
    monkeypatch.setattr(sys, "__stdout__", io.FileIO(os.dup(1), "w"))
    assert shutil.get_terminal_size().columns == columns()
    assert (132 if printed == "132" else width or 80) == columns()
    sys.__stdout__.close()


def test_where_there_is_no_terminal_a_text_is_80_columns_wide(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert 80 == columns()
