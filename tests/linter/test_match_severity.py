"""A single finding may matter less than its rule."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw
from backworkouts import linter
from backworkouts.linter import render
from backworkouts.linter.selection import SelectedRule
from backworkouts.linter.subject_view import SubjectView

DAY = bw.notation.parse("Deadlift 3x5\nPull-Up 3x8")
ROWS = bw.notation.parse("Deadlift 3x5\nT-Bar Row 3x8")


def severities(severity):
    """The severities of what a rule finds that yields one match of each severity, and one of none."""

    def look(*_):
        for grade in (None, *bw.Severity):
            yield linter.Match("", "found", severity=grade)

    rule = linter.Rule(
        "GYM001", "of-the-house", severity, "S.", "W.", "A 1x1", "B 1x1",
        (linter.Ground("textbook", "so it is", linter.Confidence.LOW),), look,
    )  # fmt: skip
    view = SubjectView(DAY, bw.catalog, bw.Profile())
    own = SelectedRule(rule, bw.Settings())
    return [str(one.severity) for one in own.run(view)]


def test_a_match_may_be_lower_than_its_rule_and_never_higher():
    # of none, of error, of warning, of info
    assert ["error", "error", "warning", "info"] == severities(bw.Severity.ERROR)
    assert ["warning", "warning", "warning", "info"] == severities(bw.Severity.WARNING)
    assert ["info", "info", "info", "info"] == severities(bw.Severity.INFO)


@pytest.mark.parametrize(("subject", "level"), [(DAY, "note"), (ROWS, "warning")])
def test_every_rendering_has_the_severity_of_the_finding(subject, level):
    severity = "info" if level == "note" else "warning"
    report = bw.check(subject, select="ORD001")
    (finding,) = report
    assert severity == finding.severity
    assert f" ORD001 {severity}: " in report.to_text()
    assert severity == json.loads(json.dumps(report.to_dict()))["findings"][0]["severity"]
    (result,) = bw.sarif([(None, report)])["runs"][0]["results"]
    assert level == result["level"]
    assert int(severity == "warning") == len(report.at_least("warning"))


def test_a_rule_as_plain_values_states_whom_it_is_not_for_and_whether_it_is_on():
    rules = {code: render.plain_rule(rule) for code, rule in bw.linter.all_rules().items()}
    assert ["strength", "athletics"] == rules["VOL001"]["except_goals"]
    assert ["FRQ002", "REP001"] == [code for code, rule in rules.items() if not rule["is_on"]]


def test_a_finding_that_stands_for_many_is_the_gravest_that_no_note_allows():
    cold = bw.notation.parse("Pull-Up 3x8")
    warm = bw.notation.parse("Warm-up: 5 min bike\nPull-Up 3x8")
    allowed = bw.notation.parse("# Cold # allow: WUP001\nSeated Row 3x8")
    other = bw.notation.parse("Seated Row 3x9")
    report = bw.check([allowed, cold, warm, other], select="WUP001")
    assert ["[1]"] == [one.where for one in report]
    assert report[0].message.endswith("(found in 2 places)")
    assert ["[0]"] == [one.where for one in report.allowed]
