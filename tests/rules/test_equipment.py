"""EQP: equipment that is not at hand."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

AT_HOME = bw.Profile(equipment="home_with_dumbbells")


def with_(*equipment):
    return bw.Profile(equipment=equipment)


def messages(text, code, profile):
    return [message for _, message in found(text, code, profile)]


# EQP001: an exercise whose equipment is not at hand


def test_eqp001_names_what_is_missing_and_the_nearest_that_can_be_done():
    assert [
        (
            "blocks[0].exercises[0]",
            (
                "Seated Row needs a cable machine, which is not available; the most similar "
                "exercise that is possible is One-Arm Dumbbell Row"
            ),
        )
    ] == found(workout("Seated Row 4x10\nDumbbell Romanian Deadlift 3x10"), "EQP001", AT_HOME)


def test_eqp001_says_when_nothing_like_it_can_be_done():
    assert [
        (
            "Wide-Grip Lat Pull-Down needs a lat pulldown machine, which is not available, and no "
            "similar vertical pull is possible without it"
        )
    ] == messages(workout("Lat Pulldown 4x10"), "EQP001", AT_HOME)


def test_eqp001_names_all_that_is_missing():
    # a pull-up bar, a dip belt and plates, of which the plates come with the barbell
    assert [
        (
            "Weighted Pull-Up needs a pull-up bar and a dip belt, which are not available, and no "
            "similar vertical pull is possible without them"
        )
    ] == messages(workout("Weighted Pull-Up 4x5"), "EQP001", with_("barbell"))
    (message,) = messages(workout("Weighted Pull-Up 4x5"), "EQP001", with_("pull_up_bar"))
    assert message.startswith("Weighted Pull-Up needs a dip belt and a set of weight plates, which")


@pytest.mark.parametrize(
    ("text", "equipment"),
    [
        ("Superman 3x15", []),  # bodyweight takes nothing
        ("Mystery 3x10", []),  # nothing is known of it
        ("Seated Row 2x10 warm-up", []),  # no part of the training
        ("Deadlift 3x5", ["barbell"]),
        ("Lat Pulldown 3x10", ["cable_machine"]),  # one with a high pulley
        ("Bench Press 3x8", ["barbell", "incline_bench", "rack"]),  # set flat
        ("T-Bar Row 3x8", ["barbell"]),  # its end in a corner
    ],
)
def test_eqp001_is_content_with_what_does_the_work(text, equipment):
    assert [] == found(workout(text), "EQP001", with_(*equipment))


def test_eqp001_does_not_run_when_nobody_says_what_is_at_hand():
    report = bw.check(workout("Seated Row 4x10"), select="EQP")
    assert () == report.ran
    assert {"EQP001", "EQP002"} == {one.code for one in report.skipped}


def test_eqp001_is_an_error():
    (finding,) = bw.check(workout("Seated Row 4x10"), select="EQP001", profile=AT_HOME)
    assert bw.Severity.ERROR is finding.severity


def test_eqp001_knows_no_other_exercise_for_one_without_a_pattern():
    own = bw.Exercise("thing", "Thing", equipment=["ez_bar"])
    subject = bw.Workout("A", bw.straight(own, 3, reps=8))
    assert ["Thing needs an EZ bar, which is not available"] == messages(subject, "EQP001", AT_HOME)


def test_eqp001_is_fixed_by_the_nearest_and_not_twice_by_the_same():
    subject = workout("Seated Row 4x10\nT-Bar Row 3x8 + Mystery 2x20\nBarbell Row 4xfailure", "A")
    assert subject == bw.fix(subject, profile=AT_HOME, select="EQP").subject
    fixed = bw.fix(subject, unsafe=True, profile=AT_HOME, select="EQP001")
    assert (
        "A\n"
        "One-Arm Dumbbell Row 4 x 10\n"
        "Dumbbell Bent-Over Row 3 x 8 + Mystery 2 x 20\n"
        "Underhand Dumbbell Row 4 x to failure" == str(fixed.subject)
    )
    assert "Do One-Arm Dumbbell Row instead of Seated Row" == fixed.applied[0].fix.title


def test_eqp001_takes_the_same_exercise_again_before_none():
    text = """Lat Pulldown 4x10
Band Pulldown 3x12
One-Arm Band Pulldown 3x12
Underhand Band Pulldown 3x12"""
    subject = workout(text, "A")
    fixed = bw.fix(subject, unsafe=True, profile=with_("resistance_band"), select="EQP001")
    assert "Band Pull-Down 4 x 10" == str(fixed.subject.blocks[0])


# EQP002: no vertical pull at all


def test_eqp002_says_what_would_allow_one():
    assert [
        (
            "",
            (
                "no pull-up and no pull-down can be done with what is at hand; a resistance band or a "
                "pull-up bar allows them"
            ),
        )
    ] == found(workout("One-Arm Dumbbell Row 4x10"), "EQP002", AT_HOME)


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("One-Arm Dumbbell Row 4x10", with_("dumbbell", "resistance_band")),
        ("One-Arm Dumbbell Row 4x10", with_("dumbbell", "pull_up_bar")),
        ("Pull-Up 3x8\nOne-Arm Dumbbell Row 4x10", AT_HOME),  # a finding of EQP001
        ("Barbell Curl 3x10", AT_HOME),  # no back
        ("Mystery 3x10", AT_HOME),
    ],
)
def test_eqp002_is_content(text, profile):
    assert [] == found(workout(text), "EQP002", profile)


def test_eqp002_says_it_once_a_week():
    day = workout("One-Arm Dumbbell Row 4x10")
    program = bw.Program("P", [bw.Phase([day, bw.REST, day, bw.REST])])
    assert ["phases[0]"] == [where for where, _ in found(program, "EQP002", AT_HOME)]
    assert [] == found([], "EQP002", AT_HOME)


def test_eqp002_says_nothing_of_a_catalog_that_knows_no_vertical_pull():
    subject = workout("One-Arm Dumbbell Row 4x10")
    report = bw.check(subject, select="EQP002", profile=AT_HOME, catalog=bw.Catalog())
    assert () == report.codes


def test_eqp002_takes_what_pulls_from_above_and_from_the_front_for_a_vertical_pull():
    both = bw.Exercise("my_pull", "My Pull", patterns=["vertical_pull", "horizontal_pull"])
    subject = workout("One-Arm Dumbbell Row 4x10")
    catalog = bw.catalog.extend(exercises=[both])  # it takes no equipment
    assert ("EQP002",) == bw.check(subject, select="EQP002", profile=AT_HOME).codes
    assert () == bw.check(subject, select="EQP002", profile=AT_HOME, catalog=catalog).codes
