"""The same documents with pydantic v2, as its authors advise: frozen, strict, nothing extra.

The same invariants: ranges of numbers, `low <= high`, texts parsed into values (through a cache,
as ours are), exercise ids looked up, exactly one of repetitions and duration. Runs of sets are
kept as runs, which is less work than expanding them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    model_validator,
)

import backworkouts as bw


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


@lru_cache(maxsize=4096)
def _reps_text(text: str) -> bw.Reps:
    one = bw.Reps.parse(text)
    if str(one) != text:
        raise ValueError(text)
    return one


@lru_cache(maxsize=4096)
def _reps_number(number: int) -> bw.Reps:
    return bw.Reps(number, number)


def _reps(value: object) -> bw.Reps:
    if type(value) is int:
        return _reps_number(value)
    if type(value) is str:
        return _reps_text(value)
    raise ValueError(value)


@lru_cache(maxsize=4096)
def _load(value: str) -> bw.Load:
    one = bw.Load.parse(value)
    if str(one) != value:
        raise ValueError(value)
    return one


@lru_cache(maxsize=4096)
def _duration(value: str) -> bw.Duration:
    one = bw.Duration.parse(value)
    if str(one) != value:
        raise ValueError(value)
    return one


_KNOWN = dict(bw.catalog.exercises)


def _exercise(value: object) -> bw.Exercise:
    if type(value) is str and value in _KNOWN:
        return _KNOWN[value]
    raise ValueError(value)


Reps = Annotated[Any, BeforeValidator(_reps)]
Load = Annotated[Any, BeforeValidator(_load)]
Duration = Annotated[Any, BeforeValidator(_duration)]
Exercise = Annotated[Any, BeforeValidator(_exercise)]
Note = Annotated[str, Field(min_length=1, max_length=10_000)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class SetRun(_Strict):
    count: Annotated[int, Field(ge=1, le=200)] = 1
    reps: Reps | None = None
    duration: Duration | None = None
    load: Load | None = None
    rir: Annotated[float, Field(ge=0, le=10, multiple_of=0.5)] | None = None
    rest: Duration | None = None
    tempo: Annotated[str, Field(pattern=r"^(?:[0-9]{1,2}|X)(?:-(?:[0-9]{1,2}|X)){2,3}$")] | None = (
        None
    )
    kind: Literal["warm_up", "working", "drop", "back_off"] = "working"
    per_side: bool = False
    optional: bool = False
    note: Note | None = None

    @model_validator(mode="after")
    def _one_amount(self) -> SetRun:
        if (self.reps is None) is (self.duration is None):
            raise ValueError("exactly one of reps and duration")
        return self


class ExerciseSets(_Strict):
    exercise: Exercise
    sets: Annotated[tuple[SetRun, ...], Field(min_length=1, max_length=200, strict=False)]
    note: Note | None = None


class Superset(_Strict):
    superset: Annotated[tuple[ExerciseSets, ...], Field(min_length=2, max_length=50, strict=False)]


def _kind(value: Any) -> str:
    return "superset" if "superset" in value else "straight"


Block = Annotated[
    Annotated[Superset, Tag("superset")] | Annotated[ExerciseSets, Tag("straight")],
    Discriminator(_kind),
]


class Workout(_Strict):
    format: Literal["backworkouts.workout/1"]
    name: Name
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] | None = None
    goal: Literal["hypertrophy", "strength", "athletics", "general"] | None = None
    levels: Annotated[
        tuple[Literal["beginner", "intermediate", "advanced"], ...], Field(strict=False)
    ] = ()
    focus: Name | None = None
    note: Note | None = None
    sources: Annotated[tuple[Name, ...], Field(strict=False)] = ()
    blocks: Annotated[tuple[Block, ...], Field(max_length=200, strict=False)] = ()


read = TypeAdapter(Workout).validate_json
