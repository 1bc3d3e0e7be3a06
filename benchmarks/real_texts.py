"""Measure the reading of what people write: documents of 200 lines, and texts as long as allowed.

The documents are those of the tests, and of the corpora beside the repository where these are.
Each is read for the first time, in a process that has loaded the catalog and read one other text.
Times are of the processor, so that other work on the machine counts little.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from backworkouts import limits, notation
from benchmarks.measure import Figure, in_new_process

_ROOT = Path(__file__).parents[1]
_FOLDERS = (
    *sorted((_ROOT / "tests" / "notation" / "labelled").glob("*/documents")),
    _ROOT.parent / "shared" / "corpora" / "documents",
)
_LINES = 200
_MEGABYTE = 1_000_000
_WARMING = "Seated Row 3x10\nZigzag Hoist 3x10\n"  # one known name, and one to suggest others for


def texts() -> list[str]:
    """Return the documents, in the order of their names."""
    return [
        file.read_text(encoding="utf-8")
        for folder in _FOLDERS
        for file in sorted(folder.glob("*.txt"))
    ]


def documents() -> list[str]:
    """Return documents of 200 lines, each made of several that stand one after the other."""
    lines = [line for text in texts() for line in [*text.splitlines(), ""]]
    ends = range(_LINES, len(lines) + 1, _LINES)
    return ["\n".join(lines[end - _LINES : end]) for end in ends]


def varied(characters: int = _MEGABYTE) -> str:
    """Return as many lines as a text may have, no two alike: of the documents, each with a note.

    Args:
        characters: at most; the notes fill the lines up.
    """
    chance = random.Random(7)  # noqa: S311  reproducible, not secret
    lines = [line for text in texts() for line in text.splitlines() if line.strip()]
    words = [word for line in lines for word in line.split() if word.isalpha()]
    width = characters // limits.LINES - 1
    made = []
    for number in range(limits.LINES):
        line = f"{lines[number % len(lines)]} - {number}."[: width // 2]
        while len(line) < width:
            line += f" {chance.choice(words)}"
        made.append(line[:width])
    return "\n".join(made)


def repeated(characters: int = _MEGABYTE) -> str:
    """Return as many lines as a text may have, all alike."""
    line = varied(characters).partition("\n")[0]
    return "\n".join([line] * limits.LINES)


def short() -> str:
    """Return as many lines as a text may have: those of the documents, over and over."""
    lines = [line for text in texts() for line in [*text.splitlines(), ""]]
    times = limits.LINES // len(lines) + 1
    return "\n".join((lines * times)[: limits.LINES])


def first_reads() -> list[float]:
    """Return how long the first read of each document takes. For a new process."""
    notation.read(_WARMING)
    return [_time_to_read(text) for text in documents()]


def first_read(kind: str) -> float:
    """Return how long the first read of a long text takes. For a new process."""
    text = {"varied": varied, "repeated": repeated, "short": short}[kind]()
    notation.read(_WARMING)
    return _time_to_read(text)


def _time_to_read(text: str) -> float:
    begin = time.process_time()
    notation.read(text)
    return time.process_time() - begin


def figures(rounds: int = 5) -> Iterator[Figure]:
    """Yield the times of documents and of long texts, each round in a new process."""
    reads = [in_new_process("real_texts.first_reads()") for _ in range(rounds)]
    each = [statistics.median(times) * 1_000 for times in zip(*reads, strict=True)]
    what = f"`notation.read`, {len(each)} documents of {_LINES} lines, first read: the median one"
    yield Figure(what, statistics.median(each), "{:.0f} ms", at_most=50)
    yield Figure("the slowest of them", max(each), "{:.0f} ms")
    for what, kind in {
        "a megabyte: lines of documents, each with a note": "varied",
        "a megabyte: the first of these lines again and again": "repeated",
        f"{limits.LINES:,} lines of documents": "short",
    }.items():
        times = [in_new_process(f"real_texts.first_read({kind!r})") for _ in range(rounds)]
        yield Figure(what, statistics.median(times), "{:.2f} s", at_most=2)
