"""How many sets, and what each aims at, as people write it."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line
from backworkouts.notation.grammar.examine import is_distance
from render_line import said


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Seated Row 3x12", "3x12"),
        ("Seated Row 3 x 12", "3x12"),
        ("Seated Row 3*12", "3x12"),
        ("Seated Row 3 by 12", "3x12"),
        ("Seated Row 3x8-12", "3x8-12"),
        ("Seated Row 3 x 8 - 12", "3x8-12"),
        ("Seated Row 3x8~12", "3x8-12"),
        ("Seated Row 3x8+", "3x8+"),
        ("Seated Row: 5 sets of 6 to 8 reps", "5x6-8"),
        ("Seated Row: 5 sets of 6 reps", "5x6"),
        ("Seated Row, 5 sets, 6 reps", "5x6"),
        ("Seated Row 5 hard sets of 6 strict reps", "5x6"),
        ("Seated Row 6 reps x 5 sets", "5x6"),
        ("Seated Row 6 reps for 5 sets", "5x6"),
        ("Seated Row x 5 sets of 6", "5x6"),
        ("Seated Row x6", "1x6"),
        ("Seated Row x3 7-9 reps", "3x7-9"),
        ("Seated Row five sets of six reps", "5x6"),
        ("Seated Row five sets of six", "5x6"),
        ("Seated Row Sets: 5 Reps: 6-8", "5x6-8"),
        ("Seated Row sets = 5, reps = 6", "5x6"),
        ("Seated Row 9 reps", "1x9"),
        ("Seated Row *9", "1x9"),
        ("Seated Row x 3 x 9", "3x9"),
        ("Seated Row 3 sets @ 9", "3x9"),
        ("Seated Row rep: 9, 3 sets", "3x9"),
        ("Seated Row 3 sets, rep range 9-12", "3x9-12"),
        ("Seated Row 3 x 9RM", "3x9"),
        ("5x6 Seated Row", "5x6"),
        ("5 sets of 6 Seated Row", "5x6"),
        ("6-8 Pull-Ups", "1x6-8"),
        # as many with the left as with the right leg
        ("Split Squat 3 sets of 12/12", "3x12 per side"),
        ("Split Squat 12/12 @ 20 kg", "1x12 @ 20 kg per side"),
    ],
)
def test_sets_times_reps(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Pulldown 15/12/9", "1x15, 1x12, 1x9"),
        ("Pulldown 15, 12, 9", "1x15, 1x12, 1x9"),
        ("Pulldown 15-12-9", "1x15, 1x12, 1x9"),
        ("Pulldown 15 x 12 x 9", "1x15, 1x12, 1x9"),
        ("Pulldown 3 sets of 15, 12 and 9", "1x15, 1x12, 1x9"),
        ("Pulldown 3x15,12,9", "1x15, 1x12, 1x9"),
        ("Pulldown 4 sets, 1 x 20, 15, 12, 9", "1x20, 1x15, 1x12, 1x9"),
        ("Pulldown 15-20/10-12/6-8", "1x15-20, 1x10-12, 1x6-8"),
        ("Deadlift 5/3/1+", "1x5, 1x3, 1x1+"),
        ("Deadlift 3x5, 2x3, 1x1", "3x5, 2x3, 1x1"),
        ("Deadlift 3x5 then 2x3", "3x5, 2x3"),
        ("Deadlift 3x5 and 2x3", "3x5, 2x3"),
        ("Deadlift 12, 10, PR 8", "1x12, 1x10, 1x8"),
        ("Deadlift 12, 10, and 8 reps", "1x12, 1x10, 1x8"),
        ("Deadlift 12/10/8/x", "1x12, 1x10, 1x8"),
        ("Deadlift 60 kg triples", "1x3 @ 60 kg"),
        ("Deadlift 3x5 + 1xAMRAP", "3x5, 1xto failure"),
        ("Deadlift 100 kg 5 singles", "5x1 @ 100 kg"),
        ("Deadlift 5 sets of triples", "5x3"),
        ("Deadlift 2 sets of singles", "2x1"),
        ("Deadlift 4 sets of doubles", "4x2"),
    ],
)
def test_sets_that_differ(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        # The sets above the lower number may be left out.
        ("Face Pull 2-4x15", "2x15, 2x15 optional"),
        ("Face Pull 2 to 3 sets of 15", "2x15, 1x15 optional"),
        ("Face Pull 3x15 (optional)", "3x15 optional"),
        ("Optional: Face Pull 3x15", "3x15 optional"),
        ("Face Pull (optional) 3x15", "3x15 optional"),
        ("Face Pull 3x15, if time permits", "3x15 optional"),
    ],
)
def test_sets_that_may_be_left_out(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Pull-Up 4xAMRAP", "4xto failure"),
        ("Pull-Up 4 x AMRAP", "4xto failure"),
        ("Pull-Up 4 x max reps", "4xto failure"),
        ("Pull-Up 4 sets to failure", "4xto failure"),
        ("Pull-Up 4 to failure", "4xto failure"),
        ("Pull-Up: 4 sets of as many reps as possible", "4xto failure"),
        ("Pull-Up x AMRAP", "1xto failure"),
        ("Pull-Up BW x AMRAP", "1xto failure @ BW"),
        ("Pull-Up 3 sets max", "3xto failure"),
        ("Pull-Up 3x8 @ failure", "3x8 to failure"),
        ("Pull-Up to failure", "1xto failure"),
        ("Pull-Up 3x8 to failure", "3x8 to failure"),
        ("Pull-Up 3x8-10, to failure", "3x8-10 to failure"),
        ("Pull-Up 3x8, last set to failure", "2x8, 1x8 to failure"),
        ("Pull-Up 3x8 last set to failure", "2x8, 1x8 to failure"),
        ("Pull-Up 3x8-10, last set AMRAP", "2x8-10, 1x8-10 to failure"),
        ("Pull-Up 3 sets, last one easy", "3x1+"),
        # What is not reached is not done.
        ("Pull-Up 3x8, 1 rep shy of failure", "3x8"),
        ("Pull-Up 3x8, not to failure", "3x8"),
        ("Pull-Up 3x8, avoid failure", "3x8"),
    ],
)
def test_to_failure(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Plank 3x40s", "3x40 s"),
        ("Plank 3 x 40 sec", "3x40 s"),
        ("Plank 3 sets of 40 seconds", "3x40 s"),
        ("Plank 3x30-40s", "3x30-40 s"),
        ("Plank 3x30s-40s", "3x30-40 s"),
        ("Plank 2 x 1 min", "2x60 s"),
        ("Plank 2 x 1:30", "2x90 s"),
        ("Plank 2 x 1'30\"", "2x90 s"),
        ("Plank 2 x 90''", "2x90 s"),
        ("Plank 2 x 1 min 30 s", "2x90 s"),
        ("Plank 2 x 0.5 min", "2x30 s"),
        ("Plank 40s, 30s, 20s", "1x40 s, 1x30 s, 1x20 s"),
        ("Plank 60s", "1x60 s"),
        ("45 sec: Plank", "1x45 s"),
        ("Elliptical 5-10 min", "1x300-600 s"),
        ("Walk 1 hour", "1x3600 s"),
        # A time behind the repetitions is how they are done: a note.
        ("Row 3x10, squeeze for 2 sec", "3x10"),
    ],
)
def test_sets_of_a_time(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        # A distance is no part of the model: one repetition, and the distance as its note.
        ("Farmer's Walk 3x40m", "3x1 (40 m)"),
        ("Farmer's Walk 3 x 40 m @ 24 kg", "3x1 @ 24 kg (40 m)"),
        ("Sled Drag 4x20-30 yards", "4x1 (20-30 yards)"),
        ("Sled Drag 4x20+ yards", "4x1 (20+ yards)"),
        ("Sled Drag 40 m", "1x1 (40 m)"),
        ("Sled Push 3x10, 20 m apart", "3x10"),
    ],
)
def test_sets_of_a_distance(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Swing EMOM 10 min x 8 reps", "10x8"),
        ("Swing EMOM for 10 minutes: 8 reps", "10x8"),
        ("Swing EMOM 10: 8 reps", "10x8"),
        ("Swing 10 min EMOM x 8", "10x8"),
        ("Swing EMOM", None),
        ("Swing EMOM 10: x5", "10x5"),
    ],
)
def test_a_set_every_minute(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 2x15 warm-up, 3x8", "2x15 warm-up, 3x8"),
        ("Row warm-up 2x15, 3x8", "2x15 warm-up, 3x8"),
        ("Warm-up: Row 2x15", "2x15 warm-up"),
        ("Row 2 warm-up sets of 15, 3x8", "2x15 warm-up, 3x8"),
        ("Row 3x8, drop set 1x12", "3x8, 1x12 drop"),
        ("Row 3x8 drop set x 12", "3x8, 1x12 drop"),
        ("Row 3x8, drop set of 12", "3x8, 1x12 drop"),
        ("Row 1x8 @ 60 kg, drop to 40 kg x 8, 30 kg x 8", "1x8 @ 60 kg, 1x8 @ 40 kg drop, 1x8 @ 30 kg drop"),
        ("Row 3x5 back-off set 1x12", "3x5, 1x12 back-off"),
        ("Row 3x5 top set 1x2", "3x5, 1x2"),
        ("Row 60 kg x 8 -> 40 kg x 12", "1x8 @ 60 kg, 1x12 @ 40 kg"),
    ],
)  # fmt: skip
def test_kinds_of_sets(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize("line", ["Row 3x8 + drop set", "Row 3x8, drop set", "Row 3x8 (drop set)"])
def test_a_kind_of_which_no_sets_are_said_is_a_note(line):
    assert ("3x8", "drop set") == (said(line), parse_line(line).note)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Set 1: 60 kg x 8", "1x8 @ 60 kg"),
        ("Set 2 x 9", "1x9"),
        ("Row Set 1: 60 kg x 8, Set 2: 60 kg x 7", "1x8 @ 60 kg, 1x7 @ 60 kg"),
        ("Row Set 3 - 12 x 40", "1x12 @ 40 ?"),
        ("Row Set 3 - 60 x 9", "1x9 @ 60 ?"),
        ("Row 2 sets: Set 1 x 9, Set 2 x 8", "1x9, 1x8"),
        ("Speed Set Row 230x3", "1x3 @ 230 ?"),
    ],
)
def test_the_number_of_a_set_in_a_log_is_no_number_of_sets(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize("line", ["Row 3 sets", "Row x 3 sets", "Row: 3 rounds"])
def test_sets_whose_repetitions_nobody_says_are_of_one_or_more(line):
    assert "3x1+" == said(line)


@pytest.mark.parametrize(
    ("note", "expected"),
    [("50 m", True), ("20-30 yards", True), ("slow", False), ("8 reps", False)],
)
def test_the_note_of_a_set_may_be_a_distance(note, expected):
    assert expected == is_distance(note)
