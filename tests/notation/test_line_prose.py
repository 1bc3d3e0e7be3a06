"""What is no prescription: prose, headings, notes. A false set is worse than an unread line."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line, read
from render_line import said


@pytest.mark.parametrize(
    "line",
    [
        "", " ", "-", "- [ ]", "***", "|---|---|", "1.", "A1.", "3", "4-6", "x", "@",
        "Seated Row",
        "Pull day",
        "Week 3", "Week 3 of 12", "Day 2: Back", "Back Workout 2", "12 week program", "Phase 1 (4 weeks)",
        "Monday, 3 March 2025", "2025-03-03", "03/04/25", "12-10-2024",
        "Rest 90 s between sets", "Rest 2-3 minutes", "60-90s rest",
        "I did 3x12 of rows last night",
        "We recommend 3 sets of 12 reps",
        "You should do 3x12",
        "Most people need 10 sets per week",
        "Train your back 2 times per week",
        "Add 2.5 kg every session",
        "If you can do 12 reps, increase the load",
        "Why 5x5 works?",
        "For beginners 3x12",
        "Entrena la espalda 2 veces por semana: cada semana 10 series",
        "Je fais 3x12 chaque semaine",
        "Ich trainiere 3x pro Woche",
        "Eu treino 3x por semana",
        "3x per week",
        "3 x week",
        "rows, pull-ups and 1 more movement",
        "100 kg", "Row 100 kg", "Row @ 100 kg", "Row 80%",
        "Row 3",
        'Bench 36"', "3-second hold", "45° back extension",
        "max effort", "failure is not needed", "sets and reps",
        "Supplements: 5 g creatine",
        "The row is a movement that 9 of 10 lifters do wrong in one of these many ways here",
        "= 3x12",
        "Set 230",
        "Back: 3 sets",
        "bis 12",
    ],
)  # fmt: skip
def test_nothing_is_prescribed(line):
    assert parse_line(line) is None


@pytest.mark.parametrize(
    ("line", "name", "sets", "note"),
    [
        ("Row 3x12 (slow)", "Row", "3x12", "slow"),
        ("Row 3x12 - use straps", "Row", "3x12", "use straps"),
        ("Row 3x12, use straps", "Row", "3x12", "use straps"),
        ("Row 3x12. Keep your chest up for all 3 sets", "Row", "3x12", "Keep your chest up for all 3 sets"),
        ("Row 3x12 (you can do 10 if tired)", "Row", "3x12", "you can do 10 if tired"),
        ("Row 3x12 (you can do 10", "Row", "3x12", "you can do 10"),
        ("Row 3x12; next week 3x15", "Row", "3x12", "next week 3x15"),
        ("Row (chest supported) 3x12", "Row (chest supported)", "3x12", None),
        ("Row 3x12 = 36 reps", "Row", "3x12", "36 reps"),
        ("Row: wide grip 3x12", "Row", "3x12", "wide grip"),
        ("Width: Row 3x12", "Row", "3x12", "Width"),
        ("Finisher: Plank 3x60s", "Plank", "3x60 s", None),
        ("Monday - Row 3x12", "Row", "3x12", None),
        ("Exercise 2: Row 3x12", "Row", "3x12", None),
        ("Start with Row 3x12", "Row", "3x12", None),
        ("Perform 3 sets of 12 Row", "Row", "3x12", None),
        ("3 sets of Row, 12 reps", "Row", "3x12", None),
        ("Row of 3x12", "Row", "3x12", None),
        ("Row 3x12 (", "Row", "3x12", None),
        ("(Row) 3x12", "Row", "3x12", None),
        ("Row) 3x12", "Row", "3x12", None),
        ("3x12", "", "3x12", None),
        ("3 sets of 12", "", "3x12", None),
        ("Do 3 sets of 12", "", "3x12", None),
    ],
)  # fmt: skip
def test_names_and_notes(line, name, sets, note):
    found = parse_line(line)
    assert (name, sets, note) == (found.name, said(line), found.note)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Row 3x8+10", "+10"),
        ("Row 3x5, then a 5 rep max", "then a 5 rep max"),
        ("Row 3x8 @ 60 kg (60)", "60"),
        ("Row 5x6 (12)", "12"),
        ("Row 3x8 (rest if you need) (they do)", "(rest if you need) (they do)"),
        ("Row 3x8 (breathe while you pull) (they do)", "(breathe while you pull) (they do)"),
        ("Row 3x8 (x 3)", "x 3"),
        ("Row 3x8 (3 x slow)", "3 x slow"),
        ("Row 3x8 x slow", "x slow"),
        ("Row 4 sets, 2 times a week", "2 times a week"),
        ("Row 3x8 at 60-70", "at 60-70"),
        ("Row 3x8 at 9", "at 9"),
        ("Row 3x8 @ 60 kg at 70", "at 70"),
        ("Row 3x8 load: heavy", "load: heavy"),
        ("Row 3x8 max", "max"),
        ("Row 3x8 not far", "not far"),
        ("Row 3x8 rest as needed", "rest as needed"),
        ("Row 3x8 tempo as you like", "tempo as you like"),
        ("Row 3x8, RIR low", "RIR low"),
        ("Row 3x8 BW, BW", "BW"),
        ("Row 3x8, BW+plates", "plates"),
        ("Row 3x8 each arm each side", "each side"),
        ("Row 3x8 each (dumbbell)", "dumbbell"),
        ("Row 3x8 last set", "last set"),
        ("Row 3x8 @ 60 kg (2 plates)", "2 plates"),
        ("Row 3x8 @ 60 kg/70", "70"),
        ("Row 3x8 @ 60 kg (70 kg)", "70 kg"),
        ("Row 3x8 60 kg, @ 70 kg", "70 kg"),
        ("Row 3x8 hold 1-2 min", "hold 1-2 min"),
        ("Row 3x8 two", "two"),
        ("Row 3x8 1-arm", "1-arm"),
        ("Row 3x8 on a 45° bench", "on a 45° bench"),
        ("Row 3x8 in the 5-8 repetition range", "in the 5-8 repetition range"),
    ],
)
def test_what_no_set_holds_is_in_the_note(line, note):
    assert note == parse_line(line).note


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        # The less a line says, the more its name has to look like something that is done.
        ("Face Pull: 3 sets", "3x1+"),
        ("Chapter: 3 sets", None),
        ("Plank 60s", "1x60 s"),
        ("Video 60s", None),
        ("8 Pull-Ups", "1x8"),
        ("8 apples", None),
        ("101 Rows", None),
        ("8 Rows and then we walked home to eat dinner", None),
        ("Video 3x60s", "3x60 s"),
        ("Apples 12/10/8", "1x12, 1x10, 1x8"),
        ("12/10/8", None),
        ("Apples 12/10", None),
        ("Row 3:8", None),
        ("Row 225 for ever", None),
        ("Row 8 @ 9", None),
        ("Row x 60 kg", None),
        ("Row sets 60 kg", None),
        ("Row Sets: many, 3", None),
        ("Row 1 set Reps: heavy", "1x1+"),
        ("Row max 3", None),
        ("Row triples 5", None),
        ("Row BW 8", None),
        ("Row EMOM 10 kg", None),
        ("Row 15, 12, 10%", None),
        ("Row 3x /side", None),
        ("Row up to a 5 rep max", None),
        ("Row 3 optional", None),
        ("3 sets", None),
        ("12, 10, 8", None),
        ("5/3/1", None),
        ("60s", "1x60 s"),
        ("60s plank hold until you feel a burn all over", None),
    ],
)
def test_a_line_that_says_little(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x10 tempo 30 - 1 - 1 - 0", "3x10"),  # a phase of half a minute is none
        ("Row 3x10 +1", "3x10"),
        ("Row +25 then 3x10", "3x10"),
        ("Row *slow* 3x10", "3x10"),
        ("Row assisted 20 kg 3x10", "3x10 @ 20 kg"),
        ("Row KG x slow 3x10", "3x10"),
        ("Row last set to failure", "1xto failure"),
        ("Row 3x10 @ 60 kg 0", "3x10 @ 60 kg"),
        ("Row 3 sets " + "10 " * 32, "3x10"),
        ("Row 4x120, 4x130", "1x4 @ 120 ?, 1x4 @ 130 ?"),
    ],
)
def test_remarks_beside_sets_change_none(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row three times 15%",
        "Curl 3 de 10 kg",  # a load, not repetitions
        "Curl 3 de 2",  # fewer repetitions than sets
        "Row 3 de hombro",
        "3c10",  # no name before it
        "Bench 999 30",
    ],
)
def test_numbers_that_are_no_sets(line):
    assert said(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("and row 3x10", "row"),
        ("and then finally rows 3x10", "rows"),
        ("- and row: 3x10", "row"),
        ("plus row 3x10", "row"),
        ("followed by rows 3x10", "rows"),
        ("y remo 3x10", "remo"),
        ("y después remo 3x10", "remo"),
        ("et puis tirage 3x10", "tirage"),
        ("und dann Rudern 3x10", "Rudern"),
        ("sowie Rudern 3x10", "Rudern"),
        ("E rematore 3x10", "rematore"),
        ("e remada 3x10", "remada"),
        ("en roeibank 3x10", "roeibank"),
        ("Y raise 3x10", "Y raise"),
        ("Y press 3x10", "Y press"),
        ("E-Stim row 3x10", "E-Stim row"),
    ],
)
def test_what_joins_an_exercise_to_the_one_before_is_no_part_of_its_name(line, name):
    assert (name, "3x10") == (parse_line(line).name, said(line))


@pytest.mark.parametrize(
    "line", ["or row 3x8", "oder Rudern 3x8", "o remo 3x8", "ou remada 3x8", "and/or row 3x8"]
)
def test_an_exercise_in_the_place_of_another_is_doubtful(line):
    assert [1] == [doubt.line for doubt in read(line).doubtful]
    assert [2] == [doubt.line for doubt in read(f"Pull-Up 3x8\n{line}").doubtful]


def test_a_joined_exercise_below_a_movement_without_sets_may_share_its_sets():
    assert [2] == [doubt.line for doubt in read("Squat\nand row 3x10").doubtful]
    assert () == read("Garage\nand row 3x10").doubtful
    assert () == read("Squat 3x5\nand row 3x10").doubtful
