"""The longest line there may be, of anything again and again, is read within a second."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from backworkouts import limits
from backworkouts.errors import NotationError
from backworkouts.notation import parse_line

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


@pytest.mark.parametrize("begin", ["", "Row ", "Row 3x5 "])
@pytest.mark.parametrize("again", AGAIN)
def test_anything_again_and_again(begin, again):
    times = (limits.LINE_CHARACTERS - len(begin) - 4) // len(again)
    line = begin + again * times + " 3x5"
    started = time.perf_counter()
    with suppress(NotationError):
        parse_line(line)
    assert time.perf_counter() - started < 1
