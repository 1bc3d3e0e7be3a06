"""Schemes: sets that a heading states for every exercise of the list below it."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks


@pytest.mark.parametrize(
    "title",
    ["Back & biceps", "Espalda y bíceps", "Dos et biceps", "Rücken und Bizeps", "Costas e bíceps", "Schiena e bicipiti", "Rug en biceps"],
)  # fmt: skip
def test_parts_of_the_body_are_a_title_of_exercises(title):
    text = f"{title} (4x8):\n- Pull-up\n- Face pull\n- Curl 10 kg\n"
    assert blocks(text) == ["Pull-Up 4x8", "Face Pull 4x8", "Curl 4x8 @ 10 kg"]


@pytest.mark.parametrize(
    "heading",
    [
        "Accessories 3x12 each:",
        "**Accessories (3x12 each)**",
        "### Accessories (3 sets of 12 each)",
        "All 3x12:",
        "All exercises: 3x12:",
        "Complementarios (3x12 cada uno):",
        "Todos los ejercicios 3x12:",
        "Accessoires (3x12 chacun) :",
        "Tous les exercices (3 séries de 12) :",
        "Alle Übungen je 3x12:",
        "Zubehör (jeweils 3x12):",
        "Complementares (3\u00d712 cada):",
        "Todos os exercícios 3x12:",
        "Complementari (3x12 ciascuno):",
        "Tutti gli esercizi 3x12:",
        "Alle oefeningen 3x12:",
        "Esercizi principali (3x12):",
        "Hauptübungen je 3x12:",
        "Main exercises (3x12):",
        "Accessoires (3x12 per oefening):",
    ],
)
def test_each_exercise_of_a_list_has_the_sets_of_its_heading(heading):
    text = f"{heading}\n- Face pull\n- Hack squat - 60 kg\n- Curl 12,5 kg\n"
    assert blocks(text) == [
        "Face Pull 3x12",
        "Hack Squat 3x12 @ 60 kg",
        "Curl 3x12 @ 12.5 kg",
    ]
    assert not notation.read(text).doubtful


def test_a_rest_in_the_heading_is_that_of_each_exercise():
    text = "All 3x10, 60 s rest:\n- Face pull\n- Hack squat\n"
    assert blocks(text) == ["Face Pull 3x10 rest 60 s", "Hack Squat 3x10 rest 60 s"]


def test_an_exercise_with_sets_of_its_own_keeps_them():
    text = "Accessories 3x12 each:\n- Face pull\n- Hack squat 5x5\n- Curl\n"
    assert blocks(text) == ["Face Pull 3x12", "Hack Squat 5x5", "Curl 3x12"]


def test_cues_below_an_exercise_are_no_exercises():
    text = "Hack squat 3x12:\n- slow on the way down\n- knees out\n"
    assert len(blocks(text)) == 1
    text = "Contraption 3x12:\n- slow on the way down\n- knees out\n"
    assert len(blocks(text)) == 1


def test_movements_below_a_title_have_its_sets_without_a_word_for_each():
    text = "Arms (3x12):\n- Hammer curl\n- Triceps pushdown\n"
    assert blocks(text) == ["Hammer Curl 3x12", "Triceps Pushdown 3x12"]


def test_a_heading_with_sets_above_a_blank_line_and_other_names_ends_there():
    text = "Accessories 3x12 each:\n\n- Face pull\n- Curl\n\n## Notes\nDips are for next month\n"
    assert blocks(text) == ["Face Pull 3x12", "Curl 3x12"]


def test_the_sets_of_a_scheme_that_cannot_be_read_are_shared_with_none():
    text = "Accessories 0x12 each:\n- Face pull\n- Curl\n"
    assert notation.read(text).problems
