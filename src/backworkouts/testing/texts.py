"""Strategies for texts: workouts as people type them, with what they mean, and messy ones."""

from __future__ import annotations

import re

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout

__all__ = ["messy_texts", "texts", "texts_with_workouts"]

_TITLES = ["Pull day", "Back day", "Upper body", "Tuesday's pull", "Rücken und Bizeps"]
_FORMS = [
    "{name} {count}x{reps}",
    "{name} {count} x {reps}",
    "{name}: {count} x {reps}",
    "{name}: {count} sets of {reps} reps",
    "{name} - {count}\u00d7{reps}",
    "{name}, {count} sets x {reps} reps",
]
"""How people write sets and repetitions."""
_BULLETS = ["", "- ", "* ", "\u2022 "]
_LINE_ENDS = ["\n", "\r\n", "\n\n"]
_DIFFICULT = re.compile(r"\bassisted\b", re.IGNORECASE)
"""Exercises whose load may be help."""
_JUNK = [
    "",
    "   ",
    "---",
    "# Week 1",
    "2026-11-02",
    "Warm-up",
    "felt strong today!!",
    "https://example.org/row?x=3x8",
    "12 10 8",
    "3x",
    "x8",
    "4x10 4x10",
    "rest 90",
    "Row 3x8-",
    "| Exercise | Sets |",
    "Row 999999999x999999999",
    "RPE",
    "@ kg",
    "💪 3x💪",
    "3\u00a0x\u200b8",
    "A1)",
    "superset with",
]


def texts_with_workouts(
    *, catalog: Catalog | None = None, max_blocks: int = 4
) -> SearchStrategy[tuple[str, Workout]]:
    """Return a strategy for texts that read without problems, each with the workout that it means.

    A line holds the sets of an exercise, or a superset; some state a load, RIR or rest.

    Args:
        catalog: whose exercises are written, by their names: those that train the back, without
            names that are easily misread. The bundled one by default.
        max_blocks: how many blocks a workout has at most.

    >>> from hypothesis import given
    >>> from backworkouts.notation import parse
    >>> @given(texts_with_workouts())
    ... def test_a_text_is_read_as_it_is_meant(pair):
    ...     text, workout = pair
    ...     assert parse(text) == workout
    >>> test_a_text_is_read_as_it_is_meant()
    """
    return _texts_with_workouts(or_bundled(catalog), max_blocks)


@st.composite
def _texts_with_workouts(draw: DrawFn, catalog: Catalog, max_blocks: int) -> tuple[str, Workout]:
    known = st.sampled_from(_plain_exercises(catalog))
    drawn = draw(st.lists(_lines(known), min_size=1, max_size=max_blocks))
    title, bullet = draw(st.sampled_from(_TITLES)), draw(st.sampled_from(_BULLETS))
    end = draw(st.sampled_from(_LINE_ENDS))
    text = end.join([title, *(f"{bullet}{line}" for line, _ in drawn)])
    return text, Workout(title, blocks=[block for _, block in drawn])


def _plain_exercises(catalog: Catalog) -> list[Exercise]:
    """Return the exercises of the back whose names are not easily misread."""
    return [
        exercise
        for exercise in catalog.exercises.values()
        if any(catalog.muscles[muscle].back for muscle in exercise.prime_movers)
        and not _DIFFICULT.search(exercise.name)
    ]


@st.composite
def _lines(draw: DrawFn, exercises: SearchStrategy[Exercise]) -> tuple[str, Block]:
    """Return a strategy for lines of one exercise or a superset, each with the block it means."""
    count = draw(st.integers(1, 6))  # of every member of a superset
    members = draw(st.lists(_members(exercises, count), min_size=1, max_size=2))
    return " + ".join(text for text, _ in members), Block([member for _, member in members])


@st.composite
def _members(
    draw: DrawFn, exercises: SearchStrategy[Exercise], count: int
) -> tuple[str, ExerciseSets]:
    """Return a strategy for so many sets of an exercise: as text, and what the text means."""
    exercise = draw(exercises)
    low = draw(st.integers(1, 20))
    reps = f"{low}-{low + draw(st.integers(1, 5))}" if draw(st.booleans()) else low
    text = draw(st.sampled_from(_FORMS)).format(name=exercise.name, count=count, reps=reps)
    stated: dict[str, str | int] = {"reps": reps}
    if draw(st.booleans()):
        stated["load"] = f"{draw(st.integers(5, 40))} {draw(st.sampled_from(['kg', 'lb']))}"
        text += f" @ {stated['load']}"
    if draw(st.booleans()):
        stated["rir"] = draw(st.integers(0, 4))
        text += f", RIR {stated['rir']}"
    if draw(st.booleans()):
        stated["rest"] = draw(st.integers(1, 10)) * 30
        text += f", rest {stated['rest']} s"
    return text, ExerciseSets(exercise, (Set(**stated),) * count)  # type: ignore[arg-type]  # converted


def texts(*, catalog: Catalog | None = None, max_blocks: int = 4) -> SearchStrategy[str]:
    """Return a strategy for texts of workouts that read without problems.

    Args:
        catalog: as for `texts_with_workouts`.
        max_blocks: as for `texts_with_workouts`.

    >>> from hypothesis import given
    >>> from backworkouts.notation import read
    >>> @given(texts())
    ... def test_a_text_has_no_problems(text):
    ...     assert not read(text).problems
    >>> test_a_text_has_no_problems()
    """
    return texts_with_workouts(catalog=catalog, max_blocks=max_blocks).map(lambda pair: pair[0])


def messy_texts() -> SearchStrategy[str]:
    """Return a strategy for any texts: lines of workouts, lines cut short, junk, and all else.

    Reading one may find problems; it never fails.

    >>> from hypothesis import given
    >>> from backworkouts.notation import read
    >>> @given(messy_texts())
    ... def test_a_text_has_training_or_problems(text):
    ...     reading = read(text)
    ...     assert reading.subject is not None or reading.problems
    >>> test_a_text_has_training_or_problems()
    """
    typed = texts(max_blocks=1).map(lambda text: text.splitlines()[-1])
    cut = st.tuples(typed, st.integers(1, 20)).map(lambda pair: pair[0][: -pair[1]])
    line = st.one_of(st.sampled_from(_JUNK), typed, cut, st.text(max_size=30))
    ends = st.sampled_from([*_LINE_ENDS, "\n\t", "\u2028", "; "])
    joined = st.builds(lambda lines, end: end.join(lines), st.lists(line, max_size=8), ends)
    return joined | st.text()
