"""Headings of days, weeks, parts of a session and rounds, as elements."""

from __future__ import annotations

import re

from backworkouts.notation.document.context import HEADING_CHARACTERS, WEEKDAY_MARK, Context
from backworkouts.notation.document.elements import Element, LineRead, Sort
from backworkouts.notation.document.headings import (
    Heading,
    every,
    heading,
    is_rest,
    may_be_no_weekday,
    names_weekday,
    weeks_of,
)
from backworkouts.notation.document.headings import Sort as HeadingSort
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.round_openings import Rounds, opens_rounds, opens_superset
from backworkouts.notation.document.sections import is_lettered_split, section
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import COLUMNS, Role, any_of

__all__ = ["heading_elements", "is_timed_title", "led_day", "scheduled_day"]

_STATES_TIME = re.compile(
    r"\s*\((?![^()]*[0-9]\s*[,x\u00d7]\s*[0-9])(?:[^()]*?[0-9][^()]*?)\)\s*$"
)  # (5,5,5) and (4x10) are sets
_SESSION_KEY = re.compile(rf"[\s*_#]*{any_of(lambda one: one.workouts)}\s*:")
_MINUTES = re.compile(rf"[1-9][0-9]\s*(?:{any_of(lambda one: one.phrases[Role.MINUTES])})\b")
"""Ten minutes or more."""
_WORKING_SETS = re.compile(any_of(lambda one: one.working_sets))
_OPENS_SETS = {"name", "sets", "scheme"}
"""Columns whose title, as a heading, only opens the sets below: `### Exercise:`."""


def heading_elements(line: Line, is_apart: bool, context: Context) -> list[Element] | None:  # noqa: FBT001  as `classify`
    """Return the elements of a line that is a heading, or opens a part, rounds or a superset."""
    text = line.text
    if text.startswith("# allow:"):
        return [Element(Sort.ALLOW, line)]
    part = _part_of_session(line, context) or _week(line, context)
    if part is not None:
        return [part]
    found = heading(text, is_apart=is_apart) or _on_marked_weekday(text, context)
    if found is not None and found.is_weekday and _is_no_weekday(text, context):
        return None
    is_day = found is not None and found.sort is HeadingSort.DAY
    rounds = opens_rounds(text) if found is None or not is_day else opens_rounds(found.title)
    if rounds is not None:
        return _in_rounds(line, found if is_day else None, rounds)
    if found is not None and found.is_title and opens_superset(found.title):
        return [Element(Sort.SUPERSET, line, is_heading=_is_marked(line))]
    if found is not None:
        return _begun(line, found, context)
    rotation = every(text)
    if rotation is not None:
        return [Element(Sort.EVERY, line, every=rotation)]
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


def _on_marked_weekday(text: str, context: Context) -> Heading | None:
    """The heading of a day by the short name of its weekday: `Mo: Rudern 4x8`."""
    found = WEEKDAY_MARK.match(fold(text)) if context.weekdays else None
    number = None if found is None else context.weekdays.get(found["mark"])
    if found is None or number is None:
        return None
    return Heading(HeadingSort.DAY, text[found.end() :].strip(), 0, number, is_weekday=True)


def _is_no_weekday(text: str, context: Context) -> bool:
    """Whether the only weekday of a text may be another word: `Mon programme`."""
    if context.names_weekdays or not may_be_no_weekday(text):
        return False
    return section(text.partition(" ")[2]) is None


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


def led_day(line: Line) -> Element | None:
    """A sentence that leads to a day: `And on Friday:`."""
    weekday = names_weekday(line.text)
    if weekday is None:
        return None
    found = Heading(HeadingSort.DAY, "", 0, weekday, is_weekday=True)
    return Element(Sort.HEADING, line, heading=found)


def scheduled_day(line: Line, context: Context) -> Element | None:
    """A line of a schedule: `- Monday: Pull (20-25 min)` names a day and how long it takes."""
    time = _STATES_TIME.search(line.text) if len(line.text) <= HEADING_CHARACTERS else None
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


def is_timed_title(line: Line, context: Context) -> bool:
    """Whether a line is the title of a session that takes minutes: `Workout: Pull (~55 min)`."""
    time = _STATES_TIME.search(line.text) if len(line.text) <= HEADING_CHARACTERS else None
    if time is None or not _MINUTES.search(fold(time[0])):
        return False
    before = line.text[: time.start()]
    is_titled = (
        _SESSION_KEY.match(fold(before)) is not None
        or not is_movement(before)
        or is_lettered_split(before)
    )
    return is_titled and context.read(before).is_silent
