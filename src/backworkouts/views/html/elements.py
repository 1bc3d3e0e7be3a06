"""Parts of HTML fragments: tables, lines, pictures, and what is left out of long ones."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from backworkouts.pictures import Picture
from backworkouts.pictures.markup import Element, add, new
from backworkouts.plurals import plural
from backworkouts.views.table import Table

__all__ = [
    "MOST_ROWS",
    "STYLESHEET",
    "add_details",
    "add_each",
    "add_line",
    "add_list",
    "add_notes",
    "add_picture",
    "add_rows",
    "add_table",
    "new_fragment",
    "start_table",
]

_Item = TypeVar("_Item")

MOST_ROWS = 50
"""Rows of a table that are shown; a line below the table counts the others."""

_PICTURE_WIDTH = 360
"""In CSS pixels."""

# Notebooks align the cells of a table to the right by rules of two classes and a type, so that the
# rules here name two classes, too. Colors are those of the notebook, light or dark.
STYLESHEET: str = (
    ".bw-html{max-width:72em;overflow-x:auto}"
    ".bw-html .bw-table{border-collapse:collapse;table-layout:auto;font-size:inherit;"
    "margin:0 0 .5em}"
    ".bw-html .bw-table caption{caption-side:top;text-align:left;font-weight:bold;"
    "color:inherit;padding:.3em .6em;overflow-wrap:anywhere}"
    ".bw-html .bw-table thead{border-bottom:1px solid rgba(128,128,128,.6)}"
    ".bw-html .bw-table th,.bw-html .bw-table td{text-align:left;vertical-align:top;"
    "padding:.3em .6em;max-width:40em}"
    ".bw-html .bw-table .bw-number{text-align:right;font-variant-numeric:tabular-nums}"
    ".bw-html .bw-table td.bw-number,.bw-html .bw-table .bw-short{white-space:nowrap}"
    ".bw-html .bw-table .bw-bar{min-width:4em;width:9em}"
    ".bw-html .bw-bar svg{display:block;width:100%;height:.8em;margin-top:.15em}"
    ".bw-html .bw-table .bw-wide{overflow-wrap:anywhere;min-width:8em}"
    ".bw-html .bw-table .bw-part{padding-left:1.8em}"
    ".bw-html .bw-table .bw-error{border-left:4px solid #d64545}"
    ".bw-html .bw-table .bw-warning{border-left:4px solid #c77700}"
    ".bw-html .bw-table .bw-info{border-left:4px solid rgba(128,128,128,.6)}"
    ".bw-html .bw-table ul,.bw-html .bw-table ol{margin:.2em 0;padding-left:1.4em}"
    ".bw-html p{margin:.2em .6em;overflow-wrap:anywhere}"
    ".bw-html details{margin:.3em .6em}"
    ".bw-html .bw-table details{margin:.2em 0}"
    ".bw-html summary{cursor:pointer;overflow-wrap:anywhere}"
    ".bw-html .bw-note{opacity:.8;font-size:.9em}"
    ".bw-html .bw-table code{white-space:pre-wrap;background:none;padding:0;font-size:1em}"
    ".bw-html mark{background:rgba(255,170,0,.3);color:inherit;"
    "text-decoration:underline wavy;text-underline-offset:.2em}"
    ".bw-html .bw-beside{display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start}"
    ".bw-html .bw-beside>div{flex:1 1 20em;min-width:0}"
    ".bw-html .bw-beside>img{flex:none}"
    ".bw-html img{max-width:100%;height:auto;margin:0}"
)
"""The style sheet of every fragment: one constant text, so that a page can allow it by its hash."""


def new_fragment() -> Element:
    """Return the element that holds a fragment, with the style sheet."""
    fragment = new("div", class_="bw-html")
    add(fragment, "style", STYLESHEET)
    return fragment


def add_line(parent: Element, text: str, *, class_: str | None = None) -> Element:
    """Add a line of text."""
    return add(parent, "p", text, class_=class_, dir="auto")


def add_each(
    parent: Element, items: Sequence[_Item], most: int, noun: str, show: Callable[[_Item], object]
) -> None:
    """Show the first items, then a line with the number of the others.

    Args:
        parent: the element that gets the line.
        items: what to show.
        most: how many items to show.
        noun: what an item is called.
        show: adds one item to a fragment.
    """
    for item in items[:most]:
        show(item)
    if len(items) > most:
        add_line(parent, f"and {plural(len(items) - most, f'more {noun}')}", class_="bw-note")


def start_table(
    parent: Element, title: str, columns: Iterable[str], numbers: frozenset[int] = frozenset()
) -> Element:
    """Add a table with its title and its headings, and without rows.

    Args:
        parent: the element that gets the table.
        title: the caption; may be empty.
        columns: the headings; without any, the table has no head.
        numbers: which columns hold numbers.
    """
    table = add(parent, "table", class_="bw-table")
    if title:
        add(table, "caption", title)
    headings = tuple(columns)
    if headings:
        row = add(add(table, "thead"), "tr")
        for at, heading in enumerate(headings):
            add(row, "th", heading, scope="col", class_="bw-number" if at in numbers else None)
    return table


def add_table(
    parent: Element, table: Table, *, wide: int | None = 1, short: int | None = None
) -> None:
    """Add a table with its notes below it.

    Args:
        parent: the element that gets the table.
        table: the texts of the table.
        wide: the column with long texts, whose words may break anywhere.
        short: the column with short texts, which do not break.
    """
    if table.rows:
        element = start_table(parent, table.title, table.columns, table.right)
        body = add(element, "tbody")
        classes: dict[int | None, str] = {wide: "bw-wide", short: "bw-short"}
        classes |= dict.fromkeys(table.right, "bw-number")

        def show(cells: Sequence[str]) -> None:
            row = add(body, "tr")
            if table.is_spanning(cells):
                add(row, "td", cells[0], class_="bw-note", colspan=len(table.columns))
                return
            for at, cell in enumerate(cells):
                add(row, "td", cell, class_=classes.get(at))

        add_each(parent, table.rows, MOST_ROWS, "row", show)
    else:
        add(add_line(parent, ""), "b", table.title)
    add_notes(parent, table.notes)


def add_notes(parent: Element, notes: Sequence[str]) -> None:
    """Add a line for each note."""
    add_each(
        parent, notes, MOST_ROWS, "note", lambda note: add_line(parent, note, class_="bw-note")
    )


def add_rows(parent: Element, title: str, rows: Iterable[tuple[str, str]]) -> None:
    """Add a table of names and values, without the rows whose value is empty."""
    body = add(start_table(parent, title, ()), "tbody")
    for name, value in rows:
        if value:
            row = add(body, "tr")
            add(row, "th", name, scope="row")
            add(row, "td", value, class_="bw-wide")


def add_details(parent: Element, summary: str) -> Element:
    """Add a part that opens when a reader asks for it; return the element that gets its content."""
    details = add(parent, "details")
    add(details, "summary", summary)
    return details


def add_list(parent: Element, items: Iterable[str], *, tag: str = "ul") -> None:
    """Add a list: `ul`, or `ol` for a list with numbers."""
    element = add(parent, tag)
    for item in items:
        add(element, "li", item)


def add_picture(parent: Element, picture: Picture) -> None:
    """Add a picture as an image of its own, which keeps its style sheet and its ids to itself."""
    encoded = base64.b64encode(picture.svg.encode()).decode("ascii")
    add(
        parent,
        "img",
        src=f"data:image/svg+xml;base64,{encoded}",
        alt=f"{picture.title}. {picture.description}",
        width=_PICTURE_WIDTH,
    )
