"""Several exercises on one line, and the labels that lines are counted by."""

from __future__ import annotations

import pytest

from backworkouts import limits
from backworkouts.notation import parse_line
from render_line import faults, with_names


@pytest.mark.parametrize(
    "between",
    [
        " superset with ", ", superset with ", " - superset with ", " supersetted with ", " ss ",
        " SS w/ ", " s/s ", " super-set with ", " in superset with ", " then superset with ",
        " paired with ", " alternating with ", " + ", " superserie con ", " en superset avec ",
        " im Supersatz mit ", " conjugado com ",
    ],
)  # fmt: skip
def test_what_is_done_in_turn(between):
    expected = "Seated Row: 3x12 + Pull-Up: 3x6"
    assert expected == with_names(f"Seated Row 3x12{between}Pull-Up 3x6")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Row 3x12 + Pull-Up 3x6 + Curl 3x15", "Row: 3x12 + Pull-Up: 3x6 + Curl: 3x15"),
        ("Superset: Row 3x12 + Pull-Up 3x6", "Row: 3x12 + Pull-Up: 3x6"),
        ("Superset Row 3x12 + Pull-Up 3x6", "Row: 3x12 + Pull-Up: 3x6"),
        ("Row 3x12 superset with: Pull-Up 3x6", "Row: 3x12 + Pull-Up: 3x6"),
        ("Row 3x12 followed by superset with Pull-Up 3x6", "Row: 3x12 + Pull-Up: 3x6"),
        ("Row 60 kg + Pull-Up 3x12", "Row: 3x12 @ 60 kg + Pull-Up: 3x12"),
        # Sets said once, behind the last name, are those of each.
        ("Row + Pull-Up 3x12", "Row: 3x12 + Pull-Up: 3x12"),
        ("Row superset with Pull-Up, 3 x 12", "Row: 3x12 + Pull-Up: 3x12"),
        ("Row + Pull-Up + Curl 3x12", "Row: 3x12 + Pull-Up: 3x12 + Curl: 3x12"),
        # A plus before sets without a name is more sets.
        ("Row 3x12 + 1x20", "Row: 3x12, 1x20"),
        # A plus before a load is on top of bodyweight.
        ("Pull-Up 3x6 + 10 kg", "Pull-Up: 3x6 @ BW+10 kg"),
        ("Row 3x12 (elbows in + slow) + Pull-Up 3x6", "Row: 3x12 + Pull-Up: 3x6"),
        ("+ Row 3x12", "Row: 3x12"),
    ],
)
def test_who_the_sets_belong_to(line, expected):
    assert expected == with_names(line)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("A1. Row 3x12", "A1"),
        ("A1) Row 3x12", "A1"),
        ("A1: Row 3x12", "A1"),
        ("A1 - Row 3x12", "A1"),
        ("A1 Row 3x12", "A1"),
        ("b2. Row 3x12", None),
        ("1a. Row 3x12", "1A"),
        ("1. Row 3x12", "1"),
        ("2) Row 3x12", "2"),
        ("#3 - Row 3x12", "3"),
        ("B. Row 3x12", "B"),
        ("- C) Row 3x12", "C"),
        ("Row 3x12", None),
    ],
)
def test_labels(line, label):
    found = parse_line(line)
    assert label == found.label
    assert "Row" == found.name or label is None


def test_only_the_first_of_a_line_has_its_label():
    found = parse_line("A1. Row 3x12 + Pull-Up 3x6")
    assert ("A1", None) == (found.label, found.superset_with.label)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("30s Plank", "Plank: 1x30 s"),
        ("4x Pull-Up, 10 reps", "Pull-Up: 4x10"),
        ("5 Pull-Ups", "Pull-Ups: 1x5"),
    ],
)
def test_a_number_that_counts_is_no_label(line, expected):
    assert (expected, None) == (with_names(line), parse_line(line).label)


@pytest.mark.parametrize(
    "bullet", ["- ", "* ", "• ", "· ", "▪ ", "→ ", "[ ] ", "- [x] ", "> ", "☐ ", "✅ "]
)
def test_bullets_are_no_part_of_a_name(bullet):
    assert "Seated Row: 3x12" == with_names(f"{bullet}Seated Row 3x12")


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [
        ("Row 3x12 superset with", 19, "the end of the line"),
        ("Row 3x12 + Pull-Up", 12, "'Pull-Up'"),
        ("Row 3x12 superset with Pull-Up", 24, "'Pull-Up'"),
    ],
)
def test_a_partner_without_sets_is_a_fault(line, column, found):
    assert [(column, found, "an exercise with its sets")] == faults(line)


def test_a_partner_without_a_name_is_a_fault():
    expected = (24, "'3x6'", "the name of an exercise with its sets")
    assert [expected] == faults("Row 3x12 superset with 3x6")


def test_two_exercises_with_nothing_between_are_a_fault():
    expected = "a comma or a + between two exercises on a line"
    assert (10, "'Pull-Up'", expected) in faults("Row 3x12 Pull-Up 3x6")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Row 4x8; Curl 3x12", "Row: 4x8; Curl: 3x12"),
        ("Row 4x8, Curl 3x12", "Row: 4x8; Curl: 3x12"),
        ("Row 4x8 | Curl 3x12", "Row: 4x8; Curl: 3x12"),
        ("Row 4x8 and Curl 3x12", "Row: 4x8; Curl: 3x12"),
        ("Row 4x8, then Curl 3x12", "Row: 4x8; Curl: 3x12"),
        (
            "Bench Press 4 sets of 8 \u2022 Barbell Row 4 sets of 8 \u2022 Curl 3 sets of 12",
            "Bench Press: 4x8; Barbell Row: 4x8; Curl: 3x12",
        ),
        ("4x10 rows, 3x8 pull-ups", "rows: 4x10; pull-ups: 3x8"),
        # what belongs to the exercise before
        ("Row 4x8; rest 90 s; Curl 3x12", "Row: 4x8 rest 90 s; Curl: 3x12"),
        ("Row 1x5, 3x8, Curl 3x12, 10, 8", "Row: 1x5, 3x8; Curl: 1x12, 1x10, 1x8"),
        # supersets stay together
        ("Row 4x8 + Dip 4x8; Curl 3x12", "Row: 4x8 + Dip: 4x8; Curl: 3x12"),
        ("Row 4x8, superset with Dip 4x8", "Row: 4x8 + Dip: 4x8"),
    ],
)
def test_several_exercises_are_done_one_after_the_other(line, expected):
    assert expected == with_names(line)


def test_a_superset_has_its_limit():
    most = limits.EXERCISES_IN_BLOCK
    line = " + ".join(["Row 3x12"] * most)
    assert most == with_names(line).count("Row")
    (fault,) = faults(f"{line} + Row 3x12")
    assert f"at most {most} exercises in a superset" == fault[2]
