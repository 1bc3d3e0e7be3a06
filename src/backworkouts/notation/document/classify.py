"""From lines to elements: what each line is, seen by itself and with few of its neighbors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import category

from attrs import evolve, frozen

from backworkouts import limits
from backworkouts.notation.document.bullets import with_bullets
from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.dates import (
    DateWithin,
    StatedDate,
    are_in_order,
    begins_with_mark,
    date_first,
    date_in,
    date_within,
)
from backworkouts.notation.document.elements import Element, LineRead, Sort
from backworkouts.notation.document.headings import (
    GOALS,
    Heading,
    Rounds,
    every,
    goal_end,
    heading,
    is_advice,
    is_for_later,
    is_lettered_split,
    is_of_body,
    is_of_records,
    is_postscript,
    is_rest,
    is_total,
    names_weekday,
    opens_goals,
    opens_rounds,
    opens_superset,
    section,
    states_height,
    weeks_of,
)
from backworkouts.notation.document.headings import Sort as HeadingSort
from backworkouts.notation.document.layouts import Laid
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.logs import (
    head_sets,
    is_load_first,
    is_record,
    is_row,
    is_weight,
    label_sets,
    labeled_set,
    load_behind,
    numbered_set,
    remarked_set,
    set_with_bar,
    slashed_row,
    with_seconds,
)
from backworkouts.notation.document.rounds import circuit, open_sets
from backworkouts.notation.document.schemes import share_schemes
from backworkouts.notation.document.tables import (
    Cell,
    Row,
    Table,
    cell_of_key,
    header,
    is_rule,
    row,
    states_session,
    unit_in,
)
from backworkouts.notation.document.within import nest
from backworkouts.notation.grammar.naming import clean_name, is_movement, is_prose, strip_prefix
from backworkouts.notation.grammar.text import fold, is_visible
from backworkouts.notation.vocabulary import (
    COLUMNS,
    SHORT_WEEKDAYS,
    VOCABULARIES,
    Role,
    any_of,
)

__all__ = ["elements"]

_HEADING_CHARACTERS = 120
_SPACE = " \t\u00a0\ufeff"
_QUOTE = re.compile(r"\s*>\s?")
_JOINS = re.compile(
    rf"\s*(?:[-*\u2022]\s*)?(?:(?:{any_of(lambda one: one.joins)}|\+)\s+"
    rf"|(?:{any_of(lambda one: one.joins)}|\+)\s*:?\s*$)",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?<!\s)\s+#[^\W\d_][\w/-]*,?(?!\S)")
"""Tags behind what a line states: `Row 3x8 #pull #pr`."""
_QUOTED = re.compile(
    r"\"[^\"]+\"|\u201c[^\u201d]+\u201d|\u201e[^\u201c]+\u201c|\u00ab[^\u00bb]+\u00bb"
    r"|(?P<forum>\[quote\b[^\]]*\].*)|<!--.*-->|[-*\u2022\s]*(?P<struck>~~[^~]+~~)"
)
_STAMP = re.compile(
    r"\s*\u200e?\[?(?P<sent>[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}),?\s+[0-9]{1,2}:[0-9]{2}"
    r"(?::[0-9]{2})?(?:\s?[apAP]\.?[mM]\.?)?(?:\]|\s-)\s*[^:\[\]]{1,40}:\s?"
)
"""The stamp before a message of a chat: `[03/02/2025, 07:24:05] Name:`."""
_URL = re.compile(r"<?https?://\S+")
_PRODUCT = re.compile(r"[0-9]\s*[xX\u00d7*]")
_TITLE_IN_QUOTES = re.compile(r"[A-Z0-9]{1,2}[.)]\s+[\"\u201c\u201e\u00ab]")
"""A part of a session with a label and a title of its own: `C) "Old Oak" for time`."""
_FENCE = re.compile(r"\s*(?:```|~~~)\s*([\w-]*)\s*$")
_PLAIN_FENCES = {"", "text", "txt", "plain", "plaintext", "markdown", "md"}
_FRONT = re.compile(r"---\s*$")
_YAML = re.compile(r"\s*(?:[\w-]+\s*:|-\s|#|\S+$)")
_TITLE_KEY = re.compile(r"(?:title|name)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.IGNORECASE)
_ORG_KEY = re.compile(r"\s*(?:#\+\w+|:[A-Z][\w-]*:)")
_ORG_TITLE = re.compile(r"#\+title:\s*(\S.*)$", re.IGNORECASE)
_ORG_HEADING = re.compile(r"(\*+)\s+(?=\S)")
_IS_ORG = re.compile(r"#\+\w+:|\*+\s+[A-Z]{4,9}\s+<[0-9]|\*{2,}\s+(?!.*\*\*)\S")
_BEFORE_DATE = re.compile(r"\s+[-\u2013\u2014|]\s+|[,:]\s+|\s+\(")
_WEEKDAY_MARK = re.compile(
    rf"[\s\-*\u2022]*"
    rf"(?P<mark>{any_of(lambda one: [mark for day in one.weekday_marks for mark in day])})"
    r"(?:\s*:|\s+[-\u2013\u2014])(?:\s+|$)"
)
_TALLY_BARS = re.compile(r"(?<=\s)[|\u2022\u00b7]\s+")
_TALLY_PART = re.compile(r"[0-9][0-9.,:]*\s?[^\W\d_]+(?:\s?[0-9]+\s?[^\W\d_]*)?")
_HOUR = any_of(lambda one: one.phrases[Role.HOURS])
_MASSES = any_of(lambda one: (*one.phrases[Role.KG], *one.phrases[Role.LB]))
_TALLY_SUM = re.compile(
    rf"[1-9][0-9]+\s?{any_of(lambda one: one.phrases[Role.MINUTES])}\b"
    rf"|[0-9](?::[0-9]{{2}})?\s?{_HOUR}(?![^\W\d_])"
    rf"|[0-9]{{1,3}}[.,\s]?[0-9]{{3}}\s?{_MASSES}\b"
)
"""How long a session takes, or tons: no set."""
_LEAST_PARTS = 2
_LEAST_DATES = 3
_SECONDS_OF_SESSION = 3_600
_LETTERS = re.compile(r"[^\W\d_]+")
_ENDS_WITH_TIME = re.compile(r"[0-9]{1,2}[:h][0-9]{2}\W{0,3}$")
_ORG_TAGS = re.compile(r"\s:(?:[\w@]+:)+\s*$")
_DATE_LEAD = re.compile(r"(?:[=~_]{2,}\s+)?[\s\-*\u2022+]*(?:#{1,6}\s+)?[*_]*")
_BULLETS = re.compile(r"(?<=\s)[\u2022\u00b7](?=\s)")
_NAMED = re.compile(r"(?P<lead>[\s*_`]*+)(?P<title>[^*`\s][^*`]*+)(?P<end>[*_`\s]*+)")
_LABELED = re.compile(r"[\s\-*\u2022]*(?P<key>[^\W\d_][\w' -]{0,30}?)\s*:\s+(?=\S)")
_LABEL = re.compile(r"[\s\-*\u2022]*(?P<key>[^\W\d_][\w' -]{0,30}?)\s*:[\s*_]*$")
_STATES_TIME = re.compile(
    r"\s*\((?![^()]*[0-9]\s*[,x\u00d7]\s*[0-9])(?:[^()]*?[0-9][^()]*?)\)\s*$"
)  # (5,5,5) and (4x10) are sets
_SESSION_KEY = re.compile(rf"[\s*_#]*{any_of(lambda one: one.workouts)}\s*:")
_MINUTES = re.compile(rf"[1-9][0-9]\s*(?:{any_of(lambda one: one.phrases[Role.MINUTES])})\b")
"""Ten minutes or more."""
_TIMED = re.compile(
    rf"[\s\-*\u2022]*[0-9]{{1,3}}\s*"
    rf"{any_of(lambda one: one.phrases[Role.MINUTES] + one.phrases[Role.SECONDS])}\b"
)
"""A time first: `5 minutos de bici` states what is done, and is no name of the sets below."""
_WORKING_SETS = re.compile(any_of(lambda one: one.working_sets))
_OPENS_SETS = {"name", "sets", "scheme"}
"""Columns whose title, as a heading, only opens the sets below: `### Exercise:`."""
_MARKS = " \t*_`:-\u2013\u2014|,.)=~/"


@frozen
class Context:
    """What the whole text states of each of its lines."""

    read: CachedReader
    is_org: bool
    """Whether stars begin the headings of Org mode."""
    has_sections: bool
    """Whether several lines open parts of a session."""
    weekdays: Mapping[str, int]
    """The numbers of the weekdays whose short names begin lines: 0 of `Mo: Rudern 4x8`."""
    has_slashed_rows: bool = False
    """Whether lines are rows of a name, a load and repetitions: `Row / 35 kg / 8,7,7`."""
    dated: Mapping[str, DateWithin] = {}
    """Lines that begin or end with a date, several of them: each begins a day."""
    is_load_first: bool = False
    """Whether products of three numbers are load x repetitions x sets: one of them shows it."""


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
    is_last = True
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        if one.sort in {Sort.SETS, Sort.MORE, Sort.KEY}:
            is_last = False
        elif one.sort in {Sort.DATE, Sort.HEADING}:
            is_last = True
        elif one.is_for_later and not is_last:
            # "Next: bench 3x5" among the exercises of a day may be the next of them
            found[at] = evolve(one, sort=Sort.REMARK, is_understood=False)
    return found


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
        short = [line for line in lines if len(line) <= _HEADING_CHARACTERS]
        is_org = sum(_IS_ORG.match(line) is not None for line in short) > 1
        self._last_sent = ""
        self._is_chat = sum(_STAMP.match(line) is not None for line in lines) > 1
        sections = sum(section(line.strip()) is not None for line in short)
        rows = any(map(is_row, short))
        self._context = Context(
            read,
            is_org,
            sections > 1,
            _weekdays(short),
            rows,
            _dated_lines(lines),
            is_load_first(lines),
        )

    def all(self) -> Iterator[Element]:
        """The elements of all lines."""
        front = self._front_matter()
        yield from front
        at = self._end_of_front if front else 0
        while at < len(self._lines):
            text = self._lines[at]
            if not text.strip(_SPACE):
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
        return [] if is_known else _date(sent, self._context) or [], behind

    def _line(self, at: int) -> Iterator[Element]:
        """The elements of a line."""
        laid = self._laid[at]
        if laid.is_known:
            self._table = None
            if _is_legible(laid.line.text):
                yield from self._of_days(_laid_out(laid, self._context))
            else:
                yield self._metadata(at)
            return
        line, allowed = laid.line.parted()
        dated, line = self._message(line)
        yield from dated
        found = self._tabulated(at, line, self._table) if _is_legible(line.text) else None
        if found is None:
            self._table = None
            several = _classified(line, self._is_apart, self._context)
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
        if not self._lines or not _FRONT.match(self._lines[0]):
            return []
        found: list[Element] = [self._metadata(0)]
        for number, text in enumerate(self._lines[1:], start=1):
            if text.strip():
                found.append(self._metadata(number))
            if _FRONT.match(text):
                self._end_of_front = number + 1
                return found
            if text.strip() and not _YAML.match(text):
                return []
        return []

    def _metadata(self, at: int) -> Element:
        """A line that is kept as it stands; a fault where it holds what no note can."""
        line = self._laid[at].line
        if _is_legible(line.text):
            return _meta(line)
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
                return again, _header(line, again)
            found = row(line, table)
            if found is not None:
                return table, _row(line, found, self._context)
        head = header(line.text)
        if head is not None:
            return head, _header(line, head)
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


def _header(line: Line, head: Table) -> list[Element]:
    """The header of a table; the day of its exercises may stand above their names."""
    first = head.titles[0]
    day = heading(first) if head.between != " " else None
    if day is None or day.sort is not HeadingSort.DAY:
        return [Element(Sort.RULE, line.stripped())]
    end = line.text.index(first) + len(first)
    named = line.cut(end - len(first), end)
    return [
        Element(Sort.HEADING, named, heading=day),
        Element(Sort.RULE, line.cut(end).stripped()),
    ]


def _meta(line: Line) -> Element:
    line = line.stripped()
    if _FRONT.match(line.text):
        return Element(Sort.RULE, line)
    title = _TITLE_KEY.match(line.text) or _ORG_TITLE.match(line.text)
    if title is None or len(title[1]) > limits.NAME_CHARACTERS:
        return Element(Sort.META, line)
    return Element(Sort.META, line, name=line.cut(*title.span(1)))


def _laid_out(laid: Laid, context: Context) -> list[Element]:
    """The elements of what was laid out."""
    if laid.row is not None:
        return _row(laid.line, laid.row, context)
    sort = Sort.META if laid.is_other else Sort.RULE
    is_plan = is_for_later(laid.line.text.strip("<!- "))  # a comment of HTML: "<!-- next: 3x5 -->"
    return [Element(sort, laid.line.stripped(), doubt=laid.doubt, is_understood=is_plan)]


def _on_short_weekday(text: str) -> Heading | None:
    """The heading of a day by the short name of its weekday alone, as in a column of days."""
    number = SHORT_WEEKDAYS.get(fold(text).strip(" .*_:"))
    if number is None:
        return None
    return Heading(HeadingSort.DAY, "", 0, number, is_weekday=True)


def _is_legible(text: str) -> bool:
    return len(text) <= limits.LINE_CHARACTERS and is_visible(text)


def _row(line: Line, found: Row, context: Context) -> list[Element]:
    told = [*found.notes] if found.name is None else [found.name, *found.notes]
    hidden = next((one for one in told if not _is_legible(one.text)), None)
    if hidden is not None:  # a row may go on with a line that nothing else has looked at
        return [Element(Sort.FAULT, hidden, context.read(hidden.text))]
    several: list[Element] = []
    if found.day is not None:
        day = heading(found.day.text) or _on_short_weekday(found.day.text)
        if day is not None:
            several.append(Element(Sort.HEADING, found.day, heading=day))
    rest = line.stripped("| \t")
    said = found.stated
    if not said.text.strip():
        return [*several, Element(Sort.META, rest)] if rest.text else several
    if found.name is not None and is_total(found.name.text):
        return [*several, _understood(rest)]
    if found.name is None:
        read = context.read(said.text)
        if read.is_silent and not read.continues:
            return [*several, Element(Sort.REMARK, rest)]
        more = Element(Sort.MORE, said, read, notes=tuple(found.notes), indent=_INSIDE)
        return [*several, more]
    whole, read = context.read.below(said)
    if read.is_silent:
        return [*several, Element(Sort.REMARK, rest)]
    return [
        *several,
        Element(
            Sort.SETS,
            whole,
            read,
            name=found.name,
            behind=found.label,
            notes=tuple(found.notes),
            doubt=found.doubt,
        ),
    ]


_INSIDE = 1_000
"""The indentation of a row that goes on with the exercise above: deeper than any other."""


def _classified(line: Line, is_apart: bool, context: Context) -> list[Element]:  # noqa: FBT001
    """What a line is; a date or a weekday with exercises behind it is several elements."""
    text = line.text
    if not _is_legible(text):
        return [Element(Sort.FAULT, line, context.read(text))]
    indent = len(text) - len(text.lstrip())
    quote = _QUOTE.match(text)
    if quote is not None:
        dated = line.cut(len(text) - len(text.lstrip(" \t>"))).stripped()
        several = _date(dated, context)
        if several is not None:
            return several
        return [Element(Sort.QUOTE, line.cut(quote.end()), indent=indent)]
    line = line.stripped()
    if is_rule(text):
        return [Element(Sort.RULE, line)]
    if context.is_org:
        org = _org(line, is_apart, context)
        if org is not None:
            return org
    one_set = numbered_set(line, context.read)
    several = _date(line, context) if one_set is None else [one_set]
    if several is None:
        several = circuit(line, context.read)
    if several is None and len(text) <= _HEADING_CHARACTERS:
        several = _headed(line, is_apart, context)
    if several is None:
        several = [_led_day(line) or _scheduled(line, context) or _of_sets(line, context)]
    return [
        evolve(one, indent=indent, has_bullet=line.has_bullet)
        if one.line is line or len(several) == 1
        else one
        for one in several
    ]


def _org(line: Line, is_apart: bool, context: Context) -> list[Element] | None:  # noqa: FBT001
    """A heading of Org mode is read as one of Markdown."""
    if _ORG_KEY.match(line.text):
        return [_meta(line)]
    found = _ORG_HEADING.match(line.text)
    if found is None:
        return None
    behind = line.cut(found.end())
    level = len(found[1])
    if behind.text.startswith("DONE ") and date_in(behind.text[5:]) is not None:
        tags = _ORG_TAGS.search(behind.text)
        return _date(behind.cut(5, None if tags is None else tags.start()), context)
    if behind.text.startswith(("TODO ", "DONE ")):
        return [Element(Sort.REMARK, behind)]
    several = _date(behind, context) or _headed(behind, is_apart, context)
    if several is not None:
        return several
    read = context.read(behind.text)
    if not read.is_silent:
        return [_of_sets(behind, context)]
    return [Element(Sort.HEADING, behind, heading=Heading(HeadingSort.TITLE, behind.text, level))]


def _date(line: Line, context: Context) -> list[Element] | None:
    """The date of a session, and what stands behind it on its line."""
    titled = _titled_date(line)
    if titled is not None:
        return titled
    within = context.dated.get(line.text.strip(_SPACE))
    if within is not None:
        return _dated_words(line.stripped(_SPACE), within, context)
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
            several += [_of_sets(one, context) for one in parts]
    name = "" if title is None else title.text
    found = Heading(HeadingSort.DAY, name, _level(line.text) if marks else 0)
    several[0] = Element(Sort.DATE, head, date=stated, heading=found, behind=title)
    return several


def _titled_date(line: Line) -> list[Element] | None:
    """The heading of a day with the date at its end: `Session 1 - 12/01/2026`."""
    found = heading(line.text) if len(line.text) <= _HEADING_CHARACTERS else None
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


def _headed(line: Line, is_apart: bool, context: Context) -> list[Element] | None:  # noqa: FBT001
    text = line.text
    if text.startswith("# allow:"):
        return [Element(Sort.ALLOW, line)]
    one = _part_of_session(line, context) or _week(line, context)
    if one is not None:
        return [one]
    found = heading(text, is_apart=is_apart) or _on_marked_weekday(text, context)
    is_day = found is not None and found.sort is HeadingSort.DAY
    rounds = opens_rounds(text) if found is None or not is_day else opens_rounds(found.title)
    if rounds is not None:
        return _in_rounds(line, found if is_day else None, rounds)
    if found is not None and found.is_title and opens_superset(found.title):
        return [Element(Sort.SUPERSET, line, is_heading=_is_marked(line))]
    if found is not None:
        return _begun(line, found, context)
    said = every(text)
    if said is not None:
        return [Element(Sort.EVERY, line, every=said)]
    if is_rest(text):
        return [Element(Sort.REST, line)]
    if opens_superset(text):
        return [Element(Sort.SUPERSET, line)]
    return None


def _part_of_session(line: Line, context: Context) -> Element | None:
    """A part of a session, which may be done in rounds: `**Finisher (3 rounds)**`."""
    part = section(line.text)
    if part is None:
        return None
    if not (part.is_marked or context.has_sections):
        if not (part.is_warm_up and part.is_bare):
            return None
        part = part._replace(ends_at_blank=True)
    if context.read(line.text).exercise is not None:
        return None
    rounds = opens_rounds(line.text)
    if rounds is None:
        return Element(Sort.SECTION, line, section=part)
    is_heading = _is_marked(line)
    return Element(Sort.ROUNDS, line, rounds=rounds, section=part, is_heading=is_heading)


def _weekdays(lines: Sequence[str]) -> Mapping[str, int]:
    """The short names of weekdays that begin lines, where a language has several of them."""
    marks = {mark["mark"] for line in lines if (mark := _WEEKDAY_MARK.match(fold(line)))}
    for vocabulary in VOCABULARIES.values():
        found = {
            mark: number
            for number, several in enumerate(vocabulary.weekday_marks)
            for mark in marks.intersection(several)
        }
        if len(found) > 1 and len(found) == len(marks):
            return found
    return {}


def _dated_lines(lines: Sequence[str]) -> Mapping[str, DateWithin]:
    """The lines behind blank ones that a date begins or ends, where a text has several of them."""
    dates = {}
    is_apart = True
    for line in lines:
        text = line.strip(_SPACE)
        may_begin = (is_apart or _ENDS_WITH_TIME.search(text)) and not _is_item(text)
        found = date_within(text) if may_begin else None
        if (
            found is not None
            and (is_apart or _is_stamp(found))
            and not _names_exercise(found, text)
        ):
            dates[text] = found
        is_apart = not text
    different = {found.stated._replace(end=0) for found in dates.values()}
    return {**_dated_in_order(lines), **(dates if len(different) > 1 else {})}


def _dated_in_order(lines: Sequence[str]) -> dict[str, DateWithin]:
    """The lines that begin with a date, where a text has several and these follow each other.

    `8/1  squat 225x5x3, bench 165x5x3` over `8/3  dead 275x5`: a line for each day.
    """
    dates = {}
    for line in lines:
        text = line.strip(_SPACE)
        bare = text.lstrip("-*\u2022 ")
        stated = date_first(bare) if text else None
        if stated is not None:
            dates[text] = DateWithin(len(text) - len(bare), stated, is_last=False)
    several = [found.stated for found in dates.values()]
    return dates if len(several) >= _LEAST_DATES and are_in_order(several) else {}


def _is_stamp(found: DateWithin) -> bool:
    """Whether a line ends with a date and a time, as the posts of a forum do."""
    return found.is_last and found.stated.year is not None and found.stated.hour > 0


def _names_exercise(found: DateWithin, text: str) -> bool:
    """Whether the words before a date are a movement; `Push 28/10` is a day."""
    words = " ".join(_LETTERS.findall(text[: found.begin]))
    return is_movement(words) and heading(words, is_apart=True) is None


def _is_item(text: str) -> bool:
    return text.startswith(("- ", "* ", "|", ">"))


def _on_marked_weekday(text: str, context: Context) -> Heading | None:
    """The heading of a day by the short name of its weekday: `Mo: Rudern 4x8`."""
    found = _WEEKDAY_MARK.match(fold(text)) if context.weekdays else None
    number = None if found is None else context.weekdays.get(found["mark"])
    if found is None or number is None:
        return None
    return Heading(HeadingSort.DAY, text[found.end() :].strip(), 0, number, is_weekday=True)


def _is_marked(line: Line) -> bool:
    return line.text.startswith("#")


def _in_rounds(line: Line, day: Heading | None, rounds: Rounds) -> list[Element]:
    """What opens rounds; the heading of a day may: `Day 2: Legs (3 rounds)`."""
    if day is None:
        return [Element(Sort.ROUNDS, line, rounds=rounds, is_heading=_is_marked(line))]
    at = line.text.rfind(day.title)
    named = day._replace(title="") if day.title[:1].isdigit() else day
    return [
        Element(Sort.HEADING, line.cut(0, at), heading=named),
        Element(Sort.ROUNDS, line.cut(at), rounds=rounds),
    ]


def _led_day(line: Line) -> Element | None:
    """A sentence that leads to a day: `And on Friday:`."""
    weekday = names_weekday(line.text)
    if weekday is None:
        return None
    found = Heading(HeadingSort.DAY, "", 0, weekday, is_weekday=True)
    return Element(Sort.HEADING, line, heading=found)


def _scheduled(line: Line, context: Context) -> Element | None:
    """A line of a schedule: `- Monday: Pull (20-25 min)` names a day and how long it takes."""
    time = _STATES_TIME.search(line.text) if len(line.text) <= _HEADING_CHARACTERS else None
    if time is None or not line.has_bullet:
        return None
    found = heading(line.without_bullet().text)
    is_day = found is not None and found.is_weekday
    return (
        Element(Sort.REMARK, line)
        if is_day and context.read(line.text[: time.start()]).is_silent
        else None
    )


def _begun(line: Line, found: Heading, context: Context) -> list[Element] | None:
    """A heading; an exercise with its sets may stand behind it: `Monday: Squat 5x5`."""
    if found.is_title and _opens_sets(found.title):
        return [Element(Sort.LABEL, line)]
    head = Element(Sort.HEADING, line, heading=found)
    whole = context.read(line.text)
    if whole.exercise is not None and whole.exercise.label is not None:
        return None
    time = _STATES_TIME.search(found.title)
    if time is not None and context.read(found.title[: time.start()]).is_silent:
        # "Monday: Pull (20-25 min)" states how long the day takes; "Plank (40 s)" is a set
        is_session = found.sort is not HeadingSort.TITLE or _MINUTES.search(fold(time[0]))
        return [head] if is_session or whole.is_silent else None
    at = line.text.rfind(found.title) if found.title else -1
    if found.sort is not HeadingSort.TITLE and at > 0:
        behind = line.cut(at)
        read = context.read(behind.text)
        if not read.is_silent:
            return [
                Element(Sort.HEADING, line, heading=found._replace(title="")),
                Element(Sort.SETS, behind, read)
                if read.exercise is None or read.exercise.name
                else Element(Sort.MORE, behind, read),
            ]
    if not whole.is_silent and not _is_program(found, whole):
        return None
    if whole.continues and found.sort is HeadingSort.TITLE:
        return None
    return [head]


def _opens_sets(title: str) -> bool:
    """Whether a title only opens the sets below: `### Exercise:`, `### Working sets`."""
    words = fold(title).strip(" *_:.")
    return COLUMNS.get(words) in _OPENS_SETS or _WORKING_SETS.fullmatch(words) is not None


def _is_program(found: Heading, whole: LineRead) -> bool:
    """Whether a title only looks like sets: `# Madcow 5x5` names a program and no movement."""
    exercise = whole.exercise
    return (
        found.sort is HeadingSort.TITLE
        and found.level == 1
        and exercise is not None
        and exercise.name_span is not None
        and exercise.name_span.start < exercise.sets_span.start
        and not is_movement(exercise.name)
    )


def _week(line: Line, context: Context) -> Element | None:
    """`Week 1: 3x8 @ 70 %`: the sets of one week, of the exercise above or of several."""
    bare = line.without_bullet() if line.has_bullet else line
    found = weeks_of(bare.text)
    if found is None:
        return None
    behind = bare.cut(found.end)
    read = context.read(behind.text)
    return None if read.is_silent else Element(Sort.WEEK, line, read, behind=behind, weeks=found)


def _of_sets(line: Line, context: Context) -> Element:
    """A line that states something of sets, a name, or a remark; its tags are notes."""
    tags = [*_TAGS.finditer(line.text)] if _TAGS.search(line.text) else []
    if not tags:
        return _untagged(line, context)
    begins, ends = [0, *(tag.end() for tag in tags)], [*(tag.start() for tag in tags), None]
    bare = joined([line.cut(*span) for span in zip(begins, ends, strict=True)])
    found = _untagged(bare, context)
    if found.sort not in {Sort.SETS, Sort.MORE}:
        return _untagged(line, context)
    return evolve(found, notes=(*found.notes, *(line.cut(*tag.span()).stripped() for tag in tags)))


def _untagged(line: Line, context: Context) -> Element:
    """A line without tags."""
    if context.is_load_first:
        line = load_behind(line)
    text = line.text
    joins = _JOINS.match(text)
    if joins is not None:
        return Element(Sort.JOIN, line, behind=line.cut(joins.end()))
    known = (
        _aside(line, context)
        or labeled_set(line, context.read)
        or set_with_bar(line, context.read)
        or (slashed_row(line, context.read) if context.has_slashed_rows else None)
    )
    if known is not None:
        return known
    text, line = with_seconds(line)
    read = context.read(text)
    if not _PRODUCT.search(line.text) and _takes_hours(read):
        return Element(Sort.REMARK, line)
    if _is_timed_title(line, context):
        return _worded(line)
    is_named = read.exercise is not None and bool(read.exercise.name)
    key = _key(line) if not is_named or _is_named_by_key(line, read) else None
    if key is not None:
        return key
    if is_named:
        return Element(Sort.SETS, line, read, more=_sets_apart(line, read, context))
    if read.faults:
        return Element(Sort.SETS, line, read)
    if read.exercise is not None or read.continues:
        return Element(Sort.MORE, line, read)
    return remarked_set(line, context.read) or _worded(line)


def _takes_hours(read: LineRead) -> bool:
    """Whether what was taken for a set takes hours: sleep, or a whole session."""
    exercise = read.exercise
    if exercise is None or ("," not in exercise.name and is_movement(exercise.name)):
        return False
    return all(
        each.duration is not None and (each.duration.low or 0) >= _SECONDS_OF_SESSION
        for each in exercise.sets
    )


def _is_timed_title(line: Line, context: Context) -> bool:
    """Whether a line is the title of a session that takes minutes: `Workout: Pull (~55 min)`."""
    time = _STATES_TIME.search(line.text) if len(line.text) <= _HEADING_CHARACTERS else None
    if time is None or not _MINUTES.search(fold(time[0])):
        return False
    before = line.text[: time.start()]
    is_titled = (
        _SESSION_KEY.match(fold(before)) is not None
        or not is_movement(before)
        or is_lettered_split(before)
    )
    return is_titled and context.read(before).is_silent


def _worded(line: Line) -> Element:
    """Words without sets: a name, a label or a remark."""
    text = line.text
    if _TITLE_IN_QUOTES.match(text) and not is_movement(text):
        return Element(Sort.REMARK, line)
    first, last = clean_name(text)
    if _TIMED.match(fold(text)):
        return Element(Sort.REMARK, line)
    said = text[strip_prefix(text) :]
    if last - first > limits.NAME_CHARACTERS or is_prose(said) or text.endswith((".", "!")):
        return Element(Sort.REMARK, line, name=None if text.endswith(".") else line)
    label = _LABEL.match(text)
    if label is not None and fold(label["key"]) in COLUMNS:
        return Element(Sort.LABEL, line)
    return Element(Sort.NAME, line)


def _aside(line: Line, context: Context) -> Element | None:
    """What holds no sets of this day: sums, the body, goals, later days, quotations."""
    text = line.text
    if is_record(text) or is_postscript(text) or _is_remark(line, context):
        return Element(Sort.REMARK, line)
    if is_of_records(text):
        return _understood(line)
    if is_for_later(text):
        return _understood(line, is_for_later=True)
    if is_advice(text):
        return Element(Sort.REMARK, line, is_understood=True)
    if _is_goal(line, context) or states_height(text):
        return _understood(line)
    tells_of_session = is_of_body(text) or states_session(line.without_bullet().text)
    if tells_of_session and not _PRODUCT.search(text):
        return _understood(line)
    if _is_quoted(text) or _URL.fullmatch(text) or _is_summary(text):
        return _understood(line)
    if is_total(line.text):
        has_number = any(map(str.isdigit, line.text))
        return _understood(line) if has_number else Element(Sort.NAME, line)
    return None


def _is_remark(line: Line, context: Context) -> bool:
    """Whether a line is called a note, and holds more than sets: `Note: add 2.5 kg after 4x10`."""
    found = _LABELED.match(line.text)
    if found is None or COLUMNS.get(fold(found["key"])) != "note":
        return False
    exercise = context.read(line.text[found.end() :]).exercise
    return exercise is None or bool(exercise.name)


def _understood(line: Line, *, is_for_later: bool = False) -> Element:
    return Element(Sort.META, line, is_understood=True, is_for_later=is_for_later)


def _is_goal(line: Line, context: Context) -> bool:
    """Whether a line states a goal: it states by when, or of which exercise."""
    found = goal_end(line.text)
    if found is None:
        return False
    begin, says_when = found
    exercise = context.read(line.text[begin:]).exercise
    return says_when or (exercise is not None and is_movement(exercise.name))


def _is_tally(text: str) -> bool:
    """Whether bars part what a session came to: `1h 04m | 5,780 kg | 2 PRs`."""
    parts = [part.strip() for part in _TALLY_BARS.split(text)]
    if len(parts) < _LEAST_PARTS or _PRODUCT.search(text):
        return False
    return all(map(_TALLY_PART.fullmatch, parts)) and any(map(_TALLY_SUM.match, map(fold, parts)))


def _is_summary(text: str) -> bool:
    """Whether signs stand before each of several numbers, as apps sum up a session."""
    if _is_tally(text):
        return True
    if text[:1].isascii() or category(text[0]) != "So":
        return False
    signed = "".join("\n" if category(one) == "So" else one for one in text)
    parts = [part.strip(" \ufe0f\u200d") for part in signed.split("\n")]
    parts = [part for part in parts if part]
    return len(parts) > 1 and all(part[0].isdigit() and not _PRODUCT.search(part) for part in parts)


def _is_quoted(text: str) -> bool:
    """Whether a line is struck out as a whole, or a quotation that names no movement."""
    found = _QUOTED.fullmatch(text)
    if found is None:
        return False
    return found["forum"] is not None or found["struck"] is not None or not is_movement(text)


def _key(line: Line) -> Element | None:
    """`Sets: 3`, `- **Rest:** 90 s`: what a column of a table would hold."""
    bare = line.without_bullet().stripped(" *_")
    found = cell_of_key(bare.text.replace("**", "  "))
    if found is None:
        return None
    role, at = found
    value = bare.cut(at).stripped(" *_:.")
    if not value.text:
        return None
    unit = unit_in(bare.text[:at].strip(" *_:"))
    return Element(Sort.KEY, line, behind=bare, cells=(Cell("", role, unit, value),))


def _is_named_by_key(line: Line, read: LineRead) -> bool:
    """Whether what was taken for a name stands before the colon of a key: `Loads per set: 60`."""
    span = None if read.exercise is None else read.exercise.name_span
    return span is not None and span.end <= line.text.find(":")


def _sets_apart(line: Line, read: LineRead, context: Context) -> Line | None:
    """The part of a line that states its sets, where the rest may be no name of an exercise.

    `Details: 3 sets of 9-11` below a name, or `140x1 pb!!`: neither word is a movement.
    """
    exercise = read.exercise
    if exercise is None or exercise.superset_with is not None or exercise.name_span is None:
        return None
    if exercise.label is not None and not exercise.label.isdigit():
        return None
    if is_movement(exercise.name):
        return None
    if exercise.name_span.start > exercise.sets_span.start:
        return line.cut(*exercise.sets_span)
    found = _LABELED.match(line.text)
    if found is None:
        return None
    behind = line.cut(found.end())
    alone = context.read(behind.text).exercise
    return behind if alone is not None and not alone.name else None
