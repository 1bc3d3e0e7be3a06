"""Logs of the whole body on the command line: the back by default, every muscle when asked."""

from __future__ import annotations

import csv
import io
import json
import sys

import pytest

import backworkouts as bw

HEADINGS = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds"
WEEK = {
    ("02", "Push"): [
        ("Bench Press (Barbell)", 4, "80,8,0,0"),
        ("Lateral Raise (Dumbbell)", 3, "10,15,0,0"),
        ("Plank", 3, "0,0,0,60"),
    ],
    ("04", "Pull"): [
        ("Pull Up", 4, "0,8,0,0"),
        ("Seated Row (Cable)", 4, "60,10,0,0"),
        ("Bicep Curl (Dumbbell)", 2, "14,12,0,0"),
    ],
    ("06", "Legs"): [
        ("Running (Treadmill)", 1, "0,0,3,1200"),
        ("Squat (Barbell)", 4, "100,6,0,0"),
        ("Leg Press", 3, "180,10,0,0"),
    ],
}
# 4 bench presses, 3 planks, 2 curls, 4 squats, 3 leg presses; a lateral raise trains the trapezius.
NOTE = "Only muscles of the back: 16 sets a week train none of them (Bench Press 4, Squat 4, "


@pytest.fixture
def log(file):
    rows = [
        f"2026-11-{day} 18:30:00,{title},{exercise},{number + 1},{numbers}"
        for (day, title), exercises in WEEK.items()
        for exercise, sets, numbers in exercises
        for number in range(sets)
    ]
    return file("\n".join([HEADINGS, *rows, ""]), "strong.csv")


@pytest.fixture
def volume(command, log):
    """Count the log; what was printed, and the errors."""

    def counted(*words):
        status, out, err = command("volume", log, "--unit", "kg", *words)
        assert 0 == status
        return out, err

    return counted


def test_the_back_is_shown_with_the_number_of_other_sets(volume):
    out, err = volume()
    assert "" == err
    assert "latissimus dorsi" in out
    assert "pectoralis" not in out
    assert "Incomplete" not in out
    assert NOTE in " ".join(out.split())
    assert "--all-muscles shows all muscles.\nNot medical advice.\n" in out


def test_every_muscle_of_the_catalog_is_shown_when_asked(volume):
    out, _ = volume("--all-muscles")
    lines = out.splitlines()
    for muscle in bw.catalog.muscles.values():
        assert any(line.strip().startswith(muscle.name) for line in lines)
    # 4 sets of bench presses and half of 4 sets of pull-ups, on 2 days
    assert ["pectoralis", "major", "6", "2"] in [line.split() for line in lines]
    assert "Only muscles of the back" not in out
    assert "--all-muscles" not in out


@pytest.mark.parametrize("words", [("--chart",), ("--by", "week"), ("--by", "week", "--chart")])
def test_charts_and_weeks_have_the_number_of_other_sets(volume, words):
    out, _ = volume(*words)
    assert NOTE in " ".join(out.split())
    assert "Incomplete" not in out


def test_csv_has_the_muscles_of_the_back_or_all(volume):
    def muscles(*words):
        out, err = volume("--format", "csv", *words)
        return [row["muscle"] for row in csv.DictReader(io.StringIO(out))], NOTE in err

    back, is_noted = muscles()
    assert is_noted
    assert all(bw.catalog.muscles[muscle].back for muscle in back)
    assert (sorted(bw.catalog.muscles), False) == (sorted(muscles("--all-muscles")[0]), False)
    assert not muscles("--all-muscles")[1]


@pytest.mark.parametrize("by", [(), ("--by", "file"), ("--by", "week")])
def test_json_has_the_muscles_of_the_back_or_all(volume, by):
    def counted(*words):
        printed = json.loads(volume("--format", "json", *by, *words)[0])
        parts = printed.get("files") or printed.get("weeks") or [printed]
        return parts[0]["volumes"][0]

    back = counted()
    assert ("back", False) == (back["muscles"], back["incomplete"])
    assert all(bw.catalog.muscles[muscle].back for muscle in back["sets"])
    assert {"low": 4, "high": 4} == back["outside_back"]["Bench Press"]
    assert ["Running"] == list(back["uncredited"])
    every = counted("--all-muscles")
    assert ("all", sorted(bw.catalog.muscles)) == (every["muscles"], sorted(every["sets"]))
    assert {"low": 6, "high": 6} == every["sets"]["pectoralis_major"]  # 4 + half of 4 pull-ups
    assert {"low": 0, "high": 0} == every["sets"]["tibialis_anterior"]
    assert back["sets"].items() <= every["sets"].items()


def test_a_table_of_files_has_the_number_of_other_sets(volume):
    assert NOTE in " ".join(volume("--by", "file")[0].split())


def test_training_of_the_back_alone_has_no_such_line(command, file):
    file("Pull\nPull-Up 3x8\n", "pull.txt")
    out = command("volume", "pull.txt")[1]
    assert "Only muscles of the back" not in out
    assert "--all-muscles" not in out


def test_a_check_finds_nothing_to_warn_of(command, log):
    status, out, err = command("check", log, "--unit", "kg")
    assert (0, "") == (status, err)
    assert "warning" not in out
    assert "Bench" not in out
    assert "Squat" not in out


def test_a_report_does_not_call_other_muscles_missing(command, log):
    status, out, _ = command("report", log, "--unit", "kg")
    assert 0 == status
    assert NOTE in out
    missing, _, counted = out.partition('id="sets"')
    assert NOTE not in missing
    assert NOTE in counted


def test_an_import_has_no_problem_with_them(command, log):
    status, out, _ = command("import", log, "--unit", "kg")
    assert 0 == status
    assert out.startswith("28 rows: 28 read, 0 skipped, 0 rejected\n3 sessions")
    assert "Problems" not in out
    assert "Unknown" not in out


@pytest.fixture
def mistyped(log):
    """The log with another session, of the year 2062 in place of 2026."""
    with log.open("a") as file:
        file.write("2062-11-08 18:30:00,Pull,Pull Up,1,0,8,0,0\n")
    return log


WARNING = "the date lies 36 years from all other sessions"


@pytest.mark.parametrize("command_word", ["volume", "check", "report"])
def test_a_mistyped_year_is_warned_of(command, mistyped, command_word):
    _, _, err = command(command_word, mistyped, "--unit", "kg")
    assert f"backworkouts: {WARNING}, found '2062-11-08'; check the year (warning)" in err


def test_an_import_lists_a_mistyped_year(command, mistyped):
    status, out, _ = command("import", mistyped, "--unit", "kg")
    assert 0 == status
    assert "2062-11-08" in out
    assert WARNING in out
    printed = json.loads(command("import", mistyped, "--unit", "kg", "--format", "json")[1])
    assert ["2062-11-08"] == [problem["value"] for problem in printed["doubtful_dates"]]


def test_the_weeks_of_a_mistyped_year_are_one_line(command, mistyped):
    # 2026-11-02 is in the week 45; 2062-11-08 is a Wednesday in the week 45.
    pause = "1,878 weeks without training, 2026-W46 to 2062-W44"
    words = ("volume", mistyped, "--unit", "kg", "--by", "week")
    assert f"\n... {pause}\n" in command(*words)[1]
    assert f"Not drawn to scale: {pause}." in command(*words, "--chart")[1]
    printed = json.loads(command(*words, "--format", "json")[1])
    assert ["2026-W45", "2062-W45"] == [week["week"] for week in printed["weeks"]]
    assert [{"first": "2026-W46", "last": "2062-W44", "weeks": 1878}] == printed["pauses"]
    _, out, err = command(*words, "--format", "csv")
    assert f"backworkouts: No rows for {pause}.\n" in err
    assert {"2026-W45", "2062-W45"} == {row["week"] for row in csv.DictReader(io.StringIO(out))}


def test_a_terminal_shows_a_pause_in_one_line(command, mistyped, monkeypatch):
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    out = command("volume", mistyped, "--unit", "kg", "--by", "week")[1]
    assert "... 1,878 weeks without training, 2026-W46 to 2062-W44" in out
