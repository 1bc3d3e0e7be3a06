"""Count a million sets of many lifters as columns: make a data set, and answer two questions.

How many sets does each back muscle of a lifter get in each week? Whose lower-back work comes too
early in a session? Run it with `python examples/million_sets.py`; it needs the extra `tables`,
NumPy, and polars or DuckDB (`--engine duckdb`). `--sets 10000000` makes more sets.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from backworkouts import tables

SESSIONS = 150
"""Sessions of a lifter."""

EXERCISES = 6
"""Exercises of a session."""

CHUNK = 50_000
"""Sessions that are made at a time."""

FIRST_MONDAY = np.datetime64("2023-01-02")


def write_sets(path: Path, count: int, seed: int = 1) -> Iterator[int]:
    """Write a table of sets to a Parquet file, and yield how many sets are written so far.

    A lifter trains every third day or a day later, with 3 or 4 sets of each exercise. Of the sets,
    8 % are warm-ups and 3 % drop sets, 1 % are of one side, and 2 % of exercises that the catalog
    does not know.
    """
    chance = np.random.default_rng(seed)
    first = written = 0
    with pq.ParquetWriter(path, some_sets(chance, 0, 1).schema) as writer:
        while written < count:
            sessions = min(CHUNK, (count - written) // (3 * EXERCISES) + 1)
            rows = some_sets(chance, first, sessions).slice(0, count - written)
            writer.write_table(rows)
            first += sessions
            written += rows.num_rows
            yield written


def some_sets(chance: np.random.Generator, first: int, sessions: int) -> pa.Table:
    """Return the sets of some sessions, of which the first has the number `first`."""
    numbers = np.arange(first, first + sessions)
    lifters, nth = np.divmod(numbers, SESSIONS)
    days = 3 * nth + chance.integers(0, 2, sessions)
    hours = 24 * days + chance.integers(7, 21, sessions)
    started = FIRST_MONDAY.astype("M8[us]") + hours.astype("m8[h]")
    mondays = FIRST_MONDAY + (days - days % 7)

    members = sessions * EXERCISES
    exercises, known = exercise_ids()
    picked = chance.integers(0, known, members)
    picked[chance.random(members) < 0.02] = known
    sets = chance.choice((3, 3, 4), members)
    of_member = np.repeat(np.arange(members), sets)
    of_session = of_member // EXERCISES
    round_ = np.arange(len(of_member)) - np.repeat(np.cumsum(sets) - sets, sets)
    is_last = round_ == sets[of_member] - 1
    kinds = set_kinds(chance, round_, is_last)

    count = len(of_member)
    one_sided = chance.random(count) < 0.01
    return pa.table(
        {
            "lifter": texts(lifters[of_session], [f"lifter {n}" for n in range(lifters[-1] + 1)]),
            "session": pa.array(nth[of_session]),
            "started_at": pa.array(started[of_session]),
            "week": pa.array(mondays[of_session]),
            "block": pa.array((of_member % EXERCISES).astype("int32")),
            "position": pa.array(np.zeros(count, "int32")),
            "round": pa.array(round_.astype("int32")),
            "exercise": texts(picked[of_member], exercises),
            "kind": texts(kinds, ["working", "warm_up", "drop"]),
            "reps_low": pa.array(chance.integers(5, 16, count, "int32")),
            "load": pa.array(2.5 * chance.integers(8, 60, count)),
            "load_unit": texts(np.zeros(count, "int8"), ["kg"]),
            "side": pa.array(np.where(one_sided, "left", None), pa.string()),
            "optional": pa.array(np.zeros(count, "bool")),
        }
    )


def set_kinds(chance: np.random.Generator, round_: np.ndarray, is_last: np.ndarray) -> np.ndarray:
    """Return the kinds of sets: 0 for working sets, 1 for warm-ups, 2 for drop sets."""
    rolled = chance.random(len(round_))
    is_warm_up = (round_ == 0) & (rolled < 0.27)
    starts_with_drop = (round_ == 0) & (rolled > 0.99)
    is_drop = (is_last & (rolled < 0.09)) | starts_with_drop
    return np.where(is_warm_up, 1, np.where(is_drop, 2, 0))


def exercise_ids() -> tuple[list[str], int]:
    """Return ids of back exercises and then an unknown one, and how many are known."""
    rows = tables.exercises().to_pylist()
    known = [row["exercise"] for row in rows if row["is_back"]]
    return [*known, "custom:my_machine"], len(known)


def texts(indices: np.ndarray, values: list[str]) -> pa.Array:
    """Return texts of a column by their index."""
    return pa.array(values).take(pa.array(indices))
