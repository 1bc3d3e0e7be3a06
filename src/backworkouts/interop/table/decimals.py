"""Numbers as apps and spreadsheets write them: is a mark a decimal mark, or between thousands?

`1.250,5` and `1,250.5` state one number each. `1,250` and `1.250` may state 1250 or 1.25, and only
the way that other numbers are written decides between them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["WrittenNumber", "number", "parse_number", "settled"]

_ONE_MARK = re.compile(r"([+-]?)(\d{1,12})(?:([.,])(\d{1,20}))?", re.ASCII)
_GROUPED = re.compile(
    r"([+-]?[1-9]\d{0,2}(?:([., '])\d{3})(?:\2\d{3}){0,2})(?:([.,])(\d{1,20}))?", re.ASCII
)
_GROUP = 3  # digits between two marks
_SPACES = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2019": "'"})
_OTHER = {".": ",", ",": "."}


class WrittenNumber(NamedTuple):
    """A number, and what the way it is written shows.

    Attributes:
        value: the number, its last mark taken for a decimal mark.
        mark: the decimal mark; empty where the number has none and does not show it.
        grouped: the number if `mark` stands between thousands instead; None where the way it is
            written excludes that.
    """

    value: float
    mark: str = ""
    grouped: float | None = None


def parse_number(text: str) -> WrittenNumber | None:
    """Return the number that a text states; None when it states none.

    >>> parse_number("1.250,5")
    WrittenNumber(value=1250.5, mark=',', grouped=None)
    >>> parse_number("1,250")
    WrittenNumber(value=1.25, mark=',', grouped=1250.0)
    >>> parse_number("0,250")
    WrittenNumber(value=0.25, mark=',', grouped=None)
    """
    text = text.strip()
    found = _ONE_MARK.fullmatch(text)
    if found is not None:
        sign, whole, mark, decimals = found.groups()
        if mark is None:
            return WrittenNumber(float(text))
        value = float(f"{sign}{whole}.{decimals}")
        grouped = None
        if len(decimals) == _GROUP >= len(whole) and whole[0] != "0":
            grouped = float(f"{sign}{whole}{decimals}")
        return WrittenNumber(value, mark, grouped)
    found = _GROUPED.fullmatch(text.translate(_SPACES))
    if found is None:
        return None
    groups, separator, mark, decimals = found.groups()
    if mark == separator:  # 1,250,5
        return None
    digits = groups.replace(separator, "")
    return WrittenNumber(float(f"{digits}.{decimals or 0}"), mark or _OTHER.get(separator, ""))


def number(text: str, *, comma: bool, most: float = math.inf) -> float | None:
    """Return the number that a cell states; None when it states none, or may state two.

    Args:
        text: the cell, such as `82.5`, `82,5` or `1.250,5`.
        comma: the decimal mark of the file is a comma, as where semicolons part the cells. Three
            digits after the other mark may be thousands: `1,234` is not read where it is a point.
        most: the greatest number that can be meant: where thousands would exceed it, the mark is a
            decimal mark.

    >>> number("82,5", comma=False), number("1,234", comma=False), number("1,234", comma=True)
    (82.5, None, 1.234)
    >>> number("1,250.5", comma=True), number("61,235", comma=False, most=5000)
    (1250.5, 61.235)
    """
    found = parse_number(text)
    if found is None:
        return None
    if found.grouped is None or abs(found.grouped) > most or found.mark == ("," if comma else "."):
        return found.value
    return None


def settled(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of a row with `1,250` and `1.250` written as the other cells prove.

    A row has one writer: where one of its cells shows the decimal mark, the mark is known for all.
    Where none does, or two differ, nothing is changed.

    >>> settled(["1,250", "5.0", "8.5"])
    ('1250', '5.0', '8.5')
    >>> settled(["1,250", "5", "8,5"])
    ('1.2500', '5', '8,5')
    >>> settled(["1,250", "5"])
    ('1,250', '5')
    """
    numbers = [parse_number(cell) for cell in cells]
    proven = {number.mark for number in numbers if number and number.grouped is None} - {""}
    if len(proven) != 1:
        return tuple(cells)
    (mark,) = proven
    return tuple(
        cell if number is None or number.grouped is None else _certain(number, mark)
        for cell, number in zip(cells, numbers, strict=True)
    )


def _certain(number: WrittenNumber, mark: str) -> str:
    """Write a number so that no mark stands before three digits."""
    return f"{number.value:.4f}" if number.mark == mark else f"{number.grouped:.0f}"
