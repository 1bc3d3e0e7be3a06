"""The next workout as lines of text: its sets, the plates, and a reason for each exercise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.workout import Workout
from backworkouts.notation.writing import exercise_lines
from backworkouts.progression import NextSets, NextWorkout
from backworkouts.views.workout import label_of

__all__ = ["next_lines", "per_side_text", "with_reasons"]

_INDENT = "  "


def next_lines(found: NextWorkout, width: int) -> Iterator[str]:
    """Yield the lines of the next workout, none wider than asked where its words allow it.

    Args:
        found: the next workout.
        width: the most columns.
    """
    yield found.workout.name if found.on is None else f"{found.workout.name}, {found.on}"
    yield from _wrapped(_sentence(found.reason), width, "")
    exercises = iter(found.exercises)
    for number, block in enumerate(found.workout.blocks, 1):
        for place, _ in enumerate(block.exercises):
            yield ""
            label = f"{label_of(number, block, place)}. " if block.is_superset else ""
            yield from _exercise(next(exercises), label, width)
    if found.notes:
        yield ""
    for note in found.notes:
        yield from _wrapped(_sentence(note), width, "")


def _exercise(found: NextSets, label: str, width: int) -> Iterator[str]:
    sets = found.sets.replace(note=None)
    yield from _wrapped("".join(exercise_lines(sets, label)), width, "")
    if plates := per_side_text(found):
        yield from _wrapped(f"per side: {plates}", width, _INDENT)
    yield from _wrapped(_sentence(found.reason), width, _INDENT)
    if found.sets.note:
        yield from _wrapped(f"note: {found.sets.note}", width, _INDENT)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent or _INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def per_side_text(found: NextSets) -> str:
    """Return the plates on each side of a bar; an empty text where no rack is stated.

    Sets with other plates than the set before them are named by their numbers.

    Args:
        found: the sets of an exercise.
    """
    runs = [(plates, len(list(run))) for plates, run in groupby(found.per_side)]
    if len(runs) <= 1:
        return _plates(runs[0][0]) if runs else ""
    texts, first = [], 1
    for plates, count in runs:
        last = first + count - 1
        sets = f"set {first}" if count == 1 else f"sets {first}-{last}"
        texts.append(f"{sets}: {_plates(plates) or 'no plates'}")
        first = last + 1
    return "; ".join(texts)


def _plates(plates: Sequence[Load]) -> str:
    """Return plates as people read them out: `2 x 20 + 5 kg`."""
    if not plates:
        return ""
    counted = [(plate, len(list(run))) for plate, run in groupby(plates)]
    texts = [
        f"{count} x {plate.low:g}" if count > 1 else f"{plate.low:g}" for plate, count in counted
    ]
    return f"{' + '.join(texts)} {plates[0].unit}"


def with_reasons(found: NextWorkout) -> Workout:
    """Return the workout with the reasons and the plates as notes of its exercises.

    Args:
        found: the next workout.
    """
    exercises = iter(found.exercises)
    blocks = [
        block.replace(exercises=[_noted(next(exercises)) for _ in block.exercises])
        for block in found.workout.blocks
    ]
    return found.workout.replace(blocks=blocks)


def _noted(found: NextSets) -> ExerciseSets:
    plates = per_side_text(found)
    parts = [f"Per side: {plates}." if plates else "", _sentence(found.reason), found.sets.note]
    return found.sets.replace(note=" ".join(filter(None, parts)))
