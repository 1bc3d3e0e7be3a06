"""What was read one way and may mean something else: each such place is a doubt.

A rule of the grammar chooses one reading of a number that has two. Where the other one is as
likely, the line is read, and the doubt states which reading was taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from backworkouts import limits
from backworkouts.notation.account import PartKind
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.groups import PLAUSIBLE_REPS, Group
from backworkouts.notation.grammar.quantities import ADDED, MOST_USUAL_SETS, Kind, Quantity
from backworkouts.notation.grammar.reader import Item
from backworkouts.notation.grammar.remarks import is_understood
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.vocabulary import (
    ADJECTIVES,
    ANDS,
    CUES,
    NARRATION,
    NUMBERS,
    PHRASES,
    PLANS,
    Role,
    merged,
)

__all__ = ["ambiguities"]

_Place = tuple[int, int, str]
"""The first token of a doubt, the place after its last, and what was assumed."""
_SHORT_SETS = merged(lambda one: one.short_sets)
_DUMBBELLS = merged(lambda one: one.dumbbells)
_NAMELESS = {"row", ",", "-", "*"}
"""What stands before sets whose name stands elsewhere; "Row" stands in for it."""
_KNOWN = {*PHRASES, *NUMBERS, *ADJECTIVES, *CUES, *PLANS, *ANDS} | merged(
    lambda one: one.trails + one.leads + one.silent
)
"""Words that name no exercise."""
_JOINING = frozenset(ANDS | NARRATION | {"x"}) | merged(lambda one: one.silent)
"""Words that only join further sets to those before, or are a doubt of their own."""
_LIMITS = frozenset("<>\u2264\u2265")
_GROUP = 3  # digits behind a mark for thousands
_HEAVIEST_BARE = 700
_LIGHT = 15
_FEW = 5
_APART = 5  # times
_SHORT = 10  # seconds
_MOST_SETS = 6
_MANY_SETS = 15
_SEVERAL = 2
_MANY_REPS = 30
_PYRAMID_FROM = 15


def ambiguities(cursor: Cursor, items: list[Item], kinds: list[PartKind]) -> Iterator[_Place]:
    """Yield the places of a line that have a second reading, as tokens, and what was assumed.

    Args:
        cursor: the tokens of the line.
        items: what was read of its exercises.
        kinds: what each token was read as.
    """
    for item in items:
        for group in item.groups:
            yield from _of_targets(cursor, item, group)
            yield from _of_load(cursor, group)
            yield from _of_product(cursor, group)
        yield from _of_row(item.groups)
        yield from _behind_list(cursor, item.groups)
        if len(item.groups) > 1:
            yield from _told(cursor, item)
            yield from _of_words_between(cursor, item)
            yield from _of_further_sets(cursor, item)
    yield from _of_names(cursor, items, kinds)


def _are_apart(found: Quantity) -> bool:
    """Whether one of several loads or times is many times another: `3 / 60 s`, `4 / 10 / 60 kg`."""
    numbers = [one.low for one in found.amounts]
    return len(numbers) > 1 and max(numbers) >= _APART * min(numbers) > 0


def _span(group: Group) -> tuple[int, int]:
    return group.spans[0][0], group.spans[-1][1]


def _of_targets(cursor: Cursor, item: Item, group: Group) -> Iterator[_Place]:
    """What a set aims at: nothing, too much, a short time, a maximum."""
    target = group.target
    if group.sets is not None and target is None and not group.is_one:
        yield *_span(group), "repetitions not stated"
    if group.has_many_reps or (target is not None and _has_many_listed(target)):
        yield *_span(group), "repetitions, not a load"
    if target is None or not target.amounts:
        return
    if group.sets is None and _is_sets_reps_load(target):
        yield target.begin, target.end, "repetitions of three sets"  # 3/8/60
    if target.kind is Kind.TIME and _are_apart(target):
        yield target.begin, target.end, "times of several sets"
    low, end = target.amounts[0].low, target.amounts[-1].end
    if target.kind is Kind.BARE and cursor.is_(end, Role.MAXIMUM) is not None:
        yield target.begin, target.end, "repetitions, not a load"  # 8 x 10RM
    if _may_be_dumbbells(cursor, item, group):
        yield target.begin, target.end, "seconds, not two dumbbells"  # 55s x 9
    is_short = target.kind is Kind.TIME and low <= _SHORT
    if is_short and cursor.tokens[target.end - 1].text in _SHORT_SETS:
        is_first = group.sets is not None and target.end < group.sets.end
        if is_first or (group.sets is None and _has_reps(item)):
            yield target.begin, target.end, "seconds, not sets"  # 3s x 6, 3s/6r


def _may_be_dumbbells(cursor: Cursor, item: Item, group: Group) -> bool:
    """Whether so many seconds may be two dumbbells of so much: `55s x 9`."""
    target, sets = group.target, group.sets
    if target is None or sets is None or target.kind is not Kind.TIME or target.end > sets.end:
        return False
    unit = cursor.tokens[target.end - 1]
    if unit.text not in _SHORT_SETS or unit.gap or sets.low < _FEW:
        return False
    texts = {token.text for token in cursor.tokens[item.begin : target.begin]}
    return texts <= _NAMELESS or not texts.isdisjoint(_DUMBBELLS)


def _has_many_listed(target: Quantity) -> bool:
    """Whether a list of repetitions has one that nobody does: `2x10, 2010`."""
    is_list = target.kind is Kind.BARE and len(target.amounts) > 1
    return is_list and max(one.low for one in target.amounts) > PLAUSIBLE_REPS


def _is_sets_reps_load(target: Quantity) -> bool:
    """Whether three numbers rise as sets, repetitions and a load do: `3/8/60`."""
    numbers = [one.low for one in target.amounts]
    if len(numbers) != _SEVERAL + 1 or target.kind is not Kind.BARE:
        return False
    sets, reps, load = numbers
    return sets < reps < load and sets <= _MOST_SETS and load >= _MANY_REPS


def _has_reps(item: Item) -> bool:
    return any(one.target is not None and one.target.kind is Kind.REPS for one in item.groups)


def _of_load(cursor: Cursor, group: Group) -> Iterator[_Place]:
    """A load with a mark for thousands or decimals, a minus before it, or too high for one."""
    load, tokens = group.load, cursor.tokens
    if load is None or not load.amounts:
        return
    place = load.begin, load.end
    if load.slashed and _are_apart(load):
        yield *place, "loads of several sets"
    if any(_may_be_thousands(cursor, at) for at in range(*place)):
        yield *place, f"{load.amounts[0].low:g}"  # 1.000 kg, 1,000 kg
    minus = tokens[load.begin - 1]
    is_minus = load.begin > 0 and minus.text == "-" and cursor.glued(load.begin)
    if is_minus and (minus.gap or load.begin == 1 or tokens[load.begin - 2].text == "("):
        yield load.begin - 1, load.end, "a load, not a load less than bodyweight"
    if load.begin > 0 and minus.text in _LIMITS:
        yield load.begin - 1, load.end, "a load, not a limit"  # < 60 kg
    if load.unit is None and load.amounts[-1].low > _HEAVIEST_BARE:
        yield *place, "a load"  # Row 3110 3x8


def _may_be_thousands(cursor: Cursor, at: int) -> bool:
    """Whether `1.000` or `1,000` stands here: one thousand, or one with three decimals."""
    token, comma, rest = cursor.tokens[at : at + 3]
    whole, _, decimals = token.text.partition(".")
    if not decimals and comma.text == "," and not comma.gap and not rest.gap:
        decimals = rest.text
    is_grouped = token.kind is NUMBER and len(decimals) == _GROUP and decimals.isdecimal()
    return is_grouped and whole != "0" and int((whole + decimals)[:_SHORT]) <= limits.LOAD


def _of_product(cursor: Cursor, group: Group) -> Iterator[_Place]:
    """Factors of a product that may change places."""
    sets, target, load = group.sets, group.target, group.load
    if not group.has_product or target is None or not target.amounts:
        return
    if _is_pyramid_of_three(cursor, group):
        yield *_span(group), "repetitions of three sets"  # 20x8x3
    if sets is not None and sets.low > MOST_USUAL_SETS and _is_first_of_pair(group):
        yield *_span(group), "sets x repetitions, no load"  # 14 x 12
    if load is None or load.unit not in {None, *ADDED}:
        return
    reps, heavy = target.amounts[0].low, load.amounts[0]
    if sets is None:
        is_behind = target.end < load.begin
        is_range = heavy.high != heavy.low and heavy.low <= _MANY_REPS
        is_light = reps <= _FEW and heavy.low <= _LIGHT
        if is_behind and load.unit in ADDED and (is_range or is_light):
            yield *_span(group), "repetitions with a load"  # 3x10 kg, 3x8-12.5 kg
    elif sets.end < load.begin < target.begin:
        unit = cursor.tokens[load.amounts[-1].end]
        if heavy.low <= _LIGHT and unit.gap:
            yield load.begin, load.end, "a load, not repetitions"  # 3x10 KG x 8
    elif load.end < target.end < sets.end and sets.low > max(reps, _FEW):
        yield target.begin, sets.end, "repetitions x sets"  # 60 kg x 3 x 10


def _is_first_of_pair(group: Group) -> bool:
    """Whether the number of sets only stands before an x, without a word."""
    return group.pair is not None and group.pair[0].amounts[0] is group.sets


def _is_pyramid_of_three(cursor: Cursor, group: Group) -> bool:
    """`20 x 8 x 3`: the repetitions of each set, or a load, repetitions and sets."""
    target = group.target
    assert target is not None  # noqa: S101  as its caller asks
    if target.slashed or len(target.amounts) <= _SEVERAL or group.sets is not None:
        return False
    first, *_, last = target.amounts
    is_product = cursor.tokens[first.end].text == "x"
    return is_product and first.low >= _PYRAMID_FROM and last.low <= _FEW


def _of_row(groups: list[Group]) -> Iterator[_Place]:
    """Products in a row that may be loads by repetitions, or the other way around."""
    products = [one for one in groups if one.pair is not None and one.sets is not None]
    if len(products) >= _SEVERAL:
        sets = [one.pair[0].amounts[0].low for one in products if one.pair is not None]
        reps = [one.pair[1].amounts[0].low for one in products if one.pair is not None]
        if sum(sets) > _MANY_SETS or min(reps) >= _MANY_REPS:
            yield _span(products[0])[0], _span(products[-1])[1], "sets x repetitions, no loads"
    bare = [
        one
        for one in groups
        if one.has_product and one.sets is None and one.load is not None and one.load.unit is None
    ]
    light = [one for one in bare if one.load is not None and one.load.amounts[0].low < _LIGHT]
    if len(bare) >= _SEVERAL and light:
        yield _span(bare[0])[0], _span(bare[-1])[1], "loads x repetitions"  # 10x10 10x9


def _behind_list(cursor: Cursor, groups: list[Group]) -> Iterator[_Place]:
    """`1,2,3,4 x 3`: three sets of four behind others, or all of them three times."""
    for before, group in pairwise(groups):
        target = before.target
        is_list = target is not None and target.kind is Kind.BARE and len(target.amounts) > 1
        if not is_list or before.sets is not None or group.sets is None or not group.has_product:
            continue
        begin, end = _span(group)
        if cursor.symbol(begin - 1, ",") and cursor.tokens[begin + 1].gap:
            yield begin, end, "sets of the last number only"


def _told(cursor: Cursor, item: Item) -> Iterator[_Place]:
    """`5x5 planned, 4x5 done`: sets of which some were not done."""
    taken = {at for begin, end in item.taken for at in range(begin, end)}
    for at in range(item.begin, item.end):
        if cursor.tokens[at].text in NARRATION and at not in taken:
            yield at, at + 1, "sets that are done"


def _of_words_between(cursor: Cursor, item: Item) -> Iterator[_Place]:
    """`sq 2x5, zz 2x5`: an unknown word before complete sets may name another exercise."""
    begins = {group.spans[0][0] for group in item.groups[1:] if _is_own(group)}
    taken = {at for begin, end in item.taken for at in range(begin, end)}
    for end in sorted(begins):
        at = end - 1
        if at in taken or not cursor.symbol(at - 1, ",", ";") or at - 1 <= item.begin:
            continue
        word = cursor.tokens[at]
        if word.kind is WORD and word.text not in _KNOWN:
            yield at, at + 1, "a note, not another exercise"


def _of_further_sets(cursor: Cursor, item: Item) -> Iterator[_Place]:
    """`3x5, or 4x5 if fresh`: further sets may be done instead of the first, or another time."""
    taken = {at for begin, end in item.taken for at in range(begin, end)}
    for before, group in pairwise(item.groups):
        if not before.spans or not group.spans or not (before.states_sets and group.states_sets):
            continue
        begin, end = _span(group)
        between = [at for at in _outside(cursor, _span(before)[1], begin) if at not in taken]
        if any(_sets_apart(cursor, at) for at in between) or _is_aside(cursor, begin, end, taken):
            yield begin, end, "further sets"


def _outside(cursor: Cursor, begin: int, end: int) -> Iterator[int]:
    """Yield the places between two others that stand in no parentheses: `100 kg x 5 (belt on)`."""
    at = begin
    while at < end:
        close = cursor.closing(at) if cursor.symbol(at, "(") else at
        if close == at or close >= end:
            yield at
            at += 1
        else:
            at = close + 1


def _sets_apart(cursor: Cursor, at: int) -> bool:
    """Whether a word or an arrow before further sets states more than that they follow."""
    token = cursor.tokens[at]
    if token.kind is WORD:
        return token.text not in _JOINING and cursor.is_(at, Role.THEN) is None
    return token.text == ">" and cursor.symbol(at - 1, "-")


def _is_aside(cursor: Cursor, begin: int, end: int, taken: set[int]) -> bool:
    """Whether further sets stand in parentheses with words of their own: `(4x10 in week 2)`."""
    if not cursor.symbol(begin - 1, "("):
        return False
    close = cursor.closing(begin - 1)
    return any(cursor.tokens[at].kind is WORD and at not in taken for at in range(end, close))


def _is_own(group: Group) -> bool:
    return bool(group.spans) and group.sets is not None and group.target is not None


def _of_names(cursor: Cursor, items: list[Item], kinds: list[PartKind]) -> Iterator[_Place]:
    """Numbers in names, and loads of exercises whose name states that a load helps."""
    names = [at for at, kind in enumerate(kinds) if kind is PartKind.NAME]
    is_complete = all(_is_complete(group) for item in items for group in item.groups)
    for at in names:
        is_within = at > 0 and kinds[at - 1] is PartKind.NAME
        is_last = at + 1 < len(kinds) and kinds[at + 1] is not PartKind.NAME
        is_apart = cursor.tokens[at - 1].kind is WORD and not cursor.symbol(at + 1, "@", "/")
        if is_complete and is_last and is_apart:
            continue  # Leg press 45 - 4x12 @ 200 kg: the number can be nothing else
        if is_within and cursor.tokens[at].kind is NUMBER and _is_loose(cursor, at):
            yield at, at + 1, "a part of the name"
    if any(cursor.is_(at, Role.ASSISTED) is not None for at in names):
        for load in [one.load for item in items for one in item.groups]:
            if load is not None and load.unit in ADDED and load.amounts:
                yield load.begin, load.end, "a load, not one that helps"


def _is_complete(group: Group) -> bool:
    """Whether sets, repetitions and a load are stated."""
    return group.sets is not None and group.target is not None and group.load is not None


def _is_loose(cursor: Cursor, at: int) -> bool:
    """Whether a number in a name may state something of sets: `Row +25 slow`, `Row 12RM`."""
    tokens = cursor.tokens
    beside = tokens[at - 1].text, tokens[at + 1].text
    if "/" in beside or is_understood(cursor, at):
        return False
    return tokens[at].gap or beside[0] in {"+", "-", ","}
