"""Hevy's export: both units, every language, supersets, every type of set."""

from __future__ import annotations

from datetime import datetime

import pytest

import backworkouts as bw
from backworkouts.errors import InteropError
from backworkouts.interop import hevy_csv
from backworkouts.interop.dates import months
from tables import counts, faults, said, table

KG = "title;start_time;end_time;description;exercise_title;superset_id;exercise_notes;set_index;set_type;weight_kg;reps;distance_km;duration_seconds;rpe"
LB = KG.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles")


def log(*rows, header=KG, start="2 Nov 2026, 18:30"):
    """A log of one session: each row from `exercise_title` on."""
    lines = [f'Pull;"{start}";"{start}";;{row}' for row in rows]
    return hevy_csv.read(table(header, *lines))


def test_a_session_as_the_app_exports_it():
    data = b""""title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Pull","2 Nov 2026, 18:30","2 Nov 2026, 19:41","Slept badly.","Deadlift (Barbell)",,"Belt on.",0,"warmup",60,5,,,
"Pull","2 Nov 2026, 18:30","2 Nov 2026, 19:41","Slept badly.","Deadlift (Barbell)",,"Belt on.",1,"normal",140,5,,,8.5
"Pull","2 Nov 2026, 18:30","2 Nov 2026, 19:41","Slept badly.","Deadlift (Barbell)",,"Belt on.",2,"failure",140,4,,,
"Pull","2 Nov 2026, 18:30","2 Nov 2026, 19:41","Slept badly.","Deadlift (Barbell)",,"Belt on.",3,"dropset",100,8,,,
"Pull","2 Nov 2026, 18:30","2 Nov 2026, 19:41","Slept badly.","Plank",,"",0,"normal",,,,60,
"""
    result = hevy_csv.read(data)
    (session,) = result.sessions
    expected = bw.Session(
        "2026-11-02T18:30",
        bw.Workout(
            "Pull",
            bw.straight(
                "deadlift",
                [
                    bw.Set(reps=5, load="60 kg", kind="warm_up"),
                    bw.Set(reps=5, load="140 kg", rir=1.5),
                    bw.Set(reps=bw.Reps(4, 4, to_failure=True), load="140 kg"),
                    bw.Set(reps=8, load="100 kg", kind="drop"),
                ],
                note="Belt on.",
            ),
            bw.straight("plank", [bw.Set(duration=60)]),
            note="Slept badly.",
        ),
        "2026-11-02T19:41",
        origin="Hevy",
    )
    assert expected == session
    assert (5, 5, 0, 0) == counts(result)
    assert () == result.problems


@pytest.mark.parametrize("end", ["02/11/2026", "2 Nov 2026, 18:29", "2026-11-02T19:41Z", "soon"])
def test_an_end_that_cannot_be_is_not_read(end):
    result = hevy_csv.read(
        table(
            "start_time;end_time;exercise_title;reps",
            f"2 Nov 2026, 18:30;{end};Plank;5",
            sep="\t",
        )
    )
    assert [None] == [one.ended_at for one in result.sessions]
    assert [(2, "end_time", end, "warning")] == faults(result)
    assert (1, 1, 0, 0) == counts(result)


def test_pounds_and_miles():
    result = log(
        "Deadlift (Barbell);;;0;normal;315;5;;;",
        "Running;;;0;normal;;;3.1;1500;",
        header=LB,
    )
    assert ["Deadlift 1 x 5 x 315 lb", "Running 1 x 1500 s"] == said(result.sessions[0])
    assert "3.1 miles" == result.sessions[0].workout.blocks[1].exercises[0].sets[0].note


def test_no_load_is_no_load_and_what_the_name_states_is_read():
    result = log(
        "Pull Up;;;0;normal;;8;;;",
        "Pull Up (Weighted);;;0;normal;10;6;;;",
        "Pull Up (Assisted);;;0;normal;25;9;;;",
    )
    loads = [block.exercises[0].sets[0].load for block in result.sessions[0].workout.blocks]
    assert [None, bw.Load(10, "bw+kg"), bw.Load(-25, "bw+kg")] == loads


@pytest.mark.parametrize("language", months())
def test_every_row_is_read_whatever_the_language_of_the_phone(language):
    names = {number: name for name, number in months()[language].items()}
    lines = [
        f'Pull;"3 {names[number]} 2025, 18:30";;;Remo;;;0;normal;60;8;;;'
        for number in range(12, 0, -1)
    ]
    result = hevy_csv.read(table(KG, *lines))
    assert (12, 12, 0, 0) == counts(result)
    assert list(range(1, 13)) == [one.started_at.month for one in result.sessions]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dominada", "pull_up"),
        ("Klimmzug", "pull_up"),
        ("Levantamento Terra (Barra)", "deadlift"),
        ("Soulevé de terre", "deadlift"),
        ("Latzug (Kabel)", "wide_grip_lat_pulldown"),
    ],
)
def test_a_localized_title_is_found_through_the_aliases(title, expected):
    result = log(f"{title};;;0;normal;60;8;;;")
    assert expected == result.sessions[0].workout.exercises[0].id
    assert () == result.unknown


def test_a_localized_title_is_found_through_the_mapping_of_the_caller():
    data = table(KG, 'Pull;"3 Nov 2025, 18:30";;;Mein Rudern;;;0;normal;60;8;;;')
    result = hevy_csv.read(data, names={" mein  RUDERN": "seated_row"})
    assert "seated_row" == result.sessions[0].workout.exercises[0].id
    assert () == result.unknown


# supersets


def test_no_distance_however_it_is_written_is_no_note():
    result = log(
        "Chin Up;;;0;normal;;8;0.00;;", "Chin Up;;;1;normal;;8;0;;", "Chin Up;;;2;normal;;8;0.4;;"
    )
    sets = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert [None, None, "0.4 km"] == [one.note for one in sets]


def test_exercises_of_one_superset_are_one_block():
    result = log(
        "Bent Over Row (Barbell);0;;0;normal;60;8;;;",
        "Bent Over Row (Barbell);0;;1;normal;60;8;;;",
        "Face Pull;0;;0;normal;20;15;;;",
        "Face Pull;0;;1;normal;20;15;;;",
        "Deadlift (Barbell);;;0;normal;100;5;;;",
    )
    assert [
        "Bent-Over Row 2 x 8 x 60 kg + Face Pull 2 x 15 x 20 kg",
        "Deadlift 1 x 5 x 100 kg",
    ] == said(result.sessions[0])


def test_a_superset_may_be_written_round_by_round():
    result = log(
        *[
            row
            for index in (0, 1)
            for row in (
                f"Bent Over Row (Barbell);7;;{index};normal;60;8;;;",
                f"Face Pull;7;;{index};normal;20;15;;;",
            )
        ]
    )
    assert ["Bent-Over Row 2 x 8 x 60 kg + Face Pull 2 x 15 x 20 kg"] == said(result.sessions[0])


def test_a_superset_that_was_left_is_one_and_said_once():
    result = log(
        "Bent Over Row (Barbell);7;;0;normal;60;8;;;",
        "Deadlift (Barbell);;;0;normal;100;5;;;",
        "Face Pull;7;;0;normal;20;15;;;",
        "Face Pull;7;;1;normal;20;12;;;",
        "Chin Up;7;;1;normal;;8;;;",
    )
    assert [
        "Bent-Over Row 1 x 8 x 60 kg + Face Pull 1 x 15 x 20 kg, 1 x 12 x 20 kg + Chin-Up 1 x 8",
        "Deadlift 1 x 5 x 100 kg",
    ] == said(result.sessions[0])
    warned = [one for one in faults(result) if one[1] == "exercise_title"]
    assert [(4, "exercise_title", "Face Pull", "warning")] == warned


def test_the_same_exercise_again_is_a_block_again():
    result = log(
        "Deadlift (Barbell);;;0;normal;100;5;;;",
        "Chin Up;;;0;normal;;8;;;",
        "Deadlift (Barbell);;;0;normal;80;8;;;",
    )
    assert ["Deadlift 1 x 5 x 100 kg", "Chin-Up 1 x 8", "Deadlift 1 x 8 x 80 kg"] == said(
        result.sessions[0]
    )


# limits of a session


def test_more_sets_than_an_exercise_holds_go_on_in_another_block():
    result = log(*[f"Deadlift (Barbell);;;{index};normal;100;5;;;" for index in range(250)])
    assert [200, 50] == [
        len(block.exercises[0].sets) for block in result.sessions[0].workout.blocks
    ]
    assert (250, 250, 0, 0) == counts(result)


def test_more_blocks_than_a_session_holds_are_rejected_with_the_limit():
    rows = [f"{('Chin Up', 'Face Pull')[n % 2]};;;0;normal;;5;;;" for n in range(205)]
    result = log(*rows)
    assert 200 == len(result.sessions[0].workout.blocks)
    assert (205, 200, 0, 5) == counts(result)
    assert "limits.BLOCKS" in result.problems[0].message


def test_more_exercises_than_a_superset_holds_are_rejected_with_the_limit():
    result = log(*[f"Thing {n};1;;0;normal;;5;;;" for n in range(52)])
    assert 50 == len(result.sessions[0].workout.blocks[0].exercises)
    assert (52, 50, 0, 2) == counts(result)
    assert "limits.EXERCISES_IN_BLOCK" in result.problems[0].message


# doubts


def test_a_type_of_set_that_is_not_known_is_a_working_set_with_a_warning():
    result = log("Chin Up;;;0;giantset;;8;;;")
    assert ["Chin-Up 1 x 8"] == said(result.sessions[0])
    assert (2, "set_type", "giantset", "warning") in faults(result)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("myoreps", "rest-pause"), ("rest_pause", "rest-pause"), ("cluster", "cluster")],
)
def test_a_set_of_several_parts_is_one_set(text, kind):
    result = log(f"Chin Up;;;0;{text};;8;;;")
    assert [f"Chin-Up 1 x 8 ({kind})"] == said(result.sessions[0])
    assert () == result.problems


def test_of_two_loads_in_a_row_the_first_that_says_one_is_read():
    header = KG.replace("weight_kg", "weight_kg;weight_lbs")
    both = log("Chin Up;;;0;normal;10;22.05;8;;;", header=header)
    pounds = log("Chin Up;;;0;normal;0;22.05;8;;;", header=header)
    assert ["Chin-Up 1 x 8 x 10 kg"] == said(both.sessions[0])
    assert ["Chin-Up 1 x 8 x 22.05 lb"] == said(pounds.sessions[0])


def test_a_workout_without_a_title_has_one():
    data = table("start_time;exercise_title;reps", "2026-11-02 18:30;Chin Up;8")
    (session,) = hevy_csv.read(data).sessions
    assert ("Untitled", datetime(2026, 11, 2, 18, 30)) == (  # noqa: DTZ001  local time
        session.workout.name,
        session.started_at,
    )


def test_what_is_no_export_is_refused():
    with pytest.raises(InteropError, match="no column called start_time, exercise_title"):
        hevy_csv.read(b"title,reps\na,1\n")
