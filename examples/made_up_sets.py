"""A data set of any size: sets of many lifters as a table, made up of chance (NumPy)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from backworkouts import tables

SESSIONS = 150
"""Sessions of a lifter, one every third day or a day later."""

EXERCISES = 6
"""Exercises of a session: known back exercises, and a machine that the catalog does not know."""

SETS = (3, 3, 4)
"""Sets of an exercise, each number as likely as the others."""

ONE_SIDE = 0.01
"""Share of sets of one side."""

UNKNOWN = 0.02
"""Share of exercises that the catalog does not know."""

WARM_UP = 0.27
"""Share of exercises that begin with a warm-up set: 8 % of the sets are warm-up sets."""

DROP = 0.09
"""Share of exercises that end with a drop set: with those of `DROP_FIRST`, 3 % of the sets."""

DROP_FIRST = 0.01
"""Share of exercises that begin with a drop set, which counts as a whole set."""

CHUNK = 50_000
"""Sessions that are made at a time."""

FIRST_MONDAY = np.datetime64("2023-01-02")


def write(path: Path, count: int, report: Callable[[int], Any] = lambda _: None) -> None:
    """Write a table of sets to a Parquet file.

    Args:
        path: the file.
        count: number of sets.
        report: called with the number of sets that are made, again and again.
    """
    schema = some_sets(np.random.default_rng(), 0, 1).schema
    reader = pa.RecordBatchReader.from_batches(schema, _batches(count, report))
    tables.write_parquet(reader, path)


def _batches(count: int, report: Callable[[int], Any]) -> Iterator[pa.RecordBatch]:
    chance = np.random.default_rng(1)
    first = made = 0
    while made < count:
        sessions = min(CHUNK, (count - made) // (min(SETS) * EXERCISES) + 1)
        (rows,) = some_sets(chance, first, sessions).slice(0, count - made).to_batches()
        yield rows
        first += sessions
        made += rows.num_rows
        report(made)


def some_sets(chance: np.random.Generator, first: int, sessions: int) -> pa.Table:
    """Return the sets of some sessions, numbered from `first` over all lifters."""
    lifters, numbers = np.divmod(np.arange(first, first + sessions), SESSIONS)
    days = 3 * numbers + chance.integers(0, 2, sessions)
    hours = 24 * days + chance.integers(7, 21, sessions)
    started = FIRST_MONDAY.astype("M8[us]") + hours.astype("m8[h]")
    mondays = FIRST_MONDAY + (days - days % 7)

    exercises = sessions * EXERCISES
    known = [row for row in tables.exercises().to_pylist() if row["is_back"]]
    picked = chance.integers(0, len(known), exercises)
    picked[chance.random(exercises) < UNKNOWN] = len(known)

    lengths = chance.choice(SETS, exercises)
    of_exercise = np.repeat(np.arange(exercises), lengths)
    of_session = of_exercise // EXERCISES
    rounds = np.arange(len(of_exercise)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    is_last = rounds == lengths[of_exercise] - 1

    count = len(of_exercise)
    reps = pa.array(chance.integers(5, 16, count, "int32"))
    one_side = chance.random(count) < ONE_SIDE
    columns = {
        "lifter": _texts(lifters[of_session], [f"lifter {n}" for n in range(lifters[-1] + 1)]),
        "session": pa.array(numbers[of_session]),
        "workout": _texts(np.zeros(count, "int8"), ["Back"]),
        "started_at": pa.array(started[of_session]),
        "week": pa.array(mondays[of_session]),
        "block": pa.array((of_exercise % EXERCISES).astype("int32")),
        "position": pa.array(np.zeros(count, "int32")),
        "round": pa.array(rounds.astype("int32")),
        "exercise": _texts(
            picked[of_exercise], [*(row["exercise"] for row in known), "custom:my_machine"]
        ),
        "exercise_name": _texts(
            picked[of_exercise], [*(row["name"] for row in known), "My machine"]
        ),
        "kind": _texts(_kinds(chance, rounds, is_last), ["working", "warm_up", "drop"]),
        "reps_low": reps,
        "reps_high": reps,
        "to_failure": pa.array(np.zeros(count, "bool")),
        "load": pa.array(2.5 * chance.integers(8, 60, count)),
        "load_unit": _texts(np.zeros(count, "int8"), ["kg"]),
        "side": pa.array(np.where(one_side, "left", None), pa.string()),
        "optional": pa.array(np.zeros(count, "bool")),
    }
    return pa.table(columns)


def _kinds(chance: np.random.Generator, rounds: np.ndarray, is_last: np.ndarray) -> np.ndarray:
    """Return the kinds of sets: 0 for working sets, 1 for warm-ups, 2 for drop sets."""
    rolled = chance.random(len(rounds))
    is_warm_up = (rounds == 0) & (rolled < WARM_UP)
    is_drop = (is_last & (rolled < DROP)) | ((rounds == 0) & (rolled > 1 - DROP_FIRST))
    return np.where(is_warm_up, 1, np.where(is_drop, 2, 0))


def _texts(indices: np.ndarray, values: list[str]) -> pa.Array:
    """Return texts of a column by their index."""
    return pa.array(values).take(pa.array(indices))
