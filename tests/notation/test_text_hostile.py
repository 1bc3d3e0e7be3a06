"""A text of any lines, again and again, is read in so many steps as it is long.

How long a step takes, `python -m benchmarks texts real_texts` measures.
"""

from __future__ import annotations

import sys
from time import process_time

import pytest

from backworkouts import notation

AGAIN = [
    "Pull\n", "3x10\n", "Row 3x10\n", "- Row 4x\n", "# Pull\n", "Monday\nRow 3x10\n", "**Row**\n3x10\n", "\n",
    "2026-01-02\nRow 3x10\n", "Sets: 3\nReps: 10\n", "Sets:\n", "Row\n> slowly\n", "Row\n\n  3x10\n", "Row\n  - slowly\n",
    "3 rounds:\n12 squats\n", "EMOM 10:\n", "superset with\n", "Superset:\n", "+ Row\n", "Warm-up:\n", "Week 1: 3x10\n",
    "| Exercise | Sets | Reps |\n|---|---|---|\n| Row | 3 | 10 |\n", "| Row | 3 | 10 |\n", "Row,3,10\n", "Row\t3\t10\n",
    "Exercise Sets Reps\nRow 3 10\n", "```python\n", "~~~\n", "<tr>\n", "<ul><li>Row 3x10\n", "- name: Row\n  sets: 3\n",
    '{"name": "Row", "sets": 3}\n', "W1: 60 kg x 5\n", "Row\nSet 1: 60 kg x 5\n", "Next week: 3x5\n", "# allow: REP002\n",
    "* Pull\n** Row 3x10\n", "[03/02/2025, 07:24:05] Ann: Row 3x10\n", "3x10\nSet 1: 60 kg x 5\n", "135x8x5\n",
]  # fmt: skip


def steps(text):
    """How many functions are called to read a text."""
    called = 0

    def count(_, event, __):
        nonlocal called
        called += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        notation.read(text)
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.no_cover  # its tracer would be counted in the steps
@pytest.mark.parametrize("again", AGAIN)
def test_four_times_as_many_lines_take_four_times_the_steps(again):
    notation.read(again * 2)  # what is made on first use
    assert steps(again * 80) <= 4.5 * steps(again * 20) + 500


def of_bullets(depth):
    return "".join(f"{'  ' * number}- slowly\n" for number in range(depth))


def of_columns(count):
    rows = (["Exercise", *["Sets"] * count], ["---"] * (count + 1), ["Row", *["3"] * count])
    return "\n".join("|".join(row) for row in rows)


def of_exercises(count):
    return ", ".join(["Row 3x10"] * count)


@pytest.mark.parametrize("made", [of_bullets, of_columns, of_exercises])
def test_a_text_four_times_as_deep_or_wide_takes_four_times_the_steps(made):
    notation.read(made(2))
    assert steps(made(160)) <= 4.5 * steps(made(40)) + 500


def test_spaces_within_long_lines_are_read_in_the_time_of_words():
    lines = [f"Row {number}x10{' ' * 9_800}x" for number in range(1, 21)]
    before = process_time()
    notation.read("\n".join(lines))
    assert process_time() - before < 2  # about 0.2 s; 13 s when each space is tried in turn


def test_products_that_are_no_loads_are_not_sought_from_each_again():
    notation.read("3x10, 3x10")
    assert steps("3x10 " * 400) <= 1.5 * steps("3x10, " * 400)
