"""GYM001: a superset that takes two racks on a crowded evening."""

from __future__ import annotations

from collections.abc import Iterator

import backworkouts as bw

__all__ = ["RULE"]


def _look(plan: bw.Plan, options: bw.Options) -> Iterator[bw.Found]:
    for number, block in enumerate(plan.workout.blocks):
        barbells = [
            one for one in block.exercises if bw.Equipment.BARBELL in one.exercise.equipment
        ]
        if len(barbells) > options["barbells"]:
            names = " and ".join(one.exercise.name for one in barbells)
            yield bw.Found(f"blocks[{number}]", f"{names} take {len(barbells)} barbells at once")


RULE = bw.Rule(
    code="GYM001",
    name="several-barbells-at-once",
    severity=bw.Severity.INFO,
    summary="A superset takes one barbell.",
    why="There are four racks here, and between six and eight nobody gets two of them.",
    bad="Barbell Row 3x8 + Barbell Curl 3x10",
    good="Barbell Row 3x8 + Pull-Up 3x8",
    grounds=(bw.Ground("textbook", "four racks, thirty people", bw.Confidence.HIGH),),
    look=_look,
    options=(bw.Option("barbells", 1, "barbells in one superset", most=50),),
)
