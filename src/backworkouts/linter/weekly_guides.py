"""The weekly sets per muscle that the rules ask for: pictures and reports show them as ranges."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.check import Checker, held
from backworkouts.linter.profile import Profile
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import Subject, SubjectView
from backworkouts.model.muscle import Muscle
from backworkouts.model.terms import Level
from backworkouts.notation import Reading
from backworkouts.volume.guide import Guide

__all__ = ["guides"]


def guides(
    subject: Subject | Reading | None = None,
    *,
    profile: Profile | None = None,
    settings: Settings | None = None,
    muscles: Mapping[str, Muscle] | None = None,
) -> Mapping[str, Guide]:
    """Return the guide of each muscle whose weekly sets some rule judges, by muscle id.

    The numbers are the options of the rules that a check with these arguments runs. A rule that is
    ignored, or that is not for the goal of the lifter, has no guide.

    Args:
        subject: training whose goal and level hold where the profile states none; None without.
        profile: whom the training is for; that of the settings by default.
        settings: settings of the rules; none by default.
        muscles: the muscles that are counted, by id; those of the bundled catalog by default.

    Raises:
        UnsupportedSubjectError: for an argument of another type.
        RuleError: for an own rule whose guide fails.

    >>> found = guides()
    >>> found["latissimus_dorsi"]
    Guide(low=10, high=25, low_rule='VOL001', high_rule='VOL002')
    >>> print(guides(profile=Profile(goal="strength"))["latissimus_dorsi"].low)
    None
    """
    if muscles is not None and not isinstance(muscles, Mapping):
        raise UnsupportedSubjectError(describe(muscles), "muscles by id, of a catalog")
    checker = Checker.of(profile=profile, settings=settings)
    known = checker.catalog.muscles if muscles is None else muscles
    lifter = checker.profile if subject is None else _profile_with(subject, checker)
    found: dict[str, Guide] = {}
    for rule in checker.rules:
        for muscle, guide in rule.guides(known, lifter).items():
            found[muscle] = guide.within(found.get(muscle, Guide()))
    return found


def _profile_with(subject: Subject | Reading, checker: Checker) -> Profile:
    """Return the profile of a checker, completed by the goal and the level of the training.

    The rules of a check see the same goal and level.
    """
    profile = checker.profile
    weeks = SubjectView(held(subject), checker.catalog, profile).weeks
    if not weeks:
        return profile
    level = Level.BEGINNER if weeks[0].is_for_beginners else profile.level
    return evolve(profile, goal=weeks[0].goal, level=level)
