"""The field's words for what an exercise is: a closed vocabulary, in Python as in JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

__all__ = [
    "Attachment",
    "ClassificationBasis",
    "Equipment",
    "EquipmentName",
    "GripOrientation",
    "GripWidth",
    "Laterality",
    "Level",
    "LevelName",
    "LowerBackLoad",
    "Mechanics",
    "Pattern",
    "TorsoSupport",
]


class Pattern(StrEnum):
    """A movement pattern."""

    VERTICAL_PULL = "vertical_pull"
    HORIZONTAL_PULL = "horizontal_pull"
    SHOULDER_EXTENSION = "shoulder_extension"
    UPPER_BACK = "upper_back"
    """Face pulls, reverse flies: rear deltoids and scapular retractors, no row."""
    SCAPULAR_ELEVATION = "scapular_elevation"
    SCAPULAR_RETRACTION = "scapular_retraction"
    HIP_HINGE = "hip_hinge"
    SPINAL_EXTENSION = "spinal_extension"
    HIP_EXTENSION = "hip_extension"
    SQUAT = "squat"
    LUNGE = "lunge"
    KNEE_EXTENSION = "knee_extension"
    KNEE_FLEXION = "knee_flexion"
    HIP_ABDUCTION = "hip_abduction"
    HIP_ADDUCTION = "hip_adduction"
    HIP_FLEXION = "hip_flexion"
    PLANTAR_FLEXION = "plantar_flexion"
    DORSIFLEXION = "dorsiflexion"
    HORIZONTAL_PUSH = "horizontal_push"
    VERTICAL_PUSH = "vertical_push"
    CHEST_FLY = "chest_fly"
    SHOULDER_ABDUCTION = "shoulder_abduction"
    SHOULDER_FLEXION = "shoulder_flexion"
    SHOULDER_ROTATION = "shoulder_rotation"
    ELBOW_FLEXION = "elbow_flexion"
    ELBOW_EXTENSION = "elbow_extension"
    WRIST_FLEXION = "wrist_flexion"
    WRIST_EXTENSION = "wrist_extension"
    GRIP = "grip"
    TRUNK_FLEXION = "trunk_flexion"
    TRUNK_ROTATION = "trunk_rotation"
    ANTI_EXTENSION = "anti_extension"
    ANTI_ROTATION = "anti_rotation"
    LATERAL_FLEXION = "lateral_flexion"
    """Side bends and windmills: the trunk bends to the side."""
    ANTI_LATERAL_FLEXION = "anti_lateral_flexion"
    """Side planks and suitcase carries: the trunk does not bend to the side."""
    CARRY = "carry"
    WEIGHTLIFTING = "weightlifting"
    """Cleans, snatches and their kin."""
    CRAWL = "crawl"
    JUMP = "jump"
    CARDIO = "cardio"
    NECK = "neck"
    MOBILITY = "mobility"
    """Stretches and joint circles: for the range of motion, not for strength."""
    SELF_MASSAGE = "self_massage"
    SCAPULAR_DEPRESSION = "scapular_depression"
    """Scapular pull-ups and pull-downs: the arms stay straight, so they are no vertical pull."""
    SCAPULAR_PROTRACTION = "scapular_protraction"


class Mechanics(StrEnum):
    """Whether several joints move, or one."""

    COMPOUND = "compound"
    ISOLATION = "isolation"


class Laterality(StrEnum):
    """Whether both sides work at once."""

    BILATERAL = "bilateral"
    UNILATERAL = "unilateral"
    ALTERNATING = "alternating"


class Equipment(StrEnum):
    """What an exercise takes. Bodyweight alone takes none."""

    BARBELL = "barbell"
    EZ_BAR = "ez_bar"
    TRAP_BAR = "trap_bar"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    WEIGHT_PLATES = "weight_plates"
    CABLE_MACHINE = "cable_machine"
    LAT_PULLDOWN_MACHINE = "lat_pulldown_machine"
    MACHINE = "machine"
    PLATE_LOADED_MACHINE = "plate_loaded_machine"
    SMITH_MACHINE = "smith_machine"
    LANDMINE = "landmine"
    PULL_UP_BAR = "pull_up_bar"
    DIP_BARS = "dip_bars"
    RINGS = "rings"
    SUSPENSION_TRAINER = "suspension_trainer"
    RESISTANCE_BAND = "resistance_band"
    BENCH = "bench"
    INCLINE_BENCH = "incline_bench"
    PREACHER_BENCH = "preacher_bench"
    HYPEREXTENSION_BENCH = "hyperextension_bench"
    GLUTE_HAM_BENCH = "glute_ham_bench"
    RACK = "rack"
    BOX = "box"
    DIP_BELT = "dip_belt"
    FOAM_ROLLER = "foam_roller"
    AB_WHEEL = "ab_wheel"
    BATTLE_ROPE = "battle_rope"
    JUMP_ROPE = "jump_rope"
    SANDBAG = "sandbag"
    YOKE = "yoke"
    GRIPPER = "gripper"
    WRIST_ROLLER = "wrist_roller"
    SLIDER = "slider"
    """Discs or cloths that let hands or feet slide on the floor."""
    FOOT_ANCHOR = "foot_anchor"
    """What holds the feet: a loaded barbell, a bench, a partner."""
    MEDICINE_BALL = "medicine_ball"
    SWISS_BALL = "swiss_ball"
    SLED = "sled"
    ROPE = "rope"
    """A rope to pull with, such as on a sled. For climbing, see `CLIMBING_ROPE`."""
    CLIMBING_ROPE = "climbing_rope"
    TOWEL = "towel"
    ATLAS_STONE = "atlas_stone"
    CHAINS = "chains"


class Attachment(StrEnum):
    """What the hands hold on the cable, or under the bar of a T-bar row."""

    V_HANDLE = "v_handle"
    WIDE_BAR = "wide_bar"
    STRAIGHT_BAR = "straight_bar"
    ROPE = "rope"
    D_HANDLE = "d_handle"
    EZ_BAR = "ez_bar"
    ANKLE_STRAP = "ankle_strap"


class GripWidth(StrEnum):
    """How far apart the hands are."""

    NARROW = "narrow"
    SHOULDER = "shoulder"
    WIDE = "wide"


class GripOrientation(StrEnum):
    """Where the palms face: overhand is pronated, underhand is supinated."""

    PRONATED = "pronated"
    SUPINATED = "supinated"
    NEUTRAL = "neutral"
    MIXED = "mixed"
    ROTATING = "rotating"


class TorsoSupport(StrEnum):
    """What holds the torso, and so spares the lower back."""

    NONE = "none"
    """The body holds itself: standing, kneeling, hanging, in a plank."""
    PARTIAL = "partial"
    """Something holds a part: a hand or the head leans on something, the legs are braced against
    the pull, or the hips lie on a pad or the floor while the trunk is free."""
    FULL = "full"
    """The chest or the back lies or leans on something."""


class Level(StrEnum):
    """How experienced a lifter is."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class LowerBackLoad(StrEnum):
    """How hard the lower back works, from not at all to being what is trained."""

    NONE = "none"
    """Nothing to hold: a supported torso, a hanging body."""
    LOW = "low"
    """It keeps an upright trunk or a plank straight, or one arm works with a hand on something."""
    MODERATE = "moderate"
    """It holds the trunk against a pull from the front or a light load bent over, or carries a
    heavy bar upright."""
    HIGH = "high"
    """It holds the trunk bent forward under a heavy load, or a load that is thrown."""
    PRIME_MOVER = "prime_mover"
    """The erectors of the spine are what is trained."""


class ClassificationBasis(StrEnum):
    """What the classification of an exercise rests on."""

    ARTICLE = "article"
    """The article the bundled workouts come from, checked against studies."""
    SOURCED = "sourced"
    """At least one study or public database that it cites."""
    TEXTBOOK = "textbook"
    """Textbook knowledge, not checked against a source."""
    USER = "user"
    """Given by the user of the library."""


LevelName = Literal["beginner", "intermediate", "advanced"]
"""The value of a `Level`, for type checkers."""

EquipmentName = Literal[
    "barbell",
    "ez_bar",
    "trap_bar",
    "dumbbell",
    "kettlebell",
    "weight_plates",
    "cable_machine",
    "lat_pulldown_machine",
    "machine",
    "plate_loaded_machine",
    "smith_machine",
    "landmine",
    "pull_up_bar",
    "dip_bars",
    "rings",
    "suspension_trainer",
    "resistance_band",
    "bench",
    "incline_bench",
    "preacher_bench",
    "hyperextension_bench",
    "glute_ham_bench",
    "rack",
    "box",
    "dip_belt",
    "foam_roller",
    "ab_wheel",
    "battle_rope",
    "jump_rope",
    "sandbag",
    "yoke",
    "gripper",
    "wrist_roller",
    "slider",
    "foot_anchor",
    "medicine_ball",
    "swiss_ball",
    "sled",
    "rope",
    "climbing_rope",
    "towel",
    "atlas_stone",
    "chains",
]
"""The value of an `Equipment`, for type checkers."""
