"""A program of two pull days: its sets a week, its findings, and the same with more load.

Run it with `python examples/script_a_program.py`.
"""

from __future__ import annotations

import backworkouts as bw

heavy = bw.Workout(
    "Heavy",
    bw.straight("pull-up", 4, reps="5-8", load="BW+10 kg", rir=2, rest="2-3 min"),
    bw.straight("barbell row", 4, reps="6-8", load="80 kg", rir=2, rest="2-3 min"),
    bw.straight("deadlift", 3, reps=5, load="120 kg", rest="3 min"),
)
light = bw.notation.parse(
    """
    Light
    Chin-Up 3x8-10, rest 90s
    Seated Cable Row 4x10-12 + Face Pull 4x15
    Back Extension 3x12-15
    """,
    bw.Workout,
)
program = bw.Program.weekly("Two pull days", heavy, bw.REST, bw.REST, light)

week = bw.weekly_volume(program)
print("latissimus dorsi:", week["latissimus_dorsi"], f"{week.credits} sets a week")
print(bw.check(program, select="ORD").to_text())


def heavier(done: bw.Set) -> bw.Set:
    """Return a set with 2.5 kg more; a set without a load stays as it is."""
    return done if done.load is None else done.replace(load=done.load + 2.5)


next_weeks = program.map_sets(heavier)
print(next_weeks)
