"""The order of exercises in sessions, by columns."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.tables.counting import is_counted
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.open_sets import open_sets

__all__ = ["LowerBackOrder", "lower_back_last"]

_NEVER = 2**63 - 1
"""A number above that of every block."""

_AFTER_ALL = _NEVER - 1
_BEFORE_ALL = -(2**63)


class LowerBackOrder(StrEnum):
    """Where the lower-back work of a session stands."""

    LAST = "last"
    """After all rows, pull-ups and pull-downs."""
    EARLY = "early"
    """A known pull comes after known lower-back work."""
    UNCLEAR = "unclear"
    """Unknown exercises, or work in a block that is null, leave the answer open."""
    NONE = "none"
    """The session has no known lower-back work."""


_NO, _MAYBE, _YES = 0, 1, 2
"""Whether an exercise is a pull, or lower-back work; numbers, which every engine compares alike."""


def lower_back_last(sets: IntoFrameT, *, catalog: Catalog | None = None) -> IntoFrameT:
    """Return for each session whether lower-back work comes after all rows and pull-downs.

    The answers are those of `backworkouts.lower_back_last`, but for exercises that the catalog does
    not have: each may be a pull or lower-back work, whatever its name. `Catalog.extend` adds them.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        catalog: the exercises that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, `session` and `lower_back`,
        the value of a `LowerBackOrder`. A session of warm-up sets alone has no row.

    Raises:
        InvalidValueError: naming every column that is missing or has another type.
        UnsupportedSubjectError: for anything but a table.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("deadlift", 3, reps=5), straight("pull up", 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day)], lifter="ana").read_all()
    >>> lower_back_last(sets).to_pylist()
    [{'lifter': 'ana', 'session': 0, 'lower_back': 'early'}]
    """
    table = open_sets(sets, ("lifter", "session", "block", "exercise", "kind"))
    ends = _ends(table.frame.filter(is_counted()), or_bundled(catalog))
    is_early = nw.col("last_pull") > nw.col("first_lower_back")
    may_be_early = nw.col("last_maybe_pull") > nw.col("first_maybe_lower_back")
    # From the last answer to the first, as each condition comes before the ones above it.
    answer = _text(LowerBackOrder.LAST)
    answer = nw.when(may_be_early).then(_text(LowerBackOrder.UNCLEAR)).otherwise(answer)
    answer = nw.when(is_early).then(_text(LowerBackOrder.EARLY)).otherwise(answer)
    has_none = nw.col("first_lower_back") == _NEVER
    answer = nw.when(has_none).then(_text(LowerBackOrder.NONE)).otherwise(answer)
    return table.native(ends.select("lifter", "session", lower_back=answer))


def _text(order: LowerBackOrder) -> nw.Expr:
    return nw.lit(order.value)


def _ends(sets: nw.LazyFrame[Any], catalog: Catalog) -> nw.LazyFrame[Any]:
    """Return the first block of lower-back work and the last of a pull, known and possible."""
    joined = join_small_table(sets, _roles(catalog), on="exercise", how="left")
    of_unknown = (nw.col(role).fill_null(_MAYBE) for role in ("pull", "lower_back"))
    return (
        joined.with_columns(*of_unknown)
        .with_columns(
            # Work in a block that is null may have come first or last.
            first_lower_back=_block_if(nw.col("lower_back") == _YES, _AFTER_ALL, _NEVER),
            last_pull=_block_if(nw.col("pull") == _YES, _BEFORE_ALL, _BEFORE_ALL),
            first_maybe_lower_back=_block_if(nw.col("lower_back") >= _MAYBE, _BEFORE_ALL, _NEVER),
            last_maybe_pull=_block_if(nw.col("pull") >= _MAYBE, _AFTER_ALL, _BEFORE_ALL),
        )
        .group_by("lifter", "session")
        .agg(
            nw.col("first_lower_back").min(),
            nw.col("last_pull").max(),
            nw.col("first_maybe_lower_back").min(),
            nw.col("last_maybe_pull").max(),
        )
    )


def _block_if(condition: nw.Expr, unknown: int, otherwise: int) -> nw.Expr:
    """Return the block of a set.

    Args:
        condition: whether the exercise of the set is one that is asked for.
        unknown: the number for a block that is null.
        otherwise: the number for other exercises.
    """
    block = nw.col("block").cast(nw.Int64).fill_null(unknown)
    return nw.when(condition).then(block).otherwise(nw.lit(otherwise, nw.Int64))


def _roles(catalog: Catalog) -> pa.Table:
    """Return for each exercise of a catalog whether it is a pull, and whether lower-back work."""
    traits = {exercise.id: traits_of(exercise) for exercise in catalog.exercises.values()}
    return pa.table(
        {
            "exercise": pa.array([*traits], pa.string()),
            **{
                role: pa.array([_answer(trait, each) for each in traits.values()], pa.int64())
                for role, trait in (("pull", Trait.PULL), ("lower_back", Trait.LOWER_BACK))
            },
        }
    )


def _answer(trait: Trait, traits: frozenset[Trait]) -> int:
    if trait in traits:
        return _YES
    return _MAYBE if Trait.UNKNOWN in traits else _NO
