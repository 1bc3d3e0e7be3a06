"""Views of workouts and weeks: what rules read."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

import backworkouts as bw
from backworkouts import linter
from backworkouts.linter import Trait
from backworkouts.linter.profile import NOBODY
from backworkouts.linter.set_summary import KINDS, METHODS, goes_to_failure, summarize
from backworkouts.linter.subject_view import SubjectView, as_subject
from backworkouts.model.block import BlockMethod
from backworkouts.rules.data import jumping_loads
from backworkouts.rules.repetitions import short_rest


def view_of(subject):
    return SubjectView(as_subject(subject), bw.catalog, NOBODY)


def workout_view(subject):
    if isinstance(subject, str):
        subject = bw.notation.parse(subject)
    ((_, view),) = view_of(subject).workouts
    return view


def test_every_kind_of_set_every_method_and_every_unit_has_a_policy():
    assert set(bw.model.SetKind) == set(KINDS)
    assert {None, *BlockMethod} == set(METHODS)
    assert set(bw.model.Unit) == set(jumping_loads.COMPARED)
    assert set(bw.model.Unit) == set(short_rest.INTENSITIES)


def test_warm_up_sets_are_no_work_but_are_known_to_be_there():
    view = workout_view("Deadlift 2x5 warm-up\nPull-Up 3x8\nSeated Row 10, 10, 8")
    assert ["Pull-Up", "Seated Row"] == [exercise.name for exercise in view.exercises]
    assert [3, 3] == [exercise.count for exercise in view.exercises]
    assert view.has_warm_up_sets
    assert Trait.HINGE not in view.traits


def test_a_run_of_one_shared_set_is_listed_once():
    ten, eight = bw.Set(reps=10), bw.Set(reps=8)
    row = bw.ExerciseSets(bw.resolve("seated row"), [ten, ten, eight, eight, ten])
    view = workout_view(bw.Workout("A", row))
    assert ((0, ten), (2, eight), (4, ten)) == view.exercises[0].working


@pytest.mark.parametrize(
    ("sets", "fewest", "most"),
    [
        ([{"reps": 8}] * 3, 3, 3),
        ([{"reps": 8}, {"reps": 8, "optional": True}], 1, 2),
        ([{"reps": 5, "kind": "warm_up"}, {"reps": 8}], 1, 1),
        # a drop set continues the set before it, and stands for one where there is none
        ([{"reps": 8}, {"reps": 6, "kind": "drop"}], 1, 1),
        ([{"reps": 5, "kind": "warm_up"}, {"reps": 6, "kind": "drop"}], 1, 1),
        ([{"reps": 8}, {"reps": 8, "kind": "back_off"}], 2, 2),
        ([{"reps": 20, "kind": "rest_pause"}, {"reps": 5, "kind": "cluster"}], 2, 2),
        # left and right: two halves, as much as one set of each side
        ([{"reps": 8, "side": "left"}, {"reps": 8, "side": "right"}], 1, 1),
        ([{"reps": 8, "side": "left"}, {"reps": 8, "side": "right", "optional": True}], 0.5, 1),
        ([{"reps": 8, "per_side": True}], 1, 1),
    ],
)
def test_sets_are_counted_by_their_kinds_and_sides(sets, fewest, most):
    summary = summarize([bw.Set(**one) for one in sets])
    assert (fewest, most) == (summary.fewest, summary.most)


def test_of_an_amrap_block_at_least_the_rounds_listed_count():
    ten = [bw.Set(reps=10)] * 2
    summary = summarize(ten, BlockMethod.AMRAP)
    assert (2, float("inf")) == (summary.fewest, summary.most)
    every_minute = summarize(ten, BlockMethod.EMOM)
    assert (2, 2) == (every_minute.fewest, every_minute.most)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ({"reps": "to failure"}, True),
        ({"reps": 8, "rir": 0}, True),
        ({"reps": 8, "rir": 1}, False),
        ({"reps": 8, "rir": "0-1"}, False),  # one may be left
        ({"reps": 8, "rir": "1-2"}, False),
        ({"reps": 8}, False),
        ({"duration": "30 s"}, False),
        ({"duration": "30 s", "rir": 0}, True),
    ],
)
def test_a_set_goes_to_failure_when_nothing_can_be_left(amounts, expected):
    assert expected is goes_to_failure(bw.Set(**amounts))


def test_gaps_are_those_of_known_days():
    pull, row = bw.notation.parse("Pull-Up 3x8"), bw.notation.parse("Seated Row 3x8")
    (unknown,) = view_of([pull, row]).weeks
    assert [] == list(unknown.gaps(unknown.days))
    (rotation,) = view_of(bw.Phase([pull, None, row, None, None])).weeks
    # day 0 to day 2, and from there round to day 5, which is day 0 again
    assert [2, 3] == [days for _, _, days in rotation.gaps(rotation.days)]
    sessions = [bw.Session(f"2026-11-0{day}T18:00", pull) for day in (4, 2)]
    (log,) = view_of(sessions).weeks
    assert [2] == [days for _, _, days in log.gaps(log.days)]


def test_a_week_counts_its_trainings():
    pull = bw.notation.parse("Pull-Up 3x8")
    (rotation,) = view_of(bw.Phase([pull, None, pull, None, None])).weeks
    assert 2.8 == rotation.per_week(2)  # 2 x 7 / 5
    (workouts,) = view_of([pull, pull]).weeks
    assert 2 == workouts.per_week(2)
    # Monday 2 November and Monday 16: three calendar weeks
    sessions = [bw.Session(f"2026-11-{day:02}T18:00", pull) for day in (2, 16)]
    (log,) = view_of(sessions).weeks
    assert 2 / 3 == log.per_week(2)


def test_a_week_of_a_log_is_from_monday_to_sunday():
    pull = bw.notation.parse("Pull-Up 3x8")

    def per_week(*days):
        (log,) = view_of([bw.Session(f"2026-11-{day:02}T18:00", pull) for day in days]).weeks
        return log.per_week(2)

    # Monday 2 and Sunday 8 November: one week; Sunday 8 and Monday 9: two
    assert 2 == per_week(2, 8)
    assert 1 == per_week(8, 9)


def test_a_week_is_for_the_goal_that_all_its_workouts_have():
    def week(*goals):
        (view,) = view_of(
            [bw.Workout("A", bw.straight("pull_up", 3, reps=8), goal=goal) for goal in goals]
        ).weeks
        return view.goal

    assert bw.model.Goal.STRENGTH == week("strength", "strength")
    assert None is week("strength", "hypertrophy")
    assert None is week("strength", None)


def test_a_rotation_that_repeats_a_workout_has_one_view_of_it():
    pull = bw.notation.parse("Pull-Up 3x8")
    view = view_of(bw.Program("P", [bw.Phase([pull, None, pull]), bw.Phase([pull])]))
    assert ["phases[0].rotation[0]"] == [where for where, _ in view.workouts]


def test_checking_changes_nothing_in_what_is_checked():
    checked, other = (bw.notation.parse("Deadlift 5, 3 x 60 kg\nPull-Up 3x8") for _ in range(2))
    bw.check(checked)
    assert checked == other
    assert hash(checked) == hash(other)
    assert repr(checked) == repr(other)
    assert pickle.dumps(checked) == pickle.dumps(other)
    assert copy.deepcopy(checked) == other


def test_a_rule_on_the_subject_is_for_those_whom_a_week_is_for():
    def look(subject, _options):
        yield linter.Match("", f"{len(subject.workouts)} workouts")

    rule = attrs.evolve(
        linter.all_rules()["DAT007"],
        code="GYM003",
        name="for-strength",
        look=look,
        goals=(bw.model.Goal.STRENGTH,),
    )
    day = bw.notation.parse("Pull-Up 3x8")
    strong = bw.Profile(goal="strength")
    assert () == bw.check(day, rules=[rule], select="GYM").codes
    (finding,) = bw.check([day, day], rules=[rule], select="GYM", profile=strong)
    assert "1 workouts" == finding.message
