"""Lines that change sets which stand elsewhere: rounds, repeated days, further sets, comments."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks


def doubtful_lines(text):
    """The numbers of the doubtful lines of a text."""
    return sorted({doubt.line for doubt in notation.read(text).doubtful})


@pytest.mark.parametrize(
    "line",
    [
        "rounds: 3",
        "Rounds 3:",
        "ten rounds:",
        "1000 rounds:",
        "Every 2 min for 10 min:",
        "E2MOM 10:",
        "EMOM 1441:",
        "AMRAP 99999 min:",
        "Rondas: 3",
        "Tours : 3",
        "Runden: 3",
        "Voltas: 3",
        "Giri: 3",
        "Rondes: 3",
        "21-15-9:",
    ],
)
def test_rounds_that_are_not_understood_are_doubtful(line):
    assert doubtful_lines(f"{line}\nRow x10") == [1]


@pytest.mark.parametrize(
    "line",
    ["3 rounds", "x 3 rounds", "Repeat 3 times", "3 rondas", "3 tours", "3 Runden", "Repetir 3 veces",
     "3 voltas", "3 giri", "3 rondes"],
)  # fmt: skip
def test_rounds_behind_the_exercises_are_doubtful(line):
    assert doubtful_lines(f"Row x10\nPull-Up x8\n{line}") == [3]


def test_rounds_that_no_exercise_follows_on_their_day_are_doubtful():
    assert doubtful_lines("2026-11-02\nRow x10\n3 rounds\n2026-11-04\nRow x10") == [3]
    assert doubtful_lines("Row x10\n3 rounds\n4 rounds:\nSquat x10") == [2]


def test_rounds_of_what_follows_are_no_doubt():
    assert doubtful_lines("3 rounds\n\nRow x10\nPull-Up x8") == []


@pytest.mark.parametrize(
    "line",
    ["same", "Same as day 1", "Repeat day 1", "igual que el día 1", "comme jour 1", "wie Tag 1",
     "as above", "Do day 1 again", "wie oben", "come sopra", "Tag 1 nochmal",
     "o mesmo que dia 1", "come giorno 1", "zelfde als dag 1"],
)  # fmt: skip
def test_a_day_that_repeats_another_is_doubtful(line):
    assert doubtful_lines(f"Day 1\nRow 3x10\nDay 2\n{line}") == [4]


@pytest.mark.parametrize(
    "line",
    [
        "Day 2 = Day 1",
        "Day 2 (same as Day 1)",
        "Day 2: as day 1",
        "Day 3: Day 1 again",
        "Thursday: repeat Monday",
        "Jueves: igual que lunes",
    ],
)
def test_a_heading_that_repeats_another_day_is_doubtful(line):
    assert doubtful_lines(f"Monday\nRow 3x10\n{line}") == [3]


@pytest.mark.parametrize(
    "line", ["Mon-Fri", "Monday - Friday:", "Monday (and Friday)", "Lunes (y viernes)"]
)
def test_days_of_which_only_the_first_is_read_are_doubtful(line):
    assert doubtful_lines(f"{line}\nRow 3x10") == [1]


@pytest.mark.parametrize("line", ["Monday and Friday", "Mon/Fri", "Same weight felt easier"])
def test_days_that_are_read_and_other_notes_are_no_doubt(line):
    assert doubtful_lines(f"{line}\nRow 3x10") == []


@pytest.mark.parametrize(
    "line",
    ["- drop set", "- add a set", "Add 2 sets", "- plus 2 sets", "last set AMRAP", "- twice",
     "- extra set", "- another set", "- last set drop set", "- otra serie", "- noch ein Satz",
     "- série supplémentaire", "- mais uma série", "- un'altra serie", "- nog een set",
     "- serie descendente", "- dégressive", "- Dropsatz", "- duas vezes", "- due volte",
     "- twee keer", "- última serie al fallo"],
)  # fmt: skip
def test_a_line_that_adds_sets_to_those_above_is_doubtful(line):
    assert doubtful_lines(f"Row 3x10\n{line}") == [2]


def test_a_cell_that_changes_the_last_set_is_doubtful():
    text = "| Exercise | Sets | Reps | Notes |\n|--|--|--|--|\n| Row | 3 | 10 | {} |"
    assert doubtful_lines(text.format("last set AMRAP")) == [3]
    assert doubtful_lines(text.format("slowly")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Finish with rows, as many as you can in three sets.",
        "If time, 2 more sets of face pulls",
        "Si te sobra tiempo, 2 series más de face pull",
        "Wenn noch Zeit ist, 2 Sätze Face Pulls",
    ],
)
def test_a_sentence_with_an_exercise_and_its_sets_is_doubtful(line):
    assert doubtful_lines(f"Squat 3x5\n\n{line}") == [3]


def test_a_sentence_that_names_no_exercise_is_no_doubt():
    assert doubtful_lines("Squat 3x5\n\nAfter three sets you should be tired by now.") == []


@pytest.mark.parametrize("between", [",", ";"])
@pytest.mark.parametrize("gap", ["", "# the second part"])
def test_a_row_apart_from_its_table_is_doubtful(between, gap):
    rows = ["Exercise,Sets,Reps", "Row,3,10", gap, "Pull-Up,3,8"]
    assert doubtful_lines("\n".join(rows).replace(",", between)) == [4]


@pytest.mark.parametrize(
    ("titles", "row"),
    [
        ("| Exercise | Sets | Sets | Reps |", "| Row | 3 | 4 | 10 |"),
        ("| Exercise | Sets | Reps |", "| Row | 3 | 10 | 8 |"),
        ("| Exercise | Sets | Reps |", "| Row | x | 10 |"),
    ],
)
def test_a_number_in_no_column_of_a_table_is_doubtful(titles, row):
    rule = "|--" * titles.count("|", 1) + "|"
    assert doubtful_lines(f"{titles}\n{rule}\n{row}") == [3]


@pytest.mark.parametrize(
    "text",
    [
        "<!--\nSquat 5x5\n-->\nRow 3x10",
        "Row 3x10 <!--\nSquat 5x5\n-->",
        "<!-- old:\nSquat 5x5\n--> Row 3x10",
        "<s>Squat 5x5</s>\nRow 3x10",
        "- <del>Squat 5x5</del>\n- Row 3x10",
        "[s]Squat 5x5[/s]\nRow 3x10",
    ],
)
def test_sets_in_comments_and_struck_out_are_none(text):
    assert blocks(text) == ["Row 3x10"]


def test_a_comment_that_never_ends_is_none():
    assert blocks("Row 3x10 <!--\nSquat 5x5") == ["Row 3x10", "Squat 5x5"]


@pytest.mark.parametrize("title", ["Warm-up", "Calentamiento", "Échauffement", "Aufwärmen"])
def test_sets_below_the_title_of_a_warm_up_are_warm_up_sets(title):
    assert blocks(f"{title}\nRow 3x10") == ["Row 3x10 warm-up"]


def test_a_blank_line_ends_a_warm_up_where_no_other_part_is_named():
    assert blocks("Warm-up\nRow 2x10\n\nSquat 3x5") == ["Row 2x10 warm-up", "Squat 3x5"]
