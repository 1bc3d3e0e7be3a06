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
"""The parts that are measured by default."""

PACKAGES = ("attrs", "msgspec", "pydantic")

TABLES = "tables"
"""A part that runs only when it is named: it takes minutes, and packages that the others lack."""

PACKAGES_OF_TABLES = ("narwhals", "polars", "duckdb", "pyspark", "pyarrow")


def machine(*packages: str) -> str:
    """Return with which versions of some packages the figures were taken, where, and when."""
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return (
        f"Python {platform.python_version()}, {versions}, {platform.system()} on "
        f"{platform.machine()} with {os.cpu_count()} cores, {datetime.now(UTC):%Y-%m-%d}."
    )


def tables_figures(sizes: str | None, engines: str | None) -> Iterator[Figure]:
    """Return the figures of the part `tables`, from the values of its options.

    Raises:
        ValueError: for a size that is no number, and for an unknown engine.
    """
    from benchmarks import tables  # noqa: PLC0415  the other parts run without its packages

    return tables.figures(
        [int(size) for size in sizes.split(",")] if sizes else None,
        engines.split(",") if engines else [*tables.ENGINES],
    )


def printed(figures: Iterator[Figure]) -> Iterator[Figure]:
    """Yield figures, each of which is printed as soon as it is measured."""
    for figure in figures:
        print(f"{figure.what:<72} {figure.text:>14}  {figure.budget}", flush=True)
        yield figure


def main() -> None:
    """Run the parts that the command line names, or all but `tables`."""
    arguments = _arguments()
    compile_all()
    used = machine(*PACKAGES)
    print(f"{used}\n")
    for name in arguments.parts or PARTS:
        if name == TABLES:
            measured = tables_figures(arguments.sets, arguments.engine)
            above = f"{machine(*PACKAGES_OF_TABLES)}\n\n"
        else:
            measured, above = PARTS[name](), ""
        body = page.table([*printed(measured)])
        if arguments.write:
            page.write(name, f"{above}{body}")
    if arguments.write and arguments.parts != [TABLES]:
        page.write("machine", used)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    names = [*PARTS, TABLES]
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(names))
    parser.add_argument("--write", action="store_true", help="write into docs/performance.md")
    parser.add_argument("--sets", help="tables: numbers of sets, such as 1000000,10000000")
    parser.add_argument("--engine", help="tables: engines, such as polars,duckdb,spark")
    arguments = parser.parse_args()
    if unknown := {*arguments.parts} - {*names}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; parts: {', '.join(names)}")
    return arguments


if __name__ == "__main__":
    main()
