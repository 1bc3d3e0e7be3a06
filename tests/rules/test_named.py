"""Rules asked for by name are the same, be they found by the first lines of their files or not."""

from __future__ import annotations

from importlib import import_module

import pytest
from backworkouts.linter.rule_files import files_by_code

import backworkouts as bw
from backworkouts.linter import registry
from backworkouts.linter import rule_files as _files_by_code
from backworkouts.linter.registry import codes_of, rules_named

RULES = bw.all_rules()


def test_the_first_line_of_each_file_begins_with_the_code_of_its_rule():
    files = files_by_code()
    assert [*RULES] == [*files]
    assert all(import_module(files[code]).RULE is rule for code, rule in RULES.items())


CHOICES = [(), ["ORD001"], "ord001", ["VOL", "ORD004"], "late-vertical-pull", ["DAT", "few-weekly-sets"]]  # fmt: skip


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_the_rules_are_those_of_the_codes_that_were_named(choice):
    codes = codes_of(choice)
    assert [rule for code, rule in RULES.items() if code in codes] == rules_named(choice)


def test_a_name_that_is_none_is_an_error_that_helps():
    with pytest.raises(bw.errors.UnknownIdError, match="nearest: 'ORD001'"):
        rules_named("ORD01")


def test_where_no_sources_are_installed_all_rules_are_imported(monkeypatch):
    def nothing(package, path):
        raise FileNotFoundError(package, path)

    monkeypatch.setattr(_files_by_code, "get_data", nothing)
    assert {} == files_by_code()
    assert [RULES["ORD001"]] == rules_named("ORD001")


def test_where_there_is_a_plugin_it_is_asked_too(monkeypatch):
    monkeypatch.setattr(registry, "installed_plugins", lambda: ["a plugin"])
    monkeypatch.setattr(registry, "files_by_code", None)
    assert [RULES["ORD001"]] == rules_named("ORD001")
