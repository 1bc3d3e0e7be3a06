"""A catalog: everything known, found by id, and exercises by any name people write."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import evolve, field, frozen

from backworkouts import limits
from backworkouts._catalog.entries import Entries, Entry
from backworkouts.errors import (
    AmbiguousExerciseError,
    CatalogConflictError,
    Code,
    Path,
    Problem,
    UnknownExerciseError,
    UnknownIdError,
    describe,
)
from backworkouts.model import validate
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.exercise import Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.model.muscle_names import MuscleNames
from backworkouts.model.program import Program
from backworkouts.model.source import Source
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.suggest import nearest

if TYPE_CHECKING:
    from backworkouts._catalog.resolve import NameIndex

__all__ = ["ID_OF_CATALOG", "Catalog", "Entries"]

ID_OF_CATALOG: str = "an id that the catalog has"
"""What is expected where an entry refers to one that is missing, as its problem begins."""

_Derived = TypeVar("_Derived")
_MOST_DERIVED = 256  # a caller may count by ever new credit tables


def _entries(kind: str, value: Iterable[Entry] | Entries[Entry]) -> Entries[Entry]:
    return value if isinstance(value, Entries) else Entries(kind, value)


def _muscles(value: Iterable[Muscle] | Entries[Muscle]) -> Entries[Muscle]:
    return _entries("muscle", value)


def _exercises(value: Iterable[Exercise] | Entries[Exercise]) -> Entries[Exercise]:
    return _entries("exercise", value)


def _sources(value: Iterable[Source] | Entries[Source]) -> Entries[Source]:
    return _entries("source", value)


def _workouts(value: Iterable[Workout] | Entries[Workout]) -> Entries[Workout]:
    return _entries("workout", value)


def _programs(value: Iterable[Program] | Entries[Program]) -> Entries[Program]:
    return _entries("program", value)


def _warm_up(value: Iterable[WarmUpPhase]) -> tuple[WarmUpPhase, ...]:
    return validate.as_tuple(value)


def _named(exercises: Iterable[Exercise]) -> list[str]:
    """Return the ids that a catalog has to know: all but those of custom exercises."""
    return [one.id for one in exercises if not one.is_custom]


def _in_circles(above: Mapping[str, str | None]) -> Iterator[str]:
    """Yield the ids from which one comes round to an id again, by what stands above each."""
    for start in above:
        seen = {start}
        current = above[start]
        while current is not None and current not in seen:
            seen.add(current)
            current = above.get(current)
        if current is not None:
            yield start


def _of(kind: type) -> validate.Check:
    return validate.Check(
        f"at most {limits.ITEMS:,} entries, each a {kind.__name__}",
        lambda value: (
            len(value) <= limits.ITEMS and all(isinstance(entry, kind) for entry in value.values())
        ),
    )


_CHECKS: validate.Checks = {
    "muscles": _of(Muscle),
    "exercises": _of(Exercise),
    "sources": _of(Source),
    "warm_up": validate.collection(validate.instance(WarmUpPhase)),
    "workouts": _of(Workout),
    "programs": _of(Program),
}


@frozen(repr=False)
class Catalog(PydanticField, NotebookDisplay):
    """Everything known: muscles, exercises, workouts, programs, the warm-up, and their sources.

    All but the warm-up are mappings by id, in catalog order. Entries refer to each other by id
    only within one catalog.

    Args:
        muscles, exercises, sources, workouts, programs: the entries, in order.
        warm_up: the phases of the warm-up that belongs before every bundled workout.

    Raises:
        CatalogConflictError: naming every id that is claimed twice, and every reference to an
            entry that the catalog does not have.
    """

    muscles: Entries[Muscle] = field(default=(), converter=_muscles)
    exercises: Entries[Exercise] = field(default=(), converter=_exercises)
    sources: Entries[Source] = field(default=(), converter=_sources)
    warm_up: tuple[WarmUpPhase, ...] = field(default=(), converter=_warm_up)
    workouts: Entries[Workout] = field(default=(), converter=_workouts)
    programs: Entries[Program] = field(default=(), converter=_programs)
    _index: NameIndex | None = field(default=None, init=False, eq=False)
    _make_index: Callable[[], NameIndex] | None = field(default=None, init=False, eq=False)
    # What other modules derive from this catalog, by a key of theirs: see `cached`.
    _derived: dict[Hashable, Any] = field(factory=dict, init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS)
        if problems := [*self._claimed_twice(), *self._dangling()]:
            raise CatalogConflictError(tuple(problems))

    @classmethod
    def unchecked(cls, make_index: Callable[[], NameIndex], **entries: object) -> Catalog:
        """Return a catalog of the bundled entries, which the tests check and this does not.

        Args:
            make_index: returns the index of names.
            **entries: a value for each field.
        """
        made = cls.__new__(cls)
        values = {**entries, "_index": None, "_make_index": make_index, "_derived": {}}
        for name, value in values.items():
            object.__setattr__(made, name, value)
        return made

    def _claimed_twice(self) -> Iterator[Problem]:
        for kind in ("muscles", "exercises", "sources", "workouts", "programs"):
            for twice in getattr(self, kind).claimed_twice:
                found, expected = f"the id {twice!r} twice", "an id of its own for each"
                yield _conflict((kind,), found, expected, Code.DUPLICATE_ID)
            for key in getattr(self, kind):
                if key.startswith("["):
                    yield _conflict((kind, int(key.strip("[]"))), "none", "an id", Code.MISSING_KEY)
        parents = {muscle.id: muscle.parent for muscle in self.muscles.values()}
        for muscle in _in_circles(parents):
            found = describe(parents[muscle])
            path = ("muscles", muscle, "parent")
            yield _conflict(path, found, "no part of itself", Code.CIRCULAR_REFERENCE)
        bases = {exercise.id: exercise.variant_of for exercise in self.exercises.values()}
        for exercise in _in_circles(bases):
            found = describe(bases[exercise])
            path = ("exercises", exercise, "variant_of")
            yield _conflict(path, found, "no variant of itself", Code.CIRCULAR_REFERENCE)

    def _dangling(self) -> Iterator[Problem]:
        for path, known, ids in self._references():
            for one in ids:
                if one is not None and one not in known:
                    near = (
                        self.muscle_names.suggest(one)
                        if known is self.muscles
                        else nearest(one, known)
                    )
                    hint = "".join(f", such as {name!r}" for name in near[:1])
                    expected = f"{ID_OF_CATALOG}{hint}"
                    yield _conflict(path, describe(one), expected, Code.UNKNOWN_ID, near)

    def _references(self) -> Iterator[tuple[Path, Mapping[str, Any], Iterable[str | None]]]:
        """Yield where entries refer to others, to which kind, and to which ids."""
        for muscle in self.muscles.values():
            yield ("muscles", muscle.id, "parent"), self.muscles, (muscle.parent,)
            yield ("muscles", muscle.id, "sources"), self.sources, muscle.sources
        for one in self.exercises.values():
            where: Path = ("exercises", one.id)
            for role in ("prime_movers", "synergists", "stabilizers"):
                yield (*where, role), self.muscles, getattr(one, role)
            for role in ("regressions", "progressions"):
                yield (*where, role), self.exercises, getattr(one, role)
            yield (*where, "variant_of"), self.exercises, (one.variant_of,)
            yield (*where, "sources"), self.sources, one.sources
        for key, workout in self.workouts.items():
            where = ("workouts", key)
            yield (*where, "blocks"), self.exercises, _named(workout.exercises)
            yield (*where, "sources"), self.sources, workout.sources
        for key, program in self.programs.items():
            where = ("programs", key)
            days = [day for phase in program.phases for day in phase.workouts]
            used = dict.fromkeys(one for day in days for one in _named(day.exercises))
            yield (*where, "phases"), self.exercises, used
            yield (*where, "sources"), self.sources, program.sources
        for index, phase in enumerate(self.warm_up):
            yield ("warm_up", index, "exercises"), self.exercises, _named(phase.exercises)

    def resolve(self, name: str | Exercise) -> Exercise:
        """Return the exercise that a name means: its id, name, an alias, or a variant of one.

        Case, accents, hyphens, plurals and word order do not matter, usual abbreviations are
        known, and a name may add what the exercise is anyway: "Deadlift (Barbell)".

        Args:
            name: as people and apps write it. An `Exercise` is returned as it is.

        Raises:
            UnknownExerciseError: no exercise is called that; its `suggestions` are the nearest.
            AmbiguousExerciseError: several may be meant; its `candidates` are up to five of them.
        """
        if isinstance(name, Exercise):
            return name
        if not isinstance(name, str):
            raise UnknownExerciseError(describe(name))
        known = self.exercises.get(name)
        return known if known is not None else self.names.resolve(name)

    def find(self, name: str) -> Exercise | None:
        """Return the exercise that `resolve` returns, and None where `resolve` raises.

        It searches for no suggestions, which take most of the time of `resolve`.

        Args:
            name: as people and apps write it.

        >>> pull_up = Exercise("pull_up", "Pull-Up")
        >>> Catalog(exercises=[pull_up]).find("pull ups") == pull_up
        True
        """
        known = self.exercises.get(name)
        candidates = [known] if known is not None else self.names.candidates(name)
        return candidates[0] if len(candidates) == 1 else None

    def suggest(self, name: str) -> tuple[str, ...]:
        """Return the ids of the exercises that a name means or may mean, or with the nearest names.

        Args:
            name: a name that no exercise has.

        >>> Catalog(exercises=[Exercise("pull_up", "Pull-Up")]).suggest("pull upp")
        ('pull_up',)
        """
        try:
            return (self.resolve(name).id,)
        except UnknownExerciseError as error:
            return error.suggestions
        except AmbiguousExerciseError as error:
            return error.candidates

    def custom(self, name: str) -> Exercise:
        """Return an exercise for a name that `resolve` does not know.

        Of `Exercise.custom(name)`, only the name is known. This exercise also has the movement
        pattern that its name ends in, if any, marked as inferred: rules of order read it. No muscle
        is inferred, so every count reports its sets as uncounted.

        Args:
            name: one line of 1 to 200 characters.

        >>> row = Catalog().custom("medusa row")
        >>> row.id, row.patterns[0].value, row.inferred, row.has_known_muscles
        ('custom:medusa_row', 'horizontal_pull', ('patterns',), False)
        """
        exercise = Exercise.custom(name)
        from backworkouts._catalog.movements import movement_of  # noqa: PLC0415  see `names`

        pattern = movement_of(name)
        if pattern is None:
            return exercise
        return evolve(exercise, patterns=(pattern,), inferred=("patterns",))

    def resolve_muscle(self, name: str) -> Muscle:
        """Return the muscle with that id, name, Latin name or common name.

        Case, hyphens and underscores do not matter.

        Args:
            name: such as `lats` or `Latissimus dorsi`.

        Raises:
            UnknownIdError: no muscle is called that; its `suggestions` are the ids of the muscles
                with the nearest names.

        >>> Catalog(muscles=[Muscle("lats", "lat", "mid_back")]).resolve_muscle("Lat").id
        'lats'
        """
        found = self.muscle_names.find(name) if isinstance(name, str) else None
        if found is None:
            raise UnknownIdError("muscle", str(name), self.muscle_names.suggest(str(name)))
        return found

    @property
    def muscle_names(self) -> MuscleNames:
        """The index of the names of muscles, which is made on first use."""
        return self.cached(("catalog", "muscle names"), lambda: MuscleNames(self.muscles.values()))

    @property
    def names(self) -> NameIndex:
        """The index of the names of exercises, which is made on first use."""
        if self._index is None:
            # Most programs look no name up: its module, with all tables of words, waits for it.
            from backworkouts._catalog.resolve import NameIndex  # noqa: PLC0415  as above

            made = self._make_index() if self._make_index else NameIndex(self.exercises.values())
            object.__setattr__(self, "_index", made)  # two threads may make two equal ones
        return cast("NameIndex", self._index)

    def cached(self, key: Hashable, make: Callable[[], _Derived]) -> _Derived:
        """Return what `make` returns for this catalog, made once per key.

        The one place where modules keep what they derive from a catalog, such as credits per set.
        It lives as long as the catalog, and is emptied when it holds 256 values. Two threads that
        ask at the same time may both call `make`; both get the result that was stored first.

        Args:
            key: of the derived value; begin it with the name of the module that owns it. Keep many
                values of one kind as a dictionary under one key.
            make: derives the value; it must not depend on anything else than the key.

        >>> Catalog().cached(("doctest", "number"), lambda: 3)
        3
        """
        try:
            return self._derived[key]  # type: ignore[no-any-return]  # stored under this key
        except KeyError:
            made = make()
        if len(self._derived) >= _MOST_DERIVED:
            self._derived.clear()
        return self._derived.setdefault(key, made)  # type: ignore[no-any-return]  # as above

    def extend(
        self,
        *,
        exercises: Iterable[Exercise] = (),
        workouts: Iterable[Workout] = (),
        programs: Iterable[Program] = (),
        muscles: Iterable[Muscle] = (),
        sources: Iterable[Source] = (),
    ) -> Catalog:
        """Return a catalog with these entries added.

        Args:
            exercises: new exercises, with ids and names of their own.
            workouts: new workouts, with ids.
            programs: new programs, with ids.
            muscles: new muscles, that exercises may name.
            sources: new sources, that any entry may name.

        Raises:
            CatalogConflictError: naming every id or name that is taken, and every reference to
                an entry that neither has.
        """
        new = evolve(
            self,
            exercises=chain(self.exercises.values(), exercises),
            workouts=chain(self.workouts.values(), workouts),
            programs=chain(self.programs.values(), programs),
            muscles=chain(self.muscles.values(), muscles),
            sources=chain(self.sources.values(), sources),
        )
        new.check_names()
        return new

    def check_names(self) -> None:
        """Make sure that no name means two exercises.

        Raises:
            CatalogConflictError: naming every name that does.
        """
        problems = tuple(
            _conflict(
                ("exercises", one.id),
                describe(name),
                f"a name that {other.id!r} does not have",
                Code.DUPLICATE_ID,
            )
            for name, one, other in self.names.collisions
        )
        if problems:
            raise CatalogConflictError(problems)

    def __reduce__(self) -> tuple[Any, ...]:
        # Without the index of names, which is made again when it is needed.
        entries = (self.muscles, self.exercises, self.sources, self.warm_up)
        return (Catalog, (*entries, self.workouts, self.programs))

    def __repr__(self) -> str:
        return (
            f"<Catalog: {len(self.muscles)} muscles, {len(self.exercises)} exercises, "
            f"{len(self.workouts)} workouts, {len(self.programs)} programs, "
            f"{len(self.sources)} sources>"
        )


def _conflict(
    path: Path, found: str, expected: str, code: Code, suggestions: tuple[str, ...] = ()
) -> Problem:
    return Problem.at(path, found, expected, code, suggestions, root="")
