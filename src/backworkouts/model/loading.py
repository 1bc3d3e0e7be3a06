"""What can be loaded: a bar with plates, the stack of a machine, dumbbells.

Weights are exact: they are counted in thousandths of their unit, which are grams for kilograms. So
no rounding error keeps a plate of 1.25 kg off a bar.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import chain, combinations
from math import prod
from typing import Any, Literal, TypeAlias, cast

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Code, IncompatibleQuantitiesError, Path, Problem, describe
from backworkouts.model import decimals, validate
from backworkouts.model.converters import read_by
from backworkouts.model.load import Load, Unit
from backworkouts.model.replaceable import Replaceable

__all__ = [
    "Dumbbells",
    "Loaded",
    "Loading",
    "Plate",
    "Rack",
    "Rounding",
    "RoundingName",
    "Stack",
]

_THOUSANDTHS = 1_000
_MOST_PLATES = 100
_MOST_KINDS = 20
_MOST_WAYS = 100_000
"""Ways to load one side of a bar; a well-equipped gym has some ten thousand."""
_MOST_STEPS = 1_000
_MOST_ADD_ONS = 5
_MOST_DUMBBELLS = 200
_CACHED = 8
"""Racks whose loads are cached, with which the next workout on the default rack takes a quarter of
the time. Few are in use at once, and each takes up to 30 MB."""


class Rounding(StrEnum):
    """How a load becomes one that can be loaded."""

    DOWN = "down"
    """The heaviest load that is not above it; the lightest of all where none is."""
    UP = "up"
    """The lightest load that is not below it; the heaviest of all where none is."""
    NEAREST = "nearest"
    """The nearest load, and of two equally near ones the lighter."""


RoundingName = Literal["down", "up", "nearest"]
"""The value of a `Rounding`, for type checkers."""


def _is_weight(value: object, *, least: float) -> bool:
    return (
        isinstance(value, Load)
        and value.is_absolute
        and value.is_exact
        and value.low >= least
        and round(value.low, 3) == value.low
    )


_WEIGHT = validate.Check(
    "a load above 0 in kg or lb with at most 3 decimals, such as '2.5 kg'",
    lambda value: _is_weight(value, least=0.001),
    read=Load.of,
)
_WEIGHT_OR_ZERO = validate.Check(
    "a load in kg or lb with at most 3 decimals, such as '20 kg' or '0 kg'",
    lambda value: _is_weight(value, least=0),
    read=Load.of,
)


@frozen
class Plate(Replaceable):
    """Plates of one weight.

    Args:
        weight: weight of each, in kg or lb.
        count: how many there are, 1 to 100; an odd one is of no use, as both sides are loaded
            alike.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    weight: Load = field(converter=read_by(Load.of), validator=_WEIGHT)
    count: int = field(validator=validate.whole(1, _MOST_PLATES, " plates"))


@frozen
class Loaded:
    """A load that can be made, and what goes on each side of a bar.

    Attributes:
        load: the load.
        per_side: plates on each side of the bar, the heaviest first; empty for an empty bar, a
            stack and dumbbells.
    """

    load: Load
    per_side: tuple[Load, ...] = ()


class _Loading(Replaceable):
    """What a rack, a stack and dumbbells have in common: a set of loads that can be made."""

    __slots__ = ()

    @property
    def unit(self) -> Unit:
        """The unit of all weights: kg or lb."""
        return _unit_of(cast("Loading", self))

    @property
    def loads(self) -> tuple[Load, ...]:
        """Every load that can be made up to 5,000 kg or lb, the lightest first."""
        return tuple(_load(amount, self.unit) for amount in _ways(cast("Loading", self)))

    def nearest(self, load: Load | str, rounding: Rounding | RoundingName = "down") -> Loaded:
        """Return the load to use in place of one that perhaps cannot be made.

        Args:
            load: a load in kg or lb.
            rounding: a `Rounding`, or its value.

        Raises:
            IncompatibleQuantitiesError: the load is not in kg or lb.
            InvalidValueError: the text of the load does not parse, the load is a range, or there
                is no such rounding.

        >>> Dumbbells(["10 kg", "12 kg"]).nearest("11.5 kg", "up").load
        Load(12, 'kg')
        """
        rounding = _rounding(rounding)
        wanted = self._amount(load)
        ways = _ways(cast("Loading", self))
        amounts = list(ways)
        below = amounts[max(bisect_right(amounts, wanted) - 1, 0)]
        above = amounts[min(bisect_left(amounts, wanted), len(amounts) - 1)]
        if rounding is Rounding.NEAREST:
            chosen = below if wanted - below <= above - wanted else above
        else:
            chosen = below if rounding is Rounding.DOWN else above
        return Loaded(_load(chosen, self.unit), ways[chosen])

    def heavier(self, load: Load | str) -> Loaded | None:
        """Return the lightest load that can be made and is heavier; None where there is none.

        Args:
            load: a load in kg or lb.

        Raises:
            IncompatibleQuantitiesError: the load is not in kg or lb.
            InvalidValueError: the text of the load does not parse, or the load is a range.

        >>> Dumbbells(["10 kg", "12 kg"]).heavier("10 kg").load
        Load(12, 'kg')
        """
        wanted = self._amount(load)
        ways = _ways(cast("Loading", self))
        heavier = next((amount for amount in ways if amount > wanted), None)
        return None if heavier is None else Loaded(_load(heavier, self.unit), ways[heavier])

    def _amount(self, load: Load | str) -> float:
        """Return a load in thousandths of the unit."""
        wanted = Load.of(load)
        if not wanted.is_absolute:
            reason = "only a load in kg or lb can be made with plates, a stack or dumbbells"
            raise IncompatibleQuantitiesError("round", str(wanted), type(self).__name__, reason)
        if not wanted.is_exact:
            raise validate.refusal("load", str(wanted), "one load, not a range")
        return decimals.product(wanted.to(self.unit).low, _THOUSANDTHS)


_PLATES_OF_A_GYM = {
    "25 kg": 8, "20 kg": 2, "15 kg": 2, "10 kg": 4, "5 kg": 4, "2.5 kg": 4, "1.25 kg": 2,
}  # fmt: skip

_GivenPlates: TypeAlias = Mapping[str, int] | Iterable[Plate]


def _as_plates(value: _GivenPlates) -> tuple[Plate, ...]:
    """Convert a mapping of weights and counts; plates come heaviest first."""
    plates: Any = value
    if isinstance(value, Mapping):
        counts = cast("Mapping[str, int]", value)
        plates = tuple(Plate(weight, count) for weight, count in counts.items())
    plates = validate.as_tuple(plates)
    if type(plates) is tuple and all(isinstance(plate, Plate) for plate in plates):
        plates = tuple(sorted(plates, key=lambda plate: -plate.weight.low))
    return cast("tuple[Plate, ...]", plates)


def _of_one_unit(
    kind: str, weights: Iterable[tuple[Path, Load]], unit: Unit, others: str = "the others"
) -> Iterator[Problem]:
    """Yield the problem of each weight that has another unit."""
    for path, weight in weights:
        if weight.unit is not unit:
            expected = f"a load in {unit}, as {others}"
            yield Problem.at(path, describe(str(weight)), expected, Code.CONTRADICTION, root=kind)


@frozen
class Rack(_Loading):
    """A bar, and the plates that go on both of its sides.

    Args:
        bar: weight of the empty bar; `"0 kg"` for a belt or a sled.
        plates: the plates: a mapping from the weight of a plate to how many there are in all, such
            as `{"20 kg": 4, "10 kg": 2}`, or `Plate` objects. All in the unit of the bar.

    Raises:
        InvalidValueError: naming every field that is wrong, and more than 100,000 ways to load a
            side.

    >>> rack = Rack("20 kg", {"20 kg": 2, "5 kg": 2, "1.25 kg": 2})
    >>> [str(load) for load in rack.loads][:4]
    ['20 kg', '22.5 kg', '30 kg', '32.5 kg']
    >>> rack.nearest("71 kg")
    Loaded(load=Load(70, 'kg'), per_side=(Load(20, 'kg'), Load(5, 'kg')))
    """

    bar: Load = field(
        default=Load(20, Unit.KG), converter=read_by(Load.of), validator=_WEIGHT_OR_ZERO
    )
    plates: tuple[Plate, ...] = field(
        factory=lambda: _as_plates(_PLATES_OF_A_GYM),
        converter=_as_plates,
        validator=validate.collection(validate.instance(Plate), most=_MOST_KINDS),
    )

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._contradictions())

    def _contradictions(self) -> Iterator[Problem]:
        weights = [
            (("plates", index, "weight"), plate.weight) for index, plate in enumerate(self.plates)
        ]
        yield from _of_one_unit("Rack", weights, self.bar.unit, f"the bar of {self.bar}")
        ways = prod(plate.count // 2 + 1 for plate in self.plates)
        if ways > _MOST_WAYS:
            expected = f"at most {_MOST_WAYS:,} ways to load a side of the bar"
            yield Problem.at(("plates",), f"{ways:,}", expected, Code.TOO_LARGE, root="Rack")


def _as_weights(values: Iterable[Load | str]) -> tuple[Load, ...]:
    weights: Any = validate.as_tuple(values)
    if type(weights) is tuple:
        weights = tuple(validate.attempt(Load.of, weight) for weight in weights)
    return cast("tuple[Load, ...]", weights)


@frozen
class Stack(_Loading):
    """The weight stack of a machine: loads in equal steps, with small weights to add.

    Args:
        least: the lightest load.
        step: from one plate of the stack to the next.
        most: the heaviest load.
        add_ons: weights that can be added to the stack, at most 5, each once.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Stack("5 kg", "5 kg", "20 kg", ["2.5 kg"]).nearest("13 kg").load
    Load(12.5, 'kg')
    """

    least: Load = field(converter=read_by(Load.of), validator=_WEIGHT_OR_ZERO)
    step: Load = field(converter=read_by(Load.of), validator=_WEIGHT)
    most: Load = field(converter=read_by(Load.of), validator=_WEIGHT)
    add_ons: tuple[Load, ...] = field(
        default=(),
        converter=_as_weights,
        validator=validate.collection(_WEIGHT, most=_MOST_ADD_ONS),
    )

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._contradictions())

    def _contradictions(self) -> Iterator[Problem]:
        weights: list[tuple[Path, Load]] = [
            (("step",), self.step),
            (("most",), self.most),
            *((("add_ons", index), weight) for index, weight in enumerate(self.add_ons)),
        ]
        problems = list(_of_one_unit("Stack", weights, self.least.unit))
        yield from problems
        if problems:
            return
        if self.most.low < self.least.low:
            expected = f"{self.least} (least) or more"
            yield Problem.at(("most",), str(self.most), expected, Code.REVERSED_RANGE, root="Stack")
        elif (self.most.low - self.least.low) / self.step.low > _MOST_STEPS:
            expected = f"at most {_MOST_STEPS:,} steps from the least to the most"
            yield Problem.at(("step",), str(self.step), expected, Code.OUT_OF_RANGE, root="Stack")


@frozen
class Dumbbells(_Loading):
    """Dumbbells or kettlebells of fixed weights. A load is the weight of one of them.

    Args:
        weights: the weights, 1 to 200, in one unit.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Dumbbells(["10 kg", "12.5 kg", "15 kg"]).nearest("14 kg").load
    Load(12.5, 'kg')
    >>> len(Dumbbells.in_steps("2.5 kg", "2.5 kg", "50 kg").weights)
    20
    """

    weights: tuple[Load, ...] = field(
        converter=_as_weights,
        validator=validate.collection(_WEIGHT, least=1, most=_MOST_DUMBBELLS),
    )

    def __attrs_post_init__(self) -> None:
        weights = [(("weights", index), weight) for index, weight in enumerate(self.weights)]
        validate.raise_any(_of_one_unit("Dumbbells", weights, self.weights[0].unit))

    @classmethod
    def in_steps(cls, least: Load | str, step: Load | str, most: Load | str) -> Dumbbells:
        """Return dumbbells in equal steps.

        Args:
            least: the lightest.
            step: from one to the next.
            most: the heaviest.

        Raises:
            InvalidValueError: naming every argument that is wrong, and for more than 200 dumbbells.
        """
        return cls(Stack(least, step, most).loads)


Loading: TypeAlias = Rack | Stack | Dumbbells
"""What a load is made with."""


def _rounding(value: Rounding | RoundingName) -> Rounding:
    found: object = validate.as_enum(Rounding, value)
    if not isinstance(found, Rounding):
        expected = ", ".join(repr(member.value) for member in Rounding)
        raise validate.refusal("rounding", value, expected)
    return found


def _thousandths(load: Load) -> int:
    return round(load.low * _THOUSANDTHS)


def _load(thousandths: int, unit: Unit) -> Load:
    whole, rest = divmod(thousandths, _THOUSANDTHS)
    return Load(thousandths / _THOUSANDTHS if rest else whole, unit)


@lru_cache(maxsize=_CACHED)
def _ways(loading: Loading) -> dict[int, tuple[Load, ...]]:
    """Return what goes on each side for each load in thousandths of its unit, sorted by load.

    Heavier loads than a `Load` may be are left out.
    """
    if isinstance(loading, Rack):
        ways = _ways_of_rack(loading)
    elif isinstance(loading, Stack):
        ways = dict.fromkeys(_loads_of_stack(loading), ())
    else:
        ways = dict.fromkeys(map(_thousandths, loading.weights), ())
    most = limits.LOAD * _THOUSANDTHS
    return {amount: side for amount, side in sorted(ways.items()) if amount <= most}


def _ways_of_rack(rack: Rack) -> dict[int, tuple[Load, ...]]:
    """Return the plates of a side for each load: the fewest, and of as many the heaviest first."""
    sides: dict[int, tuple[Load, ...]] = {0: ()}
    for plate in rack.plates:
        weight = _thousandths(plate.weight)
        for side, plates in list(sides.items()):
            for number in range(1, plate.count // 2 + 1):
                more = (*plates, *(plate.weight,) * number)
                known = sides.get(side + number * weight)
                if known is None or _order(more) < _order(known):
                    sides[side + number * weight] = more
    bar = _thousandths(rack.bar)
    return {bar + 2 * side: plates for side, plates in sides.items()}


def _order(plates: tuple[Load, ...]) -> tuple[float, ...]:
    return (len(plates), *(-plate.low for plate in plates))


def _loads_of_stack(stack: Stack) -> Iterator[int]:
    steps = range(_thousandths(stack.least), _thousandths(stack.most) + 1, _thousandths(stack.step))
    add_ons = [_thousandths(weight) for weight in stack.add_ons]
    sums = {
        sum(chosen)
        for chosen in chain.from_iterable(
            combinations(add_ons, number) for number in range(len(add_ons) + 1)
        )
    }
    return (step + added for step in steps for added in sums)


def _unit_of(loading: Loading) -> Unit:
    if isinstance(loading, Rack):
        return loading.bar.unit
    return loading.least.unit if isinstance(loading, Stack) else loading.weights[0].unit
