"""Kinds of lines that people write, each with the sets that a person reads in it."""

from __future__ import annotations

import pytest

from backworkouts.notation import parse_line
from render_line import with_names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # numbers that belong to something else
        ("Row 3x10 @ 60, 2 min rest", "Row: 3x10 @ 60 ? rest 120 s"),
        ("Row 2x10 @ 2021 / 60 sec rest", "Row: 2x10 rest 60 s tempo 2-0-2-1"),
        ("Pull-up BW+20 x5", "Pull-up: 1x5 @ 20 ?"),
        ("Pull-ups +25 3x6", "Pull-ups: 3x6 @ 25 ?"),
        ("Row 3s x 6r", "Row: 3x6"),
        ("Row 4x120, 4x130", "Row: 1x4 @ 120 ?, 1x4 @ 130 ?"),
        ("Row 10x60kg x3", "Row: 3x10 @ 60 kg"),
        ("Deadlift 3x5 @ 8RM", "Deadlift: 3x5 @ 8RM"),
        ("Curl 10RM x 8", "Curl: 1x8 @ 10RM"),
        ("Row 4x10 @ 1,000kg", "Row: 4x10 @ 1000 kg"),
        ("Pull-Up 3x8 -20kg assisted", "Pull-Up: 3x8 @ BW-20 kg"),
        ("Pull-Up 3x8 20kg assistance", "Pull-Up: 3x8 @ BW-20 kg"),
        ("Pulldown 12+4+4 @ 60kg", "Pulldown: 1x20 @ 60 kg rest-pause"),
        ("4x10 rows, 3x8 pull-ups", "rows: 4x10; pull-ups: 3x8"),
        (
            "Warm-up: Deadlift 45% x 10, 65% x 7, 85% x 5, then 3x10",
            "Deadlift: 1x10 @ 45 %1RM warm-up, 1x7 @ 65 %1RM warm-up, 1x5 @ 85 %1RM warm-up, 3x10",
        ),
        ("Seated Row 3x8 +2.5kg each week", "Seated Row: 3x8"),
        ("Seated Row 3x8 (pause 2s)", "Seated Row: 3x8"),
        ("Row 5x5 (later 5-8 reps)", "Row: 5x5"),
        ("Pull ups: 3 sets", "Pull ups: 3x1+"),
        ("Press en el Rack 3x10", "Press en el Rack: 3x10"),
        ("Dragon Flag Progression 3x3-6", "Dragon Flag Progression: 3x3-6"),
        ("1x5 PR!!! then 3x5 @ 100 kg", ": 1x5, 3x5 @ 100 kg"),
        # ways to write sets
        ("Row 3 sets 10 8 6", "Row: 1x10, 1x8, 1x6"),
        ("Row 3x12,10,8 45,50,55", "Row: 1x12 @ 45 ?, 1x10 @ 50 ?, 1x8 @ 55 ?"),
        ("Row (90, 90, 100) 3x10", "Row: 2x10 @ 90 ?, 1x10 @ 100 ?"),
        ("Row 3x10 / 60 sec rest", "Row: 3x10 rest 60 s"),
        ("Row 3x10 | rest 60 s", "Row: 3x10 rest 60 s"),
        ("tractions 3 fois 10", "tractions: 3x10"),
        ("pull-up: BW 4x10", "pull-up: 4x10 @ BW"),
        ("dips au poids du corps 4 x 12", "dips: 4x12 @ BW"),
        ("Row 3x8 tempo 3 - 1 - 1 - 0", "Row: 3x8 tempo 3-1-1-0"),
        ("Row 3x10 @ 80-85%", "Row: 3x10 @ 80-85 %1RM"),
        ("Row 3x8 @8-9", "Row: 3x8 RIR 1-2"),
        ("Row 3x8 RIR 1-2", "Row: 3x8 RIR 1-2"),
        ("5 pull-ups EMOM for 10 minutes", "pull-ups: 10x5"),
        ("squats five sets of five at two twenty five", "squats: 5x5"),
        (
            "Bench Press 4 sets of 8 • Barbell Row 4 sets of 8 • Curl 3 sets of 12",
            "Bench Press: 4x8; Barbell Row: 4x8; Curl: 3x12",
        ),
        ("Row 4x8; Curl 4x8", "Row: 4x8; Curl: 4x8"),
        ("Row 4x8 + Curl 4x8", "Row: 4x8 + Curl: 4x8"),
        ("Row 4x8, Curl 4x8", "Row: 4x8; Curl: 4x8"),
        # shorthand
        (
            "- 3\u20134\u00d74\u20136, 3\u20134 min rust",
            ": 3x4-6 rest 180-240 s, 1x4-6 rest 180-240 s optional",
        ),
        ("Row 12r x 3", "Row: 3x12"),
        ("Row 3 x 12r", "Row: 3x12"),
        ("13x30kg x2", ": 2x13 @ 30 kg"),
        ("- 11x60lb x4", ": 4x11 @ 60 lb"),
        ("- 9x x3", ": 3x9"),
        ("14 (x3)", ": 3x14"),
        ("10 reps x 4", ": 4x10"),
        ("Row 3X8+DROP(8-15)", "Row: 3x8"),
        ("Row @ 8RM 3x5", "Row: 3x5 @ 8RM"),
        ("Row 45% x 10, 65% x 7", "Row: 1x10 @ 45 %1RM, 1x7 @ 65 %1RM"),
        ("Row 3x8, +2.5kg per week", "Row: 3x8"),
        ("Row 3x10/zijde", "Row: 3x10 per side"),
        ("Row 3x30 sec/hand", "Row: 3x30 s per side"),
        ("Row 3x8 assisted -20 kg", "Row: 3x8 @ BW-20 kg"),
        ("Row 3x8 62,5 kg", "Row: 3x8 @ 62.5 kg"),
        ("Row 3x8 @ 62,5", "Row: 3x8 @ 62.5 ?"),
        ("Row 3x10 tempo 3/1/1/0", "Row: 3x10 tempo 3-1-1-0"),
        ("Row 3x10 tempo 3110", "Row: 3x10 tempo 3-1-1-0"),
        ("Row 3x10 3-0-1-0", "Row: 3x10 tempo 3-0-1-0"),
        ("Row 3x10 @ 31X1", "Row: 3x10 tempo 3-1-X-1"),
        ("Row 3x10 TUT 40s", "Row: 3x10"),
        ("Row 3x10 buffer 2", "Row: 3x10 RIR 2"),
        ("Remada 3x10 PSE 8", "Remada: 3x10 RIR 2"),
        ("Row EMOM 10: 5", "Row: 10x5"),
        ("Row 10x3 EMOM", "Row: 10x3"),
        ("Row 10x3 E2MOM", "Row: 10x3"),
        ("Row 3x8 @ RPE 7-8.5", "Row: 3x8 RIR 1.5-3"),
        ("Row 3x8 RPE 7/8/9", "Row: 3x8"),
        ("Row 3x8 (1-2 RIR)", "Row: 3x8 RIR 1-2"),
        ("Row 3x8 with 1-2 reps in reserve", "Row: 3x8 RIR 1-2"),
        ("Row 3x8 60-70 kg", "Row: 3x8 @ 60-70 kg"),
        ("- **Warmup:** Deadlift / ~40kg / 8", "Deadlift: 1x8 @ 40 kg warm-up"),
        ("- **Warmup:** Wall slide / BW / 14", "Wall slide: 1x14 @ BW warm-up"),
        ("Chest press 40 - 9r X 4", "Chest press: 4x9 @ 40 ?"),
        ("- 7 @ 92,5 kg / P: 150 s", ": 1x7 @ 92.5 kg rest 150 s"),
        (
            "Trazioni Supine: 4 serie x ripetizioni massime (Recupero: 3 minuti)",
            "Trazioni Supine: 4xto failure rest 180 s",
        ),
        # words between: of an earlier warm-up, of drops, of repetitions with an r
        ("- Core: L-Sit Progression 4\u00d78\u201312 s (slow)", "L-Sit Progression: 4x8-12 s"),
        ("- Kettlebell deadlift 24kg - 11r X 4 (or trap bar)", "Kettlebell deadlift: 4x11 @ 24 kg"),
        ("- back raise 14x (x3)", "back raise: 3x14"),
        ("- ring row (13x)", "ring row: 1x13"),
    ],
)
def test_kinds(line, expected):
    assert expected == with_names(line)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Seated Row 3x8 +2.5kg each week", "+2.5kg each week"),
        ("Seated Row 3x8 (pause 2s)", "pause 2s"),
        ("Row 5x5 (later 5-8 reps)", "later 5-8 reps"),
        (
            "Row 4\u00d76 (W1\u20134 at 55\u201365% 1RM; then 6\u20139 reps)",
            "W1-4 at 55-65% 1RM; then 6-9 reps",
        ),
        ("Row 3X8+DROP(8-15)", "DROP(8-15)"),
        ("Pulldown 12+4+4 @ 60kg", "12+4+4"),
        ("Pull-up BW+20 x5", "BW+20"),
        ("1x5 PR!!! then 3x5 @ 100 kg", "PR"),
    ],
)
def test_what_no_set_holds_stays_in_the_note(line, note):
    assert note == parse_line(line).note


@pytest.mark.parametrize(
    "line",
    [
        "24 sets in total (1 finisher)",
        "Total: 16 series",
        "Goal: tried 5x5 again",
        "Pulldowns: wanted 4x8@120, ended with a few of each.",
        "Missed 1x2@190 bench, no spotter",
        "Progression: 3x8, 3x9, 3x10",
        "Next week 3x8",
    ],
)
def test_sums_goals_and_plans_are_no_sets(line):
    assert parse_line(line) is None


def test_a_load_on_top_of_bodyweight_has_the_unit_that_is_stated_for_the_text():
    (only,) = parse_line("Pull-up BW+20 x5", unit="kg").sets
    assert "BW+20 kg" == str(only.load)
    assert parse_line("Pull-up BW+20 x5", unit="kg").note is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # a comma that is a decimal mark
        ("Développé militaire : 4x6 à 42,5 kg", "Développé militaire: 4x6 @ 42.5 kg"),
        ("Row 3x8 - 42,5 kg", "Row: 3x8 @ 42.5 kg"),
        ("Row 35x10, 40x8, 42,5x6", "Row: 1x10 @ 35 ?, 1x8 @ 40 ?, 1x6 @ 42.5 ?"),
        ("Row 3x12,5x10", "Row: 3x12, 5x10"),
        # rest intervals
        ("Rowing 3x8 à 60 kg, repos 1 min 30", "Rowing: 3x8 @ 60 kg rest 90 s"),
        ("Row 3x8 rest 1 min 30", "Row: 3x8 rest 90 s"),
        ("Squat 5x5 (50kg) desc 2min", "Squat: 5x5 @ 50 kg rest 120 s"),
        ('Hip thrust 4x10, desc. 90"', "Hip thrust: 4x10 rest 90 s"),
        ("Squat 5x5 rec. 3'", "Squat: 5x5 rest 180 s"),
        ("Rowing 4x10 R=1'30", "Rowing: 4x10 rest 90 s"),
        ("Row 3x10 R: 10", "Row: 3x10"),
        ("Row 4x20, 45'' de descanso", "Row: 4x20 rest 45 s"),
        (
            "Prensa 12 / 10 / 8 / 8 - 2 min de descanso",
            "Prensa: 1x12 rest 120 s, 1x10 rest 120 s, 2x8 rest 120 s",
        ),
        # shares of a maximum
        ("Stacco 5x3 (80% del massimale)", "Stacco: 5x3 @ 80 %1RM"),
        ("Épaulé 5x2 à 70 % de la RM", "Épaulé: 5x2 @ 70 %1RM"),
        # bodyweight before set after set
        ("Tractions : PDC 8, 7, 6", "Tractions: 1x8 @ BW, 1x7 @ BW, 1x6 @ BW"),
        ("dips bw 15/12/9", "dips: 1x15 @ BW, 1x12 @ BW, 1x9 @ BW"),
        # a load of its own is not overruled by the next
        ("Seitheben 3x12 mit 12 kg, 8 kg x 10", "Seitheben: 3x12 @ 12 kg, 1x10 @ 8 kg"),
        ("Kickbacks 15 - 13r X 2", "Kickbacks: 2x13 @ 15 ?"),
    ],
)
def test_numbers_and_rests_as_lifters_write_them(line: str, expected: str) -> None:
    assert with_names(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # loads by repetitions, side by side
        ("Press 180x10 180x9 180x7", "Press: 1x10 @ 180 ?, 1x9 @ 180 ?, 1x7 @ 180 ?"),
        (
            "Curl 75 x 7 drop 50 x 9 drop 35 x 11",
            "Curl: 1x7 @ 75 ?, 1x9 @ 50 ? drop, 1x11 @ 35 ? drop",
        ),
        ("55 x 10 + 40 x 8 drop", ": 1x10 @ 55 ?, 1x8 @ 40 ? drop"),
        # drops of which it is not stated how many
        ("Curl 3x13-16 + drop", "Curl: 3x13-16"),
        ("Mesa flexora 3x12 + 1 drop", "Mesa flexora: 3x12"),
        ("Row 3x10, drop 5 kg next week", "Row: 3x10"),
        ("Drop Jumps 3x5", "Drop Jumps: 3x5"),
        ("Box drop jump 3x5", "Box drop jump: 3x5"),
        ("Row 3x10 drop", "Row: 3x10"),
        # one weight in each hand
        ("Lunges 3x12 w/ 2x16kg", "Lunges: 3x12 @ 16 kg"),
        ("Développé 4x8 (2 x 22 kg)", "Développé: 4x8 @ 22 kg"),
        ("Row 5x100kg, 2x110kg", "Row: 1x5 @ 100 kg, 1x2 @ 110 kg"),
        # partners with their labels
        ("A1: Butterfly 3x12 | A2: Curl 3x15", "Butterfly: 3x12 + Curl: 3x15"),
        ("A1) Chest fly 3x15 / A2) Face pull 3x12", "Chest fly: 3x15 + Face pull: 3x12"),
        # dashes with spaces between the sets
        ("Hyperextensions 15 - 15 - 12", "Hyperextensions: 2x15, 1x12"),
        # what was done before
        ("OHP 6x2+ @ 47.5kg, dropped from 5x3 last time", "OHP: 6x2+ @ 47.5 kg"),
        ("Row 3x10 (last week 3x8), rest 60 s", "Row: 3x10 rest 60 s"),
        ("Kniebeuge 3x10 statt 4x8", "Kniebeuge: 3x10"),
        # a part of the body, and marks of footnotes
        ("abs: cable crunch 3x20", "cable crunch: 3x20"),
        ("Cable raise^(1) 3x12", "Cable raise: 3x12"),
        ("Row\u00b9 3x10", "Row: 3x10"),
    ],
)
def test_sets_side_by_side_and_remarks_behind_them(line: str, expected: str) -> None:
    assert with_names(line) == expected


def test_partners_keep_their_labels_within_a_line():
    first = parse_line("A1: Butterfly 3x12 | A2: Curl 3x15")
    assert (first.label, first.superset_with.label) == ("A1", "A2")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tríceps 3x (12, 12, 10)", "Tríceps: 2x12, 1x10"),
        ("10 burpees x 5 rondas", "burpees: 5x10"),
        ("Split squat x10, three times through", "Split squat: 3x10"),
        ("Face pull three times 15", "Face pull: 3x15"),
        ("Curl martillo 3 de 10", "Curl martillo: 3x10"),
        ("Elevação pélvica, 4 de 12, 90 kg", "Elevação pélvica: 4x12 @ 90 kg"),
        ("Plank 2 sets of 40-second holds", "Plank: 2x40 s"),
        ("Lat pulldown 3x10, last one a drop set", "Lat pulldown: 3x10"),
        ("Zum Schluss noch 2 Sätze 25 Crunches", "Crunches: 2x25"),
        ("couple of warm-ups then 3x5 deadlift at 140kg", "deadlift: 3x5 @ 140 kg"),
        ("Goblet Squat 24er Kugel 3x12", "Goblet Squat 24er Kugel: 3x12"),
        ("Lento avanti: 6 ripetute per 5 serie", "Lento avanti: 5x6"),
        ("Squat - 3 x 8 x gamba", "Squat: 3x8 per side"),
        ("22 series en total, 65 minutos", None),
        ("Durée : 1 h 05, 20 séries", None),
        ("Totale 21 serie, circa 75 minuti", None),
    ],
)
def test_products_words_and_sums(line: str, expected: str | None) -> None:
    assert with_names(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Face pull trois fois quinze", "Face pull: 3x15"),
        ("Calf raises: drie keer vijftien", "Calf raises: 3x15"),
        ("Wall sit 2 times as long as possible", "Wall sit: 2xto failure"),
        ("Klimmzüge KG x 6 / 6 / 5", "Klimmzüge: 2x6 @ BW, 1x5 @ BW"),
        ("Row 60 KG x 6", "Row: 1x6 @ 60 kg"),
        ("Row 3x10 (add 5 kg)", "Row: 3x10"),
        ("Add 2.5 kg once you get 3x12 without grinding", None),
        ("Ajouter 2 kg dès que les 3x12 passent facile", None),
        ("Pull-ups three times a week", None),
    ],
)
def test_words_for_numbers_and_for_plans(line: str, expected: str | None) -> None:
    assert with_names(line) == expected
