"""Phrases that no rest is taken, or little of it: notes, and never the name of an exercise."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts.notation import parse_line
from render_line import said
from render_workout import blocks

NO_REST = [
    "no rest",
    "No rest between sets",
    "without rest",
    "Without any rest between the exercises",
    "minimal rest",
    "little to no rest",
    "no break",
    "no-rest",
    "Short-rest",
    "sans repos",
    "Sans récup",
    "sans aucun temps de repos",
    "pas de repos",
    "ohne Pause",
    "Keine Pause zwischen den Übungen",
    "sin descanso",
    "Sin pausa entre series",
    "senza riposo",
    "nessun recupero",
    "sem descanso",
    "sem intervalo",
    "zonder rust",
    "geen pauze",
]


@pytest.mark.parametrize("phrase", NO_REST)
def test_no_rest_is_a_note_wherever_it_stands_on_a_line(phrase):
    for line in (f"Row 3x12, {phrase}", f"Row {phrase} 3x12", f"{phrase}, Row 3x12"):
        found = parse_line(line)
        assert ("Row", 3, None) == (found.name, len(found.sets), found.sets[0].rest), line
        assert found.note == phrase


@pytest.mark.parametrize("phrase", NO_REST)
@pytest.mark.parametrize("text", ["{} 3x12", "3 sets / 12 reps / {}", "{}\n3x12", "3x12\n{}"])
def test_no_rest_is_no_exercise(phrase, text):
    reading = notation.read(text.format(phrase))
    assert (None, True) == (reading.subject, reading.total > 0)


def test_sets_on_three_lines_have_no_rest_as_their_name():
    reading = notation.read("3 sets\n12 reps\nno rest")
    assert reading.subject is None
    assert [problem.line for problem in reading.problems] == [2]


@pytest.mark.parametrize("phrase", NO_REST)
def test_no_rest_between_a_name_and_its_sets_is_a_note(phrase):
    assert blocks(f"Seated Row\n{phrase}\n3x12") == [f"Seated Row 3x12 ({phrase})"]


@pytest.mark.parametrize("line", ["Row rest 3x12", "Row recup 3x12", "Row descanso 3x12"])
def test_a_rest_before_sets_misses_its_length(line):
    # read as a rest of 3 minutes before, and one set of 12
    reading = notation.read(line)
    assert (None, 1) == (reading.subject, reading.total)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Bench Press pause 3x5", "3x5"),
        ("Row rest 3 min 3x12", "3x12 rest 180 s"),  # 3 * 60
        ("Row rest 1:30 3x12", "3x12 rest 90 s"),  # 60 + 30
        ("Row r: 3x12", "3x12"),
    ],
)
def test_a_number_before_an_x_is_no_length_of_a_rest(line, sets):
    assert sets == said(line)


@pytest.mark.parametrize("name", ["Long pause bench press", "Brief pause row"])
def test_a_pause_before_a_movement_is_within_its_repetitions(name):
    found = parse_line(f"{name} 3x5")
    assert (name, 3, None) == (found.name, len(found.sets), found.note)


@pytest.mark.parametrize("line", ["No 3x12", "Ohne 3x12", "Sans 3x12", "Sin 3x12"])
def test_a_negation_alone_is_no_exercise(line):
    reading = notation.read(line)
    assert (None, 1) == (reading.subject, reading.total)


def test_a_negation_before_a_kind_of_sets_is_doubtful():
    reading = notation.read("No rest-pause rows 3x12")
    assert [doubt.column for doubt in reading.doubtful] == [1]
    assert notation.read("Row 3x12, no drop sets").doubtful == ()


def test_what_stands_between_no_rests_may_be_an_exercise():
    found = parse_line("No rest between Row 3x12 and Curl 3x10")
    assert ("Row", "No rest between") == (found.name, found.note)
    assert found.followed_by is not None
    assert "Curl" == found.followed_by.name
