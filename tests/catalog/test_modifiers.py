"""A name never means an exercise that contradicts a word of the name."""

from __future__ import annotations

import pytest

from backworkouts import catalog, resolve
from backworkouts._catalog.folding import fold
from backworkouts.errors import BackworkoutsError
from backworkouts.model import Equipment, GripOrientation, GripWidth, Laterality, Pattern

# What people do with a barbell, a bar, a cable, a machine, and without: a line for each part.
BASES = """
deadlift | Romanian deadlift | RDL | stiff-leg deadlift | good morning | rack pull | deads
row | bent-over row | barbell row | Pendlay row | seated row | cable row | T-bar row | inverted row
machine row | upright row | high row | renegade row | face pull | shrug | reverse fly | pullover
pull-up | chin-up | lat pulldown | pulldown | straight-arm pulldown | back extension | superman
bench press | bench | chest press | incline press | shoulder press | overhead press | push-up | dip
chest fly | lateral raise | front raise | curl | biceps curl | hammer curl | preacher curl
triceps extension | pushdown | skullcrusher | wrist curl | EZ bar curl
squat | front squat | split squat | Bulgarian split squat | lunge | step-up | leg press | hip thrust
glute bridge | leg extension | leg curl | calf raise | calf press | crunch | sit-up | plank | clean
high pull | snatch | kettlebell swing | farmer's walk | side bend | Russian twist
"""
NAMES = [name.strip() for line in BASES.strip().splitlines() for name in line.split("|")]

CABLES = {Equipment.CABLE_MACHINE, Equipment.LAT_PULLDOWN_MACHINE}
MACHINES = {Equipment.MACHINE, Equipment.PLATE_LOADED_MACHINE, Equipment.SMITH_MACHINE, *CABLES}
EQUIPMENT = {
    "barbell": {Equipment.BARBELL},
    "dumbbell": {Equipment.DUMBBELL},
    "kettlebell": {Equipment.KETTLEBELL},
    "cable": CABLES,
    "machine": MACHINES,
    "Smith machine": {Equipment.SMITH_MACHINE},
    "band": {Equipment.RESISTANCE_BAND},
    "banded": {Equipment.RESISTANCE_BAND},
    "landmine": {Equipment.LANDMINE},
    "trap bar": {Equipment.TRAP_BAR},
    "EZ bar": {Equipment.EZ_BAR, Equipment.CABLE_MACHINE},  # a handle of the cable, too
    "TRX": {Equipment.SUSPENSION_TRAINER, Equipment.RINGS},
}
SIDES = {
    "one-arm": Laterality.UNILATERAL,
    "single-leg": Laterality.UNILATERAL,
    "alternating": Laterality.ALTERNATING,
}
# A name has to have one of these words, where the description has no field that says the same.
MANNERS = {
    "paused": {"pause"},
    "pause": {"pause"},
    "negative": {"negative"},
    "eccentric": {"negative"},
    "deficit": {"deficit"},
    "assisted": {"assisted"},
    "weighted": {"weighted", "loaded"},
    "sumo": {"sumo"},
    "seated": {"seated"},
    "standing": {"standing"},
    "kneeling": {"kneeling", "knee"},
    "lying": {"lying", "supine", "prone"},
    "incline": {"incline"},
    "decline": {"decline"},
    "chest-supported": {"supported"},
    "behind-the-neck": {"behind"},
    "reverse": {"reverse"},
    "B-stance": {"b", "stance"},
    "snatch-grip": {"snatch"},
}
GRIPS = {
    "wide-grip": GripWidth.WIDE,
    "close-grip": GripWidth.NARROW,
    "underhand": GripOrientation.SUPINATED,
    "overhand": GripOrientation.PRONATED,
    "neutral-grip": GripOrientation.NEUTRAL,
}
# The article gives either bar for it, a Smith machine's or a barbell's.
SERVES = {"inverted_row": {"smith", "machine"}}
# A stance or handle instead of a grip, or the muscles of both grips: not held by `grip`.
OTHER_WORDS = {"wide", "close", "neutral", "parallel", "supinated", "pronated"}


def names_of(exercise):
    return [exercise.name, *exercise.aliases]


def implied(exercise, modifier):
    """Whether the description of an exercise implies a modifier."""
    return (
        not fold(modifier).isdisjoint(SERVES.get(exercise.id, ()))
        or (modifier == "standing" and Pattern.HIP_HINGE in exercise.patterns)
        or (modifier == "seated" and Equipment.LAT_PULLDOWN_MACHINE in exercise.equipment)
    )


def has_grip(exercise, modifier):
    """Whether an exercise states a grip, or has a name with that word."""
    grip = exercise.grip
    if grip and GRIPS[modifier] in {grip.width, grip.orientation}:
        return True
    words = fold(modifier) & OTHER_WORDS
    return any(words <= fold(name) for name in names_of(exercise))


def contradicts(exercise, modifier):
    """Whether the description of an exercise says something else than the modifier."""
    if implied(exercise, modifier):
        return False
    if modifier in EQUIPMENT:
        return EQUIPMENT[modifier].isdisjoint(exercise.equipment)
    if modifier in SIDES:
        return exercise.laterality is not SIDES[modifier]
    if modifier in GRIPS:
        return not has_grip(exercise, modifier)
    return not any(MANNERS[modifier] & fold(name) for name in names_of(exercise))


def meant(name):
    try:
        return resolve(name)
    except BackworkoutsError:
        return None


@pytest.mark.no_cover  # 5,500 names
@pytest.mark.parametrize("modifier", [*EQUIPMENT, *SIDES, *GRIPS, *MANNERS])
def test_no_modifier_is_dropped(modifier):
    wrong = {
        name: found.id
        for base in NAMES
        for name in (f"{modifier} {base}", f"{base} ({modifier})")
        if (found := meant(name)) is not None and contradicts(found, modifier)
    }
    assert wrong == {}


@pytest.mark.parametrize("manner", ["paused", "negative", "deficit", "banded", "assisted"])
def test_a_modifier_of_another_exercise_is_no_remark(manner):
    # The pendulum squat has no such variant: the name is unknown, not the pendulum squat.
    assert resolve("pendulum squat").id == "pendulum_squat"
    assert meant(f"{manner} pendulum squat") is None


@pytest.mark.parametrize(
    "how", ["heavy", "light", "AMRAP", "top set", "back-off", "warm-up", "tempo", "slow", "5x5"]
)
def test_how_a_set_is_done_leaves_the_exercise_the_same(how):
    assert resolve(f"deadlift {how}").id == "deadlift"
    assert resolve(f"pull-ups ({how})").id == "pull_up"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Paused Deadlift", "paused_deadlift"),
        ("pause deads", "paused_deadlift"),
        ("pause squats", "paused_squat"),
        ("Paused Bench", "paused_bench_press"),
        ("Bench Press (pause)", "paused_bench_press"),
        ("Deadlift with bands", "banded_deadlift"),
        ("Squats - With Bands", "banded_squat"),
        ("resistance band deadlift", "band_deadlift"),
        ("neg pullups", "negative_pull_up"),
        ("Dips (negative)", "negative_dip"),
        ("Reverse Grip EZ Bar Curl", "ez_bar_reverse_curl"),
        ("reverse-grip curl", "reverse_curl"),
        ("reverse-grip row", "underhand_barbell_row"),
        ("Seated Machine Calf Press", "seated_calf_press"),
        ("Dumbbell Glute Bridge", "dumbbell_glute_bridge"),
        ("Natural Glute Ham Raise", "natural_glute_ham_raise"),
        ("clean high pull", "clean_high_pull"),
        ("muscle snatch", "muscle_snatch"),
        ("Spoto press", "spoto_press"),
        ("pin press", "pin_press"),
        ("B-stance hip thrust", "b_stance_hip_thrust"),
        ("one-arm kettlebell swing", "one_arm_kettlebell_swing"),
        ("single-leg leg extension", "single_leg_extension"),
        ("low-to-high cable woodchop", "reverse_woodchop"),
        ("high-to-low cable woodchop", "cable_woodchop"),
        ("push-up plus", "push_up_plus"),
        ("snatch high pull", "snatch_high_pull"),
        ("double kettlebell swing", "double_kettlebell_swing"),
        ("American kettlebell swing", "american_kettlebell_swing"),
        ("heel taps", "heel_touch"),
        ("stir the pot", "stir_the_pot"),
        ("depth jumps", "depth_jump"),
        ("Spanish squat", "spanish_squat"),
        ("shrimp squat", "shrimp_squat"),
        ("McGill curl-up", "mcgill_curl_up"),
        ("hex press", "hex_press"),
        ("monster walk", "monster_walk"),
        ("hollow rocks", "hollow_rock"),
        ("front lever raise", "front_lever_raise"),
        ("L-sit chin-up", "l_sit_chin_up"),
        ("clean pull from the floor", "clean_pull"),
        ("hang high pull", "high_pull"),
        ("seated biceps curl", "seated_dumbbell_curl"),
        ("mixed-grip deadlift", "mixed_grip_deadlift"),
        ("TRX pull-up", "ring_pull_up"),
        ("ring row", "trx_inverted_row"),
    ],
)
def test_a_modified_exercise_is_an_exercise_of_its_own(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize(
    "name",
    [
        "one-arm leg extension",
        "one-arm pistol squat",
        "Front Raise (Machine)",
        "trap bar press",
        "Decline Close-Grip Bench to Skull Crusher",
        "weighted ring row",
        "dumbbell cheat curl",
        "keg carry",
        "decline cable pullover",
        "psoas march",
    ],
)
def test_a_name_of_another_exercise_is_unknown(name):
    assert meant(name) is None


IN_NAMES = {
    "barbell": {Equipment.BARBELL},
    "dumbbell": {Equipment.DUMBBELL},
    "kettlebell": {Equipment.KETTLEBELL},
    "cable": CABLES,
    "machine": MACHINES | {Equipment.HYPEREXTENSION_BENCH},
    "band": {Equipment.RESISTANCE_BAND},
    "smith": {Equipment.SMITH_MACHINE},
    "landmine": {Equipment.LANDMINE},
    "ezbar": EQUIPMENT["EZ bar"],
}


NAMED = [(name, exercise) for exercise in catalog.exercises.values() for name in names_of(exercise)]


def test_no_name_of_an_exercise_contradicts_its_description():
    for name, exercise in NAMED:
        words = fold(name) - SERVES.get(exercise.id, set())
        for word, equipment in IN_NAMES.items():
            if word in words:
                assert not equipment.isdisjoint(exercise.equipment), name
        if words & {"onearm", "oneleg"}:
            assert exercise.laterality is Laterality.UNILATERAL, name
        if "alternating" in words and "mixed" not in fold(exercise.name):
            assert exercise.laterality is Laterality.ALTERNATING, name
        if words & {"pause", "deficit", "negative"}:
            assert words & {"pause", "deficit", "negative"} <= fold(exercise.name), name
