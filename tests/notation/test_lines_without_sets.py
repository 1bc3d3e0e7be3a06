"""Lines of logs that hold no sets: the body, sleep, sums, goals, plans and postscripts."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks

LINES = [
    "1m80, 82 kg",
    "1 m 80 / 82 kg",
    "1m75 pour 70 kg",
    "70 kg pour 1m75",
    "82 kg @ 1m80",
    "82 kg, 1,80 m",
    "1.80 m x 82 kg",
    "1,80 m, 82 kg, 35 Jahre",
    "1.80m, 82kg, 35 anni",
    "1,75 m y 70 kg, 28 años",
    "1,80m 82kg 30 anos",
    "180 cm, 82 kg, 30 jaar",
    "35M, 180 cm, 82 kg",
    "35 years old, 82 kg",
    "82 kg, 35 yo",
    "6 ft, 200 lbs",
    "5 ft 11, 180 lb, 35",
    "Femme, 28 ans, 1m65, 60 kg",
    "1m80 - 82kg - 4 ans de muscu",
    "J'ai 25 ans, je fais 1m80 pour 82 kg",
    "Ich bin 35 Jahre alt, 1,80 m groß und wiege 82 kg",
    "Mido 1,75 m y peso 70 kg",
    "Ho 30 anni, sono alto 1,80 m e peso 80 kg",
    "Tenho 30 anos, 1,80 m e 82 kg",
    "Ik ben 35 jaar, 1,80 m en weeg 82 kg",
    "Taille : 1m80",
    "Taille : 1m80, poids : 82 kg",
    "Größe: 180 cm",
    "Altura: 1,75 m",
    "6'0\" / 200 lbs / 28",
    "5'11\", 180 lb",
    "1h 04m | 5,780 kg | 2 PRs",
    "1:04 h · 5.780 kg · 2 records",
    "45 min • 3200 kg • 12 sets",
    "58 min | 6 ejercicios | 18 series",
    "1 h 10 | 4 exercices | 14 séries",
    "EDIT: thanks, dropping the curls to 2 sets",
    "PS: next time only 2 sets of curls",
    "Peso 74,3 kg (la semana pasada 74,8)",
    "Peso: 74,3 kg (la semana pasada 74,8)",
    "Weight 82.6, hungry all day",
    "Weight: 82.6 kg this morning",
    "bw 79.8 (was 81 in sept)",
    "Bodyweight: 82 kg",
    "bodyweight: 74.2kg",
    "BW: 81.5",
    "Poids 71,8 kg ce matin",
    "pdc 72,1",
    "Poids du corps : 71,8",
    "Gewicht 83,2 kg",
    "Körpergewicht: 83,2",
    "Peso corporal: 74 kg",
    "Peso corporeo 71,5 kg",
    "Gewicht vanochtend 85,3",
    "Lichaamsgewicht: 85,3",
    "PULL, mal dormi (5h) et ça s'est senti",
    "Slept 5h, felt weak",
    "commute: 2 h",
    "Sleep: 6h50",
    "Schlaf: 7 h",
    "Dormi 6h",
    "Sueño: 7 h",
    "Sono: 6 h",
    "Sonno 6 ore",
    "Slaap: 7 uur",
    "length: 1h40",
    "Duration: 75 min",
    "Durée : 1h15",
    "Dauer: 80 min",
    "Duración: 90 min",
    "Duração: 60 min",
    "Durata: 70 min",
    "Duur: 65 min",
    "Volume: 12,400 kg",
    "Volumen total: 12.400 kg",
    "Goals by July 27: squat 3x5x260, press 3x5x115",
    "Goal for December: 10 pull-ups in a row",
    "Objetivo de diciembre: 10 dominadas seguidas y 3x5 de sentadilla con 115",
    "Objectif fin octobre : 3x3 à 92,5 au couché",
    "Ziel bis Ende Dezember: 10 Klimmzüge am Stück",
    "Meta para dezembro: 10 barras fixas",
    "Obiettivo entro dicembre: 10 trazioni di fila",
    "Doel eind december: 10 optrekken achter elkaar en 3x5 squat op 115",
    "Nächstes Mal 3x8 mit 62,5",
    "next week squat 102.5 if no back pain",
    "Next week I will try 97.5 on the bench.",
    "HR avg 131, max 158",
    "Calories: 420",
    "Kalorien: 420 kcal",
    "Steps: 9000",
    "Mood 7/10, energy 6/10",
    "2 coffees before, 1 banana",
    "3 PRs today!",
    "3 séances, 48 séries",
    "Week total: 48 sets",
    "Gewicht: 82,4 kg, Schlaf: 6,5 h",
    "Weight: 82.4 kg, sleep: 6.5 h",
    "Poids : 82,4 kg, sommeil : 6 h",
    "Plan für nächste Woche: Bankdrücken 5x5 @ 77,5",
    "Plan for next week: bench press 5x5 @ 77.5",
    "Plan de la próxima semana: sentadilla 5x5 @ 77,5",
    "Obs: aumentar 2,5 kg quando fizer 4x10 limpo",
    "Note: add 2.5 kg after 4x10",
    "Bilan de la semaine : 3 séances, 48 séries.",
    "Current bests: squat 140, bench 105, deadlift 180.",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_without_sets_is_none(line):
    text = f"Log\n\n2026-02-03\n{line}\nDeadlift 3x5 100 kg\nBench press 3x5 80 kg\n\n{line}\n"
    (session,) = notation.read(text).subject
    read = [
        (each.exercise.name, len(each.sets), {str(one.load) for one in each.sets})
        for block in session.workout.blocks
        for each in block.exercises
    ]
    assert read == [("Deadlift", 3, {"100 kg"}), ("Bench Press", 3, {"80 kg"})]
    assert not notation.read(text).problems


@pytest.mark.parametrize(
    "title",
    ["Goals by xmas", "Objetivos para diciembre:", "Objectifs fin octobre", "Ziele bis Dezember", "Metas para dezembro", "Obiettivi", "Doelen eind december:"],
)  # fmt: skip
def test_a_list_of_goals_holds_no_sets(title):
    text = (
        f"Pull-up 3x8\n\n{title}\n- 12 pull-ups in a row\n- 5 full pistols per leg\n- 20 s L-sit\n"
    )
    assert blocks(text) == ["Pull-Up 3x8"]


def test_a_goal_without_a_time_may_be_what_is_planned():
    reading = notation.read("Dip 3x5\n\nPull-up\nGoal: 3x8\n")
    assert [doubt.line for doubt in reading.doubtful] == [4]


def test_a_tally_is_told_from_sets_between_bars():
    assert blocks("Pull-up | 4 sets | 10 reps | RPE 8\n") == ["Pull-Up 4x10 RIR 2"]
    assert blocks("Pull-up\n4 sets | 10 reps\n") == ["Pull-Up 4x10"]


@pytest.mark.parametrize(
    "line",
    [
        "Pull-up - 4 sets | 10 reps | RPE 8 (rest 90 s)",
        "Dominadas - 4 series | 10 repeticiones | RPE 8 (descanso 90 s)",
        "Tractions - 4 séries | 10 répétitions | RPE 8 (repos 90 s)",
        "Klimmzüge - 4 Sätze | 10 Wdh | RPE 8 (Pause 90 s)",
        "Barra fixa - 4 séries | 10 repetições | RPE 8 (descanso de 90 s)",
        "Trazioni - 4 serie | 10 ripetizioni | RPE 8 (recupero 90 s)",
        "Optrekken - 4 sets | 10 herhalingen | RPE 8 (rust 90 s)",
    ],
)
def test_numbers_between_bars_are_no_header_of_a_table(line):
    assert blocks(f"1. {line}\n2. {line}\n") == ["Pull-Up 4x10 RIR 2 rest 90 s"] * 2


@pytest.mark.parametrize("note", ["Note: 4x10", "Notes: 4x10", "Dips: 12, energy: low"])
def test_a_key_before_sets_hides_none_silently(note):
    reading = notation.read(f"Squat 3x5\n\nFace pull\n{note}\n")
    read = [each for block in reading.subject.blocks for each in block.exercises]
    assert len(read) > 1 or reading.doubtful or reading.problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plank 1m45", ["Plank 1x105 s"]),  # 60 + 45
        ("Plank 3x1m30", ["Plank 3x90 s"]),  # 60 + 30
        ("Plank\n1m45", ["Plank 1x105 s"]),
        ("Farmer's Walk 1.80 m, 82 kg", ["Farmer's Walk 1x1 @ 82 kg (1.8 m)"]),
    ],
)
def test_times_and_distances_of_movements_are_no_height(text, expected):
    assert blocks(text) == expected


def test_a_short_height_may_be_a_time():
    reading = notation.read("Bonjour\n1m55, 60 kg")
    assert [(doubt.line, doubt.assumed) for doubt in reading.doubtful] == [(2, "a time and a load")]
