"""Words and marks beside sets that change them, or hold numbers that are none of them."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_line import said, with_names


def is_doubtful(text):
    return bool(notation.read(text).doubtful)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Reps 10 sets 3 Row", "Row: 3x10"),
        ("Row reps 10 sets 3", "Row: 3x10"),
        ("Row reps 8-10 sets 3 rest 90s", "Row: 3x8-10 rest 90 s"),
        ("Row: reps 10 sets 3 @ 60 kg", "Row: 3x10 @ 60 kg"),
        ("Remo reps 10 series 3", "Remo: 3x10"),
        ("Kniebeuge Wiederholungen 10 Sätze 3", "Kniebeuge: 3x10"),
    ],
)
def test_a_key_takes_the_number_behind_it(line, read):
    assert with_names(line) == read


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row set 1: 10 set 2: 8", "1x10, 1x8"),
        ("Row set 1: 10 set 2: 8 set 3: 7 set 4: 6", "1x10, 1x8, 1x7, 1x6"),
        ("Row set 1: 60kg x 10 set 2: 62.5kg x 8", "1x10 @ 60 kg, 1x8 @ 62.5 kg"),
        ("Remo serie 1: 10 serie 2: 8", "1x10, 1x8"),
        ("Rudern Satz 1: 10 Satz 2: 8 Satz 3: 7", "1x10, 1x8, 1x7"),
        ("Roeien set 1: 10 set 2: 8", "1x10, 1x8"),
    ],
)
def test_numbered_sets_need_no_comma_between_them(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x10 http://x.com/5x5",
        "Row 3x10 [video](http://x.com/5x5)",
        "Row 3x10 (https://x.org/2x8)",
        "Row 3x10 video.com/2x20",
        "Row 3x10 www.x.com/5x5",
    ],
)
def test_a_link_holds_no_sets(line):
    assert said(line) == "3x10"
    assert not is_doubtful(line)
