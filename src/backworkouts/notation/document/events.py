"""What the lines of a text say, one after the other."""

from __future__ import annotations

from attrs import define, field

from backworkouts.notation.document.headings import Heading
from backworkouts.notation.document.lines import Line
from backworkouts.notation.prescription import Prescription

__all__ = ["Entry", "Event"]


@define
class Entry:
    """One line of exercises and the notes that belong to it."""

    line: Line
    prescription: Prescription
    notes: list[Line] = field(factory=list)
    superset: int | None = None
    """Entries with the same number are a superset though no label says so."""
    is_warm_up: bool = False


@define
class Event:
    """One thing that a text says, in order; a note when it is nothing else."""

    line: Line
    heading: Heading | None = None
    entry: Entry | None = None
    is_rest: bool = False
    every: tuple[int | None, int | None] | None = None
    is_name: bool = False
    """A note that may be the name of an exercise whose sets are missing."""
