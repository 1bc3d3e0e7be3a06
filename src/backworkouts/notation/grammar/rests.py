"""Phrases that no rest is taken, or little of it: `no rest`, `without a break`, `sans repos`.

No set holds such a rest, as its length is not stated: the phrase is a note, and never a name.
"""

from __future__ import annotations

from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.grammar.tokens import WORD, tokens
from backworkouts.notation.vocabulary import Role, merged

__all__ = ["OPENINGS", "end_of_unstated_rest", "is_unstated_rest"]

_LITTLE = merged(lambda one: one.little)
OPENINGS = merged(lambda one: one.negations) | _LITTLE
"""Words with which such a phrase begins."""
_BEFORE = merged(lambda one: one.before_rest)
_PAUSES = merged(lambda one: one.pauses)
_BETWEEN = merged(lambda one: one.between)
_COUNTED = {Role.SETS, Role.REPS, Role.OFTEN}
_SEVERAL = 2
"""Words between the words of a phrase."""


def end_of_unstated_rest(cursor: Cursor, at: int) -> int | None:
    """Return where a phrase ends that begins here and states no rest, or one of no length."""
    if cursor.tokens[at].text not in OPENINGS:
        return None
    end = at + 1
    while end <= at + _SEVERAL and _is_before_rest(cursor, end):
        end += 1
    end += cursor.symbol(end, "-") and cursor.glued(end)  # no-rest rows
    behind = _end_of_rest(cursor, end)
    if behind is None:
        return None
    while behind is not None:  # rest, between sets
        end, behind = behind, _end_of_rest(cursor, behind)
    if cursor.tokens[at].text in _LITTLE and _names_movement(cursor, end):
        return None
    return _end_of_between(cursor, end)


def _names_movement(cursor: Cursor, end: int) -> bool:
    """Whether a pause that ends here is within a repetition: `Long pause bench press`."""
    is_pause = cursor.tokens[end - 1].text in _PAUSES
    return is_pause and cursor.tokens[end].kind is WORD and not cursor.roles(end)


def _is_before_rest(cursor: Cursor, at: int) -> bool:
    """Whether a word stands here that may part the first word and the rest: `little or no`."""
    text = cursor.tokens[at].text
    return text in _BEFORE or text in OPENINGS or cursor.is_(at, Role.TO) == at + 1


def is_unstated_rest(text: str) -> bool:
    """Return whether a line holds nothing but such a phrase: `No rest between exercises`."""
    cursor = Cursor(tokens(fold(text), 0))
    at = 0
    while at < cursor.last and cursor.tokens[at].kind is not WORD:
        at += 1
    end = end_of_unstated_rest(cursor, at)
    if end is None:
        return False
    return all(token.kind is not WORD for token in cursor.tokens[end : cursor.last])


def _end_of_rest(cursor: Cursor, at: int) -> int | None:
    """Return where a word for rest ends that begins here; a letter alone is none."""
    roles = cursor.roles(at)  # the longest phrase first: a rest-pause set is no rest
    is_rest = bool(roles) and roles[0][0] is Role.REST and len(cursor.tokens[at].text) > 1
    return roles[0][1] if is_rest else None


def _end_of_between(cursor: Cursor, at: int) -> int:
    """Return where `between exercises` ends behind a rest; the place itself without it."""
    tokens = cursor.tokens
    first = at + (tokens[at].text in _BETWEEN)
    if tokens[first - 1].text not in _BETWEEN:
        return at
    for end in range(first, first + _SEVERAL + 1):
        if any(role in _COUNTED for role, _ in cursor.roles(end)):
            return end + 1
    return first
