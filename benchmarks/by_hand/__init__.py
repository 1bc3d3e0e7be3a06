"""Queries over a table of sets, written by hand: a module for each engine, and what all share."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from backworkouts import tables


class ByHand(Protocol):
    """Queries for one engine, and the table of sets that they read.

    The queries are written as the engine's documentation recommends, and get the tables of the
    catalog ready to join. `weekly_volume` and `lower_back_last` answer as the functions of
    `backworkouts.tables` do, row by row. `without_drop_sets` is a shorter query, as a first attempt
    may look: it counts no drop set, and a set of one side in full, so its numbers differ.
    """

    sets: Any
    """The table of sets."""

    def __init__(self, path: Path, *, in_memory: bool) -> None:
        """Open a Parquet file, or read it into memory."""

    def weekly_volume(self) -> Any:
        """Return a query for the sets per muscle of each lifter and week."""

    def without_drop_sets(self) -> Any:
        """Return a query for weekly sets without drop sets, sides and optional sets."""

    def lower_back_last(self) -> Any:
        """Return a query for the order of each session."""

    def compute(self, query: Any) -> object:
        """Compute a query, as its result is used next."""

    def to_arrow(self, query: Any) -> pa.Table:
        """Return the rows of a query."""


def credits() -> pa.Table:
    """Return what a set of each exercise earns each muscle, in thousandths of a set."""
    return tables.credits()


def roles() -> pa.Table:
    """Return of each exercise whether it is a pull, lower-back work, or may be anything."""
    known = tables.exercises().to_pylist()
    return pa.table(
        {
            "exercise": pa.array([row["exercise"] for row in known]),
            "is_pull": pa.array([row["is_pull"] for row in known]),
            "is_lower_back": pa.array(
                [row["is_lower_back"] and not row["is_pull"] for row in known]
            ),
            "may_be_anything": pa.array([row["may_be_anything"] for row in known]),
        }
    )
