"""Strategies for Hypothesis: every value of the model, documents and texts, for an app's own tests.

>>> from hypothesis import given
>>> from backworkouts import dumps, loads
>>> @given(workouts())
... def test_a_workout_survives_storage(workout):
...     assert loads(dumps(workout)) == workout
>>> test_a_workout_survives_storage()

Every value is valid, small, and of any field and any member of an enumeration. A failing example
shrinks to few parts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise, Grip, Instructions
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.muscle import Identifiers, Muscle
from backworkouts.model.program import Phase, Program
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.source import Source
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.testing.documents import (
    DocumentKind,
    catalogs,
    credit_tables,
    damaged_documents,
    json_documents,
    json_values,
)
from backworkouts.testing.entries import (
    custom_exercises,
    exercises,
    grips,
    identifiers,
    instructions,
    muscles,
    new_exercises,
    sources,
)
from backworkouts.testing.parts import (
    durations,
    ids,
    intervals,
    loads,
    names,
    notes,
    reps,
    rirs,
    tempos,
)
from backworkouts.testing.progressions import OF_PROGRESSIONS, loadings, progressions, schemes
from backworkouts.testing.texts import messy_texts, texts, texts_with_workouts
from backworkouts.testing.training import (
    blocks,
    exercise_sets,
    moments,
    phases,
    programs,
    sessions,
    sets,
    warm_up_phases,
    workouts,
)
from backworkouts.volume.credits import CreditTable

__all__ = [
    "OF_CLASS",
    "DocumentKind",
    "blocks",
    "catalogs",
    "credit_tables",
    "custom_exercises",
    "damaged_documents",
    "durations",
    "exercise_sets",
    "exercises",
    "grips",
    "identifiers",
    "ids",
    "instructions",
    "intervals",
    "json_documents",
    "json_values",
    "loadings",
    "loads",
    "messy_texts",
    "moments",
    "muscles",
    "names",
    "new_exercises",
    "notes",
    "phases",
    "programs",
    "progressions",
    "register",
    "reps",
    "rirs",
    "schemes",
    "sessions",
    "sets",
    "sources",
    "tempos",
    "texts",
    "texts_with_workouts",
    "warm_up_phases",
    "workouts",
]


def _any_exercise() -> SearchStrategy[Exercise]:
    return exercises() | new_exercises()


OF_CLASS: Mapping[type[Any], Callable[[], SearchStrategy[Any]]] = {
    Reps: reps,
    Duration: durations,
    Interval: intervals,
    Load: loads,
    Set: sets,
    Grip: grips,
    Instructions: instructions,
    Exercise: _any_exercise,
    ExerciseSets: exercise_sets,
    Block: blocks,
    WarmUpPhase: warm_up_phases,
    Workout: workouts,
    Phase: phases,
    Program: programs,
    Session: sessions,
    Identifiers: identifiers,
    Muscle: muscles,
    Source: sources,
    Catalog: catalogs,
    CreditTable: credit_tables,
    **OF_PROGRESSIONS,
}
"""For each class, the function that returns the strategy for its objects."""


def register() -> None:
    """Tell Hypothesis the strategies, for `from_type` and `builds` of classes that hold ours.

    >>> from dataclasses import dataclass
    >>> from hypothesis import given, strategies as st
    >>> from backworkouts import Workout
    >>> register()
    >>> @dataclass
    ... class Post:
    ...     author: str
    ...     workout: Workout
    >>> @given(st.builds(Post))
    ... def test_a_post_holds_a_workout(post):
    ...     assert post.workout.name
    >>> test_a_post_holds_a_workout()
    """
    for kind, strategy in OF_CLASS.items():
        st.register_type_strategy(kind, strategy())
