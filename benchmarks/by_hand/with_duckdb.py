"""Queries for DuckDB, in SQL."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa

from benchmarks import by_hand

_WEEKLY_VOLUME = """
WITH counted AS (FROM sets WHERE kind <> 'warm_up'),
drops AS (FROM counted WHERE kind = 'drop'),
first_rounds AS (
    SELECT lifter, session, block, position, min(round) AS round
    FROM counted SEMI JOIN drops USING (lifter, session, block, position)
    GROUP BY ALL
),
kept AS (
    FROM counted WHERE kind <> 'drop'
    UNION ALL BY NAME
    FROM drops SEMI JOIN first_rounds USING (lifter, session, block, position, round)
),
per_exercise AS (
    SELECT
        lifter, week, exercise,
        sum(CASE WHEN optional THEN 0 ELSE half_sets END)::BIGINT AS low,
        sum(half_sets)::BIGINT AS high
    FROM (SELECT *, CASE WHEN side IN ('left', 'right') THEN 1 ELSE 2 END AS half_sets FROM kept)
    GROUP BY ALL
)
SELECT
    lifter, week, muscle,
    sum(low * credit) / 2000 AS sets_low,
    sum(high * credit) / 2000 AS sets_high
FROM per_exercise JOIN credits USING (exercise)
GROUP BY ALL
"""

_WITHOUT_DROP_SETS = """
WITH per_exercise AS (
    SELECT lifter, week, exercise, count(*) AS sets
    FROM sets
    WHERE kind NOT IN ('warm_up', 'drop')
    GROUP BY ALL
)
SELECT lifter, week, muscle, sum(sets * credit) / 1000 AS sets
FROM per_exercise JOIN credits USING (exercise)
GROUP BY ALL
"""

_LOWER_BACK_LAST = """
WITH ends AS (
    SELECT
        lifter, session,
        min(block) FILTER (is_lower_back) AS lower_back,
        max(block) FILTER (is_pull) AS pull,
        min(block) FILTER (is_lower_back OR coalesce(may_be_anything, true)) AS maybe_lower_back,
        max(block) FILTER (is_pull OR coalesce(may_be_anything, true)) AS maybe_pull
    FROM sets LEFT JOIN roles USING (exercise)
    WHERE kind <> 'warm_up'
    GROUP BY ALL
)
SELECT
    lifter, session,
    CASE
        WHEN lower_back IS NULL THEN 'none'
        WHEN pull > lower_back THEN 'early'
        WHEN maybe_pull > maybe_lower_back THEN 'unclear'
        ELSE 'last'
    END AS lower_back
FROM ends
"""


class ByHand:
    """Queries for DuckDB: see `benchmarks.by_hand.ByHand`."""

    def __init__(self, path: Path, *, in_memory: bool) -> None:
        """Open a Parquet file, or read it into memory."""
        self._connection = duckdb.connect()
        self._connection.execute("SET enable_progress_bar = false")  # written among the results
        kind = "TABLE" if in_memory else "VIEW"
        self._connection.execute(f"CREATE {kind} sets AS FROM '{path}'")
        self.sets = self._connection.query("FROM sets")
        for name, rows in (("credits", by_hand.credits()), ("roles", by_hand.roles())):
            self._connection.register("rows", rows)
            self._connection.execute(f"CREATE TABLE {name} AS FROM rows")

    def weekly_volume(self) -> duckdb.DuckDBPyRelation:
        """Return a query for the sets per muscle of each lifter and week."""
        return self._connection.query(_WEEKLY_VOLUME)

    def without_drop_sets(self) -> duckdb.DuckDBPyRelation:
        """Return a query for weekly sets without drop sets, sides and optional sets."""
        return self._connection.query(_WITHOUT_DROP_SETS)

    def lower_back_last(self) -> duckdb.DuckDBPyRelation:
        """Return a query for the order of each session."""
        return self._connection.query(_LOWER_BACK_LAST)

    def compute(self, query: duckdb.DuckDBPyRelation) -> object:
        """Compute a query, as its result is used next."""
        return query.to_arrow_table()

    def to_arrow(self, query: duckdb.DuckDBPyRelation) -> pa.Table:
        """Return the rows of a query."""
        return query.to_arrow_table()
