"""Rules of others: an installed package adds them, and nothing else has to be told."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts import linter
from backworkouts.linter import registry
from backworkouts.linter.check import Checker
from backworkouts.linter.selection import SelectedRule

EXAMPLE = Path(__file__).parents[2] / "examples" / "plugin"
TEXT = "Barbell Row 3x8 + Barbell Curl 3x10"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The example, built as a wheel and installed in a folder of its own."""
    folder = tmp_path_factory.mktemp("plugin")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder / "dist")]
    subprocess.run([*pip, *build, str(EXAMPLE)], check=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    install = ["install", "--no-deps", "--target", str(folder / "site"), str(wheel)]
    subprocess.run([*pip, *install], check=True)
    return folder / "site"


def run(installed, *words, text=""):
    path = os.pathsep.join([str(installed), *sys.path])
    return subprocess.run(
        [sys.executable, "-m", "backworkouts", *words],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
    )


def test_an_installed_package_adds_its_rules(installed):
    done = run(installed, "check", "-", "--select", "GYM", "--format", "json", text=TEXT)
    assert "" == done.stderr
    (finding,) = json.loads(done.stdout)["findings"]
    assert ("GYM001", "blocks[0]", "Bent-Over Row and Barbell Curl take 2 barbells at once") == (
        finding["code"],
        finding["where"],
        finding["message"],
    )


def test_what_it_adds_is_allowed_and_explained_like_the_others(installed):
    allowed = run(installed, "check", "-", "--select", "GYM", text=f"{TEXT}  # allow: GYM001")
    assert "othing found" in allowed.stdout
    assert "four racks" in run(installed, "explain", "several-barbells-at-once").stdout


# What a plugin may be, and what is said when it is something else


def plugged(value):
    """All rules, as if a package with this had been installed."""

    class Point:
        name = "house"

        @staticmethod
        def load():
            if isinstance(value, Exception):
                raise value
            return value

    return registry.rules_with([Point])


def rule(code="GYM001", name="of-the-house"):
    grounds = (linter.Ground("textbook", "so it is", linter.Confidence.LOW),)
    return bw.linter.Rule(code, name, bw.Severity.INFO, "S.", "W.", "A 1x1", "B 1x1", grounds, list)


@pytest.mark.parametrize("value", [rule(), [rule()], (one for one in [rule()])])
def test_a_rule_and_a_sequence_of_rules_are_taken(value):
    rules = plugged(value)
    assert "of-the-house" == rules["GYM001"].name
    assert list(rules) == sorted(rules)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (ImportError("no module named gym"), "ImportError: no module named gym"),
        (5, "TypeError"),
        (["GYM001"], "'GYM001' is no Rule"),
        (types.ModuleType("house"), "AttributeError"),
        (rule(code="ORD001"), r"ORD001 \(of-the-house\) is taken"),
        (rule(name="unknown-muscles"), r"GYM001 \(unknown-muscles\) is taken"),
        ([rule(), rule()], r"GYM001 \(of-the-house\) is taken"),
    ],
)
def test_what_adds_no_rules_is_said(value, reason):
    with pytest.raises(bw.errors.PluginError, match=f"the plugin house adds no rules: .*{reason}"):
        plugged(value)


def test_the_entry_points_are_those_of_the_group():
    points = importlib.metadata.entry_points(group=registry.PLUGINS)
    assert len(points) <= len(bw.linter.all_rules())


def fails(*_):
    raise ZeroDivisionError


@pytest.mark.parametrize("of_week", [False, True])
def test_a_rule_that_fails_is_named(of_week):
    scope = linter.Scope.TRAINING if of_week else linter.Scope.WORKOUT
    failing = SelectedRule(evolve(rule(), look=fails, scope=scope), bw.Settings())
    checker = evolve(Checker.of(), rules=(failing,))
    with pytest.raises(bw.errors.RuleError, match="the rule GYM001 failed: ZeroDivisionError"):
        checker.check(bw.notation.parse(TEXT))


def test_modules_with_an_underscore_are_no_rules(tmp_path, monkeypatch):
    folder = tmp_path / "gym_rules"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "_shared.py").write_text("raise AssertionError")
    (folder / "shrugs.py").write_text("from gym import RULE")
    gym = types.ModuleType("gym")
    gym.RULE = rule()
    monkeypatch.setitem(sys.modules, "gym", gym)
    monkeypatch.syspath_prepend(str(tmp_path))
    import gym_rules  # noqa: PLC0415  made above

    assert "of-the-house" == plugged(gym_rules)["GYM001"].name
    del sys.modules["gym_rules"], sys.modules["gym_rules.shrugs"]


def test_the_rules_are_read_only():
    rules = bw.linter.all_rules()
    with pytest.raises(TypeError):
        rules["ORD001"] = rules["ORD002"]
    with pytest.raises(AttributeError):
        rules.clear()
    assert "ORD001" in rules
    assert "ORD999" not in rules
    assert "<Rules: DAT001, DAT002" in repr(rules)
