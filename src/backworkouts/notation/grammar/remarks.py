"""Notes that are understood, and notes that may hide a set.

A number in a note is understood when its neighbors state that it counts nothing of a set:

- how a repetition is done: `pause 2 s`, `3 seconds down`, `TUT 40 s`;
- a plan for later weeks: `later 5-8 reps`, `W1-4`, `next week 65 kg`, `+2.5 kg each week`;
- what was done before: `dropped from 5x3 last time`;
- a sum: `= 120 reps`, `Total: 16 sets`;
- how often: `twice a week`, `2 times a day`;
- an ordinal or a label: `level 3`, `#2`, `2nd`, `week 3`;
- a year or a date, a time of day, a link;
- a load that stands beside it in another unit: `45 lb/20.4 kg`, `100 kg (220 lb)`;
- a size or an angle: `45°`, `36"`, `5 cm`; a part of a word: `90-degree`;
- drops of which it is not stated how many: `3x8+DROP(8-15)`;
- the load on top of bodyweight whose unit is not stated, which a set holds as such.

Any other number may change a set: the note is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.notation.account import PartKind
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL, WORD
from backworkouts.notation.vocabulary import CUES, NUMBERS, TOTALS, Role, merged

__all__ = ["doubts_of", "is_understood"]

_NOTE = "a note"
_NUMBERED = merged(lambda one: one.numbered)
_UNDOUBTED = TOTALS | {"http", "https", "www"}
_DATE_MARKS = {"-", "/", "."}
_YEARS = range(1900, 2100)
_CONDITIONS = merged(lambda one: one.conditions)
_SIZES = merged(lambda one: one.sizes)
_UNDER_TENSION = merged(lambda one: one.under_tension)
_AROUND = 3
"""So many tokens on each side of a number state what it counts."""
_IN_REPETITION = 10
"""A time of fewer seconds beside a cue is within the repetition."""
_LEAST_WORD = 2
_COUNTED = (Role.SETS, Role.REPS, Role.KG, Role.LB)
_KILOGRAMS = {Role.KG: 1.0, Role.LB: 0.45359237}
_BEFORE_CONVERTED = {"/", "(", "=", "~", "|"}
_ROUNDING = 0.02
_MOST_OF_EXERCISE = {Role.SETS: 12, Role.REPS: 200}
_PRIMES = {"'", '"'}
_SUMS = {"=", "\u2192"}


def doubts_of(
    cursor: Cursor, kinds: list[PartKind], *, is_read: bool
) -> Iterator[tuple[int, int, str]]:
    """Yield the notes of a line that may hide a set, as tokens, and what was assumed of each.

    Args:
        cursor: the tokens of the line.
        kinds: what each was read as.
        is_read: whether the line prescribes something; if not, only what looks like sets counts.
    """
    begin = end = 0
    for at, kind in enumerate([*kinds, PartKind.NAME]):
        if kind is PartKind.NOTE:
            begin = begin if end else at
            end = at + 1
        elif end and (kind is not PartKind.MARK or at - end >= _AROUND):
            first = begin - (begin > 0 and kinds[begin - 1] is PartKind.MARK)
            if _is_doubtful(cursor, first, end, is_read=is_read):
                yield begin, end, _NOTE
            end = 0


def _is_doubtful(cursor: Cursor, begin: int, end: int, *, is_read: bool) -> bool:
    tokens = cursor.tokens
    if any(tokens[at].text in _UNDOUBTED for at in range(begin, end)):
        return False
    if cursor.plans(begin, end) or any(_is_sum(cursor, at) for at in range(begin, end)):
        return False
    if any(cursor.is_(at, Role.EARLIER) is not None for at in range(begin, end)):
        return False  # dropped from 5x3 last time
    if not is_read and tokens[begin].text in _CONDITIONS and _states_more(cursor, begin, end):
        return False  # when 3x12 goes, 2.5 kg more
    if tokens[begin].text == "+" and not tokens[begin + 1].gap and tokens[begin + 2].text == "(":
        return False  # 3x8+DROP(8-15): how many drops is not stated, and none counts
    has_words = any(tokens[at].kind is WORD for at in range(begin, end))
    for at in range(begin, end):
        token = tokens[at]
        if token.kind is NUMBER and is_read and not has_words and tokens[at + 1].text in _PRIMES:
            doubtful = True  # 4x10 (40kg) / 30": inches stand beside a noun
        elif token.kind is NUMBER:
            doubtful = not is_understood(cursor, at) if is_read else _looks_like_sets(cursor, at)
        else:
            doubtful = is_read and _is_number_word(cursor, at, end)
        if doubtful:
            return True
    return False


def _states_more(cursor: Cursor, begin: int, end: int) -> bool:
    return any(cursor.is_(at, Role.MORE) is not None for at in range(begin, end))


def _is_sum(cursor: Cursor, at: int) -> bool:
    """Whether a sum stands behind the mark here: `= 120 reps`; but `60 kg -> 80 kg` is none."""
    if cursor.tokens[at].text not in _SUMS:
        return False
    is_load = cursor.is_(at + 2, Role.KG, Role.LB) is not None or cursor.symbol(at + 2, "%")
    return cursor.tokens[at].text == "=" or not is_load


def _is_number_word(cursor: Cursor, at: int, end: int) -> bool:
    """Whether two words for numbers stand together, or one before what is counted."""
    tokens = cursor.tokens
    number = NUMBERS.get(tokens[at].text)
    if number is None or number < _LEAST_WORD:
        return False
    if at and cursor.is_(at - 1, Role.TO, Role.AT) == at:
        return True  # three sets of ten to twelve
    return at + 1 < end and (
        tokens[at + 1].text in NUMBERS or cursor.is_(at + 1, *_COUNTED) is not None
    )


def _looks_like_sets(cursor: Cursor, at: int) -> bool:
    """Whether a number is of sets: `3x10`, `3 sets`, `12 reps`, `60 kg x`."""
    tokens = cursor.tokens
    if is_understood(cursor, at):
        return False
    if _is_listed_at_load(cursor, at):
        return True
    if tokens[at + 1].text == "x" or (tokens[at - 1].text == "x" and at > 0):
        return tokens[at + 1].text != "x" or tokens[at + 2].kind is NUMBER
    counted = cursor.counted(at + 1, Role.SETS, Role.REPS)
    if counted is None or (cursor.number(at) or 0) > _MOST_OF_EXERCISE[counted[0]]:
        return False  # 14 working sets, 8400 steps: sums of a day
    return cursor.is_(counted[1], Role.OFTEN) is None


def _is_listed_at_load(cursor: Cursor, at: int) -> bool:
    """Whether a number is repetitions listed at a load: `100kg (8,8,8)`, `5@100kg`."""
    tokens = cursor.tokens
    if cursor.symbol(at + 1, "@"):
        return cursor.is_(at + 3, Role.KG, Role.LB) is not None
    is_first = at > 1 and cursor.symbol(at - 1, "(") and cursor.symbol(at + 1, ",")
    is_list = is_first and tokens[at + 2].kind is NUMBER
    return is_list and cursor.is_(at - 2, Role.KG, Role.LB) is not None


def is_understood(cursor: Cursor, at: int) -> bool:
    """Whether a number in a note counts nothing of a set."""
    tokens = cursor.tokens
    before, behind = tokens[at - 1], tokens[at + 1]
    if at and len(before.text) == 1 and cursor.is_(at - 1, Role.REST) is not None:
        return False  # R 90" may be a rest interval
    if at and (before.text in _NUMBERED or before.text == "#"):
        return True
    if behind.text in _SIZES or behind.text in {"\u00b0", '"', "'"}:
        return True
    if cursor.is_(at + 1, Role.OFTEN, Role.DISTANCE) is not None:
        return True
    if any(cursor.is_(place, Role.EMOM) is not None for place in (at - 1, at - 2) if place >= 0):
        return True  # every 2 minutes
    if behind.text == "-" and not behind.gap and tokens[at + 2].kind is WORD:
        return not tokens[at + 2].gap  # 90-degree, 1-arm
    if at and before.kind is WORD and cursor.glued(at):
        return True  # W1, L5: a part of a word
    return _is_date(cursor, at) or _is_cue(cursor, at) or _is_converted(cursor, at)


def _is_converted(cursor: Cursor, at: int) -> bool:
    """Whether a load stands before a number that is the same in the other unit."""
    if at < _AROUND or cursor.tokens[at - 1].text not in _BEFORE_CONVERTED:
        return False
    units = [
        next((role for role in _KILOGRAMS if cursor.is_(place, role) is not None), None)
        for place in (at - 2, at + 1)
    ]
    first, second = cursor.number(at - _AROUND), cursor.number(at)
    if None in units or units[0] is units[1] or first is None or second is None:
        return False
    loads = [
        number * _KILOGRAMS[unit]
        for number, unit in zip((first, second), units, strict=True)
        if unit is not None
    ]
    return abs(loads[0] - loads[1]) <= _ROUNDING * max(loads)


def _is_date(cursor: Cursor, at: int) -> bool:
    """Whether a number is a year, or stands in a date or a time of day."""
    tokens = cursor.tokens
    number = cursor.number(at) or 0
    if number in _YEARS:
        return True
    first = at
    while first > 1 and tokens[first - 1].text in _DATE_MARKS and tokens[first - 2].kind is NUMBER:
        first -= 2
        if at - first > 2 * _AROUND:
            return False
    parts = [cursor.number(first) or 0]
    place = first
    while tokens[place + 1].text in _DATE_MARKS and tokens[place + 2].kind is NUMBER:
        place += 2
        parts.append(cursor.number(place) or 0)
        if len(parts) > _AROUND:
            return False
    return len(parts) == _AROUND and any(one in _YEARS for one in parts)


def _is_cue(cursor: Cursor, at: int) -> bool:
    """Whether a short time stands beside a word for how a repetition is done."""
    tokens = cursor.tokens
    near = range(max(at - _AROUND, 0), min(at + _AROUND + 2, cursor.last))
    words = {tokens[one].text for one in near if tokens[one].kind is not SYMBOL}
    is_time = cursor.is_(at + 1, Role.SECONDS) is not None or cursor.is_(at + 3, Role.SECONDS)
    if words.isdisjoint(CUES):
        return False
    return (cursor.number(at) or 0) < _IN_REPETITION or (
        not words.isdisjoint(_UNDER_TENSION) and bool(is_time)
    )
