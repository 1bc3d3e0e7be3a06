"""Laws of fixes: they end, help, break nothing, and leave nothing to do."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import backworkouts as bw
import strategies
from backworkouts.linter.profile import EQUIPMENT_SETS
from backworkouts.linter.traits import Trait, traits_of

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def back_exercises():
    """Every pull, hinge and extension of the catalog, each kind as likely as the other."""
    kinds = [
        Trait.VERTICAL_PULL,
        Trait.UNSUPPORTED_ROW,
        Trait.ROW,
        Trait.HINGE,
        Trait.SPINAL_EXTENSION,
        Trait.HYBRID,
        Trait.BACK,
    ]
    known = bw.catalog.exercises.values()
    return st.one_of(
        *(st.sampled_from([one for one in known if kind in traits_of(one)]) for kind in kinds)
    )


def back_workouts():
    """Straight sets and supersets of them, some to failure, some warm-ups only."""
    some_set = st.sampled_from(
        [
            bw.Set(reps=10),
            bw.Set(reps="to failure"),
            bw.Set(reps="8-12", optional=True),
            bw.Set(reps=5, kind="warm_up"),
            bw.Set(duration="30 s"),
        ]
    )
    sets = st.tuples(st.integers(1, 4), some_set).map(lambda pair: (pair[1],) * pair[0])
    member = st.builds(bw.ExerciseSets, back_exercises(), sets)
    block = st.builds(bw.Block, st.lists(member, min_size=1, max_size=3).map(tuple))
    return st.builds(bw.Workout, st.just("A"), blocks=st.lists(block, max_size=6).map(tuple))


def profiles():
    """With everything at hand, with little, and with nothing said of it."""
    equipment = st.sampled_from([None, *EQUIPMENT_SETS, ["barbell", "rack"]])
    return st.builds(bw.Profile, equipment=equipment)


WORKOUTS = st.one_of(back_workouts(), strategies.workouts())


def counts(report, least):
    """How many findings each code has, of a severity of that rank or above."""
    return Counter(one.code for one in report if one.severity.rank >= least)


@SLOW
@given(WORKOUTS, profiles(), st.booleans())
def test_to_fix_twice_changes_nothing_more(workout, profile, unsafe):
    once = bw.fix(workout, unsafe=unsafe, profile=profile)
    twice = bw.fix(once.subject, unsafe=unsafe, profile=profile)
    assert (once.subject, ()) == (twice.subject, twice.applied)


@SLOW
@given(WORKOUTS, profiles(), st.booleans())
def test_no_code_of_the_gravest_severity_fixed_or_above_has_more_findings(workout, profile, unsafe):
    before = bw.check(workout, profile=profile)
    fixed = bw.fix(workout, unsafe=unsafe, profile=profile)
    if fixed.applied:
        gravest = max(one.severity.rank for one in fixed.applied)
        assert counts(fixed.report, gravest) <= counts(before, gravest)
        assert counts(fixed.report, gravest) != counts(before, gravest)
    else:
        assert workout == fixed.subject


@SLOW
@given(WORKOUTS, profiles())
def test_safe_fixes_change_the_order_of_blocks_and_nothing_else(workout, profile):
    fixed = bw.fix(workout, profile=profile).subject
    assert Counter(workout.blocks) == Counter(fixed.blocks)


@SLOW
@given(back_workouts())
def test_unsafe_fixes_of_the_order_keep_every_set_of_every_exercise(workout):
    def done(one):
        return Counter(member for block in one.blocks for member in block.exercises)

    assert done(workout) == done(bw.fix(workout, unsafe=True, select="ORD").subject)


@SLOW
@given(back_workouts())
def test_without_supersets_safe_fixes_leave_no_lower_back_before_a_pull_or_a_hinge(workout):
    straight = bw.Workout("A", *(one for block in workout.blocks for one in block.exercises))
    report = bw.fix(straight).report.of(["ORD001", "ORD003", "ORD005"])
    assert [] == [one for one in report.fixable if one.fix.is_safe]


@SLOW
@given(back_workouts())
def test_what_safe_fixes_leave_before_a_pull_is_tied_by_a_superset(workout):
    """Only supersets of two of pull, hinge and extension can be in each other's way."""
    parts = [block.exercises if ties(block) else [block] for block in workout.blocks]
    untied = bw.Workout("A", *(one for some in parts for one in some))
    report = bw.fix(untied).report.of(["ORD001", "ORD005"])
    assert [] == [one for one in report.fixable if one.fix.is_safe]


@SLOW
@given(back_workouts())
def test_unsafe_fixes_leave_no_row_after_a_lower_back_that_failed_with_it(workout):
    assert "ORD002" not in bw.fix(workout, unsafe=True).report.codes


def ties(block):
    """Whether it holds two of a pull, a hinge and an extension."""
    traits = [traits_of(one.exercise) for one in block.exercises]
    hinges = any(Trait.HINGE in one for one in traits)
    pulls = any(Trait.PULL in one for one in traits)
    extends = any(Trait.SPINAL_EXTENSION in one and Trait.HINGE not in one for one in traits)
    return hinges + pulls + extends > 1
