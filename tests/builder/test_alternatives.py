"""Alternatives to a program, and that equal wishes give equal programs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import backworkouts as bw
from backworkouts.builder import Wishes, build
from backworkouts.errors import InvalidValueError


def test_alternatives_differ_in_two_exercises_or_more():
    built = build()
    programs = [built, *built.alternatives(3)]
    assert 4 == len(programs)
    for number, one in enumerate(programs):
        for other in programs[number + 1 :]:
            assert 2 <= len(one.exercises - other.exercises)
    assert all(each.report.findings == () for each in programs)


def test_alternatives_keep_what_is_kept():
    half = bw.Workout("Pull", bw.straight("pull up", 3, reps=8))
    built = build(Wishes(days=1, keep=half))
    for other in built.alternatives(2):
        assert "pull_up" in other.exercises
        assert 2 <= len(built.exercises - other.exercises)


def test_there_are_no_more_alternatives_than_programs():
    home = bw.Profile(equipment="bodyweight")
    settings = bw.Settings(ignore=["SEL", "VOL"])
    built = build(Wishes(minutes=20), profile=home, settings=settings)
    assert len(built.alternatives(20)) < 20


def test_alternatives_end_where_no_other_program_is_possible():
    # Without both exercises nothing is left.
    two = {"pull_up", "deadlift"}
    others = [id for id in bw.catalog.exercises if id not in two]
    settings = bw.Settings(ignore=["SEL", "VOL", "GOL"])
    built = build(Wishes(days=1, minutes=60, avoid=others), settings=settings)
    assert two == built.exercises
    assert built.alternatives(3) == ()


@pytest.mark.parametrize("n", [0, 21, True, "3"])
def test_the_number_of_alternatives_is_a_number(n):
    with pytest.raises(InvalidValueError):
        build().alternatives(n)


def test_equal_wishes_give_equal_programs():
    wishes = Wishes(days=3, minutes=45, prefer="t bar row")
    assert build(wishes) == build(wishes)


def test_equal_wishes_give_equal_programs_in_another_process():
    code = "from backworkouts.builder import build; print(build().program)"
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    # The whole output: the solver prints nothing.
    assert f"{build().program}\n" == other


def test_the_solver_is_imported_when_something_is_built():
    code = (
        "import sys, backworkouts as bw; bw.builder.Wishes(); print('highspy' in sys.modules); "
        "bw.builder.build(); print('highspy' in sys.modules)"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert "False\nTrue\n" == printed
