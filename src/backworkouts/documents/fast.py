"""The fast reader: for documents of workouts and sessions without faults, which repeat sets.

It reads what `reader` reads, to equal values; a property test holds the two together. The sets that
an object of a document stands for are kept in one bounded cache, and larger objects are put
together without validating their parts again. Whatever is rarely used or faulty raises `NotFast`;
then the plain reader reads the document, or reports its faults.

There are two front ends, for the JSON parsers of the standard library and of msgspec.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from attrs import fields

from backworkouts import limits
from backworkouts.documents import reader, text
from backworkouts.documents.faults import FaultsError
from backworkouts.documents.formats import VERSION, Context, Document, format_of
from backworkouts.lazy import once
from backworkouts.model import validate
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Goal, Workout

__all__ = ["FastReader", "FrontEnd", "NotFast", "json_reader", "read"]

_PLAIN = "BACKWORKOUTS_PLAIN"  # in the environment: do not use msgspec
_CACHED_RUNS = 16_384
_LONGEST_KEY = 200  # a set with a long note is not worth caching

_Made = TypeVar("_Made")
_Text = str | bytes | bytearray

_WORKOUT, _SESSION = format_of(Workout, VERSION), format_of(Session, VERSION)
_GOALS: Mapping[object, Goal] = {goal.value: goal for goal in Goal}
_USUAL_KEYS = {"name", "goal", "blocks"}
_KEYS_OF_SETS = {"exercise", "sets", "note"}
_FEWEST_KEYS = len(_KEYS_OF_SETS) - 1  # without a note
_NO_CONTEXT = Context()


class NotFast(Exception):  # noqa: N818  no error: it never leaves this package
    """The document needs the plain reader."""


class FrontEnd(NamedTuple):
    """A parser of JSON.

    It may keep the last of equal keys, and may drop unknown keys: keys are counted here.
    """

    decode: Callable[[_Text], Any]
    """Returns the value of a document, in which sets may have another form."""
    errors: tuple[type[Exception], ...]
    """By which `decode` and `value_of` refuse a text."""
    key_of: Callable[[Any], Any]
    """Returns the cache key of a set. Only equal sets have equal keys: 1, 1.0 and true differ."""
    value_of: Callable[[Any], Any]
    """Returns the plain value of a set."""


def read(data: _Text, context: Context, wanted: type[Document] | None = None) -> Document:
    """Return what a JSON document holds, as `reader.read` does."""
    if len(data) <= limits.DOCUMENT_CHARACTERS and not text.is_nested_too_deep(data):
        try:
            return _fast_reader()(data, context)
        except NotFast:
            pass
    return reader.read(data, context, wanted)


@once
def _fast_reader() -> FastReader:
    if not os.environ.get(_PLAIN):
        try:
            from backworkouts.documents.fast_msgspec import front_end  # noqa: PLC0415  an extra
        except ImportError:
            pass
        else:
            return FastReader(front_end())
    return json_reader()


def json_reader() -> FastReader:
    """Return a fast reader that needs the standard library only."""

    def decode(data: _Text) -> Any:
        return text.decode_last_key(_as_text(data))

    # Bytes of marshal tell 1, 1.0 and true apart. In version 2 equal values have equal bytes.
    return FastReader(
        FrontEnd(decode, (ValueError,), lambda value: marshal.dumps(value, 2), lambda value: value)
    )


# The one place where objects are made unchecked, past the constructors of their classes. All that
# is passed here was validated: sets and exercises by their own constructors, texts and lengths
# beside the calls. With the constructors, reading a document takes at least 1.6 times as long.


def _setters(kind: type) -> list[Callable[[object, object], None]]:
    """Return what sets each field of a frozen class, in the order of the fields."""
    return [getattr(kind, field.name).__set__ for field in fields(kind)]


_new = object.__new__
_set_exercise, _set_sets, _set_note = _setters(ExerciseSets)
_set_exercises, *_set_timing = _setters(Block)
_set_name, _set_blocks, _set_id, _set_goal, *_set_others = _setters(Workout)
_set_method, _set_duration, _set_interval = _set_timing
_set_levels, _set_focus, _set_warm_up, _set_workout_note, _set_sources = _set_others


def _exercise_sets(exercise: Exercise, sets: reader.Run, note: str | None) -> ExerciseSets:
    made = _new(ExerciseSets)
    _set_exercise(made, exercise)
    _set_sets(made, sets)
    _set_note(made, note)
    return made


def _block(exercises: tuple[ExerciseSets, ...]) -> Block:
    made = _new(Block)
    _set_exercises(made, exercises)
    _set_method(made, None)
    _set_duration(made, None)
    _set_interval(made, None)
    return made


def _workout(name: str, blocks: tuple[Block, ...], goal: Goal | None) -> Workout:
    made = _new(Workout)
    _set_name(made, name)
    _set_blocks(made, blocks)
    _set_id(made, None)
    _set_goal(made, goal)
    _set_levels(made, ())
    _set_focus(made, None)
    _set_warm_up(made, ())
    _set_workout_note(made, None)
    _set_sources(made, ())
    return made


class FastReader:
    """Reads documents with one parser.

    Args:
        front_end: the parser.
    """

    def __init__(self, front_end: FrontEnd) -> None:
        self.front_end = front_end
        self._decode, self._errors, self._key_of, self._value_of = front_end
        self._runs: dict[Any, tuple[reader.Run, int]] = {}

    def __call__(self, data: _Text, context: Context) -> Workout | Session:
        """Return what a document holds.

        Raises:
            NotFast: when the document needs the plain reader.
        """
        try:
            document = self._decode(data)
        except self._errors:
            raise NotFast from None
        if type(document) is not dict:
            raise NotFast
        name = document.pop("format", None)
        made, keys = self.read_content(name, document, context)
        if not _has_only_keys(data, keys + 1, document):
            raise NotFast
        return made

    def read_content(
        self, name: object, content: dict[str, Any], context: Context
    ) -> tuple[Workout | Session, int]:
        """Return what a document holds, and how many keys its JSON has.

        Args:
            name: the value of the key `format`.
            content: the other keys.
            context: what ids stand for.

        Raises:
            NotFast: when the document needs the plain reader.
        """
        if name == _WORKOUT:
            return self._read_workout(content, context)
        if name != _SESSION:
            raise NotFast
        workout, keys = self._read_workout(content.get("workout"), context)
        session = _around(Session, content, "workout", workout, context)
        return session, keys + len(content)

    def _read_workout(self, raw: Any, context: Context) -> tuple[Workout, int]:
        """Return a workout, and how many keys its JSON has."""
        if type(raw) is not dict:
            raise NotFast
        blocks, keys = self._read_blocks(raw.get("blocks", []), context)
        keys += len(raw)
        if not raw.keys() <= _USUAL_KEYS:
            return _around(Workout, raw, "blocks", blocks, context), keys
        name, goal = raw.get("name"), None
        if "goal" in raw:
            goal = _GOALS.get(raw["goal"]) if type(raw["goal"]) is str else None
            if goal is None:
                raise NotFast
        if not validate.LINE.holds(name):
            raise NotFast
        return _workout(cast("str", name), blocks, goal), keys

    # One loop, though long: a call for each exercise takes a tenth of the time of a document.
    def _read_blocks(self, raw: Any, context: Context) -> tuple[tuple[Block, ...], int]:  # noqa: C901  see above
        """Return the blocks of a workout, and how many keys their JSON has."""
        if type(raw) is not list or len(raw) > limits.BLOCKS:
            raise NotFast
        exercises, runs, key_of = context.exercises, self._runs, self._key_of
        blocks = []
        keys = 0
        for part in raw:
            timing: dict[str, Any] | None = None
            members: Any = (part,)
            if type(part) is not dict:
                raise NotFast
            if "superset" in part or len(part) - ("note" in part) > _FEWEST_KEYS:
                members, timing = _members_and_timing(part)
                keys += len(part) - (0 if "superset" in part else len(members[0]))
            made = []
            for member in members:
                try:
                    exercise, items = member["exercise"], member["sets"]
                except (KeyError, TypeError):
                    raise NotFast from None
                if type(items) is not list or not items:
                    raise NotFast
                note = None if len(member) == _FEWEST_KEYS else _note(member)
                known = exercises.get(exercise) if type(exercise) is str else None
                if known is None:
                    known = _whole_exercise(exercise)
                    keys += _count_keys(exercise)
                keys += len(member)
                sets: reader.Run = ()
                for item in items:
                    key = key_of(item)
                    run, keys_of_run = runs.get(key) or self._read_run(key, item)
                    sets += run
                    keys += keys_of_run
                    if len(sets) > limits.SETS_OF_EXERCISE:
                        raise NotFast
                made.append(_exercise_sets(known, sets, note))
            if timing:
                blocks.append(_around(Block, timing, "exercises", tuple(made), context))
            else:
                blocks.append(_block(tuple(made)))
        return tuple(blocks), keys

    def _read_run(self, key: Any, item: Any) -> tuple[reader.Run, int]:
        try:
            value = self._value_of(item)
        except self._errors:
            raise NotFast from None
        run = _plainly(lambda: reader.read_run(value, (), _NO_CONTEXT)), len(value)
        if len(key) <= _LONGEST_KEY:
            if len(self._runs) >= _CACHED_RUNS:
                self._runs.clear()
            self._runs[key] = run
        return run


def _members_and_timing(part: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """Return the members of a block, and how its rounds are timed."""
    if "superset" in part:
        members = part["superset"]
        if type(members) is not list or not 1 < len(members) <= limits.EXERCISES_IN_BLOCK:
            raise NotFast
        return members, {key: part[key] for key in part if key != "superset"}
    member = {key: part[key] for key in part if key in _KEYS_OF_SETS}
    return (member,), {key: part[key] for key in part if key not in _KEYS_OF_SETS}


def _note(member: dict[str, Any]) -> str:
    """Return the note of a member of a block that has more keys than its exercise and sets."""
    note = member.get("note")
    if len(member) != _FEWEST_KEYS + 1 or not validate.PROSE.holds(note):
        raise NotFast
    return cast("str", note)


def _whole_exercise(value: Any) -> Exercise:
    return _plainly(lambda: reader.read_exercise(value, (), _NO_CONTEXT))


def _plainly(read_value: Callable[[], _Made]) -> _Made:
    """Return what a function of the plain reader returns."""
    try:
        return read_value()
    except FaultsError:
        raise NotFast from None


def _around(
    kind: type[_Made], raw: dict[str, Any], name: str, made: object, context: Context
) -> _Made:
    """Return an object of which one field was read before, and the plain reader reads the rest."""
    return _plainly(lambda: reader.read_around(kind, raw, {name: made}, (), context))


def _has_only_keys(data: _Text, keys: int, document: dict[str, Any]) -> bool:
    """Return whether a text has exactly this many keys.

    Then the parser has dropped no unknown key, and no key is repeated.
    """
    colons = data.count(":") if isinstance(data, str) else data.count(b":")
    if colons == keys:  # one behind each key, and none within a text
        return True
    times = f"{document.get('started_at')}{document.get('ended_at')}"
    has_escapes = "\\" in data if isinstance(data, str) else b"\\" in data
    if colons == keys + times.count(":") and not has_escapes:
        return True
    try:
        return _count_keys(text.decode(_as_text(data))) == keys
    except ValueError:
        return False


def _as_text(data: _Text) -> str:
    return data if isinstance(data, str) else str(data, "utf-8")


def _count_keys(value: Any) -> int:
    """Return how many keys the objects within a value have."""
    if type(value) is dict:
        return len(value) + sum(map(_count_keys, value.values()))
    return sum(map(_count_keys, value)) if type(value) is list else 0
