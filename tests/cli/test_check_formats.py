"""`backworkouts check --format json` and `sarif`."""

from __future__ import annotations

import json

BACKWARDS = "# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8\n"


def uris(command, *words, **how):
    printed = command("check", *words, "--format", "sarif", "--no-config", **how)[1]
    (run,) = json.loads(printed)["runs"]
    return [
        one["locations"][0].get("physicalLocation", {}).get("artifactLocation", {}).get("uri")
        for one in run["results"]
        if one["ruleId"] == "ORD001"
    ]


def test_sarif_names_the_file_as_a_uri(command, file):
    path = file(BACKWARDS, "my day.txt")
    assert [path.as_uri()] == uris(command, path)
    assert ["my%20day.txt"] == uris(command, path.name)


def test_what_is_in_no_file_has_no_uri(command, file):
    assert [None] == uris(command, "-", stdin=BACKWARDS)
    assert [None] == uris(command, file(BACKWARDS), "--week")
    assert [] == uris(command, "back_workout_1")


def test_sarif_ends_with_the_same_status(command, file):
    words = ("--format", "sarif", "--select", "ORD001")
    assert 1 == command("check", file(BACKWARDS), *words)[0]
    assert 0 == command("check", "back_workout_1", *words)[0]


def test_json_has_names_fixes_and_what_is_allowed(command, file):
    path = file("# Pull\n\nDeadlift 3x10  # allow: ORD001\nT-Bar Row 3x8\n")
    printed = json.loads(command("check", path, "--select", "ORD001", "--format", "json")[1])
    (allowed,) = printed["allowed"]
    assert ([], []) == (printed["findings"], printed["fixed"])
    assert (str(path), "lower-back-before-pulls") == (allowed["file"], allowed["name"])
    assert [{"kind": "move", "block": 0, "to": 1}] == allowed["fix"]["edits"]


def test_a_line_that_cannot_be_read_is_no_success(command, file):
    path = file("Deadlift 3x10\nT-Bar Row 3x\n", "day.txt")
    for words, stdin in (((path,), ""), (("-",), path.read_text())):
        status, out, _ = command("check", *words, "--format", "sarif", "--no-config", stdin=stdin)
        assert 2 == status
        (run,) = json.loads(out)["runs"]
        (call,) = run["invocations"]
        assert not call["executionSuccessful"]
        (printed,) = call["toolExecutionNotifications"]
        assert "found '3x'" in printed["message"]["text"]
        places = [one["physicalLocation"]["region"] for one in printed.get("locations", [])]
        assert ([{"startLine": 2, "startColumn": 11}] if words == (path,) else []) == places


def test_rules_are_chosen_with_commas_too(command, file):
    path = file(BACKWARDS)
    out = command("check", path, "--select", "ORD001, VOL", "--format", "json", "--no-config")[1]
    assert ["ORD001"] == [one["code"] for one in json.loads(out)["findings"]]
    out = command("check", path, "--ignore", "ORD,WUP", "--format", "json", "--no-config")[1]
    assert not [one for one in json.loads(out)["ran"] if one[:3] in {"ORD", "WUP"}]


def test_what_matters_less_can_be_left_out(command, file):
    path = file(BACKWARDS)
    chosen = (path, "--select", "ORD001,WUP001", "--level", "beginner", "--no-config")
    status, out, _ = command("check", *chosen, "--at-least", "warning")
    assert 1 == status
    assert "ORD001" in out
    assert "WUP001" not in out
    assert "Not shown: 1 of less severity than --at-least." in out
    assert "1 warning; 2 rules ran." in out
    printed = json.loads(command("check", *chosen, "--at-least", "error", "--format", "json")[1])
    assert [] == printed["findings"]
    # what is not shown still counts for the exit status
    assert 1 == command("check", *chosen, "--at-least", "error")[0]


def test_why_rules_were_skipped_is_said_when_it_is_asked_for(command, file):
    chosen = ("check", file(BACKWARDS), "--select", "VOL001,EQP001,EQP002", "--no-config")
    assert "Skipped: 3 rules; --skipped gives the reasons." in command(*chosen)[1]
    out = " ".join(command(*chosen, "--skipped")[1].split())
    assert "EQP001, EQP002 skipped: the profile does not say what equipment is at hand." in out
    assert "VOL001 skipped: a workout by itself is no week" in out
