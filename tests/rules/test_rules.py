"""Every rule: what it finds, on both sides of its boundary, and what it stands on."""

from __future__ import annotations

import re

import pytest

import backworkouts as bw
from backworkouts.linter import Scope

RULES = list(bw.linter.all_rules().values())


def example(text):
    """Read an example of a rule: notation, a JSON document, or a log with a document a line."""
    if not text.startswith("{"):
        return bw.notation.parse(text)
    is_log = text.startswith('{"format": "backworkouts.session')
    return [bw.loads(line) for line in text.splitlines()] if is_log else bw.loads(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_bad_example_has_the_finding_and_its_good_one_has_not(rule):
    for text, times in ((rule.bad, True), (rule.good, False)):
        subject = example(text)
        if rule.scope is Scope.WEEK and isinstance(subject, bw.Workout):
            subject = [subject]
        report = bw.check(subject, profile=rule.example)
        assert rule.code in report.ran, report.skipped
        assert times is (rule.code in report.codes), text
        messages = [finding.message for finding in report if finding.code == rule.code]
        assert [] == [message for message in messages if re.search(r"\.(\s|$)|\n", message)]


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


@pytest.mark.parametrize(
    ("code", "option", "least", "most"),
    [
        ("GOL001", "exercises", 1, 50),
        ("GOL001", "sets", 1, 200),
        ("SEL001", "vertical", 0, 20),
        ("SEL001", "rows", 0, 20),
        ("SEL001", "lower_back", 0, 20),
        ("VOL003", "sets", 0, 200),
    ],
)
def test_an_option_reaches_from_the_least_to_the_most(code, option, least, most):
    for value in (least, most):
        assert {option: value} == bw.Settings(rules={code: {option: value}}).rules[code]
    for value in (least - 1, most + 1):
        with pytest.raises(bw.errors.SettingsError, match=rf"rules\.{code}\.{option}"):
            bw.Settings(rules={code: {option: value}})
