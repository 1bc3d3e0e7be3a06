"""JSON objects to objects of the model, with all that is wrong with each of them.

The function that cattrs makes for a class stops at the first fault, and is quick. What explains
faults reads every value of an object with the same hooks and keeps what they raise, without the
groups and notes that cattrs would put around each.

A class is called only when all of its values could be read. What it alone refuses (a name of no
letters, 11 repetitions in reserve) would so stay hidden behind any other fault. So of an object
with faults the class is made of the other values, with stand-ins for those that it requires.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import NOTHING, fields, resolve_types
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from backworkouts.codec._faults import (
    ANY_FAULT,
    Faults,
    Located,
    UnknownKeys,
    Wrong,
    missing,
    shown,
    within,
)
from backworkouts.errors import InvalidValueError
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Phase
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout

__all__ = ["of_class", "of_object"]

_Read = Callable[[Any, Any], Any]


def of_object(read: _Read) -> _Read:
    """`read`, for JSON objects only."""

    def checked(value: Any, kind: Any) -> Any:
        if type(value) is dict:
            return read(value, kind)
        raise Wrong(shown(value), "an object")

    return checked


def of_class(one: Converter, kind: type, *, beside: str | None = None, **hooks: _Read) -> _Read:
    """What reads objects of one class, and no other keys than its fields.

    Args:
        one: the converter it belongs to.
        kind: the class.
        beside: a key that others read.
        hooks: what reads a field, where it is not what the converter reads its type with.
    """
    if one.detailed_validation:
        return _to_the_end(one, kind, beside, hooks)
    overrides: Any = {name: override(struct_hook=hook) for name, hook in hooks.items()}
    read: _Read = make_dict_structure_fn(kind, one, _cattrs_forbid_extra_keys=True, **overrides)
    if beside is None:
        return of_object(read)
    return of_object(lambda value, _: read({k: v for k, v in value.items() if k != beside}, kind))


def _to_the_end(
    one: Converter, kind: type[Any], beside: str | None, hooks: dict[str, _Read]
) -> _Read:
    resolve_types(kind)
    readers = {
        field.name: (hooks.get(field.name) or one.get_structure_hook(field.type), field.type)
        for field in fields(kind)
    }
    needed = [field.name for field in fields(kind) if field.default is NOTHING]
    stand_ins = {name: _STAND_INS[name] for name in (*needed, *_LARGE) if name in readers}

    def read(value: Any, _: Any) -> Any:
        if type(value) is not dict:
            raise Wrong(shown(value), "an object")
        said: dict[str, Any] = {}
        found: list[Located] = []
        unknown: list[str] = []
        for key, raw in value.items():
            if key not in readers:
                if key != beside:
                    unknown.append(key)
                continue
            read_field, field_type = readers[key]
            try:
                said[key] = read_field(raw, field_type)
            except ANY_FAULT as error:
                found += within(f".{key}", error)
        found += [(f".{key}", missing()) for key in needed if key not in value]
        if unknown:
            found.append(("", UnknownKeys(unknown, kind)))
        if not found:
            return kind(**said)
        raise Faults(found + _hidden(kind, said, stand_ins))

    return read


def _hidden(kind: type[Any], said: dict[str, Any], stand_ins: dict[str, Any]) -> list[Located]:
    """What a class refuses of those values of an object that could be read."""
    try:
        kind(**{**stand_ins, **said})
    except InvalidValueError as error:
        # What holds between fields is not to be asked of an object with some left out.
        problems = tuple([one for one in error.problems if "." in one.where])
        return [("", InvalidValueError(problems))] if problems else []
    return []


_SOME = Workout("Stand-in", Block((ExerciseSets(Exercise.custom("Stand-in"), (Set(1),)),)))
_LARGE = ("blocks",)  # not required, but a workout with some is checked sooner
_STAND_INS: dict[str, Any] = {
    "id": "stand_in",
    "name": "Stand-in",
    "title": "Stand-in",
    "region": "upper_back",
    "kind": "person",
    "exercise": _SOME.exercises[0],
    "sets": (Set(1),),
    "blocks": _SOME.blocks,
    "rotation": (_SOME,),
    "phases": (Phase((_SOME,)),),
    "started_at": "2026-11-02T18:30:00",
    "workout": _SOME,
}
"""A value for each field that some class requires."""
