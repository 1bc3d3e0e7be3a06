"""What we write as a table we read back equal, except what the report of losses names."""

from __future__ import annotations

from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.interop import sets_csv, strong
from strategies import sessions

WRITERS = st.sampled_from([sets_csv, strong])


def places(session):
    """Every field of a session by its path; the sets in the order of the exercises."""
    workout = session.workout
    said = {
        ("sessions[0]", "started_at"): session.started_at.isoformat(),
        ("sessions[0]", "origin"): session.origin,
    }
    for one in fields(bw.Workout):
        if one.name != "blocks":
            said["sessions[0].workout", one.name] = getattr(workout, one.name)
    return said


def members(session):
    """The path of each exercise, and what stands there."""
    return [
        (f"sessions[0].workout.blocks[{number}].exercises[{place}]", one)
        for number, block in enumerate(session.workout.blocks)
        for place, one in enumerate(block.exercises)
    ]


def shape(session):
    return [[len(one.sets) for one in block.exercises] for block in session.workout.blocks]


def flat(session):
    """Every set by the path it is written from, with its exercise; and the notes beside it."""
    return [
        (path, index, one.exercise, one.note, done)
        for path, one in members(session)
        for index, done in enumerate(one.sets)
    ]


@given(WRITERS, sessions(wide=True))
def test_what_is_read_back_differs_only_where_a_loss_says_so(table, session):
    written = table.write(session)
    lost = {(loss.where, loss.field.partition("[")[0]) for loss in written.losses}
    result = table.read(written.data.encode())
    if not result.sessions:
        unreadable = {("sessions[0]", "started_at"), ("sessions[0].workout", "blocks")}
        assert lost & unreadable
        return
    (back,) = result.sessions
    before, after = places(session), places(back)
    for place, value in before.items():
        assert place in lost or value == after[place], place
    if shape(session) != shape(back):
        assert ("sessions[0].workout", "blocks") in lost
    sets, read = flat(session), flat(back)
    assert len(sets) == len(read)
    for (path, index, exercise, note, done), (_, _, exercise_read, note_read, done_read) in zip(
        sets, read, strict=True
    ):
        assert exercise == exercise_read or (path, "exercise") in lost
        at = f"{path}.sets[{index}]"
        merged = ("sessions[0].workout", "blocks") in lost
        first_note_moved = (at, "note") in lost or (path, "note") in lost
        assert note == note_read or first_note_moved or merged
        for one in fields(bw.Set):
            kept = getattr(done, one.name) == getattr(done_read, one.name)
            why = (at, one.name)
            assert kept or why in lost, (at, one.name)


@given(WRITERS, sessions(wide=True))
def test_without_a_loss_it_is_equal(table, session):
    written = table.write(session)
    if not written.losses:
        assert (session,) == table.read(written.data.encode()).sessions


@given(WRITERS, sessions(wide=True))
def test_every_row_that_is_written_is_read(table, session):
    written = table.write(session)
    result = table.read(written.data.encode())
    if 1900 <= session.started_at.year < 2200:
        assert result.counts.rows == result.counts.read
