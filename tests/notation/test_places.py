"""Where things stand: problems, parts of the subject, findings of the rules."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import notation
from backworkouts.errors import NotationError, UnsupportedSubjectError
from backworkouts.notation.origin import Origin
from render_workout import problems

WEEK = """\
# Pull twice

## Monday: Heavy
Deadlift 3x5 @ 100 kg
  - Pull-Up: 4 x 6-8
Row (Cable)
  3 x 10
  + Face Pull 3x15

## Phase 2: Light
Monday
| Exercise | Sets | Reps |
| Lat Pulldown | 4 | 10 |
"""


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("", (1, 3, 10)),
        ("name", (1, 3, 10)),
        ("phases[0]", (1, 3, 10)),
        ("phases[0].rotation[0]", (3, 1, 16)),
        ("phases[0].rotation[0].blocks[0]", (4, 1, 8)),
        ("phases[0].rotation[0].blocks[0].exercises[0]", (4, 1, 8)),
        ("phases[0].rotation[0].blocks[0].exercises[0].sets[2]", (4, 10, 12)),
        ("phases[0].rotation[0].blocks[0].exercises[0].sets[2].reps.low", (4, 10, 12)),
        ("phases[0].rotation[0].blocks[1].exercises[0].sets[0]", (5, 14, 7)),
        ("phases[0].rotation[0].blocks[2].exercises[0]", (6, 1, 11)),
        ("phases[0].rotation[0].blocks[2].exercises[0].sets[0]", (7, 3, 6)),
        ("phases[0].rotation[0].blocks[2].exercises[1]", (8, 5, 9)),
        ("phases[1]", (10, 1, 17)),
        ("phases[1].rotation[0]", (11, 1, 6)),
        ("phases[1].rotation[0].blocks[0].exercises[0]", (13, 3, 12)),
        ("phases[1].rotation[0].blocks[0].exercises[0].sets[0]", (13, 18, 1)),
        ("phases[7].weeks", (1, 3, 10)),
    ],
)
def test_every_part_stands_somewhere(where, place):
    found = notation.read(WEEK).place(where)
    assert place == (found.line, found.column, found.width)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Pull\nPull-Up 3x8", "line 1, column 1"),
        ("\n\n  # Pull\nPull-Up 3x8", "line 3, column 5"),
        ("\nPull-Up 3x8", "line 2, column 1"),
        ("Every 2 days\nPull-Up 3x8", "line 2, column 1"),
    ],
)
def test_the_whole_stands_where_its_title_is_or_its_first_line(text, place):
    assert place == str(notation.read(text).place(""))


def test_a_text_without_exercises_has_no_places():
    assert notation.read("Rest.").place("blocks[0]") is None


def test_all_problems_at_once_in_the_order_of_the_text():
    text = "Pull\nSeated Row 4x\nPull-Up 3x8\n\n5x5\nDeadlift 3x5 @ nan kg\nTuesday: Dip 12-8 x 3\nShrug \x07 3x8"
    assert [(2, 12), (5, 1), (6, 14), (7, 14), (8, 7)] == [one[:2] for one in problems(text)]
    with pytest.raises(NotationError) as caught:
        notation.parse(text)
    assert problems(text) == [
        (one.line, one.column, one.found, one.expected) for one in caught.value.problems
    ]
    assert 5 == caught.value.total
    assert ["Pull-Up 3 x 8"] == [str(one) for one in notation.read(text).subject.blocks]


def test_a_problem_shows_its_line_with_a_caret():
    (problem,) = notation.read("Pull\r\n\t- Seated Row 4x, slow").problems
    assert (
        "line 2, column 15: expected repetitions, a time or AMRAP after the x, found '4x'\n"
        "   - Seated Row 4x, slow\n"
        "                ^^"
    ) == str(problem)


def test_problems_beyond_the_limit_are_counted():
    reading = notation.read("Seated Row 4x\n" * 150)
    assert (100, 150) == (len(reading.problems), reading.total)
    with pytest.raises(NotationError, match="150 problems") as caught:
        notation.parse(reading.text)
    assert (100, 150) == (len(caught.value.problems), caught.value.total)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", (1, 1, 0, "no text")),
        ("\n \n", (1, 1, 0, "no text")),
        ("\n  Take a rest.\nAnd more.", (2, 3, 12, "'Take a rest.'")),
        ("Monday\nTuesday", (1, 1, 6, "'Monday'")),
    ],
)
def test_a_text_without_exercises_is_no_workout(text, said):
    reading = notation.read(text)
    assert reading.subject is None
    with pytest.raises(NotationError) as caught:
        notation.parse(text)
    assert reading.problems == caught.value.problems
    (problem,) = reading.problems
    assert said == (problem.line, problem.column, problem.width, problem.found)
    assert "an exercise with its sets: 'Seated Row 4x10'" == problem.expected


@pytest.mark.parametrize("read", [notation.read, notation.parse])
@pytest.mark.parametrize("text", [None, b"Pull-Up 3x8", 4, ["Pull-Up 3x8"]])
def test_what_is_no_text_is_refused(read, text):
    with pytest.raises(UnsupportedSubjectError, match="expected a text"):
        read(text)
    with pytest.raises(UnsupportedSubjectError, match="'kg', 'lb' or None"):
        read("Pull-Up 3x8", unit="stone")


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Pull-Up 3x8\n" * 3_000, "3,001 lines", "a text of at most 3,000 lines"),
        ("x" * 1_000_001, "1,000,001 characters", "a text of at most 1,000,000 characters"),
        ("x" * 10_001, "10,001 characters", "a line of at most 10,000 characters"),
    ],
)
def test_longer_texts_than_anybody_writes_are_one_problem(text, found, expected):
    (problem,) = notation.read(text).problems
    assert (1, 1, found, expected) == (
        problem.line,
        problem.column,
        problem.found,
        problem.expected,
    )
    assert len(str(problem)) < 400


# what is behind a line that could not be read


@pytest.mark.parametrize(
    ("text", "kept", "said"),
    [
        ("Pull-Up\n3x8\nrest 60s\nrest 90s\n+ Dip 3x9", ["Pull-Up 3 x 8", "Dip 3 x 9"], [(4, 1)]),
        ("Pull-Up 3x8\nrest 60s\nrest 90s\n4x10", ["Pull-Up 3 x 8"], [(3, 1), (4, 1)]),
        ("Pull-Up\n3x\nDip 3x9", ["Dip 3 x 9"], [(2, 1)]),
        ("Pull-Up 3x8\n+ Dip 3x\n+ Face Pull 3x9\n+ slowly", ["Pull-Up 3 x 8", "Face Pull 3 x 9"], [(2, 7)]),
        ("Pull-Up 3x8\n4x10\n+ when I can", ["Pull-Up 3 x 8"], [(2, 1)]),
        ("Pull-Up 3x8\n+ Dip 3x9\n+ Dip 3x", ["Pull-Up 3 x 8 + Dip 3 x 9"], [(3, 3), (3, 7)]),
    ],
)  # fmt: skip
def test_what_stands_before_and_behind_a_line_that_fails_is_read(text, kept, said):
    reading = notation.read(text)
    assert kept == [str(block) for block in reading.subject.blocks]
    assert said == [(one.line, one.column) for one in reading.problems]


def test_more_lines_behind_a_name_than_a_line_holds_are_a_problem():
    text = "Pull-Up 3x8\n" + "+ Face Pull 3x15\n" * 600
    reading = notation.read(text)
    assert "a line of at most 10,000 characters" == reading.problems[0].expected
    assert 1 == reading.problems[0].line


# findings


def test_findings_of_a_reading_have_their_place():
    reading = notation.read("# Back\n\nDeadlift 3x5\n- T-Bar Row 3x8")
    (finding,) = bw.check(reading, select=["ORD001"])
    assert ("blocks[0].exercises[0]", 3, 1, 8) == (
        finding.where, finding.place.line, finding.place.column, finding.place.width,
    )  # fmt: skip
    assert str(finding).startswith("line 3, column 1: ORD001 warning: Deadlift comes before")


def test_findings_of_a_subject_have_none():
    (finding,) = bw.check(notation.parse("Deadlift 3x5\nT-Bar Row 3x8"), select=["ORD001"])
    assert finding.place is None
    assert str(finding).startswith("blocks[0].exercises[0]: ORD001 warning")


def test_a_reading_without_exercises_cannot_be_checked():
    with pytest.raises(UnsupportedSubjectError, match="found a text without exercises"):
        bw.check(notation.read("Rest."))


def test_a_path_that_leads_nowhere_has_no_value_whatever_its_length():
    reading = notation.read("Pull\nRow 3x10")
    assert Origin.DEFAULT is reading.origin(f"blocks[{'9' * 5_000}]")
    assert reading.place("") == reading.place("a." * 200_000)
    assert reading.place("blocks[0]") == reading.place("blocks[0]" + ".a" * 200_000)


def test_the_mark_of_the_byte_order_has_no_column():
    (problem,) = notation.read("\ufeffhello").problems
    assert (1, 5, "hello", "'hello'") == (
        problem.column, problem.width, problem.text, problem.found,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("w\nrep:6\nrest:,8", [(3, ",8")]),
        ("t\nrep:5\nexertion:A 8", [(3, "A 8")]),
        ("Row\n- Reps: 5\n- Effort: hard 8\n", [(3, "hard 8")]),
        ("w\ntempo:Deadlift\nset:3", [(2, "Deadlift"), (3, "3")]),
        ("4x8 8 6)\nbench\né", [(2, "bench"), (3, "é")]),
    ],
)
def test_a_doubt_about_lines_read_as_one_stands_on_its_own_line(text, places):
    assert places == [
        (one.line, one.text[one.column - 1 :][: one.width]) for one in notation.read(text).doubtful
    ]
