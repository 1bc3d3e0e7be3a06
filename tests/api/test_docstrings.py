"""`help()` is complete: every parameter of a public function is described where it is documented."""

from __future__ import annotations

import enum
import inspect
import re

import pytest

import backworkouts as bw

MODULES = (bw, bw.model, bw.notation, bw.linter, bw.interop)


def functions():
    """Each public function and method once, with the name that users know it by."""
    found = {}
    for module in MODULES:
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isfunction(value):
                found.setdefault(value, name)
            elif inspect.isclass(value) and not issubclass(value, enum.Enum):
                for method, function in vars(value).items():
                    plain = getattr(function, "__func__", function)
                    if inspect.isfunction(plain) and not method.startswith("_"):
                        found.setdefault(plain, f"{name}.{method}")
    return {name: function for function, name in found.items()}


FUNCTIONS = functions()


def is_described(parameter, docstring):
    """Whether a line of the docstring begins with a parameter, alone or among others."""
    return re.search(
        rf"(?m)^\s*(?:\*{{0,2}}\w+, )*\*{{0,2}}{parameter}(?:, \*{{0,2}}\w+)*: \S", docstring
    )


def test_the_functions_of_the_library_are_among_those_tested():
    expected = {"straight", "check", "fix", "parse", "loads", "Report.at_least", "Program.weekly"}
    assert expected <= set(FUNCTIONS)
    assert not is_described("reps", "Return reps.\n\nArgs:\n    sets: of reps: many.")
    assert is_described("fewest", "fewest, most: how many sets there are.")
    assert is_described("parts", "Return it.\n\n    *parts: the blocks.")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_parameter_is_described(name):
    function = FUNCTIONS[name]
    docstring = inspect.getdoc(function) or ""
    parameters = [
        one for one in inspect.signature(function).parameters if one not in ("self", "cls")
    ]
    assert [] == [one for one in parameters if not is_described(one, docstring)]


CLASSES = ("Workout", "Block", "Exercise", "Muscle", "Set", "Profile", "Settings", "CreditTable")


@pytest.mark.parametrize("name", CLASSES)
def test_every_parameter_of_a_class_is_described(name):
    kind = getattr(bw, name)
    parameters = [one for one in inspect.signature(kind).parameters if one != "blocks"]
    docstring = inspect.getdoc(kind) or ""
    assert [] == [one for one in parameters if not is_described(one, docstring)]
