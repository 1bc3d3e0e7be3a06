"""Titles, labels and weekdays that look like names of exercises, and names that look like these."""

from __future__ import annotations

import pytest

from backworkouts import notation
from render_workout import blocks, told


def doubts(text):
    """The doubtful lines of a text, each with what was assumed."""
    return [(doubt.line, doubt.assumed) for doubt in notation.read(text).doubtful]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sun Salutation 3x5", ["Workout", "  Yoga 3x5"]),
        ("Sun salutation\n3x5", ["Workout", "  Yoga 3x5"]),
        ("Mon programme\nTractions 4x8", ["Mon programme", "  Pull-Up 4x8"]),
        ("Sat conditioning\nPull-Up 4x8", ["conditioning", "  Pull-Up 4x8"]),
        ("Sat legs\nSquat 4x8", ["legs", "  Squat 4x8"]),
    ],
)
def test_a_short_name_of_a_weekday_may_be_another_word(text, expected):
    assert told(text) == expected


def test_short_names_of_weekdays_are_weekdays_where_several_stand():
    text = "Mon heavy stuff\nPull-Up 3x8\nSun salutation 3x5\nWed easy stuff\nSquat 3x5"
    reading = notation.read(text)
    (phase,) = reading.subject.phases
    named = [(day.name, len(day.blocks)) if day else None for day in phase.rotation]
    # Monday with the salutations, Wednesday; five days of rest
    assert named == [("heavy stuff", 2), None, ("easy stuff", 1), None, None, None, None]
    assert reading.doubtful == ()


def test_an_exercise_behind_the_only_weekday_is_doubtful():
    assert doubts("Sun Zottman 3x8") == [(1, "the name of an exercise")]
    assert doubts("Sun Pull-Up 3x8") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Back & Biceps\na. Kettlebell Long Cycle:\n3x8", ["Kettlebell Long Cycle 3x8"]),
        ("Chest & Triceps\na. Kettlebell Half Cycle:\n3x8", ["Kettlebell Half Cycle 3x8"]),
        ("Back & Arms\n1. Barbell Complex Protocol:\n4x6", ["Barbell Complex Protocol 4x6"]),
        ("Back\na) Pull-Up\n3x8\nb) Zottman Curl\n3x10", ["Pull-Up 3x8", "Zottman Curl 3x10"]),
        (
            "Pull-Up\na. We train the whole back:\n3x8",
            ["Pull-Up 3x8 (a. We train the whole back:)"],
        ),
    ],
)
def test_a_labeled_name_has_the_sets_below_it(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize("line", ["• Warm Up - 2\u00d710", "Warm-up: 2x10", "Aufwärmen: 2x10"])
def test_nothing_but_warm_up_sets_below_an_unknown_name_are_doubtful(line):
    assert doubts(f"Garage Gains\n{line}\nSeated Row 3x10") == [(2, "sets of the name above")]
    assert doubts(f"Garage Gains\n{line}\n3x8\nSeated Row 3x10") == []
    assert doubts(f"Leg Curl\n{line}\nSeated Row 3x10") == []


def test_a_warm_up_below_the_title_of_a_day_has_no_exercise():
    reading = notation.read("Pull Day\n• Warm Up - 3\u00d78\n• Seated Row - 3\u00d710")
    assert [problem.line for problem in reading.problems] == [2]
    (block,) = reading.subject.blocks
    assert (block.exercises[0].exercise.name, len(block.exercises[0].sets)) == ("Seated Row", 3)


def test_a_part_of_a_session_alone_has_no_sets():
    reading = notation.read("Mobility Work\n3x9")
    assert (None, [2]) == (reading.subject, [problem.line for problem in reading.problems])


@pytest.mark.parametrize("sets", ["5 sets of 10: Push-Up", "5 x 10: Push-Up"])
def test_unknown_names_below_sets_of_another_may_have_them_too(sets):
    assert doubts(f"{sets}\nZottman Thing\nFoo Bar Raise") == [(2, "a note"), (3, "a note")]
    assert doubts(f"{sets}\nZottman Thing\n3x5") == []  # has sets of its own
    assert [3] == [problem.line for problem in notation.read(f"{sets}\nZottman\nPull-Up").problems]
    assert doubts("Push-Up: 5x10\nZottman Thing") == []
