"""The rules on frequency: what each finds, on both sides of its boundary."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

BACK = "Pull-Up 3x8\nSeated Row 3x10"
GROWTH = bw.Profile(goal="hypertrophy")
SATURDAY = bw.Profile(sport_days=["saturday"])


def rotation(*days):
    """Days of a rotation; None to rest."""
    return bw.Phase([day and workout(day, f"Day {number}") for number, day in enumerate(days, 1)])


def sessions(*days, text=BACK):
    """Sessions on days of November 2026; the second is a Monday."""
    return [bw.Session(f"2026-11-{day:02}T18:00", workout(text)) for day in days]


def messages(subject, code, profile=None, **options):
    return [message for _, message in found(subject, code, profile, **options)]


# FRQ001: once or twice a week


def test_frq001_is_content_with_once_and_twice():
    assert [] == found([workout(BACK)], "FRQ001")
    assert [] == found([workout(BACK)] * 2, "FRQ001")
    assert ["3 trainings a week with 6 sets of the back or more, more than 2"] == messages(
        [workout(BACK)] * 3, "FRQ001"
    )


def test_frq001_scales_a_rotation_to_a_week():
    # 2 in 7 days are 2 a week; 2 in 6 are 2.3; 1 in 7 is 1; 1 in 8 is 0.9
    assert [] == found(rotation(BACK, None, None, BACK, None, None, None), "FRQ001")
    (message,) = messages(rotation(BACK, None, None, BACK, None, None), "FRQ001")
    assert message.startswith("2.3 trainings a week with 6 sets of the back or more, more than 2")
    assert [] == found(rotation(BACK, *[None] * 6), "FRQ001")
    (message,) = messages(rotation(BACK, *[None] * 7), "FRQ001")
    assert message.startswith("0.9 trainings a week with 6 sets of the back or more, fewer than 1")


def test_frq001_averages_a_log_over_its_weeks():
    # Mondays, Wednesdays and a Friday of two weeks: 4 trainings and 5 of them
    assert [] == found(sessions(2, 4, 9, 11), "FRQ001")
    (message,) = messages(sessions(2, 4, 6, 9, 11), "FRQ001")
    assert message.startswith("2.5 trainings a week with 6 sets of the back")


def test_frq001_does_not_take_one_exercise_for_a_training_of_the_back():
    chest = workout("Bench Press 5x5\nSeated Row 5x10")
    assert [] == found([workout(BACK)] * 2 + [chest], "FRQ001")
    assert 1 == len(found([workout(BACK)] * 2 + [chest], "FRQ001", enough=5))
    hinges = workout("Squat 5x5\nRomanian Deadlift 3x8\nHyperextension 3x15")
    assert [] == found([workout(BACK)] * 2 + [hinges], "FRQ001")


def test_frq001_finds_a_week_without_the_back():
    legs = [workout("Squat 5x5")]
    assert ["0 trainings a week with 6 sets of the back or more, fewer than 1"] == messages(
        legs, "FRQ001"
    )
    assert [] == found(legs, "FRQ001", fewest=0)
    assert [] == found([workout("Squat 5x5\nMystery 3x8")], "FRQ001")


def test_frq001_says_nothing_of_a_back_that_is_trained_a_little_each_day():
    # 3 sets a day, 6 a week, come to a training
    little = workout("Pull-Up 3x8\nBench Press 3x8")
    assert [] == found([little] * 2, "FRQ001")
    assert 1 == len(found([little], "FRQ001"))


# FRQ002: every five days, for bodybuilding


def test_frq002_asks_for_five_days():
    assert [] == found(rotation(BACK, *[None] * 4), "FRQ002", GROWTH)
    assert [
        (
            "rotation[0]",
            "the back is trained again after 4 days; for bodybuilding the article asks for 5",
        )
    ] == found(rotation(BACK, *[None] * 3), "FRQ002", GROWTH)
    assert [] == found(rotation(BACK, *[None] * 3), "FRQ002", GROWTH, days=4)


def test_frq002_tells_the_soonest_and_how_many_there_are():
    # Monday to Wednesday 2 days, to Saturday 3, to Monday 2
    days = rotation(BACK, None, BACK, None, None, BACK, None)
    assert [
        (
            "rotation[2]",
            (
                "the back is trained again after 2 days; for bodybuilding the article asks "
                "for 5 (3 times in all)"
            ),
        )
    ] == found(days, "FRQ002", GROWTH)


def test_frq002_takes_two_sessions_of_a_day_for_one():
    assert [] == found(sessions(2, 2, 7), "FRQ002", GROWTH)
    ((where, _),) = found(sessions(2, 2, 6), "FRQ002", GROWTH)
    assert "[2].workout" == where


def test_frq002_is_for_growth_and_needs_days():
    days = rotation(BACK, None)
    for profile in (None, bw.Profile(goal="strength")):
        report = bw.check(days, profile=profile, select="FRQ002")
        assert ["FRQ002"] == [one.code for one in report.skipped]
    report = bw.check([workout(BACK)] * 3, profile=GROWTH, select="FRQ002")
    assert "days are not known" in report.skipped[0].reason


# FRQ003: the lower back on consecutive days


def test_frq003_finds_consecutive_days():
    assert [
        (
            "rotation[1]",
            (
                "the lower back is loaded hard the day after Deadlift, with Bent-Over Row; a day "
                "between lets it recover"
            ),
        )
    ] == found(rotation("Deadlift 4x5", "Bent-Over Row 4x8", None), "FRQ003")
    assert [] == found(rotation("Deadlift 4x5", None, "Bent-Over Row 4x8", None), "FRQ003")
    (message,) = messages(
        rotation("Deadlift 4x5", None, "Bent-Over Row 4x8", None), "FRQ003", days=2
    )
    assert message.startswith(
        "the lower back is loaded hard 2 days after Deadlift, with Bent-Over Row (2 times in all)"
    )


def test_frq003_knows_that_a_rotation_begins_again():
    ((where, message),) = found(rotation("Deadlift 4x5", None, "Squat 5x5"), "FRQ003")
    assert "rotation[0]" == where
    assert message.startswith("the lower back is loaded hard the day after Squat, with Deadlift")
    assert [] == found(sessions(2, 4, text="Deadlift 4x5"), "FRQ003")
    assert 1 == len(found(sessions(2, 3, text="Deadlift 4x5"), "FRQ003"))
    assert 1 == len(found(rotation("Deadlift 1x5"), "FRQ003"))  # every day


@pytest.mark.parametrize("other", ["Seal Row 4x8", "Pull-Up 3x8", "Mystery 3x8"])
def test_frq003_leaves_other_work_alone(other):
    assert [] == found(rotation("Deadlift 4x5", other, None), "FRQ003")
    assert [] == found(rotation(other, other), "FRQ003")


# FRQ004: a muscle's whole week in one session


def twice(pulldowns, other="Hyperextension 4x15\nBarbell Shrug 4x12"):
    return f"Monday\nLat Pulldown {pulldowns}x10\n\nThursday\n{other}"


def test_frq004_begins_above_ten_sets():
    assert [] == found(twice(10), "FRQ004")
    assert [
        (
            "phases[0]",
            (
                "latissimus dorsi: 11 fractional sets, all in one session, though 2 a week train the "
                "back"
            ),
        )
    ] == found(twice(11), "FRQ004")
    assert [] == found(twice(12), "FRQ004", sets=12)


def test_frq004_asks_for_a_second_session_of_the_back():
    assert [] == found(twice(11, "Squat 5x5"), "FRQ004")
    assert [] == found(twice(11, "Barbell Shrug 3x10"), "FRQ004")  # 3 sets make no back day
    # a single set in the other session, and it is not the whole week any more
    assert [] == found(twice(11, "Hyperextension 4x15\nBarbell Shrug 4x12\nPull-Up 1x8"), "FRQ004")


def test_frq004_says_what_is_not_counted():
    (message,) = messages(f"{twice(11)}\nMystery 3x10", "FRQ004")
    assert message.endswith("(without Mystery, whose muscles are not known)")


# FRQ005: the day before sport


def week_with(day, text="Deadlift 3x5"):
    days = [None] * 7
    days[day] = text
    return rotation(*days)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (3, None),
        (4, "on Friday, the day before sport on Saturday"),
        (5, "on Saturday, a day of sport"),
        (6, None),
    ],
)
def test_frq005_minds_the_day_of_sport_and_the_one_before(day, said):
    expected = [f"the lower back is loaded hard {said}, with Deadlift"] if said else []
    assert expected == messages(week_with(day), "FRQ005", SATURDAY)


def test_frq005_goes_around_the_week():
    monday = bw.Profile(sport_days=["monday"])
    (message,) = messages(week_with(6), "FRQ005", monday)
    assert "on Sunday, the day before sport on Monday" in message


def test_frq005_knows_the_weekday_of_a_session():
    log = sessions(6, 13, 16, text="Deadlift 3x5\nGood Morning 3x8")
    assert [
        (
            "[0].workout",
            (
                "the lower back is loaded hard on Friday, the day before sport on Saturday (2 times), "
                "with Deadlift and Good Morning"
            ),
        )
    ] == found(log, "FRQ005", SATURDAY)


def test_frq005_cannot_place_other_rotations_and_leaves_easy_days_alone():
    assert [] == found(rotation("Deadlift 3x5", None, None, None, None), "FRQ005", SATURDAY)
    assert [] == found(week_with(4, "Seal Row 3x10\nMystery 3x8"), "FRQ005", SATURDAY)
    report = bw.check(week_with(4), select="FRQ005")
    assert "no sport days" in report.skipped[0].reason
