"""Less usual ways to write a line, and what is read of each; what is left is a doubt."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_line import faults, said


@pytest.mark.parametrize(
    ("line", "sets", "doubted"),
    [
        # two weights behind a comma may be two repetitions
        ("Row 3x10, 2x16 kg", "3x10 @ 16 kg", "2x16 kg"),
        # the load behind an @ is no time, whatever follows it
        ("Row 3x10 @ 60, 2 min", "3x10 @ 60 ?", "2 min"),
        ("Row 3x10 @ 60-65, 2 min", "3x10 @ 60-65 ?", "2 min"),
        # numbers that nothing says the meaning of
        ("Row 3x8 -20", "3x8", "20"),
        ("Row 3x10 assisted 20", "3x10", "assisted 20"),
        ("Row 3x10 P 150 s", "3x10", "P 150 s"),
        ("Row KG x 8", "1x8 @ BW", "KG"),
    ],
)
def test_what_may_be_meant_otherwise_is_a_doubt(line, sets, doubted):
    (doubt,) = notation.read(line).doubtful
    assert (sets, doubted) == (said(line), line[doubt.column - 1 :][: doubt.width])


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x10 tempo 30 - 1 - 1 - 0", "3x10"),  # a phase of half a minute is none
        ("Row 3x10 +1", "3x10"),
        ("Row +25 then 3x10", "3x10"),
        ("Row *slow* 3x10", "3x10"),
        ("Row assisted 20 kg 3x10", "3x10 @ 20 kg"),
        ("Row KG x slow 3x10", "3x10"),
        ("Row last set to failure", "1xto failure"),
        ("Row 3x10 @ 60 kg 0", "3x10 @ 60 kg"),
        ("Row 3 sets " + "10 " * 32, "3x10"),
        ("Row 4x120, 4x130", "1x4 @ 120 ?, 1x4 @ 130 ?"),
    ],
)
def test_what_says_nothing_of_sets_changes_none(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row three times 15%",
        "Curl 3 de 10 kg",  # a load, not repetitions
        "Curl 3 de 2",  # fewer repetitions than sets
        "Row 3 de hombro",
        "3c10",  # no name before it
        "Bench 999 30",
    ],
)
def test_numbers_that_are_no_sets(line):
    assert said(line) is None


@pytest.mark.parametrize(
    ("line", "column", "found", "expected"),
    [
        ("Row BW-20 3x10", 5, "BW-20", "a load with its unit"),
        ("Row 9+8+6+4+2+2+1+1+1", 5, "9+8+6+4+2+2+1+1+1", "at most 8 parts of a rest-pause set"),
        ("Row 3x (12)", 5, "3x", "repetitions, a time or AMRAP after the x"),
        ("Row 8 reps (13x)", 13, "13x", "repetitions, a time or AMRAP after the x"),
    ],
)
def test_what_is_missing_is_said(line, column, found, expected):
    assert [(column, f"'{found}'", expected)] == faults(line)
