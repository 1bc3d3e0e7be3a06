r"""GymBook's CSV export in Italian and in German: a row per set, skipped sets too.

Read only. Numbers come with their unit in the same cell: `20 ripetizioni`, `12,50 kg`. See
`docs/formats/gymbook.md`.

>>> data = '''Data,Orario,Esercizio,Set / Set di riscaldamento / Set di defaticamento,\
... Ripetizioni / Tempo,Peso / Distanza,Saltato
... 09/01/25,19:30,Deadlift,Set,5 ripetizioni,"102,50 kg",No
... '''
>>> print(read(data.encode()).counts)
1 row: 1 read, 0 skipped, 0 rejected
"""

from __future__ import annotations

import re
from collections.abc import Callable

from backworkouts.interop.dates import DateOrder
from backworkouts.interop.table.columns import IN_CELLS, Column, Columns, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.kinds import RowKind
from backworkouts.model.set import SetKind

__all__ = ["FORMAT", "iter_sessions", "read"]

_REPS = re.compile(r"(\d{1,6})\s*(?:ripetizion[ei]|wiederholung(?:en)?)", re.IGNORECASE)
_DISTANCE = re.compile(r"[\d.,]+\s*(?:km|mi|m|ft|yd)")
_ENDS_OF_DISTANCES = ("m", "mi", "ft", "yd")
_DATE = re.compile(r"\d\d/\d\d/\d\d(?!\d)|\d\d?\.\d\d?\.", re.ASCII)  # 09/01/25 or 09.01.2025
_SKIPPED = {"si": "yes", "sì": "yes", "ja": "yes", "nein": "no"}
_WORKING = RowKind()
_WARM_UP = RowKind(SetKind.WARM_UP)


def _reps(text: str) -> str:
    """Return the number of repetitions alone; a duration keeps its unit."""
    found = _REPS.fullmatch(text.strip())
    return _plain_spaces(text) if found is None else found[1]


def _plain_spaces(text: str) -> str:
    """Return a text whose number and unit are separated by a plain space."""
    return " ".join(text.split())


def _distances(columns: Columns) -> Callable[[list[str]], None] | None:
    """Return a function that moves the distance in a cell of loads to the note of the set."""
    load, note = columns.places(Field.LOAD)[0], columns.place(Field.NOTE)
    if note is None:
        return None

    def move(row: list[str]) -> None:
        text = row[load]
        if text.endswith(_ENDS_OF_DISTANCES) and _DISTANCE.fullmatch(text.strip()):
            row[note] = "; ".join(filter(None, (_plain_spaces(text), row[note])))
            row[load] = ""

    return move


def _skipped(text: str) -> str:
    return _SKIPPED.get(text.strip().casefold(), text)


FORMAT: TableFormat = TableFormat(
    name="gymbook",
    title="a GymBook export",
    app="GymBook",
    headings={
        "data": Column(Field.STARTED),
        "datum": Column(Field.STARTED),
        "programma": Column(Field.WORKOUT),
        "training": Column(Field.WORKOUT),
        "orario": Column(Field.SET_CLOCK),
        "zeit": Column(Field.SET_CLOCK),
        "esercizio": Column(Field.EXERCISE),
        "übung": Column(Field.EXERCISE),
        "zona": Column(Field.IGNORED),
        "bereich": Column(Field.IGNORED),
        "gruppi muscolari (primari)": Column(Field.IGNORED),
        "muskelgruppen (primäre)": Column(Field.IGNORED),
        "gruppi muscolari (secondari)": Column(Field.IGNORED),
        "muskelgruppen (sekundäre)": Column(Field.IGNORED),
        "set / set di riscaldamento / set di defaticamento": Column(Field.KIND),
        "satz / aufwärmsatz / abkühlungssatz": Column(Field.KIND),
        "ripetizioni / tempo": Column(Field.REPS),
        "wiederholungen / zeit": Column(Field.REPS),
        "peso / distanza": Column(Field.LOAD, IN_CELLS),
        "gewicht / strecke": Column(Field.LOAD, IN_CELLS),
        "appunti": Column(Field.NOTE),
        "notizen": Column(Field.NOTE),
        "saltato": Column(Field.SKIPPED),
        "ausgelassen": Column(Field.SKIPPED),
    },
    needed=(
        Field.STARTED, Field.SET_CLOCK, Field.EXERCISE, Field.KIND, Field.REPS, Field.LOAD,
        Field.SKIPPED,
    ),
    dates=DateOrder.DMY,
    date_form=_DATE,
    habits=Habits(
        kinds={
            "": _WORKING,
            "set": _WORKING,
            "satz": _WORKING,
            "set di riscaldamento": _WARM_UP,
            "aufwärmsatz": _WARM_UP,
            # A set to cool down is no working set either, and the model has no other kind for it.
            "set di defaticamento": _WARM_UP,
            "abkühlungssatz": _WARM_UP,
        },
        clean={Field.REPS: _reps, Field.LOAD: _plain_spaces, Field.SKIPPED: _skipped},
        amend=_distances,
    ),
)  # fmt: skip
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
