"""VOL003 and VOL004: sets in one session."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout


def program(*days):
    """A rotation in which `None` is a day of rest."""
    return bw.Program("P", [bw.Phase([bw.REST if one is None else one for one in days])])


# VOL003: in one session


def test_vol003_begins_above_eleven_and_is_one_finding():
    # Each pulldown is a set for the lats, and half a one for rhomboids and middle trapezius.
    assert [] == found(workout("Lat Pulldown 11x10"), "VOL003")
    said = "beyond 11 for a muscle, further gains are hard to detect"
    assert [("", f"fractional sets in one session: latissimus dorsi 12; {said}")] == found(
        workout("Lat Pulldown 12x10"), "VOL003"
    )
    # With seated rows a set for all three: 6 + 9 = 15, 6 / 2 + 9 = 12.
    ((_, message),) = found(workout("Lat Pulldown 6x10\nSeated Row 9x10"), "VOL003")
    counts = "latissimus dorsi 15, rhomboids 12 and middle trapezius 12"
    assert f"fractional sets in one session: {counts}; {said}" == message
    assert [] == found(workout("Lat Pulldown 12x10"), "VOL003", sets=12)


def test_vol003_counts_what_has_to_be_done():
    assert [] == found(workout("Lat Pulldown 11-14x10"), "VOL003")
    assert [] == found(workout("Lat Pulldown 14x10 warm-up"), "VOL003")
    ((_, message),) = found(workout("Lat Pulldown 12-14x10\nMystery 3x10"), "VOL003")
    assert "latissimus dorsi 12-14;" in message
    assert message.endswith("(without Mystery, whose muscles are not known)")


def test_vol003_finds_every_workout_of_the_article_and_says_so():
    least = {"back_workout_1": 20, "back_workout_2": 18, "back_workout_3": 15}
    for name, sets in least.items():
        ((_, message),) = found(bw.catalog.workouts[name], "VOL003")
        assert f"latissimus dorsi {sets}" in message
    assert "those of the article among them" in bw.linter.all_rules()["VOL003"].why


def test_vol003_looks_at_each_session():
    much = workout("Lat Pulldown 12x10")
    assert ["phases[0].rotation[0]"] == [
        where for where, _ in found(program(much, None, much), "VOL003")
    ]
    assert ["workout"] == [
        where for where, _ in found(bw.Session("2026-11-02T18:00", much), "VOL003")
    ]


# VOL004: in one session of the week


@pytest.mark.parametrize(("sets", "is_found"), [(20, False), (21, True)])
def test_vol004_begins_above_twenty_sets_in_one_session(sets, is_found):
    once = program(workout(f"Lat Pulldown {sets}x10"), *[None] * 6)
    assert is_found is bool(found(once, "VOL004"))


def test_vol004_names_the_muscle_its_sets_and_how_often():
    once = program(workout("Lat Pulldown 24x10"), *[None] * 6)
    said = "more than 20 for a muscle are better spread over more days"
    assert [
        ("phases[0]", f"fractional sets a week: latissimus dorsi 24 in 1 session; {said}")
    ] == found(once, "VOL004")
    # 24 in eight days are 24 x 7 / 8 = 21 in seven, in 7 / 8 of a session
    rarer = program(workout("Lat Pulldown 24x10"), *[None] * 7)
    ((_, message),) = found(rarer, "VOL004")
    assert "latissimus dorsi 21 in 0.88 sessions" in message


def test_vol004_is_content_with_twice_a_week_and_with_every_fifth_day():
    day = workout("Lat Pulldown 12x10")
    assert [] == found(program(day, None, None, day, *[None] * 3), "VOL004")
    # 24 x 7 / 5 = 33.6 sets, 7 / 5 = 1.4 sessions
    fifth = program(workout("Lat Pulldown 24x10"), *[None] * 4)
    assert [] == found(fifth, "VOL004")
    assert [] != found(fifth, "VOL004", times=1.4)
    assert [] != found([workout("Lat Pulldown 24x10")], "VOL004")
    assert [] == found([workout("Lat Pulldown 24x10")], "VOL004", sets=24)


def test_vol004_counts_what_has_to_be_done():
    assert [] == found([workout("Lat Pulldown 20-26x10")], "VOL004")
    # on the other day it may be left out, or not: so it may be trained twice
    maybe = [workout("Lat Pulldown 21x10"), workout("Lat Pulldown 0-2x10")]
    assert [] == found(maybe, "VOL004")
    assert ("VOL004",) == tuple(
        one.code for one in bw.check(workout("Lat Pulldown 24x10"), select="VOL004").skipped
    )
