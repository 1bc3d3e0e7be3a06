"""What a line may mean in two ways is read by the rules that the docs list, each with its limits."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts.notation import parse_line
from render_line import faults, said


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        # a x b is sets x repetitions, up to 30 sets; above, load x repetitions.
        ("Row 5x3", "5x3"),
        ("Row 30x3", "30x3"),
        ("Row 31x3", "1x3 @ 31 ?"),
        ("Row 225x5", "1x5 @ 225 ?"),
        ("Row 700x5", "1x5 @ 700 ?"),
        # One of a row whose first number is a load: all are.
        ("Row 20x10, 40x8, 60x5", "1x10 @ 20 ?, 1x8 @ 40 ?, 1x5 @ 60 ?"),
        # A load at the end: repetitions x load.
        ("Row 5x180kg", "1x5 @ 180 kg"),
        # load x a x b is repetitions x sets, unless the last is above 10.
        ("Row 225x5x3", "3x5 @ 225 ?"),
        ("Row 225x2x10", "10x2 @ 225 ?"),
        ("Row 255x2x20", "2x20 @ 255 ?"),
        ("Row 100kg x 5 x 3", "3x5 @ 100 kg"),
        # a x b x c is sets x repetitions x load from 15 up; numbers that fall are sets.
        ("Row 3x5x100", "3x5 @ 100 ?"),
        ("Row 3x5x15", "3x5 @ 15 ?"),
        ("Row 12x10x8", "1x12, 1x10, 1x8"),
        # a/b is a range, unless there are two sets; equal numbers are the two sides.
        ("Row 4x8/10", "4x8-10"),
        ("Row 4 sets 8/10", "4x8-10"),
        ("Row 8/10 reps x 4 sets", "4x8-10"),
        ("Row 2x10/8", "1x10, 1x8"),
        ("Row 2x8/10", "1x8, 1x10"),
        ("Row 3x8/8", "3x8 per side"),
        # @ n is RPE up to 10, and above it a load.
        ("Row 3x8 @ 10", "3x8 RIR 0"),
        ("Row 3x8 @ 11", "3x8 @ 11 ?"),
        ("Row 3x8 @ 115", "3x8 @ 115 ?"),
        # Set n counts, it does not multiply.
        ("Row Set 2 x 8", "1x8"),
        ("Row Sets 2 x 8", "2x8"),
        # n to failure is so many sets.
        ("Row 4 to failure", "4xto failure"),
        # A detail belongs to its own sets; behind a comma, to those before that do not say theirs.
        ("Row 1x5, 3x8, rest 2 min", "1x5 rest 120 s, 3x8 rest 120 s"),
        ("Row 1x5 rest 3 min, 3x8, rest 2 min", "1x5 rest 180 s, 3x8 rest 120 s"),
        ("Row 1x5, 3x8 rest 2 min", "1x5, 3x8 rest 120 s"),
        # A load belongs to its own sets, comma or not.
        ("Row 1x5 @ 100kg, 3x8 @ 80kg", "1x5 @ 100 kg, 3x8 @ 80 kg"),
        ("Row 1x5, 3x8, 80kg", "1x5, 3x8 @ 80 kg"),
        # Each behind a load is each dumbbell.
        ("Row 3x10 @ 20kg each", "3x10 @ 20 kg"),
        ("Row 3x10 each @ 20kg", "3x10 @ 20 kg per side"),
        # 5/3/1 alone is the method of that name.
        ("Row 5/3/1", None),
        ("Row 5/3/1+", "1x5, 1x3, 1x1+"),
        ("Row 3x5/3/1", "1x5, 1x3, 1x1"),
    ],
)
def test_rules(line, sets):
    assert sets == said(line)


def test_lists_must_fit_the_sets():
    expected = [(5, "4 sets and 3 numbers of repetitions", "one number, or 4")]
    assert expected == faults("Row 4x12/10/8")


def test_two_exercises_are_no_superset_unless_the_line_says_so():
    first = parse_line("Squat 5x5, Bench 5x5")
    assert (None, "Bench") == (first.superset_with, first.followed_by.name)
    assert "Bench" == parse_line("Squat 5x5 + Bench 5x5").superset_with.name


@pytest.mark.parametrize(
    "line", ["I did 3x10 rows today", "one two three four five six seven eight nine ten eleven twelve Row 3x5"]
)  # fmt: skip
def test_a_name_has_no_words_of_sentences_and_at_most_twelve(line):
    assert parse_line(line) is None


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
