"""The skeletons of workouts and sessions, read with the standard library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from backworkouts.codec import _text
from backworkouts.codec._fast import GOALS, ReadExercise, blocks_of, workout_of
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.codec._skeleton import Walk
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["walk"]

_USUAL = {"name", "goal", "blocks"}
_SESSION = {"started_at", "workout", "origin"}


def walk(read_exercise: ReadExercise, read_moment: Callable[[Any, Any], Any]) -> Walk:
    """A reader of skeletons.

    Args:
        read_exercise: reads an exercise that is written whole.
        read_moment: reads when a session began.
    """

    def read(
        skeleton: str, runs: Iterator[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[Workout | Session, int]:
        def read_sets(put: None) -> Run:
            if put is None:
                return next(runs)
            raise Wrong("", "")

        raw = workout = _text.decode_loosely(skeleton)
        kind = raw.pop("format")
        if kind == "backworkouts.session/1" and raw.keys() <= _SESSION:
            workout = raw["workout"]
        elif kind != "backworkouts.workout/1":
            raise Wrong("", "")
        blocks, keys = blocks_of(workout.get("blocks", []), exercises, read_sets, read_exercise)
        keys += 1 + len(workout)
        if workout.keys() <= _USUAL:
            goal = GOALS[workout["goal"]] if "goal" in workout else None
            one = workout_of(workout["name"], goal, blocks)
        else:
            one = Workout(**{**workout, "blocks": blocks})
        if workout is raw:
            return one, keys
        session = Session(read_moment(raw["started_at"], None), one, origin=raw.get("origin"))
        return session, keys + len(raw)

    return read
