"""The types of closed sets hold the values of their enumerations and tables, and no others."""

from __future__ import annotations

from typing import get_args

import pytest

import backworkouts as bw
from backworkouts import linter, model, progression
from backworkouts.errors import InvalidValueError, UnknownIdError
from backworkouts.volume.credits import TABLES


@pytest.mark.parametrize(
    ("names", "values"),
    [
        (model.GoalName, model.Goal),
        (model.LevelName, model.Level),
        (model.FocusName, model.Focus),
        (model.EquipmentName, model.Equipment),
        (model.SetKindName, model.SetKind),
        (model.SideName, model.Side),
        (model.BlockMethodName, model.BlockMethod),
        (model.OneRepMaxFormulaName, model.OneRepMaxFormula),
        (model.RoundingName, model.Rounding),
        (progression.ChangeName, progression.Change),
        (linter.SeverityName, linter.Severity),
        (linter.WeekdayName, linter.Weekday),
        (linter.EquipmentSetName, linter.EQUIPMENT_SETS),
        (bw.CreditTableName, TABLES),
    ],
    ids=[
        "goal",
        "level",
        "focus",
        "equipment",
        "kind",
        "side",
        "method",
        "one-repetition maximum",
        "rounding",
        "change",
        "severity",
        "weekday",
        "equipment set",
        "credits",
    ],
)
def test_the_names_for_type_checkers_are_those_that_there_are(names, values):
    assert sorted(get_args(names)) == sorted(map(str, values))


def test_a_misspelled_name_is_an_error_with_what_may_be_meant():
    with pytest.raises(InvalidValueError, match="'hypertrophy'"):
        bw.Profile(goal="hypertrofy")
    with pytest.raises(InvalidValueError, match="'home_with_dumbbells'"):
        bw.Profile(equipment="home_with_dumbells")
    with pytest.raises(UnknownIdError) as credits:
        bw.session_volume(bw.Workout("A"), credits="fractoinal")
    assert ("fractional",) == credits.value.suggestions


def test_an_unknown_severity_is_an_error_for_an_empty_report_too():
    nothing_found = bw.check(bw.notation.parse("Pull-Up 3x8"), select="DAT007")
    for misspelled, nearest in (("warnin", "warning"), ("fatal", "error")):
        with pytest.raises(UnknownIdError) as error:
            nothing_found.at_least(misspelled)
        assert nearest in error.value.suggestions
        assert str(error.value).endswith(", ".join(map(repr, error.value.suggestions)))


@pytest.mark.parametrize(
    ("mapping", "wrong", "right"),
    [
        (bw.catalog.workouts, "back_workut_1", "back_workout_1"),
        (bw.catalog.exercises, "seated_rwo", "seated_row"),
        (bw.catalog.muscles, "latissimus_dorsy", "latissimus_dorsi"),
        (bw.catalog.muscles, "lats", "latissimus_dorsi"),
        (bw.catalog.muscles, "Latissimus Dorsi", "latissimus_dorsi"),
        (bw.catalog.programs, "back_progresion", "back_progression"),
        (bw.catalog.sources, "artcle", "article"),
        (linter.all_rules(), "ORD01", "ORD001"),
        (bw.session_volume(bw.Workout("A")), "latisimus_dorsi", "latissimus_dorsi"),
        (bw.session_volume(bw.Workout("A")).frequency, "rhomboid", "rhomboids"),
    ],
)
def test_keys_complete_and_a_wrong_one_is_an_error_with_the_right_one(mapping, wrong, right):
    assert list(mapping) == mapping._ipython_key_completions_()
    assert right in mapping._ipython_key_completions_()
    with pytest.raises(UnknownIdError) as error:
        mapping[wrong]
    assert right in error.value.suggestions
