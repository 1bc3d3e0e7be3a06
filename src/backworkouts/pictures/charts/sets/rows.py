"""The rows of a chart of sets per muscle."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.pictures.charts.guiding import (
    guide_in_words,
    guide_key,
    reason_for_no_guide,
    sets_in_words,
)
from backworkouts.pictures.charts.notes import missing, unit_of
from backworkouts.volume.guide import Guide, Judgment
from backworkouts.volume.volume import Volume

__all__ = ["SetsRow", "SetsRows", "rows_of"]

_NAMED_IN_WORDS = 50  # exercises in the description
_NONE = Guide()


@frozen
class SetsRow:
    """The sets of one muscle.

    Attributes:
        muscle: the muscle.
        sets: its sets.
        most: the sets that it may get with all that is not counted; infinite in an AMRAP block.
        at_least: whether it may get more sets than are counted.
        is_part: whether the row of the whole muscle stands above.
        guide: the sets that rules ask for; open at both ends where none does.
        words: the sets in words, and where they stand beside the guide.
    """

    muscle: Muscle
    sets: Interval
    most: float
    at_least: bool
    is_part: bool
    guide: Guide
    words: str

    @property
    def judgment(self) -> Judgment:
        """Where the sets stand beside the guide."""
        return self.guide.judge(self.sets.low, self.most)

    @property
    def shown(self) -> str:
        """The sets as the volume shows them: `at least 3`."""
        return f"at least {self.sets}" if self.at_least else f"{self.sets}"

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for a Vega-Lite chart; None where a number is open."""
        return {
            "muscle": self.muscle.id,
            "name": self.muscle.name,
            "low": self.sets.low,
            "high": self.sets.high,
            "most": self.most if math.isfinite(self.most) else None,
            "at_least": self.at_least,
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
        guide: the guide in words; empty without one.
        notes: what is not counted, and why a guide is missing.
        words: the same, with more names.
    """

    unit: str
    rows: tuple[SetsRow, ...]
    guide: str
    notes: tuple[str, ...]
    words: tuple[str, ...]


def rows_of(volume: Volume, guides: Mapping[str, Guide]) -> SetsRows:
    """Return the rows of a volume: trained muscles of the back, and what rules ask sets for.

    Args:
        volume: the sets per muscle.
        guides: the guides that the volume is judged by.
    """
    shown = _shown(volume, guides)
    rows = tuple(
        _row(volume, muscle, guides.get(muscle.id, _NONE), is_part=muscle.parent in shown)
        for muscle in shown.values()
    )
    judged = [row.guide for row in rows if not row.guide.is_open]
    reason = reason_for_no_guide(volume)
    reasons = (reason,) if reason else ()
    empty = () if rows else ("No muscle of the back is trained.",)
    return SetsRows(
        unit_of(volume),
        rows,
        guide_key(judged) if judged else "",
        (*empty, *missing(volume.uncounted, volume.open_rounds), *reasons),
        (
            *empty,
            *missing(volume.uncounted, volume.open_rounds, most=_NAMED_IN_WORDS),
            *reasons,
        ),
    )


def _shown(volume: Volume, guides: Mapping[str, Guide]) -> dict[str, Muscle]:
    """Return the muscles that have a row, by id: those of the table, and those that are judged."""
    wanted = {row.muscle.id for row in volume.rows()}
    for row in volume.rows(every=True):
        guide = guides.get(row.muscle.id, _NONE)
        if guide.low is not None or (guide.high is not None and row.sets):
            wanted.add(row.muscle.id)
    return {row.muscle.id: row.muscle for row in volume.rows(every=True) if row.muscle.id in wanted}


def _row(volume: Volume, muscle: Muscle, guide: Guide, *, is_part: bool) -> SetsRow:
    sets, most = volume[muscle.id], volume.most(muscle.id)
    words = sets_in_words(volume, muscle.id)
    if not guide.is_open:
        where = guide.judge(sets.low, most) or _within(guide, sets.low, most)
        words = f"{words}, {where} the {guide_in_words(guide)}"
    at_least = muscle.id in volume.at_least
    return SetsRow(muscle, sets, most, at_least, is_part, guide, f"{muscle.name}: {words}")


def _within(guide: Guide, least: float, most: float) -> str:
    """Return in words whether all sets that there may be are within a guide."""
    is_within = (guide.low or 0) <= least and (guide.high is None or most <= guide.high)
    return "within" if is_within else "perhaps within"
