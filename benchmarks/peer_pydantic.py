"""The same documents with pydantic v2, as its authors advise: frozen, strict, nothing extra.

Texts such as `"8-12"` are parsed by our classes and cached, as we do. Runs of equal sets stay runs,
which is less work than to expand them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PlainSerializer,
    PlainValidator,
    Tag,
    TypeAdapter,
    model_validator,
)

import backworkouts as bw
from benchmarks.documents import FORMAT

_EXERCISES = dict(bw.catalog.exercises)
_NAME = r"^[^\s\x00-\x1f\x7f-\x9f](?:[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f])?$"
_TEMPO = r"^(?:[0-9]{1,2}|X)(?:-(?:[0-9]{1,2}|X)){2,3}$"
_ID = r"^[a-z][a-z0-9_]*$"


def _parsed(kind: Any) -> Callable[[object], Any]:
    """Return a cached parser of the one text of each value."""

    @lru_cache(maxsize=4096)
    def parse(text: str) -> Any:
        value = kind.parse(text)
        if str(value) != text:
            raise ValueError(text)
        return value

    def read(value: object) -> Any:
        if type(value) is not str:
            raise ValueError(value)
        return parse(value)

    return read


_reps_of_text = _parsed(bw.Reps)
_reps_of_number = lru_cache(maxsize=4096)(bw.Reps)


def _reps(value: object) -> bw.Reps:
    return _reps_of_number(value) if type(value) is int else _reps_of_text(value)


def _reps_text(reps: bw.Reps) -> int | str:
    return reps.low if reps.is_exact and not reps.to_failure else str(reps)


def _exercise(value: object) -> bw.Exercise:
    if type(value) is str and value in _EXERCISES:
        return _EXERCISES[value]
    raise ValueError(value)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


_Reps = Annotated[Any, PlainValidator(_reps), PlainSerializer(_reps_text)]
_Load = Annotated[Any, PlainValidator(_parsed(bw.Load)), PlainSerializer(str)]
_Duration = Annotated[Any, PlainValidator(_parsed(bw.Duration)), PlainSerializer(str)]
_Exercise = Annotated[Any, PlainValidator(_exercise), PlainSerializer(lambda exercise: exercise.id)]
_ExactRir = Annotated[float, Field(ge=0, le=10, multiple_of=0.5)]
_RirRange = Annotated[str, Field(pattern=r"^(?:\d|10)(?:\.5)?-(?:\d|10)(?:\.5)?$")]
_Rir = Annotated[_ExactRir | _RirRange, Field(union_mode="left_to_right")]
_Note = Annotated[str, Field(min_length=1, max_length=10_000)]
_Name = Annotated[str, Field(max_length=200, pattern=_NAME)]


class SetRun(_Strict):
    """Equal sets in a row."""

    count: Annotated[int, Field(ge=1, le=200)] = 1
    reps: _Reps | None = None
    duration: _Duration | None = None
    load: _Load | None = None
    rir: _Rir | None = None
    rest: _Duration | None = None
    tempo: Annotated[str, Field(pattern=_TEMPO)] | None = None
    kind: Literal["warm_up", "working", "drop", "back_off", "rest_pause", "cluster"] = "working"
    side: Literal["left", "right"] | None = None
    per_side: bool = False
    optional: bool = False
    note: _Note | None = None

    @model_validator(mode="after")
    def _is_one_amount(self) -> Self:
        if (self.reps is None) is (self.duration is None) or (self.side and self.per_side):
            raise ValueError("exactly one of reps and duration; not both of side and per_side")
        return self


def _few(sets: tuple[SetRun, ...]) -> tuple[SetRun, ...]:
    if sum([run.count for run in sets]) > bw.limits.SETS_OF_EXERCISE:
        raise ValueError(sets)
    return sets


class ExerciseSets(_Strict):
    """The sets of one exercise."""

    exercise: _Exercise
    sets: Annotated[
        tuple[SetRun, ...],
        Field(min_length=1, max_length=200, strict=False),
        AfterValidator(_few),
    ]
    note: _Note | None = None


class Superset(_Strict):
    """Exercises done in rounds."""

    superset: Annotated[tuple[ExerciseSets, ...], Field(min_length=2, max_length=50, strict=False)]


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "superset" if "superset" in value else "straight"
    return "superset" if isinstance(value, Superset) else "straight"  # when it is written


_Block = Annotated[
    Annotated[Superset, Tag("superset")] | Annotated[ExerciseSets, Tag("straight")],
    Discriminator(_kind),
]


class Workout(_Strict):
    """A planned session."""

    format: Literal[FORMAT]  # type: ignore[valid-type]
    name: _Name
    id: Annotated[str, Field(pattern=_ID)] | None = None
    goal: Literal["hypertrophy", "strength", "athletics", "general"] | None = None
    levels: Annotated[
        tuple[Literal["beginner", "intermediate", "advanced"], ...], Field(strict=False)
    ] = ()
    focus: _Name | None = None
    note: _Note | None = None
    sources: Annotated[tuple[_Name, ...], Field(strict=False)] = ()
    blocks: Annotated[tuple[_Block, ...], Field(max_length=200, strict=False)] = ()


read = TypeAdapter(Workout).validate_json


def write(workout: Workout) -> str:
    """Return the document of a workout, without defaults."""
    return workout.model_dump_json(exclude_defaults=True)
