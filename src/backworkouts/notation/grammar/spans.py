"""The account of a line: every character that is no space in exactly one part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backworkouts.notation.account import Part, PartKind

__all__ = ["filled", "merged_parts", "shifted"]

_WRITTEN = re.compile(r"\S+")


def merged_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return parts in order with neighbors of one kind as one; marks within a note are of it."""
    kinds = [part.kind for part in parts]
    before = None
    for at, kind in enumerate(kinds):
        if kind is PartKind.MARK:
            behind = next((k for k in kinds[at + 1 : at + 4] if k is not PartKind.MARK), None)
            if before is PartKind.NOTE and behind is PartKind.NOTE:
                kinds[at] = PartKind.NOTE
        else:
            before = kind
    merged: list[Part] = []
    for part, kind in zip(parts, kinds, strict=True):
        if merged and merged[-1].kind is kind:
            merged[-1] = Part(merged[-1].start, part.end, kind)
        else:
            merged.append(Part(part.start, part.end, kind))
    return tuple(merged)


def filled(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return the parts with marks for all that is written between them."""
    whole: list[Part] = []
    at = 0
    for part in parts:
        whole += _marks(text, at, part.start)
        whole.append(part)
        at = part.end
    return whole + _marks(text, at, len(text))


def shifted(parts: Sequence[Part], by: int) -> list[Part]:
    """Return the parts so many characters further on."""
    return [Part(part.start + by, part.end + by, part.kind) for part in parts]


def _marks(text: str, start: int, end: int) -> list[Part]:
    return [
        Part(*found.span(), PartKind.MARK)
        for found in (_WRITTEN.finditer(text, start, end) if start < end else ())
    ]
