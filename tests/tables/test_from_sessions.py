"""Sessions become rows, one for each set, in a stream that counts what the rows do not hold."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from datetime import date, datetime

import attrs
import duckdb
import polars as pl
import pyarrow as pa
import pytest

import backworkouts as bw
from backworkouts import tables
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.model import WarmUpPhase

PULL_UP = bw.catalog.exercises["pull_up"]
PULL = bw.Workout("Pull", bw.straight("pull up", 2, reps=8))


def rows_of(sessions, **arguments):
    return tables.from_sessions(sessions, **arguments).read_all().to_pylist()


def row_of(started_at="2026-11-04T18:30", **fields):
    """The row of a session of one set."""
    member = bw.ExerciseSets(PULL_UP, [bw.Set(**({"reps": 8} | fields))])
    (row,) = rows_of([bw.Session(started_at, bw.Workout("Pull", member))])
    return row


def columns_of(row, *names):
    return tuple(row[name] for name in names)


def test_a_row_holds_a_set_and_where_it_stands():
    row = row_of(
        "2026-11-04T18:30+01:00",
        load="70 %5RM", rir=1.5, rest="60-90 s", tempo="3-1-X-0", kind="back_off", per_side=True,
    )  # fmt: skip
    assert row == {
        "lifter": "me",
        "session": 0,
        "workout": "Pull",
        "started_at": datetime.fromisoformat("2026-11-04T18:30"),
        "zone": "+01:00",
        "week": date(2026, 11, 2),  # a Monday
        "block": 0,
        "method": None,
        "position": 0,
        "round": 0,
        "exercise": "pull_up",
        "exercise_name": PULL_UP.name,
        "kind": "back_off",
        "reps_low": 8,
        "reps_high": 8,
        "to_failure": False,
        "seconds": None,
        "load": 70.0,
        "load_unit": "%RM",
        "load_rm": 5,
        "rir": 1.5,
        "rest_low": 60,
        "rest_high": 90,
        "tempo": "3-1-X-0",
        "side": "each",
        "optional": False,
    }


def test_what_a_set_does_not_state_is_null():
    row = row_of(reps=bw.Reps(8, to_failure=True), side="left")
    assert columns_of(row, "reps_low", "to_failure", "side") == (8, True, "left")
    assert {name for name, value in row.items() if value is None} == {
        "zone", "method", "seconds", "load", "load_unit", "load_rm", "rir", "rest_low", "rest_high",
        "tempo",
    }  # fmt: skip


def test_a_timed_set_has_seconds_and_no_repetitions():
    row = row_of(reps=None, duration="1 min")
    names = ("seconds", "reps_low", "reps_high", "to_failure")
    assert columns_of(row, *names) == (60, None, None, False)


@pytest.mark.parametrize(
    ("started_at", "zone", "week"),
    [
        ("2026-01-01T00:30+01:00", "+01:00", date(2025, 12, 29)),  # 31 December in UTC
        ("2026-11-01T23:59-05:00", "-05:00", date(2026, 10, 26)),  # a Sunday; Monday in UTC
        ("2026-11-02T00:00+00:00", "+00:00", date(2026, 11, 2)),
        ("2026-11-02T00:00+00:53:28", "+00:53:28", date(2026, 11, 2)),
        ("0001-01-01", None, date(1, 1, 1)),
    ],
)
def test_weeks_are_of_the_local_day(started_at, zone, week):
    assert columns_of(row_of(started_at), "zone", "week") == (zone, week)


def test_blocks_positions_and_rounds_count_from_zero():
    members = [bw.ExerciseSets(PULL_UP, [bw.Set(reps=8)] * count) for count in (2, 1)]
    day = bw.Workout("Pull", members[1], bw.Block(members, "emom", duration="10 min"))
    found = [
        columns_of(row, "block", "method", "position", "round")
        for row in rows_of([bw.Session("2026-11-02", day)])
    ]
    assert found == [(0, None, 0, 0), (1, "emom", 0, 0), (1, "emom", 0, 1), (1, "emom", 1, 0)]


def test_a_mapping_has_the_sessions_of_several_lifters():
    session, empty = bw.Session("2026-11-02", PULL), bw.Session("2026-11-03", bw.Workout("Rest"))
    rows = rows_of({"ana": [session], "ben": iter([empty, session])}, first_session=5)
    # A session without a set has no row, and takes a number: it is the first of Ben.
    keys = [columns_of(row, "lifter", "session") for row in rows]
    assert keys == [("ana", 5), ("ana", 5), ("ben", 6), ("ben", 6)]


def test_a_batch_ends_with_a_session():
    sessions = [bw.Session(f"2026-11-0{day}", PULL) for day in range(2, 7)]  # 2 sets each
    sets = tables.from_sessions(iter(sessions), batch_rows=3)
    assert [batch.num_rows for batch in sets] == [4, 4, 2]


def test_no_session_is_a_table_without_rows():
    table = tables.from_sessions([]).read_all()
    assert (table.num_rows, tuple(table.column_names)) == (0, tuple(tables.COLUMNS))


def test_the_schema_names_the_table_and_its_version():
    schema = tables.from_sessions([]).schema
    assert schema.metadata == {
        b"backworkouts.table": b"sets",
        b"backworkouts.version": b"1",
        b"backworkouts.library": bw.__version__.encode(),
    }
    nullable = {name for name, column in tables.COLUMNS.items() if column.is_nullable}
    assert nullable == {field.name for field in schema if field.nullable}


@pytest.mark.parametrize(
    "count",
    [
        lambda sets: pl.DataFrame(sets).height,
        lambda sets: pa.table(sets).num_rows,
        lambda sets: sets.to_reader().read_all().num_rows,
        lambda sets: len(duckdb.from_arrow(sets)),
    ],
    ids=["polars", "pyarrow", "reader", "duckdb"],
)
def test_libraries_take_the_stream(count):
    assert count(tables.from_sessions([bw.Session("2026-11-02", PULL)])) == 2


def test_a_stream_is_read_once():
    sets = tables.from_sessions([bw.Session("2026-11-02", PULL)])
    sets.read_all()
    with pytest.raises(UnsupportedSubjectError):
        sets.read_all()


OWN = attrs.evolve(bw.Exercise.custom("Gorilla Thing"), prime_movers=["latissimus_dorsi"])
NOTED = bw.Set(reps=8, note="hard")
WARM_UP = [WarmUpPhase("Row")]


@pytest.mark.parametrize(
    ("field", "session"),
    [
        ("Session", bw.Session("2026-11-02", bw.Workout("Rest"))),
        ("Session.ended_at", bw.Session("2026-11-02T18:30", PULL, "2026-11-02T19:30")),
        ("Session.origin", bw.Session("2026-11-02", PULL, origin="strong.csv")),
        ("Workout.id", PULL.replace(id="pull")),
        ("Workout.goal", PULL.replace(goal="strength")),
        ("Workout.levels", PULL.replace(levels=["beginner", "advanced"])),
        ("Workout.focus", PULL.replace(focus="back")),
        ("Workout.warm_up", PULL.replace(warm_up=WARM_UP)),
        ("Workout.note", PULL.replace(note="Felt light.")),
        ("Workout.sources", PULL.replace(sources=["a_book"])),
        ("Block.duration", bw.Block(PULL.blocks[0].exercises, "amrap", "1 min")),
        ("Block.interval", bw.Block(PULL.blocks[0].exercises, "emom", interval="90 s")),
        ("ExerciseSets.note", bw.ExerciseSets(PULL_UP, [bw.Set(reps=8)], "wide")),
        ("Set.note", bw.ExerciseSets(PULL_UP, [NOTED])),
        ("Exercise", bw.ExerciseSets(OWN, [bw.Set(reps=8)])),
    ],
)
def test_what_no_column_holds_is_counted(field, session):
    if isinstance(session, bw.Block | bw.ExerciseSets):
        session = bw.Workout("Pull", session)
    if isinstance(session, bw.Workout):
        session = bw.Session("2026-11-02", session)
    sets = tables.from_sessions([session] * 3)
    assert sets.not_held == Counter()
    sets.read_all()
    assert sets.not_held == {field: 3}


def test_what_comes_back_is_not_counted():
    each_minute = bw.Block(PULL.blocks[0].exercises, "emom")  # one minute is the default
    named = bw.ExerciseSets(bw.catalog.custom("Medusa Row"), [bw.Set(reps=8)])
    own = bw.ExerciseSets(OWN, [bw.Set(reps=8)])
    session = bw.Session("2026-11-02", bw.Workout("Pull", each_minute, named, own))
    sets = tables.from_sessions([session], catalog=bw.catalog.extend(exercises=[OWN]))
    sets.read_all()
    assert sets.not_held == Counter()


HELD = {
    "Session.started_at": ("started_at", "zone", "week"),
    "Session.workout": ("workout", "block"),
    "Workout.name": ("workout",),
    "Workout.blocks": ("block",),
    "Block.exercises": ("position",),
    "Block.method": ("method",),
    "ExerciseSets.exercise": ("exercise", "exercise_name"),
    "ExerciseSets.sets": ("round",),
    "Set.reps": ("reps_low", "reps_high", "to_failure"),
    "Set.duration": ("seconds",),
    "Set.load": ("load", "load_unit", "load_rm"),
    "Set.rir": ("rir",),
    "Set.rest": ("rest_low", "rest_high"),
    "Set.tempo": ("tempo",),
    "Set.kind": ("kind",),
    "Set.per_side": ("side",),
    "Set.side": ("side",),
    "Set.optional": ("optional",),
    "Reps.low": ("reps_low",),
    "Reps.high": ("reps_high",),
    "Reps.to_failure": ("to_failure",),
    "Duration.low": ("seconds", "rest_low"),
    "Duration.high": ("rest_high",),
    "Load.value": ("load",),
    "Load.unit": ("load_unit",),
    "Load.rm": ("load_rm",),
}
"""The columns that hold each field of the model."""


@pytest.mark.parametrize(
    "kind",
    [
        bw.Session, bw.Workout, bw.Block, bw.ExerciseSets, bw.Set, bw.Reps, bw.Duration, bw.Load,
    ],
)  # fmt: skip
def test_each_field_of_the_model_has_a_column_or_is_named_as_not_held(kind):
    fields = {field.name for field in attrs.fields(kind)}
    not_held = set(tables.NOT_HELD.get(kind.__name__, ()))
    held = {name for name in fields if f"{kind.__name__}.{name}" in HELD}
    assert held | not_held == fields
    assert not held & not_held


def test_each_column_holds_something():
    held = {column for columns in HELD.values() for column in columns}
    assert held | {"lifter", "session"} == set(tables.COLUMNS)


@pytest.mark.parametrize(
    "sessions",
    [3, "2026-11-02", PULL, bw.Session("2026-11-02", PULL), None, {"ana": 3}, {"ana": "ben"}, [3],
     {"ana": [bw.Session("2026-11-02", PULL), PULL]}],
)  # fmt: skip
def test_anything_but_sessions_is_an_error(sessions):
    with pytest.raises(UnsupportedSubjectError):
        tables.from_sessions(sessions).read_all()


@pytest.mark.parametrize(
    ("sessions", "arguments", "wrong"),
    [
        ([], {"lifter": ""}, ["lifter"]),
        ([], {"lifter": ["ana"]}, ["lifter"]),
        ({"": [], " ben": [], "ana": [], 3: []}, {}, ["lifter"] * 3),
        ({"ana": []}, {"lifter": "ben"}, ["lifter"]),
        ([], {"first_session": -1, "batch_rows": 0}, ["first_session", "batch_rows"]),
    ],
)
def test_wrong_arguments_are_named(sessions, arguments, wrong):
    with pytest.raises(InvalidValueError) as caught:
        tables.from_sessions(sessions, **arguments)
    assert [problem.where for problem in caught.value.problems] == wrong


@pytest.mark.no_cover
def test_a_stream_takes_the_memory_of_a_batch():
    session = bw.Session("2026-11-02", PULL)

    def peak(count):
        sets = tables.from_sessions((session for _ in range(count)), batch_rows=500)
        tracemalloc.start()
        try:
            assert sum(batch.num_rows for batch in sets) == 2 * count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(500)  # what is made once
    assert peak(5_000) < 1.5 * peak(500)
