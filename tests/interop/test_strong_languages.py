"""Strong's export in the languages of the app."""

from __future__ import annotations

from collections import defaultdict

import pytest

import backworkouts as bw
from backworkouts import interop
from backworkouts.errors import InteropError
from backworkouts.interop import strong
from backworkouts.interop.strong import headings
from tables import counts, faults, said, table

ENGLISH = (
    "date", "workout name", "duration", "exercise name", "set order", "weight", "reps", "distance",
    "seconds", "notes", "workout notes",
)  # fmt: skip
RESTS = {
    "de": "Ruhezeit",
    "es": "Temporizador de descanso",
    "fr": "Minuteur de repos",
}


def header(language):
    """The heading line of a language, in the order of the app."""
    localized = {english: name for name, english in headings.LANGUAGES[language].items()}
    return ";".join([*(localized[name] for name in ENGLISH), "RPE"])


def log(language, *rows):
    """A log of one session: each row from the exercise on."""
    lines = [f"2026-11-02 18:30:00;Pull;1h 5min;{row}" for row in rows]
    return table(header(language), *lines)


@pytest.fixture(params=headings.LANGUAGES)
def language(request):
    return request.param


# the tables of headings and words


def test_no_heading_means_two_things():
    meanings = defaultdict(set)
    for names in headings.LANGUAGES.values():
        for name, english in names.items():
            meanings[headings.canonical([name])[0]].add(english)
    for name in strong.FORMAT.headings:
        meanings[headings.canonical([name])[0]].add(name)
    assert {} == {name: english for name, english in meanings.items() if english != {name}}


def test_each_language_has_each_heading_of_the_app_once(language):
    assert sorted(ENGLISH) == sorted(headings.LANGUAGES[language].values())


def test_words_of_a_language_hide_no_english_one(language):
    assert {"w", "d", "f", "note", "rest timer"}.isdisjoint(headings.ORDERS[language])
    assert {*headings.LANGUAGES, "en"} == set(headings.ORDERS)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Nom de l'entraînement", "workout name"),
        ("NOM DE L’ENTRAINEMENT", "workout name"),  # noqa: RUF001  as keyboards write it
        ("Nom  de l´exercice ", "exercise name"),  # noqa: RUF001  as keyboards write it
        ("Name der U\u0308bung", "exercise name"),  # letter and mark apart, as some files have them
        ("Ordem da serie", "set order"),
        ("Poids (kg)", "weight (kg)"),
        ("Gewicht(lbs)", "weight (lbs)"),
        ("Distancia (km)", "distance (km)"),
        ("Weight (kg)", "weight (kg)"),
        ("RPE", "rpe"),
        ("Stimmung", "stimmung"),
        ("Stimmung (1-5)", "stimmung (1-5)"),
        ("Übung", "übung"),
        ("", ""),
    ],
)
def test_a_heading_is_known_without_accents_and_with_any_apostrophe(heading, expected):
    assert [expected] == headings.canonical([heading])


def test_the_language_is_that_of_most_headings(language):
    assert language == headings.language_of(header(language).split(";"))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Reps"], "en"),
        (["Date", "Notes", "Distance"], "en"),  # as in French
        (["Mood"], "en"),
        ([], "en"),
        (["Date", "Nom de l'exercice", "Ordre de la série", "Poids (kg)", "Reps"], "fr"),
    ],
)
def test_headings_that_decide_nothing_are_english(names, expected):
    assert expected == headings.language_of(names)


# files


def test_a_file_is_read_as_the_english_one(language):
    rows = ["Deadlift (Barbell);W;60.0;5.0;0;0.0;Belt on.;Slept badly.;", "Deadlift (Barbell);1;140.0;5.0;0;0.0;;;8", "Plank;1;0;0.0;0;60.0;;;"]  # fmt: skip
    localized = strong.read(log(language, *rows), unit="kg")
    lines = [f"2026-11-02 18:30:00;Pull;1h 5min;{row}" for row in rows]
    english = strong.read(table(";".join([*ENGLISH, "rpe"]), *lines), unit="kg")
    assert english.sessions == localized.sessions
    assert ((), (3, 3, 0, 0)) == (localized.problems, counts(localized))
    (session,) = localized.sessions
    assert "2026-11-02T19:35:00" == session.ended_at.isoformat()
    assert "Slept badly." == session.workout.note


@pytest.mark.parametrize("language", RESTS)
def test_a_rest_is_the_rest_after_the_set(language):
    result = strong.read(
        log(language, "Pull Up;1;0;8.0;0;0.0;;;", f"Pull Up;{RESTS[language]};0;0.0;0;120.0;;;"),
        unit="kg",
    )
    (one,) = result.sessions[0].workout.blocks[0].exercises
    assert (bw.Set(reps=8, rest="120 s"),) == one.sets
    assert ((), (2, 2, 0, 0)) == (result.problems, counts(result))


@pytest.mark.parametrize(("language", "letter"), [("es", "P"), ("pt", "A"), ("de", "W")])
def test_a_letter_of_the_language_is_a_warm_up(language, letter):
    result = strong.read(log(language, f"Pull Up;{letter};0;8.0;0;0.0;;;"), unit="kg")
    assert ["Pull-Up 1 x 8 (warm-up)"] == said(result.sessions[0])
    assert () == result.problems


def test_a_letter_of_another_language_is_not_known():
    result = strong.read(log("de", "Pull Up;P;0;8.0;0;0.0;;;"), unit="kg")
    assert ["Pull-Up 1 x 8"] == said(result.sessions[0])
    assert [(2, "reihenfolge festlegen", "p", "warning")] == faults(result)


def test_problems_name_the_heading_of_the_file():
    header = "Datum;Name der Übung;Reihenfolge festlegen;Gewicht (kg);Wiederh.;Stimmung"
    row = "2026-11-02;Deadlift;1;schwer;5;gut"
    result = strong.read(table(header, row))
    assert [
        (1, "Stimmung", "Stimmung", "warning"),
        (2, "Gewicht (kg)", "schwer", "warning"),
    ] == faults(result)


def test_a_localized_table_without_a_column_names_it():
    with pytest.raises(InteropError, match="found no column called set order;"):
        strong.read(table("Datum;Name der Übung;Wiederh."), unit="kg")


def test_a_localized_file_is_known_by_its_headings(language):
    assert "strong" == interop.sniff(log(language))
    assert "strong" == interop.sniff(log(language).replace(b",", b";"))
