"""What the rules on ranges share: which sets are outside of one, and how that reads."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Found
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.traits import Fact
from backworkouts.model.set import SetKind

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry
    from backworkouts.model.set import Set

__all__ = ["found_outside"]

_WARM_UP = SetKind.WARM_UP
_DROP = SetKind.DROP
_SEVERAL = Fact.DIFFERENT_SETS | Fact.WARM_UP
_MOST_LISTED = 4
_ALL = 100


def found_outside(
    entry: Entry, low: float, high: float, why: str, let_pass: float = 0
) -> Found | None:
    """What is found of an exercise with sets that are wholly outside of a range.

    Args:
        entry: the exercise.
        low: the fewest repetitions.
        high: the most.
        why: what the range is, as the message says it after the numbers.
        let_pass: percent of the sets that may be outside.
    """
    if entry.most <= high and entry.fewest >= low:  # as most are
        return None
    are_equal = not entry.facts & _SEVERAL
    some = _outside(entry.sets[:1] if are_equal else entry.sets, low, high)
    if not some:
        return None
    count = entry.count if are_equal else len(some)
    if count * _ALL <= let_pass * entry.count:
        return None
    where = entry.path
    if count < entry.count:
        first = next(number for number, one in enumerate(entry.sets) if one is some[0])
        where = f"{where}.sets[{first}]"
    return Found(where, partial(_message, entry, low, high, why))


def _outside(sets: Iterable[Set], low: float, high: float) -> list[Set]:
    """The working sets that are.

    To failure, the number is what comes of it; and a drop set is the rest of the set before.
    """
    return [
        one
        for one in sets
        if (reps := one.reps) is not None
        and (reps.low > high or ((most := reps.high) is not None and most < low))
        and not reps.to_failure
        and one.kind is not _WARM_UP
        and one.kind is not _DROP
    ]


def _message(entry: Entry, low: float, high: float, why: str) -> str:
    some = _outside(entry.sets, low, high)
    partly = "" if len(some) == entry.count else f" in {len(some)} of {entry.count} sets"
    asked = f"{amount(low)}-{amount(high)}"
    return f"{entry.name}: {_repetitions(some)}{partly}, outside the {asked} {why}"


def _repetitions(sets: list[Set]) -> str:
    different: dict[str, None] = {}
    before: Set | None = None
    for one in sets:
        if one is not before:
            different[str(one.reps)] = None
        before = one
    found = list(different)
    if len(found) > _MOST_LISTED:
        fewest = min(one.reps.low for one in sets if one.reps is not None)
        most = max(one.reps.high or one.reps.low for one in sets if one.reps is not None)
        found = [f"{fewest} to {most}"]
    return f"{listed(found)} repetition{'' if found == ['1'] else 's'}"
