"""Columns of plain tables: their usual names, what a table is refused for, and what callers name."""

from __future__ import annotations

import re

import pytest

import backworkouts as bw
from backworkouts import interop
from backworkouts.errors import InteropError, UnknownIdError, UnsupportedSubjectError
from backworkouts.interop import FORMATS, formats, sets_csv
from backworkouts.interop.sets_csv.headings import HEADINGS, fold_headings
from tables import counts, faults, sets, table

DAY = "2026-11-01"


def only_set(result):
    """The only set of a log."""
    (session,) = result.sessions
    (done,) = session.workout.blocks[0].exercises[0].sets
    return done


# names of columns


@pytest.mark.parametrize(
    "heading",
    [
        "load (kg)", "Load kg", "weight (kg)", "weight_kg", "Weight(kg)", "Weight [kg]",
        "Weight/kg", "Weight, kg", "WEIGHT-KG", "weightKg", "WeightKG", "weightkg", "KG", "kgs",
        "Kilograms", "Weight in kg", "Weight used (kg)", "Wt (kg)", "Weight lifted (kgs)", "Kilos",
    ],
)  # fmt: skip
def test_a_heading_states_kilograms(heading):
    data = table(f'date,exercise,"{heading}",reps', f"{DAY},Deadlift,82.5,5")
    result = sets_csv.read(data)
    assert (["working 5 82.5 kg"], ()) == (sets(result), result.problems)


@pytest.mark.parametrize(
    "heading", ["Weight (lbs)", "load_lb", "weightLbs", "LBS", "Pounds", "wt lb"]
)
def test_a_heading_states_pounds(heading):
    data = table(f"date,exercise,{heading},reps", f"{DAY},Deadlift,185,5")
    result = sets_csv.read(data)
    assert (["working 5 185 lb"], ()) == (sets(result), result.problems)


@pytest.mark.parametrize("heading", ["load", "Weight", "weight used", "Wt"])
def test_a_load_without_a_unit_is_asked_for_its_unit(heading):
    data = table(f"date,exercise,{heading},reps", f"{DAY},Deadlift,100,5")
    with pytest.raises(InteropError, match=r"unit='kg' or unit='lb' \(--unit"):
        interop.read(data)
    assert ["working 5 100 lb"] == sets(interop.read(data, unit="lb"))


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Set Type", "Warm-Up Set", bw.Set(reps=8, kind="warm_up")),
        ("setType", "Drop Set", bw.Set(reps=8, kind="drop")),
        ("Kind", "Standard Set", bw.Set(reps=8)),
        ("Type", "Back-off", bw.Set(reps=8, kind="back_off")),
        ("type of set", "myo reps", bw.Set(reps=8, kind="rest_pause")),
        ("isWarmup", "true", bw.Set(reps=8, kind="warm_up")),
        ("iswarmup", "1", bw.Set(reps=8, kind="warm_up")),
        ("warmup", "yes", bw.Set(reps=8, kind="warm_up")),
        ("Warm-up?", "x", bw.Set(reps=8, kind="warm_up")),
        ("Warm up set", "no", bw.Set(reps=8)),
        ("RPE (1-10)", "8", bw.Set(reps=8, rir=2)),
        ("Reps in reserve", "2", bw.Set(reps=8, rir=2)),
        ("To failure", "Y", bw.Set(reps=bw.Reps(8, 8, to_failure=True))),
        ("Rest (sec)", "90", bw.Set(reps=8, rest="90 s")),
        ("Rest time", "1:30", bw.Set(reps=8, rest="90 s")),
        ("Each side", "yes", bw.Set(reps=8, per_side=True)),
        ("Left/Right", "L", bw.Set(reps=8, side="left")),
        ("Set #", "3", bw.Set(reps=8)),
        ("Set No.", "3", bw.Set(reps=8)),
        ("#", "3", bw.Set(reps=8)),
        ("Comments", "slow", bw.Set(reps=8, note="slow")),
        ("Distance (km)", "0.4", bw.Set(reps=8, note="0.4 km")),
    ],
)  # fmt: skip
def test_a_column_has_many_names(heading, cell, expected):
    data = table(f"date,exercise,{heading},reps", f"{DAY},Deadlift,{cell},8")
    result = sets_csv.read(data)
    assert (expected, ()) == (only_set(result), result.problems)


@pytest.mark.parametrize("heading", ["# of reps", "Number of reps", "Reps done", "repetitions"])
def test_repetitions_have_many_names(heading):
    assert ["working 8"] == sets(interop.read(table(f"date,exercise,{heading}", f"{DAY},Row,8")))


@pytest.mark.parametrize(
    ("headings", "cells", "started"),
    [
        ("Date", "2026-11-01", "2026-11-01T00:00"),
        ("Start time", "2026-11-01 18:30", "2026-11-01T18:30"),
        ("Date,Start Time", "2026-11-01,18:30", "2026-11-01T18:30"),
        ("Date,Time of day", "2026-11-01,6:30 PM", "2026-11-01T18:30"),
        ("Clock,Workout date", "18:30,2026-11-01", "2026-11-01T18:30"),
        ("timestamp", "2026-11-01T18:30:00Z", "2026-11-01T18:30+00:00"),
        ("Date and time", "2026/11/01 18:30", "2026-11-01T18:30"),
    ],
)
def test_a_session_starts_on_a_date_perhaps_with_a_time(headings, cells, started):
    result = sets_csv.read(table(f"{headings},lift,reps", f"{cells},Deadlift,5"))
    (session,) = result.sessions
    assert bw.Session(started, session.workout) == session


def test_numbers_of_workouts_separate_sessions_of_one_day():
    rows = (f"{DAY},1,Deadlift,5", f"{DAY},2,Deadlift,6")
    data = table("date,Workout #,exercise,reps", *rows)
    with sets_csv.iter_sessions(data) as sessions:
        assert 2 == len(list(sessions))


def test_every_name_is_folded_to_itself():
    for name in HEADINGS:
        assert [name] == fold_headings([name])


def test_a_word_is_not_taken_for_a_name_and_its_unit():
    # `times` is not `time_s`, `rests` is not `rest_s`
    assert ["times", "rests"] == fold_headings(["Times", "Rests"])


# columns that matter


@pytest.mark.parametrize(
    "heading",
    [
        "Est load", "Weight (stone)", "Added weight", "Assisted weight (kg)", "BW", "%1RM", "1RM %",
        "Duration", "Hours", "Sets x Reps", "Set 1", "Left reps", "Reps R", "Warmup sets", "Rounds",
        "AMRAP", "Drop", "Effort", "Intensity", "Percent of 1RM",
        "Side done first", "Skip", "Perceived exertion", "plateWeight",
        "Gewicht", "Weigth", "Resistance", "W", "L", "WU", "Status", "Missed", "Planned",
    ],
)  # fmt: skip
def test_a_column_that_matters_and_is_not_understood_refuses_the_file(heading):
    data = table(f"date,exercise,reps,{heading}", f"{DAY},Deadlift,5,1")
    for read in (sets_csv.read, interop.read, interop.open_log):
        with pytest.raises(InteropError) as caught:
            read(data)
        assert f"`{heading}`" in caught.value.found
        assert f"--column '{heading}='" in caught.value.remedy
    assert ["working 5"] == sets(sets_csv.read(data, columns={heading: None}))


@pytest.mark.parametrize("heading", ["Reps", "Seconds"])
def test_several_sets_in_a_row_are_not_read_as_one(heading):
    columns = ",".join(("date,exercise", *["Weight (kg)", heading] * 3))
    data = table(columns, f"{DAY},Deadlift,100,5,100,5,100,5")
    for read in (sets_csv.read, interop.read):
        with pytest.raises(InteropError, match=f"3 columns `{heading}`.*on its row"):
            read(data)


def test_every_such_column_is_named():
    with pytest.raises(InteropError, match="`Left`, `Right`, which may change the sets"):
        sets_csv.read(table("date,exercise,reps,Left,Mood,Right"))


@pytest.mark.parametrize("heading", ["Mood", "Gym", "Day", "Muscle group", "Body part", "Location"])
def test_another_unknown_column_is_a_warning(heading):
    result = sets_csv.read(table(f"date,exercise,reps,{heading}", f"{DAY},Deadlift,5,1"))
    assert ["working 5"] == sets(result)
    assert [(1, heading, heading, "warning")] == faults(result)


@pytest.mark.parametrize(
    "heading",
    ["Bodyweight", "Body weight (kg)", "Target reps", "Volume", "e1RM", "Est. 1RM", "Set volume"],
)
def test_plans_and_what_follows_from_others_are_ignored(heading):
    result = sets_csv.read(table(f"date,exercise,reps,{heading}", f"{DAY},Deadlift,5,80"))
    assert (["working 5"], ()) == (sets(result), result.problems)


# the formats that a table looks like


def test_a_refused_table_names_the_format_that_it_looks_like():
    # Strong's export without `Set Order`, with a column that only Strong's export understands
    data = table("Date,Workout Name,Exercise Name,Weight,Reps,Duration", f"{DAY},A,Row,5,5,1h")
    with pytest.raises(InteropError) as caught:
        interop.read(data, unit="kg")
    assert "`Duration`" in caught.value.found
    assert "Strong's CSV export, but has no column set order" in caught.value.remedy


def test_a_format_is_offered_that_may_read_the_table():
    # FitNotes' export with a column of the lifter's own
    headings = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Side A"
    with pytest.raises(InteropError) as caught:
        interop.read(table(headings))
    assert "give format='fitnotes' (--from fitnotes)" in caught.value.remedy


@pytest.mark.parametrize(
    ("headings", "hints"),
    [
        ("day,exercise,reps", ["a plain table of sets, but has no column started_at"]),
        ("date,exercise,amount", ["--column 'HEADING=reps'"]),
        ("title,start_time,exercise_title,set_type,done", ["Hevy's CSV export, but has no column"]),
        ("Name,Age,City", ["columns={HEADING: 'date', ...} (--column HEADING=date)"]),
    ],
)
def test_a_table_of_no_format_is_compared_with_all(headings, hints):
    with pytest.raises(InteropError) as caught:
        interop.read(table(headings, "a,b,c"))
    assert all(hint in caught.value.remedy for hint in hints)


def test_a_likely_format_knows_most_headings_and_misses_one_at_most():
    strong = ["Date", "Workout Name", "Exercise Name", "Reps"]
    assert "strong" in formats.likely_formats(strong)
    assert "strong" not in formats.likely_formats([*strong, "A", "B", "C"])  # 4 of 7: 57 %
    assert "strong" not in formats.likely_formats(["Date", "Workout Name", "Notes", "Seconds"])
    assert [] == formats.likely_formats([]) == formats.likely_formats(["", " "])
    assert all(FORMATS[name].is_table for name in formats.likely_formats(strong))


# columns that the caller names


def test_the_caller_names_columns():
    data = table("Tag,Lift,Est load,Done,Feeling,Sum", f"{DAY},Deadlift,100,5,8,500", sep=",")
    result = interop.read(
        data,
        columns={
            "tag": "date",
            "EST  LOAD": "Load (kg)",
            "Done": "reps",
            "Feeling": "RPE",
            "Sum": "",
        },
    )
    assert bw.Set(reps=5, load="100 kg", rir=2) == only_set(result)
    assert () == result.problems


def test_a_column_that_is_known_can_be_left_out_or_mean_another():
    data = table("date,exercise,reps,weight,kg", f"{DAY},Deadlift,5,100,90")
    assert ["working 5 90 kg"] == sets(sets_csv.read(data, columns={"weight": None}))
    assert ["working 5 100 lb"] == sets(
        sets_csv.read(data, columns={"weight": "load_lb", "kg": None})
    )


@pytest.mark.parametrize(
    ("name", "seconds", "hour"), [("seconds", "working 8", 0), ("time_of_day", "working 8", 18)]
)
def test_the_caller_states_what_a_time_is(name, seconds, hour):
    data = table("date,Time,exercise,reps", f"{DAY},18:30,Deadlift,8")
    result = sets_csv.read(data, columns={"Time": name})
    assert [seconds] == sets(result)
    assert [hour] == [session.started_at.hour for session in result.sessions]
    assert () == result.problems


def test_names_of_columns_hold_below_other_headings_too():
    data = table(
        "date,exercise,Done", f"{DAY},Deadlift,5", "date,exercise,Done,kg", f"{DAY},Row,8,60"
    )
    result = interop.read(data, columns={"Done": "reps"})
    assert ["working 5", "working 8 60 kg"] == sets(result)


def test_names_of_columns_are_for_plain_tables_alone():
    hevy = b"title,start_time,exercise_title,set_type,reps\nPull,2026-11-02,Deadlift,normal,5\n"
    mine = table("date,exercise,Done", f"{DAY},Deadlift,8")
    result = interop.read(hevy, mine, columns={"Done": "reps"})
    assert ["working 8", "working 5"] == sets(result)


@pytest.mark.parametrize(
    ("columns", "error", "suggestion"),
    [
        ({"Est lod": "load_kg"}, "unknown heading 'est lod'", "est load"),
        ({"Mood": "load_kg"}, "unknown heading 'mood'", "date"),
        ({"Est load": "loadkgs2"}, "unknown column 'loadkgs2'", "load_kgs"),
    ],
)
def test_a_heading_or_a_name_that_does_not_exist_is_an_error(columns, error, suggestion):
    data = table("date,exercise,reps,Est load", f"{DAY},Deadlift,5,100")
    for read in (sets_csv.read, sets_csv.iter_sessions, interop.read, interop.open_log):
        with pytest.raises(UnknownIdError, match=re.escape(error)) as caught:
            read(data, columns=columns)
        assert suggestion in caught.value.suggestions


@pytest.mark.parametrize("columns", [["Est load"], {"Est load": 5}, {5: "reps"}, "Est load"])
def test_only_a_mapping_of_texts_names_columns(columns):
    data = table("date,exercise,reps,Est load", f"{DAY},Deadlift,5,100")
    with pytest.raises(UnsupportedSubjectError):
        sets_csv.read(data, columns=columns)


def test_no_file_stays_open_for_a_wrong_heading(tmp_path):
    path = tmp_path / "log.csv"
    path.write_bytes(table("date,exercise,reps", f"{DAY},Deadlift,5"))
    with pytest.raises(UnknownIdError):
        sets_csv.read(path, columns={"Mood": None})
    assert (1, 1, 0, 0) == counts(sets_csv.read(path))
