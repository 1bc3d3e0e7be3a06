"""Queries for polars: lazy, as expressions, which its user guide recommends."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pyarrow as pa

from benchmarks import by_hand

_PLACE = ["lifter", "session", "block", "position"]
_RESULT = ["lifter", "week", "muscle"]


class ByHand:
    """Queries for polars: see `benchmarks.by_hand.ByHand`."""

    def __init__(self, path: Path, *, in_memory: bool) -> None:
        """Open a Parquet file, or read it into memory."""
        self.sets = pl.read_parquet(path) if in_memory else pl.scan_parquet(path)
        self._credits = pl.LazyFrame(by_hand.credits())
        self._roles = pl.LazyFrame(by_hand.roles())

    def weekly_volume(self) -> pl.LazyFrame:
        """Return a query for the sets per muscle of each lifter and week."""
        counted = self.sets.lazy().filter(pl.col("kind") != "warm_up")
        drops = counted.filter(pl.col("kind") == "drop")
        first_rounds = (
            counted.join(drops.select(_PLACE).unique(), on=_PLACE, how="semi")
            .group_by(_PLACE)
            .agg(pl.col("round").min())
        )
        first_drops = drops.join(first_rounds, on=[*_PLACE, "round"], how="semi")
        half_sets = pl.when(pl.col("side").is_in(["left", "right"])).then(1).otherwise(2)
        per_exercise = (
            pl.concat([counted.filter(pl.col("kind") != "drop"), first_drops])
            .group_by("lifter", "week", "exercise")
            .agg(
                low=half_sets.cast(pl.Int64).filter(~pl.col("optional")).sum(),
                high=half_sets.cast(pl.Int64).sum(),
            )
        )
        return (
            per_exercise.join(self._credits, on="exercise")
            .group_by(_RESULT)
            .agg(
                sets_low=(pl.col("low") * pl.col("credit")).sum() / 2000,
                sets_high=(pl.col("high") * pl.col("credit")).sum() / 2000,
            )
        )

    def without_drop_sets(self) -> pl.LazyFrame:
        """Return a query for weekly sets without drop sets, sides and optional sets."""
        return (
            self.sets.lazy()
            .filter(~pl.col("kind").is_in(["warm_up", "drop"]))
            .group_by("lifter", "week", "exercise")
            .agg(sets=pl.len())
            .join(self._credits, on="exercise")
            .group_by(_RESULT)
            .agg(sets=(pl.col("sets") * pl.col("credit")).sum() / 1000)
        )

    def lower_back_last(self) -> pl.LazyFrame:
        """Return a query for the order of each session."""
        block = pl.col("block")
        is_pull, is_lower_back = pl.col("is_pull"), pl.col("is_lower_back")
        may_be_anything = pl.col("may_be_anything").fill_null(value=True)
        ends = (
            self.sets.lazy()
            .filter(pl.col("kind") != "warm_up")
            .join(self._roles, on="exercise", how="left")
            .group_by("lifter", "session")
            .agg(
                lower_back=pl.when(is_lower_back).then(block).min(),
                pull=pl.when(is_pull).then(block).max(),
                maybe_lower_back=pl.when(is_lower_back | may_be_anything).then(block).min(),
                maybe_pull=pl.when(is_pull | may_be_anything).then(block).max(),
            )
        )
        return ends.select(
            "lifter",
            "session",
            lower_back=pl.when(pl.col("lower_back").is_null())
            .then(pl.lit("none"))
            .when(pl.col("pull") > pl.col("lower_back"))
            .then(pl.lit("early"))
            .when(pl.col("maybe_pull") > pl.col("maybe_lower_back"))
            .then(pl.lit("unclear"))
            .otherwise(pl.lit("last")),
        )

    def compute(self, query: pl.LazyFrame | pl.DataFrame) -> object:
        """Compute a query, as its result is used next."""
        return query.lazy().collect()

    def to_arrow(self, query: pl.LazyFrame | pl.DataFrame) -> pa.Table:
        """Return the rows of a query."""
        return query.lazy().collect().to_arrow()
