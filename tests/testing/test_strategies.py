"""The shipped strategies: valid, of every field and member, and quick to shrink."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import get_args, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

import backworkouts as bw
from backworkouts.testing import strategies, training
from backworkouts.testing.strategies import OF_CLASS

MODEL = [
    kind
    for name in bw.model.__all__
    if inspect.isclass(kind := getattr(bw.model, name)) and attrs.has(kind)
]
LONG = settings(
    max_examples=20_000,
    phases=[Phase.generate],
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def smallest(strategy, condition=lambda _: True):
    shrinking = [Phase.generate, Phase.shrink]  # and not the phase that explains a failure
    return find(strategy, condition, settings=settings(LONG, phases=shrinking))


# every field and every member


def test_there_is_a_strategy_for_every_class_of_the_model():
    assert {*MODEL} <= {*OF_CLASS}


def wanted(kind):
    """What has to be seen in each field: a value that is not the default, each member, None."""
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        if field.name.startswith("_"):
            continue
        if field.default is not attrs.NOTHING:
            yield field.name, "no default"
        for member in members(hints[field.name]):
            yield field.name, member


def members(hint):
    if inspect.isclass(hint) and issubclass(hint, Enum):
        yield from hint
    for part in get_args(hint):
        yield from members(part)


def seen_in(value):
    """What an object shows in each of its fields."""
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        default = field.default
        if isinstance(default, attrs.Factory):
            default = default.factory(value) if default.takes_self else default.factory()
        if held != default:
            yield field.name, "no default"
        for member in held if isinstance(held, tuple) else [held]:
            if isinstance(member, Enum):
                yield field.name, member


FIELDS = [kind for kind in OF_CLASS if kind is not bw.Catalog]  # a catalog is no plain attrs class


DAY = st.just(bw.Workout("Pull"))
SHALLOW = {
    bw.Exercise: strategies.new_exercises(),
    bw.Workout: strategies.workouts(blocks=st.just(bw.straight("pull up", reps=8)))
    | strategies.workouts(max_blocks=1),
    bw.Phase: strategies.phases(workouts=DAY),
    bw.Program: strategies.programs(workouts=DAY),
    bw.Session: strategies.sessions(workouts=DAY),
}
"""Strategies for the same objects with small parts, which are drawn faster."""


@pytest.mark.no_cover  # hundreds of values
@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_every_field_has_other_values_than_its_default_and_every_member(kind):
    missing = {*wanted(kind)}
    if kind is bw.Exercise:  # `exercises` draws every exercise of the catalog
        for exercise in bw.catalog.exercises.values():
            missing.difference_update(seen_in(exercise))

    def is_all_seen(value):
        assert type(value) is kind
        missing.difference_update(seen_in(value))
        return not missing

    try:
        find(SHALLOW[kind] if kind in SHALLOW else OF_CLASS[kind](), is_all_seen, settings=LONG)
    except NoSuchExample:
        pytest.fail(f"add to the strategy of {kind.__name__}: {missing}")


@pytest.mark.no_cover  # dozens of large values
def test_catalogs_have_entries_of_every_kind():
    missing = {"muscles", "exercises", "sources", "warm_up", "workouts", "programs"}

    def is_all_seen(catalog):
        missing.difference_update([name for name in missing if getattr(catalog, name)])
        return not missing

    find(strategies.catalogs(), is_all_seen, settings=LONG)
    assert not missing


# health


@pytest.mark.parametrize("kind", OF_CLASS, ids=lambda kind: kind.__name__)
def test_no_strategy_is_slow_or_filters_too_much(kind):
    @settings(
        max_examples=20,
        database=None,
        deadline=None,
        # How long a draw takes depends on the machine; filters and sizes do not.
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(OF_CLASS[kind]())
    def draw(_):
        pass

    draw()


def test_examples_shrink_to_the_simplest_values():
    assert bw.Set(reps=1) == smallest(strategies.sets())
    assert bw.Set(reps=1, load="0 kg") == smallest(
        strategies.sets(), lambda made: made.load is not None
    )
    assert bw.Workout("0") == smallest(strategies.workouts())
    assert bw.Reps(1, None) == smallest(strategies.reps(), lambda made: not made.is_exact)


# arguments


@given(strategies.reps(exact=True, min_reps=30, max_reps=40))
def test_repetitions_stay_within_their_bounds(made):
    assert made.is_exact
    assert 30 <= made.low <= 40


@given(strategies.durations(min_seconds=700, max_seconds=800))
def test_durations_stay_within_their_bounds(made):
    assert 700 <= made.low <= made.high <= 800


@given(strategies.loads(exact=True, units=[bw.model.Unit.LB]))
def test_loads_have_the_units_that_are_asked_for(made):
    assert bw.model.Unit.LB is made.unit
    assert not isinstance(made.value, bw.Interval)


@given(strategies.sets(exact=True, kinds=[bw.model.SetKind.DROP], sides=()))
def test_exact_sets_can_be_done(made):
    done = bw.Workout("A", bw.straight("pull up", [made]))
    assert done == bw.Session("2026-11-02T18:30:00", done).workout
    assert (bw.model.SetKind.DROP, None) == (made.kind, made.side)


@given(strategies.workouts(exercises=st.just(bw.resolve("pull up")), min_blocks=2, max_blocks=3))
def test_workouts_have_the_exercises_and_blocks_that_are_asked_for(workout):
    assert 2 <= len(workout.blocks) <= 3
    assert {"pull_up"} == {
        member.exercise.id for block in workout.blocks for member in block.exercises
    }


@given(strategies.programs(max_days=3, max_phases=1))
def test_programs_are_as_long_as_is_asked_for(program):
    (phase,) = program.phases
    assert 1 <= len(phase.rotation) <= 3


@given(strategies.exercises(catalog=bw.Catalog()))
def test_a_catalog_without_exercises_leaves_custom_ones(exercise):
    assert exercise.id.startswith("custom:")


def test_a_session_ends_at_its_start_where_the_calendar_ends():
    hour, evening = timedelta(hours=1), datetime(2026, 11, 2, 18, tzinfo=UTC)
    assert evening.replace(hour=19) == training._later(evening, hour)
    end = datetime.max.replace(tzinfo=UTC)
    assert end == training._later(end, hour)


@given(st.data())
def test_exercises_of_a_catalog(data):
    own = bw.Catalog([], [bw.Exercise("my_row", "My Row")])
    exercise = data.draw(strategies.exercises(own))
    assert exercise.id == "my_row" or exercise.id.startswith("custom:")


# texts and documents


@settings(max_examples=200)
@given(strategies.texts_with_workouts())
def test_a_text_means_its_workout_without_a_doubt(pair):
    text, workout = pair
    reading = bw.notation.read(text)
    assert workout == reading.subject
    assert () == reading.problems == reading.doubtful == reading.unknown


@pytest.mark.parametrize(
    "kind", ["workout", "program", "session", "catalog", "credit_table", "progressions"]
)
def test_documents_of_a_kind_are_read(kind):
    @settings(max_examples=10)
    @given(strategies.json_documents([kind]))
    def read(document):
        assert document["format"].startswith(f"backworkouts.{kind}/")
        assert document == bw.to_dict(bw.from_dict(document))

    read()


def test_some_damaged_documents_are_valid_and_most_are_not():
    def is_valid(document):
        try:
            bw.from_dict(document)
        except bw.errors.BackworkoutsError:
            return False
        return True

    damaged = strategies.damaged_documents(["session"])
    assert find(damaged, is_valid, settings=LONG)
    assert find(damaged, lambda document: not is_valid(document), settings=LONG)


# imports


def test_the_package_is_imported_only_when_it_is_asked_for():
    code = (
        "import sys, backworkouts as bw; bw.check(bw.catalog.workouts['back_workout_1']);"
        "print([name for name in sys.modules if 'testing' in name or name == 'hypothesis'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]\n" == done.stdout


def test_without_hypothesis_an_error_names_the_extra(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    package = sys.modules["backworkouts.testing"]
    with pytest.raises(bw.errors.MissingExtraError, match=r"backworkouts\[hypothesis\]"):
        importlib.reload(package)
