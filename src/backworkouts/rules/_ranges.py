"""What the rules on ranges share: which sets are outside of one, and how that reads."""

from __future__ import annotations

from functools import partial

from backworkouts.model.set import Set, SetKind
from backworkouts.rules._plan import Entry
from backworkouts.rules._rule import Found
from backworkouts.rules._sentence import amount, listed

__all__ = ["count_outside", "first_outside", "found_outside"]

_WARM_UP = SetKind.WARM_UP
_DROP = SetKind.DROP
_MOST_LISTED = 4


def first_outside(entry: Entry, low: float, high: float) -> int:
    """The number of the first working set that is wholly outside of a range; -1 when none is."""
    for number, one in entry.distinct:
        reps = one.reps
        # Most are inside, and that is seen sooner than by a call.
        if reps is not None and reps.low <= high and ((most := reps.high) is None or most >= low):
            continue
        if _is_outside(one, low, high):
            return number
    return -1


def _is_outside(one: Set, low: float, high: float) -> bool:
    reps = one.reps
    # To failure, the number is what comes of it; and a drop set is the rest of the set before.
    if reps is None or reps.to_failure or one.kind is _DROP:
        return False
    return reps.low > high or (reps.high is not None and reps.high < low)


def count_outside(entry: Entry, low: float, high: float) -> int:
    """How many working sets are wholly outside of a range, of an exercise of which one is."""
    if len(entry.distinct) == 1:
        return entry.count
    return len(_outside(entry, low, high))


def _outside(entry: Entry, low: float, high: float) -> list[Set]:
    return [one for one in entry.sets if one.kind is not _WARM_UP and _is_outside(one, low, high)]


def found_outside(entry: Entry, first: int, low: float, high: float, why: str) -> Found:
    """What is found of an exercise with sets outside of a range, of which the first is known.

    The last is what the range is, as the message says it after the numbers.
    """
    all_are = count_outside(entry, low, high) == entry.count
    where = entry.path if all_are else f"{entry.path}.sets[{first}]"
    return Found(where, partial(_message, entry, low, high, why))


def _message(entry: Entry, low: float, high: float, why: str) -> str:
    some = _outside(entry, low, high)
    partly = "" if len(some) == entry.count else f" in {len(some)} of {entry.count} sets"
    asked = f"{amount(low)}-{amount(high)}"
    return f"{entry.name}: {_repetitions(some)}{partly}, outside the {asked} {why}"


def _repetitions(sets: list[Set]) -> str:
    found = list(dict.fromkeys(str(one.reps) for one in sets))
    if len(found) > _MOST_LISTED:
        fewest = min(one.reps.low for one in sets if one.reps is not None)
        most = max(one.reps.high or one.reps.low for one in sets if one.reps is not None)
        found = [f"{fewest} to {most}"]
    return f"{listed(found)} repetition{'' if found == ['1'] else 's'}"
