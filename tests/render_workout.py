"""What a text says as a whole, a line for each block, for tests."""

from __future__ import annotations

import backworkouts as bw
from backworkouts import notation
from render_line import sets_as_text


def told(text, **how):
    """What a text without problems says: see `lines_about`."""
    reading = notation.read(text, **how)
    assert () == reading.problems
    return lines_about(reading.subject)


def blocks(text, **how):
    """The blocks of the workout that a text without problems says."""
    reading = notation.read(text, **how)
    assert () == reading.problems
    return [_block(block) for block in reading.subject.blocks]


def lines_about(subject):
    """A workout: its name, its note, its blocks. A program: its weeks and days in order.

    `Name (note)`, `  Pull-Up 3x8 (note) + Row 3x10`; `[4 weeks: name (note)]`, `rest`.
    """
    if isinstance(subject, bw.Workout):
        return _workout(subject)
    lines = [_noted(subject.name, subject.note)]
    for phase in subject.phases:
        weeks = f"{phase.weeks} weeks" if phase.weeks else "weeks"
        name = f": {phase.name}" if phase.name else ""
        lines.append(_noted(f"[{weeks}{name}]", phase.note))
        for day in phase.rotation:
            lines += ["rest"] if day is None else _workout(day)
    return lines


def _workout(one):
    return [_noted(one.name, one.note), *(f"  {_block(block)}" for block in one.blocks)]


def _block(block):
    return " + ".join(
        _noted(f"{one.exercise.name} {sets_as_text(one.sets)}", one.note) for one in block.exercises
    )


def _noted(text, note):
    return f"{text} ({note})" if note else text


def problems(text, **how):
    """What of a text cannot be read: line, column, what was found, what was expected."""
    reading = notation.read(text, **how)
    return [(one.line, one.column, one.found, one.expected) for one in reading.problems]
