"""Which sessions were read before, in memory that does not grow with the files."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeVar

from attrs import evolve

from backworkouts import limits
from backworkouts.model.load import KG_PER_LB, Load, Unit
from backworkouts.model.session import Session

__all__ = ["Seen"]

_Item = TypeVar("_Item")
_ROUNDING = 0.01  # of the kilograms lifted
_WEIGHTS = {
    Unit.KG: 1.0,
    Unit.BODYWEIGHT_KG: 1.0,
    Unit.LB: KG_PER_LB,
    Unit.BODYWEIGHT_LB: KG_PER_LB,
}


class Seen:
    """Sessions read before, so that overlapping exports count once.

    Give the same one to the readers of several files of one lifter. It remembers
    `limits.SESSIONS_REMEMBERED` sessions, by a few numbers each.
    """

    def __init__(self) -> None:
        self._content: dict[int, tuple[int, int, str]] = {}
        self._training: dict[int, tuple[float, str, str]] = {}

    def before(
        self, when: Hashable, content: Hashable, line: int, file: str
    ) -> tuple[bool, str] | None:
        """Whether the same was read before, and where; None when nothing was at that time.

        Args:
            when: the time of the session.
            content: what the session holds.
            line: the line of it.
            file: the file of it.
        """
        key, digest = hash(when), hash(content)
        known = self._content.get(key)
        if known is not None:
            before, at, in_file = known
            return before == digest, f"line {at} of {in_file}"
        _remember(self._content, key, (digest, line, file))
        return None

    def is_new(self, session: Session) -> bool:
        """Whether a session was not asked for before, wherever it was read.

        Args:
            session: the session.
        """
        key = hash(evolve(session, origin=None))
        if key in self._content:
            return False
        _remember(self._content, key, (key, 0, ""))
        return True

    def copy_elsewhere(self, session: Session, format: str, where: str) -> str | None:  # noqa: A002  the word for it
        """Return where the same training was read in a file of another format; None for new.

        Two sessions are the same if they have the same day, exercises and sets. Loads may differ
        by rounding, as apps convert kilograms and pounds in different ways.

        Args:
            session: the session.
            format: name of the format of its file.
            where: its place in the file.
        """
        done: dict[str, list[tuple[int, int]]] = {}
        kilograms = 0.0
        for member in session.workout.exercise_sets():
            amounts = done.setdefault(member.exercise.id, [])
            for each in member.sets:
                reps = each.reps.low if each.reps is not None else 0
                amounts.append((reps, each.duration.low if each.duration is not None else 0))
                kilograms += reps * _kilograms(each.load)
        exercises = tuple((name, *sorted(amounts)) for name, amounts in sorted(done.items()))
        key = hash((session.started_at.date(), exercises))
        known = self._training.get(key)
        if known is None:
            _remember(self._training, key, (kilograms, format, where))
            return None
        before, other, there = known
        is_same = abs(before - kilograms) <= _ROUNDING * max(before, kilograms)
        return there if is_same and other != format else None


def _remember(memory: dict[int, _Item], key: int, item: _Item) -> None:
    """Remember an item, and forget the first one when there are too many."""
    if len(memory) >= limits.SESSIONS_REMEMBERED:
        del memory[next(iter(memory))]
    memory[key] = item


def _kilograms(load: Load | None) -> float:
    """Return the kilograms of a load; 0 for a load in another unit, such as percent."""
    if load is None or load.unit not in _WEIGHTS:
        return 0.0
    return load.low * _WEIGHTS[load.unit]
