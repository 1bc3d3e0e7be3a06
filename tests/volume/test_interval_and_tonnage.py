"""Intervals, and repetitions times load."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.volume.credits import TABLES
from support import workout


def test_an_interval_reads_as_people_write_it():
    assert ["12", "9-12", "4.5", "2.33"] == [
        str(bw.Interval(*both)) for both in [(12, 12), (9, 12), (4.5, 4.5), (7 / 3, 7 / 3)]
    ]
    assert "Interval(9, 12)" == repr(bw.Interval(9, 12))


def test_an_interval_holds_its_ends():
    assert 9 in bw.Interval(9, 12)
    assert 12 in bw.Interval(9, 12)
    assert 12.5 not in bw.Interval(9, 12)
    assert not bw.Interval(0, 0)
    assert bw.Interval(0, 1)
    assert not bw.Interval(0, 1).is_exact


def test_bundled_tables_cite_their_source_and_are_found_by_name():
    assert ["fractional", "direct", "total"] == list(TABLES)
    for table in TABLES.values():
        assert set(table.sources) <= set(bw.catalog.sources)
        assert table.name == str(table)
        assert repr(table) == f"<CreditTable {table.name} 1>"
        assert table is getattr(bw, table.name.upper())


def done(*sets):
    return bw.Workout("A", bw.straight("deadlift", [bw.Set(**one) for one in sets]))


def test_tonnage_is_repetitions_times_load():
    # 2 x 5 x 100 kg = 1,000 kg; the warm-up is none
    sets = [{"reps": 5, "load": "60 kg", "kind": "warm_up"}, *[{"reps": 5, "load": "100 kg"}] * 2]
    assert bw.Tonnage(bw.Interval(1000, 1000), 2, 0) == bw.tonnage(done(*sets))


def test_tonnage_of_a_range_is_an_interval_and_an_optional_set_may_be_none():
    sets = [{"reps": "8-10", "load": "50 kg"}, {"reps": 10, "load": "50 kg", "optional": True}]
    # from 8 x 50 to 10 x 50 + 10 x 50
    assert bw.Interval(400, 1000) == bw.tonnage(done(*sets)).kg


def test_tonnage_of_a_range_of_loads_is_an_interval():
    # from 8 x 60 to 10 x 70
    assert bw.Interval(480, 700) == bw.tonnage(done({"reps": "8-10", "load": "60-70 kg"})).kg


def test_tonnage_of_a_set_of_one_side_is_that_side():
    sets = [{"reps": 10, "load": "20 kg", "side": side} for side in ("left", "right")]
    # 10 x 20 on the left and 10 x 20 on the right, as one set per side
    assert bw.Interval(400, 400) == bw.tonnage(done(*sets)).kg
    assert (
        bw.Interval(400, 400)
        == bw.tonnage(done({"reps": 10, "load": "20 kg", "per_side": True})).kg
    )


def test_every_kind_of_set_but_a_warm_up_has_tonnage():
    sets = [{"reps": 5, "load": "100 kg", "kind": kind} for kind in bw.model.SetKind]
    kinds = len(bw.model.SetKind) - 1
    assert bw.Tonnage(bw.Interval(500 * kinds, 500 * kinds), kinds, 0) == bw.tonnage(done(*sets))


def test_pounds_become_kilograms_and_each_side_counts():
    tonnage = bw.tonnage(done({"reps": 10, "load": "100 lb", "per_side": True}))
    # 2 sides x 10 x 45.359237 kg
    assert 907.18474 == pytest.approx(tonnage.kg.low)


def test_what_has_no_weight_of_its_own_is_counted_as_unknown():
    sets = [
        {"reps": 5},
        {"reps": 5, "load": "80 %1RM"},
        {"reps": 5, "load": "70-75 %5RM"},
        {"reps": 5, "load": "85 %TM"},
        {"reps": 8, "load": "8RM"},
        {"reps": 5, "load": "BW+20 kg"},
        {"duration": 30, "load": "20 kg"},
        {"reps": "8+", "load": "20 kg"},
        {"reps": 5, "load": "100 ?"},
    ]
    assert bw.Tonnage(bw.Interval(0, 0), 0, 9) == bw.tonnage(done(*sets))


def test_tonnage_of_several_is_their_sum():
    one = done({"reps": 5, "load": "100 kg"})
    session = bw.Session("2026-11-02T18:00", one)
    assert bw.Interval(1000, 1000) == bw.tonnage([one, session]).kg
    assert bw.Interval(500, 500) == bw.tonnage(session).kg


def test_nothing_has_no_tonnage():
    assert bw.Tonnage(bw.Interval(0, 0), 0, 0) == bw.tonnage(workout("", "Rest"))


@pytest.mark.parametrize(
    "subject", [None, 5, "abc", [1], [bw.Program.weekly("P", done({"reps": 1}))]]
)
def test_what_is_no_training_has_no_tonnage(subject):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a Workout, a Session"):
        bw.tonnage(subject)


@pytest.mark.parametrize("ends", [(5, 3), ("a", None), (float("nan"), 1), (True, 2)])
def test_an_interval_is_two_numbers_in_order(ends):
    with pytest.raises(bw.errors.InvalidValueError, match="Interval"):
        bw.Interval(*ends)
