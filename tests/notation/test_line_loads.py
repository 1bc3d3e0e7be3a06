"""What a set is done with, as people write it: a unit is never guessed."""

from __future__ import annotations

import pytest

from backworkouts import Load
from backworkouts.errors import NotationError, UnsupportedSubjectError
from backworkouts.model import Unit
from backworkouts.notation import parse_line
from render_line import said


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 @ 62.5kg", "3x8 @ 62.5 kg"),
        ("Row 3x8 @ 62,5 kg", "3x8 @ 62.5 kg"),
        ("Row 3x8 at 60 kilos", "3x8 @ 60 kg"),
        ("Row 3x8 with 60kg", "3x8 @ 60 kg"),
        ("Row 3x8 @ 65%/75 kg", "3x8 @ 65 %1RM"),  # a second percentage has its own mark
        ("Row 3x8, 60 kg", "3x8 @ 60 kg"),
        ("Row 3x8 - 60 kg", "3x8 @ 60 kg"),
        ("Row 3 sets of 8, 60 kg", "3x8 @ 60 kg"),
        ("Remo 3 series de 8, 60 kg", "3x8 @ 60 kg"),
        ("Row - 60 kg - 3 sets of 8", "3x8 @ 60 kg"),
        ("Row 3x8 (60kg)", "3x8 @ 60 kg"),
        ("Row 3x8x60kg", "3x8 @ 60 kg"),
        ("Row 60kg x 8 x 3", "3x8 @ 60 kg"),
        ("Row 60 kg 3x8", "3x8 @ 60 kg"),
        ("Row 60 kg for 8", "1x8 @ 60 kg"),
        ("Row 60 kg for 3x8", "3x8 @ 60 kg"),
        ("Row 3x8,60 kg", "3x8 @ 60 kg"),
        ("Row 3x8,105 kg", "3x8 @ 105 kg"),
        ("Row 3x8, 62,5 kg", "3x8 @ 62.5 kg"),
        ("Row 3x8, 8,75 kg", "3x8 @ 8.75 kg"),
        ("Row 60 kg, 3x8, 70 kg, 3x6", "3x8 @ 60 kg, 3x6 @ 70 kg"),
        ("Row 3x8, rest 8 kg", "3x8 @ 8 kg"),
        ("Row 3x8 Weight: 60 kg", "3x8 @ 60 kg"),
        ("Row 3x8 weight: 60", "3x8 @ 60 ?"),
        ("Row 3x8 @ 135lbs", "3x8 @ 135 lb"),
        ("Row 3x8 @ 135 lbs.", "3x8 @ 135 lb"),
        ("Row 3x8 135#", "3x8 @ 135 lb"),
        ("Row 8 @ 60 kg", "1x8 @ 60 kg"),
        ("Row 3x8 @ 60 kg/132 lb", "3x8 @ 60 kg"),
        ("Row 3x8 @ 60 kg (132 lb)", "3x8 @ 60 kg"),
    ],
)
def test_kilograms_and_pounds(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Deadlift 5x3 @ 85%", "5x3 @ 85 %1RM"),
        ("Deadlift 5x3 @ 85% 1RM", "5x3 @ 85 %1RM"),
        ("Deadlift 5x3 at 85% of 1RM", "5x3 @ 85 %1RM"),
        ("Deadlift 85% x 3 x 5", "5x3 @ 85 %1RM"),
        ("Deadlift 70% x 5, 80% x 3", "1x5 @ 70 %1RM, 1x3 @ 80 %1RM"),
        # Of something else than the one-repetition maximum: said in the note, no load.
        ("Deadlift 5x3 @ 85% of top set", "5x3"),
    ],
)
def test_percent_of_the_one_repetition_maximum(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Pull-Up 3x8 BW", "3x8 @ BW"),
        ("Pull-Up 3x8 @ bodyweight", "3x8 @ BW"),
        ("Pull-Up BW x 8", "1x8 @ BW"),
        ("Pull-Up 3x8 (BW)", "3x8 @ BW"),
        ("Pull-Up 3x8 +10kg", "3x8 @ BW+10 kg"),
        ("Pull-Up 3x8 BW+10kg", "3x8 @ BW+10 kg"),
        ("Pull-Up 3x8 BW + 25 lb", "3x8 @ BW+25 lb"),
        ("Pull-Up 3x8 BW-15kg", "3x8 @ BW-15 kg"),
        ("Pull-Up 3x8 BW=80kg+10kg", "3x8 @ BW+10 kg"),
        ("Pull-Up BW+10kg x 8 x 3", "3x8 @ BW+10 kg"),
        ("Bodyweight Row 3x8", "3x8"),
    ],
)
def test_bodyweight(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 @ 50, 55, 60 kg", "1x8 @ 50 kg, 1x8 @ 55 kg, 1x8 @ 60 kg"),
        ("Row 3x8 @ 50kg, 55kg, 60kg", "1x8 @ 50 kg, 1x8 @ 55 kg, 1x8 @ 60 kg"),
        ("Row 3x8 @ 50kg/55kg/60kg", "1x8 @ 50 kg, 1x8 @ 55 kg, 1x8 @ 60 kg"),
        ("Row 3x8 (50 lb, 55, 60)", "1x8 @ 50 lb, 1x8 @ 55 lb, 1x8 @ 60 lb"),
        ("Row 3x8 100 kg, 3x5 120 kg", "3x8 @ 100 kg, 3x5 @ 120 kg"),
        ("Row 60kg x 8, 70 x 6", "1x8 @ 60 kg, 1x6 @ 70 kg"),
        ("Row 60x8, 70x6, 80x4", "1x8 @ 60 ?, 1x6 @ 70 ?, 1x4 @ 80 ?"),
        ("Row 60x12, 20x12", "1x12 @ 60 ?, 1x12 @ 20 ?"),
        ("Row 5x80, 3x100kg", "1x5 @ 80 kg, 1x3 @ 100 kg"),
        ("Row 5x3, 3x100kg", "5x3, 1x3 @ 100 kg"),
        ("Row 60 x8, x7, x6", "1x8 @ 60 ?, 1x7 @ 60 ?, 1x6 @ 60 ?"),
    ],
)
def test_loads_that_differ_from_set_to_set(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x8 @ 115", "3x8 @ 115 ?"),
        ("Row 3x8 at 60", "3x8 @ 60 ?"),
        ("Row 3x8 with 60", "3x8 @ 60 ?"),
        ("Row 3x8 100?", "3x8 @ 100 ?"),
        ("Row 3x8 (60)", "3x8 @ 60 ?"),
        ("Row 225x5x3", "3x5 @ 225 ?"),
        ("Row 3 x 60 x 8 reps", "3x8 @ 60 ?"),
        ("Row 3 sets x 60 x 8", "3x8 @ 60 ?"),
        ("Row 3 sets x 8 x 60", "3x8 @ 60 ?"),
        ("Row 3x8x60", "3x8 @ 60 ?"),
        ("Row 60 x 8 (x 3)", "3x8 @ 60 ?"),
        ("Row 20 x 10 (x 3)", "3x10 @ 20 ?"),
        ("Row 3x8 @ 50, 60, 70", "1x8 @ 50 ?, 1x8 @ 60 ?, 1x8 @ 70 ?"),
        ("Row 225 for 5", "1x5 @ 225 ?"),
        ("Row 225 3x5", "3x5 @ 225 ?"),
    ],
)
def test_a_load_whose_unit_nobody_states_says_so(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("unit", "sets"),
    [
        (None, "3x8 @ 60 ?"),
        ("kg", "3x8 @ 60 kg"),
        ("lb", "3x8 @ 60 lb"),
        (Unit.LB, "3x8 @ 60 lb"),
    ],
)
def test_a_caller_may_know_the_unit(unit, sets):
    assert sets == said("Row 3x8 @ 60", unit=unit)
    assert "3x8 @ 60 kg" == said("Row 3x8 @ 60 kg", unit=unit)  # what is stated stays


@pytest.mark.parametrize("unit", ["stone", "%1RM", "?", 5, []])
def test_a_caller_states_kilograms_or_pounds(unit):
    with pytest.raises(UnsupportedSubjectError, match="expected 'kg', 'lb' or None"):
        parse_line("Row 3x8 @ 60", unit=unit)


@pytest.mark.parametrize(
    ("line", "load"),
    [
        ("Row 3x8 @ 60-70 kg", "60-70 kg"),
        ("Row 3x8x60-70 kg", "60-70 kg"),
        ("Row 60-70 kg x 8", "60-70 kg"),
        ("Row 3x8 @ 60 kg - 70 kg", "60-70 kg"),
        ("Row 3x8 @ 60 kg - 62,5 kg", "60-62.5 kg"),
        ("Row 3x8 @ 15-20", "15-20 ?"),
        ("Deadlift 5x3 @ 80-85%", "80-85 %1RM"),
        ("Deadlift 5x3 @ 85%, 90s rest", "85 %1RM"),
        ("Deadlift 5x3 @ 70% of 5RM", "70 %5RM"),
        ("Deadlift 5x3 @ 70 %5RM", "70 %5RM"),
        ("Deadlift 5x3 @ 85% TM", "85 %TM"),
        ("Deadlift 5x3 @ 85% of training max", "85 %TM"),
        ("Deadlift 5x3 @ 90% of 1RM", "90 %1RM"),
        ("Deadlift 5x3 @ 8RM", "8RM"),
        ("Deadlift 5x3 with 8-10 RM", "8-10RM"),
        ("Deadlift 5x3, load: 8RM", "8RM"),
        ("Pull-Up 3x8 @ BW+10-20 kg", "BW+10-20 kg"),
        ("Pull-Up 3x8 @ BW-10-20 kg", "BW-10-20 kg"),
        ("Pull-Up 3x8 @ BW-10 kg", "BW-10 kg"),
    ],
)
def test_ranges_of_loads_and_shares_of_a_maximum(line, load):
    found = parse_line(line)
    assert (Load.parse(load), None) == (found.sets[0].load, found.note)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Row 3x8 @ 60+ kg", "60+ kg"),
        ("Row 3x8x60+ kg", "60+ kg"),
        ("Deadlift 5x3 @ 85% of top set", "85% of top set"),
    ],
)
def test_a_load_that_no_set_holds_stays_a_note(line, note):
    found = parse_line(line)
    assert (None, note) == (found.sets[0].load, found.note)


def test_a_number_without_an_upper_end_is_no_load():
    assert parse_line("Row 3x8 @ 20+").sets[0].load is None


@pytest.mark.parametrize("maximum", ["2.5RM", "60RM", "5-6RM"])
def test_a_share_of_no_whole_maximum_is_a_fault(maximum):
    with pytest.raises(NotationError):
        parse_line(f"Deadlift 5x3 @ 70% of {maximum}")
