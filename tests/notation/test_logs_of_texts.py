"""Sets of logs on lines of their own, with remarks, labels and loads in words."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a remark behind a set is a note, whatever parts the two
        ("Squat\n100 kg x 5\n100 kg x 4 - felt heavy\n95 kg x 5, easy",
         ["Squat 1x5 @ 100 kg, 1x4 @ 100 kg, 1x5 @ 95 kg (felt heavy\neasy)"]),
        ("Bench\nSet 1: 60 kg x 10\nSet 2: 65 kg x 7 (failed the 8th)",
         ["Bench Press 1x10 @ 60 kg, 1x7 @ 65 kg (failed the 8th)"]),
        ("Row\n40 kg x 11 had to rest a bit", ["Row 1x11 @ 40 kg (had to rest a bit)"]),
        ("Pull-up\nBW x 8 was ok\nBW x 7", ["Pull-Up 1x8 @ BW, 1x7 @ BW (was ok)"]),
        # also below an exercise with its first set on its line
        ("Squat 100 kg x 5\n95 kg x 5, easy", ["Squat 1x5 @ 100 kg, 1x5 @ 95 kg (easy)"]),
        ("squat: 5x5 @ 70 kg\nbeenpers: 120 kg 3x12",
         ["Squat 5x5 @ 70 kg", "Leg Press 3x12 @ 120 kg"]),
        ("Squat 100 kg x 5\n60 kg x 8 bench press",
         ["Squat 1x5 @ 100 kg", "Bench Press 1x8 @ 60 kg"]),
        # warm-up sets, by what is said before or behind them
        ("Squat\nSet 1: 60 kg x 10 (warm-up)\nSet 2: 100 kg x 5",
         ["Squat 1x10 @ 60 kg warm-up, 1x5 @ 100 kg"]),
        ("Squat\nwarm up: 20x10\n60x5\n100x5",
         ["Squat 1x10 @ 20 ? warm-up, 1x5 @ 60 ?, 1x5 @ 100 ?"]),
        # the bar without plates, whose weight is not stated
        ("Squat\nbar x 10\n60 kg x 5", ["Squat 1x10, 1x5 @ 60 kg (bar)"]),
        ("Squat\nWarm-up: empty bar x 10\n60 kg x 5",
         ["Squat 1x10 warm-up, 1x5 @ 60 kg (empty bar)"]),
        # a drop behind the sets
        ("Bench press\n60 kg x 5\nDrop: 40 kg x 10",
         ["Bench Press 1x5 @ 60 kg, 1x10 @ 40 kg drop"]),
        # rows of a name, a load and repetitions; a word in the place of the load
        ("- **Warmup:** Row / bar / 12\n- **Work:** Row / 40 kg / 10,9\n- Pull-apart / green / 15",
         ["Row 1x12 warm-up (bar)", "Row 1x10 @ 40 kg, 1x9 @ 40 kg", "Band Pull-Apart 1x15 (green)"]),
    ],
)  # fmt: skip
def test_sets_of_a_log(text, said):
    assert said == blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Squat 3x5\n\n5x5 was the goal",  # no load: what was done is not stated
        "Row / bench / 12\n\nSquat 3x5",  # no row has a load
        "Squat 3x5\n\n60 kg x 8 this was easy",  # below no name
    ],
)
def test_other_words_beside_sets_are_reported(text):
    reading = notation.read(text)
    assert reading.doubtful or reading.problems


@pytest.mark.parametrize(
    "line", ["3x10 (warm-up)", "3x10 - warm-up", "3x10 warm-up", "Warm-up: 3x10"]
)
def test_words_beside_sets_make_them_warm_up_sets(line):
    sets = notation.read(f"Row\n{line}").subject.blocks[0].exercises[0].sets
    assert ["warm_up"] * 3 == [one.kind for one in sets]


def test_keys_of_sets_and_repetitions_together():
    text = "Lat Pulldown\n  Sets x Reps: 3 x 10-12\n  Weight: 50 kg"
    assert ["Wide-Grip Lat Pull-Down 3x10-12 @ 50 kg"] == blocks(text)


def test_a_record_below_sets_is_doubtful_and_none_of_them():
    text = "Bench press\n3x10 @ 50 kg\nPR: 60 kg x 8"
    assert ["Bench Press 3x10 @ 50 kg (PR: 60 kg x 8)"] == blocks(text)
    assert [3] == [one.line for one in notation.read(text).doubtful]


def test_a_time_first_is_no_name_of_the_sets_below():
    text = "5 minutos de bici\n2x15 aperturas\nPeso muerto 4x6"
    assert ["aperturas 2x15", "Deadlift 4x6"] == blocks(text)


def test_a_numbered_exercise_is_a_name_in_every_language():
    text = "Ejercicio 1: Jalón al pecho\n4 series de 10 repeticiones"
    assert ["Wide-Grip Lat Pull-Down 4x10"] == blocks(text)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("5, 5, 4 (14 total)", "Pull-Up 2x5, 1x4 (14 total)"),
        ("3x10 (30 reps total)", "Pull-Up 3x10 (30 reps)"),
        ("3x10 (total 30)", "Pull-Up 3x10 (total 30)"),
    ],
)
def test_a_total_in_parentheses_is_no_set(line, said):
    assert [said] == blocks(f"Pull-up\n{line}")
    assert () == notation.read(f"Pull-up\n{line}").doubtful


def test_a_row_without_repetitions_is_doubtful():
    assert [1] == [one.line for one in notation.read("Row / bar / 0\nRow / 40 kg / 8").doubtful]


def test_capitals_of_a_warm_up_with_its_sets_are_an_exercise():
    assert ["ROW 2x10 warm-up", "Dip 3x8"] == [
        one.replace("Row 2x10", "ROW 2x10") for one in blocks("WARM-UP: ROW 2X10\nDip 3x8")
    ]


def test_why_dated_days_are_a_plan_is_told_once():
    reading = notation.read("2026-11-02\nRow 3x8-10\n2026-11-04\nPull-Up 3x6-8")
    assert [one.assumed for one in reading.doubtful] == [
        "a plan for its date: a session holds no ranges"
    ]
