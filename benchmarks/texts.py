"""Reading workouts as text: lines a second, and how the time grows with the text."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from backworkouts import notation
from backworkouts.errors import BackworkoutsError
from benchmarks.measure import seconds

COUNT = 5_000

_NAMES = [
    "Seated Row", "Pull-Up", "Lat Pulldown", "T-Bar Row", "Barbell Row", "Face Pull",
    "Romanian Deadlift", "Back Extension", "Dumbbell Pullover", "Chest-Supported Row",
    "Rack Pull", "Straight-Arm Pulldown", "Inverted Row", "Pendlay Row", "Good Morning",
]  # fmt: skip
_NOTES = [
    "Keep the elbows close and pause at the top of every repetition.",
    "Rest as long as it takes; the last one should be hard.",
    "Pull day",
]


def _line(rng: random.Random, *, loads: int) -> str:
    """A line as programs and logs have them; the more loads there are, the fewer are alike."""
    name = rng.choice(_NAMES)
    sets, low = rng.randint(2, 5), rng.choice([5, 6, 8, 10, 12])
    kind = rng.random()
    if kind < 0.35:
        tail = f"{sets}x{low}"
    elif kind < 0.55:
        tail = f"{sets} x {low}-{low + 2}"
    elif kind < 0.7:
        tail = f"{sets} sets of {low} reps"
    elif kind < 0.8:
        tail = f"{sets}x{low} @ RPE {rng.choice([7, 8, 9])}, rest {rng.choice([60, 90, 120])}s"
    elif kind < 0.95:
        tail = f"{sets}x{low} @ {rng.randint(1, loads) * 100 / loads:g} kg"
    else:
        tail = f"{low + 4}/{low + 2}/{low}"
    bullet = rng.choice(["", "", "- ", "1. ", "A1. "])
    between = rng.choice([" ", " ", ": ", " - "])
    return f"{bullet}{name}{between}{tail}"


def lines(count: int, *, loads: int) -> list[str]:
    rng = random.Random(7)  # noqa: S311  the same lines every time
    made = [_line(rng, loads=loads) for _ in range(count * 9 // 10)]
    made += [rng.choice(_NOTES) for _ in range(count - len(made))]
    rng.shuffle(made)
    return made


def report(row: Callable[[str, str, str], None]) -> None:
    plan, log = lines(COUNT, loads=40), lines(COUNT, loads=10_000)
    supersets = [f"{one} + {two}" for one, two in zip(plan[::2], plan[1::2], strict=True)]
    supersets = [one for one in supersets if _reads(one)]
    times = seconds(
        {
            "split": lambda: [line.split() for line in plan],
            "plan": lambda: [notation.parse_line(line) for line in plan],
            "log": lambda: [notation.parse_line(line) for line in log],
            "supersets": lambda: [notation.parse_line(line) for line in supersets],
        }
    )
    row("parse_line, lines of programs a second", f"{COUNT / times['plan']:,.0f}", ">= 20,000")
    row("  to line.split()", f"{times['plan'] / times['split']:.0f} x", "")
    row("  with a load seen never before in every seventh", f"{COUNT / times['log']:,.0f}", "")
    rate = len(supersets) / times["supersets"]
    row("  supersets on one line, each read whole", f"{rate:,.0f}", "")
    _growth(row)
    _hostile(row)


def _reads(line: str) -> bool:
    try:
        return notation.parse_line(line) is not None
    except BackworkoutsError:
        return False


def _program(characters: int) -> str:
    """a program of days with thirty exercises each and a note below every one."""
    rng = random.Random(7)  # noqa: S311  the same lines every time
    parts: list[str] = []
    length = day = 0
    while length < characters:
        if day % 31 == 0:
            parts.append(f"## Day {day // 31 + 1}")
        else:
            note = rng.choice(_NOTES) + " Slow on the way down, no swing." * 20
            parts.append(f"{_line(rng, loads=40)}\n> {note}")
        length += len(parts[-1]) + 1
        day += 1
    return "\n".join(parts)[:characters].rpartition("\n")[0]


def _growth(row: Callable[[str, str, str], None]) -> None:
    """The time of a text ten times as long: ten times as much, when reading is linear."""
    texts = {characters: _program(characters) for characters in (10**3, 10**4, 10**5, 10**6)}
    notation.read(texts[10**4])
    for characters, text in texts.items():
        rounds = max(3, 10**5 // characters)
        begin = time.perf_counter()
        for _ in range(rounds):
            reading = notation.read(text)
        taken = (time.perf_counter() - begin) / rounds
        assert not reading.total
        each = taken / len(text) * 1e6
        row(
            f"read, a text of {characters:,} characters, seconds a million", f"{each:.2f}", "linear"
        )


def _hostile(row: Callable[[str, str, str], None]) -> None:
    """A megabyte of each of these ends in our own error, or in a value."""
    texts = {
        "brackets": "(" * 999_999,
        "x": "x" * 999_999,
        "3x": "3x" * 500_000,
        "commas": "1," * 500_000,
        "dashes": "1-" * 500_000,
        "supersets": "Row 3x10 superset with " * 45_000,
        "spaces": " " * 999_999,
        "lines of one letter": "a\n" * 500_000,
        "lines of a rest": "rest 90s\n" * 110_000,
        "stars": "*" * 999_999,
        "bars": "|" * 999_999,
        "digits": "9" * 999_999,
        "long lines of sets": ("3x10, " * 1_600 + "\n") * 104,
        "long lines of numbers": ("1, 2 " * 1_900 + "\n") * 105,
        "long lines of words": ("set rep each side " * 550 + "1\n") * 101,
        "long lines of brackets": ("3x10 (" * 1_600 + "\n") * 104,
        "3,000 lines of words": ("bent over row with a barbell and a lot of words 1 " * 6 + "\n")
        * 2_990,
        "3,000 names": "".join(f"Row {n} {'of many others ' * 21}: 3x10\n" for n in range(2_990)),
        "3,000 exercises": "".join(
            f"Row no {n} {'x' * 180}: 3x10 @ {n % 300} kg\n" for n in range(2_990)
        ),
    }
    slowest, name = 0.0, ""
    for one, text in texts.items():
        begin = time.perf_counter()
        notation.read(text)
        taken = time.perf_counter() - begin
        if taken > slowest:
            slowest, name = taken, one
    row(
        f"read, a megabyte of the slowest of {len(texts)} hostile texts",
        f"{slowest:.2f} s ({name})",
        "<= 1 s",
    )
