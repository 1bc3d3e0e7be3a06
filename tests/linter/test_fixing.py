"""Fixes: edits of immutable workouts, made until nothing changes."""

from __future__ import annotations

import json
import pickle
import timeit

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts import linter
from backworkouts.linter import Move, Replace, Split, fixing, subject_view
from backworkouts.linter.check import Checker
from backworkouts.linter.selection import SelectedRule

BACKWARDS = "Deadlift 3x10\nT-Bar Row 3x8"


def lines(subject):
    return str(subject).splitlines()[1:]


def fixed(text, **how):
    return bw.fix(bw.notation.parse(text), select="ORD001", **how)


def test_a_safe_fix_is_made_and_said():
    done = fixed(BACKWARDS)
    assert ["T-Bar Row 3 x 8", "Deadlift 3 x 10"] == lines(done.subject)
    assert ["Do Deadlift after T-Bar Row"] == [one.fix.title for one in done.applied]
    assert () == done.report.codes


def test_to_fix_twice_changes_nothing_more():
    once = fixed("Deadlift 3x10\nSuperman 2x15\nT-Bar Row 3x8\nSeated Row 3x10")
    twice = bw.fix(once.subject, select="ORD001")
    assert (once.subject, ()) == (twice.subject, twice.applied)


def test_two_supersets_that_cannot_both_be_last_stay_as_they_are():
    text = "Seated Row 3x10 + Deadlift 3x10\nT-Bar Row 3x8 + Romanian Deadlift 3x8"
    done = fixed(text)
    assert bw.notation.parse(text) == done.subject
    assert ("ORD001",) == done.report.codes


def test_a_workout_that_cannot_be_fixed_is_no_reason_to_leave_the_others():
    tied = bw.notation.parse(
        "Seated Row 3x10 + Deadlift 3x10\nT-Bar Row 3x8 + Romanian Deadlift 3x8"
    )
    backwards = [bw.notation.parse(f"Day {number}\n{BACKWARDS}") for number in range(4)]
    done = bw.fix([tied, *backwards[:2], tied, *backwards[2:]], select="ORD001")
    assert 4 == len(done.applied)
    assert [tied, tied] == [one for one in done.subject if one == tied]
    assert ("ORD001",) == done.report.codes


def test_every_day_with_the_same_workout_is_fixed():
    day = bw.notation.parse(BACKWARDS)
    program = bw.Program("P", [bw.Phase([day, bw.REST, day]), bw.Phase([day])])
    done = bw.fix(program, select="ORD001")
    assert 1 == len(done.applied)
    assert 1 == len(done.subject.workouts)
    assert ["T-Bar Row 3 x 8", "Deadlift 3 x 10"] == lines(done.subject.workouts[0])


def test_a_phase_a_sequence_and_a_reading_are_fixed():
    day = bw.notation.parse(BACKWARDS)
    in_order = ["T-Bar Row 3 x 8", "Deadlift 3 x 10"]
    assert in_order == lines(bw.fix(bw.Phase([day, None]), select="ORD001").subject.workouts[0])
    assert in_order == lines(bw.fix(iter([day]), select="ORD001").subject[0])
    assert in_order == lines(bw.fix(bw.notation.read(BACKWARDS), select="ORD001").subject)


def test_what_was_done_is_not_changed():
    session = bw.Session("2026-11-02T18:00", bw.notation.parse(BACKWARDS))
    for subject in (session, (session,)):
        done = bw.fix(subject, select="ORD001")
        assert (subject, ()) == (done.subject, done.applied)
        assert ("ORD001",) == done.report.codes


def test_what_is_allowed_is_not_fixed():
    text = "Deadlift 3x10  # allow: ORD001\nT-Bar Row 3x8"
    assert bw.notation.parse(text) == fixed(text).subject


def test_an_unsafe_fix_is_made_when_it_is_asked_for():
    text = "Pul-Up 3x8"
    assert "Pul-Up 3 x 8" == lines(bw.fix(bw.notation.parse(text), select="DAT001").subject)[0]
    done = bw.fix(bw.notation.parse(text), select="DAT001", unsafe=True)
    assert ["Pull-Up 3 x 8"] == lines(done.subject)


@pytest.mark.parametrize("subject", [None, "pull day", [1]])
def test_anything_else_is_refused(subject):
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.fix(subject)
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a text with exercises"):
        bw.fix(bw.notation.read("nothing here"))


def test_edits_are_values():
    workout = bw.notation.parse("T-Bar Row 3x8 + Deadlift 3x10\nFace Pull 3x15")
    assert ["Face Pull 3 x 15", "T-Bar Row 3 x 8 + Deadlift 3 x 10"] == lines(
        Move(0, 1).apply(workout)
    )
    assert ["T-Bar Row 3 x 8", "Deadlift 3 x 10", "Face Pull 3 x 15"] == lines(
        Split(0).apply(workout)
    )
    chin_up = Replace(0, 0, bw.resolve("chin up"))
    assert "Chin-Up 3 x 8 + Deadlift 3 x 10" == lines(chin_up.apply(workout))[0]
    fix = bw.linter.Fix("Do another", is_safe=False, edits=(chin_up, Split(0)))
    assert 3 == len(lines(fix.apply(workout)))
    assert fix == pickle.loads(pickle.dumps(fix))  # noqa: S301  our own bytes


def test_a_report_survives_pickle_with_its_fixes():
    report = bw.check(bw.notation.parse(BACKWARDS))
    assert report == pickle.loads(pickle.dumps(report))  # noqa: S301  our own bytes
    assert 1 <= len(report.fixable)
    assert json.dumps([one.fix.title for one in report.fixable])


def test_another_exercise_takes_another_load_and_the_one_that_was_is_told():
    at_home = bw.Profile(equipment="home_with_dumbbells")
    workout = bw.notation.parse("Seated Row 2x10 @ 60 kg, 1x8 @ 65 kg  > slow")
    done = bw.fix(workout, select="EQP001", profile=at_home, unsafe=True)
    ((one,),) = [block.exercises for block in done.subject.blocks]
    assert "One-Arm Dumbbell Row" == one.exercise.name
    assert [None] * 3 == [each.load for each in one.sets]
    assert "Seated Row: 60 kg, 65 kg" in one.note


def test_a_load_is_told_even_behind_a_note_of_the_greatest_length():
    sets = bw.straight("seated row", 2, reps=8, load="8-10RM", note="x" * 10_000)
    at_home = bw.Profile(equipment="home_with_dumbbells")
    done = bw.fix(bw.Workout("A", sets), select="EQP001", profile=at_home, unsafe=True)
    (one,) = done.subject.exercise_sets()
    assert [None, None] == [each.load for each in one.sets]
    assert one.note.endswith("xxx...\nSeated Row: 8-10RM")
    assert 10_000 == len(one.note)


def test_with_the_same_equipment_the_load_stays():
    workout = bw.notation.parse("Barbell Row 3x8 @ 60 kg")
    pendlay = Replace(0, 0, bw.resolve("pendlay row")).apply(workout)
    assert ["Pendlay Row 3 x 8 x 60 kg"] == lines(pendlay)


def test_to_reorder_the_lift_that_one_trains_for_is_no_safe_fix():
    workout = bw.notation.parse(BACKWARDS)
    strength = bw.Profile(goal="strength")
    (finding,) = bw.check(workout, select="ORD001", profile=strength)
    assert not finding.fix.is_safe
    assert workout == bw.fix(workout, select="ORD001", profile=strength).subject


def program_of(days):
    """A program of so many different days, each with a fix to make."""
    workouts = [bw.notation.parse(f"Day {number}\n{BACKWARDS}") for number in range(days)]
    return bw.Program("P", [bw.Phase(workouts)])


@pytest.mark.no_cover  # 294 days
def test_the_workouts_that_are_looked_at_grow_with_the_program(monkeypatch):
    looked_at = []

    class Counted(subject_view.WorkoutView):
        def __init__(self, *args):
            looked_at.append(args[0])
            super().__init__(*args)

    monkeypatch.setattr(subject_view, "WorkoutView", Counted)
    counts = []
    for days in (14, 56, 224):
        looked_at.clear()
        assert days == len(bw.fix(program_of(days)).applied)
        counts.append(len(looked_at))
    # four times the days, four times the workouts that are looked at
    assert [counts[0], 4 * counts[0], 16 * counts[0]] == counts


@pytest.mark.no_cover  # its tracer would be measured, too
def test_fixing_takes_time_in_proportion_to_the_program():
    # of eight times the days: eight times as long; at the square, 64 times
    programs = [program_of(28), program_of(224)]
    short, long = (
        min(timeit.repeat(lambda p=program: bw.fix(p), number=1, repeat=3)) for program in programs
    )
    assert long < 24 * short


def test_days_that_cannot_be_fixed_cost_no_more_than_those_that_can():
    tied = "Seated Row 3x10 + Deadlift 3x10\nT-Bar Row 3x8 + Romanian Deadlift 3x8"
    days = [bw.notation.parse(f"Day {number}\n{tied}") for number in range(100)]
    done = bw.fix(days, select="ORD001")
    assert () == done.applied
    assert tuple(days) == done.subject


def fixer_with(look, scope, days, select="ORD001"):
    """What fixes days by our rules, and by that of a plugin."""
    rule = linter.Rule(
        "GYM001", "of-the-house", bw.Severity.ERROR, "S.", "W.", "A 1x1", "B 1x1",
        (linter.Ground("textbook", "so it is", linter.Confidence.LOW),), look, scope=scope,
    )  # fmt: skip
    checker = Checker.of(select=select)
    checker = evolve(checker, rules=(*checker.rules, SelectedRule(rule, bw.Settings())))
    fixer = fixing._Fixer(days, checker, knows_days=False, unsafe=False)
    while fixer.apply_all():
        pass
    return fixer


def test_a_fix_that_makes_its_week_worse_is_left_out():
    """A plugin may judge weeks: here no two days may begin with the same exercise."""
    days = tuple(
        bw.notation.parse(f"{name}\nDeadlift 3x10\n{pull} 3x8")
        for name, pull in (("A", "T-Bar Row"), ("B", "T-Bar Row"), ("C", "Seated Row"))
    )
    fixer = fixer_with(same_start, linter.Scope.TRAINING, days)
    # A and C begin with another exercise each; B would begin as A does
    assert ["T-Bar Row", "Deadlift", "Seated Row"] == [
        str(day.blocks[0].exercises[0].exercise) for day in fixer.subject
    ]


def test_a_finding_on_a_whole_workout_may_have_a_fix():
    days = tuple(bw.notation.parse("T-Bar Row 3x8\nFace Pull 3x15") for _ in range(2))
    fixer = fixer_with(face_pull_first, linter.Scope.WORKOUT, days, select=())
    assert [["Face Pull 3 x 15", "T-Bar Row 3 x 8"]] * 2 == [lines(day) for day in fixer.subject]


def face_pull_first(workout, _):
    if workout.exercises[0].name != "Face Pull":
        yield linter.Match("", "face pulls come first", bw.linter.Fix("Move", True, (Move(1, 0),)))  # noqa: FBT003


def same_start(week, _):
    """Two days that begin with the same pull."""
    first = [day.workout.exercises[0].name for day in week.days]
    if len(set(first) - {"Deadlift"}) < len([name for name in first if name != "Deadlift"]):
        yield linter.Match("", "two days begin with the same exercise")


def test_an_edit_keeps_the_clock_of_a_block():
    superset = bw.superset(bw.straight("pull up", 3, reps=5), bw.straight("deadlift", 3, reps=3))
    workout = bw.Workout("A", evolve(superset, method="amrap", duration="10 min"))
    replaced = Replace(0, 0, bw.resolve("chin up")).apply(workout)
    assert ("amrap", 600) == (replaced.blocks[0].method, replaced.blocks[0].duration.low)
    assert ["amrap", "amrap"] == [block.method for block in Split(0).apply(workout).blocks]
