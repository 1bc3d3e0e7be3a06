"""Every rule: what it finds, on both sides of its boundary, and what it stands on."""

from __future__ import annotations

import re

import pytest

import backworkouts as bw
from support import found, workout

RULES = list(bw.all_rules().values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_bad_example_has_the_finding_and_its_good_one_has_not(rule):
    for text, times in ((rule.bad, True), (rule.good, False)):
        if not text:
            continue  # what a text cannot say: the muscles of an exercise of one's own
        subject = bw.notation.parse(text)
        if rule.scope is bw.Scope.WEEK and isinstance(subject, bw.Workout):
            subject = [subject]
        report = bw.check(subject, profile=rule.example)
        assert rule.code in report.ran, report.skipped
        assert times is (rule.code in report.codes), text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_it_explains_itself_and_names_sources_that_the_catalog_has(rule):
    assert re.fullmatch("[A-Z]{3}[0-9]{3}", rule.code)
    assert re.fullmatch("[a-z]+(-[a-z]+)+", rule.name)
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.grounds
    assert {ground.source for ground in rule.grounds} <= set(bw.catalog.sources)


def test_codes_and_names_are_unique():
    assert len(RULES) == len({rule.code for rule in RULES}) == len({rule.name for rule in RULES})


def test_codes_are_promises():
    known = {
        "DAT001": "unknown-muscles",
        "ORD001": "lower-back-before-pulls",
        "VOL001": "few-weekly-sets",
        "VOL002": "many-weekly-sets",
    }
    assert known.items() <= {rule.code: rule.name for rule in RULES}.items()


# ORD001: lower-back-last, by block


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
    assert ["article", "nunes_2021"] == [ground.source for ground in finding.sources]
    assert bw.Confidence.NONE is finding.sources[1].confidence


# VOL001 and VOL002: weekly fractional sets


def week(pulldowns):
    """Only lats and what works with them; rhomboids and trapezius get half."""
    return [workout(f"Lat Pulldown {pulldowns}x10")]


def of_lats(subject, code):
    return [message for _, message in found(subject, code) if message.startswith("latissimus")]


def test_vol001_begins_below_ten():
    assert ["latissimus dorsi: 9 fractional sets a week, fewer than 10"] == of_lats(
        week(9), "VOL001"
    )
    assert [] == of_lats(week(10), "VOL001")


def test_vol002_begins_above_25():
    assert [] == of_lats(week(25), "VOL002")
    assert ["latissimus dorsi: 26 fractional sets a week, more than 25"] == of_lats(
        week(26), "VOL002"
    )


def test_a_plan_that_may_be_enough_is_not_reported():
    assert [] == of_lats([workout("Lat Pulldown 8-10x10")], "VOL001")
    assert ["latissimus dorsi: 7-9 fractional sets a week, fewer than 10"] == of_lats(
        [workout("Lat Pulldown 7-9x10")], "VOL001"
    )
    assert [] == of_lats([workout("Lat Pulldown 25-30x10")], "VOL002")


def test_a_workout_by_itself_is_no_week_but_may_be_too_much_for_one():
    report = bw.check(workout("Lat Pulldown 9x10"))
    assert ["VOL001"] == [one.code for one in report.skipped]
    assert "no week" in report.skipped[0].reason
    assert "VOL001" not in report.ran
    assert ["VOL002"] == list(bw.check(workout("Lat Pulldown 26x10")).codes)


def test_a_count_without_some_sets_says_so():
    (message,) = of_lats([workout("Lat Pulldown 9x10\nMystery 3x10")], "VOL001")
    assert message.endswith("fewer than 10 (without Mystery, whose muscles are not known)")


def test_each_phase_of_a_program_is_a_week_of_its_own():
    program = bw.Program(
        "P",
        [
            bw.Phase([workout("Lat Pulldown 9x10"), *[bw.REST] * 6]),
            bw.Phase([workout("Lat Pulldown 10x10"), *[bw.REST] * 6]),
        ],
    )
    places = [
        where for where, message in found(program, "VOL001") if message.startswith("latissimus")
    ]
    assert ["phases[0]"] == places


def test_a_catalog_with_other_muscles_is_checked_for_what_it_has():
    assert () == bw.check(week(5), select="VOL", catalog=bw.Catalog()).codes


# DAT001: unknown muscles


def test_dat001_names_the_exercise_its_sets_and_what_may_be_meant():
    ((where, message),) = found(workout("Pull-Up 3x8\nSeated Rwo 3x10"), "DAT001")
    assert "blocks[1].exercises[0]" == where
    assert message.startswith(
        "no muscles are known for Seated Rwo, so its 3 sets are in no count; is it "
    )
    assert "seated_row" in message


def test_dat001_says_nothing_more_where_nothing_is_like_it():
    ((_, message),) = found(workout("Zzyzx 1x10"), "DAT001")
    assert "no muscles are known for Zzyzx, so its set is in no count" == message


def test_dat001_offers_the_exercise_that_a_name_means_or_may_mean():
    known = bw.ExerciseSets(bw.Exercise.custom("pull ups"), [bw.Set(reps=8)])
    ((_, message),) = found(bw.Workout("A", known), "DAT001")
    assert message.endswith("is it pull_up?")
    vague = bw.ExerciseSets(bw.Exercise.custom("row"), [bw.Set(reps=8)])
    ((_, message),) = found(bw.Workout("A", vague), "DAT001")
    assert "; is it " in message


def test_dat001_knows_what_the_user_has_told_of_an_exercise():
    told = bw.Exercise("thing", "Thing", synergists=["biceps_brachii"])
    assert [] == found(bw.Workout("A", bw.straight(told, 3, reps=10)), "DAT001")


# The bundled workouts keep their known findings


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


# Subjects and places


BACKWARDS = workout("Deadlift 3x5\nPull-Up 3x8")


def test_places_lead_from_the_subject():
    place = "blocks[0].exercises[0]"
    session = bw.Session("2026-11-02T18:00", BACKWARDS)
    fine = workout("Pull-Up 3x8")
    program = bw.Program("P", [bw.Phase([fine, bw.REST, BACKWARDS]), bw.Phase([BACKWARDS])])
    assert [place] == [where for where, _ in found(BACKWARDS, "ORD")]
    assert [f"workout.{place}"] == [where for where, _ in found(session, "ORD")]
    assert [f"[1].{place}"] == [where for where, _ in found([fine, BACKWARDS], "ORD")]
    assert [f"[1].workout.{place}"] == [
        where for where, _ in found([bw.Session(session.started_at, fine), session], "ORD")
    ]
    # the same workout in the second phase is not reported again
    assert [f"phases[0].rotation[2].{place}"] == [where for where, _ in found(program, "ORD")]


def test_an_iterator_of_workouts_is_a_week():
    assert ["ORD001"] == list(bw.check(iter([BACKWARDS]), select="ORD").codes)


@pytest.mark.parametrize("subject", [None, 5, "pull day", [1], [BACKWARDS, 1], {"name": "A"}])
def test_anything_else_is_refused(subject):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected a Workout, a Program"):
        bw.check(subject)


# Choosing rules


def test_rules_are_chosen_by_code_family_and_name():
    ran = [
        bw.check(BACKWARDS, select=select).ran
        for select in ("ORD001", "ORD", "lower-back-before-pulls")
    ]
    assert [("ORD001",)] * 3 == ran
    assert "ORD001" not in bw.check(BACKWARDS, ignore="ORD").ran
    assert () == bw.check(BACKWARDS, select=["ORD"], ignore=["ORD001"]).ran


def test_an_unknown_rule_is_an_error_with_the_nearest():
    with pytest.raises(bw.errors.UnknownIdError, match="unknown rule 'ORD0001'; nearest: 'ORD001'"):
        bw.check(BACKWARDS, select=["ORD0001"])
    with pytest.raises(bw.errors.UnknownIdError):
        bw.check(BACKWARDS, ignore=["XYZ"])


# The report


def test_a_report_counts_filters_and_says_it_is_no_medical_advice():
    report = bw.check([workout("Deadlift 3x5\nPull-Up 3x8\nMystery 3x10")])
    assert len(report) == len(list(report)) == len(report.findings)
    assert {"DAT001", "ORD001"} == {one.code for one in report.at_least("warning")}
    assert () == report.at_least(bw.Severity.ERROR)
    assert "2 warnings, 4 info; 4 rules ran" == report.summary
    assert str(report).endswith("2 warnings, 4 info; 4 rules ran. Not medical advice.")
    assert "<Report: 2 warnings, 4 info; 4 rules ran>" == repr(report)


def test_a_clean_report_says_that_it_looked():
    assert "nothing found; 1 rule ran" == bw.check(workout("Pull-Up 3x8"), select="ORD").summary
    assert "nothing found; 3 rules ran, 1 skipped" == bw.check(workout("Pull-Up 3x8")).summary


def test_a_finding_reads_as_one_line():
    (finding,) = bw.check(BACKWARDS, select="ORD")
    assert str(finding).startswith("blocks[0].exercises[0]: ORD001 warning: Deadlift comes before")
    (of_week, *_) = bw.check(week(9), select="VOL001")
    assert str(of_week).startswith("VOL001 info: latissimus dorsi: 9")


def test_many_custom_exercises_do_not_fill_the_memory():
    for number in range(10_050):
        one = bw.Exercise(f"row_{number}", "Row", patterns=["horizontal_pull"])
        bw.check(bw.Workout("A", bw.straight(one, 1, reps=1)), select="ORD")
    from backworkouts.rules import _traits  # noqa: PLC0415  what is looked at is private

    assert len(_traits._known) <= 10_000


def test_dat001_counts_what_would_have_counted():
    sets = (
        [bw.Set(reps=5, kind="warm_up")] * 2 + [bw.Set(reps=8)] * 3 + [bw.Set(reps=8, kind="drop")]
    )
    mystery = bw.Exercise.custom("Zzyzx")
    ((_, message),) = found(bw.Workout("A", bw.straight(mystery, sets)), "DAT001")
    assert "no muscles are known for Zzyzx, so its 3 sets are in no count" == message
    assert [] == found(bw.Workout("A", bw.straight(mystery, sets[:2])), "DAT001")


def test_dat001_names_the_muscles_that_are_not_known():
    vague = bw.Exercise("my_row", "My Row", prime_movers=["latissimus_dorsi", "biceps"])
    ((_, message),) = found(bw.Workout("A", bw.straight(vague, 5, reps=8)), "DAT001")
    assert (
        "My Row names muscles that are not known (biceps), so its 5 sets are in no count" == message
    )


def test_a_phase_is_a_week():
    phase = bw.Phase([BACKWARDS, bw.REST])
    assert ["rotation[0].blocks[0].exercises[0]"] == [where for where, _ in found(phase, "ORD")]
    assert "VOL001" in bw.check(phase).ran


def test_what_is_no_choice_of_rules_is_refused():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="names of rules"):
        bw.check(BACKWARDS, select=5)
    with pytest.raises(bw.errors.UnknownIdError, match="unknown rule 'ORD01'; nearest: 'ORD001'"):
        bw.all_rules()["ORD01"]
    with pytest.raises(bw.errors.UnknownIdError, match="unknown severity 'fatal'"):
        bw.check(BACKWARDS).at_least("fatal")


def test_a_report_is_indexed():
    report = bw.check(BACKWARDS, select="ORD")
    assert report.findings[0] == report[0]
