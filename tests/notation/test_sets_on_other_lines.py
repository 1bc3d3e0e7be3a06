"""Exercises whose name, sets and partner stand on lines of their own, and what is missing there."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks, problems

_REPS = "repetitions, a time or AMRAP after the x"
_NO_EXERCISE = "an exercise with its sets: 'Seated Row 4x10'"


def _read(text):
    """The blocks of a text and the problems beside them."""
    reading = notation.read(text)
    found = [] if reading.subject is None else reading.subject.exercise_sets()
    names = [str(one) for one in found]
    return names, [(one.line, one.column, one.expected) for one in reading.problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a quote behind a blank line is not of the exercise
        ("Row 3x8\n\n> quoted 3x10", ["Row 3x8"]),
        # a key without a value below sets
        ("Row\n3x8\nReps:\n\nDip 3x8", ["Row 3x8", "Dip 3x8"]),
        # a total is no exercise, and its sets are none
        ("Total\n50x8\n+ Dip 3x8", ["Dip 3x8"]),
        ("Total\n3x8\nsuperset with Dip 3x8", ["Dip 3x8"]),
        # the name stands in its own cell
        ("| Exercise | Sets |\n|---|---|\n| Row | easy 3x8 |", ["Row 3x8"]),
        ("| Exercise | Sets |\n|---|---|\n| Row | Dip 3x8 |", ["Row 3x8"]),
        ("Exercise | Sets x Reps\nRow | strict 3x8", ["Row 3x8"]),
        # a name with a number, and a set that states nothing
        ("Row 3\n99 sets of 8\nSet 1: x", ["Row 3 99x8"]),
        # lines that are read each for itself
        ("Row\n4x10\n8 reps", ["Row 4x10, 1x8"]),
        # none of something is no exercise of the round
        ("3 rounds:\n0 rows\n10 pull-ups", ["Pull-Up 3x10"]),
        # a set that was done and states nothing
        ("Row\n3x8\nSet 1: x", ["Row 3x8"]),
        # a name with a number that is no load
        ("Row 100\n3x8", ["Row 100 3x8"]),
    ],
)
def test_names_and_the_sets_below_them(text, said):
    assert said == blocks(text)


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ("+ Dip 3x", 1, 7, _REPS),
        ("superset with Dip 3x", 1, 19, _REPS),
        ("100 kg\n+ Dip 3x", 2, 7, _REPS),
        ("Row\n3x\n8", 2, 1, _REPS),
        ("Row\n100 kg\n+ Dip 3x", 3, 7, _REPS),
        ("+ 3x8", 1, 1, _NO_EXERCISE),
        ("Row 100 kg\nRPE 8", 1, 1, _NO_EXERCISE),
        ("Rows, 900\nRPE 8", 1, 1, _NO_EXERCISE),
        ("Row\n> all days\n100 kg", 1, 1, _NO_EXERCISE),
        ("Total\n> all days\n24 sets", 1, 1, _NO_EXERCISE),
        ("Total\n8, 8, 7", 1, 1, _NO_EXERCISE),
        ("EMOM 10:\nRows, 12.", 1, 1, _NO_EXERCISE),
        ("## Notes\nSeated Row\nReps: 8", 1, 1, _NO_EXERCISE),
        # the sets of weeks, where the first week has none or names its own exercise
        ("Row\nWeek 1: Row 3x8\nWeek 2: Row 3x6", 1, 1, _NO_EXERCISE),
        ("Row\nWeek 1: deload\nWeek 2: 3x8", 1, 1, _NO_EXERCISE),
    ],
)
def test_a_text_without_an_exercise_has_a_problem_at_its_place(text, line, column, expected):
    ((at, found_column, _, said),) = problems(text)
    assert (line, column, expected) == (at, found_column, said)


@pytest.mark.parametrize(
    ("text", "names", "line", "column"),
    [
        ("Row 4x10 @ 60 kg\n8, 8, 7\nsuperset with Dip 3x", ["Row 4 x 10 x 60 kg"], 1, 5),
        ("A1. Row\nsuperset a 3x5", [], 1, 5),
        ("Pull-Up 3x8\n\n+ Face Pull 3x", ["Pull-Up 3 x 8"], 3, 13),
        ("superset with Dip 3x\nRow 3x8", ["Row 3 x 8"], 1, 19),
        ("Row 4x10\n8 reps", ["Row 4 x 10"], 1, 5),
        ("Row\n3x8\n3x\n8, 8", ["Row 3 x 8"], 3, 1),
        ("Row 3x8\n3x\nsuperset with Dip 3x8", ["Row 3 x 8", "Dip 3 x 8"], 2, 1),
        ("Row 3x8\n3x\nsuperset with Dip 3x", ["Row 3 x 8"], 2, 1),
        ("Row 3x8\n3x\n8, 8", ["Row 3 x 8"], 2, 1),
    ],
)
def test_what_cannot_be_read_leaves_the_others(text, names, line, column):
    found, faults = _read(text)
    assert names == found
    assert (line, column) == faults[0][:2]
