"""The page on errors is current, and each code is produced by its example."""

from __future__ import annotations

from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts.errors import Code
from scripts import load_script

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def script():
    return load_script("docs/errors.py")


def test_the_page_is_current(script):
    assert script.page() == script.PAGE.read_text("utf-8"), "stale: run `python docs/errors.py`"


@pytest.mark.parametrize("code", Code, ids=str)
def test_each_code_is_that_of_an_error_or_a_problem(script, code):
    error = script.raised(code)
    assert code in {error.code, *(problem.code for problem in error.problems)}


def test_every_error_class_has_a_code_of_its_own():
    classes = [
        kind
        for kind in vars(bw.errors).values()
        if isinstance(kind, type) and issubclass(kind, bw.errors.BackworkoutsError)
    ]
    classes.remove(bw.errors.BackworkoutsError)
    codes = [kind.code for kind in classes]
    assert len(classes) == len(set(codes))
    assert {type(code) for code in codes} == {Code}
