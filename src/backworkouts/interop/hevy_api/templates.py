"""Exercise templates of Hevy, found by their ids in the crosswalk."""

from __future__ import annotations

from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System

__all__ = ["exact_exercise", "title_of"]


def exact_exercise(template: str | None) -> str | None:
    """Return the id of the exercise that is exactly a template; None when there is none.

    >>> exact_exercise("1B2B1E7C")
    'pull_up'
    """
    if template is None:
        return None
    links = crosswalk.exercises_for(System.HEVY, template)
    return next((link.ours for link in links if link.match is Match.EXACT), None)


def title_of(template: str | None) -> str:
    """Return the title of a template; one made of its id when the crosswalk does not have it.

    Hevy's requests have no titles; only its answers do.

    >>> title_of("1B2B1E7C"), title_of("00C0FFEE")
    ('Pull Up', 'Hevy template 00C0FFEE')
    """
    links = crosswalk.exercises_for(System.HEVY, template) if template else ()
    return next((link.name for link in links), f"Hevy template {template}")
