"""The exercise that a name in another app's file means.

The caller's mapping takes precedence over the catalog with its aliases in several languages. A name
that neither knows is kept as a custom exercise and listed with the sets it carries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

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
from backworkouts.model.set import Set, SetKind

__all__ = ["NameMap", "NamedExercise"]

# "Each hand" is not here: on dumbbells it states the weight of each one.
_SIDES = r"""(?:(?:on|for|to)\s+)?
      (?:each|every|per|ea\.?|/)\s*(?:side|arm|leg|limb|foot|direction)s?
    | (?:je|pro|jede[rs]?)\s+(?:seite|arm|bein)
    | (?:por|cada|a\s+cada)\s+(?:lado|brazo|pierna|bra[cç]o|perna)
    | (?:par|(?:de\s+)?chaque)\s+(?:c[oô]t[eé]|bras|jambe)
    | (?:per|ogni|per\s+ogni)\s+(?:lato|braccio|gamba)
    | (?:per|elke)\s+(?:kant|zijde|been)"""
_STATES_SIDES = re.compile(
    rf"""\(\s*(?:{_SIDES})\s*\) | \[\s*(?:{_SIDES})\s*\]
    | (?<=[(\[]) \s*(?:{_SIDES})\s*[,;]\s* | \s*[,;]\s*(?:{_SIDES})\s* (?=[)\]])
    | (?:[,:;]\s*|(?<!\S)(?:[-\u2013\u2014]\s*)?)(?:{_SIDES})$""",
    re.IGNORECASE | re.VERBOSE,
)
_STATES_WEIGHT = re.compile(
    r"(?:kgs?|kilos?|lbs?|pounds?|weights?|plates?|load)\W*$", re.IGNORECASE
)

_STATES_WARM_UP = re.compile(r"(?<!\w)warm(?:ing)?[\s-]?ups?(?!\w)", re.IGNORECASE)


def _without_sides(name: str) -> str | None:
    """Return a name without the words that state sides; None when it states none.

    >>> _without_sides("Lateral Raise (Each Arm)"), _without_sides("Single Arm Row")
    ('Lateral Raise', None)
    """
    stated = _STATES_SIDES.search(name)
    if stated is None or _STATES_WEIGHT.search(name[: stated.start()]):
        return None
    bare = f"{name[: stated.start()]} {name[stated.end() :]}"
    return " ".join(bare.split()) or None


@frozen
class NamedExercise:
    """What a name in a file means.

    Attributes:
        exercise: the exercise.
        per_side: the name states that its repetitions are done with each side.
        warm_up: the name states that its sets are warm-up sets, as in `Deadlift (Warm-up)`.
    """

    exercise: Exercise
    per_side: bool = False
    warm_up: bool = False

    def applied_to(self, sets: Sequence[Set]) -> tuple[Set, ...]:
        """Return sets with what the name states of them; equal sets stay one object.

        A set of one side stays of one side, and a set of another kind stays of its kind.

        >>> [str(done) for done in NamedExercise(Exercise.custom("A"), True).applied_to([Set(8)])]
        ['8 per side']
        """
        changed = {done: self._applied_to(done) for done in set(sets)}
        return tuple(changed[done] for done in sets)

    def _applied_to(self, done: Set) -> Set:
        if self.per_side and not done.side:
            done = evolve(done, per_side=True)
        if self.warm_up and done.kind is SetKind.WORKING:
            done = evolve(done, kind=SetKind.WARM_UP)
        return done


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


class NameMap:
    """Exercises by the names of a file, each name looked up once.

    Args:
        catalog: what is known; the bundled catalog by default.
        names: the caller's own: from a name as the file writes it, whatever its case and spaces,
            to the id of an exercise of the catalog, or another of its names.

    Raises:
        UnknownExerciseError: when `names` leads to a name that the catalog does not have.
        AmbiguousExerciseError: when `names` leads to a name that fits several exercises.
        UnsupportedSubjectError: when `names` is no mapping of texts to texts.

    >>> names = NameMap(names={"My row": "seated_row"})
    >>> names.exercise("my row"), names.exercise("Xyz", sets=3)
    (<Exercise seated_row>, <Exercise custom:xyz>)
    >>> [str(name) for name in names.unknown]
    ['Xyz: 3 sets']
    """

    def __init__(
        self, catalog: Catalog | None = None, names: Mapping[str, str] | None = None
    ) -> None:
        self.catalog: Catalog = or_bundled(catalog)
        if not isinstance(names, Mapping | None):
            raise UnsupportedSubjectError(describe(names), "a mapping of names to exercise ids")
        self._mapped: dict[str, Exercise] = {}
        for name, known in (names or {}).items():
            if not isinstance(name, str):
                raise UnsupportedSubjectError(describe(name), "the name of an exercise, a text")
            self._mapped[_key(name)] = self._known(known)
        self._found: dict[str, NamedExercise] = {}
        self._sets: dict[Exercise, int] = {}
        self._hints: dict[Exercise, tuple[tuple[str, ...], bool]] = {}
        self.unlisted: int = 0

    def _known(self, exercise: str) -> Exercise:
        """Return the exercise that the caller names, by its id or another of its names."""
        if not isinstance(exercise, str):
            raise UnsupportedSubjectError(describe(exercise), "the id of an exercise, a text")
        found = self.catalog.exercises.get(exercise)
        return self.catalog.resolve(exercise) if found is None else found

    def exercise(self, name: str, sets: int = 0) -> Exercise:
        """Return the exercise that a name means, as `named` does.

        Args:
            name: as for `named`.
            sets: as for `named`.
        """
        return self.named(name, sets).exercise

    def named(self, name: str, sets: int = 0) -> NamedExercise:
        """Return the exercise that a name means, and whether the name states sides.

        The exercise is a custom one of that name when neither the mapping nor the catalog knows it.

        Args:
            name: as the file writes it; its line breaks and controls become spaces, and what is
                longer than `limits.NAME_CHARACTERS` is cut. It must not be blank.
            sets: how many sets carry it, for the list of unknown names.

        >>> named = NameMap().named("Dumbbell Row (Each Side)")
        >>> named.exercise, named.per_side
        (<Exercise one_arm_dumbbell_row>, True)
        """
        found = self._found.get(name)
        if found is None:
            found = self._look_up(name)
            if len(self._found) >= limits.ITEMS:  # a file of nothing but different names
                self._found.clear()
            self._found[name] = found
        self.count(found.exercise, sets)
        return found

    def count(self, exercise: Exercise, sets: int) -> None:
        """Count sets of an exercise, for the list of unknown names.

        Args:
            exercise: as `exercise` returned it.
            sets: how many sets carry it.
        """
        if sets and exercise.is_custom and exercise in self._hints:
            self._sets[exercise] = self._sets.get(exercise, 0) + sets

    def _look_up(self, name: str) -> NamedExercise:
        whole = line_of(name)
        bare = _without_sides(whole)
        exercise = self._meant(whole, bare or whole)
        is_stated = _STATES_WARM_UP.search(whole) and not _STATES_WARM_UP.search(exercise.name)
        return NamedExercise(exercise, bare is not None, bool(is_stated))

    def _meant(self, whole: str, bare: str) -> Exercise:
        """Return the exercise of a name, or else of the name without the words that state sides."""
        for written in (whole, bare):
            mapped = self._mapped.get(_key(written))
            if mapped is not None:
                return mapped
        hints: tuple[tuple[str, ...], bool] = ((), False)
        for written in dict.fromkeys((whole, bare)):
            try:
                return self.catalog.resolve(written)
            except AmbiguousExerciseError as error:
                hints = (error.candidates, True)
            except UnknownExerciseError as error:
                hints = (error.suggestions, False)
        custom = self.catalog.custom(whole)
        if len(self._hints) < limits.ITEMS or custom in self._hints:
            self._hints.setdefault(custom, hints)
        else:
            self.unlisted += 1
        return custom

    @property
    def unknown(self) -> tuple[UnknownName, ...]:
        """The unknown names that carry sets, most sets first."""
        listed = [
            UnknownName(exercise.name, sets, *self._hints[exercise])
            for exercise, sets in self._sets.items()
        ]
        return tuple(sorted(listed, key=lambda name: (-name.sets, name.name)))
