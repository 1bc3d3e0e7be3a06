"""The package without the packages of its extra."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

import backworkouts as bw


@pytest.fixture
def import_without(monkeypatch):
    """Import the package anew where one module cannot be imported."""
    monkeypatch.setattr(bw, "tables", None, raising=False)

    def import_it(missing):
        for name in [name for name in sys.modules if name.startswith("backworkouts.tables")]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, missing, None)
        import_module("backworkouts.tables")

    return import_it


@pytest.mark.parametrize("package", ["narwhals", "pyarrow"])
def test_a_missing_package_names_the_extra(import_without, package):
    with pytest.raises(bw.errors.MissingExtraError, match=r"backworkouts\[tables\]"):
        import_without(package)


def test_another_missing_module_is_no_missing_extra(import_without):
    with pytest.raises(ModuleNotFoundError, match="traits"):
        import_without("backworkouts.linter.traits")
