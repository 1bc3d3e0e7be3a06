"""Headings, rounds, sections, dates and tables as people also write them."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # code is kept, with its blank lines left out
        ("```python\nx = 1\n\ny = 2\n```\nPull-Up 3x8", ["Workout (```python\nx = 1\ny = 2\n```)", "  Pull-Up 3x8"]),
        # headings of Org mode may be exercises
        (
            "#+TITLE: Log\n* Back\n** Pull-Up 3x8 @ 20 kg\n** Deadlift 3x5",
            ["Back (Log)", "  Pull-Up 3x8 @ 20 kg", "  Deadlift 3x5"],
        ),
        # a column of days that are no days, and rows that say nothing of sets
        ("| Day | Exercise | Sets | Reps |\n|---|---|---|---|\n| whenever | Pull-Up | 3 | 8 |", ["Workout", "  Pull-Up 3x8"]),
        (
            "| Exercise | Sets | Reps |\n|---|---|---|\n| | easy | |\n| Pull-Up | 3 | 8 |",
            ["Workout (easy)", "  Pull-Up 3x8"],
        ),
        # three sets of 12/10/8 are three
        ("| Exercise | Sets | Reps |\n|---|---|---|\n| Pull-Up | 3 | 12/10/8 |", ["Workout", "  Pull-Up 1x12, 1x10, 1x8"]),
        # load x repetitions x sets, beside lines that state no load
        (
            "Squat 135x8x5\nPull-Up 3x8\nRow 30x11x3",
            ["Workout", "  Squat 5x8 @ 135 ?", "  Pull-Up 3x8", "  Row 3x11 @ 30 ?"],
        ),
        # an empty value says nothing
        ("Pull-Up\nSets: **\n3x8", ["Workout", "  Pull-Up 3x8"]),
        # no date
        ("3월 1일 등 운동\nPull-Up 3x8", ["3월 1일 등 운동", "  Pull-Up 3x8"]),
        ("32/13/2025\nPull-Up 3x8", ["32/13/2025", "  Pull-Up 3x8"]),
        # a blank line ends what a colon opened
        ("Notes:\nkeep it slow\n\nPull-Up 3x8", ["Workout (Notes:\nkeep it slow)", "  Pull-Up 3x8"]),
        ("3 rounds:\n\nPull-Up 1x8\nRow 1x10", ["Workout", "  Pull-Up 3x8 + Row 3x10"]),
        ("3 rounds of 10 pull-ups\nDeadlift 3x5", ["Workout", "  Pull-Up 3x10", "  Deadlift 3x5"]),
        # long prose that counts sets
        (
            "Pull-Up 3x8\nIt was 3 sets of something that I did not write down and I do not know what it was",
            ["Workout", "  Pull-Up 3x8 (It was 3 sets of something that I did not write down and I do not know what it was)"],
        ),
        # rules hold no sets of this day
        (
            "Rules:\n- Pull-Up 3x8\n  - slow\n  - no swing\n\nDeadlift 3x5",
            ["Workout (Rules:\n- Pull-Up 3x8\nslow\nno swing)", "  Deadlift 3x5"],
        ),
        (
            "Pull-Up 3x8\nsuperset with\nRow 3x10\nsuperset with\nCurl 3x10",
            ["Workout", "  Pull-Up 3x8 + Row 3x10 + Curl 3x10"],
        ),
        (
            "Rules:\n| Exercise | Sets | Reps | Notes |\n|---|---|---|---|\n| Pull-Up | 3 | 8 | slow |\n\nDeadlift 3x5",
            ["Workout (Rules:\nPull-Up, 3 x 8\nslow)", "  Deadlift 3x5"],
        ),
        # a row that states no sets
        (
            "| Exercise | Sets | Reps | Load | Rest |\n|---|---|---|---|---|\n| Deadlift | 3 | 5 | 20 kg | |\n| Pull-Up | | | | 90 s |",
            ["Workout", "  Deadlift 3x5 @ 20 kg (Pull-Up | | | | 90 s)"],
        ),
        ("# 3 sets\nPull-Up 3x8", ["Workout (# 3 sets)", "  Pull-Up 3x8"]),
        ("Deadlift\nSet 1: 100 kg x 5\nW1: skipped", ["Workout (W1: skipped)", "  Deadlift 1x5 @ 100 kg"]),
    ],
)  # fmt: skip
def test_texts(text, expected):
    assert expected == told(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Monday\n2025-03-03 Pull\nPull-Up 3x8", "Pull"),
        ("2025-03-03\nMonday: Pull\nPull-Up 3x8", "Pull"),
        ("2025-03-01 **Pull** felt good today\nPull-Up 3x8", "Pull"),
    ],
)
def test_the_title_of_a_session(text, name):
    reading = notation.read(text)
    assert () == reading.problems
    (session,) = reading.subject
    assert name == session.workout.name


def test_rounds_of_no_repetitions_are_a_problem():
    assert ["expected a whole number from 1 to 10,000, found 0"] == [
        one.message for one in notation.read("3 rounds of 0 pull-ups + 15 push-ups").problems
    ]


LONG = " ".join(["easy"] * 60)


@pytest.mark.parametrize(
    "title", [LONG, f"**{LONG}**", f"**{LONG}** and {LONG}", f"**Pull** {LONG}, {LONG}"]
)
def test_words_too_long_to_name_a_session_are_its_note(title):
    reading = notation.read(f"2025-03-01 {title}\nPull-Up 3x8")
    assert () == reading.problems
    (session,) = reading.subject
    assert ("Pull" if "Pull" in title else "2025-03-01") == session.workout.name
    assert LONG in session.workout.note


def test_front_matter_with_a_title_too_long_for_a_name_is_a_note():
    workout = notation.read(f"---\ntitle: {LONG}\n---\nPull-Up 3x8").subject
    assert ("Workout", f"title: {LONG}") == (workout.name, workout.note)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: a\x07b\n---\nPull-Up 3x8", 2),
        ("```sql\nselect\n\x07\n```\nPull-Up 3x8", 3),
        ("Exercise Sets Reps Tempo Rest\nRow\x16 4 6 3010 150 sec\n\nPull-Up 3x8", 2),
        ("Exercise Sets Reps Tempo Rest\nB. Row\n\x16 4 6 3010 60 sec\n\nPull-Up 3x8", 3),
    ],
)
def test_a_character_that_nobody_sees_is_a_problem_where_no_line_is_read(text, line):
    reading = notation.read(text)
    assert [(line, True)] == [(one.line, "can be seen" in one.expected) for one in reading.problems]
    assert ["pull_up"] == [one.id for one in reading.subject.exercises]


def test_the_title_of_a_column_with_a_character_that_nobody_sees_stands_in_no_note():
    reading = notation.read("Date;Exercise;Sets;Reps;C\x00lor\n2025-03-01;Pull-Up;3;8;red")
    assert [1] == [one.line for one in reading.problems]
    (session,) = reading.subject
    assert "red" == session.workout.blocks[0].exercises[0].note


def test_sets_behind_a_comma_that_no_name_stands_by_are_of_the_exercise_before():
    reading = notation.read("Deadlift 1x5, 2x3 7. Supino")
    assert ["Workout", "  Deadlift 1x5, 2x3 (7. Supino)"] == told(reading.text)
    assert [19] == [one.column for one in reading.doubtful]
