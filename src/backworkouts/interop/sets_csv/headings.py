"""Headings of the plain table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from backworkouts.interop.table.columns import Column, Field

__all__ = ["HEADINGS"]

HEADINGS: Mapping[str, Column] = MappingProxyType(
    {
        "started_at": Column(Field.STARTED),
        "date": Column(Field.STARTED),
        "ended_at": Column(Field.ENDED),
        "workout": Column(Field.WORKOUT),
        "workout_note": Column(Field.WORKOUT_NOTE),
        "origin": Column(Field.ORIGIN),
        "block": Column(Field.BLOCK),
        "method": Column(Field.METHOD),
        "block_duration": Column(Field.BLOCK_DURATION),
        "block_interval": Column(Field.BLOCK_INTERVAL),
        "exercise": Column(Field.EXERCISE),
        "exercise_id": Column(Field.EXERCISE_ID),
        "exercise_note": Column(Field.EXERCISE_NOTE),
        "set": Column(Field.ORDER),
        "sets": Column(Field.SETS),
        "kind": Column(Field.KIND),
        "reps": Column(Field.REPS),
        "to_failure": Column(Field.TO_FAILURE),
        "seconds": Column(Field.SECONDS),
        "load": Column(Field.LOAD),
        "weight": Column(Field.LOAD),
        "unit": Column(Field.UNIT),
        "weight unit": Column(Field.UNIT),
        "rir": Column(Field.RIR),
        "rpe": Column(Field.RPE),
        "rest": Column(Field.REST),
        "tempo": Column(Field.TEMPO),
        "per_side": Column(Field.PER_SIDE),
        "side": Column(Field.SIDE),
        "note": Column(Field.NOTE),
        "notes": Column(Field.NOTE),
        "comment": Column(Field.NOTE),
    }
)
"""What each heading holds, folded. Of two headings for one field, the first goes first."""
