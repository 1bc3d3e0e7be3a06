"""Where the exercises of a line begin: `Row 4x8; Curl 3x12`, `4x10 rows, 3x8 pull-ups`."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.vocabulary import ANDS, PHRASES, Role

__all__ = ["exercises_of", "opens_superset"]

_BETWEEN = frozenset(",;|\u2022\u00b7")
_SEVERAL = 2
_SAYING = {"x", "*"}.union(
    word
    for word, found in PHRASES.items()
    if any(role in {Role.TIMES, Role.SETS} for _, role in found)
)
"""Words with which something may begin that states sets; few words of a line are."""
_LISTING = frozenset("@(,")
"""Marks by which sets are listed: `5@95`, `95kg (3,3,2)`, `8, 7, 6`."""


def exercises_of(cursor: Cursor) -> list[tuple[int, int]]:
    """Return the tokens of each exercise, as ranges in order.

    A part of a line between commas, semicolons, bullets, bars or words such as "and" is an
    exercise when it names a movement and has sets of its own; a part that does not belongs to the
    one before it. What a plus or "superset" joins stays together.
    """
    last = cursor.last
    whole = [(0, last)]
    if sum(_says_sets(cursor, at) for at in range(last)) < _SEVERAL or _labels_partner(cursor):
        return whole
    begins = [(0, False), *(one for one in _begins(cursor) if one[0] < last)]
    ends = [*(begin for begin, _ in begins[1:]), last]
    found: list[tuple[int, int]] = []
    is_named = False
    for (begin, joins), end in zip(begins, ends, strict=True):
        is_own = _is_exercise(cursor, begin, end)
        if found and (joins or not is_own or not is_named):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
        is_named |= is_own
    return found


def opens_superset(cursor: Cursor) -> bool:
    """Whether a line begins with the word: its exercises are done in turn."""
    first = next((at for at in range(cursor.last) if cursor.tokens[at].kind is WORD), None)
    return first is not None and cursor.is_(first, Role.SUPERSET) is not None


def _labels_partner(cursor: Cursor) -> bool:
    """Whether the line labels a partner: `Row 3x8 | A2: Curl 3x12`."""
    return any(cursor.partner(at) is not None for at in range(cursor.last))


def _says_sets(cursor: Cursor, at: int) -> bool:
    """Whether an x beside a number, a word for sets or a list of them stands here."""
    tokens = cursor.tokens
    if tokens[at].kind is NUMBER:  # 8 7 6
        is_first = not at or tokens[at - 1].kind is not NUMBER
        return is_first and tokens[at + 1].kind is NUMBER and tokens[at + 1].gap
    if tokens[at].text in _LISTING:
        return _lists_sets(cursor, at)
    if tokens[at].text not in _SAYING:
        return False
    if tokens[at].text in {"x", "*"} or cursor.is_(at, Role.TIMES) is not None:
        return tokens[at + 1].kind is NUMBER or tokens[at - 1].kind is NUMBER
    return cursor.is_(at, Role.SETS) is not None


def _lists_sets(cursor: Cursor, at: int) -> bool:
    """Whether the mark here lists sets: `5@95`, `(3,3,2)`, `(4x10)`, `8, 7, 6`."""
    mark, first, then, second, comma, third = cursor.tokens[at : at + 6]
    if first.kind is not NUMBER:
        return False
    is_behind_number = at > 0 and cursor.tokens[at - 1].kind is NUMBER
    if mark.text == "@":
        return is_behind_number
    if mark.text == ",":
        return is_behind_number and then.text == "," and second.kind is NUMBER
    is_list = then.text == comma.text == "," and second.kind is third.kind is NUMBER
    return is_list or (then.text == "x" and second.kind is NUMBER)


def _begins(cursor: Cursor) -> Iterator[tuple[int, bool]]:
    """Where something begins that is set off from what stands before it; whether that is joined."""
    depth = 0
    tokens = cursor.tokens
    inside = {at for begin, end in cursor.names.items() for at in range(begin, end)}
    for at in range(1, cursor.last):
        if at in inside:
            continue
        token = tokens[at]
        depth += (token.text in {"(", "["}) - (token.text in {")", "]"})
        if depth > 0:
            continue
        if (token.text == "+" and token.gap) or cursor.is_(at, Role.SUPERSET) is not None:
            yield at, True
        elif token.text in _BETWEEN or token.text in ANDS or _is_apart(cursor, at):
            yield at + 1, False
        elif cursor.is_(at, Role.THEN) is not None:
            yield at, False


def _is_apart(cursor: Cursor, at: int) -> bool:
    """Whether a slash between spaces, an arrow or a full stop stands here."""
    token, behind = cursor.tokens[at : at + 2]
    if token.text == ".":
        return behind.gap and not cursor.is_end(at + 1)
    return (token.text == "/" and token.gap and behind.gap) or token.text == "\u2192"


def _is_exercise(cursor: Cursor, begin: int, end: int) -> bool:
    """Whether a movement and its sets stand there, outside parentheses."""
    depth = 0
    has_sets = False
    name: list[str] = []
    for at in range(begin, end):
        token = cursor.tokens[at]
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0 and token.text != "(":
            continue
        has_sets |= _says_sets(cursor, at)
        if token.kind is WORD and token.text not in PHRASES:
            name.append(token.text)
    return has_sets and is_movement(" ".join(name))
