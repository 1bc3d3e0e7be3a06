"""Garmin FIT: strength activities of a watch, and workout files for one (extra `garmin`).

Garmin's own package reads and writes the files. The numbers of exercises come from the crosswalk,
and their other names from that package while a file is read: the profile is not included here.
"""

from __future__ import annotations

from backworkouts.interop.garmin_fit.writing import write

__all__ = ["write"]
