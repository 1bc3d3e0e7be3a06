"""Tables of sets, written row by row."""

from __future__ import annotations

from datetime import datetime, timedelta

import pyarrow as pa

__all__ = ["table_of"]

_TYPES = {
    "lifter": pa.string(), "session": pa.int64(), "started_at": pa.timestamp("us"),
    "week": pa.date32(), "block": pa.int32(), "method": pa.string(), "position": pa.int32(),
    "round": pa.int32(), "exercise": pa.string(), "kind": pa.string(), "reps_low": pa.int32(),
    "reps_high": pa.int32(), "load": pa.float64(), "load_unit": pa.string(), "side": pa.string(),
    "optional": pa.bool_(),
}  # fmt: skip
_DEFAULTS = {
    "lifter": "ann", "session": 0, "started_at": "2026-11-25T18:00", "block": 0,
    "method": None, "position": 0, "kind": "working", "reps_low": 8, "reps_high": 8, "load": None,
    "load_unit": None, "side": None, "optional": False,
}  # fmt: skip


def table_of(*rows, without=()):
    """A table of sets, by default working sets of one session on Wednesday, 2026-11-25.

    The round is the number of the row in its position; the week begins on Monday.
    """
    places = {}
    filled = []
    for given in rows:
        row = _DEFAULTS | given
        row["started_at"] = datetime.fromisoformat(row["started_at"])
        place = tuple(row[name] for name in ("lifter", "session", "block", "position"))
        row.setdefault("round", places.get(place, 0))
        places[place] = row["round"] + 1
        day = row["started_at"].date()
        row.setdefault("week", day - timedelta(day.weekday()))
        filled.append(row)
    schema = pa.schema([(name, kind) for name, kind in _TYPES.items() if name not in without])
    return pa.Table.from_pylist(filled, schema=schema)
