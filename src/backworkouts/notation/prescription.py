"""What one line prescribes."""

from __future__ import annotations

from typing import NamedTuple

from attrs import field, frozen

from backworkouts.model.set import Set

__all__ = ["Prescription", "Span"]


class Span(NamedTuple):
    """A part of a line: from the character `start`, counted from 0, to before `end`."""

    start: int
    end: int


@frozen
class Prescription:
    """What one line prescribes.

    Attributes:
        name: the exercise as written; empty when the line names none.
        sets: its sets, one by one: `4x10` is four.
        superset_with: what is done in turn with it, named on the same line.
        label: what the line is counted by: `A1`, `2`; None without one.
        note: what else the line states; None when nothing.
        span: of all this in the line.
        name_span: of the name; None without one.
        sets_span: of what states the sets.
        followed_by: the next exercise on the same line, done after this one and its superset:
            `Row 4x8; Curl 3x12`.
        assumed_units: the numbers of the sets, from 0, whose load states no unit and has the one
            that the caller gave.
    """

    name: str
    sets: tuple[Set, ...]
    superset_with: Prescription | None
    label: str | None
    note: str | None
    span: Span
    name_span: Span | None
    sets_span: Span
    followed_by: Prescription | None = None
    assumed_units: tuple[int, ...] = field(default=(), eq=False, repr=False)
