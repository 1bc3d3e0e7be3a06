"""Words and marks beside sets that change them: none of them done, more of them, one of them other.

What they make of the sets is not stated plainly enough to count with: the sets are read as they
stand, and the words are a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.notation.account import PartKind
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.reader import Item
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL
from backworkouts.notation.vocabulary import PLANS, Role, merged

__all__ = ["changes"]

_Place = tuple[int, int, str]
_NEGATIONS = merged(lambda one: one.negations)
_ORS = merged(lambda one: one.ors)
_JOINS = merged(lambda one: one.ands) | _ORS | {"/"}
_SPREAD = merged(lambda one: one.spread)
_ADDED_TO = merged(lambda one: one.added_to) | {"+"}
_LATER_WORDS = frozenset(
    phrase for phrase in merged(lambda one: one.later_keys) if " " not in phrase
)
_DONE = "sets that are done"
_AS_THEY_STAND = "the sets as they stand"
_SUM_FROM = 20
"""So many repetitions in several sets are rather their sum: `30 reps in 3 sets`."""
_KINDS_OF_SETS = (Role.WARM_UP, Role.DROP, Role.BACK_OFF, Role.REST_PAUSE, Role.CLUSTER)
_SEVERAL = 2
_PARTS_OF_DATE = 5  # with the marks between them
_DIGITS_OF_YEAR = 4
_ALL = merged(lambda one: one.all_exercises)


def changes(cursor: Cursor, items: list[Item], kinds: list[PartKind]) -> Iterator[_Place]:
    """Yield what may change the sets of a line, as tokens, and what was assumed.

    Args:
        cursor: the tokens of the line.
        items: what was read of its exercises.
        kinds: what each token was read as.
    """
    for item in items:
        yield from _of_sums(cursor, item)
        yield from _of_one_set(item)
        yield from _of_weeks(cursor, item, kinds)
        yield from _of_later_days(cursor, item)
    stated = [group.spans[0][1] for item in items for group in item.groups if group.spans]
    for at, kind in enumerate(kinds):
        if cursor.tokens[at].text in _ADDED_TO and min(stated, default=at) <= at:
            yield from _of_drops(cursor, at)
        elif kind is PartKind.NAME and (not at or kinds[at - 1] is not PartKind.NAME):
            yield from _before_name(cursor, at, kinds)
        elif kind is PartKind.NAME and _is_dated(cursor, at):
            yield at, at + _PARTS_OF_DATE, "a part of the name"
        elif kind is PartKind.NOTE:
            yield from _in_note(cursor, at)
            yield from _of_times(cursor, at)
            if kinds[at + 1 : at + 2] == [PartKind.PRESCRIPTION]:
                yield from _of_kind(cursor, at)


def _of_sums(cursor: Cursor, item: Item) -> Iterator[_Place]:
    """`30 reps in 3 sets`: thirty in all, or in each set."""
    for group in item.groups:
        sets, target = group.sets, group.target
        if sets is None or target is None or not target.amounts or target.end >= sets.end:
            continue
        is_spread = cursor.tokens[sets.end - _SEVERAL].text in _SPREAD
        if is_spread and sets.low > 1 and target.amounts[0].low >= _SUM_FROM:
            yield target.begin, sets.end, "repetitions of each set"


def _of_one_set(item: Item) -> Iterator[_Place]:
    """`3x10 (set 2: 8)`: a further set, or another number for a set of those before."""
    first = item.groups[0] if item.groups else None
    if first is None or first.is_one or first.sets is None or first.target is None:
        return
    for group in item.groups:
        if group.is_one:
            yield group.spans[0][0], group.spans[-1][1], "a further set"


def _of_weeks(cursor: Cursor, item: Item, kinds: list[PartKind]) -> Iterator[_Place]:
    """`3x10 (week 1), 4x10 (week 2)`: sets of several weeks, not of one workout."""
    weeks = [
        at
        for at in range(item.begin, min(item.end, len(kinds)))
        if cursor.tokens[at].text in PLANS
        and cursor.tokens[at + 1].kind is NUMBER
        and kinds[at] is not PartKind.PRESCRIPTION
    ]
    if min(len(weeks), len(item.groups)) >= _SEVERAL:
        yield weeks[0], weeks[-1] + 2, "sets of one workout"


def _of_later_days(cursor: Cursor, item: Item) -> Iterator[_Place]:
    """`3x15 tomorrow`, at the end of a line: a plan."""
    at = item.taken[-1][1] if item.taken else 0
    later = cursor.is_(at, Role.LATER)
    if later is None and cursor.tokens[at].text in _LATER_WORDS:
        later = at + 1
    if at and later is not None and cursor.is_end(cursor.skip(later, ".", "!", ")")):
        yield at, later, "sets of this day"


def _before_name(cursor: Cursor, at: int, kinds: list[PartKind]) -> Iterator[_Place]:
    """`Skip Row 3x10`, `No Row 3x10`; and `both x 3`, which names no exercise."""
    if _is_dated(cursor, at):
        yield at, at + _PARTS_OF_DATE, "a part of the name"
    stop = at
    while stop < len(kinds) and kinds[stop] is PartKind.NAME:
        stop += 1
    if " ".join(token.text for token in cursor.tokens[at:stop]) in _ALL:
        yield at, stop, "the name of an exercise"
    end = cursor.is_(at, Role.UNDONE)
    if at and cursor.tokens[at - 1].text in _ORS and _joins(cursor, at):
        yield 0, at, "an exercise of its own"  # or rows 3x8
    if end is None and cursor.tokens[at].text in _NEGATIONS:
        end = at + 1
    if end is None or end >= len(kinds) or not cursor.tokens[end].gap:
        return
    behind = cursor.skip(stop, ":", "-", ",")
    if end < stop and behind < len(kinds) and kinds[behind] is PartKind.PRESCRIPTION:
        yield at, end, _DONE


def _joins(cursor: Cursor, end: int) -> bool:
    """Whether a line begins with nothing but joining words: `and/or`."""
    return all(token.text in _JOINS for token in cursor.tokens[:end])


def _is_dated(cursor: Cursor, at: int) -> bool:
    """Whether a year with two numbers stands here that no calendar has: `2026-13-01`."""
    year, mark, month, other, day = cursor.tokens[at : at + _PARTS_OF_DATE]
    is_year = year.kind is NUMBER and len(year.text) == _DIGITS_OF_YEAR
    is_date = is_year and mark.text in {"-", "/", "."} and mark.text == other.text
    return is_date and month.kind is NUMBER and day.kind is NUMBER


def _in_note(cursor: Cursor, at: int) -> Iterator[_Place]:
    """Words that take sets away or add some, behind them."""
    undone = cursor.is_(at, Role.UNDONE)
    if undone is not None and _ends_clause(cursor, undone):
        yield at, undone, _DONE
    changed = cursor.is_(at, Role.CHANGED)
    if changed is not None and cursor.is_(changed, Role.OFTEN) is None:
        yield at, changed, _AS_THEY_STAND
    last = cursor.is_(at, Role.LAST)
    if last is not None and _is_times(cursor, last):
        yield at, last + 2, _AS_THEY_STAND  # (last x15)
    earlier = cursor.is_(at, Role.EARLIER)
    if earlier is not None and _adds(cursor, earlier):
        yield at, earlier + 2, "a note"  # same as last week +2.5 kg


def _of_kind(cursor: Cursor, at: int) -> Iterator[_Place]:
    """`No rest-pause rows 3x12`: the sets are read as of the kind that they are not."""
    is_kind = cursor.is_(at + 1, *_KINDS_OF_SETS) is not None
    if is_kind and cursor.tokens[at].text in _NEGATIONS:
        yield at, at + 1, _AS_THEY_STAND


def _ends_clause(cursor: Cursor, at: int) -> bool:
    """Whether nothing stands here but a mark, or the set that the words before are about."""
    is_mark = cursor.tokens[at].kind is SYMBOL
    return is_mark or cursor.is_end(at) or cursor.is_(at, Role.LAST) is not None


def _of_drops(cursor: Cursor, at: int) -> Iterator[_Place]:
    """`+ drop set`, whose repetitions are not stated."""
    drop = cursor.is_(at + 1, Role.DROP)
    is_apart = drop is not None and cursor.tokens[at + 1].gap
    if drop is not None and is_apart and cursor.is_end(cursor.skip(drop, ")", ".", "!")):
        yield at, drop, _AS_THEY_STAND


def _of_times(cursor: Cursor, at: int) -> Iterator[_Place]:
    """`(x2)` and `(Row 3x10) x2`; `20 kg (x2)` are two dumbbells."""
    if not at or not cursor.symbol(at - 1, "(", ")") or not _is_times(cursor, at):
        return
    if at < _SEVERAL or cursor.is_(at - _SEVERAL, Role.KG, Role.LB) is None:
        yield at, at + _SEVERAL, _AS_THEY_STAND


def _is_times(cursor: Cursor, at: int) -> bool:
    return cursor.tokens[at].text == "x" and cursor.tokens[at + 1].kind is NUMBER


def _adds(cursor: Cursor, at: int) -> bool:
    """Whether a mark for more stands here before a number."""
    return cursor.symbol(at, "+") and cursor.tokens[at + 1].kind is NUMBER
