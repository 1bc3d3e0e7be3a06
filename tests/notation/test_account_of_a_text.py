"""The account of a text: every character is in one part, and doubts are told with their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import notation
from backworkouts.notation.account import PartKind
from backworkouts.notation.document.lines import lines_of
from backworkouts.notation.origin import Origin

_LINES = [
    "---", "title: Back", "", "# Plan", "## Monday: Pull (20-25 min)", "### 1. **Seated Row**",
    "Warm-up", "Finisher:", "## House Rules", "- Sets: 3", "- Reps: 8-12", "Rest: 90 s", "3x8",
    "  - Set 1: 8 reps @ 60 kg", "Pull-Up 3x8", "- Seated Row 4x10 @ 60 kg, slowly", "Row 4x", "superset with",
    "3 rounds:", "12 prone cobras", "EMOM 10:", "Week 1: 3x8 @ 70%", "Week 2: 3x6 @ 75%", "2026/02/27",
    "* 28.02.2026: Legs", "2025.05.17 **Pull** **row:** 3x8 \u2022 **curl:** 3x12", "| Exercise | Sets | Reps |",
    "|---|---|---|", "| Row | 3 | 8 |", "| % | Row |", "```", "```sql", "> quoted 3x10", "Total: 24 sets",
    "- Thursday: Rest or a walk (40 min)", "Deadlift 1x5 PR!!! then 3x5 @ 100 kg", "\u00c4rmel \U0001f3cb 3\u00d710", "\x07",
    "rest:,8", "exertion:A 8", "tempo:Deadlift", "target:8", "Bench", "4x8 8 6)", "5 | 3x10 | 3x8", "|",
    "Exercise          Sets   Rep  Tempo     Load", "A1.Press        dmi  3      10/10    60s     15kg",
    "+ Face Pull 3x15", "A1. Dip 3x8  # allow: ORD001", "* TODO ask", "Rest", "for 8 weeks", "the 4 sets felt fine.",
]  # fmt: skip


@st.composite
def mutated(draw):
    """Lines of every sort in any order, some of them with a piece cut out or put in."""
    lines = draw(st.lists(st.sampled_from(_LINES), max_size=16))
    text = "\n".join(lines)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 4))
        piece = draw(st.sampled_from(["", "x", " ", "3x8", ":", "**", "|", "\n", "(", "9"]))
        text = text[:at] + piece + text[at + cut :]
    return text


def assert_each_character_is_in_one_part(text):
    reading = notation.read(text)
    lines = lines_of(text.removeprefix("\ufeff"))
    assert len(lines) == len(reading.account)
    for line, parts in zip(lines, reading.account, strict=True):
        solid = {at for at, one in enumerate(line) if not one.isspace()}
        held = [at for part in parts for at in range(part.start, part.end) if at in solid]
        assert sorted(solid) == held  # each once, and in order


@given(mutated())
def test_each_character_is_in_one_part(text):
    assert_each_character_is_in_one_part(text)


@given(st.text() | st.text("0123456789x-|#>:.,+@%()/*\t\n abRkgs\u2013\u00d7"))
def test_each_character_of_any_text_is_in_one_part(text):
    assert_each_character_is_in_one_part(text)


@given(mutated())
def test_doubts_and_problems_stand_where_the_text_has_them(text):
    lines = lines_of(text)
    reading = notation.read(text)
    for one in [*reading.doubtful, *reading.problems]:
        assert lines[one.line - 1] == one.text
        assert 1 <= one.column <= one.column + one.width <= len(one.text) + 1
        assert str(one).startswith(f"line {one.line}, column {one.column}: ")
    for doubt in reading.doubtful:
        assert doubt.text[doubt.column - 1 :][: doubt.width].strip()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# Pull", [PartKind.HEADING]),
        ("Pull-Up 3x8", [PartKind.NAME, PartKind.PRESCRIPTION]),
        ("2026-02-27\nPull-Up 3x8", [PartKind.DATE]),
        ("3 rounds:\nPull-Up x8", [PartKind.STATED]),
        ("Seated Row 4x\nPull-Up 3x8", [PartKind.NOTE, PartKind.PROBLEM]),
        ("Sleep well.\nPull-Up 3x8", [PartKind.NOTE]),
        ("-----\nPull-Up 3x8", [PartKind.MARK]),
    ],
)
def test_parts_of_the_first_line(text, kinds):
    assert kinds == [part.kind for part in notation.read(text).account[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Pull-Up 3x8\nTotal: 24 sets in 5 exercises",
        "Pull-Up 3x8\n\n## Progression\nAdd 2 kg each week.",
        "Pull-Up 3x8\nSlow on the way down.",
        "---\ntitle: Pull 3x8\n---\nPull-Up 3x8",
        "# Pull day 3",
    ],
)
def test_remarks_that_are_understood_are_not_doubtful(text):
    assert () == notation.read(text).doubtful


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Deadlift\nWeek 1: 3x8 @ 70 %\nWeek 3: 3x6 @ 75 %", (3, 1)),
        ("Pull-Up 3x8\n\nI did 3x10 of something last week.", (3, 1)),
        ("**3/02**\nPull-Up 3x8", (1, 3)),
        ("03/02/2026\nPull-Up 3x8", (1, 1)),
        ("3 rounds:\nPull-Up 2x8\nDip x8", (2, 1)),
    ],
)
def test_what_may_change_a_set_is_doubtful(text, place):
    assert place in {(one.line, one.column) for one in notation.read(text).doubtful}


def test_a_doubt_shows_its_line_with_a_caret():
    (doubt,) = notation.read("**3/02**\nPull-Up 3x8").doubtful
    assert (
        "line 1, column 3: '3/02' may change the sets; read as a day of a plan: no year is stated\n"
        "  **3/02**\n"
        "    ^^^^"
    ) == str(doubt)


def test_a_text_without_exercises_says_so():
    (problem,) = notation.read("hello").problems
    assert (1, 1, "'hello'") == (problem.line, problem.column, problem.found)


def test_where_values_come_from():
    reading = notation.read("Warm-up:\nPull-Up 1x5\n\n## Main\n3 rounds:\nDip x8 @ 20 kg\nRow x9")
    first, second = "blocks[0].exercises[0]", "blocks[1].exercises[0]"
    assert Origin.WRITTEN is reading.origin(first)
    assert Origin.INFERRED is reading.origin(f"{first}.sets[0].kind")
    assert Origin.WRITTEN is reading.origin(f"{first}.sets[0].reps")
    assert Origin.DEFAULT is reading.origin(f"{first}.sets[0].rest")
    assert Origin.INFERRED is reading.origin(f"{second}.sets")
    assert Origin.WRITTEN is reading.origin(f"{second}.sets[2].load")
    assert Origin.DEFAULT is reading.origin("blocks[9].exercises[0]")


def test_a_text_that_is_refused_as_a_whole_has_no_account():
    assert () == notation.read("x" * 1_000_001).account


def test_a_name_that_the_text_does_not_state_is_a_default():
    assert Origin.DEFAULT is notation.read("Row 3x10").origin("name")
    assert Origin.WRITTEN is notation.read("Pull day\nRow 3x10").origin("name")
    week = notation.read("## Monday\nRow 3x10\n## Friday\nRow 3x8")
    assert Origin.DEFAULT is week.origin("name")
    assert Origin.WRITTEN is week.origin("phases[0].rotation[0].name")


def test_a_unit_that_the_caller_gives_is_a_default():
    reading = notation.read("Row 5x60, 3x70 lb\nLat Pulldown 3x10 @ 50", unit="kg")
    row, pulldown = (f"blocks[{number}].exercises[0].sets" for number in (0, 1))
    assert Origin.DEFAULT is reading.origin(f"{pulldown}[2].load.unit")
    assert Origin.WRITTEN is reading.origin(f"{pulldown}[2].load.value")
    assert Origin.WRITTEN is reading.origin(f"{row}[1].load.unit")
