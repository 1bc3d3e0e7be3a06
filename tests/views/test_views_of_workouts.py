"""Workouts and programs as tables: everything that a lifter needs to see is there."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.views.table import Table
from backworkouts.views.workout import program_tables, warm_up_table, workout_table
from support import workout


def rows(*blocks):
    return workout_table(bw.Workout("Day", *blocks)).rows


def one_set(**said):
    """The cells of one set under their headings."""
    table = workout_table(bw.Workout("Day", bw.straight("pull_up", [bw.Set(**said)])))
    return dict(zip(table.columns, table.rows[0], strict=True))


def test_a_row_is_a_run_of_equal_sets():
    pull_up = bw.straight("pull_up", [*[bw.Set(reps=8)] * 3, bw.Set(reps=12)])
    partners = workout("Seated Row 2x10 + Face Pull 2x15").blocks
    table = workout_table(bw.Workout("Day", pull_up, *partners))
    assert ("#", "Exercise", "Sets") == table.columns
    assert (
        ("1", "Pull-Up", "3 x 8"),
        ("", "", "1 x 12"),
        ("2a", "Seated Row", "2 x 10"),
        ("2b", "Face Pull", "2 x 15"),
    ) == table.rows


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ({"load": "80-85 %1RM"}, {"Sets": "1 x 8", "Load": "80-85 %1RM"}),
        ({"load": "8RM"}, {"Sets": "1 x 8", "Load": "8RM"}),
        ({"rir": 2.0}, {"Sets": "1 x 8", "RIR": "2"}),
        ({"rir": "1-2"}, {"Sets": "1 x 8", "RIR": "1-2"}),
        ({"rest": "90 s"}, {"Sets": "1 x 8", "Rest": "90 s"}),
        ({"tempo": "3-1-1-0"}, {"Sets": "1 x 8", "Tempo": "3-1-1-0"}),
        ({"side": "left"}, {"Sets": "1 x 8 (left)"}),
        ({"per_side": True}, {"Sets": "1 x 8 (per side)"}),
        ({"kind": "rest_pause"}, {"Sets": "1 x 8 (rest-pause)"}),
        ({"kind": "cluster", "side": "right", "optional": True},
         {"Sets": "1 x 8 (cluster, right, optional)"}),
    ],
)  # fmt: skip
def test_what_a_set_states_is_shown(said, cells):
    assert {"#": "1", "Exercise": "Pull-Up", **cells} == one_set(reps=8, **said)


def block(*exercises, **said):
    return bw.Block([member for each in exercises for member in each.exercises], **said)


PULL_UP = bw.straight("pull_up", 3, reps=5)
FACE_PULL = bw.straight("face_pull", 3, reps=15)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ({"method": "amrap", "duration": "12 min"}, "AMRAP 12 min"),
        ({"method": "amrap", "duration": "10-12 min"}, "AMRAP 10-12 min"),
        ({"method": "amrap", "duration": 90}, "AMRAP 90 s"),
        ({"method": "amrap"}, "AMRAP"),
        ({"method": "emom", "duration": "10 min"}, "EMOM 10 min"),
        ({"method": "emom", "interval": 90}, "EMOM, every 90 s"),
        ({"method": "emom", "duration": "10 min", "interval": "2 min"}, "EMOM 10 min, every 2 min"),
    ],
)
def test_how_rounds_are_timed_stands_above_them(said, text):
    assert (("1", text, ""), ("", "Pull-Up", "3 x 5")) == rows(block(PULL_UP, **said))
    assert (
        ("1", text, ""),
        ("1a", "Pull-Up", "3 x 5"),
        ("1b", "Face Pull", "3 x 15"),
    ) == rows(block(PULL_UP, FACE_PULL, **said))


def test_what_is_known_of_a_workout_stands_in_its_title_and_below():
    day = bw.Workout(
        "Day",
        bw.straight("pull_up", 2, reps=5, note="Wide.", set_note="Slow."),
        goal="strength",
        levels=["beginner", "advanced"],
        focus="back",
        note="Slept badly.",
    )
    table = workout_table(day)
    assert "Day (beginner, advanced; strength; back)" == table.title
    assert ("Note: Slept badly.", "Pull-Up: Wide.", "Pull-Up: Slow.") == table.notes


def test_a_warm_up_shows_its_dose_and_its_notes():
    sets = [
        *[bw.Set(reps=8, load="20 kg", rir=5, tempo="3-1-1-0", rest=30, note="easy")] * 2,
        bw.Set(duration=20, side="left"),
    ]
    phases = (
        bw.model.WarmUpPhase("Cardio", "5-10 min", note="Any machine."),
        bw.model.WarmUpPhase("Ramp", exercises=[bw.resolve("pull_up")], sets=sets),
        bw.model.WarmUpPhase("Mobility"),
    )
    assert Table(
        "Warm-up",
        ("Phase", "Exercises", "Dose"),
        (
            ("Cardio", "", "300-600 s"),
            (
                "Ramp",
                "Pull-Up",
                "2 x 8 @ 20 kg RIR 5 tempo 3-1-1-0 rest 30 s (easy), 1 x 20 s (left)",
            ),
            ("Mobility", "", ""),
        ),
        ("Cardio: Any machine.",),
    ) == warm_up_table(phases)


def test_a_program_shows_its_days_and_notes_and_then_its_workouts():
    day = bw.Workout("Pull", PULL_UP, warm_up=[bw.model.WarmUpPhase("Cardio")])
    program = bw.Program(
        "Autumn",
        [
            bw.Phase([day, None], 3, "Build", "Add a set."),
            bw.Phase([bw.Workout("Rest day walk")], 1, note="Easy."),
        ],
        goal="hypertrophy",
        levels=["beginner"],
        note="As it stands.",
    )
    days, pull, warm_up, walk = program_tables(program)
    assert "Autumn (beginner; hypertrophy)" == days.title
    assert (
        ("Build, 3 weeks", "1", "Pull"),
        ("", "2", "rest"),
        ("2, 1 week", "1", "Rest day walk"),
    ) == days.rows
    assert ("As it stands.", "Build: Add a set.", "Phase 2: Easy.") == days.notes
    assert ("Pull", "Warm-up", "Rest day walk") == (pull.title, warm_up.title, walk.title)
