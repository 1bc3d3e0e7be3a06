"""openweight documents, field by field: what is read, what is not, and what is said about it."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timezone
from zoneinfo import ZoneInfo

import pytest

import backworkouts as bw
from backworkouts.errors import InteropError, UnknownIdError, UnsupportedSubjectError
from backworkouts.interop import Counts, openweight
from backworkouts.interop.json import context as import_context

DATE = "2026-01-20T09:00:00Z"


def read(document, **said):
    return openweight.read(json.dumps(document).encode(), **said)


def log(*sets, name="Pull-Up", **said):
    exercise = {"exercise": {"name": name}, "sets": list(sets)}
    return {"date": DATE, "exercises": [exercise], **said}


def template(*sets, name="Pull-Up", **said):
    exercise = {"exercise": {"name": name}, "sets": list(sets)}
    return {"name": "A", "exercises": [exercise], **said}


def told(result):
    return [(one.outcome.value, one.where, one.message) for one in result.problems]


def only_set(result):
    workouts = [one.workout for one in result.sessions] + [*result.workouts]
    (step,) = workouts[0].in_order()
    return step.set


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"reps": 8}, bw.Set(reps=8)),
        ({"reps": 8.0, "weight": 60, "unit": "kg"}, bw.Set(reps=8, load="60 kg")),
        ({"reps": 8, "weight": 0, "unit": "lb"}, bw.Set(reps=8, load="0 lb")),
        ({"durationSeconds": 45, "type": "warmup"}, bw.Set(duration=45, kind="warm_up")),
        ({"reps": 0, "durationSeconds": 45}, bw.Set(duration=45)),
        ({"reps": 5, "type": "backoff"}, bw.Set(reps=5, kind="back_off")),
        ({"reps": 5, "type": "dropset"}, bw.Set(reps=5, kind="drop")),
        ({"reps": 5, "type": "rest-pause"}, bw.Set(reps=5, kind="rest_pause")),
        ({"reps": 5, "type": "myo"}, bw.Set(reps=5, kind="rest_pause")),
        ({"reps": 5, "type": "cluster"}, bw.Set(reps=5, kind="cluster")),
        ({"reps": 5, "type": "working", "toFailure": True}, bw.Set(reps="5 to failure")),
        ({"reps": 5, "type": "amrap"}, bw.Set(reps="5 to failure")),
        ({"reps": 5, "type": "failure", "toFailure": False}, bw.Set(reps=5)),
        ({"durationSeconds": 45, "toFailure": True}, bw.Set(duration=45, note="to failure")),
        ({"reps": 5, "rir": 2}, bw.Set(reps=5, rir=2)),
        ({"reps": 5, "rpe": 8.5}, bw.Set(reps=5, rir=1.5)),
        ({"reps": 5, "rir": 2, "rpe": 8}, bw.Set(reps=5, rir=2)),
        ({"reps": 5, "restSeconds": 90, "tempo": "3-1-X-0"}, bw.Set(reps=5, rest=90, tempo="3-1-X-0")),
        ({"reps": 5, "notes": "calm", "distance": 40, "distanceUnit": "m", "durationSeconds": 35},
         bw.Set(reps=5, note="calm; 40 m; 35 s")),
        ({"reps": 5, "notes": None}, bw.Set(reps=5)),
    ],
)  # fmt: skip
def test_what_was_done_in_a_set(said, expected):
    result = read(log(said))
    assert expected == only_set(result)
    assert [] == told(result)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"targetReps": 8}, bw.Set(reps=8)),
        ({"targetRepsMin": 8, "targetRepsMax": 12}, bw.Set(reps="8-12")),
        ({"targetRepsMin": 8}, bw.Set(reps="8+")),
        ({"targetRepsMax": 8}, bw.Set(reps="1-8")),
        ({"targetRepsMin": 0, "targetRepsMax": 8}, bw.Set(reps="1-8")),
        ({"type": "amrap"}, bw.Set(reps="to failure")),
        ({"type": "failure", "targetRepsMin": 5, "targetRepsMax": 6}, bw.Set(reps="5-6 to failure")),
        ({"targetDurationSeconds": 30}, bw.Set(duration=30)),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "1RM"}, bw.Set(reps=5, load="80 %1RM")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "5RM"}, bw.Set(reps=5, load="80 %5RM")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": " 10 rm "}, bw.Set(reps=5, load="80 %10RM")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "TM"}, bw.Set(reps=5, load="80 %TM")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "Training Max"}, bw.Set(reps=5, load="80 %TM")),
        ({"targetReps": 5, "targetWeight": 135, "unit": "lb"}, bw.Set(reps=5, load="135 lb")),
        ({"targetReps": 5, "targetRIR": 1}, bw.Set(reps=5, rir=1)),
        ({"targetReps": 5, "targetRPE": 7.5}, bw.Set(reps=5, rir=2.5)),
    ],
)  # fmt: skip
def test_what_is_planned_in_a_set(said, expected):
    result = read(template(said))
    assert expected == only_set(result)
    assert [] == told(result)


@pytest.mark.parametrize(
    ("said", "counts", "problem"),
    [
        ({"reps": 0}, (0, 1, 0), ("skipped", ".reps", "no repetition was done")),
        ({}, (0, 1, 0), ("skipped", "", "neither repetitions nor a duration")),
        ({"distance": 5, "distanceUnit": "m"}, (0, 1, 0), ("skipped", ".distance", "a distance alone, for which there is no place")),
        ({"reps": "5"}, (0, 0, 1), ("rejected", ".reps", "expected a whole number, 0 or more")),
        ({"reps": 5, "toFailure": 1}, (0, 0, 1), ("rejected", ".toFailure", "expected true or false")),
        ({"reps": 5, "notes": 1}, (0, 0, 1), ("rejected", ".notes", "expected a text")),
        ({"reps": 20_000}, (0, 0, 1), ("rejected", "", "expected a whole number from 1 to 10,000")),
        ({"reps": 5, "weight": 9_000, "unit": "kg"}, (0, 0, 1), ("rejected", "", "expected a number from 0 to 5,000 kg")),
        ({"durationSeconds": 90_000}, (0, 0, 1), ("rejected", "", "expected a whole number from 0 to 86,400 seconds")),
        ({"reps": 5, "type": "giant"}, (1, 0, 0), ("warning", ".type", "no type that is known: read as a working set")),
        ({"reps": 5, "rir": 2, "rpe": 9}, (1, 0, 0), ("warning", ".rpe", "not 10 - 'rir', which is 8: 'rir' was read")),
        ({"reps": 5, "rpe": 8.25}, (1, 0, 0), ("warning", ".rpe", "no number from 0 to 10 in steps of 0.5")),
        ({"reps": 5, "rir": 11}, (1, 0, 0), ("warning", ".rir", "no number from 0 to 10 in steps of 0.5")),
        ({"reps": 5, "tempo": "slow"}, (1, 0, 0), ("warning", ".tempo", "no tempo such as 3-1-2-0: not read")),
        ({"reps": 5, "restSeconds": 90_000}, (1, 0, 0), ("warning", ".restSeconds", "more than a day: not read")),
        ({"reps": 5, "distance": 40}, (1, 0, 0), ("warning", ".distance", "a distance without its unit")),
        ({"reps": 5, "velocity": 0.4}, (1, 0, 0), ("warning", ".velocity", "there is no place for 'velocity': not kept")),
        ({"reps": 5, "notes": "a\x00b"}, (1, 0, 0), ("warning", ".notes", "shortened, or cleared of characters that no text holds")),
        ({"reps": 5, "notes": "x" * 10_001}, (1, 0, 0), ("warning", ".notes", "shortened, or cleared of characters that no text holds")),
        (7, (0, 0, 1), ("rejected", "", "expected an object")),
    ],
)  # fmt: skip
def test_a_set_of_a_log_that_is_not_as_it_should_be(said, counts, problem):
    result = read(log(said))
    outcome, where, message = problem
    assert Counts.of(*counts) == result.counts
    assert [(outcome, f"$.exercises[0].sets[0]{where}", message)] == told(result)


@pytest.mark.parametrize(
    ("said", "counts", "problem"),
    [
        ({"targetReps": 0}, (0, 1, 0), ("skipped", "", "no repetitions")),
        ({"notes": "hard"}, (0, 1, 0), ("skipped", "", "no number of repetitions")),
        ({"targetReps": 5, "percentage": 80}, (0, 0, 1), ("rejected", ".percentageOf", "expected what the percentage is of")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "bodyweight"}, (1, 0, 0), ("warning", ".percentage", "of no maximum that is known, such as 1RM, 5RM or TM: the load was not read")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "0RM"}, (1, 0, 0), ("warning", ".percentage", "of no maximum that is known, such as 1RM, 5RM or TM: the load was not read")),
        ({"targetReps": 5, "percentage": 80, "percentageOf": "51RM"}, (1, 0, 0), ("warning", ".percentage", "of no maximum that is known, such as 1RM, 5RM or TM: the load was not read")),
        ({"targetReps": 5, "targetRepsMin": 3}, (1, 0, 0), ("warning", ".targetRepsMin", "there is no place for 'targetRepsMin': not kept")),
        ({"targetReps": 5, "targetDurationSeconds": 30}, (1, 0, 0), ("warning", ".targetDurationSeconds", "there is no place for 'targetDurationSeconds': not kept")),
        ({"targetReps": 5, "targetWeight": 60, "unit": "kg", "percentage": 80, "percentageOf": "1RM"}, (1, 0, 0), ("warning", ".percentage", "there is no place for 'percentage': not kept")),
        ({"targetRepsMin": 12, "targetRepsMax": 8}, (0, 0, 1), ("rejected", "", "expected 12 or more as the upper end")),
    ],
)  # fmt: skip
def test_a_set_of_a_template_that_is_not_as_it_should_be(said, counts, problem):
    result = read(template(said))
    outcome, where, message = problem
    assert Counts.of(*counts) == result.counts
    assert [(outcome, f"$.exercises[0].sets[0]{where}", message)] == told(result)


@pytest.mark.parametrize(
    ("date", "moment", "problems"),
    [
        (DATE, datetime(2026, 1, 20, 9, tzinfo=UTC), []),
        ("2026-01-20T09:00:00", datetime(2026, 1, 20, 9), ["no time zone: read as local time"]),  # noqa: DTZ001
        ("2026-01-20", datetime(2026, 1, 20), ["no time of day: read as 00:00"]),  # noqa: DTZ001
    ],
)
def test_when_a_log_was(date, moment, problems):
    result = read(log({"reps": 5}, date=date))
    assert moment == result.sessions[0].started_at
    assert problems == [one.message for one in result.problems]


@pytest.mark.parametrize("date", ["20 Jan 2026", 5, None])
def test_a_log_without_a_date_is_rejected_with_all_its_sets(date):
    result = read(log({"reps": 5}, {"reps": 0}, date=date))
    assert Counts.of(rejected=2) == result.counts
    assert "expected the date and time of the workout" == result.problems[0].message


def test_logs_come_earliest_first_and_the_same_one_once():
    late = log({"reps": 5}, date="2026-02-01T09:00:00+01:00")
    result = read([late, log({"reps": 5}), late])
    assert [1, 2] == [one.started_at.month for one in result.sessions]
    assert Counts.of(2, skipped=1) == result.counts
    assert [("skipped", "$[2]", "the same was read before")] == told(result)


def test_where_a_session_is_from(tmp_path):
    path = tmp_path / "monday.json"
    path.write_text(json.dumps(log({"reps": 5})), encoding="utf-8")
    assert "openweight, monday.json" == openweight.read(path).sessions[0].origin
    assert "openweight, monday.json" == openweight.read(str(path)).sessions[0].origin
    with path.open(encoding="utf-8") as file:
        assert "openweight, monday.json" == openweight.read(file).sessions[0].origin
    assert "openweight" == openweight.read(io.BytesIO(path.read_bytes())).sessions[0].origin


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"\$: expected JSON"),
        (b"{", r"\$: expected JSON"),
        (b'{"date": 1, "date": 2}', "each key of an object once"),
        (b"\xff", "UTF-8"),
        (b"[" * 100_000, "a few levels of nesting"),
        (b'{"name": NaN}', "a finite number"),
        (b"5", "an openweight log, template or program"),
        (b'{"title": "A"}', "an openweight log, template or program"),
        (b'[{"title": "A"}]', r"\$\[0\]: expected an openweight log"),
    ],
)
def test_what_is_no_such_document_is_an_error(content, message, tmp_path):
    with pytest.raises(InteropError, match=message):
        openweight.read(content)
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    with pytest.raises(InteropError, match=r"odd\.json, "):
        openweight.read(path)


def test_only_a_path_a_file_or_bytes_can_be_read():
    with pytest.raises(
        UnsupportedSubjectError, match="a path, an open file, or its content as bytes"
    ):
        openweight.read(5)
    with pytest.raises(OSError, match="absent"):
        openweight.read("absent.json")


def test_a_document_that_is_too_long_is_an_error(monkeypatch):
    monkeypatch.setattr(bw.limits, "DOCUMENT_CHARACTERS", 100)
    with pytest.raises(InteropError, match="100 characters at most"):
        openweight.read(b" " * 101)


# Exercises


@pytest.mark.parametrize(
    ("name", "equipment", "known"),
    [
        ("Bench Press", None, "bench_press"),
        ("Bench Press", "barbell", "bench_press"),
        ("Bench Press", "dumbbell", "dumbbell_bench_press"),
        ("Pull-Up", "bodyweight", "pull_up"),
        ("Leg Curl", "machine", "lying_leg_curl"),
        ("Pull-Up", "gravity", "pull_up"),
        ("Deadlift", "suspension", "custom:deadlift_suspension"),
        ("Landmine Thing", "barbell", "custom:landmine_thing"),
    ],
)
def test_the_equipment_decides_between_exercises_of_a_name(name, equipment, known):
    document = log({"reps": 5})
    document["exercises"][0]["exercise"] = {"name": name, "equipment": equipment}
    result = read(document)
    (one,) = result.sessions[0].workout.exercises
    assert known == one.id
    assert [1] * one.is_custom == [unknown.sets for unknown in result.unknown]


def test_what_a_custom_exercise_has_no_place_for():
    exercise = {"name": "Thing", "equipment": "barbell", "category": "back", "musclesWorked": ["lats"], "video": "x"}  # fmt: skip
    document = {"date": DATE, "exercises": [{"exercise": exercise, "sets": [{"reps": 5}], "rating": 5}]}  # fmt: skip
    fields = ["category", "equipment", "musclesWorked", "rating", "video"]
    assert fields == sorted(one.where.split(".")[-1] for one in read(document).problems)
    exercise["name"] = "Seated Row"
    document["exercises"][0]["exercise"] = {"name": "Seated Row", "category": "back"}
    assert ["rating"] == [one.where.split(".")[-1] for one in read(document).problems]


def test_a_caller_s_names_go_first():
    result = read(log({"reps": 5}, name="My Row"), names={"my row": "seated_row"})
    assert "seated_row" == result.sessions[0].workout.exercises[0].id


def test_exercises_stand_in_the_order_that_they_state():
    def one(name, order):
        return {"exercise": {"name": name}, "sets": [{"reps": 5}], "order": order}

    document = {"date": DATE, "exercises": [one("Deadlift", 2), one("Pull-Up", 1)]}
    assert ["pull_up", "deadlift"] == [
        one.id for one in read(document).sessions[0].workout.exercises
    ]


def test_a_superset_that_was_left_is_put_together():
    def one(name, superset=None):
        return {"exercise": {"name": name}, "sets": [{"reps": 5}], "supersetId": superset}

    document = {
        "date": DATE,
        "exercises": [one("Pull-Up", 1), one("Deadlift"), one("Face Pull", 1)],
    }
    result = read(document)
    assert [2, 1] == [len(block.exercises) for block in result.sessions[0].workout.blocks]
    assert [("warning", "$.exercises", "a superset that does not stand together: put together")] == told(result)  # fmt: skip


def test_an_exercise_that_cannot_be_read_costs_itself_only():
    document = log({"reps": 5})
    broken = {"exercise": {"name": 5}, "sets": [{"reps": 5}, {"reps": 6}]}
    document["exercises"] += [broken, 7, {"exercise": "Row", "sets": [{"reps": 5}]}]
    result = read(document)
    assert Counts.of(1, rejected=3) == result.counts
    assert 1 == len(result.sessions)


def test_more_sets_than_an_exercise_holds_are_rejected_with_it():
    result = read(log(*[{"reps": 5}] * 201))
    assert (Counts.of(rejected=201), ()) == (result.counts, result.sessions)


def test_more_exercises_than_a_workout_holds_are_rejected_with_it():
    one = {"exercise": {"name": "Row"}, "sets": [{"reps": 5}]}
    result = read({"date": DATE, "exercises": [one] * 201})
    assert (Counts.of(rejected=201), ()) == (result.counts, result.sessions)


def test_problems_beyond_the_most_that_are_listed_are_counted(monkeypatch):
    monkeypatch.setattr(bw.limits, "FAULTS", 2)
    result = read(log(*[{"reps": 0}] * 5))
    assert (2, 3) == (len(result.problems), result.unlisted)


# Programs


def program(*weeks, **said):
    return {"name": "P", "weeks": list(weeks), **said}


def day(name="A", **said):
    return {**template({"targetReps": 5}), "name": name, **said}


def test_equal_weeks_in_a_row_are_one_phase():
    one = {"workouts": [day(day=1)]}
    other = {"workouts": [day(day=2)], "name": "Deload"}
    (read_program,) = read(program(one, one, other, one)).programs
    assert [2, 1, 1] == [phase.weeks for phase in read_program.phases]


@pytest.mark.parametrize(
    ("days", "trained", "problems"),
    [
        ([1, 4], [0, 3], []),
        ([None, None], [0, 1], ["no day of its own for each workout: put on the first days"]),
        ([3, 3], [0, 1], ["no day of its own for each workout: put on the first days"]),
        ([8, 1], [0, 1], ["no day of its own for each workout: put on the first days"]),
    ],
)
def test_the_days_of_a_week(days, trained, problems):
    result = read(program({"workouts": [day(day=one) for one in days]}))
    rotation = result.programs[0].phases[0].rotation
    assert (7, trained) == (
        len(rotation),
        [at for at, one in enumerate(rotation) if one is not None],
    )
    assert problems == [one.message for one in result.problems]


def test_more_workouts_than_days_are_rejected_with_their_week():
    result = read(program({"workouts": [day()] * 8}, {"workouts": [day(day=1)]}))
    assert Counts.of(1, rejected=8) == result.counts


def test_what_cannot_be_read_of_a_program_costs_itself_only():
    result = read(program(5, {"workouts": [day(day=1), {"name": "B"}, 7]}, {"workouts": [{"exercises": []}]}))  # fmt: skip
    assert (Counts.of(1), 1) == (result.counts, len(result.programs))
    assert 5 == len([one for one in result.problems if one.outcome == "rejected"]) + 1


def test_a_program_of_which_nothing_can_be_read():
    result = read(program({"workouts": [template({"targetReps": 0})]}))
    assert (Counts.of(skipped=1), ()) == (result.counts, result.programs)


def test_what_a_program_says_besides():
    said = {"author": "N. N.", "tags": ["strength", "beginner", "back"], "description": "slowly"}
    result = read(program({"workouts": [day(day=1)], "notes": "easy", "rpe": 5}, **said))
    (one,) = result.programs
    assert (bw.model.Goal.STRENGTH, (bw.model.Level.BEGINNER,), "slowly") == (
        one.goal,
        one.levels,
        one.note,
    )
    assert "easy" == one.phases[0].note
    assert ["$.tags[2]", "$.weeks[0].rpe", "$.author"] == [where for _, where, _ in told(result)]


def test_two_goals_are_none():
    result = read(program({"workouts": [day(day=1)]}, tags=["strength", "hypertrophy"]))
    assert None is result.programs[0].goal
    assert ["$.tags[0]", "$.tags[1]"] == [where for _, where, _ in told(result)]


@pytest.mark.parametrize(("tags", "where"), [("strength", "$.tags"), ([["strength"]], "$.tags[0]")])
def test_tags_that_are_none(tags, where):
    result = read(program({"workouts": [day(day=1)]}, tags=tags))
    assert None is result.programs[0].goal
    assert [where] == [one for _, one, _ in told(result)]


def test_what_has_no_name_gets_one_and_says_so():
    result = read({"weeks": [{"workouts": [day(day=1, name=None)]}]})
    assert "Untitled" == result.programs[0].name == result.programs[0].phases[0].workouts[0].name
    assert ["$.weeks[0].workouts[0].name", "$.name"] == [where for _, where, _ in told(result)]


# Writing


def losses(subject, **said):
    return [f"{one.where}.{one.field}" for one in openweight.write(subject, **said).losses]


def session(*blocks, at="2026-01-20T09:00:00+01:00", **said):
    return bw.Session(at, bw.Workout("A", *blocks), **{"origin": "openweight", **said})


def test_a_session_without_a_time_zone_needs_one():
    one = session(bw.straight("Pull-Up", reps=5), at="2026-07-20T09:00:00")
    with pytest.raises(InteropError, match="give it as timezone="):
        openweight.write([one])
    written = openweight.write(one, timezone="Europe/Berlin")
    assert "2026-07-20T09:00:00+02:00" == json.loads(written.data)["date"]
    assert [".started_at"] == losses(one, timezone=ZoneInfo("Europe/Berlin"))
    assert [] == losses(session(bw.straight("Pull-Up", reps=5)), timezone=timezone.utc)  # noqa: UP017


def test_a_session_of_no_stated_origin_is_read_as_one_of_the_format():
    assert [".origin"] == losses(session(bw.straight("Pull-Up", reps=5), origin=None))
    assert [".origin"] == losses(session(bw.straight("Pull-Up", reps=5), origin="notebook"))


def test_the_end_of_a_session_is_written_as_its_duration():
    one = session(bw.straight("Pull-Up", reps=5), ended_at="2026-01-20T10:05:30+01:00")
    written = openweight.write(one)
    # 1 h 5 min 30 s are 3600 + 300 + 30 seconds
    assert (3930, ()) == (json.loads(written.data)["durationSeconds"], written.losses)
    assert (one,) == openweight.read(written.to_bytes()).sessions


@pytest.mark.parametrize(
    ("at", "ended", "seconds"),
    [
        # half a second less
        ("2026-01-20T09:00:00+01:00", "2026-01-20T09:30:00.5+01:00", 1800),
        # the same moment in another zone
        ("2026-01-20T09:00:00+01:00", "2026-01-20T08:30:00+00:00", 1800),
        # no zone: that of the writer, in which an hour passed twice
        ("2026-10-25T01:30:00", "2026-10-25T03:30:00", 3 * 3600),
        # an hour that was left out: in that zone the end would be before the start
        ("2026-03-29T02:50:00", "2026-03-29T03:10:00", None),
    ],
)
def test_an_end_that_a_duration_does_not_state_is_named(at, ended, seconds):
    one = session(bw.straight("Pull-Up", reps=5), at=at, ended_at=ended)
    written = openweight.write(one, timezone=ZoneInfo("Europe/Berlin"))
    assert seconds == json.loads(written.data).get("durationSeconds")
    assert "ended_at" in [loss.field for loss in written.losses]
    assert () == openweight.read(written.to_bytes()).problems


def test_a_duration_that_no_session_has_is_not_read():
    for seconds in (10**10, 1.5, -1, "long"):
        log = {
            "date": "2026-01-20T09:00:00Z",
            "durationSeconds": seconds,
            "exercises": [{"exercise": {"name": "Pull-Up"}, "sets": [{"reps": 5}]}],
        }
        result = openweight.read(json.dumps(log).encode())
        assert [None] == [one.ended_at for one in result.sessions]
        assert ["$.durationSeconds"] == [one.where for one in result.problems]


@pytest.mark.parametrize("load", ["80 %1RM", "70 %5RM", "85 %TM"])
def test_a_template_states_what_a_percentage_is_of(load):
    plan = bw.Workout("A", bw.straight("Pull-Up", reps=5, load=load))
    written = openweight.write(plan)
    assert () == written.losses
    assert (plan,) == openweight.read(written.to_bytes()).workouts


@pytest.mark.parametrize("load", ["80-85 %1RM", "70-75 %TM", "60-70 kg", "8RM", "8-10RM"])
def test_a_range_of_loads_and_a_repetition_maximum_are_named(load):
    written = openweight.write(bw.Workout("A", bw.straight("Pull-Up", reps=5, load=load)))
    assert [load] == [loss.value for loss in written.losses]


def test_how_rounds_are_timed_is_named():
    block = bw.Block(bw.straight("Pull-Up", reps=5).exercises, "amrap", "12 min")
    written = openweight.write(bw.Workout("A", block))
    assert [("blocks[0]", "method", "amrap"), ("blocks[0]", "duration", "720 s")] == [
        (loss.where, loss.field, loss.value) for loss in written.losses
    ]


def test_a_session_that_is_there_twice_is_read_once_and_that_is_said():
    one = session(bw.straight("Pull-Up", reps=5))
    same = bw.Session(one.started_at, one.workout, origin="openweight")
    later = session(bw.straight("Pull-Up", reps=5), at="2026-01-21T09:00:00+01:00")
    written = openweight.write([one, later, same])
    (loss,) = written.losses
    assert "the same is read once" == loss.why
    assert loss.value.endswith(", as sessions[0]")
    assert 2 == len(openweight.read(written.to_bytes()).sessions)


@pytest.mark.parametrize("name", ["Europe/Nowhere", "", "../zone"])
def test_a_time_zone_that_there_is_not(name):
    with pytest.raises(UnknownIdError, match="unknown time zone"):
        openweight.write(session(bw.straight("Pull-Up", reps=5)), timezone=name)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"reps": 5, "load": "80 %1RM"}, "load"),
        ({"reps": 5, "load": "BW"}, "load"),
        ({"reps": 5, "load": "BW+20 lb"}, "load"),
        ({"reps": 5, "load": "BW-15 kg"}, "load"),
        ({"reps": 5, "rest": "60-90 s"}, "rest"),
        ({"reps": 5, "tempo": "10-1-1-0"}, "tempo"),
        ({"reps": 5, "per_side": True}, "per_side"),
        ({"reps": 5, "side": "left"}, "side"),
        ({"reps": 5, "load": "8RM"}, "load"),
        ({"reps": 5, "note": "x" * 1_001}, "note"),
    ],
)
def test_what_a_log_cannot_hold_of_a_set(said, field):
    one = session(bw.straight("Pull-Up", [bw.Set(**said)]))
    assert [f"workout.blocks[0].exercises[0].sets[0].{field}"] == losses(one)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"duration": 30}, "duration"),
        ({"duration": "30-60 s"}, "duration"),
        ({"reps": "5 to failure", "kind": "drop"}, "reps"),
        ({"reps": 5, "optional": True}, "optional"),
    ],
)
def test_what_a_template_cannot_hold_of_a_set(said, field):
    workout = bw.Workout("A", bw.straight("Pull-Up", [bw.Set(**said)]))
    assert [f"blocks[0].exercises[0].sets[0].{field}"] == losses(workout)


def test_an_exercise_is_its_name():
    known = bw.Workout("A", bw.straight(bw.Exercise.custom("Deadlift"), reps=5, note="x" * 5_001))
    assert ["blocks[0].exercises[0].exercise", "blocks[0].exercises[0].note"] == losses(known)
    described = json.loads(
        openweight.write(bw.Workout("A", bw.straight("Seated Row", reps=5))).data
    )
    assert ["latissimus dorsi", "rhomboids"] == described["exercises"][0]["exercise"][
        "musclesWorked"
    ][:2]


def test_what_has_no_exercises_cannot_be_written():
    with pytest.raises(InteropError, match=r"phases\[0\].rotation\[0\].blocks"):
        openweight.write(bw.Program("P", [bw.Phase([bw.Workout("A")], 1)]))
    with pytest.raises(InteropError, match=r"^blocks: expected one exercise at least"):
        openweight.write(bw.Workout("A"))


@pytest.mark.parametrize("subject", [5, "A", [], [5], [bw.Workout("A"), bw.Program.weekly("P", bw.Workout("B"))]])  # fmt: skip
def test_what_is_no_training_cannot_be_written(subject):
    with pytest.raises(UnsupportedSubjectError, match="Session or Workout or Program, or several"):
        openweight.write(subject)


A = bw.Workout("A", bw.straight("Pull-Up", reps=5))


@pytest.mark.parametrize(
    ("phases", "lost", "weeks"),
    [
        ([bw.Phase([A, *[None] * 6])], ["phases[0].weeks"], [[1]]),
        # A rotation of five days over two weeks: days 0, 5 and 10.
        ([bw.Phase([A, *[None] * 4], 2)], ["phases[0].rotation"], [[1, 6], [4]]),
        # Two weeks, of which the second has no workout, and can not be said.
        ([bw.Phase([A, *[None] * 13], 2)], ["phases[0].rotation", "phases[0].rotation"], [[1]]),
        ([bw.Phase([A, *[None] * 6], 1), bw.Phase([A, *[None] * 6], 2)], [".phases"], [[1]] * 3),
        ([bw.Phase([A, *[None] * 13])], ["phases[0].weeks", "phases[0].rotation", "phases[0].rotation"], [[1]]),
    ],
)  # fmt: skip
def test_phases_are_written_week_by_week(phases, lost, weeks):
    written = openweight.write(bw.Program("P", phases))
    said = json.loads(written.data)["weeks"]
    assert weeks == [[one["day"] for one in week["workouts"]] for week in said]
    assert lost == [f"{one.where}.{one.field}" for one in written.losses]


def test_more_phases_than_a_program_can_have_are_named():
    # The workout is on day 1 and day 2 by turns: each week is read as a phase, and 200 are the limit.
    turns = bw.Phase([A, *[None] * 7, A, *[None] * 5], 300)
    losses = openweight.write(bw.Program("P", [turns])).losses
    assert ("", "phases") in [(loss.where, loss.field) for loss in losses]


def test_a_phase_without_a_week_of_workouts_is_named_with_its_name():
    rest = bw.Phase([*[None] * 7, A], 1, name="Deload")
    program = bw.Program("P", [bw.Phase([A, *[None] * 6], 1), rest])
    assert ["phases[1].rotation", "phases[1].rotation", "phases[1].name"] == losses(program)


def test_more_weeks_than_a_program_should_have():
    phases = [bw.Phase([A], 1_040), bw.Phase([None, A], 1)]
    with pytest.raises(InteropError, match=r"phases\[1\]: expected 1,040 weeks at most"):
        openweight.write(bw.Program("P", phases))


# What is read often


def test_sets_that_say_the_same_are_one_object():
    first, second, third, fourth = (
        step.set
        for one in read([log({"reps": 5}, {"reps": 5}, {"reps": 5.0}), log({"reps": 5}, date="2026-01-21")]).sessions
        for step in one.workout.in_order()
    )  # fmt: skip
    assert first is second is fourth
    assert first == third


def test_a_problem_is_said_of_every_set_that_has_it():
    odd = {"reps": 5, "rpe": 8.25}
    assert ["$.exercises[0].sets[0].rpe", "$.exercises[0].sets[1].rpe"] == [
        where for _, where, _ in told(read(log(odd, odd)))
    ]
    assert "here and 2 times more" in read(log(*[{"reps": 5, "speed": 1}] * 3)).problems[0].message


def test_a_true_is_no_1_even_where_a_1_came_before():
    assert Counts.of(1, rejected=1) == read(log({"reps": 1}, {"reps": True})).counts


def test_what_is_remembered_is_bounded(monkeypatch):
    monkeypatch.setattr(import_context, "_CACHED_SETS", 2)
    sets = [{"reps": reps} for reps in (1, 2, 3, 1, 2, 3)]
    assert 6 == read(log(*sets)).counts.read
    long = {"reps": 5, "notes": "x" * 600}
    assert 2 == read(log(long, long)).counts.read
