"""VOL001: a back muscle gets fewer sets a week than studies find worthwhile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backworkouts.linter.muscles import below, counted_sets
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.week_view import WeekView
from backworkouts.model.muscle import Muscle
from backworkouts.model.terms import Level
from backworkouts.model.workout import Goal
from backworkouts.plurals import plural
from backworkouts.volume.guide import Guide

__all__ = ["RULE"]

_LEAST = 4
_DEFAULT = 10

# The article's most significant muscles but one, and the part of the trapezius that rows train with
# the rhomboids. No source asks for weekly sets of the others: deadlifts and bent-over rows work the
# erectors hard without a set that counts in full, and the shoulder blades move in every pull.
_JUDGED = ("latissimus_dorsi", "rhomboids", "trapezius_middle")
_ON_REQUEST = ("erector_spinae", "trapezius_upper", "trapezius_lower")
_STUDIED = "about the least that was found to build muscle"
_ADVICE = "add a row or a pull-down"


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    volume, least = week.volume, options["least"]
    enough = _enough(options, for_beginners=week.is_for_beginners)
    for muscle in below(week, enough):
        asked, most = enough[muscle], volume.most(muscle)
        if muscle not in _JUDGED:
            than = f"{amount(asked)}"
        elif most < least <= asked:
            than = f"{amount(least)}, {_STUDIED if least == _LEAST else 'the set minimum'}"
        else:
            than = f"{amount(asked)}, the aim for growth"
        advice = f"; {_ADVICE}" if muscle in _JUDGED else ""
        with_all = ""
        if most > volume[muscle].high:
            unknown = plural(volume.uncertain[muscle].high, "set")
            with_all = f", {amount(most)} with all {unknown} of unknown exercises"
        yield Match(
            week.where,
            f"{week.muscle_name(muscle)}: {volume.shown(muscle)} {counted_sets(volume)} a week"
            f"{with_all}, fewer than {than}{advice}",
        )


def _enough(options: Options, *, for_beginners: bool) -> dict[str, float]:
    """Return the sets a week below which each muscle is reported."""
    aim = min(options["sets"], options["least"]) if for_beginners else options["sets"]
    return {
        **dict.fromkeys(_JUDGED, aim),
        **{muscle: options[muscle] for muscle in _ON_REQUEST},
    }


def _guide(
    options: Options, muscles: Mapping[str, Muscle], profile: Profile
) -> Mapping[str, Guide]:
    enough = _enough(options, for_beginners=profile.level is Level.BEGINNER)
    return {muscle: Guide(low=sets) for muscle, sets in enough.items() if sets}


RULE = Rule(
    code="VOL001",
    name="few-weekly-sets",
    severity=Severity.INFO,
    summary=(
        f"Lats, rhomboids and middle trapezius get {_DEFAULT} fractional sets a week or more, and "
        f"never fewer than {_LEAST}."
    ),
    why=(
        "Growth rises with weekly sets, less and less steeply. About four fractional sets are the "
        "least with a gain that trials could tell from none, and about ten are what reviews name "
        "as an aim: a message states which of the two a muscle falls short of. The trials measured "
        "thighs and arms, hardly ever a back, so for the back this is extrapolation, and a week "
        "below is no fault. Beginners are asked for the least alone, and the aim is for lifters "
        "past it. That is our reading: several well-known programs for beginners stay between the "
        "two, and no source here states an aim for beginners in particular. The numbers are for "
        "growth: with a goal of strength or athletics the rule is skipped. No source asks for "
        "weekly sets of the erectors, which deadlifts and rows work along, nor of the upper and "
        "the lower trapezius. They are judged when their option sets a number. A muscle is "
        "reported when even the most that a plan allows is below, with every set of an unknown "
        "exercise that may train it."
    ),
    bad="Lat Pulldown 3x10\nBarbell Row 3x10",
    good="Lat Pulldown 5x10\nBarbell Row 5x10\nFace Pull 4x15",
    grounds=(
        Ground(
            "acsm_2026",
            "about 10 sets and more per muscle and week for hypertrophy",
            Confidence.MODERATE,
        ),
        Ground(
            "schoenfeld_2017",
            "each further weekly set adds a little; 10 and more did better than fewer, by trend",
            Confidence.MODERATE,
        ),
        Ground(
            "pelland_2025",
            "counting indirect sets as half fitted the data best; size rises with weekly sets, "
            "with diminishing returns",
            Confidence.MODERATE,
        ),
        Ground(
            "pelland_2025",
            "about 4 fractional sets a week as the least with a detectable gain in size (known "
            "secondhand, not from the abstract)",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option(
            "sets",
            _DEFAULT,
            "aim for lats, rhomboids and middle trapezius, fractional sets a week",
            most=200,
        ),
        Option("least", _LEAST, "minimum for them, and the aim for beginners", most=200),
        *(
            Option(muscle, 0, "fractional sets a week of this muscle; 0 leaves it out", most=200)
            for muscle in _ON_REQUEST
        ),
    ),
    except_goals=(Goal.STRENGTH, Goal.ATHLETICS),
    guide=_guide,
)
