"""Slips of the finger, and what was probably meant: `3 10`, `rst 90`, `60k`, `3 stes of 10`."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from backworkouts.notation.account import PartKind
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.tokens import END, NUMBER, WORD
from backworkouts.notation.vocabulary import ADJECTIVES, CUES, NUMBERS, PHRASES, Role

__all__ = ["digits_meant", "find_slips"]

_KEYS = {Role.SETS, Role.REPS, Role.REST, Role.TEMPO, Role.LOAD}
_UNITS = {Role.KG, Role.LB, Role.SECONDS, Role.MINUTES, Role.REPS, Role.SETS}
_LEAST_KEY = 4
_LEAST_UNIT = 2
_LEAST_WORD = 3
_WORDS_OF_NAME = 6
_SETS = range(1, 11)
_SETS_GLUED = range(2, 7)
_REPS = range(3, 31)
_MOST_GLUED = 20
_DIGITS = 3
_LETTERS = str.maketrans("oli", "011")


def _words(roles: set[Role], least: int) -> list[str]:
    return sorted(
        word
        for word, phrases in PHRASES.items()
        if len(word) >= least and any(not rest and role in roles for rest, role in phrases)
    )


_KEY_WORDS = _words(_KEYS, _LEAST_KEY)
_UNIT_WORDS = _words(_UNITS, _LEAST_UNIT)


def digits_meant(number: str, letters: str) -> str | None:
    """`1o` is `10`: letters that look like digits. None when they do not."""
    meant = letters.translate(_LETTERS)
    return number + meant if meant.isdecimal() else None


def find_slips(cursor: Cursor, kinds: list[PartKind], *, is_read: bool) -> None:
    """Note the slips of a line as faults, each with what was probably meant.

    Args:
        cursor: the tokens of the line.
        kinds: what each was read as.
        is_read: whether the line prescribes something; if not, a slip has to follow a movement.
    """
    if not is_read and not _is_of_movement(cursor):
        return
    for at, kind in enumerate(kinds):
        if kind is not PartKind.NOTE:
            continue
        token = cursor.tokens[at]
        if token.kind is WORD:
            _misspelled(cursor, at)
        elif token.text == "0" and token.gap and at and kinds[at - 1] is PartKind.PRESCRIPTION:
            before = cursor.tokens[at - 1]
            if before.kind is NUMBER:
                cursor.fault(at - 1, at + 1, f"one number ('{before.text}0'?)")  # 3x1 0
    if not is_read:
        _without_x(cursor)


def _is_of_movement(cursor: Cursor) -> bool:
    """Whether a line begins with a few words for a movement, and its numbers follow."""
    words = [token.text for token in takewhile(lambda one: one.kind is WORD, cursor.tokens)]
    if not 0 < len(words) <= _WORDS_OF_NAME or cursor.tokens[len(words)].kind is not NUMBER:
        return False
    return is_movement(" ".join(words))


def _misspelled(cursor: Cursor, at: int) -> None:
    """`rst 90`, `60k`, `3 stes`: a word beside a number that is nearly a key or a unit."""
    tokens = cursor.tokens
    word = tokens[at]
    before = tokens[at - 1] if at else None
    if word.text in PHRASES or word.text in ADJECTIVES | CUES or word.text in NUMBERS:
        return
    if before is not None and before.kind is NUMBER and not word.gap:
        meant = _nearest(word.text, "unit")
        if meant is not None:
            expected = f"a number with its unit ('{before.text} {meant}'?)"
            cursor.fault(at - 1, at + 1, expected)
        return
    is_beside = tokens[at + 1].kind is NUMBER or (before is not None and before.kind is NUMBER)
    if is_beside and len(word.text) >= _LEAST_WORD:
        meant = _nearest(word.text, "key")
        if meant is not None:
            cursor.fault(at, at + 1, f"a word for sets, repetitions or rest ('{meant}'?)")


@lru_cache(maxsize=1024)
def _nearest(word: str, kind: str) -> str | None:
    """The known word that becomes this one when a letter is lost, doubled, added or swapped."""
    known = _KEY_WORDS if kind == "key" else _UNIT_WORDS
    return next((one for one in known if _is_near(word, one)), None)


def _is_near(word: str, known: str) -> bool:
    if abs(len(word) - len(known)) > 1 or word[0] != known[0]:
        return False
    if len(word) == len(known):
        differ = [at for at, pair in enumerate(zip(word, known, strict=True)) if len({*pair}) > 1]
        return (
            len(differ) == 2  # noqa: PLR2004  two letters
            and differ[1] == differ[0] + 1
            and word[differ[0]] == known[differ[1]]
            and word[differ[1]] == known[differ[0]]
        )
    short, long = sorted((word, known), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _without_x(cursor: Cursor) -> None:
    """`Row 3 10`, `Row 310`: two numbers at the end, and no x between them."""
    tokens, last = cursor.tokens, cursor.last
    numbers = [at for at in range(last) if tokens[at].kind is NUMBER]
    if not numbers or tokens[numbers[-1] + 1].kind is not END:
        return
    first, text = numbers[0], tokens[numbers[0]].text
    if len(numbers) == 1 and len(text) == _DIGITS and text.isdecimal():
        sets, reps, allowed = int(text[0]), int(text[1:]), _SETS_GLUED
        if reps > _MOST_GLUED:
            return  # Bench 225
    elif len(numbers) == 2 and numbers[1] == first + 1:  # noqa: PLR2004  sets and repetitions
        pair = text, tokens[numbers[1]].text
        if not all(one.isdecimal() and len(one) < _DIGITS for one in pair):
            return
        sets, reps, allowed = int(pair[0]), int(pair[1]), _SETS
    else:
        return
    if sets in allowed and reps in _REPS:
        cursor.fault(first, numbers[-1] + 1, f"sets x repetitions ('{sets}x{reps}'?)")
