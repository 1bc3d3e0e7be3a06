"""A week of two pull days, scripted: what it gives each muscle, and what is questionable."""

from __future__ import annotations

import backworkouts as bw

heavy = bw.Workout(
    "Heavy",
    bw.straight("pull-up", 4, reps="5-8", load="BW+10 kg", rir=2, rest="2-3 min"),
    bw.straight("barbell row", 4, reps="6-8", load="80 kg", rir=2, rest="2-3 min"),
    bw.straight("deadlift", 3, reps=5, load="120 kg", rest="3 min"),
)
light = bw.Workout(
    "Light",
    bw.straight("lat pulldown", 4, reps="10-12", rest="90 s", optional=1),
    bw.superset(
        bw.straight("seated cable row", 4, reps="10-12"),
        bw.straight("face pull", 4, reps=15),
    ),
    bw.straight("back extension", 3, reps="12-15"),
)
week = bw.Program.weekly("Two pull days", heavy, bw.REST, bw.REST, light)

volume = bw.weekly_volume(week)
for muscle, sets in volume.trained.items():
    if bw.catalog.muscles[muscle].back:
        print(f"{muscle:<22}{sets!s:>8} {volume.credits} sets")  # noqa: T201  that is its job
print(bw.check(week))  # noqa: T201  as above
bw.dump(week, "two_pull_days.json")
