"""Parts of whole texts: rounds in titles, labels of sets, chats, dates, and lines without sets."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a title with its rounds, beside a rest
        ("Bloque 1 (3 rondas, 90 s entre rondas)\n1) Dominadas x 10\n2) Plancha 35 segundos", ["Pull-Up 3x10 + Plank 3x35 s"]),
        ("II. Hauptteil, 3 Runden, 2 min Pause\n1. Kniebeugen, 15 Wdh.\n2. Klimmzüge, 10 Wdh.", ["Squat 3x15 + Pull-Up 3x10"]),
        ("Circuit - 4 rounds - rest 2 min\n- 12 ring rows\n- 30s plank", ["TRX Inverted Row 4x12 + Plank 4x30 s"]),
        # a label makes a number of sets the rounds of the part
        ("B) 4 SETS, NOT FOR TIME\n6/6 DB Bulgarian Split Squats\n30s Plank", ["Bulgarian Split Squat 4x6 per side + Plank 4x30 s"]),
        ("B) 3 rounds for quality\n10 pull-ups\n1:10 plank hold", ["Pull-Up 3x10 + Plank 3x70 s"]),
        # what is indented less ends the rounds
        ("- [x] Superset, 3 times, 75 s after the pair\n    - [x] Pull-Up x 15\n    - [x] Dip x 12\n- [ ] Face Pull 2x15", ["Pull-Up 3x15 + Dip 3x12", "Face Pull 2x15"]),
        # on one line
        ("3 supersets of 12 band rows + 15 band pull aparts\nDip 3x8", ["Band Row 3x12 + Band Pull-Apart 3x15", "Dip 3x8"]),
        ("4 rounds: 10 pull-ups, 12 dips", ["Pull-Up 4x10 + Dip 4x12"]),
    ],
)  # fmt: skip
def test_rounds_in_the_title_of_a_part(text, said):
    assert said == blocks(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2 rounds of 10 pull-ups, 400 m run", ["Pull-Up", "Running"]),
        ("2 rounds of 10 pull-ups + dips", []),
        ("3 rondas:\n10 dominadas\n200 m corriendo", ["Pull-Up"]),
    ],
)
def test_a_unit_behind_a_number_is_no_name(text, names):
    found = notation.read(f"Dip 3x8\n\n{text}").subject.exercise_sets()
    assert ["Dip", *names] == [one.exercise.name for one in found]


def test_a_label_of_working_sets_without_sets_is_a_note():
    assert ["Pull-Up 3x8"] == blocks("Pull-Up 3x8\n\nWorking sets: none")


@pytest.mark.parametrize("title", ["D) EMOM 8", "Bloque 3: EMOM 6 minutos", "EMOM de 6 minutos"])
def test_a_clock_in_the_title_of_a_part(title):
    (block,) = notation.parse(f"{title}\n7 pull-ups").blocks
    minutes = 8 if "8" in title else 6
    assert f"EMOM {60 * minutes} s: Pull-Up {minutes} x 7" == str(block)


@pytest.mark.parametrize(
    "line",
    ["We did 3 rounds, felt good.", "3 rounds of this", "Ran out of time, 2 rounds", "Bench press, 3 rounds"],
)  # fmt: skip
def test_rounds_beside_other_words_open_none_and_are_doubtful(line):
    reading = notation.read(f"Pull\n\n{line}\nPull-Up x8")
    *_, last = reading.subject.exercise_sets()
    assert ("Pull-Up", 1) == (last.exercise.name, len(last.sets))
    assert [3] == [one.line for one in reading.doubtful]


@pytest.mark.parametrize(
    ("heading", "name"), [("Day 2: 3 rounds", "Day 2"), ("Day 2: Legs (3 rounds)", "Legs (3 rounds)")]
)  # fmt: skip
def test_the_heading_of_a_day_may_open_rounds(heading, name):
    reading = notation.read(f"{heading}\nPull-Up x8")
    (workout,) = (
        [reading.subject] if hasattr(reading.subject, "blocks") else reading.subject.workouts
    )
    assert (name, 3) == (workout.name, len(workout.blocks[0].exercises[0].sets))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kreuzheben\nAufwärmen: 60kg x 8, 80kg x 5\nArbeitssätze: 100kg x 5, 100kg x 5", "8 x 60 kg (warm-up), 5 x 80 kg (warm-up), 5 x 100 kg, 5 x 100 kg"),
        ("Deadlift\nW1: 60 kg x 5\nSet 1: 130 kg x 5\nD1: 90 kg x 8\nSet 2: 130 kg x 4", "5 x 60 kg (warm-up), 5 x 130 kg, 8 x 90 kg (drop), 4 x 130 kg"),
        ("Squat\nW1: 3x8 @ 70 kg", "8 x 70 kg, 8 x 70 kg, 8 x 70 kg"),  # a week
        ('Pull-Up\n"straps off, chalk only"\nSet 1: +10 kg x 6\nSet 2: +7.5 kg x 5', "6 x BW+10 kg, 5 x BW+7.5 kg"),
        ("Plank\nSet 1: 1:10\nSet 2: 0:55", "70 s, 55 s"),  # 60 s + 10 s
    ],
)  # fmt: skip
def test_labels_of_sets(text, said):
    (exercise,) = notation.parse(text).exercise_sets()
    assert said == ", ".join(map(str, exercise.sets))


@pytest.mark.parametrize(
    "line",
    [
        "Stats: 35M, 81 kg, 178 cm. Goal is a 100 kg bench",
        "KFA 19% | Ziel: 15%",
        "Next week: bench 3x5 @ 100 kg",
        "Nächste TE: Kreuzheben 3x5",
        "\u23f1 58m \u2b50 1 PR",
        "https://app.example.com/w/7Hq2x10",
        '"why not 10x1 already?"',
        '[quote="x"]Why not 10x1?[/quote]',
        "<!-- next week: 5 x 8 -->",
    ],
)
def test_lines_that_are_never_sets(line):
    reading = notation.read(f"Pull-Up 3x8\n\n{line}")
    assert ((), ()) == (reading.problems, reading.doubtful)
    assert 1 == len(reading.subject.blocks)


def test_what_comes_next_among_exercises_is_doubtful():
    reading = notation.read("Pull-Up 3x8\n\nNext: bench 3x5\n\nDip 3x9")
    assert [3] == [one.line for one in reading.doubtful]


def test_a_part_with_a_title_in_quotes_is_no_exercise():
    text = 'Pull-Up 3x8\n\nC) "OLD OAK" FOR TIME\n21-15-9'
    assert ["Pull-Up"] == [one.exercise.name for one in notation.read(text).subject.exercise_sets()]
    assert [4] == [one.line for one in notation.read(text).doubtful]


@pytest.mark.parametrize(
    ("stamp", "name"),
    [("[13/02/2025, 07:24:05] Ana: ", "a chat"), ("13/02/2025, 07:24 - Ana: ", "another")],
)
def test_messages_of_a_chat_are_sessions_of_their_dates(stamp, name):
    later = stamp.replace("13/02", "15/02")
    text = f"{stamp}Pull-Up 3x8\n{stamp}Dip 3x9\n{later}saturday:\n{later}Dip 3x10"
    first, second = notation.read(text).sessions
    assert (13, 15) == (first.started_at.day, second.started_at.day)
    assert (2, 1) == (len(first.workout.blocks), len(second.workout.blocks)), name


@pytest.mark.parametrize(
    "headings",
    [
        ("ma 3 februari", "wo 5 februari - trekken"),
        ("sab 8/2", "dom 9/2"),
        (">> 04 ott, sabato", ">> 07 ott, martedì"),
        ("LUNEDI'", "MERCOLEDI'"),
        ("Day A1 - Jan 6", "Day B1 - Jan 9, five hours of sleep because the dog was sick"),
        ("TE 7", "TE 8"),
    ],
)
def test_headings_of_days(headings):
    first, second = headings
    reading = notation.read(f"Log\n\n{first}\nPull-Up 3x8\n\n{second}\nDip 3x9\n")
    assert ["Pull-Up", "Dip"] == [
        one.exercise.name for day in reading.subject.workouts for one in day.exercise_sets()
    ]
    assert 2 == len([*reading.subject.workouts])


def test_a_missing_year_is_doubtful_once():
    reading = notation.read("ma 3 februari\nPull-Up 3x8\n\nwo 5 februari\nDip 3x9")
    assert [1] == [one.line for one in reading.doubtful]


def test_headers_of_a_table_name_the_days():
    text = "TREINO 1\tSéries\tReps\nPull-Up\t3\t8\n\t\t\nTREINO 2\tSéries\tReps\nDip\t3\t9"
    assert 2 == len([*notation.read(text).subject.workouts])


@pytest.mark.parametrize("title", ["Pull A (45 min)", "Upper 1 - 60 min"])
def test_a_day_by_what_it_trains_may_state_its_minutes(title):
    day = notation.parse(f"{title}\nSeated Row 3x10")
    assert [str(block) for block in day.blocks] == ["Seated Row 3 x 10"]


@pytest.mark.parametrize("line", ["~~Deadlift 3x5~~", "- ~~Deadlift 3x5~~"])
def test_what_is_struck_out_is_not_done(line):
    day = notation.parse(f"Seated Row 3x10\n\n{line}")
    assert [str(block) for block in day.blocks] == ["Seated Row 3 x 10"]
