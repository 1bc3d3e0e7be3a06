"""Keys below the name of an exercise, with a value for each set, and titles that are short."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("Sets: 3", "Reps per set: 12, 10, 8", "Weight per set (kg): 40, 42.5, 45"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        (("Series: 3", "Repeticiones por serie: 12, 10, 8", "Pesos por serie (kg): 40, 42,5, 45"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        (("Séries : 3", "Répétitions par série : 12, 10, 8", "Charges par série (kg) : 40, 42,5, 45"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        (("Sätze: 3", "Wdh. pro Satz: 12, 10, 8", "Gewicht pro Satz: 40, 42,5, 45 kg"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        (("Séries: 3", "Repetições por série: 12, 10, 8", "Carga por série (kg): 40, 42,5, 45"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        (("Serie: 3", "Ripetizioni per serie: 12, 10, 8", "Carico per serie (kg): 40, 42,5, 45"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        (("Sets: 3", "Herhalingen per set: 12, 10, 8", "Gewicht per set (kg): 40, 42,5, 45"), "1x12 @ 40 kg, 1x10 @ 42.5 kg, 1x8 @ 45 kg"),
        # a value for all sets
        (("Series: 3", "Repeticiones por serie: 12", "Peso (kg): 45"), "3x12 @ 45 kg"),
        (("Series: 3", "Repeticiones por serie: 8-10", "Pesos: 40 / 45 / 50 kg"), "1x8-10 @ 40 kg, 1x8-10 @ 45 kg, 1x8-10 @ 50 kg"),
        (("Series: 2", "Reps: 8", "Peso (kg): 22,5"), "2x8 @ 22.5 kg"),
        (("Series: 3", "Reps: 12,10,8", "Peso (kg): 60,65,70"), "1x12 @ 60 kg, 1x10 @ 65 kg, 1x8 @ 70 kg"),
        (("Series: 2", "Reps: 10", "Peso (kg): 20,5/22"), "1x10 @ 20.5 kg, 1x10 @ 22 kg"),
        # times
        (("Sets: 3", "Time per set: 30 seconds"), "3x30 s"),
        (("Series: 3", "Tiempo por serie: 30 segundos"), "3x30 s"),
        (("Séries : 3", "Durée par série : 30 s"), "3x30 s"),
        (("Sätze: 3", "Zeit pro Satz: 30 Sek"), "3x30 s"),
        (("Séries: 3", "Duração por série: 30 s"), "3x30 s"),
        (("Serie: 3", "Tempo per serie: 30 secondi"), "3x30 s"),
        (("Sets: 3", "Duur per set: 30 sec"), "3x30 s"),
    ],
)  # fmt: skip
def test_keys_with_a_value_for_each_set(keys, said):
    text = "\n".join(["### 1. Hack squat", *(f"- **{key.replace(':', '**:', 1)}" for key in keys)])
    assert blocks(text) == [f"Hack Squat {said}"]
    assert not notation.read(text).doubtful


@pytest.mark.parametrize("key", ["Time: 60 min", "Duración: 1 h", "Dauer: 75 Min", "Durée : 1h15"])
def test_how_long_a_session_takes_is_no_set(key):
    assert blocks(f"# Workout\n{key}\n\nHack squat 3x8\n") == ["Hack Squat 3x8"]


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("Exercise | Sets | Reps. | Rest.", "Hack squat | 3 | 8 | 90 s", "3x8 rest 90 s"),
        ("Ejercicio | Series | Reps. | Peso | Desc.", "Hack squat | 3 | 8 | 60 kg | 90 s", "3x8 @ 60 kg rest 90 s"),
        ("Exo | Séries | Rép. | Charge | Récup", "Hack squat | 3 | 8 | 60 kg | 90 s", "3x8 @ 60 kg rest 90 s"),
        ("Übung | Sätze | Wdh. | Gew. | Pause", "Hack squat | 3 | 8 | 60 kg | 90 s", "3x8 @ 60 kg rest 90 s"),
        ("Exercício | Séries | Rep. | Carga | Desc.", "Hack squat | 3 | 8 | 60 kg | 90 s", "3x8 @ 60 kg rest 90 s"),
        ("Esercizio | Serie | Rip. | Carico (kg) | Rec.", "Hack squat | 3 | 8 | 60 | 1'30''", "3x8 @ 60 kg rest 90 s"),
        ("Oefening | Sets | Herh. | Gew. | Rust", "Hack squat | 3 | 8 | 60 kg | 90 s", "3x8 @ 60 kg rest 90 s"),
        # a column of repetitions with other things in it
        ("Esercizio | Serie | Rip.", "Hack squat | 3 | 40''", "3x40 s"),
        ("Esercizio | Serie | Rip.", "Hack squat | 3 | 10 per lato", "3x10 per side"),
        ("Esercizio | Serie | Rip.", "Hack squat | 3 | 12/10/8", "1x12, 1x10, 1x8"),
        ("Esercizio | Serie | Rip. | Carico", "Hack squat | 3 | 12/10/8 | 40/45/50 kg", "1x12 @ 40 kg, 1x10 @ 45 kg, 1x8 @ 50 kg"),
        # a label before the name
        ("Exercise | Sets | Reps", "A1. Hack squat | 3 | 8", "3x8"),
    ],
)  # fmt: skip
def test_short_titles_of_columns(header, row, said):
    rule = "|".join(["---"] * (header.count("|") + 1))
    text = f"| {header} |\n|{rule}|\n| {row} |\n"
    assert blocks(text) == [f"Hack Squat {said}"]
    assert not notation.read(text).doubtful


def test_the_labels_of_columns_of_spaces_are_no_names():
    text = (
        "Exercise             Sets   Reps    Tempo   Rest\n"
        "A1. Hack squat       3      10-12   3010    60s\n"
        "A2. Pull-up          3      5       5010    60s\n"
        "B.  Deadlift         4      6       20X1    150s\n"
    )
    names = [
        [each.exercise.name for each in block.exercises]
        for block in notation.read(text).subject.blocks
    ]
    assert names == [["Hack Squat", "Pull-Up"], ["Deadlift"]]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Ejercicio | Series | Cant. | Peso", "Hack squat | 3 | 8 | 60"),
        ("Exercise | Sets | Load", "Hack squat | 3 | 60"),
    ],
)
def test_a_table_without_a_known_column_of_repetitions_is_doubtful(header, row):
    rule = "|".join(["---"] * (header.count("|") + 1))
    reading = notation.read(f"| {header} |\n|{rule}|\n| {row} |\n")
    assert [doubt.line for doubt in reading.doubtful] == [3]


@pytest.mark.parametrize("label", ["### Exercice :", "### Exercise", "### Sätze:", "### Series", "**Ejercicio**"])  # fmt: skip
def test_a_heading_that_only_opens_the_sets_is_no_name(label):
    text = f"## 1.2 Hack squat\n\n{label}\n- 3 x 8\n- Rest: 2 min\n\n### Cues:\n- knees out\n"
    again = text.replace("1.2 Hack squat", "1.3 Curl")
    assert blocks(text + "\n" + again) == ["Hack Squat 3x8 rest 120 s", "Curl 3x8 rest 120 s"]


@pytest.mark.parametrize("effort", ["effort: 8", "exertion: RPE 8", "esfuerzo: 8", "effort : 8", "Anstrengung: 8", "esforço: 8", "sforzo: 8", "inspanning: 8", "exertion: RIR 2"])  # fmt: skip
def test_an_effort_is_a_key_of_its_own(effort):
    text = (
        f"- name: squat\n  sets: 3\n  reps: 5\n  {effort}\n- name: pull-up\n  sets: 3\n  reps: 8\n"
    )
    assert blocks(text) == ["Squat 3x5 RIR 2", "Pull-Up 3x8"]


def test_a_session_in_keys():
    text = (
        "date: 2026-02-03\ntime: 6:10PM\nlength: 1h40\nbodyweight: 82\nworkout:\n"
        "  - name: squat\n    weight: 120 kg\n    sets: 3\n    reps: 5\n    effort: hard\n"
        "  - name: pull-up\n    sets: 3\n    reps: 8\n"
    )
    (session,) = notation.read(text).subject
    assert [each.exercise.name for block in session.workout.blocks for each in block.exercises] == [
        "Squat",
        "Pull-Up",
    ]
    assert session.workout.name == "date: 2026-02-03"


def test_an_effort_in_words_is_a_note():
    text = "| Exercise | Sets | Reps | Effort |\n|---|---|---|---|\n| Squat | 3 | 5 | hard |\n"
    assert blocks(text) == ["Squat 3x5 (hard)"]
