"""Loads by repetitions, set after set: `60x5 80x5 100x5x3`, `40 x 4/35 x 4`, `12x40 10x50 8x60`."""

from __future__ import annotations

from typing import NamedTuple

from backworkouts.model.set import SetKind
from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.quantities import Kind, Quantity
from backworkouts.notation.grammar.reader import LineReader
from backworkouts.notation.grammar.tokens import NUMBER
from backworkouts.notation.vocabulary import Role

__all__ = ["side_by_side"]

_SEVERAL = 2
_FACTORS = 3
_MOST_LISTED = 30
_LEAST_LOAD = 10
_LEAST_SURE_LOAD = 20
_HEAVY = 30
_MOST_REPS = 30
_MANY_SETS = 15
"""Nobody does so many sets of one exercise in a row."""
_MOST_SETS = 10


class _Pair(NamedTuple):
    """Two numbers with an x between, and the sets behind a second x.

    Attributes:
        first: the number before the x.
        second: those behind it, several at the end of a row: `60x5 70x5,5,4`.
        sets: how many sets; None for one.
        begin: where it begins, behind what parts it from the pair before.
        is_drop: whether a word for a drop stands before it.
    """

    first: Amount
    second: tuple[Amount, ...]
    sets: Amount | None
    begin: int
    end: int
    is_drop: bool = False


def side_by_side(reader: LineReader, factors: list[Quantity]) -> int | None:
    """Read `180x10 180x9`, `75 x 7 drop 50 x 9`, `40 x 4/35 x 4`, `12x40 10x50`: set after set.

    Nobody does ten sets and more of one exercise twice in a row. Which of two numbers is the load,
    all pairs of the row show together.
    """
    row = _slashed(factors) or _spaced(reader, factors)
    if len(row) < _SEVERAL:
        return None
    if _is_load_first(row):
        is_load_first = True
    elif _is_reps_first(row):
        is_load_first = False
        if sum(pair.first.low for pair in row) <= _MANY_SETS:
            reader.doubts.append((row[0].begin, row[-1].end, "repetitions x loads"))
    else:
        return None
    end = row[0].begin
    for pair in row:
        reader.is_separated = True
        reader.pending = SetKind.DROP if pair.is_drop else reader.pending
        loads, reps = (
            ((pair.first,), pair.second) if is_load_first else (pair.second, (pair.first,))
        )
        sets = pair.sets
        end = reader.scheme(
            pair.begin,
            pair.end,
            sets=None if sets is None else Quantity(Kind.SETS, (sets,), sets.end - 1, sets.end),
            target=Quantity(Kind.BARE, reps, pair.begin, pair.end),
            load=Quantity(Kind.LOAD, loads, pair.begin, pair.end),
            is_product=True,
        )
    return end


def _spaced(reader: LineReader, factors: list[Quantity]) -> list[_Pair]:
    """Return the pairs that only spaces or words for a drop part.

    None of them when in each order some pair does not fit: no further pair makes that a row.
    """
    quantities = reader.quantities
    row: list[_Pair] = []
    end = factors[0].begin
    fits_load_first = fits_reps_first = True
    while len(row) < _MOST_LISTED:
        drop = reader.cursor.is_(end, Role.DROP) if row else None
        if row:
            at = drop or end
            following = quantities.quantity(at) if reader.cursor.tokens[at].kind is NUMBER else None
            product = None if following is None else quantities.product(following)
            if product is None:
                break
            factors = product[0]
        pair = _pair(factors, end)
        if pair is None:
            break
        fits_load_first &= _may_begin_with_load(pair)
        fits_reps_first &= _may_begin_with_reps(pair)
        if not (fits_load_first or fits_reps_first):
            return []
        row.append(pair._replace(is_drop=drop is not None))
        end = pair.end
        if len(pair.second) > 1:
            break
    return row


def _pair(factors: list[Quantity], begin: int) -> _Pair | None:
    """Return two numbers, or three of which the last is of sets, as a pair."""
    if not _SEVERAL <= len(factors) <= _FACTORS or any(
        one.kind is not Kind.BARE for one in factors
    ):
        return None
    first, second, *sets = factors
    if any(len(one.amounts) > 1 for one in (first, *sets)) or second.slashed:
        return None
    if len(second.amounts) > 1 and sets:
        return None
    count = sets[0].amounts[0] if sets else None
    return _Pair(first.amounts[0], second.amounts, count, begin, factors[-1].end)


def _slashed(factors: list[Quantity]) -> list[_Pair]:
    """Return the pairs that slashes part, which between two x look like lists: `40 x 4/35 x 4`."""
    if len(factors) < _FACTORS:
        return []
    first, *between, last = factors
    is_row = all(one.slashed and len(one.amounts) == _SEVERAL for one in between)
    ends = len(first.amounts) == len(last.amounts) == 1
    if not is_row or not ends or any(one.kind is not Kind.BARE for one in factors):
        return []
    numbers = [amount for one in factors for amount in one.amounts]
    begins = [first.begin, *(amount.end for amount in numbers[1::2])]
    row = [
        _Pair(load, (reps,), None, begin, reps.end)
        for load, reps, begin in zip(numbers[::2], numbers[1::2], begins, strict=False)
    ]
    is_sure = min(pair.first.low for pair in row) > max(pair.second[0].low for pair in row)
    return row if is_sure or _is_reps_first(row) else []


def _is_load_first(row: list[_Pair]) -> bool:
    """Whether the first numbers can be loads, and those behind the x repetitions."""
    return all(map(_may_begin_with_load, row))


def _is_reps_first(row: list[_Pair]) -> bool:
    """Whether the first numbers can be repetitions, and those behind the x only loads."""
    return all(map(_may_begin_with_reps, row)) and max(pair.second[0].low for pair in row) >= _HEAVY


def _may_begin_with_load(pair: _Pair) -> bool:
    is_load_by_reps = pair.first.low >= _LEAST_LOAD and all(map(_can_be_reps, pair.second))
    return is_load_by_reps and _has_few_sets(pair)


def _may_begin_with_reps(pair: _Pair) -> bool:
    first, second = pair.first, pair.second
    is_reps_by_load = _can_be_reps(first) and len(second) == 1 and second[0].low >= _LEAST_SURE_LOAD
    return is_reps_by_load and _has_few_sets(pair)


def _has_few_sets(pair: _Pair) -> bool:
    return pair.sets is None or pair.sets.low <= _MOST_SETS


def _can_be_reps(amount: Amount) -> bool:
    return amount.is_whole and 1 <= amount.low <= _MOST_REPS and amount.low == amount.high
