"""The bundled workouts keep their known findings."""

from __future__ import annotations

import backworkouts as bw


def test_the_findings_on_the_bundled_workouts_are_known():
    expected = {"back_workout_1": (), "back_workout_2": (), "back_workout_3": ()}
    assert expected == {name: bw.check(one).codes for name, one in bw.catalog.workouts.items()}


def test_the_findings_on_the_bundled_program_are_known():
    # Every fifth day, so times 7 / 5. Lats 20, 18, 15: 28, 25.2, 21. Erectors 4, 4.5, 3: 5.6, 6.3,
    # 4.2. Rhomboids 16, 14, 14.5: 22.4, 19.6, 20.3. Trapezius 16, 14, 16: 22.4, 19.6, 22.4.
    report = bw.check(bw.catalog.programs["back_progression"])
    assert [
        ("VOL001", "phases[0]", "erector spinae: 5.6 fractional sets a week, fewer than 10"),
        ("VOL001", "phases[1]", "erector spinae: 6.3 fractional sets a week, fewer than 10"),
        ("VOL001", "phases[2]", "erector spinae: 4.2 fractional sets a week, fewer than 10"),
        ("VOL002", "phases[0]", "latissimus dorsi: 28 fractional sets a week, more than 25"),
        ("VOL002", "phases[1]", "latissimus dorsi: 25.2 fractional sets a week, more than 25"),
    ] == [(one.code, one.where, one.message) for one in report]
    assert () == report.at_least("warning")
