"""Programs that many train by: rules on order, effort and sums of a week find nothing in them."""

from __future__ import annotations

import pytest

import backworkouts as bw

GZCLP = """
Monday
Squat 4x3, 1x3+ @ 100 kg rest 3-5 min
Bench Press 3x10 @ 60 kg rest 2-3 min
Lat Pulldown 2x15, 1x15+ @ 40 kg rest 90 s

Tuesday
Overhead Press 4x3, 1x3+ @ 45 kg rest 3-5 min
Deadlift 3x10 @ 90 kg rest 2-3 min
Dumbbell Row 2x15, 1x15+ @ 20 kg rest 90 s

Thursday
Bench Press 4x3, 1x3+ @ 75 kg rest 3-5 min
Squat 3x10 @ 75 kg rest 2-3 min
Lat Pulldown 2x15, 1x15+ @ 40 kg rest 90 s

Friday
Deadlift 4x3, 1x3+ @ 120 kg rest 3-5 min
Overhead Press 3x10 @ 35 kg rest 2-3 min
Dumbbell Row 2x15, 1x15+ @ 20 kg rest 90 s
"""

FIVE_THREE_ONE = """
Monday
Overhead Press 1x5 @ 75 %TM, 1x3 @ 85 %TM, 1x1+ @ 95 %TM rest 3 min
Overhead Press 5x10 @ 50 %TM rest 90 s
Chin-Up 5x10 rest 90 s

Tuesday
Deadlift 1x5 @ 75 %TM, 1x3 @ 85 %TM, 1x1+ @ 95 %TM rest 3 min
Deadlift 5x10 @ 50 %TM rest 90 s
Hanging Leg Raise 5x15 rest 90 s

Thursday
Bench Press 1x5 @ 75 %TM, 1x3 @ 85 %TM, 1x1+ @ 95 %TM rest 3 min
Bench Press 5x10 @ 50 %TM rest 90 s
Dumbbell Row 5x10 rest 90 s

Friday
Squat 1x5 @ 75 %TM, 1x3 @ 85 %TM, 1x1+ @ 95 %TM rest 3 min
Squat 5x10 @ 50 %TM rest 90 s
Leg Curl 5x10 rest 90 s
"""

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

TWO_PULL_DAYS = """
Monday
Deadlift 1x5+ rest 3 min
Lat Pulldown 3x8-12 rest 2 min
Seated Row 3x8-12 rest 2 min
Face Pull 5x15-20 rest 1 min
Hammer Curl 4x8-12 rest 1 min
Dumbbell Curl 4x8-12 rest 1 min

Thursday
Barbell Row 4x5, 1x5+ rest 3 min
Lat Pulldown 3x8-12 rest 2 min
Seated Row 3x8-12 rest 2 min
Face Pull 5x15-20 rest 1 min
Hammer Curl 4x8-12 rest 1 min
Dumbbell Curl 4x8-12 rest 1 min
"""

CODES = ["ORD006", "ORD007", "REP007", "VOL005", "VOL006", "FRQ006"]


@pytest.mark.parametrize("text", [GZCLP, FIVE_THREE_ONE, PUSH_PULL_LEGS, TWO_PULL_DAYS])
def test_a_good_program_is_left_alone(text):
    reading = bw.notation.read(text)
    assert () == reading.problems
    report = bw.check(reading, select=CODES)
    assert () == report.skipped
    assert [] == [str(finding) for finding in report]


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
