"""Progression in a text: the lines and parts of lines that state it, and the exercises they mean.

They are taken out of the lines before these are read, so that no number in them is read as a set:
`Seated Row 3x8, progress: double 2.5 kg` is read as `Seated Row 3x8`. Afterwards each scheme goes
to the exercise beside or above it, by where the exercises stand in the text.

Prose stays where it is: `Progression: add weight when you hit 12 reps` is a note. What stands
behind the key is taken for a scheme only when it reads as one, or begins as one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from typing import Any, NamedTuple

from attrs import define, field, frozen

from backworkouts.errors import Code, LineProblem, describe
from backworkouts.model.program import Program
from backworkouts.model.progressions import (
    Deload,
    ExerciseProgression,
    Layoff,
    LoadingOf,
    Progressions,
    Scheme,
)
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation.account import PartKind
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.assemble import Assembled
from backworkouts.notation.document.context import is_legible
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.document.lines import Line, Place, joined, problem_in
from backworkouts.notation.forms import NUMBER, UNIT, SchemeFaultError, compiled, place_of_next
from backworkouts.notation.grammar.known_names import is_known
from backworkouts.notation.grammar.naming import is_movement
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
from backworkouts.notation.progressions import format_scheme, read_scheme, require_end
from backworkouts.notation.vocabulary import Role, any_of
from backworkouts.paths import path_of

__all__ = [
    "StatedProgression",
    "Taken",
    "apart_from_progress",
    "doubts_of_prose",
    "progressions_of",
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
_END = re.compile(rf" *(?:$|[,;()<|\t]|\.$|\+\s|{_COMMENT}|-\s|{_SUPERSETS}(?!\w))", re.IGNORECASE)
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
_HEADING = re.compile(r"\s*#+\s")
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


def _paint(account: TextAccount, place: Place, kind: PartKind) -> None:
    start = place.column - 1
    line = Line.written(" " * (start + max(place.width, 1)), place.line)
    account.paint(line, kind, start)


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


# which exercise a scheme belongs to

_EXERCISE = re.compile(
    r"(?P<exercise>.*\.?blocks\[[0-9]+\]\.exercises\[[0-9]+\])(?:\.sets\[[0-9]+\])?"
)
_BOUNDARY, _FAULTY, _OF_EXERCISE = range(3)
_PLACES = {
    _BOUNDARY: "a scheme below its exercise, or one of all exercises above the first of the text",
    _FAULTY: "a scheme below an exercise that can be read",
}
_NO_SCHEME = "a note: it states nothing of progression"
_MOST_ENTRIES = 1_000
"""As many as `Progressions` holds."""


class _Mark(NamedTuple):
    """What stands at a place of the text: a heading, a line that cannot be read, or exercises."""

    line: int
    column: int
    kind: int
    paths: tuple[str, ...] = ()


class _Occurrence(NamedTuple):
    """An exercise in a workout."""

    exercise: str
    workout: str


def progressions_of(
    taken: Taken,
    made: Assembled,
    *,
    boundaries: Sequence[Line],
    problems: list[LineProblem],
    account: TextAccount,
    written: Sequence[str],
) -> Progressions | None:
    """Return what a text states of progression; None where it states nothing.

    Args:
        taken: what was taken out of its lines.
        made: what was made of the rest; takes the doubts.
        boundaries: the lines that begin a day.
        problems: those of the rest; takes the ones of progression.
        account: of the text.
        written: the lines of the text.
    """
    if not taken.stated and not taken.faults:
        return None
    gatherer = _Gatherer(made, boundaries, problems, written)
    for part in taken.stated:
        gatherer.add(part)
        gatherer.doubt(part, account)
        _paint(account, part.place, PartKind.STATED)
    found = [problem_in(line, fault, written) for line, fault in taken.faults]
    found += gatherer.problems
    for problem in found:
        place = Place(problem.line, problem.column, problem.width)
        _paint(account, place, PartKind.PROBLEM)
    problems += found
    return gatherer.progressions()


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


class _Gatherer:
    """Gathers what the parts of a text state."""

    def __init__(
        self,
        made: Assembled,
        boundaries: Sequence[Line],
        problems: Sequence[LineProblem],
        written: Sequence[str],
    ) -> None:
        self.problems: list[LineProblem] = []
        self._made = made
        self._written = written
        self._marks = sorted(_marks(made, boundaries, problems))
        self._places = [mark[:2] for mark in self._marks]
        self._first = next((mark for mark in self._marks if mark.kind != _BOUNDARY), None)
        self._doubted = 0
        self._of_exercises: dict[_Occurrence, Scheme] = {}
        self._of_text: dict[str, Any] = {}
        self._loading: dict[str, LoadingOf] = {}

    def add(self, part: StatedProgression) -> None:
        """Add a part to what the text states, or report why it cannot be."""
        value: Any = part.value
        if isinstance(value, LoadingOf):
            self._set(self._loading, value.equipment.value, value, part)
        elif part.key != PROGRESS:
            self._set(self._of_text, part.key, value, part)
        elif self._is_default(part.place):
            self._set(self._of_text, "default", value, part)
        else:
            self._add_of_exercise(part, value)

    def doubt(self, part: StatedProgression, account: TextAccount) -> None:
        """Doubt a scheme that may be of other exercises than it is read for."""
        if part.key != PROGRESS:
            return
        number = part.place.line
        if self._is_default(part.place):
            assumed = "the progression of all exercises"
            is_doubtful = self._is_within_first_day(number) or self._is_beside_name(part.place)
        else:
            assumed = "the progression of the exercise above it alone"
            is_doubtful = self._is_apart(number, self._mark_of(part.place))
            self._doubt_notes(part, account)
        if is_doubtful:
            line = Line.written(self._written[number - 1], number)
            self._made.doubts.append((line.without_bullet().stripped(), assumed))

    def _is_within_first_day(self, number: int) -> bool:
        """Return whether a line is the heading of the first of several days, or below it."""
        first = 0 if self._first is None else self._first.line
        headings = [mark.line for mark in self._marks if mark.kind == _BOUNDARY]
        is_above = any(heading <= number for heading in headings)
        is_before_day = any(number < heading < first for heading in headings)
        is_day_below = any(first < heading for heading in headings)
        return is_above and is_day_below and not is_before_day

    def _is_beside_name(self, place: Place) -> bool:
        """Return whether a name of the catalog alone stands before a place of a line."""
        text = self._written[place.line - 1][: place.column - 1]
        line = Line.written(text, place.line).without_bullet().stripped(" \t,;:(-")
        return is_known(line.text)

    def _is_apart(self, number: int, mark: _Mark) -> bool:
        """Return whether a line stands apart from the exercise above it, as if it were of all.

        It stands below a heading, or an empty line that does not part the exercises.
        """
        text = self._written[number - 1]
        between = self._written[max(mark.line, self._doubted) : number - 1]
        if text[:1].isspace() or not between:
            return False
        if any(_HEADING.match(line) for line in between):
            return True
        above = range(bisect_left(self._places, (mark.line, 0)) - 1, -1, -1)
        others = (self._marks[at] for at in above if self._marks[at].paths != mark.paths)
        before = next(others, None)
        return (
            before is not None
            and before.kind == _OF_EXERCISE
            and not all(map(str.strip, between))
            and all(map(str.strip, self._written[before.line : mark.line]))
        )

    def _doubt_notes(self, part: StatedProgression, account: TextAccount) -> None:
        """Doubt the name of an exercise that was read as a note above a scheme.

        The scheme may be of that exercise, and goes to the one above it.
        """
        above = max(self._mark_of(part.place).line, self._doubted)
        self._doubted = part.place.line
        for number in range(part.place.line - 1, above, -1):
            line = Line.written(self._written[number - 1], number).without_bullet().stripped()
            kinds = {each.kind for each in account.parts(number)}
            if kinds <= {PartKind.NOTE, PartKind.MARK} and is_movement(line.text):
                self._made.doubts.append((line, "a note above the progression of an exercise"))

    def progressions(self) -> Progressions | None:
        """Return all that is stated; None when nothing is."""
        if not (self._of_exercises or self._of_text or self._loading):
            return None
        return Progressions(
            tuple(self._entries()), loading=tuple(self._loading.values()), **self._of_text
        )

    def _set(
        self, stated: dict[str, Any], key: str, value: object, part: StatedProgression
    ) -> None:
        if stated.setdefault(key, value) != value:
            self._report(part, f"the {part.key} that the text states first", Code.CONTRADICTION)

    def _is_default(self, place: Place) -> bool:
        """Return whether a place stands before the first exercise, and not on its line."""
        return self._first is None or place.line < self._first.line

    def _add_of_exercise(self, part: StatedProgression, scheme: Scheme) -> None:
        mark = self._mark_of(part.place)
        if mark.kind != _OF_EXERCISE:
            self._report(part, _PLACES[mark.kind], Code.UNREADABLE)
            return
        if len(self._of_exercises) + len(mark.paths) > _MOST_ENTRIES:
            self._report(part, f"at most {_MOST_ENTRIES:,} schemes", Code.TOO_LARGE)
            return
        for path in mark.paths:
            occurrence = _occurrence(self._made, path)
            known = self._of_exercises.setdefault(occurrence, scheme)
            if known != scheme:
                expected = f"one scheme for an exercise in a workout: {format_scheme(known)}"
                self._report(part, expected, Code.CONTRADICTION)
                return

    def _mark_of(self, place: Place) -> _Mark:
        """Return the mark to which a scheme belongs: on its line, or else above."""
        at = bisect_right(self._places, (place.line, place.column))
        before = self._marks[at - 1] if at else None
        behind = self._marks[at] if at < len(self._marks) else None
        is_behind = behind is not None and behind.line == place.line
        is_before = before is not None and (before.line == place.line or not is_behind)
        mark = before if is_before else behind
        assert mark is not None  # noqa: S101  before the first exercise a scheme is that of all
        return mark

    def _report(self, part: StatedProgression, expected: str, code: Code) -> None:
        place = part.place
        self.problems.append(
            LineProblem(
                place.line,
                place.column,
                place.width,
                self._written[place.line - 1],
                describe(part.text),
                expected,
                code,
            )
        )

    def _entries(self) -> Iterator[ExerciseProgression]:
        """Yield the entries: one for every workout where an exercise has one scheme in all."""
        workouts: dict[str, dict[str, None]] = {}
        for exercise, workout in (*_occurrences(self._made.subject), *self._of_exercises):
            workouts.setdefault(exercise, {})[workout] = None
        for exercise in dict.fromkeys(one.exercise for one in self._of_exercises):
            schemes = {
                workout: self._of_exercises.get(_Occurrence(exercise, workout))
                for workout in workouts[exercise]
            }
            stated = {workout: one for workout, one in schemes.items() if one is not None}
            if len(set(schemes.values())) == 1:
                yield ExerciseProgression(exercise, next(iter(stated.values())))
            else:
                for workout, scheme in stated.items():
                    yield ExerciseProgression(exercise, scheme, workout)


def _marks(
    made: Assembled, boundaries: Sequence[Line], problems: Sequence[LineProblem]
) -> Iterator[_Mark]:
    for line in boundaries:
        place = line.whole
        yield _Mark(place.line, place.column, _BOUNDARY)
    for problem in problems:
        yield _Mark(problem.line, problem.column, _FAULTY)
    paths: dict[tuple[int, int], dict[str, None]] = {}
    for path, place in made.places.items():
        found = _EXERCISE.fullmatch(path)
        if found is not None:
            paths.setdefault((place.line, place.column), {})[found["exercise"]] = None
    for (number, column), several in paths.items():
        yield _Mark(number, column, _OF_EXERCISE, tuple(several))


def _occurrence(made: Assembled, path: str) -> _Occurrence:
    """Return the exercise to which a path leads, and the workout it is in."""
    steps = path_of(path)
    values: list[Any] = [made if hasattr(made, str(steps[0])) else made.subject]
    for step in steps:
        values.append(values[-1][step] if isinstance(step, int) else getattr(values[-1], step))
    workout = next(value for value in values if isinstance(value, Workout))
    return _Occurrence(values[-1].exercise.id, workout.name)


def _occurrences(subject: Workout | Program | tuple[Session, ...] | None) -> Iterator[_Occurrence]:
    """Yield all exercises of a plan or a log, with the workouts they are in."""
    for workout in _workouts(subject):
        for block in workout.blocks:
            for exercise in block.exercises:
                yield _Occurrence(exercise.exercise.id, workout.name)


def _workouts(subject: Workout | Program | tuple[Session, ...] | None) -> Iterator[Workout]:
    if isinstance(subject, Workout):
        yield subject
    elif isinstance(subject, Program):
        yield from subject.workouts
    else:
        yield from (session.workout for session in subject or ())
