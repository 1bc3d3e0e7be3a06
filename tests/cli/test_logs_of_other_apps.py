"""Other apps' files on the command line: import, export, and counts and checks straight from one."""

from __future__ import annotations

import io
import json
import os
import sys
import threading

import attrs
import pytest

import backworkouts as bw
from backworkouts import interop
from backworkouts.cli import logs, run
from support import workout

HEADER = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,RPE"
LOG = f"""{HEADER}
2026-11-02 18:30:00,Pull,Pull Up,1,0,8,
2026-11-02 18:30:00,Pull,Pull Up,2,0,7,
2026-11-02 18:30:00,Pull,Mystery Machine,1,40,12,
2026-11-16 18:30:00,Pull,Pull Up,1,0,9,
"""
BAD = f"""{HEADER}
soon,Pull,Pull Up,1,0,8,
2026-11-02 18:30:00,Pull,Pull Up,1,0,8,12
2026-11-02 18:30:00,Pull,Pull Up,2,0,0,
"""


@pytest.fixture
def call(monkeypatch, capsys):
    """Run the command with words; its exit status, what it printed, and its errors."""

    def called(*words, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["backworkouts", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = run()
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    monkeypatch.setenv("COLUMNS", "80")
    return called


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "strong.csv"
    path.write_text(LOG)
    return path


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text(BAD)
    return path


# import


def test_import_says_what_a_file_holds_and_which_exercises_are_not_known(call, log):
    status, out, err = call("import", log, "--unit", "kg")
    assert (0, "") == (status, err)
    assert out.startswith(
        "4 rows: 4 read, 0 skipped, 0 rejected\n2 sessions, 2026-11-02 to 2026-11-16; 4 sets.\n"
    )
    assert "Mystery Machine     1" in out
    assert "`--unknown list` writes them as a table" in " ".join(out.split())


def test_import_lists_problems_and_exits_with_1_when_rows_are_rejected(call, bad):
    status, out, _ = call("import", bad, "--unit", "kg")
    assert 1 == status
    assert out.startswith("3 rows: 1 read, 1 skipped, 1 rejected\n1 session, 2026-11-02; 1 set")
    words = " ".join(out.split())
    assert "2 Date no date;" in words
    assert "3 RPE no RPE from 0 to 10" in words
    assert "nothing was done 0 skipped" in words


def test_import_without_a_unit_says_how_to_give_one(call, log):
    status, out, err = call("import", log)
    assert (2, "") == (status, out)
    assert (
        "backworkouts: strong.csv: expected the unit of its loads, found none in the file; "
        "give unit='kg' or unit='lb' (--unit on the command line)\n"
    ) == err


def test_import_as_json_is_the_whole_account(call, bad):
    printed = json.loads(call("import", bad, "--unit", "kg", "--format", "json")[1])
    assert {"rows": 3, "read": 1, "skipped": 1, "rejected": 1} == printed["counts"]
    assert [2, 3, 4] == [one["row"] for one in printed["problems"]]


def test_unknown_names_are_listed_filled_in_and_mapped(call, log, tmp_path):
    status, out, _ = call("import", log, "--unit", "kg", "--unknown", "list")
    assert (0, "name,exercise_id,sets,suggestions") == (status, out.splitlines()[0])
    assert out.splitlines()[1].startswith("Mystery Machine,,1,")
    names = tmp_path / "names.csv"
    names.write_text(out.replace("Mystery Machine,,", "Mystery Machine,seated_row,"))
    _, out, _ = call("import", log, "--unit", "kg", "--map", names)
    assert "not known" not in out
    assert 0 == call("import", log, "--unit", "kg", "--map", names, "--unknown", "fail")[0]


def test_a_name_that_is_mapped_to_no_exercise_is_named_with_its_file(call, log, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("name,exercise_id\nMystery Machine,seated_rwo\n")
    status, _, err = call("import", log, "--unit", "kg", "--map", names)
    assert 2 == status
    assert "backworkouts: names.csv: Mystery Machine: unknown exercise 'seated_rwo'" in err
    names.write_text("name,exercise_id\nMystery Machine,seated cable row\n")
    assert 0 == call("import", log, "--unit", "kg", "--map", names, "--unknown", "fail")[0]


def test_unknown_names_can_be_a_failure(call, log):
    assert 1 == call("import", log, "--unit", "kg", "--unknown", "fail")[0]


def test_many_problems_and_many_names_are_cut(call, tmp_path):
    path = tmp_path / "many.csv"
    rows = [f"2026-11-02 18:30:00,Pull,Mystery {n} {n},1,0,8,12\n" for n in range(25)]
    path.write_text(HEADER + "\n" + "".join(rows))
    _, out, _ = call("import", path, "--unit", "kg")
    assert "And 5 more: --format json lists them." in out
    assert "And 5 more.\n" in out


def test_sessions_are_saved_as_documents(call, tmp_path):
    path = tmp_path / "twice.csv"
    path.write_text(LOG + "2026-11-16 18:30:00,Again,Pull Up,1,0,9,\n")
    folder = tmp_path / "sessions"
    status, out, _ = call("import", path, "--unit", "kg", "--output", folder)
    assert (0, True) == (status, f"3 documents saved in {folder}." in " ".join(out.split()))
    names = sorted(one.name for one in folder.iterdir())
    assert [
        "2026-11-02T183000.json",
        "2026-11-16T183000-2.json",
        "2026-11-16T183000.json",
    ] == names
    assert "Again" == bw.load(folder / names[1], bw.Session).workout.name


def test_a_file_without_a_session_says_so(call, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text(HEADER + "\n")
    out = call("import", path, "--unit", "lb")[1]
    assert "0 rows: 0 read, 0 skipped, 0 rejected\nRead as Strong's CSV export.\n" == out
    assert "No session" in call("check", path, "--unit", "lb", "--ignore", "VOL")[1]


def test_what_is_no_log_is_an_error(call, tmp_path):
    path = tmp_path / "ages.csv"
    path.write_text("Name,Age\nAlice,30\n")
    status, _, err = call("import", path)
    assert 2 == status
    assert err.startswith("backworkouts: ages.csv: expected an export of a known app")
    assert "the headings 'Name', 'Age'; state what its columns hold" in err
    assert "`backworkouts list formats`" in err
    assert 2 == call("import", tmp_path / "none.csv")[0]


def test_what_holds_plans_and_a_catalog_says_so(call, log, monkeypatch):
    def read(*_, **__):
        return interop.ReadResult(workouts=[bw.Workout("A")], catalog=bw.Catalog())

    monkeypatch.setattr(interop, "open_log", lambda *_, **__: None)
    monkeypatch.setattr(interop, "read", read)
    out = call("import", log)[1]
    assert "0 rejected\n1 workouts.\n0 exercises.\nRead as Strong's CSV export.\n" in out


def test_standard_input_is_read(call):
    status, out, _ = call("import", "-", "--unit", "kg", stdin=LOG.encode())
    assert (0, True) == (status, out.startswith("4 rows: 4 read"))


def test_several_files_are_listed_with_their_formats_and_days(call, log, tmp_path):
    other = tmp_path / "table.csv"
    other.write_text("date,exercise,reps\n2026-11-02,Pull Up,8\n2026-11-02,Pull Up,6\nsoon,Row,5\n")
    status, out, _ = call("import", log, other, "--unit", "kg")
    assert 1 == status
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "strong.csv Strong's CSV export 2 2026-11-02 2026-11-16" in lines
    assert "table.csv a plain table of sets 1 2026-11-02 2026-11-02" in lines
    # the problems of several files name their file
    assert any(line.startswith("table.csv 4 date no date") for line in lines)
    # 8 and 6 pull-ups are not the 8 and 7 of the other file, nor is the Mystery Machine there
    assert any(line.startswith("table.csv 2 the session at") for line in lines)
    empty = tmp_path / "empty.csv"
    empty.write_text("date,exercise,reps\n")
    out = call("import", log, empty, "--unit", "kg")[1]
    (line,) = [line.split() for line in out.splitlines() if line.startswith("empty.csv")]
    assert ["empty.csv", "0"] == [line[0], line[-1]]


# volume and check


def test_a_table_of_unknown_columns_that_is_read_as_text_is_reported(call, tmp_path):
    plan = tmp_path / "plan.csv"
    plan.write_text("Exercise,Sets,Reps\nPull-Up,3,8\n")
    status, _, err = call("volume", plan)
    assert 0 == status
    assert "plan.csv: read as text" in err
    path = tmp_path / "lifts.csv"
    path.write_text("When,Lift,Reps done\n2026-11-02,Pull-Up,8\n2026-11-09,Pull-Up,8\n")
    status, _, err = call("volume", path)
    assert 2 == status
    assert "--column" in err
    columns = ("--column", "When=date", "--column", "Lift=exercise", "--column", "Reps done=reps")
    status, out, err = call("volume", path, *columns, "--by", "week")
    assert (0, "") == (status, err)
    assert "2026-W46" in out
    text = tmp_path / "lifts.txt"
    text.write_text("Pull-Up 3x8\n")
    assert "" == call("volume", text)[2]


def test_volume_week_by_week(call, log):
    status, out, err = call("volume", log, "--unit", "kg", "--by", "week")
    assert (0, "") == (status, err)
    lines = out.splitlines()
    assert "Sets per week (fractional)" == lines[0]
    # pull-ups: 2 in the week of 2 November, none in the next, 1 in the one after
    assert ["2026-W45", "2026-W46", "2026-W47"] == [line.split()[0] for line in lines[3:6]]
    # the set of the Mystery Machine, in the first week, may train any muscle
    latissimus = [line[8:].strip().removeprefix("at least ")[0] for line in lines[3:6]]
    assert ["2", "0", "1"] == latissimus
    assert ["at", "0", "1"] == [line.split()[1] for line in lines[3:6]]
    assert "Incomplete: 1 set of Mystery Machine is in no count" in " ".join(out.split())
    assert out.endswith("Not medical advice.\n")


def test_volume_week_by_week_by_two_tables_as_json(call, log):
    words = ("volume", log, "--unit", "kg", "--by", "week", "--credits", "direct")
    printed = json.loads(call(*words, "--credits", "total", "--format", "json")[1])
    assert ["2026-W45", "2026-W46", "2026-W47"] == [one["week"] for one in printed["weeks"]]
    first = printed["weeks"][0]["volumes"]
    assert ["direct", "total"] == [one["credits"] for one in first]
    assert {"low": 2, "high": 2} == first[0]["sets"]["latissimus_dorsi"]


def test_columns_that_do_not_fit_are_another_table(call, log, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    out = call("volume", log, "--unit", "kg", "--by", "week")[1]
    assert max(map(len, out.splitlines())) <= 40
    assert 1 < out.count("2026-W46")
    assert 1 == out.count("Incomplete")


def test_volume_of_a_log_is_the_mean_of_its_weeks(call, log):
    _, out, _ = call("volume", log, "--unit", "kg")
    # 3 sets of pull-ups in 3 weeks, on 2 days
    assert ["latissimus", "dorsi", "at", "least", "1", "0.67"] == out.splitlines()[3].split()


def test_no_session_is_no_week(call):
    _, out, _ = call("volume", "-", "--unit", "kg", "--by", "week", stdin=f"{HEADER}\n".encode())
    assert "Sets per week (fractional)\n\nNot medical advice.\n" == out


def test_weeks_need_sessions(call):
    status, _, err = call("volume", "back_workout_1", "--by", "week")
    assert 2 == status
    assert "--by week is for sessions" in err


def test_rows_that_are_in_no_count_are_reported(call, bad):
    status, _, err = call("volume", bad, "--unit", "kg")
    assert 0 == status
    assert [
        "backworkouts: 3 rows: 1 read, 1 skipped, 1 rejected; `backworkouts import` lists them",
        "backworkouts: 1 row was read with a doubt; `backworkouts import` lists them",
    ] == err.splitlines()[:2]
    assert err.splitlines()[2].startswith("backworkouts: the first: bad.csv, line 3, RPE")
    two = (bad.read_text() + "2026-11-02 18:30:00,Pull,Pull Up,3,0,8,12\n").encode()
    assert "2 rows were read with a doubt" in call("volume", "-", "--unit", "kg", stdin=two)[2]


def test_files_that_overlap_count_once(call, log, tmp_path):
    other = tmp_path / "later.csv"
    other.write_text(LOG + "2026-11-18 18:30:00,Pull,Pull Up,1,0,9,\n")
    _, out, err = call("volume", log, other, "--unit", "kg", "--by", "week")
    assert "2026-W45        at least 2" in out
    assert "2026-W47                 2" in out
    assert "9 rows: 5 read, 4 skipped, 0 rejected" in err


def test_check_of_a_log_is_of_its_week(call, log):
    status, out, _ = call("check", log, "--unit", "kg")
    assert 1 == status
    assert out.startswith("2 sessions, 2026-11-02 to 2026-11-16\n")
    assert "DAT001" in out
    assert "VOL001" in out
    assert out == call("check", "-", "--unit", "kg", stdin=LOG.encode())[1]


def test_logs_and_documents_are_a_week_together(call, log, tmp_path):
    session = bw.Session("2026-11-04T18:00", workout("Pull-Up 5x8"))
    path = tmp_path / "session.json"
    bw.dump(session, path)
    _, out, _ = call("volume", path, log, "--unit", "kg", "--by", "week")
    assert "2026-W45        at least 7" in out
    assert call("check", path, log, "--unit", "kg", "--week")[1].startswith("The week\n")


def test_plans_of_another_app_are_counted_each_by_itself(call, log, monkeypatch):
    plan = workout("Pull-Up 5x8", "Plan")
    monkeypatch.setattr(interop, "sniff", lambda _: "strong")
    monkeypatch.setattr(interop, "open_log", lambda *_, **__: None)
    read = {"workouts": [plan]}
    monkeypatch.setattr(interop, "read", lambda *_, **__: interop.ReadResult(**read))
    _, out, _ = call("volume", log)
    assert out.startswith("Plan: sets per session\n")
    assert call("check", log)[1].startswith("Plan\n")
    read["sessions"] = [bw.Session("2026-11-04", plan)]
    out = call("check", log)[1]
    assert out.startswith("1 session, 2026-11-04\n")
    assert "\n\nPlan\n" in out


def test_a_log_through_a_pipe_is_read_once(call, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for words in (("import", pipe), ("volume", pipe), ("check", pipe, "--select", "DAT")):
        writer = threading.Thread(target=pipe.write_text, args=(LOG,))
        writer.start()
        status, out, err = call(*words, "--unit", "kg")
        writer.join()
        assert "" == err
        assert status in (0, 1)
        assert "Mystery Machine" in out


def test_a_format_can_be_named(call, log):
    assert 0 == call("volume", log, "--unit", "kg", "--from", "strong")[0]
    status, _, err = call("volume", log, "--from", "hevy_csv")
    assert 2 == status
    assert "a Hevy export with the columns" in err


def test_a_bad_mapping_is_an_error_with_its_place(call, log, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("name,exercise_id\nMystery Machine,seated_rwo\n")
    status, _, err = call("volume", log, "--unit", "kg", "--map", names)
    assert 2 == status
    assert "unknown exercise 'seated_rwo'; nearest: 'seated_row'" in err


# export


def test_export_of_a_log_as_a_table(call, log, tmp_path):
    path = tmp_path / "sets.csv"
    status, out, _ = call("export", log, "--unit", "kg", "--to", "sets_csv", "--output", path)
    assert (0, f"Written to {path}\n") == (status, out)
    again = call("import", path)[1]
    assert again.startswith("4 rows: 4 read, 0 skipped, 0 rejected\n2 sessions")


def test_export_lists_what_is_lost(call, tmp_path):
    source, path = tmp_path / "session.json", tmp_path / "strong.csv"
    pulls = bw.straight("pull_up", [bw.Set(reps=8, tempo="3-1-1-0")] * 2)
    bw.dump(bw.Session("2026-11-04T18:00", bw.Workout("A", pulls), origin="notebook"), source)
    words = ("export", source, "--to", "strong", "--output", path)
    status, out, _ = call(*words)
    assert 0 == status
    assert f"Written to {path}; 3 losses" in out.replace("\n", " ")
    words_of = " ".join(out.split())
    assert "tempo Strong has no 2 sessions[0].workout.blocks[0].exercises[0].sets[0]" in words_of
    assert ["origin", "tempo", "tempo"] == [
        one["field"] for one in json.loads(call(*words, "--format", "json")[1])["losses"]
    ]
    assert 1 == call(*words, "--strict")[0]


def test_export_to_standard_output_says_losses_beside_it(tmp_path, capsysbinary, monkeypatch):
    source = tmp_path / "session.json"
    session = bw.Session("2026-11-04T18:00", workout("Pull-Up 1x8", "A"), origin="notebook")
    bw.dump(session, source)
    monkeypatch.setattr(sys, "argv", ["backworkouts", "export", str(source), "--to", "strong"])
    assert 0 == run()
    printed = capsysbinary.readouterr()
    assert printed.out.startswith(b"Date;Workout Name;")
    assert b"sessions[0].origin: 'notebook' is lost; Strong has no column for it" in printed.err


def test_what_a_format_cannot_write_is_an_error(call):
    status, _, err = call("export", "back_workout_1", "--to", "strong")
    assert 2 == status
    assert "expected a Session, or a sequence of them" in err


def test_a_calendar_is_told_when_to_begin_and_a_table_needs_no_folder(call, tmp_path, monkeypatch):
    handed = []

    def write(subject, *, start=None):
        handed.append((subject, start))
        return interop.WriteResult(b"BEGIN", [interop.Loss("", "goal", "strength", "no goal")])

    monkeypatch.setattr(interop.strong, "write", write)
    path = tmp_path / "a.ics"
    words = ("export", "--to", "strong", "--output", path)
    assert 0 == call(*words, "back_workout_1", "back_workout_2", "--start", "2026-11-02")[0]
    assert b"BEGIN" == path.read_bytes()
    ((subjects, start),) = handed
    assert ("2026-11-02", 2) == (start, len(subjects))
    status, _, err = call(*words, "back_workout_1", "--folder-id", "5")
    assert 2 == status
    assert "--folder-id is of no use to strong" in err
    assert (
        "--start is of no use to sets_csv"
        in call("export", "back_workout_1", "--to", "sets_csv", "--start", "2026-11-02")[2]
    )


def test_a_format_is_told_what_it_needs(call, tmp_path):
    ids = tmp_path / "ids.csv"
    ids.write_text("exercise_id,template_id\nseated_row,ABCDEF01\n")
    out = tmp_path / "routine.json"
    words = ("export", "back_workout_1", "--to", "hevy_api", "--output", out)
    assert 0 == call(*words, "--templates", ids, "--folder-id", "7")[0]
    routine = json.loads(out.read_text())["routine"]
    assert 7 == routine["folder_id"]
    assert "ABCDEF01" == routine["exercises"][0]["exercise_template_id"]
    assert (
        "--folder-id is of no use to ical"
        in call("export", "back_progression", "--to", "ical", "--folder-id", "7")[2]
    )
    calendar = tmp_path / "a.ics"
    words = ("export", "back_progression", "--to", "ical", "--output", calendar)
    assert "(--start on the command line)" in call(*words)[2]
    assert 0 == call(*words, "--start", "2026-11-30", "--at", "18:30", "--minutes", "75")[0]
    text = calendar.read_text()
    assert "DTSTART:20261130T183000" in text
    assert "DURATION:PT1H15M" in text


def test_copies_in_several_files_of_json_count_once(call, tmp_path):
    printed = '{"date": "2026-11-02", "exercises": [{"exercise": {"name": "Pull-Up"}, "sets": [{"reps": 8}]}]}'
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(printed)
    out = call("import", tmp_path / "a.json", tmp_path / "b.json")[1]
    assert out.startswith("2 rows: 1 read, 1 skipped, 0 rejected\n1 session, 2026-11-02; 1 set.")


def test_plans_are_saved_as_documents_too(call, tmp_path):
    # a template has no date: it is a workout
    plan = '{"name": "Pull /1", "exercises": [{"exercise": {"name": "Pull-Up"}, "sets": [{"targetReps": 8}]}]}'
    week = '{"name": "Two Weeks", "weeks": [{"workouts": [%s]}]}'
    path = tmp_path / "plans.json"
    path.write_text(f"[{plan}, {plan}, {week % plan}]")
    folder = tmp_path / "out"
    assert 0 == call("import", path, "--output", folder)[0]
    names = sorted(one.name for one in folder.iterdir())
    assert ["pull_1-2.json", "pull_1.json", "two_weeks.json"] == names
    assert "Pull /1" == bw.load(folder / "pull_1.json", bw.Workout).name
    assert "Two Weeks" == bw.load(folder / "two_weeks.json", bw.Program).name


def test_one_plan_is_handed_on_as_one(call, tmp_path, monkeypatch):
    handed = []

    def write(subject):
        handed.append(subject)
        return interop.WriteResult("text")

    plans = attrs.evolve(interop.FORMATS["strong"], table=None)
    monkeypatch.setattr(interop.formats, "FORMATS", {**interop.FORMATS, "strong": plans})
    monkeypatch.setattr(interop.strong, "write", write)
    assert 0 == call("export", "back_workout_1", "--to", "strong", "--output", tmp_path / "a")[0]
    assert [bw.catalog.workouts["back_workout_1"]] == handed


# the bar


@pytest.mark.skipif(sys.platform == "emscripten", reason="WebAssembly has no terminal")
def test_a_long_log_shows_a_bar_to_who_watches(call, log, monkeypatch):
    monkeypatch.setattr(logs, "_WORTH_A_BAR", 10)
    quiet = call("volume", log, "--unit", "kg")
    assert "" == quiet[2]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = call("volume", log, "--unit", "kg")
    assert quiet[:2] == shown[:2]
    assert "strong.csv" in shown[2]
    assert "100%" in shown[2]


def test_a_short_log_shows_none(call, log, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "" == call("volume", log, "--unit", "kg")[2]


# What takes no export


EXPORTS = {
    "Strong's CSV export": LOG,
    "Hevy's CSV export": "title,start_time,exercise_title,set_type,reps\nPull,x,Pull Up,normal,8\n",
    "a plain table of sets": "date,exercise,reps\n2026-11-02,Pull-Up,8\n",
    "JSON of Hevy's API": '{"exercises": [{"exercise_template_id": "1B2B1E7C"}]}',
    "openweight JSON": '{"date": "2026-11-02", "exercises": []}',
    "the JSON of free-exercise-db": '[{"id": "Row", "primaryMuscles": ["lats"]}]',
}


@pytest.mark.parametrize("command", ["fmt", "show", "convert"])
@pytest.mark.parametrize("title", EXPORTS)
def test_an_export_is_refused_where_it_would_be_read_as_text(call, tmp_path, command, title):
    path = tmp_path / "export"
    path.write_text(EXPORTS[title], "utf-8")
    status, out, err = call(command, path)
    assert (2, "") == (status, out)
    assert f"found {title}; use `backworkouts import`" in err
    assert EXPORTS[title] == path.read_text("utf-8")
    assert "standard input: " in call(command, "-", stdin=EXPORTS[title].encode())[2]


# files together


def test_files_of_two_apps_make_one_log(call, tmp_path):
    strong, hevy, log = (tmp_path / name for name in ("strong.csv", "hevy.csv", "log.jsonl"))
    strong.write_text(
        "Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps\n"
        "2026-11-04 18:30:00,Pull,Deadlift (Barbell),1,100,5\n"
        "2026-11-02 18:30:00,Pull,Deadlift (Barbell),1,100,5\n"
    )
    hevy.write_text(
        "title,start_time,exercise_title,set_index,set_type,weight_kg,reps\n"
        'Pull,"2 Nov 2026, 18:31",Deadlift (Barbell),0,normal,100,5\n'
        'Pull,"3 Nov 2026, 18:31",Deadlift (Barbell),0,normal,100,5\n'
    )
    status, out, _ = call("import", strong, hevy, "--to", log)
    assert 0 == status
    assert "4 rows: 3 read, 1 skipped, 0 rejected" in out
    assert f"3 sessions saved in {log.name}" in " ".join(out.replace(str(log), log.name).split())
    with log.open("rb") as file:
        days = [session.started_at.day for session in bw.iter_loads(file, bw.Session)]
    assert [2, 3, 4] == days
    assert "hevy.csv" in call("import", strong, hevy, hevy)[1]


def test_plans_are_not_in_a_log(call, tmp_path):
    template, log = tmp_path / "template.json", tmp_path / "log.jsonl"
    written = interop.openweight.write(bw.catalog.workouts["back_workout_1"])
    template.write_bytes(written.to_bytes())
    out = call("import", template, "--to", log)[1]
    assert "0 sessions saved" in out
    assert "without 1 workout" in " ".join(out.split())


def test_a_log_is_not_written_over_a_file_that_is_read(call, log):
    assert 2 == call("import", log, "--unit", "kg", "--to", log)[0]


def test_the_order_of_dates_can_be_given(call, tmp_path):
    path = tmp_path / "sets.csv"
    path.write_text("date,exercise,reps\n01/02/2026,Deadlift,5\n")
    status, _, errors = call("import", path)
    assert 2 == status
    assert "--dates" in errors
    assert "2026-02-01" in call("import", path, "--dates", "dmy")[1]
    assert "2026-01-02" in call("import", path, "--dates", "mdy")[1]


def test_a_file_that_holds_no_text_is_named(call, tmp_path):
    path = tmp_path / "backup.fitnotes"
    path.write_bytes(b"SQLite format 3\0" + bytes(100))
    for command in ("import", "volume", "check"):
        status, _, errors = call(command, path)
        assert 2 == status
        assert "SQLite" in errors


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_with_dates_is_no_text(call, tmp_path, separator):
    path = tmp_path / "log.csv"
    rows = ["day,exercise,reps", "2026-11-02,Deadlift,5", "03/11/2026,Deadlift,5"]
    path.write_text("\n".join(rows).replace(",", separator))
    for command in ("volume", "check"):
        status, _, errors = call(command, path)
        assert 2 == status
        assert "--column 'HEADING=started_at'" in errors


@pytest.mark.parametrize(
    "text",
    [
        "exercise,sets,reps\nDeadlift,3,5\n",  # a plan
        "2026-11-02, Pull, tired\nDeadlift 3x5, 100 kg, belt\n",  # a diary
        "Pull\nDeadlift 3x5\n",
        '"\n' + "x" * 200_000,  # a row longer than any table has
    ],
    ids=["plan", "diary", "text", "long"],
)
def test_a_text_without_rows_of_dates_is_no_log(text):
    assert not interop.formats.is_dated_table(text.encode())


def test_a_log_without_rows_is_reported_as_empty(call, tmp_path):
    path = tmp_path / "sets.csv"
    path.write_text("date,exercise,reps\n")
    status, _, errors = call("volume", path)
    assert 0 == status
    assert "the log is empty" in errors


IN_POUNDS = LOG.replace("Weight", "Weight (lb)")


def test_a_unit_for_several_files_is_for_those_that_state_none(call, log, tmp_path):
    pounds = tmp_path / "pounds.csv"
    pounds.write_text(IN_POUNDS.replace("2026-11", "2026-10"))
    status, out, err = call("volume", pounds, log, "--unit", "kg", "--by", "week")
    assert 0 == status
    assert "2026-W40" in out  # 2 October, in pounds
    assert "2026-W45" in out  # 2 November, in kilograms
    assert "1 row was read with a doubt" in err
    assert "pounds.csv, line 1: the file states the unit of its loads" in err


def test_a_unit_for_a_log_beside_a_text_is_for_those_that_state_none(call, log, tmp_path):
    log.write_text(IN_POUNDS)
    plan = tmp_path / "plan.txt"
    plan.write_text("Deadlift 3x5 @ 100\n")
    assert 0 == call("volume", log, plan, "--unit", "kg")[0]


def test_a_unit_that_contradicts_the_only_file_is_an_error(call, log):
    log.write_text(IN_POUNDS)
    status, _, err = call("volume", log, "--unit", "kg")
    assert 2 == status
    assert "expected loads in kg, found loads in lb" in err
