"""Other apps' files: read without silent loss, written with a report of what they cannot hold.

>>> from backworkouts import interop
>>> table = b'''date,exercise,reps,load,unit
... 2026-11-02,Lat Pulldown (Cable),10,55,kg
... '''
>>> interop.sniff(table)
'sets_csv'
>>> interop.read(table)
<ReadResult: 1 session, 0 problems; 1 row: 1 read, 0 skipped, 0 rejected>

A module is a format (`interop.strong`, `interop.hevy_csv`, ...); each that reads has `read`, each
that writes has `write`. A file is given as its path, as its content in bytes, or open.
"""

from __future__ import annotations

from backworkouts.interop import (
    alpha_progression,
    crosswalk,
    fitbod,
    fitnotes,
    free_exercise_db,
    garmin_fit,
    gymbook,
    gymrun,
    hevy_api,
    hevy_csv,
    ical,
    jefit,
    liftosaur,
    liftoscript,
    lyfta,
    macrofactor,
    openweight,
    sets_csv,
    strong,
    stronglifts,
)
from backworkouts.interop.dates import DateOrder
from backworkouts.interop.formats import FORMATS, Format, format_of, other_kind, sniff
from backworkouts.interop.name_files import read_names, read_templates, write_names
from backworkouts.interop.reading import merged, open_log, read
from backworkouts.interop.result import (
    Counts,
    ImportProblem,
    Loss,
    Outcome,
    ReadResult,
    UnknownName,
    WriteResult,
)
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.sessions import SessionReader, result_of

__all__ = [
    "FORMATS",
    "Counts",
    "DateOrder",
    "Format",
    "ImportProblem",
    "Loss",
    "Outcome",
    "ReadResult",
    "Seen",
    "SessionReader",
    "UnknownName",
    "WriteResult",
    "alpha_progression",
    "crosswalk",
    "fitbod",
    "fitnotes",
    "format_of",
    "free_exercise_db",
    "garmin_fit",
    "gymbook",
    "gymrun",
    "hevy_api",
    "hevy_csv",
    "ical",
    "jefit",
    "liftosaur",
    "liftoscript",
    "lyfta",
    "macrofactor",
    "merged",
    "open_log",
    "openweight",
    "other_kind",
    "read",
    "read_names",
    "read_templates",
    "result_of",
    "sets_csv",
    "sniff",
    "strong",
    "stronglifts",
    "write_names",
]
