"""`Session`: a workout as it was done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from backworkouts import Session, Set, Workout, straight
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


def test_the_same_moment_at_another_offset_is_another_session():
    assert Session("2026-11-02T18:30+01:00", DONE) != Session("2026-11-02T17:30Z", DONE)
    assert Session("2026-11-02T18:30+01:00", DONE) == Session("2026-11-02T18:30+01:00", DONE)


BERLIN = ZoneInfo("Europe/Berlin")
WINTER = timezone(timedelta(hours=1))


@pytest.mark.parametrize(("fold", "hours"), [(0, 2), (1, 1)])
def test_a_time_in_the_hour_that_comes_twice_in_autumn_equals_the_one_read_from_its_text(
    fold, hours
):
    # On 25 October 2026 clocks in Berlin go from 3:00 +02:00 back to 2:00 +01:00.
    begun = Session(datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=BERLIN), DONE)
    read = Session(f"2026-10-25T02:30:00+0{hours}:00", DONE)
    assert begun == read
    assert hash(begun) == hash(read)


@pytest.mark.parametrize(
    ("started_at", "ended_at", "expected"),
    [
        ("2026-11-02T18:30", "2026-11-02T19:45", timedelta(minutes=75)),
        ("2026-11-02T23:30", "2026-11-03T00:30", timedelta(hours=1)),
        ("2026-11-02T18:30", "2026-11-02T18:30", timedelta(0)),
        # 18:30 +01:00 is 17:30 UTC
        ("2026-11-02T18:30+01:00", "2026-11-02T18:00Z", timedelta(minutes=30)),
        # 2:30 +02:00 and 2:30 +01:00, an hour later by the same clock
        (
            datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=BERLIN),
            datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
            timedelta(hours=1),
        ),
        (datetime.min, datetime.max, datetime.max - datetime.min),  # noqa: DTZ901  naive
        (
            datetime.min.replace(tzinfo=WINTER),
            datetime.max.replace(tzinfo=WINTER),
            datetime.max - datetime.min,  # noqa: DTZ901  naive
        ),
    ],
)
def test_a_session_takes_from_its_start_to_its_end(started_at, ended_at, expected):
    assert expected == Session(started_at, DONE, ended_at).duration


def test_a_session_whose_end_nobody_knows_has_no_duration():
    session = Session(EVENING, DONE)
    assert session.ended_at is session.duration is None
    assert session != Session(EVENING, DONE, EVENING)


@pytest.mark.parametrize(
    ("started_at", "ended_at", "expected"),
    [
        ("2026-11-02T18:30", "2026-11-02T18:29", "2026-11-02T18:30:00 (started_at) or later"),
        (
            "2026-11-02T18:30+01:00",
            "2026-11-02T18:00+02:00",
            "2026-11-02T18:30:00+01:00 (started_at) or later",
        ),
        ("2026-11-02T18:30", "2026-11-02T19:30Z", "a time without a time zone, as started_at"),
        ("2026-11-02T18:30Z", "2026-11-02T19:30", "a time with a time zone, as started_at"),
        ("2026-11-02T18:30", "an hour later", MOMENT),
    ],
)
def test_an_end_that_cannot_be_is_refused(started_at, ended_at, expected):
    with pytest.raises(InvalidValueError) as caught:
        Session(started_at, DONE, ended_at)
    (problem,) = caught.value.problems
    assert ("Session.ended_at", expected) == (problem.where, problem.expected)


@pytest.mark.parametrize("said", [{"load": "60-70 kg"}, {"load": "8-10RM"}, {"rir": "1-2"}])
def test_load_and_effort_of_what_was_done_are_numbers_too(said):
    done = Workout("Pull", straight("pull up", [Set(reps=8, **said)]))
    with pytest.raises(InvalidValueError, match="one number, not a range, not optional"):
        Session(EVENING, done)


def test_a_load_of_what_was_done_may_be_relative():
    sets = [Set(reps=5, load=load, rir=1.5) for load in ("80 %1RM", "8RM", "BW+10 kg", "100 ?")]
    assert Session(EVENING, Workout("Pull", straight("pull up", sets)))


def test_the_end_and_the_sets_are_refused_at_once():
    with pytest.raises(InvalidValueError) as caught:
        Session(EVENING, workout("Pull-Up 1x8-10"), "2026-11-02T18:00")
    expected = ["Session.ended_at", "Session.workout.blocks[0].exercises[0].sets[0]"]
    assert expected == [each.where for each in caught.value.problems]
