"""Which muscles a chart shows, where not all of them fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.muscle import Muscle
from backworkouts.volume.volume import Volume

__all__ = ["Selection", "selected"]

_MOST = 8


class Selection:
    """The muscles that a chart shows.

    Attributes:
        muscles: the muscles, in the order of a table.
        note: how many trained muscles of the back are left out; empty when none is.
    """

    def __init__(self, muscles: Sequence[Muscle], left_out: int) -> None:
        self.muscles: Sequence[Muscle] = muscles
        count = f"{left_out} more muscle{'s' if left_out != 1 else ''} of the back"
        verb = "are" if left_out != 1 else "is"
        self.note: str = f"{count} {verb} trained and not shown." if left_out else ""


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
        return Selection((), 0)
    known = volumes[0].muscles
    if muscles is not None:
        return Selection([known[muscle] for muscle in _ids(muscles, volumes[0])], 0)
    trained = {
        row.muscle.id: row.muscle
        for volume in volumes
        for row in volume.rows()
        if known.get(row.muscle.parent or "") is None or not known[row.muscle.parent or ""].back
    }
    most = sorted(trained, key=lambda muscle: -max(volume[muscle].high for volume in volumes))
    shown = set(most[:_MOST])
    in_order = [muscle for muscle in known.values() if muscle.id in shown]
    return Selection(in_order, len(trained) - len(shown))


def _ids(muscles: Iterable[str], volume: Volume) -> list[str]:
    """Return ids of muscles, each once."""
    given = (muscles,) if isinstance(muscles, str) else muscles
    if not isinstance(given, Iterable):
        raise UnsupportedSubjectError(describe(given), "ids of muscles")
    ids: dict[str, None] = {}
    for muscle in given:
        volume[muscle]  # raises for an unknown id, so that no endless iterable is read
        ids[muscle] = None
    return [*ids]
