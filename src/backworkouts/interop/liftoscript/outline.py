"""Weeks and days of a program, with the exercise lines that stand on each day."""

from __future__ import annotations

import re

from attrs import define, field, frozen

from backworkouts import limits
from backworkouts.errors import InteropError
from backworkouts.interop.liftoscript.lines import (
    Comment,
    Heading,
    Place,
    Separator,
    Statement,
    elements,
)
from backworkouts.interop.liftoscript.problems import Problems, StatementError
from backworkouts.interop.liftoscript.sections import ExerciseLine, key_of, read_line
from backworkouts.interop.text import line_of, prose_of

__all__ = ["PROGRAM", "REST_DAY", "Day", "DescribedLine", "Outline", "Week", "outline_of"]

PROGRAM = "Program: "
"""Begins the comment that states the name of the program."""

REST_DAY = "Rest day"
"""The comment that stands for a day of rest."""

_WEEK = re.compile(r"week (?P<number>\d{1,9})(?:: (?P<name>.+))?", re.ASCII | re.IGNORECASE)
_REUSED = re.compile(r"\.\.\.\s*([^\[\]]+)")
_MOST_LINES = limits.LINES
_CURRENT = "!"


@frozen
class DescribedLine:
    """An exercise line with the description above it.

    Attributes:
        line: the line.
        description: its description; empty where an empty comment ends an earlier one, and None
            where none is stated.
    """

    line: ExerciseLine
    description: str | None


@define
class Day:
    """A day of a week.

    Attributes:
        name: its heading; None where the text has none.
        description: as for `DescribedLine`.
        lines: its exercise lines.
        rests: days of rest before it.
    """

    name: str | None
    description: str | None
    rests: int
    lines: list[DescribedLine] = field(factory=list)


@define
class Week:
    """A week of a program.

    Attributes:
        place: where it begins.
        name: what its heading states besides its number; None for the number alone.
        description: as for `DescribedLine`.
        days: its days.
    """

    place: Place
    name: str | None
    description: str | None
    days: list[Day] = field(factory=list)


@define
class Outline:
    """A program as the text has it.

    Attributes:
        name: name of the program, if a comment states it.
        weeks: its weeks.
        lines: number of the exercise lines that were understood.
    """

    name: str | None = None
    weeks: list[Week] = field(factory=list)
    lines: int = 0


def outline_of(text: str, problems: Problems) -> Outline:
    """Return the weeks, days and lines of a text.

    Raises:
        InteropError: for more than `limits.LINES` exercise lines.
    """
    return _OutlineReader(problems).read(text)


class _OutlineReader:
    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._outline = Outline()
        self._comments: list[list[Comment]] = []  # in paragraphs
        self._is_new_paragraph = True
        self._rests = 0
        self._statements = 0
        self._descriptions: dict[str, str] = {}

    def read(self, text: str) -> Outline:
        for element in elements(text):
            if isinstance(element, Comment):
                self._comment(element)
            elif isinstance(element, Separator):
                self._is_new_paragraph = True
            elif isinstance(element, Heading):
                self._heading(element)
            else:
                self._statement(element)
        for comment in self._taken_comments():
            self._problems.note(comment[0].place, "a description of nothing is not read")
        return self._outline

    def _comment(self, comment: Comment) -> None:
        if not comment.is_private:
            if self._is_new_paragraph or not self._comments:
                self._comments.append([])
            self._comments[-1].append(comment)
            self._is_new_paragraph = False
        elif comment.text == REST_DAY:
            self._rests += 1
        elif comment.text.startswith(PROGRAM) and self._outline.name is None:
            self._outline.name = line_of(comment.text.removeprefix(PROGRAM)) or None
        else:
            self._problems.note(comment.place, "a comment (`///`) is not read", comment.text)

    def _taken_comments(self) -> list[list[Comment]]:
        comments, self._comments = self._comments, []
        self._is_new_paragraph = True
        return comments

    def _heading_description(self) -> str | None:
        paragraphs = self._taken_comments()
        if not paragraphs:
            return None
        return prose_of("\n\n".join(_joined(paragraph) for paragraph in paragraphs))

    def _line_description(self) -> str | None:
        """Return the description of an exercise: the current one of several."""
        paragraphs = self._taken_comments()
        if not paragraphs:
            return None
        current = paragraphs[0]
        if len(paragraphs) > 1:
            marked = (each for each in paragraphs if each[0].text.startswith(_CURRENT))
            current = next(marked, current)
        for paragraph in paragraphs:
            if paragraph is not current:
                place = paragraph[0].place
                self._problems.note(place, "another description is not read", paragraph[0].text)
        text = prose_of(_joined(current))
        if len(paragraphs) > 1:
            text = text.removeprefix(_CURRENT).lstrip()
        reused = _REUSED.fullmatch(text)
        if reused is not None:
            return self._descriptions.get(key_of(reused[1]), text)
        return text

    def _heading(self, heading: Heading) -> None:
        description = self._heading_description()
        if heading.is_day:
            self._day(heading.place, heading.text, description)
        else:
            self._rests = 0  # a week that is shorter ends in rest anyway
            number = len(self._outline.weeks) + 1
            self._add_week(Week(heading.place, _week_name(heading.text, number), description))

    def _add_week(self, week: Week) -> None:
        self._outline.weeks.append(week)
        if len(self._outline.weeks) > limits.WEEKS:
            raise InteropError(f"line {week.place.line}", "more weeks", f"{limits.WEEKS:,} weeks")

    def _day(self, place: Place, name: str | None, description: str | None) -> Day:
        if not self._outline.weeks:
            self._add_week(Week(place, None, None))
        day = Day(line_of(name or "") or None, description, self._rests)
        self._rests = 0
        self._outline.weeks[-1].days.append(day)
        return day

    def _statement(self, statement: Statement) -> None:
        self._statements += 1
        if self._statements > _MOST_LINES:
            number = statement.place(0).line
            raise InteropError(f"line {number}", "more exercises", f"{_MOST_LINES:,} lines of them")
        description = self._line_description()
        try:
            line = read_line(statement, self._problems)
        except StatementError as error:
            place = statement.place(error.offset)
            self._problems.reject(place, error.message, error.value, error.remedy)
            return
        if description is not None:
            self._descriptions[line.key] = description
        weeks = self._outline.weeks
        day = weeks[-1].days[-1] if weeks and weeks[-1].days else self._day(line.place, None, None)
        day.lines.append(DescribedLine(line, description))
        self._outline.lines += 1


def _joined(paragraph: list[Comment]) -> str:
    return "\n".join(comment.text for comment in paragraph)


def _week_name(text: str, number: int) -> str | None:
    """Return the name of a week; None for its number alone.

    >>> _week_name("Week 2", 2), _week_name("Week 2: Heavy", 2), _week_name("Deload", 3)
    (None, 'Heavy', 'Deload')
    """
    found = _WEEK.fullmatch(text)
    if found is not None and int(found["number"]) == number:
        return line_of(found["name"] or "") or None
    return line_of(text) or None
