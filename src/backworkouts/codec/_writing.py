"""Workouts and sessions to text, the text of each set made once.

It is the text that the standard library makes of what the converter writes, put together from its
parts. Sets that were read share their objects, so most of it was made before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from json.encoder import encode_basestring as quoted
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from backworkouts.codec import _text
from backworkouts.codec._workouts import Known, knowing
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout

__all__ = ["TextWriter", "text_writer"]

TextWriter = Callable[[Workout | Session, str, Known], str]
"""Writes a value: in a format of that name, with ids for what is known."""

_MOST_TEXTS = 16_384
_NOTHING = (None, None, None)


class _Texts:
    """Texts by the identity of what they say, which is kept, so that nothing else will get it.

    When it is full, another takes its place, and whoever is looking things up in it still can.
    """

    def __init__(self) -> None:
        self.of: dict[int, str] = {}
        self._kept: list[object] = []

    @property
    def is_full(self) -> bool:
        return len(self._kept) >= _MOST_TEXTS

    def remember(self, value: object, text: str) -> str:
        self._kept.append(value)
        self.of[id(value)] = text
        return text


def _object_without(kind: type, key: str, one: Converter) -> Callable[[Any], dict[str, Any]]:
    """What writes an object of a class, but for the one field that is long."""
    omit: Any = {key: override(omit=True)}
    return make_dict_unstructure_fn(kind, one, _cattrs_omit_if_default=True, **omit)


def _counted(count: int, text: str) -> str:
    """The run of so many equal sets, from the text of one."""
    return text if count == 1 else f'{{"count": {count}, {text[1:]}'


class _Writer:
    def __init__(self, one: Converter) -> None:
        self._one = one
        self._write_set = make_dict_unstructure_fn(Set, one, _cattrs_omit_if_default=True)
        self._write_head = _object_without(Workout, "blocks", one)
        self._sets = _Texts()
        self._lists = _Texts()  # of runs of one set
        self._begun = _Texts()  # of exercises, as they begin an object
        self._exercises: Mapping[str, Exercise] = {}  # among which those are known

    def write(self, value: Workout | Session, form: str, known: Known) -> str:
        if isinstance(value, Session):
            return self._session(value, form, known)
        return self._workout(value, f'"format": "{form}", ', known.exercises)

    def _session(self, session: Session, form: str, known: Known) -> str:
        workout = session.workout
        if workout.id and known.workouts.get(workout.id) == workout:
            done = quoted(workout.id)
        else:
            done = self._workout(workout, "", known.exercises)
        origin = "" if session.origin is None else f', "origin": {quoted(session.origin)}'
        begun = quoted(session.started_at.isoformat())
        ended = "" if session.ended_at is None else session.ended_at.isoformat()
        ended = ended and f', "ended_at": {quoted(ended)}'
        return f'{{"format": "{form}", "started_at": {begun}, "workout": {done}{ended}{origin}}}'

    def _workout(self, workout: Workout, form: str, exercises: Mapping[str, Exercise]) -> str:
        blocks = self._blocks(workout.blocks, exercises)
        if (workout.id, workout.focus, workout.note) == _NOTHING and not (
            workout.levels or workout.warm_up or workout.sources
        ):
            goal = "" if workout.goal is None else f', "goal": "{workout.goal.value}"'
            return f'{{{form}"name": {quoted(workout.name)}{goal}, "blocks": [{blocks}]}}'
        with knowing(Known(exercises)):
            head = _text.encode(self._write_head(workout))
        return f'{{{form}{head[1:-1]}, "blocks": [{blocks}]}}'

    def _blocks(self, blocks: Iterable[Block], exercises: Mapping[str, Exercise]) -> str:
        if exercises is not self._exercises:
            self._begun, self._exercises = _Texts(), exercises
        begun_of = self._begun.of.get
        list_of = self._lists.of.get
        written = []
        for block in blocks:
            members = []
            for member in block.exercises:
                exercise, sets = member.exercise, member.sets
                begun = begun_of(id(exercise)) or self._begin(exercise, exercises)
                listed = list_of(id(sets)) or self._list(sets)
                note = "" if member.note is None else f', "note": {quoted(member.note)}'
                members.append(f"{begun}{listed}]{note}}}")
            several = len(members) > 1
            written.append(f'{{"superset": [{", ".join(members)}]}}' if several else members[0])
        return ", ".join(written)

    def _begin(self, exercise: Exercise, exercises: Mapping[str, Exercise]) -> str:
        known = exercises.get(exercise.id)
        if known is exercise or known == exercise:
            named = f'"{exercise.id}"'  # letters, digits and underscores
        else:
            with knowing(Known(exercises)):
                named = _text.encode(self._one.unstructure(exercise))
        if self._begun.is_full:
            self._begun = _Texts()
        return self._begun.remember(exercise, f'{{"exercise": {named}, "sets": [')

    def _list(self, sets: tuple[Set, ...]) -> str:
        # Sets are equal when their texts are, and a text is compared sooner.
        texts: list[Any] = [*map(self._sets.of.get, map(id, sets))]
        if not all(texts):
            texts = [self._sets.of.get(id(one)) or self._set(one) for one in sets]
        if len({*texts}) == len(texts) > 1:
            return ", ".join(texts)
        listed = ", ".join([_counted(len([*same]), text) for text, same in groupby(texts)])
        # One set so many times over is what `loads` makes of a run, and shares like the set.
        if len({*map(id, sets)}) > 1:
            return listed
        if self._lists.is_full:
            self._lists = _Texts()
        return self._lists.remember(sets, listed)

    def _set(self, done: Set) -> str:
        if self._sets.is_full:
            self._sets = _Texts()
        return self._sets.remember(done, _text.encode(self._write_set(done)))


def text_writer(one: Converter) -> TextWriter:
    """A writer of the documents of workouts and sessions, each in one line.

    Args:
        one: writes what is not put together here.
    """
    return _Writer(one).write
