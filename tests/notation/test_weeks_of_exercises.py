"""Sets that stand week by week below the exercises of a plan."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts.notation.account import PartKind
from render_workout import lines_about, told


def trained(text):
    """The weeks of a program, each with its exercises, without days of rest."""
    return [line for line in told(text)[1:] if line != "rest"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Week 1: 3x8 @ 70 %", "Week 2: 4x6 @ 75 %"),
        ("- Week 1 - 3x8 @ 70 %", "- Week 2 - 4x6 @ 75 %"),
        ("W1: 3x8 @ 70 %", "W2: 4x6 @ 75 %"),
        ("Semana 1: 3x8 @ 70 %", "Semana 2: 4x6 @ 75 %"),
        ("Woche 1: 3x8 @ 70 %", "Woche 2: 4x6 @ 75 %"),
    ],
)
def test_complete_weeks_are_weeks_of_a_program(first, second):
    assert [
        "[1 weeks]", "Workout", "  Squat 3x8 @ 70 %1RM", "  Curl 3x12",
        "[1 weeks]", "Workout", "  Squat 4x6 @ 75 %1RM", "  Curl 3x12",
    ] == trained(f"Squat\n{first}\n{second}\n\nCurl 3x12")  # fmt: skip


def test_several_weeks_in_one_line():
    text = "Squat\nWeeks 1-3: 3x8\nWeeks 4-6: 5x5\n\nRow\nWeeks 1-3: 3x10\nWeeks 4-6: 4x8"
    assert [
        "[3 weeks]", "Workout", "  Squat 3x8", "  Row 3x10",
        "[3 weeks]", "Workout", "  Squat 5x5", "  Row 4x8",
    ] == trained(text)  # fmt: skip


def test_weeks_below_the_exercises_of_several_days():
    text = "Monday\nSquat\nWeek 1: 3x8\nWeek 2: 3x6\nThursday\nRow\nWeek 1: 3x10\nWeek 2: 3x8"
    assert [
        "[1 weeks]", "Monday", "  Squat 3x8", "Thursday", "  Row 3x10",
        "[1 weeks]", "Monday", "  Squat 3x6", "Thursday", "  Row 3x8",
    ] == trained(text)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said", "doubtful"),
    [
        # a week is missing
        ("Squat\nWeek 1: 3x8\nWeek 3: 3x5", ["  Squat 3x8"], [3]),
        # a week states no sets; it is no heading of a phase
        ("Squat\nWeek 1: 3x8\nWeek 2: 3x6\nWeek 3: deload\n\nRow 3x10",
         ["  Squat 3x8", "  Row 3x10"], [3]),
        # a week of another exercise
        ("Squat\nWeek 1: 3x8\nWeek 2: Row 3x6", ["  Squat 3x8"], [3]),
        # other weeks of another exercise
        ("Squat\nWeek 1: 3x8\nWeek 2: 3x6\n\nRow\nWeeks 1-2: 3x8\nWeeks 3-4: 3x6",
         ["  Squat 3x8", "  Row 3x8"], [3, 7]),
        ("Squat\nWeek 1: 3x8\nWeek 2: 3x6\n\nRow\nWeek 1: 3x10\nWeek 3: 3x8",
         ["  Squat 3x8", "  Row 3x10"], [3, 7]),
        # weeks beside dates
        ("2026-03-02\nSquat\nWeek 1: 3x8\nWeek 2: 3x6", ["  Squat 3x8"], [4]),
    ],
)  # fmt: skip
def test_of_other_weeks_the_first_is_read_and_the_rest_is_doubtful(text, said, doubtful):
    reading = notation.read(text)
    subject = reading.subject[0].workout if isinstance(reading.subject, tuple) else reading.subject
    assert said == lines_about(subject)[1:]
    assert doubtful == [one.line for one in reading.doubtful]


def test_below_headings_of_weeks_they_are_doubtful():
    text = "Week 1\nDay 1\nSquat\nWeek 1: 3x8\nWeek 2: 3x6\nWeek 2\nDay 1\nSquat 3x6"
    assert [5] == [one.line for one in notation.read(text).doubtful]


def test_the_number_of_a_week_is_a_heading_in_the_account():
    account = notation.read("Squat\nWeek 1: 3x8\nWeek 2: 3x6").account
    assert [PartKind.HEADING, PartKind.PRESCRIPTION] == [part.kind for part in account[2]]
