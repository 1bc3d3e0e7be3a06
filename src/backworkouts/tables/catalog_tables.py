"""The catalog and credit tables as tables, to join with a table of sets."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import credits_per_set
from backworkouts.linter.best_sets import loads_are_help
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.tables.engines.arrow import arrow_table
from backworkouts.volume.count import earns_no_sets
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["credits", "exercises", "muscles"]

_TRAITS: Mapping[str, Trait] = {
    "is_back": Trait.BACK,
    "is_pull": Trait.PULL,
    "is_lower_back": Trait.LOWER_BACK,
    "loads_lower_back": Trait.LOADS_LOWER_BACK,
    "may_be_anything": Trait.UNKNOWN,
}
"""The columns of `exercises` that hold traits, each with the trait."""


def credits(
    table: CreditTable | CreditTableName = FRACTIONAL, *, catalog: Catalog | None = None
) -> pa.Table:
    """Return what one set of each exercise earns each muscle, in thousandths of a set.

    Parts and wholes of muscles are included; what earns nothing is left out. So are exercises that
    earn no sets by their kind, such as running.

    Args:
        table: a credit table, or the name of a bundled one.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Returns:
        An Arrow table with the columns `exercise`, `muscle` and `credit`.

    Raises:
        UnknownIdError: for an unknown name of a table, and for overrides that name an exercise or a
            muscle that the catalog does not have.
        UnsupportedSubjectError: for an argument of another type.

    >>> rows = credits().to_pylist()
    >>> next(row for row in rows if row["exercise"] == "leg_press")
    {'exercise': 'leg_press', 'muscle': 'adductor_magnus', 'credit': 500}
    """
    known = or_bundled(catalog)
    per_set = credits_per_set(table, known)
    rows = [
        (exercise.id, muscle, credit)
        for exercise in known.exercises.values()
        for muscle, credit in (per_set.of(exercise) or {}).items()
    ]
    types = {"exercise": pa.string(), "muscle": pa.string(), "credit": pa.int64()}
    return arrow_table(types, rows)


def exercises(*, catalog: Catalog | None = None) -> pa.Table:
    """Return the exercises of a catalog, with the traits that functions on sets read.

    Args:
        catalog: the bundled catalog by default; `Catalog.extend` adds exercises.

    Returns:
        An Arrow table with the columns `exercise` (the id), `name`, `pattern` (the defining
        movement pattern, null if unknown), `earns_sets` (false for cardio, mobility and
        self-massage), `has_known_muscles`, `loads_are_help` (as on a machine that assists
        pull-ups), and the traits `is_back`, `is_pull`, `is_lower_back`, `loads_lower_back` and
        `may_be_anything`.

    Raises:
        UnsupportedSubjectError: for an argument of another type.

    >>> rows = {row["exercise"]: row for row in exercises().to_pylist()}
    >>> rows["deadlift"]["is_lower_back"], rows["pull_up"]["is_pull"]
    (True, True)
    """
    known = list(or_bundled(catalog).exercises.values())
    traits = [traits_of(exercise) for exercise in known]
    return pa.table(
        {
            "exercise": pa.array([exercise.id for exercise in known], pa.string()),
            "name": pa.array([exercise.name for exercise in known], pa.string()),
            "pattern": pa.array([next(iter(each.patterns), None) for each in known], pa.string()),
            "earns_sets": pa.array([not earns_no_sets(exercise) for exercise in known], pa.bool_()),
            "has_known_muscles": pa.array(
                [exercise.has_known_muscles for exercise in known], pa.bool_()
            ),
            "loads_are_help": pa.array(map(loads_are_help, known), pa.bool_()),
            **{
                name: pa.array([trait in each for each in traits], pa.bool_())
                for name, trait in _TRAITS.items()
            },
        }
    )


def muscles(*, catalog: Catalog | None = None) -> pa.Table:
    """Return the muscles of a catalog.

    Args:
        catalog: the bundled catalog by default.

    Returns:
        An Arrow table with the columns `muscle` (the id), `name`, `region`, `parent` (the id of the
        muscle of which it is a part, or null) and `is_back`.

    Raises:
        UnsupportedSubjectError: for an argument of another type.

    >>> muscles().filter(pa.compute.field("muscle") == "rhomboids").to_pylist()[0]["is_back"]
    True
    """
    known = list(or_bundled(catalog).muscles.values())
    return pa.table(
        {
            "muscle": pa.array([muscle.id for muscle in known], pa.string()),
            "name": pa.array([muscle.name for muscle in known], pa.string()),
            "region": pa.array([muscle.region for muscle in known], pa.string()),
            "parent": pa.array([muscle.parent for muscle in known], pa.string()),
            "is_back": pa.array([muscle.back for muscle in known], pa.bool_()),
        }
    )
