"""Lists: sets by their numbers, exercises of a cell, bullets of sets, loads by repetitions, tags."""

from __future__ import annotations

import pytest

from backworkouts.notation import read
from render_line import faults, with_names
from render_workout import told


def doubts(text):
    """What was assumed of each doubtful part of a text."""
    return [one.assumed for one in read(text).doubtful]


@pytest.mark.parametrize("word", ["Set", "set", "SET"])
def test_a_set_with_its_number_is_no_day_of_september(word):
    text = f"Squat\n\n• {word} 1 x 14 reps with 60 lb\n• {word} 2 x 12 reps with 75 lb\n"
    text += f"• {word} 3 x 9 reps with 90 lb\n"
    assert told(text) == ["Workout", "  Squat 1x14 @ 60 lb, 1x12 @ 75 lb, 1x9 @ 90 lb"]


def test_a_line_for_each_day_of_september_has_dates():
    text = "set 1 squat 5x5\nset 3 dip 5x5\nset 5 plank 5x20s\n"
    assert [one for one in told(text) if one.startswith("  ")] == [
        "  Squat 5x5",
        "  Dip 5x5",
        "  Plank 5x20 s",
    ]


def test_a_load_behind_a_count_at_intervals_is_no_part_of_the_name():
    assert told("Alle 2 Minuten x 6: 3 Umsetzen @ 70%") == ["Workout", "  Umsetzen 6x3 @ 70 %1RM"]


@pytest.mark.parametrize(
    "title", ["Day", "Workout", "Tag", "Día", "Jour", "Dia", "Giorno", "Dag", "Sessie"]
)
def test_rows_name_workouts_whose_exercises_semicolons_part(title):
    text = f"| {title} | Plan |\n| --- | --- |\n| 1 Hinge | Squat 4x5; Plank 3x30s |\n"
    text += "| 2 Pull | Dip 4x8; Curl 3x10 |\n"
    days = [line for line in told(text)[2:] if line != "rest"]
    assert days == [
        "1 Hinge",
        "  Squat 4x5",
        "  Plank 3x30 s",
        "2 Pull",
        "  Dip 4x8",
        "  Curl 3x10",
    ]
    assert not doubts(text)


@pytest.mark.parametrize(
    ("line", "exercise"),
    [
        ("sq 60x5 80x5 100x5x3", "sq: 1x5 @ 60 ?, 1x5 @ 80 ?, 3x5 @ 100 ?"),
        ("bp 40x8 60x5 72.5x5,5,4", "bp: 1x8 @ 40 ?, 1x5 @ 60 ?, 2x5 @ 72.5 ?, 1x4 @ 72.5 ?"),
        ("Dip: 40 x 4/35 x 4/30 x 4", "Dip: 1x4 @ 40 ?, 1x4 @ 35 ?, 1x4 @ 30 ?"),
        ("Curl: 17.5 x 12/17.5 x 10", "Curl: 1x12 @ 17.5 ?, 1x10 @ 17.5 ?"),
        ("DC : 12x40 10x50 8x60", "DC: 1x12 @ 40 ?, 1x10 @ 50 ?, 1x8 @ 60 ?"),
        ("Squat 12x40/10x50/8x60", "Squat: 1x12 @ 40 ?, 1x10 @ 50 ?, 1x8 @ 60 ?"),
        ("Row 75 x 7 drop 50 x 9", "Row: 1x7 @ 75 ?, 1x9 @ 50 ? drop"),
    ],
)
def test_a_row_of_pairs_shows_which_numbers_are_loads(line, exercise):
    assert with_names(line) == exercise
    assert not doubts(line)


def test_pairs_that_may_be_sets_of_many_repetitions_are_doubtful():
    line = "Squat 5x60 3x70 1x80"
    assert with_names(line) == "Squat: 1x5 @ 60 ?, 1x3 @ 70 ?, 1x1 @ 80 ?"
    assert "repetitions x loads" in doubts(line)


@pytest.mark.parametrize(
    "line", ["Row 3x10 4x8", "Row 60 x 8/8 x 3", "Row 3x8/10x5", "Row 3x20 5x20"]
)
def test_pairs_without_loads_are_reported(line):
    assert faults(line)


@pytest.mark.parametrize(
    ("line", "exercise"),
    [
        ("Facepulls 3x 15x", "Facepulls: 3x15"),
        ("dips 4x 6x", "dips: 4x6"),
        ("Curl 3x 8-10x, 60 s rest", "Curl: 3x8-10 rest 60 s"),
        ("Curl 4x 10-8-8-6", "Curl: 1x10, 2x8, 1x6"),
        ("Chins BW 3xfail", "Chins BW: 3xto failure"),
    ],
)
def test_sets_and_repetitions_may_each_have_an_x(line, exercise):
    assert with_names(line) == exercise
    assert not doubts(line)


@pytest.mark.parametrize("line", ["Curl 15x 3x", "Curl 3x15x"])
def test_other_numbers_with_an_x_are_reported(line):
    assert faults(line)
