"""The part an exercise plays in a back workout, as the article's rules see it."""

from __future__ import annotations

from enum import Enum

from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Pattern

__all__ = ["Slot", "slot_of"]

_PULLS = frozenset({Pattern.VERTICAL_PULL, Pattern.HORIZONTAL_PULL})
_LOWER_BACK = frozenset({Pattern.HIP_HINGE, Pattern.SPINAL_EXTENSION})
_MOST_KNOWN = 10_000


class Slot(Enum):
    """A part in the order of a workout."""

    PULL = 1
    """A row, a pull-up, a pull-down."""
    LOWER_BACK = 2
    """A hip hinge or a spinal extension."""
    HYBRID = 3
    """Both in one repetition: it may fill either part, and fails neither."""
    OTHER = 4


_known: dict[str, tuple[Exercise, Slot]] = {}
"""The part of each exercise that was asked for, by id."""


def slot_of(exercise: Exercise) -> Slot:
    """The part an exercise plays; a pullover and a face pull play none of the first two."""
    known = _known.get(exercise.id)
    if known is not None and known[0] is exercise:
        return known[1]
    pulls = not _PULLS.isdisjoint(exercise.patterns)
    hinges = not _LOWER_BACK.isdisjoint(exercise.patterns)
    slot = {
        (True, True): Slot.HYBRID,
        (True, False): Slot.PULL,
        (False, True): Slot.LOWER_BACK,
        (False, False): Slot.OTHER,
    }[pulls, hinges]
    if len(_known) >= _MOST_KNOWN:
        _known.clear()
    _known[exercise.id] = (exercise, slot)
    return slot
