"""Liftoscript: the text in which Liftosaur keeps a program and its progressions, read and written.

Written from Liftosaur's public documentation; see `docs/formats/liftoscript.md`.
"""

from __future__ import annotations

import re

from backworkouts.interop.liftoscript.reading import read
from backworkouts.interop.liftoscript.writing import write

__all__ = ["read", "recognizes", "write"]

_DAY = re.compile(r"^[ \t]*##(?!#)", re.MULTILINE)
_EXERCISE = re.compile(
    r"^[^#/\n|][^/\n|]* /[ \t]*(?:!?[ \t]*\d+\+?[ \t]*x[ \t]*\d|\.\.\.|(?:used|warmup|superset):)",
    re.MULTILINE | re.ASCII,
)
_PROGRESS = re.compile(r"/[ \t]*progress:[ \t]*(?:lp|dp|sum|custom)[ \t]*\(")


def recognizes(text: str) -> bool:
    r"""Return whether a text is a program of Liftosaur.

    It has a progression of Liftosaur, or a day and an exercise whose name ends with a slash.

    >>> recognizes("# Week 1\n## Day 1\nSquat / 3x8"), recognizes("Squat 3x8")
    (True, False)
    """
    if _PROGRESS.search(text) is not None:
        return True
    return _DAY.search(text) is not None and _EXERCISE.search(text) is not None
