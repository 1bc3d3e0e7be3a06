"""The same documents with pydantic v2, as its authors advise: frozen, strict, nothing extra.

Texts are parsed into values, and written again as texts. Runs of sets are kept as runs, which is
less work than expanding them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

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

from benchmarks import values


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


Reps = Annotated[Any, PlainValidator(values.reps), PlainSerializer(values.reps_text)]
Load = Annotated[Any, PlainValidator(values.load), PlainSerializer(str)]
Duration = Annotated[Any, PlainValidator(values.duration), PlainSerializer(str)]
Exercise = Annotated[Any, PlainValidator(values.exercise), PlainSerializer(lambda one: one.id)]
Note = Annotated[str, Field(min_length=1, max_length=10_000)]
Name = Annotated[str, Field(max_length=200, pattern=values.NAME)]


def _few(sets: tuple[SetRun, ...]) -> tuple[SetRun, ...]:
    if sum([one.count for one in sets]) > values.MOST_SETS:
        raise ValueError(sets)
    return sets


class SetRun(_Strict):
    count: Annotated[int, Field(ge=1, le=200)] = 1
    reps: Reps | None = None
    duration: Duration | None = None
    load: Load | None = None
    rir: Annotated[float, Field(ge=0, le=10, multiple_of=0.5)] | None = None
    rest: Duration | None = None
    tempo: Annotated[str, Field(pattern=values.TEMPO)] | None = None
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
    sets: Annotated[
        tuple[SetRun, ...],
        Field(min_length=1, max_length=200, strict=False),
        AfterValidator(_few),
    ]
    note: Note | None = None


class Superset(_Strict):
    superset: Annotated[tuple[ExerciseSets, ...], Field(min_length=2, max_length=50, strict=False)]


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "superset" if "superset" in value else "straight"
    return "superset" if isinstance(value, Superset) else "straight"  # when it is written


Block = Annotated[
    Annotated[Superset, Tag("superset")] | Annotated[ExerciseSets, Tag("straight")],
    Discriminator(_kind),
]


class Workout(_Strict):
    format: Literal["backworkouts.workout/1"]
    name: Name
    id: Annotated[str, Field(pattern=values.ID)] | None = None
    goal: Literal["hypertrophy", "strength", "athletics", "general"] | None = None
    levels: Annotated[
        tuple[Literal["beginner", "intermediate", "advanced"], ...], Field(strict=False)
    ] = ()
    focus: Name | None = None
    note: Note | None = None
    sources: Annotated[tuple[Name, ...], Field(strict=False)] = ()
    blocks: Annotated[tuple[Block, ...], Field(max_length=200, strict=False)] = ()


read = TypeAdapter(Workout).validate_json


def write(one: Workout) -> str:
    return one.model_dump_json(exclude_defaults=True)
