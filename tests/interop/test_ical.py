"""Programs as calendars: an event for every workout, on its day, with all of it in words."""

from __future__ import annotations

import re
import sys
from datetime import UTC, date, datetime, time, timezone

import pytest
import wide
from hypothesis import given

import backworkouts as bw
from backworkouts.interop import ical

STAMP = datetime(2026, 11, 1, tzinfo=UTC)
MONDAY = date(2026, 11, 2)
A = bw.Workout("A", bw.straight("Seated Row", 4, reps="8-12", load="60 kg", rir=2, rest="90 s"))
B = bw.Workout("B", bw.straight("Deadlift", reps=5))


def lines(data):
    """The lines of a calendar, unfolded by hand: a space begins what goes on."""
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def events(program, start=MONDAY, **said):
    result = ical.write(program, start, stamped=STAMP, **said)
    text = "\n".join(lines(result.data))
    found = re.findall(r"BEGIN:VEVENT\n(.*?)\nEND:VEVENT", text, re.DOTALL)
    return [dict(re.split(r"[:]", line, maxsplit=1) for line in one.split("\n")) for one in found]


def unescaped(event):
    return event["DESCRIPTION"].replace("\\,", ",")


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ({"method": "amrap", "duration": "12 min"}, "AMRAP, for 720 s:"),
        ({"method": "amrap"}, "AMRAP:"),
        ({"method": "emom", "duration": "10 min"}, "EMOM, a round every 60 s, for 600 s:"),
    ],
)
def test_the_description_tells_how_rounds_are_timed(said, heading):
    row = bw.straight("Seated Row", [bw.Set(reps=8, rir="1-2", side="left", load="80-85 %1RM")])
    pull = bw.straight("Face Pull", 1, reps=15)
    alone = bw.Workout("A", bw.Block(row.exercises, **said))
    (event,) = events(bw.Program("One", [bw.Phase([alone, *[None] * 6], 1)]))
    assert f"{heading}\\n- Seated Row 1 x 8 x 80-85 %1RM left [1-2 RIR]" == unescaped(event)
    both = bw.Workout("A", bw.Block([*row.exercises, *pull.exercises], **said))
    (event,) = events(bw.Program("One", [bw.Phase([both, *[None] * 6], 1)]))
    assert unescaped(event).startswith(f"Superset, 1 round, {heading}\\n- Seated Row")


def test_two_weeks_of_two_workouts_are_four_events():
    program = bw.Program("Two", [bw.Phase([A, None, None, B, None, None, None], 2)])
    # Mondays 2 and 9 November, Thursdays 5 and 12.
    assert [("A", "20261102"), ("B", "20261105"), ("A", "20261109"), ("B", "20261112")] == [
        (one["SUMMARY"], one["DTSTART;VALUE=DATE"]) for one in events(program)
    ]


def test_phases_follow_each_other_and_a_rotation_of_five_days_goes_on_over_weeks():
    every_fifth = bw.Phase([A, None, None, None, None], 2)
    program = bw.Program("Then", [every_fifth, bw.Phase([B, *[None] * 6], 1)])
    # Days 0, 5 and 10 of 14; then day 14.
    assert ["20261102", "20261107", "20261112", "20261116"] == [
        one["DTSTART;VALUE=DATE"] for one in events(program)
    ]


def test_a_phase_without_weeks_is_one_rotation_and_says_so():
    program = bw.Program("Open", [bw.Phase([A, None, A], None)])
    assert 2 == len(events(program))
    assert ["phases[0].weeks"] == [
        f"{loss.where}.{loss.field}" for loss in ical.write(program, MONDAY, stamped=STAMP).losses
    ]


def test_the_description_says_all_of_a_set():
    sets = [bw.Set(reps=8, tempo="3-1-1-0", note="calm")]
    block = bw.superset(
        bw.straight("Pull-Up", sets, note="full hang"), bw.straight("Face Pull", reps=15)
    )
    workout = bw.Workout(
        "C", *A.blocks, block, note="slowly", warm_up=[bw.model.WarmUpPhase("Jog")]
    )
    program = bw.Program("One", [bw.Phase([workout], 1, "Build", "add a set")])
    said = events(program)[0]["DESCRIPTION"].replace("\\,", ",").split("\\n")
    assert [
        "Build: add a set",
        "slowly",
        "Warm-up: Jog",
        "Seated Row 4 x 8-12 x 60 kg [2 RIR, rest 90 s]",
        "Superset, 1 round:",
        "- Pull-Up 1 x 8 [tempo 3-1-1-0, calm] (full hang)",
        "- Face Pull 1 x 15",
    ] == said


def test_a_time_and_a_length():
    program = bw.Program.weekly("One", A, weeks=1)
    (one,) = events(program, at=time(18, 30), minutes=75)
    assert ("20261102T183000", "PT1H15M", "OPAQUE") == (
        one["DTSTART"], one["DURATION"], one["TRANSP"],
    )  # fmt: skip
    assert one == events(program, "2026-11-02", at="18:30", minutes=75)[0]
    (one,) = events(program, at=time(18, 30))
    assert "DURATION" not in one
    assert "TRANSPARENT" == events(program)[0]["TRANSP"]


def test_the_same_event_has_the_same_uid_and_another_has_another():
    program = bw.Program.weekly("Two", A, B, weeks=2)
    again = [one["UID"] for one in events(program)]
    assert again == [one["UID"] for one in events(program, at=time(9))]
    assert 4 == len(set(again))


def test_what_a_calendar_has_no_field_for_is_lost():
    workout = bw.Workout("A", *A.blocks, goal="strength", focus="back")
    program = bw.Program("P", [bw.Phase([workout], 1)], levels=["beginner"], note="read me")
    result = ical.write(program, MONDAY, stamped=STAMP)
    assert [("", "levels"), ("workouts[0]", "goal"), ("workouts[0]", "focus")] == [
        (loss.where, loss.field) for loss in result.losses
    ]
    assert {"NAME:P", "DESCRIPTION:read me", "VERSION:2.0"} <= set(lines(result.data))


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"program": A}, "a Program"),
        ({"start": "2 November"}, "a date to start on"),
        ({"start": None}, "give start="),
        ({"start": STAMP}, "a date to start on"),
        ({"at": "at six"}, "a time of day without a time zone"),
        ({"at": time(18, tzinfo=timezone.utc)}, "a time of day without a time zone"),  # noqa: UP017
        ({"minutes": 60}, "give at="),
        ({"stamped": datetime(2026, 11, 1)}, "a time with its zone"),  # noqa: DTZ001
        ({"minutes": 0, "at": time(9)}, "1 to 1,440 minutes"),
        ({"minutes": True, "at": time(9)}, "1 to 1,440 minutes"),
        ({"start": date(9999, 12, 30)}, "days up to the year 9999"),
    ],
)
def test_what_cannot_be_written(said, message):
    program = bw.Program.weekly("P", A, B, A, weeks=1)
    with pytest.raises(bw.errors.BackworkoutsError, match=message):
        ical.write(**{"program": program, "start": MONDAY, **said})


def test_more_events_than_a_calendar_should_hold():
    # 7 a week for 1,040 weeks and as many again
    program = bw.Program("Long", [bw.Phase([A], 1_040), bw.Phase([B], 1_040)])
    with pytest.raises(bw.errors.InteropError, match="10,000 workouts at most"):
        ical.write(program, MONDAY)


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(bw.errors.MissingExtraError, match=r"backworkouts\[ical\]"):
        ical.write(bw.Program.weekly("P", A), MONDAY)


def test_without_a_stamp_it_is_made_now():
    data = ical.write(bw.Program.weekly("P", A, weeks=1), MONDAY).data.decode()
    assert f"DTSTAMP:{datetime.now(UTC):%Y}" in data


@given(wide.programs())
def test_every_line_is_short_and_every_workout_has_its_event(program):
    phases = [bw.Phase(one.rotation, one.weeks and min(one.weeks, 4)) for one in program.phases]
    result = ical.write(bw.Program(program.name, phases), MONDAY, stamped=STAMP)
    assert all(len(line) <= 75 for line in result.data.split(b"\r\n"))
    expected = sum(
        phase.rotation[day % len(phase.rotation)] is not None
        for phase in phases
        for day in range(phase.weeks * 7 if phase.weeks else len(phase.rotation))
    )
    assert expected == lines(result.data).count("BEGIN:VEVENT")
