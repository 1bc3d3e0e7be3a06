"""SEL008: rows in which the lower back holds the torso."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

THREE = "Barbell Row 3x8\nPendlay Row 3x8\nT-Bar Row 3x10"


def test_sel008_begins_with_the_third_row_and_names_a_supported_one():
    assert [
        (
            "blocks[2].exercises[0]",
            (
                "the lower back holds the torso in Bent-Over Row, Pendlay Row and T-Bar Row: 3 rows, "
                "more than 2; supported ones, such as Chest-Supported T-Bar Row, spare it"
            ),
        )
    ] == found(workout(THREE), "SEL008")
    assert [] == found(workout("Barbell Row 3x8\nPendlay Row 3x8"), "SEL008")


def test_sel008_goes_by_its_option():
    assert [] == found(workout(THREE), "SEL008", rows=3)
    ((where, message),) = found(workout("Barbell Row 3x8"), "SEL008", rows=0)
    assert "blocks[0].exercises[0]" == where
    assert message.startswith("the lower back holds the torso in Bent-Over Row: 1 row, more than 0")


@pytest.mark.parametrize(
    "text",
    [
        "Barbell Row 3x8\nPendlay Row 3x8\nSeated Row 3x10\nOne-Arm Dumbbell Row 3x10\nInverted Row 3x8",
        "Barbell Row 3x5\nPendlay Row 3x8\nBarbell Row 3x10",  # two different ones
        "Barbell Row 3x8\nPendlay Row 3x8\nT-Bar Row 2x10 warm-up",
        "Barbell Row 3x8\nPendlay Row 3x8\nDumbbell RDL to Row 3x10",  # hinge and row in one
        "Mystery 3x8\nUnknown Row Thing 3x8\nAnother 3x8",
        "Pull-Up 3x8",
    ],
)
def test_sel008_is_content(text):
    assert [] == found(workout(text), "SEL008")


def test_sel008_counts_rows_wherever_they_stand():
    text = "Barbell Row 3x8 + Deadlift 3xfailure\nPendlay Row 3x30s\nT-Bar Row 2-3x8+"
    assert ["blocks[2].exercises[0]"] == [where for where, _ in found(workout(text), "SEL008")]


def test_sel008_is_fixed_by_supported_rows():
    subject = workout(f"{THREE}\nT-Bar Row 2x15\nDumbbell Bent-Over Row 3x8", "A")
    fixed = bw.fix(subject, unsafe=True, select="SEL008")
    assert (
        "A\n"
        "Bent-Over Row 3 x 8\n"
        "Pendlay Row 3 x 8\n"
        "Chest-Supported T-Bar Row 3 x 10\n"
        "Chest-Supported T-Bar Row 2 x 15\n"
        "Chest-Supported Dumbbell Row 3 x 8" == str(fixed.subject)
    )
    ((finding),) = fixed.applied
    assert (
        "Do Chest-Supported T-Bar Row instead of T-Bar Row and Chest-Supported Dumbbell Row "
        "instead of Dumbbell Bent-Over Row" == finding.fix.title
    )


def test_sel008_takes_what_is_at_hand():
    text = "Dumbbell Bent-Over Row 3x8\nDumbbell Pendlay Row 3x8\nDumbbell Gorilla Row 3x8"
    at_home = bw.Profile(equipment="home_with_dumbbells")
    fixed = bw.fix(workout(text), unsafe=True, select="SEL008", profile=at_home)
    assert "One-Arm Dumbbell Row 3 x 8" == str(fixed.subject.blocks[2])


def test_sel008_takes_other_equipment_when_its_own_supports_no_row():
    (finding,) = bw.check(
        workout("Barbell Row 3x8\nPendlay Row 3x8\nSled Row 3x8"), select="SEL008"
    )
    assert "Do Seated Row instead of Sled Row" == finding.fix.title


def test_sel008_has_no_fix_where_nothing_is_supported():
    rows = "Barbell Row 3x8\nPendlay Row 3x8\nWide-Grip Barbell Row 3x10"
    only_sled = bw.Profile(equipment=["sled"])
    (finding,) = bw.check(workout(rows), select="SEL008", profile=only_sled)
    assert finding.message.endswith("3 rows, more than 2")
    assert finding.fix is None
