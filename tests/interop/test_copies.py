"""Copies of a session in files of two formats, and sessions whose rows stand apart."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import interop, limits

STRONG = b"""Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps
2026-11-02 18:30:00,Pull,Deadlift (Barbell),1,102.1,5
2026-11-02 18:30:00,Pull,Deadlift (Barbell),2,102.1,5
2026-11-02 18:30:00,Pull,Pull Up,1,0,8
2026-11-04 18:30:00,Pull,Deadlift (Barbell),1,102.1,5
"""
HEVY = b"""title,start_time,exercise_title,set_index,set_type,weight_lbs,reps
Pull day,"2 Nov 2026, 18:31",Pull Up,0,normal,,8
Pull day,"2 Nov 2026, 18:31",Deadlift (Barbell),0,normal,225,5
Pull day,"2 Nov 2026, 18:31",Deadlift (Barbell),1,normal,225,5
"""


def test_a_session_in_files_of_two_formats_is_read_once():
    # 225 lb are 102.06 kg; the order of the exercises and the minute differ
    result = interop.read(STRONG, HEVY)
    assert [2, 4] == [session.started_at.day for session in result.sessions]
    assert (7, 4, 3, 0) == tuple(vars_of(result.counts))
    (problem,) = result.problems
    assert ("skipped", 2, "Pull day") == (problem.outcome, problem.row, problem.value)
    assert "line 2 of content" in problem.message


def vars_of(counts):
    return counts.rows, counts.read, counts.skipped, counts.rejected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b",8\n", b",9\n"),
        (b"225", b"235"),  # 4 % more
        (b"Pull Up", b"Chin Up"),  # one of the two exercises is the same
    ],
    ids=["repetitions", "load", "exercise"],
)
def test_a_session_that_may_be_a_copy_is_kept_with_a_warning(old, new):
    result = interop.read(STRONG, HEVY.replace(old, new))
    assert (7, 7, 0, 0) == tuple(vars_of(result.counts))
    (problem,) = result.problems
    assert ("warning", 2, "2026-11-02") == (problem.outcome, problem.row, problem.value)
    assert "line 2 of content" in problem.message
    assert "delete one" in problem.remedy


def test_the_same_training_hours_later_is_no_copy():
    later = HEVY.replace(b"18:31", b"07:31")
    result = interop.read(STRONG, later)
    assert (7, 7, 0, 0) == tuple(vars_of(result.counts))
    (problem,) = result.problems
    assert ("warning", "both count") == (problem.outcome, problem.message[-10:])


def test_each_of_two_equal_sessions_of_a_day_has_its_copy():
    evening = STRONG.replace(b"18:30", b"07:30") + STRONG.partition(b"RPE")[0].partition(b"\n")[2]
    result = interop.read(evening, HEVY)
    assert (11, 8, 3, 0) == tuple(vars_of(result.counts))


@pytest.mark.parametrize(
    "start", ["2 Nov 2026, 00:00", "2026-11-02T06:31:00Z"], ids=["day", "zone"]
)
def test_a_copy_with_another_clock_is_a_copy(start):
    result = interop.read(STRONG, HEVY.replace(b"2 Nov 2026, 18:31", start.encode()))
    assert (7, 4, 3, 0) == tuple(vars_of(result.counts))


@pytest.mark.parametrize(
    "changes",
    [{b"2 Nov": b"3 Nov"}, {b"Pull Up": b"Chin Up", b"Deadlift": b"Squat"}],
    ids=["day", "exercises"],
)
def test_another_session_is_no_copy(changes):
    other = HEVY
    for old, new in changes.items():
        other = other.replace(old, new)
    result = interop.read(STRONG, other)
    assert ((7, 7, 0, 0), ()) == (tuple(vars_of(result.counts)), result.problems)


def test_similar_sessions_of_one_app_are_two_sessions():
    twice = STRONG.replace(b"11-04 18:30", b"11-02 07:00")
    assert ((), ()) == (
        interop.read(twice).problems,
        interop.read(twice, b"date,exercise,reps\n").problems,
    )


def test_a_session_of_json_that_may_be_a_copy_is_kept_with_a_warning():
    sessions = interop.read(STRONG.replace(b",8\n", b",9\n")).sessions[:1]
    written = interop.openweight.write(sessions, timezone="Europe/Berlin").to_bytes()
    result = interop.read(STRONG, written)
    assert 3 == len(result.sessions)
    (problem,) = result.problems
    assert ("warning", "2026-11-02") == (problem.outcome, problem.value)
    assert "delete one" in problem.remedy


@pytest.mark.parametrize(
    ("started", "warned"),
    [
        ("2026-11-03T02:31Z", True),  # 18:31 of 2 November in Los Angeles
        ("2026-11-01T23:31Z", True),
        ("2026-11-03T02:31", False),  # a local time: the lifter trained on two days
        ("2026-11-05T02:31Z", False),
    ],
)
def test_a_session_in_utc_may_be_of_the_next_or_the_last_day(started, warned):
    local = b"date,exercise,reps\n2026-11-02,Deadlift,5\n2026-11-02,Pull-Up,8\n"
    other = "title,start_time,exercise_title,set_index,set_type,reps\n" + "".join(
        f"A,{started},{name},0,normal,9\n" for name in ("Deadlift", "Pull Up")
    )
    for files in ((local, other.encode()), (other.encode(), local)):
        problems = interop.read(*files).problems
        assert warned is any("both count" in problem.message for problem in problems)
        assert len(problems) == warned


def test_other_exercises_of_the_next_day_are_no_copy():
    local = b"date,exercise,reps\n2026-11-02,Deadlift,5\n2026-11-02,Pull-Up,8\n"
    other = b"title,start_time,exercise_title,set_index,set_type,reps\n"
    other += b"A,2026-11-03T02:31Z,Deadlift,0,normal,9\n"
    assert () == interop.read(local, other).problems


def test_few_sessions_of_a_day_are_compared():
    times = [f"2026-11-02T{hour:02}:00,Exercise {hour},5" for hour in range(20)]
    log = "\n".join(("date,exercise,reps", *times)).encode()
    other = HEVY.split(b"\n")[0] + b'\nA,"2 Nov 2026, 18:31",Exercise %d,0,normal,,5\n'
    assert 1 == interop.read(log, other % 0).counts.skipped
    assert ["warning"] == [
        problem.outcome
        for problem in interop.read(log, (other % 0).replace(b",5\n", b",6\n")).problems
    ]
    assert () == interop.read(log, (other % 19).replace(b",5\n", b",6\n")).problems


def test_a_copy_in_a_file_of_json_is_skipped():
    sessions = interop.read(STRONG).sessions
    written = interop.openweight.write(sessions, timezone="Europe/Berlin").to_bytes()
    for files in ((STRONG, written), (written, STRONG)):
        result = interop.read(*files)
        assert 2 == len(result.sessions)
        assert (8, 4, 4, 0) == tuple(vars_of(result.counts))
        assert ["skipped", "skipped"] == [problem.outcome for problem in result.problems]


def test_an_exercise_nobody_knows_is_counted_once():
    table = b"date,exercise,reps\n2026-11-02,Glorp,5\n2026-11-02,Glorp,5\n"
    other = HEVY.split(b"\n")[0] + b'\nA,"2 Nov 2026, 18:31",Glorp,0,normal,,5\n'
    other += b'A,"2 Nov 2026, 18:31",Glorp,1,normal,,5\n'
    result = interop.read(table, other)
    assert ["Glorp: 2 sets"] == [str(name) for name in result.unknown]


def test_loads_in_percent_do_not_hide_a_copy():
    table = b"date,exercise,reps,load,unit\n2026-11-02,Deadlift,5,80,%1RM\n"
    (session,) = interop.read(table).sessions
    written = interop.openweight.write(
        bw.Session("2026-11-02T10:00+00:00", bw.Workout("A", bw.straight("deadlift", 1, reps=5)))
    ).to_bytes()
    assert [session] == [*interop.read(table, written).sessions]


# rows that stand apart


def rows(*lines):
    return "\n".join(("date,exercise,reps", *lines)).encode()


def test_rows_sorted_by_exercise_are_sessions_of_their_days():
    result = interop.read(
        rows(
            "2026-11-02,Deadlift,5",
            "2026-11-04,Deadlift,6",
            "2026-11-02,Pull-Up,8",
            "2026-11-04,Pull-Up,9",
        )
    )
    assert [["deadlift", "pull_up"], ["deadlift", "pull_up"]] == [
        [member.exercise.id for member in session.workout.exercise_sets()]
        for session in result.sessions
    ]
    assert [(4, "warning"), (5, "warning")] == [
        (problem.row, problem.outcome) for problem in result.problems
    ]


def timed(*lines):
    heading = "started_at,ended_at,workout,workout_note,exercise,reps"
    return "\n".join((heading, *lines)).encode()


def test_a_session_with_a_time_goes_on_with_other_exercises():
    result = interop.read(
        timed(
            "2026-11-02T18:30,,Pull,Tired.,Deadlift,5",
            "2026-11-03T18:30,,Pull,,Deadlift,5",
            "2026-11-02T18:30,2026-11-02T19:30,Pull,Cold.,Pull-Up,8",
        )
    )
    first, second = result.sessions
    assert ["deadlift", "pull_up"] == [each.exercise.id for each in first.workout.exercise_sets()]
    assert ("Tired.\nCold.", 19) == (first.workout.note, first.ended_at.hour)
    assert 1 == len(second.workout.blocks)


def test_the_same_exercise_again_may_be_a_later_version():
    result = interop.read(
        timed(
            "2026-11-02T18:30,,Pull,,Deadlift,5",
            "2026-11-03T18:30,,Pull,,Deadlift,5",
            "2026-11-02T18:30,,Pull,,Deadlift,6",
        )
    )
    assert 3 == len(result.sessions)
    (problem,) = result.problems
    assert "both are kept" in problem.remedy


def test_a_session_is_not_joined_beyond_the_limit_of_blocks(monkeypatch):
    monkeypatch.setattr(limits, "BLOCKS", 1)
    lines = ["2026-11-02,Deadlift,5", "2026-11-03,Deadlift,5", "2026-11-02,Pull-Up,8"]
    assert 3 == len(interop.read(rows(*lines)).sessions)


def test_sessions_that_a_column_numbers_stay_apart():
    heading = b"Workout #;Date;Workout Name;Exercise Name;Set Order;Weight (kg);Reps"
    lines = [b"1;2026-11-02;Pull;Deadlift;1;100;5", b"2;2026-11-02;Pull;Pull Up;1;0;8"]
    assert 2 == len(interop.read(b"\n".join([heading, *lines])).sessions)


def test_a_day_with_many_equal_sessions_is_remembered_in_part():
    hours = [f"2026-11-02T{hour:02}:00,,Pull,,Deadlift,5" for hour in range(4, 24, 2)]
    other = HEVY.split(b"\n")[0] + b'\nA,"2 Nov 2026, 04:00",Deadlift,0,normal,,5\n'
    result = interop.read(timed(*hours), other)
    assert 10 == len(result.sessions)
    assert (11, 10, 1, 0) == tuple(vars_of(result.counts))
