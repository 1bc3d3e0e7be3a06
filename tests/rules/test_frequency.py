"""The rules on frequency: what each finds, on both sides of its boundary."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

BACK = "Pull-Up 3x8\nSeated Row 3x10"
GROWTH = bw.Profile(goal="hypertrophy")
BODYBUILDER = bw.Profile(goal="hypertrophy", focus="back")
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
    assert [
        "3 back workouts a week (each with 6 back sets or more); the article advises 2 at most"
    ] == messages([workout(BACK)] * 3, "FRQ001")


def test_frq001_scales_a_rotation_to_a_week():
    # 2 in 7 days are 2 a week; 2 in 6 are 2.3; 1 in 7 is 1; 1 in 8 is 0.9
    assert [] == found(rotation(BACK, None, None, BACK, None, None, None), "FRQ001")
    (message,) = messages(rotation(BACK, None, None, BACK, None, None), "FRQ001")
    assert message.startswith("2.3 back workouts a week (each with 6 back sets")
    assert [] == found(rotation(BACK, *[None] * 6), "FRQ001")
    (message,) = messages(rotation(BACK, *[None] * 7), "FRQ001")
    assert "0.9 days a week with back work, fewer than 1; add a row or a pull-up" == message


def test_frq001_averages_a_log_over_its_weeks():
    # Mondays, Wednesdays and a Friday of two weeks: 4 trainings and 5 of them
    assert [] == found(sessions(2, 4, 9, 11), "FRQ001")
    (message,) = messages(sessions(2, 4, 6, 9, 11), "FRQ001")
    assert message.startswith("2.5 back workouts a week (each with 6 back sets")


def test_frq001_does_not_take_one_exercise_for_a_training_of_the_back():
    few = workout("Seated Row 5x10")
    assert [] == found([workout(BACK)] * 2 + [few], "FRQ001")
    assert 1 == len(found([workout(BACK)] * 2 + [few], "FRQ001", enough=5))
    hinges = workout("Squat 5x5\nRomanian Deadlift 3x8\nHyperextension 3x15")
    assert [] == found([workout(BACK)] * 2 + [hinges], "FRQ001")


FULL_BODY = "Squat 3x5\nBench Press 3x5\nSeated Row 3x8\nPull-Up 3x8\nBarbell Curl 3x8"


def test_frq001_finds_too_many_workouts_for_the_back_and_no_full_body_days():
    # 6 back sets on each of three days, in 2 of 5 exercises: no workout for the back
    assert [] == found([workout(FULL_BODY)] * 3, "FRQ001")
    assert [] == found([workout(BACK)] * 2 + [workout(FULL_BODY)] * 2, "FRQ001")
    # 3 of 5 exercises are one, and so is what the profile names so
    pull_day = FULL_BODY.replace("Squat 3x5", "Face Pull 2x15")
    assert 1 == len(found([workout(pull_day)] * 3, "FRQ001"))
    assert 1 == len(found([workout(FULL_BODY)] * 3, "FRQ001", bw.Profile(focus="pull")))
    assert [] == found([workout(pull_day)] * 3, "FRQ001", bw.Profile(focus="legs"))
    # for too few, the row of any day counts
    assert [] == found([workout("Squat 3x5\nBench Press 3x5\nSeated Row 1x8")], "FRQ001")


def test_frq001_grants_a_third_day_where_two_would_hold_more_than_vol003_allows():
    # 8 sets of the lats on each of three days: 24, or 12 on each of two, and VOL003 asks for 11
    day = workout("Lat Pulldown 4x10\nSeated Row 4x10")
    assert [] == found([day] * 3, "FRQ001")
    # 7 sets: 21, or 10.5
    day = workout("Lat Pulldown 4x10\nSeated Row 3x10")
    assert 1 == len(found([day] * 3, "FRQ001"))


def test_frq001_finds_a_week_without_the_back():
    legs = [workout("Squat 5x5")]
    assert ["no day of the week trains the back; add a row or a pull-up"] == messages(
        legs, "FRQ001"
    )
    assert [] == found(legs, "FRQ001", fewest=0)
    assert [] == found([workout("Squat 5x5\nMystery 3x8")], "FRQ001")


def test_frq001_counts_any_working_set_before_it_finds_too_few():
    little = workout("Pull-Up 3x8\nBench Press 3x8")
    for days in (1, 2, 3):  # 3 sets a day are no large training, so 3 days are not too many
        assert [] == found([little] * days, "FRQ001")
    assert 1 == len(found([workout("Squat 5x5\nPull-Up 3x8 warm-up")], "FRQ001"))


def test_frq001_is_content_with_five_by_five():
    # rows on one day, a deadlift on the other, in turn on three days of a week
    one = "Squat 5x5\nBench Press 5x5\nBarbell Row 5x5"
    other = "Squat 5x5\nOverhead Press 5x5\nDeadlift 1x5"
    weeks = [one, None, other, None, one, None, None, other, None, one, None, other, None, None]
    assert [] == found(rotation(*weeks), "FRQ001")


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


def test_frq002_is_off_until_it_is_selected_or_the_profile_is_that_of_a_bodybuilder():
    days = rotation(BACK, None, None)
    report = bw.check(days, profile=GROWTH)
    assert "FRQ002" not in report.ran
    assert ["it is off by default: a profile with goal hypertrophy and focus back turns it on"] == [
        one.reason for one in report.skipped if one.code == "FRQ002"
    ]
    assert "FRQ002" in bw.check(days, profile=BODYBUILDER).codes
    for select in ("FRQ002", "back-too-soon", "FRQ"):
        assert "FRQ002" in bw.check(days, profile=GROWTH, select=select).codes
    settings = bw.Settings(profile=GROWTH, select=["FRQ002"])
    assert ("FRQ002",) == bw.check(days, settings=settings).codes
    at_home = bw.Profile(goal="hypertrophy", focus="back", equipment="home_with_dumbbells")
    assert "FRQ002" in bw.check(days, profile=at_home).ran  # it states more, and as much


@pytest.mark.parametrize(
    "profile", [None, GROWTH, BODYBUILDER, bw.Profile(goal="strength"), bw.Profile(focus="back")]
)
def test_the_rules_on_frequency_agree_on_twice_a_week(profile):
    # Monday and Friday: after 4 days, and after 3
    days = rotation(BACK, None, None, None, BACK, None, None)
    codes = bw.check(days, profile=profile).of("FRQ").codes
    assert (("FRQ002",) if profile == BODYBUILDER else ()) == codes


# FRQ003: the lower back on consecutive days


def test_frq003_finds_consecutive_days():
    assert [
        (
            "rotation[1]",
            (
                "the lower back is loaded hard the day after Deadlift, with Good Morning; a day "
                "between lets it recover"
            ),
        )
    ] == found(rotation("Deadlift 4x5", "Good Morning 4x8", None), "FRQ003")
    apart = rotation("Deadlift 4x5", None, "Good Morning 4x8", None)
    assert [] == found(apart, "FRQ003")
    (message,) = messages(apart, "FRQ003", days=2)
    assert message.startswith(
        "the lower back is loaded hard 2 days after Deadlift, with Good Morning (2 times in all)"
    )


def test_frq003_counts_a_set_in_which_the_lower_back_holds_still_by_half():
    # 4 sets of deadlifts are 4; 4 of rows are 2, 8 are 4; 4 of squats and 2 of deadlifts are 4
    assert [] == found(rotation("Bent-Over Row 4x8", "Deadlift 4x5", None), "FRQ003")
    assert 1 == len(found(rotation("Bent-Over Row 8x8", "Deadlift 4x5", None), "FRQ003"))
    assert 1 == len(found(rotation("Squat 4x5\nDeadlift 2x5", "Deadlift 4x5", None), "FRQ003"))
    assert [] == found(rotation("Squat 4x5\nDeadlift 1x5", "Deadlift 4x5", None), "FRQ003")
    assert 1 == len(found(rotation("Bent-Over Row 4x8", "Deadlift 4x5", None), "FRQ003", sets=2))


def test_frq003_is_one_finding_for_a_program():
    week = rotation("Deadlift 4x5", "Good Morning 4x8", *[None] * 5)
    ((where, message),) = found(bw.Program("P", [week] * 3), "FRQ003")
    assert "phases[0].rotation[1]" == where
    assert message.endswith("a day between lets it recover (weeks 1-3)")


def test_frq003_knows_that_a_rotation_begins_again():
    ((where, message),) = found(rotation("Deadlift 4x5", None, "Squat 8x5"), "FRQ003")
    assert "rotation[0]" == where
    assert message.startswith("the lower back is loaded hard the day after Squat, with Deadlift")
    assert [] == found(sessions(2, 4, text="Deadlift 4x5"), "FRQ003")
    assert 1 == len(found(sessions(2, 3, text="Deadlift 4x5"), "FRQ003"))
    assert 1 == len(found(rotation("Deadlift 4x5"), "FRQ003"))  # every day


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
