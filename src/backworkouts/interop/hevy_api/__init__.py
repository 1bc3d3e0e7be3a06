"""Hevy's API: routines and workouts as it answers them, and routines as it takes them.

The template id of an exercise takes precedence over its title, which is in the language of the
user. Loads are kilograms. Nothing is sent: the file is the body of a request.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.text import write as json_text
from backworkouts.interop.hevy_api.reading import read
from backworkouts.interop.hevy_api.writing import RoutineWriter
from backworkouts.interop.losses import lost, subjects
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout

__all__ = ["read", "write"]


def write(
    subject: Workout | Program | Iterable[Workout],
    *,
    templates: Mapping[str, str] | None = None,
    folder_id: int | None = None,
    catalog: Catalog | None = None,
) -> WriteResult:
    """Write the body of the request that makes a routine; a list of bodies for several workouts.

    Args:
        subject: a workout, several, or a program, of which each workout is written once.
        templates: from ids of exercises to template ids of Hevy; they take precedence over the
            crosswalk.
        folder_id: the folder that the routines go to; none by default.
        catalog: the exercises that a reader knows; the bundled ones by default.

    Raises:
        InteropError: for a workout none of whose exercises Hevy has.
        UnsupportedSubjectError: for anything else.

    >>> from backworkouts import straight
    >>> print(*write(Workout("A", straight("Pull-Up", reps="6-8", rir=2))).losses)
    blocks[0].exercises[0].sets[0].rir: '2' is lost; sets of a routine have no RPE there
    """
    writer = RoutineWriter(templates, catalog, folder_id)
    losses: list[Loss] = []
    if isinstance(subject, Program):
        fields = [field.name for field in attrs.fields(Program) if field.name != "phases"]
        losses += lost(subject, "", fields, "Hevy has routines, no programs")
        why = "the days and weeks of routines are not held there"
        losses.append(Loss("", "phases", str(len(subject.phases)), why))
        workouts = [(f"workouts[{index}]", each) for index, each in enumerate(subject.workouts)]
    else:
        workouts = subjects(subject, (Workout,))
    bodies = [writer.write(workout, where) for where, workout in workouts]
    value = bodies[0] if isinstance(subject, Workout) else bodies
    return WriteResult(json_text(value, 2) + "\n", [*losses, *writer.losses()])
