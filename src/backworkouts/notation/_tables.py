"""Tables: a header says what its columns hold, and each row is read as the line it stands for.

`| Pull-Up | 3 | 6-10 | 2min |` under `Exercise, Sets, Reps, Rest` is `Pull-Up, 3 x 6-10, rest
2min`. Columns stand between bars or tabs, or, where a header is words only, between spaces.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from backworkouts.notation._lines import Line, joined, part_of
from backworkouts.notation._text import fold

__all__ = ["Table", "header", "is_rule", "row"]

_COLUMNS: dict[str, str] = {
    "name": """exercise exercises movement movements lift lifts ejercicio ejercicios exercice exercices
        ubung uebung ubungen exercicio exercicios name""",
    "scheme": """volume scheme prescription sets x reps setsxreps setsreps sets/reps series x reps
        series/reps setxrep set x rep sets reps""",
    "sets": "set sets serie series satz satze saetze work working",
    "reps": """rep reps repetitions repetition range target repeticiones repetitionen repetitions
        repeticoes wiederholungen wdh reps/time time duration""",
    "rest": "rest descanso repos pause pausa rest/set recovery intervalo",
    "load": "load weight kg lb lbs peso poids charge gewicht carga intensity",
    "rpe": "rpe",
    "rir": "rir",
    "tempo": "tempo",
    "label": "# no nr order order/superset superset group",
    "note": """notes note comments comment cues cue notas focus target_muscle muscle muscles why purpose
        form technique description progression video link how""",
}
_ROLES = {word: role for role, words in _COLUMNS.items() for word in words.split()}
_UNIT = re.compile(r"\b(kg|lbs?|s|sec|secs|seconds|min|mins|minutes|%)\b")
_RULE = re.compile(r"[\s|:+=_\-\u2014\u2500*]*[-=_\u2014\u2500*]{3,}[\s|:+=_\-\u2014\u2500*]*$")
_BOXES = re.compile("[\u2610-\u2612\u25a1\u25fb\u2b1c]|\\[[ xX]?\\]")
_FLAT = re.compile(
    r"(?P<name>\S.*?)\s+(?P<first>[0-9]{1,2}(?:\s?[-\u2013]\s?[0-9]{1,2})?)\s+(?:x\s*)?"
    r"(?P<second>(?:[0-9]|amrap|max|failure|to failure).*)$",
    re.IGNORECASE,
)
_LEAST = 2
_NUMBER = re.compile(r"\s*[0-9][0-9.,/\s-]*(?:\u2013\s*[0-9]+)?\s*$")
_DASHES = str.maketrans("\u2013\u2014\u2010\u2011", "----")


class Table(NamedTuple):
    """A header: what its columns hold, in order."""

    columns: tuple[str, ...]
    units: tuple[str, ...]
    between: str
    """What stands between columns: a bar, a tab, or a space."""


def is_rule(text: str) -> bool:
    """Whether a line is only drawn: `|---|---|`, `=====`."""
    return _RULE.match(text) is not None


def header(text: str) -> Table | None:
    """The columns of a header; None for any other line."""
    between = "|" if "|" in text else "\t" if "\t" in text.strip() else " "
    cells = [fold(cell).strip(" *_:") for cell in _cells_of(text, between)]
    if between == " " and len(cells) > len(_COLUMNS):
        return None
    columns = tuple(_column(cell, between) for cell in cells)
    known = set(columns)
    if between == " " and (len(cells) < _LEAST or "" in known):
        return None
    if not known & {"sets", "reps", "scheme"} or len(known - {""}) < _LEAST:
        return None
    if "name" not in known:
        # a header often leaves the corner above the names empty, or calls it by the day
        first = columns[0]
        if first or between == " ":
            return None
        columns = ("name", *columns[1:])
    units = tuple(_unit_in(cell) for cell in cells)
    return Table(columns, units, between)


def _column(cell: str, between: str) -> str:
    words = re.sub(r"\([^)]*\)", " ", cell).replace("\u00d7", "x").strip()
    if not words:
        return _ROLES.get(cell.strip("()"), "")
    found = _ROLES.get(words) or _ROLES.get(words.replace(" ", ""))
    if found is not None or between == " ":
        return found or ""
    if re.fullmatch(r"(?:sets?|series)\s*(?:x|/|&|and|\s)\s*(?:reps?|repetitions)", words):
        return "scheme"
    return next((_ROLES[word] for word in re.split(r"[\s/]+", words) if word in _ROLES), "")


def _unit_in(cell: str) -> str:
    found = _UNIT.search(cell)
    return found[1] if found else ""


def _cells_of(text: str, between: str) -> list[str]:
    if between == " ":
        return text.split()
    if between == "|":
        text = text.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in text.split(between)]


def row(line: Line, table: Table) -> tuple[Line, Line | None] | None:
    """The line that a row stands for, and what is in its columns for notes.

    None for a line that has no cells: the table is at its end.
    """
    if table.between == " ":
        found = _FLAT.match(line.text)
        if found is None:
            return None
        spans = {"name": found.span("name")}
        order = [one for one in table.columns if one in ("sets", "reps")]
        spans[order[0]] = found.span("first")
        if len(order) > 1:
            spans[order[1]] = found.span("second")
        cells = {role: (part_of(line, *span), "") for role, span in spans.items()}
    else:
        if table.between not in line.text.strip():
            return None
        cells = _cells(line, table)
    return _line_for(cells)


def _cells(line: Line, table: Table) -> dict[str, tuple[Line, str]]:
    cells: dict[str, tuple[Line, str]] = {}
    text = line.text
    at = len(text) - len(text.lstrip())
    at += table.between == "|" and text[at : at + 1] == "|"
    for role, unit in zip(table.columns, table.units, strict=True):
        end = text.find(table.between, at)
        end = len(text) if end < 0 else end
        begin = at + len(text[at:end]) - len(text[at:end].lstrip())
        cell = part_of(line, begin, max(begin, begin + len(text[at:end].strip())))
        if role and cell.text.strip("-\u2014\u2013 ") and role not in cells:
            cells[role] = (cell, unit)
        at = min(end + 1, len(text))
    return cells


def _line_for(cells: dict[str, tuple[Line, str]]) -> tuple[Line, Line | None]:
    parts: list[Line | str] = []
    if "label" in cells and re.fullmatch(r"[A-Z]?[0-9]+[A-Za-z]?|[A-Z]", cells["label"][0].text):
        parts += [cells["label"][0], ". "]
    if "name" in cells:
        parts.append(cells["name"][0])
    sets, reps = cells.get("sets"), cells.get("reps")
    if "scheme" in cells:
        parts += [", ", cells["scheme"][0]]
    if sets is not None:
        parts += [", ", *_sets(sets[0], has_reps=reps is not None)]
    if reps is not None:
        parts += ["" if sets is not None else ", ", *_with_unit(*reps, "" if sets else " reps")]
    for role, before in (("load", ", @ "), ("rir", ", RIR "), ("rpe", ", RPE "), ("tempo", ", tempo "),
                         ("rest", ", rest ")):  # fmt: skip
        if role in cells:
            cell, unit = cells[role]
            key = role in fold(cell.text)
            parts += [", " if key else before, *_with_unit(cell, unit, "")]
    note = cells.get("note")
    return joined(parts or [""]) if parts else Line("", ((0, 1, 0),)), note[0] if note else None


def _sets(cell: Line, *, has_reps: bool) -> list[Line | str]:
    boxes = len(_BOXES.findall(cell.text))
    if boxes:
        return [f"{boxes} x " if has_reps else f"{boxes} sets"]
    if _NUMBER.match(cell.text.translate(_DASHES)):
        return [cell, " x " if has_reps else " sets"]
    return [cell, " " if has_reps else ""]


def _with_unit(cell: Line, unit: str, otherwise: str) -> list[Line | str]:
    """A bare number gets the unit of its column."""
    if not _NUMBER.match(cell.text.translate(_DASHES)):
        return [cell]
    return [cell, f" {unit}" if unit else otherwise]
