"""Layouts: exports, columns of days or sets, tables without bars, markup and YAML."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts.notation.account import PartKind
from render_workout import blocks, lines_about, told


def doubts(text):
    """The lines that are doubtful, and what they were taken for."""
    return [(one.line, one.assumed) for one in notation.read(text).doubtful]


def sessions(text):
    """The sessions of a log: when, and what was done."""
    return [
        (str(one.started_at)[:10], *lines_about(one.workout)) for one in notation.read(text).subject
    ]


# delimited text


def test_a_row_of_an_export_holds_one_exercise():
    text = (
        "Day,Exercise,Sets,Reps,Weight,Rest,Notes\n"
        'Monday,"Row, chest supported",5,5,100 kg,3 min,\n'
        'Monday,Plank,3,45 s,,60 s,"slow, strict"\n'
    )
    assert [
        "Monday",
        "  Chest-Supported Row 5x5 @ 100 kg rest 180 s",
        "  Plank 3x45 s rest 60 s (slow, strict)",
    ] == [line for line in told(text) if line not in {"Program", "[weeks]", "rest"}]


def test_semicolons_part_cells_with_decimal_commas():
    text = (
        "Ejercicio;Series;Reps;Peso (kg);Descanso;Observaciones\n"
        "Press militar;5;5;37,5;2 min;sin rebote\n"
        "Peso muerto;3;5;110;3 min;RPE 8\n"
    )
    assert [
        "Overhead Press 5x5 @ 37.5 kg rest 120 s (sin rebote)",
        "Deadlift 3x5 @ 110 kg RIR 2 rest 180 s",
    ] == blocks(text)


def test_rows_of_one_set_each_are_one_exercise():
    text = (
        "Date,Workout Name,Exercise Name,Set Order,Set Type,Weight (lb),Reps,RPE,Notes\n"
        '2024-11-18 06:32,"Push, early",Bench Press,1,warmup,95,10,,\n'
        '2024-11-18 06:32,"Push, early",Bench Press,2,normal,165,5,8,\n'
        '2024-11-18 06:32,"Push, early",Bench Press,3,normal,165,4,9,"elbow, again"\n'
        "2024-11-20 18:05,Pull,Back Extension,1,normal,0,20,,\n"
        "2024-11-20 18:05,Pull,Cable Fly,1,normal,30,12,,\n"
        "2024-11-20 18:05,Pull,Cable Fly,2,drop,20,14,,\n"
    )
    assert [
        (
            "2024-11-18",
            "Push, early",
            "  Bench Press 1x10 @ 95 lb warm-up, 1x5 @ 165 lb RIR 2, 1x4 @ 165 lb RIR 1 (elbow, again)",
        ),
        (
            "2024-11-20",
            "Pull",
            "  Hyperextension 1x20",
            "  Cable Crossover 1x12 @ 30 lb, 1x14 @ 20 lb drop",
        ),
    ] == sessions(text)
    last = notation.read(text).subject[-1].workout.blocks[-1].exercises[0].sets
    assert ["working", "drop"] == [one.kind.value for one in last]
    assert [] == doubts(text)


def test_a_column_of_sets_that_counts_holds_the_number_of_each_set():
    text = "exercise,set,weight_kg,reps\nDeadlift,1,100,5\nDeadlift,2,120,3\nPull-up,1,0,8\nPull-up,2,0,7\n"
    assert ["Deadlift 1x5 @ 100 kg, 1x3 @ 120 kg", "Pull-Up 1x8, 1x7"] == blocks(text)


def test_a_row_with_more_cells_than_its_table_is_doubtful():
    text = "Exercise,Sets,Reps,Weight\nRow,3,10,37,5\nPull-up,3,8,\n"
    assert ["Pull-Up 3x8"] == blocks(text)
    assert [(2, "a row with more cells than its table has")] == doubts(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Row 3x8\n\n| Lift | W1 | W2 |\n|---|---|---|\n| Squat | 3x5 | 3x3 |\n| Bench | 3x5 | 3x3 |\n",
         [5, 6]),
        ("Row 3x8\n\nName;What;Value;More\nSquat;5;5;100\nBench;5;5;80\n", [4, 5]),
        ("Row 3x8\n\nSquat;5;5;100\nBench;5;5;80\n", [3, 4]),
    ],
)  # fmt: skip
def test_rows_of_an_unknown_table_that_may_hold_sets_are_doubtful(text, lines):
    assert ["Row 3x8"] == [one.split(" (")[0] for one in blocks(text)]
    assert [(line, "a row of a table of something else") for line in lines] == doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Row 3x8\n\n| Week | Weight |\n|---|---|\n| 1 | 81.2 |\n| 2 | 80.9 |\n",
        "Row 3x8\n\nZutat, Menge\nEier, Milch\n",
    ],
)
def test_a_table_of_something_else_is_not_doubtful(text):
    assert [] == doubts(text)


# a table of one row per set below what names the lift


def test_a_day_names_the_lift_of_the_table_below_it():
    rows = "| Set | % | kg | Reps |\n|:--|:-:|:-:|--:|\n| 1 | 75 | 45 | 5 |\n| 2 | 85 | 51 | 3 |\n"
    text = f"## Mon: Press\n\n{rows}\n### Deadlift\n\n{rows}"
    reading = notation.read(text)
    assert ["Press", "Deadlift"] == [
        one.exercises[0].exercise.name for one in reading.subject.blocks
    ]
    assert [(5, 45), (3, 51)] == [
        (one.reps.low, one.load.value) for one in reading.subject.blocks[0].exercises[0].sets
    ]


# columns


def test_columns_that_are_days():
    text = (
        "| Lundi | Mercredi |\n|---|---|\n| Squat 5x5 | Tractions 4xmax |\n| Planche 3x40 s | |\n"
    )
    assert [
        "Monday",
        "  Squat 5x5",
        "  Planche 3x40 s",
        "rest",
        "Wednesday",
        "  Pull-Up 4xto failure",
        *["rest"] * 4,
    ] == told(text)[2:]


def test_columns_that_are_days_beside_a_column_of_names():
    text = "| Exercise | Mon | Thu |\n|---|---|---|\n| Squat | 5x5 | 3x8 |\n| Bench | 3x8 | - |\n"
    assert [
        "Monday",
        "  Squat 5x5",
        "  Bench Press 3x8",
        "Thursday",
        "  Squat 3x8",
    ] == [line for line in told(text)[2:] if line != "rest"]


def test_columns_that_are_sets_hold_load_x_repetitions():
    text = (
        "Übung           Satz 1    Satz 2    Notiz\n"
        "Beinpresse      90x12     100x10    brennt\n"
        "Rudern am Kabel 15        12\n"
    )
    assert ["Leg Press 1x12 @ 90 ?, 1x10 @ 100 ? (brennt)", "Seated Row 1x15, 1x12"] == blocks(text)


@pytest.mark.parametrize(
    ("cells", "said", "doubtful"),
    [
        ("8x60 kg | 7x60 kg", "Curl 1x8 @ 60 kg, 1x7 @ 60 kg", []),
        ("60 kg x 8 | 60 kg x 7", "Curl 1x8 @ 60 kg, 1x7 @ 60 kg", []),
        ("12x10 | 12x10", "Curl 2x10 @ 12 ?", [(1, "load x repetitions")]),
        ("12 | skipped", "Curl 1x12 (skipped)", []),
        ("45 s | 30 s", "Curl 1x45 s, 1x30 s", []),
    ],
)
def test_the_cell_of_one_set(cells, said, doubtful):
    text = f"| Exercise | Set 1 | Set 2 |\n|---|---|---|\n| Curl | {cells} |\n"
    assert [said] == blocks(text)
    assert doubtful == doubts(text)


def test_days_that_commas_list_are_no_columns():
    text = "Monday, Wednesday, Friday\nSquat 5x5, Row 3x8, Curl 3x10\n"
    assert ["  Squat 5x5", "  Row 3x8", "  Curl 3x10"] == told(text)[3:6]


@pytest.mark.parametrize(
    "text",
    [
        "Exercise;Sets;Reps\n\nRow 3x8\n",  # no row
        "Lift;Sets\n5;5\n\nRow 3x8\n",
        "| Mon | Tue |\n\nRow 3x8\n",
        "Exercise  Set 1  Set 2\nno cells\n\nRow 3x8\n",
        "Curl  slowly  Reps\nbar  none  10\n\nRow 3x8\n",
        "Exercise Sets Reps Tempo Rest\n\nRow 3x8\n",
    ],
)
def test_what_looks_like_a_header_has_no_rows(text):
    assert "Row 3x8" in blocks(text)


def test_a_cell_of_a_set_that_cannot_be_read_is_no_set():
    text = (
        "| Exercise | Set 1 | Set 2 |\n|---|---|---|\n| Curl | 10 | 10 of 12? |\n| Row | 8 | 8 |\n"
    )
    assert ["Row 2x8"] == [one.split(" (")[0] for one in blocks(text)][-1:]


# without bars


def test_a_table_with_single_spaces_between_its_columns():
    text = (
        "Exercise Sets Reps Tempo Rest\n"
        "A. Safety Bar Squat 4 6 3010 150 sec\n"
        "B1. Half-Kneeling Landmine\n"
        "Press 3 8/side 2011 60 sec\n"
        "B2. Pull-Up 3 AMRAP - 60 sec\n"
        "3. Plank 2 30 sec - 45 sec\n"
        "C. Curl 7 of 10 x\n"
    )
    assert [
        "Safety Bar Squat 4x6 rest 150 s tempo 3-0-1-0",
        "Landmine Press 3x8 rest 60 s tempo 2-0-1-1 per side + Pull-Up 3xto failure rest 60 s",
        "Plank 2x30 s rest 45 s",
    ] == [one.split(" (")[0] for one in blocks(text)]
    assert [(7, "a row of another table")] == doubts(text)


def test_a_table_with_columns_below_each_other():
    text = (
        "Exercise        Sets    Reps    Weight   Rest\n"
        "Bench press     3       8-10    60 kg    2 min\n"
        "Row             4       10               90 s\n"
    )
    assert ["Bench Press 3x8-10 @ 60 kg rest 120 s", "Row 4x10 rest 90 s"] == blocks(text)


# markup


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<ul>\n<li>Row &ndash; 3 &times; 15</li>\n</ul>", ["Row 3x15"]),
        ("<p>Row 5&times;5 @ 100&nbsp;kg<br>Curl 3&times;10</p>", ["Row 5x5 @ 100 kg", "Curl 3x10"]),
        ("<li><strong>Row</strong> &ndash; 4 &times; 8&ndash;12</li>", ["Row 4x8-12"]),
        ("<table>\n<tr><th>Exercise</th><th>Sets</th><th>Reps</th></tr>\n<tr>\n<td>Row</td>\n<td>3</td>\n<td>10</td>\n</tr>\n</table>", ["Row 3x10"]),
        ("[list]\n[*][b]Row[/b] 3x8 @ 60 kg\n[/list]", ["Row 3x8 @ 60 kg"]),
        ("<p>Row 3x8</p>\n<!-- next week: 5 x 8 on the press -->", ["Row 3x8"]),
        ("Exercise|Sets x Reps\n:--|:-:\nCurl^(1)|3x12", ["Curl 3x12"]),
    ],
)  # fmt: skip
def test_markup_is_no_part_of_a_line(text, said):
    assert said == [one.split(" (")[0] for one in blocks(text)]
    assert [] == doubts(text)


def test_the_place_of_an_exercise_between_tags():
    reading = notation.read("<li>Row &ndash; 3 &times; 15</li>")
    place = reading.places["blocks[0].exercises[0]"]
    assert (1, 5, 3) == (place.line, place.column, 3)
    assert PartKind.MARK in {part.kind for part in reading.account[0]}


def test_boxes_and_comparisons_are_no_markup():
    assert ["Row 3x8", "Curl 3x10"] == blocks("- [ ] Row 3x8\n- [x] Curl 3x10\n")


# YAML


def test_a_program_in_yaml():
    text = (
        "program: Garage\nunit: kg\ndays:\n"
        "  - name: Squat day\n    exercises:\n"
        "      - name: Row\n        reps: 5\n        sets: 5\n        weight: 92.5\n        rest: 180\n"
        "      - name: Plank\n        per_side: true\n        sets: 2\n        reps: 40s\n"
        "  - name: Hinge day\n    exercises:\n"
        "      - {name: Deadlift, sets: 3, reps: 4, weight: 135, rest: 90}\n"
        '      - {name: "Plank", sets: 2, reps: 40s, per_side: true}\n'
    )
    said = [line for line in told(text) if line.startswith(("  ", "Squat", "Hinge"))]
    assert [
        "Squat day",
        "  Row 5x5 @ 92.5 kg rest 180 s",
        "  Plank 2x40 s per side",
        "Hinge day",
        "  Deadlift 3x4 @ 135 kg rest 90 s",
        "  Plank 2x40 s per side",
    ] == said


def test_a_workout_in_yaml_without_a_unit():
    text = "name: Row day\nexercises:\n  - name: Row\n    sets: 3\n    reps: 10\n    weight: 50\n  - name: Curl\n    sets: 3\n    reps: 12\n    per_side: false\n"
    assert ["Row day", "  Row 3x10 @ 50 ?", "  Curl 3x12"] == [
        one.split(" (")[0] for one in told(text)
    ]


@pytest.mark.parametrize(
    "text", ["Row|3x10\n|", "o|t\n|", "| Day | Row |\n|", "Row 3x10\n\n5 | 3x10 | 3x8\n|\n"]
)
def test_a_bar_alone_is_a_row_with_one_empty_cell(text):
    subject = notation.read(text).subject
    found = [] if subject is None else [str(one) for one in subject.blocks]
    assert (["Row 3 x 10"] if text.startswith("Row") else []) == found


def test_a_column_of_repetitions_twice_makes_no_table_without_bars():
    reading = notation.read("Exercise Sets Reps Reps\nRow 3 10 8")
    assert (None, [2]) == (reading.subject, [one.line for one in reading.problems])


def test_a_load_beside_columns_of_sets_is_that_of_all_of_them():
    text = (
        "Date\tExercise\tkg\tSet 1\tSet 2\tSet 3\tNotes\n"
        "2026-11-02\tSeated Row\t60\t8\t8\t7\tsmooth\n"
        "2026-11-02\tPull-Up\t\t6\t5\t\t\n"
        "2026-11-04\tDeadlift\t110\t5\t5\t\t\n"
    )
    assert [
        [str(block) for block in session.workout.blocks] for session in notation.read(text).sessions
    ] == [
        ["Seated Row 2 x 8 x 60 kg, 1 x 7 x 60 kg", "Pull-Up 1 x 6, 1 x 5"],
        ["Deadlift 2 x 5 x 110 kg"],
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a row that states more cells than the header: what is beyond is a note
        ("Exercise\tSet 1\tSet 2\tNotes\nSquat\t100 kg x 5\t100 kg x 5\teasy\textra\n", ["Squat 2x5 @ 100 kg (easy\nextra)"]),
        ("Exercise   Reps  Colour\nSquat   3x5  blue\n", ["Squat 3x5 (blue)"]),
        ("Exercise Sets Reps Tempo Rest\nA. Squat 4 6 3010 150 sec\nB. Row 4 8 3010 90 sec", ["Squat 4x6 rest 150 s tempo 3-0-1-0", "Row 4x8 rest 90 s tempo 3-0-1-0"]),
        ('Exercise,Sets,Reps\n"Row, wide",3,8\n"Squat,3,8\n', ["Row, wide 3x8", "Squat 3x8"]),
        ('Exercise,Sets,Reps\n"Row ""wide"" grip",3,8\n', ['Row "wide" grip 3x8']),
        # a row of HTML that does not end
        ("<table>\n<tr><th>Exercise</th><th>Sets</th><th>Reps</th></tr>\n<tr>\n<td>Squat</td><td>3</td><td>5</td>\n", ["Squat 3x5"]),
        ("Squat 3x5 | 2 min rest<br>slow\n<b>Row</b> 3x8", ["Squat 3x5 rest 120 s (slow)", "Row 3x8"]),
        ("Pull-Up 3x8\n\n[quote]Row 3x8[/quote]", ["Pull-Up 3x8", "Row 3x8"]),
    ],
)  # fmt: skip
def test_the_edges_of_tables_and_markup(text, said):
    reading = notation.read(text)
    assert ((), ()) == (reading.problems, reading.doubtful)
    assert said == [line.strip() for line in lines_about(reading.subject)[1:]]


@pytest.mark.parametrize(
    ("text", "line", "assumed"),
    [
        ("Exercise,Sets,Reps\nRow,3,8\nSquat,3,5,slow, deep\n", 3, "a row with more cells than its table has"),
        # sides without repetitions, at the end of a text and before another item
        ("- name: Squat\n  sets: 3\n  reps: 5\n- name: Row\n  sets: 3\n  per_side: true\n", 5, "repetitions not stated"),
        ("- name: Row\n  sets: 3\n  per_side: true\n- name: Squat\n  sets: 3\n  reps: 5\n", 2, "repetitions not stated"),
        ("- {name: Row, sets: 3, per_side: true}\n- {name: Squat, sets: 3, reps: 5}\n", 1, "repetitions not stated"),
    ],
)  # fmt: skip
def test_doubts_at_the_edges_of_tables_and_yaml(text, line, assumed):
    reading = notation.read(text)
    assert [(line, assumed)] == [(one.line, one.assumed) for one in reading.doubtful]


def test_a_table_that_names_no_exercise_has_a_problem():
    reading = notation.read(
        "Date\tSet\tReps\tWeight\n2026-01-02\t1\t5\t100\n2026-01-02\t2\t5\t100\n"
    )
    assert [2] == [one.line for one in reading.problems]
    assert "the name of an exercise" in reading.problems[0].expected


def test_a_session_of_an_export_may_have_no_name():
    text = "Date,Workout,Exercise,Set,Reps,Weight\n2026-01-02,,Squat,1,5,100 kg\n"
    (session,) = notation.read(text).subject
    assert "2026-01-02" == str(session.started_at)[:10]
    assert "Squat 1x5 @ 100 kg" == lines_about(session.workout)[-1].strip()
