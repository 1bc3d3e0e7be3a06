"""What counted sets earn muscles: a join with a credit table, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import narwhals.stable.v2 as nw
import pyarrow as pa
import pyarrow.compute as pc

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import credits_per_set
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError, describe
from backworkouts.tables import catalog_tables
from backworkouts.tables.counting import ENDS
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.engines.sums import summed
from backworkouts.volume.credits import CreditTable, CreditTableName

__all__ = ["Earning"]


class Earning(NamedTuple):
    """What sets earn by a credit table.

    Attributes:
        credits: a row for each exercise and muscle, as `catalog_tables.credits` returns them.
        drop_set: what a drop set counts that follows another set, in thousandths.
    """

    credits: pa.Table
    drop_set: int

    @classmethod
    def of(
        cls,
        credits: CreditTable | CreditTableName,
        muscles: Iterable[str] | None,
        catalog: Catalog | None,
    ) -> Earning:
        """Return what sets earn some muscles, or one; all of them for None.

        Raises:
            UnknownIdError: for an unknown credit table or muscle.
            UnsupportedSubjectError: for an argument of another type.
        """
        known = or_bundled(catalog)
        rows = catalog_tables.credits(credits, catalog=known)
        if muscles is not None:
            ids = pa.array(_ids_of(muscles, known), pa.string())
            rows = rows.filter(pc.is_in(rows["muscle"], ids))
        return cls(rows, credits_per_set(credits, known).drop_set)

    def earned(self, counted: nw.LazyFrame[Any], by: Sequence[str]) -> nw.LazyFrame[Any]:
        """Return what counted sets earn each muscle.

        Args:
            counted: rows with the columns of `by`, `exercise`, and `low` and `high`, the sets.
            by: the columns by whose values sets are summed.

        Returns:
            The columns of `by`, `muscle`, `low` and `high`.
        """
        joined = join_small_table(counted, self.credits, on="exercise")
        parts = [nw.col(end) * nw.col("credit") for end in ENDS]
        return summed(joined.with_columns(*parts), (*by, "muscle"), ENDS)


def _ids_of(muscles: object, catalog: Catalog) -> list[str]:
    """Return ids of muscles, which may be one id or come from an iterator.

    Raises:
        UnknownIdError: for a muscle that the catalog does not have.
        UnsupportedSubjectError: for anything but texts.
    """
    expected = "ids of muscles"
    if not isinstance(muscles, Iterable):
        raise UnsupportedSubjectError(describe(muscles), expected)
    ids = [muscles] if isinstance(muscles, str) else [*muscles]
    for muscle in ids:
        if not isinstance(muscle, str):
            raise UnsupportedSubjectError(describe(muscle), f"a text in {expected}")
        if muscle not in catalog.muscles:
            raise UnknownIdError("muscle", muscle, catalog.muscle_names.suggest(muscle))
    return ids
