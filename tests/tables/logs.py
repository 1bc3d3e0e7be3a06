"""Logs for the tests of tables: objects of the model, and the same sets as a table."""

from __future__ import annotations

import pyarrow as pa
from attrs import evolve, frozen
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import tables
from backworkouts.model import Block, BlockMethod, Set, SetKind, Side

__all__ = ["CATALOG", "NAMED", "Log", "logs"]

_KNOWN = [
    "pull_up", "seated_row", "deadlift", "assisted_pull_up", "rack_pull", "leg_press", "face_pull",
    "meadows_row", "dumbbell_romanian_deadlift_to_bent_over_row", "running", "foam_rolling",
]  # fmt: skip
NAMED = [bw.catalog.custom(name) for name in ("Gorilla Blaster", "My Strange Row", "Odd Deadlift")]
"""Exercises of no catalog; the names of the last two tell a movement."""


def _alone(entry):
    """An entry without references to entries that the small catalog lacks."""
    empty = {"sources": (), "regressions": (), "progressions": (), "variant_of": None}
    fields = {name: value for name, value in empty.items() if hasattr(entry, name)}
    return evolve(entry, **fields, **({"difference": None} if hasattr(entry, "difference") else {}))


CATALOG = bw.Catalog(
    muscles=[_alone(muscle) for muscle in bw.catalog.muscles.values()],
    exercises=[_alone(bw.catalog.exercises[name]) for name in _KNOWN],
)
"""A few exercises: a table of all takes a part of a second to make on some engines."""


@frozen
class Log:
    """Training of several lifters, as objects and as a table.

    Attributes:
        workouts: what was trained, some of it optional, by lifter and number of the session.
        sessions: the same without options, as a log has it.
    """

    workouts: dict[tuple[str, int], bw.Workout]
    sessions: dict[tuple[str, int], bw.Session]

    @property
    def table(self):
        by_lifter = {}
        for (lifter, _), session in self.sessions.items():
            by_lifter.setdefault(lifter, []).append(session)
        table = tables.from_sessions(by_lifter).read_all()
        keys = zip(*(table[name].to_pylist() for name in _KEY), strict=True)
        optional = [self._set(*key).optional for key in keys]
        return table.set_column(
            table.column_names.index("optional"), "optional", pa.array(optional, pa.bool_())
        )

    def _set(self, lifter, session, block, position, number):
        workout = self.workouts[lifter, session]
        return workout.blocks[block].exercises[position].sets[number]


_KEY = ("lifter", "session", "block", "position", "round")
# Mondays, Sundays, the ends of years, a week 53, and a time that is another day in UTC.
_MOMENTS = [
    "2026-01-01T18:00", "2026-01-04T23:59", "2026-01-05T00:00", "2026-12-31T07:30",
    "2027-01-03T12:00", "2027-01-04T06:00", "2026-01-04T23:30-08:00", "2026-01-05T00:30+14:00",
]  # fmt: skip
_LOADS = [None, "60 kg", "132.5 lb", "BW+5 kg", "BW-40 kg", "BW-90 lb", "80 %1RM", "12 ?", "0 kg"]


def _sets():
    side = st.sampled_from([{}, {}, {"side": Side.LEFT}, {"side": Side.RIGHT}, {"per_side": True}])
    amount = st.sampled_from(
        [{"reps": 1}, {"reps": 5}, {"reps": 12}, {"reps": 20}, {"duration": 30}]
    )
    return st.builds(
        lambda amount, side, load, kind, optional: Set(
            **amount, **side, load=load, kind=kind, optional=optional
        ),
        amount,
        side,
        st.sampled_from(_LOADS),
        st.sampled_from([SetKind.WORKING, *SetKind]),
        st.booleans(),
    )


def _blocks():
    member = st.builds(
        bw.ExerciseSets,
        st.sampled_from([*CATALOG.exercises.values(), *NAMED]),
        st.lists(_sets(), min_size=1, max_size=4),
    )
    method = st.sampled_from([None, None, None, *BlockMethod])
    return st.builds(Block, st.lists(member, min_size=1, max_size=2), method=method)


def _without_options(workout):
    return workout.map_sets(lambda each: evolve(each, optional=False))


def logs():
    """Logs of two lifters with up to three sessions each."""
    workout = st.builds(
        lambda blocks: bw.Workout("Day", blocks=blocks),
        st.lists(_blocks(), min_size=1, max_size=3),
    )
    days = st.lists(st.tuples(st.sampled_from(_MOMENTS), workout), max_size=3)
    return st.builds(_log, days, days)


def _log(*days_of_lifters):
    workouts, sessions = {}, {}
    for lifter, days in zip("ab", days_of_lifters, strict=True):
        for number, (moment, workout) in enumerate(days):
            workouts[lifter, number] = workout
            sessions[lifter, number] = bw.Session(moment, _without_options(workout))
    return Log(workouts, sessions)
