"""Which muscles a chart shows, where not all of them fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.muscle import Muscle
from backworkouts.plurals import noun, plural
from backworkouts.volume.volume import Volume

__all__ = ["Selection", "selected"]

_MOST = 8
"""More panels than that do not fit on a screen."""


class Selection(NamedTuple):
    """The muscles that a chart shows."""

    muscles: Sequence[Muscle]
    """In the order of a table."""
    note: str = ""
    """How many trained muscles of the back are left out; empty when none is."""


def selected(volumes: Sequence[Volume], muscles: Iterable[str] | None) -> Selection:
    """Return the muscles that a chart of some volumes shows.

    Args:
        volumes: the volumes, which have the same muscles.
        muscles: ids of muscles; by default the most trained ones of the back, at most eight, and no
            part of another one.

    Raises:
        UnknownIdError: for a muscle that the volumes do not have.
        UnsupportedSubjectError: for anything but ids.
    """
    if not volumes:
        return Selection(())
    known = volumes[0].muscles
    if muscles is not None:
        return Selection([known[muscle] for muscle in _ids(muscles, volumes[0])])
    trained = {
        row.muscle.id
        for volume in volumes
        for row in volume.rows()
        if not _is_part_of_the_back(row.muscle, known)
    }
    in_order = [muscle for muscle in known.values() if muscle.id in trained]
    most_trained = sorted(
        in_order, key=lambda muscle: -max(volume[muscle.id].high for volume in volumes)
    )
    shown = {muscle.id for muscle in most_trained[:_MOST]}
    return Selection(
        [muscle for muscle in in_order if muscle.id in shown], _note(len(trained) - len(shown))
    )


def _is_part_of_the_back(muscle: Muscle, known: Mapping[str, Muscle]) -> bool:
    """Return whether a muscle is a part of another muscle of the back."""
    whole = known.get(muscle.parent) if muscle.parent else None
    return whole is not None and whole.back


def _note(left_out: int) -> str:
    if not left_out:
        return ""
    muscles = plural(left_out, "more muscle", "more muscles")
    return f"{muscles} of the back {noun(left_out, 'is', 'are')} trained and not shown."


def _ids(muscles: Iterable[str], volume: Volume) -> list[str]:
    """Return ids of muscles, each once, from one id or several."""
    given = (muscles,) if isinstance(muscles, str) else muscles
    if not isinstance(given, Iterable):
        raise UnsupportedSubjectError(describe(given), "ids of muscles")
    ids: dict[str, None] = {}
    for muscle in given:
        volume[muscle]  # raises for an unknown id, so that no endless iterable is read
        ids[muscle] = None
    return [*ids]
