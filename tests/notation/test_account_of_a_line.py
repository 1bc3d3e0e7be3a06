"""Every character of a line is in one part, and a number in a note is understood or doubtful."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backworkouts.notation.account import PartKind
from backworkouts.notation.grammar.examine import read_line

_NAMES = [
    "Row", "Seated Row", "Pull-Up", "Remo con barra", "Klimmzüge", "Tractions", "Trazioni",
    "Optrekken", "1-Arm Row", "A1. Curl", "- Plank", "**Deadlift**", "Warm-up: Squat", "2) Dip", "",
]  # fmt: skip
_SETS = [
    "3x10", "4 x 8-12", "3 sets of 10", "5x5 @ 100kg", "12/10/8", "3x30 s", "10 reps x 4", "4x",
    "3x8+", "3-4 x 6", "45% x 10, 65% x 7", "60kg x 8, 70kg x 6", "AMRAP", "3 séries de 12",
    "4 serie da 10", "3 keer 10", "BW+20 x5", "12+4+4", "14x (x3)", "3c10", "EMOM 10: 5",
]  # fmt: skip
_DETAILS = [
    "@ 60", "RIR 2", "RPE 8-9", "rest 90s", "2 min rest", "tempo 3-1-1-0", "per side", "to failure",
    "(pause 2s)", "(later 5-8 reps)", "+2.5kg each week", "slow", "= 120 reps", "week 3: 65 kg",
    "90-degree", "45°", "2024-05-01", "http://a.b/c1", "60+ kg", "then 2x6", "; Curl 3x12", "/", ",",
    "superset with Dip 3x8", "x", "@", "-", "level 3", "17", "\u200b", "\u00a0", "💪", "#2", "*", "½",
]  # fmt: skip
_PIECES = st.sampled_from(_SETS) | st.sampled_from(_DETAILS)


@st.composite
def lines(draw):
    """A name, sets and details as people write them, with perhaps a character lost or doubled."""
    parts = [draw(st.sampled_from(_NAMES)), *draw(st.lists(_PIECES, max_size=5))]
    line = draw(st.sampled_from([" ", "  ", ", "])).join(parts)
    if line and draw(st.booleans()):
        at = draw(st.integers(0, len(line) - 1))
        line = line[:at] + draw(st.sampled_from(["", line[at] * 2, "  "])) + line[at + 1 :]
    return line


def _covered(line):
    """The parts of a line, which are in order and leave out nothing but space."""
    parts = read_line(line, None).parts
    at = 0
    for part in parts:
        assert at <= part.start < part.end <= len(line)
        assert not line[at : part.start].strip()
        at = part.end
    assert not line[at:].strip()
    return parts


@given(lines() | st.text(max_size=40))
@example("**Row** 3x10\u200b")
@example("Row 4x8; Curl 3x12; ")
@example("Row 3x10 (")
def test_every_character_is_in_one_part(line):
    _covered(line)


UNDERSTOOD = re.compile(
    r"""pause|later|each[ ]week|=|week|degree|\u00b0|[0-9]{4}|http|level|\#|x2|drop\(
    |12\+4\+4|\+20|[0-9]-arm""",
    re.VERBOSE | re.IGNORECASE,
)
"""What makes a number in a note understood, of the details above."""


@given(lines())
def test_a_number_in_a_note_beside_sets_is_understood_or_doubtful(line):
    reading = read_line(line, None)
    if reading.prescription is None:
        return
    for part in reading.parts:
        text = line[part.start : part.end]
        if part.kind is PartKind.NOTE and re.search("[0-9]", text) and not UNDERSTOOD.search(text):
            assert any(one.start < part.end and part.start < one.end for one in reading.doubts)


@given(lines())
def test_a_doubt_is_a_part_of_the_line_and_none_stands_beside_a_problem(line):
    reading = read_line(line, None)
    for doubt in reading.doubts:
        assert 0 <= doubt.start < doubt.end <= len(line)
        assert doubt.assumed
    assert not (reading.doubts and reading.faults)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Row 3x10", "name:Row prescription:3x10"),
        ("- Row: 3x10", "mark:- name:Row mark:: prescription:3x10"),
        ("A1. **Row** 3x10", "mark:A1. ** name:Row mark:** prescription:3x10"),
        ("Row 3x10 (slow)", "name:Row prescription:3x10 mark:( note:slow mark:)"),
        ("Row 4x8; Curl 3x12", "name:Row prescription:4x8 mark:; name:Curl prescription:3x12"),
        ("Row 3x", "problem:Row 3x"),
        ("Keep the chest up.", "note:Keep the chest up."),
        ("Rest 90s", "prescription:Rest 90s"),
    ],
)
def test_parts(line, parts):
    found = read_line(line, None).parts
    assert parts == " ".join(f"{kind}:{line[start:end]}" for start, end, kind in found)


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("Pull ups: 3 sets", ["3 sets"]),  # repetitions are not stated
        ("Goal: tried 5x5 again", ["Goal: tried 5x5 again"]),
        ("Row 3x8 60", ["60"]),
        ("Row 3x8 60+ kg", ["60+ kg"]),
        ("Row 3x8 RPE 7/8/9", ["RPE 7/8/9"]),
        ("squats five sets of five at two twenty five", ["at two twenty five"]),
        ("Rope skips 3x150", ["3x150"]),
        ("Row 3x8 -20kg", ["-20kg"]),
        # understood
        ("Row 3x8 (pause 2s)", []),
        ("Row 3x8, 3 seconds down", []),
        ("Row 3x8 TUT 40s", []),
        ("Row 5x5 (later 5-8 reps)", []),
        ("Row 4x6 (W1-4 at 55%)", []),
        ("Row 3x8 +2.5kg each week", []),
        ("Total: 16 sets", []),
        ("24 sets in total (1 finisher)", []),
        ("Row 3x5, 2x4 = 23 reps", []),
        ("Row 3x8 (level 3)", []),
        ("Row 3x8 (since 2024-05-01)", []),
        ("Row 3x8 https://example.org/v/123", []),
        ("Row 3x8 to 90-degree", []),
        ("Row 3x8+DROP(8-15)", []),
        ("Squat every 2nd day", []),
    ],
)
def test_doubts(line, doubted):
    assert doubted == [line[one.start : one.end] for one in read_line(line, None).doubts]
