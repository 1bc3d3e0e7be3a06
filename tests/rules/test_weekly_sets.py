"""VOL001 and VOL002: fractional sets per muscle and week."""

from __future__ import annotations

import pytest
from attrs import evolve

import backworkouts as bw
from support import found, workout


def week(pulldowns):
    """Only lats and what works with them; rhomboids and trapezius get half."""
    return [workout(f"Lat Pulldown {pulldowns}x10")]


def of_lats(subject, code):
    return [message for _, message in found(subject, code) if message.startswith("latissimus")]


def test_vol001_begins_below_ten():
    assert [
        (
            "latissimus dorsi: 9 fractional sets a week, fewer than 10, the aim for growth; "
            "add a row or a pull-down"
        )
    ] == of_lats(week(9), "VOL001")
    assert [] == of_lats(week(10), "VOL001")


def test_vol002_begins_above_25():
    assert [] == of_lats(week(25), "VOL002")
    assert ["latissimus dorsi: 26 fractional sets a week, more than 25"] == of_lats(
        week(26), "VOL002"
    )


def test_a_plan_that_may_be_enough_is_not_reported():
    assert [] == of_lats([workout("Lat Pulldown 8-10x10")], "VOL001")
    assert [
        (
            "latissimus dorsi: 7-9 fractional sets a week, fewer than 10, the aim for growth; "
            "add a row or a pull-down"
        )
    ] == of_lats([workout("Lat Pulldown 7-9x10")], "VOL001")
    assert [] == of_lats([workout("Lat Pulldown 25-30x10")], "VOL002")


def test_a_workout_by_itself_is_no_week_but_may_be_too_much_for_one():
    both = ["VOL001", "VOL002"]
    report = bw.check(workout("Lat Pulldown 9x10"), select=both)
    assert ["VOL001"] == [one.code for one in report.skipped]
    assert "no week" in report.skipped[0].reason
    assert "VOL001" not in report.ran
    assert ["VOL002"] == list(bw.check(workout("Lat Pulldown 26x10"), select=both).codes)


def test_many_sets_are_too_many_with_the_listed_rounds_alone():
    # 26 pull-ups in rounds without an end, and more
    pull_ups = bw.straight("Pull-Up", 26, reps=5).exercises[0]
    day = bw.Workout("A", bw.Block([pull_ups], method="amrap", duration="60 min"))
    (message,) = of_lats([day], "VOL002")
    assert message.endswith("more than 25 (with only the listed rounds of Pull-Up)")


def test_few_sets_are_not_too_few_beside_uncounted_ones():
    # 9 for the lats, and perhaps 3 more: up to 12
    assert [] == of_lats([workout("Lat Pulldown 9x10\nMystery 3x10")], "VOL001")


def test_few_sets_are_too_few_where_uncounted_ones_are_not_enough():
    # 3 for the lats, and perhaps 4 more: 7 at most, fewer than 10
    (message,) = of_lats([workout("Lat Pulldown 3x10\nMystery 4x10")], "VOL001")
    assert message.startswith(
        "latissimus dorsi: at least 3 fractional sets a week, "
        "7 with all 4 sets of unknown exercises, fewer than 10, the aim for growth"
    )
    # 1 and 2: fewer than 4 in any case
    (message,) = of_lats([workout("Lat Pulldown 1x10\nMystery 2x10")], "VOL001")
    assert "fewer than 4, " in message


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        # 20 sets of a row may train the lats, of a leg curl they do not
        ("Medusa Row", False),
        ("Medusa Leg Curl", True),
    ],
)
def test_an_inferred_movement_leaves_only_its_own_muscles_uncertain(name, reported):
    day = bw.Workout(
        "A",
        bw.straight("Lat Pulldown", 3, reps=10),
        bw.straight(bw.catalog.custom(name), 20, reps=10),
    )
    messages = of_lats([day], "VOL001")
    assert reported is bool(messages)
    assert all("at least" not in message for message in messages)


def test_each_phase_of_a_program_is_a_week_of_its_own():
    program = bw.Program(
        "P",
        [
            bw.Phase([workout("Lat Pulldown 9x10"), *[bw.REST] * 6]),
            bw.Phase([workout("Lat Pulldown 10x10"), *[bw.REST] * 6]),
        ],
    )
    places = [
        where for where, message in found(program, "VOL001") if message.startswith("latissimus")
    ]
    assert ["phases[0]"] == places


def test_a_catalog_with_other_muscles_is_checked_for_what_it_has():
    assert () == bw.check(week(5), select="VOL", catalog=bw.Catalog()).codes


# VOL001: which muscles, how many sets, for what


def few(text, profile=None, **options):
    """The muscles that get too few sets in a week of one workout."""
    messages = found([workout(text)], "VOL001", profile, **options)
    return {message.partition(":")[0] for _, message in messages}


def test_vol001_states_which_of_the_two_numbers_a_muscle_falls_short_of():
    least = "fewer than 4, about the least that was found to build muscle"
    advice = "add a row or a pull-down"
    assert [f"latissimus dorsi: 3 fractional sets a week, {least}; {advice}"] == (
        of_lats(week(3), "VOL001")
    )
    assert "fewer than 10, the aim for growth" in of_lats(week(4), "VOL001")[0]
    # with the aim set to the least, there is one number
    assert [] == [m for _, m in found(week(4), "VOL001", sets=4) if m.startswith("lat")]
    (message,) = [m for _, m in found(week(2), "VOL001", sets=3, least=1) if m.startswith("lat")]
    assert "fewer than 3, the aim for growth" in message


def test_vol001_states_the_number_of_a_study_only_for_that_number():
    (message, *_) = [m for _, m in found(week(5), "VOL001", least=6) if m.startswith("lat")]
    assert "fewer than 6, the set minimum" in message
    # a number that was set for the erectors is no finding of a study
    ((_, message),) = [
        match
        for match in found(
            [workout("Barbell Row 10x8\nGood Morning 3x8")], "VOL001", erector_spinae=5
        )
        if match[1].startswith("erector")
    ]
    assert "erector spinae: 3 fractional sets a week, fewer than 5" == message


def test_vol001_asks_for_no_erectors_and_of_the_trapezius_for_the_middle():
    # rows: 10 for lats, rhomboids and middle trapezius, 5 for the lower, 0 for the upper, and the
    # erectors hold the torso, which is no set
    assert set() == few("Barbell Row 10x8")
    assert {"rhomboids", "middle trapezius"} == few("Lat Pulldown 10x8")  # 5 of each
    assert {"erector spinae"} == few("Barbell Row 10x8", erector_spinae=6)
    assert set() == few("Barbell Row 10x8", trapezius_lower=5)
    assert {"lower trapezius", "upper trapezius"} == few(
        "Barbell Row 10x8", trapezius_lower=6, trapezius_upper=1
    )
    (_, message), *_ = found([workout("Barbell Row 10x8")], "VOL001", trapezius_lower=6)
    assert "lower trapezius: 5 fractional sets a week, fewer than 6" == message


def test_vol001_is_for_growth_and_for_everyone_in_general():
    for goal in (None, "hypertrophy", "general"):
        assert few("Lat Pulldown 2x8", bw.Profile(goal=goal))
    for goal in ("strength", "athletics"):
        (skipped,) = bw.check(week(2), select="VOL001", profile=bw.Profile(goal=goal)).skipped
        assert "it is not for the goal of strength or athletics" == skipped.reason
    # a program may state its goal for itself
    program = bw.Program("P", [bw.Phase(week(2))], goal="strength")
    assert () == bw.check(program, select="VOL001").codes


def test_vol001_asks_of_beginners_the_least_alone():
    beginner = bw.Profile(level="beginner")
    assert set() == few("Barbell Row 4x8", beginner)
    assert {"latissimus dorsi", "rhomboids", "middle trapezius"} == few("Barbell Row 3x8", beginner)
    assert few("Barbell Row 4x8", bw.Profile(level="intermediate"))
    (message, *_) = [m for _, m in found([workout("Barbell Row 3x8")], "VOL001", beginner)]
    assert "fewer than 4, about the least that was found to build muscle" in message
    # the number can be set, and never asks more of beginners than of others
    assert few("Barbell Row 4x8", beginner, least=6)
    assert set() == few("Barbell Row 4x8", beginner, least=6, sets=4)


def test_vol001_knows_a_program_or_a_workout_for_beginners():
    phases = [bw.Phase([workout("Barbell Row 4x8"), *[bw.REST] * 6])]
    program = bw.Program("P", phases, levels=["beginner"])
    assert [] == found(program, "VOL001")
    assert found(program, "VOL001", bw.Profile(level="advanced"))
    assert found(bw.Program("P", phases), "VOL001")
    easy = bw.Workout("A", *workout("Barbell Row 4x8").blocks, levels=["beginner"])
    assert [] == found([easy], "VOL001")


# VOL002, VOL003, VOL004, FRQ004: a whole is judged by its parts


def test_the_trapezius_is_judged_by_its_parts():
    # Shrugs are for the upper trapezius and rows for the middle: 13 sets each, 26 for
    # the whole. The middle gets half of the shrugs: 6.5 + 13 = 19.5.
    day = workout("Barbell Shrug 13x10\nChest-Supported T-Bar Row 13x10")
    volume = bw.session_volume(day)
    parts = [volume[f"trapezius_{part}"].high for part in ("upper", "middle", "lower")]
    assert 26 == volume["trapezius"].high
    assert [13, 19.5, 6.5] == parts
    for code in ("VOL002", "VOL004"):
        assert [] == [m for _, m in found([day], code) if "trapezius" in m]
    ((_, message),) = found(day, "VOL003")
    assert "middle trapezius" in message
    assert "rhomboids 13" in message  # its two parts work alike, so the whole stands for them
    assert " trapezius 26" not in message


def test_a_catalog_with_a_whole_and_no_parts_is_judged_by_the_whole():
    muscles = [evolve(bw.catalog.muscles["trapezius"], sources=())]
    row = bw.Exercise("my_row", "My Row", patterns=["horizontal_pull"], prime_movers=["trapezius"])
    catalog = bw.Catalog(muscles=muscles, exercises=[row])
    day = bw.Workout("A", bw.straight(row, 26, reps=8))
    report = bw.check([day], select="VOL002", catalog=catalog)
    assert ["trapezius: 26 fractional sets a week, more than 25"] == [one.message for one in report]
