"""Measure `backworkouts.tables` beside queries that are written by hand for each engine.

Each measurement takes a process of its own, which opens a table of `examples/made_up_sets.py` and
computes a query three times. Its result is the best time, and the peak of the memory.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from examples import made_up_sets

from backworkouts import tables
from benchmarks.by_hand import ByHand
from benchmarks.measure import Figure, in_new_process, peak_megabytes, time_of

ENGINES: Mapping[str, float] = {"polars": 0.95, "duckdb": 0.95, "spark": 0.9}
"""The engines, each with the least speed of a function to that of the query by hand."""

SIZES = (1_000_000, 10_000_000)
"""Numbers of sets."""

SPARK_SETS = 1_000_000
"""The most sets for Spark where none are named: ten million take half an hour on two cores."""

FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "weekly_volume": ("lifter", "week", "muscle"),
    "lower_back_last": ("lifter", "session"),
}
"""The functions that are measured, each with the columns by which its rows can be sorted."""

SOURCES: Mapping[str, bool] = {"Parquet": False, "memory": True}
"""Where a table of sets is, and whether that is the memory."""

_ROUNDS = 3
_PARTS_OF_A_SET = 2_000_000  # half a set times a credit in thousandths is a whole number of them


class Cost(NamedTuple):
    """Time and memory of a query."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s and {self.megabytes:,.0f} MB"


def figures(
    sizes: Sequence[int] | None = None, engines: Sequence[str] = tuple(ENGINES)
) -> Iterator[Figure]:
    """Yield the speed of each function to that of the query by hand, and how its time grows.

    Args:
        sizes: numbers of sets; `SIZES` by default, and up to `SPARK_SETS` for Spark.
        engines: the engines.

    Raises:
        ValueError: for an unknown engine.
        RuntimeError: a query by hand has another answer than the function.
    """
    if unknown := {*engines} - {*ENGINES}:
        raise ValueError(f"no such engine: {', '.join(unknown)}; engines: {', '.join(ENGINES)}")
    for size in sizes or SIZES:
        _file(size)
    for function in FUNCTIONS:
        answers = {
            in_new_process(f"tables.answer({function!r}, {name!r}, {(sizes or SIZES)[0]})")
            for name in engines
        }
        if len(answers) > 1:
            raise RuntimeError(f"{function}: engines have different answers")
        for engine in engines:
            most = SPARK_SETS if engine == "spark" else max(SIZES)
            chosen = sizes or [size for size in SIZES if size <= most]
            for source in SOURCES:
                yield from _beside_by_hand(function, engine, source, chosen)


def _beside_by_hand(
    function: str, engine: str, source: str, sizes: Sequence[int]
) -> Iterator[Figure]:
    what = f"`{function}`, {engine}, {source}"
    seconds = []
    for size in sizes:
        ours, by_hand = (_cost(engine, source, size, function, ours=ours) for ours in (True, False))
        text = f"{what}, {size:,} sets: {ours}; by hand {by_hand}"
        if function == "weekly_volume":
            shorter = _cost(engine, source, size, "without_drop_sets", ours=False)
            text += f"; by hand without drop sets {shorter}"
        yield Figure(text, by_hand.seconds / ours.seconds, at_least=ENGINES[engine])
        seconds.append(ours.seconds / size)
    if len(sizes) > 1:
        text = f"{what}: time for a set of {sizes[-1]:,}, to one of {sizes[0]:,}"
        yield Figure(text, seconds[-1] / seconds[0], at_most=1)


def _cost(engine: str, source: str, size: int, query: str, *, ours: bool) -> Cost:
    return Cost(*in_new_process(f"tables.cost({engine!r}, {source!r}, {size}, {query!r}, {ours=})"))


def cost(engine: str, source: str, size: int, query: str, *, ours: bool) -> Cost:
    """Return the cost of a function of ours, or of a query by hand. For a new process."""
    by_hand = _by_hand(engine, source, size)
    seconds = min(
        time_of(lambda: by_hand.compute(_query(by_hand, query, ours=ours))) for _ in range(_ROUNDS)
    )
    return Cost(seconds, peak_megabytes())


def answer(function: str, engine: str, size: int) -> str:
    """Return a digest of the rows of a function, which the query by hand has too.

    For a new process.

    Raises:
        RuntimeError: the query by hand has other rows.
    """
    by_hand = _by_hand(engine, "Parquet", size)
    ours, other = (
        _comparable(by_hand.to_arrow(_query(by_hand, function, ours=ours)), FUNCTIONS[function])
        for ours in (True, False)
    )
    if not ours.equals(other):
        raise RuntimeError(f"{function} on {engine}: the query by hand has another answer")
    batch = ours.combine_chunks().to_batches()[0]
    return hashlib.sha256(batch.serialize()).hexdigest()


def _by_hand(engine: str, source: str, size: int) -> ByHand:
    module = import_module(f"benchmarks.by_hand.with_{engine}")
    made: ByHand = module.ByHand(_file(size), in_memory=SOURCES[source])
    return made


def _query(by_hand: ByHand, query: str, *, ours: bool) -> Any:
    return getattr(tables, query)(by_hand.sets) if ours else getattr(by_hand, query)()


def _comparable(rows: pa.Table, keys: Sequence[str]) -> pa.Table:
    """Return rows in order, with plain types, and numbers of sets as whole numbers."""
    columns = {}
    for name in sorted(rows.column_names):
        column = rows[name]
        if name.startswith("sets_"):
            parts = pc.round(pc.multiply(pc.cast(column, pa.float64()), _PARTS_OF_A_SET))
            columns[name] = pc.cast(parts, pa.int64())
        else:
            plain = column.type if name in ("week", "session") else pa.string()
            columns[name] = pc.cast(column, plain)
    return pa.table(columns).sort_by([(key, "ascending") for key in keys])


def _file(size: int) -> Path:
    """Return the file of a table of sets, which is made once."""
    folder = Path(tempfile.gettempdir()) / "backworkouts_benchmarks"
    path = folder / f"sets_{size}.parquet"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        part = path.with_suffix(".part")
        made_up_sets.write(part, size)
        part.rename(path)
    return path
