"""Look up muscles by the names that people use, and suggest the nearest for an unknown name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backworkouts.model.muscle import Muscle
from backworkouts.suggest import SimilarNames

__all__ = ["MuscleNames"]

_SUGGESTED = 3


class MuscleNames:
    """An index of muscles by id, name, Latin name and common names.

    Case, hyphens and underscores do not matter.

    Args:
        muscles: the muscles. A name that several muscles share means the first of them.

    >>> names = MuscleNames([Muscle("posterior_deltoid", "rear delts", "shoulder")])
    >>> names.find("Rear-Delts"), names.suggest("rear delt")
    (<Muscle posterior_deltoid>, ('posterior_deltoid',))
    """

    def __init__(self, muscles: Iterable[Muscle]) -> None:
        self._by_name: dict[str, Muscle] = {}
        for muscle in muscles:
            for name in (muscle.id, muscle.name, muscle.latin_name, *muscle.common_names):
                if name:
                    self._by_name.setdefault(_folded(name), muscle)
        self._names = tuple(self._by_name)
        self._similar = SimilarNames(self._names)

    def find(self, name: str) -> Muscle | None:
        """Return the muscle with that name; None if there is none."""
        return self._by_name.get(_folded(name))

    def suggest(self, name: str) -> tuple[str, ...]:
        """Return the id of the muscle with that name, or up to 3 with similar names, best first."""
        found = self.find(name)
        if found is not None:
            return (found.id,)
        scored = sorted(
            (-score, self._names[number]) for number, score in self._similar.find(_folded(name))
        )
        ids = dict.fromkeys(self._by_name[similar].id for _, similar in scored)
        return tuple(ids)[:_SUGGESTED]


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()
