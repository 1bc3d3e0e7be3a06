"""Layouts: texts whose lines are not the lines that people would write, laid out as those.

Tables of an export, columns that are days or single sets, tables without bars, markup of web pages,
and programs in YAML. Every part keeps the place where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backworkouts import limits
from backworkouts.notation.document.dates import date_in
from backworkouts.notation.document.headings import heading, is_rest
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.mappings import is_mapping, without_keys
from backworkouts.notation.document.markup import Markup, without_markup
from backworkouts.notation.document.tables import (
    Cell,
    Row,
    Table,
    header,
    is_rule,
    line_for,
    title_role,
    unit_in,
)
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import VOCABULARIES, Role, any_of

__all__ = ["Laid", "Layout", "laid_out"]


def _phrases(role: Role) -> list[str]:
    return [phrase for one in VOCABULARIES.values() for phrase in one.phrases[role]]


_LEAST = 2
_HEADING = "#### "
"""Makes a heading of the name of a workout that stands in a cell."""
_FEW = 4
_WORDS = 12
_CELL = re.compile(r"\S+(?:\s\S+)*")
_SET_COLUMN = re.compile(rf"(?:{any_of(lambda one: one.one_set)}|s)\s*[#.]?\s*[0-9]{{1,2}}$")
_ORDINALS = re.compile(r"[0-9]{1,2}$")
_MASSES = any_of(lambda one: (*one.phrases[Role.KG], *one.phrases[Role.LB]))
_PAIR = re.compile(
    rf"(?P<first>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?)\s*(?P<unit>{_MASSES})?\s*[x\u00d7*]\s*"
    rf"(?P<second>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?)(?:\s*(?P<behind>{_MASSES}))?$",
    re.IGNORECASE,
)
_ONE_NUMBER = re.compile(r"[0-9]{1,3}\+?(?:\s*[a-z\"']{1,5}\.?)?$", re.IGNORECASE)
_MOST_REPS = 30
_NOTHING = re.compile(r"0+(?:[.,]0+)?$")
_NUMBERS = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?:\s*-\s*[0-9]+)?")
_SETS_OF_CELL = re.compile(r"\b[0-9]{1,2}\s?[x\u00d7]\s?[^\W_]")
"""Sets of whatever it is: `3x30s`, `4 x max`."""
_PRODUCT = re.compile(r"\b[0-9]{1,3}\s?[x\u00d7]\s?[0-9]{1,3}\b(?!\s?k?m\b)")
"""Sets, and no intervals of a run: `8x400 m`."""
_SETS_OF_REPS = re.compile(
    rf"\b[0-9]{{1,2}}\s?{any_of(lambda one: one.phrases[Role.SETS])}"
    r"\s+(?:[^\W\d_]{1,4}\s+|[x\u00d7]\s?)?[0-9]"
)
_LINE_BREAK = re.compile(r"(?:(?<!\s)\s+)?<br\s*/?>\s*", re.IGNORECASE)
_WEEKDAY_MARKS = {
    mark for one in VOCABULARIES.values() for marks in one.weekday_marks for mark in marks
}
_OWN = any_of(lambda one: one.phrases[Role.BODYWEIGHT])
_NUMBERED = re.compile(r"[0-9]{1,2}[.)]\s+")
_LABEL = re.compile(r"[A-Z][0-9]?[.)]\s")
_SIDES = any_of(lambda one: (*one.phrases[Role.SIDE], *one.phrases[Role.EACH]))
_TIMES = any_of(lambda one: (*one.phrases[Role.SECONDS], *one.phrases[Role.MINUTES]))
_LENGTHS = any_of(
    lambda one: (
        *one.phrases[Role.SECONDS],
        *one.phrases[Role.MINUTES],
        *one.phrases[Role.DISTANCE],
    )
)
_SIDE = rf"(?:\s?/\s?[a-z]+|\s(?:{_SIDES})\b)?"
_NONE = r"[-\u2013\u2014]"
_RANGE = r"[0-9]{1,3}(?:\s?[-\u2013]\s?[0-9]{1,3})?"
_VALUES = {
    "sets": r"[0-9]{1,2}(?:[-\u2013][0-9]{1,2})?",
    "reps": rf"(?:{_RANGE}\+?(?:\s?(?:{_LENGTHS})\b)?{_SIDE}|[a-z]+(?:\s[a-z]+)?)",
    "tempo": rf"(?:[0-9]{{2}}[0-9x]{{1,2}}|[0-9](?:[-/][0-9x]){{2,3}}|{_NONE})",
    "rest": rf"(?:{_RANGE}\s?(?:{_TIMES}|['\"])?\.?|[0-9]{{1,2}}:[0-9]{{2}}|{_NONE})",
    "load": rf"(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?\s?(?:{_MASSES}|%)?|{_OWN}|{_NONE})",
    "rpe": rf"(?:[0-9]{{1,2}}(?:[.,]5)?(?:-[0-9]{{1,2}})?|{_NONE})",
    "rir": rf"(?:[0-9](?:-[0-9])?|{_NONE})",
}
"""What stands in a column of a table that has only spaces between its columns."""
_KINDS = {
    **dict.fromkeys(("w", *_phrases(Role.WARM_UP)), f"{_phrases(Role.WARM_UP)[0]} "),
    **dict.fromkeys(
        ("d", _phrases(Role.DROP)[0].split()[0], *_phrases(Role.DROP)), f"{_phrases(Role.DROP)[0]} "
    ),
}
"""What stands before a set of a kind, by what exports call the kind."""
_IN_LOGS = {"session", "kind", "ordinal", "date"}


class Laid(NamedTuple):
    """A line to be read, or the row of a table.

    Attributes:
        line: what is read, or what was written.
        row: the row that it is, when it is one.
        is_drawn: whether it states nothing: the header of a table.
        doubt: what a table was taken for that may hold sets; empty when there is no doubt.
        is_other: whether it is a remark that is understood.
    """

    line: Line
    row: Row | None = None
    is_drawn: bool = False
    is_other: bool = False
    doubt: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it is known what the line is."""
        return self.row is not None or self.is_drawn or self.is_other


class Layout(NamedTuple):
    """The lines of a text as they are read, and its markup."""

    lines: list[Laid]
    marks: list[Line]


def laid_out(lines: list[Line]) -> Layout:
    """Return the lines of a text as they are read."""
    marked: Markup = without_markup(lines)
    lines = marked.lines
    if is_mapping([line.text for line in lines]):
        keys: list[Line] = []
        laid = [Laid(line) for line in without_keys(lines, keys)]
        return Layout(laid, [*marked.marks, *keys])
    marks = [*marked.marks]
    found = [Laid(line, is_other=number in marked.comments) for number, line in enumerate(lines)]
    return Layout(list(_Tables(found, marks).all()), marks)


class _Tables:
    """Walks along the lines of a text and lays out its tables."""

    def __init__(self, lines: list[Laid], marks: list[Line]) -> None:
        self._lines = lines
        self._marks = marks
        self._searched: dict[str, int] = {}
        """Up to where lines were looked through for the rows of a table, and none was made."""

    def all(self) -> Iterator[Laid]:
        """The lines of all tables, and those between these."""
        at = 0
        while at < len(self._lines):
            found = self._table(at)
            if found is None:
                yield self._lines[at]
                at += 1
            else:
                laid, at = found
                yield from laid

    def _table(self, at: int) -> tuple[list[Laid], int] | None:
        """The table that begins at a line, laid out, and where it ends."""
        text = self._lines[at].line.text
        if not text.strip() or len(text) > limits.NAME_CHARACTERS:
            return None
        for between in ("|", "\t", ";", ",", "  "):
            inside = text.strip().removeprefix("|").removesuffix("|")
            if inside.count(between) < (1 if between in "|\t  " else _LEAST):
                continue
            if at < self._searched.get(between, 0):
                continue
            titles = _cells(self._lines[at].line, between)
            found = self._laid(at, between, titles) if len(titles) >= _LEAST else None
            if found is not None:
                return found
        return self._without_bars(at)

    def _laid(self, at: int, between: str, titles: list[Line]) -> tuple[list[Laid], int] | None:
        """A table by what its titles hold: days, the sets of an exercise, or what is known."""
        words = [title.text for title in titles]
        days = [_is_day(word) for word in words]
        is_by_day = sum(days) >= _LEAST and all(days[1:])
        if is_by_day and ", " in self._lines[at].line.text:
            return None  # a list of the days of one session
        roles = [title_role(word) for word in words]
        is_of_sets = [_SET_COLUMN.match(fold(word).strip(" *_")) is not None for word in words]
        if is_by_day:
            rows, end = self._rows(at, between, titles)
            return (_by_day(titles, rows, self._marks, leads=not days[0]), end) if rows else None
        is_bare = not {"sets", "reps", "scheme"} & {*roles}
        if between in "|\t" and is_bare and (found := self._by_row(at, between, titles)):
            return found
        if sum(is_of_sets) >= _LEAST and ("name" in roles or not words[0]):
            rows, end = self._rows(at, between, titles)
            units = [unit_in(word) for word in words]
            return (self._by_set(at, roles, units, is_of_sets, rows), end) if rows else None
        return self._by_role(at, between, titles, roles)

    def _by_role(
        self, at: int, between: str, titles: list[Line], roles: list[str]
    ) -> tuple[list[Laid], int] | None:
        """A table whose columns hold what their titles tell; doubtful where that is too little."""
        words = [title.text for title in titles]
        if any(map(str.isdigit, "".join(words))):
            is_unknown = between == "|" or (between == ";" and len(titles) > _LEAST)
            return self._unknown(at, between, titles, roles) if is_unknown else None
        if not {"reps", "scheme"} & {*roles}:
            return self._unknown(at, between, titles, roles)
        is_native = between in {"|", "\t"}
        rows, end = self._rows(at, between, titles)
        if not rows:
            return None
        is_whole = "name" in roles and all(roles[:_LEAST])
        roles = _ordinal(roles, rows)
        if not is_native and "name" not in roles:
            return None
        if between == "  " and (not is_whole or not all(roles)):
            return None
        if is_native and not {*roles} & {"ordinal", "date"}:
            return None
        units = tuple(map(unit_in, words))
        head = Laid(self._lines[at].line.stripped(), is_drawn=True)
        table = Table(tuple(words), tuple(roles), units, between)
        return [head, *self._as_rows(at, table, rows)], end

    def _unknown(
        self, at: int, between: str, titles: list[Line], roles: list[str]
    ) -> tuple[list[Laid], int] | None:
        """A table that does not tell what its columns hold: doubtful as a whole."""
        is_titled = not any(map(str.isdigit, "".join(title.text for title in titles)))
        is_few = between != "|" and is_titled and (len(titles) < _FEW or not any(roles))
        if between == "  " or is_few:
            return None
        is_ruled = at + 1 < len(self._lines) and is_rule(self._lines[at + 1].line.text)
        if between == "|" and (not is_ruled or header(self._lines[at].line.text) is not None):
            return None
        rows, end = self._rows(at, between, titles)
        is_marked = between == "|"
        whole = [(self._lines[at].line, titles), *rows]
        holds = [_may_hold_sets(cells, is_marked=is_marked) for _, cells in whole]
        if sum(holds) < (1 if is_marked else _LEAST):
            return None
        doubt = "a row of a table of something else"
        return [
            Laid(line.stripped(), is_other=True, doubt=doubt if may_hold_sets else "")
            for (line, _), may_hold_sets in zip(whole, holds, strict=True)
        ], end

    def _by_row(self, at: int, between: str, titles: list[Line]) -> tuple[list[Laid], int] | None:
        """A table whose rows are days and whose cells hold their exercises."""
        rows, end = self._rows(at, between, titles)
        days = [cells[0] for _, cells in rows if cells[0].text]
        if not days or not rows[0][1][0].text:
            return None
        are_days = all(map(_begins_day, days))
        if not are_days and not _are_workouts(titles[0], rows):
            return None
        is_of_sets = [
            any(number < len(cells) and _may_hold_sets([cells[number]]) for _, cells in rows)
            for number in range(len(titles))
        ]
        if not any(is_of_sets[1:]):
            return None
        laid = [Laid(self._lines[at].line.stripped(), is_drawn=True)]
        for _, cells in rows:
            if cells[0].text:
                title = cells[0].stripped(" *_:")
                laid.append(Laid(joined([title, ":"] if are_days else [_HEADING, title])))
            for cell, title, holds_sets in zip(cells[1:], titles[1:], is_of_sets[1:], strict=False):
                laid += self._in_cell(cell, title, holds_sets=holds_sets)
        laid.append(Laid(Line.written("", self._lines[at].line.pieces[0].line)))
        return laid, end

    def _in_cell(self, cell: Line, title: Line, *, holds_sets: bool) -> Iterator[Laid]:
        """The exercises in a cell, each a line; a cell of another column is a remark."""
        if not cell.text.strip("-\u2013\u2014 "):
            return
        if not holds_sets and not is_rest(cell.text):
            yield Laid(joined([title, ": ", cell]) if title.text else cell, is_other=True)
            return
        is_named = cell.text[0].isdigit() and is_movement(title.text)
        named = joined([title, ": ", cell]) if is_named else cell
        yield from map(Laid, _lines_in(named, self._marks))

    def _rows(
        self, at: int, between: str, titles: list[Line]
    ) -> tuple[list[tuple[Line, list[Line]]], int]:
        """The rows below a header, and where they end."""
        rows = []
        starts = [title.pieces[0].column for title in titles]
        end = at + 1
        while end < len(self._lines):
            line = self._lines[end].line
            if not line.text.strip():
                break
            if is_rule(line.text):
                end += 1
                continue
            cells = _cells(line, between)
            if between == "  ":
                cells = [part for cell in cells for part in _at_columns(cell, starts)]
                if len(cells) < _LEAST:
                    break
                cells = _aligned(cells, starts)
            elif between not in line.text.strip():
                break
            rows.append((line, cells))
            end += 1
        self._searched[between] = end
        return rows, end

    def _by_set(
        self,
        at: int,
        roles: list[str],
        units: list[str],
        is_of_sets: list[bool],
        rows: list[tuple[Line, list[Line]]],
    ) -> list[Laid]:
        """A table with a column for each set: a cell holds one set."""
        name_at = roles.index("name") if "name" in roles else 0
        pairs = [
            found
            for _, cells in rows
            for cell, is_set in zip(cells, is_of_sets, strict=False)
            if is_set and (found := _PAIR.match(cell.text)) is not None
        ]
        high_first = any(_number(one["first"]) > _MOST_REPS or one["unit"] for one in pairs)
        high_second = any(_number(one["second"]) > _MOST_REPS or one["behind"] for one in pairs)
        doubt = "load x repetitions" if pairs and high_first == high_second else ""
        laid = [Laid(self._lines[at].line.stripped(), is_drawn=True, doubt=doubt)]
        led = ""
        for line, cells in rows:
            of = dict(zip(roles, cells, strict=False))
            lead, key = _lead(of)
            if lead is not None and key != led:
                led = key
                laid.append(Laid(lead))
            elif lead is not None:
                self._marks.append(of["date"])
            load = [] if pairs else _load_of_all(of, dict(zip(roles, units, strict=True)))
            stated: list[Line | str] = []
            is_read = True
            notes = []
            for number, cell in enumerate(cells):
                is_lead = lead is not None and cell is of["date"]
                if number == name_at or is_lead or not cell.text.strip("-\u2013\u2014 "):
                    continue
                if number < len(is_of_sets) and is_of_sets[number]:
                    one = _one_set(cell, reps_first=high_second and not high_first)
                    if not one and not any(map(str.isdigit, cell.text)):
                        notes.append(cell)
                        continue
                    is_read = is_read and bool(one)
                    one += load if one else []
                    stated += [", ", *one] if stated else one
                elif number >= len(roles) or roles[number] != "load" or not load:
                    notes.append(cell)
            name = cells[name_at] if name_at < len(cells) else None
            if name is None or not name.text or not stated or not is_read:
                laid.append(Laid(line))
            else:
                laid.append(Laid(line, Row(joined(stated), name, None, None, notes)))
        return laid

    def _as_rows(
        self, at: int, table: Table, rows: list[tuple[Line, list[Line]]]
    ) -> Iterator[Laid]:
        """A table whose columns are known: rows of one set each are one exercise together."""
        led = ""
        is_by_set = "ordinal" in table.roles
        parts: list[tuple[Line, Row]] = []
        named = self._named_above(at) if "name" not in table.roles else None
        last = ""
        for line, cells in rows:
            if table.between in ";," and len(cells) > len(table.titles):
                yield from [_united(parts)] if parts else []
                parts = []
                yield Laid(line, is_other=True, doubt="a row with more cells than its table has")
                continue
            of = dict(zip(table.roles, cells, strict=False))
            lead, key = _lead(of)
            is_led = lead is not None and key != led
            name = of["name"].text if "name" in of else ""
            if parts and (is_led or name != last or not is_by_set):
                yield _united(parts)
                parts = []
            if is_led and lead is not None:
                led = key
                yield Laid(lead)
            self._marks += [of[role] for role in ("ordinal", "kind") if role in of]
            if lead is not None and not is_led:
                self._marks += [of[role] for role in ("date", "session") if role in of]
            parts.append((line, _one_row(table, cells, named)))
            last = name
        if parts:
            yield _united(parts)

    def _named_above(self, at: int) -> Line | None:
        """The exercise that the heading of a day above a table names: `## Mon: Press`."""
        above = at - 1
        while above >= 0 and not self._lines[above].line.text.strip():
            above -= 1
        if above < 0:
            return None
        line = self._lines[above].line
        found = heading(line.text) if len(line.text) <= limits.NAME_CHARACTERS else None
        if found is None or not found.is_weekday or not found.title or not is_movement(found.title):
            return None
        begin = line.text.rfind(found.title)
        return line.cut(begin, begin + len(found.title)) if begin > 0 else None

    # tables of a PDF

    def _without_bars(self, at: int) -> tuple[list[Laid], int] | None:
        """A table with single spaces between its columns: `A. Squat 4 6 3010 150 sec`."""
        text = self._lines[at].line.text
        table = header(text) if "|" not in text and "\t" not in text else None
        if table is None or table.roles[0] != "name" or not {"sets", "reps"} <= {*table.roles}:
            return None
        behind = table.roles[1:]
        if len(behind) <= _LEAST or any(role not in _VALUES for role in behind):
            return None
        if len({*behind}) < len(behind):  # which column of repetitions counts is not known
            return None
        pattern = re.compile(
            r"(?P<name>\S.*?)"
            + "".join(rf"\s+(?P<{role}>{_VALUES[role]})" for role in behind)
            + r"\s*$",
            re.IGNORECASE,
        )
        laid = [Laid(self._lines[at].line.stripped(), is_drawn=True)]
        end = at + 1
        while end < len(self._lines):
            line = self._lines[end].line.stripped()
            found = _flat(line, pattern)
            broken = None
            if found is None and end + 1 < len(self._lines) and _may_begin(line.text):
                below = self._lines[end + 1].line.stripped()
                found = _flat(below, pattern) if not _LABEL.match(below.text) else None
                broken, line = line, below
            if found is None:
                if len(_NUMBERS.findall(line.text)) < _LEAST or len(line.text.split()) > _WORDS:
                    break
                laid.append(Laid(line, is_other=True, doubt="a row of another table"))
                end += 1
                continue
            cells = _cells_of(line, broken, found, table)
            laid.append(Laid(broken or line, line_for(cells)))
            end += 2 if broken is not None else 1
        return (laid, end) if len(laid) > 1 else None


def _lines_in(cell: Line, marks: list[Line]) -> Iterator[Line]:
    """The lines of a cell, which `<br>` parts."""
    begin = 0
    for found in _LINE_BREAK.finditer(cell.text):
        marks.append(cell.cut(*found.span()))
        yield cell.cut(begin, found.start())
        begin = found.end()
    yield cell.cut(begin)


def _begins_day(cell: Line) -> bool:
    """Whether the first cell of a row is a date or a day: `Mon`, `Day 1`, `Mo`, `03/02/2026`."""
    text = cell.text.strip(" *_:")
    found = heading(text) if text else None
    is_day = found is not None and found.sort.name == "DAY"
    return is_day or fold(text).rstrip(".") in _WEEKDAY_MARKS or date_in(text) is not None


def _are_workouts(title: Line, rows: list[tuple[Line, list[Line]]]) -> bool:
    """Whether a column names workouts whose exercises semicolons part in another cell.

    `| 1 Hinge | Deadlift 4x5; hip thrust 3x12 |` below `Day | Exercises`.
    """
    if title_role(title.text) not in {"day", "session"}:
        return False
    return all(bool(cells[0].text) and any(map(_lists_exercises, cells[1:])) for _, cells in rows)


def _lists_exercises(cell: Line) -> bool:
    """Whether semicolons part several exercises with their sets."""
    parts = cell.text.split(";")
    several = sum(_SETS_OF_CELL.search(part) is not None for part in parts)
    return several >= _LEAST and any(map(str.isalpha, parts[0]))


def _may_hold_sets(cells: list[Line], *, is_marked: bool = True) -> bool:
    """Whether a row has words and products (`3x8`), or without bars two numbers."""
    texts = [cell.text for cell in cells]
    if not any(any(map(str.isalpha, text)) for text in texts):
        return False
    if any(_PRODUCT.search(text) or _SETS_OF_REPS.search(fold(text)) for text in texts):
        return True
    return not is_marked and sum(_NUMBERS.fullmatch(text) is not None for text in texts) >= _LEAST


def _cells_of(line: Line, broken: Line | None, found: re.Match[str], table: Table) -> list[Cell]:
    """The cells of a row without bars, and of the line on which its name begins."""
    name: Line = line.cut(*found.span("name"))
    if broken is not None:
        name = joined([broken, " ", name])
    number = _NUMBERED.match(name.text)
    name = name.cut(number.end()) if number is not None else name
    label = _LABEL.match(name.text)
    cells = [Cell("", "name", "", name.cut(label.end()) if label else name)]
    if label is not None:
        cells.append(Cell("", "label", "", name.cut(0, label.end()).stripped(" .)")))
    for title, role, unit in zip(table.titles, table.roles, table.units, strict=True):
        cell = line.cut(*found.span(role))
        if role != "name" and cell.text.strip("-\u2013\u2014"):
            cells.append(Cell(title, role, unit, cell))
    return cells


def _flat(line: Line, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.match(line.text) if len(line.text) <= limits.NAME_CHARACTERS else None


def _may_begin(text: str) -> bool:
    """Whether a line begins a row that is broken: it has a label, and no number of its own."""
    found = _LABEL.match(text)
    behind = text[found.end() :] if found is not None else ""
    return bool(behind) and not any(map(str.isdigit, behind)) and not text.endswith((".", "!"))


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _cells(line: Line, between: str) -> list[Line]:
    """The cells of a line."""
    text = line.text
    if between == "  ":
        return [line.cut(*found.span()) for found in _CELL.finditer(text)]
    cells = []
    at, end = 0, len(text.rstrip())
    if between == "|":
        at = len(text) - len(text.lstrip())
        at += text[at : at + 1] == "|"
        end = max(at, end - text.rstrip().endswith("|"))  # one bar alone begins and ends a cell
    while at <= end:
        stop = text.find(between, at, end)
        quoted = len(text) - len(text[at:].lstrip()) if text[at:end].strip() else end
        if between in ";,\t" and text[quoted : quoted + 1] == '"':
            close = text.find('"', quoted + 1, end)
            while close >= 0 and text[close + 1 : close + 2] == '"':
                close = text.find('"', close + 2, end)
            if close >= 0:
                cells.append(_unquoted(line.cut(quoted + 1, close)))
                stop = text.find(between, close, end)
                at = (end if stop < 0 else stop) + 1
                continue
        stop = end if stop < 0 else stop
        cells.append(line.cut(at, stop).stripped())
        at = stop + 1
    return cells


def _unquoted(cell: Line) -> Line:
    """A quoted cell, in which two quotes stand for one."""
    doubled = [found.start() for found in re.finditer('""', cell.text)]
    if not doubled:
        return cell
    begins, ends = [0, *(at + 2 for at in doubled)], [*(at + 1 for at in doubled), len(cell.text)]
    return joined([cell.cut(begin, end) for begin, end in zip(begins, ends, strict=True)])


def _at_columns(cell: Line, starts: list[int]) -> list[Line]:
    """A cell, parted where a column of the header begins behind a single space."""
    column = cell.pieces[0].column
    ends = [
        start - column
        for start in starts
        if 0 < start - column < len(cell.text) and cell.text[start - column - 1] == " "
    ]
    return [
        cell.cut(begin, end).stripped()
        for begin, end in zip([0, *ends], [*ends, len(cell.text)], strict=True)
    ]


def _aligned(cells: list[Line], starts: list[int]) -> list[Line]:
    """Cells in the columns of the header above which they stand."""
    aligned: list[list[Line | str]] = [[] for _ in starts]
    for cell in cells:
        column = cell.pieces[0].column
        at = max((number for number, start in enumerate(starts) if start <= column + 1), default=0)
        aligned[at] += [" ", cell] if aligned[at] else [cell]
    return [joined(parts) for parts in aligned]


def _is_day(title: str) -> bool:
    found = heading(title.strip(" *_")) if title.strip(" *_") else None
    return found is not None and found.sort.name == "DAY" and not found.title


def _by_day(
    titles: list[Line], rows: list[tuple[Line, list[Line]]], marks: list[Line], *, leads: bool
) -> list[Laid]:
    """A table whose columns are days: each cell holds lines of its day."""
    laid = []
    for number, title in enumerate(titles):
        if leads and number == 0:
            continue
        laid.append(Laid(title.stripped(" *_")))
        for _, cells in rows:
            cell = cells[number] if number < len(cells) else None
            if cell is None or not cell.text.strip("-\u2013\u2014 "):
                continue
            is_named = leads and cells[0].text and not any(map(str.isalpha, cell.text[:1]))
            named = joined([cells[0], ": ", cell]) if is_named else cell
            laid += map(Laid, _lines_in(named, marks))
        laid.append(Laid(Line.written("", titles[0].pieces[0].line)))
    return laid


def _ordinal(roles: list[str], rows: list[tuple[Line, list[Line]]]) -> list[str]:
    """The roles, where a column of sets that counts 1, 2, 3 holds the number of each set."""
    if "ordinal" in roles or "sets" not in roles or "reps" not in roles:
        return roles
    at = roles.index("sets")
    name_at = roles.index("name") if "name" in roles else None
    expected, last, longest = 1, None, 1
    for _, cells in rows:
        name = "" if name_at is None or name_at >= len(cells) else cells[name_at].text
        count = cells[at].text if at < len(cells) else ""
        expected = expected + 1 if name == last else 1
        if not _ORDINALS.match(count) or int(count) != expected:
            return roles
        last = name
        longest = max(longest, expected)
    if longest < _LEAST:
        return roles
    return [*roles[:at], "ordinal", *roles[at + 1 :]]


def _lead(of: dict[str, Line]) -> tuple[Line | None, str]:
    """The heading of a session that the cells of a row state, and what it is told apart by."""
    date, session = of.get("date"), of.get("session")
    if date is None or date_in(date.text) is None:
        return None, ""
    parts: list[Line | str] = [date]
    if session is not None and session.text:
        parts += [" **", session, "**"]
    whole = joined(parts)
    return whole, whole.text


def _load_of_all(of: dict[str, Line], units: dict[str, str]) -> list[Line | str]:
    """The load of all sets of a row, from a column of its own beside those of the sets."""
    load = of.get("load")
    if load is None or not any(map(str.isdigit, load.text)):
        return []
    unit = units["load"]
    return [" @ ", load, f" {unit}" if unit and load.text[-1].isdigit() else ""]


def _one_row(table: Table, cells: list[Line], named: Line | None) -> Row:
    """What a row states; the name of a table without names stands above it."""
    found = []
    kind = ""
    is_by_set = "ordinal" in table.roles
    seen: set[str] = set()
    for title, role, unit, line in zip(table.titles, table.roles, table.units, cells, strict=False):
        if role == "kind":
            kind = _KINDS.get(fold(line.text).replace("-", " ").replace("_", " ").strip(), "")
        is_empty = not line.text.strip("-\u2013\u2014 ") or (
            role == "load" and _NOTHING.match(line.text)
        )
        if role in _IN_LOGS or is_empty:
            continue
        found.append(Cell(title, "" if role in seen else role, unit, line))
        seen.add(role)
    row = line_for(found, is_one_set=is_by_set)
    stated = joined([f"{kind}1 x ", row.stated]) if is_by_set and "reps" in seen else row.stated
    return row._replace(stated=stated, name=row.name or named)


def _united(rows: list[tuple[Line, Row]]) -> Laid:
    """Rows of one exercise as one."""
    line, first = rows[0]
    stated: list[Line | str] = [first.stated]
    for _, row in rows[1:]:
        stated += [", ", row.stated]
    notes = [note for _, row in rows for note in row.notes]
    return Laid(line, first._replace(stated=joined(stated), notes=notes))


def _one_set(cell: Line, *, reps_first: bool) -> list[Line | str]:
    """What the cell of one set states: `90x12` is 12 with 90; empty when it states no set."""
    pair = _PAIR.match(cell.text)
    if pair is None:
        return ["1 x ", cell] if _ONE_NUMBER.match(cell.text) else []
    load, reps = ("second", "first") if reps_first else ("first", "second")
    unit = pair["behind"] if reps_first else pair["unit"]
    return [
        "1 x ",
        cell.cut(*pair.span(reps)),
        " @ ",
        cell.cut(*pair.span(load)),
        f" {unit}" if unit else "",
    ]
