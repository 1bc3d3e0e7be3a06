"""Fuzzing the reader of texts: any text gives a value or a BackworkoutsError, and soon.

    nox -s fuzz              ten minutes
    nox -s fuzz -- -max_total_time=60

Beside random characters it makes texts of the words and marks that the reader knows, which get
further into it.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["backworkouts.notation"]):
    from backworkouts import notation
    from backworkouts.errors import BackworkoutsError
    from backworkouts.notation.vocabulary import NUMBERS, PHRASES

_WORDS = sorted({*PHRASES, *NUMBERS})
_MARKS = [*"xX@+-/,.;:()[]|%#'\"=*~\u2013\u00d7\u2192 \n\t", "\n\n", " x ", "# ", "> "]
_NAMES = ["Row", "Pull-Up", "Seated Row", "Monday", "Day 2", "Rest", "Exercise | Sets | Reps"]
_LONGEST = 200
_NUMBER, _MARK, _NAME, _LETTERS = range(4)


def _text(data: atheris.FuzzedDataProvider) -> str:
    if data.ConsumeBool():
        return data.ConsumeUnicode(_LONGEST)
    parts = []
    for _ in range(data.ConsumeIntInRange(1, 40)):
        kind = data.ConsumeIntInRange(0, 5)
        if kind == _NUMBER:
            parts.append(str(data.ConsumeIntInRange(0, 10 ** data.ConsumeIntInRange(0, 20))))
        elif kind == _MARK:
            parts.append(_MARKS[data.ConsumeIntInRange(0, len(_MARKS) - 1)])
        elif kind == _NAME:
            parts.append(_NAMES[data.ConsumeIntInRange(0, len(_NAMES) - 1)])
        elif kind == _LETTERS:
            parts.append(data.ConsumeUnicode(3))
        else:
            parts.append(_WORDS[data.ConsumeIntInRange(0, len(_WORDS) - 1)])
        if data.ConsumeBool():
            parts.append(" ")
    return "".join(parts)


def one(data: bytes) -> None:
    """One text: read as a line, read whole, and what was read written and read again."""
    text = _text(atheris.FuzzedDataProvider(data))
    with suppress(BackworkoutsError):
        notation.parse_line(text)
    reading = notation.read(text)
    if reading.subject is not None:
        written = notation.write(reading.subject)
        if not written.unsaid and notation.parse(written.text) != reading.subject:
            raise AssertionError(text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
