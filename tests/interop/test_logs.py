"""Logs as people have them: exported twice, out of order, put one behind the other, endless."""

from __future__ import annotations

import io
import tracemalloc
from datetime import datetime

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.errors import InteropError, UnknownExerciseError, UnsupportedSubjectError
from backworkouts.interop import Seen, hevy_csv, sets_csv, strong
from tables import counts, faults, said, table

HEADER = "Date;Workout Name;Exercise Name;Set Order;Weight;Reps;Notes"


def day(number, *, load=100, name="Pull"):
    """A session of two sets on a day of November."""
    return [f"2026-11-{number:02} 18:30:00;{name};Deadlift;{order};{load};5;" for order in (1, 2)]


def read(*lines):
    return strong.read(table(HEADER, *lines), unit="kg")


def days(result):
    return [one.started_at.day for one in result.sessions]


def test_sessions_come_earliest_first_whatever_their_order_in_the_file():
    assert [2, 4, 9] == days(read(*day(9), *day(2), *day(4)))


def test_iterating_keeps_the_order_of_the_file():
    data = table(HEADER, *day(9), *day(2))
    assert [9, 2] == [one.started_at.day for one in strong.iter_sessions(data, unit="kg")]


def test_moments_with_and_without_a_time_zone_are_in_one_order():
    data = table(
        "date;exercise;reps",
        "2026-11-02T20:00:00;Deadlift;5",
        "2026-11-02T19:00:00-08:00;Deadlift;5",  # later in the world, earlier in the lifter's day
        "2026-11-02T18:00:00Z;Deadlift;5",
    )
    assert [18, 19, 20] == [one.started_at.hour for one in sets_csv.read(data).sessions]


def test_a_session_that_stands_twice_is_read_once():
    result = read(*day(2), *day(4), *day(2))
    assert [2, 4] == days(result)
    assert (6, 4, 2, 0) == counts(result)
    (fault,) = result.problems
    assert "a copy of the session at line 2 of content, 2 rows" == fault.message
    assert (6, "skipped") == (fault.row, fault.outcome)


def test_another_session_at_the_same_time_is_kept_and_said():
    result = read(*day(2), *day(4), *day(2, load=110))
    assert [2, 2, 4] == days(result)
    assert (6, 6, 0, 0) == counts(result)
    assert [(6, None, "Pull", "warning")] == faults(result)


def test_rows_that_come_twice_in_a_row_count_and_are_said():
    result = read(*day(2), *day(2))
    (session,) = result.sessions
    assert ["Deadlift 4 x 5 x 100 kg"] == said(session)
    assert "the same 2 rows again as from line 2 on; they count" == result.problems[0].message
    assert () == read(*day(2), *day(2, load=110)).problems
    assert () == read(*day(2), day(2)[0]).problems


def test_files_put_one_behind_the_other_are_told_apart_by_their_headings():
    result = read(*day(2), HEADER, *day(2), HEADER, *day(4))
    assert [2, 4] == days(result)
    assert (8, 4, 4, 0) == counts(result)
    skipped = [(one.row, one.message) for one in result.problems]
    assert [
        (4, "the headings again"),
        (5, "a copy of the session at line 2 of content, 2 rows"),
        (7, "the headings again"),
    ] == skipped


def test_two_exports_of_one_log_count_once():
    seen = Seen()
    first = strong.iter_sessions(table(HEADER, *day(2), *day(4)), unit="kg", seen=seen)
    second = strong.iter_sessions(table(HEADER, *day(4), *day(9)), unit="kg", seen=seen)
    assert [2, 4, 9] == [one.started_at.day for reader in (first, second) for one in reader]
    assert (4, 2, 2) == (second.counts.rows, second.counts.read, second.counts.skipped)


def test_empty_rows_are_skipped():
    result = read(";;;;;;", *day(2), ";;;;;;", "")
    assert (4, 2, 2, 0) == counts(result)
    assert ["skipped", "skipped"] == [one.outcome for one in result.problems]


def test_a_torn_row_is_rejected_and_the_rest_is_read():
    result = read(day(2)[0], "2026-11-02 18:30:00;Pull;Deadlift", "a;b;c;d;e;f;g;h", day(2)[1])
    assert (4, 2, 0, 2) == counts(result)
    assert ["3 cells under 7 headings", "8 cells under 7 headings"] == [
        one.value for one in result.problems
    ]
    assert ["Deadlift 2 x 5 x 100 kg"] == said(result.sessions[0])


def test_a_row_without_a_date_does_not_end_a_session():
    result = read(day(2)[0], "soon;Pull;Deadlift;9;100;5;", day(2)[1])
    assert ["Deadlift 2 x 5 x 100 kg"] == said(result.sessions[0])
    assert (3, 2, 0, 1) == counts(result)


def test_a_session_of_nothing_but_rejected_rows_is_none():
    result = read("2026-11-02;Pull;Deadlift;1;100;many;")
    assert () == result.sessions
    assert (1, 0, 0, 1) == counts(result)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-29 02:30:00", datetime(2026, 3, 29, 2, 30)),  # noqa: DTZ001  not there in Berlin
        ("2026-10-25 02:30:00", datetime(2026, 10, 25, 2, 30)),  # noqa: DTZ001  there twice
    ],
)
def test_an_hour_of_a_clock_change_stays_the_lifters_local_time(text, expected):
    (session,) = read(f"{text};Night;Deadlift;1;100;5;").sessions
    assert expected == session.started_at
    assert session.started_at.tzinfo is None


def test_a_late_session_belongs_to_the_week_of_its_local_date():
    data = table("date;exercise;reps", "2026-11-01T23:30:00-08:00;Deadlift;5")  # a Sunday there
    assert [(2026, 44)] == list(bw.volume_by_week(sets_csv.read(data).sessions))


# names


def test_names_that_nobody_knows_are_listed_once_with_their_sets():
    lines = [
        f"2026-11-0{number} 18:00:00;Pull;{name};1;10;5;"
        for number in (1, 2)
        for name in ("Deadlift", "Mystery  Machine", "Row", "Mystery  Machine")
    ]
    result = read(*lines)
    assert [("Mystery  Machine", 4, False), ("Row", 2, True)] == [
        (one.name, one.sets, one.ambiguous) for one in result.unknown
    ]
    assert "seated_row" in result.unknown[1].suggestions
    exercises = result.sessions[0].workout.exercises
    assert ["deadlift", "custom:mystery_machine", "custom:row"] == [one.id for one in exercises]


def test_sets_of_a_session_that_is_a_copy_are_not_counted_as_unknown():
    lines = day(2, name="A"), ["2026-11-03 18:00:00;Pull;Mystery;1;10;5;"]
    result = read(*lines[1], *lines[0], *lines[1])
    assert [("Mystery", 1)] == [(one.name, one.sets) for one in result.unknown]


def test_a_name_is_cleaned_and_cut():
    long = "R" * 300
    result = read(
        f"2026-11-02;Pull;{long};1;10;5;",
        "2026-11-02;Pull;\x07Bell\u202e;1;10;5;",
        "2026-11-02;Pull;'=SUM(A1);1;10;5;",
    )
    assert ["R" * 200, "Bell", "=SUM(A1)"] == [
        one.name for one in result.sessions[0].workout.exercises
    ]


def test_a_mapping_must_lead_to_exercises_that_are_known():
    with pytest.raises(UnknownExerciseError, match="seated_rwo"):
        strong.read(table(HEADER), unit="kg", names={"Row": "seated_rwo"})


@pytest.mark.parametrize("names", [["Row"], {5: "seated_row"}, "Row"])
def test_a_mapping_is_one_of_texts(names):
    with pytest.raises(UnsupportedSubjectError):
        strong.read(table(HEADER), unit="kg", names=names)


def test_a_catalog_of_the_caller_is_asked():
    own = bw.Catalog(exercises=[bw.Exercise("mystery", "Mystery Machine")])
    data = table(HEADER, "2026-11-02;Pull;mystery machine;1;10;5;")
    result = strong.read(data, unit="kg", catalog=own)
    assert ("mystery", ()) == (result.sessions[0].workout.exercises[0].id, result.unknown)


def test_more_names_than_can_be_listed_are_counted(monkeypatch):
    monkeypatch.setattr(limits, "ITEMS", 3)
    lines = [f"2026-11-02;Pull;Mystery {n} {n};1;10;5;" for n in range(5)]
    result = read(*lines)
    assert 3 == len(result.unknown)
    assert "more than 3 unknown exercises; the rest are not listed" == result.problems[-1].message
    assert 5 == len(result.sessions[0].workout.exercises)


def test_more_problems_than_can_be_listed_are_counted(monkeypatch):
    monkeypatch.setattr(limits, "FAULTS", 3)
    result = read(*[f"2026-11-02;Pull;Deadlift;{n};10;many;" for n in range(5)])
    assert (3, 2) == (len(result.problems), result.unlisted)
    assert (5, 0, 0, 5) == counts(result)


def test_a_value_in_a_problem_is_short():
    (fault,) = read(f"2026-11-02;Pull;Deadlift;1;10;{'9' * 5_000};").problems
    assert ("9" * 197 + "...", "Reps") == (fault.value, fault.column)


# streams


def endless(sessions, sets=20, names=("Deadlift", "Pull Up", "Face Pull", "Mystery")):
    """The lines of a log, made as they are read."""
    yield (HEADER + "\n").replace(";", ",")
    for number in range(sessions):
        moment = f"{1900 + number // 300}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02} 18:30"
        for index in range(sets):
            name = names[index * len(names) // sets]
            yield f"{moment},Pull,{name},{index + 1},{40 + (number + index) % 50},{5 + index % 9},\n"


class Endless(io.TextIOBase):
    """An open file that is never whole."""

    def __init__(self, lines):
        self._lines = lines

    def read(self, size=-1):
        assert size == 0, "the file was read whole"
        return ""

    def readline(self, _=-1):
        return next(self._lines, "")


def test_a_log_is_read_a_session_at_a_time():
    lines = endless(1_000)
    reader = strong.iter_sessions(Endless(lines), unit="kg")
    first = next(reader)
    assert 20 == sum(len(one.sets) for one in first.workout.exercise_sets())
    assert 20 == reader.counts.rows
    assert 980 * 20 < len(list(lines))


@pytest.mark.no_cover  # the tracer takes most of the time of 2,000 sessions
def test_memory_does_not_grow_with_the_file():
    def peak(sessions):
        tracemalloc.start()
        try:
            reader = strong.iter_sessions(Endless(endless(sessions)), unit="kg")
            assert sessions == sum(1 for _ in reader)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(2_000)  # what is loaded once, and the cache of dates, which is bounded
    # ten times the rows: what is remembered of each session, to know a copy of it, is all that grows
    few, many = peak(200), peak(2_000)
    assert many - few < 1_800 * 600


def test_a_session_without_end_meets_a_limit_and_is_not_held_whole(monkeypatch):
    monkeypatch.setattr(limits, "ROWS_OF_SESSION", 3)
    result = read(*day(2), *day(2), *day(4))
    # two rows and two more are of one session, of which the fourth is one too many
    assert (6, 5, 0, 1) == counts(result)
    assert ["Deadlift 3 x 5 x 100 kg", "Deadlift 2 x 5 x 100 kg"] == [
        one for each in result.sessions for one in said(each)
    ]
    (problem,) = result.problems
    assert (5, "rejected", "split the session") == (problem.row, problem.outcome, problem.remedy)
    assert "limits.ROWS_OF_SESSION" in problem.message


def test_copies_are_looked_for_among_so_many_sessions(monkeypatch):
    monkeypatch.setattr(limits, "SESSIONS_REMEMBERED", 2)
    result = read(*day(2), *day(4), *day(6), *day(2), *day(6))
    assert [2, 2, 4, 6] == days(result)
    assert 2 == result.counts.skipped


def test_a_reader_can_be_left_early(tmp_path):
    path = tmp_path / "log.csv"
    path.write_bytes(table(HEADER, *day(2), *day(4)))
    with strong.iter_sessions(path, unit="kg") as reader:
        assert 2 == next(reader).started_at.day
        assert 0 < reader.progress <= 1
    assert 1.0 == reader.progress
    assert "Strong, log.csv" == strong.read(path, unit="kg").sessions[0].origin


def test_a_limit_that_is_met_further_down_ends_the_reading():
    row = b"2026-11-02,Deadlift,5\n"
    later = row.replace(b"02", b"03")
    data = b"start_time,exercise_title,reps\n" + row + later * 1_000 + b"\xff\n"
    reader = hevy_csv.iter_sessions(data)
    assert 2 == next(reader).started_at.day
    with pytest.raises(InteropError, match="UTF-8"):
        list(reader)
