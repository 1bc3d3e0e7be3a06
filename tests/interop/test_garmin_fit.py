"""Workout files for a watch, read back by a decoder that is not Garmin's."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime

import fitdecode
import pytest
import wide
from hypothesis import given

import backworkouts as bw
from backworkouts.interop import garmin_fit

WHEN = datetime(2026, 11, 2, 18, 30, tzinfo=UTC)


def decoded(data):
    """The messages of a file as their names and fields; what is broken is an error."""
    with fitdecode.FitReader(
        io.BytesIO(data),
        check_crc=fitdecode.CrcCheck.RAISE,
        error_handling=fitdecode.ErrorHandling.RAISE,
    ) as file:
        return [
            (frame.name, {one.name: one.value for one in frame.fields})
            for frame in file
            if isinstance(frame, fitdecode.FitDataMessage)
        ]


def steps(*blocks):
    result = garmin_fit.write(bw.Workout("Pull", *blocks), created=WHEN)
    return [said for name, said in decoded(result.data) if name == "workout_step"], result.losses


def lost(losses):
    return {f"{one.where}.{one.field}": one.value for one in losses}


def test_a_file_says_what_it_is():
    file, workout, *_ = decoded(
        garmin_fit.write(
            bw.Workout("Zug 💪", bw.straight("Pull-Up", reps=5), goal="strength"), created=WHEN
        ).data
    )
    assert ("file_id", "workout", WHEN) == (file[0], file[1]["type"], file[1]["time_created"])
    said = {"wkt_name": "Zug 💪", "sport": "training", "sub_sport": "strength_training"}
    assert ("workout", {**said, "num_valid_steps": 1}) == workout


def test_straight_sets_are_a_repeat_of_a_set_and_its_rest():
    (one, rest, repeat), losses = steps(
        bw.straight("Seated Row", 4, reps=10, load="60 kg", rest="90 s")
    )
    assert ("Seated Row", "row", 32) == (
        one["wkt_step_name"], one["exercise_category"], one["exercise_name"],
    )  # fmt: skip
    assert ("reps", 10, 60.0, "kilogram", "active") == (
        one["duration_type"], one["duration_reps"], one["exercise_weight"],
        one["weight_display_unit"], one["intensity"],
    )  # fmt: skip
    assert ("time", 90.0, "rest") == (
        rest["duration_type"], rest["duration_time"], rest["intensity"],
    )  # fmt: skip
    # Four times from the first step on.
    assert ("repeat_until_steps_cmplt", 0, 4) == (
        repeat["duration_type"], repeat["duration_step"], repeat["repeat_steps"],
    )  # fmt: skip
    assert () == losses


def test_a_superset_is_a_repeat_of_a_round():
    said, losses = steps(
        bw.straight("Deadlift", reps=5),
        bw.superset(bw.straight("Pull-Up", 3, reps=8), bw.straight("Face Pull", 3, reps=15)),
    )
    assert ["Deadlift", "Pull-Up", "Face Pull", None] == [one.get("wkt_step_name") for one in said]
    assert (1, 3) == (said[3]["duration_step"], said[3]["repeat_steps"])
    assert [".blocks[1]"] == list(lost(losses))


def test_rounds_that_differ_are_written_one_by_one():
    # Pull-ups 8, 8, 6; the face pull drops out of the third round.
    sets = [bw.Set(reps=8), bw.Set(reps=8), bw.Set(reps=6)]
    said, _ = steps(bw.superset(bw.straight("Pull-Up", sets), bw.straight("Face Pull", 2, reps=15)))
    assert [8, 15, None, 6] == [one.get("duration_reps") for one in said]
    assert 2 == said[2]["repeat_steps"]


def test_pounds_are_shown_as_pounds():
    (one,), losses = steps(bw.straight("Deadlift", reps=5, load="135 lb"))
    # 135 x 0.45359237 = 61.235, in hundredths 61.23 or 61.24
    assert (61.23, "pound") == (one["exercise_weight"], one["weight_display_unit"])
    assert () == losses


def test_an_exercise_that_the_profile_lacks_is_told_by_its_name():
    (one,), losses = steps(bw.straight(bw.Exercise.custom("Landmine Thing"), duration=30))
    assert ("Landmine Thing", "unknown", 30.0) == (
        one["wkt_step_name"], one["exercise_category"], one["duration_time"],
    )  # fmt: skip
    assert {"blocks[0].exercises[0].exercise": "custom:landmine_thing"} == lost(losses)


def test_a_match_that_is_not_exact_says_so():
    (one,), losses = steps(bw.straight("Pendlay Row", reps=5))
    assert ("row", 45) == (one["exercise_category"], one["exercise_name"])
    assert "written as row/barbell_row, which is broader" == losses[0].why


@pytest.mark.parametrize(
    ("said", "field", "notes"),
    [
        ({"reps": "8-12"}, "reps", "8-12"),
        ({"reps": "to failure"}, "reps", "to failure"),
        ({"reps": "5-6 to failure"}, "reps", "5-6 to failure"),
        ({"duration": "30-60 s"}, "duration", "duration 30-60 s"),
        ({"reps": 5, "load": "BW+20 kg"}, "load", "BW+20 kg"),
        ({"reps": 5, "load": "80 %1RM"}, "load", "80 %1RM"),
        ({"reps": 5, "load": "700 kg"}, "load", "700 kg"),
        ({"reps": 5, "load": "0 kg"}, "load", "0 kg"),
        ({"reps": 5, "load": "60-70 kg"}, "load", "60-70 kg"),
        ({"reps": 5, "load": "8RM"}, "load", "8RM"),
        ({"reps": 5, "rir": 1.5}, "rir", "1.5 RIR"),
        ({"reps": 5, "rir": "1-2"}, "rir", "1-2 RIR"),
        ({"reps": 5, "kind": "rest_pause"}, "kind", "rest-pause set"),
        ({"reps": 5, "side": "left"}, "side", "left side"),
        ({"reps": 5, "rest": "60-90 s"}, "rest", "rest 60-90 s"),
        ({"reps": 5, "tempo": "3-1-1-0"}, "tempo", "tempo 3-1-1-0"),
        ({"reps": 5, "kind": "back_off"}, "kind", "back-off set"),
        ({"reps": 5, "kind": "drop"}, "kind", "drop set"),
        ({"reps": 5, "per_side": True}, "per_side", "per side"),
        ({"reps": 5, "optional": True}, "optional", "optional"),
    ],
)
def test_what_a_step_cannot_hold_is_in_its_notes_and_in_the_losses(said, field, notes):
    workout, losses = steps(bw.straight("Pull-Up", [bw.Set(**said)]))
    assert notes == workout[0]["notes"]
    assert [f"blocks[0].exercises[0].sets[0].{field}"] == list(lost(losses))


def test_how_rounds_are_timed_is_lost():
    block = bw.Block(bw.straight("Pull-Up", 3, reps=5).exercises, "emom", "3 min")
    _, losses = steps(block)
    assert {
        "blocks[0].method": "emom", "blocks[0].duration": "180 s", "blocks[0].interval": "60 s",
    } == lost(losses)  # fmt: skip


def test_a_warm_up_set_and_a_note_have_their_place():
    (one,), losses = steps(bw.straight("Pull-Up", reps=5, kind="warm_up", set_note="slowly"))
    assert ("warmup", "slowly") == (one["intensity"], one["notes"])
    assert () == losses


def test_a_text_that_is_too_long_is_cut_between_characters():
    (one,), losses = steps(bw.straight(bw.Exercise.custom("é" * 200), reps=5))
    # 254 bytes hold 127 of them.
    assert "é" * 127 == one["wkt_step_name"]
    assert "é" * 73 == losses[-1].value


def test_the_same_moment_gives_the_same_bytes_and_none_is_now():
    workout = bw.catalog.workouts["back_workout_1"]
    assert (
        garmin_fit.write(workout, created=WHEN).data == garmin_fit.write(workout, created=WHEN).data
    )
    before = datetime.now(UTC).replace(microsecond=0)
    file, *_ = decoded(garmin_fit.write(workout).data)
    assert before <= file[1]["time_created"] <= datetime.now(UTC)


def test_what_cannot_be_written():
    with pytest.raises(bw.errors.InteropError, match="one exercise at least"):
        garmin_fit.write(bw.Workout("Empty"))
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a file holds one"):
        garmin_fit.write(bw.catalog.programs["back_progression"])


@pytest.mark.parametrize(
    "created",
    [datetime(2026, 11, 2), datetime(1989, 12, 30, tzinfo=UTC), datetime(2101, 1, 1, tzinfo=UTC)],  # noqa: DTZ001
)
def test_a_time_that_a_file_cannot_state(created):
    with pytest.raises(bw.errors.InteropError, match="a time with its zone, 1990 to 2100"):
        garmin_fit.write(bw.catalog.workouts["back_workout_1"], created=created)


def test_more_steps_than_a_file_numbers(monkeypatch):
    monkeypatch.setattr(garmin_fit.writing, "_MOST_STEPS", 2)
    with pytest.raises(bw.errors.InteropError, match="3 steps"):
        steps(bw.straight("Pull-Up", [bw.Set(reps=5), bw.Set(reps=4), bw.Set(reps=3)]))


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "garmin_fit_sdk", None)
    with pytest.raises(bw.errors.MissingExtraError, match=r"backworkouts\[garmin\]"):
        steps(bw.straight("Pull-Up", reps=5))


@given(wide.workouts())
def test_every_set_is_a_step_that_is_done_as_often_as_it_is_planned(workout):
    result = garmin_fit.write(workout, created=WHEN)
    _, head, *rest = decoded(result.data)
    said = [one for _, one in rest]
    assert head[1]["num_valid_steps"] == len(said)
    assert [*range(len(said))] == [one["message_index"] for one in said]
    done, first = [], 0
    for at, one in enumerate(said):
        if one["duration_type"] == "repeat_until_steps_cmplt":
            # A repeat is of the steps from its first one on, that were done once by then.
            again = [number for number in done if number >= one["duration_step"]]
            assert one["duration_step"] >= first
            done += again * (one["repeat_steps"] - 1)
            first = at + 1
        elif one["intensity"] != "rest":
            done.append(at)
    planned = [step.set for step in workout.in_order()]
    assert len(planned) == len(done)
    reps = [said[at].get("duration_reps") for at in done]
    exact = [
        (one.reps.low, reps[at])
        for at, one in enumerate(planned)
        if one.reps is not None and one.reps.is_exact
    ]
    assert all(ours == theirs for ours, theirs in exact)
