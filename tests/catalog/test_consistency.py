"""The catalog is consistent: variants follow their base, and names, links and fields agree."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from backworkouts import catalog
from backworkouts._catalog.variants import CLASSIFICATION, ROLES, with_inherited
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model import LowerBackLoad, Pattern, TorsoSupport

EXERCISES = catalog.exercises
BACK_PATTERNS = {
    Pattern.VERTICAL_PULL,
    Pattern.HORIZONTAL_PULL,
    Pattern.SHOULDER_EXTENSION,
    Pattern.UPPER_BACK,
    Pattern.SCAPULAR_ELEVATION,
    Pattern.SCAPULAR_RETRACTION,
    Pattern.SCAPULAR_DEPRESSION,
    Pattern.HIP_HINGE,
    Pattern.SPINAL_EXTENSION,
}
BACK = {id: one for id, one in EXERCISES.items() if BACK_PATTERNS & {*one.patterns}}
ROOTS = {
    "barbell_shrug",
    "bent_over_row",
    "deadlift",
    "dumbbell_pullover",
    "dumbbell_romanian_deadlift_to_bent_over_row",
    "face_pull",
    "front_lever",
    "good_morning",
    "hyperextension",
    "inverted_row",
    "iyt_raise",
    "kettlebell_swing",
    "medicine_ball_slam",
    "one_arm_dumbbell_row",
    "pull_up",
    "rear_delt_row",
    "renegade_row",
    "reverse_fly",
    "romanian_deadlift",
    "scapular_pull_up",
    "scarecrow",
    "seated_machine_row",
    "seated_row",
    "seated_row_scapular_retraction",
    "straight_arm_pulldown",
    "superman",
    "t_bar_row",
    "upright_row",
    "wall_slide",
    "wide_grip_lat_pulldown",
}
"""The exercises of the back that others vary, and the few that stand alone."""


def entries():
    data = files("backworkouts._catalog") / "data"
    return {
        entry["id"]: entry
        for name in ("exercises_article.json", "exercises_common.json")
        for entry in json.loads((data / name).read_text("utf-8"))["exercises"]
    }


ENTRIES = entries()
VARIANTS = [id for id in BACK if BACK[id].variant_of]


def words(id):
    return {*re.split(r"[_-]", id)}


def named(*expected):
    """Return the ids of exercises of the back whose name has one of these words or phrases."""
    return [id for id in BACK if any(re.search(rf"(^|_){word}(_|$)", id) for word in expected)]


def muscles(exercise):
    return {muscle: role for role in ROLES for muscle in getattr(exercise, role)}


# Variants


def test_every_exercise_of_the_back_has_one_of_a_few_bases():
    assert ROOTS == {id for id, one in BACK.items() if one.variant_of is None}


def test_bases_lead_to_one_that_has_none():
    for id in EXERCISES:
        seen = []
        base = id
        while base is not None:
            assert base not in seen, f"{id} is a variant of itself by {seen}"
            seen.append(base)
            base = EXERCISES[base].variant_of


def test_a_variant_says_what_differs():
    assert [] == [id for id in VARIANTS if not EXERCISES[id].difference]


def test_a_variant_states_nothing_that_it_inherits():
    for id in VARIANTS:
        entry = ENTRIES[id]
        base = with_inherited(ENTRIES[entry["variant_of"]], ENTRIES)
        same = [key for key in CLASSIFICATION if key in entry and entry[key] == base.get(key)]
        roles = {muscle: role for role in ROLES for muscle in base.get(role, ())}
        same += [m for m, role in entry.get("muscles", {}).items() if roles.get(m) == role]
        assert same == [], f"{id} states what its base has: {same}"
        assert {*ROLES}.isdisjoint(entry), f"{id} lists all its muscles, and so inherits none"


def test_variants_of_the_pendlay_row_name_it_directly():
    # The trait PENDLAY_ROW looks at one base only, since an exercise knows no catalog.
    pendlay = named("pendlay")
    assert pendlay
    assert [id for id in pendlay if Trait.PENDLAY_ROW not in traits_of(BACK[id])] == []


def test_an_exercise_without_a_base_has_no_difference():
    assert [id for id, one in EXERCISES.items() if one.difference and not one.variant_of] == []


OWN_PRIME_MOVERS = {
    # The reason stands in the difference of each.
    "deadlift_high_pull": {"erector_spinae"},
    "elbows_out_dumbbell_row": {"posterior_deltoid", "latissimus_dorsi"},
    "incline_shrug": {"trapezius_middle"},
    "lying_cable_pullover": {"pectoralis_major_sternal"},
    "machine_pullover": {"pectoralis_major_sternal"},
    "muscle_up": {"pectoralis_major_sternal", "triceps_lateral_medial_heads"},
    "prone_t_raise": {"trapezius_lower"},
    "prone_w_raise": {"posterior_deltoid", "infraspinatus"},
    "prone_y_raise": {"posterior_deltoid", "trapezius_middle"},
    "rack_pull": {"vasti"},
    "renegade_row_with_push_up": {"pectoralis_major_sternal"},
    "reverse_hyperextension": {"gluteus_maximus"},
    "seated_good_morning": {"hamstrings_biarticular", "gluteus_maximus"},
    "squat_row": {"vasti", "gluteus_maximus"},
    "sternum_pull_up": {"rhomboids", "trapezius_middle", "teres_major"},
    "stiff_leg_deadlift": {"erector_spinae"},
}
"""The prime movers that a variant and its base do not share."""


def test_variants_share_the_prime_movers_of_their_base_but_for_a_reason():
    differ = {
        id: {*BACK[id].prime_movers} ^ {*EXERCISES[BACK[id].variant_of].prime_movers}
        for id in VARIANTS
    }
    assert {id: apart for id, apart in differ.items() if apart} == OWN_PRIME_MOVERS


@pytest.mark.parametrize(
    "id", named("weighted", "assisted", "band_assisted", "negative", "paused", "tempo", "deficit")
)
def test_load_pauses_and_help_change_no_muscle(id):
    assert muscles(BACK[id]) == muscles(EXERCISES[BACK[id].variant_of])


IMPLEMENTS = "dumbbell kettlebell smith_machine ez_bar barbell band landmine machine cable"


def bare(id):
    """Return the words of an id without those that name an implement."""
    return frozenset(words(id) - {*IMPLEMENTS.replace("_", " ").split()})


def test_the_implement_changes_no_prime_mover():
    # A stiff-leg deadlift is one with any weight; pullovers are told apart in their differences.
    for id, one in BACK.items():
        for other_id, other in BACK.items():
            if bare(id) == bare(other_id) and not bare(id) <= {"pullover"}:
                assert {*one.prime_movers} == {*other.prime_movers}, (id, other_id)


# Links


def test_what_is_harder_one_way_is_easier_the_other():
    up = {(id, harder) for id, one in EXERCISES.items() for harder in one.progressions}
    down = {(easier, id) for id, one in EXERCISES.items() for easier in one.regressions}
    assert up == down


@pytest.mark.parametrize(
    "easier",
    [
        "assisted_pull_up",
        "band_assisted_pull_up",
        "foot_assisted_pull_up",
        "jumping_pull_up",
        "negative_pull_up",
    ],
)
def test_a_pull_up_knows_its_easier_forms(easier):
    assert easier in EXERCISES["pull_up"].regressions


# Names


@pytest.mark.parametrize(
    ("word", "equipment"),
    [
        ("barbell", {"barbell"}),
        ("dumbbell", {"dumbbell"}),
        ("kettlebell", {"kettlebell"}),
        ("smith_machine", {"smith_machine"}),
        ("landmine", {"landmine"}),
        ("ez_bar", {"ez_bar"}),
        ("trap_bar", {"trap_bar"}),
        ("band", {"resistance_band"}),
        ("cable", {"cable_machine"}),
        ("trx", {"suspension_trainer"}),
        ("ring", {"rings"}),
        ("swiss_ball", {"swiss_ball"}),
        ("sled", {"sled"}),
        ("towel", {"towel"}),
        ("atlas_stone", {"atlas_stone"}),
        ("chains", {"chains"}),
        ("plate", {"weight_plates"}),
        ("box|block|deficit", {"box"}),
        ("bench", {"bench"}),
        ("incline", {"incline_bench"}),
        ("rope_climb", {"climbing_rope"}),
        ("machine", {"machine", "plate_loaded_machine", "smith_machine"}),
        ("iso_lateral", {"plate_loaded_machine"}),
        ("weighted", {"weight_plates"}),
        ("pulldown", {"lat_pulldown_machine", "cable_machine", "resistance_band", "machine",
                      "plate_loaded_machine"}),
    ],
)  # fmt: skip
def test_the_name_and_the_equipment_agree(word, equipment):
    exercises = named(*word.split("|"))
    assert exercises
    assert [id for id in exercises if equipment.isdisjoint(BACK[id].equipment)] == []


WITHOUT_EQUIPMENT = {
    "aquaman",
    "bodyweight_good_morning",
    "bodyweight_single_leg_deadlift",
    "prone_cobra",
    "prone_swimmer",
    "superman",
    "superman_pull",
    "wall_angel",
    "wall_slide",
}


def test_only_what_needs_nothing_has_no_equipment():
    assert {id for id, one in BACK.items() if not one.equipment} == WITHOUT_EQUIPMENT


def test_the_name_and_the_sides_agree():
    one_sided = named("one_arm", "single_leg", "b_stance", "suitcase", "half_kneeling")
    assert [id for id in one_sided if BACK[id].laterality != "unilateral"] == []
    assert [id for id in named("alternating") if BACK[id].laterality != "alternating"] == []


def test_one_arm_alone_makes_the_trunk_resist_turning_or_bending():
    # Light raises are left out, and so is the arm that leans on something in a reverse fly.
    resist = {Pattern.ANTI_ROTATION, Pattern.ANTI_LATERAL_FLEXION, Pattern.TRUNK_ROTATION}
    exercises = [id for id in named("one_arm", "suitcase") if id != "one_arm_reverse_fly"]
    assert [id for id in exercises if resist.isdisjoint(BACK[id].patterns)] == []
    assert [id for id in exercises if "obliques" not in muscles(BACK[id])] == []


@pytest.mark.parametrize(
    ("word", "attribute", "value"),
    [
        ("wide_grip", "width", "wide"),
        ("snatch_grip", "width", "wide"),
        ("close_grip", "width", "narrow"),
        ("medium_grip", "width", "shoulder"),
        ("neutral_grip", "orientation", "neutral"),
        ("reverse_grip", "orientation", "supinated"),
        ("underhand", "orientation", "supinated"),
        ("overhand", "orientation", "pronated"),
        ("mixed_grip", "orientation", "mixed"),
        ("chin_up", "orientation", "supinated"),
    ],
)
def test_the_name_and_the_grip_agree(word, attribute, value):
    exercises = named(word)
    assert exercises
    assert [id for id in exercises if getattr(BACK[id].grip, attribute) != value] == []


def test_attachments_hang_on_cables_and_t_bars_only():
    hangs = {"cable_machine", "lat_pulldown_machine", "landmine"}
    exercises = [
        id for id, one in BACK.items() if one.attachment and hangs.isdisjoint(one.equipment)
    ]
    assert exercises == []
    assert [
        id for id in named("rope") if id != "rope_climb" and BACK[id].attachment != "rope"
    ] == []


# Support and the lower back


@pytest.mark.parametrize("id", named("chest_supported", "seal", "lying", "incline", "batwing"))
def test_what_lies_spares_the_lower_back(id):
    assert BACK[id].torso_support is TorsoSupport.FULL
    assert BACK[id].lower_back_load is LowerBackLoad.NONE
    assert "erector_spinae" not in muscles(BACK[id])


def test_full_support_leaves_the_lower_back_nothing_to_hold():
    # In a reverse hyperextension the legs are the load.
    assert [
        id
        for id, one in BACK.items()
        if one.torso_support is TorsoSupport.FULL
        and one.lower_back_load is not LowerBackLoad.NONE
        and not id.endswith("reverse_hyperextension")
    ] == []


def test_the_lower_back_works_as_hard_as_its_muscles_say():
    hard = {LowerBackLoad.MODERATE, LowerBackLoad.HIGH, LowerBackLoad.PRIME_MOVER}
    for id, one in BACK.items():
        assert (one.lower_back_load is LowerBackLoad.PRIME_MOVER) == (
            "erector_spinae" in one.prime_movers
        ), id
        if one.lower_back_load in hard:
            assert "erector_spinae" in muscles(one), id


@pytest.mark.parametrize("id", named("bent_over", "pendlay", "t_bar"))
def test_bent_over_without_support_is_hard_on_the_lower_back(id):
    # Reverse flies take light weights.
    if BACK[id].torso_support is TorsoSupport.NONE:
        least = LowerBackLoad.MODERATE if "fly" in id else LowerBackLoad.HIGH
        assert BACK[id].lower_back_load is least


# Muscles


def test_no_muscle_is_listed_beside_the_whole_that_it_is_a_part_of():
    for id, exercise in EXERCISES.items():
        listed = muscles(exercise)
        parents = {catalog.muscles[muscle].parent for muscle in listed}
        assert parents.isdisjoint(listed), id


@pytest.mark.parametrize(
    ("pattern", "movers"),
    [
        (Pattern.VERTICAL_PULL, {"latissimus_dorsi"}),
        (Pattern.HORIZONTAL_PULL, {"rhomboids", "trapezius_middle"}),
        (Pattern.SHOULDER_EXTENSION, {"latissimus_dorsi"}),
        (Pattern.UPPER_BACK, {"posterior_deltoid", "trapezius_middle", "trapezius_lower",
                              "rhomboids"}),
        (Pattern.SCAPULAR_ELEVATION, {"trapezius_upper"}),
        (Pattern.SCAPULAR_RETRACTION, {"rhomboids", "trapezius_middle"}),
        (Pattern.SCAPULAR_DEPRESSION, {"trapezius_lower"}),
        (Pattern.HIP_HINGE, {"hamstrings", "gluteus_maximus"}),
        (Pattern.SPINAL_EXTENSION, {"erector_spinae"}),
    ],
)  # fmt: skip
def test_the_defining_pattern_has_its_prime_movers(pattern, movers):
    exercises = [id for id, one in BACK.items() if one.patterns[0] is pattern]
    assert exercises
    assert [id for id in exercises if movers.isdisjoint(BACK[id].prime_movers)] == []


@pytest.mark.parametrize("pattern", [Pattern.VERTICAL_PULL, Pattern.HORIZONTAL_PULL])
def test_every_pull_works_the_rotator_cuff_and_bends_the_elbows(pattern):
    helpers = {"infraspinatus", "teres_minor", "posterior_deltoid", "trapezius_lower"}
    helpers |= {"biceps_brachii", "brachialis", "brachioradialis"}
    for id, one in BACK.items():
        if pattern in one.patterns:
            assert helpers <= {*one.prime_movers, *one.synergists}, id


def test_hands_that_hold_a_load_work_the_forearms():
    # No hand holds anything, or a bar lies on the back or in the elbows.
    free = {*WITHOUT_EQUIPMENT, "zercher_deadlift", "jefferson_curl"}
    patterns = (Pattern.VERTICAL_PULL, Pattern.HORIZONTAL_PULL, Pattern.HIP_HINGE)
    for id, one in BACK.items():
        if one.patterns[0] in patterns and "good_morning" not in id and id not in free:
            assert "forearm_flexors" in muscles(one), id
