"""loads(dumps(x)) == x, for everything that a document can hold."""

from __future__ import annotations

from attrs import evolve
from hypothesis import example, given, reject
from hypothesis import strategies as st

import backworkouts as bw
from strategies import (
    catalogs,
    credit_tables,
    new_exercises,
    notes,
    programs,
    progressions,
    sessions,
    sets,
    workouts,
)

_INDENTS = st.none() | st.integers(0, 4)
_THIRD = bw.Set(reps=1, load=bw.Load(100 / 3, "kg"))  # a conversion leaves all digits of a float


@given(workouts(wide=True), _INDENTS)
@example(bw.Workout("Thirds", bw.ExerciseSets(bw.Exercise.custom("Row"), [_THIRD])), None)
def test_of_workouts(workout, indent):
    assert workout == bw.loads(bw.dumps(workout, indent=indent), bw.Workout)


@given(programs(wide=True), _INDENTS)
def test_of_programs(program, indent):
    assert program == bw.loads(bw.dumps(program, indent=indent), bw.Program)


@given(sessions(wide=True), _INDENTS)
def test_of_sessions(session, indent):
    assert session == bw.loads(bw.dumps(session, indent=indent), bw.Session)


@given(catalogs(), _INDENTS)
def test_of_catalogs(catalog, indent):
    assert catalog == bw.loads(bw.dumps(catalog, indent=indent), bw.Catalog)


@given(catalogs(), catalogs(), _INDENTS)
def test_of_catalogs_that_extend_another(base, added, indent):
    try:
        catalog = base.extend(
            muscles=added.muscles.values(),
            exercises=[
                evolve(exercise, name=f"Yq{number}")  # the names of both are Zq0, Zq1, ...
                for number, exercise in enumerate(added.exercises.values())
            ],
            sources=added.sources.values(),
        )
    except bw.errors.CatalogConflictError:  # both have an id
        reject()
    text = bw.dumps(catalog, indent=indent, catalog=base)
    assert catalog == bw.loads(text, bw.Catalog, catalog=base)
    assert text == bw.dumps(bw.loads(text, catalog=base), indent=indent, catalog=base)
    assert catalog == bw.loads(bw.dumps(catalog), bw.Catalog)


@given(credit_tables(), _INDENTS)
def test_of_credit_tables(table, indent):
    assert table == bw.loads(bw.dumps(table, indent=indent), bw.CreditTable)


@given(progressions(), _INDENTS)
def test_of_progressions(made, indent):
    assert made == bw.loads(bw.dumps(made, indent=indent), bw.Progressions)


@given(new_exercises(), st.lists(sets(wide=True), min_size=1, max_size=4), notes())
def test_of_exercises_that_no_catalog_knows(exercise, some, note):
    workout = bw.Workout("Own", bw.ExerciseSets(exercise, some, note))
    assert workout == bw.loads(bw.dumps(workout))


def test_of_all_that_is_bundled():
    assert bw.catalog == bw.loads(bw.dumps(bw.catalog))
    for one in (*bw.catalog.workouts.values(), *bw.catalog.programs.values()):
        assert one == bw.loads(bw.dumps(one))
