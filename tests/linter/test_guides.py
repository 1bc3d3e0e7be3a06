"""The guides of weekly sets: the options of the rules that a check runs."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.errors import RuleError, UnsupportedSubjectError
from backworkouts.linter import Guide, Rule, Scope, guides
from backworkouts.pictures.charts.guiding import guides_for

ASKED = ("latissimus_dorsi", "rhomboids", "trapezius_middle")

GYM = Rule(
    code="GYM001",
    name="few-sets-here",
    severity=bw.Severity.INFO,
    summary="Lats get 12 sets.",
    why="We like lats.",
    bad="Pull-Up 3x8",
    good="Pull-Up 12x8",
    grounds=(),
    look=lambda _week, _options: (),
    scope=Scope.WEEK,
    guide=lambda _options, _muscles, _profile: {"latissimus_dorsi": Guide(low=12)},
)


def lows(**arguments):
    found = guides(**arguments)
    return {muscle: guide.low for muscle, guide in found.items() if guide.low is not None}


def highs(**arguments):
    found = guides(**arguments)
    return {muscle: guide.high for muscle, guide in found.items() if guide.high is not None}


def test_the_rules_ask_ten_sets_of_three_muscles():
    assert lows() == dict.fromkeys(ASKED, 10)
    assert guides()["rhomboids"] == Guide(10, 25, "VOL001", "VOL002")


def test_the_rules_limit_the_large_muscles_and_their_parts():
    limited = highs()
    assert set(limited.values()) == {25}
    wholes = {"latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae"}
    parts = {muscle.id for muscle in bw.catalog.muscles.values() if muscle.parent in wholes}
    assert limited.keys() == wholes | parts


def test_settings_change_the_numbers_or_the_muscles():
    settings = bw.Settings(rules={"VOL001": {"sets": 8, "erector_spinae": 5}})
    assert lows(settings=settings) == {**dict.fromkeys(ASKED, 8), "erector_spinae": 5}
    assert lows(settings=bw.Settings(rules={"VOL001": {"sets": 0}})) == {}
    assert set(highs(settings=bw.Settings(rules={"VOL002": {"sets": 22}})).values()) == {22}


def test_a_rule_that_does_not_run_has_no_guide():
    assert lows(settings=bw.Settings(ignore=["VOL001"])) == {}
    assert highs(settings=bw.Settings(select=["VOL001"])) == {}
    assert guides(settings=bw.Settings(select=["ORD"])) == {}


@pytest.mark.parametrize(
    ("profile", "asked"),
    [
        (bw.Profile(goal="hypertrophy"), 10),
        (bw.Profile(goal="strength"), None),
        (bw.Profile(goal="athletics"), None),
        (bw.Profile(level="beginner"), 4),
        (bw.Profile(level="advanced"), 10),
    ],
)
def test_the_goal_and_the_level_of_the_lifter_count(profile, asked):
    assert lows(profile=profile).get("rhomboids") == asked
    assert lows(settings=bw.Settings(profile=profile)).get("rhomboids") == asked


def test_training_states_a_goal_and_a_level_where_the_profile_does_not():
    day = bw.Workout("Pull", bw.straight("pull_up", 3, reps=8), goal="strength")
    easy = bw.Program("Easy", [bw.model.Phase([bw.Workout("Pull")])], levels=["beginner"])
    assert lows(subject=[day]) == {}
    assert lows(subject=[day], profile=bw.Profile(goal="hypertrophy")) == dict.fromkeys(ASKED, 10)
    assert lows(subject=easy) == dict.fromkeys(ASKED, 4)
    assert lows(subject=easy, profile=bw.Profile(level="advanced")) == dict.fromkeys(ASKED, 10)
    assert lows(subject=[]) == dict.fromkeys(ASKED, 10)


def test_muscles_that_a_catalog_does_not_have_are_left_out():
    lats = {"latissimus_dorsi": bw.catalog.muscles["latissimus_dorsi"]}
    assert guides(muscles=lats) == {"latissimus_dorsi": Guide(10, 25, "VOL001", "VOL002")}


def test_an_own_rule_narrows_the_guide():
    found = guides(settings=bw.Settings(own_rules=[GYM]))
    assert found["latissimus_dorsi"] == Guide(12, 25, "GYM001", "VOL002")


def test_a_rule_of_a_profile_has_a_guide_for_that_profile_or_when_it_is_selected():
    back_day = evolve(GYM, enabled_by=bw.Profile(focus="back"))
    settings = bw.Settings(own_rules=[back_day])
    assert lows(settings=settings)["latissimus_dorsi"] == 10
    for_backs = bw.Profile(focus="back")
    assert lows(settings=settings, profile=for_backs)["latissimus_dorsi"] == 12
    selected = bw.Settings(own_rules=[back_day], select=["GYM001"])
    assert lows(settings=selected)["latissimus_dorsi"] == 12


def test_a_guide_of_an_own_rule_that_fails_is_an_error_of_the_rule():
    def fails(_options, _muscles, _profile):
        raise KeyError("lats")

    def endless(_options, _muscles, _profile):
        return {"rhomboids": Guide(high=float("inf"))}

    for guide in (fails, endless, lambda *_: {"rhomboids": 12}, lambda *_: 12):
        settings = bw.Settings(own_rules=[evolve(GYM, guide=guide)])
        with pytest.raises(RuleError, match="GYM001"):
            guides(settings=settings)


def test_other_arguments_are_refused():
    with pytest.raises(UnsupportedSubjectError):
        guides(profile="beginner")
    with pytest.raises(UnsupportedSubjectError):
        guides("pull_up")
    with pytest.raises(UnsupportedSubjectError):
        guides(muscles=iter(["rhomboids"]))


PULLS = ("lat_pulldown", "seated_row", "face_pull", "deadlift", "shrug", "hyperextension")
days = st.lists(
    st.tuples(st.sampled_from(PULLS), st.integers(1, 30), st.integers(0, 3)),
    min_size=1,
    max_size=6,
)


@given(days, st.sampled_from([{}, {"VOL001": {"erector_spinae": 6}}, {"VOL002": {"sets": 14}}]))
def test_a_guide_judges_as_its_rule_does(exercises, rules):
    day = bw.Workout(
        "Pull",
        *(bw.straight(name, sets, reps=8, optional=more) for name, sets, more in exercises),
    )
    settings = bw.Settings(rules=rules, select=["VOL001", "VOL002"])
    volume = bw.weekly_volume([day])
    judged = {
        (
            volume.muscles[muscle].name,
            "below" if guide.judge(sets.low, most) == "below" else "above",
        )
        for muscle, guide in guides_for(volume, guides(settings=settings)).items()
        for sets, most in [(volume[muscle], volume.most(muscle))]
        if guide.judge(sets.low, most)
    }
    words = {"VOL001": "below", "VOL002": "above"}
    found = {
        (finding.message.split(":")[0], words[finding.code])
        for finding in bw.check([day], settings=settings)
    }
    assert found == judged
