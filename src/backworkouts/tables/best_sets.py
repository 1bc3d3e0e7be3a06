"""The best set of each exercise, by columns."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnknownIdError
from backworkouts.linter.best_sets import KG_PER_UNIT, ON_TOP_OF_BODYWEIGHT, loads_are_help
from backworkouts.linter.profile import WeekdayName
from backworkouts.linter.set_summary import KINDS
from backworkouts.model import validate
from backworkouts.model.one_rep_max import MOST_REPS, OneRepMaxFormula, OneRepMaxFormulaName
from backworkouts.suggest import nearest
from backworkouts.tables.conditions import all_met, has_one_of, has_whole_reps, is_within
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.loads import load_in_kg
from backworkouts.tables.periods import Per, PerName, open_periods
from backworkouts.tables.weeks import MONDAY

__all__ = ["best_sets"]

_BODYWEIGHT = validate.number(1, 500, " kg")
_JUDGED = [kind.value for kind, policy in KINDS.items() if policy.is_judged_by_reps]


def best_sets(
    sets: IntoFrameT,
    formula: OneRepMaxFormula | OneRepMaxFormulaName = OneRepMaxFormula.EPLEY,
    *,
    per: Per | PerName = Per.WEEK,
    bodyweight: float | None = None,
    week_starts: WeekdayName | IntoFrameT = MONDAY,
    catalog: Catalog | None = None,
) -> IntoFrameT:
    """Return the best set of each exercise: the greatest estimated one-repetition maximum.

    Working sets and back-off sets of 1 to 12 repetitions are compared. A load on top of bodyweight
    counts where the bodyweight is known. Where loads are help, as on a machine that assists
    pull-ups, only loads such as `BW-40 kg` count: `40 kg` does not tell how much was lifted.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        formula: how the maximum is estimated: a `OneRepMaxFormula`, or its value.
        per: over what sets are compared: `week`, `session` or `lifter`.
        bodyweight: weight of the lifters in kg, for loads on top of it; None: such sets are
            left out.
        week_starts: when weeks start, as for `weekly_volume`.
        catalog: the exercises that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, the one of `per`,
        `exercise`, `reps`, `kg` (the load, with the bodyweight where it is on top of it) and
        `one_rep_max_kg`. Of several best sets, the one with the fewest repetitions.

    Raises:
        InvalidValueError: naming every column that is missing or has another type.
        UnknownIdError: for an unknown formula, period or day of the week.
        UnsupportedSubjectError: for anything but a table, and for a bodyweight that is no number.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("seated row", 3, reps=6, load="60 kg"))
    >>> sets = from_sessions([Session("2026-11-02", day)]).read_all()
    >>> best_sets(sets).select(["exercise", "reps", "kg", "one_rep_max_kg"]).to_pylist()
    [{'exercise': 'seated_row', 'reps': 6, 'kg': 60.0, 'one_rep_max_kg': 72.0}]
    """
    factors = _factors(formula)
    needed = ("exercise", "kind", "reps_low", "load", "load_unit")
    table, by = open_periods(sets, per, week_starts, needed)
    by = (*by, "exercise")
    lifted = _lifted(table.frame, _checked_bodyweight(bodyweight), or_bundled(catalog))
    heaviest = lifted.group_by(*by, "reps").agg(nw.col("kg").max())
    estimated = join_small_table(heaviest, factors, on="reps").with_columns(
        one_rep_max_kg=nw.col("kg") * nw.col("factor")
    )
    # The best of several equal estimates has the fewest repetitions, and so the most load.
    best = nw.col("one_rep_max_kg").max().over(*by)
    tied = estimated.with_columns(best=best).filter(nw.col("one_rep_max_kg") == nw.col("best"))
    return table.native(
        tied.group_by(*by).agg(
            nw.col("reps").min(), nw.col("kg").max(), nw.col("one_rep_max_kg").max()
        )
    )


def _lifted(
    sets: nw.LazyFrame[Any], bodyweight: float | None, catalog: Catalog
) -> nw.LazyFrame[Any]:
    """Return the sets whose maximum can be estimated, with `reps` and `kg`."""
    units = {
        unit.value: kg
        for unit, kg in KG_PER_UNIT.items()
        if bodyweight is not None or unit not in ON_TOP_OF_BODYWEIGHT
    }
    on_top = [unit.value for unit in ON_TOP_OF_BODYWEIGHT]
    helped = [each.id for each in catalog.exercises.values() if loads_are_help(each)]
    is_rated = all_met(
        ~nw.col("exercise").is_null(),
        *has_one_of("kind", _JUDGED),
        *has_one_of("load_unit", units),
        *is_within("load", -limits.LOAD, limits.LOAD),
        *has_whole_reps(sets, ("reps_low",), MOST_REPS),
    )
    takes_help_off = all_met(nw.col("load_unit").is_in(on_top), nw.col("load") <= 0)
    added = nw.when(nw.col("load_unit").is_in(on_top)).then(nw.lit(float(bodyweight or 0)))
    return (
        sets.filter(is_rated)
        .filter(~nw.col("exercise").is_in(helped) | takes_help_off)
        .with_columns(
            # No null is left, but Dask casts before it filters.
            reps=nw.col("reps_low").fill_null(0).cast(nw.Int64),
            kg=load_in_kg(units) + added.otherwise(nw.lit(0.0)),
        )
        .filter(nw.col("kg") > 0)
    )


def _checked_bodyweight(bodyweight: float | None) -> float | None:
    if bodyweight is not None and not _BODYWEIGHT.holds(bodyweight):
        raise validate.refusal("bodyweight", bodyweight, _BODYWEIGHT.expected)
    return bodyweight


def _factors(formula: OneRepMaxFormula | OneRepMaxFormulaName) -> pa.Table:
    """Return the factor of each number of repetitions.

    Raises:
        UnknownIdError: for an unknown formula.
    """
    try:
        chosen = OneRepMaxFormula(formula)
    except ValueError:
        formulas = tuple(map(str, OneRepMaxFormula))
        suggestions = nearest(str(formula), formulas) or formulas
        raise UnknownIdError("formula", str(formula), suggestions) from None
    reps = range(1, MOST_REPS + 1)
    return pa.table(
        {
            "reps": pa.array(reps, pa.int64()),
            "factor": pa.array([chosen.factor(each) for each in reps], pa.float64()),
        }
    )
