"""The table of sets that column rules read, with what several rules need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import credits_per_set
from backworkouts.linter.profile import Profile
from backworkouts.model.exercise import Exercise
from backworkouts.tables.averages import weeks_of_lifters
from backworkouts.tables.counting import is_counted
from backworkouts.tables.engines.arrow import arrow_table
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.open_sets import Sets
from backworkouts.tables.table_exercises import exercises_of
from backworkouts.volume.count import CreditsPerSet
from backworkouts.volume.credits import CreditTable

__all__ = ["TableView"]


class TableView:
    """A table of sets as column rules read it. What several rules need is computed once.

    Attributes:
        sets: the table.
        frame: the rows of the table.
        catalog: the exercises and muscles that are known.
        credits: the credit table of rules that count sets.
        profile: whom the training is for.
    """

    def __init__(
        self, sets: Sets[Any], catalog: Catalog, credits: CreditTable, profile: Profile
    ) -> None:
        self.sets = sets
        self.frame: nw.LazyFrame[Any] = sets.frame
        self.catalog = catalog
        self.credits = credits
        self.profile = profile

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises of the catalog and all others of the table, by id."""
        return exercises_of(self.frame, self.catalog)

    @cached_property
    def per_set(self) -> CreditsPerSet:
        """What one set of each exercise earns each muscle."""
        return credits_per_set(self.credits, self.catalog)

    @cached_property
    def working(self) -> nw.LazyFrame[Any]:
        """The rows of working sets."""
        return self.frame.filter(is_counted())

    @cached_property
    def weeks(self) -> nw.LazyFrame[Any]:
        """The number of weeks of each lifter, in the columns `lifter` and `weeks`."""
        return weeks_of_lifters(self.sets)

    def with_any_fact(
        self, rows: nw.LazyFrame[Any], facts: Mapping[str, Callable[[Exercise], int]]
    ) -> nw.LazyFrame[Any]:
        """Return the rows whose exercise has any fact that is not 0, with the facts as columns.

        Args:
            rows: rows with the column `exercise`.
            facts: the name of each column, and the function that returns its value.
        """
        values = [
            (id, *(int(fact(exercise)) for fact in facts.values()))
            for id, exercise in self.exercises.items()
        ]
        types = {"exercise": pa.string(), **dict.fromkeys(facts, pa.int64())}
        table = arrow_table(types, [row for row in values if any(row[1:])])
        return join_small_table(rows, table, on="exercise")

    def per_muscle(
        self, rows: nw.LazyFrame[Any], muscles: Callable[[Exercise], frozenset[str]]
    ) -> nw.LazyFrame[Any]:
        """Return the rows once for each muscle of their exercise, in the column `muscle`.

        Args:
            rows: rows with the column `exercise`.
            muscles: a function that returns the muscles of an exercise.
        """
        pairs = [
            (id, muscle)
            for id, exercise in self.exercises.items()
            for muscle in sorted(muscles(exercise))
        ]
        table = arrow_table({"exercise": pa.string(), "muscle": pa.string()}, pairs)
        return join_small_table(rows, table, on="exercise")
