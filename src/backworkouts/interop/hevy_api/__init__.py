"""Hevy's API: routines and workouts as it answers them, and routines as it takes them.

The template id of an exercise takes precedence over its title, which is in the language of the
user. Loads are kilograms. Nothing is sent: the file is the body of a request.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.text import write as json_text
from backworkouts.interop.files import FileInput
from backworkouts.interop.hevy_api import reading
from backworkouts.interop.hevy_api.writing import RoutineWriter
from backworkouts.interop.losses import lost, subjects
from backworkouts.interop.result import Loss, ReadResult, WriteResult
from backworkouts.interop.seen import Seen
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout

__all__ = ["read", "write"]


def read(
    file: FileInput,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """Read an answer of the API: routines as workouts, workouts as sessions.

    Args:
        file: its path, its content as bytes, or the file, open: one object or a list of them, bare
            or as the API wraps them.
        catalog: the exercises that are known; the bundled ones by default.
        names: from titles or template ids in the file to ids of exercises.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: for content that is not JSON, or not an answer with routines or workouts.

    >>> routine = b'''{"routine": {"title": "A", "exercises": [{"exercise_template_id": "1B2B1E7C",
    ...     "sets": [{"type": "normal", "reps": 6, "rep_range": {"start": 6, "end": 8}}]}]}}'''
    >>> print(read(routine).workouts[0])
    A
    Pull-Up 1 x 6-8
    """
    return reading.read(file, catalog=catalog, names=names, seen=seen)


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
