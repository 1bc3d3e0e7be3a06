"""Lines that try to prescribe something and fail: each fault with its column, found, expected."""

from __future__ import annotations

import pytest

from backworkouts import limits
from backworkouts.errors import NotationError, UnsupportedSubjectError, caret_under
from backworkouts.notation import parse_line
from render_line import faults

AFTER_X = "repetitions, a time or AMRAP after the x"
STEPS = "from 0 to 10 in steps of 0.5"
TWO_KINDS = "a comma or 'then' between two kinds of sets"


@pytest.mark.parametrize(
    ("line", "column", "found", "expected"),
    [
        ("Row 3x", 5, "'3x'", AFTER_X),
        ("Row 14x x 3", 5, "'14x'", AFTER_X),
        # repetitions of three sets, and how many sets: 2
        ("Row 60x5-5-4x2", 5, "2 sets and 3 numbers of repetitions", "one number, or 2"),
        ("Row reps 10 sets 3 x 8", 18, "'3 x 8'", TWO_KINDS),
        ("Row 3x @ 60 kg", 5, "'3x'", AFTER_X),
        ("Row 3xfoo", 5, "'3xfoo'", AFTER_X),
        ("Row 3xx8", 5, "'3xx'", AFTER_X),
        ("x12 Row", 1, "'x12'", "sets before the x"),
        ("Row 0x8", 5, "0 sets", "1 to 200 sets"),
        ("Row 201 sets of 8", 5, "201 sets", "1 to 200 sets"),
        ("Row 1.5x8", 5, "1.5 sets", "a whole number of sets"),
        ("Row 3+x8", 5, "3 sets", "a whole number of sets"),
        ("Row 3/4 sets of 8", 5, "'3/4 sets'", "one number of sets"),
        ("Row 3x0", 5, "0", "a whole number from 1 to 10,000"),
        ("Row 3x8.5", 5, "8.5 repetitions", "whole repetitions"),
        ("Row 3x10001", 5, "10001", "a whole number from 1 to 10,000"),
        ("Row 3x99999999999999999999", 5, "1000000000000", "a whole number from 1 to 10,000"),
        ("Row 3x12-8", 7, "'12-8'", "a range from low to high: 8-12"),
        ("Row 3x0.3s", 5, "0.3 seconds", "whole seconds"),
        ("Row 3x12/10/8/6", 5, "3 sets and 4 numbers of repetitions", "one number, or 3"),
        ("Row 3x8 @ 50kg, 60kg", 5, "3 sets and 2 numbers of loads", "one number, or 3"),
        ("Row 3x8 @ 5001 kg", 5, "5001", "a number from 0 to 5,000 kg"),
        ("Row 3x8 @ 0%", 5, "0 %", "more than 0 %"),
        ("Row 3x8 @ 60 kg 70 kg", 17, "'70 kg'", "one load"),
        ("Row 3x8 @ 60g", 9, "'@ 60g'", "a load with its unit"),
        ("Row 3x8 @ -60 kg", 9, "'@ -'", "a load"),
        ("Row 3x8 @ nan", 9, "'@ nan'", "a load"),
        ("Row 3x8 @ 60 kg - 50 kg", 11, "'60 kg - 50 kg'", "a range from low to high, in one unit"),
        ("Row 3x8 @ 60 kg - 150 lb", 11, "'60 kg - 150 lb'", "a range from low to high, in one unit"),
        ("Row 800x8", 5, "'800'", "sets up to 30, or a load with its unit"),
        ("Row 12 x 8 x 10", 14, "'10'", "a load with its unit"),
        ("Row 3x8x60x20", 5, "'3x8x60x20'", "sets x repetitions x load"),
        ("Row 3x8x30s", 5, "'3x8x30s'", "sets x repetitions x load"),
        ("Row 3 x 8 x 8 RPE", 5, "'3 x 8 x 8 RPE'", "sets x repetitions x load"),
        ("Row 60kg x 8 x 20kg", 5, "'60kg x 8 x 20kg'", "a load once"),
        ("Row 3 x 8 reps x 30s", 5, "'3 x 8 reps x 30s'", "repetitions, a time or failure, one of them"),
        ("Row 3x8 4x6", 9, "'4x6'", TWO_KINDS),
        ("Row 3x8 at 60 x 3", 12, "'60 x 3'", TWO_KINDS),
        ("Row 10 - 8 - 9", 5, "'10 - 8'", "a range from low to high: 8-10"),
        ("Row 1x8 @ 60kg, 50kg", 5, "1 sets and 2 numbers of loads", "one number, or 1"),
        ("Row 3x8 BW-80%", 12, "'80%'", "one load"),
        ("Row 3x8 RIR 11", 9, "'RIR 11'", f"RIR {STEPS}"),
        ("Row 3x8 RPE 7.3", 9, "'RPE 7.3'", f"RPE {STEPS}"),
        ("Row 3x8 @ RPE 12", 9, "'@ RPE 12'", f"RPE {STEPS}"),
        ("Row 3x8 @ RPE -1", 11, "'RPE -1'", f"RPE {STEPS}"),
        ("Row 3x8 RIR 2 RIR 1", 15, "'RIR 1'", "one RPE or RIR"),
        ("Row 3x8 tempo 3110 tempo 2010", 20, "'tempo 2010'", "one tempo"),
        ("Row 3x8, rest 60 s, rest 90 s", 21, "'rest 90 s'", "one rest"),
        ("Row 3x8 rest 1.5 s", 9, "'rest 1.5 s'", "whole seconds, at most 86,400"),
        ("Row 3x8 rest 25 hours", 9, "'rest 25 hours'", "whole seconds, at most 86,400"),
        ("Swing EMOM 90 s x 5", 7, "1.5 sets", "a whole number of sets"),
        ("Row " + "3x8, " * 70, 1, "more of them", "at most 200 sets"),
        ("Pull" * 51 + " 3x8", 1, "'" + ("Pull" * 15)[:56] + "...", "a name of at most 200 characters"),
    ],
)  # fmt: skip
def test_one_fault(line, column, found, expected):
    assert [(column, found, expected)] == faults(line)


def test_every_fault_of_a_line_is_said_from_left_to_right():
    expected = [(7, "'12-8'", "a range from low to high: 8-12"), (13, "'@ RPE 11'", f"RPE {STEPS}")]
    assert expected == faults("Row 3x12-8, @ RPE 11")


def test_the_message_shows_the_line_and_a_caret_under_the_fault():
    with pytest.raises(NotationError) as caught:
        parse_line("Seated Row 3x12-8 @ 60 kg")
    assert str(caught.value) == (
        "line 1, column 14: expected a range from low to high: 8-12, found '12-8'\n"
        "  Seated Row 3x12-8 @ 60 kg\n"
        "               ^^^^"
    )
    (problem,) = caught.value.problems
    assert (1, 14, 4, "Seated Row 3x12-8 @ 60 kg") == problem[:4]


def test_of_a_long_line_the_part_around_the_fault_is_shown():
    line = " " * 60 + "Row 3x12-8 " + "slow " * 100
    with pytest.raises(NotationError) as caught:
        parse_line(line)
    shown, carets = caught.value.problems[0].caret.splitlines()
    assert "12-8" == shown[carets.index("^") : carets.rindex("^") + 1]
    assert len(shown) <= 102


@pytest.mark.parametrize(
    ("text", "column", "width", "expected"),
    [
        ("Row 3x", 5, 2, "  Row 3x\n      ^^"),
        ("Row 3x", 7, 0, "  Row 3x\n        ^"),  # where something is missing
        ("\tRow 3x", 6, 2, "   Row 3x\n       ^^"),
        ("Row\x003x", 4, 1, "  Row\N{REPLACEMENT CHARACTER}3x\n     ^"),
    ],
)
def test_carets(text, column, width, expected):
    assert expected == caret_under(text, column, width)


def test_several_problems_are_listed_and_the_rest_counted():
    with pytest.raises(NotationError) as caught:
        parse_line("Row 3x8" + " RIR 11" * (limits.PROBLEMS + 5))
    assert (limits.PROBLEMS, limits.PROBLEMS + 5) == (
        len(caught.value.problems),
        caught.value.total,
    )
    first, *_, last = str(caught.value).splitlines()
    assert (f"{limits.PROBLEMS + 5} problems:", "and 5 more") == (first, last)


def test_a_line_has_its_limit():
    at_most = "Row 3x8 " + "x" * (limits.LINE_CHARACTERS - 8)
    assert "Row" == parse_line(at_most).name
    expected = [(1, "10,001 characters", "a line of at most 10,000 characters")]
    assert expected == faults(at_most + "x")


@pytest.mark.parametrize("given", [None, 5, b"Row 3x8", ["Row 3x8"]])
def test_a_line_is_text(given):
    with pytest.raises(UnsupportedSubjectError, match="expected a line of text"):
        parse_line(given)


@pytest.mark.parametrize(
    ("line", "column", "found", "expected"),
    [
        ("Row BW-20 3x10", 5, "BW-20", "a load with its unit"),
        ("Row 9+8+6+4+2+2+1+1+1", 5, "9+8+6+4+2+2+1+1+1", "at most 8 parts of a rest-pause set"),
        ("Row 3x (12)", 5, "3x", "repetitions, a time or AMRAP after the x"),
        ("Row 8 reps (13x)", 13, "13x", "repetitions, a time or AMRAP after the x"),
    ],
)
def test_faults_of_unusual_lines(line, column, found, expected):
    assert [(column, f"'{found}'", expected)] == faults(line)
