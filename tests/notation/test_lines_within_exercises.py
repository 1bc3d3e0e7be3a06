"""Lines within an exercise: labels of its sets, keys, headings of warm-up and working sets."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks, problems


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # an ordinal before the word for a set is a label of one set, in each language
        ("Row\n1st set: 40 kg x 10\n2nd set: 40 kg x 8\nthird set: 6",
         "Row 1x10 @ 40 kg, 1x8 @ 40 kg, 1x6"),
        ("Press banca\n1.ª serie: 60 kg x 10\n2ª serie: 8\nTercera serie: 6",
         "Bench Press 1x10 @ 60 kg, 1x8, 1x6"),
        ("Développé couché\n1ère série : 60 kg x 10\n2ème série : 70 kg x 8\n3e série : 8",
         "Bench Press 1x10 @ 60 kg, 1x8 @ 70 kg, 1x8"),
        ("Kniebeuge\n1. Satz: 60 kg x 10\n2. Satz 70 kg x 8\nDritter Satz: 6",
         "Squat 1x10 @ 60 kg, 1x8 @ 70 kg, 1x6"),
        ("Supino plano\n1ª série: 60 kg x 10\n2ª série: 75 kg x 5 (ajuda na última)",
         "Bench Press 1x10 @ 60 kg, 1x5 @ 75 kg (ajuda na última)"),
        ("Elevações\n1ª série: 8\nSegunda série: 6", "Elevações 1x8, 1x6"),
        ("Panca piana\n1a serie: 60 kg x 8\n2° serie: 8\nTerza serie: 6",
         "Bench Press 1x8 @ 60 kg, 1x8, 1x6"),
        ("Squat\n1e set: 60 kg x 10\n2de set: 55 kg x 8\nDerde set: 6",
         "Squat 1x10 @ 60 kg, 1x8 @ 55 kg, 1x6"),
        ("Curl\n- 2nd set: 10 kg x 12 - easy", "Curl 1x12 @ 10 kg (easy)"),
        # numbered pairs are one set each where one of them begins with what only a load can be
        ("Curl\n1. 25 x 12 RPE 8\n2. 25 x 11 RPE 9", "Curl 1x12 @ 25 ? RIR 2, 1x11 @ 25 ? RIR 1"),
        ("Curl\n1. 7.5 x 15\n2. 7.5 x 14 RPE 10", "Curl 1x15 @ 7.5 ?, 1x14 @ 7.5 ? RIR 0"),
        ("Row\n1. 45 x 12\n2. 45 x 10 - straps slipped",
         "Row 1x12 @ 45 ?, 1x10 @ 45 ? (straps slipped)"),
        ("Curl\n1. 3 x 12\n2. 2 x 10", "Curl 3x12, 2x10"),
        ("Pull-up\n1. bw x 9\n2. bw x 8", "Pull-Up 1x9 @ BW, 1x8 @ BW"),
        # headings of working sets only open them; those of a warm-up make its sets warm-up sets
        ("## Row\n\n### Warm-up\n1. 20 x 10\n\n### Working sets\n1. 45 x 12\n2. 45 x 10",
         "Row 1x10 @ 20 ? warm-up, 1x12 @ 45 ?, 1x10 @ 45 ?"),
        ("## Sentadilla\n### Series efectivas\n- 60 kg x 8\n- 60 kg x 7",
         "Squat 1x8 @ 60 kg, 1x7 @ 60 kg"),
        ("## Kniebeuge\n### Arbeitssätze\n- 60 kg x 8\n- 60 kg x 7",
         "Squat 1x8 @ 60 kg, 1x7 @ 60 kg"),
        # a part of the session right above the keys of an exercise is its name
        ("### Gainage\n- Séries : 3\n- Durée : 45 secondes\n- Repos : 30 secondes",
         "Gainage 3x45 s rest 30 s"),
        ("Core:\n- Sets: 3\n- Reps: 10", "Core 3x10"),
        # keys: the name; a rest that holds for all sets; the goal of what was done
        ("**Name:** Row\n**Rest:** 2 min\n\n1. 45 x 12\n2. 45 x 10",
         "Row 1x12 @ 45 ? rest 120 s, 1x10 @ 45 ? rest 120 s"),
        ("Übung: Kniebeuge\nPause: 2 min\n60 kg x 8\n60 kg x 7",
         "Squat 1x8 @ 60 kg rest 120 s, 1x7 @ 60 kg rest 120 s"),
        # a rest without a time is a note; a key in front of the name of a superset is no name
        ("Bench Press\n3x8\nRest: none", "Bench Press 3x8 (Rest: none)"),
        ("A1. Exercise: Bench Press\nSets: 3\nReps: 8", "Bench Press 3x8"),
        ("Squat\nGoal: 3x8 @ 100 kg\n100 kg x 8\n100 kg x 7",
         "Squat 1x8 @ 100 kg, 1x7 @ 100 kg (Goal: 3x8 @ 100 kg)"),
        ("Panca piana\nObiettivo: 3x8\n60 kg x 8\n60 kg x 7",
         "Bench Press 1x8 @ 60 kg, 1x7 @ 60 kg (Obiettivo: 3x8)"),
    ],
)  # fmt: skip
def test_lines_below_the_name_of_an_exercise(text, said):
    assert [said] == blocks(text)
    assert notation.read(text).doubtful == ()


@pytest.mark.parametrize(
    "text",
    ["Squat 3x8 @ 60 kg\nFirst set 8 reps felt easy.", "Squat 3x8\n1. Set up the bench\n2. Go"],
)
def test_sentences_that_begin_like_labels_are_no_sets(text):
    assert ["Squat 3x8"] == [one.split(" (")[0].split(" @")[0] for one in blocks(text)]


def test_a_warm_up_without_an_exercise_above_stays_a_part_of_the_session():
    assert ["Row 1x10 @ 20 kg warm-up", "Curl 3x8"] == blocks(
        "## Warm-up\nRow 10 @ 20 kg\n\n## Main\nCurl 3x8"
    )


def test_warm_up_sets_without_an_exercise_above_need_its_name():
    text = "## Warm-up\n40 kg x 8\n50 kg x 5\n\n## Main\nCurl 3x8"
    expected = "the name of an exercise before its sets"
    assert [(2, expected), (3, expected)] == [(line, what) for line, _, _, what in problems(text)]


def test_lines_below_a_name_hold_no_more_sets_than_an_exercise_may():
    # 70 lines of 3 sets are 210
    found = problems("Squat\n" + "\n".join(["3x8 @ 60 kg"] * 70))
    assert (2, 1, "more of them", "at most 200 sets") == found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Add 2.5 kg once you hit 3x12",
        "Increase the weight when you can do 3 sets of 12.",
        "If you get 3x12, add 5 lb.",
        "Got 5x5? Add 2.5 kg.",
        "- Augmenter de 2 kg quand les 4 séries passent à 10",
        "Si tu passes 4x10, ajoute 2 kg",
        "Wenn 3x12 klappen, 2,5 kg mehr.",
        "Sobald 4 Sätze mit 10 gehen, Gewicht erhöhen",
        "- 3x12 geschafft? Dann 2,5 kg mehr",
        "Subir 2,5 kg cuando salgan 3x12",
        "¿Salen 3x12? Entonces sube 2 kg",
        "Quando fizer 3x12, aumentar 2 kg",
        "Se riesci 3x12, aumenta di 2,5 kg",
        "Aumentare di 2 kg quando le 4 serie arrivano a 10",
        "Lukt 4 x 6 twee keer achter elkaar? Dan 2,5 kg erbij.",
        "Als 3x12 lukt, 2,5 kg erbij",
        # what somebody weighs, and how tall they are
        "Atleta: Davide  -  kg 81 x 1,79",
        "Peso 81 kg x 1,79 m",
        "80 kg x 180 cm",
    ],
)
def test_advice_and_bodies_are_no_sets(line):
    reading = notation.read(f"Dip 3x8\n{line}")
    assert ["Dip 3x8"] == [one.split(" (")[0] for one in blocks(f"Dip 3x8\n{line}")]
    assert reading.doubtful == ()


@pytest.mark.parametrize(
    "line",
    [
        "Add pull-ups 3x8 when you have time",
        "Des tractions 3x5, +10 kg",
        "Bei Rudern 3x10 mehr Spannung",
        "Squat 100 kg x 1,79",
    ],
)
def test_sets_beside_words_of_advice_are_read_or_doubtful(line):
    reading = notation.read(f"Dip 3x8\n{line}")
    is_read = len(reading.subject.blocks) > 1
    assert is_read or reading.doubtful or reading.problems
