"""`backworkouts explain` and `backworkouts rules`."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw
from backworkouts.linter import Requirement
from backworkouts.linter.explain import as_markdown, as_text

RULES = list(bw.linter.all_rules().values())

_AIM = "aim for lats, rhomboids and middle trapezius, fractional sets a week"


@pytest.mark.parametrize("name", ["VOL001", "few-weekly-sets"])
def test_a_rule_says_why_by_which_numbers_and_on_what_ground(command, name):
    status, out, err = command("explain", name)
    assert (0, "") == (status, err)
    assert out.startswith("VOL001: few-weekly-sets (info)\n\nLats, rhomboids and middle trapezius")
    assert f"\n- sets = 10 ({_AIM}; 0 to 200)\n" in out
    assert "\nFound in:\n\n    Lat Pulldown 3x10\n" in out
    assert " (2017): each further weekly set" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 100


def test_several_rules_are_explained_and_a_family_is_all_of_its_own(command):
    out = command("explain", "VOL", "ORD001")[1]
    assert out.startswith("ORD001: ")
    assert "\n\n\nVOL001: " in out
    assert "\n\n\nVOL002: " in out


def test_an_unknown_rule_names_the_nearest(command):
    assert (2, "", "backworkouts: unknown rule 'VOL01'; nearest: 'VOL001'") == (
        *command("explain", "VOL01")[:2],
        command("explain", "VOL01")[2].partition(", ")[0].rstrip(),
    )
    assert 2 == command("rules", "--select", "nothing")[0]


def test_a_rule_as_json_is_all_that_it_reports(command):
    (printed,) = json.loads(command("explain", "VOL001", "--format", "json")[1])["rules"]
    rule = bw.linter.all_rules()["VOL001"]
    assert ("VOL001", "few-weekly-sets", "info") == (
        printed["code"],
        printed["name"],
        printed["severity"],
    )
    assert (rule.why, rule.bad, rule.good) == (printed["why"], printed["bad"], printed["good"])
    option, *others = printed["options"]
    assert {"least": 4, "erector_spinae": 0, "trapezius_upper": 0, "trapezius_lower": 0} == {
        other["name"]: other["default"] for other in others
    }
    assert ("sets", 10, _AIM) == (
        option["name"], option["default"], option["unit"],
    )  # fmt: skip
    assert [one.source for one in rule.grounds] == [one["source"] for one in printed["grounds"]]


def test_the_rules_are_listed(command):
    status, out, _ = command("rules")
    assert (0, True) == (status, out.endswith(f"\n{len(RULES)} rules\n"))
    assert all(rule.code in out for rule in RULES)
    assert command("rules", "--select", "ORD001")[1].endswith("\n1 rule\n")
    listed = json.loads(command("rules", "--format", "json")[1])["rules"]
    assert [rule.code for rule in RULES] == [one["code"] for one in listed]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_can_be_explained(rule):
    for printed in (as_text(rule), as_markdown(rule)):
        assert all(line.strip() in printed for line in rule.bad.splitlines())
        assert bool(rule.bad) is ("Found in:" in printed)
        assert all(one.name in printed for one in rule.options)
        assert all(one.source in printed for one in rule.grounds)
        assert all(one.value in " ".join(printed.split()) for one in rule.requires)


def test_whom_a_rule_is_for_and_when_it_does_not_run_is_reported():
    rule = bw.linter.Rule(
        "XYZ001", "some-thing", bw.Severity.INFO, "Said.", "Why.", "A 1x1", "B 1x1", (),
        look=lambda *_: (), requires=(Requirement.LOADS,), goals=(bw.model.Goal.STRENGTH, bw.model.Goal.ATHLETICS),
        for_beginners=True,
    )  # fmt: skip
    printed = as_text(rule)
    assert "For the goal of strength or athletics and beginners only." in printed
    assert "Skipped when no loads are stated." in printed
