"""Which exercise a name in another app's file means.

The caller's mapping goes first, then the catalog with its aliases in several languages. A name
that neither knows is kept as a custom exercise and listed with the sets it carries.
"""

from __future__ import annotations

from collections.abc import Mapping

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import (
    AmbiguousExerciseError,
    UnknownExerciseError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.interop.account import UnknownName
from backworkouts.interop.text import line_of
from backworkouts.model.exercise import Exercise

__all__ = ["NameMap"]


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


class NameMap:
    """Exercises by the names of a file, each name looked up once.

    Args:
        catalog: what is known; the bundled catalog by default.
        names: the caller's own: from a name as the file writes it, whatever its case and spaces,
            to the id of an exercise of the catalog.

    Raises:
        UnknownExerciseError: when `names` leads to an id that the catalog does not have.
        UnsupportedSubjectError: when `names` is no mapping of texts to texts.

    >>> names = NameMap(names={"My row": "seated_row"})
    >>> names.exercise("my row"), names.exercise("Xyz", sets=3)
    (<Exercise seated_row>, <Exercise custom:xyz>)
    >>> [str(one) for one in names.unknown]
    ['Xyz: 3 sets']
    """

    def __init__(
        self, catalog: Catalog | None = None, names: Mapping[str, str] | None = None
    ) -> None:
        self.catalog = or_bundled(catalog)
        if not isinstance(names, Mapping | None):
            raise UnsupportedSubjectError(describe(names), "a mapping of names to exercise ids")
        self._mapped: dict[str, Exercise] = {}
        for name, known in (names or {}).items():
            if not isinstance(name, str):
                raise UnsupportedSubjectError(describe(name), "the name of an exercise, a text")
            self._mapped[_key(name)] = self.catalog.exercises[known]
        self._found: dict[str, Exercise] = {}
        self._sets: dict[Exercise, int] = {}
        self._hints: dict[Exercise, tuple[tuple[str, ...], bool]] = {}
        self.unlisted: int = 0

    def exercise(self, name: str, sets: int = 0) -> Exercise:
        """The exercise that a name means; a custom one of that name when nobody knows it.

        Args:
            name: as the file writes it; its line breaks and controls become spaces, and what is
                longer than `limits.NAME_CHARACTERS` is cut. It must not be blank.
            sets: how many sets carry it, for the list of unknown names.
        """
        found = self._found.get(name)
        if found is None:
            found = self._look_up(name)
            if len(self._found) >= limits.ITEMS:  # a file of nothing but different names
                self._found.clear()
            self._found[name] = found
        self.count(found, sets)
        return found

    def count(self, exercise: Exercise, sets: int) -> None:
        """Count sets of an exercise, for the list of unknown names.

        Args:
            exercise: as `exercise` returned it.
            sets: how many sets carry it.
        """
        if sets and exercise.is_custom and exercise in self._hints:
            self._sets[exercise] = self._sets.get(exercise, 0) + sets

    def _look_up(self, name: str) -> Exercise:
        clean = line_of(name)
        mapped = self._mapped.get(_key(clean))
        if mapped is not None:
            return mapped
        try:
            return self.catalog.resolve(clean)
        except AmbiguousExerciseError as error:
            hints = (error.candidates, True)
        except UnknownExerciseError as error:
            hints = (error.suggestions, False)
        custom = self.catalog.custom(clean)
        if len(self._hints) < limits.ITEMS or custom in self._hints:
            self._hints.setdefault(custom, hints)
        else:
            self.unlisted += 1
        return custom

    @property
    def unknown(self) -> tuple[UnknownName, ...]:
        """The names that nobody knows and that carry sets, most sets first."""
        listed = [
            UnknownName(one.name, sets, *self._hints[one]) for one, sets in self._sets.items()
        ]
        return tuple(sorted(listed, key=lambda one: (-one.sets, one.name)))
