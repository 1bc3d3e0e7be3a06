"""Whatever stands in a foreign document, a reader gives an account of it, or its own error."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.interop import free_exercise_db, hevy_api, openweight

KEYS = {
    openweight: "date name notes exercises exercise sets reps weight unit type rpe rir toFailure tempo "
    "restSeconds durationSeconds distance distanceUnit order supersetId equipment category day weeks "
    "workouts tags description targetReps targetRepsMin targetRepsMax targetWeight percentage "
    "percentageOf targetRIR targetRPE targetDurationSeconds exportedAt musclesWorked x",
    hevy_api: "routine routines workout workouts events title notes description exercises index "
    "exercise_template_id superset_id supersets_id rest_seconds sets type reps rep_range start end "
    "weight_kg duration_seconds distance_meters rpe start_time end_time custom_metric id x",
    free_exercise_db: "id name force level mechanic equipment primaryMuscles secondaryMuscles "
    "instructions category images x",
}
WORDS = [
    "kg",
    "lb",
    "warmup",
    "failure",
    "amrap",
    "dropset",
    "myo",
    "1RM",
    "5RM",
    "Pull-Up",
    "Row",
    "1B2B1E7C",
    "6A6C31A5",
    "3-1-1-0",
    "deleted",
    "2026-01-20T09:00:00Z",
    "2026-01-20",
    "strength",
    "beginner",
    "barbell",
    "lats",
    "stretching",
    "compound",
    "90",
]
PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(-1, 13), st.integers(), st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(WORDS), st.text(max_size=5),
)  # fmt: skip


def values(reader):
    """JSON of the keys of a format, of any shape."""
    keys = st.sampled_from(KEYS[reader].split())
    return st.recursive(
        PLAIN,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=6),
        max_leaves=20,
    )


def broken(document, places):
    """A document with other values at some of its places."""
    for place, value in places:
        around, key, here = None, None, document
        for step in place:
            inside = list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else []  # fmt: skip
            if not inside:
                break
            around, key = here, list(inside)[step % len(inside)]
            here = around[key]
        if around is not None:
            around[key] = value
    return document


def whole(reader):
    sets = [{"reps": 5, "weight": 60, "unit": "kg", "rir": 2, "restSeconds": 90, "notes": "a"}, {"durationSeconds": 30}]  # fmt: skip
    planned = [{"targetRepsMin": 5, "targetRepsMax": 8, "percentage": 80, "percentageOf": "1RM"}, {"targetReps": 5}]  # fmt: skip
    exercise = {"exercise": {"name": "Row", "equipment": "cable"}, "order": 1, "supersetId": 1, "notes": "b"}  # fmt: skip
    day = {"name": "A", "day": 1, "exercises": [{**exercise, "sets": planned}] * 2}
    log = {"date": "2026-01-20T09:00:00Z", "exercises": [{**exercise, "sets": sets}] * 2}
    program = {"name": "P", "tags": ["strength", "x"], "weeks": [{"workouts": [day, day]}] * 2}
    one = {"index": 0, "title": "Row", "exercise_template_id": "0393F233", "supersets_id": 1, "rest_seconds": "60",
           "sets": [{"index": 0, "type": "normal", "reps": 5, "weight_kg": 60, "rpe": 8, "rep_range": {"start": 5, "end": 8}}] * 2}  # fmt: skip
    answers = {"routines": [{"title": "A", "exercises": [one, one]}], "workouts": [{"title": "A", "start_time": "2026-01-20T09:00:00Z", "exercises": [one]}]}  # fmt: skip
    entry = {"id": "Thing", "name": "Thing", "mechanic": "compound", "equipment": "cable", "primaryMuscles": ["lats"], "secondaryMuscles": ["biceps"], "instructions": ["a"], "category": "strength"}  # fmt: skip
    return {openweight: [log, day, program], hevy_api: answers, free_exercise_db: [entry, entry]}[reader]  # fmt: skip


def accounted(reader, document):
    """The result, whose counts could not be made if they did not add up; None for our own error."""
    try:
        result = reader.read(json.dumps(document).encode("utf-8", "surrogatepass"))
    except bw.errors.InteropError:
        return None
    sets = [
        len(one.sets)
        for workout in [*(each.workout for each in result.sessions), *result.workouts]
        for one in workout.exercise_sets()
    ]
    if reader is not free_exercise_db:
        weeks = [phase for one in result.programs for phase in one.phases]
        sets += [
            len(one.sets) * (phase.weeks or 1)
            for phase in weeks
            for day in phase.workouts
            for one in day.exercise_sets()
        ]
        assert sum(sets) == result.counts.read
    return result


@pytest.mark.parametrize("reader", KEYS, ids=lambda reader: reader.__name__.rpartition(".")[2])
@given(st.data())
def test_any_json(reader, data):
    accounted(reader, data.draw(values(reader)))


@pytest.mark.parametrize("reader", KEYS, ids=lambda reader: reader.__name__.rpartition(".")[2])
@given(st.data())
def test_a_document_with_something_else_in_some_places(reader, data):
    places = st.lists(
        st.tuples(st.lists(st.integers(0, 9), min_size=1, max_size=8), values(reader)),
        min_size=1,
        max_size=3,
    )
    document = json.loads(json.dumps(whole(reader)))
    accounted(reader, broken(document, data.draw(places)))


@pytest.mark.parametrize("reader", KEYS, ids=lambda reader: reader.__name__.rpartition(".")[2])
def test_the_document_that_is_broken_there_is_whole(reader):
    result = accounted(reader, whole(reader))
    # 4 sets of a log and 4 of a template, and a program of 2 weeks of 2 days of 4 sets; 4 and 2.
    assert {openweight: 4 + 4 + 16, hevy_api: 4 + 2, free_exercise_db: 1}[
        reader
    ] == result.counts.read
