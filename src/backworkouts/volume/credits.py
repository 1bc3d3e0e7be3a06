"""Credit tables: what one set of an exercise earns each muscle that the exercise works.

Every count of sets per muscle needs such a table, and systems that hide theirs disagree: the same
back day gave 0, 3, 7, 7 and 9 sets for the lower back in five systems. So every count names its
table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, Protocol, TypeGuard

from attrs import evolve, field, frozen

from backworkouts import limits
from backworkouts.errors import (
    Code,
    InvalidValueError,
    Path,
    Problem,
    UnknownExerciseError,
    UnknownIdError,
    describe,
)
from backworkouts.model import validate
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.exercise import CUSTOM, Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.model.muscle_names import MuscleNames
from backworkouts.suggest import nearest

__all__ = [
    "CREDIT",
    "DIRECT",
    "FRACTIONAL",
    "PARTS",
    "TABLES",
    "TOTAL",
    "CreditTable",
    "CreditTableName",
    "check_ids",
]

PARTS = 1000
"""Credits are whole thousandths, so that sums are exact in any order."""

_MOST = 2
CREDIT: validate.Check = validate.Check(
    "a credit: a number from 0 to 2 in steps of 0.001",
    lambda value: type(value) in (int, float) and 0 <= value <= _MOST and round(value, 3) == value,
    code=Code.OUT_OF_RANGE,
    types=(int, float),
)
"""Check for what one set earns a muscle."""

Override = tuple[str, tuple[tuple[str, float], ...]]
"""The id of an exercise, and the credit of each muscle."""

_GivenOverrides = Mapping[str, Mapping[str, float]] | tuple[Override, ...]


class _Ids(Protocol):
    """The part of a catalog that a table refers to."""

    @property
    def muscles(self) -> Mapping[str, Muscle]: ...
    @property
    def exercises(self) -> Mapping[str, Exercise]: ...


def _as_pairs(value: _GivenOverrides) -> tuple[Override, ...]:
    """Convert mappings to tuples of pairs, sorted; return anything else unchanged, for its check.

    Sorted, because their order means nothing: a database may reorder the keys of a JSON object, and
    a table that was stored in one equals the original.
    """
    pairs: Any = value
    if isinstance(value, Mapping):
        pairs = tuple(
            (exercise, tuple(credits.items()) if isinstance(credits, Mapping) else credits)
            for exercise, credits in value.items()
        )
    if not _OVERRIDES.holds(pairs):
        return pairs  # type: ignore[no-any-return]  # refused by the check of the field
    by_muscle = [(exercise, tuple(sorted(credits, key=_first))) for exercise, credits in pairs]
    return tuple(sorted(by_muscle, key=_first))


def _first(pair: tuple[str, object]) -> str:
    return pair[0]


def _are_pairs(value: object) -> TypeGuard[tuple[tuple[str, object], ...]]:
    return type(value) is tuple and all(
        type(pair) is tuple and len(pair) == len(("key", "value")) and type(pair[0]) is str
        for pair in value
    )


_OVERRIDES = validate.Check(
    "credits by muscle, by exercise, such as {'pull_up': {'biceps_brachii': 1}}",
    lambda value: (
        _are_pairs(value)
        and len(value) <= limits.ITEMS
        and all(_are_pairs(credits) and len(credits) <= limits.ITEMS for _, credits in value)
    ),
)


@frozen(cache_hash=True, repr=False)
class CreditTable(PydanticField, NotebookDisplay):
    """What a muscle earns per set in each role, by a named and cited convention.

    Args:
        name: such as `fractional`.
        version: tells revisions of one name apart.
        prime_mover, synergist, stabilizer: credit per set in that role, 0 to 2.
        drop_set: credit of a drop set as a share of a set. 0, the default of all bundled tables:
            a drop set continues the set before it. Where no set comes before it, it counts as one.
        sources: ids of sources.
        note: what the table is for.
        overrides: credits by muscle, by exercise id, sorted by id; see `override`.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str = field(validator=validate.LINE)
    version: str = field(validator=validate.LINE)
    prime_mover: float = field(validator=CREDIT)
    synergist: float = field(validator=CREDIT)
    stabilizer: float = field(validator=CREDIT)
    drop_set: float = field(default=0, validator=CREDIT)
    sources: tuple[str, ...] = field(
        default=(), converter=validate.texts, validator=validate.collection(validate.ID)
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    overrides: tuple[Override, ...] = field(default=(), converter=_as_pairs, validator=_OVERRIDES)

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._wrong_overrides())

    def _wrong_overrides(self) -> Iterator[Problem]:
        yield from _wrong_ids(("overrides",), self.overrides)
        for exercise, credits in self.overrides:
            yield from _wrong_ids(("overrides", exercise), credits)
            for muscle, credit in credits:
                if not CREDIT.holds(credit):
                    path = ("overrides", exercise, muscle)
                    found, expected, code = describe(credit), CREDIT.expected, CREDIT.code
                    yield Problem.at(path, found, expected, code, root="CreditTable")

    def override(
        self,
        name: str,
        overrides: Mapping[str, Mapping[str, float]],
        *,
        catalog: _Ids | None = None,
    ) -> CreditTable:
        """Return a table of another name that differs for some exercises.

        A table belongs to no catalog, so its ids are checked where it meets one: here when
        `catalog` is given, otherwise when sets are counted by the table or it is written or read.

        Args:
            name: the name of the new table; another one, so that its numbers can be told apart.
            overrides: by the id of an exercise, what a set earns each muscle. Muscles that are
                left out earn nothing.
            catalog: the catalog that has the exercises and muscles, to check the ids now.

        Raises:
            InvalidValueError: naming everything that is wrong.
            UnknownIdError: for an exercise or a muscle that `catalog` does not have, with the
                nearest ids.

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
        made = evolve(self, name=name, overrides=merged)
        if catalog is not None:
            check_ids(made, catalog.exercises, catalog.muscles)
        return made

    def of(self, exercise: Exercise) -> dict[str, float]:
        """Return what a set of an exercise earns each muscle it names, without parts and wholes.

        Args:
            exercise: the exercise.
        """
        own = dict(self.overrides).get(exercise.id)
        if own is not None:
            return dict(own)
        roles = (
            (exercise.stabilizers, self.stabilizer),
            (exercise.synergists, self.synergist),
            (exercise.prime_movers, self.prime_mover),
        )
        return {muscle: credit for muscles, credit in roles for muscle in muscles if credit}

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON, as a document holds them; without a note where it has none.

        >>> TOTAL.to_dict()["synergist"]
        1
        """
        note = {} if self.note is None else {"note": self.note}
        return {
            "name": self.name,
            "version": self.version,
            "prime_mover": self.prime_mover,
            "synergist": self.synergist,
            "stabilizer": self.stabilizer,
            "drop_set": self.drop_set,
            "sources": list(self.sources),
            **note,
            "overrides": {exercise: dict(credits) for exercise, credits in self.overrides},
        }

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<CreditTable {self.name} {self.version}>"


def _wrong_ids(path: Path, pairs: tuple[tuple[str, object], ...]) -> Iterator[Problem]:
    """Yield the keys that are no ids, and those that are given twice."""
    seen: set[str] = set()
    for key, _ in pairs:
        if not validate.ID.holds(key):
            yield _wrong_key(path, key, "", validate.ID.expected, validate.ID.code)
        elif key in seen:
            yield _wrong_key(path, key, " twice", "each key once", Code.DUPLICATE_KEY)
        seen.add(key)


def _wrong_key(path: Path, key: object, how: str, expected: str, code: str) -> Problem:
    step = key if type(key) is str else describe(key)
    found = f"the key {describe(key)}{how}"
    return Problem.at((*path, step), found, expected, code, root="CreditTable")


def check_ids(
    table: CreditTable, exercises: Mapping[str, Exercise], muscles: Mapping[str, Muscle]
) -> None:
    """Make sure that a catalog has the exercises and the muscles of a table's overrides.

    Custom exercises are in no catalog, and may be overridden.

    Args:
        table: the table.
        exercises: the exercises of the catalog.
        muscles: the muscles of the catalog.

    Raises:
        UnknownIdError: for the first id that the catalog does not have, with the nearest ids.
    """
    for exercise, credits in table.overrides:
        if exercise not in exercises and not exercise.startswith(CUSTOM):
            raise UnknownExerciseError(exercise, nearest(exercise, exercises))
        for muscle, _ in credits:
            if muscle not in muscles:
                suggestions = MuscleNames(muscles.values()).suggest(muscle)
                raise UnknownIdError("muscle", muscle, suggestions)


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

CreditTableName = Literal["fractional", "direct", "total"]
"""The name of one of `TABLES`, for type checkers."""
