"""The order of the numbers in a date, and the years of logs."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["YEARS", "DateOrder"]

YEARS: range = range(1900, 2200)
"""In which a log can be: a year outside is a slip of the finger."""


class DateOrder(StrEnum):
    """The order of day, month and year in dates of numbers."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"
