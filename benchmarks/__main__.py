"""`python -m benchmarks`: every figure of docs/performance.md, as ratios."""

from __future__ import annotations

import argparse
import platform
from importlib.metadata import version

from benchmarks import checks, counts, logs, page, profiles, speed, startup, texts


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
    "imports": lambda: startup.report(row),
    **speed.parts(row),
    "counting": lambda: counts.report(row),
    "checks": lambda: checks.report(row),
    "profiles": lambda: profiles.report(row),
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
