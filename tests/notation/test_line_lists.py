"""Sets that a line lists one by one, in seven languages."""

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
        # a load, then the repetitions of each set with spaces between
        ("tirage vertical 55kg : 12 10 9", "1x12 @ 55 kg, 1x10 @ 55 kg, 1x9 @ 55 kg"),
        ("Kniebeuge 100 kg: 5 5 5", "3x5 @ 100 kg"),
        ("Remo con barra 60kg: 10 10 8", "2x10 @ 60 kg, 1x8 @ 60 kg"),
        ("Supino reto 70kg: 10 8 8", "1x10 @ 70 kg, 2x8 @ 70 kg"),
        ("panca 80kg: 8 8 6", "2x8 @ 80 kg, 1x6 @ 80 kg"),
        ("Bankdrukken 70kg: 8 8 7", "2x8 @ 70 kg, 1x7 @ 70 kg"),
        ("squat 100kg 5 5 5", "3x5 @ 100 kg"),
        ("tractions pdc : 7 6 5", "1x7 @ BW, 1x6 @ BW, 1x5 @ BW"),
        ("Bench 60kg: 10", "1x10 @ 60 kg"),
        (
            "couché 70kg : 8 7 6 puis 60kg : 10",
            "1x8 @ 70 kg, 1x7 @ 70 kg, 1x6 @ 70 kg, 1x10 @ 60 kg",
        ),
        ("deadlift: 225lbs/255lbs/285lbs 5/3/1", "1x5 @ 225 lb, 1x3 @ 255 lb, 1x1 @ 285 lb"),
        # a load, an x, and such a list
        ("bench 60 x 8 8 7", "2x8 @ 60 ?, 1x7 @ 60 ?"),
        ("dips +10 x 8 6 6", "1x8 @ 10 ?, 2x6 @ 10 ?"),
        ("incline db 22.5 x 10 9 8", "1x10 @ 22.5 ?, 1x9 @ 22.5 ?, 1x8 @ 22.5 ?"),
        ("split squat 16 x 8 8 each leg", "2x8 @ 16 ? per side"),
        ("ohp 40 x 6 6 5 (shoulder clicky)", "2x6 @ 40 ?, 1x5 @ 40 ?"),
        ("Bankdrücken 80kg x 8 8 6", "2x8 @ 80 kg, 1x6 @ 80 kg"),
        ("bench 60 x 8 8, 70 x 6 6", "2x8 @ 60 ?, 2x6 @ 70 ?"),
        ("Row 3 x 12 10 8", "1x12, 1x10, 1x8"),
        ("Row 3 sets x 12 10 8", "1x12, 1x10, 1x8"),
        ("bench 60: 8 8 7", "2x8 @ 60 ?, 1x7 @ 60 ?"),
        ("Rudern 60: 8, 8, 7", "2x8 @ 60 ?, 1x7 @ 60 ?"),
        ("squat 16 x 8, 8 each leg", "2x8 @ 16 ? per side"),
        ("Squat 60 kg 8 reps, 8 reps, 7 reps", "2x8 @ 60 kg, 1x7 @ 60 kg"),
        ("Row 12 10 8 @ 60kg", "1x12 @ 60 kg, 1x10 @ 60 kg, 1x8 @ 60 kg"),
        ("squat 5 5 5 @8", "3x5 RIR 2"),
        ("Row 3x8 @ 62,5-65 kg", "3x8 @ 62.5-65 kg"),
        ("Rudern 62,5-65 kg 3x8", "3x8 @ 62.5-65 kg"),
        ("Row 3x10 @ 60\u338f", "3x10 @ 60 kg"),
        ("Row 3x10 @ 60.kg", "3x10 @ 60 kg"),
        # nothing but repetitions
        ("pullups 9 7 6 5", "1x9, 1x7, 1x6, 1x5"),
        ("Klimmzüge 8 7 6", "1x8, 1x7, 1x6"),
        ("Dominadas: 8 7 6", "1x8, 1x7, 1x6"),
        ("trazioni 8 7 6 reps", "1x8, 1x7, 1x6"),
        ("optrekken 8 7 6", "1x8, 1x7, 1x6"),
        # repetitions at loads
        ("Snatch: 2@30, 2@35, 1@40 x 3", "1x2 @ 30 ?, 1x2 @ 35 ?, 3x1 @ 40 ?"),
        ("Step ups: 8@30 x 3", "3x8 @ 30 ?"),
        ("Step ups: 8@30 x 3 sets", "3x8 @ 30 ?"),
        ("Squats 5@95kg, 5@110kg, 5@122.5kg", "1x5 @ 95 kg, 1x5 @ 110 kg, 1x5 @ 122.5 kg"),
        ("Kniebeuge 5@97,5, 5@100, 3@102,5", "1x5 @ 97.5 ?, 1x5 @ 100 ?, 1x3 @ 102.5 ?"),
        ("Kniebeuge 5@97,5@100", "1x5 @ 97 ?, 1x5 @ 100 ?"),
        ("Row 8@60 8@60", "2x8 @ 60 ?"),
        ("Press 5@60%, 3@80% x 3", "1x5 @ 60 %1RM, 3x3 @ 80 %1RM"),
        ("Squat 5@RPE8, 3@RPE9", "1x5 RIR 2, 1x3 RIR 1"),
        ("Squat 5@8, 3@9", "1x5 RIR 2, 1x3 RIR 1"),
        ("Squat 5@RIR 2", "1x5 RIR 2"),
        ("Squat 1 @ 8, 3x5 @ 80%", "1x1 RIR 2, 3x5 @ 80 %1RM"),
        ("Squat 3 sets, 5 @ 80kg", "3x5 @ 80 kg"),
        ("Squat 1@8, 4x5@75%", "1x1 RIR 2, 4x5 @ 75 %1RM"),
        # each behind its load
        ("Bench 60kg: 10, 65kg: 8, 70kg: 6", "1x10 @ 60 kg, 1x8 @ 65 kg, 1x6 @ 70 kg"),
        ("Bankdrücken 60 kg 10, 62,5 kg 8", "1x10 @ 60 kg, 1x8 @ 62.5 kg"),
        ("Squat 100kg/5, 110kg/3", "1x5 @ 100 kg, 1x3 @ 110 kg"),
        ("Sentadilla: 60kg (10), 70kg (8)", "1x10 @ 60 kg, 1x8 @ 70 kg"),
        # so many with each side
        ("Kneeling Press w/ 20kg: 5/5, 5/5, 4/4", "2x5 @ 20 kg per side, 1x4 @ 20 kg per side"),
        ("SLDL w/ 32kg: 5/5 x 3", "3x5 @ 32 kg per side"),
        ("Snatch w/ 16kg: 10/10 x 5, rest 1 min", "5x10 @ 16 kg rest 60 s per side"),
        # other signs for times
        ("SDT : 5*60 / 3*100 / 3*120", "1x5 @ 60 ?, 1x3 @ 100 ?, 1x3 @ 120 ?"),
        ("Mollets : 4*max", "4xto failure"),
        ("Row 4·10", "4x10"),
    ],
)
def test_sets_one_by_one(line, sets):
    assert said(line) == sets
    assert not doubts(line)


@pytest.mark.parametrize(
    ("line", "sets", "doubt"),
    [
        ("Curl 12 x 10 10 9", "2x10 @ 12 ?, 1x9 @ 12 ?", "a load"),
        ("Curl 3 8 8 8", None, None),
        ("Curl 12 x 8, 8, 7", "2x8 @ 12 ?, 1x7 @ 12 ?", "a load"),
        ("Curl 12: 8 8 7", "2x8 @ 12 ?, 1x7 @ 12 ?", "a load"),
        ("DB Incline 55s x 9", "9x55 s", "seconds, not two dumbbells"),
        ("Mancuerna press 20s x 10", "10x20 s", "seconds, not two dumbbells"),
        (
            "Deadlift 2 warm-up + 3x5",
            "3x5",
            "no warm-up sets: their repetitions are not stated",
        ),
        ('Row 3x10 R 90"', "3x10", "a note"),
        ('Row 4x10 (40kg) / 30"', "4x10 @ 40 kg", "a note"),
        (
            "Press 24kg 1,2,3,4 x 3",
            "1x1 @ 24 kg, 1x2 @ 24 kg, 1x3 @ 24 kg, 4x3",
            "sets of the last number only",
        ),
        ("Curl 3 6 6 5", "1x3, 2x6, 1x5", "repetitions of each set"),
        # two cleans every minute for half an hour
        ("Clean" + " 60x2" * 30, "30x2 @ 60 ?", "30 sets"),
        ("Clean" + " 2@60kg," * 30, "30x2 @ 60 kg", "30 sets"),
        ("Crunch 3x40, 2x50", "3x40, 2x50", "sets x repetitions, no loads"),
        (
            "Peso muerto (10x40kg) 6x80kg, 6x85kg",
            "1x10 @ 40 kg warm-up, 1x6 @ 80 kg, 1x6 @ 85 kg",
            "the kind of the sets in parentheses",
        ),
        (
            "Row (10x80kg) 6x80kg, 6x85kg",
            "1x10 @ 80 kg, 1x6 @ 80 kg, 1x6 @ 85 kg",
            "the kind of the sets in parentheses",
        ),
    ],
)
def test_a_list_with_a_second_reading_is_doubtful(line, sets, doubt):
    if sets is None:
        assert faults(line)
    else:
        assert said(line) == sets
        assert doubts(line) == [doubt]


@pytest.mark.parametrize("line", ["Squat 60 8 8 8", "Leg press 25 12 10 8", "Row 20 15 12"])
def test_a_list_that_may_begin_with_a_load_is_refused(line):
    assert faults(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Sprint 20s x 8", "8x20 s"),
        ("DB hold 30s x 3", "3x30 s"),
        ("DB hold 30 s x 8", "8x30 s"),
        ("DB hold 8 x 30s", "8x30 s"),
    ],
)
def test_seconds_are_no_dumbbells(line, sets):
    assert said(line) == sets
    assert not doubts(line)


def test_sets_below_a_name_may_be_two_dumbbells():
    assert doubts("DB Incline\n- 55s x 9\n") == ["seconds, not two dumbbells"]


def test_a_letter_behind_a_time_is_no_rest():
    assert said("Plank L 30s R 30s") == "1x30 s"


@pytest.mark.parametrize("line", ["Round 12: 8 8 7", "Row 9: 8 8 7", "Row 60: 8", "Row 60 : 8 x 3"])
def test_other_numbers_before_a_colon_are_no_loads(line):
    assert "@" not in (said(line) or "")


@pytest.mark.parametrize(
    "line",
    [
        "Bus 12 10 8",
        "Squat 2026 11 28",
        "5 5 5",
        "Row 12 10 8kg",
        "Bench 60kg 10",
        "Row 60kg, 65kg",
        "Row 8 7 6: fine",
    ],
)
def test_other_numbers_in_a_row_are_no_repetitions(line):
    assert said(line) is None


@pytest.mark.parametrize(
    ("line", "exercises"),
    [
        (
            "Tuesday: Heavy bench 95kg (3,3,2), Barbell rows 70kg (8,8,8)",
            "Heavy bench: 2x3 @ 95 kg, 1x2 @ 95 kg; Barbell rows: 3x8 @ 70 kg",
        ),
        (
            "Montag: Kniebeuge 5@95kg, 5@110kg, Klimmzüge 8, 7, 6",
            "Kniebeuge: 1x5 @ 95 kg, 1x5 @ 110 kg; Klimmzüge: 1x8, 1x7, 1x6",
        ),
        ("rows (4x10), pull-ups (3x8)", "rows: 4x10; pull-ups: 3x8"),
        ("Row (4x10), slow", "Row: 4x10"),
        ("Klimmzüge 8 7 6, Dips 10 9 8", "Klimmzüge: 1x8, 1x7, 1x6; Dips: 1x10, 1x9, 1x8"),
        (
            "Superset: Row 60kg: 10 10 8 + Curl 12kg: 12 12 10",
            "Row: 2x10 @ 60 kg, 1x8 @ 60 kg + Curl: 2x12 @ 12 kg, 1x10 @ 12 kg",
        ),
        (
            "Tirage 55kg : 12 10 9, rowing 60kg : 8 8 8",
            "Tirage: 1x12 @ 55 kg, 1x10 @ 55 kg, 1x9 @ 55 kg; rowing: 3x8 @ 60 kg",
        ),
        ("Row 12,10,8 45,50,55", "Row: 1x12 @ 45 ?, 1x10 @ 50 ?, 1x8 @ 55 ?"),
        (
            "Biserie: abducción en máquina 3x20 + patada en polea 3x12",
            "abducción en máquina: 3x20 + patada en polea: 3x12",
        ),
        ("Supersatz: Rudern 3x10 + Curls 3x12", "Rudern: 3x10 + Curls: 3x12"),
        ("Supersérie : rowing 3x10 + curl 3x12", "rowing: 3x10 + curl: 3x12"),
        ("Bi-set: remada 3x10 + rosca 3x12", "remada: 3x10 + rosca: 3x12"),
        ("Jump set: rematore 3x10 + curl 3x12", "rematore: 3x10 + curl: 3x12"),
        ("Superset: roeien 3x10 + curl 3x12", "roeien: 3x10 + curl: 3x12"),
        ("Superset A - Row 3x10 / Curl 3x12", "Row: 3x10 + Curl: 3x12"),
        ("Superset: Row 3x10, Curl 3x12, Dips 3x8", "Row: 3x10 + Curl: 3x12 + Dips: 3x8"),
        ("Superset: Row 3x10 + Curl 3x12, Dips 3x8", "Row: 3x10 + Curl: 3x12; Dips: 3x8"),
        ("Bi-set: supino 3x10 e remada 3x10", "supino: 3x10 + remada: 3x10"),
        ("Supersatz: Bankdrücken 3x10 und Rudern 3x10", "Bankdrücken: 3x10 + Rudern: 3x10"),
        ("Superserie: panca 3x10 e rematore 3x10", "panca: 3x10 + rematore: 3x10"),
        ("Row 3x10, Curl 3x12", "Row: 3x10; Curl: 3x12"),
        ("Pull-up 3x5 + Ring dip 3x8 (superset)", "Pull-up: 3x5 + Ring dip: 3x8"),
        ("Dbl Cleans w/ 24kgs: 8 x 4 sets", "Dbl Cleans: 4x8 @ 24 kg"),
        ("Remo c/ 24kg: 3x8", "Remo: 3x8 @ 24 kg"),
        ("Bíceps na barra W - 3 séries | 12 repetições", "Bíceps na barra W: 3x12"),
        ("Leg press 45 \u2013 4 séries de 12 [200kg]", "Leg press 45: 4x12 @ 200 kg"),
        ("Leg press 45° \u2013 4x12", "Leg press 45°: 4x12"),
    ],
)
def test_names_beside_lists(line, exercises):
    assert with_names(line) == exercises
    assert not doubts(line)


def test_a_list_under_words_of_a_title_is_doubtful():
    assert doubts("Friday: Squats for volume 100kg (8,8,8,8), Bench 82.5kg (5,5,5)")
    assert doubts("Squats for volume 5@100kg")


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Bench 60kg 10, slow", None),
        ("Bench 60: slow 8, 8, 7", "2x8, 1x7"),
        ("Row 3-4 x 12, slow", "3x12, 1x12 optional"),
        ("Squat (20x10 warm-up) 60x5, 60x5", "1x10 @ 20 ? warm-up, 2x5 @ 60 ?"),
        ("Squat 5@slow", None),
        ("Leg press 45 3 sets of 12", "3x12"),
        ("Bench 60kg: 10 slow", None),
        ("TGU w/ 24kg: 40/40", None),
    ],
)
def test_what_only_looks_like_a_list_is_read_as_before(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    [
        "Row 3-4 x 12 10 8",
        "Squat 5@100 x 3 x 2",
        "Squat 5@8, 3@60kg",
        "Row 4 x 12 10 8",
        "Row 3-4 sets x 12 10",
    ],
)
def test_a_list_that_contradicts_itself_is_never_read_without_a_word(line):
    reading = read(line)
    assert reading.doubtful or reading.problems
