"""`fmt` and `check --fix` keep the text of its author, whatever the text."""

from __future__ import annotations

from collections import Counter
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import Program, Workout, notation
from backworkouts.linter.edits import Move
from backworkouts.linter.fixing import fix
from backworkouts.linter.text_fixing import fix_text
from backworkouts.notation.tidying import Lines, NameStyle, tidy

_CORPUS = sorted((Path(__file__).parents[3] / "shared/corpora/documents").glob("*.txt"))
_LINES = [
    "", "", "# Pull", "## Monday: Back", "Tuesday", "## Legs (Wednesday, Friday)", "Day 1", "Day 2: Pull",
    "Pull-Up 3 x 8", "- Pull ups: 3 sets of 8 reps", "* T-bar rows 4 \u00d7 8 \u2013 12, rest 60\u201390 s", "Deadlift 5x5 @ 100 kg  ",
    "Remo con barra 4 series de 10", "Rudern 3 Sätze zu je 12 Wdh.", "1. Hyperextension 3 x 15",
    "2) Seated Row 10 reps x 4 sets", "A1. Deadlift 3 x 10", "A2. Face Pull 3 x 15", "Good Morning 3 x 10 (slowly \u2013 3 x as slow)",
    "- slow negatives, 3 seconds", "  keep the chest up  ", "> last time 3 x 8  ", "Romanian Deadlift", "3 x 10", "rest 90 s",
    "Row 10 x 60kg x 3", "225 x 5", "Row 4x10 + Face Pull 3 x 15", "superset with Seated Row 3 x 8", "Superset:", "Warm-up:",
    "| Exercise | Sets x reps | Rest |", "|---|---|---|", "| Deadlift | 3 x 10 | 60s |", "| Lat Pulldown | 4 \u00d7 8\u201312 | |",
    "Mon\tT-Bar Row\t3 x 10\t\t", "* 2026/02/27", "---", "title: Pull", "Thursday: rest or a light walk (15 \u2013 20 min)",
]  # fmt: skip


@st.composite
def texts(draw):
    """Lines of every sort, with the ends of lines of any editor."""
    lines = draw(st.lists(st.sampled_from(_LINES), min_size=1, max_size=14))
    end = draw(st.sampled_from(["\n", "\n", "\r\n", "\u2028"]))
    return end.join(lines) + draw(st.sampled_from(["", end]))


@st.composite
def mutated(draw):
    """A document of the corpus, some lines of it, with some of them swapped or made otherwise."""
    text = draw(st.sampled_from(_CORPUS)).read_text(encoding="utf-8")
    lines = text.split("\n")
    start = draw(st.integers(0, len(lines) - 1))
    lines = lines[start : start + draw(st.integers(1, 30))]
    for _ in range(draw(st.integers(0, 3))):
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        lines[one], lines[other] = lines[other], lines[one]
        lines[one] = lines[one].replace("x", draw(st.sampled_from([" x ", "\u00d7", "x"])))
    return "\n".join(lines)


def says(reading):
    return (
        reading.subject,
        [one.line for one in reading.problems],
        {path: at.line for path, at in reading.places.items()},
    )


def assert_is_tidied(text, names=NameStyle.WRITTEN):
    reading = notation.read(text)
    done = tidy(reading, names=names)
    again = notation.read(done)
    assert says(reading) == says(again)
    assert done == tidy(again, names=names)
    before, after = Lines.of(text), Lines.of(done)
    assert before.ends[:-1] == after.ends[: len(before.ends) - 1]
    if names is NameStyle.WRITTEN:
        for old, new in zip(before.lines, after.lines, strict=False):
            # what is not a scheme of sets is in the line as before: its words, its name, its marks
            added = Counter(new) - Counter(old)
            assert old.rstrip() == new or {*added} <= {"x", "-"}
    removed = [line[1:] for line in unified_diff(before.lines, after.lines) if line[0] == "-"]
    assert not Counter(before.lines) - Counter(after.lines) - Counter(removed)


@given(texts(), st.sampled_from(NameStyle))
def test_fmt_of_generated_texts(text, names):
    assert_is_tidied(text, names)


@pytest.mark.skipif(not _CORPUS, reason="the corpora are not here")
@given(st.data())
def test_fmt_of_mutated_documents(data):
    assert_is_tidied(data.draw(mutated()))


@pytest.mark.parametrize("path", _CORPUS, ids=lambda path: path.stem)
def test_fmt_of_real_documents(path):
    text = path.read_bytes().decode("utf-8")
    assert_is_tidied(text)
    assert_is_tidied(text, NameStyle.CANONICAL)


def assert_is_fixed(text):
    reading = notation.read(text)
    if reading.problems or not isinstance(reading.subject, (Workout, Program)):
        return
    result = fix(reading, select=["ORD"])
    done = fix_text(reading, result.subject, result.applied)
    assert Counter(map(id, result.applied)) == Counter(map(id, (*done.applied, *done.refused)))
    assert notation.read(done.text).subject == done.reading.subject
    if not done.refused:
        assert result.subject == done.reading.subject
    edits = [edit for one in done.applied if one.fix is not None for edit in one.fix.edits]
    if all(isinstance(edit, Move) for edit in edits):
        # without the numbers of lists, which count on, the lines are those of the author
        assert without_numbers(text) == without_numbers(done.text)


def without_numbers(text):
    return Counter(line.lstrip("ABC123.) ") for line in Lines.of(text).lines)


@given(texts())
def test_check_fix_of_generated_texts(text):
    assert_is_fixed(text)


@pytest.mark.parametrize("path", _CORPUS, ids=lambda path: path.stem)
def test_check_fix_of_real_documents(path):
    assert_is_fixed(path.read_bytes().decode("utf-8"))
