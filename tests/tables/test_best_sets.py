"""Best sets, by columns."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest
from engines import ENGINES, rows_of
from sets import table_of

from backworkouts import tables

MONDAY = date(2026, 11, 23)


def row(load, unit="kg", **values):
    return {"exercise": "seated_row", "load": load, "load_unit": unit} | values


def best(*rows, **options):
    """Repetitions, kilograms and the estimated maximum of the best set."""
    return [found[-3:] for found in rows_of(tables.best_sets(table_of(*rows), **options))]


def test_the_best_set_has_the_greatest_estimate():
    # Epley: 5 x 100 kg: 100 (1 + 5 / 30) = 116.7 kg; 10 x 90 kg: 90 (1 + 10 / 30) = 120 kg.
    assert best(row(100, reps_low=5), row(90, reps_low=10)) == [(10, 90, pytest.approx(120))]


def test_of_equal_estimates_the_heavier_set_is_the_best():
    # Epley: 10 x 90 kg and 6 x 100 kg: 120 kg both.
    assert best(row(90, reps_low=10), row(100, reps_low=6)) == [(6, 100, pytest.approx(120))]


def test_one_repetition_is_its_own_maximum():
    assert best(row(100, reps_low=1), formula="lombardi") == [(1, 100, 100)]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("epley", 133.333333),  # 100 (1 + 10 / 30)
        ("brzycki", 133.333333),  # 100 x 36 / 27
        ("lombardi", 125.892541),  # 100 x 10 ** 0.1
        ("o_conner", 125),  # 100 (1 + 10 / 40)
        ("wathan", 134.747),  # 10,000 / (48.8 + 53.8 x 0.472367)
        ("mayhew", 130.934),  # 10,000 / (52.2 + 41.9 x 0.576950)
    ],
)
def test_formulas_for_ten_repetitions_of_100_kg(formula, expected):
    assert best(row(100, reps_low=10), formula=formula)[0][2] == pytest.approx(expected, abs=5e-4)


def test_sets_that_no_formula_is_for():
    rows = [row(100, reps_low=13), row(100, kind="drop"), row(80, "%1RM"), row(None, None), row(0)]
    assert best(*rows) == []


def test_a_load_on_bodyweight_needs_the_bodyweight():
    pull_up = row(20, "bw+kg", exercise="pull_up", reps_low=6)
    assert best(pull_up) == []
    # (80 + 20 kg) x (1 + 6 / 30) = 120 kg
    assert best(pull_up, bodyweight=80) == [(6, 100, pytest.approx(120))]


def test_a_load_that_helps_is_taken_off():
    helped = {"exercise": "assisted_pull_up", "reps_low": 6}
    assert best(row(40, **helped), bodyweight=80) == []  # 40 kg of help, or of weight?
    # (80 - 40 kg) x (1 + 6 / 30) = 48 kg
    assert best(row(-40, "bw+kg", **helped), bodyweight=80) == [(6, 40, pytest.approx(48))]


def test_the_best_set_of_each_exercise_and_session():
    sets = table_of(row(60), row(70, session=1), row(50, exercise="deadlift"))
    found = rows_of(tables.best_sets(sets, per="session"))
    assert [found_row[:3] for found_row in found] == [
        ("ann", 0, "deadlift"),
        ("ann", 0, "seated_row"),
        ("ann", 1, "seated_row"),
    ]


NO_SETS = [
    row(float("nan")), row(float("inf")), row(-60), row(5001), row(60, unit=None),
    row(60, reps_low=0, reps_high=0), row(60, reps_low=-8, reps_high=-8),
    row(60, reps_low=12, reps_high=8), row(60, reps_low=10_001, reps_high=10_001),
]  # fmt: skip
"""Sets of which nobody can tell what was lifted."""


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_numbers_that_no_set_has_are_unknown(engine):
    sets = table_of(row(50), *NO_SETS)
    # 8 x 50 kg = 400 kg.
    assert rows_of(tables.tonnage(engine(sets))) == [("ann", MONDAY, 400, 400, 1, len(NO_SETS))]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_only_whole_known_sets_are_compared(engine):
    heavier = [row(float("nan")), row(float("inf")), row(5001), row(60, unit=None)]
    unknown = [row(60, kind=None), row(60, exercise=None), row(60, reps_low=0)]
    found = tables.best_sets(engine(table_of(row(50, reps_low=6), *heavier, *unknown)))
    # Epley: 50 x (1 + 6 / 30) = 60 kg.
    assert rows_of(found) == [("ann", MONDAY, "seated_row", 6, 50, pytest.approx(60))]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_parts_of_repetitions_are_unknown(engine):
    sets = table_of(row(60), row(50))
    for name in ("reps_low", "reps_high"):
        values = pa.array([8.5, 6.0])
        sets = sets.set_column(sets.column_names.index(name), name, values)
    # 6 x 50 kg = 300 kg; 8.5 x 60 kg is of no set.
    assert rows_of(tables.tonnage(engine(sets))) == [("ann", MONDAY, 300, 300, 1, 1)]
    found = tables.best_sets(engine(sets))
    assert rows_of(found) == [("ann", MONDAY, "seated_row", 6, 50, pytest.approx(60))]
