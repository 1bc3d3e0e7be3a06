"""A web app answers a user who typed a workout: the errors, the findings, and what was read.

Run it with `python examples/validate_user_workout.py`.
"""

from __future__ import annotations

import json

import backworkouts as bw

typed = """\
Pull day
Deadlift 3x5 @ 120 kg
Barbell Row 3x8-10
Pull-Up 3x
"""
home_gym = bw.Profile(goal="hypertrophy", equipment="home_with_dumbbells")

answer = bw.validate(typed, bw.Workout, profile=home_gym)
print("valid" if answer.is_valid else "not valid")
for error in answer.errors:
    print(error)
if answer.report is not None:
    for finding in answer.report.at_least("warning"):
        print(finding)

# The whole answer as JSON, to send back.
print(json.dumps(answer.to_dict())[:72], "...")
