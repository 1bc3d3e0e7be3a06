"""More layouts: what stands at the edges of tables, markup and YAML."""

from __future__ import annotations

import pytest

from backworkouts import notation
from backworkouts.notation.tidying import tidy
from render_workout import lines_about

SESSION = "Date,Workout,Exercise,Set,Reps,Weight\n2026-01-02,,Squat,1,5,100 kg\n"


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
    (session,) = notation.read(SESSION).subject
    assert "2026-01-02" == str(session.started_at)[:10]
    assert "Squat 1x5 @ 100 kg" == lines_about(session.workout)[-1].strip()


@pytest.mark.parametrize("text", ["Squat 100 kg x 5 x 3\n", "Squat 100 kg x 8 x 3, 2 min rest\n"])
def test_repetitions_before_sets_stay_as_written(text):
    assert text == tidy(notation.read(text))
