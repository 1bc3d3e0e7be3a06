"""Whether a column counts the sets of its row, or numbers the sets of an exercise.

People call both `Sets`, and both `Set`. Taken for the other, three rows are six sets, or three sets
are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from backworkouts.errors import InteropError
from backworkouts.interop.table.columns import Columns, Field
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.rows import RowSource

__all__ = ["check_set_numbers"]

_ROWS = 2_000  # enough to tell, and a moment to read


def check_set_numbers(columns: Columns, rows: RowSource) -> None:
    """Refuse a column of which the cells contradict the heading, and ask what it holds.

    Nothing is refused where the heading leaves no doubt, as `set_number` and `set_count` do.

    Args:
        columns: where each field stands.
        rows: the rows, of which the first ones are looked through.

    Raises:
        InteropError: naming the column.
    """
    place = next(
        (columns.names.index(name) for name in ("sets", "set") if name in columns.names), None
    )
    if place is None or columns.headings != list(rows.headings):
        return
    is_count = columns.names[place] == "sets"
    if is_count and _are_numbers(_counts(columns, rows, place)):
        found = "goes 1, 2, 3 from row to row, as numbers of sets do"
    elif not is_count and Field.SETS not in columns and _are_counts(_counts(columns, rows, place)):
        found = "has no set 1, as if it stated how many sets a row stands for"
    else:
        return
    heading = columns.headings[place]
    raise InteropError(
        rows.name,
        f"the column `{heading}`, which {found}",
        "a column of a known meaning",
        f"state what it holds (--column '{heading}=set_number' or --column '{heading}=set_count'); "
        f"in Python, columns={{{heading!r}: 'set_number'}}",
    )


def _counts(columns: Columns, rows: RowSource, place: int) -> list[list[float]]:
    """Return the numbers in a column, those of one exercise on one day together."""
    start, exercise = columns.places(Field.STARTED)[0], columns.places(Field.EXERCISE)[0]
    cells = zip(*(rows.cells_of(each) for each in (start, exercise, place)), strict=False)
    groups: dict[tuple[str, str], list[float]] = {}
    for day, name, text in islice(cells, _ROWS):
        count = number(text, comma=False)
        if count is not None:
            groups.setdefault((day.strip(), name.strip().casefold()), []).append(count)
    return list(groups.values())


def _are_numbers(groups: Iterable[Sequence[float]]) -> bool:
    """Return whether the counts of all exercises go 1, 2, 3, perhaps several times."""
    steps = [step for group in groups for step in pairwise((0, *group))]
    return all(after in (1, before + 1) for before, after in steps) and any(
        after > 1 for _, after in steps
    )


def _are_counts(groups: Sequence[Sequence[float]]) -> bool:
    """Return whether no number is the one of a first set, and no exercise has two numbers."""
    return bool(groups) and all(len(set(group)) == 1 and group[0] > 1 for group in groups)
