"""Alpha Progression's export: sessions, exercises and sets in rows of their own kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import interop, limits
from backworkouts.errors import InteropError
from backworkouts.interop import alpha_progression
from tables import counts, faults

SESSION = '"Pull";"2026-11-19 4:54 h";"1:02 hr"'
EXERCISE = '"1. Deadlifts · Barbell · 5 reps"'


def export(*lines):
    return "".join(f"{line}\n" for line in lines).encode()


def exercise(*lines, session=SESSION, name=EXERCISE):
    return interop.read(export(session, name, *lines), format="alpha_progression")


def sets(result):
    return [
        (one.kind.value, str(one.reps or one.duration), str(one.load or ""), one.note or "")
        for made in result.sessions
        for each in made.workout.exercise_sets()
        for one in each.sets
    ]


@pytest.mark.parametrize(
    ("start", "started"),
    [
        ("2026-11-19 4:54 h", "2026-11-19T04:54:00"),
        ("2026-11-19 13:44 Uhr", "2026-11-19T13:44:00"),
        ("2026-11-19 10:58 pm", "2026-11-19T22:58:00"),
        ("2026-11-19 12:05 a.m.", "2026-11-19T00:05:00"),
        ("2026-11-19 7:05", "2026-11-19T07:05:00"),
    ],
)
def test_a_start_is_on_either_clock(start, started):
    result = exercise("#;KG;REPS", "1;100;5", session=f'"Pull";"{start}";"45 min"')
    assert [started] == [made.started_at.isoformat() for made in result.sessions]


@pytest.mark.parametrize(
    ("text", "minutes"), [("1:02 hr", 62), ("45 min", 45), ("2 hr", 120), ("1:19 Std.", 79)]
)
def test_a_duration_gives_the_end(text, minutes):
    result = exercise("#;KG;REPS", "1;100;5", session=f'"Pull";"2026-11-19 4:54 h";"{text}"')
    (made,) = result.sessions
    assert minutes * 60 == (made.ended_at - made.started_at).total_seconds()


def test_what_follows_the_plan_is_a_note_on_the_exercise():
    result = exercise(
        "#;KG;REPS", "1;100;5", name='"1. Deadlifts · Barbell · 5-8 reps · 2 dropsets"'
    )
    (each,) = result.sessions[0].workout.exercise_sets()
    assert ("deadlift", "2 dropsets") == (each.exercise.id, each.note)


def test_an_exercise_without_a_plan_is_its_name():
    result = exercise("#;KG;REPS", "1;100;5", name='"12. Deadlifts · Barbell"')
    (each,) = result.sessions[0].workout.exercise_sets()
    assert ("deadlift", None) == (each.exercise.id, each.note)


def test_repetitions_in_reserve_are_read_with_a_decimal_comma():
    result = exercise("#;KG;REPS;RIR", "1;100;5;0,5", "2;100;5;-", "3;100;5;3+")
    (each,) = result.sessions[0].workout.exercise_sets()
    assert [(0.5, None), (None, None), (None, "3+ RIR")] == [
        (one.rir, one.note) for one in each.sets
    ]


@pytest.mark.parametrize(
    ("headings", "row", "expected"),
    [
        ("#;LB;REPS", "1;225;5", ("working", "5", "225 lb", "")),
        ("#;KG;WDH", "1;102,5;5", ("working", "5", "102.5 kg", "")),
        ("#;KG;REPS", "1;-20;5", ("working", "5", "BW-20 kg", "")),
        ("#;KG;REPS", "1;-;5", ("working", "5", "", "")),
        ("#;LB;REPS", "1;+0;5+", ("working", "5", "BW", "5+ reps")),
        ("#;KG;SEK", "1;10;40", ("working", "40 s", "10 kg", "")),
        ("#;SECS", "1;40", ("working", "40 s", "", "")),
        ("#;MIN.", "1;1,5", ("working", "90 s", "", "")),
        ("#;MIN.", "1;1:05", ("working", "65 s", "", "")),
        ("#;KM;MIN.", "1;5;31:30", ("working", "1890 s", "", "5 km")),
    ],
)
def test_the_headings_above_the_sets_state_what_they_hold(headings, row, expected):
    assert [expected] == sets(exercise(headings, row))


@pytest.mark.parametrize(
    ("headings", "row"),
    [("#;KG;REPS", "1;-;-"), ("#;KG;REPS", "1"), ("#;KM;MIN.", "1;2;-"), ("#;MIN.", "1;\u2013")],
)
def test_a_set_that_was_not_done_is_skipped(headings, row):
    assert (1, 0, 1, 0) == counts(exercise(headings, row))


def test_minutes_that_are_no_number_are_rejected():
    assert (1, 0, 0, 1) == counts(exercise("#;MIN.", "1;long"))


@pytest.mark.parametrize(
    ("warm_ups", "expected"),
    [
        ("WU1 · 37,5 kg · 9 reps", [("warm_up", "9", "37.5 kg", "")]),
        ("WU2 · 105 lbs · 8 reps", [("warm_up", "8", "105 lb", "")]),
        ("WU1 · 10 kg · 30 sec", [("warm_up", "30 s", "10 kg", "")]),
        ("WU1 · +0 kg · 8 Wdh.<br/>WU2 · +5 kg · 5 Wdh", [
            ("warm_up", "8", "BW", ""), ("warm_up", "5", "BW+5 kg", ""),
        ]),
    ],
)  # fmt: skip
def test_warm_up_sets_stand_beside_the_exercise(warm_ups, expected):
    assert expected == sets(exercise(name=f'{EXERCISE};"{warm_ups}"'))


@pytest.mark.parametrize(
    "text", ["WU1 · bar · 5 reps", "4 sets", "WU1 · 5 kg · 5 rounds", "a · 5 kg · b"]
)
def test_other_text_beside_an_exercise_is_rejected(text):
    assert (1, 0, 0, 1) == counts(exercise(name=f'{EXERCISE};"{text}"'))


def test_sets_below_a_row_that_is_not_understood_are_in_no_session():
    result = exercise(
        "#;KG;REPS", "1;100;5", '"Legs";"Thursday";"1 hr"', EXERCISE, "#;KG;REPS", "1;9;5"
    )
    assert (3, 1, 0, 2) == counts(result)
    assert [4, 7] == [line - 1 for line, *_ in faults(result)]


def test_commas_may_part_the_cells_and_then_decimals_have_full_stops():
    data = export('"Pull","2026-11-19 4:54 h","1:02 hr"', EXERCISE, "#,KG,REPS", "1,27.5,5")
    assert "alpha_progression" == interop.sniff(data)
    assert [("working", "5", "27.5 kg", "")] == sets(interop.read(data))


def test_blank_rows_are_no_rows():
    assert (1, 1, 0, 0) == counts(exercise("", ";;", "#;KG;REPS", "1;100;5"))


@pytest.mark.parametrize(
    "data",
    [
        export("PPL;2026-06-29", '"Day 1 · Push"', '"1. Deadlifts · Barbell";"4 sets";"8 reps"'),
        export("Bodyweight", "DATE;KG", '"2026-11-19";82,5'),
    ],
    ids=["plans", "measurements"],
)
def test_the_other_exports_of_the_app_are_refused(data):
    assert interop.sniff(data) is None
    with pytest.raises(InteropError, match="no session"):
        alpha_progression.read(data)


def first_layout(*lines):
    return "\n".join(("Pull", "2023-04-05 18:59,1 hr", *lines)).encode()


def test_notes_of_the_first_layout_stand_beside_the_exercise():
    lines = (
        '"1. Rows Cable","Superset 1\nseat 4",WU1 · 20 kg · 8 reps',
        "10 reps",
        "#,KG,REPS",
        "1,40,9",
    )
    (exercise,) = interop.read(first_layout(*lines)).sessions[0].workout.exercise_sets()
    assert ("Superset 1; seat 4", 2) == (exercise.note, len(exercise.sets))


@pytest.mark.parametrize(
    "lines",
    [
        ("Plan", "1. Rows Cable", "10 reps", "#,KG,REPS", "1,40,9"),  # a plan has dots
        ("Week · 1", "Week · 2", "1. Rows Cable", "10 reps", "#,KG,REPS", "1,40,9"),
        ("1. Rows Cable", "10 reps", "Push · Day", "#,KG,REPS", "1,40,9"),
        ("1. Rows Cable", "often", "#,KG,REPS", "1,40,9"),
    ],
)
def test_other_rows_end_a_session_of_the_first_layout(lines):
    assert (2, 0, 0, 2) == counts(interop.read(first_layout(*lines)))


def test_sets_that_are_equal_are_read_each():
    result = exercise("#;KG;REPS", "1;100;5", "1;100;5", "#;KG;SEK", "1;100;5")
    assert ["5", "5", "5 s"] == [amount for _, amount, _, _ in sets(result)]


def test_many_different_sets_do_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(limits, "ITEMS", 150)
    result = exercise("#;KG;REPS", *(f"{number};100;5" for number in range(1, 201)))
    assert (200, 200, 0, 0) == counts(result)


cells = st.sampled_from(
    (
        SESSION,
        EXERCISE,
        "#;KG;REPS;RIR",
        "#;KG;SEK",
        "#;X",
        "1;100;5;1",
        "1;+5;5",
        "1",
        "x;y",
        "",
        '"',
    )
)


@given(lines=st.lists(cells, max_size=10))
def test_whatever_the_rows_every_set_is_accounted_for(lines):
    result = interop.read(export(SESSION, *lines), format="alpha_progression")
    total, *parts = counts(result)
    assert total == sum(parts)
