"""The headings and words of Strong's export in the languages of the app.

The app translates its headings and two or three words of the column `Set Order`; dates, numbers
and names of exercises stay as in English. Languages that are not here: no export in them was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from backworkouts.interop.table.columns import fold_heading
from backworkouts.interop.table.kinds import KINDS, RowKind

__all__ = ["ENGLISH", "LANGUAGES", "ORDERS", "ROW_KINDS", "canonical", "kinds_below", "language_of"]

ENGLISH = "en"

LANGUAGES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "de": {
            "datum": "date",
            "workout-name": "workout name",
            "dauer": "duration",
            "name der übung": "exercise name",
            "reihenfolge festlegen": "set order",
            "gewicht": "weight",
            "wiederh.": "reps",
            "entfernung": "distance",
            "sekunden": "seconds",
            "notizen": "notes",
            "workout-notizen": "workout notes",
        },
        "es": {
            "fecha": "date",
            "nombre de entrenamiento": "workout name",
            "duración": "duration",
            "nombre del ejercicio": "exercise name",
            "orden de la serie": "set order",
            "peso": "weight",
            "rep.": "reps",
            "distancia": "distance",
            "segundos": "seconds",
            "notas": "notes",
            "notas del entrenamiento": "workout notes",
        },
        "fr": {
            "date": "date",
            "nom de l'entraînement": "workout name",
            "durée": "duration",
            "nom de l'exercice": "exercise name",
            "ordre de la série": "set order",
            "poids": "weight",
            "réps": "reps",
            "distance": "distance",
            "secondes": "seconds",
            "notes": "notes",
            "notes d'entraînement": "workout notes",
        },
        "pt": {
            "data": "date",
            "nome do treino": "workout name",
            "duração": "duration",
            "nome do exercício": "exercise name",
            "ordem da série": "set order",
            "peso": "weight",
            "reps": "reps",
            "distância": "distance",
            "segundos": "seconds",
            "notas": "notes",
            "notas do treino": "workout notes",
        },
    }
)
"""The headings of each language, in lower case, and the English ones that they translate.

`RPE` is the same in all. No heading means two things.
"""

ORDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        ENGLISH: {},
        "de": {"ruhezeit": "rest timer"},
        "es": {"p": "w", "temporizador de descanso": "rest timer"},
        "fr": {"minuteur de repos": "rest timer"},
        # The kinds of the app are warm-up, drop set and failure: beside D and F there is A.
        "pt": {"a": "w"},
    }
)
"""The words of `Set Order` that a language has besides the English ones."""

ROW_KINDS: Mapping[str, RowKind] = MappingProxyType(
    {**KINDS, "rest timer": RowKind(is_rest=True), "note": RowKind(is_note=True)}
)
"""What the English words of `Set Order` and of the set types of converters mean."""

_APOSTROPHES = str.maketrans("’‘ʼ´`", "'''''")  # noqa: RUF001  as keyboards and spreadsheets write them
_WITH_UNIT = re.compile(r"(.+?) ?(\([^()]+\))")


def _folded(text: str) -> str:
    """Fold case, spaces, accents and apostrophes: spreadsheets and hands change them."""
    # Apostrophes first: the decomposition turns the acute accent into a space and a mark.
    apart = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return fold_heading("".join(char for char in apart if not unicodedata.combining(char)))


_ENGLISH = {
    _folded(name): english for names in LANGUAGES.values() for name, english in names.items()
}
_HEADINGS = {language: frozenset(map(_folded, names)) for language, names in LANGUAGES.items()}
_IN_ENGLISH = frozenset(english for names in LANGUAGES.values() for english in names.values())


def canonical(headings: Sequence[str]) -> list[str]:
    """Return folded headings, translated into English where they are known: see `fold_heading`.

    A unit in parentheses stays.

    >>> canonical(["Date", "Nom de l'exercice", "Poids (kg)", "Humeur"])
    ['date', 'exercise name', 'weight (kg)', 'humeur']
    """
    return [_translated(text) for text in headings]


def _translated(text: str) -> str:
    folded = _folded(text)
    with_unit = _WITH_UNIT.fullmatch(folded)
    if with_unit is not None and with_unit[1] in _ENGLISH:
        return f"{_ENGLISH[with_unit[1]]} {with_unit[2]}"
    return _ENGLISH.get(folded, fold_heading(text))


def language_of(headings: Sequence[str]) -> str:
    """Return the language that has most of the headings; English where none has more.

    >>> language_of(["Fecha", "Nombre del ejercicio", "Peso", "Rep."])
    'es'
    """
    there = {_folded(text) for text in headings}
    there |= {found[1] for found in map(_WITH_UNIT.fullmatch, there) if found}
    counts = {language: len(there & names) for language, names in _HEADINGS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > len(there & _IN_ENGLISH) else ENGLISH


def kinds_below(headings: Sequence[str]) -> Mapping[str, RowKind]:
    """Return the words of `Set Order` in the language of some headings, and their meaning.

    >>> kinds_below(["Fecha", "Nombre del ejercicio", "Peso", "Rep."])["p"].kind.name
    'WARM_UP'
    """
    words = ORDERS[language_of(headings)]
    return {word: ROW_KINDS[english] for word, english in words.items()}
