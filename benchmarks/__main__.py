"""Measure the performance budget, part by part; each figure stands beside its budget."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain

from benchmarks import logs, memory, page, reading, real_texts, request, starting, texts, writing
from benchmarks.measure import Figure, compile_all

PARTS: Mapping[str, Callable[[], Iterator[Figure]]] = {
    "starting": starting.figures,
    "request": request.figures,
    "cold": reading.cold_figures,
    "pydantic": lambda: chain(reading.warm_figures(), writing.figures(), memory.figures()),
    "logs": logs.figures,
    "texts": texts.figures,
    "real_texts": real_texts.figures,
}


def machine() -> str:
    """Return what the figures were taken with, and when."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("attrs", "msgspec", "pydantic"))
    return (
        f"Python {platform.python_version()}, {packages}, {platform.system()} on "
        f"{platform.machine()} with {os.cpu_count()} cores, {datetime.now(UTC):%Y-%m-%d}."
    )


def main() -> None:
    """Run the parts that the command line names, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--write", action="store_true", help="write into docs/performance.md")
    arguments = parser.parse_args()
    if unknown := {*arguments.parts} - {*PARTS}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; parts: {', '.join(PARTS)}")
    compile_all()
    print(f"{machine()}\n")
    for name in arguments.parts or PARTS:
        figures = []
        for figure in PARTS[name]():
            print(f"{figure.what:<72} {figure.text:>14}  {figure.budget}", flush=True)
            figures.append(figure)
        if arguments.write:
            page.write(name, page.table(figures))
    if arguments.write:
        page.write("machine", machine())


if __name__ == "__main__":
    main()
