"""The words of exercise names: which are one word, which mean the same, and which mean nothing.

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

__all__ = [
    "BEGINNINGS",
    "CURLS",
    "IMPLIED",
    "IMPLIED_ON_ONE_SIDE",
    "JOINED",
    "MOVEMENTS",
    "OPTIONAL",
    "PHRASES",
    "REGIONS",
    "SILENT",
    "SYNONYMS",
    "Words",
]


Words = frozenset[str]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


JOINED = frozenset(
    _words(
        "bentover chinup deadlift facepull getup goodmorning hyperextension kickback pressdown "
        "pressup pullapart pulldown pullover pullthrough pullup pushdown pushup situp skullcrusher "
        "stepup tbar vbar warmup muscleup woodchop crossover backoff overhand underhand "
        "latzug latziehen mcgill chindrop frontlever backlever hexpress jackknife vup"
    )
)
"""Words that people write as one, hyphenated or as two: pull-up, pull up, pullup."""

BEGINNINGS = ("langhantel", "kurzhantel", "kabel")
"""Beginnings of German compounds: Langhantelrudern is Langhantel Rudern."""

PHRASES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("reverse", "grip"): ("reversegrip",),
    ("palm", "up"): ("supinated",),
    ("palm", "down"): ("pronated",),
    ("palm", "in"): ("neutral",),
    ("hammer", "grip"): ("neutral",),
    ("alternating", "grip"): ("mixed", "grip"),
    ("parallel", "grip"): ("neutral",),
    ("two", "pronated"): ("pronated",),
    ("agarre", "inverso"): ("reversegrip",),
    ("agarre", "invertido"): ("reversegrip",),
    ("agarre", "supino"): ("supinated",),
    ("pegada", "invertida"): ("reversegrip",),
    ("presa", "inversa"): ("reversegrip",),
    ("presa", "supina"): ("supinated",),
    ("prise", "inversee"): ("reversegrip",),
    ("one", "armed"): ("onearm",),
    ("one", "hand"): ("onearm",),
    ("one", "handed"): ("onearm",),
    ("one", "handle"): ("onearm",),
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
    ("curl", "bar"): ("ezbar", "bar"),
    ("ezbar", "barbell"): ("ezbar", "bar"),
    ("double", "d"): ("vhandle",),
    ("v", "grip"): ("vhandle",),
    ("v", "griff"): ("vhandle",),
    ("v", "handle"): ("vhandle",),
    ("v", "bar"): ("vhandle",),
    ("vhandle", "bar"): ("vhandle",),
    ("straight", "bar"): ("straightbar",),
    ("smith", "machine"): ("smith",),
    ("machine", "smith"): ("smith",),
    ("barra", "ezbar"): ("ezbar", "bar"),
    ("barre", "ezbar"): ("ezbar", "bar"),
    ("peso", "aggiunto"): ("weighted",),
    # The ergometer, unlike "remo en máquina"; the words are the same.
    ("machine", "de", "remo"): ("rowing", "machine"),
    ("machine", "rematore"): ("rowing", "machine"),
    ("braccio", "singolo"): ("onearm",),
    ("gamba", "singola"): ("oneleg",),
    ("glute", "ham"): ("gluteham",),
    ("lat", "raise"): ("lateral", "raise"),
    ("lateral", "pulldown"): ("lat", "pulldown"),
    ("body", "weight"): ("bodyweight",),
    ("low", "back"): ("lower", "back"),
    ("life", "fitness"): ("machine",),
    ("3", "point"): ("three", "point"),
    ("each", "side"): ("eachside",),
    ("each", "arm"): ("eachside",),
    ("each", "leg"): ("eachside",),
    ("per", "side"): ("eachside",),
    ("per", "arm"): ("eachside",),
    ("per", "leg"): ("eachside",),
    ("with", "no"): ("without",),
    # "Chin Drop" is a stretch of the neck, "Chins (Drop Set)" are chin-ups.
    ("chindrop", "set"): ("chinup", "dropset"),
    ("loop", "band"): ("band",),
    ("mini", "loop", "band"): ("band",),
    # A band that adds load to a lift is not the implement: "Banded Deadlift" keeps its barbell.
    ("deadlift", "with", "band"): ("deadlift", "band", "banded"),
    ("squat", "with", "band"): ("squat", "band", "banded"),
    ("press", "with", "band"): ("press", "band", "banded"),
    ("bench", "with", "band"): ("bench", "band", "banded"),
    ("knee", "to", "elbow"): ("k2e",),
    ("down", "to", "up"): ("upward",),
    ("low", "to", "high"): ("upward",),
    ("up", "to", "down"): ("downward",),
    ("high", "to", "low"): ("downward",),
    ("low", "high"): ("upward",),
    ("high", "low"): ("downward",),
    ("no", "belt"): ("beltless",),
    ("without", "belt"): ("beltless",),
    ("with", "belt"): ("belted",),
    **{("no", what): ("without", what) for what in ("band", "strap", "weight")},
    ("with", "strap"): ("strapped",),
    ("rear", "deltoid"): ("rear", "delt"),
    ("posterior", "delt"): ("rear", "delt"),
    ("posterior", "deltoid"): ("rear", "delt"),
    **{
        (one, limb): ("onearm",)
        for one in ("un", "una", "une", "um", "uma", "one", "einem")
        for limb in ("mano", "brazo", "bra", "main", "mao", "braco", "braccio", "arm")
    },
    **dict.fromkeys(
        (
            ("una", "pierna"),
            ("une", "jambe"),
            ("uma", "perna"),
            ("una", "gamba"),
            ("einem", "bein"),
        ),
        ("oneleg",),
    ),
}
"""Neighboring words with one meaning; of two that begin alike, the longer first."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "1": ("one",),
    "single": ("one",),
    "2": ("two",),
    "double": ("two",),
    "1arm": ("onearm",),
    "einarmige": ("onearm",),
    "einarmig": ("onearm",),
    "einarmiger": ("onearm",),
    "einarmiges": ("onearm",),
    "einarm": ("onearm",),
    "sa": ("onearm",),
    "sl": ("oneleg",),
    "uni": ("unilateral",),
    "unilaterale": ("unilateral",),
    "unilateraler": ("unilateral",),
    "monolaterale": ("unilateral",),
    "bilat": ("bilateral",),
    "db": ("dumbbell",),
    "dbell": ("dumbbell",),
    "dumbell": ("dumbbell",),
    "dumbel": ("dumbbell",),
    "mancuerna": ("dumbbell",),
    "kurzhantel": ("dumbbell",),
    "haltere": ("dumbbell",),
    "kh": ("dumbbell",),
    "kurzhanteln": ("dumbbell",),
    "manubrio": ("dumbbell",),
    "manubri": ("dumbbell",),
    "bb": ("barbell",),
    "bbell": ("barbell",),
    "langhantel": ("barbell",),
    "lh": ("barbell",),
    "bilanciere": ("barbell",),
    "kb": ("kettlebell",),
    "rdl": ("romanian", "deadlift"),
    "sldl": ("stiffleg", "deadlift"),
    "dl": ("deadlift",),
    "tbdl": ("trap", "bar", "deadlift"),
    "gm": ("goodmorning",),
    "pd": ("pulldown",),
    "lpd": ("lat", "pulldown"),
    "sapd": ("straight", "arm", "pulldown"),
    "cs": ("chest", "supported"),
    "csr": ("chest", "supported", "row"),
    "rdf": ("rear", "delt", "fly"),
    "bpa": ("band", "pullapart"),
    "mu": ("muscleup",),
    "hs": ("hammer", "strength"),
    "bp": ("bench", "press"),
    "bss": ("bulgarian", "split", "squat"),
    "neg": ("negative",),
    "eccentric": ("negative",),
    "paused": ("pause",),
    "wtd": ("weighted",),
    "rev": ("reverse",),
    "revers": ("reverse",),
    "inc": ("incline",),
    "dec": ("decline",),
    "tri": ("triceps",),
    "palloff": ("pallof",),
    "ohp": ("overhead", "press"),
    "ghr": ("gluteham", "raise"),
    "conv": ("conventional",),
    "ext": ("extension",),
    "hyper": ("hyperextension",),
    "hyperextention": ("hyperextension",),
    "pendley": ("pendlay",),
    "pendaly": ("pendlay",),
    "pendelay": ("pendlay",),
    "latpulldown": ("lat", "pulldown"),
    "legpress": ("leg", "press"),
    "chin": ("chinup",),
    "chis": ("chi",),
    "aussie": ("australian",),
    "deg": ("degree",),
    "btn": ("behind", "neck"),
    "bw": ("bodyweight",),
    **dict.fromkeys(
        _words(
            "overhand pronate prono pronado pronada pronacion pronacao pronation proniert "
            "obergriff ristgriff"
        ),
        ("pronated",),
    ),
    # Not the bare "supino": in Portuguese it is the bench press.
    **dict.fromkeys(
        _words(
            "underhand supinate rg supinado supinada supinacion supinacao supination supiniert "
            "untergriff kammgriff"
        ),
        ("supinated",),
    ),
    **dict.fromkeys(
        _words("parallel natural ng neutro neutra neutre neutraler parallelgriff"), ("neutral",)
    ),
    **dict.fromkeys(
        _words(
            "wg ancho ancha abierto abierta amplio aberto aberta large larga breit breite breiter "
            "breitem weit weiter"
        ),
        ("wide",),
    ),
    **dict.fromkeys(
        _words(
            "narrow cg cerrado cerrada estrecho estrecha fechado fechada estreita serre serree "
            "etroite stretta eng enge enger enges engem"
        ),
        ("close",),
    ),
    "hex": ("trap",),
    "trapbar": ("trap", "bar"),
    "hexbar": ("trap", "bar"),
    "ezbar": ("ezbar", "bar"),
    "vbar": ("vhandle",),
    "triangle": ("vhandle",),
    "triangulo": ("vhandle",),
    "triangolo": ("vhandle",),
    "alternate": ("alternating",),
    "alternated": ("alternating",),
    "alt": ("alternating",),
    "banded": ("band", "banded"),
    "assist": ("assisted",),
    "weight": ("weighted",),
    "gewichtet": ("weighted",),
    "zavorrato": ("weighted",),
    "zavorrata": ("weighted",),
    "inclined": ("incline",),
    "declined": ("decline",),
    **dict.fromkeys(_words("sitting sentado sentada assis sitzend sitzendes seduto"), ("seated",)),
    **dict.fromkeys(_words("haut haute alto alta"), ("high",)),
    **dict.fromkeys(_words("basse bajo baja baixo baixa basso"), ("low",)),
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
    "cavo": ("cable",),
    "cavi": ("cable",),
    "cuerda": ("rope",),
    "corda": ("rope",),
    "corde": ("rope",),
    "seil": ("rope",),
    "maquina": ("machine",),
    "maschine": ("machine",),
    "macchina": ("machine",),
    "multipower": ("smith",),
    "banda": ("band",),
    "hi": ("high",),
    "lever": ("machine",),
    "leverage": ("machine",),
    "hammerstrength": ("hammer", "strength"),
    # Makers of machines: no other product of theirs stands before the name of an exercise.
    **dict.fromkeys(
        _words("cybex gym80 hoist lifefitness nautilus panatta precor technogym"), ("machine",)
    ),
    "ez": ("ezbar",),
    "olympic": ("barbell",),
    "pecdeck": ("pec", "deck"),
    "erg": ("ergometer",),
    "ergometro": ("ergometer",),
    "ruderergometer": ("rudern", "ergometer"),
    "jalone": ("jalon",),
    "klimmzuge": ("klimmzug",),
    "klimmzuege": ("klimmzug",),
    "uberzuge": ("uberzug",),
}
"""Words that mean the same as others."""

SILENT = frozenset(
    _words(
        # English
        "a an the and or of for from to with using on in at by per each your grip attachment "
        "handle style version variation exercise into then combo male female "
        # Spanish, French, Portuguese, Italian, German
        "de del la el los las con en al le les du des au aux avec et sur do da das com na no em e "
        "ao di il lo ai alla dei sulla mit am im an der die das den dem und auf zur zum ejercicio "
        "exercice exercicio agarre prise pegada presa griff"
    )
)
"""Words without a meaning of their own."""

OPTIONAL = frozenset(
    _words(
        "strict standard regular normal basic classic traditional tempo slow "
        "controlled heavy light any drop set dropset burnout amrap working superset rep optional "
        "hypertrophy full warmup top backoff failure max speed deload technique x kg lb sec second "
        "min minute"
    )
)
"""Words about how a set is done, not about the exercise: a name may leave them out.

A pause and a negative are no such words: each makes another exercise.
"""

IMPLIED: dict[object, Words] = {
    Equipment.BARBELL: frozenset(
        {"barbell", "bar", "barra", "barre", "straightbar", "belted", "beltless", "strapped"}
    ),
    Equipment.DUMBBELL: frozenset({"dumbbell", "strapped"}),
    Equipment.KETTLEBELL: frozenset({"kettlebell"}),
    Equipment.CABLE_MACHINE: frozenset({"cable"}),
    Equipment.LAT_PULLDOWN_MACHINE: frozenset({"cable", "lat", "seated", "front", "chest"}),
    Equipment.MACHINE: frozenset({"machine"}),
    Equipment.PLATE_LOADED_MACHINE: frozenset({"machine", "plate", "loaded"}),
    Equipment.SMITH_MACHINE: frozenset({"smith", "machine", "barbell", "bar"}),
    Equipment.LANDMINE: frozenset({"landmine"}),
    Equipment.YOKE: frozenset({"barbell", "bar"}),
    Equipment.SANDBAG: frozenset({"sandbag"}),
    Equipment.SLIDER: frozenset({"slider"}),
    Equipment.BATTLE_ROPE: frozenset({"rope"}),
    Equipment.JUMP_ROPE: frozenset({"rope"}),
    Equipment.PULL_UP_BAR: frozenset({"bar", "bodyweight"}),
    Equipment.RESISTANCE_BAND: frozenset({"band", "banded", "resistance"}),
    Equipment.WEIGHT_PLATES: frozenset({"plate", "weighted"}),
    Equipment.EZ_BAR: frozenset({"ezbar", "bar"}),
    Equipment.TRAP_BAR: frozenset({"trap", "bar"}),
    Equipment.BENCH: frozenset({"bench", "flat"}),
    Equipment.INCLINE_BENCH: frozenset({"bench", "incline"}),
    Equipment.HYPEREXTENSION_BENCH: frozenset(
        {"bench", "roman", "chair", "45", "degree", "bodyweight"}
    ),
    Equipment.SUSPENSION_TRAINER: frozenset({"trx", "suspension", "strap", "strapped"}),
    Attachment.V_HANDLE: frozenset({"vhandle"}),
    Attachment.ROPE: frozenset({"rope"}),
    Attachment.WIDE_BAR: frozenset({"bar"}),
    Attachment.STRAIGHT_BAR: frozenset({"bar", "straightbar"}),
    Attachment.D_HANDLE: frozenset({"d"}),
    GripOrientation.PRONATED: frozenset({"pronated"}),
    GripOrientation.SUPINATED: frozenset({"supinated"}),
    GripOrientation.NEUTRAL: frozenset({"neutral"}),
    GripWidth.WIDE: frozenset({"wide"}),
    GripWidth.NARROW: frozenset({"close"}),
    Laterality.UNILATERAL: frozenset({"unilateral", "eachside"}),
    Laterality.BILATERAL: frozenset({"twoarm", "bilateral"}),
    Laterality.ALTERNATING: frozenset({"alternating", "eachside"}),
    Pattern.VERTICAL_PULL: frozenset({"lat", "vertical"}),
    Pattern.HORIZONTAL_PULL: frozenset({"horizontal"}),
    Pattern.SHOULDER_EXTENSION: frozenset({"lat"}),
    Pattern.HIP_HINGE: frozenset({"standing"}),
    Pattern.SCAPULAR_ELEVATION: frozenset({"shoulder"}),
    Pattern.SPINAL_EXTENSION: frozenset({"back", "lower", "lumbar"}),
}
"""Words that the description of an exercise implies: a name may add them."""

IMPLIED_ON_ONE_SIDE: dict[Pattern, Words] = {
    **dict.fromkeys(
        (
            Pattern.VERTICAL_PULL,
            Pattern.HORIZONTAL_PULL,
            Pattern.SHOULDER_EXTENSION,
            Pattern.UPPER_BACK,
            Pattern.SCAPULAR_ELEVATION,
            Pattern.SCAPULAR_RETRACTION,
            Pattern.HORIZONTAL_PUSH,
            Pattern.VERTICAL_PUSH,
            Pattern.CHEST_FLY,
            Pattern.SHOULDER_ABDUCTION,
            Pattern.SHOULDER_FLEXION,
            Pattern.SHOULDER_ROTATION,
            Pattern.ELBOW_FLEXION,
            Pattern.ELBOW_EXTENSION,
            Pattern.WRIST_FLEXION,
            Pattern.WRIST_EXTENSION,
            Pattern.GRIP,
            Pattern.CARRY,
            Pattern.WEIGHTLIFTING,
        ),
        frozenset({"onearm"}),
    ),
    **dict.fromkeys(
        (
            Pattern.KNEE_EXTENSION,
            Pattern.KNEE_FLEXION,
            Pattern.HIP_EXTENSION,
            Pattern.HIP_ABDUCTION,
            Pattern.HIP_ADDUCTION,
            Pattern.PLANTAR_FLEXION,
        ),
        frozenset({"oneleg"}),
    ),
}
"""Words that a one-sided exercise implies, by its pattern: which limb works.

A hinge, a squat and a lunge imply none: "one-arm" and "one-leg" are two exercises there.
"""

CURLS = frozenset(_words("curl rosca"))
"""Movements in which the ordinary grip is underhand, so that the reverse grip is overhand."""

MOVEMENTS = frozenset(
    _words(
        "row rowing pulldown pullup chinup pull pullover pullapart pullthrough deadlift hinge "
        "goodmorning hyperextension extension superman swing shrug press pushup dip fly raise curl "
        "kickback pushdown skullcrusher vup squat lunge stepup thrust bridge abduction adduction "
        "rotation crunch situp plank twist rollout woodchop bend carry walk clean snatch jerk "
        "thruster facepull muscleup hang lever climb jump remo jalon dominada peso remada puxada "
        "barra levantamento rosca supino agachamento tirage traction rowing souleve rudern "
        "klimmzug latzug latziehen kreuzheben stacco rematore trazione"
    )
)
"""Words that name a movement: exercises that share one are alike, whatever else their names say."""

REGIONS = frozenset(
    _words(
        "leg calf hamstring glute hip knee gluteham wrist neck triceps biceps chest bench shoulder "
        "overhead back lower lat lateral front rear reverse straight arm delt floor romanian "
        "stiffleg upright"
    )
)
"""Words that tell movements with one noun apart: a leg press and a bench press."""
