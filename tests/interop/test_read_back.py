"""Losses are the differences between what was written and what the file reads as."""

from __future__ import annotations

from datetime import datetime

import attrs
import pytest

import backworkouts as bw
from backworkouts.interop import hevy_api, sets_csv, strong
from backworkouts.interop.losses import Reasons, field_losses, value_of
from backworkouts.interop.read_back import Written, losses_by_reading, read_in_halves

REASONS = Reasons("no such field", {"note": "one note", (bw.Set, "note"): "no notes on sets"})


def places(losses):
    return [f"{loss.where}.{loss.field}".removeprefix(".") for loss in losses]


def lost_of(subject, read, **options):
    """What is lost of a subject whose file reads as something else."""

    def read_back(parts):
        return [read for _ in parts]

    return list(losses_by_reading([Written("", subject)], read_back, REASONS, **options))


def test_every_field_of_a_set_is_compared():
    written = bw.Set(
        reps=8, load="60 kg", rir=2, rest=90, tempo="3-1-1-0", kind="drop", per_side=True,
        optional=True, note="slow",
    )  # fmt: skip
    losses = field_losses(written, bw.Set(reps=9), "sets[0]", REASONS)
    others = {"duration", "side"}  # a set has repetitions or a duration, and one side or both
    assert {field.name for field in attrs.fields(bw.Set)} - others == {
        loss.field for loss in losses
    }


def test_a_field_that_the_model_gets_is_lost_until_a_format_writes_it():
    @attrs.frozen
    class Cardio:
        minutes: int
        watts: int | None = None

    (loss,) = field_losses(Cardio(20, 180), Cardio(20), "cardio", REASONS)
    assert ("cardio", "watts", "180", "no such field") == attrs.astuple(loss)


def test_a_reason_is_of_a_field_of_a_class_or_of_all_fields_of_a_name():
    plain = bw.ExerciseSets(bw.resolve("Pull-Up"), [bw.Set(reps=5)])
    (of_exercise,) = field_losses(attrs.evolve(plain, note="Belt"), plain, "", REASONS)
    (of_set,) = field_losses(bw.Set(reps=5, note="Slow"), bw.Set(reps=5), "", REASONS)
    (other,) = field_losses(bw.Set(reps=5, tempo="3-1-1-0"), bw.Set(reps=5), "", REASONS)
    assert ["one note", "no notes on sets", "no such field"] == [
        of_exercise.why,
        of_set.why,
        other.why,
    ]


def test_the_same_moment_in_another_time_zone_is_a_loss():
    workout = bw.Workout("A", bw.straight("Pull-Up", reps=5))
    written = bw.Session("2026-11-02T18:30:00+01:00", workout)
    read = bw.Session("2026-11-02T17:30:00+00:00", workout)
    (loss,) = field_losses(written, read, "", REASONS, ("workout",))
    assert ("started_at", "2026-11-02T18:30:00+01:00") == (loss.field, loss.value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "not stated"),
        (datetime(2026, 11, 2, 18, 30), "2026-11-02T18:30:00"),  # noqa: DTZ001  local time
        (bw.catalog.exercises["pull_up"], "pull_up"),
        ((bw.model.Level.BEGINNER, bw.model.Level.ADVANCED), "beginner, advanced"),
        ("x" * 201, "x" * 197 + "..."),
    ],
    ids=["none", "moment", "exercise", "levels", "long"],
)
def test_a_value_is_shown_as_text(value, text):
    assert text == value_of(value)


PULLS = bw.Workout("A", bw.straight("Pull-Up", 2, reps=5))


def test_a_file_with_other_sets_is_a_loss_of_the_structure():
    (loss,) = lost_of(PULLS, bw.Workout("A", bw.straight("Pull-Up", 1, reps=5)))
    assert ("", "blocks", "2 sets") == (loss.where, loss.field, loss.value)


def test_what_no_reader_gives_back_is_a_loss_of_the_whole():
    assert ["name"] == places(lost_of(PULLS, None))
    session = bw.Session("2026-11-02", PULLS)
    assert ["started_at"] == places(lost_of(session, None))
    assert ["workout.blocks"] == places(lost_of(bw.Session("2026-11-02", bw.Workout("A")), None))


def test_a_superset_that_reads_as_two_exercises_keeps_the_paths_of_its_sets():
    pull, row = (
        bw.straight(name, 2, reps=5, tempo="3-1-1-0") for name in ("Pull-Up", "Seated Row")
    )
    plain = [bw.straight(name, 2, reps=5) for name in ("Pull-Up", "Seated Row")]
    losses = lost_of(bw.Workout("A", bw.superset(pull, row)), bw.Workout("A", *plain))
    assert [
        "blocks[0]",
        *[f"blocks[0].exercises[{at}].sets[{index}].tempo" for at in (0, 1) for index in (0, 1)],
    ] == places(losses)


def test_two_exercises_that_read_as_a_superset_are_named():
    blocks = [bw.straight(name, reps=5) for name in ("Pull-Up", "Seated Row")]
    losses = lost_of(bw.Workout("A", *blocks), bw.Workout("A", bw.superset(*blocks)))
    assert ["blocks[1]"] == places(losses)


def test_equal_sets_are_read_back_once_and_all_are_named():
    sets = [bw.Set(reps=5), *[bw.Set(reps=6, tempo="3-1-1-0")] * 3]
    day = bw.Workout("A", bw.straight("Pull-Up", sets))
    sessions = [bw.Session(f"2026-11-0{day_number}", day) for day_number in (2, 3)]
    picks = []

    def read_back(parts):
        picks.extend(picked for _, picked in parts)
        read = [
            bw.Workout("A", bw.straight("Pull-Up", [bw.Set(reps=5), bw.Set(reps=6)][: len(each)]))
            for _, (each,) in parts
        ]
        return [bw.Session(sessions[n].started_at, each) for (n, _), each in zip(parts, read)]  # noqa: B905  equal lengths

    written = [Written(f"sessions[{n}]", each) for n, each in enumerate(sessions)]
    losses = losses_by_reading(written, read_back, REASONS)
    path = "sessions[{}].workout.blocks[0].exercises[0].sets[{}].tempo"
    assert [path.format(n, index) for n in (0, 1) for index in (1, 2, 3)] == places(losses)
    assert [[[0, 1]], [[0]]] == picks


def test_a_set_whose_equal_was_in_a_session_that_cannot_be_read_is_read_back_itself():
    sets = [bw.Set(reps=5), bw.Set(reps=6, tempo="3-1-1-0", load="60 kg")]
    first = bw.Session("2026-11-02", bw.Workout("A", bw.straight("Pull-Up", sets)))
    second = bw.Session("2026-11-03", bw.Workout("B", bw.straight("Pull-Up", sets)))

    def read_back(parts):
        bare = [bw.Set(reps=5), bw.Set(reps=6)]
        return [
            None
            if number == 0
            else attrs.evolve(
                second,
                workout=bw.Workout("B", bw.straight("Pull-Up", bare[: len(picked[0])])),
            )
            for number, picked in parts
        ]

    written = [Written("first", first), Written("second", second)]
    where = "second.workout.blocks[0].exercises[0].sets[1]"
    assert ["first.started_at", f"{where}.load", f"{where}.tempo"] == places(
        losses_by_reading(written, read_back, REASONS)
    )


def test_items_that_a_reader_merges_are_read_apart():
    def read(items):
        return list(dict.fromkeys(item for item in items if item is not None))

    assert ["a", "a", "b", None, "b"] == read_in_halves(["a", "a", "b", None, "b"], read)
    assert [] == read_in_halves([], read)


@pytest.mark.parametrize("table", [strong, sets_csv])
def test_sessions_that_a_reader_merges_are_compared_all_the_same(table):
    session = bw.Session(
        "2026-11-02T18:30",
        bw.Workout("A", bw.straight("Pull-Up", 2, reps=5), goal="strength"),
        origin="Strong",
    )
    losses = table.write([session] * 2).losses
    assert ["sessions[0].workout.goal", "sessions[1].workout.goal"] == [
        place for place in places(losses) if place.endswith("goal")
    ]


def test_an_exercise_of_hevy_has_one_rest_and_the_others_are_named():
    days = [
        bw.Workout(name, bw.straight("Pull-Up", [bw.Set(reps=5, rest=rest), bw.Set(reps=6, rest=60)]))
        for name, rest in (("A", 60), ("B", 90))
    ]  # fmt: skip
    assert ["workouts[1].blocks[0].exercises[0].sets[1].rest"] == places(
        hevy_api.write(days).losses
    )


def test_how_rounds_are_timed_is_named_of_a_block_that_hevy_does_not_have():
    unknown = bw.straight(bw.Exercise.custom("Thing"), reps=5)
    timed = bw.Block(unknown.exercises, "emom", "10 min")
    losses = hevy_api.write(bw.Workout("A", bw.straight("Pull-Up", reps=5), timed)).losses
    assert {"blocks[1].method", "blocks[1].duration", "blocks[1].interval"} <= {*places(losses)}
