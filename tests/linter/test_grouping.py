"""Repeated findings: one finding stands for those of several weeks, and names the weeks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import backworkouts as bw
from backworkouts.linter.grouping import weeks_in_words
from support import workout

BACKWARDS = "Good Morning 3x10\nT-Bar Row 3x8"
REST = bw.REST


def week(*texts):
    """A phase of a week: a workout a day, made anew, then rest."""
    days = [text and workout(text) for text in texts]
    return bw.Phase([*days, *[REST] * (7 - len(days))])


def check(subject, *codes):
    return bw.check(subject, select=codes or ["ORD001"])


def test_one_issue_each_week_is_reported_once_with_its_weeks():
    (finding,) = check(bw.Program("P", [week(BACKWARDS)] * 12))
    assert finding.message.endswith("work belongs after it (weeks 1-12)")
    assert ("phases[0].rotation[0].blocks[0].exercises[0]", (*range(1, 13),)) == (
        finding.where,
        finding.weeks,
    )
    # eleven other weeks
    others = [f"phases[{number}].rotation[0].blocks[0].exercises[0]" for number in range(1, 12)]
    assert (*others,) == finding.others


def test_the_same_object_and_equal_objects_are_reported_alike():
    shared = workout(BACKWARDS)
    days = [[shared, *[REST] * 6] * 4, [day for _ in range(4) for day in week(BACKWARDS).rotation]]
    one, other = [check(bw.Phase(rotation)) for rotation in days]
    assert one == other
    assert ((1, 2, 3, 4),) == tuple(finding.weeks for finding in one)


def test_twelve_weeks_have_as_many_findings_as_one():
    # Twice a week: two findings in a week, and two in twelve.
    once = week(BACKWARDS, None, None, BACKWARDS)
    assert 2 == len(check(once))
    report = check(bw.Program("P", [once] * 12))
    assert [(*range(1, 13),)] * 2 == [finding.weeks for finding in report]


def test_weeks_without_the_issue_are_left_out():
    fine = "T-Bar Row 3x8\nGood Morning 3x10"
    weeks = [week(text) for text in (BACKWARDS, BACKWARDS, fine, BACKWARDS)]
    (finding,) = check(bw.Program("P", weeks))
    assert finding.message.endswith(" (weeks 1-2 and 4)")


def test_another_message_is_another_finding():
    other = "Deadlift 3x10\nT-Bar Row 3x8"
    report = check(bw.Program("P", [week(BACKWARDS), week(other), week(BACKWARDS)]))
    assert [(1, 3), (2,)] == [finding.weeks for finding in report]
    assert report[1].message.endswith("work belongs after it")  # in one place: it says where


def test_one_week_and_workouts_without_days_have_no_numbers():
    for subject in (week(BACKWARDS), workout(BACKWARDS), bw.Program("P", [week(BACKWARDS)])):
        (finding,) = check(subject)
        assert ((), ()) == (finding.weeks, finding.others)
    # the workouts of one week, each with a place of its own
    assert 2 == len(check([workout(BACKWARDS), workout(BACKWARDS)]))


def test_a_phase_takes_the_weeks_that_it_is_kept_up():
    first = bw.Phase(week("T-Bar Row 3x8").rotation, weeks=4)
    second = bw.Phase(week(BACKWARDS).rotation, weeks=2)
    (finding,) = check(bw.Program("P", [first, second]))
    assert (5, 6) == finding.weeks
    assert finding.message.endswith("work belongs after it")


def test_a_rotation_of_five_days_comes_in_every_week():
    # Two weeks of five days: days 1, 6 and 11, of which the last is in the second week.
    every_fifth_day = bw.Phase([workout(BACKWARDS), *[REST] * 4], weeks=2)
    (finding,) = check(every_fifth_day)
    assert (1, 2) == finding.weeks


def test_findings_on_a_week_are_grouped_too():
    few = week("Lat Pulldown 3x10")
    report = check(bw.Program("P", [few] * 3), "VOL001")
    # lats, rhomboids and middle trapezius
    assert [("phases[0]", (1, 2, 3), ("phases[1]", "phases[2]"))] * 3 == [
        (finding.where, finding.weeks, finding.others) for finding in report
    ]


def test_a_log_counts_its_calendar_weeks():
    # Mondays; 15 June has no session.
    days = [datetime(2026, 6, day, 18, tzinfo=UTC) for day in (1, 8, 22)]
    log = [bw.Session(day, workout(BACKWARDS)) for day in days]
    (finding,) = check(log)
    assert (1, 2, 4) == finding.weeks
    assert ("[1].workout.blocks[0].exercises[0]", "[2].workout.blocks[0].exercises[0]") == (
        finding.others
    )


def test_a_note_on_one_week_leaves_the_others():
    allowed = bw.Phase(week(BACKWARDS).rotation, note="allow: ORD001")
    report = check(bw.Program("P", [week(BACKWARDS), allowed, week(BACKWARDS)]))
    assert [(1, 3)] == [finding.weeks for finding in report]
    assert [(2,)] == [finding.weeks for finding in report.allowed]


def test_a_report_of_a_part_has_what_stands_for_it():
    report = check(bw.Program("P", [week(BACKWARDS)] * 12))
    assert report.findings == report.within("phases[11]").findings
    assert () == report.within("phases[1].rotation[1]").findings


def test_every_week_is_fixed():
    program = bw.Program("P", [week(BACKWARDS) for _ in range(3)])
    result = bw.fix(program, select="ORD001")
    assert (3, 0) == (len(result.applied), len(result.report))


def test_all_formats_hold_the_weeks():
    report = check(bw.Program("P", [week(BACKWARDS)] * 3))
    (plain,) = report.to_dict()["findings"]
    assert ([1, 2, 3], 2) == (plain["weeks"], len(plain["others"]))
    assert "(weeks 1-3)" in report.to_text()
    (result,) = bw.sarif([(None, report)])["runs"][0]["results"]
    assert 3 == result["occurrenceCount"]
    assert [
        "phases[1].rotation[0].blocks[0].exercises[0]",
        "phases[2].rotation[0].blocks[0].exercises[0]",
    ] == [one["logicalLocations"][0]["fullyQualifiedName"] for one in result["relatedLocations"]]


def test_a_rule_that_reports_once_counts_places_where_its_messages_differ():
    one, other = "Lat Pulldown 4x10\nSeated Row 4x10", "Lat Pulldown 4x10\nDeadlift 4x5"
    program = bw.Program("P", [week(one), week(other)])
    (finding,) = bw.check(program, select="SEL001", profile=bw.Profile(focus="back"))
    assert finding.message.endswith(" (found in 2 places, weeks 1-2)")


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        ([3], "week 3"),
        ([1, 2], "weeks 1-2"),
        ([1, 3], "weeks 1 and 3"),
        ([8, 1, 2, 3, 6], "weeks 1-3, 6 and 8"),
    ],
)
def test_weeks_are_ranges(weeks, words):
    assert words == weeks_in_words(weeks)
