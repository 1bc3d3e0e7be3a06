"""Dates and times as apps write them.

A date without a time zone is the lifter's local time and stays so: an hour that a clock change
left out or ran through twice is as good as any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from backworkouts.interop.dates.orders import YEARS, DateOrder

__all__ = ["EXPECTED_MOMENT", "is_ambiguous", "moment", "order_of"]

EXPECTED_MOMENT: str = "a date such as '30 Jun 2025, 19:56' or '2025-06-30 19:56:00'"

_LONGEST = 60  # characters: no date is longer, and no cell of a megabyte is worth folding
_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    r" ?(?:Z|[+-]\d{2}:?\d{2}(?::\d{2})?)?)?",
    re.ASCII,
)


@lru_cache(maxsize=4096)
def moment(text: str, order: DateOrder | None = None) -> datetime | None:
    """Return the date and time that a text states; None when it states none, or may state two.

    It has a time zone only when the text states one, and is midnight when it states no time. Dates
    of numbers are read where only one order makes them dates, as in `13/11/2026`: a year of four
    digits is a year, no month is above 12, and with full stops the day stands before the month.

    Args:
        text: the date.
        order: the order of the numbers where the text leaves it open, as in `01/02/2025`. A date
            that allows other orders only is not read. Four digits in front are a year in any order.

    >>> moment("3 févr. 2025, 07:05")
    datetime.datetime(2025, 2, 3, 7, 5)
    >>> moment("01/02/2025") is None
    True
    >>> moment("01/02/2025", DateOrder.DMY)
    datetime.datetime(2025, 2, 1, 0, 0)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    try:
        found = _iso(text) if _ISO.fullmatch(text) else _other(text, order)
    except ValueError:  # a 31st of June, an hour 25
        return None
    return found if found is not None and found.year in YEARS else None


def is_ambiguous(text: str) -> bool:
    """Return whether a text is a date that lacks nothing but the order of its numbers.

    >>> is_ambiguous("01/02/2025"), is_ambiguous("13/02/2025"), is_ambiguous("soon")
    (True, False, False)
    """
    return moment(text) is None and any(moment(text, order) for order in DateOrder)


def order_of(
    texts: Iterable[str], first_year: int = 0, usual: DateOrder | None = None
) -> DateOrder | None:
    """Return the order of numbers that the dates of a column prove; None when they prove none.

    One number above 12 proves it. Dates that prove different orders prove none. Neither do dates
    that are read in any order.

    Args:
        texts: the dates.
        first_year: the earliest year of such dates. It distinguishes days from years of two
            digits.
        usual: the order of dates that prove none and contradict each other nowhere.

    >>> order_of(["01/02/2025", "13/02/2025"])
    <DateOrder.DMY: 'dmy'>
    >>> order_of(["24/11/18", "03/12/18"], first_year=2011)
    <DateOrder.DMY: 'dmy'>
    """
    possible = set(DateOrder)
    for text in texts:
        readings = {order: moment(text, order) for order in DateOrder}
        readable = {
            order for order, found in readings.items() if found and found.year >= first_year
        }
        if readable:
            possible &= readable
    return possible.pop() if len(possible) == 1 else usual if usual in possible else None


def _iso(text: str) -> datetime:
    day, _, rest = text[:10], text[10:11], text[11:]
    if rest[1:2] == ":":
        rest = f"0{rest}"  # 7:05
    rest = rest.replace(" ", "")  # before the time zone
    return datetime.fromisoformat(f"{day}T{rest}" if rest else day)


def _other(text: str, order: DateOrder | None) -> datetime | None:
    from backworkouts.interop.dates.written import written  # noqa: PLC0415  slow to import

    return written(text, order)
