"""Rounds, supersets and EMOMs of whole texts: which exercises they hold, and how many sets."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks, told


def doubts(text):
    """The doubtful lines of a text, with what was assumed of each."""
    return [(one.line, one.assumed) for one in notation.read(text).doubtful]


@pytest.mark.parametrize(
    "opening",
    [
        "3 rounds:",
        "Complete 3 rounds of the following:",
        "Full body circuit - 3 rounds, 60s rest between rounds",
        "**Finisher (3 rounds)**",
        "## Finisher (3 rounds)\n",
        "**Triset (3 sets)**",
        "Triset x3:",
        "Giant set 3x",
        "3 Runden folgender Übungen:",
        "3 vueltas:",
        "3 times through:",
        "Repeat 3 times:",
        "3 Mal wiederholen:",
        "Répéter 3 fois :",
    ],
)
def test_rounds_by_their_openings(opening):
    text = f"{opening}\n- 10 squats\n- 15 push-ups"
    assert ["Squat 3x10 + Push-Up 3x15"] == blocks(text)


def test_a_number_behind_a_name_is_its_repetitions_in_rounds():
    text = "Giant set x4:\nPull-up 8\nDip - 10\nCurl 12-15"
    assert ["Pull-Up 4x8 + Dip 4x10 + Curl 4x12-15"] == blocks(text)


@pytest.mark.parametrize(
    ("text", "names", "sets"),
    [
        ("3 rounds: 10 squats, then 400 m run", ["Squat", "Running"], 3),
        ("3 rounds of 10 squats, 400 m run and 5 burpees", ["Squat", "Running", "Burpee"], 3),
        ("3 rounds: 10 squats + 200m row + 30 s plank", ["Squat", "row", "Plank"], 3),
        ("3 rounds: squats 10, push-ups 15, rest 60s", ["Squat", "Push-Up"], 3),
        ("4 vueltas: 10 sentadillas y 30 s de plancha", ["Squat", "Plank"], 4),
        ("EMOM 10: 5 pull-ups / 8 rows", ["Pull-Up", "rows"], 10),
        ("AMRAP 12 min: 5 pull-ups, 10 push-ups", ["Pull-Up", "Push-Up"], 1),
        ("3 rounds: 10 squats", ["Squat"], 3),
    ],
)
def test_all_exercises_of_rounds_on_one_line(text, names, sets):
    (block,) = notation.read(text).subject.blocks
    assert names == [one.exercise.name for one in block.exercises]
    assert [sets] * len(names) == [len(one.sets) for one in block.exercises]


@pytest.mark.parametrize(
    "text",
    [
        "3 rounds: 10 squats, see the video",
        "3 rounds: 10 squats, burpees",
        "3 rounds: 10 squats + 3x8 rows",
    ],
)
def test_a_line_of_rounds_with_other_words_is_read_as_one_exercise(text):
    ((*_, first),) = (notation.read(text).subject.blocks[0].exercises[:1],)
    assert (first.exercise.name, len(first.sets)) == ("Squat", 3)


class TestTheEndOfRounds:
    """An exercise that states its own sets, behind others that do not, is no longer of them."""

    def test_it_is_doubtful_where_nothing_marks_it(self):
        text = "3 rounds:\n10 squats\n15 push-ups\nDeadlift 4x5\nCurl 3x12"
        assert ["Squat 3x10 + Push-Up 3x15", "Deadlift 4x5", "Curl 3x12"] == blocks(text)
        assert [(4, "an exercise behind the rounds")] == doubts(text)

    def test_it_is_certain_where_a_bullet_or_a_blank_line_marks_it(self):
        for text in (
            "3 rounds:\n- 10 squats\n- 15 push-ups\nDeadlift 4x5",
            "3 rounds:\n  10 squats\n  15 push-ups\nDeadlift 4x5",
            "3 rounds:\n10 squats\n15 push-ups\n\nDeadlift 4x5",
        ):
            assert ["Squat 3x10 + Push-Up 3x15", "Deadlift 4x5"] == blocks(text)
            assert [] == doubts(text)

    def test_repetitions_of_each_round_do_not_end_them(self):
        text = "3 rounds:\n10 squats\nPull-up 8, 6, 4"
        assert ["Squat 3x10 + Pull-Up 8, 6, 4"] == [
            one.replace("1x8, 1x6, 1x4", "8, 6, 4") for one in blocks(text)
        ]

    def test_the_first_exercise_may_state_the_sets_of_all_rounds(self):
        assert ["Row 3x10 + Dip 3x12"] == blocks("3 rounds:\nRow 3x10\nDip 3x12")


class TestSupersets:
    """What joins exercises on lines of their own."""

    @pytest.mark.parametrize(
        "join",
        ["superset w/", "s/s", "paired with:", "Superserie con", "en superset avec", "ss"],
    )
    def test_a_line_that_joins(self, join):
        assert ["Row 3x10 + Dip 3x12"] == blocks(f"Row 3x10\n{join}\nDip 3x12")

    def test_a_pair_with_labels_keeps_both_when_a_third_joins(self):
        text = "A1 Pull-up 3x10\nA2 Row 3x10\nsuperset with:\nCurl 3x12\n\nDip 3x8"
        assert ["Pull-Up 3x10 + Row 3x10 + Curl 3x12", "Dip 3x8"] == blocks(text)

    def test_a_heading_opens_one_up_to_the_next_heading(self):
        text = "## Superset A\n\nRow 3x10\n\nDip 3x10\n\n## Superset B\nCurl 3x10\nSquat 3x5"
        assert ["Row 3x10 + Dip 3x10", "Curl 3x10 + Squat 3x5"] == blocks(text)

    def test_bold_words_open_one_up_to_a_blank_line(self):
        text = "**Superset 1**\n\nRow 3x10\nDip 3x10\n\nSquat 3x5"
        assert ["Row 3x10 + Dip 3x10", "Squat 3x5"] == blocks(text)


class TestTurns:
    """Exercises of an EMOM that take turns have the sets of their own minutes."""

    @pytest.mark.parametrize(
        "text",
        [
            "EMOM 10:\nMin 1: 5 pull-ups\nMin 2: 10 push-ups",
            "EMOM 10 min\n- Odd: 5 pull-ups\n- Even: push-ups x10",
            "Every minute on the minute for 10 minutes:\n1st min: 5 pull-ups\n2nd min: 10 push-ups",
            "EMOM 10\nUngerade Minuten: 5 Klimmzüge\nGerade Minuten: 10 Liegestütze",
        ],
    )
    def test_two_exercises_have_five_of_ten_minutes_each(self, text):
        assert ["Pull-Up 5x5 + Push-Up 5x10"] == blocks(text)
        assert [] == doubts(text)

    def test_a_minute_of_rest_is_a_turn(self):
        text = "EMOM 10\nMin 1: 5 pull-ups\nMin 2: 10 push-ups\nMin 3: rest"
        assert ["Pull-Up 4x5 + Push-Up 3x10"] == blocks(text)

    def test_without_minutes_all_in_each_minute_is_assumed(self):
        text = "EMOM 10:\n5 pull-ups\n10 push-ups"
        assert ["Pull-Up 10x5 + Push-Up 10x10"] == blocks(text)
        assert [(2, "all exercises of the EMOM in each minute")] == doubts(text)

    @pytest.mark.parametrize(
        "text",
        [
            "EMOM 10\nMin 1: 5 pull-ups\nMin 6: 10 push-ups",
            "EMOM 10\nMin 1: 5 pull-ups",
            "EMOM 10\nMin 1: 5 pull-ups\nMin 2: whatever you like",
        ],
    )
    def test_other_minutes_are_reported(self, text):
        assert notation.read(text).problems

    def test_a_plus_on_a_line_of_its_own_joins(self):
        assert ["Row 3x10 + Dip 3x10"] == blocks("Row 3x10\n+\nDip 3x10")


class TestBlocks:
    """`Block 1` and `Block 2` are parts of a session whose labels run on, or parts of a program."""

    def test_labels_run_on_over_the_blocks_of_a_session(self):
        text = (
            "**Block 1**\nA1) Pull-up 4x6\nA2) Dip 4x8\n\n> rest well\n"
            "**Block 2**\nB1) Row 3x10\nB2) Curl 3x12"
        )
        assert ["Pull-Up 4x6 + Dip 4x8", "Row 3x10 + Curl 3x12"] == blocks(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Block 1\nRow 3x10\nBlock 2\nRow 3x8",
            "Block 1\nA1) Row 3x10\nA2) Dip 3x8\nBlock 2\nA1) Row 3x8\nA2) Dip 3x6",
            "Block 1\nA1) Row 3x10\nB1) Dip 3x8\nBlock 2\nA1) Row 3x8\nB1) Dip 3x6",
            "Block 1\nDay 1\nA1) Row 3x10\nBlock 2\nDay 1\nB1) Row 3x8",
        ],
    )
    def test_others_are_parts_of_a_program(self, text):
        assert 2 == len(notation.read(text).subject.phases)


def test_only_the_exercise_right_before_is_joined():
    text = "Row 3x10\nDip 3x10\nsuperset with\nCurl 3x12"
    assert ["Row 3x10", "Dip 3x10 + Curl 3x12"] == blocks(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # sets of which one begins every so many minutes
        ("Every 2:00 for 5 sets: 3 push presses", ["Push Press 5x3"]),
        ("Every 2:00 x 5: 3 push presses", ["Push Press 5x3"]),
        ("Every 90 s for 6 rounds: 3 power cleans", ["Power Clean 6x3"]),
        ("Every 3 min for 4 sets:\n3 push presses\n5 pull-ups", ["Push Press 4x3 + Pull-Up 4x5"]),
        ("Cada 2 minutos durante 5 series: 3 sentadillas", ["Squat 5x3"]),
        ("Alle 2 min, 5 Sätze: 3 Kniebeugen", ["Squat 5x3"]),
        ("Toutes les 2 min pendant 5 séries : 3 squats", ["Squat 5x3"]),
        ("Ogni 2 min per 5 serie: 3 squat", ["Squat 5x3"]),
        ("A cada 2 min por 5 séries: 3 agachamentos", ["Squat 5x3"]),
        ("Elke 2 min, 5 sets: 3 squats", ["Squat 5x3"]),
        # sets of each exercise below, which begins with its repetitions
        ("4 sets, rest as needed:\n8 DB bench press\n10 chest supported rows",
         ["Dumbbell Bench Press 4x8 + Chest-Supported Row 4x10"]),
        ("3 Sätze, 90 s Pause:\n8 Bankdrücken\n10 Klimmzüge", ["Bench Press 3x8 + Pull-Up 3x10"]),
        ("4 series:\n8 press banca\n10 dominadas", ["Bench Press 4x8 + Pull-Up 4x10"]),
    ],
)  # fmt: skip
def test_sets_of_the_exercises_below(text, said):
    assert said == blocks(text)
    assert notation.read(text).doubtful == ()


def test_the_rest_between_rounds_is_a_note():
    day = notation.parse("3 rounds, rest 90 s:\n- Seated Row x8\n- Pull-Up x5")
    assert day.note == "3 rounds, rest 90 s:"


@pytest.mark.parametrize(
    "head", ["EMOM 0:\n", "EMOM 0\n", "EMOM 00:\n", "AMRAP 0:\n", "AMRAP 0 min\n", "AMRAP 0: "]
)
def test_rounds_of_no_minutes_are_a_problem_of_the_line_that_opens_them(head):
    reading = notation.read(f"{head}Row x10")
    assert [(1, 1)] == [(one.line, one.column) for one in reading.problems]
    (block,) = reading.subject.blocks
    assert (None, ["10"]) == (block.method, [str(one.reps) for one in block.exercises[0].sets])


def test_rounds_of_no_repetitions_are_a_problem():
    assert ["expected a whole number from 1 to 10,000, found 0"] == [
        one.message for one in notation.read("3 rounds of 0 pull-ups + 15 push-ups").problems
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 rounds:\n\nPull-Up 1x8\nRow 1x10", ["Workout", "  Pull-Up 3x8 + Row 3x10"]),
        ("3 rounds of 10 pull-ups\nDeadlift 3x5", ["Workout", "  Pull-Up 3x10", "  Deadlift 3x5"]),
        (
            "Pull-Up 3x8\nsuperset with\nRow 3x10\nsuperset with\nCurl 3x10",
            ["Workout", "  Pull-Up 3x8 + Row 3x10 + Curl 3x10"],
        ),
    ],
)  # fmt: skip
def test_where_rounds_and_supersets_end(text, expected):
    assert expected == told(text)
