"""The public names: lazy, typed, and the same in both of their lists."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import backworkouts as bw

PACKAGE = Path(bw.__file__).parent


def test_the_names_for_type_checkers_are_those_that_there_are():
    tree = ast.parse((PACKAGE / "__init__.pyi").read_text("utf-8"))
    typed = {
        alias.asname: node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    lazy = {name: f"backworkouts.{home}" for name, home in bw._HOME.items()}
    modules = dict.fromkeys((*bw._MODULES, *bw._PACKAGES_OF_EXTRAS), "backworkouts")
    assert {**lazy, **modules} == typed
    in_all = {*typed, "catalog", "__version__"} - {*bw._PACKAGES_OF_EXTRAS}
    assert in_all == set(bw.__all__)


def test_a_package_of_an_extra_is_imported_when_it_is_used():
    printed = subprocess.run(
        [sys.executable, "-c", "import backworkouts as bw; print(bw.tables.VERSION)"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert printed.stdout == "1\n"


@pytest.mark.parametrize("name", bw.__all__)
def test_every_name_is_there(name):
    assert getattr(bw, name) is not None or name == "REST"
    assert name in dir(bw)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Wrokout'"):
        bw.Wrokout  # noqa: B018  to look it up is the test


@pytest.mark.parametrize(
    ("name", "home"),
    [("Attachment", "model"), ("Goal", "model"), ("Rule", "linter"), ("all_rules", "linter")],
)
def test_a_name_of_another_module_is_an_attribute_error_with_its_home(name, home):
    with pytest.raises(AttributeError, match=f"'{name}': it is backworkouts.{home}.{name}$"):
        getattr(bw, name)


def test_the_top_level_has_what_most_users_need_and_no_more():
    assert 45 <= len(dir(bw)) <= 66


@pytest.mark.parametrize("module", [bw.model, bw.linter], ids=["model", "linter"])
def test_every_class_of_the_top_level_is_the_one_of_its_module(module):
    for name in {*module.__all__} & {*bw.__all__}:
        assert getattr(bw, name) is getattr(module, name)


def test_the_catalog_is_the_bundled_one_and_one_object():
    assert isinstance(bw.catalog, bw.Catalog)
    assert bw.catalog is bw.catalog


def loaded_by(code):
    """The modules that a fresh interpreter has after running some code, beyond those of its own."""
    shown = f"import sys; before = set(sys.modules); {code}; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_imports_nothing_else():
    assert {"backworkouts"} == loaded_by("import backworkouts")


def test_the_model_needs_attrs_alone():
    loaded = loaded_by("import backworkouts; backworkouts.Workout")
    assert "attrs" in loaded
    assert not {"cattrs", "json", "importlib_resources", "click", "rich"} & loaded


def models_loaded_by(code):
    names = loaded_by(f"import backworkouts as bw; {code}")
    return {one.rpartition(".")[2] for one in names if one.startswith("backworkouts.model.")}


@pytest.mark.parametrize("name", ["Set", "ExerciseSets", "Block", "Workout", "WarmUpPhase", "Step"])
@pytest.mark.parametrize(
    "asking",
    [
        "typing.get_type_hints(bw.model.{0})",
        "typing.get_type_hints(bw.model.{0}.__init__)",
        "inspect.signature(bw.model.{0}, eval_str=True)",
        "attrs.has(bw.model.{0}) and attrs.resolve_types(bw.model.{0})",
        "attrs.has(bw.model.{0}) and cattrs.Converter().get_structure_hook(bw.model.{0})",
    ],
)
def test_what_a_class_holds_can_be_asked_of_it_alone(asking, name):
    first = "import attrs, cattrs, inspect, typing"
    assert models_loaded_by(f"{first}; {asking.format(name)}")


def test_only_the_command_line_needs_the_extra():
    code = "import backworkouts as bw; bw.check(bw.catalog.workouts['back_workout_1'])"
    assert not {"click", "rich"} & loaded_by(code)
