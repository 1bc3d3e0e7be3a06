"""Lines whose words or marks tell how often, when and in which turn sets are done."""

from __future__ import annotations

import pytest

from backworkouts.notation import read
from render_line import said, with_names
from render_workout import told


def doubts(text):
    """What was assumed of each doubtful part of a text."""
    return [one.assumed for one in read(text).doubtful]


@pytest.mark.parametrize(
    ("line", "exercise"),
    [
        ("E2MOM x 6: 3 power cleans @ 70%", "power cleans: 6x3 @ 70 %1RM"),
        ("E2MOM 12 min: 5 swings", "swings: 6x5"),
        ("E3MOM x 5 sets: 5 squats", "squats: 5x5"),
        ("Every 2 minutes x 6: 3 cleans @ 70%", "cleans: 6x3 @ 70 %1RM"),
        ("Alle 2 Minuten x 6: 3 Umsetzen @ 70%", "Umsetzen: 6x3 @ 70 %1RM"),
        ("Cada 2 minutos x 6: 3 cargadas", "cargadas: 6x3"),
        ("Toutes les 2 minutes x 6 : 3 squats", "squats: 6x3"),
        ("A cada 2 minutos x 6: 3 agachamentos", "agachamentos: 6x3"),
        ("Ogni 2 minuti x 6: 3 squat", "squat: 6x3"),
        ("Elke 2 minuten x 6: 3 squats", "squats: 6x3"),
        ("Cleans 6x3, alle 2 Minuten", "Cleans: 6x3"),
        ("EMOM 10: 5 pull-ups", "pull-ups: 10x5"),
        ("Push ups: 4 x 15 between", "Push ups: 4x15"),
        ("Buenos días: 3 series de 10 repeticiones con 40 kg", "Buenos días: 3x10 @ 40 kg"),
    ],
)
def test_every_so_many_minutes(line, exercise):
    assert with_names(line) == exercise
    assert not doubts(line)


def test_a_number_behind_e2mom_may_be_minutes():
    assert said("E2MOM 10: 5 swings") == "10x5"
    assert doubts("E2MOM 10: 5 swings") == ["sets, not minutes"]


@pytest.mark.parametrize("line", ["Cleans 6x3 every 2 minutes", "E2MOM: swings", "Plank E2MOM 5"])
def test_an_interval_without_a_number_of_sets_says_none(line):
    assert said(line) in {None, "6x3"}


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Squat warm-up sets: 40x10, 60x5. Work: 80x5", "80x5"),
        ("Squat warm-up: 40x10, 60x5, work sets: 80x5", "80x5"),
        ("Squat warm-up 40x10, 60x5, working sets 80x5", "80x5"),
        ("Kniebeuge Aufwärmen: 40x10, 60x5. Arbeitssätze: 80x5", "80x5"),
        ("Sentadilla calentamiento: 40x10, 60x5, series efectivas: 80x5", "80x5"),
        ("Squat échauffement : 40x10, 60x5, séries de travail : 80x5", "80x5"),
        ("Squat riscaldamento: 40x10, 60x5, serie di lavoro: 80x5", "80x5"),
        ("Squat opwarmen: 40x10, 60x5, werksets: 80x5", "80x5"),
        ("Agachamento aquecimento: 40x10, 60x5, séries de trabalho: 80x5", "80x5"),
    ],
)
def test_working_sets_end_the_warm_up(line, sets):
    load, reps = sets.split("x")
    expected = f"1x10 @ 40 ? warm-up, 1x5 @ 60 ? warm-up, 1x{reps} @ {load} ?"
    assert said(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Extensiones 3x15 + 10 seg de isométrico",
        "Extensions 3x15 + 10 sec isometric",
        "Extensão 3x15 + 10 s de isometria",
        "Strecken 3x15 + 10 s isometrisch",
        "Leg extension 3x15 + 10 s di isometria",
        "Strekken 3x15 + 10 s isometrisch",
        "Leg extension 3x15 + 10 s d'isométrie",
    ],
)
def test_a_hold_behind_the_sets_is_a_doubtful_note(line):
    assert said(line) == "3x15"
    assert doubts(line) == ["a note"]


@pytest.mark.parametrize("line", ["PULL, mal dormi (5h)", "Squat, slept badly (6 h)"])
def test_hours_in_parentheses_are_no_set(line):
    assert said(line) is None


def test_a_weekday_may_stand_before_sets_in_parentheses():
    assert doubts("Friday: Squats for volume 100kg (8,8,8,8), Bench 82.5kg (5,5,5)")


def test_cells_that_count_are_no_titles_of_columns():
    text = "Press - 4 séries | 10 repetições | RPE 7\nRemada - 3 séries | 8-10 repetições\n"
    assert told(text) == ["Workout", "  Press 4x10 RIR 3", "  Remada 3x8-10"]
