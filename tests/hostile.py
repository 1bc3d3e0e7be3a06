"""A program whose every text tries to leave its place in a page."""

from __future__ import annotations

import backworkouts as bw

HOSTILE = """</title></style><script>alert(1)</script>" onload='x' &amp; {{ 7*7 }} {% raw %}"""
LONG = "W" * 200
RIGHT_TO_LEFT = "\u0633\u062d\u0628 \u0639\u0627\u0644\u064a <b>3x8"


def hostile_program():
    """A program with hostile, long and right-to-left names and notes."""
    names = [bw.Exercise.custom(name) for name in (HOSTILE, LONG, RIGHT_TO_LEFT)]
    rows = [bw.straight(name, 9, reps=8, set_note=HOSTILE, note=LONG * 3) for name in names]
    pull = bw.straight("pull up", 2, reps=8)
    warm_up = [bw.model.WarmUpPhase(HOSTILE, exercises=names, note=LONG)]
    day = bw.Workout(HOSTILE, *rows, bw.superset(*rows, pull), note=HOSTILE, warm_up=warm_up)
    other = bw.Workout(LONG, pull, note=RIGHT_TO_LEFT)
    phase = bw.Phase([day, None, other], name=HOSTILE, note=LONG)
    last = bw.Phase([other], weeks=3, name=RIGHT_TO_LEFT)
    return bw.Program(HOSTILE, [phase, phase, last], note=HOSTILE)
