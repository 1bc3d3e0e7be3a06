"""Count a million sets of many lifters as columns: make a data set, and answer two questions.

How many sets does each back muscle of a lifter get in each week? Whose lower-back work comes too
early in a session? Run it with `python examples/million_sets.py`. It needs the extra `tables`,
NumPy, and polars or DuckDB. `--engine duckdb` answers on DuckDB, `--sets 10000000` makes more sets,
and `--folder .` keeps the data set.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import made_up_sets

from backworkouts import tables

LIFTER = "lifter 0"
"""The lifter whose weeks are shown."""

BACK = [
    row["muscle"] for row in tables.muscles().to_pylist() if row["is_back"] and not row["parent"]
]
"""The whole muscles of the back."""


def ask_polars(path: Path) -> tuple[list[Any], list[Any]]:
    """Return rows that answer both questions, computed by polars."""
    import polars as pl  # noqa: PLC0415  one of two engines

    sets = pl.scan_parquet(path)
    volume = (
        tables.weekly_volume(sets, muscles=BACK)
        .filter(pl.col("lifter") == LIFTER)
        .select("muscle", "week", "sets_low")
        .sort("muscle", "week")
    )
    orders = (
        tables.lower_back_last(sets)
        .group_by("lifter")
        .agg(
            early=(pl.col("lower_back") == "early").sum(),
            unclear=(pl.col("lower_back") == "unclear").sum(),
            sessions=pl.len(),
        )
        .sort("early", "lifter", descending=[True, False])
        .head(8)
    )
    return volume.collect().rows(), orders.collect().rows()


def ask_duckdb(path: Path) -> tuple[list[Any], list[Any]]:
    """Return rows that answer both questions, computed by DuckDB."""
    import duckdb  # noqa: PLC0415  one of two engines

    sets = duckdb.read_parquet(str(path))
    volume = (
        tables.weekly_volume(sets, muscles=BACK)
        .filter(f"lifter = '{LIFTER}'")
        .select("muscle, week, sets_low")
        .order("muscle, week")
    )
    orders = (
        tables.lower_back_last(sets)
        .aggregate(
            "lifter, count(*) FILTER (lower_back = 'early') AS early,"
            "count(*) FILTER (lower_back = 'unclear') AS unclear, count(*) AS sessions"
        )
        .order("early DESC, lifter")
        .limit(8)
    )
    return volume.fetchall(), orders.fetchall()


ENGINES = {"polars": ask_polars, "duckdb": ask_duckdb}
"""What answers the questions, by the name of the engine."""


def show(volume: Sequence[Any], orders: Sequence[Any]) -> None:
    """Print both answers as short tables."""
    weeks = sorted({week for _, week, _ in volume})[:6]
    cells = {(muscle, week): sets for muscle, week, sets in volume}
    print(f"Sets of {LIFTER} in the first weeks")
    print(f"{'':26}", *(f"{week:%d %b}" for week in weeks), sep="  ")
    for muscle in sorted({muscle for muscle, _, _ in volume}):
        print(f"{muscle:26}", *(f"{cells.get((muscle, week), 0):6.2f}" for week in weeks), sep="  ")
    print("\nSessions with lower-back work too early: the lifters with most")
    for lifter, early, unclear, sessions in orders:
        print(f"{lifter:26}  {early:3} of {sessions:3}, {unclear:2} unclear")


def report(done: int, total: int) -> None:
    """Show on the standard error how much of the data set is made."""
    bar = "#" * (40 * done // total)
    end = "\n" if done == total else ""
    print(f"\r[{bar:40}] {done:,} of {total:,} sets", end=end, file=sys.stderr, flush=True)


def main(words: Sequence[str] | None = None) -> None:
    """Make the data set that the command line describes, and print the answers."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sets", type=int, default=1_000_000, help="how many sets")
    parser.add_argument("--engine", choices=ENGINES, default="polars")
    parser.add_argument("--folder", type=Path, help="folder that keeps the data set")
    arguments = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as temporary:
        path = (arguments.folder or Path(temporary)) / "sets.parquet"
        made_up_sets.write(path, arguments.sets, lambda done: report(done, arguments.sets))
        begin = time.perf_counter()
        volume, orders = ENGINES[arguments.engine](path)
        seconds = time.perf_counter() - begin
    show(volume, orders)
    print(f"Answered on {arguments.engine} in {seconds:.2f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
