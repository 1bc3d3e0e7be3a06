"""Workouts and sessions to text, the text of each set made once.

It is the text that the standard library makes of what the converter writes, put together from its
parts. Sets that were read share their objects, so most of it was made before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from backworkouts.codec import _text
from backworkouts.codec._workouts import KNOWN, Known
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout

__all__ = ["TextWriter", "text_writer"]

TextWriter = Callable[[Workout | Session, str, Known], str]
"""Writes a value: in a format of that name, with ids for what is known."""

_MOST_SETS = 16_384
_BARE = (None, (), None, (), None)


def _object_without(kind: type, key: str, one: Converter) -> Callable[[Any], dict[str, Any]]:
    """What writes an object of a class, but for the one field that is long."""
    omit: Any = {key: override(omit=True)}
    return make_dict_unstructure_fn(kind, one, _cattrs_omit_if_default=True, **omit)


def _counted(count: int, text: str) -> str:
    """The run of so many equal sets, from the text of one."""
    return text if count == 1 else f'{{"count": {count}, {text[1:]}'


def text_writer(one: Converter) -> TextWriter:
    """A writer of the documents of workouts and sessions, each in one line.

    Args:
        one: writes what is not put together here.
    """
    encode = _text.encode
    write_set = make_dict_unstructure_fn(Set, one, _cattrs_omit_if_default=True)
    write_head = _object_without(Workout, "blocks", one)
    texts: dict[int, tuple[str, Set]] = {}  # by identity, which the set beside the text keeps

    runs: dict[int, tuple[str, tuple[Set, ...]]] = {}  # in the same way

    def text_of(done: Set) -> str:
        known = texts.get(id(done))
        if known is not None:
            return known[0]
        text = encode(write_set(done))
        if len(texts) >= _MOST_SETS:
            texts.clear()
        texts[id(done)] = text, done
        return text

    def runs_of(sets: tuple[Set, ...]) -> str:
        if len({*map(id, sets)}) == 1:
            # One set so many times over: what `loads` makes of a run, and shares like the set.
            text = _counted(len(sets), text_of(sets[0]))
            if len(runs) >= _MOST_SETS:
                runs.clear()
            runs[id(sets)] = text, sets
            return text
        # Sets are equal when their texts are, and a text is compared sooner.
        return ", ".join(
            [_counted(len([*same]), text) for text, same in groupby(map(text_of, sets))]
        )

    def member_of(member: ExerciseSets, exercises: Mapping[str, Exercise]) -> str:
        exercise = member.exercise
        known = exercises.get(exercise.id)
        if known is exercise or known == exercise:
            named = f'"{exercise.id}"'  # letters, digits and underscores
        else:
            named = encode(one.unstructure(exercise))
        note = "" if member.note is None else f', "note": {encode(member.note)}'
        known_run = runs.get(id(member.sets))
        sets = runs_of(member.sets) if known_run is None else known_run[0]
        return f'{{"exercise": {named}, "sets": [{sets}]{note}}}'

    def block_of(block: Block, exercises: Mapping[str, Exercise]) -> str:
        members = [member_of(member, exercises) for member in block.exercises]
        if len(members) == 1:
            return members[0]
        return f'{{"superset": [{", ".join(members)}]}}'

    def workout_of(workout: Workout, head: str, known: Known) -> str:
        blocks = ", ".join([block_of(block, known.exercises) for block in workout.blocks])
        others = workout.id, workout.levels, workout.focus, workout.warm_up, workout.note
        if others == _BARE and not workout.sources:
            goal = "" if workout.goal is None else f', "goal": "{workout.goal.value}"'
            return f'{{{head}"name": {encode(workout.name)}{goal}, "blocks": [{blocks}]}}'
        return f'{{{head}{encode(write_head(workout))[1:-1]}, "blocks": [{blocks}]}}'

    def session_of(session: Session, form: str, known: Known) -> str:
        workout = session.workout
        same = known.workouts.get(workout.id) if workout.id else None
        if same is not None and same == workout:
            done = f'"{workout.id}"'
        else:
            done = workout_of(workout, "", known)
        head = encode({"format": form, "started_at": session.started_at.isoformat()})
        origin = "" if session.origin is None else f', "origin": {encode(session.origin)}'
        return f'{head[:-1]}, "workout": {done}{origin}}}'

    def write(value: Workout | Session, form: str, known: Known) -> str:
        token = KNOWN.set(known)
        try:
            if isinstance(value, Session):
                return session_of(value, form, known)
            return workout_of(value, f'"format": "{form}", ', known)
        finally:
            KNOWN.reset(token)

    return write
