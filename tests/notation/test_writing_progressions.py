"""Progressions in the canonical text, and what the text cannot say of them."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import notation
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.model.progressions import (
    Deload,
    DoubleProgression,
    ExerciseProgression,
    Linear,
    LoadingOf,
    Progressions,
    TrainingMax,
)
from backworkouts.model.set import Set
from backworkouts.notation import read
from backworkouts.notation.tidying import tidy

HEAVY, LIGHT = Linear("5 kg"), DoubleProgression("1 kg")


def program():
    heavy = bw.Workout(
        "Heavy", blocks=[bw.straight("deadlift", 3, reps=5), bw.straight("dip", 3, reps=8)]
    )
    light = bw.Workout("Light", bw.straight("deadlift", 3, reps=8))
    return bw.Program("Pull", [bw.Phase([heavy, bw.REST, light])], note="slowly")


def test_the_schemes_stand_beside_their_exercises_and_the_rest_above():
    progressions = Progressions(
        [ExerciseProgression("deadlift", HEAVY), ExerciseProgression("deadlift", LIGHT, "Light")],
        default=LIGHT,
        loading=[LoadingOf("dumbbell", bw.model.loading.Dumbbells(["5 kg", "8 kg"]))],
        deload=Deload(4),
        layoff=None,
    )
    assert (
        "# Pull\n> slowly\n\n"
        "progress: double 1 kg\ndeload: every 4 weeks\nlayoff: none\nloading: dumbbells of 5 8 kg\n\n"
        "Every 3 days\n\n"
        "## Day 1: Heavy\n\nDeadlift 3x5, progress: linear 5 kg\nDip 3x8\n\n"
        "## Day 3: Light\n\nDeadlift 3x8, progress: double 1 kg\n"
    ) == notation.write(program(), progressions=progressions).text


def test_members_of_a_superset_have_their_own_schemes():
    pair = bw.superset(bw.straight("pull_up", 3, reps=8), bw.straight("dip", 3, reps=8))
    progressions = Progressions([ExerciseProgression("dip", LIGHT)])
    text = notation.format(bw.Workout("Pull", pair), progressions=progressions)
    assert "# Pull\n\nA1. Pull-Up 3x8\nA2. Dip 3x8, progress: double 1 kg\n" == text


@pytest.mark.parametrize(
    ("progressions", "unsaid"),
    [
        (Progressions(), []),
        (Progressions([ExerciseProgression("deadlift", HEAVY)]), []),
        (Progressions([ExerciseProgression("deadlift", HEAVY, "Light")]), []),
        (Progressions(name="Plan", note="mine"), ["progressions.name", "progressions.note"]),
        # in no line
        (Progressions([ExerciseProgression("pull_up", HEAVY)]), ["progressions.exercises[0]"]),
        (
            Progressions([ExerciseProgression("dip", HEAVY, "Light")]),
            ["progressions.exercises[0]"],
        ),
        # read as that of every workout
        (
            Progressions([ExerciseProgression("dip", HEAVY, "Heavy")]),
            ["progressions.exercises[0].workout"],
        ),
        # read as those of two workouts
        (
            Progressions(
                [ExerciseProgression("deadlift", HEAVY, "Heavy"), ExerciseProgression("deadlift", LIGHT)]
            ),
            ["progressions.exercises[1].workout"],
        ),
        (
            Progressions(
                default=TrainingMax("100 kg", "5 kg", [[Set(reps=5, load="65 %TM", rest="90 s")]])
            ),
            ["progressions.default.weeks[0][0].rest"],
        ),
    ],
)  # fmt: skip
def test_what_text_does_not_say_of_progressions_is_named(progressions, unsaid):
    written = notation.write(program(), progressions=progressions)
    assert unsaid == [each.where for each in written.unsaid]


def test_entries_have_no_order():
    entries = [ExerciseProgression("dip", LIGHT), ExerciseProgression("deadlift", HEAVY)]
    assert () == notation.write(program(), progressions=Progressions(entries)).unsaid


def test_a_note_that_looks_like_a_scheme_stays_a_note():
    workout = bw.Workout("Pull", bw.straight("dip", 3, reps=8), note="progress: linear 5 kg")
    assert () == notation.write(workout).unsaid
    assert read(notation.format(workout)).progressions is None


def test_of_a_text_that_cannot_be_read_again_all_is_lost():
    workout = bw.Workout("Pull", bw.straight(bw.Exercise.custom("5x5"), 3, reps=8))
    assert [""] == [each.where for each in notation.write(workout).unsaid]
    entries = Progressions([ExerciseProgression("custom:5x5", LIGHT)])
    unsaid = [each.where for each in notation.write(workout, progressions=entries).unsaid]
    assert ["", "progressions.exercises[0]"] == unsaid


def test_a_warning_names_what_is_lost():
    with pytest.warns(notation.UnsaidWarning, match=r"progressions\.name"):
        notation.format(program(), progressions=Progressions(name="Plan"))


def test_only_progressions_are_written():
    with pytest.raises(UnsupportedSubjectError):
        notation.write(program(), progressions=HEAVY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dip 3 x 8, Progression: Linear +2,5kg", "Dip 3x8, progress: linear 2.5 kg"),
        ("Dip 3x8\n- **PROGRESS:** linear 5kg, 3 failures", "Dip 3x8\n- progress: linear 5 kg"),
        ("Dip 3x8 (progress : double 5 kg)  ", "Dip 3x8 (progress: double 5 kg)"),
        ("Layoff: NONE\nDip 3x8", "layoff: none\nDip 3x8"),
        ("Dip 3x8\nProgression: add 5 lb", "Dip 3x8\nProgression: add 5 lb"),
        ("Dip 3 x 8 - progress: 5/3/1 90kg 5kg - slow", "Dip 3x8 - progress: training max 90 kg 5 kg - slow"),
        ("\ufeffprogress: Double 5kg\nDip 3x8", "\ufeffprogress: double 5 kg\nDip 3x8"),
    ],
)  # fmt: skip
def test_tidying_spells_schemes_in_one_way(before, after):
    assert f"{after}\n" == tidy(read(f"{before}\n"))
    assert f"{after}\n" == tidy(read(f"{after}\n"))
    assert read(before).progressions == read(after).progressions
