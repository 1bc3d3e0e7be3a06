"""The same documents with attrs and stock cattrs: validators on the fields, strict hooks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Literal

from attrs import field, frozen, validators
from cattrs import Converter

import backworkouts as bw
from benchmarks import values

_optional = validators.optional
_note = _optional(validators.and_(validators.min_len(1), validators.max_len(10_000)))
_name = validators.and_(validators.max_len(200), validators.matches_re(values.NAME))


def _half(_: object, __: object, value: float | None) -> None:
    if value is not None and value * 2 % 1:
        raise ValueError(value)


@frozen
class SetRun:
    count: int = field(default=1, validator=[validators.ge(1), validators.le(200)])
    reps: bw.Reps | None = None
    duration: bw.Duration | None = None
    load: bw.Load | None = None
    rir: float | None = field(
        default=None, validator=[_optional([validators.ge(0), validators.le(10)]), _half]
    )
    rest: bw.Duration | None = None
    tempo: str | None = field(
        default=None, validator=_optional(validators.matches_re(re.compile(values.TEMPO)))
    )
    kind: Literal["warm_up", "working", "drop", "back_off"] = "working"
    per_side: bool = False
    optional: bool = False
    note: str | None = field(default=None, validator=_note)

    def __attrs_post_init__(self) -> None:
        if (self.reps is None) is (self.duration is None):
            raise ValueError("exactly one of reps and duration")


@frozen
class ExerciseSets:
    exercise: bw.Exercise
    sets: tuple[SetRun, ...] = field(validator=validators.min_len(1))
    note: str | None = field(default=None, validator=_note)

    def __attrs_post_init__(self) -> None:
        if sum([one.count for one in self.sets]) > values.MOST_SETS:
            raise ValueError("200 sets at most")


@frozen
class Superset:
    superset: tuple[ExerciseSets, ...] = field(
        validator=[validators.min_len(2), validators.max_len(50)]
    )


@frozen
class Workout:
    format: Literal["backworkouts.workout/1"]
    name: str = field(validator=_name)
    id: str | None = field(default=None, validator=_optional(validators.matches_re(values.ID)))
    goal: Literal["hypertrophy", "strength", "athletics", "general"] | None = None
    levels: tuple[Literal["beginner", "intermediate", "advanced"], ...] = ()
    focus: str | None = field(default=None, validator=_optional(_name))
    note: str | None = field(default=None, validator=_note)
    sources: tuple[str, ...] = ()
    blocks: tuple[ExerciseSets | Superset, ...] = field(
        default=(), validator=validators.max_len(200)
    )


def _strict(*kinds: type) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError(value)
        return value

    return read


_converter = Converter(forbid_extra_keys=True, detailed_validation=False, omit_if_default=True)
for _kind, _kinds in {str: (str,), int: (int,), bool: (bool,), float: (int, float)}.items():
    _converter.register_structure_hook(_kind, _strict(*_kinds))
_converter.register_structure_hook(bw.Reps, lambda value, _: values.reps(value))
_converter.register_structure_hook(bw.Load, lambda value, _: values.load(value))
_converter.register_structure_hook(bw.Duration, lambda value, _: values.duration(value))
_converter.register_structure_hook(bw.Exercise, lambda value, _: values.exercise(value))
_converter.register_structure_hook(
    ExerciseSets | Superset,
    lambda value, _: _converter.structure(value, Superset if "superset" in value else ExerciseSets),
)
_converter.register_unstructure_hook(bw.Reps, values.reps_text)
_converter.register_unstructure_hook(bw.Load, str)
_converter.register_unstructure_hook(bw.Duration, str)
_converter.register_unstructure_hook(bw.Exercise, lambda one: one.id)


def read(data: bytes) -> Workout:
    return _converter.structure(json.loads(data), Workout)


def write(one: Workout) -> str:
    return json.dumps(_converter.unstructure(one))
