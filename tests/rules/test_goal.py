"""The rules on goals and levels: what each finds, on both sides of its boundary."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

ATHLETE = bw.Profile(goal="athletics")
BEGINNER = bw.Profile(level="beginner")
FIVE = ["Lat Pulldown {}x10", "Pull-Up {}x8", "Seated Row {}x10", "T-Bar Row {}x10"]


def day(*sets):
    """Back exercises with so many sets each, deadlifts last."""
    names = [*FIVE, "Deadlift {}x5"][-len(sets) :]
    return "\n".join(name.format(count) for name, count in zip(names, sets, strict=True))


# GOL001: five by five


def test_gol001_begins_at_five_exercises_of_five_sets():
    assert [
        (
            "",
            (
                "5 exercises of the back with 5 sets or more each, 26 in all; an athlete's day has "
                "room for fewer"
            ),
        )
    ] == found(day(5, 5, 5, 5, 6), "GOL001", ATHLETE)
    assert [] == found(day(5, 5, 5, 5, 4), "GOL001", ATHLETE)
    assert [] == found(day(6, 6, 6, 6), "GOL001", ATHLETE)
    assert 1 == len(found(day(6, 6, 6, 6), "GOL001", ATHLETE, exercises=4))
    assert [] == found(day(5, 5, 5, 5, 5), "GOL001", ATHLETE, sets=6)


def test_gol001_counts_what_must_be_done_of_the_back():
    assert [] == found(f"{day(5, 5, 5, 5)}\nDeadlift 4-5x5", "GOL001", ATHLETE)
    assert [] == found(f"{day(5, 5, 5, 5)}\nSquat 5x5\nMystery 5x5", "GOL001", ATHLETE)
    split = f"{day(5, 5, 5, 5)}\nRomanian Deadlift 2x5\nRomanian Deadlift 3x8"
    assert 1 == len(found(split, "GOL001", ATHLETE))
    assert [] == found(workout(f"{day(5, 5, 5, 5)}\nDeadlift 5x5 warm-up"), "GOL001", ATHLETE)


# GOL002: thirty sets


def test_gol002_begins_at_thirty_sets_of_the_back():
    # 8 + 8 + 8 + 5 = 29
    assert [] == found(day(8, 8, 8, 5), "GOL002", ATHLETE)
    assert [("", "30 sets of the back in a session; an athlete needs fewer than 30")] == found(
        day(8, 8, 8, 6), "GOL002", ATHLETE
    )
    assert 1 == len(found(day(8, 8, 8, 5), "GOL002", ATHLETE, sets=29))


def test_gol002_counts_neither_other_muscles_nor_what_is_optional():
    assert [] == found(f"{day(8, 8, 8, 5)}\nBench Press 5x5\nMystery 9x9", "GOL002", ATHLETE)
    assert [] == found(f"{day(8, 8, 8)}\nRomanian Deadlift 5-6x8", "GOL002", ATHLETE)
    assert [] == found(workout(f"{day(8, 8, 8, 5)}\nFace Pull 9x15 warm-up"), "GOL002", ATHLETE)


# GOL003: a back-only day


def test_gol003_finds_a_day_for_the_back_alone():
    assert [
        (
            "",
            (
                "all 3 exercises are for the back; an athlete trains the back together with other "
                "muscles"
            ),
        )
    ] == found(day(3, 3, 3), "GOL003", ATHLETE)
    assert [] == found(f"{day(3, 3, 3)}\nSquat 3x5", "GOL003", ATHLETE)
    assert [] == found(f"{day(3, 3, 3)}\nMystery 3x5", "GOL003", ATHLETE)


def test_gol003_lets_an_exercise_be_practiced():
    assert [] == found("Pull-Up 5x5", "GOL003", ATHLETE)
    focused = bw.Profile(goal="athletics", focus="back")
    ((_, message),) = found("Pull-Up 5x5", "GOL003", focused)
    assert message.startswith("its one exercise is for the back")
    assert [] == found(workout("Pull-Up 5x5 warm-up"), "GOL003", focused)


@pytest.mark.parametrize("code", ["GOL001", "GOL002", "GOL003"])
def test_rules_for_athletes_are_for_athletes(code):
    for profile in (None, bw.Profile(goal="hypertrophy")):
        report = bw.check(workout(day(9, 9, 9, 9, 9)), profile=profile, select=code)
        assert () == report.ran
        assert "goal of athletics" in report.skipped[0].reason


# GOL004: advanced options for beginners


def test_gol004_finds_the_superset_of_the_article():
    assert [
        (
            "blocks[0].exercises[1]",
            (
                "Deadlift to failure in a superset with Bent-Over Row is an option for the advanced, "
                "in a workout for beginners"
            ),
        )
    ] == found(workout("Bent-Over Row 4x10 + Deadlift 4xfailure"), "GOL004", BEGINNER)
    ((where, _),) = found(bw.catalog.workouts["back_workout_1"], "GOL004")
    assert "blocks[4].exercises[1]" == where


def test_gol004_takes_no_repetition_in_reserve_for_failure():
    def superset(rir):
        row = bw.ExerciseSets(bw.resolve("bent over row"), [bw.Set(reps=10)] * 3)
        deadlift = bw.ExerciseSets(bw.resolve("deadlift"), [bw.Set(reps=5, rir=rir)] * 3)
        return bw.Workout("A", bw.Block([row, deadlift]))

    assert 1 == len(found(superset(0), "GOL004", BEGINNER))
    assert [] == found(superset(0.5), "GOL004", BEGINNER)


@pytest.mark.parametrize(
    "text",
    [
        "Bent-Over Row 4x10 + Deadlift 4x5",  # not to failure
        "Bent-Over Row 4x10\nDeadlift 4xfailure",  # no superset
        "Bent-Over Row 4xfailure + Deadlift 4x5",  # the row is
        "Bent-Over Row 4x10 + Deadlift 4x5\nRomanian Deadlift 4xfailure",  # another is
        "Pull-Up 4x8 + Deadlift 4xfailure",  # no row
        "Dumbbell RDL to Row 4xfailure",  # both in one, by itself
        "Seated Row 4x10 + Back Extension Hold 4x30s",
        "Mystery 4xfailure + Deadlift 4x5",
    ],
)
def test_gol004_is_content(text):
    assert [] == found(workout(text), "GOL004", BEGINNER)


def test_gol004_finds_what_another_exercise_leads_up_to():
    text = "Weighted Pull-Up 3x8\nSeated Row 3x10"
    assert [
        (
            "blocks[0].exercises[0]",
            "Weighted Pull-Up is what Pull-Up leads up to, in a workout for beginners",
        )
    ] == found(text, "GOL004", BEGINNER)
    assert [] == found("Pull-Up 3x8\nAssisted Pull-Up 3x8", "GOL004", BEGINNER)
    assert [] == found("Weighted Dip 3x8", "GOL004", BEGINNER)  # not of the back


def test_gol004_finds_the_superset_that_begins_with_the_hinge():
    ((where, _),) = found(workout("Deadlift 4xfailure + Bent-Over Row 4x10"), "GOL004", BEGINNER)
    assert "blocks[0].exercises[0]" == where


def test_gol004_finds_what_comes_after_an_exercise_that_leads_further():
    # pull-ups lead up to weighted ones, and so are nothing to find
    text = "Pull-Up 3x5\nWeighted Pull-Up 3x8"
    assert ["blocks[1].exercises[0]"] == [where for where, _ in found(text, "GOL004", BEGINNER)]


def test_gol004_can_take_the_easier_exercise():
    subject = bw.notation.parse("Day\nWeighted Pull-Up 3x8\nSeated Row 3x10")
    fixed = bw.fix(subject, unsafe=True, profile=BEGINNER, select="GOL004")
    assert "Day\nPull-Up 3 x 8\nSeated Row 3 x 10" == str(fixed.subject)
    assert ["Do Pull-Up until it is easy"] == [one.fix.title for one in fixed.applied]
    assert subject == bw.fix(subject, profile=BEGINNER, select="GOL004").subject
    # of a progression that the catalog does not have nothing is known
    own = bw.Exercise("my_row", "My Row", patterns=["horizontal_pull"], regressions=["my_easy_row"])
    assert [] == found(bw.Workout("A", bw.straight(own, 3, reps=8)), "GOL004", BEGINNER)


def test_gol004_is_for_beginners():
    report = bw.check(workout("Weighted Pull-Up 3x8"), select="GOL004")
    assert "beginners" in report.skipped[0].reason
