"""GYM001: a superset that takes two racks on a crowded evening."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Severity,
    WorkoutView,
)
from backworkouts.model import Equipment

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for number, block in enumerate(workout.blocks):
        barbells = [
            member.exercise.name
            for member in block.exercises
            if Equipment.BARBELL in member.exercise.equipment
        ]
        if len(barbells) > options["barbells"]:
            names = " and ".join(barbells)
            yield Match(f"blocks[{number}]", f"{names} take {len(barbells)} barbells at once")


RULE = Rule(
    code="GYM001",
    name="several-barbells-at-once",
    severity=Severity.INFO,
    summary="A superset takes one barbell.",
    why="There are four racks here, and between six and eight nobody gets two of them.",
    bad="Barbell Row 3x8 + Barbell Curl 3x10",
    good="Barbell Row 3x8 + Pull-Up 3x8",
    grounds=(Ground("textbook", "four racks, thirty people", Confidence.HIGH),),
    look=_look,
    options=(Option("barbells", 1, "barbells in one superset", most=50),),
)
