"""The lines, parts of lines and cells of tables that state progression.

They are taken out of the lines before these are read, so that no number in them is read as a set:
`Seated Row 3x8, progress: double 2.5 kg` is read as `Seated Row 3x8`. Which exercise each scheme is
of is found afterwards, in `progression_targets`.

Prose stays where it is: `Progression: add weight when you hit 12 reps` is a note. What stands
behind the key is taken for a scheme only when it reads as one, or begins as one.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from attrs import define, field, frozen

from backworkouts.errors import describe
from backworkouts.model.progressions import (
    Deload,
    Layoff,
    LoadingOf,
    Scheme,
)
from backworkouts.notation.document.context import is_legible
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.document.lines import Line, Place, joined
from backworkouts.notation.forms import NUMBER, UNIT, SchemeFaultError, compiled, place_of_next
from backworkouts.notation.grammar.text import Fault, normal
from backworkouts.notation.progression_keys import (
    KEY,
    KEYS_OF_SCHEMES,
    PROGRESS,
    format_stated,
    is_attempt,
    name_of_key,
    read_stated,
)
from backworkouts.notation.progressions import read_scheme, require_end
from backworkouts.notation.vocabulary import Role, any_of

__all__ = [
    "StatedProgression",
    "Taken",
    "apart_from_progress",
    "doubts_of_prose",
    "take_progressions",
]

_BULLETS = re.compile(r"[\s\-*+_\u2022\u2023\u25e6\u00b7]*(?:[0-9]{1,2}[.)]\s+)?(?:\[[ xX]?\]\s+)?")
_SEPARATORS = (",", ";", "(", "|", "\t", " -")
_CELLS = "|\t"
_SETS_BEFORE = re.compile(
    rf"[0-9](?:\w{{0,3}}\s?x\s?\w|\s?{any_of(lambda one: one.phrases[Role.SETS])}(?!\w))",
    re.IGNORECASE,
)
"""What a comma may be missing behind: `Seated Row 3x8 progress: double 2.5 kg`."""
_SUPERSETS = any_of(lambda one: one.phrases[Role.SUPERSET])
_COMMENT = r"[#(]\s*allow\b"
_NEXT_EXERCISE = r"/\s+(?=[^\W\d][^,;/]*[0-9])"
_END = re.compile(
    rf" *(?:$|[,;()<|\t]|\.$|\+\s|{_NEXT_EXERCISE}|{_COMMENT}|-\s|{_SUPERSETS}(?!\w))",
    re.IGNORECASE,
)
"""What ends a scheme beside an exercise."""
_END_OF_LINE = re.compile(rf"\s*\.?\s*(?:$|{_COMMENT}|[,;]\s*{KEY.pattern})", re.IGNORECASE)
"""What ends a value beside which only others of the whole text may stand."""
_REST_OF_PART = re.compile(r"(?:(?! \+ )[^,;()<|\t]|(?<=[0-9]),(?=[0-9]))*")


def _behind_commas(amount: str) -> re.Pattern[str]:
    """Return the pattern of parts behind commas that begin with an amount."""
    return compiled(rf"(?:,\s*[-+]?{NUMBER}\s*(?:{amount}){_REST_OF_PART.pattern})*")


_MORE_PROSE = _behind_commas(r"%|reps?\b")
"""What goes on with prose: `every 4 weeks, 50 % volume`. A weight is rather that of the sets."""
_MORE_OF_FAULT = _behind_commas(rf"%|reps?\b|{UNIT}\b")
"""What may be of a scheme that cannot be read: `training max 100 kg, 5 kg`."""
_DIGIT = re.compile("[0-9]")
_NO_SCHEME = "a note: it states nothing of progression"
_QUOTED = "> "
"""Makes a note of what stands behind a scheme on a line without an exercise."""


@frozen
class StatedProgression:
    """A part of a line that states a scheme, a deload, a layoff or a loading.

    Attributes:
        key: `progress`, `deload`, `layoff` or `loading`.
        value: what is stated; None for `layoff: none`.
        place: of the key and the value.
    """

    key: str
    value: Scheme | Deload | Layoff | LoadingOf | None
    place: Place

    @property
    def text(self) -> str:
        """Return the canonical text: `progress: double 2.5 kg`."""
        return format_stated(self.key, self.value)


@define
class Taken:
    """The lines of a text without what they state of progression.

    Attributes:
        lines: what is left of the lines, to be read.
        stated: what was taken out, in order.
        faults: what tries to state something and fails, with the line it stands in.
        prose: parts with a key and a number that state nothing.
        unclear: those of them that are doubtful in any text. They would state something on a line
            of their own, or hold an amount that may be of the sets.
    """

    lines: list[Line] = field(factory=list)
    stated: list[StatedProgression] = field(factory=list)
    faults: list[tuple[Line, Fault]] = field(factory=list)
    prose: list[Line] = field(factory=list)
    unclear: list[Line] = field(factory=list)


def take_progressions(written: Sequence[str]) -> Taken:
    """Take what states progression out of the lines of a text."""
    taken = Taken()
    column: _Column | None = None
    for number, text in enumerate(written, start=1):
        line = Line.written(text, number)
        column = _column_below(text, column)
        if column is not None and is_legible(text) and KEY.search(text) is None:
            taken.lines.append(column.without_scheme(line, taken))
            continue
        if KEY.search(text) is None or not is_legible(text) or text.lstrip().startswith(">"):
            taken.lines.append(line)
            continue
        taken.lines += _Parts(line, taken).left()
    return taken


class _Column(NamedTuple):
    """The column of a table that states schemes.

    Attributes:
        heading: a key, as written.
        divider: what parts the cells of the table.
        number: of the column, from 0.
    """

    heading: str
    divider: str
    number: int

    def without_scheme(self, line: Line, taken: Taken) -> Line:
        """Take the scheme of a row, and return the rest of it; prose stays where it is."""
        cells = line.text.split(self.divider)
        form, _ = normal(cells[self.number] if self.number < len(cells) else "")
        before = sum(len(cell) + len(self.divider) for cell in cells[: self.number])
        begin = place_of_next(form.text, 0)
        try:
            found = read_scheme(form.text)
            require_end(form.text, found)
        except SchemeFaultError as error:
            fault = error.fault
            if is_attempt(self.heading, form.text, 0, fault):
                start, end = before + form.origin(fault.start), before + form.origin(fault.end)
                taken.faults.append((line, fault._replace(start=start, end=end)))
                start, end = before, before + len(cells[self.number])
                return joined([line.cut(0, start), line.cut(end)])
            return line
        start, end = before + form.origin(begin), before + form.origin(found.end)
        place = Place(line.pieces[0].line, start + 1, end - start)
        taken.stated.append(StatedProgression(PROGRESS, found.value, place))
        return joined([line.cut(0, start), line.cut(end)])


def _column_below(text: str, column: _Column | None) -> _Column | None:
    """Return the column of schemes for a line: its own, or that of the table above."""
    for divider in _CELLS:
        for number, cell in enumerate(text.split(divider)) if divider in text else ():
            heading = cell.strip(" *_")
            if heading.lower() in KEYS_OF_SCHEMES:
                return _Column(heading, divider, number)
    return column if column is not None and column.divider in text else None


class Apart(NamedTuple):
    """A single line, and apart from it what it states of progression.

    Attributes:
        text: the line with spaces in the place of that; empty where nothing else stands there.
        notes: the schemes, and prose about progression.
        faults: what tries to be a scheme and fails.
    """

    text: str
    notes: tuple[str, ...]
    faults: tuple[Fault, ...]


def apart_from_progress(text: str) -> Apart:
    """Return a single line apart from what it states of progression; places stay the same."""
    taken = take_progressions([text])
    faults = tuple(fault for _, fault in taken.faults)
    beside = [line for line in taken.lines if not line.text.startswith(_QUOTED)]
    if not (taken.stated or faults) and len(taken.lines) == 1:
        return Apart(text, (), ())
    letters = [" "] * len(text)
    for piece in beside[0].pieces if beside else ():
        end = piece.column + piece.end - piece.start
        letters[piece.column : end] = text[piece.column : end]
    prose = [line.text.removeprefix(_QUOTED) for line in taken.lines[1:]]
    notes = (*(part.text for part in taken.stated), *prose)
    return Apart("".join(letters), notes, faults)


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a pattern that may match nothing ends at a place of a text."""
    found = pattern.match(text, at)
    return at if found is None else found.end()


class _Part(NamedTuple):
    """A part that is taken out: from `start` to before `end` of the line as it was written."""

    start: int
    end: int


class _Parts:
    """Finds the parts of one line."""

    def __init__(self, line: Line, taken: Taken) -> None:
        self._line = line
        self._taken = taken
        form, _ = normal(line.text)
        self._form = form
        self._text = form.text
        if "\t" in line.text:  # the normal form has spaces for the ends of cells
            self._text = "".join(
                "\t" if line.text[form.origin(at)] == "\t" else letter
                for at, letter in enumerate(form.text)
            )

    def left(self) -> list[Line]:
        """Return what is left of the line, and prose beside sets as notes of their own."""
        parts: list[_Part] = []
        notes: list[Line] = []
        is_alone = False
        at = 0
        while (key := KEY.search(self._text, at)) is not None:
            head = self._text[parts[-1].end if parts else 0 : key.start()]
            stem = head.rstrip(" ")
            opens = not parts and _BULLETS.fullmatch(head) is not None
            goes_on = is_alone and stem in {",", ";"}
            is_beside = _SETS_BEFORE.search(self._text, 0, key.start()) is not None
            at = key.end()
            if not (opens or goes_on or is_beside or stem.endswith(_SEPARATORS)):
                continue
            end = self._take(key, is_alone=opens or goes_on, is_open=stem.endswith("("))
            if end is None:
                self._add_prose(key, is_alone=opens or goes_on)
            if end is None and is_beside and not stem.endswith("("):
                end = self._note(key, notes)
            if end is None:
                continue
            is_alone = opens or goes_on
            begin = key.start() - len(head) + len(stem)
            if not is_alone:
                begin -= stem.endswith(_SEPARATORS) and stem[-1] not in _CELLS
                end = self._closed(end, is_open=stem.endswith("("))
            parts.append(_Part(0 if opens else begin, end))
            at = end
        return [*self._without(parts, is_alone=is_alone), *notes]

    def _note(self, key: re.Match[str], notes: list[Line]) -> int | None:
        """Make a note of prose with numbers beside sets, and return where it ends.

        Beside the sets, `3x8, progress: 2.5 kg` would be read as their load.
        """
        end, _ = self._end_of_prose(key)
        if _DIGIT.search(self._text, key.end(), end) is None:
            return None
        origin = self._form.origin
        prose = self._line.cut(origin(key.start()), origin(end)).stripped()
        notes.append(joined([_QUOTED, prose]))
        return end

    def _add_prose(self, key: re.Match[str], *, is_alone: bool) -> None:
        """Keep prose with a number, which is doubtful where others of the text state something."""
        end, is_unclear = (len(self._text), False) if is_alone else self._end_of_prose(key)
        if _DIGIT.search(self._text, key.end(), end) is not None:
            origin = self._form.origin
            prose = self._line.cut(origin(key.start()), origin(end)).stripped()
            self._taken.prose.append(prose)
            if is_unclear:
                self._taken.unclear.append(prose)

    def _end_of_part(self, at: int) -> int:
        return _end_of(_REST_OF_PART, self._text, at)

    def _end_of_prose(self, key: re.Match[str]) -> tuple[int, bool]:
        """Return where prose beside an exercise ends, and whether it is unclear, see `Taken`."""
        name = name_of_key(key["key"])
        end = self._end_of_part(key.end())
        if name != PROGRESS:
            try:
                stated = read_stated(name, self._text, key.end())
            except SchemeFaultError:
                pass
            else:
                return max(end, self._end_of_part(stated.end)), True
        if _DIGIT.search(self._text, key.end(), end) is None:
            return end, False
        more = _end_of(_MORE_PROSE, self._text, end)
        return more, more > end

    def _closed(self, end: int, *, is_open: bool) -> int:
        behind = self._text[end:]
        is_closed = is_open and behind.lstrip().startswith(")")
        return end + behind.index(")") + 1 if is_closed else end

    def _without(self, parts: Sequence[_Part], *, is_alone: bool) -> list[Line]:
        """Return the line without these parts; what stands beside a lone scheme is a note."""
        if not parts:
            return [self._line]
        origin = self._form.origin
        if is_alone:
            left = self._line.cut(origin(parts[-1].end)).stripped(" \t,;.")
            return [joined([_QUOTED, left])] if left.text.strip(" \t,;.") else []
        pieces: list[Line | str] = []
        at = 0
        for part in parts:
            pieces.append(self._line.cut(at, origin(part.start)))
            at = origin(part.end)
        return [joined([*pieces, self._line.cut(at)])]

    def _take(self, key: re.Match[str], *, is_alone: bool, is_open: bool) -> int | None:
        """Take the part that begins with a key, and return where it ends; None for prose."""
        name = name_of_key(key["key"])
        if not (name == PROGRESS or is_alone):
            return None
        try:
            found = read_stated(name, self._text, key.end())
            end = self._end_of_marks(key, found.end)
            self._require_end(end, _END if name == PROGRESS else _END_OF_LINE)
        except SchemeFaultError as error:
            if not is_attempt(key["key"], self._text, key.end(), error.fault):
                return None
            return self._faulty(key, error.fault, is_alone=is_alone, is_open=is_open)
        start, stop = self._form.origin(key.start()), self._form.origin(end)
        place = Place(self._line.pieces[0].line, start + 1, stop - start)
        self._taken.stated.append(StatedProgression(name, found.value, place))
        return end

    def _end_of_marks(self, key: re.Match[str], end: int) -> int:
        """Return the end of a part with the marks that close its bold text."""
        marks = key["marks"]
        is_closed = marks and self._text.startswith(marks, end)
        return end + len(marks) if is_closed else end

    def _require_end(self, at: int, end: re.Pattern[str]) -> None:
        if end.match(self._text, at) is None:
            start = at + len(self._text[at:]) - len(self._text[at:].lstrip())
            stop = start + len(self._text[start:].split(maxsplit=1)[0])
            expected = "nothing more, or a comma"
            raise SchemeFaultError(Fault(start, stop, describe(self._text[start:stop]), expected))

    def _faulty(self, key: re.Match[str], fault: Fault, *, is_alone: bool, is_open: bool) -> int:
        """Report what tries to be a scheme, and return where it ends.

        No number of it may change the sets beside it: it ends where its brackets do, and has the
        amounts behind a comma. `progress: training max 100 kg, 5 kg` is one.
        """
        origin = self._form.origin
        placed = fault._replace(start=origin(fault.start), end=origin(fault.end))
        self._taken.faults.append((self._line, placed))
        if is_alone:
            return len(self._text)
        end = self._end_of_part(key.end())
        bracket = self._text.find(")", end) if is_open else -1
        end = _end_of(_MORE_OF_FAULT, self._text, end) if bracket < 0 else bracket
        return max(fault.end, end)


def doubts_of_prose(
    taken: Taken, written: Sequence[str], reported: Container[int]
) -> Iterator[Doubtful]:
    """Yield prose behind a key as doubtful: all where the text states progression elsewhere.

    Args:
        taken: what was taken out of the lines of a text.
        written: the lines of the text.
        reported: numbers of lines that have a problem or a doubt already.
    """
    for line in taken.prose if taken.stated or taken.faults else taken.unclear:
        place = line.whole
        if place.line not in reported:
            text = written[place.line - 1]
            yield Doubtful(place.line, place.column, place.width, text, _NO_SCHEME)
