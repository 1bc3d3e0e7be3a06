"""Measure texts: lines per second, and whether the time grows with the length only."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

from backworkouts import notation
from benchmarks.measure import Figure, seconds, time_of

_NAMES = (
    "Seated Row", "Pull-Up", "Lat Pulldown", "T-Bar Row", "Barbell Row", "Face Pull",
    "Romanian Deadlift", "Back Extension", "Dumbbell Pullover", "Chest-Supported Row",
    "Rack Pull", "Straight-Arm Pulldown", "Inverted Row", "Pendlay Row", "Good Morning",
)  # fmt: skip
_NOTES = (
    "Keep the elbows close and pause at the top of every repetition.",
    "Rest as long as it takes; the last one should be hard.",
    "Pull day",
)

HOSTILE: Mapping[str, str] = {
    "brackets": "(" * 999_999,
    "sets without names": "3x" * 500_000,
    "supersets": "Row 3x10 superset with " * 45_000,
    "spaces": " " * 999_999,
    "lines of one letter": "a\n" * 500_000,
    "long lines of sets": ("3x10, " * 1_600 + "\n") * 104,
    "long lines of words": ("set rep each side " * 550 + "1\n") * 101,
    "unknown exercises": "".join(
        f"Row no {number} {'x' * 180}: 3x10 @ {number % 300} kg\n" for number in range(2_990)
    ),
}
"""A million characters, or a little less, of what is hard to read or impossible."""


def _line(chance: random.Random) -> str:
    """Return a line as programs have it."""
    sets, low = chance.randint(2, 5), chance.choice([5, 6, 8, 10, 12])
    kind = chance.random()
    if kind < 0.35:
        tail = f"{sets}x{low}"
    elif kind < 0.55:
        tail = f"{sets} x {low}-{low + 2}"
    elif kind < 0.7:
        tail = f"{sets} sets of {low} reps"
    elif kind < 0.8:
        rest = chance.choice([60, 90, 120])
        tail = f"{sets}x{low} @ RPE {chance.choice([7, 8, 9])}, rest {rest}s"
    elif kind < 0.95:
        tail = f"{sets}x{low} @ {chance.randint(1, 40) * 2.5:g} kg"
    else:
        tail = f"{low + 4}/{low + 2}/{low}"
    bullet = chance.choice(["", "", "- ", "1. ", "A1. "])
    between = chance.choice([" ", " ", ": ", " - "])
    return f"{bullet}{chance.choice(_NAMES)}{between}{tail}"


def lines(count: int) -> list[str]:
    """Return lines of programs, every tenth a note."""
    chance = random.Random(7)  # noqa: S311  reproducible, not secret
    return [chance.choice(_NOTES) if number % 10 == 9 else _line(chance) for number in range(count)]


def program(characters: int) -> str:
    """Return a program: days of thirty exercises, each with a note below it."""
    chance = random.Random(7)  # noqa: S311  reproducible, not secret
    parts: list[str] = []
    length = 0
    while length < characters:
        if len(parts) % 31 == 0:
            parts.append(f"## Day {len(parts) // 31 + 1}")
        else:
            note = chance.choice(_NOTES) + " Slow on the way down, no swing." * 20
            parts.append(f"{_line(chance)}\n> {note}")
        length += len(parts[-1]) + 1
    return "\n".join(parts)[:characters].rpartition("\n")[0]


def figures(count: int = 5_000) -> Iterator[Figure]:
    """Yield lines per second, and times of long and of hostile texts."""
    several = lines(count)
    times = seconds({"lines": lambda: [notation.parse_line(line) for line in several]}, rounds=5)
    rate = count / times["lines"]
    yield Figure("`parse_line`, lines per second", rate, "{:,.0f}", at_least=20_000)
    texts = {characters: program(characters) for characters in (10**4, 10**6)}
    long = {
        characters: min(time_of(notation.read, text) for _ in range(3))
        for characters, text in texts.items()
    }
    growth = long[10**6] / long[10**4] / 100
    yield Figure("`notation.read`, a million characters", long[10**6], "{:.2f} s")
    yield Figure("per character, to a text of 10,000 characters", growth, at_most=1.5)
    slowest = {name: time_of(notation.read, text) for name, text in HOSTILE.items()}
    name = max(slowest, key=slowest.__getitem__)
    what = f"`notation.read`, the slowest of {len(HOSTILE)} hostile texts of a megabyte ({name})"
    yield Figure(what, slowest[name], "{:.2f} s", at_most=1)
