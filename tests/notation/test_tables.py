"""Tables: each row is read as the line that it stands for."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks, problems, told


def table(header, *rows):
    """A Markdown table of these lines."""
    columns = header.count("|") + 1
    return "\n".join(f"| {line} |" for line in (header, "|".join(["---"] * columns), *rows))


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("Exercise | Sets | Reps", "Pull-Up | 3 | 8", "Pull-Up 3x8"),
        ("Exercise | Sets | Reps", "Pull-Up | 3 | 8-12", "Pull-Up 3x8-12"),
        ("Exercise | Sets | Reps", "Pull-Up | 3-4 | AMRAP", "Pull-Up 3xto failure, 1xto failure optional"),
        ("Exercise | Sets | Reps", "Plank | 3 | 30s", "Plank 3x30 s"),
        ("Exercise | Sets | Time (s)", "Plank | 3 | 30", "Plank 3x30 s"),
        ("Exercise | Sets | Time (min)", "Plank | 3 | 2", "Plank 3x120 s"),
        ("Exercise | Reps | Sets", "Pull-Up | 8 | 3", "Pull-Up 3x8"),
        ("Exercise | Sets x Reps", "Pull-Up | 3 x 8", "Pull-Up 3x8"),
        ("Exercise | Sets & Reps", "Pull-Up | 3x8-10", "Pull-Up 3x8-10"),
        ("Lift | Volume", "Pull-Up | 12/10/8", "Pull-Up 1x12, 1x10, 1x8"),
        ("Exercise | Sets | Reps | Load", "Deadlift | 3 | 5 | 100 kg", "Deadlift 3x5 @ 100 kg"),
        ("Exercise | Sets | Reps | Weight (kg)", "Deadlift | 3 | 5 | 100", "Deadlift 3x5 @ 100 kg"),
        ("Exercise | Sets | Reps | lbs", "Deadlift | 3 | 5 | 225", "Deadlift 3x5 @ 225 lb"),
        ("Exercise | Sets | Reps | Load", "Deadlift | 3 | 5 | 100", "Deadlift 3x5 @ 100 ?"),
        ("Exercise | Sets | Reps | RPE | Rest", "Row (Cable) | 3 | 8 | 8 | 2 min", "Seated Row 3x8 RIR 2 rest 120 s"),
        ("Exercise | Sets | Reps | RIR | Tempo", "Pull-Up | 3 | 8 | 2 | 3-1-1-0", "Pull-Up 3x8 RIR 2 tempo 3-1-1-0"),
        ("Exercise | Sets | Reps | Rest (s)", "Pull-Up | 3 | 8 | 90", "Pull-Up 3x8 rest 90 s"),
        ("Exercise | Sets | Reps | Rest", "Pull-Up | 3 | 8 | rest 90 s", "Pull-Up 3x8 rest 90 s"),
        ("Exercise | Sets", "Pull-Up | 3 x 8", "Pull-Up 3x8"),
        ("Exercise | Reps", "Pull-Up | 8", "Pull-Up 1x8"),
        ("Exercise | Sets | Reps", "Pull-Up | ☐☐☐ | 8", "Pull-Up 3x8"),
        ("Exercise | Sets", "Pull-Up | [ ] [ ] [x]", "Pull-Up 3x1+"),
        ("Exercise | Sets | Reps", "**Pull-Up** | 3 sets | 8 reps", "Pull-Up 3x8"),
        # a header often leaves the corner empty
        (" | Sets | Reps", "Pull-Up | 3 | 8", "Pull-Up 3x8"),
        ("Ejercicio | Series | Repeticiones | Descanso", "Dominadas | 3 | 8 | 90 s", "Pull-Up 3x8 rest 90 s"),
        ("Exercice | Séries | Répétitions | Repos", "Tractions | 3 | 8 | 90 s", "Pull-Up 3x8 rest 90 s"),
        ("Übung | Sätze | Wiederholungen | Pause", "Klimmzüge | 3 | 8 | 90 s", "Pull-Up 3x8 rest 90 s"),
        ("Exercício | Séries | Repetições | Intervalo", "Barra fixa | 3 | 8 | 90 s", "Pull-Up 3x8 rest 90 s"),
        # what else is in its cells is kept
        ("Exercise | Sets | Reps | Notes", "Pull-Up | 3 | 8 | no swing", "Pull-Up 3x8 (no swing)"),
        ("Exercise | Sets | Reps | Color", "Pull-Up | 3 | 8 | red", "Pull-Up 3x8 (Color: red)"),
        ("Exercise | Sets | Reps | Notes | Notes", "Pull-Up | 3 | 8 | a b | c d", "Pull-Up 3x8 (a b\nNotes: c d)"),
        ("Exercise | Sets | Reps", "Pull-Up | 3 | 8 | and more", "Pull-Up 3x8 (and more)"),
        ("Group | Exercise | Sets | Reps", "back day | Pull-Up | 3 | 8", "Pull-Up 3x8 (back day)"),
        ("Exercise | Sets | Reps | Rest", "Pull-Up | 3 | 8 | - ", "Pull-Up 3x8"),
    ],
)  # fmt: skip
def test_a_row_is_read_as_the_line_it_stands_for(header, row, said):
    assert [said] == blocks(table(header, row))


def test_labels_of_rows_make_supersets():
    assert ["Pull-Up 3x8 + Dip 3x10", "Deadlift 3x5"] == blocks(
        table(
            "# | Exercise | Sets | Reps",
            "A1 | Pull-Up | 3 | 8",
            "A2 | Dip | 3 | 10",
            "B | Deadlift | 3 | 5",
        )
    )


def test_a_row_without_a_name_goes_on_with_the_exercise_above():
    rows = ("Squat (Barbell) | 1 | 5 | 100 kg", " | 1 | 3 | 110 kg", "Pull-Up | 3 | 8 | ")
    assert ["Squat 1x5 @ 100 kg, 1x3 @ 110 kg", "Pull-Up 3x8"] == blocks(
        table("Exercise | Sets | Reps | Load", *rows)
    )
    assert ["Pull-Up 1x5, 1x3"] == blocks("Exercise\tSets\tReps\nPull-Up\t1\t5\n\t1\t3")
    assert [(3, 6, "'3 x 8'", "the name of an exercise before its sets")] == problems(
        table("Exercise | Sets | Reps", " | 3 | 8")
    )


def test_a_row_that_says_no_sets_is_a_note():
    rows = ("Pull-Up | 3 | 8", "back | | ", " | | ", "Dip | 3 | 8")
    assert ["Workout (back)", "  Pull-Up 3x8", "  Dip 3x8"] == told(
        table("Exercise | Sets | Reps", *rows)
    )


def test_a_row_that_fails_is_a_problem_in_its_cell():
    text = "# Back\n" + table(
        "Exercise | Sets | Reps | Rest", "Pull-Up | 3 | 12-8 | 60 s", "Dip | 3 | 8 | 60 s"
    )
    reading = notation.read(text)
    assert [(4, 17, "'12-8'")] == [(one.line, one.column, one.found) for one in reading.problems]
    assert "| Pull-Up | 3 | 12-8 | 60 s |" == reading.problems[0].text
    assert 1 == len(reading.subject.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "Exercise\tSets\tReps\nPull-Up\t3\t8\nDip\t3\t10",
        "Exercise | Sets | Reps\n---|---|---\nPull-Up | 3 | 8\nDip | 3 | 10",
        "Exercise Sets Reps\nPull-Up 3 8\nDip 3 10",
        "Exercise Sets Reps\n------------------\nPull-Up 3 x 8\nDip 3 10",
        "Movement Reps Sets\nPull-Up 8 3\nDip 10 3",
        "+----+\n| Exercise | Sets | Reps |\n|====|====|====|\n| Pull-Up | 3 | 8 |\n| Dip | 3 | 10 |\n+----+",
    ],
)
def test_columns_stand_between_bars_tabs_or_spaces(text):
    assert ["Pull-Up 3x8", "Dip 3x10"] == blocks(text)


def test_a_table_ends_where_its_cells_end():
    text = table("Exercise | Sets | Reps", "Pull-Up | 3 | 8") + "\nDip 3x10\n\nCurl (Barbell) 2x12"
    assert ["Pull-Up 3x8", "Dip 3x10", "Barbell Curl 2x12"] == blocks(text)
    assert ["Pull-Up 3x8", "Dip 3x10"] == blocks("Exercise Sets Reps\nPull-Up 3 8\nDip 3x10")
    assert ["Pull-Up 3x8"] == blocks("Exercise Volume\nPull-Up 3x8")


def test_one_table_may_follow_another():
    text = "\n".join([
        "## Monday", table("Exercise | Sets | Reps", "Pull-Up | 3 | 8"),
        "## Tuesday", table("Exercise | Reps | Sets", "Dip | 10 | 3"),
    ])  # fmt: skip
    assert ["Monday", "  Pull-Up 3x8", "Tuesday", "  Dip 3x10"] == told(text)[2:6]


@pytest.mark.parametrize(
    "line",
    [
        "Sets and reps | what they mean",
        "Exercise | Muscle",
        "Sets | Reps",
        "| a | b |",
        "Exercise Sets for Beginners",
        "sets reps",
        "Exercise | Sets (3) | Reps (8-12)",
        "x" * 250 + " | Exercise | Sets | Reps",
    ],
)
def test_other_lines_with_bars_or_such_words_are_no_header(line):
    assert ["Pull-Up 3x8"] == blocks(f"{line}\n\nPull-Up 3x8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a row for each day, whose cells hold exercises
        (table("Day | Run | Lift", "Mon | 6 km easy | Squat 3x10 @ 24 kg<br>Calf raise 3x15",
               "Tue | 8x400 m, 90 s jog | rest", "Wed | off | Chin-up 4x5"),
         ["Monday (Run: 6 km easy)", "Squat 3x10 @ 24 kg", "Standing Calf Raise 3x15",
          "Wednesday", "Chin-Up 4x5"]),
        (table("Day | Workout", "Day 1 | Squat 5x5, Romanian deadlift 3x8", "Day 2 | Bench press 5x5"),
         ["Day 1", "Squat 5x5", "Romanian Deadlift 3x8", "Day 2",
          "Bench Press 5x5"]),
        # short names of weekdays; the corner may be empty
        (table(" | Training", "Mo | Kniebeuge 4x8; Bankdrücken 4x8 @ 60 kg", "Di | Kreuzheben 3x5"),
         ["Monday", "Squat 4x8", "Bench Press 4x8 @ 60 kg", "Tuesday",
          "Deadlift 3x5"]),
        (table("Dia | Treino", "Segunda | Supino 4x8", "Terça | Descanso", "Quarta | Agachamento 5x5"),
         ["Monday", "Supino 4x8", "Wednesday", "Squat 5x5"]),
        (table("Jour | Séance", "Lundi | Squat 5x5<br/>Tractions 3x8", "Mardi | Soulevé de terre 3x5"),
         ["Monday", "Squat 5x5", "Pull-Up 3x8", "Tuesday", "Deadlift 3x5"]),
        # cells with the sets of the exercise that heads their column
        (table("Day | Squat | Bench press", "Mon | 3x5 @ 100 kg | 3x8", "Thu | 5x3 @ 110 kg | 5x5"),
         ["Monday", "Squat 3x5 @ 100 kg", "Bench Press 3x8", "Thursday",
          "Squat 5x3 @ 110 kg", "Bench Press 5x5"]),
        # an empty cell below a day goes on with it; other cells may be empty
        (table("Day | Run | Lift", "Mon | | Squat 3x10", " | 5 km | Chin-up 4x5", "Tue | | rest"),
         ["Monday (Run: 5 km)", "Squat 3x10", "Chin-Up 4x5"]),
        # a column for each day
        (table("Lunes | Miércoles", "Sentadilla 4x8<br>Press banca 4x8 | Peso muerto 3x5"),
         ["Monday", "Squat 4x8", "Bench Press 4x8", "Wednesday",
          "Deadlift 3x5"]),
    ],
)  # fmt: skip
def test_cells_of_a_week_hold_several_exercises(text, said):
    lines = [line.strip() for line in told(text)[2:]]
    assert [line for line in lines if line != "rest"] == said
    assert notation.read(text).doubtful == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (table("Who | What", "Tom | Squat 3x5 @ 100 kg", "Ann | nothing"), 3),
        (table("Who | What", "Ann | nothing", "Tom | Squat, 3 sets of 5"), 4),
        ("---\ntitle: Leg day\nmain: Squat 5x5 @ 100 kg\n---", 3),
        ("```yaml\nname: A\nbench: 3 sets of 8\n```", 3),
        ("```yaml\nPress banca: 3 series de 8\n```", 2),
        ("```yaml\nRudern: 3 Sätze mit 8\n```", 2),
        (table("Wer | Was", "Ann | Rudern 3 Sätze mit 8"), 3),
        ("#+title: Log\n#+sets: 3x8\n", 2),
        ("> Row 3x8", 1),
        ("<!-- squat 3x5 -->", 1),
    ],
)
def test_sets_in_what_is_no_training_are_doubtful(text, line):
    reading = notation.read(f"{text}\n\nPull-Up 3x8")
    assert reading.problems == ()
    assert [one.line for one in reading.doubtful] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Stronglifts 5x5\n---",
        "```yaml\nsize: 1920x1080\nruns: 8x400 m\n```",
        "<!-- next week: squat 3x5 -->",
        table("Who | Height", "Tom | 180"),
    ],
)
def test_metadata_without_sets_is_not_doubtful(text):
    assert notation.read(f"{text}\n\nPull-Up 3x8").doubtful == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a column of days that are no days, and rows that say nothing of sets
        ("| Day | Exercise | Sets | Reps |\n|---|---|---|---|\n| whenever | Pull-Up | 3 | 8 |", ["Workout", "  Pull-Up 3x8"]),
        (
            "| Exercise | Sets | Reps |\n|---|---|---|\n| | easy | |\n| Pull-Up | 3 | 8 |",
            ["Workout (easy)", "  Pull-Up 3x8"],
        ),
        # three sets of 12/10/8 are three
        ("| Exercise | Sets | Reps |\n|---|---|---|\n| Pull-Up | 3 | 12/10/8 |", ["Workout", "  Pull-Up 1x12, 1x10, 1x8"]),
        # a row that states no sets
        (
            "| Exercise | Sets | Reps | Load | Rest |\n|---|---|---|---|---|\n| Deadlift | 3 | 5 | 20 kg | |\n| Pull-Up | | | | 90 s |",
            ["Workout", "  Deadlift 3x5 @ 20 kg (Pull-Up | | | | 90 s)"],
        ),
    ],
)  # fmt: skip
def test_rows_and_columns_that_state_no_sets(text, expected):
    assert expected == told(text)
