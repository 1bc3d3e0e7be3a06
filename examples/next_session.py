"""What to lift next: the session that follows a log, with its reasons.

Run it with `python examples/next_session.py`.
"""

from __future__ import annotations

from pathlib import Path

import backworkouts as bw

folder = Path(__file__).parent
plan = bw.notation.read((folder / "back_plan.txt").read_text("utf-8"))
log = bw.notation.read((folder / "back_log.txt").read_text("utf-8")).sessions
assert plan.subject is not None
assert plan.progressions is not None

session = bw.progression.next(plan.subject, log, plan.progressions)
print(session.reason)
for exercise in session.exercises:
    print(f"{exercise.sets.exercise.name}: {exercise.sets.sets[0]}, {exercise.reason}")

# The session is a workout like any other: check it, draw it, write it down.
print(bw.notation.format(session.workout))
