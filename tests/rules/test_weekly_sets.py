"""VOL001 and VOL002: fractional sets per muscle and week."""

from __future__ import annotations

import backworkouts as bw
from support import found, workout


def week(pulldowns):
    """Only lats and what works with them; rhomboids and trapezius get half."""
    return [workout(f"Lat Pulldown {pulldowns}x10")]


def of_lats(subject, code):
    return [message for _, message in found(subject, code) if message.startswith("latissimus")]


def test_vol001_begins_below_ten():
    assert ["latissimus dorsi: 9 fractional sets a week, fewer than 10"] == of_lats(
        week(9), "VOL001"
    )
    assert [] == of_lats(week(10), "VOL001")


def test_vol002_begins_above_25():
    assert [] == of_lats(week(25), "VOL002")
    assert ["latissimus dorsi: 26 fractional sets a week, more than 25"] == of_lats(
        week(26), "VOL002"
    )


def test_a_plan_that_may_be_enough_is_not_reported():
    assert [] == of_lats([workout("Lat Pulldown 8-10x10")], "VOL001")
    assert ["latissimus dorsi: 7-9 fractional sets a week, fewer than 10"] == of_lats(
        [workout("Lat Pulldown 7-9x10")], "VOL001"
    )
    assert [] == of_lats([workout("Lat Pulldown 25-30x10")], "VOL002")


def test_a_workout_by_itself_is_no_week_but_may_be_too_much_for_one():
    both = ["VOL001", "VOL002"]
    report = bw.check(workout("Lat Pulldown 9x10"), select=both)
    assert ["VOL001"] == [one.code for one in report.skipped]
    assert "no week" in report.skipped[0].reason
    assert "VOL001" not in report.ran
    assert ["VOL002"] == list(bw.check(workout("Lat Pulldown 26x10"), select=both).codes)


def test_a_count_without_some_sets_says_so():
    (message,) = of_lats([workout("Lat Pulldown 9x10\nMystery 3x10")], "VOL001")
    assert message.endswith("fewer than 10 (without Mystery, whose muscles are not known)")


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
