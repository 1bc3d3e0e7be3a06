"""Laws of every scheme, whatever the log."""

from __future__ import annotations

from datetime import timedelta

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from training_logs import FIRST, ROW, day, done, planned

import backworkouts as bw
from backworkouts import progression
from backworkouts.progression.rounding import grams, is_on_bodyweight, is_weight

RACK = progression.Rack("20 kg", {"20 kg": 4, "10 kg": 2, "5 kg": 2, "2.5 kg": 2, "1.25 kg": 2})
STACK = progression.Stack("5 kg", "5 kg", "100 kg", ["2.5 kg"])
DUMBBELLS = progression.Dumbbells.in_steps("5 lb", "5 lb", "150 lb")
LOADINGS = [None, RACK, STACK, DUMBBELLS]

SCHEMES = [
    progression.Linear("2.5 kg"),
    progression.Linear("5 lb", failures=1, cut=20),
    progression.DoubleProgression("2.5 kg"),
    progression.RepSum(24, "1 kg"),
    progression.Autoregulated(),
    progression.Autoregulated(per_rep=5, most=20),
    progression.Stages(
        (progression.Stage(3, 5, is_open=True), progression.Stage(4, 3)), "2.5 kg", since=FIRST
    ),
    progression.TrainingMax("80 kg", "2.5 kg", since=FIRST),
    progression.TopSetBackOff("2.5 kg"),
]
PLAN = planned(3, "5-8", "60 kg", rir="1-2")

loads = st.one_of(
    st.integers(20, 120).map(lambda kg: bw.Load(kg, "kg")),
    st.sampled_from(["60 kg", "61.235 kg", "62.5 kg", "135 lb", "0.001 lb", "4999 kg"]).map(
        bw.Load.parse
    ),
)
any_load = st.one_of(
    st.none(),
    loads,
    st.sampled_from(["BW", "BW+10 kg", "BW-20 kg", "80 %1RM", "8RM", "50 ?", "BW+5 lb"]).map(
        bw.Load.parse
    ),
)
rirs = st.one_of(st.none(), st.sampled_from([0, 1, 2, 2.5, 4]))
kinds = st.sampled_from(["working", "working", "working", "warm_up", "drop", "back_off", "cluster"])


@st.composite
def performed(draw):
    if draw(st.integers(0, 9)) == 0:
        return bw.Set(duration=draw(st.integers(5, 60)), load=draw(any_load))
    return bw.Set(
        reps=draw(st.integers(1, 12)),
        load=draw(any_load),
        rir=draw(rirs),
        kind=draw(kinds),
        side=draw(st.sampled_from([None, None, None, "left", "right"])),
    )


def session_on(days, sets, name="Pull", exercise=ROW):
    return done(days, sets, exercise=exercise, name=name)


days = st.integers(0, 120)
any_session = st.builds(session_on, days, st.lists(performed(), min_size=1, max_size=5))
any_log = st.lists(any_session, max_size=8)
unrelated = st.lists(
    st.builds(
        session_on,
        st.integers(-50, 200),
        st.lists(performed(), min_size=1, max_size=3),
        st.just("Legs"),
        st.just("back squat"),
    ),
    min_size=1,
    max_size=3,
)
schemes = st.sampled_from(SCHEMES)


@given(any_log, schemes, st.sampled_from(LOADINGS))
@settings(max_examples=150)
def test_every_load_can_be_made(log, scheme, loading):
    following = progression.next_sets(
        PLAN, log, scheme, loading=loading, deload=progression.Deload(2)
    )
    for each in following.sets.sets:
        if loading is not None and is_weight(each.load):
            if not is_on_bodyweight(each.load):
                assert each.load in loading.loads
            elif each.load.low > 0 and loading is not STACK:
                assert bw.Load(each.load.low, loading.unit) in loading.loads
            elif each.load.low < 0 and loading is STACK:
                assert bw.Load(-each.load.low, loading.unit) in loading.loads


@given(any_log, schemes, st.sampled_from(LOADINGS))
@settings(max_examples=100)
def test_every_log_has_an_answer_with_a_reason(log, scheme, loading):
    following = progression.next_sets(PLAN, log, scheme, loading=loading)
    assert following.reason
    assert set(following.sessions) <= {session.started_at.date() for session in log}
    assert str(following).endswith(".")
    assert following.to_dict()["change"] == following.change


@given(any_log, schemes, st.sampled_from(LOADINGS), st.randoms(use_true_random=False))
def test_the_order_of_a_log_does_not_matter(log, scheme, loading, random):
    shuffled = random.sample(log, len(log))
    first = progression.next_sets(PLAN, log, scheme, loading=loading)
    assert first == progression.next_sets(PLAN, shuffled, scheme, loading=loading)
    generator = (session for session in [*shuffled, *log])
    assert first == progression.next_sets(PLAN, generator, scheme, loading=loading)


@given(any_log, unrelated, schemes)
def test_unrelated_exercises_and_sessions_do_not_matter(log, others, scheme):
    alone = progression.next_sets(PLAN, log, scheme)
    assert alone == progression.next_sets(PLAN, [*log, *others], scheme)
    squats = bw.straight("back squat", reps=5, load="100 kg")
    beside = [
        evolve(session, workout=evolve(session.workout, blocks=(*session.workout.blocks, squats)))
        for session in log
    ]
    assert alone == progression.next_sets(PLAN, beside, scheme)


@given(any_log, unrelated, schemes)
def test_unrelated_sessions_do_not_matter_for_a_program(log, others, scheme):
    program = bw.Program.weekly("Rows", bw.Workout("Pull", PLAN))
    entry = progression.ExerciseProgression(ROW, scheme)
    progressions = progression.Progressions((entry,), deload=progression.Deload(2))
    alone = progression.next(program, log, progressions)
    assert alone == progression.next(program, [*others, *log], progressions)


better = st.tuples(st.integers(0, 4), st.integers(0, 3))


@given(
    st.lists(
        st.builds(
            lambda on, reps, load, rir: done(on, reps, load, rir=rir),
            st.integers(0, 60),
            st.lists(st.integers(1, 10), min_size=1, max_size=5),
            loads,
            rirs,
        ),
        max_size=5,
    ),
    st.lists(st.tuples(st.integers(1, 10), rirs, better), min_size=1, max_size=5),
    loads,
    schemes,
    st.sampled_from(LOADINGS),
)
@settings(max_examples=300)
def test_a_better_session_never_means_less_load(before, last, load, scheme, loading):
    # Better: at least as many repetitions in each set with the same load, and at least the RIR.
    plain = [bw.Set(reps=reps, load=load, rir=rir) for reps, rir, _ in last]
    improved = [
        bw.Set(reps=reps + more, load=load, rir=None if rir is None else rir + easier)
        for reps, rir, (more, easier) in last
    ]
    worse, well = (
        progression.next_sets(
            PLAN, [*before, session_on(70, sets)], scheme, loading=loading, on=day(72)
        )
        for sets in (plain, improved)
    )
    lifted = [max(grams(each.load) for each in one.sets.sets) for one in (worse, well)]
    if isinstance(scheme, progression.TrainingMax):
        # Both sessions are one week of the cycle: compare the training max.
        assert len(worse.sets.sets) == len(well.sets.sets)
    assert lifted[0] <= lifted[1]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda each: type(each).__name__)
def test_a_missed_session_changes_nothing(scheme):
    # A session that is not in the log cannot be seen; a week between two changes no answer.
    sessions = [done(0, "6 6 6", rir=1), done(3, "6 6 5", rir=1)]
    near = progression.next_sets(PLAN, sessions, scheme, on=day(5))
    late = progression.next_sets(PLAN, sessions, scheme, on=day(5) + timedelta(days=9))
    assert near == late
