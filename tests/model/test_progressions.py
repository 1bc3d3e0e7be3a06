"""Schemes of progression as values: what they hold, what they refuse, and which entry holds."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import backworkouts as bw
from backworkouts.errors import InvalidValueError
from backworkouts.model import (
    FIVE_THREE_ONE,
    Autoregulated,
    Deload,
    DoubleProgression,
    Dumbbells,
    ExerciseProgression,
    Layoff,
    Linear,
    LoadingOf,
    Rack,
    RepSum,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)

DOUBLE = DoubleProgression("2.5 kg")
LINEAR = Linear("5 kg")


def places(make):
    with pytest.raises(InvalidValueError) as refused:
        make()
    return [problem.where for problem in refused.value.problems]


# Values.


def test_a_step_is_a_text_or_a_load():
    assert Linear("2.5 kg") == Linear(bw.Load(2.5, "kg"))
    assert bw.Load(5, "lb") == DoubleProgression("5 lb").step


def test_defaults_are_those_that_the_docstrings_state():
    assert (3, 10) == (LINEAR.failures, LINEAR.cut)
    assert (3, 5) == (Autoregulated().per_rep, Autoregulated().most)
    assert 15 == Stages([Stage(5, 3)], "5 kg").cut
    assert 10 == TopSetBackOff("2.5 kg").back_off
    assert (90, 50) == (Deload(4).load, Deload(4).sets)
    assert (21, 10) == (Layoff().days, Layoff().cut)
    assert Layoff() == bw.Progressions().layoff
    assert bw.Progressions().deload is None


def test_the_weeks_of_531_are_those_of_the_book():
    percents = [[made.load.value for made in week] for week in FIVE_THREE_ONE]
    assert [[65, 75, 85], [70, 80, 90], [75, 85, 95], [40, 50, 60]] == percents
    assert ["5+", "3+", "1+", "5"] == [str(week[-1].reps) for week in FIVE_THREE_ONE]
    assert FIVE_THREE_ONE == TrainingMax("100 kg", "5 kg").weeks


def test_weeks_are_any_iterables_of_sets():
    fives = bw.Set(5, load="80 %TM")
    made = TrainingMax("100 kg", "5 kg", weeks=iter([[fives, fives], (fives,)]))
    assert ((fives, fives), (fives,)) == made.weeks


def test_a_day_is_a_text_or_a_date():
    day = date(2026, 11, 2)
    assert day == TrainingMax("100 kg", "5 kg", since="2026-11-02").since
    assert day == Stages([Stage(5, 3)], "5 kg", since=day).since


def test_a_changed_scheme_is_a_new_one():
    assert Linear("5 kg", failures=2) == LINEAR.replace(failures=2)
    assert 3 == LINEAR.failures


# What is refused.

MOMENT = datetime(2026, 11, 2)  # noqa: DTZ001  no date, with or without a zone


@pytest.mark.parametrize(
    ("make", "where"),
    [
        (lambda: Linear("0 kg"), ["Linear.step"]),
        (lambda: Linear("BW+5 kg"), ["Linear.step"]),
        (lambda: Linear("5 %1RM"), ["Linear.step"]),
        (lambda: Linear("2-3 kg"), ["Linear.step"]),
        (lambda: Linear(None), ["Linear.step"]),
        (lambda: Linear("5 kg", 0, 91), ["Linear.failures", "Linear.cut"]),
        (lambda: Linear("5 kg", True, float("nan")), ["Linear.failures", "Linear.cut"]),  # noqa: FBT003  no number
        (lambda: DoubleProgression(2.5), ["DoubleProgression.step"]),
        (lambda: RepSum(0, "x"), ["RepSum.total", "RepSum.step"]),
        (lambda: Autoregulated(0, 51), ["Autoregulated.per_rep", "Autoregulated.most"]),
        (lambda: Stage(0, "5+"), ["Stage.sets", "Stage.reps"]),
        (lambda: Stage(51, "5 to failure", 1), ["Stage.sets", "Stage.reps", "Stage.is_open"]),
        (lambda: Stages([], "5 kg"), ["Stages.stages"]),
        (lambda: Stages([Stage(5, 3)] * 21, "5 kg"), ["Stages.stages"]),
        (lambda: Stages([Stage(5, 3), "6x2"], "5 kg"), ["Stages.stages[1]"]),
        (lambda: Stages([Stage(5, 3)], "5 kg", since="2026-11-31"), ["Stages.since"]),
        (lambda: Stages([Stage(5, 3)], "5 kg", since=MOMENT), ["Stages.since"]),
        (lambda: TrainingMax("100 %TM", "5 kg"), ["TrainingMax.training_max"]),
        (lambda: TrainingMax("100 kg", "5 kg", weeks=5), ["TrainingMax.weeks"]),
        (lambda: TrainingMax("100 kg", "5 kg", weeks=[]), ["TrainingMax.weeks"]),
        (lambda: TrainingMax("100 kg", "5 kg", weeks=[[]]), ["TrainingMax.weeks[0]"]),
        (
            lambda: TrainingMax("100 kg", "5 kg", weeks=[[bw.Set(5, load="80 kg")]]),
            ["TrainingMax.weeks[0]"],
        ),
        (
            lambda: TrainingMax("100 kg", "5 kg", weeks=[[bw.Set(duration=30, load="80 %TM")]]),
            ["TrainingMax.weeks[0]"],
        ),
        (lambda: TopSetBackOff("5 kg", -1), ["TopSetBackOff.back_off"]),
        (lambda: Deload(0, 9, 101), ["Deload.every", "Deload.load", "Deload.sets"]),
        (lambda: Layoff(6, 91), ["Layoff.days", "Layoff.cut"]),
        (
            lambda: ExerciseProgression("Seated Row", "double", " "),
            ["ExerciseProgression.exercise", "ExerciseProgression.scheme",
             "ExerciseProgression.workout"],
        ),
        (lambda: LoadingOf("barbel", "20 kg"), ["LoadingOf.equipment", "LoadingOf.loading"]),
        (
            lambda: bw.Progressions(["seated_row"], "double", layoff=21),
            ["Progressions.exercises[0]", "Progressions.default", "Progressions.layoff"],
        ),
    ],
)  # fmt: skip
def test_invalid_values_are_named_all_at_once(make, where):
    assert where == places(make)


def test_misspelled_equipment_is_an_error_with_the_nearest():
    with pytest.raises(InvalidValueError, match="'barbell'"):
        LoadingOf("barbel", Rack())


def test_an_exercise_has_one_entry_in_a_workout():
    row = ExerciseProgression("seated_row", DOUBLE)
    in_a = row.replace(workout="A")
    assert bw.Progressions([row, in_a, row.replace(workout="B")])
    assert ["Progressions.exercises[2].exercise", "Progressions.exercises[3].exercise"] == places(
        lambda: bw.Progressions([row, in_a, row.replace(scheme=LINEAR), in_a])
    )


def test_equipment_has_one_entry():
    bar, bells = LoadingOf("barbell", Rack()), LoadingOf("dumbbell", Dumbbells(["10 kg"]))
    assert ["Progressions.loading[2].equipment"] == places(
        lambda: bw.Progressions(loading=[bar, bells, bar])
    )


def test_loads_of_a_rack_are_loads_that_can_be_stated():
    # a bar of 20 kg, and on each side nothing, 2,000 kg or 4,000 kg: 8,020 kg is above the limit
    rack = Rack("20 kg", {"2000 kg": 4})
    assert ["20 kg", "4020 kg"] == [str(load) for load in rack.loads]
    assert rack.heavier("4020 kg") is None


# Which entry holds.


def test_an_entry_for_a_workout_takes_precedence_and_the_default_comes_last():
    row = ExerciseProgression("seated_row", DOUBLE)
    row_in_a = ExerciseProgression("seated_row", LINEAR, "A")
    progressions = bw.Progressions([row, row_in_a], default=RepSum(30, "2.5 kg"))
    assert row_in_a is progressions.entry_of("seated_row", "A")
    assert row is progressions.entry_of("seated_row", "B")
    assert row is progressions.entry_of("seated_row")
    assert progressions.entry_of("pull_up", "A") is None
    assert LINEAR is progressions.scheme_of("seated_row", "A")
    assert DOUBLE is progressions.scheme_of("seated_row")
    assert RepSum(30, "2.5 kg") == progressions.scheme_of("pull_up")


def test_an_entry_for_another_workout_does_not_hold():
    progressions = bw.Progressions([ExerciseProgression("seated_row", LINEAR, "A")])
    assert progressions.scheme_of("seated_row", "B") is None
    assert progressions.scheme_of("seated_row") is None
