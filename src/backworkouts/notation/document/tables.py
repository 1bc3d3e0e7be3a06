"""Tables: a header states what its columns hold, and each row is read as the line it stands for.

`| Pull-Up | 3 | 6-10 | 2min |` under `Exercise, Sets, Reps, Rest` is `Pull-Up, 3 x 6-10, rest
2min`. Columns stand between bars or tabs, or, where a header is words only, between spaces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
    "states_session",
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
_PER_SET = re.compile(rf"\s+{any_of(lambda one: one.keys_per_set)}$")
"""What states of a key or a title that each set has its own value: `Reps per set`."""
_OUTSIDE = re.compile(r"\s*\([^()]*\)")
_OF_SESSION = re.compile(
    rf"(?<![0-9])(?:[1-9][0-9]+\s*{any_of(lambda one: one.phrases[Role.MINUTES])}\b"
    rf"|[0-9]+\s*(?:h[0-9]*|{any_of(lambda one: one.phrases[Role.HOURS])})\b)"
    r"|[1-9][0-9]:[0-5][0-9]|[0-9]:[0-5][0-9]\s?[ap]m\b"
)
"""Ten minutes or more, or a time of the day: a session, and no set."""
_TIME = re.compile(
    rf"[0-9]{{1,3}}\s*(?:{any_of(lambda one: one.phrases[Role.SECONDS])}|[\"\u2033]|'')"
)
_BETWEEN_SPACED = re.compile(r"\s*[,;]\s+|\s*[/|]\s*")
_BETWEEN_BARE = re.compile(r",")
_VALUE = re.compile(
    r"(?P<amount>[0-9]{1,4}(?:[.,][0-9]{1,2})?)"
    rf"\s*(?P<unit>{any_of(lambda one: (*one.phrases[Role.KG], *one.phrases[Role.LB]))})?\s*$",
    re.IGNORECASE,
)
_BOXES = re.compile("[\u2610-\u2612\u25a1\u25fb\u2b1c]|\\[[ xX]?\\]")
_FLAT = re.compile(
    r"(?P<name>\S.*?)\s+(?P<first>[0-9]{1,2}(?:\s?[-\u2013]\s?[0-9]{1,2})?)\s+(?:x\s*)?"
    rf"(?P<second>(?:[0-9]|{any_of(lambda one: one.cell_targets, ' ')}).*)$",
    re.IGNORECASE,
)
_LEAST = 2
_LABEL = re.compile("[A-Z]?[0-9]+[A-Za-z]?|[A-Z]")
_NAME_LABEL = re.compile(r"(?P<label>[A-Z][0-9]{0,2})[.):]\s+(?=\S)")
_KEYS = {
    "load": ", @ ",
    "rir": ", RIR ",
    "rpe": ", RPE ",
    "tempo": ", tempo ",
    "rest": ", rest ",
}
"""What stands before the cells of these columns in the line of a row."""
_NUMBER = re.compile(r"\s*[0-9][0-9.,/\s-]*(?:\u2013\s*[0-9]+)?\s*$")
_COUNT = re.compile(r"[0-9]{1,3}(?:\s?-\s?[0-9]{1,3})?")
_CROSSES = {"x", "\u00d7", "?"}
"""What in a column of sets is no number of them."""
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
        units: that numbers in it are in; empty when not stated.
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
    if any(_is_counted(title, role) for title, role in zip(titles, roles, strict=True)):
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


def _is_counted(title: str, role: str) -> bool:
    """Whether a cell counts sets or repetitions: `4 series | 10 reps` are no titles."""
    return role in {"sets", "reps"} and any(map(str.isdigit, title))


def _is_whole(known: set[str]) -> bool:
    """Whether columns state enough of sets without a name: more than sets and repetitions."""
    return {"sets", "reps"} <= known or len(known) > _LEAST


def cell_of_key(text: str) -> tuple[str, int] | None:
    """Return the column for which a key stands (`Sets: 3`), and where its value begins."""
    key, colon, value = text.partition(":")
    if not colon or len(key) > _KEY_CHARACTERS:
        return None
    folded = _folded(key).replace("\u00d7", "x")
    folded = _PER_SET.sub("", _OUTSIDE.sub("", folded).strip()).strip(" .")
    role = "scheme" if _SETS_AND_REPS.fullmatch(folded) else COLUMNS.get(folded)
    if role not in _OF_SETS or states_session(text):
        return None
    if role == "rpe" and not any(map(str.isdigit, value)):
        return None  # "Effort: hard"
    return role, len(key) + 1


def states_session(text: str) -> bool:
    """Whether a key states when a session began, or how long it takes: `Time: 60 min`."""
    key, colon, value = text.partition(":")
    is_time = bool(colon) and len(key) <= _KEY_CHARACTERS and COLUMNS.get(_folded(key)) == "reps"
    return is_time and _OF_SESSION.search(fold(value)) is not None


def _folded(title: str) -> str:
    return fold(title).strip(" *_:.")


def _role(cell: str, between: str) -> str:
    words = _OUTSIDE.sub(" ", cell).replace("\u00d7", "x").strip(" .")
    words = _PER_SET.sub("", words)
    if not words:
        return COLUMNS.get(cell.strip("()"), "")
    found = COLUMNS.get(words) or COLUMNS.get(words.replace(" ", ""))
    if found is not None or between == " ":
        return found or ""
    if _SETS_AND_REPS.fullmatch(words):
        return "scheme"
    if any(map(str.isdigit, words)):
        return ""  # "4 sets" is no title
    several = (word.strip(".") for word in re.split(r"[\s/]+", words))
    return next((COLUMNS[word] for word in several if word in COLUMNS), "")


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
        stated: what it states of sets, without the name.
        name: the cell with the name.
        label: the cell with a label: `A1`.
        day: the cell with the day.
        notes: what stands in its other cells.
        doubt: what was assumed of its columns; empty when they are understood.
    """

    stated: Line
    name: Line | None
    label: Line | None
    day: Line | None
    notes: list[Line]
    doubt: str = ""


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
    is_told = any(cell.role in {"rpe", "rir"} for cell in cells)
    cells = [_effort(cell, may_be_note=not is_told) for cell in cells]
    roles = {cell.role for cell in cells}
    cells = [part for cell in cells for part in _labeled(_timed(cell, roles), roles)]
    of = {cell.role: cell for cell in cells}
    label = of.get("label")
    if label is not None and not _LABEL.fullmatch(label.line.text):
        label = None
    notes = [
        joined([f"{cell.title}: ", cell.line]) if _is_told(cell) else cell.line
        for cell in cells
        if cell.role in {"", "note"} or (cell.role == "label" and label is None)
    ]
    each = _each_set(of)
    if each is not None:
        of = {role: cell for role, cell in of.items() if role not in {"sets", "reps", "load"}}
    parts: list[Line | str] = [] if each is None else each
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
            is_stated = role in fold(cell.line.text) or bool(_EFFORT.match(fold(cell.line.text)))
            before = before.lstrip(",") if is_one_set else before  # noqa: PLW2901  less of the same
            if not parts:
                before = before.lstrip(" ,")  # noqa: PLW2901  nothing stands before it
            parts += [", " if is_stated and parts else "" if is_stated else before]
            parts += _with_unit(cell, "")
    name, day = of.get("name"), of.get("day")
    return Row(
        joined(parts),
        None if name is None else name.line,
        None if label is None else label.line,
        None if day is None else day.line,
        notes,
        _doubt(cells),
    )


def _doubt(cells: Sequence[Cell]) -> str:
    """What is assumed where no column is known to hold repetitions, and one may."""
    roles = {cell.role for cell in cells}
    may_hold = any(
        _NUMBER.match(cell.line.text) if cell.role == "load" else cell.line.text[:1].isdigit()
        for cell in cells
        if cell.role in {"", "load"}
    )
    if "sets" in roles and not roles & {"reps", "scheme"} and may_hold:
        return "repetitions not stated"
    if any(map(_is_further, cells)):
        return "a note"
    return ""


def _is_further(cell: Cell) -> bool:
    """Whether a number stands where no column is, or in a second column of sets."""
    text = cell.line.text
    if cell.role == "sets":
        return fold(text) in _CROSSES
    is_sets = bool(cell.title) and _role(_folded(cell.title), "|") == "sets"
    return not cell.role and (is_sets or not cell.title) and _COUNT.fullmatch(text) is not None


def _labeled(cell: Cell, roles: set[str]) -> list[Cell]:
    """The label and the name of a cell that holds both: `A1. Squat`."""
    found = _NAME_LABEL.match(cell.line.text) if cell.role == "name" else None
    if found is None or "label" in roles:
        return [cell]
    label = cell._replace(role="label", line=cell.line.cut(*found.span("label")))
    return [label, cell._replace(line=cell.line.cut(found.end()))]


def _timed(cell: Cell, roles: set[str]) -> Cell:
    """A tempo that is a time is how long a set takes: `Tempo per serie: 40 secondi`."""
    if cell.role != "tempo" or "reps" in roles or not _TIME.fullmatch(fold(cell.line.text)):
        return cell
    return cell._replace(role="reps")


def _each_set(of: Mapping[str, Cell]) -> list[Line | str] | None:
    """The sets one by one, where the load has a value for each: `10, 8, 6` with `60, 70, 80`."""
    load, reps, sets = of.get("load"), of.get("reps"), of.get("sets")
    if load is None or reps is None or "scheme" in of:
        return None
    loads = _values(load.line, has_decimals=True)
    counts = _values(reps.line, has_decimals=False) or [reps.line]
    several = len(loads)
    is_whole = sets is None or sets.line.text.strip() == str(several)
    if several < _LEAST or not is_whole or len(counts) not in {1, several}:
        return None
    unit = load.unit or _unit_behind(load.line.text)
    stated: list[Line | str] = []
    for number, value in enumerate(loads):
        count = counts[number] if len(counts) == several else counts[0]
        written = count if number < len(counts) else count.text
        stated += [
            ", " if stated else "",
            "1 x ",
            written,
            " @ ",
            value,
            f" {unit}" if unit else "",
        ]
    return stated


def _values(cell: Line, *, has_decimals: bool) -> list[Line]:
    """The values of a cell that holds several: `60, 70, 82,5` or `60/70/82.5 kg`.

    The only comma of a load, without a space behind it, is that of a decimal: `22,5`.
    """
    is_spaced = _BETWEEN_SPACED.search(cell.text) is not None
    if not is_spaced and has_decimals and cell.text.count(",") == 1:
        return []
    between = _BETWEEN_SPACED if is_spaced else _BETWEEN_BARE
    ends = [found.span() for found in between.finditer(cell.text)]
    begins = [0, *(end for _, end in ends)]
    values = [
        cell.cut(begin, end).stripped()
        for begin, end in zip(begins, [*(start for start, _ in ends), len(cell.text)], strict=True)
    ]
    numbers = [_VALUE.fullmatch(value.text) for value in values]
    if not all(numbers):
        return []
    return [
        _with_point(value.cut(0, number.end("amount")))
        for value, number in zip(values, numbers, strict=True)
        if number is not None
    ]


def _with_point(number: Line) -> Line:
    """A number with a point for the comma of its decimal, which no comma of a list is beside."""
    return number._replace(text=number.text.replace(",", "."))


def _unit_behind(text: str) -> str:
    """The unit at the end of a list of loads: `60/70/80 kg`."""
    found = _VALUE.search(text)
    return "" if found is None or found["unit"] is None else found["unit"]


def _is_told(cell: Cell) -> bool:
    """Whether a note states in which column it stands; not by characters that nobody sees."""
    return bool(cell.title) and not cell.role and is_visible(cell.title)


def _effort(cell: Cell, *, may_be_note: bool) -> Cell:
    """A note that states only an effort is one: `RPE 8`; an effort in words is a note."""
    if cell.role == "rpe" and not any(map(str.isdigit, cell.line.text)):
        return cell._replace(role="note")
    if not may_be_note or cell.role not in {"", "note"} or not _EFFORT.match(fold(cell.line.text)):
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
