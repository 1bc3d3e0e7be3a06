"""The bundled workouts keep their known findings: the article does not follow all of its advice."""

from __future__ import annotations

import backworkouts as bw


def test_the_findings_on_the_bundled_workouts_are_known():
    expected = {
        "back_workout_1": [
            # for beginners and intermediates, and ends with the superset to failure
            ("GOL004", "blocks[4].exercises[1]"),
            ("ORD002", "blocks[4].exercises[0].sets[1]"),  # the rows of rounds 2 to 4
            ("ORD004", "blocks[0].exercises[0]"),  # starts with a seated row
            ("REP004", "blocks[4].exercises[1]"),
            ("SEL001", ""),  # one pull-down, three rows
            ("SEL002", ""),  # six exercises
            ("SEL006", ""),
            ("VOL003", ""),  # lats 20, rhomboids 16, middle trapezius 16
        ],
        "back_workout_2": [("SEL002", ""), ("VOL003", "")],  # lats 18, the others 14
        "back_workout_3": [
            ("ORD004", "blocks[0].exercises[0]"),  # starts with a face pull
            ("SEL002", ""),
            ("VOL003", ""),  # lats 15, rhomboids 14.5, trapezius 16
        ],
    }
    assert expected == {
        name: [(one.code, one.where) for one in bw.check(workout)]
        for name, workout in bw.catalog.workouts.items()
    }
    warnings = {
        one.code
        for workout in bw.catalog.workouts.values()
        for one in bw.check(workout).at_least("warning")
    }
    assert {"ORD002"} == warnings


def test_the_findings_on_the_bundled_program_are_known():
    # Every fifth day, so times 7 / 5. Lats 20, 18, 15: 28, 25.2, 21. Erectors 4, 4.5, 3: 5.6, 6.3,
    # 4.2, which no rule asks to be more. Rhomboids 16, 14, 14.5: 22.4, 19.6, 20.3. Middle
    # trapezius 16, 14, 16: 22.4, 19.6, 22.4.
    report = bw.check(bw.catalog.programs["back_progression"])
    assert () == report.of("VOL001").findings
    assert [
        ("phases[0]", "latissimus dorsi: 28 fractional sets a week, more than 25"),
        ("phases[1]", "latissimus dorsi: 25.2 fractional sets a week, more than 25"),
    ] == [(one.where, one.message) for one in report.of("VOL002")]
    # what each of its workouts has by itself, it has in the program too
    assert {"GOL004", "ORD002", "REP004", "SEL001"} <= set(report.within("phases[0]").codes)
    # SEL002 is one finding, which stands for the second phase too
    assert ["SEL002", "VOL003"] == list(report.within("phases[1]").of(["SEL", "VOL003"]).codes)
    # six exercises in each of the three workouts: one finding for the program
    (six,) = report.of("SEL002")
    assert ("phases[0].rotation[0]", True) == (six.where, six.message.endswith("(weeks 1-3)"))


def test_once_every_five_days_is_no_finding_of_frequency():
    report = bw.check(
        bw.catalog.programs["back_progression"],
        profile=bw.Profile(goal="hypertrophy", focus="back"),
    )
    assert () == report.of("FRQ").codes
    assert {"FRQ001", "FRQ002", "FRQ003", "FRQ004"} <= set(report.ran)
