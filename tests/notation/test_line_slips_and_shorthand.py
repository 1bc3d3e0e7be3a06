"""Shorthand of notes on the phone, and slips of the finger, which are no sets."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts.errors import NotationError
from backworkouts.notation import parse_line
from render_line import said


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Deadlift: 60kgx5, 140kgx3", "1x5 @ 60 kg, 1x3 @ 140 kg"),
        ("Plank 30sx3", "3x30 s"),
        ("10 pull-ups x 3", "3x10"),
        # an open number has no upper end to compare: as many sets as repetitions, and then a load
        ("Row 100x5, 8x8+", "1x5 @ 100 ?, 8x8+"),
        ("Row 20x10+ (x 3)", "3x10+ @ 20 ?"),
        ("Deadlift 5/5/5+ @ 65%/75%/85%", "1x5 @ 65 %1RM, 1x5 @ 75 %1RM, 1x5+ @ 85 %1RM"),
        ("Deadlift 3x5 @ 65%, 75%, 85%", "1x5 @ 65 %1RM, 1x5 @ 75 %1RM, 1x5 @ 85 %1RM"),
        ("Row 8x8+ (x 3)", "8x8+"),
        ("Soulevé de terre 5x5 à 80%", "5x5 @ 80 %1RM"),
        ("Levantamento terra 5x5 a 80%", "5x5 @ 80 %1RM"),
        ("Tractions trois séries de dix", "3x10"),
        ("Hiperextensiones tres series de quince", "3x15"),
        ("Back extension two sets of twenty", "2x20"),
        ("Row 3x10, 3' rest", "3x10 rest 180 s"),
        ('Row 3x10, 90" rest', "3x10 rest 90 s"),
        ("Tirage 3x10, 1 min 30 de repos", "3x10 rest 90 s"),
        # a dash before a time that is four times as much and more sets it off: 10 reps, not 10-60 s
        ("Row 3x10 - 60s", "3x10"),
        ("Row 3x10 - 30 kg", "3x10 @ 30 kg"),
        ("Plank 3 x 30 - 60 s", "3x30-60 s"),
        ("Set 1: 60 kg x 5, Set 2: 60 kg x 3 [Failure]", "1x5 @ 60 kg, 1x3 to failure @ 60 kg"),
    ],
)
def test_what_is_meant(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "column", "found", "expected"),
    [
        ("Row 3x1O", 7, "'1O'", "a number with its unit ('10'?)"),  # a letter for a zero
        ("Row 3 10", 5, "'3 10'", "sets x repetitions ('3x10'?)"),
        ("Row 310", 5, "'310'", "sets x repetitions ('3x10'?)"),
        ("Row 3c10", 5, "'3c10'", "sets x repetitions ('3x10'?)"),
        ("Row 1e3x10", 5, "'1e3'", "sets x repetitions ('1x3'?)"),
        ("Row 3x1 0", 7, "'1 0'", "one number ('10'?)"),
        ("Row 3x8 tempo 3-1", 9, "'tempo 3-1'", "a tempo of 3 or 4 numbers: '3-1-1-0'"),
        ("Row 3x8 rest 90m", 9, "'rest 90m'", "a rest interval ('90 s'?)"),
        ("Row 3x8 60k", 9, "'60k'", "a number with its unit ('60 kg'?)"),
        ("Row 3x8 rst 90", 9, "'rst'", "a word for sets, repetitions or rest ('rest'?)"),
        ("Row 3 stes of 10", 7, "'stes'", "a word for sets, repetitions or rest ('sets'?)"),
        ("Row sets 3 reps", 5, "'sets'", "a number of sets before the word"),
        # something is missing, or below zero
        ("Row 3x10 rest", 10, "'rest'", "how long the rest is: 'rest 90 s'"),
        ("Row 4x10 rest -90s", 10, "'rest -90'", "a rest interval above zero"),
        ("Deadlift 3x8 @", 14, "'@'", "a load or an effort after the @"),
        ("Row 3x10-", 7, "'10-'", "the upper end of a range behind the dash"),
        ("Row 4 x x 10", 5, "'4 x'", "repetitions, a time or AMRAP after the x"),
        ("Row 4x10 @ 1,000,00kg", 12, "'1,000'", "a number"),
        # sets and repetitions are said: the 3 is neither, and too little for a load
        ("Row 3x10 sets x 4 reps", 5, "'3'", "a load with its unit"),
        ("Row 3,5x10", 5, "'3,5'", "a whole number of sets"),
        ("3x10 superset with 3x12", 1, "'3x10'", "the name of an exercise with its sets"),
    ],
)
def test_a_slip_is_said(line, column, found, expected):
    with pytest.raises(NotationError) as caught:
        parse_line(line)
    first = caught.value.problems[0]
    assert (column, found, expected) == (first.column, first.found, first.expected)


@pytest.mark.parametrize(
    "line", ["Bench 225", "Row 500", "Row 3x8 seat 4", "Landmine 180", "Leg Press 45"]
)
def test_a_number_that_may_be_no_slip_is_none(line):
    parse_line(line)


def test_small_words_behind_the_sets_stay_in_the_note():
    assert "heavy" == parse_line("Row 3x10 heavy").note
    assert parse_line("Start with Row 3x10").note is None


def test_an_exercise_whose_numbers_are_not_read_is_a_problem():
    reading = notation.read(
        "Pull\nSeated Row 3 stes of 10\nChin-ups 10 8 6 4\nDeadlift week 5 of 6\nPull-Up 3x8"
    )
    assert [2, 3] == [problem.line for problem in reading.problems]  # week 5 of 6 is a note
    assert ["Pull-Up 3 x 8"] == [str(block) for block in reading.subject.blocks]


@pytest.mark.parametrize("line", ["Row 80% (5)", "Row 60kg (150)"])
def test_a_number_in_parentheses_that_may_be_no_repetitions_is_a_problem(line):
    # a percentage has none behind it, and nobody lifts 60 kg 150 times
    assert [1] == [problem.line for problem in notation.read(line).problems]
