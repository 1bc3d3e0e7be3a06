"""An app stores what a user planned, loads it again, counts it, and answers with errors.

Run it with `python examples/import_into_app.py`.
"""

from __future__ import annotations

import json
from typing import Any

import backworkouts as bw

# What a phone sends.
request: dict[str, Any] = {
    "format": "backworkouts.workout/2",
    "name": "Pull day",
    "blocks": [
        {"exercise": "pull_up", "sets": [{"count": 3, "reps": "6-8"}]},
        {"exercise": "seated_row", "sets": [{"count": 4, "reps": 10, "load": "60 kg"}]},
    ],
}
workout = bw.from_dict(request, bw.Workout)

# Typed, immutable objects: what the rest of the app works with.
for block in workout.blocks:
    for member in block.exercises:
        print(f"{member.exercise.id}: {len(member.sets)} sets, first {member.sets[0]}")

# Text for a database, and back. Equal workouts have equal texts.
row = bw.dumps(workout)
assert bw.loads(row, bw.Workout) == workout

# Numbers for a screen.
volume = bw.session_volume(workout)
print("latissimus dorsi:", json.dumps(volume["latissimus_dorsi"].to_dict()))

# All errors at once, each with a code, a path and the nearest names.
request["blocks"][0]["sets"][0]["reps"] = "8-6"
request["blocks"][1]["exercise"] = "seated_rwo"
try:
    bw.from_dict(request, bw.Workout)
except bw.errors.InvalidDocumentError as error:
    for problem in error.problems:
        print(problem.code, problem.path, problem.suggestions)
