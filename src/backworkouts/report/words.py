"""Wording that the pages share: numbers in ranges, places in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from backworkouts.errors import Path
from backworkouts.linter.subject_view import Held
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.program import Phase
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout
from backworkouts.paths import path_of
from backworkouts.plurals import noun
from backworkouts.views.titles import phase_name, title_of
from backworkouts.views.workout import label_of

__all__ = ["numbered", "numbers", "place_in_words"]


def numbers(members: Iterable[int]) -> str:
    """Return ascending numbers as ranges.

    >>> numbers([1, 2, 3, 5, 7, 8])
    '1-3, 5, 7-8'
    """
    ranges: list[list[int]] = []
    for number in members:
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    return ", ".join("-".join(map(str, ends)) for ends in ranges)


def numbered(one: str, members: Sequence[int]) -> str:
    """Return ascending numbers as ranges, after what they number.

    Args:
        one: the noun in the singular.
        members: the numbers.

    >>> numbered("day", [1, 2, 4]), numbered("phase", [2])
    ('days 1-2, 4', 'phase 2')
    """
    return f"{noun(len(members), one)} {numbers(members)}"


def place_in_words(subject: Held, where: str) -> str:
    """Return where in a subject a path leads, by the names of the parts.

    Args:
        subject: the subject.
        where: the path, as findings state it; as much of it as leads somewhere is used.

    >>> from backworkouts import catalog
    >>> place_in_words(catalog.workouts["back_workout_1"], "blocks[1].exercises[0].sets[2]")
    '2 Wide-Grip Lat Pull-Down, set 3'
    """
    return ", ".join(_names(subject, path_of(where)))


def _names(subject: Held, path: Path) -> Iterator[str]:
    """Yield the name of each part on the way that has one."""
    number, block = 0, None
    part: object = subject
    for step in path:
        if isinstance(step, str):
            part = getattr(part, step, None)
            continue
        members, part = part, _member(part, step)
        if isinstance(part, Block):
            number, block = step + 1, part
        elif isinstance(part, ExerciseSets) and block is not None:
            yield f"{label_of(number, block, step)} {part.exercise.name}"
        elif isinstance(part, Phase) and members != (part,):
            yield phase_name(step + 1, part)
        elif isinstance(part, Workout):
            yield part.name if members is subject else f"day {step + 1}: {part.name}"
        elif isinstance(part, Session):
            yield title_of(part)
        elif isinstance(part, Set):
            yield f"set {step + 1}"
    if isinstance(part, Block):
        yield f"{number} {' + '.join(member.exercise.name for member in part.exercises)}"


def _member(members: object, index: int) -> object:
    """Return a member of a tuple; None where there is none."""
    return members[index] if isinstance(members, tuple) and index < len(members) else None
