"""Lines whose words seldom stand together, and that are read or reported all the same."""

from __future__ import annotations

import pytest

from backworkouts.notation import read
from render_line import with_names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # a tag is no exercise beside the one of the line
        ("- Dip: 3x8 @ BW, 1x4 @ BW+10kg #push", "Dip: 3x8 @ BW, 1x4 @ BW+10 kg"),
        # eight sets of one number each, and three behind them
        ("Row 12, 10, 8, 6, 5, 4, 3, 2, 3x5",
         "Row: 1x12, 1x10, 1x8, 1x6, 1x5, 1x4, 1x3, 1x2, 3x5"),
        # a time behind a plus is how long another exercise takes
        ("Row 3x8 + Plank 10s", "Row: 3x8 + Plank: 1x10 s"),
        ("Row 3x8 + 10s plank", "Row: 3x8 + plank: 1x10 s"),
        # how the last repetitions were done is no set
        ("Row 3x5, last 5 slow", "Row: 3x5"),
    ],
)  # fmt: skip
def test_what_is_read(line, expected):
    assert with_names(line) == expected


def test_a_second_load_is_not_added_in_silence():
    (doubtful,) = read("Pull-ups 3x5 60 kg +5").doubtful
    assert "+5" in doubtful.text


def test_what_is_denied_before_an_exercise_is_doubtful():
    assert read("No bike, rower for 15 minutes").doubtful


def test_the_number_of_a_section_is_no_line_of_sets():
    (problem,) = read("1.1.1.1.1.1.1.1.1.").problems
    assert problem.code == "no_exercise"


@pytest.mark.parametrize("line", ["Row 5+9", "Pull-ups 60 kg 5+9"])
def test_parts_that_grow_are_no_set_with_pauses(line):
    (problem,) = read(line).problems
    assert problem.text == line


def test_hours_of_sleep_are_no_set():
    reading = read("Row 3x8\n7.5 h of sleep, else one set less")
    assert [str(block) for block in reading.subject.blocks] == ["Row 3 x 8"]
    assert reading.problems == ()


def test_a_heading_is_the_name_of_the_sets_behind_an_empty_line():
    reading = read("### Core\n\nSets: 3\nReps: 10")
    assert [str(block) for block in reading.subject.blocks] == ["Core 3 x 10"]


def test_prose_below_a_greeting_is_not_taken_for_its_sets():
    lines = "Salut \u00e0 tous,\n1m80, 82 kg, 3 ans de muscu (dont 2 ans). Perfs : dc 90, squat 120"
    reading = read(f"{lines}, sdt 140. Je voudrais vos avis avant lundi.")
    assert "sets of the name above" not in {doubt.assumed for doubt in reading.doubtful}


def test_metadata_without_an_end_is_read_as_lines():
    reading = read("---\ntitle: Pull")
    assert reading.subject is None
    assert [(problem.line, problem.text) for problem in reading.problems] == [(1, "---")]
