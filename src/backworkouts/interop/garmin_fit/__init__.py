"""Garmin FIT: strength activities of a watch, and workout files for one (extra `garmin`).

Garmin's own package reads and writes the files. The numbers of exercises come from the crosswalk,
and their other names from that package while a file is read: the profile is not included here.
An activity holds what the watch recorded and guessed. See `docs/formats/garmin_fit.md`.
"""

from __future__ import annotations

from backworkouts.interop.garmin_fit.source import FORMAT
from backworkouts.interop.garmin_fit.writing import write
from backworkouts.interop.table.format import IterSessions, ReadSessions

__all__ = ["FORMAT", "iter_sessions", "read", "write"]

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
