"""The rows of a table of a volume: muscles of the back first, and parts under wholes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle

__all__ = ["ShownMuscle", "VolumeRow", "in_order", "shown_muscles"]


class VolumeRow(NamedTuple):
    """What a volume states about one muscle."""

    muscle: Muscle
    sets: Interval
    frequency: Interval
    """The number of sessions that train the muscle, per week; 0 or 1 for one session."""
    is_part: bool
    """Whether the row of the whole muscle stands above."""
    at_least: bool
    """Whether the muscle may get more sets than are counted, as in `Volume.at_least`."""


class ShownMuscle(NamedTuple):
    """A muscle with a row in a table."""

    muscle: Muscle
    is_part: bool
    """Whether the row of the whole muscle stands above."""


def shown_muscles(
    volumes: Sequence[Mapping[str, object]], muscles: Mapping[str, Muscle], *, every: bool
) -> list[ShownMuscle]:
    """Return the muscles that tables of these volumes have rows for, in order.

    These are the trained muscles of the back. A part with the sets of its whole adds no
    information, so it has no row.

    Args:
        volumes: the volumes of one subject, one per credit table: what each muscle gets, false for
            an untrained muscle.
        muscles: the muscles of the catalog that the volumes were counted with.
        every: whether to return untrained muscles, muscles outside the back, and every part, too.
    """
    shown: dict[str, ShownMuscle] = {}
    for muscle in in_order(muscles):
        counts = [volume[muscle.id] for volume in volumes]
        is_part = muscle.parent in shown
        if not every:
            is_alike = is_part and counts == [volume[str(muscle.parent)] for volume in volumes]
            if is_alike or not muscle.back or not any(counts):
                continue
        shown[muscle.id] = ShownMuscle(muscle, is_part)
    return list(shown.values())


def in_order(muscles: Mapping[str, Muscle]) -> list[Muscle]:
    """Return the muscles of the back first, and each part below its whole.

    Args:
        muscles: the muscles of a catalog, by id.
    """
    wholes: list[Muscle] = []
    parts: dict[str, list[Muscle]] = {}
    for muscle in muscles.values():
        if muscle.parent is None or muscle.parent not in muscles:
            wholes.append(muscle)
        else:
            parts.setdefault(muscle.parent, []).append(muscle)
    wholes.sort(key=lambda muscle: not muscle.back)
    return [muscle for whole in wholes for muscle in (whole, *parts.get(whole.id, ()))]
