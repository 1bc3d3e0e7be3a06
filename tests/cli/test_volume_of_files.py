"""`backworkouts volume` of several files, of JSON Lines, by saved credit tables, and as CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

import backworkouts as bw

PULL = "Pull\nPull-Up 4x8\nSeated Row 3x10\n"
LIGHT = "Light\nSeated Row 2x10\n"
WEEK = "# Week\n\n## Monday\nPull-Up 4x8\n\n## Thursday\nPull-Up 2x8\nSeated Row 2x10\n"


def rows(text):
    return [*csv.DictReader(io.StringIO(text))]


def of_muscle(table, muscle):
    return [
        (row["file"], row["credits"], row["sets_low"], row["sets_high"], row["per"])
        for row in table
        if row["muscle"] == muscle
    ]


def session(day, sets):
    done = bw.Workout("Pull", bw.straight("pull_up", sets, reps=8))
    return bw.Session(f"2026-11-{day:02}T18:00:00", done)


@pytest.fixture
def sessions(file):
    """A file with a session on each line: 3 and 5 sets of pull-ups in one week, 4 in the next."""
    done = [session(2, 3), session(5, 5), session(9, 4)]
    return file("".join(f"{bw.dumps(each)}\n" for each in done), "log.jsonl")


# Several files.


def test_two_programs_have_a_row_per_file_and_muscle(command, file):
    file(WEEK, "week.txt")
    status, out, err = command("volume", "week.txt", "back_progression")
    assert (0, "") == (status, err)
    lines = out.splitlines()
    assert ["File", "Muscle", "fractional", "per", "days", "a", "week"] == lines[1].split()
    # four and two sets of pull-ups, and two of rows, which are no work of the teres major
    assert ["week.txt", "latissimus", "dorsi", "8", "week", "2"] == lines[3].split()
    assert ["back_progression", "latissimus", "dorsi", "21-28", "week", "1.4"] in [
        line.split() for line in lines
    ]
    assert 1 == out.count("fractional: 1 per set")
    assert out.endswith("Not medical advice.\n")


def test_workouts_are_a_week_unless_each_is_asked_for(command, file):
    file(PULL, "pull.txt")
    file(LIGHT, "light.txt")
    together = rows(command("volume", "pull.txt", "light.txt", "--format", "csv")[1])
    assert [("pull.txt light.txt", "fractional", "9", "9", "week")] == of_muscle(
        together, "latissimus_dorsi"
    )
    each = rows(command("volume", "pull.txt", "light.txt", "--by", "file", "--format", "csv")[1])
    assert [
        ("pull.txt", "fractional", "7", "7", "session"),
        ("light.txt", "fractional", "2", "2", "session"),
    ] == of_muscle(each, "latissimus_dorsi")


def test_a_workout_and_a_program_are_counted_each_in_its_way(command, file):
    file(PULL, "pull.txt")
    file(WEEK, "week.txt")
    printed = json.loads(command("volume", "pull.txt", "week.txt", "--format", "json")[1])
    assert [("pull.txt", "Pull", False), ("week.txt", "Week", True)] == [
        (each["file"], each["subject"], each["weekly"]) for each in printed["files"]
    ]
    assert [7, 8] == [
        each["volumes"][0]["sets"]["latissimus_dorsi"]["low"] for each in printed["files"]
    ]
    assert "Not medical advice." == printed["notice"]


def test_sets_that_no_file_counts_are_named(command, file):
    file("Mystery Thing 3x10\nPull-Up 3x8", "pull.txt")
    _, out, _ = command("volume", "pull.txt", "back_progression")
    assert "Incomplete: 3 sets of Mystery Thing are in no count" in out
    status, out, err = command("volume", "pull.txt", "back_progression", "--format", "csv")
    assert 0 == status
    assert "backworkouts: Incomplete: 3 sets of Mystery Thing are in no count" in err
    found = {row["file"]: row["at_least"] for row in rows(out)}
    assert {"pull.txt": "true", "back_progression": "false"} == found


# CSV.


def test_a_table_of_one_workout_as_csv(command, file):
    file("Pull-Up 3-4x8\n", "pull.txt")
    words = ("volume", "pull.txt", "--credits", "direct", "--credits", "total", "--format", "csv")
    status, out, err = command(*words)
    assert (0, "") == (status, err)
    assert out.startswith(
        "file,week,per,credits,muscle,sets_low,sets_high,at_least,days_low,days_high\n"
        "pull.txt,,session,direct,latissimus_dorsi,3,4,false,1,1\n"
    )
    assert [
        ("pull.txt", "direct", "3", "4", "session"),
        ("pull.txt", "total", "3", "4", "session"),
    ] == (sorted(of_muscle(rows(out), "latissimus_dorsi")))


def test_csv_has_the_muscles_of_the_table(command):
    words = ("volume", "back_workout_3", "--format", "csv")
    back, every = (rows(command(*words, *more)[1]) for more in ((), ("--all",)))
    assert not of_muscle(back, "biceps_brachii")
    assert len(bw.catalog.muscles) == len(every)


def test_weeks_as_csv(command, sessions):
    table = rows(command("volume", sessions, "--by", "week", "--format", "csv")[1])
    lats = [row for row in table if row["muscle"] == "latissimus_dorsi"]
    assert [("2026-W45", "8", "2"), ("2026-W46", "4", "1")] == [
        (row["week"], row["sets_low"], row["days_low"]) for row in lats
    ]


# JSON Lines.


def test_json_lines_of_sessions_are_a_log(command, sessions):
    printed = json.loads(command("volume", sessions, "--format", "json")[1])
    # 12 sets in two weeks
    assert (True, {"low": 6, "high": 6}) == (
        printed["weekly"],
        printed["volumes"][0]["sets"]["latissimus_dorsi"],
    )
    assert command("check", sessions, "--no-config")[1].startswith(
        "3 sessions, 2026-11-02 to 2026-11-09\n"
    )
    assert 3 == command("show", sessions)[1].count("Pull, 2026-11-")


def test_sessions_that_convert_wrote_are_read_back(command, sessions):
    written = command("convert", sessions, "--to", "json")[1]
    assert sessions.read_text("utf-8") == written
    # With a blank line, and line ends of Windows; from a pipe.
    turned = written.replace("\n", "\r\n\r\n").encode("utf-8-sig")
    assert written == command("convert", "-", "--to", "json", stdin=turned)[1]


def test_a_bad_line_is_named(command, sessions, file):
    good = sessions.read_text("utf-8")
    bad = file(f'{good}{{"format": "backworkouts.session/2"}}\n', "bad.jsonl")
    status, out, err = command("volume", bad)
    assert (2, "") == (status, out)
    assert f"backworkouts: {bad}: line 4: $.started_at: expected a value" in err
    plans = file(f"{bw.dumps(bw.Workout('A'))}\n" * 2, "plans.jsonl")
    assert f"{plans}: line 1: $.format: expected a session" in command("volume", plans)[2]


@pytest.mark.parametrize("indent", [None, 0, 2])
def test_one_document_is_no_json_lines(command, file, indent):
    path = file(bw.dumps(bw.catalog.workouts["back_workout_1"], indent=indent) + "\n\n", "a.json")
    assert command("volume", "back_workout_1") == command("volume", path)


# Credit tables.


def test_a_saved_credit_table_counts(command, file):
    mine = bw.DIRECT.override("mine", {"pull_up": {"latissimus_dorsi": 0.25}})
    file(bw.dumps(mine), "mine.json")
    file(PULL, "pull.txt")
    words = ("volume", "pull.txt", "--credits", "direct", "--credits", "mine.json")
    status, out, err = command(*words)
    lines = out.splitlines()
    assert (0, "") == (status, err)
    assert ["Muscle", "direct", "mine"] == lines[1].split()
    # 4 and 3 sets; a quarter of 4, and 3
    assert ["latissimus", "dorsi", "7", "4"] == lines[3].split()
    assert out == command(*words, "--credits", "mine.json")[1]


def test_a_table_that_is_not_there_is_named_with_the_nearest(command):
    status, out, err = command("volume", "back_workout_1", "--credits", "fractionl")
    assert (2, "") == (status, out)
    assert "unknown credit table or file 'fractionl'; nearest: 'fractional'" in err


def test_a_table_with_an_unknown_muscle_is_refused_with_the_file(command, file):
    text = bw.dumps(bw.DIRECT.override("m", {"pull_up": {"latissimus_dorsi": 1}}))
    path = file(text.replace("latissimus_dorsi", "latisimus_dorsi"), "mine.json")
    status, _, err = command("volume", "back_workout_1", "--credits", path)
    assert 2 == status
    assert (
        f"backworkouts: {path}: $.overrides.pull_up.latisimus_dorsi: expected the id of a muscle"
        in err
    )
    assert "'latissimus_dorsi'" in err


def test_a_table_may_be_piped_and_name_own_exercises(command, file):
    own = bw.Exercise("medusa_row", "Medusa Row", prime_movers=["rhomboids"])
    mine = bw.catalog.extend(exercises=[own])
    bw.dump(mine, file("", "catalog.json"))
    table = bw.DIRECT.override("mine", {"medusa_row": {"rhomboids": 2}}, catalog=mine)
    path = file("Medusa Row 3x8\n")
    words = ("volume", path, "--credits", "-", "--catalog", "catalog.json", "--format", "csv")
    _, out, _ = command(*words, stdin=bw.dumps(table, catalog=mine))
    # 3 sets at 2
    assert [(str(path), "mine", "6", "6", "session")] == of_muscle(rows(out), "rhomboids")
