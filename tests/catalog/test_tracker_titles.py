"""The official titles of exercises in Hevy, Strong, Fitbod and Liftosaur."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backworkouts import resolve
from backworkouts._catalog.data_files import content
from backworkouts.errors import BackworkoutsError

TITLES = [
    tuple(line.split(": ", 1))
    for line in (Path(__file__).parent / "tracker_titles.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
HEVY = [
    link
    for link in content("data/crosswalk.json")["exercises"]
    if link["system"] == "hevy" and link["match"] == "exact"
]
# Titles as Hevy writes them in Spanish, German, French, Italian and Portuguese, a line each.
LOCALIZED = """
wide_grip_lat_pulldown: Jalón al Pecho (Cable) | Latzug (Kabel) | Tirage Poitrine (Poulie)
wide_grip_lat_pulldown: Lat Pulldown (Cavo) | Puxada Alta na Polia (Máquina)
machine_pulldown: Jalón al Pecho (Máquina) | Latzug (Maschine) | Tirage Poitrine (Machine)
machine_pulldown: Puxada Alta (Máquina)
straight_arm_pulldown: Gerader Lat-Pulldown (Kabel) | Lat Pulldown Braccia Dritte (Cavo)
rope_straight_arm_pulldown: Pulldown Corda a Braccia Dritte
reverse_grip_pulldown: Pulldown Lateral con Agarre Inverso (Cable) | Puxada Com Pega Inversa
reverse_grip_pulldown: Lat Pulldown Presa Inversa (Cavo)
close_grip_pulldown: Lat pulldown - Presa Stretta (Cavo) | Puxada Alta - Pegada Triângulo
one_arm_pulldown: Lat Pulldown Braccio Singolo
seated_row: Remo Sentado con Cable | Rudern am Kabel sitzend | Rowing Poulie Assis
seated_row: Rematore al Cavo da Seduto | Sitzendes Rudern am Kabelzug - V-Griff (Kabel)
seated_row: Tirage assis à la poulie - prise en V (poulie) | Remada Sentada com Pegada em V (Cabo)
seated_wide_grip_cable_row: Rematore al Cavo da Seduto - Presa Larga
seated_machine_row: Remo Sentado (Máquina) | Rematore Seduto (Macchina)
rowing_ergometer: Máquina de Remo | Rudermaschine | Rameur | Macchina Rematore | Máquina De Remo
bent_over_row: Remo Inclinado (Barra) | Rematore Inclinato (Bilanciere) | Remadas Dobradas (Barra)
t_bar_row: Remo en Punta | T-Bar Rudern | Rowing Barre T | Rematore T Bar | Remada na Barra T
chest_supported_dumbbell_row: Rematore Inclinato con Petto Appoggiato (Manubrio)
iso_lateral_row: Iso-laterales Rudern | Remadas Iso-Lateral (Máquina)
pull_up: Dominada | Trazione
weighted_pull_up: Trazione (Con Peso Aggiunto)
chin_up: Trazione Presa Supina
deadlift: Peso Muerto (Barra) | Stacco da Terra (Bilanciere) | Levantamento Terra (Barra)
trap_bar_deadlift: Stacco da Terra (Trap Bar)
stiff_leg_deadlift: Kreuzheben mit gestreckten Beinen | Stacco da Terra Gambe Dritte
romanian_deadlift: Rumänisches Kreuzheben (Langhantel) | Stacco da Terra Rumena (Bilanciere)
dumbbell_romanian_deadlift: Peso Muerto Rumano (Mancuerna) | Levantamento Terra Romeno (Halter)
machine_back_extension: Extension Dos (Machine) | Extensão Lombar Maquina
weighted_back_extension: Hiperextensão Lombar Com Peso
reverse_hyperextension: Ipertensione Inversa
face_pull: Tirón a la Cara | Tirage vers Visage
smith_machine_squat: Sentadilla (Máquina Smith) | Squat (Multipower) | Agachamento no Smith (Máquina)
smith_machine_bench_press: Développé Couché (Machine Smith) | Panca Piana (Multipower)
ez_bar_curl: Curl con Barra EZ | Bizepscurl (EZ-Hantel) | Curl Biceps (Barre EZ)
single_leg_press: Leg Press Gamba Singola (Macchina) | Leg Press Unilateral (Máquina)
"""
FREE_EXERCISE_DB = Path(__file__).parents[3] / "shared/samples/free-exercise-db/exercises.json"


def meant(name):
    try:
        return resolve(name).id
    except BackworkoutsError:
        return "-"


def test_a_title_means_its_exercise_or_none():
    wrong = {title: found for expected, title in TITLES if (found := meant(title)) != expected}
    assert wrong == {}


def test_of_hundred_titles_85_are_known():
    assert len(TITLES) > 600
    assert sum(meant(title) != "-" for _, title in TITLES) >= 0.85 * len(TITLES)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (title.strip(), expected)
        for line in LOCALIZED.strip().splitlines()
        for expected, titles in [line.split(": ")]
        for title in titles.split("|")
    ],
)
def test_a_title_of_hevy_in_another_language_means_its_exercise(title, expected):
    assert meant(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Cable Twist, Leverage Machine",  # levers, no cable
        "Kettlebell Swing, Dumbbell",
        "Front Squat, Cable",
        "Good Morning, Leverage Machine",
        "Smith Machine One-Arm Upright Row",
        "Remada (Corda) Sentado",  # a rope, though Hevy means any handle
        "Tirage Machine Convergente",  # a row or a pulldown
    ],
)
def test_a_title_with_an_implement_that_the_catalog_lacks_is_unknown(title):
    assert meant(title) == "-"


def test_a_title_of_the_crosswalk_means_the_same_exercise():
    assert HEVY
    assert [] == [link for link in HEVY if meant(link["name"]) != link["exercise"]]


@pytest.mark.skipif(not FREE_EXERCISE_DB.exists(), reason="the samples are not shipped")
def test_two_of_five_names_of_free_exercise_db_are_known():
    names = [entry["name"] for entry in json.loads(FREE_EXERCISE_DB.read_text("utf-8"))]
    assert len(names) == 873
    assert sum(meant(name) != "-" for name in names) >= 380
