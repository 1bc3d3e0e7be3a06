"""Strategies for training: sets, blocks, workouts, programs, sessions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from backworkouts import limits
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Load
from backworkouts.model.program import REST, Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind, Side
from backworkouts.model.terms import Level
from backworkouts.model.workout import Focus, Goal, WarmUpPhase, Workout
from backworkouts.testing import entries, parts
from backworkouts.testing.parts import durations, ids, names, notes, optional, tuples_of

__all__ = [
    "blocks",
    "exercise_sets",
    "moments",
    "phases",
    "programs",
    "sessions",
    "sets",
    "warm_up_phases",
    "workouts",
]

_KINDS = (SetKind.WORKING, *(kind for kind in SetKind if kind is not SetKind.WORKING))
"""Every kind of set, the simplest first: an example shrinks to it."""
_SECONDS_OF_DAY = 86_399
_OFFSETS = [0, 3600, -5 * 3600, 20_700]
_ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/New_York", "Asia/Kathmandu")
    if name in available_timezones()
]


def sets(
    *,
    exact: bool = False,
    loads: SearchStrategy[Load] | None = None,
    rirs: SearchStrategy[Any] | None = None,
    kinds: Iterable[SetKind] = _KINDS,
    sides: Iterable[Side] = Side,
) -> SearchStrategy[Set]:
    """Return a strategy for sets: counted or timed, with every other field.

    Args:
        exact: sets as a session holds them: without ranges of repetitions, loads and RIR, and none
            that is optional.
        loads: the loads; all by default.
        rirs: the repetitions in reserve; all by default.
        kinds: the kinds of sets.
        sides: the single sides that a set may be done with; `()` for none.

    >>> from hypothesis import find
    >>> find(sets(), lambda made: True)
    Set(reps=1)
    >>> find(sets(kinds=[SetKind.DROP]), lambda made: True)
    Set(reps=1, kind='drop')
    """
    stated: dict[str, SearchStrategy[Any]] = {
        "load": optional(parts.loads(exact=exact) if loads is None else loads),
        "rir": optional(parts.rirs(exact=exact) if rirs is None else rirs),
        "rest": optional(durations()),
        "tempo": optional(parts.tempos()),
        "kind": st.sampled_from(list(kinds)),
        "per_side": st.booleans(),
        "optional": st.sampled_from([False]) if exact else st.booleans(),
        "note": optional(notes()),
    }
    counts = parts.reps(exact=exact)
    times = durations(exact=exact, min_seconds=1)
    one_side = {
        **stated,
        "per_side": st.sampled_from([False]),
        "side": st.sampled_from(list(sides)),
    }
    return st.one_of(
        st.builds(Set, reps=counts, kind=stated["kind"]),
        st.builds(Set, reps=counts, **stated),
        st.builds(Set, duration=times, **stated),
        *([st.builds(Set, reps=counts, **one_side)] if [*sides] else []),
    )


def exercise_sets(
    *,
    exercises: SearchStrategy[Exercise] | None = None,
    sets: SearchStrategy[Set] | None = None,
    min_runs: int = 1,
    max_runs: int = 3,
) -> SearchStrategy[ExerciseSets]:
    """Return a strategy for the sets of an exercise: runs of one to four equal sets.

    Args:
        exercises: the exercises; those of the bundled catalog and custom ones by default.
        sets: the sets; all by default.
        min_runs: the least number of runs of equal sets.
        max_runs: the greatest number of runs.

    >>> from hypothesis import given
    >>> @given(exercise_sets(max_runs=1))
    ... def test_a_run_has_equal_sets(member):
    ...     assert len({*member.sets}) == 1
    >>> test_a_run_has_equal_sets()
    """
    runs = st.lists(
        st.tuples(st.integers(1, 4), _all_sets() if sets is None else sets),
        min_size=min_runs,
        max_size=max_runs,
    )
    return st.builds(
        ExerciseSets,
        entries.exercises() if exercises is None else exercises,
        runs.map(_joined),
        optional(notes()),
    )


def _joined(runs: list[tuple[int, Set]]) -> tuple[Set, ...]:
    """Return runs as sets; the sets of a run are one object, as logs and plans have them."""
    return tuple(made for count, made in runs for _ in range(count))


def blocks(
    *,
    exercises: SearchStrategy[Exercise] | None = None,
    sets: SearchStrategy[Set] | None = None,
    methods: Iterable[BlockMethod] = BlockMethod,
    max_exercises: int = 3,
) -> SearchStrategy[Block]:
    """Return a strategy for blocks: straight sets, and supersets whose members differ in length.

    Args:
        exercises: as for `exercise_sets`.
        sets: as for `exercise_sets`.
        methods: how the rounds may be timed; `()` for blocks without a method.
        max_exercises: how many exercises a superset has at most.

    >>> from hypothesis import given
    >>> @given(blocks(max_exercises=1, methods=()))
    ... def test_straight_sets_have_one_exercise(block):
    ...     assert len(block.exercises) == 1
    >>> test_straight_sets_have_one_exercise()
    """
    members = tuples_of(exercise_sets(exercises=exercises, sets=sets), 1, max_exercises)
    length = optional(durations(min_seconds=1))
    plain = [st.builds(Block, members)]
    timed = [
        st.builds(Block, members, st.just(method), length, _interval_of(method))
        for method in methods
    ]
    return st.one_of(plain + timed)


def _interval_of(method: BlockMethod) -> SearchStrategy[Any]:
    return optional(durations(min_seconds=1)) if method is BlockMethod.EMOM else st.none()


def warm_up_phases(
    *,
    exercises: SearchStrategy[Exercise] | None = None,
    sets: SearchStrategy[Set] | None = None,
) -> SearchStrategy[WarmUpPhase]:
    """Return a strategy for the phases of a warm-up, with a dose and without one.

    Args:
        exercises: as for `exercise_sets`.
        sets: as for `exercise_sets`.

    >>> from hypothesis import given
    >>> @given(warm_up_phases())
    ... def test_a_phase_has_a_name(phase):
    ...     assert phase.name.strip()
    >>> test_a_phase_has_a_name()
    """
    return st.builds(
        WarmUpPhase,
        names(),
        optional(durations()),
        tuples_of(entries.exercises() if exercises is None else exercises, most=2),
        tuples_of(_all_sets() if sets is None else sets, most=2),
        optional(notes()),
    )


def workouts(
    *,
    blocks: SearchStrategy[Block] | None = None,
    exercises: SearchStrategy[Exercise] | None = None,
    warm_up: SearchStrategy[WarmUpPhase] | None = None,
    exact: bool = False,
    min_blocks: int = 0,
    max_blocks: int = 2,
) -> SearchStrategy[Workout]:
    """Return a strategy for workouts, with and without a goal, levels, a warm-up, a note and so on.

    Args:
        blocks: the blocks; all by default.
        exercises: the exercises of the blocks, where `blocks` is left out.
        warm_up: the phases of the warm-up.
        exact: workouts as a session holds them, where `blocks` is left out.
        min_blocks: the least number of blocks.
        max_blocks: the greatest number of blocks.

    >>> from hypothesis import given
    >>> from backworkouts import from_dict, to_dict
    >>> @given(workouts(min_blocks=1))
    ... def test_a_workout_survives_storage(workout):
    ...     assert from_dict(to_dict(workout)) == workout
    >>> test_a_workout_survives_storage()
    """
    if blocks is None:
        blocks = _all_blocks(exercises=exercises, sets=sets(exact=exact))
    listed = tuples_of(blocks, min_blocks, max_blocks)
    stated: dict[str, SearchStrategy[Any]] = {
        "id": optional(ids()),
        "goal": optional(st.sampled_from(Goal)),
        "levels": tuples_of(st.sampled_from(Level), unique=True),
        "focus": optional(st.sampled_from(Focus)),
        "warm_up": tuples_of(warm_up_phases() if warm_up is None else warm_up, most=2),
        "note": optional(notes()),
        "sources": tuples_of(ids()),
    }
    plain = st.builds(Workout, names(), blocks=listed)
    return plain | st.builds(Workout, names(), blocks=listed, **stated)


def phases(
    *, workouts: SearchStrategy[Workout] | None = None, max_days: int = 9
) -> SearchStrategy[Phase]:
    """Return a strategy for phases: rotations in which a workout may come back on several days.

    Args:
        workouts: the workouts; all by default.
        max_days: how many days the rotation has at most.

    >>> from hypothesis import given
    >>> @given(phases(max_days=7))
    ... def test_a_phase_lasts_a_week_at_most(phase):
    ...     assert 1 <= len(phase.rotation) <= 7
    >>> test_a_phase_lasts_a_week_at_most()
    """
    different = st.lists(_all_workouts() if workouts is None else workouts, min_size=1, max_size=2)
    days = st.lists(st.integers(0, 3), max_size=max_days - 1)
    rotations = st.builds(_rotation, different, days)
    return st.builds(
        Phase,
        rotations | rotations.map(lambda rotation: rotation[::-1]),
        optional(st.integers(1, limits.WEEKS)),
        optional(names()),
        optional(notes()),
    )


def _rotation(workouts: list[Workout], days: list[int]) -> tuple[Workout | None, ...]:
    """Return a workout and then the workouts of these numbers, with rest for other numbers."""
    by_number = dict(enumerate(workouts))
    return (workouts[0], *[by_number.get(day, REST) for day in days])


def programs(
    *,
    workouts: SearchStrategy[Workout] | None = None,
    max_days: int = 9,
    max_phases: int = 2,
) -> SearchStrategy[Program]:
    """Return a strategy for programs.

    Args:
        workouts: the workouts; all by default.
        max_days: how many days a rotation has at most.
        max_phases: how many phases a program has at most.

    >>> from hypothesis import given
    >>> @given(programs(max_phases=1))
    ... def test_a_program_has_a_phase(program):
    ...     assert len(program.phases) == 1
    >>> test_a_program_has_a_phase()
    """
    return st.builds(
        Program,
        names(),
        tuples_of(phases(workouts=workouts, max_days=max_days), 1, max_phases),
        optional(ids()),
        optional(st.sampled_from(Goal)),
        tuples_of(st.sampled_from(Level), unique=True),
        optional(notes()),
        tuples_of(ids()),
    )


def moments() -> SearchStrategy[datetime]:
    """Return a strategy for dates and times: without a zone, at an offset, in a zone.

    Some are in the hour of an autumn night that the clocks of a zone run through twice.

    >>> from hypothesis import given
    >>> @given(moments())
    ... def test_a_moment_survives_its_text(moment):
    ...     assert datetime.fromisoformat(moment.isoformat()).isoformat() == moment.isoformat()
    >>> test_a_moment_survives_its_text()
    """
    offsets = st.one_of(
        st.sampled_from(_OFFSETS), st.integers(-_SECONDS_OF_DAY, _SECONDS_OF_DAY)
    ).map(lambda seconds: timezone(timedelta(seconds=seconds)))
    zones = st.sampled_from(_ZONES) if _ZONES else st.nothing()
    return st.datetimes() | st.datetimes(timezones=offsets | zones) | _repeated_hours()


def _repeated_hours() -> SearchStrategy[datetime]:
    if not _ZONES:  # pragma: no cover  # a system without time zones
        return st.nothing()
    begin = datetime(2026, 10, 25, 2, tzinfo=_ZONES[0])
    return st.builds(
        lambda minute, fold: begin.replace(minute=minute, fold=fold),
        st.integers(0, 59),
        st.integers(0, 1),
    )


def sessions(
    *,
    workouts: SearchStrategy[Workout] | None = None,
    has_end: bool | None = None,
) -> SearchStrategy[Session]:
    """Return a strategy for sessions: workouts as they were done, at every kind of moment.

    Args:
        workouts: the workouts, without ranges; all by default.
        has_end: whether the end of the session is stated; None for both.

    >>> from hypothesis import given
    >>> @given(sessions(has_end=True))
    ... def test_a_session_does_not_end_before_it_starts(session):
    ...     assert session.started_at <= session.ended_at
    >>> test_a_session_does_not_end_before_it_starts()
    """
    done = _all_workouts(exact=True) if workouts is None else workouts
    return moments().flatmap(lambda start: _sessions_from(start, done, has_end=has_end))


def _sessions_from(
    start: datetime, workouts: SearchStrategy[Workout], *, has_end: bool | None
) -> SearchStrategy[Session]:
    ends = st.floats(0, 5).map(lambda hours: _later(start, timedelta(hours=hours)))
    ended = ends if has_end else st.none() if has_end is False else optional(ends)
    return st.builds(Session, st.just(start), workouts, ended_at=ended, origin=optional(names()))


def _later(start: datetime, later: timedelta) -> datetime:
    """Return a later moment; the same one where the calendar ends or a clock is set on the way."""
    try:
        end = start + later
    except OverflowError:
        return start
    return end if end.utcoffset() == start.utcoffset() else start


# Other names for functions whose names are names of arguments too.
_all_sets = sets
_all_blocks = blocks
_all_workouts = workouts
