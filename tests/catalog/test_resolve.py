"""`resolve`: the exercise that a name means, as people and apps write it."""

from __future__ import annotations

import pytest

from backworkouts import Exercise, catalog, resolve
from backworkouts._catalog.resolve import NameIndex, fold
from backworkouts.errors import (
    AmbiguousExerciseError,
    BackworkoutsError,
    UnknownExerciseError,
)

# What the article's exercises are called, a line each: the id, then names.
SAME = """
seated_row: SEATED ROW | Row, seated, cable | low-pulley seated rows | Cable V-Grip Seated Row
seated_row: Seated Row w/ V-Bar | seated cable row 3x10 | Machine seated cable row | CableRow
seated_row: remo sentado con agarre neutro | tirage horizontal, prise serrée | Rudern am Kabel (eng)
wide_grip_lat_pulldown: Lat Pull-Down - Wide Grip | WG pulldown | pulldowns (wide, overhand)
wide_grip_lat_pulldown: front lat pull down | cable pulldown | Lat pulldown to the chest
wide_grip_lat_pulldown: jalón al pecho con agarre abierto | Latzug mit breitem Griff
t_bar_row: tbar row | T-Bar Rows (close grip) | bent-over T-bar row | landmine rows | corner row
t_bar_row: rowing T bar | remada cavalinho livre | T-Rudern
dumbbell_pullover: DB pull-over | pullovers (DBs) | flat bench dumbbell pull over
dumbbell_pullover: pull-over à l'haltère | KH-Überzüge | pullover mancuerna
bent_over_row: BB row | Row, Barbell, Bent Over | bentover rows | BOR | barbell row w/ straps
bent_over_row: Bent-Over Row (pronated grip) | olympic barbell row | barbell rows - warm up
bent_over_row: Langhantel-Rudern | vorgebeugtes Rudern mit der LH | remo con barra (prono)
inverted_row: body rows | aussie pull-ups | BW row | Inverted Rows / Australian Pull-Ups
inverted_row: rowing inversé à la barre | australische Klimmzüge
reverse_grip_pulldown: underhand pulldowns | Lat Pulldown, reverse grip | RG lat pulldown
reverse_grip_pulldown: supinated close-grip lat pull-down | Latziehen mit Untergriff
close_grip_pulldown: narrow lat pulldown | Lat Pulldown w/ V Handle | triangle pulldown
close_grip_pulldown: CG pulldown | tirage vertical, prise serrée | puxada no triângulo
one_arm_dumbbell_row: 1-arm DB row | SA DB rows | bent over one arm row | dumbbell row each side
one_arm_dumbbell_row: three-point dumbbell row | Kroc rows | dumbbell row on bench (one arm)
one_arm_dumbbell_row: KH-Rudern einarmig | rowing haltère 1 bras | remo con mancuerna a una mano
hyperextension: back extensions | hypers | Back Ext | 45º hyperextension (BW) | low back extension
hyperextension: Roman chair hyperextension | hiperextensiones en banco romano | extension du dos
pull_up: PULLUP | Pull-Ups (overhand) | wide-grip pullups | strict pull ups to failure | BW pull-up
pull_up: Klimmzüge im Obergriff | tractions prise large | dominadas con agarre ancho
one_arm_pulldown: SA lat pulldown | unilateral pulldown | lat pulldown (1 arm) | uni lat pulldown
one_arm_pulldown: single handle lat pulldown | einarmiges Latziehen | jalón a una mano
renegade_row: plank rows | renegade rows (each arm) | DB renegade row | remo renegado
pendlay_row: Pendlays | Pendley row | BB Pendlay rows | Rows (Pendlay) | dead-stop barbell row
deadlift: dead-lifts | DL | conv. deadlift | Deadlift (heavy) | deadlift 5x5 | BB DLs
deadlift: Deadlift (hypertrophy)
deadlift: double overhand deadlift | Deadlift - no belt | deadlifts w/ belt | deadlift top set
deadlift: Langhantelkreuzheben | soulevé de terre | peso muerto con barra | levantamento terra
romanian_deadlift: RDLs | RDL (Romanian Deadlift) | Deadlift, Romanian | BB RDL w/ straps
romanian_deadlift: rumänisches Kreuzheben (LH) | SDT roumain | peso muerto rumano
dumbbell_romanian_deadlift_to_bent_over_row: DB RDL + row | DB RDL into bent-over row
dumbbell_romanian_deadlift_to_bent_over_row: dumbbell RDL to row combo
face_pull: facepulls | rope face-pull | Face Pulls (cable, rope) | high pulley face pull
face_pull: face pull con cuerda | Face Pulls am Seil
"""

# What looks like one of them and is another, a line each: the id, then names.
OTHER = """
plank: Plank 1:00 | plank (0:45)
one_arm_cable_fly: 1 Arm Heavy Crossover
chin_up: chins | Chins (drop set) | chin-up | underhand pull-up | Pull Ups (supinated) | Klimmzüge im Untergriff
behind_the_neck_pull_up: rear pull-up | behind-the-neck pull ups
one_arm_pull_up: single-arm pull-up
assisted_pull_up: Pull-Up (assisted, machine) | assisted pullups
sumo_deadlift: Deadlift - Sumo | sumo DL | Kreuzheben Sumo
trap_bar_deadlift: hexbar deadlift | Deadlift (trap bar)
stiff_leg_deadlift: SLDL | straight-legged deadlift | barbell stiff leg DL
single_leg_romanian_deadlift: SL RDL | 1-leg RDL | RDL (single leg)
dumbbell_romanian_deadlift: DB RDL | RDL (dumbbells)
dumbbell_deadlift: Deadlift (DB)
deficit_deadlift: deadlift from a deficit
rack_pull: rack deadlifts
suitcase_deadlift: one-arm side deadlift
dumbbell_bent_over_row: DB bent over row | two-dumbbell rows
smith_machine_row: Bent Over Row (Smith)
underhand_barbell_row: Yates rows | reverse-grip barbell row | supinated bent over row
wide_grip_barbell_row: Barbell Row (snatch grip)
chest_supported_dumbbell_row: incline DB row | chest supported DB row
chest_supported_t_bar_row: T-Bar Row (chest supported)
one_arm_landmine_row: single-arm T-bar row
seated_machine_row: machine row | Technogym row | Cybex seated row
iso_lateral_row: Hammer Strength row | iso-lateral row
seated_wide_grip_cable_row: wide-grip seated row
underhand_cable_row: Cable Row (underhand)
one_arm_cable_row: 1-arm cable row
upright_row: upright barbell row | remo al mentón
rowing_ergometer: rowing machine | row erg | Rudergerät
machine_pulldown: machine lat pulldown | Cybex lat pulldown
behind_the_neck_pulldown: BTN pulldown | Latzug in den Nacken
straight_arm_pulldown: lat prayer | stiff-arm lat pulldown
triceps_pushdown: tricep pulldown
machine_pullover: Nautilus pullover
barbell_pullover: pullover (barbell)
cable_pullover: Pull-Over (cable)
reverse_hyperextension: reverse hypers | reverse back extension
machine_back_extension: Back Extension (machine)
superman: supermans from the floor | back extension on the floor
underhand_inverted_row: inverted row (underhand)
trx_inverted_row: inverted row with straps | TRX rows
kettlebell_renegade_row: KB renegade row
dumbbell_pendlay_row: Pendlay Row (DB)
band_face_pull: banded face pulls
seated_face_pull: Face Pull (seated)
cable_pull_through: pull through
suitcase_carry: unilateral farmer's walk
dumbbell_lateral_raise: lat raises
paused_deadlift: deadlift (paused)
weighted_pull_up: pull-ups with belt
barbell_shrug: barbell shoulder shrugs
machine_shrug: Hammerstrength Shrug | Machine Shoulder Shrug
assisted_pull_up: Pull Up, Leverage Machine | machine pull-up
iso_lateral_row: Hammerstrength Iso Row | Chest-Supported Iso-Lateral Row
low_cable_fly: Low-High Cable Flys | low-to-high cable fly
high_cable_fly: Hi-to-Low Cable Crossover
rowing_ergometer: máquina de remo
seated_machine_row: remo en máquina
"""


def listed(table):
    return [
        (name.strip(), exercise)
        for line in table.strip().splitlines()
        for exercise, names in [line.split(": ")]
        for name in names.split("|")
    ]


@pytest.mark.parametrize(("name", "expected"), listed(SAME))
def test_a_name_means_its_exercise(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize(("name", "expected"), listed(OTHER))
def test_what_is_not_the_same_exercise_is_another(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize(
    "name",
    [
        # other equipment
        "Deadlift (log)",
        "sandbag row",
        "axle bar row",
        "Smith machine Pendlay row",
        "kettlebell RDL to row",
        "Hammer Strength curl",  # a machine, not a hammer curl
        "Hammerstrength preacher curl",
        # another grip, another base
        "underhand Pendlay row",
        "reverse-grip T-bar row",
        "wide-grip chin-up",
        "standing lat pulldown",
        "seated dumbbell row",
        "hyperextensions with no hyperextension bench",
        # more than the exercise
        "dumbbell pullover to press",
        "lat pulldown with a crunch",
        "burpee pull-up",
        "back extension row",
        # stretches and talk
        "lat smash",
        "chest day",
        "see coach",
        "hinge",
    ],
)
def test_what_is_almost_one_of_them_is_none(name):
    with pytest.raises(UnknownExerciseError):
        resolve(name)


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("seated rwo", "seated_row"),
        ("Dedlift", "deadlift"),
        ("Hyperextenssion", "hyperextension"),
        ("Dumbell Pulover", "dumbbell_pullover"),
        ("underhand Pendlay row", "pendlay_row"),
        ("romainian deadlift", "romanian_deadlift"),
    ],
)
def test_an_unknown_name_suggests_the_nearest(name, suggested):
    with pytest.raises(UnknownExerciseError) as error:
        resolve(name)
    assert suggested in error.value.suggestions
    assert set(error.value.suggestions) <= set(catalog.exercises)
    assert len(error.value.suggestions) <= 5


# As people write them, with the first exercise to suggest.
MISLEADING = """
prime row: bent_over_row
medusa row: bent_over_row
axle row: seated_row
weird curl: barbell_curl
Front Raise (Machine): dumbbell_front_raise
V-Up with a dumbbell: v_up
trap bar press: bench_press
jammer press: jm_press
leg press on cables: leg_press
one-arm leg extension: leg_extension
kneeling deadlift: deadlift
deficit sumo deadlift: deficit_deadlift
paused Pendlay row: pendlay_row
Smith machine chin-up: smith_machine_pull_up
axle shrug: barbell_shrug
super squat: machine_squat
wide incline press: incline_bench_press
concentration curl (cable): concentration_curl
box squat (dumbbell): dumbbell_squat
lat pulldown with prime handles: wide_grip_lat_pulldown
weighted ring row: trx_inverted_row
hip thrust (trap bar): hip_thrust
dumbell shoulder pres: dumbbell_shoulder_press
single leg glute bridge straight leg: single_leg_glute_bridge
"""


@pytest.mark.parametrize(
    ("name", "first"), [line.rsplit(": ", 1) for line in MISLEADING.strip().splitlines()]
)
def test_suggestions_share_movement_and_muscle(name, first):
    with pytest.raises(UnknownExerciseError) as error:
        resolve(name)
    suggestions = error.value.suggestions
    assert suggestions[0] == first
    best = catalog.exercises[first]
    for one in map(catalog.exercises.__getitem__, suggestions):
        assert {*best.patterns} & {*one.patterns} or {*best.prime_movers} & {*one.prime_movers}


@pytest.mark.parametrize("name", ["golf", "Sauna", "meditation"])
def test_a_likeness_of_letters_alone_suggests_nothing(name):
    with pytest.raises(UnknownExerciseError) as error:
        resolve(name)
    assert error.value.suggestions == ()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Rows", ["bent_over_row", "one_arm_dumbbell_row", "seated_row", "t_bar_row"]),
        ("Pulldown", ["wide_grip_lat_pulldown", "reverse_grip_pulldown", "close_grip_pulldown"]),
        ("PD", ["wide_grip_lat_pulldown", "reverse_grip_pulldown", "close_grip_pulldown"]),
        ("Curls", ["barbell_curl", "dumbbell_curl"]),
        ("Press", ["bench_press"]),
    ],
)
def test_a_generic_name_lists_the_common_exercises_first(name, first):
    with pytest.raises(AmbiguousExerciseError) as error:
        resolve(name)
    assert list(error.value.candidates[: len(first)]) == first


ABBREVIATED = """
bench_press: Bench | BP | flat bench | bench (barbell)
squat: Squats
wide_grip_lat_pulldown: LPD | wide PD | wide LPDs
straight_arm_pulldown: SAPD | straight arm pd
good_morning: GM | GMs
dumbbell_good_morning: DB GM
iso_lateral_row: HS row | Hammerstrength Row
iso_lateral_pulldown: HS pulldown
chest_supported_row: CSR | CS row
chest_supported_dumbbell_row: DB CSR | CS DB row
reverse_fly: RDF | DB RDF
trap_bar_deadlift: TBDL
muscle_up: MU
band_pull_apart: BPA | BPAs
negative_pull_up: neg pull-ups | neg pullups
negative_chin_up: neg chins
bulgarian_split_squat: BSS
seated_machine_row: Row, Leverage Machine
knees_to_elbows: K2E | Knees to Elbows
"""

TRANSLATED = """
deadlift: martwy ciąg | martwy ciag | становая тяга | Становая | marklyft | デッドリフト
deadlift: conventionele deadlift
romanian_deadlift: rumuński martwy ciąg | румынская тяга | rumänska marklyft
romanian_deadlift: Roemeense deadlift | ルーマニアンデッドリフト
bench_press: wyciskanie leżąc | bankdrukken | жим лёжа | жим лежа | bänkpress
bench_press: ベンチプレス
squat: przysiady ze sztangą | приседания | knäböj | スクワット
pull_up: podciąganie na drążku | optrekken | подтягивания | räckhäv | 懸垂
chin_up: podciąganie podchwytem | onderhands optrekken | подтягивания обратным хватом | 逆手懸垂
bent_over_row: wiosłowanie sztangą | wioslowanie sztanga | voorovergebogen roeien
bent_over_row: тяга штанги в наклоне | skivstångsrodd | ベントオーバーロウ
wide_grip_lat_pulldown: ściąganie drążka do klatki | тяга верхнего блока | latsdrag
wide_grip_lat_pulldown: ラットプルダウン
seated_row: тяга горизонтального блока | sittande kabelrodd | zittend kabelroeien | ケーブルロウ
cable_curl: Rosca Direta na Polia
smith_machine_squat: Agachamento no Smith
hip_adduction: Cadeira Adutora
single_leg_extension: Extensão de Perna Unilateral
iso_lateral_row: Remada Iso-Lateral
"""


@pytest.mark.parametrize(("name", "expected"), [*listed(ABBREVIATED), *listed(TRANSLATED)])
def test_abbreviations_and_other_languages(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize("name", ["zzzzzz", "Tabata", "PU", "reformer"])
def test_what_is_like_nothing_suggests_nothing(name):
    with pytest.raises(UnknownExerciseError) as error:
        resolve(name)
    assert error.value.suggestions == ()


@pytest.mark.parametrize(
    ("name", "candidate"),
    [
        ("row", "seated_row"),
        ("pulldown", "wide_grip_lat_pulldown"),
        ("pull-down", "close_grip_pulldown"),
        ("pullovers", "dumbbell_pullover"),
        ("one arm", "one_arm_pulldown"),
        ("remo", "bent_over_row"),
        ("Deadlift / RDL", "romanian_deadlift"),
        ("Deadlift / RDL", "deadlift"),
        ("pull-ups or chin-ups", "pull_up"),
        ("pull-ups or chin-ups", "chin_up"),
        ("barbell row, T-bar row", "t_bar_row"),
    ],
)
def test_a_name_that_may_mean_several_lists_them(name, candidate):
    with pytest.raises(AmbiguousExerciseError) as error:
        resolve(name)
    assert 2 <= len(error.value.candidates) <= 5
    assert candidate in error.value.candidates or len(error.value.candidates) == 5


@pytest.mark.parametrize(
    "name",
    ["Deadlift, barbell", "Romanian Deadlift / RDL", "back extensions + hyperextensions"],
)
def test_a_list_of_one_exercise_is_that_exercise(name):
    assert resolve(name).id in {"deadlift", "romanian_deadlift", "hyperextension"}


def test_what_two_exercises_are_together_may_be_a_third():
    assert resolve("push-up to renegade row").id == "renegade_row_with_push_up"
    assert resolve("clean and jerk").id == "clean_and_jerk"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # A short aside says which exercise it is, and has to be understood whole;
        ("Deadlift (conventional)", "deadlift"),
        ("Deadlift [sumo]", "sumo_deadlift"),
        ("Romanian Deadlift (RDL)", "romanian_deadlift"),
        ("Deadlift ()", "deadlift"),
        # or says the same again, in another language;
        ("Kreuzheben (Deadlift)", "deadlift"),
        ("Pull-Ups (Klimmzüge)", "pull_up"),
        # a long one is a remark.
        ("Deadlift (see the video Anna sent)", "deadlift"),
        ("Face Pull (as the coach said, if time)", "face_pull"),
        ("Deadlift (conventional) (see the video Anna sent)", "deadlift"),
        ("Romanian Deadlift (RDL) [Kreuzheben rumänisch]", "romanian_deadlift"),
    ],
)
def test_parentheses_explain(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize(
    "name", ["Deadlift (Freemotion)", "Deadlift (log bar)", "Deadlift (barbell) (log)"]
)
def test_parentheses_that_nobody_understands_are_not_ignored(name):
    with pytest.raises(UnknownExerciseError):
        resolve(name)


def test_of_two_names_that_fit_the_one_that_says_more_is_meant():
    # Both a deadlift done slowly and a deadlift with a pause are there; the second says "paused".
    assert resolve("paused barbell deadlift").id == "paused_deadlift"
    assert resolve("slow barbell deadlift").id == "deadlift"


def test_two_names_that_fit_as_well_are_ambiguous():
    mine = catalog.extend(
        exercises=[
            Exercise("cliff_with_band", "Band Cliff Hang", equipment=["cable_machine"]),
            Exercise("cliff_with_cable", "Cable Cliff Hang", equipment=["resistance_band"]),
        ]
    )
    with pytest.raises(AmbiguousExerciseError) as error:
        mine.resolve("cliff hang with band and cable")
    assert set(error.value.candidates) == {"cliff_with_band", "cliff_with_cable"}


def test_a_name_without_words_is_found_as_it_is():
    mine = catalog.extend(
        exercises=[Exercise("flex", "\N{FLEXED BICEPS}"), Exercise("the_grip", "The Grip")]
    )
    assert mine.resolve(" \N{FLEXED BICEPS} ").id == "flex"
    assert mine.resolve("The Grip").id == "the_grip"
    for name in ("", "\N{EYES}", "---"):
        with pytest.raises(UnknownExerciseError):
            mine.resolve(name)


def test_an_id_and_a_name_mean_their_exercise():
    for id, exercise in catalog.exercises.items():
        assert resolve(id) is exercise
        assert resolve(exercise.name) is exercise


def test_asked_again_the_answer_is_the_same():
    assert resolve("wide pull ups") is resolve("wide pull ups")


def test_an_index_forgets_rather_than_grows_without_end(monkeypatch):
    monkeypatch.setattr("backworkouts._catalog.resolve._CACHED_NAMES", 2)
    index = NameIndex([Exercise("hang", "Cliff Hang")])
    for name in ("cliff hang", "Cliff Hang", "CLIFF HANG", "cliff-hang"):
        assert index.resolve(name).id == "hang"
        assert len(index._cached) <= 2


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "\t\n",
        "---",
        "()",
        "(((((((",
        "[]][[",
        "!?.,;:/&+|",
        "\ud800",
        "\ud800row\udfff",
        "\x00",
        "\u202e",
        "💪🏽",
        "½",
        "0",
        "3x10",
        "9" * 5_000,
        "row " * 5_000,
        "deadlift, " * 5_000,
        "(" * 100_000,
        "a" * 1_000_000,
        "pull up" + " " * 1_000_000,
        "with grip of the",
    ],
    ids=lambda name: f"{name[:8]!a} x {len(name)}",
)
def test_whatever_the_name_the_error_is_ours(name):
    with pytest.raises((UnknownExerciseError, AmbiguousExerciseError)) as error:
        resolve(name)
    assert isinstance(error.value, BackworkoutsError)
    assert len(str(error.value)) < 1_000


def test_a_name_longer_than_any_name_is_none():
    # 200 characters are a name still, as everywhere else.
    assert resolve("deadlift".ljust(200)).id == "deadlift"
    with pytest.raises(UnknownExerciseError):
        resolve("deadlift".ljust(201))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pull-Ups", "pull up"),
        ("T-Bar Row", "TBAR ROW"),
        ("bent-over", "bentover"),
        ("jalón", "jalon"),
        ("Überzüge", "uberzüge"),
        ("DB", "dumbbells"),
        ("one-arm", "single arm"),
        ("1-arm", "one-armed"),
        ("Farmer's Walk", "Farmers Walk"),
        ("l'haltère", "haltère"),
        ("45°", "45 degrees"),
        ("Kurzhantelrudern", "Rudern mit Kurzhantel"),
        ("PullUp", "pull-up"),
        ("w/ rope", "with a rope"),
        ("crunches", "crunch"),
        ("extensiones", "extensión"),
        ("presses", "press"),
        ("flies", "fly"),
    ],
)
def test_two_ways_to_write_one_thing_fold_to_the_same_words(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chin-up", "pull-up"),
        ("incline", "decline"),
        ("dos", "do"),
        ("with no bench", "bench"),
        ("supino", "supinado"),
    ],
)
def test_two_things_fold_to_different_words(one, other):
    assert fold(one) != fold(other)


def test_a_word_that_is_a_barbell_in_one_language_and_a_dumbbell_in_another_is_not_guessed():
    # Turkish "halter" is a barbell, Portuguese "halter" a dumbbell
    for name in ("Deadlift (Halter)", "Bent Over Row (Halter)"):
        with pytest.raises(UnknownExerciseError):
            resolve(name)
    assert "dumbbell_pullover" == resolve("pullover com halter").id


@pytest.mark.parametrize(
    "name",
    ["no deadlift", "No Barbell Row", "no-deadlift", "Squat (no deadlift)", "Pull-Up (no band)",
     "Pull-Up no band", "not deadlift", "ohne Kreuzheben", "sin peso muerto"],
)  # fmt: skip
def test_a_negation_does_not_mean_what_it_denies(name):
    with pytest.raises(UnknownExerciseError):
        resolve(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("No Belt Deadlift", "deadlift"),
        ("no-belt squat", "squat"),
        ("Remada no TRX", "trx_inverted_row"),
    ],
)
def test_some_words_after_no_are_no_negation_of_the_exercise(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Romanian Deadlift (single dumbbell)", "dumbbell_romanian_deadlift"),
        ("Romanian Deadlift (one kettlebell)", "kettlebell_romanian_deadlift"),
        ("Dumbbell Row (1 DB)", "one_arm_dumbbell_row"),
        ("Barbell Curl (90 lbs)", "barbell_curl"),
        ("Chest Supported Rows (3 sets of 9-11)", "chest_supported_row"),
        ("Deadlift (3 x 5)", "deadlift"),
        ("Bench Press (2 s pause)", "paused_bench_press"),
        ("Pull-Up (strict, any grip)", "pull_up"),
        ("V Bar PullDown (dropset)", "close_grip_pulldown"),
        ("Seated Row / heavy", "seated_row"),
        ("Lat Pulldown / wide grip", "wide_grip_lat_pulldown"),
    ],
)
def test_a_qualifier_does_not_hide_a_known_exercise(name, expected):
    assert expected == resolve(name).id


@pytest.mark.parametrize("name", ["Bench Press (single dumbbell)", "Barbell Curl (one dumbbell)"])
def test_one_dumbbell_for_both_arms_is_another_exercise(name):
    with pytest.raises(UnknownExerciseError):
        resolve(name)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Seated Rows / Chest-Supported Rows", ("seated_row", "chest_supported_row")),
        ("Pull-ups (or Lat Pulldowns)", ("pull_up", "wide_grip_lat_pulldown")),
    ],
)
def test_a_choice_is_ambiguous_between_the_exercises_that_it_names(name, first):
    with pytest.raises(AmbiguousExerciseError) as error:
        resolve(name)
    assert first == error.value.candidates
