"""Characters that nobody sees, in the parts of a text that are not read as lines."""

from __future__ import annotations

import pytest

from backworkouts import notation


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
