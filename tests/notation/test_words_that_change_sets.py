"""Words and marks beside sets that change them, or hold numbers that are none of them."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_line import said, with_names


def is_doubtful(text):
    return bool(notation.read(text).doubtful)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Reps 10 sets 3 Row", "Row: 3x10"),
        ("Row reps 10 sets 3", "Row: 3x10"),
        ("Row reps 8-10 sets 3 rest 90s", "Row: 3x8-10 rest 90 s"),
        ("Row: reps 10 sets 3 @ 60 kg", "Row: 3x10 @ 60 kg"),
        ("Remo reps 10 series 3", "Remo: 3x10"),
        ("Kniebeuge Wiederholungen 10 Sätze 3", "Kniebeuge: 3x10"),
    ],
)
def test_a_key_takes_the_number_behind_it(line, read):
    assert with_names(line) == read


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row set 1: 10 set 2: 8", "1x10, 1x8"),
        ("Row set 1: 10 set 2: 8 set 3: 7 set 4: 6", "1x10, 1x8, 1x7, 1x6"),
        ("Row set 1: 60kg x 10 set 2: 62.5kg x 8", "1x10 @ 60 kg, 1x8 @ 62.5 kg"),
        ("Remo serie 1: 10 serie 2: 8", "1x10, 1x8"),
        ("Rudern Satz 1: 10 Satz 2: 8 Satz 3: 7", "1x10, 1x8, 1x7"),
        ("Roeien set 1: 10 set 2: 8", "1x10, 1x8"),
    ],
)
def test_numbered_sets_need_no_comma_between_them(line, sets):
    assert said(line) == sets


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x10 http://x.com/5x5",
        "Row 3x10 [video](http://x.com/5x5)",
        "Row 3x10 (https://x.org/2x8)",
        "Row 3x10 video.com/2x20",
        "Row 3x10 www.x.com/5x5",
    ],
)
def test_a_link_holds_no_sets(line):
    assert said(line) == "3x10"
    assert not is_doubtful(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x10 skipped",
        "Row 3x10 (skipped)",
        "Row 3x10 not done",
        "Skip Row 3x10",
        "No Row 3x10",
        "Rudern 3x10 ausgelassen",
        "Kein Rudern 3x10",
        "Remo 3x10 no hecho",
        "Sin remo 3x10",
        "Rameur 3x10 (pas fait)",
        "Remada 3x10 pulei",
        "Rematore 3x10 non fatto",
        "Roeien 3x10 overgeslagen",
        "Geen Roeien 3x10",
    ],
)
def test_sets_that_may_not_be_done_are_a_doubt(line):
    assert is_doubtful(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x10 (x2)",
        "(Row 3x10) x2",
        "Row 3x10 twice",
        "Row 3x10 plus another set",
        "Row 3x10 minus one",
        "Row 3x10 (last x15)",
        "Row 3x10 + drop set",
        "Row 3x10 except set 2: 8",
        "Row 3x10 (set 2: 8)",
        "Row 3x10 wk1, 4x10 wk2",
        "Row 3x10 (week 1), 4x10 (week 2)",
        "Rudern 3x10 (Woche 1), 4x10 (Woche 2)",
        "Row 3x10 (not 4x10)",
        "Row 3x10 (from 3x8)",
        "Rameur 3x10, deux fois",
        "Rudern 3x10 zweimal",
        "Remada 3x10, exceto a última",
        "Rematore 3x10 tranne l'ultima",
        "Roeien 3x10 behalve de laatste",
    ],
)
def test_words_for_more_or_fewer_sets_are_a_doubt(line):
    assert is_doubtful(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row 30 reps in 3 sets",
        "30 reps of Row in 3 sets",
        "Remo 30 reps en 3 series",
        "Rameur 30 reps en 3 séries",
    ],
)
def test_many_repetitions_in_several_sets_may_be_their_sum(line):
    assert is_doubtful(line)


@pytest.mark.parametrize(
    "line",
    [
        "nah, 3x15 tomorrow",
        "Row 3x15 next week.",
        "Remo 3x10 mañana",
        "Rudern 3x15 morgen",
        "Rameur 3x10 demain",
        "Pull-up 3x8 same as last week +2.5kg",
    ],
)
def test_sets_of_another_day_are_a_doubt(line):
    assert is_doubtful(line)


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Row 3x10, plus 2 reps every session", "3x10"),
        ("Back Extension 3x12, add 1 rep each week", "3x12"),
        ("Rudern 3x10, plus 2 Wdh pro Woche", "3x10"),
    ],
)
def test_a_step_from_workout_to_workout_is_no_set(line, sets):
    assert said(line) == sets
    assert is_doubtful(line)


@pytest.mark.parametrize(
    "line",
    [
        "Row 3x10 twice a week",
        "Row 3x10 no straps",
        "Row 3x10, skip the belt",
        "Row 12 reps in 3 sets",
        "DB Press 3x10 @ 20 kg (x2)",
        "Row 3x10 (rest 2 min, no straps)",
        "Row 3x10 dos veces por semana",
    ],
)
def test_words_that_leave_the_sets_alone_are_no_doubt(line):
    assert not is_doubtful(line)


@pytest.mark.parametrize(
    "text",
    [
        "Row 3x10\n- drop set",
        "Row 3x10\n- add a set",
        "Row 3x10\nAdd 2 sets",
        "Row 3x10\nlast set AMRAP",
        "Rudern 3x10\n- Dropsatz",
        "Rematore 3x10\n- un'altra serie",
        "Roeien 3x10\n- nog een set",
    ],
)
def test_a_line_that_changes_the_sets_above_it_is_a_doubt(text):
    assert [one.line for one in notation.read(text).doubtful] == [2]


@pytest.mark.parametrize(
    "text", ["Row 3x10\n- slow", "Row 3x10\nThe last one felt like a drop set"]
)
def test_a_line_that_tells_of_the_sets_above_it_is_no_doubt(text):
    assert not is_doubtful(text)


@pytest.mark.parametrize(
    "text", ["Row 3x10\nall x 2", "Row 3x10\nboth x 3", "Remo 3x10\nambos x 3"]
)
def test_a_word_for_all_exercises_names_none(text):
    assert is_doubtful(text)


@pytest.mark.parametrize("text", ["2026-13-01 Row 3x10", "Row 2026-02-30 3x10"])
def test_a_date_that_no_calendar_has_is_no_name(text):
    reading = notation.read(text)
    assert reading.doubtful or reading.problems


def test_a_comment_beside_sets_may_hold_some():
    assert is_doubtful("Row 3x10 <!-- 2x8 -->")
    assert not is_doubtful("Row 3x10 <!-- slow -->")


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
def test_sets_that_tags_strike_out_are_none(tag):
    reading = notation.read(f"<{tag}>Row 3x10</{tag}>\nCurl 3x8")
    (block,) = reading.subject.blocks
    assert [str(one.exercise) for one in block.exercises] == ["Curl"]
