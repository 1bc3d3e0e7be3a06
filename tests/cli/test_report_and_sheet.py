"""`backworkouts report` and `backworkouts sheet`: pages written by the command line."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw
from backworkouts import interop
from page_tree import tree_of

pytest.importorskip("jinja2")

DAY = "Pull day\nDeadlift 3x5 @ 100 kg\nPull-Up 3x6-8\n"
STRONG = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;Workout Notes;RPE\n"
    "2026-11-02 18:30:00;Pull;Pull Up;1;0;9;0;0;;;\n"
    "2026-11-03 18:30:00;Pull;Pull Up;1;0;9;0;0;;;\n"
)
SETS = "date,exercise,reps,load,unit\n2026-11-02,Pull-Up,9,10,kg\n"
DONE = bw.dumps(bw.Session("2026-11-01T18:30", bw.Workout("Done", bw.straight("pull up", reps=7))))


def test_a_report_is_written_to_a_file(command, file, tmp_path):
    assert (0, "", "") == command("report", file(DAY), "--html", "out.html", "--no-config")
    page = (tmp_path / "out.html").read_text("utf-8")
    assert bw.report.html(bw.notation.read(DAY)) == page


def test_a_report_is_printed_without_a_file(command, file):
    status, out, err = command(
        "report", file(DAY), "--no-config", "--credits", "direct", "--credits", "total",
        "--goal", "strength", "--title", "Mine", "--unit", "kg",
    )  # fmt: skip
    assert (0, "") == (status, err)
    strength = bw.Profile(goal="strength")
    reading = bw.notation.read(DAY, unit="kg")
    same = bw.report.html(reading, credits=["direct", "total"], profile=strength, title="Mine")
    assert same == out


def test_unread_lines_are_on_the_page_and_on_standard_error(command, file, tmp_path):
    path = file(DAY + "Seated Row 4x\n")
    for name in ("report", "sheet"):
        option = "--html" if name == "report" else "-o"
        status, out, err = command(name, path, option, "out.html")
        assert (2, "") == (status, out)
        assert ":4:12: expected repetitions" in err
        assert "Seated Row 4x" in tree_of((tmp_path / "out.html").read_text("utf-8")).texts("code")


def test_doubtful_places_count_with_strict(command, file):
    path = file(DAY + "Afterwards 2 sets, slowly\n")
    assert 0 == command("report", path)[0]
    assert 2 == command("report", path, "--strict")[0]
    assert 2 == command("sheet", path, "--strict")[0]


def test_a_report_of_a_bundled_program(command):
    status, out, _ = command("report", "back_progression", "--no-config")
    assert 0 == status
    assert bw.report.html(bw.catalog.programs["back_progression"]) == out


def test_a_report_of_a_log(command, file):
    status, out, _ = command("report", file(STRONG, "strong.csv"), "--unit", "kg")
    assert 0 == status
    assert "2 sessions, 2026-11-02 to 2026-11-03" == tree_of(out).by_id("log").one("h2").text


def test_a_report_of_several_files_is_of_one_log(command, file):
    files = file(STRONG, "strong.csv"), file(SETS, "log.csv"), file("2026-11-09\nRow 3x8\n")
    status, out, err = command("report", *files, "--unit", "kg")
    assert 0 == status
    # 9 pull-ups of 2 November are in two files, with 10 kg in one of them
    assert "1 row was read with a doubt" in err
    assert "4 sessions, 2026-11-02 to 2026-11-09" == tree_of(out).by_id("log").one("h2").text


def test_plans_beside_sessions_are_named_where_a_report_leaves_them_out(command, file):
    done = bw.loads(DONE)
    next_time = bw.Workout("Next", bw.straight("pull up", 3, reps=8))
    documents = [
        json.loads(interop.openweight.write([each], timezone="Europe/Berlin").to_bytes())
        for each in (done, next_time)
    ]
    path = file(json.dumps([each for listed in documents for each in listed]), "both.json")
    status, out, err = command("report", path)
    assert 0 == status
    assert "backworkouts: not in the report, beside the sessions: Next" in err
    assert "Done, 2026-11-01 18:30" in tree_of(out).one("h1").text


def test_a_sheet_has_the_last_time_of_a_log(command, file, tmp_path):
    log = file(SETS, "log.csv")
    plan = file("Pull day\nPull-Up 3x8\n")
    assert (0, "", "") == command("sheet", plan, "-o", "s.html", "--log", log, "--paper", "letter")
    page = (tmp_path / "s.html").read_text("utf-8")
    assert ["Last time, 2026-11-02: 9 x 10 kg"] == tree_of(page).texts("p", "last")
    assert "size: letter" in page


def test_a_sheet_takes_several_logs_and_the_log_of_its_own_text(command, file):
    plan = file("Plan\nPull-Up 3x8\n\n2026-10-02\nPull-Up 7, 7, 6\n")
    assert ["Last time, 2026-10-02: 7, 7, 6"] == tree_of(command("sheet", plan)[1]).texts(
        "p", "last"
    )
    log, other = file(SETS, "log.csv"), file(DONE, "done.json")
    out = command("sheet", plan, "--log", other, "--log", log)[1]
    assert ["Last time, 2026-11-02: 9 x 10 kg"] == tree_of(out).texts("p", "last")


def test_a_plan_is_no_log_and_a_log_no_plan(command, file):
    plan, log = file(DAY), file(SETS, "log.csv")
    assert (2, "") == command("sheet", plan, "--log", plan)[:2]
    status, _, err = command("sheet", file(SETS + "2026-11-03,Pull-Up,9,10,kg\n", "two.csv"))
    assert 2 == status
    assert "expected a plan" in err
    assert 2 == command("sheet", plan, "--paper", "a5")[0]
    assert 0 == command("sheet", plan, "--log", log)[0]


def test_bad_arguments_are_bad_input(command, file):
    path = file(DAY)
    assert 2 == command("report", "no_such_file")[0]
    assert 2 == command("report", path, "--credits", "fractoinal")[0]
    assert 2 == command("report", path, "--title", " ")[0]
    assert 2 == command("report", path, "--goal", "strenght")[0]
    assert 2 == command("sheet", path, "-o", "no/such/folder.html")[0]
