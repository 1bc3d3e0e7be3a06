"""Credit tables: what one set of an exercise earns each muscle that the exercise works.

Every count of sets per muscle needs such a table, and systems that hide theirs disagree: the same
back day gave 0, 3, 7, 7 and 9 sets for the lower back in five systems. So every count names its
table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from attrs import evolve, field, frozen

from backworkouts.errors import Code, InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.exercise import Exercise

__all__ = ["DIRECT", "FRACTIONAL", "PARTS", "TABLES", "TOTAL", "CreditTable"]

PARTS = 1000
"""Credits are whole thousandths, so that sums are exact in any order."""

_MOST = 2
_CREDIT = validate.Check(
    "a credit: a number from 0 to 2 in steps of 0.001",
    lambda value: type(value) in (int, float) and 0 <= value <= _MOST and round(value, 3) == value,
    code=Code.OUT_OF_RANGE,
    types=(int, float),
)
Override = tuple[str, tuple[tuple[str, float], ...]]
"""The id of an exercise, and the credit of each muscle."""

_GivenOverrides = Mapping[str, Mapping[str, float]] | tuple[Override, ...]


def _as_pairs(value: _GivenOverrides) -> tuple[Override, ...]:
    """Convert mappings to tuples of pairs; return anything else unchanged, for its check."""
    if not isinstance(value, Mapping):
        return value
    return tuple(
        (exercise, tuple(credits.items()) if isinstance(credits, Mapping) else credits)
        for exercise, credits in value.items()
    )


def _are_pairs(value: object) -> TypeGuard[tuple[tuple[str, object], ...]]:
    return type(value) is tuple and all(
        type(pair) is tuple and len(pair) == len(("key", "value")) and type(pair[0]) is str
        for pair in value
    )


_OVERRIDES = validate.Check(
    "credits by muscle, by exercise, such as {'pull_up': {'biceps_brachii': 1}}",
    lambda value: _are_pairs(value) and all(_are_pairs(credits) for _, credits in value),
)


@frozen(cache_hash=True, repr=False)
class CreditTable:
    """What a muscle earns per set in each role, by a named and cited convention.

    Args:
        name: such as `fractional`; `version` tells revisions of one name apart.
        prime_mover, synergist, stabilizer: credit per set in that role, 0 to 2.
        drop_set: credit of a drop set as a share of a set. 0, the default of all bundled tables:
            a drop set continues the set before it. Where no set comes before it, it counts as one.
        sources: ids of sources.
        note: what the table is for.
        overrides: credits by muscle, by exercise id; see `override`.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str = field(validator=validate.LINE)
    version: str = field(validator=validate.LINE)
    prime_mover: float = field(validator=_CREDIT)
    synergist: float = field(validator=_CREDIT)
    stabilizer: float = field(validator=_CREDIT)
    drop_set: float = field(default=0, validator=_CREDIT)
    sources: tuple[str, ...] = field(
        default=(), converter=validate.texts, validator=validate.collection(validate.ID)
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    overrides: tuple[Override, ...] = field(default=(), converter=_as_pairs, validator=_OVERRIDES)

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._wrong_overrides())

    def _wrong_overrides(self) -> Iterator[Problem]:
        for exercise, credits in self.overrides:
            for muscle, credit in credits:
                if not _CREDIT.holds(credit):
                    path = ("overrides", exercise, muscle)
                    found, expected, code = describe(credit), _CREDIT.expected, _CREDIT.code
                    yield Problem.at(path, found, expected, code, root="CreditTable")

    def override(self, name: str, overrides: Mapping[str, Mapping[str, float]]) -> CreditTable:
        """Return a table of another name that differs for some exercises.

        Counting by the new table raises `UnknownIdError` for an exercise or a muscle that the
        catalog does not have.

        Args:
            name: the name of the new table; another one, so that its numbers can be told apart.
            overrides: by the id of an exercise, what a set earns each muscle. Muscles that are
                left out earn nothing.

        Raises:
            InvalidValueError: naming everything that is wrong.

        >>> chest = FRACTIONAL.override("mine", {"dumbbell_pullover": {"pectoralis_major": 1}})
        >>> chest.name, chest.overrides
        ('mine', (('dumbbell_pullover', (('pectoralis_major', 1),)),))
        """
        if name == self.name:
            found, expected, code = describe(name), "a name of its own", Code.DUPLICATE_ID
            problem = Problem.at(("name",), found, expected, code, root="CreditTable")
            raise InvalidValueError((problem,))
        new = _as_pairs(overrides)
        merged = (
            tuple({**dict(self.overrides), **dict(new)}.items()) if _OVERRIDES.holds(new) else new
        )
        return evolve(self, name=name, overrides=merged)

    def of(self, exercise: Exercise) -> dict[str, float]:
        """Return what a set of an exercise earns each muscle it names, without parts and wholes."""
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
    sources=("pelland_2025", "mannarino_2021"),
    note=(
        "Indirect work counts half: of three conventions the one that fitted 67 studies best; and "
        "rows grew the elbow flexors about half as much as curls. A convention of counting, not "
        "physiology."
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

TABLES: Mapping[str, CreditTable] = {table.name: table for table in (FRACTIONAL, DIRECT, TOTAL)}
"""The bundled tables by name."""
