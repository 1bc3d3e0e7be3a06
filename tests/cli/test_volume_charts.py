"""`backworkouts volume --chart`: bars in the terminal, over the guides that a check would use."""

from __future__ import annotations

import sys

import pytest

import backworkouts as bw

DAY = "Pull\nLat Pulldown 12x8\n"
WEEK = "# Week\n\n## Monday\nLat Pulldown 6x8\n\n## Thursday\nLat Pulldown 6x8\n"


def line_of(text, muscle):
    (found,) = [line for line in text.splitlines() if line.startswith(muscle)]
    return found


@pytest.fixture
def log(file):
    """Six sets of pull-ups in one week, four in the next."""
    done = [
        bw.Session(f"2026-11-{day:02}", bw.Workout("Pull", bw.straight("pull_up", sets, reps=8)))
        for day, sets in ((2, 6), (9, 4))
    ]
    return file("".join(f"{bw.dumps(session)}\n" for session in done), "log.jsonl")


@pytest.fixture
def in_terminal(command, monkeypatch):
    """Run the command in a terminal; what it printed."""

    def called(*words):
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        return command(*words)[1]

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return called


def test_a_week_is_drawn_over_its_guide(command, file):
    file(WEEK, "week.txt")
    status, out, err = command("volume", "week.txt", "--chart")
    assert (0, "") == (status, err)
    assert out.startswith("Week: sets per week\nfractional sets per week\n")
    assert line_of(out, "latissimus dorsi").rstrip().endswith(" 12")
    assert line_of(out, "rhomboids").endswith(" 6 below")
    assert "guide: from 10 (VOL001) to 25 (VOL002)" in out
    assert out.endswith("\n\nNot medical advice.\n")
    assert "\x1b" not in out


def test_a_day_has_no_guide(command, file):
    file(DAY, "day.txt")
    out = command("volume", "day.txt", "--chart")[1]
    assert out.startswith("Pull: sets per session\n")
    assert "below" not in out
    assert "guides are for the sets of a week" in out


def test_the_settings_of_the_folder_and_the_level_of_a_program_hold(command, file):
    file(WEEK, "week.txt")
    file("[rules]\nVOL001.sets = 6\n", "backworkouts.toml")
    assert "guide: from 6 (VOL001)" in command("volume", "week.txt", "--chart")[1]
    # The program is for beginners, too: VOL001 asks for 4.
    assert "guide: from 4 (VOL001)" in command("volume", "back_progression", "--chart")[1]


def test_files_by_themselves_have_a_chart_each(command, file):
    file(DAY, "day.txt")
    file(WEEK, "week.txt")
    out = command("volume", "day.txt", "week.txt", "--chart")[1]
    assert out.index("Pull: sets per session") < out.index("Week: sets per week")
    both = command("volume", "day.txt", "day.txt", "--chart")[1]
    assert both.startswith("Weekly sets per muscle\n")
    assert 2 == command("volume", "day.txt", "day.txt", "--by", "file", "--chart")[1].count("Pull:")


def test_each_credit_table_has_a_chart(command, file):
    file(WEEK, "week.txt")
    words = ("volume", "week.txt", "--chart", "--credits", "fractional", "--credits", "total")
    out = command(*words)[1]
    assert 1 == out.count("\nfractional sets per week\n")
    assert 1 == out.count("\nsets per week, by the credit table 'total'\n")


def test_the_weeks_of_a_log_are_drawn(command, log):
    status, out, _ = command("volume", log, "--by", "week", "--chart")
    assert 0 == status
    assert "2026-W45 to 2026-W46" in out
    (bars, numbers) = [line for line in out.splitlines() if line.startswith("latissimus dorsi ")]
    assert ["6", "4"] == numbers.split()[:1:-1]
    assert 2 == len(bars.split()[-1])


def test_weeks_need_dates(command, file):
    file(DAY, "day.txt")
    status, _, err = command("volume", "day.txt", "--by", "week", "--chart")
    assert 2 == status
    assert "sessions, which have a date" in err


def test_a_chart_is_text_about_the_back(command, file):
    file(DAY, "day.txt")
    for words in (("--format", "json"), ("--format", "csv"), ("--all",)):
        status, _, err = command("volume", "day.txt", "--chart", *words)
        assert 2 == status
        assert "--chart" in err


@pytest.mark.parametrize(("columns", "widest"), [("12", 30), ("60", 60), ("300", 100)])
def test_a_chart_is_as_wide_as_the_terminal_within_bounds(
    command, file, monkeypatch, columns, widest
):
    file(DAY, "day.txt")
    monkeypatch.setenv("COLUMNS", columns)
    lines = command("volume", "day.txt", "--chart")[1].splitlines()
    assert widest - 12 < max(map(len, lines)) <= widest


def test_a_terminal_gets_colors(in_terminal, file):
    file(DAY, "day.txt")
    assert "\x1b[34m" in in_terminal("volume", "day.txt", "--chart")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colors_gets_none(in_terminal, file, monkeypatch, name, value):
    file(DAY, "day.txt")
    monkeypatch.setenv(name, value)
    assert "\x1b" not in in_terminal("volume", "day.txt", "--chart")
