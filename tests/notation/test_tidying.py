"""Tidying a text: what changes, and all that does not."""

from __future__ import annotations

import pytest

from backworkouts.notation import read
from backworkouts.notation.tidying import Lines, NameStyle, longest_valid, tidy


def tidied(text, names=NameStyle.WRITTEN):
    """The text after tidying; tidying it again changes nothing."""
    done = tidy(read(text), names=names)
    assert done == tidy(read(done), names=names)
    return done


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Row 4 x 10", "Row 4x10"),
        ("Row 4\u00d710", "Row 4x10"),
        ("Row 4X10", "Row 4x10"),
        ("Row 4 sets of 10", "Row 4x10"),
        ("Row: 4 sets of 8 to 12 reps, rest 90s", "Row: 4x8-12, rest 90s"),
        ("Row 4 sets x 13 reps", "Row 4x13"),
        ("Row 4 sets, 10 reps", "Row 4x10"),
        ("Row 10 reps x 4 sets @ 60kg", "Row 4x10 @ 60kg"),
        ("Remo 4 series de 8 a 10 repeticiones", "Remo 4x8-10"),
        ("Rudern 3 Sätze zu je 12 Wdh.", "Rudern 3x12"),
        ("Row 3 x 8 \u2013 12 rest 60\u201390 s", "Row 3x8-12 rest 60-90 s"),
        ("Plank 3 x 30 s", "Plank 3x30 s"),
        ("Row 4\u00d710 + Face Pull 3 \u00d7 15", "Row 4x10 + Face Pull 3x15"),
        ("4 x 10 rows", "4x10 rows"),
        ("Row 3 x 10 each side  ", "Row 3x10 each side"),
    ],
)
def test_sets_and_repetitions_have_one_form(before, after):
    assert f"{after}\n" == tidied(f"{before}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Day 1\nPull-Up 3x8\n\nDay 2\nSquat 5x5\n",
        "## Back (Tuesday, Friday)\nPull-Up 3x8\n",
        "# Monday - Legs\nSquat 5x5\n# Wednesday - Back\nPull-up 4x8\n- Thursday: rest or a walk\n",
        "Pull-Up 3x8\n- slow negatives, 3 seconds\n",
        "Shoulder Press 3x8\n",
        "---\ntitle: Pull\nauthor: A. Coach\n---\n\nPull-Up 3x8\n",
        "* 2026/02/27\n\tLat pulldown 3x10 @ 50 kg\n",
        "Pull\n\n\n* Pull ups 3x8 (last time 3 x 7)\n  * slow \u2013 3 x as slow\n",
        "Remo con barra 4x10\nDominadas 3xAMRAP\n",
        "Row 10 x 60kg x 3\n",
        "Row 100 x 5, 110 x 5\n",
        "Squat 100 kg x 5 x 3\n",
        "Squat 100 kg x 8 x 3, 2 min rest\n",
        "Row 3 \u2013 4 rest\n",
        "> Row 4 x 10 last week  \n\nRow 4x10\n",
        "Row 4x10 @ 60 kg  \nslowly\n",
        "Mon\tRow\t3x10\t\t\n",
        "Pull-Up 3x8\r\nRow 4x10\r\n",
        "Row 4 x\n",
        "nothing  \n",
    ],
)
def test_all_else_stays_byte_for_byte(text):
    assert text == tidied(text)


def test_what_would_be_read_otherwise_stays():
    # the note behind the dash would be the end of a range
    assert "Row 3x10 - 60s\n" == tidied("Row 3 x 10 - 60s\n")


def test_a_number_behind_a_dash_that_ends_no_range_stays():
    assert "Row 3x8 - 60s rest\n" == tidied("Row 3 x 8 - 60s rest\n")


def test_letters_keep_their_places():
    assert "Row 4x10 rest 60 s \u0130\n" == tidied("Row 4 \u00d7 10 rest 60 s \u0130\n")


def test_columns_stay_where_they_are():
    text = "| Exercise | Scheme | Rest |\n|---|---|---|\n| Row | 4 x 10 | 60s |\n| Dip | 3x8    | 60s |\n"
    assert text.replace("4 x 10", "4x10  ") == tidied(text)
    assert "Row   4x10    rest 60 s\nDip   3x8     rest 60 s\n" == tidied(
        "Row   4 x 10  rest 60 s\nDip   3x8     rest 60 s\n"
    )


def test_the_last_line_ends_as_the_others_do():
    assert "Row 4x10\r\nDip 3x8\r\n" == tidied("Row 4x10\r\nDip 3x8")
    assert "Row 4x10\n" == tidied("Row 4x10")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Pull ups 3 x 8\n", "Pull-Up 3x8\n"),
        ("3x8 pull ups\n", "3x8 Pull-Up\n"),
        ("3 x 8 pull ups\n", "3x8 Pull-Up\n"),
        ("3 x 8 pull ups (pull ups!)\n", "3x8 Pull-Up (pull ups!)\n"),
        ("* Kelso Raise 3x8\n", "* Kelso Raise 3x8\n"),
        ("Pull ups\n3x8\n", "Pull-Up\n3x8\n"),
        ("4 sets of pull ups, 10 \u2013 12 reps\n", "4 sets of Pull-Up, 10-12 reps\n"),
    ],
)
def test_names_of_the_catalog_on_request(before, after):
    assert after == tidied(before, NameStyle.CANONICAL)


def test_a_text_is_its_lines_and_their_ends():
    for text in ("", "\n", "a", "a\r\nb\n\nc", "a\u2028b\x85"):
        assert text == Lines.of(text).text


def test_only_changes_that_are_valid_together_are_made():
    def is_valid(chosen):
        return 3 not in chosen and not {5, 6} <= {*chosen}

    assert [1, 2, 4, 5] == longest_valid([1, 2, 3, 4, 5, 6], is_valid)
    assert [] == longest_valid([], is_valid)
    # two trials: all of them, then the first half of them
    assert [1, 2] == longest_valid([1, 2, 3, 4], is_valid, trials=2)
