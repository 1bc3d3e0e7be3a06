"""How each class of the model is read from plain JSON values, and written to them, with cattrs.

cattrs does the walking; the hooks here replace what it would guess. The same hooks serve two
converters. The plain one stops at the first fault and is fast. When it stops, the detailed one
reads the document again and collects every fault with its place.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from attrs import has
from cattrs import Converter

from backworkouts.codec._fast import blocks_reader, workout_reader
from backworkouts.codec._faults import Each, Wrong, each_to_the_end, each_until_wrong, shown
from backworkouts.codec._objects import of_class
from backworkouts.codec._runs import Run, remembering, run_reader
from backworkouts.codec._sound import SoundRuns
from backworkouts.codec._workouts import read_workouts, write_workouts
from backworkouts.errors import InvalidValueError
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.validate import member
from backworkouts.model.workout import Workout

__all__ = ["converter", "read_moment", "runs_of"]

_MOST_VALUES = 4_096

_Value = TypeVar("_Value", Reps, Duration, Load)


def _strict(kind: type, expected: str) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:
        if type(value) is kind:
            return value
        raise Wrong(shown(value), expected)

    return read


def _number(value: Any, _: Any) -> float:
    if type(value) in (int, float):
        return value  # type: ignore[no-any-return]  # the type was just looked at
    raise Wrong(shown(value), "a number")


def _enum(value: Any, kind: type[StrEnum]) -> StrEnum:
    known = kind._value2member_map_.get(value) if type(value) is str else None
    if known is not None:
        return known  # type: ignore[return-value]  # a member of this kind
    expected, values = _members(kind)
    raise Wrong(shown(value), expected, value if type(value) is str else "", values)


@cache
def _members(kind: type[StrEnum]) -> tuple[str, tuple[str, ...]]:
    """What an error says of an enumeration, and the values to suggest."""
    return member(kind).expected, tuple([one.value for one in kind])


def read_moment(value: Any, _: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        moment = None
    if moment is None or moment.isoformat() != value:
        expected = (
            repr(moment.isoformat()) if moment else "a date and time as '2026-11-02T18:30:00'"
        )
        raise Wrong(shown(value), expected)
    return moment


def _canonical(
    kind: type[_Value], expected: str, write: Callable[[_Value], int | str] = str
) -> Callable[[Any, Any], _Value]:
    """Reads the text a value is written as, and no other: one form for each value."""

    @lru_cache(maxsize=_MOST_VALUES)
    def read_text(text: str) -> _Value:
        try:
            one = kind.parse(text)
        except InvalidValueError as error:
            better = error.problems[0].expected
        else:
            written = write(one)
            if written == text:
                return one
            better = repr(written) if type(written) is str else f"the number {written}"
        raise Wrong(shown(text), better)  # not while the other is handled: it would be kept

    def read(value: Any, _: Any) -> _Value:
        if type(value) is not str:
            raise Wrong(shown(value), expected)
        return read_text(value)

    return read


def _write_reps(one: Reps) -> int | str:
    return one.low if one.is_exact and not one.to_failure else str(one)


_reps_text = _canonical(Reps, "a number, or a text such as '8-12'", _write_reps)
_duration = _canonical(Duration, "a text such as '90 s'")
_load = _canonical(Load, "a text with a unit, such as '60 kg'")


def _reps(value: Any, kind: Any) -> Reps:
    if type(value) is not int:
        return _reps_text(value, kind)
    try:
        return Reps(value, value)
    except InvalidValueError as error:
        expected = error.problems[0].expected
    raise Wrong(shown(value), expected)


def _write_number(value: float) -> float:
    return int(value) if value == int(value) else value


def _write_rir(value: float | Interval) -> float | str:
    return str(value) if isinstance(value, Interval) else _write_number(value)


def _union_of_one(kind: Any) -> bool:
    return get_origin(kind) in (Union, UnionType) and len(_but_none(kind)) == 1


def _but_none(kind: Any) -> list[Any]:
    return [one for one in get_args(kind) if one is not NoneType]


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1:] == (...,)


def runs_of(one: Converter) -> Callable[[Any], Run]:
    """How a converter reads the sets that one object says, in one pass."""
    kinds = {"load": Load, "duration": Duration, "rest": Duration, "reps": Reps}
    return run_reader({name: one.get_structure_hook(kind) for name, kind in kinds.items()})


def _read_fast(one: Converter, each: Each) -> None:
    """Teach a converter the shapes of workouts, with one pass for what most documents say."""
    read_blocks = blocks_reader(remembering(runs_of(one)), lambda raw: one.structure(raw, Exercise))
    one.register_structure_hook_func(lambda kind: kind == tuple[Block, ...], read_blocks)
    read_workouts(one, each)
    read_any = one.get_structure_hook(Workout)
    one.register_structure_hook(Workout, workout_reader(read_blocks, read_any))


def converter(*, detailed: bool, seen: SoundRuns | None = None) -> Converter:
    """A converter of every class of the model.

    Args:
        detailed: collect all faults, each with its place, instead of stopping at the first.
        seen: for a detailed one, where it keeps what was sound, to pass over it the next time.
    """
    one = Converter(detailed_validation=detailed, forbid_extra_keys=True, omit_if_default=True)
    each = each_to_the_end if detailed else each_until_wrong

    def read_tuple(kind: Any) -> Callable[[Any, Any], tuple[Any, ...]]:
        item = get_args(kind)[0]
        read = one.get_structure_hook(item)
        return lambda value, _: tuple(each(value, read, item))

    def read_optional(kind: Any) -> Callable[[Any, Any], Any]:
        # A key that is there says something: null is not a way to leave it out.
        (present,) = _but_none(kind)
        read = one.get_structure_hook(present)
        return lambda value, _: read(value, present)

    one.register_structure_hook_factory(_union_of_one, read_optional)
    one.register_structure_hook_factory(_is_tuple, read_tuple)
    one.register_structure_hook_factory(has, lambda kind: of_class(one, kind))
    # Both by class, so that the nearest base decides: a `StrEnum` is a text, but no hook of texts.
    one.register_structure_hook(StrEnum, _enum)
    one.register_structure_hook(str, _strict(str, "a text"))
    one.register_structure_hook(int, _strict(int, "a whole number"))
    one.register_structure_hook(bool, _strict(bool, "true or false"))
    one.register_structure_hook(float, _number)
    one.register_structure_hook(float | Interval | None, _number)
    one.register_structure_hook(datetime, read_moment)
    one.register_structure_hook(Reps, _reps)
    one.register_structure_hook(Duration, _duration)
    one.register_structure_hook(Load, _load)
    if detailed:
        read_workouts(one, each, seen)
    else:
        _read_fast(one, each)

    one.register_unstructure_hook(Reps, _write_reps)
    one.register_unstructure_hook(Duration, str)
    one.register_unstructure_hook(Load, str)
    one.register_unstructure_hook(float, _write_number)
    one.register_unstructure_hook(float | Interval | None, _write_rir)
    one.register_unstructure_hook(datetime, datetime.isoformat)
    write_workouts(one)
    return one
