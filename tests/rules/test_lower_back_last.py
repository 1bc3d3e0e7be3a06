"""ORD001: lower-back exercises after the last pull, by block."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.linter import Confidence
from support import found, workout


def test_ord001_names_what_comes_too_late_and_what_it_should_follow():
    ((where, message),) = found(
        workout("Deadlift 3x5\nPull-Up 3x8\nShrug 3x12\nSeated Row 3x10"), "ORD001"
    )
    assert "blocks[0].exercises[0]" == where
    assert (
        "Deadlift comes before Pull-Up and Seated Row; lower-back work belongs after the last of them"
        == message
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pull-Up 3x8\nSeated Row 3x10\nDeadlift 3x5",
        "Deadlift 3x5\nShrug 3x12\nBarbell Curl 3x10\nFace Pull 3x15\nDumbbell Pullover 3x12",
        "Seated Row 4x10\nBarbell Row 4x10 + Deadlift 4xfailure",  # partners of a superset
        "Deadlift 2x5 warm-up\nPull-Up 3x8",  # a warm-up is no work
        "Deadlift 3x5\nPull-Up 2x5 warm-up",
        "Dumbbell RDL to Row 3x10\nSeated Row 3x10",  # hinge and row in one may be either
        "Deadlift 3x5\nDumbbell RDL to Row 3x10",
        "Deadlift 3x5\nHyperextension 3x15",
        "Deadlift 3x5",
    ],
)
def test_ord001_is_content(text):
    assert [] == found(workout(text), "ORD001")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Deadlift 3x5\nPull-Up 3x8", ["blocks[0].exercises[0]"]),
        ("Romanian Deadlift 3x8\nChin-Up 3x8", ["blocks[0].exercises[0]"]),
        ("Superman 3x15\nInverted Row 3x8", ["blocks[0].exercises[0]"]),
        # two early ones, each with what comes after it
        (
            "Deadlift 3x5\nPull-Up 3x8\nHyperextension 3x15\nSeated Row 3x10",
            ["blocks[0].exercises[0]", "blocks[2].exercises[0]"],
        ),
        # the last lower-back exercise is where it belongs
        ("Deadlift 3x5\nPull-Up 3x8\nHyperextension 3x15", ["blocks[0].exercises[0]"]),
        # a superset is one block, with a place for each partner
        ("Seated Row 3x10 + Deadlift 3x5\nPull-Up 3x8", ["blocks[0].exercises[1]"]),
    ],
)
def test_ord001_finds(text, places):
    assert places == [where for where, _ in found(workout(text), "ORD001")]


def test_ord001_says_it_for_one_late_exercise_too():
    ((_, message),) = found(workout("Deadlift 3x5\nPull-Up 3x8"), "ORD001")
    assert "Deadlift comes before Pull-Up; lower-back work belongs after it" == message


def test_ord001_is_a_warning_that_says_how_unsure_it_is():
    (finding,) = bw.check(workout("Deadlift 3x5\nPull-Up 3x8"), select="ORD001")
    assert bw.Severity.WARNING is finding.severity
    assert ["article", "nunes_2021"] == [ground.source for ground in finding.grounds]
    assert Confidence.NONE is finding.grounds[1].confidence
