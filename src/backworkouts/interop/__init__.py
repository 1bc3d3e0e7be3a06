"""Other apps' files: read without silent loss, written with a report of what they cannot hold.

A module is a format. Each that reads has `read`, each that writes has `write`.
"""

from __future__ import annotations

from backworkouts.interop.result import (
    Counts,
    ImportProblem,
    Loss,
    Outcome,
    ReadResult,
    UnknownName,
    WriteResult,
)

__all__ = [
    "Counts",
    "ImportProblem",
    "Loss",
    "Outcome",
    "ReadResult",
    "UnknownName",
    "WriteResult",
]
