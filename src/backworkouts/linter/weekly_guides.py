"""The range of weekly sets per muscle that the rules ask for, as pictures and reports show it."""

from __future__ import annotations

from collections.abc import Mapping

from backworkouts.linter.check import Checker
from backworkouts.linter.profile import Profile
from backworkouts.linter.settings import Settings
from backworkouts.model.muscle import Muscle
from backworkouts.volume.guide import Guide

__all__ = ["guides"]


def guides(
    *,
    profile: Profile | None = None,
    settings: Settings | None = None,
    muscles: Mapping[str, Muscle] | None = None,
) -> Mapping[str, Guide]:
    """Return the guide of each muscle whose weekly sets some rule judges.

    The numbers are the options of the rules that a check with these arguments runs: a rule that is
    ignored, or is not for the goal of the profile, has none. Goal and level of a training that
    states its own are not known here; give them in the profile.

    Args:
        profile: whom the training is for; that of the settings by default.
        settings: settings of the rules; none by default.
        muscles: the muscles that are counted, by id; those of the bundled catalog by default.

    Raises:
        UnsupportedSubjectError: for an argument of another type.
        RuleError: for an own rule whose guide fails.

    >>> found = guides()
    >>> found["latissimus_dorsi"]
    Guide(low=10, high=25, low_rule='VOL001', high_rule='VOL002')
    >>> guides(profile=Profile(goal="strength"))["latissimus_dorsi"].low is None
    True
    """
    checker = Checker.of(profile=profile, settings=settings)
    known = checker.catalog.muscles if muscles is None else muscles
    found: dict[str, Guide] = {}
    for rule in checker.rules:
        for muscle, guide in rule.guides(known, checker.profile).items():
            found[muscle] = guide.within(found.get(muscle, Guide()))
    return found
