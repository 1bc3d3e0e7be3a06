"""What the numbers of a chart count, and what they leave out, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from backworkouts.model.interval import Interval
from backworkouts.plurals import first_of
from backworkouts.volume.volume import Volume

__all__ = ["NOTHING_TRAINED", "notes_on_uncounted", "unit_of"]

NOTHING_TRAINED: str = "No muscle of the back is trained."

_NAMED = 3


def unit_of(volume: Volume) -> str:
    """Return what the numbers of a volume count, with the credit table.

    >>> from backworkouts import catalog, session_volume
    >>> unit_of(session_volume(catalog.workouts["back_workout_1"], "direct"))
    "sets per session, by the credit table 'direct'"
    """
    per = "week" if volume.weekly else "session"
    if volume.credits.name == "fractional":
        return f"fractional sets per {per}"
    return f"sets per {per}, by the credit table '{volume.credits.name}'"


def notes_on_uncounted(
    uncounted: Mapping[str, Interval], open_rounds: Iterable[str], *, most: int = _NAMED
) -> tuple[str, ...]:
    """Return sentences that name the exercises whose sets are not all counted.

    Args:
        uncounted: the sets of each exercise whose muscles are not known.
        open_rounds: the names of the exercises in AMRAP blocks.
        most: the most exercises that a sentence names.
    """
    notes = []
    if uncounted:
        names = first_of([f"{name} ({sets})" for name, sets in uncounted.items()], most)
        notes.append(f"Sets in no count, as the muscles of the exercise are not known: {names}.")
    names = first_of(open_rounds, most)
    if names:
        notes.append(f"In AMRAP blocks, with only the listed rounds counted: {names}.")
    return tuple(notes)
