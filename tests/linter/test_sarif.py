"""Reports as SARIF, held to the part of the standard that they use."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import backworkouts as bw

# Ours, written after the standard: no package that can be installed carries its schema. It allows
# no key that it does not name, so that a new one has to be looked up there.
PART = json.loads(Path(__file__).with_name("sarif_part.json").read_text("utf-8"))

TEXT = "# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8\nLandmine Thing 3x9  # allow: DAT001\n"


def sarif(*reports):
    """The one run of a log that is valid."""
    log = bw.sarif(reports)
    jsonschema.validate(log, PART)
    assert json.loads(json.dumps(log)) == log
    (run,) = log["runs"]
    return run


@pytest.fixture
def run():
    rules = ["ORD001", "DAT001", "VOL001"]
    return sarif(("days/day%201.txt", bw.check(bw.notation.read(TEXT), select=rules)))


def test_a_result_says_which_rule_how_severe_and_where(run):
    (result,) = [one for one in run["results"] if one["ruleId"] == "ORD001"]
    assert {
        "ruleId": "ORD001",
        "ruleIndex": [*bw.linter.all_rules()].index("ORD001"),
        "level": "warning",
        "message": {"text": "Deadlift comes before T-Bar Row; lower-back work belongs after it"},
        "suppressions": [],
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "days/day%201.txt"},
                    "region": {"startLine": 3, "startColumn": 1, "endColumn": 9},
                },
                "logicalLocations": [{"fullyQualifiedName": "blocks[0].exercises[0]"}],
            }
        ],
        "properties": {"fix": {"title": "Do Deadlift after T-Bar Row", "isSafe": True}},
    } == result


def test_what_a_note_allows_is_suppressed(run):
    (allowed,) = [one for one in run["results"] if one["suppressions"]]
    assert ("DAT001", [{"kind": "inSource"}]) == (allowed["ruleId"], allowed["suppressions"])


def test_a_run_with_findings_is_a_successful_one(run):
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True


def test_every_rule_is_described(run):
    rules = run["tool"]["driver"]["rules"]
    assert [*bw.linter.all_rules()] == [one["id"] for one in rules]
    assert {"error": "error", "warning": "warning", "info": "note"}.items() >= {
        (rule.severity.value, one["defaultConfiguration"]["level"])
        for rule, one in zip(bw.linter.all_rules().values(), rules, strict=True)
    }
    assert all("```text\n" in one["help"]["markdown"] for one in rules)


def test_a_rule_that_was_skipped_is_a_notification_once():
    report = bw.check(bw.notation.read(TEXT), select="VOL001")
    run = sarif(("a.txt", report), ("b.txt", report), (None, report))
    (invocation,) = run["invocations"]
    (one,) = invocation["toolConfigurationNotifications"]
    assert one["message"]["text"].startswith("VOL001 skipped: a workout by itself is no week")
    assert ["a.txt", "b.txt"] == [
        place["physicalLocation"]["artifactLocation"]["uri"] for place in one["locations"]
    ]
    (alone,) = sarif((None, report))["invocations"]
    assert "locations" not in alone["toolConfigurationNotifications"][0]


def test_severities_that_were_set_are_the_level_of_a_result():
    settings = bw.Settings(rules={"ORD001": {"severity": "error"}})
    report = bw.check(bw.notation.read(TEXT), select="ORD001", settings=settings)
    assert ["error"] == [one["level"] for one in sarif(("a.txt", report))["results"]]


def test_what_is_in_no_file_has_a_path_in_the_training_only():
    report = bw.check(bw.notation.parse(TEXT), select="ORD001")
    (one,) = sarif((None, report))["results"]
    assert [{"logicalLocations": [{"fullyQualifiedName": "blocks[0].exercises[0]"}]}] == one[
        "locations"
    ]
    week = bw.check([bw.notation.parse("Lat Pulldown 5x10")], select="VOL001")
    assert {1} == {"locations" not in one for one in sarif((None, week))["results"]}


def test_no_reports_are_a_run_without_results():
    assert [] == sarif()["results"]
