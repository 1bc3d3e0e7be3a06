"""`Program` and `Phase`: workouts over days and weeks."""

from __future__ import annotations

import pytest

from backworkouts import REST, Phase, Program, Workout
from backworkouts.errors import InvalidValueError
from backworkouts.model import Goal, Level
from support import workout

A = workout("Pull-Up 3x8", "A")
B = workout("Seated Row 3x10", "B")


def _where(error):
    return [one.where for one in error.problems]


def test_a_rotation_holds_workouts_and_rest_days_in_order():
    phase = Phase([A, REST, B, REST, A])
    expected = ((A, None, B, None, A), (A, B, A))
    assert expected == (phase.rotation, phase.workouts)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (7, 1),  # a week
        (5, 1.4),  # every five days: 7 / 5
        (14, 0.5),  # two weeks
        (1, 7),  # daily
    ],
)
def test_a_rotation_of_any_length_is_scaled_to_a_week(days, expected):
    assert expected == Phase([A, *[REST] * (days - 1)]).per_week


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (Phase([A, REST, B]), "<Phase 2 workouts in 3 days>"),
        (Phase([A, B], 4), "<Phase 4 weeks of 2 workouts in 2 days>"),
    ],
)
def test_a_phase_shows_its_shape(phase, expected):
    assert expected == repr(phase)


DAYS = "a sequence of 1 to 366 items, each a Workout"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("rotation", [], f"{DAYS}, found ()"),
        ("rotation", [A] * 367, f"{DAYS}, found tuple of 367"),
        ("rotation", 7, f"{DAYS}, found 7"),
        ("rotation", "ABA", f"{DAYS}, found 'ABA'"),
        ("rotation", [REST] * 7, "at least one workout, found rest days only"),
        ("weeks", 0, "a whole number from 1 to 1,040, found 0"),
        ("weeks", 1_041, "a whole number from 1 to 1,040, found 1041"),
        ("weeks", 4.0, "a whole number from 1 to 1,040, found 4.0"),
        ("weeks", True, "a whole number from 1 to 1,040, found True"),
        ("name", "", "one line of 1 to 200 printable characters, no space at either end, found ''"),
        ("note", "", "text of 1 to 10,000 characters without controls, found ''"),
    ],
)
def test_a_phase_names_a_bad_field(field, value, message):
    with pytest.raises(InvalidValueError) as caught:
        Phase(**{"rotation": [A], field: value})
    assert f"Phase.{field}: expected {message}" == str(caught.value)


def test_every_bad_field_of_a_phase_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Phase([A, "rest", 0], "4", 5, "\x00")
    fields = ["rotation[1]", "rotation[2]", "weeks", "name", "note"]
    assert [f"Phase.{field}" for field in fields] == _where(caught.value)


def test_a_weekly_program_is_filled_with_rest_to_seven_days():
    expected = Program("Twice", [Phase([A, REST, B, REST, REST, REST, REST], 8)])
    assert expected == Program.weekly("Twice", A, REST, B, weeks=8)


def test_a_weekly_program_may_train_every_day():
    expected = Program("Daily", [Phase([A] * 7)])
    assert expected == Program.weekly("Daily", *[A] * 7)


def test_a_week_has_no_eighth_day():
    with pytest.raises(InvalidValueError) as caught:
        Program.weekly("Too much", *[A] * 8)
    expected = "Program.weekly.days: expected 7 days at most, found 8 days"
    assert expected == str(caught.value)


def test_a_week_of_rest_is_no_program():
    with pytest.raises(InvalidValueError, match="at least one workout"):
        Program.weekly("Holidays")


def test_the_different_workouts_of_a_program_come_in_the_order_they_first_come():
    again = workout("Pull-Up 3x8", "A")  # equal, another object
    program = Program("P", [Phase([B, REST, A, B]), Phase([again, Workout("C")])])
    assert (B, A, Workout("C")) == program.workouts


def test_what_is_said_of_a_program_is_taken_by_value():
    program = Program("P", [Phase([A])], goal="hypertrophy", levels=["advanced"])
    expected = (Goal.HYPERTROPHY, (Level.ADVANCED,))
    assert expected == (program.goal, program.levels)


@pytest.mark.parametrize(
    ("phases", "expected"),
    [(1, "<Program 'P': 1 phase>"), (2, "<Program 'P': 2 phases>")],
)
def test_a_program_shows_how_many_phases_it_has(phases, expected):
    assert expected == repr(Program("P", [Phase([A])] * phases))


@pytest.mark.parametrize("phases", [[], [Phase([A])] * 201, Phase([A]), None, A])
def test_a_program_holds_1_to_200_phases(phases):
    with pytest.raises(InvalidValueError, match="a sequence of 1 to 200 items, each a Phase"):
        Program("P", phases)


def test_every_bad_field_of_a_program_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Program("", [A], "Id", "glory", ["all"], "", "article")
    fields = ["name", "phases[0]", "id", "goal", "levels[0]", "note", "sources"]
    assert [f"Program.{field}" for field in fields] == _where(caught.value)
