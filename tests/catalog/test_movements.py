"""The movement that an unknown name ends in."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import catalog
from backworkouts._catalog.movements import movement_of
from backworkouts.interop import strong
from backworkouts.model import Pattern
from backworkouts.model.terms import ClassificationBasis


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("texas hex deadlift", Pattern.HIP_HINGE),
        ("medusa row", Pattern.HORIZONTAL_PULL),
        ("MEDUSA ROWS (heavy)", Pattern.HORIZONTAL_PULL),
        ("Medusa Row with a rope", Pattern.HORIZONTAL_PULL),
        ("medusa row machine, strict", Pattern.HORIZONTAL_PULL),
        ("Texas Pull-Ups", Pattern.VERTICAL_PULL),
        ("Medusa-Klimmzüge", Pattern.VERTICAL_PULL),
        ("texas leg press", Pattern.SQUAT),
        ("texas bench press", Pattern.HORIZONTAL_PUSH),
        ("medusa leg curl", Pattern.KNEE_FLEXION),
        ("medusa curl", Pattern.ELBOW_FLEXION),
        # ambiguous names of one movement
        ("Rows", Pattern.HORIZONTAL_PULL),
        ("Seated Rows / Chest-Supported Rows", Pattern.HORIZONTAL_PULL),
    ],
)
def test_a_name_has_the_movement_that_it_ends_in(name, pattern):
    assert pattern is movement_of(name)


@pytest.mark.parametrize(
    "name",
    [
        "medusa upright row",  # no row
        "500m row",  # a distance: on an ergometer
        "easy row",
        "medusa press",  # of the chest, the shoulders, the legs?
        "bench shoulder press",
        "texas RDL to row",  # two movements
        "texas squat press",
        "Medusa Row / Texas Deadlift",
        "row your boat",
        "no deadlift",
        "ohne Kreuzheben",
        "medusa thing",
        "(row)",
        "🏋",
    ],
)
def test_a_name_without_one_clear_movement_has_none(name):
    assert movement_of(name) is None


def test_no_name_of_the_catalog_contradicts_it():
    wrong = {
        name: exercise.id
        for exercise in catalog.exercises.values()
        for name in (exercise.name, *exercise.aliases)
        if movement_of(name) not in {None, exercise.patterns[0]}
    }
    assert wrong == {}


def test_a_custom_exercise_has_its_movement_marked_as_inferred():
    row = catalog.custom("Medusa Row")
    assert bw.Exercise.custom("Medusa Row").id == row.id
    assert ((Pattern.HORIZONTAL_PULL,), ("patterns",)) == (row.patterns, row.inferred)
    assert (ClassificationBasis.USER, False) == (row.basis, row.has_known_muscles)
    assert row.is_custom
    assert bw.Exercise.custom("Medusa Thing") == catalog.custom("Medusa Thing")


def test_an_inferred_movement_survives_a_document():
    workout = bw.Workout("A", bw.straight(catalog.custom("Medusa Row"), 3, reps=8))
    assert workout == bw.loads(bw.dumps(workout))


def test_rules_of_order_read_an_inferred_movement():
    hinge, row = catalog.custom("Texas Hex Deadlift"), catalog.custom("Medusa Row")
    day = bw.Workout("A", bw.straight(hinge, 3, reps=10), bw.straight(row, 3, reps=10))
    (finding,) = bw.check(day, select="ORD001")
    assert finding.message.startswith("Texas Hex Deadlift comes before Medusa Row")


def test_rules_of_selection_count_it_and_take_nothing_else_for_known():
    rows = [bw.straight(catalog.custom(f"{name} row"), 4, reps=10) for name in ("aa", "bb", "cc")]
    report = bw.check(bw.Workout("A", *rows, focus="back"), select="SEL")
    # SEL006 asks for a one-sided exercise, and each of the rows may be one.
    assert ("SEL001", "SEL002", "SEL003") == report.codes
    assert report[0].message.startswith("no vertical pull, 3 rows and no lower-back exercise")


def test_its_sets_are_in_no_count():
    row = bw.straight(catalog.custom("aa row"), 4, reps=10)
    (finding,) = bw.check(bw.Workout("A", row), select="DAT001")
    assert finding.message.startswith("no muscles are known for aa row, so its 4 sets are in no")


def test_an_import_infers_the_movement_of_a_name_too():
    csv = (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds\n"
        "2026-01-05 18:00:00,Pull,1h,Medusa Row,1,40,8,0,0\n"
    )
    (session,) = strong.read(csv.encode(), unit="kg").sessions
    (exercise,) = session.workout.exercises
    assert (Pattern.HORIZONTAL_PULL,) == exercise.patterns


@pytest.mark.parametrize("name", ["texas hex pulldown", "prime pull-up", "medusa good morning"])
def test_suggestions_have_the_movement_of_the_name(name):
    patterns = {catalog.exercises[one].patterns[0] for one in catalog.suggest(name)}
    assert {movement_of(name)} == patterns
