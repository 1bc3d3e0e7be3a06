"""From lines to elements: what each line is, with what holds for the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from backworkouts.notation.document.bullets import with_bullets
from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.classify import classify
from backworkouts.notation.document.context import (
    SPACE,
    context_of,
    is_legible,
)
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.headings import weeks_of
from backworkouts.notation.document.layouts import Laid
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.logs import head_sets, label_sets
from backworkouts.notation.document.metadata import FRONT, metadata_element
from backworkouts.notation.document.rounds import open_sets
from backworkouts.notation.document.schemes import share_schemes
from backworkouts.notation.document.sections import GOALS, opens_goals
from backworkouts.notation.document.session_dates import date_elements
from backworkouts.notation.document.table_rows import (
    header_elements,
    laid_out_elements,
    row_elements,
)
from backworkouts.notation.document.tables import Table, header, is_rule, row
from backworkouts.notation.document.within import nest

__all__ = ["elements"]

_STAMP = re.compile(
    r"\s*\u200e?\[?(?P<sent>[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}),?\s+[0-9]{1,2}:[0-9]{2}"
    r"(?::[0-9]{2})?(?:\s?[apAP]\.?[mM]\.?)?(?:\]|\s-)\s*[^:\[\]]{1,40}:\s?"
)
"""The stamp before a message of a chat: `[03/02/2025, 07:24:05] Name:`."""
_FENCE = re.compile(r"\s*(?:```|~~~)\s*([\w-]*)\s*$")
_PLAIN_FENCES = {"", "text", "txt", "plain", "plaintext", "markdown", "md"}
_YAML = re.compile(r"\s*(?:[\w-]+\s*:|-\s|#|\S+$)")


def elements(lines: Sequence[Laid], read: CachedReader) -> list[Element]:
    """Return the elements of a text, in order."""
    found = list(_Lines(with_bullets(lines, read), read).all())
    label_sets(found, read)
    head_sets(found, read)
    nest(found, read)
    _keep_weeks_together(found, read)
    share_schemes(found, read)
    open_sets(found)
    _keep_goals(found)
    _keep_next_exercises(found)
    return found


def _keep_next_exercises(found: list[Element]) -> None:
    """Doubt a plan for later days that stands among the exercises of a day.

    `Next: bench 3x5` may be the next exercise.
    """
    is_last = True
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        if one.sort in {Sort.SETS, Sort.MORE, Sort.KEY}:
            is_last = False
        elif one.sort in {Sort.DATE, Sort.HEADING}:
            is_last = True
        elif one.is_for_later and not is_last:
            found[at] = evolve(one, sort=Sort.REMARK, is_understood=False)


def _keep_weeks_together(found: list[Element], read: CachedReader) -> None:
    """Read `Week 4: deload` behind the weeks of an exercise as one of them, no heading."""
    for at in range(1, len(found)):
        one, weeks = found[at], weeks_of(found[at].line.text)
        after = found[at + 1].sort if at + 1 < len(found) else Sort.BLANK
        is_among = found[at - 1].sort is Sort.WEEK and after in {Sort.BLANK, Sort.HEADING}
        if one.sort is Sort.HEADING and weeks is not None and is_among:
            behind = one.line.cut(weeks.end)
            found[at] = evolve(
                one,
                sort=Sort.WEEK,
                heading=None,
                read=read(behind.text),
                behind=behind,
                weeks=weeks,
            )


def _keep_goals(found: list[Element]) -> None:
    """Read the list below `Goals by July` as notes."""
    for at, one in enumerate(found[:-1]):
        is_title = one.sort in {Sort.NAME, Sort.REMARK} and opens_goals(one.line.text)
        if is_title and not one.has_bullet and found[at + 1].has_bullet:
            found[at] = evolve(one, sort=Sort.SECTION, name=None, section=GOALS)


class _Lines:
    """Walks along the lines of a text."""

    def __init__(self, laid: Sequence[Laid], read: CachedReader) -> None:
        self._laid = laid
        self._end_of_front = 0
        self._is_apart = True
        self._table: Table | None = None
        self._day = ""
        lines = self._lines = [one.line.text for one in laid]
        self._last_sent = ""
        self._is_chat = sum(_STAMP.match(line) is not None for line in lines) > 1
        self._context = context_of(lines, read)

    def all(self) -> Iterator[Element]:
        """The elements of all lines."""
        front = self._front_matter()
        yield from front
        at = self._end_of_front if front else 0
        while at < len(self._lines):
            text = self._lines[at]
            if not text.strip(SPACE):
                if not self._is_apart:
                    yield Element(Sort.BLANK, self._laid[at].line)
                self._is_apart = True
                at += 1
                continue
            fence = _FENCE.match(text)
            if fence is not None:
                end = self._end_of_code(at) if fence[1].lower() not in _PLAIN_FENCES else at
                for number in range(at, end + 1):
                    if self._lines[number].strip():
                        yield self._metadata(number)
                at = end + 1
                continue
            yield from self._line(at)
            self._is_apart = False
            at += 1

    def _message(self, line: Line) -> tuple[list[Element], Line]:
        """The date of a message of a chat, where that before it has another, and its text."""
        stamp = _STAMP.match(line.text) if self._is_chat else None
        if stamp is None:
            return [], line
        sent = line.cut(*stamp.span("sent"))
        is_known, self._last_sent = sent.text == self._last_sent, sent.text
        behind = line.cut(stamp.end())
        return [] if is_known else date_elements(sent, self._context) or [], behind

    def _line(self, at: int) -> Iterator[Element]:
        """The elements of a line."""
        laid = self._laid[at]
        if laid.is_known:
            self._table = None
            if is_legible(laid.line.text):
                yield from self._of_days(laid_out_elements(laid, self._context))
            else:
                yield self._metadata(at)
            return
        line, allowed = laid.line.parted()
        dated, line = self._message(line)
        yield from dated
        found = self._tabulated(at, line, self._table) if is_legible(line.text) else None
        if found is None:
            self._table = None
            several = classify(line, self._is_apart, self._context)
        else:
            self._table, tabled = found
            several = list(self._of_days(tabled))
        yield from several[:-1]
        if several:
            yield evolve(several[-1], allowed=allowed)

    def _of_days(self, several: Sequence[Element]) -> Iterator[Element]:
        """The elements of a row, without the day that the row above stated already."""
        for one in several:
            if one.heading is not None and one.line.text == self._day:
                continue
            self._day = one.line.text if one.heading is not None else self._day
            yield one

    def _front_matter(self) -> list[Element]:
        """The metadata between two lines of hyphens at the beginning of a text."""
        if not self._lines or not FRONT.match(self._lines[0]):
            return []
        found: list[Element] = [self._metadata(0)]
        for number, text in enumerate(self._lines[1:], start=1):
            if text.strip():
                found.append(self._metadata(number))
            if FRONT.match(text):
                self._end_of_front = number + 1
                return found
            if text.strip() and not _YAML.match(text):
                return []
        return []

    def _metadata(self, at: int) -> Element:
        """A line that is kept as it stands; a fault where it holds what no note can."""
        line = self._laid[at].line
        if is_legible(line.text):
            return metadata_element(line)
        return Element(Sort.FAULT, line, self._context.read(line.text))

    def _end_of_code(self, at: int) -> int:
        """The line that closes a block of code; the line itself when none does."""
        ends = range(at + 1, len(self._lines))
        return next((end for end in ends if _FENCE.match(self._lines[end])), at)

    def _tabulated(
        self, at: int, line: Line, table: Table | None
    ) -> tuple[Table | None, list[Element]] | None:
        """The elements of a line of a table, and the table that goes on behind it."""
        if table is not None:
            if is_rule(line.text):
                return table, [Element(Sort.RULE, line.stripped())]
            again = header(line.text)
            if again is not None and again.titles[1:] == table.titles[1:] and again.between != " ":
                return again, header_elements(line, again)
            found = row(line, table)
            if found is not None:
                return table, row_elements(line, found, self._context)
        head = header(line.text)
        if head is not None:
            return head, header_elements(line, head)
        number = at + 1
        is_other = (
            table is None
            and line.text.count("|") > 1
            and number < len(self._lines)
            and is_rule(self._lines[number])
            and "|" in self._lines[number]
        )
        if is_other:  # a table of something else: its rows are remarks
            titles = tuple(line.text.strip().strip("|").split("|"))
            other = Table(titles, ("",) * len(titles), ("",) * len(titles), "|")
            return other, [Element(Sort.META, line.stripped())]
        return None
