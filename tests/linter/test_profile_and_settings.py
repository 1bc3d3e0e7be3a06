"""Profile and settings: for whom, which rules, and by which numbers."""

from __future__ import annotations

import pickle

import pytest

import backworkouts as bw
from support import found

WEEK = [bw.notation.parse("Lat Pulldown 9x10")]


def lats(**settings):
    report = bw.check(WEEK, select="VOL001", settings=bw.Settings(**settings))
    return [one for one in report if one.message.startswith("latissimus")]


def test_an_option_moves_the_boundary():
    assert 1 == len(lats())
    assert [] == lats(rules={"VOL001": {"sets": 9}})
    (finding,) = lats(rules={"few-weekly-sets": {"sets": 9.5}})
    assert (
        "latissimus dorsi: 9 fractional sets a week, fewer than 9.5, the aim for growth; add a row or a pull-down"
        == (finding.message)
    )


def test_a_severity_is_set():
    (finding,) = lats(rules={"VOL001": {"severity": "error"}})
    assert bw.Severity.ERROR is finding.severity


def test_the_code_goes_before_the_name():
    assert [] == lats(rules={"VOL001": {"sets": 9}, "few-weekly-sets": {"sets": 12}})


def test_settings_choose_rules_unless_the_call_does():
    settings = bw.Settings(select=["ORD", "VOL001"], ignore=["VOL"])
    assert "ORD001" in bw.check(WEEK, settings=settings).ran
    assert "VOL001" not in bw.check(WEEK, settings=settings).ran
    assert ("VOL001",) == bw.check(WEEK, select="VOL001", ignore="ORD", settings=settings).ran


def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(bw.errors.SettingsError) as caught:
        bw.Settings(
            select=["VOL", "VL"],
            ignore="ORD01",
            rules={
                "VOL001": {"set": 3, "sets": -1, "severity": "fatal"},
                "XYZ001": {},
                "VOL002": 3,
                "VOL003": {"sets": True},
            },
        )
    assert [
        "select[1]", "ignore[0]", "rules.VOL001.set", "rules.VOL001.sets", "rules.VOL001.severity",
        "rules.XYZ001", "rules.VOL002", "rules.VOL003.sets",
    ] == [one.where for one in caught.value.problems]  # fmt: skip
    assert "expected an option of this rule: 'sets', found 'set'" in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301  ours


def test_a_profile_says_what_is_wrong_with_it():
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        bw.Profile(
            goal="x", level=1, focus="y", equipment=["dumbbel"], sport_days=["monday", "funday"]
        )
    assert [
        "Profile.goal", "Profile.level", "Profile.focus", "Profile.equipment[0]",
        "Profile.sport_days[1]",
    ] == [one.where for one in caught.value.problems]  # fmt: skip
    with pytest.raises(bw.errors.InvalidValueError, match="or one of: 'bodyweight', 'home_with"):
        bw.Profile(equipment="home")
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        bw.Profile(equipment="home_with_dumbells")
    (problem,) = caught.value.problems
    assert ("unknown_value", "home_with_dumbbells") == (problem.code, problem.suggestions[0])
    with pytest.raises(bw.errors.InvalidValueError, match="a set of Weekday"):
        bw.Profile(sport_days=5)


def test_a_profile_takes_sets_lists_and_names():
    by_name = bw.Profile(equipment="home_with_dumbbells")
    assert by_name == bw.Profile(equipment={"dumbbell"}) == bw.Profile(equipment=["dumbbell"])
    assert hash(by_name) == hash(bw.Profile(equipment=frozenset({bw.model.Equipment.DUMBBELL})))
    assert frozenset() == bw.Profile(equipment=[]).equipment
    assert None is bw.Profile().equipment
    assert [0, 6] == [bw.linter.Weekday("monday").number, bw.linter.Weekday.SUNDAY.number]


@pytest.mark.parametrize("wrong", [{"profile": "home"}, {"settings": {}}])
def test_a_dictionary_is_no_profile_and_no_settings(wrong):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match=r"expected a (Profile|Settings)"):
        bw.check(WEEK, **wrong)


def test_a_rule_for_a_goal_is_skipped_for_others_and_says_so():
    text = "Pull-Up 4x3\nSeated Row 4x3\nLat Pulldown 4x3"
    assert [] == found(text, "REP001")
    (skipped,) = bw.check(bw.notation.parse(text), select="REP001").skipped
    assert (
        "it is for the goal of hypertrophy, which neither the profile nor the training states"
        == (skipped.reason)
    )
    assert [] != found(text, "REP001", bw.Profile(goal="hypertrophy"))


def test_the_profile_goes_before_what_a_workout_says():
    workout = bw.Workout("A", bw.straight("pull up", 4, reps=3), goal="hypertrophy")
    assert [] != found(workout, "REP001")
    assert [] == found(workout, "REP001", bw.Profile(goal="strength"))


def test_settings_copy_what_they_are_given_and_are_read_only():
    given = {"VOL001": {"sets": 9}}
    settings = bw.Settings(rules=given)
    given["VOL001"]["sets"] = 5
    given["VOL002"] = {"sets": 3}
    assert {"VOL001": {"sets": 9}} == {name: dict(own) for name, own in settings.rules.items()}
    assert 1 == len(settings.rules)
    with pytest.raises(TypeError):
        settings.rules["VOL002"] = {}
    with pytest.raises(TypeError):
        settings.rules["VOL001"]["sets"] = 5
    assert "{'VOL001': {'sets': 9}}" in repr(settings)


def test_equal_settings_have_equal_hashes():
    one, other = (
        bw.Settings(
            rules={"VOL001": {"sets": 9, "severity": "warning"}, "ORD": {"severity": "info"}}
        ),
        bw.Settings(
            rules={"ORD": {"severity": "info"}, "VOL001": {"severity": "warning", "sets": 9}}
        ),
    )
    assert one == other
    assert hash(one) == hash(other)
    assert one != bw.Settings(rules={"VOL001": {"sets": 8}})
    assert one == pickle.loads(pickle.dumps(one))  # noqa: S301  ours


def test_rules_that_are_no_table_are_refused():
    with pytest.raises(bw.errors.SettingsError, match="rules: expected a table of rules, found 5"):
        bw.Settings(rules=5)


@pytest.mark.parametrize("profile", ["hypertrophy", {"goal": "hypertrophy"}, None])
def test_settings_refuse_what_is_no_profile(profile):
    with pytest.raises(bw.errors.SettingsError, match=r"profile: .*Settings\.from_dict"):
        bw.Settings(profile=profile)


@pytest.mark.parametrize(
    ("field", "word", "expected"),
    [("goal", "bodybuilding", "hypertrophy"), ("level", "Novice", "beginner"),
     ("goal", "Strenght", "strength")],
)  # fmt: skip
def test_the_nearest_goal_and_level_are_in_the_message(field, word, expected):
    with pytest.raises(bw.errors.SettingsError, match=f"a {field}: '{expected}', found"):
        bw.Settings.from_dict({"profile": {field: word}})
