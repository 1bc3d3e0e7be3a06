"""`Session`: a workout as it was done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from backworkouts import Session, Workout
from backworkouts.errors import InvalidValueError
from support import workout

DONE = workout("Deadlift 3x5\nSeated Row 2x10 + Face Pull 2x15", "Back")
EVENING = datetime(2026, 11, 2, 18, 30)  # noqa: DTZ001  the lifter's local time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-02T18:30", EVENING),
        ("2026-11-02 18:30:00", EVENING),
        ("2026-11-02T18:30Z", EVENING.replace(tzinfo=UTC)),
        ("2026-11-02T18:30+01:00", EVENING.replace(tzinfo=timezone(timedelta(hours=1)))),
    ],
)
def test_the_time_is_a_moment_or_its_iso_text(text, expected):
    session = Session(text, DONE)
    assert expected == session.started_at
    assert expected.tzinfo == session.started_at.tzinfo


def test_a_session_without_a_time_zone_keeps_none():
    assert Session(EVENING, DONE).started_at.tzinfo is None


MOMENT = "a date and time, such as 2026-11-02T18:30:00 or 2026-11-02T18:30:00+01:00"


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "2026-13-01", "02.11.2026", "2026-11-02T18:30\x00", "2026-11-02💪18:30",
     "2026-11-02\u202e18:30", "٢٠٢٦-11-02", "\ud800", None, 5,
     1_762_108_200, True, date(2026, 11, 2)],
)  # fmt: skip
def test_what_is_no_moment_is_refused(value):
    with pytest.raises(InvalidValueError) as caught:
        Session(value, DONE)
    (problem,) = caught.value.problems
    assert f"{MOMENT}, found {value!r}" == f"{problem.expected}, found {problem.found}"


def test_a_number_of_5000_digits_is_no_moment():
    with pytest.raises(InvalidValueError, match="found int that cannot be shown"):
        Session(10**5_000, DONE)


def test_every_bad_field_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Session("yesterday", "Deadlift 3x5", origin="")
    expected = (
        "3 problems:\n"
        f"  Session.started_at: expected {MOMENT}, found 'yesterday'\n"
        "  Session.workout: expected a Workout, found 'Deadlift 3x5'\n"
        "  Session.origin: expected one line of 1 to 200 printable characters, "
        "no space at either end, found ''"
    )
    assert expected == str(caught.value)


@pytest.mark.parametrize("text", ["Pull-Up 1x8-10", "Pull-Up 1x8+", "Pull-Up 1xfailure"])
def test_what_was_done_is_one_number(text):
    with pytest.raises(InvalidValueError, match="one number, not a range, not optional"):
        Session(EVENING, workout(text))


def test_every_set_that_says_no_number_is_named_by_its_place():
    planned = workout("Deadlift 1x5\nSeated Row 1x10 + Face Pull 1-2x15\nPull-Up 1x8-10")
    with pytest.raises(InvalidValueError) as caught:
        Session(EVENING, planned)
    done = "what was done: one number, not a range, not optional"
    expected = (
        "2 problems:\n"
        f"  Session.workout.blocks[1].exercises[1].sets[1]: expected {done}, "
        "found Set(reps=15, optional=True)\n"
        f"  Session.workout.blocks[2].exercises[0].sets[0]: expected {done}, "
        "found Set(reps='8-10')"
    )
    assert expected == str(caught.value)


def test_a_session_in_which_nothing_was_done_is_one():
    assert Workout("Gone home") == Session(EVENING, Workout("Gone home")).workout


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-02T18:30:59", "<Session 2026-11-02T18:30 'Back'>"),
        ("2026-11-02T18:30Z", "<Session 2026-11-02T18:30+00:00 'Back'>"),
    ],
)
def test_a_session_shows_when_and_what(moment, expected):
    assert expected == repr(Session(moment, DONE))


def test_the_same_moment_at_another_offset_is_the_same_session():
    assert Session("2026-11-02T18:30+01:00", DONE) == Session("2026-11-02T17:30Z", DONE)
