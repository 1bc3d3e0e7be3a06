"""What the rules on ranges share: which sets are outside of one, and how that reads."""

from __future__ import annotations

from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set, SetKind
from backworkouts.rules._plan import Entry
from backworkouts.rules._sentence import listed

__all__ = ["first_outside", "is_pendlay_row", "outside", "place_and_words"]

_WARM_UP = SetKind.WARM_UP
_DROP = SetKind.DROP
_PENDLAY_ROW = "pendlay_row"
_MOST_LISTED = 4


def is_pendlay_row(exercise: Exercise) -> bool:
    """Whether it is one, or a variant of it."""
    return _PENDLAY_ROW in (exercise.id, exercise.variant_of)


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


def outside(entry: Entry, low: float, high: float) -> list[Set]:
    """The working sets that are wholly outside of a range, of an exercise that has some."""
    if len(entry.distinct) == 1:
        return [entry.distinct[0][1]] * entry.count
    return [one for one in entry.sets if one.kind is not _WARM_UP and _is_outside(one, low, high)]


def place_and_words(entry: Entry, first: int, some: list[Set]) -> tuple[str, str]:
    """Where some sets of an exercise are, of which one is the first, and what is done in them."""
    words = f"{entry.name}: {_repetitions(some)}"
    if len(some) == entry.count:
        return entry.path, words
    return f"{entry.path}.sets[{first}]", f"{words} in {len(some)} of {entry.count} sets"


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
