"""The skeletons of workouts and sessions, read with the standard library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from backworkouts.codec import _text
from backworkouts.codec._fast import (
    GOALS,
    ReadExercise,
    blocks_of,
    columns_of,
    keys_of,
    workout_of,
)
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

    def read_workout(
        raw: dict[str, Any], runs: list[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[Workout, int]:
        columns, put = columns_of(raw.get("blocks", []), exercises, read_exercise)
        if put.count(None) != len(put):
            raise Wrong("", "")
        blocks = blocks_of(columns, runs)
        keys = len(raw) + keys_of(columns)
        if raw.keys() <= _USUAL:
            goal = GOALS[raw["goal"]] if "goal" in raw else None
            return workout_of(raw["name"], goal, blocks), keys
        return Workout(**{**raw, "blocks": blocks}), keys

    def read(
        skeleton: str, runs: list[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[Workout | Session, int]:
        raw = _text.decode_loosely(skeleton)
        kind = raw.pop("format")
        if kind == "backworkouts.workout/1":
            one, keys = read_workout(raw, runs, exercises)
            return one, keys + 1
        if kind == "backworkouts.session/1" and raw.keys() <= _SESSION:
            done, keys = read_workout(raw["workout"], runs, exercises)
            session = Session(read_moment(raw["started_at"], None), done, raw.get("origin"))
            return session, keys + len(raw) + 1
        raise Wrong("", "")

    return read
