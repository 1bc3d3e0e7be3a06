"""Exercises over one line and several: names, sets, supersets, warm-ups, notes."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import notation
from render_workout import blocks, problems, told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pull-Up 3x8\nSeated Row 4x10", ["Workout", "  Pull-Up 3x8", "  Seated Row 4x10"]),
        ("Pull Day\n\nPull-Up 3x8", ["Pull Day", "  Pull-Up 3x8"]),
        ("# Pull Day #\nPull-Up 3x8", ["Pull Day", "  Pull-Up 3x8"]),
        ("**Pull Day**:\nPull-Up 3x8", ["Pull Day", "  Pull-Up 3x8"]),
        ("Pull\n====\nPull-Up 3x8", ["Pull", "  Pull-Up 3x8"]),
        ("Upper A\n\nPull-Up 3x8", ["Upper A", "  Pull-Up 3x8"]),
        ("# Pull\tDay\nPull-Up 3x8", ["Pull Day", "  Pull-Up 3x8"]),
        ("Workout B\nPull-Up 3x8", ["Workout B", "  Pull-Up 3x8"]),
        # a second title is a note, and so is one behind a note
        ("# Pull\n# A good mood\nPull-Up 3x8", ["Pull (A good mood)", "  Pull-Up 3x8"]),
        ("I wrote this for you.\nPull\n\nPull-Up 3x8",
         ["Workout (I wrote this for you.\nPull)", "  Pull-Up 3x8"]),
        # what is said of weeks, of one workout alone, is a note
        ("Pull\nfor 8 weeks\nPull-Up 3x8", ["Pull (for 8 weeks)", "  Pull-Up 3x8"]),
        ("Pull\nMonday\nPull-Up 3x8", ["Monday (Pull)", "  Pull-Up 3x8"]),
        ("Pull\nDay 1: Back\nPull-Up 3x8", ["Back (Pull)", "  Pull-Up 3x8"]),
        ("Pull\nDay 1\nPull-Up 3x8", ["Pull", "  Pull-Up 3x8"]),
        ("# allow: ORD001\nPull-Up 3x8", ["Workout (# allow: ORD001)", "  Pull-Up 3x8"]),
    ],
)  # fmt: skip
def test_a_workout_is_called_what_its_title_says(text, said):
    assert said == told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pull-Up\n3x8", ["Pull-Up 3x8"]),
        ("Pull-Up:\n  3x8", ["Pull-Up 3x8"]),
        ("Pull-Up\n\n3x8", ["Pull-Up 3x8"]),
        ("Pull-Up -\n- 3x8\n- rest 90s", ["Pull-Up 3x8 rest 90 s"]),
        ("Pull-Up 3x8\nrest 90s", ["Pull-Up 3x8 rest 90 s"]),
        ("Pull-Up\nSets: 3\nReps: 10\nRest: 90s", ["Pull-Up 3x10 rest 90 s"]),
        ("Pull-Up\n3 sets\n10 reps\n@ 20 kg", ["Pull-Up 3x10 @ 20 kg"]),
        ("Seated Row\nSet 1: 60 kg x 12\nSet 2: 65 kg x 10\nSet 3: 70 kg x 8",
         ["Seated Row 1x12 @ 60 kg, 1x10 @ 65 kg, 1x8 @ 70 kg"]),
        ("Seated Row\n1. 60 kg x 12\n2. 62.5 kg x 10", ["Seated Row 1x12 @ 60 kg, 1x10 @ 62.5 kg"]),
        # neither a decimal point nor a load on top of bodyweight is a bullet
        ("Curl (EZ Bar)\n2.5 kg x 8", ["EZ-Bar Curl 1x8 @ 2.5 kg"]),
        ("Pull-Up\n+20 kg x 5", ["Pull-Up 1x5 @ BW+20 kg"]),
        ("A1. Pull-Up\n3x8\nA2. Dip\n3x10", ["Pull-Up 3x8 + Dip 3x10"]),
    ],
)  # fmt: skip
def test_a_name_and_its_sets_may_stand_on_lines_of_their_own(text, said):
    assert said == blocks(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A1. Pull-Up 3x8\nA2. Dip 3x10\nB1. Deadlift 3x5\nB2. Plank 3x30s\nC. Pullover 3x12",
         ["Pull-Up 3x8 + Dip 3x10", "Deadlift 3x5 + Plank 3x30 s", "Pullover 3x12"]),
        ("C1. Dip 1x5\nC2. Plank 1x60s\nD1. Pull-Up 3x8\nD2. Deadlift 3x5",
         ["Dip 1x5 + Plank 1x60 s", "Pull-Up 3x8 + Deadlift 3x5"]),
        ("D1: Pull-Up 3x8\nD2: Deadlift 3x5", ["Pull-Up 3x8 + Deadlift 3x5"]),
        ("1a) Pull-Up 3x8\n1b) Dip 3x10\n2a) Deadlift 3x5", ["Pull-Up 3x8 + Dip 3x10", "Deadlift 3x5"]),
        ("1. Pull-Up 3x8\n2. Dip 3x10", ["Pull-Up 3x8", "Dip 3x10"]),
        ("A. Pull-Up 3x8\nA. Dip 3x10", ["Pull-Up 3x8", "Dip 3x10"]),
        ("Pull-Up 3x8 + Dip 3x10", ["Pull-Up 3x8 + Dip 3x10"]),
        ("Pull-Up 3x8\nsuperset with Dip 3x10\nDeadlift 3x5", ["Pull-Up 3x8 + Dip 3x10", "Deadlift 3x5"]),
        ("Pull-Up 3x8\n+ Dip 3x10\n- ss w/ Plank 3x30s", ["Pull-Up 3x8 + Dip 3x10 + Plank 3x30 s"]),
        ("Pull-Up\n3x8\nsuperset with Dip 3x10", ["Pull-Up 3x8 + Dip 3x10"]),
        ("Pull-Up 3x8\n- elbows in\nsuperset with Dip 3x10", ["Pull-Up 3x8 + Dip 3x10 (elbows in)"]),
        ("Pull-Up 3x8\n\nsuperset with Dip 3x10", ["Pull-Up 3x8 + Dip 3x10"]),
        ("Pull-Up 3x8\n\nsuperset with\n\nDip 3x10", ["Pull-Up 3x8 + Dip 3x10"]),
        ("Superset:\nPull-Up 3x8\nDip 3x10\n\nDeadlift 3x5", ["Pull-Up 3x8 + Dip 3x10", "Deadlift 3x5"]),
        ("Superset 1\nPull-Up 3x8\nDip 3x10\nSuperset 2\nDeadlift 3x5\nPlank 3x30s",
         ["Pull-Up 3x8 + Dip 3x10", "Deadlift 3x5 + Plank 3x30 s"]),
        # a sentence between them ends neither their neighborhood nor their sets
        ("Pull-Up 3x8\n\n+ Dip 3x10", ["Pull-Up 3x8", "Dip 3x10"]),
    ],
)  # fmt: skip
def test_supersets(text, said):
    assert said == blocks(text)


def test_what_a_superset_says_in_parentheses_is_kept():
    assert ["Workout (Superset (rest 60s):)", "  Pull-Up 3x8 + Dip 3x10"] == told(
        "Superset (rest 60s):\nPull-Up 3x8\nDip 3x10"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Warm-up:\n- Pull-Up 1x5\nMain lifts:\n- Seated Row 3x8",
         ["Workout (Warm-up:)", "  Pull-Up 1x5 warm-up", "  Seated Row 3x8"]),
        ("# Back\n## Calentamiento\n- Pull-Up 1x5\n## Work\nSeated Row 3x8",
         ["Back (Calentamiento)", "  Pull-Up 1x5 warm-up", "  Seated Row 3x8"]),
        ("**Warm-up (5 min)**\nPull-Up 1x5\n**Work**\nSeated Row 3x8",
         ["Workout (Warm-up (5 min))", "  Pull-Up 1x5 warm-up", "  Seated Row 3x8"]),
        ("Warm-up: Pull-Up 1x5\nSeated Row 3x8", ["Workout", "  Pull-Up 1x5 warm-up", "  Seated Row 3x8"]),
    ],
)  # fmt: skip
def test_sets_below_a_warm_up_are_warm_up_sets(text, said):
    assert said == told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pull-Up 3x8\n> slowly\n> all the way up", ["Workout", "  Pull-Up 3x8 (slowly\nall the way up)"]),
        ("Pull-Up 3x8 (slowly)\n> no swing", ["Workout", "  Pull-Up 3x8 (slowly\nno swing)"]),
        ("Pull-Up 3x8\nKeep your chest up.", ["Workout", "  Pull-Up 3x8 (Keep your chest up.)"]),
        ("Pull-Up 3x8\n\nKeep your chest up.", ["Workout (Keep your chest up.)", "  Pull-Up 3x8"]),
        ("Pull-Up 3x8 + Dip 3x9\n> deep", ["Workout", "  Pull-Up 3x8 + Dip 3x9 (deep)"]),
        ("# Pull\n> the whole week\nPull-Up 3x8", ["Pull (the whole week)", "  Pull-Up 3x8"]),
        ("# Pull\n>one\n>  two\n\nPull-Up 3x8", ["Pull (one\n two)", "  Pull-Up 3x8"]),
        # a cue with a bullet below an exercise without one is nested in it
        ("Pull-Up 3x8\n- elbows in\n> slowly", ["Workout", "  Pull-Up 3x8 (elbows in\nslowly)"]),
        ("Pull-Up\n3x8\n> slowly", ["Workout", "  Pull-Up 3x8 (slowly)"]),
        ("Pull-Up 3x8\n12 weeks to go", ["Workout", "  Pull-Up 3x8 (12 weeks to go)"]),
    ],
)  # fmt: skip
def test_notes_stay_with_what_they_stand_by(text, said):
    assert said == [line.replace("- elbows", "elbows") for line in told(text)]


def test_a_name_that_prescribes_nothing_with_what_follows_is_a_note():
    assert ["Workout (Zub Zub\nRest 90s)", "  Pull-Up 3x8"] == told(
        "Pull-Up 3x8\n\nZub Zub\nRest 90s"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pull-Up 3x8\n+ when I can", ["Workout (when I can)", "  Pull-Up 3x8"]),
        ("Pull-Up 3x8\n+ Dip 3x9\n+ when I can", ["Workout (when I can)", "  Pull-Up 3x8", "  Dip 3x9"]),
        ("Pull-Up 3x8\n\nTotal time\n45 minutes", ["Workout (Total time\n45 minutes)", "  Pull-Up 3x8"]),
    ],
)  # fmt: skip
def test_lines_that_say_nothing_together_are_read_apart(text, said):
    assert said == told(text)


def test_names_that_nobody_knows_are_custom_exercises_with_what_they_may_mean():
    reading = notation.read("Landmine Blaster 3x8\nRow 3x10\nPull-Up 3x5\nLandmine Blaster 2x8")
    blaster, row = reading.unknown
    assert bw.Exercise.custom("Landmine Blaster") == reading.subject.blocks[0].exercises[0].exercise
    assert ("Landmine Blaster", "Row") == (blaster.name, row.name)
    assert "t_bar_row" in blaster.suggestions
    assert bw.catalog.suggest("Row") == row.suggestions
    assert ["line 1, column 1", "line 4, column 1"] == [str(one) for one in blaster.places]


def test_a_catalog_of_ones_own_knows_ones_own_names():
    own = bw.Exercise("my:blaster", "Landmine Blaster")
    reading = notation.read("Landmine Blaster 3x8", catalog=bw.catalog.extend(exercises=[own]))
    assert ((), own) == (reading.unknown, reading.subject.blocks[0].exercises[0].exercise)


def test_suggestions_are_looked_for_as_long_as_few_names_are_unknown():
    letters = "bcdfghjklmn"
    names = [f"Seated Row Z{one}{other}" for one in letters for other in letters][:45]
    unknown = notation.read("\n".join(f"{name} 3x8" for name in names)).unknown
    assert names == [one.name for one in unknown]
    assert [True] * 25 + [False] * 20 == [bool(one.suggestions) for one in unknown]


def test_a_unit_is_taken_for_loads_that_state_none():
    assert ["Seated Row 3x8 @ 60 ?"] == blocks("Seated Row 3x8 @ 60")
    assert ["Seated Row 3x8 @ 60 kg"] == blocks("Seated Row 3x8 @ 60", unit="kg")
    assert ["Seated Row 3x8 @ 60 lb"] == blocks("Seated Row\n3x8 @ 60", unit=bw.model.Unit.LB)


@pytest.mark.parametrize(
    "text", ["Seated Row 3x8\nPull-Up 3x8", "\ufeffSeated Row 3x8\r\nPull-Up 3x8\r\n"]
)
def test_how_lines_end_does_not_matter(text):
    reading = notation.read(text)
    assert 2 == len(reading.subject.blocks)
    assert (2, 1) == (reading.place("blocks[1]").line, reading.place("blocks[1]").column)


@pytest.mark.parametrize("end", ["\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_ends_it(end):
    assert ["Seated Row 3x8", "Pull-Up 3x8"] == blocks(f"Seated Row 3x8{end}Pull-Up 3x8")


WANTED = "sets behind the name of an exercise: '3x10'"
UNNAMED = "the name of an exercise before its sets"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pull\nDeadlift\nPull-Up 3x8", [(2, 1, "'Deadlift'", WANTED)]),
        ("Pull\nPull-Up 3x8\n  Deadlift", [(3, 3, "'Deadlift'", WANTED)]),
        ("Pull\n\nPull-Up 3x8\n\nDeadlift\nRest 90s", [(5, 1, "'Deadlift'", WANTED)]),
        ("3x8", [(1, 1, "'3x8'", UNNAMED)]),
        ("- 3x8\nPull-Up 3x8", [(1, 3, "'3x8'", UNNAMED)]),
        ("Pull-Up 3x8\n\n4x10", [(3, 1, "'4x10'", UNNAMED)]),
    ],
)
def test_a_name_without_sets_and_sets_without_a_name_are_problems(text, said):
    assert said == problems(text)


def test_a_name_at_the_beginning_is_a_title():
    assert ["Deadlift", "  Pull-Up 3x8"] == told("Deadlift\nPull-Up 3x8")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("25", "25"), "2x25"),
        (("15 @ 25 kg / rest 60 s", "15 @ 25 kg / rest 60 s"), "2x15 @ 25 kg rest 60 s"),
        (("12", "10", "8"), "1x12, 1x10, 1x8"),
    ],
)
def test_each_line_below_a_name_is_a_set_at_least(lines, said):
    text = "\n".join(["- Face pull | -", *(f"  - {line}" for line in lines)])
    reading = notation.read(text)
    assert blocks(text) == [f"Face Pull {said}"]
    assert not reading.doubtful


@pytest.mark.parametrize(
    "title",
    ["Workout: Pull (~55 min | focus: grip)", "Entrenamiento: piernas (≈50 min)", "Séance : dos (55 min)", "Training: Zug (≈55 min | Fokus: Griff)", "Treino: costas (50 min)", "Allenamento: schiena (50 min)", "Training: rug (50 min)"],
)  # fmt: skip
def test_how_long_a_session_takes_stands_in_its_title(title):
    assert blocks(f"{title}\n\nFace pull 3x8\n") == ["Face Pull 3x8"]
