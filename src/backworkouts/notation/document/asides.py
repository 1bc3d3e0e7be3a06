"""Asides: lines that hold no sets of this day, whatever numbers they have.

Sums, the body, records, goals, advice, plans for later days, quotations.
"""

from __future__ import annotations

import re
from unicodedata import category

from backworkouts.notation.document.body import is_of_body
from backworkouts.notation.document.context import Context
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.headings import LOOSE, WORDS
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.tables import states_session
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import COLUMNS, Role, any_of, merged

__all__ = [
    "LABELED",
    "PRODUCT",
    "aside_element",
    "begins_with_movement",
    "goal_end",
    "is_for_later",
    "is_timed_section",
    "is_total",
    "is_weight",
    "understood",
]

_QUOTED = re.compile(
    r"\"[^\"]+\"|\u201c[^\u201d]+\u201d|\u201e[^\u201c]+\u201c|\u00ab[^\u00bb]+\u00bb"
    r"|(?P<forum>\[quote\b[^\]]*\].*)|<!--.*-->|[-*\u2022\s]*(?P<struck>~~[^~]+~~)"
)
_URL = re.compile(r"<?https?://\S+")
PRODUCT = re.compile(r"[0-9]\s*[xX\u00d7*]")
"""The beginning of `3x8`: what states one may be a set."""
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
LABELED = re.compile(r"[\s\-*\u2022]*(?P<key>[^\W\d_][\w' -]{0,30}?)\s*:\s+(?=\S)")
_TOTAL = re.compile(rf"[\s\-*#_\u2022|]*{any_of(lambda one: one.sums)}\b")
_BODY = re.compile(rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.body_keys)}\s*(?::|\s[0-9]+\s?%)")
_BESTS = re.compile(rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.bests)}[\s*_]*:[\s*_]*(?=\S)")
_BODY_PARTS = re.compile(r"[,;|]\s+")
_LATER_PHRASES = any_of(lambda one: [key for key in one.later_keys if " " in key])
_LATER = re.compile(
    rf"[\s\-*#_\u2022>]*(?:{any_of(lambda one: one.later_keys)}\s*:"
    rf"|{_LATER_PHRASES}\s[^:]*[0-9]|[^:0-9]{{1,30}}\b{_LATER_PHRASES}\s*:)"
)
_GOAL = re.compile(
    rf"[\s\-*_\u2022>]*{any_of(lambda one: one.goals)}(?P<when>\s[^:]{{1,40}})?"
    r"\s*:[\s*_]*(?=\S)"
)
_RAISES = any_of(lambda one: one.raises)
_CONDITIONS = any_of(lambda one: one.conditions + one.condition_phrases)
_RAISE = re.compile(rf"(?<!\w){_RAISES}\b")
_LEADS = merged(lambda one: one.leads)
_BEFORE_NUMBER = re.compile("[0-9]")
_RAISE_FIRST = re.compile(rf"[\s\-*_\u2022>]*{_RAISES}\b")
_CONDITION = re.compile(rf"(?<!\w){_CONDITIONS}\b")
_CONDITION_FIRST = re.compile(rf"[\s\-*_\u2022>]*{_CONDITIONS}\b")
_KG = any_of(lambda one: one.phrases[Role.KG])
_HEIGHT = re.compile(
    rf"(?<![\w.,])(?:(?P<unit>{_KG})\s?)?(?:[4-9]|1[0-9])[0-9](?:[.,][0-9])?\s?(?P<behind>{_KG})?"
    r"\s?[x\u00d7/]\s?(?:(?:1[.,][4-9]|2[.,][01])[0-9](?:\s?(?P<of_height>m)\b)?|1[4-9][0-9]\s?cm\b)"
    r"(?![\w.,/x])"
)
_POSTSCRIPT = re.compile(rf"[\s*_\[(]*{any_of(lambda one: one.postscripts)}[\s\])]*[*_]*\s*:")
_BODYWEIGHT = re.compile(
    rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.phrases[Role.BODYWEIGHT])}[\s*_]*:?[\s*_]*"
    r"(?:[4-9][0-9]|[1-3][0-9]{2})(?:[.,][0-9]{1,2})?\s?"
    rf"{any_of(lambda one: one.phrases[Role.KG] + one.phrases[Role.LB])}\s*[.)]?\s*$"
)
_TIMED_SECTION = re.compile(
    rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.warm_ups + one.cool_downs + one.sections, LOOSE)}"
    rf"[\s*_]*:?[\s*_]*[0-9]{{1,2}}\s?{any_of(lambda one: one.phrases[Role.MINUTES])}\b"
)
_WEIGHED = re.compile(
    rf"\W*{any_of(lambda one: one.phrases[Role.BODYWEIGHT] + one.phrases[Role.LOAD])}\W*"
    rf"[0-9]{{2,3}}(?:[.,][0-9]+)?\s*"
    rf"{any_of(lambda one: one.phrases[Role.KG] + one.phrases[Role.LB])}?\W*"
)
_RECORD = re.compile(rf"[\s\-*\u2022]*{any_of(lambda one: one.records)}\s*:")


def aside_element(line: Line, context: Context) -> Element | None:
    """Return a line that holds no sets of this day, as an element; None for any other line."""
    text = line.text
    if _is_record(text) or _is_postscript(text) or _is_remark(line, context):
        return Element(Sort.REMARK, line)
    if _is_of_records(text):
        return understood(line)
    if is_for_later(text):
        return understood(line, is_for_later=True)
    if is_advice(text):
        return Element(Sort.REMARK, line, is_understood=True)
    if _is_goal(line, context) or _states_height(text) or is_of_body(text):
        return understood(line)
    tells_of_session = _is_of_body(text) or states_session(line.without_bullet().text)
    if tells_of_session and not PRODUCT.search(text):
        return understood(line)
    if _is_quoted(text) or _URL.fullmatch(text) or _is_summary(text):
        return understood(line)
    if is_total(text):
        has_number = any(map(str.isdigit, text))
        return understood(line) if has_number else Element(Sort.NAME, line)
    return None


def _is_remark(line: Line, context: Context) -> bool:
    """Whether a line is called a note, and holds more than sets: `Note: add 2.5 kg after 4x10`."""
    found = LABELED.match(line.text)
    if found is None or COLUMNS.get(fold(found["key"])) != "note":
        return False
    exercise = context.read(line.text[found.end() :]).exercise
    return exercise is None or bool(exercise.name)


def understood(line: Line, *, is_for_later: bool = False) -> Element:
    """Return a line whose numbers are no sets of this day."""
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
    if len(parts) < _LEAST_PARTS or PRODUCT.search(text):
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
    return len(parts) > 1 and all(part[0].isdigit() and not PRODUCT.search(part) for part in parts)


def _is_quoted(text: str) -> bool:
    """Whether a line is struck out as a whole, or a quotation that names no movement."""
    found = _QUOTED.fullmatch(text)
    if found is None:
        return False
    return found["forum"] is not None or found["struck"] is not None or not is_movement(text)


def begins_with_movement(folded: str) -> bool:
    """Whether words before the first number may name an exercise: `add pull-ups 3x8`."""
    words = WORDS.findall(_BEFORE_NUMBER.split(folded, maxsplit=1)[0])
    return is_movement(" ".join(word for word in words if word not in _LEADS))


def is_advice(text: str) -> bool:
    """Whether a line states what to raise once something is reached: no sets of this day.

    `Add 2.5 kg once you hit 3x12`; `If you get 3x12, add 5 lb`; `Got 5x5? Add 2.5 kg`. Words before
    the first number that may name an exercise make it none: `Add pull-ups 3x8 when rested`.
    """
    folded = fold(text)
    if begins_with_movement(folded):
        return False
    if _RAISE_FIRST.match(folded):
        return _CONDITION.search(folded) is not None
    if _CONDITION_FIRST.match(folded):
        return _RAISE.search(folded) is not None
    _, _, behind = folded.partition("?")
    return _RAISE.search(behind) is not None


def _states_height(text: str) -> bool:
    """Whether a product is a weight and a height: `81 kg x 1,79`."""
    folded = fold(text)
    found = _HEIGHT.search(folded)
    if found is None or is_movement(folded[: found.start()]):
        return False
    return any(found.group("unit", "behind", "of_height"))


def _is_of_body(text: str) -> bool:
    """Whether a line tells of the body: `Stats: 35M, 81 kg`, `BF 19 %`, `Bodyweight: 74 kg`."""
    folded = fold(text)
    parts = _BODY_PARTS.split(folded)
    are_keys = all(":" in part for part in parts) and not is_movement(parts[0])
    told = parts if are_keys else parts[:1]  # "Weight: 81 kg, sleep: 6 h"
    return any(map(_BODY.match, told)) or _BODYWEIGHT.match(folded) is not None


def _is_of_records(text: str) -> bool:
    """Whether a line lists records, which no session adds up to: `PRs: squat 125x3`."""
    return _BESTS.match(fold(text)) is not None


def is_for_later(text: str) -> bool:
    """Whether a line plans later days: `Next week: 3x5 @ 100 kg`."""
    return _LATER.match(fold(text)) is not None


def goal_end(text: str) -> tuple[int, bool] | None:
    """Return where the goal begins that a line states, and whether it states by when.

    `Goals by July: squat 3x5 @ 120 kg` is none of this day; `Goal: 3x8` may be what is planned.
    """
    folded = fold(text)
    found = _GOAL.match(folded)
    if found is None or len(folded) != len(text):
        return None
    return found.end(), found["when"] is not None


def _is_postscript(text: str) -> bool:
    """Whether a line adds something to a text: `EDIT: dropped the curls to 2 sets`."""
    return _POSTSCRIPT.match(fold(text)) is not None


def is_timed_section(text: str) -> bool:
    """Whether a line gives minutes to a part of the session: `Cardio: 25 min on the bike`."""
    return _TIMED_SECTION.match(fold(text)) is not None


def is_total(text: str) -> bool:
    """Whether a line sums up what stands elsewhere: `Total: 5 exercises, 16 sets`."""
    return _TOTAL.match(fold(text)) is not None


def is_weight(text: str) -> bool:
    """Whether words behind a date state what the athlete weighs: `(bodyweight 82.4 kg)`."""
    return _WEIGHED.fullmatch(fold(text)) is not None


def _is_record(text: str) -> bool:
    """Whether a line tells of a record: `PR: 60 kg x 8`, a set of this day or of an earlier one."""
    return _RECORD.match(fold(text)) is not None
