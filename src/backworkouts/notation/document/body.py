"""Lines about the body of an athlete: height, bodyweight and age, which are no sets."""

from __future__ import annotations

import re

from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import Role, any_of, merged

__all__ = ["is_of_body", "may_be_of_body"]

_METRIC = r"(?:1\s?m\s?[6-9][0-9]|2\s?m\s?[01][0-9]|(?:1[.,][4-9]|2[.,][01])[0-9]\s?m"
_HEIGHT = re.compile(
    rf"(?<![\w.,]){_METRIC}|(?:1[4-9]|2[01])[0-9]\s?cm|[4-7]\s?ft(?:\s?[0-9]{{1,2}})?(?:\s?in)?)(?!\w)"
    r"|(?<![\w.,])[4-7]'\s?(?:1[01]|[0-9])(?:\"|''|(?![\w']))"
)
"""140 to 219 cm, or four to seven feet: `1m80`, `1,80 m`, `180 cm`, `6 ft`, `5'11"`."""
_HEIGHT_OR_TIME = re.compile(r"(?<![\w.,])1\s?m\s?[45][0-9](?!\w)")
"""A height of less than 160 cm, or a time of less than two minutes: `1m45`."""
_AGE = re.compile(rf"(?<![\w.,])[1-9][0-9]\s?{any_of(lambda one: one.ages)}(?!\w)")
_MASS = re.compile(
    r"(?<![\w.,])(?:"
    rf"(?:[4-9][0-9]|1[0-9]{{2}})(?:[.,][0-9])?\s?{any_of(lambda one: one.phrases[Role.KG])}"
    rf"|(?:[89][0-9]|[1-3][0-9]{{2}})(?:[.,][0-9])?\s?{any_of(lambda one: one.phrases[Role.LB])}"
    r")(?!\w)"
)
"""40 to 199 kg, or 80 to 399 lb."""
_SETS = re.compile(
    r"[0-9]\s*[x\u00d7*]\s*[0-9]"
    rf"|[0-9]\s?{any_of(lambda one: one.phrases[Role.SETS] + one.phrases[Role.REPS])}\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_MEASURES = merged(lambda one: one.body_measures)


def is_of_body(text: str) -> bool:
    """Return whether a line states two of height, bodyweight and age, or a height alone.

    A line that names a movement, or states sets besides, may be of an exercise.
    """
    has_height, others, rest = _measured(fold(text), _HEIGHT)
    if has_height and not others:
        return _MEASURES.issuperset(_WORD.findall(rest))
    return has_height + others > 1


def may_be_of_body(text: str) -> bool:
    """Return whether a line is of the body where a time may be a height: `1m55, 60 kg`."""
    has_height, others, _ = _measured(fold(text), _HEIGHT_OR_TIME)
    return has_height and others > 0


def _measured(folded: str, height: re.Pattern[str]) -> tuple[bool, int, str]:
    """Return whether a line states a height, how many of bodyweight and age, and what else."""
    rest, heights = height.subn(" ", folded)
    rest, ages = _AGE.subn(" ", rest)
    rest, masses = _MASS.subn(" ", rest)
    measures = (heights > 0) + (ages > 0) + (masses > 0)
    if not measures or _SETS.search(rest) or is_movement(rest):
        return False, 0, rest
    return heights > 0, measures - (heights > 0), rest
