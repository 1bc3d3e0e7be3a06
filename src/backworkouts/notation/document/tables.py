"""Tables: a header says what its columns hold, and each row is read as the line it stands for.

`| Pull-Up | 3 | 6-10 | 2min |` under `Exercise, Sets, Reps, Rest` is `Pull-Up, 3 x 6-10, rest
2min`. Columns stand between bars or tabs, or, where a header is words only, between spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from backworkouts import limits
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.grammar.text import fold, is_visible
from backworkouts.notation.vocabulary import COLUMNS, LOG_COLUMNS, Role, any_of

__all__ = [
    "Cell",
    "Row",
    "Table",
    "cell_of_key",
    "header",
    "is_rule",
    "line_for",
    "row",
    "title_role",
    "unit_in",
]

_MOST_COLUMNS = len({*COLUMNS.values()})
_UNIT = re.compile(rf"\b({any_of(lambda one: one.column_units)}|%)\b")
_SETS_AND_REPS = re.compile(
    rf"{any_of(lambda one: one.column_sets)}"
    rf"\s*(?:x|/|&|{any_of(lambda one: one.column_ands)}|\s)\s*"
    rf"{any_of(lambda one: one.column_reps)}"
)
_RULE = re.compile(r"[\s|:+=_\-\u2014\u2500*]*$")
_DRAWN = re.compile(r"[-=_\u2014\u2500*]{3}|-\s*:?\|\s*:?-")
_BOXES = re.compile("[\u2610-\u2612\u25a1\u25fb\u2b1c]|\\[[ xX]?\\]")
_FLAT = re.compile(
    r"(?P<name>\S.*?)\s+(?P<first>[0-9]{1,2}(?:\s?[-\u2013]\s?[0-9]{1,2})?)\s+(?:x\s*)?"
    rf"(?P<second>(?:[0-9]|{any_of(lambda one: one.cell_targets, ' ')}).*)$",
    re.IGNORECASE,
)
_LEAST = 2
_LABEL = re.compile("[A-Z]?[0-9]+[A-Za-z]?|[A-Z]")
_KEYS = {
    "load": ", @ ",
    "rir": ", RIR ",
    "rpe": ", RPE ",
    "tempo": ", tempo ",
    "rest": ", rest ",
}
"""What stands before the cells of these columns in the line of a row."""
_NUMBER = re.compile(r"\s*[0-9][0-9.,/\s-]*(?:\u2013\s*[0-9]+)?\s*$")
_LISTED = re.compile("[0-9]{1,3}(?:\\s*/\\s*[0-9]{1,3})+")
_EFFORT = re.compile(
    rf"(?P<key>{any_of(lambda one: (*one.phrases[Role.RPE], *one.phrases[Role.RIR]))})"
    r"\s*@?\s*[0-9]{1,2}(?:[.,]5)?(?:\s?-\s?[0-9]{1,2})?$"
)
_KEY_CHARACTERS = 40
_OF_SETS = {"sets", "reps", "scheme", "load", "rest", "rir", "rpe", "tempo"}
_DASHES = str.maketrans("\u2013\u2014\u2010\u2011", "----")


class Table(NamedTuple):
    """A header: what its columns hold, in order.

    Attributes:
        titles: the columns as they are headed.
        roles: what each holds; empty when that is unknown.
        units: that numbers in it are in; empty when not said.
        between: what stands between columns: a bar, a tab, or a space.
    """

    titles: tuple[str, ...]
    roles: tuple[str, ...]
    units: tuple[str, ...]
    between: str


def is_rule(text: str) -> bool:
    """Whether a line is only drawn: `|---|---|`, `=====`."""
    return _RULE.match(text) is not None and _DRAWN.search(text) is not None


def header(text: str) -> Table | None:
    """The columns of a header; None for any other line."""
    if len(text) > limits.NAME_CHARACTERS:
        return None
    between = "|" if "|" in text else "\t" if "\t" in text.strip() else " "
    titles = _cells_of(text, between)
    if between == " " and not _LEAST <= len(titles) <= _MOST_COLUMNS:
        return None
    roles: list[str] = []
    for title in titles:
        role = _role(_folded(title), between)
        if not role and between == " ":
            return None
        roles.append(role)
    known = {*roles} - {""}
    units = tuple(_unit_in(_folded(title)) for title in titles)
    if not known & {"sets", "reps", "scheme"} or len(known) < _LEAST:
        return None
    if "name" not in known:
        # a header often leaves the corner above the names empty, or calls it by the day
        # a table below the name of an exercise has no column for it
        if between == " ":
            return None
        if roles[0]:
            return Table(tuple(titles), tuple(roles), units, between) if _is_whole(known) else None
        roles[0] = "name"
    return Table(tuple(titles), tuple(roles), units, between)


def _is_whole(known: set[str]) -> bool:
    """Whether columns say enough of sets without a name: more than sets and repetitions."""
    return {"sets", "reps"} <= known or len(known) > _LEAST


def cell_of_key(text: str) -> tuple[str, int] | None:
    """Return the column for which a key stands (`Sets: 3`), and where its value begins."""
    key, colon, _ = text.partition(":")
    if not colon or len(key) > _KEY_CHARACTERS:
        return None
    folded = _folded(key).replace("\u00d7", "x")
    role = "scheme" if _SETS_AND_REPS.fullmatch(folded) else COLUMNS.get(folded)
    return (role, len(key) + 1) if role in _OF_SETS else None


def _folded(title: str) -> str:
    return fold(title).strip(" *_:")


def _role(cell: str, between: str) -> str:
    words = re.sub(r"\([^)]*\)", " ", cell).replace("\u00d7", "x").strip()
    if not words:
        return COLUMNS.get(cell.strip("()"), "")
    found = COLUMNS.get(words) or COLUMNS.get(words.replace(" ", ""))
    if found is not None or between == " ":
        return found or ""
    if _SETS_AND_REPS.fullmatch(words):
        return "scheme"
    return next((COLUMNS[word] for word in re.split(r"[\s/]+", words) if word in COLUMNS), "")


def title_role(title: str) -> str:
    """What a column holds, by its title, in an export too; empty when that is unknown."""
    folded = _folded(title.replace("_", " "))
    return LOG_COLUMNS.get(folded) or _role(folded, "|")


def unit_in(title: str) -> str:
    """The unit in the title of a column: `Weight (kg)`."""
    return _unit_in(_folded(title.replace("_", " ")))


def _unit_in(cell: str) -> str:
    found = _UNIT.search(cell)
    return found[1] if found else ""


def _cells_of(text: str, between: str) -> list[str]:
    if between == " ":
        return text.split()
    if between == "|":
        text = text.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in text.split(between)]


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        said: what it says of sets, without the name.
        name: the cell with the name.
        label: the cell with a label: `A1`.
        day: the cell with the day.
        notes: what stands in its other cells.
    """

    said: Line
    name: Line | None
    label: Line | None
    day: Line | None
    notes: list[Line]


def row(line: Line, table: Table) -> Row | None:
    """The row that a line is; None for a line that is none: the table is at its end."""
    if table.between == " ":
        cells = _flat(line, table)
    else:
        cells = _cells(line, table) if table.between in line.text.strip() else []
    return line_for(cells) if cells else None


class Cell(NamedTuple):
    """What stands in a column of a row."""

    title: str
    role: str
    unit: str
    line: Line


def _flat(line: Line, table: Table) -> list[Cell]:
    """The cells of a row with only spaces between them: a name and two numbers."""
    counts = [role for role in table.roles if role in {"sets", "reps"}]
    is_short = len(line.text) <= limits.NAME_CHARACTERS
    found = _FLAT.match(line.text) if is_short and len(counts) == _LEAST else None
    if found is None:
        return []
    return [
        Cell("", role, "", line.cut(*found.span(group)))
        for role, group in zip(("name", *counts), ("name", "first", "second"), strict=True)
    ]


def _cells(line: Line, table: Table) -> list[Cell]:
    text = line.text.rstrip()
    at = len(text) - len(text.lstrip(" "))
    at += table.between == "|" and text[at : at + 1] == "|"
    cells: list[Cell] = []
    seen: set[str] = set()
    columns = zip(table.titles, table.roles, table.units, strict=True)
    while at < len(text):
        end = text.find(table.between, at)
        end = len(text) if end < 0 else end
        title, role, unit = next(columns, ("", "", ""))
        cell = line.cut(at, end).stripped()
        if cell.text.strip("-\u2014\u2013 "):
            cells.append(Cell(title, "" if role in seen else role, unit, cell))
            seen.add(role)
        at = end + 1
    return cells or [Cell("", "", "", line.cut(0, 0))]


def line_for(cells: Sequence[Cell], *, is_one_set: bool = False) -> Row:
    """The line for which cells stand.

    Args:
        cells: what stands in the columns of a row.
        is_one_set: whether they tell of one set of several: what they state is of no other.
    """
    if not any(cell.role in {"rpe", "rir"} for cell in cells):
        cells = [_effort(cell) for cell in cells]
    of = {cell.role: cell for cell in cells}
    label = of.get("label")
    if label is not None and not _LABEL.fullmatch(label.line.text):
        label = None
    notes = [
        joined([f"{cell.title}: ", cell.line]) if _is_told(cell) else cell.line
        for cell in cells
        if cell.role in {"", "note"} or (cell.role == "label" and label is None)
    ]
    parts: list[Line | str] = []
    sets, reps = of.get("sets"), of.get("reps")
    if "scheme" in of:
        parts += [of["scheme"].line, ", "]
    if sets is not None and reps is not None and _lists(reps.line.text) == sets.line.text.strip():
        sets = None  # 3 sets of 12/10/8 are three
    if sets is not None:
        parts += _sets(sets.line, has_reps=reps is not None)
    if reps is not None:
        parts += _with_unit(reps, "" if sets else " reps")
    for role, before in _KEYS.items():
        if role in of:
            cell = of[role]
            is_said = role in fold(cell.line.text) or bool(_EFFORT.match(fold(cell.line.text)))
            before = before.lstrip(",") if is_one_set else before  # noqa: PLW2901
            if not parts:
                before = before.lstrip(" ,")  # noqa: PLW2901  nothing stands before it
            parts += [", " if is_said and parts else "" if is_said else before]
            parts += _with_unit(cell, "")
    name, day = of.get("name"), of.get("day")
    return Row(
        joined(parts),
        None if name is None else name.line,
        None if label is None else label.line,
        None if day is None else day.line,
        notes,
    )


def _is_told(cell: Cell) -> bool:
    """Whether a note says in which column it stands; not by characters that nobody sees."""
    return bool(cell.title) and not cell.role and is_visible(cell.title)


def _effort(cell: Cell) -> Cell:
    """A note that states an effort and nothing else is one: `RPE 8`."""
    if cell.role not in {"", "note"} or not _EFFORT.match(fold(cell.line.text)):
        return cell
    return cell._replace(role="rpe")


def _lists(reps: str) -> str:
    """How many numbers a cell lists: "3" for `12/10/8`."""
    return str(reps.count("/") + 1) if _LISTED.fullmatch(reps.strip()) else ""


def _sets(cell: Line, *, has_reps: bool) -> list[Line | str]:
    boxes = len(_BOXES.findall(cell.text))
    if boxes and not _BOXES.sub("", cell.text).strip():
        return [f"{boxes} x " if has_reps else f"{boxes} sets"]
    if _NUMBER.match(cell.text.translate(_DASHES)):
        return [cell, " x " if has_reps else " sets"]
    return [cell, " " if has_reps else ""]


def _with_unit(cell: Cell, otherwise: str) -> list[Line | str]:
    """A bare number gets the unit of its column."""
    if not _NUMBER.match(cell.line.text.translate(_DASHES)):
        return [cell.line]
    return [cell.line, f" {cell.unit}" if cell.unit else otherwise]
