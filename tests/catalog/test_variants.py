"""Variants inherit the classification of their base exercise, and state only what differs."""

from __future__ import annotations

from backworkouts._catalog.variants import with_inherited

PULL_UP = {
    "id": "pull_up",
    "patterns": ["vertical_pull"],
    "equipment": ["pull_up_bar"],
    "grip": {"orientation": "pronated"},
    "prime_movers": ["latissimus_dorsi"],
    "synergists": ["biceps_brachii", "brachialis"],
    "stabilizers": ["obliques"],
    "note": "Of the pull-up alone.",
}


def variant(**stated):
    entry = {"id": "variant", "variant_of": "pull_up", **stated}
    return with_inherited(entry, {"pull_up": PULL_UP, "variant": entry})


def test_an_exercise_without_a_base_is_as_it_stands():
    assert with_inherited(PULL_UP, {}) == PULL_UP


def test_a_variant_inherits_the_classification_and_nothing_else():
    inherited = dict(PULL_UP, id="variant", variant_of="pull_up")
    del inherited["note"]
    assert variant() == inherited


def test_a_stated_field_differs_and_null_takes_it_away():
    towel = variant(equipment=["pull_up_bar", "rope"], grip=None)
    assert towel["equipment"] == ["pull_up_bar", "rope"]
    assert "grip" not in towel


def test_muscles_differ_one_by_one():
    chin_up = variant(
        muscles={
            "biceps_brachii": "prime_movers",
            "obliques": None,
            "pectoralis_major": "synergists",
        }
    )
    assert chin_up["prime_movers"] == ["latissimus_dorsi", "biceps_brachii"]
    assert chin_up["synergists"] == ["brachialis", "pectoralis_major"]
    assert chin_up["stabilizers"] == []
    assert "muscles" not in chin_up


def test_a_variant_of_a_variant_inherits_what_its_base_inherits():
    entries = {
        "pull_up": PULL_UP,
        "chin_up": {"id": "chin_up", "variant_of": "pull_up", "muscles": {"obliques": None}},
        "weighted": {"id": "weighted", "variant_of": "chin_up", "equipment": ["dip_belt"]},
    }
    weighted = with_inherited(entries["weighted"], entries)
    assert weighted["synergists"] == ["biceps_brachii", "brachialis"]
    assert weighted["stabilizers"] == []
    assert weighted["equipment"] == ["dip_belt"]
