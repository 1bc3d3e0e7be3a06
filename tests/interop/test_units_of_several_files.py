"""A unit that is given for several files is for those that state none."""

from __future__ import annotations

import pytest

from backworkouts import interop
from backworkouts.errors import InteropError
from backworkouts.interop import Seen, strong
from tables import counts, table

HEADINGS = "Date;Workout Name;Exercise Name;Set Order;{};Reps"
WITHOUT_A_UNIT = table(HEADINGS.format("Weight"), "2026-11-02 18:30:00;Pull;Deadlift;1;100;5")
IN_POUNDS = table(HEADINGS.format("Weight (lbs)"), "2026-11-04 18:30:00;Pull;Deadlift;1;225;5")
IN_KILOGRAMS = IN_POUNDS.replace(b"lbs", b"kg")
JEFIT_IN_POUNDS = b"""### SETTING ###
row_id,mass
1,lbs
### EXERCISE LOGS ###
mydate,ename,logs
2026-11-05,Deadlift,"225x5"
"""
STRONGLIFTS_IN_POUNDS = b"""Date (yyyy/mm/dd),Exercise,Set 1 (Reps),Set 1 (LB)
2026/11/06,Deadlift,5,225
"""


def loads(result):
    return [
        str(each.load)
        for session in result.sessions
        for member in session.workout.exercise_sets()
        for each in member.sets
    ]


@pytest.mark.parametrize(
    ("data", "line"),
    [(IN_POUNDS, 1), (JEFIT_IN_POUNDS, 5), (STRONGLIFTS_IN_POUNDS, 1)],
    ids=["strong", "jefit", "stronglifts"],
)
def test_a_file_that_states_its_unit_keeps_it_among_several(data, line):
    result = interop.read(WITHOUT_A_UNIT, data, unit="kg")
    assert ["100 kg", "225 lb"] == loads(result)
    assert (2, 2, 0, 0) == counts(result)
    (problem,) = result.problems
    assert ("warning", line, "lb") == (problem.outcome, problem.row, problem.value)


def test_a_file_that_states_the_unit_given_has_no_warning():
    result = interop.read(WITHOUT_A_UNIT, IN_KILOGRAMS, unit="kg")
    assert ["100 kg", "225 kg"] == loads(result)
    assert not result.problems


@pytest.mark.parametrize("data", [IN_POUNDS, JEFIT_IN_POUNDS, STRONGLIFTS_IN_POUNDS])
def test_a_file_alone_that_states_another_unit_is_an_error(data):
    with pytest.raises(InteropError, match="expected loads in kg, found loads in lb"):
        interop.read(data, unit="kg")


def test_an_export_behind_another_keeps_the_unit_of_its_headings():
    behind = STRONGLIFTS_IN_POUNDS + STRONGLIFTS_IN_POUNDS.replace(b"LB", b"KG").replace(
        b"06,Deadlift,5,225", b"07,Deadlift,5,100"
    )
    result = interop.read(WITHOUT_A_UNIT, behind, unit="lb")
    assert ["100 lb", "225 lb", "100 kg"] == loads(result)
    assert [(3, "skipped"), (3, "warning")] == [
        (problem.row, problem.outcome) for problem in result.problems
    ]


def test_a_unit_for_several_files_is_still_kg_or_lb():
    with pytest.raises(InteropError, match="expected kg or lb"):
        interop.read(IN_POUNDS, WITHOUT_A_UNIT, unit="stone")


def test_a_file_is_one_of_several_when_it_is_given_what_was_seen():
    (session,) = strong.iter_sessions(IN_POUNDS, unit="kg", seen=Seen())
    assert "225 lb" == str(session.workout.blocks[0].exercises[0].sets[0].load)
