"""Rules of a script: given to a check beside all others, without an installed package."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts.errors import (
    InvalidValueError,
    RuleError,
    SettingsError,
    UnknownIdError,
    UnsupportedSubjectError,
)
from backworkouts.linter import (
    Confidence,
    Fix,
    Ground,
    Match,
    Move,
    Option,
    Rule,
    Scope,
    Severity,
    all_rules,
)

TWO_BARBELLS = bw.notation.parse("Barbell Row 3x8 + Barbell Curl 3x10")
CURL_FIRST = bw.notation.parse("Barbell Curl 3x10\nFace Pull 3x15")


def barbells_at_once(workout, options):
    for number, block in enumerate(workout.blocks):
        barbells = [each for each in block.exercises if "barbell" in each.exercise.equipment]
        if len(barbells) > options["barbells"]:
            yield Match(f"blocks[{number}]", f"{len(barbells)} barbells at once")


def curls_first(workout, _options):
    first = workout.exercises[0]
    if first.id == "barbell_curl" and len(workout.blocks) > 1:
        fix = Fix("Do the curls last", is_safe=True, edits=(Move(0, 1),))
        yield Match(first.path, "curls come first", fix)


GYM001 = Rule(
    code="GYM001",
    name="several-barbells-at-once",
    severity=Severity.WARNING,
    summary="A superset takes one barbell.",
    why="There are four racks, and nobody gets two of them.",
    bad="Barbell Row 3x8 + Barbell Curl 3x10",
    good="Barbell Row 3x8 + Pull-Up 3x8",
    grounds=(Ground("house", "four racks, thirty people", Confidence.HIGH),),
    look=barbells_at_once,
    options=(Option("barbells", 1, "barbells in one superset"),),
)
GYM002 = evolve(GYM001, code="GYM002", name="curls-come-first", look=curls_first, options=())


def test_a_rule_runs_beside_all_others():
    report = bw.check(TWO_BARBELLS, rules=[GYM001])
    assert "GYM001" in report.codes
    assert {*report.ran} | {rule.code for rule in report.skipped} == {*all_rules(), "GYM001"}
    assert "GYM001" not in all_rules()
    assert "GYM001" not in bw.check(TWO_BARBELLS).ran


@pytest.mark.parametrize("chosen", ["GYM001", "GYM", "several-barbells-at-once", ["gym"]])
def test_a_rule_runs_instead_of_all_others(chosen):
    report = bw.check(TWO_BARBELLS, rules=[GYM001], select=chosen)
    assert ("GYM001",) == report.ran == report.codes


def test_a_rule_can_be_ignored():
    report = bw.check(TWO_BARBELLS, rules=[GYM001, GYM002], select="GYM", ignore="GYM001")
    assert ("GYM002",) == report.ran


@pytest.mark.parametrize("rules", [GYM001, [GYM001], {"GYM001": GYM001}, iter([GYM001, GYM001])])
def test_one_rule_a_sequence_and_a_mapping_are_taken(rules):
    assert ("GYM001",) == bw.check(TWO_BARBELLS, rules=rules, select="GYM").codes


def test_a_rule_that_is_there_already_clashes_with_nothing():
    assert bw.check(TWO_BARBELLS) == evolve(bw.check(TWO_BARBELLS, rules=all_rules()), own_rules=())


def test_settings_hold_a_rule_and_its_options():
    settings = bw.Settings(own_rules=[GYM001], rules={"GYM001": {"barbells": 2}}, select=["GYM"])
    assert () == bw.check(TWO_BARBELLS, settings=settings).codes
    info = bw.Settings(own_rules=[GYM001], rules={"GYM": {"severity": "info"}})
    (finding,) = bw.check(TWO_BARBELLS, select="GYM", settings=info)
    assert "info" == finding.severity
    both = bw.check(TWO_BARBELLS, rules=[GYM001, GYM002], select="GYM", settings=settings)
    assert ("GYM001", "GYM002") == both.ran


def test_plain_settings_and_files_of_settings_may_name_a_rule(tmp_path):
    plain = {"check": {"select": ["GYM"]}, "rules": {"GYM001": {"barbells": 2}}}
    settings = bw.Settings.from_dict(plain, own_rules=[GYM001])
    file = tmp_path / "backworkouts.toml"
    file.write_text("[check]\nselect = ['GYM']\n[rules.GYM001]\nbarbells = 2\n", "utf-8")
    assert settings == bw.Settings.read(file, own_rules=[GYM001])
    assert settings == bw.Settings.find(tmp_path, own_rules=[GYM001])
    assert settings == settings.over(bw.Settings())
    assert (GYM001, GYM002) == settings.over(bw.Settings(own_rules=[GYM002])).own_rules
    with pytest.raises(SettingsError, match="GYM001"):
        bw.Settings.read(file)


def test_a_rule_that_settings_do_not_hold_is_unknown_to_them():
    with pytest.raises(SettingsError, match=r"rules\.GYM001: expected the code"):
        bw.Settings(rules={"GYM001": {"barbells": 2}})


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        (evolve(GYM001, code="ORD001"), "rules[0].code"),
        (evolve(GYM001, name="lower-back-before-pulls"), "rules[0].name"),
        (evolve(GYM001, code="gym-1"), "rules[0].code"),
        (evolve(GYM001, code=1), "rules[0].code"),
        (evolve(GYM001, name="Barbells"), "rules[0].name"),
        (evolve(GYM001, severity="grave"), "rules[0].severity"),
    ],
)
def test_a_rule_whose_code_or_name_is_taken_or_malformed_is_an_error(rule, where):
    for function in (bw.check, bw.fix):
        with pytest.raises(InvalidValueError) as error:
            function(TWO_BARBELLS, rules=[rule])
        assert [where] == [problem.where for problem in error.value.problems]
    for make in (bw.Settings, lambda **own: bw.Settings.from_dict({}, **own)):
        with pytest.raises(SettingsError) as refused:
            make(own_rules=[rule])
        assert [f"own_{where}"] == [problem.where for problem in refused.value.problems]


def test_two_rules_with_one_code_are_an_error():
    other = evolve(GYM001, name="barbells-again")
    with pytest.raises(InvalidValueError, match=r"rules\[1\]\.code: .* found 'GYM001'"):
        bw.check(TWO_BARBELLS, rules=[GYM001, other])
    reports = [("a", bw.check(TWO_BARBELLS, rules=[rule])) for rule in (GYM001, other)]
    with pytest.raises(InvalidValueError):
        bw.sarif(reports)


@pytest.mark.parametrize("rules", ["ORD001", 3, ["ORD001"], [None], [GYM001] * 3 + [4]])
def test_what_is_no_rule_is_an_error(rules):
    with pytest.raises(UnsupportedSubjectError):
        bw.check(TWO_BARBELLS, rules=rules)


def test_endless_rules_are_an_error():
    endless = (evolve(GYM001) for _ in iter(int, 1))
    with pytest.raises(UnsupportedSubjectError, match="a longer sequence"):
        bw.check(TWO_BARBELLS, rules=endless)


def test_a_misspelled_code_is_an_error_with_the_nearest_rule():
    with pytest.raises(UnknownIdError) as error:
        bw.check(TWO_BARBELLS, rules=[GYM001], select="GMY001")
    assert "GYM001" in error.value.suggestions


@pytest.mark.parametrize("match", ["barbells", None, ("blocks[0]", "barbells")])
def test_a_rule_that_yields_no_match_is_an_error(match):
    yields = evolve(GYM001, look=lambda *_: [match])
    with pytest.raises(RuleError, match="GYM001 failed: it yields"):
        bw.check(TWO_BARBELLS, rules=yields)


def test_a_note_allows_a_rule():
    text = "Barbell Row 3x8 + Barbell Curl 3x10  # allow: GYM001 - early in the morning"
    report = bw.check(bw.notation.parse(text), rules=[GYM001], select=["GYM", "DAT006"])
    assert () == report.codes
    assert ["GYM001"] == [finding.code for finding in report.allowed]


def test_a_fix_is_applied():
    result = bw.fix(CURL_FIRST, rules=[GYM002], select="GYM")
    assert ["Face Pull", "Barbell Curl"] == [
        block.exercises[0].exercise.name for block in result.subject.blocks
    ]
    assert ["GYM002"] == [finding.code for finding in result.applied]


def test_a_report_renders_and_narrows_to_the_rule():
    report = bw.check(TWO_BARBELLS, rules=[GYM001])
    assert ("GYM001",) == report.of("several-barbells-at-once").codes
    (plain,) = report.of("GYM").to_dict()["findings"]
    assert ("GYM001", "several-barbells-at-once") == (plain["code"], plain["name"])
    log = json.loads(json.dumps(bw.sarif([("a.txt", report)])))
    (run,) = log["runs"]
    (result,) = [each for each in run["results"] if each["ruleId"] == "GYM001"]
    assert "GYM001" == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]


def test_a_rule_on_weeks_runs():
    def every_day(week, _options):
        yield Match(week.where, f"{len(week.days)} days")

    rule = evolve(GYM001, look=every_day, scope=Scope.WEEK, options=())
    (finding,) = bw.check([TWO_BARBELLS, CURL_FIRST], rules=rule, select="GYM")
    assert "2 days" == finding.message


def test_a_rule_is_explained():
    text = bw.explain(GYM001)
    assert text.startswith("GYM001: several-barbells-at-once (warning)\n")
    assert "- house: four racks, thirty people (confidence: high)" in text
    assert bw.explain("ORD001") == bw.explain("lower-back-before-pulls")
    assert bw.explain("ORD001") in bw.explain("ORD")
    assert bw.catalog.sources["article"].title in bw.explain("ORD001")
    assert "article: " in bw.explain("ORD001", catalog=bw.Catalog())


def test_an_unknown_rule_is_not_explained():
    with pytest.raises(UnknownIdError) as error:
        bw.explain("ORD01")
    assert "ORD001" in error.value.suggestions
    with pytest.raises(UnsupportedSubjectError):
        bw.explain(1)
