"""Lines like those that were once misread: other units, orders, separators and languages."""

from __future__ import annotations

import pytest

from backworkouts.notation import read
from render_line import faults, said, with_names


def doubts(text):
    """What was assumed of each doubtful part of a text."""
    return [one.assumed for one in read(text).doubtful]


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        # a load with a comma, and what stands behind it
        ("Row 3x10 @ 60,5, 2 min rest", "3x10 @ 60.5 ? rest 120 s"),
        ("Row 3x10 @ 60,5, rest 90", "3x10 @ 60.5 ? rest 90 s"),
        ("Row 3x10 @ 8,5, 2 min rest", "3x10 RIR 1.5 rest 120 s"),
        ("Row 3x10 @ 60,50,70", "1x10 @ 60 ?, 1x10 @ 50 ?, 1x10 @ 70 ?"),
        ("Row 3x10 @ 1'000 kg", "3x10 @ 1000 kg"),
        # a slash between spaces parts repetitions from a load
        ("Row / 4x6 / 70kg", "4x6 @ 70 kg"),
        ("Row 4x6 / 70,5 kg / rest 90 s", "4x6 @ 70.5 kg rest 90 s"),
        ("Row 2x8 / 60 / 70 kg", "1x8 @ 60 kg, 1x8 @ 70 kg"),
        ("Row 3x12 / 10 / 8", "1x12, 1x10, 1x8"),
        # quotation marks are no seconds
        ('"Row 3x8"', "3x8"),
        ("('Row 3x8')", "3x8"),
        ("\u201cRow 3x8\u201d", "3x8"),
        ('Row 3x30"', "3x30 s"),
        # a load on top of bodyweight, before and behind
        ("Row +25 slow 3x8", "3x8 @ 25 ?"),
        ("Pull-ups (+25) 3x6", "3x6 @ 25 ?"),
        ("Pull-ups +12,5 3x6", "3x6 @ 12.5 ?"),
        ("Pull-ups +25: 6, 6, 6", "3x6 @ 25 ?"),
        ("Pull-ups +25 x 6 x 3", "3x6 @ 25 ?"),
        ("Klimmzug KG+20 x 5", "1x5 @ 20 ?"),
        ("Dominadas PC+20 x 5", "1x5 @ 20 ?"),
        ("Pull-up bodyweight plus 20 kg 3x5", "3x5 @ BW+20 kg"),
        # a load in each hand is no tempo; minutes with a comma
        ("Row 3x8 @ 2x20 kg", "3x8 @ 20 kg"),
        ("Row 3x8 @ 20X0", "3x8 tempo 2-0-X-0"),
        ("Rudern 3x8, Pause 1,5 min", "3x8 rest 90 s"),
        ("Row 3x8 rest 2,5 minutes", "3x8 rest 150 s"),
        ("Row 3x10,2 min rest", "3x10 rest 120 s"),
        # less than bodyweight
        ("Pull-Up 3x8 assisted (20 kg)", "3x8 @ BW-20 kg"),
        ("Pull-Up 3x8 counterweight 20 kg", "3x8 @ BW-20 kg"),
        ("Assisted Pull-Up -20kg 3x8", "3x8 @ BW-20 kg"),
        # a maximum as the load of the sets beside it
        ("Deadlift 8RM 3x5", "3x5 @ 8RM"),
        ("Deadlift 3x5 8RM", "3x5 @ 8RM"),
        ("Deadlift 3x5 (8RM)", "3x5 @ 8RM"),
        ("Deadlift 3x5, 8RM", "3x5 @ 8RM"),
        ("Kreuzheben 3x5 @ 8 WM", "3x5 @ 8RM"),
        # percent in words
        ("Row 3x10 @ 80 percent", "3x10 @ 80 %1RM"),
        ("Row 3x10 @ 80 Prozent", "3x10 @ 80 %1RM"),
        ("Row 3x10 à 80 pour cent", "3x10 @ 80 %1RM"),
        # every minute
        ("Kettlebell Swing: 5 swings EMOM for 10 minutes", "10x5"),
        ("Swing: 5 kettlebell swings EMOM 10 min", "10x5"),
        ("10 min EMOM: 5 swings", "10x5"),
        ("Pull-ups 5 reps EMOM 10 min", "10x5"),
        ("Pull-ups EMOM 10x5", "10x5"),
        # a warm-up goes on until "then"
        (
            "Deadlift: warm-up 45% x 10, 65% x 7; then 3x10",
            "1x10 @ 45 %1RM warm-up, 1x7 @ 65 %1RM warm-up, 3x10",
        ),
        ("Pulldown 12 + 4 + 4 @ 60 kg", "1x20 @ 60 kg rest-pause"),
        ("Row 3 sets 50 60 70 kg", "1x1+ @ 50 kg, 1x1+ @ 60 kg, 1x1+ @ 70 kg"),
        # what is not of these sets
        ("Row 3x8, add 2.5kg next time", "3x8"),
        ("Row 3x8 +2.5kg from last week", "3x8"),
        ("Row 3x8 + 10s hold", "3x8"),
        ("Row 5x5, next week 3x8", "5x5"),
        ("Row 5x5 -> 3x8 next week", "5x5"),
        ("Row 5x5 (plus tard 5-8 reps)", "5x5"),
        ("Row 5x5 (build to 5x8)", "5x5"),
        ("Row 5x5 (prev: 3x5 @ 50 kg)", "5x5"),
        ("Row 5x5 (PR: 100kg x 5)", "5x5"),
        ("Row 5x5 (or 3x8)", "5x5"),
        ("Row 5x5 (wanted 5x8)", "5x5"),
        ("Row 5x5 (last set 8 reps)", "5x5"),
        ("Row 3x8 (24 reps total)", "3x8"),
        ("Row 3x8 24 total reps", "3x8"),
        # what is
        ("Row 5x5 (then 3x8)", "5x5, 3x8"),
        ("Row 5x5 (drop 8 reps)", "5x5, 1x8 drop"),
        ("Row 5x5 (60kg x 5, 70kg x 5)", "5x5, 1x5 @ 60 kg, 1x5 @ 70 kg"),
    ],
)
def test_what_is_read(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    ["4x10 rows / 3x8 pull-ups", "4x10 rows. 3x8 pull-ups.", "4x10 rows \u2192 3x8 pull-ups"],
)
def test_exercises_apart(line):
    assert with_names(line) == "rows: 4x10; pull-ups: 3x8"


@pytest.mark.parametrize(
    ("line", "assumed"),
    [
        ("Row 2x10 @ 60,50", "60.5"),
        ("Row 3x10 1.000 kg", "1"),
        ("Row 3x10 1,000 kg", "1000"),
        ("Row 3x10 KG x 8", "a load, not repetitions"),
        ("Row 3x10 kg", "repetitions with a load"),
        ("Row 3x8-12.5 kg", "repetitions with a load"),
        ("Row 60 kg x 3 x 10", "repetitions x sets"),
        ("Row 20x8x3", "repetitions of three sets"),
        ("Row 3s x 6", "seconds, not sets"),
        ("Row 3s/6r", "seconds, not sets"),
        ("Curl 8 x 10RM", "repetitions, not a load"),
        ("Row 2x10, 2010", "repetitions, not a load"),
        ("Row 3110 3x8", "a load"),
        ("Row 10x10 10x9", "loads x repetitions"),
        ("Row 12x45, 10x50, 8x55", "sets x repetitions, no loads"),
        ("Row 5x60, 5x65", "sets x repetitions, no loads"),
        ("Row 5x5 planned, 4x5 done", "sets that are done"),
        ("Pull-Up 3x8 (-20kg)", "a load, not a load less than bodyweight"),
        ("Pull-Up -20 kg 3x8", "a load, not a load less than bodyweight"),
        ("Assisted Pull-Up 3x8 20kg", "a load, not one that helps"),
        ("Row 3x8 @ 60 kg+", "no more load"),
        ("Row 24 total reps", "one set"),
        ("Row 3x8 @ 60 kg \u2192 80 kg", "a note"),
        ("Row 3/8/60", "repetitions of three sets"),
        ("Row 3x8 <60 kg", "a load, not a limit"),
        ("Plank 3x1,5 min", "a note"),
        ("Pull-ups -25 3x6", "a part of the name"),
        ("Pull-ups 25+ 3x6", "a part of the name"),
        ("Row 25 slow 3x8", "a part of the name"),
        ("Pulldown 12+4 @ 60kg", "a part of the name"),
        ("Row 3 sets of ten to twelve", "a note"),
        ("Row 3x8 (+2.5)", "a note"),
        ("Row 3x5 @ 60 kg, 8RM", "a note"),
        ("Row 4x8, wanted pull-ups 3x8", "a note"),
    ],
)
def test_two_readings_are_a_doubt(line, assumed):
    assert doubts(line) == [assumed]


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x10 @ 62.500 kg",
        "Row 10 x 60 kg x 3",
        "Row 100x5x5",
        "Row 12x10x8",
        "Row 3x10s",
        "Row 4x10, 3x12",
        "Row 60x12, 70x10, 80x8",
        "3/4 Sit-Up 3x10",
        "45 degree Row 3x10",
        "T1 Squat 5x3",
        "Press #2 3x8",
        "Pull-Up 3x8 -20kg assisted",
        "Deadlift 1x5 @ 120 kg, 3x5 @ 100 kg",
    ],
)
def test_usual_lines_are_no_doubt(line):
    assert said(line)
    assert doubts(line) == []


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("Row 3x10 @ .5 kg", "'.5'", "a number with a digit before the mark ('0.5'?)"),
        ("Row 3x10 @ ,5 kg", "',5'", "a number with a digit before the mark ('0.5'?)"),
        ("Row 3x10 @ 1 000 kg", "'000'", "a number without a space in it: '1000 kg'"),
        ("Row 3x10 @ 1.5 BW", "'@ 1.5 BW'", "a load with its unit"),
        ("Row 3x10 @ kg", "'@ kg'", "a number behind the @"),
        ("Row 3x10 @ %", "'@ %'", "a number behind the @"),
        ("Row 3x10 @ RPE", "'@ RPE'", "a number behind the @"),
        ("Row 3x10 rest:", "'rest:'", "how long the rest is: 'rest 90 s'"),
        ("Row 3x10 rest s", "'rest s'", "how long the rest is: 'rest 90 s'"),
        ("Row 3x10 tempo", "'tempo'", "a tempo: 'tempo 3-1-1-0'"),
        ("Row 3x10x", "'3x10x'", "repetitions, a time or AMRAP after the x"),
        ("Row 3x1e1", "'1e1'", "a number without a letter in it"),
        ("Row 3s10", "'3s10'", "sets x repetitions ('3x10'?)"),
        ("Row _x10", "'_x10'", "a number of sets before the x"),
    ],
)
def test_what_is_missing_or_malformed(line, found, expected):
    assert [one[1:] for one in faults(line)] == [(found, expected)]


@pytest.mark.parametrize("line", ["24 sets in 1h15", "24 séries em 1h15, tá bom"])
def test_the_sets_of_a_workout_are_a_sum(line):
    assert said(line) is None


@pytest.mark.parametrize("line", ["Row planned 5x5, did 4x5", "Row skipped 3x8"])
def test_what_was_not_done_is_no_set(line):
    assert said(line) is None
    assert doubts(line) == ["a note"]


HOSTILE = "'\"-+@x.,:;/()%#?=*~\u2192 0159kgRMs"


@pytest.mark.no_cover  # 3,600 lines
@pytest.mark.parametrize("first", HOSTILE)
@pytest.mark.parametrize("head", ["Row 3x8", "Row ", "", "Assisted Row +"])
def test_short_lines_of_marks_are_read_or_reported(head, first):
    for second in HOSTILE:
        found = read(f"{head}{first}{second}5")
        assert found.problems or found.subject is not None


@pytest.mark.parametrize(
    "line",
    [
        "Pull-Up 3x5, or 4x5 if fresh",
        "Face Pull 3x15, if the shoulder is fine 4x15",
        "Row 3x10 (4x10 in week 2)",
        "Lat Pulldown 3x12 -> 4x12",
        "Deadlift 5x3, week 2: 5x2",
        "Warm-up: 5 min bike, 2x10 band pull-aparts",
    ],
)
def test_sets_that_may_be_done_instead_are_a_doubt(line):
    assert "further sets" in doubts(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row 1x5, then 3x8",
        "Row 3x8 + back-off 2x10",
        "Row 100 kg x 5 (belt on), 110 kg x 5",
        "Remo 2x15 y luego 3x10",
        "Rudern 2x15, dann 3x10",
    ],
)
def test_sets_that_follow_are_no_doubt(line):
    assert doubts(line) == []
