"""Arithmetic with loads that can be made: more load, a share of a load, rounded down.

A load in kg or lb is a weight. A load on bodyweight is known by what is added to it or taken off
by help; a share of it cannot be calculated, as the bodyweight is unknown.
"""

from __future__ import annotations

from math import floor

from attrs import frozen

from backworkouts import limits
from backworkouts.errors import InvalidValueError
from backworkouts.model import decimals
from backworkouts.model.load import KG_PER_LB, Load, Unit
from backworkouts.model.loading import Loading, Stack

__all__ = ["MOST_EARNED", "Loadings", "Raised", "grams", "is_on_bodyweight", "is_weight", "plus"]

MOST_EARNED = 10
"""Percent that a load may grow at once where only heavier weights can be made.

ACSM 2009 (position stand on progression models): 2 to 10 % more when one or two repetitions more
than planned are made.
"""

_WEIGHTS = (Unit.KG, Unit.LB)
_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: Unit.KG, Unit.BODYWEIGHT_LB: Unit.LB}
_IN_BODYWEIGHT = {Unit.KG: Unit.BODYWEIGHT_KG, Unit.LB: Unit.BODYWEIGHT_LB}
_FINEST = 0.001
_TENTHS = 10
_PERCENT = 100


def is_on_bodyweight(load: Load) -> bool:
    """Return whether a load is added to bodyweight, or taken off it by help."""
    return load.unit in _ON_BODYWEIGHT


def is_weight(load: Load | None) -> bool:
    """Return whether a load is one number of kg or lb, on bodyweight or not."""
    return (
        load is not None
        and load.is_exact
        and (load.unit in _WEIGHTS or load.unit in _ON_BODYWEIGHT)
    )


def grams(load: Load) -> int:
    """Return a load in whole grams, to compare kg and lb; on bodyweight, what is added.

    >>> grams(Load(60, "kg")), grams(Load(135, "lb")), grams(Load(-5, "bw+kg"))
    (60000, 61235, -5000)
    """
    in_pounds = load.unit in (Unit.LB, Unit.BODYWEIGHT_LB)
    return round(load.low * (KG_PER_LB if in_pounds else 1) * 1_000)


def plus(load: Load, step: Load) -> Load:
    """Return a load with a step added, in the unit of the load.

    >>> plus(Load(-5, "bw+kg"), Load(2.5, "kg")), plus(Load(135, "lb"), Load(5, "lb"))
    (Load(-2.5, 'bw+kg'), Load(140, 'lb'))
    """
    added = _in_unit(step, _ON_BODYWEIGHT.get(load.unit, load.unit)).low
    return _bounded(decimals.total(load.low, added), load.unit)


def _bounded(value: float, unit: Unit) -> Load:
    """Return a load within the limits of a load."""
    value = max(-limits.LOAD, min(limits.LOAD, value))
    return Load(_plain(value if abs(value) >= _FINEST else 0), unit)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


def _in_unit(load: Load, unit: Unit) -> Load:
    """Return a weight in kg or lb in another unit, at the limit where the unit has no such load."""
    try:
        return load.to(unit)
    except InvalidValueError:
        return Load(limits.LOAD if load.low > 1 else 0, unit)


@frozen
class Raised:
    """A load that was to become heavier.

    Attributes:
        load: the load to use: heavier, or the same.
        note: why it is not the one that was wanted; empty where it is.
    """

    load: Load
    note: str = ""


@frozen
class Loadings:
    """What an exercise can be loaded with.

    Attributes:
        weight: for loads in kg or lb; None: every load can be made.
        belt: for what is added to bodyweight.
        help: the stack that takes off bodyweight.
    """

    weight: Loading | None = None
    belt: Loading | None = None
    help: Stack | None = None

    @classmethod
    def of(cls, loading: Loading | None, belt: Loading | None = None) -> Loadings:
        """Return what an exercise can be loaded with.

        Args:
            loading: of its equipment. A stack helps where loads on bodyweight are below it;
                anything else adds to bodyweight.
            belt: what can be added to bodyweight, where that is something else.
        """
        if isinstance(loading, Stack):
            return cls(loading, belt, loading)
        return cls(loading, belt or loading)

    def _for(self, load: Load) -> Loading | None:
        if not is_on_bodyweight(load):
            return self.weight
        return self.belt if load.low >= 0 else self.help

    def down(self, load: Load) -> Load:
        """Return the heaviest load that can be made and is not heavier.

        Where every load that can be made is heavier, it is the lightest; but nothing need be added
        to bodyweight.

        Args:
            load: a load of one number in kg or lb, on bodyweight or not.
        """
        loading = self._for(load)
        if loading is None:
            return load
        if not is_on_bodyweight(load):
            return loading.nearest(_in_unit(load, loading.unit)).load
        unit = _IN_BODYWEIGHT[loading.unit]
        amount = _in_unit(Load(abs(load.low), _ON_BODYWEIGHT[load.unit]), loading.unit)
        if load.low < 0:
            return Load(-loading.nearest(amount, "up").load.low, unit)
        made = loading.nearest(amount).load
        return Load(made.low if made.low <= amount.low else 0, unit)

    def heavier(self, load: Load) -> Load | None:
        """Return the lightest load that can be made and is heavier; None where there is none.

        Args:
            load: a load of one number in kg or lb, on bodyweight or not.
        """
        loading = self._for(load)
        if loading is None:
            return None
        amount = _in_unit(
            Load(abs(load.low), _ON_BODYWEIGHT.get(load.unit, load.unit)), loading.unit
        )
        if load.low < 0:
            helps = [weight.low for weight in loading.loads if weight.low < amount.low]
            return Load(-helps[-1] if helps else 0, _IN_BODYWEIGHT[loading.unit])
        made = loading.heavier(amount)
        if made is None or not is_on_bodyweight(load):
            return None if made is None else made.load
        return Load(made.load.low, _IN_BODYWEIGHT[loading.unit])

    def share(self, load: Load, percent: float) -> Load | None:
        """Return a percentage of a load, rounded down; None where a bodyweight would be needed.

        Where every load can be made, the result is rounded down to tenths of a kg or lb.

        Args:
            load: a load of one number in kg or lb, on bodyweight or not.
            percent: 0 and more.
        """
        if is_on_bodyweight(load) and load.low <= 0:
            return None
        exact = decimals.product(load.low, decimals.quotient(percent, _PERCENT))
        if self._for(load) is None:
            exact = floor(decimals.product(exact, _TENTHS)) / _TENTHS
        return self.down(_bounded(exact, load.unit))

    def less(self, load: Load, amount: float) -> Load:
        """Return a load with an amount taken off, rounded down.

        Args:
            load: a load of one number in kg or lb, on bodyweight or not.
            amount: kg or lb, in the unit of the load.
        """
        return self.down(_bounded(decimals.total(load.low, -amount), load.unit))

    def raised(self, load: Load, wanted: Load, most: float = MOST_EARNED) -> Raised:
        """Return the load for a lifter who earned more.

        Where rounding down would leave nothing of the increase, it is the next load that can be
        made, if that is no more than `most` percent heavier; on bodyweight, than what is added.

        Args:
            load: the load of the last session.
            wanted: a heavier load.
            most: percent that the load may grow where only heavier weights can be made.
        """
        made = self.down(wanted)
        if self._for(wanted) is None:
            return Raised(made)
        if grams(made) > grams(load):
            difference = grams(made) - grams(wanted)
            if abs(difference) <= 1:  # a gram: units are converted
                return Raised(made)
            lightest = "the lightest load that can be made"
            return Raised(made, lightest if difference > 0 else f"{wanted} cannot be made")
        heavier = self.heavier(load)
        if heavier is None:
            return Raised(self.down(load), f"nothing heavier than {self.down(load)} can be made")
        if grams(heavier) * _PERCENT <= grams(load) * (_PERCENT + most):
            return Raised(heavier, f"{wanted} cannot be made, and {heavier} is the next load")
        if not is_on_bodyweight(load):
            more = f"the next load, {heavier}, is more than {most:g} % up"
        elif load.low > 0:
            more = f"the next load, {heavier}, adds more than {most:g} %"
        else:
            more = f"how much heavier the next load, {heavier}, is would need the bodyweight"
        note = f"{wanted} cannot be made, and {more}"
        return Raised(self.down(load), note)

    def plates(self, load: Load | None) -> tuple[Load, ...]:
        """Return what goes on each side of a bar for a load that can be made.

        Args:
            load: the load of a set.
        """
        if load is None or not is_weight(load) or load.low < 0:
            return ()
        loading = self._for(load)
        if loading is None:
            return ()
        weight = _in_unit(Load(load.low, _ON_BODYWEIGHT.get(load.unit, load.unit)), loading.unit)
        made = loading.nearest(weight)
        return made.per_side if made.load == weight else ()
