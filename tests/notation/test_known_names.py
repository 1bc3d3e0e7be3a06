"""Names that only the catalog knows: no word of them is one that movements are called by."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts._catalog.bundled import bundled
from backworkouts.notation.account import Part, PartKind
from render_workout import blocks, lines_about, told

_TITLES = ["Upper body A", "Tuesday's pull", "Pull", "Back & Biceps", "Torso"]


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize("name", ["Skull Crusher", "Cobra Stretch", "Kurzhantelrudern"])
@pytest.mark.parametrize(
    "line",
    [
        "- {}: 6 x 11",
        "{}: 6 x 11",
        "1. {} - 6x11",
        "* 6x11 {}",
        "- 6 sets of 11: {}",
        "\n- {}: 6x11",
    ],
)
def test_a_title_above_an_exercise_is_the_name_of_the_workout(title, name, line):
    expected = bundled().resolve(name).name
    assert told(f"{title}\n{line.format(name)}") == [title, f"  {expected} 6x11"]


@pytest.mark.parametrize("title", ["Upper body A", "Back & Biceps", "Tuesday's pull"])
@pytest.mark.parametrize(
    "line", ["- Wheel thing: 6x11", "1) 6x11 Wheel thing", "Wheel thing: 6x11"]
)
def test_a_title_is_no_exercise_above_one_that_the_catalog_does_not_know(title, line):
    assert told(f"{title}\n{line}") == [title, "  Wheel thing 6x11"]


@pytest.mark.parametrize("title", ["Upper body A", "Lower 💪", "Garage", "Quick one at home"])
def test_a_name_in_a_list_has_the_sets_below_it(title):
    text = f"{title}\n1. Wheel thing\n40 kg x 8\n40 kg x 8\n2. Skull Crusher\n20 kg x 9"
    assert told(text) == [title, "  Wheel thing 2x8 @ 40 kg", "  Skull Crusher 1x9 @ 20 kg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bench Press\n- 3x10", ["Bench Press 3x10"]),
        ("Bench Press\n- Details: 3x10", ["Bench Press 3x10"]),
        ("Bench Press\n- keep it tight\n- 3x10", ["Bench Press 3x10 (keep it tight)"]),
        ("Bench Press\n- keep it tight\n3x10", ["Bench Press 3x10 (keep it tight)"]),
        ("Wheel thing\n- keep it tight\n- 3x10", ["Wheel thing 3x10 (keep it tight)"]),
        ("Pull\n- Working: 3x10", ["Pull 3x10"]),
    ],
)
def test_words_beside_sets_below_a_name_are_no_exercise(text, expected):
    assert blocks(text) == expected


def test_unknown_words_beside_sets_below_an_unknown_name_are_doubtful():
    reading = notation.read("Garage\n- Wheel thing: 3x10")
    assert [(one.line, one.assumed) for one in reading.doubtful] == [(2, "sets of the name above")]


@pytest.mark.parametrize("words", ["Top set: 3x10", "Working: 3x10"])
def test_words_that_only_lead_to_sets_are_not_doubtful(words):
    assert notation.read(f"Wheel thing\n- {words}").doubtful == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Row 3x10 + Dumbbell Clean and Press 3x20", "Row 3x10 + Dumbbell Clean and Press 3x20"),
        ("Row 3x10\n+ Dumbbell Clean and Press 3x20", "Row 3x10 + Dumbbell Clean and Press 3x20"),
        ("Row 6x3 + Prone Y Raises 6x3", "Row 6x3 + Prone Y Raise 6x3"),
        ("Row - 6x19 + I-Y-T Raise - 6x19", "Row 6x19 + I-Y-T Raise 6x19"),
        ("3x6 Dip + 3x8 Prone W Raise", "Dip 3x6 + Prone W Raise 3x8"),
        ("Dip 4x5 / Y-T-W Raise 4x4", "Dip 4x5 + Y-T-W Raise 4x4"),
        (
            "Good Morning 5x20 superset with Bodyweight Squat 5x12",
            "Good Morning 5x20 + Bodyweight Squat 5x12",
        ),
    ],
)
def test_words_of_a_name_divide_no_superset(text, expected):
    assert " + ".join(blocks(text)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5 sets x 4 reps Clean and Jerk", "Clean and Jerk 5x4"),
        ("3x6 @ 60 kg Renegade Row with Push-Up", "Renegade Row with Push-Up 3x6 @ 60 kg"),
        ("5x6: Toes-to-Bar", "Toes-to-Bar 5x6"),
        ("3x6 Curl 21s", "Curl 21s 3x6"),
        ("Curl 21s: 3x6", "Curl 21s 3x6"),
        ("Kettlebell Long Cycle 3x10", "Kettlebell Long Cycle 3x10"),
        ("HIIT", None),
        ("Turkish Get-Up 4x8", "Turkish Get-Up 4x8"),
        ("get-up - 4x14 # slow", "Turkish Get-Up 4x14 (slow)"),
        ("3x9 Wheel thing # slow", "Wheel thing 3x9 (slow)"),
        ("Leg Press 45 kg 3x10", "Leg Press 3x10 @ 45 kg"),
        ("Plank 30s x 3", "Plank 3x30 s"),
        ("3x8 Row and stretch", "Row 3x8 (and stretch)"),
        ("Skull Crusher: 3 sets", "Skull Crusher 3x1+"),
        ("Wheel thing " * 20 + "3x8", None),
    ],
)
def test_words_of_a_name_state_nothing_of_sets(line, expected):
    reading = notation.read(line)
    found = [] if reading.subject is None else blocks(line)
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    "below",
    [
        "- Squat:\n    Sets: 3\n    Reps: 5",
        "- Squat:\n  - Sets: 3x5",
        "- Squat:\n    Sets: 3 sets of 5",
    ],
)
@pytest.mark.parametrize("title", ["Upper A", "Garage stuff"])
def test_a_name_that_opens_keys_in_a_list_is_kept(title, below):
    other = below.replace("Squat", "Wheel thing")
    assert told(f"{title}\n{below}\n{other}") == [title, "  Squat 3x5", "  Wheel thing 3x5"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2. 16 Wheel thing", "Wheel thing 4x16"),
        ("B) 9 reverse butterfly", "Machine Reverse Fly 4x9"),
        ("16 x Wheel thing", "Wheel thing 4x16"),
        ("Frog Pump 11", "Frog Pump 4x11"),
        ("C) Hand Gripper 10", "Hand Gripper 4x10"),
    ],
)
def test_a_count_beside_a_name_is_its_repetitions_in_rounds(line, expected):
    assert blocks(f"4 rounds:\nSquat 10\n{line}") == [f"Squat 4x10 + {expected}"]


def test_a_count_behind_unknown_words_in_rounds_is_doubtful():
    reading = notation.read("4 rounds:\nSquat 10\nWheel thing 16\nthen we rest for the 2")
    assert [(one.line, one.assumed) for one in reading.doubtful] == [(3, "a note")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3x8 Pull Up (Weighted)", "Weighted Pull-Up 3x8"),
        ("3x8 Bench Press (Dumbbell) - slow", "Dumbbell Bench Press 3x8 (slow)"),
        ("3x8 Pull Up (Weighted), slow", "Weighted Pull-Up 3x8 (slow)"),
        ("3x8 Row (cable) + 3x8 Curl (easy)", "Seated Row 3x8 + Curl 3x8 (easy)"),
        ("3x8 Pull Up (strict)", "Pull-Up 3x8 (strict)"),
        ("3x8 Pull Up (felt great)", "Pull-Up 3x8 (felt great)"),
        ("3x8 Wheel thing (cable)", "Wheel thing 3x8 (cable)"),
        ("3x8 Seated Row (each side)", "Seated Row 3x8 per side"),
    ],
)
def test_words_in_parentheses_behind_a_name_may_make_another_exercise(line, expected):
    assert blocks(line) == [expected]


def test_words_of_a_name_in_parentheses_are_painted_as_the_name():
    (parts,) = notation.read("3x8 Row (cable), slow").account
    assert parts == (
        Part(0, 3, PartKind.PRESCRIPTION),
        Part(4, 15, PartKind.NAME),
        Part(15, 21, PartKind.NOTE),
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3x10 40 lb Band-Assisted Pull-Up", "Band-Assisted Pull-Up 3x10 @ BW-40 lb"),
        ("40 lb Band-Assisted Pull-Up 3x10", "Band-Assisted Pull-Up 3x10 @ BW-40 lb"),
        ("3x10 Pull-Up, 40 lb assisted", "Pull-Up 3x10 @ BW-40 lb"),
    ],
)
def test_a_word_for_help_in_a_known_name_is_of_the_name_too(line, expected):
    assert blocks(line) == [expected]


@pytest.mark.parametrize("name", ["Viking Lever", "Curl"])
def test_three_numbers_without_a_month_among_them_are_no_date(name):
    assert blocks(f"{name} 20/20/20") == [f"{name} 3x20"]


def test_three_numbers_that_may_be_a_date_are_no_sets():
    assert notation.read("Viking Lever 24/12/20").subject is None


@pytest.mark.parametrize("text", ["- Row 3x8\n- Warm Up 2x16", "1. Row 3x8\n2. Warm Up 2x16"])
def test_warm_up_sets_as_an_item_beside_an_exercise_are_doubtful(text):
    reading = notation.read(text)
    assert [(one.line, one.assumed) for one in reading.doubtful] == [
        (2, "warm-up sets of the exercise above")
    ]


@pytest.mark.parametrize(
    "text",
    ["- Row 3x8\n  - Warm Up 2x16", "Row 3x8\n- Warm Up 2x16", "Row 3x8\nWarm Up 2x16"],
)
def test_warm_up_sets_below_an_exercise_are_its_own(text):
    reading = notation.read(text)
    assert lines_about(reading.subject) == ["Workout", "  Row 3x8, 2x16 warm-up"]
    assert not reading.doubtful


@pytest.mark.parametrize("line", ["- Mobility Work: 3x11", "1) Mobility Work - 3 sets of 11"])
def test_a_known_name_like_the_title_of_a_part_is_a_name_before_its_sets(line):
    assert told(f"Torso\n{line}") == ["Torso", "  Mobility Work 3x11"]


def test_the_title_of_a_part_before_an_exercise_is_no_name():
    assert blocks("Mobility Work: 3x11 pull-ups") == ["Pull-Up 3x11"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3x8 Feet-Elevated Push-Up", "Decline Push-Up 3x8"),
        ("3 rounds:\n8 Feet-Elevated Push-Up", "Decline Push-Up 3x8"),
    ],
)
def test_a_unit_that_begins_a_known_name_is_none(text, expected):
    assert blocks(text) == [expected]
