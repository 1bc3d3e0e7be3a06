"""Whatever text is read, it ends in a reading; and nothing that it says is dropped in silence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import limits, notation

_LINES = [
    "", "# {}", "## {}", "**{}**", "{}", "- {}", "{}.", "This is about {}.", "> {}", "# allow: {}",
    "Monday", "Tuesday: {}", "Wednesday - rest", "jueves", "Freitag: Kreuzheben 3x5", "Rest",
    "Day 1", "Day 2: {}", "Day 3: rest", "Day 4: 5x", "Week 1-4: {}", "Week 5", "Phase 2", "Workout B",
    "Every 5 days", "for 8 weeks", "Every 2 days for 4 weeks", "Every 900 days", "Week 9-2",
    "Pull-Up 3x8", "{} Row 4x10", "Seated Row 4x10 ({})", "1. {} Curl 3x12, slowly", "Pull-Up", "{} Row 4x",
    "3x10", "Sets: 3", "Reps: 10", "Rest 90s", "rest 60s", "Set 1: 60 kg x 12", "Set 2: 65 kg x 10",
    "superset with {} Row 3x8", "+ Face Pull 3x15", "+ {}", "A1. {} Row 3x8", "A2. Pull-Up 3x8",
    "Superset:", "Superset ({}):", "Warm-up:", "Warm-up ({}):", "Pull", "Leg Day",
    "| Exercise | Sets | Reps | Color | Notes |", "|---|---|---|---|---|",
    "| {} Row | 3 | 8 | {} | {} |", "| {} | | | | |", "| | 3 | 8 | | {} |", "| Row | 3 | | {} | {} | {} | {} |",
    "| Pull-Up | 3 | 8x | | |", "Exercise\tSets\tReps\tTempo\tOrder", "{} Row\t3\t8\t{}\t{}", "\t3\t8",
    "Exercise Sets Reps", "{} Row 3 8-10", "Exercise Volume", "-----", "Seated Row 4x10 \x00",
]  # fmt: skip


def _word(number):
    """A word of no language, another for each number."""
    return "Zub" + "".join("bcdfghjklm"[int(digit)] for digit in str(number))


@st.composite
def documents(draw):
    """Lines of every sort, each with words that stand nowhere else; the text and those words."""
    words = []
    lines = []
    for line in draw(st.lists(st.sampled_from(_LINES), max_size=14)):
        new = [_word(len(words) + number) for number in range(line.count("{}"))]
        words += new
        lines.append(line.format(*new))
    return "\n".join(lines), words


@given(documents())
@example(("Monday\nZubb\nTuesday\nPull-Up 3x8", ["Zubb"]))
@example(("Week 1\nZubb\nWeek 2\nMonday\nPull-Up 3x8", ["Zubb"]))
def test_every_word_is_in_the_subject_or_in_a_problem(document):
    text, words = document
    reading = notation.read(text)
    if reading.subject is None:
        return  # a text without exercises is refused as a whole
    kept = bw.dumps(reading.subject) + "".join(one.text for one in reading.problems)
    assert [] == [word for word in words if word not in kept]


@given(documents())
def test_parse_gives_what_read_gives_or_every_problem(document):
    text, _ = document
    reading = notation.read(text)
    if reading.subject is not None and not reading.problems:
        assert reading.subject == notation.parse(text)
        return
    with pytest.raises(bw.errors.NotationError) as caught:
        notation.parse(text)
    assert reading.problems == caught.value.problems
    assert reading.total == caught.value.total


@given(documents())
def test_problems_and_parts_stand_where_the_text_has_them(document):
    text, _ = document
    reading = notation.read(text)
    lines = text.split("\n")
    for one in (*reading.problems, *reading.places.values()):
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1
    for one in reading.unknown:
        first = one.places[0]
        said = lines[first.line - 1].replace("\t", " ")
        assert said[first.column - 1 :].startswith(one.name)


@given(documents())
def test_of_documents_as_other_editors_write_them(document):
    text, _ = document
    subject = notation.read(text).subject
    assert subject == notation.read("\ufeff" + text.replace("\n", "\r\n")).subject
    assert subject == notation.read(text.replace("\n", "\u2029")).subject


@given(st.text() | st.text("0123456789x-|#>:.,+@%()/*\t\n abRkgs\u2013\u00d7"))
def test_of_any_text(text):
    reading = notation.read(text)
    assert all(str(problem) for problem in reading.problems)
    assert reading.subject is None or notation.write(reading.subject).text


@given(st.lists(st.sampled_from(_LINES), max_size=12).map("\n".join), st.data())
def test_of_documents_cut_short(text, data):
    cut = text[: data.draw(st.integers(0, len(text)))]
    reading = notation.read(cut)
    assert len(reading.problems) <= limits.PROBLEMS
    assert reading.total >= len(reading.problems)
