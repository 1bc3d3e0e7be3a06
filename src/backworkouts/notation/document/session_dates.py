"""Dates that begin sessions, and what stands beside a date on its line."""

from __future__ import annotations

import re

from backworkouts import limits
from backworkouts.notation.document.asides import is_weight
from backworkouts.notation.document.context import HEADING_CHARACTERS, SPACE, Context
from backworkouts.notation.document.dates import DateWithin, StatedDate, begins_with_mark, date_in
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.headings import Heading, heading
from backworkouts.notation.document.headings import Sort as HeadingSort
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.set_lines import set_element

__all__ = ["date_elements"]

_BEFORE_DATE = re.compile(r"\s+[-\u2013\u2014|]\s+|[,:]\s+|\s+\(")
_DATE_LEAD = re.compile(r"(?:[=~_]{2,}\s+)?[\s\-*\u2022+]*(?:#{1,6}\s+)?[*_]*")
_BULLETS = re.compile(r"(?<=\s)[\u2022\u00b7](?=\s)")
_NAMED = re.compile(r"(?P<lead>[\s*_`]*+)(?P<title>[^*`\s][^*`]*+)(?P<end>[*_`\s]*+)")
_MARKS = " \t*_`:-\u2013\u2014|,.)=~/"


def date_elements(line: Line, context: Context) -> list[Element] | None:
    """Return the date of a session, and what stands behind it on its line."""
    titled = _titled_date(line)
    if titled is not None:
        return titled
    within = context.dated.get(line.text.strip(SPACE))
    if within is not None:
        return _dated_words(line.stripped(SPACE), within, context)
    lead = _DATE_LEAD.match(line.text)
    begin = lead.end() if lead is not None else 0
    stated = date_in(line.text[begin:])
    if stated is None or (stated.year is None and not _is_dated(line.text, begin, stated)):
        return None
    head = line.cut(begin, begin + stated.end)
    return _session(line, head, stated, line.cut(begin + stated.end), context)


def _dated_words(line: Line, found: DateWithin, context: Context) -> list[Element]:
    """The date that begins or ends a line, with the title of its day."""
    if not found.is_last:
        head = line.cut(0, found.end).stripped("-\u2022*_ ")
        return _session(line, head, found.stated, line.cut(found.end), context)
    title = line.cut(0, found.begin).stripped(_MARKS + "#(>\u00bb")
    named = Heading(HeadingSort.DAY, title.text, _level(line.text))
    head = line.cut(found.begin).stripped("*_")
    return [Element(Sort.DATE, head, date=found.stated, heading=named, behind=title)]


def _session(
    line: Line, head: Line, stated: StatedDate, behind: Line, context: Context
) -> list[Element]:
    """A date that begins a session, and what stands behind it on its line."""
    marks = "#" in line.text[: line.text.find(head.text)]
    several = [Element(Sort.DATE, head, date=stated)]
    title, rest = _title_of(behind)
    if rest.text.strip(_MARKS):
        whole = context.read(rest.stripped(_MARKS).text)
        parts = _parts(rest)
        if is_weight(rest.text):
            several.append(Element(Sort.REMARK, rest.stripped()))
        elif len(parts) == 1 and whole.is_silent:
            named = rest.stripped(_MARKS if "(" not in rest.text else _MARKS.replace(")", ""))
            if title is None and len(named.text) <= limits.NAME_CHARACTERS:
                title = named
            else:
                several.append(Element(Sort.REMARK, rest.stripped()))
        else:
            several += [set_element(part, context) for part in parts]
    name = "" if title is None else title.text
    found = Heading(HeadingSort.DAY, name, _level(line.text) if marks else 0)
    several[0] = Element(Sort.DATE, head, date=stated, heading=found, behind=title)
    return several


def _titled_date(line: Line) -> list[Element] | None:
    """The heading of a day with the date at its end: `Session 1 - 12/01/2026`."""
    found = heading(line.text) if len(line.text) <= HEADING_CHARACTERS else None
    if found is None or found.sort is not HeadingSort.DAY:
        return None
    for mark in _BEFORE_DATE.finditer(line.text):
        stated = date_in(line.text[mark.end() :])
        if stated is None or stated.year is None:
            continue
        end = mark.end() + stated.end
        if line.text[end:].strip(_MARKS):
            continue
        title = line.cut(0, mark.start()).stripped(_MARKS + "#")
        named = found._replace(title=title.text, level=_level(line.text))
        return [
            Element(Sort.DATE, line.cut(mark.end(), end), date=stated, heading=named, behind=title)
        ]
    return None


def _is_dated(text: str, begin: int, stated: StatedDate) -> bool:
    """Whether a date without a year is marked as one: a heading, bold, with a month's name."""
    if begins_with_mark(text[begin:]):
        return True
    return stated.first is None or "#" in text[:begin] or "**" in text[:begin] or text.endswith(":")


def _level(text: str) -> int:
    stripped = text.lstrip()
    return len(stripped) - len(stripped.lstrip("#"))


def _title_of(behind: Line) -> tuple[Line | None, Line]:
    """The bold words behind a date, when they can name a day, and what stands behind these."""
    named = _NAMED.match(behind.text)
    is_bold = named is not None and "**" in named["lead"] and "**" in named["end"]
    if named is None or not is_bold or named["title"].rstrip().endswith(":"):
        return None, behind
    if len(named["title"]) > limits.NAME_CHARACTERS:
        return None, behind
    end = named.end() - len(_bold_at_end(named["end"]))
    return behind.cut(*named.span("title")).stripped(), behind.cut(end)


def _bold_at_end(marks: str) -> str:
    """The marks that open the next bold words, of those that close these: `*** **`."""
    closing, space, opening = marks.rpartition(" ")
    return opening if space and closing.strip() else ""


def _parts(line: Line) -> list[Line]:
    """The exercises of a line that bullets part: `**row:** 3x10 * **curl:** 3x12`."""
    parts: list[Line] = []
    begin = 0
    for found in _BULLETS.finditer(line.text):
        parts.append(line.cut(begin, found.start()).stripped())
        begin = found.end()
    parts.append(line.cut(begin).stripped())
    return [part for part in parts if part.text.strip(_MARKS)]
