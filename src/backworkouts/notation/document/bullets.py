"""Lists whose bullet is a plus: `+ 3 sets`, `+ 10 reps` below the name of an exercise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backworkouts import limits
from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.layouts import Laid

__all__ = ["with_bullets"]

_PLUS = re.compile(r"(?P<indent>[ \t]*)\+[ \t]+(?=[^\s+])")


def with_bullets(lines: Sequence[Laid], read: CachedReader) -> list[Laid]:
    """Write a hyphen for the plus before sets of the name above, where the plus is a bullet.

    Below sets, or before an exercise, a plus joins what stands on its line to what is above.
    """
    found = [*lines]
    at = 0
    while at < len(found):
        end = _end_of_list(found, at)
        if end > at and at > 0 and _lists_sets(found, at, read):
            for number in range(at, end):
                found[number] = _with_hyphen(found[number])
        at = max(end, at + 1)
    return found


def _end_of_list(lines: Sequence[Laid], at: int) -> int:
    """Return where lines end that begin with a plus at the same indentation."""
    first = _PLUS.match(lines[at].line.text)
    while first is not None and at < len(lines) and not lines[at].is_known:
        found = _PLUS.match(lines[at].line.text)
        if found is None or found["indent"] != first["indent"]:
            break
        at += 1
    return at


def _lists_sets(lines: Sequence[Laid], at: int, read: CachedReader) -> bool:
    """Whether the first line of a list states something of sets, and the line above names them."""
    above, text = lines[at - 1].line.text.strip(), lines[at].line.text.strip(" \t+")
    if not 0 < len(above) <= limits.NAME_CHARACTERS or len(text) > limits.LINE_CHARACTERS:
        return False
    name, first = read(above), read(text)
    if not name.is_silent or name.continues:
        return False
    return first.continues or (first.exercise is not None and not first.exercise.name)


def _with_hyphen(laid: Laid) -> Laid:
    text = laid.line.text.replace("+", "-", 1)
    return laid._replace(line=laid.line._replace(text=text))
