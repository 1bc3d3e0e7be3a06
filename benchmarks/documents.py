"""Realistic workouts as JSON: 6 exercises of 4 sets, a superset, ranges, loads, RIR, rest."""

from __future__ import annotations

import json
import random

EXERCISES = (
    "pull_up", "wide_grip_lat_pulldown", "seated_row", "bent_over_row", "one_arm_dumbbell_row",
    "face_pull", "dumbbell_pullover", "t_bar_row", "chin_up", "deadlift", "hyperextension",
    "romanian_deadlift", "bench_press", "dumbbell_curl",
)  # fmt: skip
LOWER_BACK = frozenset({"deadlift", "romanian_deadlift", "hyperextension"})
REPS = (5, 6, 8, 10, 12, 15, "6-8", "8-10", "8-12", "10-12", "12-15", "to failure")


def _set(pick: random.Random, load: int) -> dict[str, object]:
    one: dict[str, object] = {"reps": pick.choice(REPS)}
    if pick.random() < 0.8:  # about as heavy as the others of its exercise
        one["load"] = f"{(load + pick.choice((-5, 0, 0, 5))) / 2:g} kg"
    if pick.random() < 0.4:
        one["rir"] = pick.choice((0, 1, 2, 3))
    if pick.random() < 0.5:
        one["rest"] = f"{pick.choice((60, 90, 120, 180))} s"
    return one


def _exercise(pick: random.Random, name: str, *, different: bool) -> dict[str, object]:
    load = pick.randrange(25, 160, 5)
    if different:
        return {"exercise": name, "sets": [_set(pick, load) for _ in range(4)]}
    return {"exercise": name, "sets": [{"count": 4, **_set(pick, load)}]}


def workouts(count: int, *, different: bool, seed: int = 7) -> list[bytes]:
    """So many documents; every set different, or four equal ones as one run."""
    pick = random.Random(seed)  # noqa: S311  the same documents every time, nothing secret
    made = []
    for number in range(count):
        names = pick.sample(EXERCISES, 6)
        if pick.random() < 0.75:  # most people do put it last
            names.sort(key=LOWER_BACK.__contains__)
        members = [_exercise(pick, name, different=different) for name in names]
        document = {
            "format": "backworkouts.workout/1",
            "name": f"Workout {number}",
            "goal": "hypertrophy",
            "blocks": [*members[:4], {"superset": members[4:]}],
        }
        made.append(json.dumps(document).encode())
    return made
