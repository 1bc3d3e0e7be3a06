"""Tables of the views as a page lays them out: rows in groups, cells that span rows."""

from __future__ import annotations

from string import ascii_lowercase

from attrs import frozen

from backworkouts.views.table import Table

__all__ = ["Grid", "Group", "Row", "grid_of"]


@frozen
class Row:
    """One row.

    Attributes:
        cells: the texts of all columns.
        span: over how many rows the cells of the label and of the header reach; 0 where those of
            a row above reach over this one.
        is_part: whether the row is a part of the row above, such as a part of a muscle.
    """

    cells: tuple[str, ...]
    span: int = 1
    is_part: bool = False


@frozen
class Group:
    """Rows that belong together: a block of a workout.

    Attributes:
        rows: the rows.
        is_superset: whether the rows are done in turn.
    """

    rows: tuple[Row, ...]
    is_superset: bool = False


@frozen
class Grid:
    """A table of a page.

    Attributes:
        columns: the headings.
        right: which columns hold numbers.
        groups: the rows.
        header: the column that names a row; the columns before it hold its label.
        notes: lines below the table.
    """

    columns: tuple[str, ...]
    right: frozenset[int]
    groups: tuple[Group, ...]
    header: int
    notes: tuple[str, ...]


def grid_of(table: Table, *, header: int = 0) -> Grid:
    """Return a table of the views as a grid.

    Args:
        table: the table. A row without a text in the column `header` continues the row above, and
            a text that is indented there names a part of the row above.
        header: the column that names a row. Rows whose labels before it have the same number are a
            group: 5a and 5b.
    """
    rows = tuple(
        Row(tuple(cell.strip() for cell in cells), span, cells[header].startswith(" "))
        for cells, span in zip(table.rows, _spans(table, header), strict=True)
    )
    groups = (Group(rows),) if header == 0 else _groups(rows)
    return Grid(table.columns, table.right, groups, header, table.notes)


def _spans(table: Table, header: int) -> list[int]:
    """Return over how many rows the header of each row reaches."""
    spans = [0] * len(table.rows)
    start = 0
    for number, cells in enumerate(table.rows):
        if cells[header]:
            start = number
        spans[start] += 1
    return spans


def _groups(rows: tuple[Row, ...]) -> tuple[Group, ...]:
    """Return the rows in groups, by the number that their labels begin with."""
    groups: list[tuple[str, list[Row]]] = []
    for row in rows:
        number = row.cells[0].rstrip(ascii_lowercase)
        if number and not (groups and groups[-1][0] == number):
            groups.append((number, []))
        groups[-1][1].append(row)
    return tuple(
        Group(tuple(members), is_superset=any(row.cells[0] > number for row in members))
        for number, members in groups
    )
