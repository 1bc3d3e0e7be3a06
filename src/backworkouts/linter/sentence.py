"""Wording that the messages of rules share: lists, and numbers."""

from __future__ import annotations

from collections.abc import Iterable

from backworkouts.linter.profile import Profile

__all__ = ["amount", "listed", "stated_in_words"]


def listed(names: Iterable[str], last: str = "and") -> str:
    """Return names as a list in a sentence.

    >>> listed(["Pull-Up", "Seated Row", "Face Pull"])
    'Pull-Up, Seated Row and Face Pull'
    """
    *others, final = names
    return f"{', '.join(others)} {last} {final}" if others else final


def amount(value: float) -> str:
    """Return a number, without decimals when it is whole.

    >>> amount(10), amount(10.0), amount(2.5)
    ('10', '10', '2.5')
    """
    return f"{value:g}"


def stated_in_words(profile: Profile) -> str:
    """Return what a profile states, as a list in a sentence.

    >>> stated_in_words(Profile(goal="hypertrophy", focus="back"))
    'goal hypertrophy and focus back'
    """
    return listed(f"{name} {value}" for name, value in profile.stated.items())
