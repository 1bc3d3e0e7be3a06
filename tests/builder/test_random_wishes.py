"""A law: a check of what is built finds nothing but what the wishes cause, and they are named."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.builder import ConflictingWishesError, NoProgramInTimeError, Wishes, build
from backworkouts.builder.candidates import is_trainable

BACK = sorted(exercise.id for exercise in bw.catalog.exercises.values() if is_trainable(exercise))
ANY = sorted(bw.catalog.exercises)

kept_workouts = st.builds(
    lambda ids, sets: bw.Workout(
        "Kept", *(bw.straight(bw.catalog.exercises[id], sets, reps=8, rest=90) for id in ids)
    ),
    st.lists(st.sampled_from(ANY), min_size=1, max_size=3, unique=True),
    st.integers(1, 4),
)


@st.composite
def wishes(draw):
    days = draw(st.integers(1, 5))
    avoid = draw(st.lists(st.sampled_from(BACK), max_size=4, unique=True))
    prefer = draw(st.lists(st.sampled_from(BACK), max_size=2, unique=True))
    low = draw(st.integers(2, 14))
    muscles = ["lats", "rhomboids", "erector_spinae", "trapezius_lower"]
    return Wishes(
        days=days,
        minutes=draw(st.sampled_from([45, 60, 90, 120])),
        volume=draw(
            st.dictionaries(st.sampled_from(muscles), st.just((low, low + 12)), max_size=1)
        ),
        prefer=[id for id in prefer if id not in avoid],
        avoid=avoid,
        keep=draw(st.one_of(st.just(()), st.tuples(kept_workouts))),
        supersets=draw(st.booleans()),
    )


profiles = st.builds(
    bw.Profile,
    goal=st.sampled_from([None, "hypertrophy", "strength", "athletics", "general"]),
    level=st.sampled_from([None, "beginner", "intermediate", "advanced"]),
    focus=st.sampled_from([None, "back"]),
    equipment=st.sampled_from([None, "home_with_dumbbells", "home_with_dumbbells_and_bench"]),
    sport_days=st.sampled_from([(), ("saturday",)]),
)
some_settings = st.sampled_from(
    [
        bw.Settings(),
        bw.Settings(ignore=["VOL003"]),
        bw.Settings(ignore=["SEL"]),
        bw.Settings(rules={"VOL003": {"sets": 8}, "FRQ003": {"days": 2}}),
        bw.Settings(rules={"SEL002": {"exercises": 4, "tolerance": 1}}),
    ]
)


@pytest.mark.no_cover
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(wishes(), profiles, some_settings)
def test_a_check_finds_nothing_but_what_the_wishes_cause(wishes, profile, settings):
    try:
        built = build(wishes, profile=profile, settings=settings, seconds=5)
    except (ConflictingWishesError, NoProgramInTimeError):
        return
    assert built.report == bw.check(built.program, profile=profile, settings=settings)
    assert [each.finding for each in built.caused] == [*built.report.findings]
    assert all(
        each.wish in ("days", "volume", "prefer", "keep", "profile") for each in built.caused
    )
    assert all(minutes <= wishes.minutes for minutes in built.minutes)
    for number, kept in enumerate(wishes.keep):
        assert {*kept.blocks} <= {*built.program.phases[0].workouts[number].blocks}
