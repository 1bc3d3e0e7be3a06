"""Whether what was read of a line is a prescription, or numbers that happen to stand there.

A false set is worse than an unread line. Sets with what each aims at are a prescription under any
name; the less a line states, the more its name has to look like something that is done.
"""

from __future__ import annotations

from backworkouts.notation.grammar.groups import Group
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.parts import Parts
from backworkouts.notation.grammar.quantities import Kind
from backworkouts.notation.grammar.reader import Item

__all__ = ["prescribes"]

_FEW = 4
_HOUR = 3600  # seconds
_MOST_BARE = 100


def prescribes(item: Item, name: str, parts: Parts) -> bool:
    """Whether an item prescribes something.

    Args:
        item: what a line states of an exercise.
        name: the exercise, as far as one sees.
        parts: the names and notes of the line.
    """
    groups = item.groups
    if any(group.is_one and (group.target or group.load) for group in groups):
        return True  # Set 2: 80kg x 8
    if not groups or parts.tokens[0].text == "=":
        return False
    if any(group.sets and group.target for group in groups):
        return True  # 3x10
    if item.first_bare is not None and groups[0].target is item.first_bare:
        return _is_count(item.first_bare.amounts[0].low, name) and parts.words_behind(item) <= _FEW
    if any(group.has_product or (group.target and group.load) for group in groups):
        # 80kg x 8, Hammer Curl x 3 sets
        return is_movement(name) or not all(map(_is_of_the_body, groups))
    if any(group.target and len(group.target.amounts) > 1 for group in groups):
        return bool(name)  # 12/10/8
    if any(group.sets for group in groups):
        return bool(name) and is_movement(name)  # Face Pull: 3 sets
    if not any(group.target for group in groups):
        return False
    if name:
        return is_movement(name) and parts.words_behind(item) <= _FEW  # Plank 60s
    return not parts.words_behind(item) and not any(group.kind for group in groups)


def _is_of_the_body(group: Group) -> bool:
    """Whether a weight and hours are what somebody weighed and slept: `82 kg, slept 7 h`."""
    target = group.target
    is_long = target is not None and target.kind is Kind.TIME and target.amounts[0].low >= _HOUR
    return group.sets is None and group.load is not None and is_long


def _is_count(first: float, name: str) -> bool:
    """`4-6 Strict Pullup`: a number that may be repetitions, before a movement."""
    has_digit = any(one.isdigit() for one in name)
    return is_movement(name) and not has_digit and 1 <= first <= _MOST_BARE
