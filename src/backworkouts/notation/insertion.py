"""A text with new exercises: the author's lines stay, and new lines are put between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from string import ascii_uppercase

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.block import Block
from backworkouts.model.load import Unit
from backworkouts.model.workout import Workout
from backworkouts.notation.reading import Reading, read
from backworkouts.notation.tidying import Lines
from backworkouts.notation.writing import exercise_lines, write

__all__ = ["with_new_blocks"]

_HANGING = re.compile(r"\s+\S|>")
"""What begins a line that belongs to the line above: an indent, or a quote."""
_BULLET = re.compile(r"\s*[-*+\u2022]\s+(?=\S)")
_LABEL = re.compile(r"^\W*([A-Z])[0-9]?[.):]\s", re.MULTILINE)
"""A label such as `A1.`; exercises next to each other with one letter are a superset."""


def with_new_blocks(
    reading: Reading,
    workout: Workout,
    *,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> str:
    r"""Return the text of a workout that has more blocks than its text.

    The lines of the text stay, each in its place. Where the text cannot be kept so that it reads as
    the workout, the workout is written anew.

    Args:
        reading: of the text, whose subject is a workout.
        workout: the workout with its new blocks.
        catalog: the catalog that the text was read with.
        unit: of loads that state none, with which the text was read.

    >>> reading = read("pull day\n- pullups: 3 sets of 8\n")
    >>> row = read("Seated Row 3x10").subject.blocks
    >>> longer = reading.subject.replace(blocks=(*reading.subject.blocks, *row))
    >>> print(with_new_blocks(reading, longer))
    pull day
    - pullups: 3 sets of 8
    - Seated Row 3x10
    <BLANKLINE>
    """
    known = or_bundled(catalog)
    before = reading.subject
    assert isinstance(before, Workout)  # noqa: S101  the caller asks for a workout
    added = _added_after(before.blocks, workout.blocks)
    if added is not None:
        for has_bullets, is_above in product((True, False), (False, True)):
            text = _inserted(reading, before, added, has_bullets=has_bullets, is_above=is_above)
            again = read(text, catalog=known, unit=unit)
            found = () if again.problems else getattr(again.subject, "blocks", ())
            if found == workout.blocks:
                return text
    return write(workout, catalog=known).text


def _added_after(
    before: tuple[Block, ...], after: tuple[Block, ...]
) -> dict[int, list[Block]] | None:
    """Return the new blocks by the number of old ones above them; None if old ones have changed."""
    added: dict[int, list[Block]] = {}
    number = 0
    for block in after:
        if number < len(before) and block == before[number]:
            number += 1
        else:
            added.setdefault(number, []).append(block)
    return added if number == len(before) else None


def _inserted(
    reading: Reading,
    before: Workout,
    added: dict[int, list[Block]],
    *,
    has_bullets: bool,
    is_above: bool,
) -> str:
    """Return the text with new lines below the block above them, or else above the next one.

    Below comes first: a heading between the blocks belongs to the next one. The other way round, a
    heading such as "Warm-up" holds for the lines above, and not for new ones.
    """
    lines = Lines.of(reading.text)
    taken = {*_LABEL.findall(reading.text)}
    letters = [letter for letter in reversed(ascii_uppercase) if letter not in taken]
    for number in sorted(added, reverse=True):
        is_next = is_above and number < len(before.blocks)
        at = (
            min(_lines_of(reading, before, number))
            if is_next
            else _line_below(reading, lines, before, number)
        )
        beside = lines.lines[min(_lines_of(reading, before, max(0, number - 1)))]
        found = _BULLET.match(beside) if has_bullets else None
        bullet = found[0] if found else ""
        new = [
            line if line.startswith(">") else f"{bullet}{line}"
            for block in added[number]
            for line in _lines_for(block, letters)
        ]
        if at == len(lines.lines) and lines.lines[-1]:
            lines.ends[-1] = lines.end
            lines.ends[at:at] = [lines.end] * (len(new) - 1) + [""]
        else:
            lines.ends[at:at] = [lines.end] * len(new)
        lines.lines[at:at] = new
    return lines.text


def _lines_for(block: Block, letters: list[str]) -> Iterator[str]:
    """Yield the lines of a block; a superset takes the last of the letters."""
    letter = letters.pop() if block.is_superset and letters else ""
    for number, member in enumerate(block.exercises, start=1):
        yield from exercise_lines(member, f"{letter}{number}. " if letter else "")


def _line_below(reading: Reading, lines: Lines, before: Workout, number: int) -> int:
    """Return the number of the line for blocks that come after so many old ones."""
    if number == 0:
        return min(_lines_of(reading, before, 0))
    at = max(_lines_of(reading, before, number - 1)) + 1
    while at < len(lines.lines) and _HANGING.match(lines.lines[at]):
        at += 1
    return at


def _lines_of(reading: Reading, before: Workout, number: int) -> Iterator[int]:
    """Yield the numbers of the lines with the exercises and sets of a block."""
    for at, member in enumerate(before.blocks[number].exercises):
        path = f"blocks[{number}].exercises[{at}]"
        yield reading.places[path].line - 1
        yield reading.places[f"{path}.sets[{len(member.sets) - 1}]"].line - 1
