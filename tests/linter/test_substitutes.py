"""The exercise that comes nearest to another among those that can be done."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.linter import substitutes as _substitutes
from backworkouts.linter.equipment import missing
from backworkouts.linter.profile import EQUIPMENT_SETS

DUMBBELLS = EQUIPMENT_SETS["home_with_dumbbells"]
DUMBBELLS_AND_BENCH = EQUIPMENT_SETS["home_with_dumbbells_and_bench"]
BANDS = frozenset({bw.model.Equipment.RESISTANCE_BAND})
BARE_HANDS = EQUIPMENT_SETS["bodyweight"]


def nearest(name, at_hand):
    found = _substitutes.nearest_exercise(
        bw.resolve(name), bw.catalog, lambda other: not missing(other, at_hand)
    )
    return found and found.name


@pytest.mark.parametrize(
    ("name", "at_hand", "expected"),
    [
        # a row stays as easy on the lower back as it is
        ("Seated Row", DUMBBELLS, "One-Arm Dumbbell Row"),
        ("Seated Row", DUMBBELLS_AND_BENCH, "Chest-Supported Dumbbell Row"),
        ("Seated Row", BANDS, "Band Row"),
        ("Barbell Row", DUMBBELLS, "Dumbbell Bent-Over Row"),
        ("Barbell Row", BANDS, "Bent-Over Band Row"),
        ("Pendlay Row", DUMBBELLS, "Dumbbell Pendlay Row"),
        # no vertical pull without something to hang from or to pull down
        ("Lat Pulldown", DUMBBELLS, None),
        ("Pull-Up", DUMBBELLS_AND_BENCH, None),
        ("Lat Pulldown", BANDS, "Band Pull-Down"),
        ("One-Arm Pulldown", BANDS, "One-Arm Band Pull-Down"),
        ("Hyperextension", DUMBBELLS, "Superman"),
        ("Hyperextension", BARE_HANDS, "Superman"),
        ("Deadlift", DUMBBELLS, "Dumbbell Deadlift"),
        ("Romanian Deadlift", DUMBBELLS, "Dumbbell Romanian Deadlift"),
        ("Deadlift", BANDS, "Band Deadlift"),
        # no stone
        ("Deadlift", BARE_HANDS, "Bodyweight Good Morning"),
        # hinge and row in one for another that is both
        (
            "barbell_romanian_deadlift_to_row",
            DUMBBELLS,
            "Dumbbell Romanian Deadlift to Bent-Over Row",
        ),
        ("Dumbbell RDL to Row", BANDS, None),
    ],
)
def test_the_nearest_is_what_a_coach_would_say(name, at_hand, expected):
    assert expected == nearest(name, at_hand)


def test_an_exercise_is_never_its_own_substitute_and_shares_its_first_pattern():
    for one in bw.catalog.exercises.values():
        other = _substitutes.nearest_exercise(one, bw.catalog, lambda _: True)
        if other is not None:
            assert other is not one
            assert other.patterns[0] is one.patterns[0]


@pytest.mark.no_cover  # every exercise with every other
@pytest.mark.parametrize("at_hand", [None, *EQUIPMENT_SETS], ids=lambda name: name or "a gym")
def test_a_substitute_keeps_movement_and_goal(at_hand):
    # Over the whole catalog: no pull-up for a lunge, no row for a calf raise.
    muscles = bw.catalog.muscles

    def parts(exercise):
        """The prime movers, with all their parts and wholes, by name of the muscle group."""
        return {muscles[one].parent or one for one in exercise.prime_movers}

    wrong = {}
    for exercise in bw.catalog.exercises.values():
        other = _substitutes.nearest_exercise(
            exercise,
            bw.catalog,
            lambda found: at_hand is None or not missing(found, EQUIPMENT_SETS[at_hand]),
        )
        if other is None:
            continue
        if not exercise.prime_movers:  # swimming, yoga: the pattern is all that is known
            assert exercise.patterns[0] is other.patterns[0]
            continue
        regions = [{muscles[one].region for one in each.prime_movers} for each in (exercise, other)]
        keeps = (
            exercise.patterns[0] is other.patterns[0]
            and parts(exercise) & parts(other)
            and regions[0] & regions[1]
        )
        if not keeps:
            wrong[exercise.id] = other.id
    assert wrong == {}


def test_a_whole_muscle_shares_its_parts():
    def leg(id, *prime_movers):
        return bw.Exercise(id, id, patterns=["knee_extension"], prime_movers=prime_movers)

    whole, part, other = leg("my_a", "quadriceps"), leg("my_b", "vasti"), leg("my_c", "hamstrings")
    catalog = bw.catalog.extend(exercises=[whole, part, other])
    for one, found in ((whole, part), (part, whole), (whole, None)):
        allowed = {part.id, whole.id} if found else {other.id}
        assert found == _substitutes.nearest_exercise(
            one, catalog, lambda each, allowed=allowed: each.id in allowed
        )


def test_nothing_is_near_to_what_nothing_is_known_of():
    custom = bw.Exercise.custom("Landmine Thing")
    assert None is _substitutes.nearest_exercise(custom, bw.catalog, lambda _: True)


def test_a_custom_exercise_with_a_pattern_has_a_nearest():
    own = bw.Exercise("my_row", "My Row", patterns=["horizontal_pull"], equipment=["cable_machine"])
    found = _substitutes.nearest_exercise(own, bw.catalog, lambda _: True)
    assert bw.model.Pattern.HORIZONTAL_PULL is found.patterns[0]


def test_another_exercise_under_the_same_id_is_ranked_anew():
    for pattern in ("horizontal_pull", "vertical_pull"):
        own = bw.Exercise("mine", "Mine", patterns=[pattern])
        found = _substitutes.nearest_exercise(own, bw.catalog, lambda _: True)
        assert pattern == found.patterns[0]


def test_another_helping_muscle_makes_an_exercise_less_near():
    def row(id, *synergists):
        return bw.Exercise(
            id,
            id.replace("_", " ").title(),
            patterns=["horizontal_pull"],
            prime_movers=["latissimus_dorsi"],
            synergists=synergists,
        )

    own = row("my_row", "biceps_brachii")
    more = row("row_with_more", "biceps_brachii", "brachialis")
    same = row("row_with_the_same", "biceps_brachii")
    catalog = bw.catalog.extend(exercises=[more, same])
    mine = {more.id, same.id}
    found = _substitutes.nearest_exercise(own, catalog, lambda other: other.id in mine)
    # one muscle apart, and none
    assert same == found


def row(id, variant_of=None):
    return bw.Exercise(
        id,
        id.replace("_", " ").title(),
        patterns=["horizontal_pull"],
        prime_movers=["latissimus_dorsi"],
        variant_of=variant_of,
    )


def test_variants_of_variants_are_one_family():
    one, other = bw.resolve("Seal Row"), bw.resolve("Kettlebell Bent-Over Row")
    # seal row, chest-supported barbell row, bent-over row; kettlebell, dumbbell, bent-over row
    assert ["chest_supported_barbell_row", "dumbbell_bent_over_row"] == [
        one.variant_of,
        other.variant_of,
    ]
    assert _substitutes.are_variants(one, other, bw.catalog)
    assert not _substitutes.are_variants(one, bw.resolve("Seated Row"), bw.catalog)


def test_the_nearer_of_two_relatives_comes_first():
    near = row("near", "my_row")
    far = bw.Exercise(
        "far",
        "Far",
        aliases=["well known", "by many names"],
        patterns=["horizontal_pull"],
        prime_movers=["latissimus_dorsi"],
        variant_of="near",
    )
    catalog = bw.catalog.extend(exercises=[row("my_row"), far, near])
    own = {"near", "far"}
    found = _substitutes.nearest_exercise(
        catalog.exercises["my_row"], catalog, lambda other: other.id in own
    )
    assert near == found  # one step away; the other is two


def test_bases_that_lead_in_a_circle_or_nowhere_end():
    circle = row("bent_over_row", "chest_supported_barbell_row")  # as a program may bring it
    assert not _substitutes.are_variants(circle, bw.catalog.exercises["pull_up"], bw.catalog)
    lost = row("lost", "no_such_row")  # as a program may bring it
    assert _substitutes.are_variants(lost, row("no_such_row"), bw.catalog)
