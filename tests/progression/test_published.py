"""Published schemes of progression: what was published, and where our classes differ."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.errors import InvalidValueError
from backworkouts.model.progressions import Linear, Stages, TrainingMax
from backworkouts.progression.published import PUBLISHED, PublishedScheme

EACH = pytest.mark.parametrize("published", PUBLISHED.values(), ids=PUBLISHED)


@EACH
def test_a_scheme_trains_the_back(published):
    planned = published.planned
    assert planned.exercise is bw.catalog.exercises[published.exercise]
    assert planned.sets == published.sets
    volume = bw.session_volume(bw.Workout("Day", bw.Block([planned])))
    assert any(row.sets for row in volume.rows())


@EACH
def test_a_scheme_cites_sources_of_the_catalog_and_says_where_it_differs(published):
    assert set(published.sources) <= set(bw.catalog.sources)
    assert published.differences


def test_the_planned_sets_are_those_of_the_first_session():
    # 5x3+: four sets of three, and one of three or more
    first = PUBLISHED["gzclp_t1_deadlift"]
    assert ["3", "3", "3", "3", "3+"] == [str(each.reps) for each in first.sets]
    assert isinstance(first.scheme, Stages)
    assert (5, 3, True) == (
        first.scheme.stages[0].sets,
        first.scheme.stages[0].reps.low,
        first.scheme.stages[0].is_open,
    )
    cycle = PUBLISHED["five_three_one_deadlift"]
    assert isinstance(cycle.scheme, TrainingMax)
    assert cycle.scheme.weeks[0] == cycle.sets


def test_the_numbers_of_stronglifts():
    # 5x5, 2.5 kg more, 10 % less after three sessions in a row without all repetitions
    row = PUBLISHED["stronglifts_row"]
    assert ["5"] * 5 == [str(each.reps) for each in row.sets]
    assert row.scheme == Linear("2.5 kg", failures=3, cut=10)


def test_the_mapping_does_not_change():
    with pytest.raises(TypeError):
        PUBLISHED["mine"] = PUBLISHED["stronglifts_row"]


def test_all_that_is_wrong_is_an_error_at_once():
    with pytest.raises(InvalidValueError) as error:
        PublishedScheme("", None, "Bent Over", (), "", (), ("",))
    assert [
        "name", "scheme", "exercise", "sets", "published_by", "sources", "differences",
    ] == [problem.path[0] for problem in error.value.problems]  # fmt: skip
