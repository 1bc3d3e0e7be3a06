"""Fixes of a text: the author's own lines in another order."""

from __future__ import annotations

import difflib

import pytest

import backworkouts as bw
from backworkouts import Profile, notation
from backworkouts.linter import Fix, Move, Replace, Split
from backworkouts.linter.fixing import fix
from backworkouts.linter.rule import Finding, Severity
from backworkouts.linter.text_fixing import fix_text


def fixed(text, *rules, unsafe=False, unit=None):
    """The text with the fixes of these rules; it reads as the fixed workout."""
    reading = notation.read(text, unit=unit)
    assert not reading.problems
    result = fix(reading, select=list(rules or ("ORD001",)), unsafe=unsafe)
    done = fix_text(reading, result.subject, result.applied, unit=unit)
    if not done.refused:
        assert result.subject == done.reading.subject
    return done


def changed_lines(before, after):
    diff = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in diff if not line.startswith(("---", "+++", "@@"))]


def test_a_block_moves_with_its_own_lines():
    text = "Pull\n\n- Deadlift: 3 sets of 10\nT-bar row 3 x 8"
    done = fixed(text)
    assert "Pull\n\nT-bar row 3 x 8\n- Deadlift: 3 sets of 10" == done.text
    assert ["ORD001"] == [finding.code for finding in done.applied]
    assert () == done.refused


def test_the_diff_of_a_moved_line_is_that_line():
    text = "# Monday\n\nDeadlift 3x10 @ 60kg  # slowly\nT-bar row 3 x 8\n\n# Friday\nSquat 5x5\n"
    assert ["+T-bar row 3 x 8", "-T-bar row 3 x 8"] == changed_lines(text, fixed(text).text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Deadlift 3x10\n- brace before each one\n- no belt\n\nT-Bar Row 3x8\n> chest up\n",
            "T-Bar Row 3x8\n> chest up\n\nDeadlift 3x10\n- brace before each one\n- no belt\n",
            id="notes below an exercise move with it, blank lines stay",
        ),
        pytest.param(
            "1. Deadlift 3x10\n2. T-Bar Row 3x8\n3. Pull-Up 3x8\n",
            "1. T-Bar Row 3x8\n2. Pull-Up 3x8\n3. Deadlift 3x10\n",
            id="a numbered list counts on",
        ),
        pytest.param(
            "1. Pull-Up 3x8\n2. Deadlift 3x10\n   slowly\n3. T-Bar Row 3x8\n",
            "1. Pull-Up 3x8\n2. T-Bar Row 3x8\n3. Deadlift 3x10\n   slowly\n",
            id="what is below a number moves with it",
        ),
        pytest.param(
            "A. Deadlift 3x10\nB1. T-Bar Row 3x8\nB2. Face Pull 3x15\n",
            "A1. T-Bar Row 3x8\nA2. Face Pull 3x15\nB. Deadlift 3x10\n",
            id="so do labels",
        ),
        pytest.param(
            "Deadlift\n3x10\nrest 90 s\n\nT-Bar Row\n3x8\n",
            "T-Bar Row\n3x8\n\nDeadlift\n3x10\nrest 90 s\n",
            id="sets below their name move with it",
        ),
        pytest.param(
            "| Exercise | Sets | Reps |\n|---|---|---|\n| Deadlift | 3 | 10 |\n| T-Bar Row | 3 | 8 |\n",
            "| Exercise | Sets | Reps |\n|---|---|---|\n| T-Bar Row | 3 | 8 |\n| Deadlift | 3 | 10 |\n",
            id="rows of a table",
        ),
        pytest.param(
            "Deadlift 3x10\n\nSuperset:\nT-Bar Row 3x8\nFace Pull 3x15\n",
            "Superset:\nT-Bar Row 3x8\nFace Pull 3x15\n\nDeadlift 3x10\n",
            id="what opens a superset moves with it",
        ),
        pytest.param(
            "Deadlift 3x10\r\nT-Bar Row 3x8\nPull-Up 3x8",
            "T-Bar Row 3x8\r\nPull-Up 3x8\nDeadlift 3x10",
            id="the ends of lines stay",
        ),
    ],
)
def test_what_belongs_to_a_block_moves_with_it(before, after):
    assert after == fixed(before).text


def test_only_the_days_that_are_fixed_change():
    text = (
        "Plan for May\n\n## Monday: Legs\nSquat 5x5\n\n## Wednesday: Back\nDeadlift 3x10\n"
        "T-Bar Row 3x8\n\n## Friday\nPull-Up 3x8\n"
    )
    after = text.replace("Deadlift 3x10\nT-Bar Row 3x8", "T-Bar Row 3x8\nDeadlift 3x10")
    assert after == fixed(text).text


def test_a_name_is_replaced_where_it_stands():
    done = fixed("Pull\n* Seated Rwo: 3 x 10, slowly\n", "DAT001", unsafe=True)
    assert "Pull\n* Seated Row: 3 x 10, slowly\n" == done.text


def test_an_exercise_that_loses_its_loads_is_written_anew():
    text = "Pull\n* Barbell Bent-Over Row: 3 x 10 @ 60 kg\n* Pull-Up 3 x 8\n"
    reading = notation.read(text)
    profile = Profile(equipment=["dumbbell", "pull_up_bar"])
    result = fix(reading, select=["EQP001"], unsafe=True, profile=profile)
    (finding,) = result.applied
    name = result.subject.blocks[0].exercises[0].exercise.name
    done = fix_text(reading, result.subject, result.applied)
    assert result.subject == done.reading.subject
    assert (
        f"Pull\n{name} 3x10\n> {reading.subject.blocks[0].exercises[0].exercise.name}: 60 kg\n"
        "* Pull-Up 3 x 8\n"
    ) == done.text
    assert (finding,) == done.applied


def test_a_unit_that_was_given_is_given_again():
    done = fixed("Deadlift 3x10 @ 100\nT-Bar Row 3x8\n", unit="kg")
    assert "T-Bar Row 3x8\nDeadlift 3x10 @ 100\n" == done.text


def test_a_superset_on_one_line_moves_with_its_line():
    text = "Deadlift 3x10 + Pull-Up 3x8\nT-Bar Row 3x8\n"
    assert "T-Bar Row 3x8\nDeadlift 3x10 + Pull-Up 3x8\n" == fixed(text).text


def by_hand(text, *edits):
    """The text after edits that no rule offers for it."""
    reading = notation.read(text)
    remedy = Fix("Do otherwise", is_safe=True, edits=edits)
    finding = Finding("ORD001", Severity.WARNING, "Found.", "blocks[0]", (), remedy)
    return fix_text(reading, remedy.apply(reading.subject), [finding])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Pull\n\nA1. Deadlift 3x10\n- slowly\nA2. T-bar row 3x8\n",
            "Pull\n\nT-bar row 3x8\nDeadlift 3x10\n- slowly\n",
        ),
        ("Deadlift 3x10 + T-bar row 3 x 8\n", "T-Bar Row 3x8\nDeadlift 3x10\n"),
        ("Deadlift 3x10\nsuperset with T-bar row 3 x 8\n", "T-Bar Row 3x8\nDeadlift 3x10\n"),
        (
            "Pull\n\nSuperset:\nDeadlift 3x10\nT-bar row 3 x 8\n",
            "Pull\n\nT-bar row 3 x 8\nDeadlift 3x10\n",
        ),
    ],
    ids=["labels", "one line", "superset with", "a line that opens it"],
)
def test_a_superset_that_is_split_keeps_its_lines_where_it_has_its_own(before, after):
    done = by_hand(before, Split(0), Move(0, 1))
    assert (after, ()) == (done.text, done.refused)


def test_a_name_in_a_superset_of_one_line_is_replaced_once_and_then_written_anew():
    row, dip = bw.resolve("Seated Row"), bw.resolve("Face Pull")
    text = "Rwo 3x8 + Fcae Pull 3 x 9\nB1. Dip 2x9\nB2. Pull-Up 2x9\n"
    done = by_hand(text, Replace(0, 0, row))
    assert text.replace("Rwo", "Seated Row") == done.text
    done = by_hand(text, Replace(0, 0, row), Replace(0, 1, dip))
    assert "A1. Seated Row 3x8\nA2. Face Pull 3x9\nB1. Dip 2x9\nB2. Pull-Up 2x9\n" == done.text


def test_several_exercises_on_one_line_are_not_taken_apart():
    text = "Deadlift 3x10 \u2022 T-Bar Row 3x8\n"
    if notation.read(text).problems:
        pytest.skip("several exercises on one line are not read yet")
    done = fixed(text)
    assert (text, ["ORD001"]) == (done.text, [one.code for one in done.refused])


def test_the_first_fixes_are_made_where_not_all_can_be():
    # the name is replaced; the row of the second table cannot move into the first
    text = (
        "| Exercise | Sets | Reps |\n| Pull-Up | 3 | 9 |\n| Deadlift | 3 | 10 |\n\nThen:\n\n"
        "| Exercise | Reps | Sets |\n| Seated Rwo | 8 | 2 |\n"
    )
    row = Fix("Take the row", is_safe=False, edits=(Replace(2, 0, bw.resolve("Seated Row")),))
    last = Fix("Do Deadlift last", is_safe=True, edits=(Move(1, 2),))
    findings = [
        Finding(code, Severity.WARNING, "Found.", "blocks[2]", (), remedy)
        for code, remedy in (("DAT001", row), ("ORD001", last))
    ]
    reading = notation.read(text)
    done = fix_text(reading, last.apply(row.apply(reading.subject)), findings)
    assert text.replace("Rwo", "Row") == done.text
    assert ["DAT001"] == [one.code for one in done.applied]
    assert ["ORD001"] == [one.code for one in done.refused]


def test_what_the_lines_cannot_follow_is_refused_and_the_text_stays():
    # in the second table the columns are others: a row of the first would be read otherwise
    text = (
        "| Exercise | Sets | Reps |\n| Pull-Up | 3 | 9 |\n| Deadlift | 3 | 10 |\n\nThen:\n\n"
        "| Exercise | Reps | Sets |\n| T-Bar Row | 8 | 2 |\n"
    )
    done = fixed(text)
    assert (text, ()) == (done.text, done.applied)
    assert ["ORD001"] == [finding.code for finding in done.refused]


def test_equal_days_are_fixed_each_in_its_place():
    text = "# Monday\nDeadlift 3x10\nT-Bar Row 3x8\n\n# Friday\nDeadlift 3x10\nT-Bar Row 3x8\n"
    after = text.replace("Deadlift 3x10\nT-Bar Row 3x8", "T-Bar Row 3x8\nDeadlift 3x10")
    assert after == fixed(text).text


def test_nothing_to_fix_changes_nothing():
    assert "T-bar row 3 x 8" == fixed("T-bar row 3 x 8").text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Deadlift 3x10, progress: linear 5 kg\nT-Bar Row 3x8\n- progress: double 2.5 kg\n",
            "T-Bar Row 3x8\n- progress: double 2.5 kg\nDeadlift 3x10, progress: linear 5 kg\n",
            id="a scheme moves with its exercise",
        ),
        pytest.param(
            "Deadlift 3x10\nprogress: linear 5 kg\n\nT-Bar Row 3x8\n",
            "T-Bar Row 3x8\n\nDeadlift 3x10\nprogress: linear 5 kg\n",
            id="so does one that only its place binds to the exercise",
        ),
    ],
)
def test_exercises_keep_their_schemes(before, after):
    done = fixed(before)
    assert after == done.text
    schemes = {
        frozenset(each.progressions.exercises) for each in (notation.read(before), done.reading)
    }
    assert 1 == len(schemes)


def test_a_fix_that_would_lose_a_scheme_is_refused():
    # written anew, without its loads, the line has no place for the scheme
    text = "Barbell Row 3x8 @ 60 kg, progress: linear 5 kg\nDeadlift 3x5\n"
    done = by_hand(text, Replace(0, 0, bw.resolve("dumbbell_row")))
    assert text == done.text
    assert 1 == len(done.refused)


def test_the_exercise_that_takes_a_place_takes_the_scheme():
    text = "T-Bar Row 3x8, progress: linear 5 kg\nDeadlift 3x5\n"
    done = by_hand(text, Replace(0, 0, bw.resolve("seated_row")))
    assert "Seated Row 3x8, progress: linear 5 kg\nDeadlift 3x5\n" == done.text
