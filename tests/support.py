"""Workouts as people would write them, for tests: `Seated Row 4x10`, a `+` for a superset."""

from __future__ import annotations

import re

import backworkouts as bw
from backworkouts.errors import UnknownExerciseError


def workout(text: str, name: str = "Workout") -> bw.Workout:
    """A workout of a block a line; `3-4x8` makes the last set optional, unknown names custom."""
    blocks = []
    for line in text.strip().splitlines():
        members = [_sets(part.strip()) for part in line.split(" + ")]
        blocks.append(bw.Block(members))
    return bw.Workout(name, *blocks)


def found(text_or_subject, code: str, profile: bw.Profile | None = None, **options):
    """Where a rule finds something, and what it says; a text is read as people write it.

    Args:
        text_or_subject: a text, or anything that `check` takes.
        code: of the rule.
        profile: for whom.
        **options: of the rule.
    """
    subject = text_or_subject
    if isinstance(subject, str):
        subject = bw.notation.parse(subject)
    settings = bw.Settings(rules={code: options}) if options else None
    report = bw.check(subject, select=[code], profile=profile, settings=settings)
    return [(one.where, one.message) for one in report]


def _sets(text: str) -> bw.ExerciseSets:
    found = re.fullmatch(r"(.+?) (\d+)(?:-(\d+))?x(\S+)( warm-up| drop)?", text)
    assert found is not None, text
    name, fewest, most, amount, kind = found.groups()
    try:
        exercise = bw.resolve(name)
    except UnknownExerciseError:
        exercise = bw.Exercise.custom(name)
    said = {"duration": f"{amount[:-1]} s"} if amount.endswith("s") else {"reps": _reps(amount)}
    said["kind"] = (kind or " working").strip().replace("-", "_")
    certain = [bw.Set(**said)] * int(fewest)
    return bw.ExerciseSets(
        exercise, [*certain, *[bw.Set(**said, optional=True)] * (int(most or fewest) - int(fewest))]
    )


def _reps(amount: str) -> int | str:
    return "to failure" if amount == "failure" else int(amount) if amount.isdigit() else amount
