"""Strategies for progressions: schemes, what can be loaded, lighter weeks and breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import chain
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from backworkouts.model.load import Load, Unit
from backworkouts.model.loading import Dumbbells, Loaded, Loading, Plate, Rack, Stack
from backworkouts.model.one_rep_max import OneRepMax, OneRepMaxFormula, estimate_one_rep_max
from backworkouts.model.progressions import (
    FIVE_THREE_ONE,
    SCHEMES,
    AsPlanned,
    Autoregulated,
    Deload,
    DoubleProgression,
    ExerciseProgression,
    Layoff,
    Linear,
    LoadingOf,
    Progressions,
    RepSum,
    Scheme,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.set import Set, SetKind
from backworkouts.model.terms import Equipment
from backworkouts.testing.parts import loads, names, notes, optional, reps, rirs, tuples_of
from backworkouts.testing.training import sets

__all__ = ["OF_PROGRESSIONS", "loadings", "progressions", "schemes"]

_UNITS = (Unit.KG, Unit.LB)
_MOST_PLATES = 16
"""Few enough that five kinds of plates have fewer sums than a rack may have."""


def progressions(
    *,
    exercises: SearchStrategy[str] | None = None,
    schemes: SearchStrategy[Scheme] | None = None,
) -> SearchStrategy[Progressions]:
    """Return a strategy for progressions, with every other field.

    Args:
        exercises: the ids of exercises; some of the bundled catalog and custom ones by default.
        schemes: the schemes; all by default.

    >>> from hypothesis import given
    >>> @given(progressions(schemes=st.just(Linear("2.5 kg"))))
    ... def test_an_entry_has_the_scheme(made):
    ...     assert {entry.scheme.step for entry in made.exercises} <= {Load.of("2.5 kg")}
    >>> test_an_entry_has_the_scheme()
    """
    entries = st.lists(
        _entries(exercises=exercises, schemes=schemes),
        max_size=3,
        unique_by=lambda entry: (entry.exercise, entry.workout),
    )
    loading = st.lists(_loadings_of(), max_size=3, unique_by=lambda entry: entry.equipment)
    return st.builds(
        Progressions,
        exercises=entries,
        default=optional(_schemes_or(schemes)),
        loading=loading,
        deload=optional(_deloads()),
        layoff=st.just(Layoff()) | optional(_layoffs()),
        name=optional(names()),
        note=optional(notes()),
    )


def schemes(kinds: Iterable[type[Scheme]] = tuple(SCHEMES.values())) -> SearchStrategy[Scheme]:
    """Return a strategy for schemes of progression.

    Args:
        kinds: the classes of schemes; all by default.

    >>> from hypothesis import find
    >>> find(schemes([RepSum]), lambda scheme: scheme.total > 29).total
    30
    """
    return st.one_of(*(OF_PROGRESSIONS[kind]() for kind in kinds))


def loadings() -> SearchStrategy[Loading]:
    """Return a strategy for what a load is made with: racks, stacks and dumbbells.

    >>> from hypothesis import given
    >>> @given(loadings())
    ... def test_the_loads_are_sorted(loading):
    ...     assert [*loading.loads] == sorted(loading.loads, key=lambda load: load.low)
    >>> test_the_loads_are_sorted()
    """
    return st.one_of(_racks(), _stacks(), _dumbbells())


def _schemes_or(given: SearchStrategy[Scheme] | None) -> SearchStrategy[Scheme]:
    return schemes() if given is None else given


def _entries(
    *,
    exercises: SearchStrategy[str] | None = None,
    schemes: SearchStrategy[Scheme] | None = None,
) -> SearchStrategy[ExerciseProgression]:
    known = st.sampled_from(["pull_up", "deadlift", "seated_row", "custom:sled", "custom:жим"])
    return st.builds(
        ExerciseProgression,
        known if exercises is None else exercises,
        _schemes_or(schemes),
        optional(names()),
    )


def _steps() -> SearchStrategy[Load]:
    return loads(exact=True, units=_UNITS).filter(lambda load: load.low > 0)


def _percents(low: int = 0, high: int = 90) -> SearchStrategy[float]:
    return st.integers(low, high) | st.floats(low, high)


def _stages() -> SearchStrategy[Stage]:
    counts = reps().filter(lambda made: made.high is not None and not made.to_failure)
    return st.builds(Stage, st.integers(1, 50), counts, st.booleans())


def _days() -> SearchStrategy[date | None]:
    return optional(st.dates())


def _weeks() -> SearchStrategy[tuple[tuple[Set, ...], ...]]:
    """Return a strategy for weeks with runs of equal sets."""
    percents = loads(exact=True, units=[Unit.PERCENT_TM])
    whole = st.builds(Set, reps=reps(), load=percents)
    detailed = st.builds(
        Set,
        reps=reps(),
        load=percents,
        rir=optional(rirs()),
        kind=st.sampled_from(list(SetKind)),
        per_side=st.booleans(),
        note=optional(notes()),
    )
    runs = st.tuples(st.integers(1, 3), whole | detailed).map(lambda run: (run[1],) * run[0])
    week = st.lists(runs, min_size=1, max_size=3).map(lambda made: (*chain.from_iterable(made),))
    return st.just(FIVE_THREE_ONE) | tuples_of(week, 1)


def _training_maxes() -> SearchStrategy[TrainingMax]:
    return st.builds(
        TrainingMax, _steps(), _steps(), weeks=_weeks(), cut=_percents(), since=_days()
    )


def _deloads() -> SearchStrategy[Deload]:
    return st.builds(Deload, st.integers(1, 52), _percents(10, 100), _percents(10, 100))


def _layoffs() -> SearchStrategy[Layoff]:
    return st.builds(Layoff, st.integers(7, 3_650), _percents())


def _loadings_of() -> SearchStrategy[LoadingOf]:
    return st.builds(LoadingOf, st.sampled_from(list(Equipment)), loadings())


# What can be loaded. All weights of an object have one unit.


def _weights(unit: Unit, least: int = 1, most: int = 25_000) -> SearchStrategy[Load]:
    """Return a strategy for weights, from thousandths of a unit."""
    usual = st.sampled_from([1, 1.25, 2.5, 5, 10, 20])
    return (usual | st.integers(least, most).map(lambda thousandths: thousandths / 1_000)).map(
        lambda value: Load(value, unit)
    )


def _of_one_unit(
    build: Callable[[Unit], SearchStrategy[Any]],
) -> SearchStrategy[Any]:
    return st.sampled_from(_UNITS).flatmap(build)


def _plates() -> SearchStrategy[Plate]:
    return _of_one_unit(_plates_in)


def _plates_in(unit: Unit) -> SearchStrategy[Plate]:
    return st.builds(Plate, _weights(unit), st.integers(1, _MOST_PLATES))


def _racks() -> SearchStrategy[Rack]:
    def racks_in(unit: Unit) -> SearchStrategy[Rack]:
        return st.builds(Rack, _weights(unit, 0), st.lists(_plates_in(unit), max_size=5))

    return st.just(Rack()) | _of_one_unit(racks_in)


def _stacks() -> SearchStrategy[Stack]:
    def stacks_in(unit: Unit) -> SearchStrategy[Stack]:
        return st.builds(
            _stack_of,
            _weights(unit, 0),
            _weights(unit),
            st.integers(1, 40),
            st.lists(_weights(unit), max_size=3),
        )

    return _of_one_unit(stacks_in)


def _stack_of(least: Load, step: Load, plates: int, add_ons: list[Load]) -> Stack:
    most = round(least.low + plates * step.low, 3)
    return Stack(least, step, Load(most, step.unit), add_ons)


def _dumbbells() -> SearchStrategy[Dumbbells]:
    def dumbbells_in(unit: Unit) -> SearchStrategy[Dumbbells]:
        return st.builds(Dumbbells, st.lists(_weights(unit), min_size=1, max_size=6))

    return _of_one_unit(dumbbells_in)


def _loaded() -> SearchStrategy[Loaded]:
    return st.builds(Loaded, _steps(), tuples_of(_steps()))


OF_PROGRESSIONS: Mapping[type[Any], Callable[[], SearchStrategy[Any]]] = {
    Linear: lambda: st.builds(Linear, _steps(), st.integers(1, 20), _percents()),
    DoubleProgression: lambda: st.builds(DoubleProgression, _steps()),
    RepSum: lambda: st.builds(RepSum, st.integers(1, 1_000), _steps()),
    Autoregulated: lambda: st.builds(
        Autoregulated,
        st.integers(1, 10) | st.floats(0.1, 10),
        st.integers(1, 50) | st.floats(0.1, 50),
    ),
    AsPlanned: lambda: st.builds(AsPlanned),
    Stage: _stages,
    Stages: lambda: st.builds(Stages, tuples_of(_stages(), 1), _steps(), _percents(), _days()),
    TrainingMax: _training_maxes,
    TopSetBackOff: lambda: st.builds(TopSetBackOff, _steps(), _percents()),
    Deload: _deloads,
    Layoff: _layoffs,
    ExerciseProgression: _entries,
    LoadingOf: _loadings_of,
    Plate: _plates,
    Rack: _racks,
    Stack: _stacks,
    Dumbbells: _dumbbells,
    Loaded: _loaded,
    OneRepMax: lambda: st.builds(
        estimate_one_rep_max, sets(), st.sampled_from(list(OneRepMaxFormula))
    ),
    Progressions: progressions,
}
"""For each class of progressions and loads, the function that returns the strategy."""
