"""Of anything again and again a line is read in so many steps as it is long.

How long a step takes, `python -m benchmarks texts` measures.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import pytest

from backworkouts import limits
from backworkouts.errors import NotationError
from backworkouts.notation import parse_line

# The tracer of coverage doubles the time, and would be counted in the steps.
pytestmark = pytest.mark.no_cover

AGAIN = [
    "(", ")", "()", "(a ", "((", "[ ] ", "- ", "- foo ", ". foo", "; foo", "a-", "a: ", "'a", "**a",
    "to ", "of ", "then ", "with ", "each ", "max ", "to failure ", "rest ", "foo ", "one ", "set ",
    "1/", "1, ", "1-", "1-1-1, ", "2000-", "9", "9 ", "1.", ".1 ", "1:", "1' ", "1°", "1-a ", "1,1°",
    "1s-", "1s to ", "1kg - ", "1kg, ", "1kg/", "12,12kg ", "BW=", "BW=1kg+", "BW+1kg ", "BW x ",
    "x", "x ", "3x", "x3 ", "*", "@", "@8 ", "+ ", "+ a 3x5 ", "superset a 3x5 ", "a + ", "=", "->",
    "3x5, ", "3x5 a, ", "a 3x5; ", "200 sets x 5, ", "Set 1: 5x5 ", "1 set ", "sets: 3 ", "(60) ",
    "drop set ", "drop to 5kg x 5 ", "last set ", "warm up ", "then superset ", "emom 5 ", "rest 60 ",
    "tempo 3-1-1-0 ", "3x5 rest 60, ", "8/side ", "5+5 ", "12-8,", "1% of ", "1 rep shy of failure ",
    "e\u0301", "\u0301", "\u200b", "懸", " ",
]  # fmt: skip


def steps(begin, again, characters):
    """How many functions are called to read a line of so many characters."""
    line = begin + again * ((characters - len(begin)) // len(again)) + " 3x5"
    assert len(line) <= limits.LINE_CHARACTERS
    called = 0

    def count(_, event, __):
        nonlocal called
        called += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        with suppress(NotationError):
            parse_line(line)
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.parametrize("begin", ["", "Row 3x5 "])
@pytest.mark.parametrize("again", AGAIN)
def test_a_line_four_times_as_long_takes_four_times_the_steps(begin, again):
    short, long = steps(begin, again, 500), steps(begin, again, 2_000)
    assert long <= 4.5 * short + 200


@pytest.mark.parametrize("again", AGAIN)
def test_the_longest_line_of_anything_is_read_or_refused(again):
    line = again * (limits.LINE_CHARACTERS // len(again))
    with suppress(NotationError):
        prescription = parse_line(line)
        assert prescription is None or prescription.sets
