"""The headers and rows of tables, as elements."""

from __future__ import annotations

from backworkouts.notation.document.asides import is_for_later, is_total, understood
from backworkouts.notation.document.context import Context, is_legible
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.headings import Heading, heading
from backworkouts.notation.document.headings import Sort as HeadingSort
from backworkouts.notation.document.layouts import Laid
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.tables import Row, Table
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import SHORT_WEEKDAYS

__all__ = ["header_elements", "laid_out_elements", "row_elements"]


_INSIDE = 1_000
"""The indentation of a row that goes on with the exercise above: deeper than any other."""


def header_elements(line: Line, head: Table) -> list[Element]:
    """Return the header of a table; the day of its exercises may stand above their names."""
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


def laid_out_elements(laid: Laid, context: Context) -> list[Element]:
    """Return the elements of a line that a layout has recognized."""
    if laid.row is not None:
        return row_elements(laid.line, laid.row, context)
    sort = Sort.META if laid.is_other else Sort.RULE
    is_plan = is_for_later(laid.line.text.strip("<!- "))  # a comment of HTML: "<!-- next: 3x5 -->"
    return [Element(sort, laid.line.stripped(), doubt=laid.doubt, is_understood=is_plan)]


def _on_short_weekday(text: str) -> Heading | None:
    """The heading of a day by the short name of its weekday alone, as in a column of days."""
    number = SHORT_WEEKDAYS.get(fold(text).strip(" .*_:"))
    if number is None:
        return None
    return Heading(HeadingSort.DAY, "", 0, number, is_weekday=True)


def row_elements(line: Line, found: Row, context: Context) -> list[Element]:
    """Return the elements of a row: its day, and its exercise or its remark."""
    cells = [*found.notes] if found.name is None else [found.name, *found.notes]
    hidden = next((cell for cell in cells if not is_legible(cell.text)), None)
    if hidden is not None:  # a row may go on with a line that nothing else has looked at
        return [Element(Sort.FAULT, hidden, context.read(hidden.text))]
    several: list[Element] = []
    if found.day is not None:
        day = heading(found.day.text) or _on_short_weekday(found.day.text)
        if day is not None:
            several.append(Element(Sort.HEADING, found.day, heading=day))
    rest = line.stripped("| \t")
    stated = found.stated
    if not stated.text.strip():
        return [*several, Element(Sort.META, rest)] if rest.text else several
    if found.name is not None and is_total(found.name.text):
        return [*several, understood(rest)]
    if found.name is None:
        read = context.read(stated.text)
        if read.is_silent and not read.continues:
            return [*several, Element(Sort.REMARK, rest)]
        more = Element(Sort.MORE, stated, read, notes=tuple(found.notes), indent=_INSIDE)
        return [*several, more]
    whole, read = context.read.below(stated)
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
