"""Estimates of the one-repetition maximum, by six formulas."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.model import OneRepMaxFormula, estimate_one_rep_max


@pytest.mark.parametrize(
    ("formula", "reps", "factor"),
    [
        # Worked out from the published forms.
        ("epley", 10, 1 + 10 / 30),
        ("brzycki", 10, 36 / 27),
        ("lombardi", 10, 1.2589254),  # the tenth root of 10
        ("o_conner", 10, 1.25),
        ("wathan", 10, 100 / (48.8 + 53.8 * 0.4723666)),  # exp(-0.75)
        ("mayhew", 10, 100 / (52.2 + 41.9 * 0.5769498)),  # exp(-0.55)
        ("epley", 7.5, 1.25),
        ("brzycki", 7.5, 36 / 29.5),
    ],
)
def test_the_factor_of_a_formula(formula, reps, factor):
    assert OneRepMaxFormula(formula).factor(reps) == pytest.approx(factor, rel=1e-6)


@pytest.mark.parametrize("formula", OneRepMaxFormula)
def test_one_repetition_is_its_own_case(formula):
    assert formula.factor(1) == 1
    estimate = estimate_one_rep_max(bw.Set(reps=1, load="100 kg", rir=0), formula)
    assert (estimate.value, estimate.low, estimate.high) == (bw.Load(100, "kg"),) * 3
    assert "itself" in estimate.reason


@pytest.mark.parametrize("formula", OneRepMaxFormula)
def test_more_repetitions_mean_a_greater_maximum(formula):
    factors = [formula.factor(reps / 2) for reps in range(4, 25)]
    assert factors == sorted(factors)
    assert set(formula.sources) <= set(bw.catalog.sources)


def test_the_interval_is_that_of_all_formulas():
    # 5 repetitions: O'Conner 1.125 is the least, Mayhew 100 / (52.2 + 41.9 * 0.7595721) = 1.190...
    # the greatest; Epley has 7/6.
    estimate = estimate_one_rep_max(bw.Set(reps=5, load="100 kg", rir=0))
    assert [str(each) for each in (estimate.low, estimate.value, estimate.high)] == [
        "112.5 kg", "116.7 kg", "119 kg",
    ]  # fmt: skip


def test_a_range_of_effort_widens_the_interval():
    # 5 with 1 to 2 in reserve: 6 to 7 possible. O'Conner of 6 is 1.15; Wathan of 7 is
    # 100 / (48.8 + 53.8 * 0.5915554) = 1.2403...; Epley of 6.5 is 1.21667.
    estimate = estimate_one_rep_max(bw.Set(reps=5, load="100 kg", rir="1-2"))
    assert [str(each) for each in (estimate.low, estimate.value, estimate.high)] == [
        "115 kg", "121.7 kg", "124 kg",
    ]  # fmt: skip


def test_failure_is_a_known_effort():
    estimate = estimate_one_rep_max(bw.Set(reps="6 to failure", load="100 lb"), "o_conner")
    assert (str(estimate.value), "to failure" in estimate.reason) == ("115 lb", True)


@pytest.mark.parametrize(
    ("performed", "words"),
    [
        ({"reps": 13, "load": "60 kg", "rir": 0}, "13"),
        ({"reps": 10, "load": "60 kg", "rir": 2.5}, "12.5"),
        ({"reps": 10, "load": "60 kg", "rir": "2-3"}, "12-13"),
        ({"reps": 5, "load": "60 kg"}, "effort"),
        ({"reps": "5-8", "load": "60 kg", "rir": 0}, "number of repetitions"),
        ({"duration": 30, "load": "60 kg", "rir": 0}, "number of repetitions"),
        ({"reps": 5, "rir": 0}, "no load"),
        ({"reps": 5, "load": "60-70 kg", "rir": 0}, "range"),
        ({"reps": 5, "load": "80 %1RM", "rir": 0}, "no weight"),
        ({"reps": 5, "load": "60 ?", "rir": 0}, "no weight"),
        ({"reps": 5, "load": "BW+10 kg", "rir": 0}, "bodyweight"),
        ({"reps": 5, "load": "60 kg", "rir": 0, "kind": "drop"}, "tired"),
        ({"reps": 5, "load": "60 kg", "rir": 0, "kind": "rest_pause"}, "pauses"),
    ],
)
def test_no_estimate_says_why(performed, words):
    estimate = estimate_one_rep_max(bw.Set(**performed))
    assert estimate.value is estimate.low is estimate.high is None
    assert words in estimate.reason
    assert str(estimate) == f"no estimate: {estimate.reason}"


def test_bodyweight_is_a_part_of_the_load():
    # 80 + 20 = 100 kg, 5 repetitions, 1 + 5/40.
    pull_up = bw.Set(reps=5, load="BW+20 kg", rir=0)
    assert str(estimate_one_rep_max(pull_up, "o_conner", "80 kg").value) == "112.5 kg"
    helped = bw.Set(reps=5, load="BW-20 kg", rir=0)
    assert str(estimate_one_rep_max(helped, "o_conner", "80 kg").value) == "67.5 kg"
    too_much = bw.Set(reps=5, load="BW-90 kg", rir=0)
    assert "no weight" in estimate_one_rep_max(too_much, bodyweight="80 kg").reason


def test_the_bodyweight_is_converted():
    # 80 kg are 176.37 lb; 176.37 + 10 = 186.37 lb, times 1 + 6/40: 214.3.
    pull_up = bw.Set(reps=6, load="BW+10 lb", rir=0)
    assert str(estimate_one_rep_max(pull_up, "o_conner", "80 kg").value) == "214.3 lb"


@pytest.mark.parametrize(
    ("load", "reps", "bodyweight"),
    [("5000 kg", 5, None), ("BW+4950 kg", 1, "80 kg"), ("BW+4900 kg", 5, "80 kg")],
)
def test_no_estimate_is_above_what_a_load_may_be(load, reps, bodyweight):
    estimate = estimate_one_rep_max(bw.Set(reps=reps, load=load, rir=0), bodyweight=bodyweight)
    assert estimate.value is None
    assert "5,000 kg" in estimate.reason


def test_no_load_has_no_maximum():
    assert "no weight" in estimate_one_rep_max(bw.Set(reps=5, load="0 kg", rir=0)).reason


def test_a_set_to_failure_says_so_once():
    single = bw.Set(reps=bw.Reps(1, to_failure=True), load="100 kg")
    assert str(estimate_one_rep_max(single)) == "100 kg: 1 to failure x 100 kg, the maximum itself"


@pytest.mark.parametrize("bodyweight", ["80", "BW", "80-85 kg", "80 %1RM", "0 kg", "5000 kg"])
def test_another_bodyweight_is_an_error(bodyweight):
    with pytest.raises(InvalidValueError):
        estimate_one_rep_max(bw.Set(reps=5, load="BW", rir=0), bodyweight=bodyweight)


def test_an_unknown_formula_is_an_error():
    with pytest.raises(InvalidValueError, match="epley"):
        estimate_one_rep_max(bw.Set(reps=5, load="60 kg", rir=0), "eply")


def test_another_type_is_an_error():
    with pytest.raises(UnsupportedSubjectError):
        estimate_one_rep_max("5 x 100 kg")


def test_texts_and_plain_values():
    estimate = estimate_one_rep_max(bw.Set(reps=1, load="100 kg", rir=0))
    assert str(estimate) == "100 kg: 1 x 100 kg with 0 RIR, the maximum itself"
    assert estimate.to_dict() == {
        "value": "100 kg",
        "low": "100 kg",
        "high": "100 kg",
        "formula": "epley",
        "reason": "1 x 100 kg with 0 RIR, the maximum itself",
    }
    assert estimate_one_rep_max(bw.Set(reps=1, load="100 kg")).to_dict()["low"] is None
