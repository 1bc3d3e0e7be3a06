"""Credit tables: what one set of an exercise earns each muscle that the exercise works.

Every count of sets per muscle needs such a table, and systems that hide theirs disagree: the same
back day gave 0, 3, 7, 7 and 9 sets for the lower back in five systems. So every count names its
table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from attrs import evolve, field, frozen

from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.exercise import Exercise

__all__ = ["DIRECT", "FRACTIONAL", "PARTS", "TABLES", "TOTAL", "CreditTable"]

PARTS = 1000
"""Credits are whole thousandths, so that sums are exact in any order."""

_MOST = 2
_CREDIT = validate.Check(
    "a credit: a number from 0 to 2 in steps of 0.001",
    lambda value: type(value) in (int, float) and 0 <= value <= _MOST and round(value, 3) == value,
)
Override = tuple[str, tuple[tuple[str, float], ...]]


def _pairs(value: Any) -> tuple[Override, ...]:
    """Mappings as tuples of pairs; anything else as it is, for its check to refuse."""
    if not isinstance(value, Mapping):
        return cast("tuple[Override, ...]", value)
    return tuple(
        (key, tuple(credits.items()) if isinstance(credits, Mapping) else credits)
        for key, credits in value.items()
    )


def _is_overrides(value: object) -> bool:
    def paired(items: object) -> bool:
        return type(items) is tuple and all(
            type(one) is tuple and len(one) == len(("key", "value")) and type(one[0]) is str
            for one in items
        )

    return paired(value) and all(paired(one[1]) for one in cast("tuple[Override, ...]", value))


_OVERRIDES = validate.Check(
    "credits by muscle, by exercise, such as {'pull_up': {'biceps_brachii': 1}}", _is_overrides
)
_CHECKS: validate.Checks = {
    "name": validate.LINE,
    "version": validate.LINE,
    "prime_mover": _CREDIT,
    "synergist": _CREDIT,
    "stabilizer": _CREDIT,
    "drop_set": _CREDIT,
    "sources": validate.collection(validate.ID),
    "note": validate.optional(validate.PROSE),
    "overrides": _OVERRIDES,
}


@frozen(cache_hash=True, repr=False)
class CreditTable:
    """What a muscle earns per set in each role, by a named and cited convention.

    Args:
        name: such as `fractional`; `version` tells revisions of one name apart.
        prime_mover, synergist, stabilizer: credit per set in that role, 0 to 2.
        drop_set: credit of a drop set as a share of a set. 0, the default of all bundled tables:
            a drop continues the set before it and counts with it. Where no set comes before it,
            it counts as one itself.
        sources: ids of sources.
        note: what it is for.
        overrides: credits by muscle, by exercise id; see `override`.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str
    version: str
    prime_mover: float
    synergist: float
    stabilizer: float
    drop_set: float = 0
    sources: tuple[str, ...] = field(default=(), converter=validate.texts)
    note: str | None = None
    overrides: tuple[Override, ...] = field(default=(), converter=_pairs)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS, self._wrong_overrides())

    def _wrong_overrides(self) -> Iterator[Problem]:
        for exercise, credits in self.overrides:
            for muscle, credit in credits:
                if not _CREDIT.holds(credit):
                    where = f"CreditTable.overrides.{exercise}.{muscle}"
                    yield Problem(where, describe(credit), _CREDIT.expected)

    def override(self, name: str, overrides: Mapping[str, Mapping[str, float]]) -> CreditTable:
        """A table under its own name that differs for some exercises.

        Args:
            name: of the new table, so that its numbers are not taken for this one's.
            overrides: for the id of an exercise, the credit of each muscle it earns any for.

        Raises:
            InvalidValueError: naming everything that is wrong.

        >>> chest = FRACTIONAL.override("mine", {"dumbbell_pullover": {"pectoralis_major": 1}})
        >>> chest.name, chest.overrides
        ('mine', (('dumbbell_pullover', (('pectoralis_major', 1),)),))
        """
        if name == self.name:
            problem = Problem("CreditTable.name", describe(name), "a name of its own")
            raise InvalidValueError((problem,))
        new = _pairs(overrides)
        merged = {**dict(self.overrides), **dict(new)} if _OVERRIDES.holds(new) else new
        return evolve(self, name=name, overrides=merged)

    def of(self, exercise: Exercise) -> dict[str, float]:
        """What one set of an exercise earns each muscle that it names, parts and wholes aside."""
        own = dict(self.overrides).get(exercise.id)
        if own is not None:
            return dict(own)
        roles = (
            (exercise.stabilizers, self.stabilizer),
            (exercise.synergists, self.synergist),
            (exercise.prime_movers, self.prime_mover),
        )
        return {muscle: credit for muscles, credit in roles for muscle in muscles if credit}

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<CreditTable {self.name} {self.version}>"


DIRECT = CreditTable(
    "direct",
    "1",
    1,
    0,
    0,
    sources=("pelland_2025",),
    note="Only the muscles an exercise is done for count.",
)
"""A prime mover earns 1, all others nothing."""

FRACTIONAL = CreditTable(
    "fractional",
    "1",
    1,
    0.5,
    0,
    sources=("pelland_2025",),
    note=(
        "Indirect work counts half: of three conventions the one that fitted 67 studies best. "
        "A convention of counting, not physiology."
    ),
)
"""A prime mover earns 1, a synergist 0.5, a stabilizer nothing. The default."""

TOTAL = CreditTable(
    "total",
    "1",
    1,
    1,
    0,
    sources=("pelland_2025",),
    note="Indirect work counts in full.",
)
"""A prime mover and a synergist earn 1, a stabilizer nothing."""

TABLES: Mapping[str, CreditTable] = {one.name: one for one in (FRACTIONAL, DIRECT, TOTAL)}
"""The bundled tables by name."""
