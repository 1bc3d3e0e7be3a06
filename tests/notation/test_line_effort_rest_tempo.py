"""How hard, how long to rest, how fast."""

from __future__ import annotations

import pytest

from backworkouts import Interval
from backworkouts.notation import parse_line
from render_line import said


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 RIR 2", "3x8 RIR 2"),
        ("Row 3x8, 2 RIR", "3x8 RIR 2"),
        ("Row 3x8 @ 2 RIR", "3x8 RIR 2"),
        ("Row 3x8 RIR: 1.5", "3x8 RIR 1.5"),
        ("Row 3x8 (2 reps in reserve)", "3x8 RIR 2"),
        ("Row 3x8, leave 2 reps in the tank", "3x8 RIR 2"),
        ("Row 3x8 RPE 8", "3x8 RIR 2"),  # 10 - 8
        ("Row 3x8 @RPE8.5", "3x8 RIR 1.5"),
        ("Row 3x8 @ RPE 8", "3x8 RIR 2"),
        ("Row 3x8 RPE of 8", "3x8 RIR 2"),
        ("Row 3x8, 8 RPE", "3x8 RIR 2"),
        ("Row 3x8 @8", "3x8 RIR 2"),
        ("Row 3x8 @ 9.5", "3x8 RIR 0.5"),
        ("Row 3x8 @ 60 kg @ 8", "3x8 @ 60 kg RIR 2"),
        ("Row 3x8, 2x6, RIR 1", "3x8 RIR 1, 2x6 RIR 1"),
        ("Row 3x8, 2x6 RIR 1", "3x8, 2x6 RIR 1"),
    ],
)
def test_effort(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "rir"),
    [
        ("Row 3x8 RIR 2-3", Interval(2, 3)),
        ("Row 3x8 RIR of 2-3", Interval(2, 3)),
        ("Row 3x8, 1-2 RIR", Interval(1, 2)),
        ("Row 3x8 RPE 7-8", Interval(2, 3)),  # 10 - 8 = 2, 10 - 7 = 3
        ("Row 3x8 @8-9", Interval(1, 2)),
        ("Row 3x8 RPE 7.5-8", Interval(2, 2.5)),
    ],
)
def test_a_range_of_effort_is_an_interval(line, rir):
    found = parse_line(line)
    assert (rir, None) == (found.sets[0].rir, found.note)


@pytest.mark.parametrize("effort", ["RIR 2/1/0", "RIR 2, 1, 0"])
def test_an_effort_that_one_set_cannot_hold_stays_a_note(effort):
    found = parse_line(f"Row 3x8 {effort}")
    assert (None, effort) == (found.sets[0].rir, found.note)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x10 left", "3x10 left"),
        ("Row 1x10 left, 1x9 right", "1x10 left, 1x9 right"),
        ("Row 3x10 @ 20 kg right arm", "3x10 @ 20 kg right"),
        ("Row 3x10 left and right", "3x10 per side"),
        ("Row 3x8 rest-pause", "3x8 rest-pause"),
        ("Row 1x15 myo-reps", "1x15 rest-pause"),
        ("Row 3x5 cluster sets", "3x5 cluster"),
    ],
)
def test_sides_and_kinds_of_sets(line, sets):
    assert sets == said(line)


def test_left_in_a_name_or_a_remark_is_no_side():
    assert parse_line("Left-Hand Row 3x10").sets[0].side is None
    assert parse_line("Row 3x10 with 2 plates left over").sets[0].side is None
    assert parse_line("Row 3x10 left foot forward").sets[0].side is None


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 rest 75s", "3x8 rest 75 s"),
        ("Row 3x8, rest: 75 sec", "3x8 rest 75 s"),
        ("Row 3x8, 75s rest", "3x8 rest 75 s"),
        ("Row 3x8, 75 seconds of rest", "3x8 rest 75 s"),
        ("Row 3x8 rest for 75s", "3x8 rest 75 s"),
        ("Row 3x8 with 75s rest between sets", "3x8 rest 75 s"),
        ("Row 3x8 - 75s between sets", "3x8 rest 75 s"),
        ("Row 3x8 - 75s rest - 60 kg", "3x8 @ 60 kg rest 75 s"),
        ("Row 3x8, 2-3 min rest", "3x8 rest 120-180 s"),
        ("Row 3x8, rest 60-90s", "3x8 rest 60-90 s"),
        ("Row 3x8, rest 60s-90s", "3x8 rest 60-90 s"),
        ("Row 3x8, rest 1 min to 2 min", "3x8 rest 60-120 s"),
        ("Row 3x8, rest 1:15", "3x8 rest 75 s"),
        ("Row 3x8, 1:15 min rest", "3x8 rest 75 s"),
        ("Row 3x8, rest 2'", "3x8 rest 120 s"),
        ("Row 3x8, rest 2m", "3x8 rest 120 s"),
        ("Row 3x8, 2m rest", "3x8 rest 120 s"),
        ("Row 3x8, rest 1.5 min", "3x8 rest 90 s"),
        # Without a unit: seconds from 10 upwards, minutes below.
        ("Row 3x8, rest 75", "3x8 rest 75 s"),
        ("Row 3x8, rest 10", "3x8 rest 10 s"),
        ("Row 3x8, rest 2", "3x8 rest 120 s"),
        ("Row 3x8, rest 2-3", "3x8 rest 120-180 s"),
        # Said behind a comma it is that of all sets.
        ("Row 3x8, 1x12, rest 75s", "3x8 rest 75 s, 1x12 rest 75 s"),
        # A pause of under ten seconds is in the repetition, not behind the set.
        ("Row 3x8, 2 sec pause", "3x8"),
        ("Row 3x8, 60 sec pause", "3x8 rest 60 s"),
    ],
)
def test_rest(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 tempo 3-1-1-0", "3x8 tempo 3-1-1-0"),
        ("Row 3x8 tempo 3-1-2", "3x8 tempo 3-1-2"),
        ("Row 3x8 tempo: 3110", "3x8 tempo 3-1-1-0"),
        ("Row 3x8 tempo 31X0", "3x8 tempo 3-1-X-0"),
        ("Row 3x8 tempo 3-1-x-0", "3x8 tempo 3-1-X-0"),
        ("Row 3x8 tempo 3/1/1/0", "3x8 tempo 3-1-1-0"),
        ("Row 3x8, 3-1-1-0 tempo", "3x8 tempo 3-1-1-0"),
        ("Row 3x8 @ 3110", "3x8 tempo 3-1-1-0"),
        ("Row 3x8 @ 3110 tempo", "3x8 tempo 3-1-1-0"),
        ("Row 3x8, 21x0 tempo", "3x8 tempo 2-1-X-0"),
        # These are none: the line keeps its sets.
        ("Row 3x8 tempo slow", "3x8"),
        ("Row 3x8 tempo 3-1-1-0-1", "3x8"),
        ("Row 3x8 tempo 31", "3x8"),
    ],
)
def test_tempo(line, sets):
    assert sets == said(line)


def test_all_of_it_on_one_line_in_any_order():
    expected = "4x10 @ 60 kg RIR 2 rest 120 s tempo 3-1-1-0 per side"
    assert expected == said("Row 4x10 @ 60 kg, RPE 8, rest 2 min, tempo 3-1-1-0, each side")
    assert expected == said("Row: 4x10, tempo 3110, each side, 2 min rest, 2 RIR, 60 kg")


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Lunge 3x8 each side", "3x8 per side"),
        ("Lunge 3x8 per leg", "3x8 per side"),
        ("Lunge 3x8/side", "3x8 per side"),
        ("Lunge 3x8 e/s", "3x8 per side"),
        ("Lunge 3x8 each", "3x8 per side"),
        ("Lunge 3x8 ea.", "3x8 per side"),
        ("Lunge 3x8 each, each", "3x8 per side"),
        ("Lunge 3x8 L/R", "3x8 per side"),
        ("Lunge (per leg) 3x8", "3x8 per side"),
        ("Lunge 8 per side", "1x8 per side"),
        ("Lunge 3x8+8", "3x8 per side"),
        ("Lunge 3x8/8", "3x8 per side"),
        ("Lunge 3x30s per side", "3x30 s per side"),
        ("Lunge 3x8, each side", "3x8 per side"),
        ("Lunge 3x8 each side, left and right", "3x8 per side"),
        # Each dumbbell, each week: no side.
        ("Lunge 3x8 @ 20kg each", "3x8 @ 20 kg"),
        ("Lunge 3x8 each workout", "3x8"),
        # One arm at a time is the exercise, not the way its sets are counted.
        ("Single-Arm Row 3x8", "3x8"),
        ("1-arm Row 3x8", "3x8"),
    ],
)
def test_sides(line, sets):
    assert sets == said(line)
