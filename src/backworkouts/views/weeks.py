"""Sets per muscle of each week of a log as a table: a row a week, a column a muscle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.views.table import Table
from backworkouts.volume.volume import Volume

__all__ = ["week_label", "weeks_tables"]

_WEEK = len("2026-W05")
_COLUMN = 14  # a word of Latin, and the gap before it


def week_label(week: tuple[int, int]) -> str:
    """A week as ISO 8601 writes it.

    >>> week_label((2026, 5))
    '2026-W05'
    """
    year, number = week
    return f"{year}-W{number:02}"


def weeks_tables(
    title: str,
    weeks: Mapping[tuple[int, int], Volume],
    muscles: Mapping[str, Muscle],
    *,
    every: bool = False,
    width: int = 80,
) -> list[Table]:
    """A row for each ISO week, those without a session too; a column for each muscle of the back.

    As many tables as it takes for the columns to fit.

    Args:
        title: above them.
        weeks: counts by one credit table, in order.
        muscles: of the catalog they were counted with.
        every: show muscles outside the back, those without a set, and every part, too.
        width: of the page, in characters.
    """
    shown = [
        one
        for one in muscles.values()
        if every
        or (one.back and one.parent is None and any(count[one.id] for count in weeks.values()))
    ]
    across = max((width - _WEEK) // _COLUMN, 1)
    pages = [shown[at : at + across] for at in range(0, len(shown), across)] or [[]]
    tables = []
    for number, page in enumerate(pages, 1):
        rows = tuple(
            (week_label(week), *(str(count[one.id]) for one in page))
            for week, count in weeks.items()
        )
        columns = ("Week", *(one.name for one in page))
        notes = tuple(_notes(weeks)) if number == len(pages) else ()
        right = frozenset(range(1, len(columns)))
        tables.append(Table(title if number == 1 else "", columns, rows, notes, right))
    return tables


def _notes(weeks: Mapping[tuple[int, int], Volume]) -> Iterator[str]:
    counts = list(weeks.values())
    if counts:
        table = counts[0].credits
        sources = f" ({', '.join(table.sources)})" if table.sources else ""
        yield (
            f"{table.name}: {table.prime_mover:g} per set for a prime mover, "
            f"{table.synergist:g} for a synergist, {table.stabilizer:g} for a stabilizer{sources}."
        )
    lacking: dict[str, Interval] = {}
    for one in counts:
        for name, sets in one.uncounted.items():
            lacking[name] = lacking.get(name, Interval(0, 0)) + sets
    for name, sets in lacking.items():
        yield f"Incomplete: {sets} sets of {name} are in no count; its muscles are not known."
