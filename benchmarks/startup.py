"""What the first use costs, in fresh interpreters, and what a name costs once all is there."""

from __future__ import annotations

import compileall
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import backworkouts as bw
from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from benchmarks.measure import interpreter, seconds

_MISSES = 200
_TEN = "\n".join(
    f"{name} 4x10"
    for name in (
        "Seated Row", "Pull-Up", "Lat Pulldown", "T-Bar Row", "Barbell Row", "Face Pull",
        "Romanian Deadlift", "Back Extension", "Rack Pull", "Pendlay Row",
    )
)  # fmt: skip

# What is asked of a fresh interpreter, the code, and how many times `import attrs` it may take.
_FIRST = (
    ("Set, one made", "bw.Set(8)", "<= 1.15 x"),
    ("Workout, an empty one made", "bw.Workout('A')", "<= 1.15 x"),
    (
        "Workout, one with a set made",
        "bw.Workout('A', bw.ExerciseSets(bw.Exercise.custom('Row'), (bw.Set(8),)))",
        "<= 1.15 x",
    ),
    ("the catalog", "bw.catalog", "<= 2.3 x"),
    ("an exercise by its id", "bw.catalog.exercises['deadlift']", "<= 2.3 x"),
    ("resolve, as the catalog writes it", "bw.resolve('Lat Pulldown')", ""),
    ("resolve, written another way", "bw.resolve('pulldowns (wide, overhand)')", ""),
    ("a text of ten known names", f"bw.notation.read({_TEN!r})", ""),
)


def report(row: Callable[[str, str, str], None]) -> None:
    # As pip does when it installs: or the time would be that of compiling, on some machines.
    compileall.compile_dir(str(Path(bw.__file__).parent), quiet=1)
    codes = {what: f"import backworkouts as bw; {code}" for what, code, _ in _FIRST}
    times = interpreter({"bare": "import backworkouts", "attrs": "import attrs", **codes})
    row("import backworkouts, in a bare interpreter", f"{times['bare'] * 1e3:.1f} ms", "<= 1 ms")
    for what, _, goal in _FIRST:
        ratio = times[what] / times["attrs"]
        row(f"first use of {what}, to import attrs", f"{ratio:.2f} x", goal)
    _resolve(row)


def _misspelled(names: list[str]) -> list[str]:
    """Names with a letter or two that are wrong, of which the catalog knows none."""
    rng = random.Random(7)  # noqa: S311  the same names every time
    missed: list[str] = []
    while len(missed) < _MISSES:
        letters = list(rng.choice(names))
        for _ in range(2):
            letters[rng.randrange(len(letters))] = rng.choice("abcdefghijklmnoprstuvwz")
        name = "".join(letters)
        if not _is_known(name):
            missed.append(name)
    return missed


def _is_known(name: str) -> bool:
    try:
        bw.resolve(name)
    except UnknownExerciseError:
        return False
    except AmbiguousExerciseError:
        pass
    return True


def _resolve(row: Callable[[str, str, str], None]) -> None:
    ids = list(bw.catalog.exercises)
    names = [name for one in bw.catalog.exercises.values() for name in (one.name, *one.aliases)]
    times = seconds(
        {
            "ids": lambda: [bw.resolve(one) for one in ids],
            "names": lambda: [bw.resolve(name) for name in names],
        }
    )
    row("resolve, ids a second here", f"{len(ids) / times['ids']:,.0f}", ">= 300,000")
    row("resolve, names a second here", f"{len(names) / times['names']:,.0f}", ">= 300,000")
    each = [_median(name) for name in _misspelled(names)]
    row("resolve, a miss with suggestions", f"{statistics.median(each) * 1e3:.2f} ms", "<= 1 ms")
    row(f"  the slowest of {_MISSES}", f"{max(each) * 1e3:.2f} ms", "<= 1 ms")


def _median(name: str) -> float:
    times = []
    for _ in range(7):
        begin = time.perf_counter()
        _is_known(name)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


if __name__ == "__main__":
    report(lambda what, figure, goal: print(f"{what:<62} {figure:>16}  {goal}"))
