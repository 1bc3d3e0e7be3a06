"""The rules on what tires arms and hands before they have to pull."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

# ORD006: curls before pulls


def test_ord006_finds_curls_before_pulls():
    assert [
        (
            "blocks[1].exercises[0]",
            (
                "4 sets of Barbell Curl and Hammer Curl before Pull-Up and Seated Row, where tired "
                "elbow flexors may end the set first; do the pulls first, unless the arms matter more "
                "today"
            ),
        )
    ] == found(
        "Bench Press 3x5\nBarbell Curl 2x10\nHammer Curl 2x10\nPull-Up 3x8\nSeated Row 3x10",
        "ORD006",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pull-Up 3x8\nBarbell Curl 3x10",
        "Barbell Curl 2x15\nPull-Up 3x8",  # a few for the elbows
        "Barbell Curl 2-3x10\nPull-Up 3x8",  # the third may be left out
        "Barbell Curl 3x10\nBench Press 3x5",
        "Pull-Up 3x8\nBarbell Curl 2x10\nSeated Row 3x10\nHammer Curl 3x10",
        "Triceps Pushdown 3x10\nPull-Up 3x8",
        "Barbell Curl 3x10\nFace Pull 3x15",  # hardly bends the elbow against a load
    ],
)
def test_ord006_leaves_other_orders_alone(text):
    assert [] == found(workout(text), "ORD006")


def test_ord006_leaves_a_superset_alone():
    assert [] == found(workout("Barbell Curl 3x10 + Seated Row 3x10"), "ORD006")
    assert 1 == len(
        found(workout("Barbell Curl 3x10 + Bench Press 3x5\nSeated Row 3x10"), "ORD006")
    )


def test_ord006_knows_a_day_for_the_arms_and_has_an_option():
    text = "Barbell Curl 3x10\nPull-Up 3x8"
    assert 1 == len(found(text, "ORD006"))
    assert [] == found(text, "ORD006", bw.Profile(focus="arms"))
    assert 1 == len(found(text, "ORD006", bw.Profile(focus="back")))
    assert [] == found(text, "ORD006", sets=4)


# ORD007: grip before pulls


def test_ord007_finds_work_for_the_grip_before_what_the_hands_must_hold():
    assert [
        (
            "blocks[0].exercises[0]",
            (
                "4 sets of Farmer's Walk before Deadlift and Pull-Up, where a tired grip may end "
                "the set first; do the grip work last, or use straps"
            ),
        )
    ] == found(workout("Farmer's Walk 4x40s\nDeadlift 3x5\nPull-Up 3x8"), "ORD007")
    assert 1 == len(found(workout("Wrist Curl 3x15\nPull-Up 3x8"), "ORD007"))


@pytest.mark.parametrize(
    "text",
    [
        "Deadlift 3x5\nFarmer's Walk 4x40s",
        "Dead Hang 2x30s\nPull-Up 3x8",  # to loosen the shoulders
        "Farmer's Walk 4x40s\nSquat 3x5",
        "Towel Pull-Up 3x5\nDeadlift 3x5",  # a pull itself
        "Farmer's Walk 4x40s\nHyperextension 3x12",
    ],
)
def test_ord007_leaves_other_orders_alone(text):
    assert [] == found(workout(text), "ORD007")


def test_ord007_has_an_option():
    text = "Dead Hang 2x30s\nPull-Up 3x8"
    assert 1 == len(found(workout(text), "ORD007", sets=2))
