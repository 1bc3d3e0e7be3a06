"""A report as text with carets, and as plain values."""

from __future__ import annotations

import json

import backworkouts as bw

TEXT = "# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8  # allow: DAT001\nShrug 3x9\n"


def test_a_report_is_shown_in_the_text_it_is_about():
    report = bw.check(bw.notation.read(TEXT), select="ORD001")
    assert [
        "day.txt:3:1: ORD001 warning: Deadlift comes before T-Bar Row; lower-back work belongs after it",
        "  Deadlift 3x10",
        "  ^^^^^^^^",
        "  fix: Do Deadlift after T-Bar Row",
        "1 warning; 1 rule ran. Not medical advice.",
    ] == report.to_text(TEXT, "day.txt").splitlines()
    assert report.to_text(TEXT).startswith("3:1: ORD001 warning: Deadlift")


def test_a_finding_without_a_place_is_shown_at_the_beginning():
    report = bw.check(bw.notation.parse(TEXT), select="ORD001")
    assert report.to_text(TEXT).startswith("1:1: ORD001 warning: Deadlift")


def test_a_report_is_plain_values():
    text = TEXT + "Landmine Thing 3x9  # allow: DAT001\nBarbell Thing 3x9\n"
    report = bw.check(bw.notation.read(text), select=["ORD001", "DAT001", "VOL001"])
    said = report.to_dict()
    assert json.loads(json.dumps(said)) == said
    found = {one["code"]: one for one in said["findings"]}
    assert {"ORD001", "DAT001"} == set(found)
    assert {
        "code": "ORD001",
        "name": "lower-back-before-pulls",
        "severity": "warning",
        "message": "Deadlift comes before T-Bar Row; lower-back work belongs after it",
        "where": "blocks[0].exercises[0]",
        "path": ["blocks", 0, "exercises", 0],
        "fix": {
            "title": "Do Deadlift after T-Bar Row",
            "is_safe": True,
            "edits": [{"kind": "move", "block": 0, "to": 1}],
        },
        "place": {"line": 3, "column": 1, "width": 8},
        "weeks": [],
        "others": [],
        "other_paths": [],
    } == {key: value for key, value in found["ORD001"].items() if key != "grounds"}
    assert {"source": "article", "confidence": "low"}.items() <= found["ORD001"]["grounds"][
        0
    ].items()
    assert ["blocks[3].exercises[0]"] == [one["where"] for one in said["allowed"]]
    assert ["VOL001"] == [one["code"] for one in said["skipped"]]
    assert ["DAT001", "ORD001"] == said["ran"]


def test_what_has_no_fix_and_no_place_says_so():
    report = bw.check([bw.notation.parse("Lat Pulldown 5x10")], select="VOL001")
    (first, *_) = report.to_dict()["findings"]
    assert (None, None) == (first["fix"], first["place"])


def test_a_report_is_shown_with_whatever_text_it_is_given():
    report = bw.check(bw.notation.read("# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8"), select="ORD001")
    assert report.to_text("another text").startswith("3:1: ORD001 warning: ")


def test_without_its_text_a_report_names_the_parts_of_the_training():
    report = bw.check(bw.notation.parse(TEXT), select="ORD001")
    assert [
        "blocks[0].exercises[0]: ORD001 warning: Deadlift comes before T-Bar Row; lower-back work belongs after it",
        "  fix: Do Deadlift after T-Bar Row",
        "1 warning; 1 rule ran. Not medical advice.",
    ] == report.to_text().splitlines()
    assert report.to_text(name="day.json").startswith("day.json: blocks[0].exercises[0]: ORD001")
