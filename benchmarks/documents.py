"""Generate realistic workouts as JSON: 6 exercises of 4 sets, ranges, loads, RIR, a superset."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping

import backworkouts as bw

EXERCISES = (
    "pull_up", "wide_grip_lat_pulldown", "seated_row", "bent_over_row", "one_arm_dumbbell_row",
    "face_pull", "dumbbell_pullover", "t_bar_row", "chin_up", "deadlift", "hyperextension",
    "romanian_deadlift", "bench_press", "dumbbell_curl",
)  # fmt: skip
LOWER_BACK = frozenset({"deadlift", "romanian_deadlift", "hyperextension"})
REPS = (5, 6, 8, 10, 12, 15, "6-8", "8-10", "8-12", "10-12", "12-15", "to failure")

KINDS: Mapping[str, bool] = {"runs of equal sets": False, "every set different": True}
"""Whether the sets of an exercise differ, by the name of the kind of workouts."""

FORMAT: str = json.loads(bw.dumps(bw.Workout("Empty")))["format"]


def _set(chance: random.Random, load: int) -> dict[str, object]:
    written: dict[str, object] = {"reps": chance.choice(REPS)}
    if chance.random() < 0.8:  # about as heavy as the other sets of the exercise
        written["load"] = f"{(load + chance.choice((-5, 0, 0, 5))) / 2:g} kg"
    if chance.random() < 0.4:
        written["rir"] = chance.choice((0, 1, 2, 3))
    if chance.random() < 0.5:
        written["rest"] = f"{chance.choice((60, 90, 120, 180))} s"
    return written


def _exercise(chance: random.Random, name: str, *, different: bool) -> dict[str, object]:
    load = chance.randrange(25, 160, 5)
    if different:
        return {"exercise": name, "sets": [_set(chance, load) for _ in range(4)]}
    return {"exercise": name, "sets": [{"count": 4, **_set(chance, load)}]}


def workouts(count: int, *, different: bool, seed: int = 7) -> list[bytes]:
    """Return documents, the same for the same arguments.

    Args:
        count: the number of documents.
        different: whether every set is drawn by itself, or four equal sets make a run.
        seed: the seed of the random choices.
    """
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    documents = []
    for number in range(count):
        names = chance.sample(EXERCISES, 6)
        if chance.random() < 0.75:  # most lifters train the lower back last
            names.sort(key=LOWER_BACK.__contains__)
        members = [_exercise(chance, name, different=different) for name in names]
        document = {
            "format": FORMAT,
            "name": f"Workout {number}",
            "goal": "hypertrophy",
            "blocks": [*members[:4], {"superset": members[4:]}],
        }
        documents.append(json.dumps(document).encode())
    return documents
