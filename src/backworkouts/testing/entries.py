"""Strategies for the entries of a catalog: muscles, sources, exercises."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise, Grip, Instructions
from backworkouts.model.muscle import Identifiers, Muscle, Region
from backworkouts.model.source import Source, SourceKind, Verification
from backworkouts.model.terms import (
    Attachment,
    ClassificationBasis,
    Equipment,
    GripOrientation,
    GripWidth,
    Laterality,
    Level,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)
from backworkouts.testing.parts import ids, names, notes, optional, pauses, tuples_of

__all__ = [
    "custom_exercises",
    "exercises",
    "grips",
    "identifiers",
    "instructions",
    "muscles",
    "new_exercises",
    "sources",
]


def grips() -> SearchStrategy[Grip]:
    """Return a strategy for grips: a width, an orientation, both or neither.

    >>> from hypothesis import given
    >>> @given(grips())
    ... def test_a_grip_equals_itself(grip):
    ...     assert grip == Grip(grip.width, grip.orientation)
    >>> test_a_grip_equals_itself()
    """
    return st.builds(
        Grip,
        optional(st.sampled_from(GripWidth)),
        optional(st.sampled_from(GripOrientation)),
    )


def instructions() -> SearchStrategy[Instructions]:
    """Return a strategy for instructions: a few sentences, or none."""
    return st.builds(Instructions, tuples_of(notes()), tuples_of(notes()), optional(notes()))


def identifiers() -> SearchStrategy[Identifiers]:
    """Return a strategy for the identifiers of a muscle, as far as registers have it."""
    return st.builds(
        Identifiers, optional(names()), optional(names()), optional(names()), st.booleans()
    )


def muscles() -> SearchStrategy[Muscle]:
    """Return a strategy for new muscles, with every field.

    Their parents and sources need not exist: `catalogs` makes entries that fit together.

    >>> from hypothesis import given
    >>> @given(muscles())
    ... def test_a_muscle_has_a_name(muscle):
    ...     assert muscle.name.strip()
    >>> test_a_muscle_has_a_name()
    """
    return st.builds(
        Muscle,
        id=ids(),
        name=names(),
        region=st.sampled_from(Region),
        latin_name=optional(names()),
        common_names=tuples_of(names()),
        back=st.booleans(),
        parent=optional(ids()),
        origin=optional(notes()),
        insertion=optional(notes()),
        actions=tuples_of(names()),
        identifiers=identifiers(),
        note=optional(notes()),
        sources=tuples_of(ids()),
    )


def sources() -> SearchStrategy[Source]:
    """Return a strategy for sources: studies, reviews, people.

    >>> from hypothesis import given
    >>> @given(sources())
    ... def test_a_source_has_a_title(source):
    ...     assert source.title.strip()
    >>> test_a_source_has_a_title()
    """
    return st.builds(
        Source,
        id=ids(),
        kind=st.sampled_from(SourceKind),
        title=notes(),
        authors=optional(notes()),
        year=optional(st.integers(1800, 2200)),
        published_in=optional(notes()),
        doi=optional(names()),
        verified=st.sampled_from(Verification),
        note=optional(notes()),
        sample=optional(notes()),
        result=optional(notes()),
    )


def exercises(catalog: Catalog | None = None) -> SearchStrategy[Exercise]:
    """Return a strategy for the exercises of a catalog, and for custom exercises.

    Args:
        catalog: the catalog; the bundled one by default.

    >>> from hypothesis import given
    >>> @given(exercises())
    ... def test_an_exercise_is_found_by_its_id(exercise):
    ...     if not exercise.is_custom:
    ...         assert or_bundled(None).exercises[exercise.id] is exercise
    >>> test_an_exercise_is_found_by_its_id()
    """

    def known() -> SearchStrategy[Exercise]:
        entries = list(or_bundled(catalog).exercises.values())
        return st.sampled_from(entries) if entries else st.nothing()

    # Deferred: making a strategy does not load the bundled catalog.
    return st.deferred(known) | custom_exercises()


def custom_exercises() -> SearchStrategy[Exercise]:
    """Return a strategy for exercises of which only the name is known.

    >>> from hypothesis import given
    >>> @given(custom_exercises())
    ... def test_a_custom_exercise_trains_no_known_muscle(exercise):
    ...     assert exercise.prime_movers == ()
    >>> test_a_custom_exercise_trains_no_known_muscle()
    """
    return names().map(Exercise.custom)


def new_exercises() -> SearchStrategy[Exercise]:
    """Return a strategy for exercises with every field, as a user's own catalog would hold them.

    Their muscles, other exercises and sources need not exist: `catalogs` makes entries that fit
    together.

    >>> from hypothesis import given
    >>> @given(new_exercises())
    ... def test_a_muscle_has_one_role(exercise):
    ...     assert not {*exercise.prime_movers} & {*exercise.synergists}
    >>> test_a_muscle_has_one_role()
    """
    roles = st.lists(ids(), max_size=6, unique=True)
    bases: SearchStrategy[dict[str, str]] = st.just({}) | st.fixed_dictionaries(
        {"variant_of": ids()}, optional={"difference": notes()}
    )
    return st.tuples(roles, bases).flatmap(lambda drawn: _new_exercise(*drawn))


def _new_exercise(roles: list[str], base: dict[str, str]) -> SearchStrategy[Exercise]:
    fixed: dict[str, Any] = {
        "prime_movers": roles[0::3],
        "synergists": roles[1::3],
        "stabilizers": roles[2::3],
        **base,
    }
    return st.builds(
        Exercise,
        id=ids(),
        name=names(),
        aliases=tuples_of(names()),
        patterns=tuples_of(st.sampled_from(Pattern)),
        mechanics=optional(st.sampled_from(Mechanics)),
        laterality=st.sampled_from(Laterality),
        equipment=tuples_of(st.sampled_from(Equipment)),
        attachment=optional(st.sampled_from(Attachment)),
        grip=optional(grips()),
        torso_support=optional(st.sampled_from(TorsoSupport)),
        lower_back_load=optional(st.sampled_from(LowerBackLoad)),
        instructions=optional(instructions()),
        cautions=tuples_of(notes()),
        cues=tuples_of(notes()),
        regressions=tuples_of(ids()),
        progressions=tuples_of(ids()),
        level=optional(st.sampled_from(Level)),
        popularity=optional(st.integers(0, 1000)),
        pause_s=optional(pauses()),
        dead_stop=st.booleans(),
        basis=st.sampled_from(ClassificationBasis),
        inferred=tuples_of(names()),
        note=optional(notes()),
        sources=tuples_of(ids()),
        **{name: st.just(value) for name, value in fixed.items()},
    )
