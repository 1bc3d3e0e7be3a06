"""What rules are given: workouts and weeks, gone through once."""

from __future__ import annotations

import copy
import pickle
import sys

import attrs
import pytest
from backworkouts.linter.context import Context
from backworkouts.linter.once import once

import backworkouts as bw
from backworkouts.linter import registry
from backworkouts.linter import selection as _prepared
from backworkouts.linter import set_summary as _stated
from backworkouts.linter.profile import NOBODY


def context(subject):
    return Context(subject, bw.catalog, NOBODY)


def plan(text):
    ((_, seen),) = context(bw.notation.parse(text)).plans
    return seen


def test_warm_up_sets_are_no_work_but_are_known_to_be_there():
    seen = plan("Deadlift 2x5 warm-up\nPull-Up 3x8\nSeated Row 10, 10, 8")
    assert ["Pull-Up", "Seated Row"] == [one.name for one in seen.entries]
    assert [3, 3] == [one.count for one in seen.entries]
    assert seen.has_warm_ups
    assert not seen.traits & bw.Trait.HINGE
    # ... which the quick look at the order sees as well
    assert seen.in_order[0] & bw.Trait.HINGE


def test_equal_neighbors_are_looked_at_once():
    ten, eight = bw.Set(reps=10), bw.Set(reps=8)
    row = bw.ExerciseSets(bw.resolve("seated row"), [ten, ten, eight, eight, ten])
    ((_, seen),) = context(bw.Workout("A", row)).plans
    assert [(0, ten), (2, eight), (4, ten)] == seen.entries[0].distinct


def test_what_is_asked_for_is_there_and_nothing_else():
    seen = plan("Pull-Up 3x8")
    with pytest.raises(AttributeError, match="tempo"):
        _ = seen.tempo
    assert isinstance(bw.Plan.goal, once)
    assert "what it is for" in (bw.Plan.goal.__doc__ or "").lower()


def test_gaps_are_those_of_known_days():
    pull, row = bw.notation.parse("Pull-Up 3x8"), bw.notation.parse("Seated Row 3x8")
    (unknown,) = context([pull, row]).weeks
    assert [] == list(unknown.gaps(unknown.days))
    (rotation,) = context(bw.Phase([pull, None, row, None, None])).weeks
    # day 0 to day 2, and from there round to day 5, which is day 0 again
    assert [2, 3] == [days for _, _, days in rotation.gaps(rotation.days)]
    sessions = [bw.Session(f"2026-11-0{day}T18:00", pull) for day in (4, 2)]
    (log,) = context(sessions).weeks
    assert [2] == [days for _, _, days in log.gaps(log.days)]


def test_a_week_counts_its_trainings():
    pull = bw.notation.parse("Pull-Up 3x8")
    (rotation,) = context(bw.Phase([pull, None, pull, None, None])).weeks
    assert 2.8 == rotation.per_week(2)  # 2 x 7 / 5
    (workouts,) = context([pull, pull]).weeks
    assert 2 == workouts.per_week(2)
    # Monday 2 November and Monday 16: three calendar weeks
    sessions = [bw.Session(f"2026-11-{day:02}T18:00", pull) for day in (2, 16)]
    (log,) = context(sessions).weeks
    assert 2 / 3 == log.per_week(2)


def test_what_fits_whom_is_not_kept_for_ever(monkeypatch):
    monkeypatch.setattr(_prepared, "_MOST_KEPT", 1)
    day = bw.notation.parse("Pull-Up 3x3")
    for goal in bw.Goal:
        ran = bw.check(day, profile=bw.Profile(goal=goal), select="REP001").ran
        assert (("REP001",) if goal is bw.Goal.HYPERTROPHY else ()) == ran


def test_private_modules_of_a_folder_are_no_rules(tmp_path, monkeypatch):
    folder = tmp_path / "gym_rules"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "_shared.py").write_text("raise AssertionError")
    (folder / "shrugs.py").write_text("RULE = 5")
    monkeypatch.syspath_prepend(str(tmp_path))
    import gym_rules  # noqa: PLC0415  made above

    assert [5] == list(registry._in_folder(gym_rules))
    del sys.modules["gym_rules"], sys.modules["gym_rules.shrugs"]


def test_what_was_seen_is_no_part_of_what_was_looked_at():
    checked, other = (bw.notation.parse("Deadlift 5, 3 x 60 kg\nPull-Up 3x8") for _ in range(2))
    bw.check(checked)
    assert checked == other
    assert hash(checked) == hash(other)
    assert repr(checked) == repr(other)
    assert pickle.dumps(checked) == pickle.dumps(other)
    assert copy.deepcopy(checked) == other
    for kind in (bw.Set, bw.ExerciseSets, bw.Exercise):
        assert all(not one.name.startswith("_") for one in attrs.fields(kind))


def test_a_gym_with_more_kinds_of_sets_than_are_kept(monkeypatch):
    monkeypatch.setattr(_stated, "_MOST_KEPT", 1)
    for reps in (3, 40):
        day = bw.Workout("A", bw.straight("pull up", 3, reps=reps))
        assert ("REP002",) == bw.check(day, select="REP002").codes
    assert 1 == len(_stated._kept)


def test_a_day_of_more_kinds_than_are_remembered_is_checked_as_any(monkeypatch):
    monkeypatch.setattr(_prepared, "_MOST_OF_FACTS", 1)
    settings = bw.Settings()  # no other test has asked by these
    days = [bw.notation.parse(one) for one in ("Deadlift 3x5\nPull-Up 3x8", "Bench Press 3x5")]
    first = [bw.check(one, settings=settings).codes for one in days]
    assert first == [bw.check(one, settings=settings).codes for one in days]
