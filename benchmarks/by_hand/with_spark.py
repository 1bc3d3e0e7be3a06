"""Queries for Spark: functions of data frames, with broadcast joins, on two cores."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812  the name that Spark's guide uses

from benchmarks import by_hand

_PLACE = ["lifter", "session", "block", "position"]


class ByHand:
    """Queries for Spark: see `benchmarks.by_hand.ByHand`."""

    def __init__(self, path: Path, *, in_memory: bool) -> None:
        """Open a Parquet file, or read it into memory."""
        session = _session()
        self.sets = session.read.parquet(str(path))
        if in_memory:
            self.sets.cache().count()
        self._credits = F.broadcast(session.createDataFrame(by_hand.credits()).cache())
        self._roles = F.broadcast(session.createDataFrame(by_hand.roles()).cache())

    def weekly_volume(self) -> DataFrame:
        """Return a query for the sets per muscle of each lifter and week."""
        counted = self.sets.filter(F.col("kind") != "warm_up")
        drops = counted.filter(F.col("kind") == "drop")
        first_rounds = (
            counted.join(drops.select(*_PLACE).distinct(), _PLACE, "semi")
            .groupBy(*_PLACE)
            .agg(F.min("round").alias("round"))
        )
        first_drops = drops.join(first_rounds, [*_PLACE, "round"], "semi")
        half_sets = F.when(F.col("side").isin("left", "right"), 1).otherwise(2)
        per_exercise = (
            counted.filter(F.col("kind") != "drop")
            .unionByName(first_drops)
            .groupBy("lifter", "week", "exercise")
            .agg(
                F.sum(F.when(F.col("optional"), 0).otherwise(half_sets)).alias("low"),
                F.sum(half_sets).alias("high"),
            )
        )
        return (
            per_exercise.join(self._credits, "exercise")
            .groupBy("lifter", "week", "muscle")
            .agg(
                (F.sum(F.col("low") * F.col("credit")) / 2000).alias("sets_low"),
                (F.sum(F.col("high") * F.col("credit")) / 2000).alias("sets_high"),
            )
        )

    def without_drop_sets(self) -> DataFrame:
        """Return a query for weekly sets without drop sets, sides and optional sets."""
        return (
            self.sets.filter(~F.col("kind").isin("warm_up", "drop"))
            .groupBy("lifter", "week", "exercise")
            .agg(F.count("*").alias("sets"))
            .join(self._credits, "exercise")
            .groupBy("lifter", "week", "muscle")
            .agg((F.sum(F.col("sets") * F.col("credit")) / 1000).alias("sets"))
        )

    def lower_back_last(self) -> DataFrame:
        """Return a query for the order of each session."""
        block = F.col("block")
        is_pull, is_lower_back = F.col("is_pull"), F.col("is_lower_back")
        may_be_anything = F.coalesce("may_be_anything", F.lit(True))  # noqa: FBT003  a value, no flag
        ends = (
            self.sets.filter(F.col("kind") != "warm_up")
            .join(self._roles, "exercise", "left")
            .groupBy("lifter", "session")
            .agg(
                F.min(F.when(is_lower_back, block)).alias("lower_back"),
                F.max(F.when(is_pull, block)).alias("pull"),
                F.min(F.when(is_lower_back | may_be_anything, block)).alias("maybe_lower_back"),
                F.max(F.when(is_pull | may_be_anything, block)).alias("maybe_pull"),
            )
        )
        answer = (
            F.when(F.col("lower_back").isNull(), "none")
            .when(F.col("pull") > F.col("lower_back"), "early")
            .when(F.col("maybe_pull") > F.col("maybe_lower_back"), "unclear")
            .otherwise("last")
        )
        return ends.select("lifter", "session", answer.alias("lower_back"))

    def compute(self, query: DataFrame) -> object:
        """Compute a query, as its result is used next: `noop` writes nothing."""
        query.write.format("noop").mode("overwrite").save()
        return None

    def to_arrow(self, query: DataFrame) -> pa.Table:
        """Return the rows of a query."""
        return query.toArrow()


def _session() -> SparkSession:
    with _quiet():
        return (
            SparkSession.builder.master("local[2]")
            .config("spark.driver.memory", "8g")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.log.level", "ERROR")
            .getOrCreate()
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Discard errors of the process that Spark starts, which keeps the outputs it starts with."""
    kept = os.dup(2)
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
