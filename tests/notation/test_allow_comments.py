"""What a line allows is a note, whatever it looks like: `REP002` is no two repetitions."""

from __future__ import annotations

import pytest

import backworkouts as bw

REASON = "allow: REP002 - 5x5 day"


def notes(workout):
    return [one.note for one in workout.exercise_sets()]


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("Pull-Up 3x3  # allow: REP002 - 5x5 day", ["Pull-Up 3 x 3"]),
        ("- Pull-Up 3x3 #allow: REP002 - 5x5 day", ["Pull-Up 3 x 3"]),
        ("1. Pull-Up 3x3 (allow: REP002 - 5x5 day)", ["Pull-Up 3 x 3"]),
        ("Pull-Up  # allow: REP002 - 5x5 day\n3x3", ["Pull-Up 3 x 3"]),
        ("Pull-Up\n3x3 # allow: REP002 - 5x5 day\n1x5", ["Pull-Up 3 x 3, 1 x 5"]),
        ("Pull-Up 3x3 + Face Pull 3x15 # allow: REP002 - 5x5 day", ["Pull-Up 3 x 3", "Face Pull 3 x 15"]),
        ("| Exercise | Sets |\n|---|---|\n| Pull-Up | 3x3 |  # allow: REP002 - 5x5 day", ["Pull-Up 3 x 3"]),
    ],
)  # fmt: skip
def test_behind_an_exercise_it_is_its_note(text, sets):
    reading = bw.notation.read(text)
    assert () == reading.problems
    assert sets == [str(one) for one in reading.subject.exercise_sets()]
    assert REASON in notes(reading.subject)


def test_written_and_read_again_it_is_the_same():
    workout = bw.notation.parse("Pull-Up 3x3  # allow: REP002 - 5x5 day\nFace Pull 3x15")
    assert workout == bw.notation.parse(bw.notation.format(workout))


def test_behind_a_heading_it_is_no_part_of_the_title():
    day = bw.notation.parse("# Pull day  # allow: WUP001 - the coach leads it\nPull-Up 3x8")
    assert ("Pull day", "allow: WUP001 - the coach leads it") == (day.name, day.note)
    text = (
        "# Prog\n\n## Monday # allow: lower-back-before-pulls\nDeadlift 3x5\nPull-Up 3x8\n\n"
        "## Friday\nDeadlift 3x5\nPull-Up 3x8"
    )
    week = bw.notation.parse(text)
    assert ["Monday", "Friday"] == [one.name for one in week.workouts]
    report = bw.check(week, select="ORD001")
    assert (1, 1) == (len(report.findings), len(report.allowed))
    assert "rotation[4]" in report[0].where


def test_behind_a_name_without_sets_it_stays_with_the_text():
    reading = bw.notation.read("Mobility # allow: WUP001\n\nPull-Up 3x8")
    assert "allow: WUP001" in (reading.subject.note or "")


def test_of_a_single_line_it_is_the_note():
    one = bw.notation.parse_line("Pull-Up 3x3 @ 20 kg, slow  # allow: REP002")
    assert 3 == len(one.sets)
    assert one.note.endswith("allow: REP002")
    assert "allow: ORD" == bw.notation.parse_line("Deadlift 3x5 # allow: ORD").note
    assert bw.notation.parse_line("Warm-up # allow: ORD") is None


def test_where_nothing_is_allowed_nothing_changes():
    assert "shallow" in bw.notation.parse_line("Pull-Up 3x3 (shallow)").note


@pytest.mark.parametrize("hidden", ["\x1b[31m", "\u202e", "\ud800"])
def test_a_character_nobody_sees_in_a_comment_is_a_problem_at_its_place(hidden):
    # "Pull-Up 3x8 # allow: ORD001 " has 28 characters: 7 + 1 + 3 + 1 + 1 + 1 + 6 + 1 + 6 + 1.
    reading = bw.notation.read(f"Seated Row 4x10\nPull-Up 3x8 # allow: ORD001 {hidden}")
    (problem,) = reading.problems
    assert (2, 29) == (problem.line, problem.column)
    assert ["Seated Row"] == [one.name for one in reading.subject.exercises]


def test_a_comment_on_a_workout_survives_writing_and_reading():
    workout = bw.notation.parse("Workout A\n# allow: ORD001\nPull-Up 3x8")
    assert workout == bw.notation.parse(bw.notation.format(workout))
    assert () == bw.notation.write(workout).unsaid
