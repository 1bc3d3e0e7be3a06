"""The report: counted, filtered, summed up."""

from __future__ import annotations

import backworkouts as bw
from support import workout

BACKWARDS = workout("Deadlift 3x10\nT-Bar Row 3x8")


def test_a_report_counts_filters_and_says_it_is_no_medical_advice():
    report = bw.check(
        [workout("Deadlift 3x10\nT-Bar Row 3x8\nMystery 3x10")],
        select=["ORD001", "DAT001", "VOL001", "VOL002"],
    )
    assert len(report) == len(list(report)) == len(report.findings)
    assert {"DAT001", "ORD001"} == {one.code for one in report.at_least("warning")}
    assert () == report.at_least(bw.Severity.ERROR)
    assert "2 warnings, 3 info; 4 rules ran" == report.summary
    assert str(report).endswith("2 warnings, 3 info; 4 rules ran. Not medical advice.")
    assert "<Report: 2 warnings, 3 info; 4 rules ran>" == repr(report)


def test_a_clean_report_says_that_it_looked():
    fine = workout("T-Bar Row 3x8")
    assert "nothing found; 1 rule ran" == bw.check(fine, select="ORD001").summary
    both = bw.check(fine, select=["ORD001", "VOL001"])
    assert "nothing found; 1 rule ran, 1 skipped" == both.summary


def test_a_finding_reads_as_one_line():
    (finding,) = bw.check(BACKWARDS, select="ORD001")
    assert str(finding).startswith("blocks[0].exercises[0]: ORD001 warning: Deadlift comes before")
    (placed,) = bw.check(bw.notation.read("Deadlift 3x10\nT-Bar Row 3x8"), select="ORD001")
    assert str(placed).startswith("line 1, column 1: ORD001 warning: Deadlift comes before")
    (of_week, *_) = bw.check([workout("Lat Pulldown 9x10")], select="VOL001")
    assert str(of_week).startswith("VOL001 info: latissimus dorsi: 9")


def test_a_report_is_indexed():
    report = bw.check(BACKWARDS, select="ORD001")
    assert report.findings[0] == report[0]


def test_equal_reports_are_equal():
    one, other = bw.check(BACKWARDS), bw.check(BACKWARDS)
    assert one.findings
    assert one == other
    assert hash(one) == hash(other)
    assert one != bw.check(BACKWARDS, select="VOL")
    assert one != "a report"


def test_findings_are_counted_by_severity():
    report = bw.check(BACKWARDS, select=["ORD001", "WUP001"], profile=bw.Profile(level="beginner"))
    assert {bw.Severity.ERROR: 0, bw.Severity.WARNING: 1, bw.Severity.INFO: 1} == report.counts
    assert (2, ("ORD001", "WUP001")) == (len(report), report.codes)
