"""`python -m benchmarks`: every figure of docs/performance.md, as ratios."""

from __future__ import annotations

import argparse
import compileall
import platform
from importlib.metadata import version
from pathlib import Path

import backworkouts as bw
from benchmarks import documents, logs, page, speed, texts
from benchmarks.measure import interpreter, seconds

COUNT = 2_000


def _imports() -> None:
    # As pip does when it installs: or the time would be that of compiling, on some machines.
    compileall.compile_dir(str(Path(bw.__file__).parent), quiet=1)
    times = interpreter(
        {
            "backworkouts": "import backworkouts",
            "attrs": "import attrs",
            "set": "import backworkouts; backworkouts.Set",
            "workout": "import backworkouts; backworkouts.Workout",
            "catalog": "import backworkouts; backworkouts.catalog",
        }
    )
    attrs = times["attrs"]
    row(
        "import backworkouts, in a bare interpreter",
        f"{times['backworkouts'] * 1e3:.1f} ms",
        "<= 1 ms",
    )
    row("first use of Set, to import attrs", f"{times['set'] / attrs:.2f} x", "<= 1.25 x")
    row("first use of Workout, to import attrs", f"{times['workout'] / attrs:.2f} x", "<= 1.25 x")
    row("first use of the catalog, to import attrs", f"{times['catalog'] / attrs:.2f} x", "")


def _counting() -> None:
    workouts = [bw.loads(text, bw.Workout) for text in documents.workouts(COUNT, different=False)]

    def visit() -> None:
        for workout in workouts:
            for block in workout.blocks:
                for one in block.exercises:
                    for _ in one.sets:
                        pass

    def count() -> None:
        for workout in workouts:
            bw.session_volume(workout)
            bw.check(workout, select="ORD001")

    times = seconds({"visit": visit, "count": count})
    ratio = times["count"] / times["visit"]
    row("session_volume and ORD001, to a bare visit of every set", f"{ratio:.1f} x", "<= 7.5 x")
    row("  workouts a second where the visit does 750,000", f"{750_000 / ratio:,.0f}", ">= 100,000")
    row("  workouts a second here", f"{COUNT / times['count']:,.0f}", "")


def _logs() -> None:
    for name, floor, ours in logs.figures():
        row(f"{name}: csv.DictReader alone, rows a second here", f"{floor:,.0f}", "")
        row(f"{name}: typed sessions, rows a second here", f"{ours:,.0f}", ">= 50,000")
        row("  its time to that of csv.DictReader", f"{floor / ours:.1f} x", "")
    size, most, least = logs.peak()
    row(f"a million rows ({size} MB), streamed: peak memory", f"{most:.0f} MB", "< 100 MB")
    row("  of which the interpreter, the code and the catalog", f"{least:.0f} MB", "")


_rows: list[page.Figure] = []


def row(what: str, figure: str, goal: str) -> None:
    print(f"{what:<66} {figure:>16}  {goal}", flush=True)
    _rows.append((what, figure, goal))


PARTS = {
    "imports": _imports,
    **speed.parts(row),
    "counting": _counting,
    "logs": _logs,
    "texts": lambda: texts.report(row),
}


def main() -> None:
    reader = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    reader.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    reader.add_argument("--write", action="store_true", help="into docs/performance.md, too")
    asked = reader.parse_args()
    if unknown := {*asked.parts} - {*PARTS}:
        reader.error(f"no such part: {', '.join(sorted(unknown))}")
    names = ("attrs", "cattrs", "msgspec", "pydantic")
    packages = ", ".join(f"{name} {version(name)}" for name in names)
    said = f"Python {platform.python_version()}, {packages}, {platform.machine()}"
    print(f"{said}\n")
    for name, part in PARTS.items():
        if not asked.parts or name in asked.parts:
            _rows.clear()
            part()
            if asked.write:
                page.write(name, _rows, said)


if __name__ == "__main__":
    main()
