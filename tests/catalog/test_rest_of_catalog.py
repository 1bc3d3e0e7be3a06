"""The exercises that are not of the back: consistent, and right in whole-body logs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import catalog
from backworkouts._catalog.data_files import content
from backworkouts._catalog.variants import CLASSIFICATION, MUSCLES, ROLES, with_inherited
from backworkouts.model import Pattern
from scripts import load_script

EXERCISES = catalog.exercises
ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / ".ci" / "write_levels.py"
SAMPLE = ROOT.parent / "shared" / "samples" / "free-exercise-db" / "exercises.json"
BACK = {
    "vertical_pull",
    "horizontal_pull",
    "shoulder_extension",
    "upper_back",
    "scapular_elevation",
    "scapular_retraction",
    "scapular_depression",
    "scapular_protraction",
    "hip_hinge",
    "spinal_extension",
}
REST = [one for one in EXERCISES.values() if BACK.isdisjoint(one.patterns)]
ENTRIES = {
    entry["id"]: entry
    for name in ("exercises_article", "exercises_common")
    for entry in content(f"data/{name}.json")["exercises"]
}
VARIANTS = [one for one in REST if one.variant_of]


def of_family(root):
    """The variants of an exercise, and their variants."""
    found = [one for one in REST if one.variant_of == root]
    return [*found, *(other for one in found for other in of_family(one.id))]


# Variants state how they differ, and why.


def test_a_variant_states_how_it_differs():
    assert [] == [exercise.id for exercise in VARIANTS if not exercise.difference]


def test_a_variant_states_nothing_that_it_would_inherit():
    for exercise in VARIANTS:
        entry = ENTRIES[exercise.id]
        inherited = with_inherited(ENTRIES[exercise.variant_of], ENTRIES)
        same = [
            name for name in CLASSIFICATION if name in entry and entry[name] == inherited.get(name)
        ]
        assert [] == same, exercise.id
        roles = {muscle: role for role in ROLES for muscle in inherited.get(role, ())}
        assert {} == {
            muscle: role
            for muscle, role in entry.get(MUSCLES, {}).items()
            if role == roles.get(muscle)
        }, exercise.id


def test_a_variant_is_not_written_out_in_full():
    assert [] == [one.id for one in VARIANTS if not {*ROLES}.isdisjoint(ENTRIES[one.id])]


@pytest.mark.parametrize(
    ("base", "variants"),
    [
        ("bench_press", {"incline_bench_press", "dumbbell_floor_press", "band_chest_press"}),
        ("push_up", {"incline_push_up", "pike_push_up", "handstand_push_up"}),
        ("dip", {"triceps_dip", "bench_dip", "weighted_triceps_dip"}),
        ("overhead_press", {"dumbbell_shoulder_press", "kettlebell_press", "push_press"}),
        ("dumbbell_curl", {"barbell_curl", "hammer_curl", "preacher_curl", "bayesian_curl"}),
        ("squat", {"front_squat", "hack_squat", "pistol_squat"}),
        ("lunge", {"split_squat", "step_up", "dumbbell_walking_lunge"}),
        ("hip_thrust", {"glute_bridge", "barbell_glute_bridge"}),
        ("standing_calf_raise", {"seated_calf_raise", "single_leg_calf_raise"}),
        ("clean", {"snatch_pull", "clean_and_jerk"}),
    ],
)
def test_a_family_has_one_base(base, variants):
    assert EXERCISES[base].variant_of is None
    assert variants <= {one.id for one in of_family(base)}


def test_the_push_up_credits_the_front_of_the_shoulder_as_its_variants_do():
    horizontal = [one for one in of_family("push_up") if one.patterns[0] == "horizontal_push"]
    assert len(horizontal) > 6
    assert {
        "anterior_deltoid" in one.synergists for one in (EXERCISES["push_up"], *horizontal)
    } == {True}


@pytest.mark.parametrize(
    ("plain", "loaded"),
    [
        ("dip", "weighted_dip"),
        ("triceps_dip", "weighted_triceps_dip"),
        ("push_up", "weighted_push_up"),
        ("bench_press", "dumbbell_bench_press"),
        ("incline_bench_press", "smith_machine_incline_bench_press"),
        ("lying_leg_curl", "seated_leg_curl"),
        ("ab_wheel_rollout", "swiss_ball_rollout"),
    ],
)
def test_the_implement_changes_no_credit(plain, loaded):
    plain, loaded = EXERCISES[plain], EXERCISES[loaded]
    assert [getattr(plain, role) for role in ROLES] == [getattr(loaded, role) for role in ROLES]


# Regressions and progressions.


def test_regressions_and_progressions_are_mutual():
    for one in REST:
        for easier in one.regressions:
            assert one.id in EXERCISES[easier].progressions, (one.id, easier)
        for harder in one.progressions:
            assert one.id in EXERCISES[harder].regressions, (one.id, harder)


def test_nothing_is_both_easier_and_harder():
    for one in REST:
        assert not {*one.regressions} & {*one.progressions}


# Equipment, sides and patterns agree with names.


@pytest.mark.parametrize(
    ("exercise", "equipment"),
    [
        ("sandbag_carry", "sandbag"),
        ("gripper", "gripper"),
        ("nordic_curl", "foot_anchor"),
        ("sliding_leg_curl", "slider"),
        ("wrist_roller", "wrist_roller"),
        ("yoke_walk", "yoke"),
        ("battle_rope", "battle_rope"),
        ("jump_rope", "jump_rope"),
        ("box_squat", "rack"),
    ],
)
def test_what_is_needed_is_stated(exercise, equipment):
    assert equipment in EXERCISES[exercise].equipment


@pytest.mark.parametrize(
    ("text", "equipment"),
    [
        ("Nordic Curl 3x5", "barbell"),  # the feet under a loaded bar
        ("Nordic Curl 3x5", "hyperextension_bench"),
        ("Jump Rope 1x60s", "rope"),  # as profiles state it that do not tell ropes apart
    ],
)
def test_what_serves_as_what_is_needed(text, equipment):
    report = bw.check(
        bw.notation.parse(text), select=["EQP001"], profile=bw.Profile(equipment=[equipment])
    )
    assert [] == list(report)


def test_only_the_body_is_needed_where_no_equipment_is_stated():
    # Each takes a floor or a wall, and nothing else.
    assert {one.id for one in REST if not one.equipment and one.prime_movers} == {
        "archer_push_up",
        "tuck_jump",
        "jumping_jack",
        "bear_crawl",
        "burpee",
        "mountain_climber",
        "running",
        "walking",
        "swimming",
        "push_up",
        "knee_push_up",
        "diamond_push_up",
        "wide_push_up",
        "plyometric_push_up",
        "one_arm_push_up",
        "negative_push_up",
        "handstand_hold",
        "frog_jump",
        "assisted_pistol_squat",
        "curtsy_lunge",
        "lateral_squat",
        "cossack_squat",
        "bodyweight_split_squat",
        "frog_pump",
        "fire_hydrant",
        "toe_touch",
        "lying_knee_raise",
        "plank_push_up",
        "shoulder_tap",
        "atg_split_squat",
        "heel_touch",
        "high_plank",
        "hollow_rock",
        "mcgill_curl_up",
        "neck_bridge",
        "scissor_kick",
        "shrimp_squat",
        "squat_thrust",
        "wall_push_up",
        "pike_push_up",
        "handstand_push_up",
        "bird_dog",
        "reverse_plank",
        "plank",
        "side_plank",
        "dead_bug",
        "bodyweight_squat",
        "jump_squat",
        "wall_sit",
        "sissy_squat",
        "pistol_squat",
        "lunge",
        "walking_lunge",
        "reverse_lunge",
        "lateral_lunge",
        "jumping_lunge",
        "glute_bridge",
        "single_leg_glute_bridge",
        "donkey_kick",
        "side_lying_leg_raise",
        "clamshell",
        "bodyweight_calf_raise",
        "single_leg_calf_raise",
        "tibialis_raise",
        "crunch",
        "bicycle_crunch",
        "reverse_crunch",
        "oblique_crunch",
        "sit_up",
        "lying_leg_raise",
        "v_up",
        "hollow_hold",
        "flutter_kick",
        "russian_twist",
    }


@pytest.mark.parametrize(
    ("word", "equipment"),
    [
        ("barbell", "barbell"),
        ("dumbbell", "dumbbell"),
        ("kettlebell", "kettlebell"),
        ("smith", "smith_machine"),
        ("landmine", "landmine"),
        ("ez", "ez_bar"),
        ("cable", "cable_machine"),
        ("band", "resistance_band"),
        ("ring", "rings"),
        ("swiss", "swiss_ball"),
        ("preacher", "preacher_bench"),
        ("plate", "weight_plates"),
    ],
)
def test_the_name_and_the_equipment_agree(word, equipment):
    named = [one for one in REST if word in one.id.split("_") and one.id[:8] != "machine_"]
    assert named
    assert [] == [one.id for one in named if equipment not in one.equipment]


def test_the_name_and_the_machine_agree():
    machines = {"machine", "plate_loaded_machine"}
    named = [one for one in REST if one.id.startswith("machine_")]
    assert len(named) > 10
    assert [] == [one.id for one in named if machines.isdisjoint(one.equipment)]


def test_the_name_and_the_sides_agree():
    one_sided = [one for one in REST if one.id.startswith(("one_arm_", "single_leg_"))]
    assert len(one_sided) > 8
    assert {one.laterality for one in one_sided} == {bw.model.Laterality.UNILATERAL}


def test_attachments_hang_on_cables_only():
    cables = {"cable_machine", "lat_pulldown_machine"}
    assert [] == [one.id for one in REST if one.attachment and cables.isdisjoint(one.equipment)]


@pytest.mark.parametrize(
    ("word", "load"),
    [("bodyweight", "none"), ("dumbbell", "low"), ("kettlebell", "low"), ("barbell", "moderate")],
)
def test_the_weight_of_a_lunge_decides_what_the_lower_back_holds(word, load):
    named = [one for one in REST if one.patterns[0] == "lunge" and word in one.id.split("_")]
    assert len(named) > 2
    assert {load} == {one.lower_back_load for one in named}


@pytest.mark.parametrize("exercise", ["plank", "side_plank", "ab_wheel_rollout", "push_up"])
def test_the_lower_back_keeps_a_plank_straight(exercise):
    family = [EXERCISES[exercise], *of_family(exercise)]
    assert {"low"} == {one.lower_back_load for one in family}


@pytest.mark.parametrize(
    "exercise", ["side_bend", "hyperextension_side_bend", "kettlebell_windmill"]
)
def test_the_trunk_bends_to_the_side_in_side_bends_and_windmills(exercise):
    assert EXERCISES[exercise].patterns[0] is Pattern.LATERAL_FLEXION


@pytest.mark.parametrize("exercise", ["side_plank", "suitcase_carry", "copenhagen_plank"])
def test_the_trunk_does_not_bend_in_side_planks_and_suitcase_carries(exercise):
    assert Pattern.ANTI_LATERAL_FLEXION in EXERCISES[exercise].patterns


def test_a_trunk_that_resists_turning_or_bending_has_the_pattern_and_the_obliques():
    resist = {Pattern.ANTI_ROTATION, Pattern.ANTI_LATERAL_FLEXION}
    stated = [
        one
        for one in VARIANTS
        if "resists turning" in one.difference or "resists bending" in one.difference
    ]
    assert len(stated) > 4
    assert [] == [one.id for one in stated if resist.isdisjoint(one.patterns)]
    assert [] == [one.id for one in stated if "obliques" not in one.stabilizers]


def test_where_the_lower_back_has_nothing_to_do_the_erectors_are_not_listed():
    listed = [one for one in REST if "erector_spinae" in (*one.synergists, *one.stabilizers)]
    assert [] == [one.id for one in listed if one.lower_back_load == "none"]


# Muscles and their parts.


def test_no_exercise_names_a_muscle_and_a_part_of_it():
    for one in REST:
        named = {*one.prime_movers, *one.synergists, *one.stabilizers}
        assert not named & {catalog.muscles[muscle].parent for muscle in named}, one.id


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("pectoralis_major", {"pectoralis_major_clavicular", "pectoralis_major_sternal"}),
        ("quadriceps", {"rectus_femoris", "vasti"}),
        ("hamstrings", {"hamstrings_biarticular", "biceps_femoris_short_head"}),
        ("gastrocnemius_soleus", {"gastrocnemius", "soleus"}),
        ("triceps_brachii", {"triceps_long_head", "triceps_lateral_medial_heads"}),
    ],
)
def test_a_muscle_has_its_parts(whole, parts):
    assert parts == {one.id for one in catalog.muscles.values() if one.parent == whole}


def sets(exercise, *muscles):
    """What one set earns each muscle."""
    volume = bw.session_volume(bw.Workout("A", bw.straight(exercise, 1, reps=10)))
    return [volume[muscle].low for muscle in muscles]


@pytest.mark.parametrize(
    ("exercise", "whole", "clavicular", "sternal"),
    [
        ("bench_press", 1, 0.5, 1),
        ("decline_bench_press", 1, 0.5, 1),
        ("incline_bench_press", 1, 1, 0.5),
        ("machine_incline_chest_press", 1, 1, 0.5),
        ("low_cable_fly", 1, 1, 0.5),
        ("high_cable_fly", 1, 0, 1),
        ("dip", 1, 0, 1),
        ("triceps_dip", 0.5, 0, 0.5),
        ("landmine_press", 0.5, 0.5, 0),
        ("overhead_press", 0, 0, 0),
    ],
)
def test_parts_of_the_chest(exercise, whole, clavicular, sternal):
    muscles = "pectoralis_major", "pectoralis_major_clavicular", "pectoralis_major_sternal"
    assert [whole, clavicular, sternal] == sets(exercise, *muscles)


@pytest.mark.parametrize(
    ("exercise", "whole", "rectus", "vasti"),
    [
        ("squat", 1, 0, 1),
        ("leg_press", 1, 0, 1),
        ("split_squat", 1, 0, 1),
        ("leg_extension", 1, 1, 1),
        ("sissy_squat", 1, 1, 1),
        ("hanging_leg_raise", 0.5, 0.5, 0),
    ],
)
def test_parts_of_the_quadriceps(exercise, whole, rectus, vasti):
    assert [whole, rectus, vasti] == sets(exercise, "quadriceps", "rectus_femoris", "vasti")


@pytest.mark.parametrize(
    ("exercise", "whole", "biarticular", "short"),
    [
        ("lying_leg_curl", 1, 1, 1),
        ("nordic_curl", 1, 1, 1),
        ("cable_pull_through", 1, 1, 0),
        ("hip_thrust", 0.5, 0.5, 0),
        ("squat", 0, 0, 0),
    ],
)
def test_parts_of_the_hamstrings(exercise, whole, biarticular, short):
    muscles = "hamstrings", "hamstrings_biarticular", "biceps_femoris_short_head"
    assert [whole, biarticular, short] == sets(exercise, *muscles)


@pytest.mark.parametrize(
    ("exercise", "whole", "gastrocnemius", "soleus"),
    [
        ("standing_calf_raise", 1, 1, 1),
        ("leg_press_calf_raise", 1, 1, 1),
        ("seated_calf_raise", 1, 0, 1),
        ("lying_leg_curl", 0.5, 0.5, 0),
    ],
)
def test_parts_of_the_calf(exercise, whole, gastrocnemius, soleus):
    muscles = "gastrocnemius_soleus", "gastrocnemius", "soleus"
    assert [whole, gastrocnemius, soleus] == sets(exercise, *muscles)


@pytest.mark.parametrize(
    ("exercise", "whole", "long", "others"),
    [
        ("triceps_pushdown", 1, 1, 1),
        ("skullcrusher", 1, 1, 1),
        ("close_grip_bench_press", 1, 0.5, 1),
        ("bench_press", 0.5, 0, 0.5),
        ("overhead_press", 0.5, 0, 0.5),
        ("straight_arm_pulldown", 0.5, 0.5, 0),
    ],
)
def test_parts_of_the_triceps(exercise, whole, long, others):
    muscles = "triceps_brachii", "triceps_long_head", "triceps_lateral_medial_heads"
    assert [whole, long, others] == sets(exercise, *muscles)


def test_an_exercise_that_names_the_whole_trains_its_parts_alike():
    mine = bw.Exercise("my_press", "My Press", prime_movers=["pectoralis_major"])
    muscles = "pectoralis_major", "pectoralis_major_clavicular", "pectoralis_major_sternal"
    assert [1, 1, 1] == sets(mine, *muscles)


# Whole days, counted by hand.

# A push day. P: prime mover, S: synergist (half a set each).
#
#                      sets  chest  clavic.  sternal  front delt  side delt  triceps  long  lat./med.
#   bench press          4    P       S        P         S           -         S       -       S
#   incline dumbbell     3    P       P        S         P           -         S       -       S
#   overhead press       3    -       -        -         P           S         S       -       S
#   cable fly            3    P       S        P         S           -         -       -       -
#   lateral raise        4    -       -        -         S           P         -       -       -
#   rope pushdown        3    -       -        -         -           -         P       P       P
#   dip                  2    P       -        P         S           -         P       S       P
#
#   chest       4+3+3+2 = 12
#   clavicular  incline 3; bench 2, fly 1.5: 6.5
#   sternal     4+3+2 = 9; incline 1.5: 10.5
#   front delt  incline 3, overhead 3; bench 2, fly 1.5, raise 2, dip 1: 12.5
#   side delt   raise 4; overhead 1.5: 5.5
#   triceps     pushdown 3, dip 2; bench 2, incline 1.5, overhead 1.5: 10
#   long head   pushdown 3; dip 1: 4
#   lat./med.   the same as the whole: 10
PUSH = """\
Bench Press 4x8
Incline Dumbbell Bench Press 3x10
Overhead Press 3x8
Cable Crossover 3x12
Dumbbell Lateral Raise 4x12
Rope Triceps Pushdown 3x12
Dip 2x10
"""
PUSHED = {
    "pectoralis_major": 12,
    "pectoralis_major_clavicular": 6.5,
    "pectoralis_major_sternal": 10.5,
    "anterior_deltoid": 12.5,
    "lateral_deltoid": 5.5,
    "triceps_brachii": 10,
    "triceps_long_head": 4,
    "triceps_lateral_medial_heads": 10,
}

# A leg day, with a bicycle to warm up, which earns nothing.
#
#                      sets  quads  rectus  vasti  hams  biart.  short  glutes  adduct.  calf  gastr.  soleus
#   cycling              1    -       -       -     -      -       -      -       -       -      -       -
#   squat                4    P       -       P     -      -       -      P       S       -      -       -
#   leg press            3    P       -       P     -      -       -      P       S       -      -       -
#   leg extension        3    P       P       P     -      -       -      -       -       -      -       -
#   lying leg curl       3    -       -       -     P      P       P      -       -       S      S       -
#   hip thrust           3    -       -       -     S      S       -      P       S       -      -       -
#   standing calf raise  4    -       -       -     -      -       -      -       -       P      P       P
#   seated calf raise    3    -       -       -     -      -       -      -       -       P      -       P
#
#   quads 4+3+3 = 10; rectus 3; vasti 10
#   hams  3; hip thrust 1.5: 4.5, the same for the biarticular ones; short head 3
#   glutes 4+3+3 = 10; adductors 2+1.5+1.5 = 5
#   calf  4+3; leg curl 1.5: 8.5; gastrocnemius 4+1.5 = 5.5; soleus 7
LEGS = """\
Cycling 1x10 min
Squat 4x6
Leg Press 3x10
Leg Extension 3x12
Lying Leg Curl 3x10
Hip Thrust 3x10
Standing Calf Raise 4x10
Seated Calf Raise 3x12
"""
LEGGED = {
    "quadriceps": 10,
    "rectus_femoris": 3,
    "vasti": 10,
    "hamstrings": 4.5,
    "hamstrings_biarticular": 4.5,
    "biceps_femoris_short_head": 3,
    "gluteus_maximus": 10,
    "adductor_magnus": 5,
    "gastrocnemius_soleus": 8.5,
    "gastrocnemius": 5.5,
    "soleus": 7,
}


@pytest.mark.parametrize(("day", "expected"), [(PUSH, PUSHED), (LEGS, LEGGED)])
def test_a_day_counted_by_hand(day, expected):
    volume = bw.session_volume(bw.notation.parse(day))
    assert expected == {muscle: volume[muscle].low for muscle in expected}
    assert not volume.incomplete


# Cardio, mobility and massage.


@pytest.mark.parametrize(
    "exercise",
    [
        *("running", "walking", "cycling", "swimming", "elliptical", "stair_climber", "air_bike"),
        *("rowing_ergometer", "ski_erg", "jump_rope", "battle_rope", "burpee", "jumping_jack"),
        *("mountain_climber", "band_dislocate", "foam_rolling"),
    ],
)
def test_cardio_mobility_and_massage_earn_no_sets(exercise):
    day = bw.Workout("A", bw.straight(exercise, 3, duration="60 s"))
    volume = bw.session_volume(day)
    assert {} == volume.trained
    assert {EXERCISES[exercise].name: bw.Interval(3, 3)} == dict(volume.uncredited)
    assert not volume.uncounted
    assert not volume.incomplete
    assert [] == list(bw.check(day, select=["DAT001"]))


def test_a_table_may_credit_cardio_after_all():
    mine = bw.FRACTIONAL.override("mine", {"rowing_ergometer": {"latissimus_dorsi": 0.25}})
    day = bw.Workout("A", bw.straight("rowing_ergometer", 2, duration="600 s"))
    volume = bw.session_volume(day, mine)
    assert bw.Interval(0.5, 0.5) == volume["latissimus_dorsi"]  # 2 x 0.25
    assert not volume.uncredited


def test_only_what_defines_an_exercise_decides():
    sled = bw.Exercise("sprint", "Sprint", patterns=["carry", "cardio"], prime_movers=["vasti"])
    assert [1] == sets(sled, "vasti")


def test_the_phases_of_a_program_are_joined_for_cardio_too():
    run = bw.Workout("Run", bw.straight("running", 1, duration="600 s"))
    pull = bw.Workout("Pull", bw.straight("pull_up", 3, reps=8))
    phases = [bw.Phase([run, *[None] * 6]), bw.Phase([pull, *[None] * 6])]
    volume = bw.weekly_volume(bw.Program("P", phases))
    # Once a week in the first phase, not at all in the second.
    assert {"Running": bw.Interval(0, 1)} == dict(volume.uncredited)


# Levels.


def test_levels_are_of_exercises_that_the_database_matches():
    levels = content("data/levels.json")
    assert levels["source"] in catalog.sources
    assert levels["levels"] == {
        one.id: one.level for one in EXERCISES.values() if one.level is not None
    }
    assert len(levels["levels"]) > 70


@pytest.mark.parametrize(
    ("exercise", "level"),
    [("seated_row", "beginner"), ("deadlift", "intermediate"), ("front_lever", None)],
)
def test_a_level_is_the_one_that_the_database_states(exercise, level):
    assert EXERCISES[exercise].level == level


@pytest.mark.skipif(not (SCRIPT.exists() and SAMPLE.exists()), reason="the database is not here")
def test_the_shipped_levels_are_those_of_the_database():
    """Stale? `python .ci/write_levels.py` writes them again."""
    script = load_script(".ci/write_levels.py")
    theirs = json.loads(SAMPLE.read_text("utf-8"))
    assert content("data/levels.json") == {"source": script.SOURCE, "levels": script.levels(theirs)}
