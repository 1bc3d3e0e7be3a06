"""The words of exercise names: which are one word, which mean the same, and which say nothing.

All tables hold folded words: lower case, no accents, singular.
"""

from __future__ import annotations

from backworkouts.model.terms import (
    Attachment,
    Equipment,
    GripOrientation,
    GripWidth,
    Laterality,
    Pattern,
)

__all__ = ["IMPLIED", "JOINED", "PHRASES", "SILENT", "SYNONYMS", "UNSAID"]

JOINED = frozenset(
    "bentover chinup deadlift facepull getup goodmorning hyperextension kickback pressdown pressup "
    "pullapart pulldown pullover pullthrough pullup pushdown pushup situp skullcrusher stepup tbar "
    "vbar warmup muscleup legpress woodchop crossover".split()
)
"""Words that people write as one, hyphenated or as two: pull-up, pull up, pullup."""

PHRASES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("reverse", "grip"): ("supinated",),
    ("palm", "up"): ("supinated",),
    ("palm", "down"): ("pronated",),
    ("palm", "in"): ("neutral",),
    ("hammer", "grip"): ("neutral",),
    ("parallel", "grip"): ("neutral",),
    ("one", "arm"): ("onearm",),
    ("one", "armed"): ("onearm",),
    ("one", "hand"): ("onearm",),
    ("one", "handed"): ("onearm",),
    ("arm", "by", "arm"): ("onearm",),
    ("uni", "lateral"): ("unilateral",),
    ("uni", "arm"): ("onearm",),
    ("one", "leg"): ("oneleg",),
    ("one", "legged"): ("oneleg",),
    ("two", "arm"): ("twoarm",),
    ("iso", "lateral"): ("isolateral",),
    ("straight", "leg"): ("stiffleg",),
    ("straight", "legged"): ("stiffleg",),
    ("stiff", "leg"): ("stiffleg",),
    ("stiff", "legged"): ("stiffleg",),
    ("hex", "bar"): ("trap", "bar"),
    ("double", "d"): ("vhandle",),
    ("v", "grip"): ("vhandle",),
    ("v", "handle"): ("vhandle",),
    ("v", "bar"): ("vhandle",),
    ("triangle", "handle"): ("vhandle",),
    ("triangle", "bar"): ("vhandle",),
    ("smith", "machine"): ("smith",),
    ("glute", "ham"): ("gluteham",),
    ("lat", "raise"): ("lateral", "raise"),
    ("body", "weight"): ("bodyweight",),
    ("rear", "deltoid"): ("rear", "delt"),
    ("posterior", "delt"): ("rear", "delt"),
    ("posterior", "deltoid"): ("rear", "delt"),
    ("una", "mano"): ("onearm",),
    ("un", "brazo"): ("onearm",),
    ("un", "bra"): ("onearm",),
    ("une", "main"): ("onearm",),
    ("um", "braco"): ("onearm",),
}
"""Neighboring words that are one notion, longest first where one begins another."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "1": ("one",),
    "single": ("one",),
    "2": ("two",),
    "double": ("two",),
    "1arm": ("onearm",),
    "einarmige": ("onearm",),
    "einarmig": ("onearm",),
    "einarmiger": ("onearm",),
    "db": ("dumbbell",),
    "dbell": ("dumbbell",),
    "dumbell": ("dumbbell",),
    "dumbel": ("dumbbell",),
    "mancuerna": ("dumbbell",),
    "kurzhantel": ("dumbbell",),
    "haltere": ("dumbbell",),
    "halter": ("dumbbell",),
    "bb": ("barbell",),
    "bbell": ("barbell",),
    "langhantel": ("barbell",),
    "kb": ("kettlebell",),
    "rdl": ("romanian", "deadlift"),
    "sldl": ("stiffleg", "deadlift"),
    "dl": ("deadlift",),
    "ohp": ("overhead", "press"),
    "ghr": ("gluteham", "raise"),
    "btn": ("behind", "neck"),
    "bw": ("bodyweight",),
    "overhand": ("pronated",),
    "pronate": ("pronated",),
    "underhand": ("supinated",),
    "supinate": ("supinated",),
    "narrow": ("close",),
    "parallel": ("neutral",),
    "natural": ("neutral",),
    "hex": ("trap",),
    "vbar": ("vhandle",),
    "alternate": ("alternating",),
    "alternated": ("alternating",),
    "alt": ("alternating",),
    "banded": ("band",),
    "assist": ("assisted",),
    "weight": ("weighted",),
    "inclined": ("incline",),
    "declined": ("decline",),
    "sitting": ("seated",),
    "flye": ("fly",),
    "flie": ("fly",),
    "tricep": ("triceps",),
    "bicep": ("biceps",),
    "deltoid": ("delt",),
    "pulley": ("cable",),
    "polea": ("cable",),
    "poulie": ("cable",),
    "polia": ("cable",),
    "cabo": ("cable",),
    "kabel": ("cable",),
    "kabelzug": ("cable",),
    "maquina": ("machine",),
    "maschine": ("machine",),
    "lever": ("machine",),
    "ez": ("ezbar",),
    "olympic": ("barbell",),
    "pecdeck": ("pec", "deck"),
    "erg": ("ergometer",),
}
"""Words that mean the same as others."""

SILENT = frozenset(
    # English
    "a an the and or of for from to with using on in at by per each your grip attachment handle "
    "style version variation exercise "
    # Spanish, French, Portuguese, Italian, German
    "de del la el los las con en al le les du des au aux avec et sur do da dos das com na no em e "
    "ao di il lo mit am im an der die das den dem und auf zur zum".split()
)
"""Words that join others and name nothing."""

UNSAID = frozenset(
    "strict standard regular normal basic classic traditional paused pause tempo slow controlled "
    "heavy light drop set sets burnout amrap working superset rep optional".split()
)
"""Words on how a set is done, not on what is done: they may be left out."""

IMPLIED: dict[object, frozenset[str]] = {
    Equipment.BARBELL: frozenset({"barbell", "bar"}),
    Equipment.DUMBBELL: frozenset({"dumbbell"}),
    Equipment.KETTLEBELL: frozenset({"kettlebell"}),
    Equipment.CABLE_MACHINE: frozenset({"cable"}),
    Equipment.LAT_PULLDOWN_MACHINE: frozenset({"cable", "lat", "seated", "front"}),
    Equipment.MACHINE: frozenset({"machine"}),
    Equipment.PLATE_LOADED_MACHINE: frozenset({"machine", "plate", "loaded"}),
    Equipment.SMITH_MACHINE: frozenset({"smith", "machine"}),
    Equipment.LANDMINE: frozenset({"landmine"}),
    Equipment.PULL_UP_BAR: frozenset({"bar", "bodyweight"}),
    Equipment.RESISTANCE_BAND: frozenset({"band", "resistance"}),
    Equipment.EZ_BAR: frozenset({"ezbar", "bar"}),
    Equipment.TRAP_BAR: frozenset({"trap", "bar"}),
    Equipment.HYPEREXTENSION_BENCH: frozenset({"bench"}),
    Equipment.SUSPENSION_TRAINER: frozenset({"trx", "suspension", "strap"}),
    Attachment.V_HANDLE: frozenset({"vhandle"}),
    Attachment.ROPE: frozenset({"rope"}),
    Attachment.WIDE_BAR: frozenset({"bar"}),
    Attachment.STRAIGHT_BAR: frozenset({"bar", "straight"}),
    GripOrientation.PRONATED: frozenset({"pronated"}),
    GripOrientation.SUPINATED: frozenset({"supinated"}),
    GripOrientation.NEUTRAL: frozenset({"neutral"}),
    GripWidth.WIDE: frozenset({"wide"}),
    GripWidth.NARROW: frozenset({"close"}),
    Laterality.UNILATERAL: frozenset({"onearm", "unilateral"}),
    Laterality.BILATERAL: frozenset({"twoarm", "bilateral"}),
    Laterality.ALTERNATING: frozenset({"alternating"}),
    Pattern.VERTICAL_PULL: frozenset({"lat"}),
    Pattern.SHOULDER_EXTENSION: frozenset({"lat"}),
}
"""Words that an exercise's own description already says, so that a name may add them."""
