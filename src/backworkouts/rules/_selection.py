"""What the rules on selection share: whether a week is theirs to judge."""

from __future__ import annotations

from backworkouts.rules._traits import Trait
from backworkouts.rules._week import Week

__all__ = ["is_asked"]


def is_asked(week: Week) -> bool:
    """Whether something of the back may be missed in it.

    A whole week that trains any of the back; a workout by itself when it is one for the back: what
    it lacks otherwise may stand on another day.
    """
    if not week.traits & Trait.BACK:
        return False
    return week.is_whole or week.days[0].plan.is_back_workout
