"""Loads of sets in kilograms."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals.stable.v2 as nw

__all__ = ["load_in_kg"]


def load_in_kg(kg_per_unit: Mapping[str, float]) -> nw.Expr:
    """Return the column `load` in kg.

    Args:
        kg_per_unit: kilograms of each unit in the column `load_unit`. Loads of other units are not
            converted.
    """
    scale = nw.lit(1.0)
    for unit, kg in kg_per_unit.items():
        scale = nw.when(nw.col("load_unit") == unit).then(nw.lit(kg)).otherwise(scale)
    return nw.col("load").cast(nw.Float64) * scale
