"""The rows of a chart of sets per muscle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from backworkouts.model.muscle import Muscle
from backworkouts.pictures.charts.guiding import guide_in_words, guide_key, reason_for_no_guide
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.charts.notes import NOTHING_TRAINED, notes_on_uncounted, unit_of
from backworkouts.plurals import noun
from backworkouts.volume.guide import Guide, Judgment
from backworkouts.volume.volume import Volume

__all__ = ["SetsRow", "SetsRows", "rows_of"]

_NAMED_IN_LONG_NOTES = 50
_NO_GUIDE = Guide()


@frozen
class SetsRow:
    """The sets of one muscle.

    Attributes:
        muscle: the muscle.
        sets: its sets.
        is_part: whether the row of the whole muscle stands above.
        guide: the sets that rules ask for; open at both ends where none does.
    """

    muscle: Muscle
    sets: MuscleSets
    is_part: bool
    guide: Guide

    @property
    def judgment(self) -> Judgment:
        """Where the sets stand beside the guide."""
        return self.guide.judge(self.sets.counted.low, self.sets.most)

    @property
    def words(self) -> str:
        """The sets in words, and where they stand beside the guide."""
        unit = noun(self.sets.counted, "set")
        words = f"{self.muscle.name}: {self.sets.in_words} {unit}"
        if self.guide.is_open:
            return words
        return f"{words}, {self.judgment or self._within()} the {guide_in_words(self.guide)}"

    def _within(self) -> str:
        """Return in words whether all sets that there may be are within the guide."""
        low, high = self.guide.low or 0, self.guide.high
        is_within = low <= self.sets.counted.low and (high is None or self.sets.most <= high)
        return "within" if is_within else "perhaps within"

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for a Vega-Lite chart; None where a number is open."""
        return {
            "muscle": self.muscle.id,
            "name": self.muscle.name,
            "low": self.sets.counted.low,
            "high": self.sets.counted.high,
            "most": self.sets.known_most,
            "at_least": self.sets.is_least,
            "guide_low": self.guide.low,
            "guide_high": self.guide.high,
            "rules": ", ".join(self.guide.rules),
            "judgment": self.judgment,
        }


@frozen
class SetsRows:
    """All that a chart of sets per muscle shows.

    Attributes:
        unit: what the numbers count.
        rows: a row for each muscle, muscles of the back first, and each part below its whole.
        guide: the guides in words; empty without one.
        notes: what is not counted, and why a guide is missing.
        long_notes: the notes with more names of exercises, for the description.
    """

    unit: str
    rows: tuple[SetsRow, ...]
    guide: str
    notes: tuple[str, ...]
    long_notes: tuple[str, ...]


def rows_of(volume: Volume, guides: Mapping[str, Guide]) -> SetsRows:
    """Return the rows of a volume: trained muscles of the back, and what rules ask sets for.

    Args:
        volume: the sets per muscle.
        guides: the guides that the volume is judged by.
    """
    shown = _shown(volume, guides)
    rows = tuple(
        SetsRow(
            muscle,
            MuscleSets.of(volume, muscle.id),
            muscle.parent in shown,
            guides.get(muscle.id, _NO_GUIDE),
        )
        for muscle in shown.values()
    )
    before = () if rows else (NOTHING_TRAINED,)
    after = tuple(filter(None, [reason_for_no_guide(volume)]))
    uncounted = (volume.uncounted, volume.back.open_rounds)
    return SetsRows(
        unit_of(volume),
        rows,
        guide_key(row.guide for row in rows),
        (*before, *notes_on_uncounted(*uncounted), *after),
        (*before, *notes_on_uncounted(*uncounted, most=_NAMED_IN_LONG_NOTES), *after),
    )


def _shown(volume: Volume, guides: Mapping[str, Guide]) -> dict[str, Muscle]:
    """Return the muscles that have a row, by id: those of the table, and those that are judged."""
    wanted = {row.muscle.id for row in volume.rows()}
    for row in volume.rows(every=True):
        guide = guides.get(row.muscle.id, _NO_GUIDE)
        if guide.low is not None or (guide.high is not None and row.sets):
            wanted.add(row.muscle.id)
    return {row.muscle.id: row.muscle for row in volume.rows(every=True) if row.muscle.id in wanted}
