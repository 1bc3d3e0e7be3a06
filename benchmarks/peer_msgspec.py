"""The same documents with msgspec: frozen Structs, nothing extra, checks in `__post_init__`.

Less is made than elsewhere: texts stay texts and ids stay ids, once they were looked at; and the
Structs are kept from the garbage collector, as its authors advise for what has no cycles.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.json import Decoder, Encoder

from benchmarks import values

Note = Annotated[str, Meta(min_length=1, max_length=10_000)]
Name = Annotated[str, Meta(max_length=200, pattern=values.NAME)]


class SetRun(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    count: Annotated[int, Meta(ge=1, le=200)] = 1
    reps: int | str | None = None
    duration: str | None = None
    load: str | None = None
    rir: Annotated[float, Meta(ge=0, le=10)] | None = None
    rest: str | None = None
    tempo: Annotated[str, Meta(pattern=values.TEMPO)] | None = None
    kind: Literal["warm_up", "working", "drop", "back_off"] = "working"
    per_side: bool = False
    optional: bool = False
    note: Note | None = None

    def __post_init__(self) -> None:
        if (self.reps is None) is (self.duration is None):
            raise ValueError("exactly one of reps and duration")
        if self.reps is not None:
            values.reps(self.reps)
        else:
            values.duration(self.duration)
        if self.load is not None:
            values.load(self.load)
        if self.rest is not None:
            values.duration(self.rest)
        if self.rir is not None and self.rir * 2 % 1:
            raise ValueError("rir in steps of 0.5")


class _Sets(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    exercise: str
    sets: Annotated[tuple[SetRun, ...], Meta(min_length=1, max_length=200)]
    note: Note | None = None

    def __post_init__(self) -> None:
        values.exercise(self.exercise)
        if sum([one.count for one in self.sets]) > values.MOST_SETS:
            raise ValueError("200 sets at most")


class Block(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    # One class for both kinds of blocks: a union of Structs would need a tag in the document.
    exercise: str | None = None
    sets: Annotated[tuple[SetRun, ...], Meta(min_length=1, max_length=200)] | None = None
    note: Note | None = None
    superset: Annotated[tuple[_Sets, ...], Meta(min_length=2, max_length=50)] | None = None

    def __post_init__(self) -> None:
        if self.superset is not None:
            if not self.exercise is self.sets is self.note is None:
                raise ValueError("a superset stands by itself")
            return
        values.exercise(self.exercise)
        if self.sets is None or sum([one.count for one in self.sets]) > values.MOST_SETS:
            raise ValueError("1 to 200 sets")


class Workout(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    format: Literal["backworkouts.workout/1"]
    name: Name
    id: Annotated[str, Meta(pattern=values.ID)] | None = None
    goal: Literal["hypertrophy", "strength", "athletics", "general"] | None = None
    levels: tuple[Literal["beginner", "intermediate", "advanced"], ...] = ()
    focus: Name | None = None
    note: Note | None = None
    sources: tuple[Name, ...] = ()
    blocks: Annotated[tuple[Block, ...], Meta(max_length=200)] = ()


read = Decoder(Workout).decode
_encode = Encoder().encode


def write(one: Workout) -> str:
    return _encode(one).decode()
