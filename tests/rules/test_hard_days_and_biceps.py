"""The rules that add up a week: hard days of squats and hinges, and sets of the biceps."""

from __future__ import annotations

import attrs
import pytest

import backworkouts as bw
from support import found, workout

# FRQ006: hard squats and hinges


def days(*texts, length=7):
    """A rotation of so many days: a workout for each text, then rest."""
    rotation = [bw.notation.parse(text) for text in texts]
    return bw.Phase([*rotation, *[None] * (length - len(rotation))])


def test_frq006_finds_four_hard_days():
    four = ["Squat 3x5 RIR 0", "Deadlift 3x5 RIR 1", "Squat 3x3 RIR 1", "Deadlift 2x8 RIR 0"]
    assert [
        (
            "",
            (
                "4 days a week with hard sets of Squat and Deadlift, more than 3; make some of them "
                "light, or leave more repetitions in reserve"
            ),
        )
    ] == found(days(*four), "FRQ006")
    assert [] == found(days(*four[:3]), "FRQ006")
    assert [] == found(days(*four, length=10), "FRQ006")  # 2.8 a week
    assert [] == found(days(*four), "FRQ006", days=4)


@pytest.mark.parametrize(
    ("text", "is_hard"),
    [
        ("Squat 2x5 RIR 1", True),
        ("Squat 2x5 RIR 2", False),
        ("Squat 2x5 RIR 1-2", False),
        ("Squat 2x5 to failure", True),
        ("Squat 2x5 @ 85%", True),
        ("Squat 2x5 @ 80%", False),
        ("Squat 2x5 @ 85% RIR 3", False),  # what is stated of the effort counts
        ("Squat 2x5 @ 5RM", True),
        ("Squat 2x5 @ 8RM", False),
        ("Squat 2x5 @ 100 kg", False),
        ("Squat 2x5", False),
        ("Squat 1x5 RIR 0", False),  # a single set
        ("Squat 1x5 RIR 0\nGood Morning 1x5 RIR 0", True),
        ("Bent-Over Row 2x5 RIR 0", False),
        ("Hyperextension 3x10 RIR 0", False),
        ("Leg Press 3x10 RIR 0", False),
    ],
)
def test_frq006_counts_what_is_stated_to_be_hard(text, is_hard):
    assert is_hard is bool(found(days(*[text] * 4), "FRQ006"))


def test_frq006_takes_two_sessions_of_a_day_for_one():
    def sessions(*numbers):
        hard = bw.notation.parse("Squat 3x5 RIR 0")
        return [bw.Session(f"2026-11-{day:02}T18:00", hard) for day in numbers]

    assert [] == found(sessions(2, 2, 4, 6), "FRQ006")
    assert 1 == len(found(sessions(2, 3, 4, 6), "FRQ006"))
    hard = bw.notation.parse("Squat 3x5 RIR 0")
    assert 1 == len(found([hard] * 4, "FRQ006"))  # days of which only the number is known
    assert [] == found([hard] * 3, "FRQ006")


# VOL005: sets of the biceps


def test_vol005_adds_half_of_the_pulls_to_the_curls():
    # curls 21; pulls 20, half of them 10: 31
    week = [
        workout("Pull-Up 10x8\nBarbell Curl 11x10"),
        workout("Seated Row 10x8\nBarbell Curl 10x10"),
    ]
    assert [
        (
            "",
            (
                "biceps brachii: 31 fractional sets a week, more than 30; curls, rows and pull-ups all "
                "count, so drop some sets of curls"
            ),
        )
    ] == found(week, "VOL005")
    # 20 + 10 = 30
    week[1] = workout("Seated Row 10x8\nBarbell Curl 9x10")
    assert [] == found(week, "VOL005")
    assert 1 == len(found(week, "VOL005", sets=29))


def test_vol005_counts_hammer_curls_as_the_catalog_does():
    # the brachioradialis leads in a hammer curl: 20 curls, 8 hammer curls by half, 14 rows by half:
    # 20 + 4 + 7 = 31
    week = [workout("Barbell Curl 20x8\nHammer Curl 8x10\nSeated Row 14x10")]
    ((_, message),) = found(week, "VOL005")
    assert message.startswith("biceps brachii: 31 fractional sets a week, more than 30; ")


def test_vol005_leaves_out_optional_sets_and_weeks_without_curls():
    assert [] == found([workout("Pull-Up 20x8\nBarbell Curl 15-30x10")], "VOL005")
    assert [] == found([workout("Pull-Up 60x8")], "VOL005")


def test_vol005_scales_a_rotation_to_a_week():
    # 10 + 8 sets in 4 days: 18 x 7 / 4 = 31.5 a week
    rotation = bw.Phase([workout("Pull-Up 16x8\nBarbell Curl 10x10"), None, None, None])
    ((_, message),) = found(rotation, "VOL005")
    assert "31.5 fractional sets a week, more than 30" in message


def test_vol005_needs_a_catalog_that_knows_the_biceps():
    lats = attrs.evolve(bw.catalog.muscles["latissimus_dorsi"], sources=())
    row = bw.Exercise("my_row", "My Row", prime_movers=["latissimus_dorsi"])
    curl = bw.Exercise("my_curl", "My Curl", patterns=["elbow_flexion"])
    week = [bw.Workout("A", bw.straight(row, 9, reps=8), bw.straight(curl, 30, reps=8))]
    report = bw.check(week, select="VOL005", catalog=bw.Catalog([lats], [row]))
    assert () == report.findings
