"""Dates and durations as apps write them, in the languages that they ship."""

from __future__ import annotations

from backworkouts.interop.dates.moments import (
    EXPECTED_MOMENT,
    is_ambiguous,
    moment,
    order_of,
)
from backworkouts.interop.dates.orders import YEARS, DateOrder
from backworkouts.interop.dates.spans import (
    EXPECTED_TIME_SPAN,
    end_after,
    is_end,
    seconds_of,
    time_span,
    time_span_text,
)
from backworkouts.interop.dates.words import months

__all__ = [
    "EXPECTED_MOMENT",
    "EXPECTED_TIME_SPAN",
    "YEARS",
    "DateOrder",
    "end_after",
    "is_ambiguous",
    "is_end",
    "moment",
    "months",
    "order_of",
    "seconds_of",
    "time_span",
    "time_span_text",
]
