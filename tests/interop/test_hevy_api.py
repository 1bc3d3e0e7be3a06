"""Hevy's API: what it answers is read, routines are written, and what is lost is named."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
import strategies
from backworkouts.interop import crosswalk, hevy_api
from differences import unsaid

# As the API answers: nulls for what is not said, `supersets_id`, a rest in seconds as a text.
ROUTINE = {
    "id": "b459cba5",
    "title": "Pull",
    "folder_id": 42,
    "updated_at": "2026-09-14T12:00:00Z",
    "created_at": "2026-09-14T12:00:00Z",
    "exercises": [
        {
            "index": 0,
            "title": "Klimmzug",
            "rest_seconds": "120",
            "notes": "full hang",
            "exercise_template_id": "1B2B1E7C",
            "supersets_id": 0,
            "sets": [
                {"index": 0, "type": "warmup", "weight_kg": None, "reps": 5, "rep_range": None},
                {
                    "index": 1,
                    "type": "normal",
                    "reps": 6,
                    "rep_range": {"start": 6, "end": 8},
                    "rpe": None,
                    "custom_metric": None,
                },
            ],
        },
        {
            "index": 1,
            "title": "Seated Cable Row - V Grip (Cable)",
            "rest_seconds": 90,
            "notes": "",
            "exercise_template_id": "0393F233",
            "supersets_id": 0,
            "sets": [{"index": 0, "type": "dropset", "weight_kg": 40, "reps": 12}],
        },
    ],
}


def answer(value):
    return json.dumps(value).encode()


def told(result):
    return [(one.outcome.value, one.where, one.message) for one in result.problems]


def doing(*sets, title="Pull Up", **said):
    """An answer of one workout that was done, of one exercise."""
    exercise = {"title": title, "exercise_template_id": "", "sets": list(sets), **said}
    done = {"title": "A", "start_time": "2026-08-14T12:00:00+00:00", "exercises": [exercise]}
    return answer({"workout": done})


def planning(*sets, template="1B2B1E7C"):
    exercise = {"exercise_template_id": template, "superset_id": None, "sets": list(sets)}
    return answer({"routine": {"title": "A", "exercises": [exercise]}})


def planned(**said):
    (workout,) = hevy_api.read(planning({"type": "normal", **said})).workouts
    return next(workout.in_order()).set


def test_a_routine_is_a_workout():
    (workout,) = hevy_api.read(answer({"page": 1, "routines": [ROUTINE]})).workouts
    pull_up, row = workout.exercise_sets()
    assert ("Pull", 1) == (workout.name, len(workout.blocks))
    # The template id says what the German title does not.
    assert ("pull_up", "full hang") == (pull_up.exercise.id, pull_up.note)
    assert (
        bw.Set(reps=5, kind="warm_up", rest="120 s"),
        bw.Set(reps="6-8", rest="120 s"),
    ) == pull_up.sets
    assert ("seated_row", None) == (row.exercise.id, row.note)
    assert (bw.Set(reps=12, load="40 kg", kind="drop", rest="90 s"),) == row.sets


def test_a_workout_is_a_session():
    result = hevy_api.read(
        doing({"type": "failure", "weight_kg": 20, "reps": 7, "rpe": 9.5}, title="Pull Up")
    )
    (session,) = result.sessions
    assert "2026-08-14T12:00:00+00:00" == session.started_at.isoformat()
    (step,) = session.workout.in_order()
    assert bw.Set(reps=bw.Reps(7, 7, to_failure=True), load="20 kg", rir=0.5) == step.set
    assert "Hevy" == session.origin


@pytest.mark.parametrize(
    ("wrapped", "sessions", "workouts"),
    [
        ({"routine": ROUTINE}, 0, 1),
        ({"routine": [ROUTINE]}, 0, 1),
        (ROUTINE, 0, 1),
        ([{"routine": ROUTINE}, {"routine": ROUTINE}], 0, 2),
        ({"workouts": [{**ROUTINE, "start_time": "2026-01-01T10:00:00Z"}]}, 1, 0),
        ({**ROUTINE, "start_time": "2026-01-01T10:00:00Z"}, 1, 0),
        ({"workouts": [], "page": 1}, 0, 0),
    ],
)
def test_every_way_that_the_api_wraps_them(wrapped, sessions, workouts):
    result = hevy_api.read(answer(wrapped))
    assert (sessions, workouts) == (len(result.sessions), len(result.workouts))
    # Three sets in each: two pull-ups and a row; a workout does not read `rep_range`.
    assert 3 * (sessions + workouts) == result.counts.read


def test_events_hold_what_was_changed_and_what_was_deleted():
    changed = {"type": "updated", "workout": {**ROUTINE, "start_time": "2026-01-01T10:00:00Z"}}
    result = hevy_api.read(answer({"events": [changed, {"type": "deleted", "id": "b459"}]}))
    assert 1 == len(result.sessions)
    assert ("skipped", "$.events[1]", "a workout that was deleted") in told(result)


@pytest.mark.parametrize("value", [5, {"exercise_templates": []}, "text", None])
def test_another_answer_is_an_error(value):
    with pytest.raises(bw.errors.InteropError, match="routines or workouts as Hevy's API has them"):
        hevy_api.read(answer(value))


def test_the_error_names_the_file(tmp_path):
    path = tmp_path / "templates.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(bw.errors.InteropError, match=r"templates\.json, \$"):
        hevy_api.read(path)


def test_the_same_workout_on_two_pages_counts_once():
    page = {"workouts": [{**ROUTINE, "start_time": "2026-01-01T10:00:00Z"}]}
    result = hevy_api.read(answer([page, page]))
    assert 1 == len(result.sessions)
    assert bw.interop.Counts.of(3, skipped=3) == result.counts


def test_exercises_and_sets_stand_in_the_order_of_their_index():
    other_way = {**ROUTINE, "exercises": ROUTINE["exercises"][::-1]}
    assert hevy_api.read(answer(ROUTINE)).workouts == hevy_api.read(answer(other_way)).workouts


def test_a_workout_without_a_time_is_rejected_with_all_its_sets():
    result = hevy_api.read(answer({"workouts": [{**ROUTINE, "start_time": 5}]}))
    assert bw.interop.Counts.of(rejected=3) == result.counts
    assert [("rejected", "$.workouts[0].start_time", "expected when the workout started")] == told(
        result
    )


def test_a_workout_has_its_end():
    done = {**ROUTINE, "start_time": "2026-01-01T10:00:00Z", "end_time": "2026-01-01T11:05:00Z"}
    (session,) = hevy_api.read(answer({"workouts": [done]})).sessions
    assert timedelta(minutes=65) == session.duration


@pytest.mark.parametrize(
    "end", ["2026-01-01T09:59:00Z", "2026-01-01T11:00:00", "later", 1767265200, ["x"]]
)
def test_an_end_that_cannot_be_is_not_read(end):
    done = {**ROUTINE, "start_time": "2026-01-01T10:00:00Z", "end_time": end}
    result = hevy_api.read(answer({"workouts": [done]}))
    assert [None] == [one.ended_at for one in result.sessions]
    assert ["$.workouts[0].end_time"] == [
        one.where for one in result.problems if "end_time" in one.where
    ]


def test_a_routine_has_no_end():
    planned = {**ROUTINE, "end_time": "2026-01-01T11:00:00Z"}
    result = hevy_api.read(answer({"routines": [planned]}))
    assert (
        "warning",
        "$.routines[0].end_time",
        "there is no place for 'end_time': not kept",
    ) in told(result)


def test_an_exercise_without_any_name_is_rejected():
    result = hevy_api.read(answer({"routine": {"title": "A", "exercises": [{"sets": [{}, {}]}]}}))
    assert bw.interop.Counts.of(rejected=2) == result.counts
    assert () == result.workouts


def test_a_template_that_is_only_close_is_told_by_its_title():
    # 6A6C31A5 is broader than the wide-grip pull-down: what its title means decides.
    assert (crosswalk.Match.BROADER,) == tuple(
        one.match for one in crosswalk.exercises_for("hevy", "6A6C31A5")
    )
    (workout,) = hevy_api.read(planning({"reps": 8}, template="6A6C31A5")).workouts
    assert bw.resolve("Lat Pulldown (Cable)") == workout.exercises[0]


def test_an_unknown_template_is_kept_and_listed_and_the_caller_can_say_what_it_is():
    data = planning({"reps": 8}, {"reps": 8}, template="00C0FFEE")
    result = hevy_api.read(data)
    assert [("Hevy template 00C0FFEE", 2)] == [(one.name, one.sets) for one in result.unknown]
    result = hevy_api.read(data, names={"00c0ffee": "meadows_row"})
    assert ("meadows_row", ()) == (result.workouts[0].exercises[0].id, result.unknown)


def test_the_caller_goes_before_the_template():
    result = hevy_api.read(answer(ROUTINE), names={"klimmzug": "weighted_pull_up"})
    assert "weighted_pull_up" == result.workouts[0].exercises[0].id


def test_a_superset_that_was_left_is_put_together():
    def one(template, superset):
        return {"exercise_template_id": template, "superset_id": superset, "sets": [{"reps": 8}]}

    exercises = [one("1B2B1E7C", 1), one("C6272009", None), one("0393F233", 1)]
    result = hevy_api.read(answer({"title": "A", "exercises": exercises}))
    assert [2, 1] == [len(block.exercises) for block in result.workouts[0].blocks]
    assert "its superset was left and taken up again: one here" == result.problems[0].message


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"reps": 8}, bw.Set(reps=8)),
        ({"reps": 8.0, "rep_range": {"start": None, "end": None}}, bw.Set(reps=8)),
        ({"rep_range": {"start": 8, "end": None}}, bw.Set(reps="8+")),
        ({"rep_range": {"start": None, "end": 8}}, bw.Set(reps="1-8")),
        ({"type": "failure", "reps": None}, bw.Set(reps="to failure")),
        ({"type": "failure", "rep_range": {"start": 5, "end": 6}}, bw.Set(reps="5-6 to failure")),
        ({"duration_seconds": 30}, bw.Set(duration=30)),
        ({"type": "failure", "duration_seconds": 30, "reps": 0}, bw.Set(duration=30, note="to failure")),
        ({"reps": 10, "duration_seconds": 40, "distance_meters": 20}, bw.Set(reps=10, note="20 m; 40 s")),
        ({"reps": 8, "weight_kg": 0}, bw.Set(reps=8)),
    ],
)  # fmt: skip
def test_what_a_set_plans(said, expected):
    assert expected == planned(**said)


@pytest.mark.parametrize(
    ("title", "load"),
    [
        ("Pull Up (Weighted)", "BW+20 kg"),
        ("Pull Up (Assisted)", "BW-20 kg"),
        ("Seated Row", "20 kg"),
    ],
)
def test_some_titles_say_that_a_load_is_on_top_of_bodyweight(title, load):
    (session,) = hevy_api.read(doing({"reps": 5, "weight_kg": 20}, title=title)).sessions
    assert bw.Load.parse(load) == next(session.workout.in_order()).set.load


@pytest.mark.parametrize(
    ("said", "counts", "problem"),
    [
        ({"reps": 0}, (0, 1, 0), ("skipped", "", "neither repetitions nor a duration")),
        ({"type": "failure"}, (0, 1, 0), ("skipped", "", "neither repetitions nor a duration")),
        ({"distance_meters": 40}, (0, 1, 0), ("skipped", "", "neither repetitions nor a duration")),
        ({"reps": "8"}, (0, 0, 1), ("rejected", ".reps", "expected a whole number, 0 or more")),
        ({"reps": 7.5}, (0, 0, 1), ("rejected", ".reps", "expected a whole number, 0 or more")),
        ({"reps": -1}, (0, 0, 1), ("rejected", ".reps", "expected a whole number, 0 or more")),
        ({"reps": 1e999}, (0, 0, 1), ("rejected", ".reps", "expected a whole number, 0 or more")),
        ({"reps": True}, (0, 0, 1), ("rejected", ".reps", "expected a whole number, 0 or more")),
        ({"reps": 20_000}, (0, 0, 1), ("rejected", "", "expected a whole number from 1 to 10,000")),
        ({"reps": 8, "type": "myo"}, (1, 0, 0), ("warning", ".type", "no type that is known: read as a working set")),
        ({"reps": 8, "rpe": 8.25}, (1, 0, 0), ("warning", ".rpe", "no RPE from 0 to 10 in steps of 0.5: not read")),
        ({"reps": 8, "rpe": 6.5}, (1, 0, 0), ("warning", ".rpe", "no step of Hevy's scale: read as it stands")),
        ({"reps": 8, "weight_kg": 9_000}, (1, 0, 0), ("warning", ".weight_kg", "no load in kg; the set is kept without one")),
        ({"reps": 8, "rep_range": {"start": 8, "end": 9}}, (1, 0, 0), ("warning", ".rep_range", "there is no place for 'rep_range': not kept")),
        (None, (0, 0, 1), ("rejected", "", "expected an object")),
    ],
)  # fmt: skip
def test_a_set_that_is_not_as_it_should_be(said, counts, problem):
    result = hevy_api.read(doing(said).replace(b"Infinity", b"1e999"))
    assert bw.interop.Counts.of(*counts) == result.counts
    outcome, where, message = problem
    assert [(outcome, f"$.workout.exercises[0].sets[0]{where}", message)] == told(result)


def test_a_range_that_does_not_hold_its_number_goes_before_it():
    result = hevy_api.read(planning({"reps": 5, "rep_range": {"start": 8, "end": 12}}))
    assert [("warning", "not in 'rep_range', which was read")] == [
        (one.outcome.value, one.message) for one in result.problems
    ]


@pytest.mark.parametrize(("rest", "read"), [("90", 90), (0, None), (90_000, None), ("soon", None)])
def test_a_rest_in_seconds(rest, read):
    exercise = {"title": "Pull Up", "rest_seconds": rest, "sets": [{"reps": 5}]}
    (workout,) = hevy_api.read(answer({"title": "A", "exercises": [exercise]})).workouts
    assert (read and bw.Duration(read)) == next(workout.in_order()).set.rest


# Writing


def written(workout, **said):
    result = hevy_api.write(workout, **said)
    return json.loads(result.data), [str(loss) for loss in result.losses]


def test_a_routine_as_the_api_takes_it():
    workout = bw.Workout(
        "Pull",
        bw.superset(
            bw.straight("Pull-Up", 2, reps="6-8", rest="2 min"),
            bw.straight("Seated Row", reps=10, load="60 kg", kind="warm_up", note="slowly"),
        ),
        bw.straight("Deadlift", reps="to failure", load="100 kg"),
        note="calm",
    )
    blank = {"distance_meters": None, "custom_metric": None, "duration_seconds": None}
    pull_up = {
        "type": "normal", "weight_kg": None, "reps": 6, "rep_range": {"start": 6, "end": 8}, **blank,
    }  # fmt: skip
    row = {"type": "warmup", "weight_kg": 60, "reps": 10, **blank}
    deadlift = {"type": "failure", "weight_kg": 100, "reps": None, **blank}
    said, losses = written(workout)
    assert [] == losses
    assert {
        "routine": {
            "title": "Pull",
            "folder_id": None,
            "notes": "calm",
            "exercises": [
                {"exercise_template_id": "1B2B1E7C", "superset_id": 0, "rest_seconds": 120, "sets": [pull_up, pull_up]},
                {"exercise_template_id": "0393F233", "superset_id": 0, "rest_seconds": None, "notes": "slowly", "sets": [row]},
                {"exercise_template_id": "C6272009", "superset_id": None, "rest_seconds": None, "sets": [deadlift]},
            ],
        }
    } == said  # fmt: skip
    assert (workout,) == hevy_api.read(json.dumps(said).encode()).workouts


def test_an_exercise_that_hevy_does_not_have_is_left_out_with_its_sets():
    workout = bw.Workout(
        "A",
        bw.superset(bw.straight("Pull-Up", reps=5), bw.straight("Archer Pull-Up", 3, reps=5)),
    )
    said, losses = written(workout)
    # One exercise is no superset.
    assert [None] == [one["superset_id"] for one in said["routine"]["exercises"]]
    assert ["blocks[0].exercises[1].exercise", "blocks[0].exercises[1].sets"] == [
        loss.split(":")[0] for loss in losses
    ]
    assert "no template of Hevy is known for it: left out; give one as templates=" in losses[0]
    said, losses = written(workout, templates={"archer_pull_up": "00C0FFEE"}, folder_id=7)
    assert [0, 0] == [one["superset_id"] for one in said["routine"]["exercises"]]
    assert 7 == said["routine"]["folder_id"]
    assert ["the template of an exercise is written"] == [loss.split("; ")[1] for loss in losses]


def test_a_match_that_is_not_exact_says_so():
    _, losses = written(bw.Workout("A", bw.straight("T-Bar Row", reps=8)))
    assert [
        "blocks[0].exercises[0].exercise: 't_bar_row' is lost; written as 'T Bar Row', which is close"
    ] == losses


def test_a_workout_of_nothing_that_hevy_has_is_an_error():
    workout = bw.Workout("A", bw.straight(bw.Exercise.custom("Thing"), reps=5))
    with pytest.raises(bw.errors.InteropError, match="give template ids as templates="):
        hevy_api.write(workout)


def test_help_is_no_load_elsewhere():
    said, losses = written(bw.Workout("A", bw.straight("Pull-Up", reps=5, load="BW-15 kg")))
    assert None is said["routine"]["exercises"][0]["sets"][0]["weight_kg"]
    assert 1 == len(losses)
    said, losses = written(
        bw.Workout("A", bw.straight("weighted pull up", reps=5, load="BW+15 kg"))
    )
    assert 15 == said["routine"]["exercises"][0]["sets"][0]["weight_kg"]
    assert [] == losses


def test_what_a_routine_has_no_field_for_is_lost():
    warm_up = [bw.model.WarmUpPhase("Jog"), bw.model.WarmUpPhase("Roll")]
    plain = bw.straight("Pull-Up", reps=5)
    _, losses = written(bw.Workout("A", plain, levels=["beginner", "advanced"], warm_up=warm_up))
    assert [
        "levels: 'beginner, advanced' is lost; Hevy has no such field",
        "warm_up: 'Jog, Roll' is lost; Hevy has no such field",
    ] == losses


def test_a_program_is_a_body_for_each_workout():
    program = bw.catalog.programs["back_progression"]
    result = hevy_api.write(program)
    bodies = json.loads(result.data)
    assert [one.name for one in program.workouts] == [one["routine"]["title"] for one in bodies]
    assert {"name", "phases"} <= {loss.field for loss in result.losses if not loss.where}


def test_only_workouts_are_written():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a Workout, or several"):
        hevy_api.write([5])


KNOWN = [one for one in bw.catalog.exercises if crosswalk.of_exercise(one, "hevy")]


@given(st.data())
def test_what_is_written_reads_back_equal_except_what_is_named(data):
    exercises = st.sampled_from(KNOWN).map(bw.catalog.exercises.__getitem__)
    sets = st.lists(strategies.sets(wide=True), min_size=1, max_size=3)
    notes = st.none() | strategies.notes()
    members = st.builds(bw.ExerciseSets, exercises, sets, notes)
    blocks = st.builds(bw.Block, st.lists(members, min_size=1, max_size=3))
    workout = bw.Workout(
        data.draw(strategies.names()), blocks=data.draw(st.lists(blocks, min_size=1, max_size=3)),
        note=data.draw(notes), goal=data.draw(st.none() | st.sampled_from(bw.model.Goal)),
    )  # fmt: skip
    result = hevy_api.write(workout)
    read = hevy_api.read(result.to_bytes())
    assert () == read.problems
    (back,) = read.workouts
    assert [] == unsaid(workout, back, result.losses)
