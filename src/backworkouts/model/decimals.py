"""Arithmetic with the decimal numbers that floats print as: 0.1 plus 0.2 is 0.3.

Loads come in steps such as 0.05 kg or 2.5 lb, which binary fractions only approximate. A float
prints as the shortest decimal number that it stands for. A result here is the float nearest to the
exact result for these decimal numbers, so that a sum of loads equals the load that people write.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Context, Decimal

__all__ = ["nearest_multiple", "product", "quotient", "shortest", "total"]

_DIGITS = 40  # a product of two floats has up to 34
_DECIMALS = 3  # of a load: see `Load`


@cache
def _context() -> Context:
    from decimal import Context  # noqa: PLC0415  takes as long to import as half the model

    return Context(prec=_DIGITS)


def total(left: float, right: float) -> float:
    """Return the sum of two numbers.

    >>> total(0.1, 0.2), 0.1 + 0.2
    (0.3, 0.30000000000000004)
    """
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    return float(_context().add(_decimal(left), _decimal(right)))


def product(left: float, right: float) -> float:
    """Return the product of two numbers.

    >>> product(0.15, 3), 0.15 * 3
    (0.45, 0.44999999999999996)
    """
    if isinstance(left, int) and isinstance(right, int):
        return left * right
    return float(_context().multiply(_decimal(left), _decimal(right)))


def quotient(left: float, right: float) -> float:
    """Return the first number divided by the second, which is not 0.

    >>> quotient(0.3, 3), 0.3 / 3
    (0.1, 0.09999999999999999)
    """
    return float(_context().divide(_decimal(left), _decimal(right)))


def nearest_multiple(number: float, step: float) -> float:
    """Return the multiple of a step nearest to a number, of two equally near ones the lower.

    >>> nearest_multiple(63.7, 2.5), nearest_multiple(1.25, 2.5), nearest_multiple(0.15, 0.05)
    (62.5, 0.0, 0.15)
    """
    times = _context().divide(_decimal(number), _decimal(step))
    return product(int(times.to_integral_value("ROUND_HALF_DOWN")), step)


def shortest(number: float, tolerance: float) -> float:
    """Return the number of at most 3 decimals with the fewest of them that is near enough.

    Args:
        number: the number to be near to.
        tolerance: the greatest difference where there are fewer than 3 decimals.

    >>> shortest(61.23496995, 0.0005), shortest(45.0007, 0.001), shortest(62.5, 0.0005)
    (61.235, 45.0, 62.5)
    """
    rounded = (round(number, decimals) for decimals in range(_DECIMALS))
    near = (each for each in rounded if abs(each - number) <= tolerance)
    return next(near, round(number, _DECIMALS))


def _decimal(number: float) -> Decimal:
    return _context().create_decimal(repr(number))
