"""Programs that many train by: rules on order, effort and sums of a week find nothing in them."""

from __future__ import annotations

from pathlib import Path

import pytest

import backworkouts as bw

PUSH_PULL_LEGS = """
Monday
Bench Press 4x6 RIR 2 rest 3 min
Incline Dumbbell Press 3x10 RIR 1 rest 2 min
Lateral Raise 3x15 RIR 0 rest 1 min
Triceps Pushdown 3x12 RIR 0 rest 1 min

Tuesday
Deadlift 3x5 RIR 2 rest 3 min
Pull-Up 4x8 RIR 1 rest 2 min
Seated Row 3x10 RIR 1 rest 2 min tempo 3-1-1-0
Face Pull 3x15 RIR 1 rest 1 min
Barbell Curl 3x10 RIR 0 rest 1 min
Farmer's Walk 3x40 s

Wednesday
Squat 4x6 RIR 1 rest 3 min
Romanian Deadlift 3x10 RIR 1 rest 2 min
Leg Curl 3x12 RIR 0 rest 1 min

Thursday
Overhead Press 4x6 RIR 2 rest 3 min
Dumbbell Bench Press 3x10 RIR 1 rest 2 min
Lateral Raise 3x15 RIR 0 rest 1 min

Friday
Barbell Row 4x8 RIR 1 rest 2 min
Lat Pulldown 3x12 RIR 1 rest 2 min
Face Pull 3x15 RIR 1 rest 1 min
Hammer Curl 4x10 RIR 0 rest 1 min

Saturday
Front Squat 3x8 RIR 1 rest 3 min
Leg Press 3x12 RIR 1 rest 2 min
Hip Thrust 3x10 RIR 1 rest 2 min
"""

CODES = ["ORD006", "ORD007", "REP007", "VOL005", "VOL006", "FRQ006"]


PUBLISHED = sorted(
    (Path(__file__).parents[1] / "programs").rglob("*.txt"), key=lambda path: path.stem
)
# Deadlifts, or stiff-leg deadlifts and good mornings, to failure on four of six days.
FOUND = {"arnold_split": ("FRQ006",)}


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_a_published_program_is_left_alone(path):
    reading = bw.notation.read(path.read_text("utf-8"))
    assert FOUND.get(path.stem, ()) == bw.check(reading, select=CODES).codes


def test_a_program_that_states_everything_is_left_alone():
    reading = bw.notation.read(PUSH_PULL_LEGS)
    assert () == reading.problems
    report = bw.check(reading, select=CODES)
    assert () == report.skipped
    assert () == report.findings


def test_a_log_of_a_beginner_who_gets_stronger_is_left_alone():
    # GZCLP adds 2.5 kg each time; three months, each Monday
    sessions = [
        bw.Session(
            f"2026-{9 + week // 4:02}-{1 + 7 * (week % 4):02}T18:00",
            bw.notation.parse(
                f"Squat 5x3 @ {60 + 2.5 * week} kg\n"
                f"One-Arm Dumbbell Row 8 x {20 + week} kg left, 8 x {20 + week} kg right"
            ),
        )
        for week in range(16)
    ]
    report = bw.check(sessions, select=["REP008", "SEL009"])
    assert ("REP008", "SEL009") == report.ran
    assert () == report.findings
