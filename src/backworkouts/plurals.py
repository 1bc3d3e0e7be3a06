"""Nouns after a number, in singular or plural, and lists with a number of further names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

__all__ = ["first_of", "noun", "plural"]


def first_of(names: Iterable[str], most: int) -> str:
    """Return the first names as a list, and the number of further names.

    Args:
        names: the names.
        most: the most names in the list.

    >>> first_of(["Pull-Up", "Seated Row", "Face Pull"], 2)
    'Pull-Up, Seated Row and 1 more'
    """
    rest = iter(names)
    shown = list(islice(rest, most))
    more = sum(1 for _ in rest)
    return ", ".join(shown) + (f" and {more:,} more" if more else "")


def noun(count: object, one: str, several: str = "") -> str:
    """Return a noun as it stands after a number.

    Args:
        count: the number, or what equals a number, such as an `Interval`.
        one: the singular.
        several: the plural, where it is not the singular with an `s`.

    >>> noun(1, "set"), noun(0, "set"), noun(2, "loss", "losses")
    ('set', 'sets', 'losses')
    """
    return one if count == 1 else several or f"{one}s"


def plural(count: float, one: str, several: str = "") -> str:
    """Return a number with its noun.

    Args:
        count: the number.
        one: the singular of the noun.
        several: the plural, where it is not the singular with an `s`.

    >>> plural(1, "set"), plural(2.5, "set"), plural(2, "day of rest", "days of rest")
    ('1 set', '2.5 sets', '2 days of rest')
    >>> plural(1200, "row")
    '1,200 rows'
    """
    number = f"{count:,}" if isinstance(count, int) else f"{count:,g}"
    return f"{number} {noun(count, one, several)}"
