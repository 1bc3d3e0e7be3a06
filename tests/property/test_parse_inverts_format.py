"""parse(format(x)) == x, for everything that text can say; what it cannot say is named."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
import strategies
from backworkouts import notation
from backworkouts.limits import LOAD, PERCENT, REPS, ROTATION_DAYS, SECONDS, WEEKS

_NAMES = ["Pull-Up", "Seated Row", "Deadlift", "T-Bar Row", "Hyperextension", "Face Pull"]
_OWN = ["Landmine Blaster", "Kelso Raise", "Remo Gorila", "Türklimmzüge", "Yates Curl (Machine)"]
_TITLES = ["Back", "Upper A", "Pull Day", "Lower Back", "Heavy", "Espalda y bíceps", "Day of Rows"]
_NOTES = [
    "Slowly.",
    "two\nlines",
    "a\n\nb",
    "3x10 last time",
    "# no heading",
    "Rest",
    "> quoted",
    "- x",
]


def exercises():
    known = st.sampled_from([bw.resolve(name) for name in _NAMES])
    return known | st.sampled_from(_OWN).map(bw.catalog.custom)


def notes():
    return st.none() | st.sampled_from(_NOTES)


def titles():
    return st.sampled_from(_TITLES)


def tenths(most, least=0):
    """Loads as scales show them."""
    whole = st.integers(least, most)
    return whole | st.integers(least * 10, most * 10).map(lambda tenth: tenth / 10)


def loads():
    return st.one_of(
        st.builds(bw.Load, tenths(LOAD), st.sampled_from([bw.model.Unit.KG, bw.model.Unit.LB, bw.model.Unit.UNSTATED])),
        st.builds(bw.Load, tenths(PERCENT, 1), st.just(bw.model.Unit.PERCENT_1RM)),
        st.builds(
            bw.Load,
            tenths(LOAD, -LOAD),
            st.sampled_from([bw.model.Unit.BODYWEIGHT_KG, bw.model.Unit.BODYWEIGHT_LB]),
        ),
    )  # fmt: skip


def spans(make, low, high):
    ends = st.tuples(st.integers(low, high), st.integers(low, high)).map(sorted)
    near = st.tuples(st.integers(low, 60), st.integers(low, 60)).map(sorted)
    return st.one_of(ends, near).map(lambda pair: make(*pair))


def reps():
    low = st.integers(1, 30) | st.integers(1, REPS)
    return st.one_of(
        st.builds(bw.Reps, low),
        st.builds(bw.Reps, low, st.none(), st.booleans()),
        spans(bw.Reps, 1, REPS),
        spans(lambda *ends: bw.Reps(*ends, to_failure=True), 1, REPS),
    )


def durations(least):
    minutes = st.integers(1, SECONDS // 60).map(lambda one: bw.Duration(60 * one))
    return minutes | spans(bw.Duration, least, SECONDS)


def sets():
    """Sets with every field but a note of their own."""
    said = {
        "load": st.none() | loads(),
        "rir": st.none() | st.integers(0, 20).map(lambda doubled: doubled / 2),
        "rest": st.none() | durations(0),
        "tempo": st.none() | strategies.tempos(),
        "kind": st.sampled_from(strategies.OLD_KINDS),
        "per_side": st.booleans(),
        "optional": st.booleans(),
    }
    counted = st.builds(bw.Set, reps=reps(), **said)
    timed = st.builds(bw.Set, duration=durations(1), **said)
    return st.one_of(st.builds(bw.Set, reps=reps()), counted, timed)


def exercise_sets():
    def joined(runs):
        return [one for count, one in runs for _ in range(count)]

    runs = st.lists(st.tuples(st.integers(1, 4), sets()), min_size=1, max_size=3).map(joined)
    return st.builds(bw.ExerciseSets, exercises(), runs, notes())


def blocks(least=1):
    block = st.lists(exercise_sets(), min_size=1, max_size=3).map(bw.Block)
    return st.lists(block, min_size=least, max_size=3)


def workouts():
    return st.builds(bw.Workout, titles(), blocks=blocks(), note=notes())


def phases():
    """Rotations of any length, with rest anywhere, and at least one workout."""

    def rotation(length, placed):
        days = [bw.REST] * length
        for place, one in placed:
            days[place % length] = one
        return days

    placed = st.lists(st.tuples(st.integers(0, ROTATION_DAYS), workouts()), min_size=1, max_size=3)
    length = st.integers(1, 9) | st.just(ROTATION_DAYS)
    name = st.none() | titles()
    weeks = st.none() | st.integers(1, 20) | st.just(WEEKS)
    return st.builds(bw.Phase, st.builds(rotation, length, placed), weeks, name, notes())


def programs():
    several = st.lists(phases(), min_size=1, max_size=3)
    return st.builds(bw.Program, titles(), several, note=notes())


def assert_said(one):
    written = notation.write(one)
    assert () == written.unsaid, written.text
    assert one == notation.parse(written.text)
    assert written.text == notation.format(notation.parse(written.text))


@given(workouts())
def test_of_workouts(workout):
    assert_said(workout)


@given(programs())
def test_of_programs(program):
    assert_said(program)


@given(strategies.workouts() | strategies.programs())
def test_what_is_not_named_as_unsaid_is_said(one):
    written = notation.write(one)
    if not written.unsaid:
        assert one == notation.parse(written.text)
    assert len({each.where for each in written.unsaid}) == len(written.unsaid)


@given(strategies.workouts() | strategies.programs())
def test_format_of_what_is_read_again_changes_nothing_more(one):
    """What was not said at first is not said the second time either."""
    again = notation.read(notation.write(one).text)
    if again.subject is not None and not again.problems:
        text = notation.write(again.subject).text
        assert text == notation.write(notation.parse(text)).text


_UNSAID = {
    "id": "my_workout",
    "goal": bw.model.Goal.STRENGTH,
    "levels": (bw.model.Level.BEGINNER,),
    "focus": bw.model.Focus.BACK,
    "warm_up": (bw.model.WarmUpPhase("Walk", "5 min"),),
    "sources": ("pelland_2025",),
}


@given(workouts(), st.sets(st.sampled_from(sorted(_UNSAID))))
def test_exactly_what_differs_is_named(workout, fields):
    changed = attrs.evolve(workout, **{field: _UNSAID[field] for field in fields})
    written = notation.write(changed)
    assert fields == {one.where for one in written.unsaid}
    assert workout == notation.parse(written.text)


@pytest.mark.parametrize("name", [*bw.catalog.workouts, *bw.catalog.programs])
def test_of_all_that_is_bundled(name):
    one = bw.catalog.workouts.get(name) or bw.catalog.programs[name]
    written = notation.write(one)
    assert {each.where.rpartition(".")[2] for each in written.unsaid} <= {*_UNSAID}
    again = notation.parse(written.text)
    assert written.text == notation.write(again).text
