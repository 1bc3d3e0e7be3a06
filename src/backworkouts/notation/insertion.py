"""A text with new exercises: the author's lines stay, and new lines are put between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from string import ascii_uppercase
from typing import cast

from attrs import evolve

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
    text = None if added is None else _Insertion(reading, known, unit).text_with(added)
    return write(workout, catalog=known).text if text is None else text


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


class _Place(Enum):
    """Where new lines can be put, in the order in which the places are tried."""

    BELOW = "below the block above: a heading between the blocks belongs to the next one"
    ABOVE = "above the next block: a heading such as Warm-up holds for the lines above"
    APART = "below the block above and a blank line, which ends what a heading holds for"
    IN_FRONT = "above the heading of the next block"


class _Insertion:
    """Insertion of new blocks into a text.

    Args:
        reading: of the text.
        catalog: the catalog that the text was read with.
        unit: of loads that state none, with which the text was read.
    """

    def __init__(self, reading: Reading, catalog: Catalog, unit: Unit | str | None) -> None:
        self._reading = reading
        self._before = cast("Workout", reading.subject)
        self._catalog = catalog
        self._unit = unit
        taken = {*_LABEL.findall(reading.text)}
        self._letters = [letter for letter in reversed(ascii_uppercase) if letter not in taken]

    def text_with(self, added: Mapping[int, Sequence[Block]]) -> str | None:
        """Return the text with new blocks; None where it does not read as the workout with them.

        Args:
            added: the new blocks by the number of old ones above them.
        """
        text: str | None = self._reading.text
        blocks = [*self._before.blocks]
        for number in sorted(added, reverse=True):  # so that the lines above keep their numbers
            blocks[number:number] = added[number]
            whole = evolve(self._before, blocks=tuple(blocks))
            new = [line for block in added[number] for line in self._lines_for(block)]
            tries = (
                self._inserted(cast("str", text), number, new, place, has_bullets=has_bullets)
                for place in _Place
                for has_bullets in (True, False)
            )
            text = next((each for each in tries if self._reads_as(each, whole)), None)
            if text is None:
                return None
        return text

    def _reads_as(self, text: str, workout: Workout) -> bool:
        again = read(text, catalog=self._catalog, unit=self._unit)
        return not again.problems and again.subject == workout

    def _inserted(
        self, text: str, number: int, new: Sequence[str], place: _Place, *, has_bullets: bool
    ) -> str:
        """Return the text with new lines after so many old blocks."""
        lines = Lines.of(text)
        at = self._line_at(lines.lines, number, place)
        beside = lines.lines[min(self._lines_of(max(0, number - 1)))]
        found = _BULLET.match(beside) if has_bullets else None
        bullet = found[0] if found else ""
        put = [line if line.startswith(">") else f"{bullet}{line}" for line in new]
        if place is _Place.APART:
            put = ["", *put]
        if at == len(lines.lines) and lines.lines[-1]:
            lines.ends[-1] = lines.end
            lines.ends[at:at] = [lines.end] * (len(put) - 1) + [""]
        else:
            lines.ends[at:at] = [lines.end] * len(put)
        lines.lines[at:at] = put
        return lines.text

    def _lines_for(self, block: Block) -> Iterator[str]:
        """Yield the lines of a block; a superset takes the last of the letters."""
        letter = self._letters.pop() if block.is_superset and self._letters else ""
        for number, member in enumerate(block.exercises, start=1):
            yield from exercise_lines(member, f"{letter}{number}. " if letter else "")

    def _line_at(self, lines: Sequence[str], number: int, place: _Place) -> int:
        """Return the number of the line for blocks that come after so many old ones."""
        is_last = number == len(self._before.blocks)
        if not is_last and (number == 0 or place in (_Place.ABOVE, _Place.IN_FRONT)):
            at = min(self._lines_of(number))
            if place is _Place.IN_FRONT:
                at = max(0, at - 1)
            return at
        at = max(self._lines_of(number - 1)) + 1
        while at < len(lines) and _HANGING.match(lines[at]):
            at += 1
        return at

    def _lines_of(self, number: int) -> Iterator[int]:
        """Yield the numbers of the lines with the exercises and sets of a block."""
        places = self._reading.places
        for at, member in enumerate(self._before.blocks[number].exercises):
            path = f"blocks[{number}].exercises[{at}]"
            yield places[path].line - 1
            yield places[f"{path}.sets[{len(member.sets) - 1}]"].line - 1
