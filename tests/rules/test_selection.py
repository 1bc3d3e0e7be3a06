"""The rules on selection: what each finds, on both sides of its boundary."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

HOME = bw.Profile(equipment="home_with_dumbbells")
FOCUS = bw.Profile(focus="back")


def messages(subject, code, profile=None, **options):
    return [message for _, message in found(subject, code, profile, **options)]


# SEL001: the 2-2-1

COMPLETE = "Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5"


def without(name):
    return "\n".join(line for line in COMPLETE.splitlines() if not line.startswith(name))


@pytest.mark.parametrize("name", ["Lat Pulldown", "Seated Row", "Deadlift"])
def test_sel001_asks_for_every_part(name):
    assert [] == found(COMPLETE, "SEL001")
    assert 1 == len(found(without(name), "SEL001"))


def test_sel001_says_what_is_there_and_what_is_asked():
    assert [
        (
            "",
            (
                "1 vertical pull, 2 rows and 1 lower-back exercise; the composition asks for 2 vertical "
                "pulls, 2 rows and 1 lower-back exercise; add a vertical pull"
            ),
        )
    ] == found(without("Pull-Up"), "SEL001")
    (message,) = messages(without("Deadlift"), "SEL001")
    assert message.startswith("2 vertical pulls, 2 rows and no lower-back exercise;")


def test_sel001_takes_what_pulls_from_above_and_from_the_front_for_what_is_missing():
    both = bw.Exercise("my_pull", "My Pull", patterns=["vertical_pull", "horizontal_pull"])
    catalog = bw.catalog.extend(exercises=[both])
    for missing in ("T-Bar Row", "Lat Pulldown"):
        lines = bw.notation.parse(f"Day\n{without(missing)}")
        subject = bw.Workout("Day", *lines.blocks, bw.straight(both, 3, reps=8))
        assert () == bw.check(subject, select="SEL001", catalog=catalog).codes
        assert ("SEL001",) == bw.check(lines, select="SEL001").codes


def test_sel001_takes_a_hybrid_for_what_is_missing_and_never_for_two():
    hybrid = "Dumbbell RDL to Row 3x10"
    assert [] == found(f"{without('Deadlift')}\n{hybrid}", "SEL001")
    assert [] == found(f"{without('T-Bar Row')}\n{hybrid}", "SEL001")
    lacking = "Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10"
    (message,) = messages(f"{lacking}\n{hybrid}", "SEL001")
    assert "1 row, no lower-back exercise and 1 that is pull and hinge in one;" in message
    assert message.endswith("; add a row or a lower-back exercise")  # the hybrid is the other one
    # two of them fill two places
    assert [] == found(f"{lacking}\n{hybrid}\nLandmine RDL to Row 3x10", "SEL001")


def test_sel001_counts_an_exercise_once():
    twice = "Pull-Up 1x5\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5"
    (message,) = messages(twice, "SEL001")
    assert message.startswith("1 vertical pull,")


def test_sel001_gives_no_slot_to_pullovers_and_face_pulls():
    beside = f"{without('Pull-Up')}\nDumbbell Pullover 4x12\nFace Pull 3x15"
    (message,) = messages(beside, "SEL001")
    assert message.startswith("1 vertical pull, 2 rows and 1 lower-back exercise;")


def test_sel001_gives_what_is_not_known_the_benefit_of_the_doubt():
    assert [] == found(f"{without('Pull-Up')}\nMystery 3x8", "SEL001")
    lacking = "Lat Pulldown 4x10\nSeated Row 4x10\nT-Bar Row 4x10\nMystery 3x8"
    (message,) = messages(lacking, "SEL001")
    assert "no lower-back exercise and 1 of which no movement is known;" in message


def test_sel001_asks_only_for_what_the_equipment_allows():
    home = (
        "One-Arm Dumbbell Row 4x10\nDumbbell Bent-Over Row 4x10\nDumbbell Romanian Deadlift 3x10\n"
        "Dumbbell Pullover 3x12"
    )
    assert 1 == len(found(home, "SEL001"))
    assert [] == found(home, "SEL001", HOME)
    (message,) = messages(
        f"{home}\nRenegade Row 3x8".replace("Romanian Deadlift", "Shrug"), "SEL001", HOME
    )
    assert message == (
        "3 rows and no lower-back exercise; the composition asks for 2 rows and 1 lower-back "
        "exercise; add a lower-back exercise"
    )


def test_sel001_goes_by_its_options_and_looks_at_back_workouts_alone():
    assert [] == found(without("Pull-Up"), "SEL001", vertical=1)
    assert 1 == len(found(COMPLETE, "SEL001", rows=3))
    assert [] == found(f"{without('Deadlift')}", "SEL001", lower_back=0)
    legs = "Squat 3x5\nLeg Press 3x10\nLeg Curl 3x10\nDeadlift 3x5"
    assert [] == found(legs, "SEL001")
    assert 1 == len(found("Pull-Up 3x8", "SEL001", FOCUS))
    assert [] == found(workout("Pull-Up 3x8 warm-up"), "SEL001", FOCUS)


PULL_A = "Deadlift 1x5\nLat Pulldown 3x10\nSeated Row 3x10\nFace Pull 3x15\nBarbell Curl 3x10"
PULL_B = PULL_A.replace("Deadlift 1x5", "Barbell Row 5x5")
LEGS = "Squat 3x5\nRomanian Deadlift 3x8\nLeg Curl 3x10"


def test_sel001_asks_a_week_with_several_days_for_the_back_as_a_whole():
    # one day: 1 vertical pull, 1 row and a deadlift; both: 2 pull-downs, 3 rows and a deadlift
    assert [""] == [where for where, _ in found(PULL_A, "SEL001")]
    assert ["[0]"] == [where for where, _ in found([workout(PULL_A)], "SEL001")]
    push = workout("Bench Press 5x5\nOverhead Press 3x8")
    assert [] == found([workout(PULL_A), push, workout(PULL_B)], "SEL001")
    # the same workout on two days is done twice
    assert [] == found([workout(PULL_A)] * 2, "SEL001")
    # a leg day has what is for the lower back; without, the week lacks it: one finding
    assert [] == found([workout(PULL_B), workout(LEGS), workout(PULL_B)], "SEL001")
    assert [
        (
            "",
            (
                "2 vertical pulls, 4 rows and no lower-back exercise in the week; the composition "
                "asks for 2 vertical pulls, 2 rows and 1 lower-back exercise a week; add a lower-back "
                "exercise"
            ),
        )
    ] == found([workout(PULL_B), workout(PULL_B)], "SEL001")


def test_sel001_counts_other_days_that_train_the_back():
    upper = workout("Bench Press 3x5\nOverhead Press 3x8\nPull-Up 3x8\nT-Bar Row 3x8")
    assert [] == found([workout(PULL_A), upper], "SEL001")  # 1 + 1 vertical pulls, 1 + 1 rows
    assert [] == found([upper, upper], "SEL001")  # no workout for the back
    assert 1 == len(found([workout(PULL_A), workout(LEGS)], "SEL001"))  # 1 vertical pull, 1 row


def test_sel001_is_one_finding_for_a_program():
    week = bw.Phase([workout(PULL_A), *[bw.REST] * 6])
    ((where, message),) = found(bw.Program("P", [week, week]), "SEL001")
    assert "phases[0].rotation[0]" == where
    assert message.endswith(" (weeks 1-2)")


def log(*days, text=PULL_A):
    """Sessions on days of November 2026; the second is a Monday."""
    return [bw.Session(f"2026-11-{day:02}T18:00", workout(text)) for day in days]


def test_sel001_judges_a_log_by_the_average_of_its_weeks():
    # one pull day in each of two weeks: each has to be complete
    ((_, message),) = found(log(2, 9), "SEL001")
    assert message.endswith(" (weeks 1-2)")
    # two a week; the first week is cut off: 3 pull-downs in 2 weeks are 1.5, rounded 2, a week
    assert [] == found(log(2, 5, 9, 12), "SEL001")
    assert [] == found(log(5, 9, 12), "SEL001")
    # 4 in 3 weeks are 1.3; 6 - 1 = 5 would do
    (message,) = messages(log(2, 9, 12, 16), "SEL001")
    assert message.startswith("4 vertical pulls, 4 rows and 4 lower-back exercises in 3 weeks;")


def test_sel001_judges_a_rotation_of_two_weeks_by_its_average():
    pull, rest = workout(PULL_A), bw.REST
    twice = bw.Phase([pull, rest, rest, pull, *[rest] * 3, pull, rest, rest, pull, *[rest] * 3])
    assert [] == found(twice, "SEL001")
    assert [] == found(twice, "SEL001", lower_back=0)


# SEL002: five exercises


def test_sel002_counts_five():
    assert [] == found(COMPLETE, "SEL002")
    assert ["6 back exercises, more than 5; leave some out"] == messages(
        f"{COMPLETE}\nFace Pull 3x15", "SEL002"
    )
    assert ["4 back exercises, fewer than 5; add some"] == messages(without("Deadlift"), "SEL002")
    assert ["1 back exercise, fewer than 5; add some"] == messages("Pull-Up 3x8", "SEL002", FOCUS)


def test_sel002_leaves_room_for_other_muscles():
    assert [] == found(f"{without('Deadlift')}\nBarbell Curl 3x10", "SEL002")
    assert [] == found(f"{COMPLETE}\nBarbell Curl 3x10", "SEL002")
    assert [] == found(f"{without('Deadlift')}\nMystery 3x10", "SEL002")
    assert [] == found("Barbell Curl 3x10", "SEL002", FOCUS)
    assert [] == found(workout("Pull-Up 3x8 warm-up"), "SEL002", FOCUS)


def test_sel002_goes_by_its_options():
    six = f"{COMPLETE}\nFace Pull 3x15"
    assert [] == found(six, "SEL002", tolerance=1)
    assert [] == found(six, "SEL002", exercises=6)
    assert ["5 back exercises, fewer than 6; add some"] == messages(
        COMPLETE, "SEL002", exercises=7, tolerance=1
    )


def test_sel002_asks_a_week_with_several_days_for_the_back_as_a_whole():
    three = workout("Pull-Up 3x8\nSeated Row 3x10\nFace Pull 3x15")
    assert 1 == len(found([three], "SEL002"))
    assert [] == found([three, three], "SEL002")  # 6 in the week
    rows = workout("Bench Press 3x8\nSeated Row 3x10")
    assert [("", "4 back exercises in the week, fewer than 5 a week; add some")] == found(
        [three, rows], "SEL002"
    )


def test_sel002_finds_too_many_on_each_day_and_reports_them_once():
    six = workout(f"{COMPLETE}\nFace Pull 3x15")
    other = workout(f"{COMPLETE}\nShrug 3x12")
    assert [("[0]", "6 back exercises in 2 workouts, more than 5; leave some out")] == found(
        [six, other, six], "SEL002"
    )


def test_sel002_states_the_number_of_each_day():
    six = workout(f"{COMPLETE}\nFace Pull 3x15")
    seven = workout(f"{COMPLETE}\nFace Pull 3x15\nShrug 3x12")
    assert [("[0]", "6 and 7 back exercises in 2 workouts, more than 5; leave some out")] == found(
        [seven, six], "SEL002"
    )


# SEL003: vertical against horizontal pulling


def pulls(vertical, rows):
    return f"Lat Pulldown {vertical}x10\nSeated Row {rows}x10\nDeadlift 3x5"


def test_sel003_begins_above_three_times_as_many():
    assert [] == found(pulls(12, 4), "SEL003")
    assert [
        (
            "",
            "13 sets of vertical pulls against 4 of rows, more than 3 times as many; add some rows",
        )
    ] == found(pulls(13, 4), "SEL003")
    assert [
        "13 sets of rows against 4 of vertical pulls, more than 3 times as many; add some vertical pulls"
    ] == messages(pulls(4, 13), "SEL003")
    assert 1 == len(found(pulls(9, 4), "SEL003", ratio=2))


def test_sel003_judges_from_six_sets_on():
    few = "Lat Pulldown {}x10\nDeadlift 3x5\nFace Pull 3x15"
    assert [] == found(few.format(5), "SEL003")
    assert [
        "6 sets of vertical pulls against none of rows, more than 3 times as many; add some rows"
    ] == messages(few.format(6), "SEL003")


def test_sel003_looks_at_the_whole_week():
    week = [workout(pulls(9, 3)), workout(pulls(3, 9))]
    assert [] == found(week, "SEL003")
    assert [
        (
            "phases[0]",
            "14 sets of vertical pulls against 4 of rows, more than 3 times as many; add some rows",
        )
    ] == found(f"Monday\n{pulls(7, 2)}\n\nThursday\n{pulls(7, 2)}", "SEL003")


def test_sel003_counts_in_favor_what_may_be_either():
    assert [] == found(f"{pulls(13, 4)}\nDumbbell RDL to Row 1x10", "SEL003")
    assert [] == found(f"{pulls(13, 4)}\nMystery 1x10", "SEL003")
    assert [] == found(pulls("12-13", 4), "SEL003")
    assert 1 == len(found(pulls("13-16", 4), "SEL003"))


def test_sel003_is_silent_where_one_of_them_cannot_be_done():
    rows = "One-Arm Dumbbell Row 6x10\nRenegade Row 4x8\nDumbbell Pullover 3x12"
    assert 1 == len(found(rows, "SEL003"))
    assert [] == found(rows, "SEL003", HOME)


# SEL004: upper-back work


def test_sel004_wants_a_prime_mover_of_the_upper_back():
    lats = "Lat Pulldown 4x10\nPull-Up 3x8\nDeadlift 3x5"
    said = (
        "has rhomboids, middle or lower trapezius or posterior deltoid as a prime mover; "
        "add a row or face pulls, all the more if the bar tips you forward in deadlifts"
    )
    assert [("", f"nothing in the workout {said}")] == found(lats, "SEL004")
    assert [("", f"nothing in the week {said}")] == found([workout(lats)], "SEL004")
    for one in ("Seated Row", "Face Pull", "Reverse Fly"):
        assert [] == found(f"{lats}\n{one} 1x10", "SEL004")


def test_sel004_does_not_judge_what_it_cannot_know():
    lats = "Lat Pulldown 4x10\nPull-Up 3x8\nDeadlift 3x5"
    assert [] == found(f"{lats}\nMystery 3x10", "SEL004")
    vague = bw.Exercise("my_pull", "My Pull", patterns=["vertical_pull"])
    assert [] == found(bw.Workout("A", bw.straight(vague, 9, reps=8)), "SEL004", FOCUS)
    assert [] == found("Deadlift 3x5\nSquat 3x5", "SEL004")  # no back workout
    assert 1 == len(found([workout("Deadlift 3x5\nSquat 3x5")], "SEL004"))  # a whole week
    assert [] == found([workout("Squat 3x5")], "SEL004")


# SEL005: the same exercise twice


def test_sel005_names_what_stands_between():
    text = "Lat Pulldown 3x10\nSeated Row 3x10\nPull-Up 3x8\nLat Pulldown 3x12"
    assert [
        (
            "blocks[3].exercises[0]",
            (
                "Wide-Grip Lat Pull-Down comes a second time, after Seated Row and Pull-Up; its sets "
                "belong together, or another exercise in its place"
            ),
        )
    ] == found(text, "SEL005")


@pytest.mark.parametrize(
    "text",
    [
        "Lat Pulldown 1x6\nLat Pulldown 3x10\nSeated Row 3x10\nDeadlift 3x5",  # top set, back-off
        "Pull-Up 3x8\nSeated Row 3x10\nNegative Pull-Up 3x5",  # a variant is another exercise
        "Barbell Curl 3x8\nSeated Row 3x10\nPull-Up 3x8\nT-Bar Row 3x8\nBarbell Curl 3x8",
        "Lat Pulldown 2x10 warm-up\nSeated Row 3x10\nPull-Up 3x8\nLat Pulldown 3x12",
        "Pull-Up 3x8 + Seated Row 3x10\nPull-Up 3x8 + Deadlift 3x5",  # blocks one after the other
        "Pull-Up 3x5\nSquat 3x5\nBench Press 3x5\nLunge 3x8\nPull-Up 3x5",  # no back workout
    ],
)
def test_sel005_is_content(text):
    assert [] == found(workout(text), "SEL005")


# SEL006: unilateral work


def test_sel006_wants_one_side_at_a_time():
    both = "Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5"
    said = "trains the back one side at a time; add a one-arm row or the like"
    assert [("", f"nothing in the workout {said}")] == found(both, "SEL006")
    assert [("", f"nothing in the week {said}")] == found([workout(both)], "SEL006")
    assert [] == found(f"{both}\nOne-Arm Dumbbell Row 1x10", "SEL006")
    assert 1 == len(found(f"{both}\nConcentration Curl 3x10", "SEL006"))


def test_sel006_takes_sets_per_side_for_it_and_does_not_guess():
    sides = [bw.Set(reps=10, per_side=True)] * 3
    rows = [bw.straight("seated_row", sides), bw.straight("pull_up", 3, reps=8)]
    assert [] == found(bw.Workout("A", *rows, bw.straight("deadlift", 3, reps=5)), "SEL006")
    assert [] == found("Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5\nMystery 3x8", "SEL006")
    assert [] == found("Squat 3x5\nSeated Row 3x10", "SEL006")


def test_sel006_asks_a_week_of_a_few_lifts_for_the_whole_body_for_nothing():
    full = workout("Squat 5x5\nBench Press 5x5\nBarbell Row 5x5")
    back = workout("Pull-Up 3x8\nBarbell Row 3x8\nDeadlift 3x5")
    assert [] == found([full] * 3, "SEL006")
    assert 1 == len(found([full, back], "SEL006"))


# SEL007: chest work without face pulls


def test_sel007_wants_face_pulls_with_chest_work():
    assert [
        (
            "",
            (
                "6 chest sets in the workout (Bench Press and Dumbbell Fly) against 3 of pulls (rows 1, "
                "pull-downs 1/2); add face pulls or reverse flies"
            ),
        )
    ] == found("Bench Press 3x8\nDumbbell Fly 3x12\nSeated Row 3x10", "SEL007")
    assert [] == found("Bench Press 3x8\nFace Pull 1x15", "SEL007")
    assert [] == found("Bench Press 3x8\nReverse Fly 1x15", "SEL007")
    assert [] == found("Seated Row 3x8", "SEL007")


def test_sel007_is_content_with_as_many_rows_as_presses():
    assert [] == found("Bench Press 5x5\nBarbell Row 5x5", "SEL007")
    assert [] == found("Bench Press 5-6x5\nBarbell Row 5x5", "SEL007")  # the sixth may be left out
    assert 1 == len(found("Bench Press 5x5\nBarbell Row 4x5", "SEL007"))
    # a pull-down counts half: 3 + 4 / 2 = 5
    assert [] == found("Bench Press 5x5\nBarbell Row 3x5\nLat Pulldown 4x10", "SEL007")
    assert 1 == len(found("Bench Press 5x5\nBarbell Row 3x5\nLat Pulldown 3x10", "SEL007"))
    # a push day and a pull day: 6 sets each, over the week
    assert [] == found([workout("Bench Press 6x5"), workout("Seated Row 6x8")], "SEL007")


def test_sel007_looks_at_the_week():
    push, pull = workout("Bench Press 3x8"), workout("Face Pull 3x15")
    assert [] == found([push, pull], "SEL007")
    (message,) = messages([push, push], "SEL007")
    assert message.startswith("6 chest sets in the week (Bench Press) against none of pulls")


def test_sel007_shows_three_and_does_not_judge_rows_or_mysteries():
    many = "Bench Press 3x8\nDumbbell Fly 3x12\nDip 3x8\nPush-Up 3x15"
    (message,) = messages(many, "SEL007")
    assert message.startswith(
        "12 chest sets in the workout (Bench Press, Dumbbell Fly, Dip and others) against none"
    )
    assert [] == found("Bench Press 3x8\nMystery 3x8", "SEL007")
    assert [] == found("Renegade Row with Push-Up 3x8", "SEL007")


def test_a_drop_set_by_itself_is_a_set():
    # 1 set and its two drops count one; 8 and 1 are pulled from above, 3 from the front: three times
    drops = bw.straight("pull up", [bw.Set(reps=8, kind="drop")] * 3)
    rest = [bw.straight("lat pulldown", 8, reps=10), bw.straight("seated row", 3, reps=10)]
    assert [] == found(bw.Workout("A", drops, *rest), "SEL003")
    assert 1 == len(found(bw.Workout("A", *[drops] * 2, *rest), "SEL003"))


@pytest.mark.parametrize("code", ["SEL001", "SEL002"])
def test_an_athlete_is_not_asked_for_a_whole_back_workout(code):
    """GOL001 and GOL003 ask an athlete for less of the back, so these two must not ask for more."""
    short = bw.notation.parse("Pull-Up 3x8\nSeated Row 3x8\nDeadlift 3x5")
    assert [code] == [one.code for one in bw.check(short, select=[code]).findings]
    athlete = bw.Profile(goal="athletics")
    assert () == bw.check(short, select=[code], profile=athlete).findings
