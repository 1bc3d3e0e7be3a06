"""Fuzzing the reader of texts: any text gives a value or a BackworkoutsError, and soon.

    nox -s fuzz              ten minutes
    nox -s fuzz -- -max_total_time=60

Beside random characters it makes texts of the words and marks that the reader knows, which get
further into it, and lines of documents in seven languages with pieces cut out and put in. Of each
text every character but spaces is in exactly one part of the account; what was read and can be
written is the same when it is read again; and the tidied text says what the text says.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["backworkouts.notation"]):
    from backworkouts import Program, Workout, notation
    from backworkouts.errors import BackworkoutsError
    from backworkouts.notation.document.lines import lines_of
    from backworkouts.notation.tidying import tidy
    from backworkouts.notation.vocabulary import NUMBERS, PHRASES

_WORDS = sorted({*PHRASES, *NUMBERS})
_MARKS = [*"xX@+-/,.;:()[]|%#'\"=*~\u2013\u00d7\u2192 \n\t", "\n\n", " x ", "# ", "> "]
_NAMES = ["Row", "Pull-Up", "Seated Row", "Monday", "Day 2", "Rest", "Exercise | Sets | Reps"]
_ROOT = Path(__file__).parents[1]
_FOLDERS = (
    *sorted((_ROOT / "tests" / "notation" / "labelled").glob("*/documents")),
    _ROOT.parent / "shared" / "corpora" / "documents",
)
_DOCUMENTS = [
    file.read_text(encoding="utf-8").splitlines()
    for folder in _FOLDERS
    for file in sorted(folder.glob("*.txt"))
]
_LONGEST = 200
_LINES = 12
_CHANGES = 6
_LETTERS_CUT = 8
_NUMBER, _MARK, _NAME, _LETTERS = range(4)


def _text(data: atheris.FuzzedDataProvider) -> str:
    if data.ConsumeBool():
        return _mutated(data)
    return data.ConsumeUnicode(_LONGEST) if data.ConsumeBool() else _of_words(data, 40)


def _mutated(data: atheris.FuzzedDataProvider) -> str:
    """Lines of two documents, with pieces cut out and others put in."""
    lines = [*_lines(data), *(_lines(data) if data.ConsumeBool() else ())]
    text = "\n".join(lines)
    for _ in range(data.ConsumeIntInRange(0, _CHANGES)):
        at = data.ConsumeIntInRange(0, len(text))
        end = at + data.ConsumeIntInRange(0, _LETTERS_CUT)
        text = text[:at] + _of_words(data, 3) + text[end:]
    return text


def _lines(data: atheris.FuzzedDataProvider) -> list[str]:
    document = _DOCUMENTS[data.ConsumeIntInRange(0, len(_DOCUMENTS) - 1)]
    first = data.ConsumeIntInRange(0, len(document) - 1)
    return document[first : first + data.ConsumeIntInRange(1, _LINES)]


def _of_words(data: atheris.FuzzedDataProvider, most: int) -> str:
    parts = []
    for _ in range(data.ConsumeIntInRange(1, most)):
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
    _is_accounted_for(text, reading)
    if isinstance(reading.subject, Workout | Program):
        written = notation.write(reading.subject)
        if not written.unsaid and notation.parse(written.text) != reading.subject:
            raise AssertionError("written", text)
    tidied = notation.read(tidy(reading))
    if (tidied.subject, _faulty(tidied)) != (reading.subject, _faulty(reading)):
        raise AssertionError("tidied", text)


def _is_accounted_for(text: str, reading: notation.Reading) -> None:
    """Make sure that each character that is no space stands in exactly one part, in order."""
    lines = lines_of(text.removeprefix("\ufeff"))
    for line, parts in zip(lines, reading.account, strict=True):
        held = [at for part in parts for at in range(part.start, part.end)]
        if [at for at in held if not line[at].isspace()] != _solid(line):
            raise AssertionError("account", text)


def _solid(line: str) -> list[int]:
    return [at for at, one in enumerate(line) if not one.isspace()]


def _faulty(reading: notation.Reading) -> list[int]:
    return [problem.line for problem in reading.problems]


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
