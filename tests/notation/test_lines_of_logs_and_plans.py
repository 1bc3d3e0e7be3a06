"""Lines of training logs and plans: ordinals, tiers, last sets, additions, advice, body weight."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line, read
from render_line import said


def doubts(text):
    """What was assumed of each doubtful part of a text."""
    return [one.assumed for one in read(text).doubtful]


@pytest.mark.parametrize(
    "line",
    [
        "2nd set 8 reps @ 60 kg",
        "2nd set: 60 kg x 8",
        "2ª serie 8 reps @ 60 kg",
        "2a serie: 8 reps a 60 kg",
        "2. Satz 8 Wdh. mit 60 kg",
        "2e série 8 reps à 60 kg",
        "2ª série: 60 kg x 8",
        "2a serie 8 rip a 60 kg",
        "2e set 8 herhalingen met 60 kg",
    ],
)
def test_an_ordinal_is_of_one_set(line):
    assert said(line) == "1x8 @ 60 kg"
    assert not parse_line(line).name


def test_sets_in_order_are_those_of_the_name_above():
    text = "Supino\n1ª série: 60 kg x 8\n2ª série: 62,5 kg x 7\n3ª série: 5\n"
    (exercise,) = read(text).subject.blocks[0].exercises
    assert [one.reps.low for one in exercise.sets] == [8, 7, 5]


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("1st set 8, 2nd set 6", "1x8, 1x6"),
        ("1. Set 1: 80x8", "1x8 @ 80 ?"),
        ("2. Row 3x8", "3x8"),
        ("Row 3x8 in the 2nd set slow", "3x8"),
    ],
)
def test_ordinals_and_their_neighbors(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    [
        "Squat 5x3+ @ 115 (last set 7)",
        "Squat 5x3+ @ 115, last set: 7",
        "Sentadilla 5x3+ @ 115 (última serie 7)",
        "Kniebeuge 5x3+ @ 115 (letzter Satz 7)",
        "Squat 5x3+ @ 115 (dernière série 7)",
        "Agachamento 5x3+ @ 115 (última série: 7)",
        "Squat 5x3+ @ 115 (ultima serie 7)",
        "Squat 5x3+ @ 115 (laatste set 7)",
    ],
)
def test_the_last_of_open_sets_is_a_note(line):
    assert said(line) == "5x3+ @ 115 ?"
    assert "7" in parse_line(line).note
    assert not doubts(line)


def test_another_last_set_is_a_doubt():
    assert said("Squat 3x8 @ 60 kg (last set 6)") == "3x8 @ 60 kg"
    assert doubts("Squat 3x8 @ 60 kg (last set 6)") == ["a note"]


@pytest.mark.parametrize(
    "line", ["T1 Squat 5x3", "T1: Squat 5x3", "T1 - Squat 5x3"]
)
def test_a_tier_is_no_label_of_a_superset(line):
    found = parse_line(line)
    assert (found.name, found.label) == ("Squat", None)


def test_a_superset_may_have_the_letter_too():
    assert len(read("T1. Squat 5x3\nT2. Bench 3x10").subject.blocks) == 1


def test_tiers_are_no_superset():
    lines = read("T1 Squat 5x3\nT2 Bench 3x10\nT3 Row 3x15").subject
    titled = read("### T1 Squat\n5x3\n### T2 Bench\n3x10").subject
    assert len(lines.blocks) == 3
    assert len(titled.blocks) == 2


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Dumbbell row: 14 x 10, 24 x 15 (x 3)", "1x10 @ 14 ?, 3x15 @ 24 ?"),
        ("Curl 20 x 10 (x 3)", "3x10 @ 20 ?"),
        ("Back raise: 15 (x 3)", "3x15"),
        ("Back raise 15 (x3)", "3x15"),
        ("Back raise 14x (x 3)", "3x14"),
    ],
)
def test_so_many_times_in_parentheses(line, sets):
    assert said(line) == sets
    assert not doubts(line)


@pytest.mark.parametrize("line", ["Curl 14 x 12", "Curl: 25 x 15, rest 30 s", "Squat 12x3 @ 60 kg"])
def test_more_sets_than_anybody_does_are_a_doubt(line):
    assert "sets x repetitions, no load" in doubts(line)


@pytest.mark.parametrize("line", ["Curl 10 x 10", "Curl 12 sets x 3"])
def test_usual_numbers_of_sets_are_no_doubt(line):
    assert not doubts(line)
