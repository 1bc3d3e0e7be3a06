"""The rules on logs: a stall over weeks, and sides that differ."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import backworkouts as bw
from backworkouts.linter.best_sets import best_set
from support import found

MONDAY = date(2026, 9, 7)
SQUAT = bw.resolve("squat")


def log(*lines, every=14):
    """A log with a session a line, every so many days from Monday, 7 September 2026."""
    days = [MONDAY + timedelta(days=every * number) for number in range(len(lines))]
    return [
        bw.Session(f"{day}T18:00", bw.notation.parse(line))
        for day, line in zip(days, lines, strict=True)
        if line
    ]


def squats(*sets, every=14):
    """A log of one set of squats a session; an empty text is a session that was missed."""
    return log(*(one and f"Squat {one}" for one in sets), every=every)


# What a set is worth


@pytest.mark.parametrize(
    ("performed", "kg"),
    [
        ({"reps": 1, "load": "100 kg"}, 100),
        ({"reps": 6, "load": "100 kg"}, 120),  # 100 x (1 + 6 / 30)
        ({"reps": 12, "load": "100 lb"}, 63.50),  # 45.36 x (1 + 12 / 30)
        ({"reps": 6, "load": "BW+20 kg"}, 108),  # (70 + 20) x 1.2
        ({"reps": 3, "load": "BW"}, 77),  # 70 x 1.1
    ],
)
def test_a_set_is_worth_its_estimated_maximum(performed, kg):
    best = best_set(SQUAT, [bw.Set(**performed)], bodyweight=70)
    assert best is not None
    assert kg == pytest.approx(best.estimate, abs=0.005)


@pytest.mark.parametrize(
    "performed",
    [
        {"reps": 13, "load": "100 kg"},  # too many to estimate from
        {"reps": 5},
        {"duration": 30, "load": "100 kg"},
        {"reps": 5, "load": "80 %1RM"},
        {"reps": 5, "load": "BW-80 kg"},  # more help than the body weighs
        {"reps": 5, "load": "100 kg", "kind": "drop"},
        {"reps": 5, "load": "100 kg", "kind": "warm_up"},
    ],
)
def test_some_sets_are_worth_nothing_that_can_be_compared(performed):
    assert best_set(SQUAT, [bw.Set(**performed)], bodyweight=70) is None


# REP008: a stall over weeks


def test_rep008_finds_eight_weeks_without_a_better_set():
    # 7 September to 2 November are 56 days
    assert [
        (
            "[4].workout.blocks[0].exercises[0]",
            (
                "Squat: no better set in 8 weeks and 4 sessions than 5 x 100 kg on 2026-09-07, and "
                "since then 5 x 100 kg at best; to progress, change repetitions, sets, sleep or food"
            ),
        )
    ] == found(squats("5 x 100 kg", *["5 x 100 kg"] * 4), "REP008")
    assert [] == found(squats("5 x 100 kg", *["5 x 100 kg"] * 4, every=13), "REP008")
    assert [] == found(squats("5 x 100 kg", *["5 x 100 kg"] * 3, every=20), "REP008")


@pytest.mark.parametrize(
    ("later", "is_stall"),
    [
        ("6 x 100 kg", False),  # one repetition more
        ("5 x 102.5 kg", False),
        ("8 x 95 kg", False),  # 120.3 against 116.7
        ("6 x 95 kg", True),  # 114
        ("5 x 220 lb", True),  # 99.8 kg
        ("5 x 221 lb", False),  # 100.2 kg
    ],
)
def test_rep008_takes_repetitions_and_load_for_progress(later, is_stall):
    sessions = squats("5 x 100 kg", "5 x 90 kg", "5 x 90 kg", "5 x 90 kg", later)
    assert is_stall is bool(found(sessions, "REP008"))


def test_rep008_counts_from_the_last_time_that_something_got_better():
    # 105 kg on 21 September; eight weeks later is 16 November
    sets = ["5 x 100 kg", "5 x 105 kg", *["5 x 105 kg"] * 4]
    assert [] == found(squats(*sets[:-1]), "REP008")
    ((_, message),) = found(squats(*sets), "REP008")
    assert "5 x 105 kg on 2026-09-21" in message


def test_rep008_begins_anew_after_three_weeks_without_the_exercise():
    before = ["5 x 120 kg"] * 3
    after = ["5 x 100 kg"] * 4
    assert 1 == len(found(squats(*before, *after), "REP008"))
    # 28 days between two trainings; from then on 6 weeks
    assert [] == found(squats(*before, "", *after), "REP008")
    # 21 days are no break
    assert 1 == len(found(squats(*["5 x 100 kg"] * 5, every=21), "REP008"))


@pytest.mark.parametrize(
    "line",
    [
        "Barbell Curl 8 x 30 kg",  # of one joint
        "Squat 15 x 60 kg",  # too many repetitions to estimate from
        "Squat 5",
    ],
)
def test_rep008_leaves_the_rest_alone(line):
    other = "Bench Press 5 x 60 kg"
    sessions = log(*[f"{line}\n{other}"] * 5)
    assert ["Bench Press"] == [
        message.partition(":")[0] for _, message in found(sessions, "REP008")
    ]


def test_rep008_has_options():
    sessions = squats(*["5 x 100 kg"] * 3)
    assert [] == found(sessions, "REP008")
    assert 1 == len(found(sessions, "REP008", weeks=4, sessions=2))


def test_rep008_compares_pull_ups_with_the_body_that_they_lift():
    pulls = [f"Pull-Up 5 x BW+{kg} kg" for kg in (10, 0, 0, 0)]
    # 110 kg of body: 120 x (1 + 5/30) = 140 against 110 x (1 + 8/30) = 139.3
    # 120 kg of body: 130 x (1 + 5/30) = 151.7 against 120 x (1 + 8/30) = 152
    sessions = log(*pulls, "Pull-Up 8 x BW")
    assert 1 == len(found(sessions, "REP008", bodyweight=110))
    assert [] == found(sessions, "REP008", bodyweight=120)


def test_rules_on_logs_are_skipped_for_plans():
    plan = bw.notation.parse("Monday\nSquat 5 x 100 kg\n\nThursday\nSquat 5 x 100 kg")
    for subject in (plan, [bw.notation.parse("Squat 5 x 100 kg")] * 5):
        report = bw.check(subject, select=["SEL009"])
        assert [("SEL009", "check several sessions with their dates")] == [
            (one.code, one.reason.partition(": ")[2]) for one in report.skipped
        ]
    (session,) = squats("5 x 100 kg")
    (skipped,) = bw.check(session, select=["REP008"]).skipped
    assert skipped.reason.startswith("no log is given")
    assert ["REP008"] == [one.code for one in bw.check(plan, select=["REP008"]).skipped]
    assert ("REP008",) == bw.check(squats("5 x 100 kg", "5 x 100 kg"), select=["REP008"]).ran


# SEL009: left and right


def rows(*sides, load="30 kg"):
    """A log of one-arm rows: repetitions with the left, and with the right."""
    return log(
        *(
            f"One-Arm Dumbbell Row {left} x {load} left, {right} x {load} right"
            for left, right in sides
        )
    )


def test_sel009_finds_a_side_that_is_stronger_each_time():
    # 30 x (1 + 6 / 30) = 36; 30 x (1 + 12 / 30) = 42: a sixth more
    assert [
        (
            "[2].workout.blocks[0].exercises[0]",
            (
                "One-Arm Dumbbell Row: the right side was stronger by 17 % or more in the last 3 "
                "sessions (left 6 x 30 kg, right 12 x 30 kg); begin with the left side, and do as much "
                "with the right"
            ),
        )
    ] == found(rows((6, 12), (5, 12), (6, 12)), "SEL009")
    ((_, message),) = found(rows((12, 6), (12, 6), (12, 6)), "SEL009")
    assert "begin with the right side" in message


@pytest.mark.parametrize(
    "sides",
    [
        [(6, 12), (6, 12)],  # two sessions
        [(6, 12), (6, 12), (7, 12)],  # 37 against 42: 13.5 %
        [(6, 12), (12, 6), (6, 12)],  # once the other way
        [(6, 15), (6, 15), (6, 15)],  # too many repetitions to estimate from
    ],
)
def test_sel009_asks_for_the_same_side_each_time_and_by_far(sides):
    assert [] == found(rows(*sides), "SEL009")


def test_sel009_judges_the_last_sessions_only():
    evened_out = [(6, 12)] * 3 + [(10, 12)]
    assert [] == found(rows(*evened_out), "SEL009")
    assert 1 == len(found(rows((10, 12), *[(6, 12)] * 3), "SEL009"))


def test_sel009_has_options():
    assert 1 == len(found(rows((10, 12), (10, 12)), "SEL009", sessions=2, percent=5))


def test_sel009_leaves_sets_of_both_sides_alone():
    sessions = log(*["One-Arm Dumbbell Row 3x8 x 30 kg per side"] * 3)
    assert [] == found(sessions, "SEL009")


# Exercises whose loads are help


@pytest.mark.parametrize(
    "name", ["Assisted Pull-Up", "Band-Assisted Chin-Up", "Assisted Dip", "Dominada asistida"]
)
def test_a_load_that_is_help_is_compared_with_none(name):
    exercise = bw.catalog.find(name) or bw.Exercise.custom(name)
    for load in ("40 kg", "BW+40 kg"):
        assert best_set(exercise, [bw.Set(reps=8, load=load)], bodyweight=70) is None
    best = best_set(exercise, [bw.Set(reps=6, load="BW-40 kg")], bodyweight=70)
    assert 36 == pytest.approx(best.estimate)  # (70 - 40) x 1.2


def test_rep008_leaves_help_alone_that_becomes_less():
    loads = (40, 35, 30, 25, 20)
    help_falls = log(*(f"Assisted Pull-Up 8 x {load} kg" for load in loads))
    assert [] == found(help_falls, "REP008")
    # With the help stated as such, less help is more strength, and more help is a stall.
    assert [] == found(log(*(f"Assisted Pull-Up 8 x BW-{load} kg" for load in loads)), "REP008")
    more = log(*(f"Assisted Pull-Up 8 x BW-{load} kg" for load in reversed(loads)))
    assert 1 == len(found(more, "REP008"))
