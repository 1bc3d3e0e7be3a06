"""Workouts as people type them: read and write."""

from __future__ import annotations

from backworkouts.errors import NotationError
from backworkouts.notation.document.lines import Place
from backworkouts.notation.line import parse_line
from backworkouts.notation.prescription import Prescription, Span
from backworkouts.notation.progressions import format_scheme, parse_scheme
from backworkouts.notation.reading import Reading, UnknownName, parse, read
from backworkouts.notation.writing import Unsaid, UnsaidWarning, Writing, write
from backworkouts.notation.writing import format_text as format  # noqa: A004  it is what it does

__all__ = [
    "NotationError",
    "Place",
    "Prescription",
    "Reading",
    "Span",
    "UnknownName",
    "Unsaid",
    "UnsaidWarning",
    "Writing",
    "format",
    "format_scheme",
    "parse",
    "parse_line",
    "parse_scheme",
    "read",
    "write",
]
