"""Comparing the sums of many muscles with one number, all of them in one addition.

A sum takes less than half of its lane, so that the top bit of a lane is free. What is added to the
sum is what it lacks of that bit when it is just enough: then the bit says whether it is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil, inf, nextafter

from attrs import field, frozen

from backworkouts.errors import UnknownIdError, UnsupportedSubjectError, describe
from backworkouts.suggest import nearest
from backworkouts.volume._lanes import TOP, Lanes, lane, pack

__all__ = ["Bounds", "bounds", "known", "least"]


_MOST_NAMED = 64


@frozen(eq=False)
class Bounds:
    """What tells the sums of some muscles that are below a number of sets, or above it.

    Of `sums + enough`, the top bits are there of those that come to so many sets or more; of
    `sums + beyond`, of those that come to more.

    Attributes:
        index: the lane of each muscle of the catalog.
        muscles: those that are asked about.
        tops: the top bit of the lane of each of them.
        enough: what the least sum lacks of that bit that comes to so many sets.
        beyond: what the least sum lacks of it that comes to more.
    """

    index: Mapping[str, int]
    muscles: tuple[str, ...]
    tops: Lanes
    enough: Lanes
    beyond: Lanes

    _named: dict[Lanes, tuple[str, ...]] = field(factory=dict, init=False, repr=False)

    def named(self, tops: Lanes) -> tuple[str, ...]:
        """The muscles whose top bits these are, in the order in which they were asked about."""
        names = self._named.get(tops)
        if names is None:
            if len(self._named) >= _MOST_NAMED:
                self._named.clear()
            names = tuple(one for one in self.muscles if lane(tops, self.index[one]))
            self._named[tops] = names
        return names


# Rules ask about the same few muscles and numbers again and again.
_MADE: dict[tuple[int, tuple[str, ...], float, Fraction | int], Bounds] = {}
_MOST_MADE = 1_000


def bounds(
    index: Mapping[str, int], muscles: Iterable[str], sets: float, unit: Fraction | int
) -> Bounds:
    """The bounds for a number of sets, made once.

    Args:
        index: the lane of each muscle of the catalog; kept under its identity.
        muscles: ids of those that are asked about.
        sets: how many.
        unit: what of a sum is one set.

    Raises:
        UnknownIdError: for a muscle that the catalog does not have.
        UnsupportedSubjectError: for muscles that are no ids, or sets that are no number.
    """
    if type(muscles) is not tuple:
        muscles = known(index, muscles)
    try:
        made = _MADE.get((id(index), muscles, sets, unit))
    except TypeError:  # a list among them: what is wrong is said below
        made = None
    if made is None:
        muscles = known(index, muscles)
        if type(sets) not in (int, float) or sets != sets:  # noqa: PLR0124  NaN
            raise UnsupportedSubjectError(describe(sets), "a number of sets")
        if len(_MADE) >= _MOST_MADE:
            _MADE.clear()
        enough, beyond = least(sets, unit), least(sets, unit, more=True)
        lanes = {index[one] for one in muscles}
        made = _MADE[id(index), muscles, sets, unit] = Bounds(
            index,
            muscles,
            pack(dict.fromkeys(lanes, TOP)),
            pack(dict.fromkeys(lanes, TOP - enough)),
            pack(dict.fromkeys(lanes, TOP - beyond)),
        )
    return made


def known(index: Mapping[str, int], muscles: Iterable[str]) -> tuple[str, ...]:
    """The ids, all of which are in the index."""
    if isinstance(muscles, str) or not isinstance(muscles, Iterable):
        raise UnsupportedSubjectError(describe(muscles), "ids of muscles, such as a tuple of them")
    muscles = tuple(muscles)
    for one in muscles:
        if not isinstance(one, str) or one not in index:
            raise UnknownIdError("muscle", one, nearest(str(one), index))
    return muscles


def least(sets: float, unit: Fraction | int, *, more: bool = False) -> int:
    """The least sum that reads as so many sets or more; or as `more` sets than that.

    >>> least(10, 1_000_000), least(10, 1_000_000, more=True)
    (10000000, 10000001)
    """
    if sets < 0:
        return 0
    if sets * unit >= TOP:
        return TOP
    number = nextafter(float(sets), inf) if more else float(sets)
    # A quotient is rounded when it is read as a float. So it reads as this number from the middle
    # between the number and the one before, and from there itself or from the next sum on.
    middle = (Fraction(nextafter(number, -inf)) + Fraction(number)) / 2
    sums = ceil(middle * unit)
    return min(sums if float(sums / unit) >= number else sums + 1, TOP)
