"""The cattrs converter of values and of flat classes: those that hold no sets and no other entries.

cattrs reads an object field by field, collects the errors, and writes it. The hooks here replace
what cattrs would guess: `"4"` is not 4, a text is no list, null is no value. Exercises, muscles and
sources are read by it whole; sets, blocks, workouts and programs are read by `reader`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from attrs import Attribute, fields, has, resolve_types
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from backworkouts import limits
from backworkouts.documents.faults import WrongValueError, shown
from backworkouts.errors import Code, InvalidValueError
from backworkouts.lazy import once
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.validate import Check, member, problems_of

__all__ = [
    "Hook",
    "check_of",
    "converter",
    "read_moment",
    "without_none",
    "write_moment",
    "write_number",
]

_CACHED_VALUES = 4_096
_LOADS = "'60 kg', '135 lb', '80 %1RM', '8RM', 'BW' or 'BW+20 kg'"
_CLOCK = r"(?:(?P<minutes>\d{1,3}):(?=[0-5]\d$))?(?P<seconds>\d{1,4})"

_Value = TypeVar("_Value", Reps, Duration, Load, Interval)

Hook = Callable[[Any, Any], Any]
"""Reads a value of a document, given the type that belongs there."""


def _strict(kind: type, expected: str) -> Hook:
    def read(value: object, _: object) -> object:
        if type(value) is kind:
            return value
        raise WrongValueError(shown(value), expected, Code.WRONG_TYPE)

    return read


def _read_number(value: object, _: object) -> float:
    if type(value) is int or type(value) is float:
        return value
    raise WrongValueError(shown(value), "a number", Code.WRONG_TYPE)


def _read_enum(value: object, kind: type[StrEnum]) -> StrEnum:
    if type(value) is str and value in kind._value2member_map_:
        return kind(value)
    expected, values = _members(kind)
    if type(value) is not str:
        raise WrongValueError(shown(value), expected, Code.WRONG_TYPE)
    raise WrongValueError(shown(value), expected, Code.UNKNOWN_VALUE, value, values)


@cache
def _members(kind: type[StrEnum]) -> tuple[str, tuple[str, ...]]:
    """Return what an error tells about an enumeration, and the values to suggest."""
    return member(kind).expected, tuple(each.value for each in kind)


def read_moment(value: object, _: object = None) -> datetime:
    """Read a date and time, in the one form that `write_moment` gives it."""
    expected = "a date and time as '2026-11-02T18:30:00'"
    if type(value) is not str:
        raise WrongValueError(shown(value), expected, Code.WRONG_TYPE)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise WrongValueError(shown(value), expected, Code.INVALID_VALUE) from None
    written = moment.isoformat()
    if written != value:
        raise WrongValueError(shown(value), repr(written), Code.NOT_CANONICAL, known=(written,))
    return moment


def write_moment(moment: datetime) -> str:
    """Return a date and time as ISO 8601 writes it."""
    return moment.isoformat()


def _read_day(value: object, _: object) -> date:
    """Read a date, in the one form in which it is written."""
    expected = "a date as '2026-11-02'"
    if type(value) is not str:
        raise WrongValueError(shown(value), expected, Code.WRONG_TYPE)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise WrongValueError(shown(value), expected, Code.INVALID_VALUE) from None
    written = day.isoformat()
    if written != value:
        raise WrongValueError(shown(value), repr(written), Code.NOT_CANONICAL, known=(written,))
    return day


def _canonical(
    kind: type[_Value],
    expected: str,
    write: Callable[[_Value], float | str] = str,
    guess: Callable[[object], str | None] = lambda _: None,
) -> Hook:
    """Return a hook that reads the text a value is written as, and no other form of it.

    Args:
        kind: the class of the value.
        expected: the forms that a document holds, for the error of a value that has no form.
        write: returns the form of a value.
        guess: returns the form that such a value may stand for, if any.
    """

    @lru_cache(maxsize=_CACHED_VALUES)
    def read_text(text: str) -> _Value:
        try:
            parsed = kind.parse(text)
        except InvalidValueError as error:
            problem = error.problems[0]
        else:
            written = write(parsed)
            if written == text:
                return parsed
            known = (written,) if isinstance(written, str) else ()
            better = repr(written) if known else f"the number {written}"
            raise WrongValueError(shown(text), better, Code.NOT_CANONICAL, known=known)
        # Outside `except`: the new error would keep the other one. A problem without a path is of
        # the whole text, and lists texts of which a document allows one form alone.
        if not problem.path:
            raise refused(text, problem.code)
        raise WrongValueError(shown(text), problem.expected, problem.code)

    def read(value: object, _: object) -> _Value:
        if type(value) is not str:
            raise refused(value, Code.WRONG_TYPE)
        return read_text(value)

    def refused(value: object, code: str) -> WrongValueError:
        form = guess(value)
        if form is None:
            return WrongValueError(shown(value), expected, code)
        return WrongValueError(shown(value), repr(form), code, known=(form,))

    return read


def _form_of_seconds(value: object) -> str | None:
    """Return the form of a duration that has no unit: of 90 and `90`, and of `1:30`."""
    seconds = value if type(value) is int else 0
    if isinstance(value, str) and (found := re.fullmatch(_CLOCK, value, re.ASCII)):
        seconds = int(found["minutes"] or 0) * 60 + int(found["seconds"])
    return f"{seconds} s" if 0 < seconds <= limits.SECONDS else None


def _write_reps(reps: Reps) -> int | str:
    return reps.low if reps.is_exact and not reps.to_failure else str(reps)


def write_number(number: float) -> float:
    """Return a number as documents hold it: without a fraction of zero."""
    return int(number) if number == int(number) else number


def _write_interval(interval: float | Interval) -> float | str:
    if not isinstance(interval, Interval):
        return write_number(interval)
    return str(interval) if interval.low < interval.high else write_number(interval.low)


_read_reps_text = _canonical(
    Reps, "a number, or a text such as '8-12', '8+' or 'to failure'", _write_reps
)
_read_range = _canonical(Interval, "a number, or a text such as '1-2'", _write_interval)


@lru_cache(maxsize=_CACHED_VALUES)
def _exact_reps(number: int) -> Reps:
    return Reps(number, number)


def _read_reps(value: object, kind: object) -> object:
    if type(value) is not int:
        return _read_reps_text(value, kind)
    try:
        return _exact_reps(value)
    except InvalidValueError as error:
        problem = error.problems[0]
    raise WrongValueError(shown(value), problem.expected, problem.code)


def _read_number_or_range(value: object, kind: object) -> object:
    return value if type(value) is int or type(value) is float else _read_range(value, kind)


def without_none(kind: Any) -> Any:
    """Return `X` for `X | None`, and any other type as it is."""
    if not _is_optional(kind):
        return kind
    return Union[tuple(each for each in get_args(kind) if each is not NoneType)]  # noqa: UP007  of a tuple


def _is_optional(kind: object) -> bool:
    return get_origin(kind) in (Union, UnionType) and NoneType in get_args(kind)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1:] == (...,)


def _optional_hook(kind: object, converter: Converter) -> Hook:
    """Read the value itself: null does not stand for a key that is left out."""
    present = without_none(kind)
    read = converter.get_structure_hook(present)
    return lambda value, _: read(value, present)


def _tuple_hook(kind: object, converter: Converter) -> Hook:
    items: Any = list.__class_getitem__(get_args(kind)[0])
    read = converter.get_structure_hook(items)

    def read_tuple(value: object, _: object) -> tuple[object, ...]:
        if type(value) is not list:
            raise WrongValueError(shown(value), "a list", Code.WRONG_TYPE)
        if len(value) > limits.ITEMS:
            found, expected = f"a list of {len(value):,}", f"{limits.ITEMS:,} items at most"
            raise WrongValueError(found, expected, Code.TOO_LARGE)
        return tuple(read(value, items))

    return read_tuple


def check_of(field: Attribute[Any]) -> Check:
    """Return the check of a field: every field of the model has one."""
    return cast("Check", field.validator)


def _validated(read: Hook, field: Attribute[Any]) -> Hook:
    """Return a hook that validates what it read, so that one fault of an object hides no other."""
    check = check_of(field)

    def read_field(value: object, kind: object) -> object:
        made = read(value, kind)
        if not check.holds(made):
            raise InvalidValueError(tuple(problems_of("", (), made, check)))
        return made

    return read_field


def _class_hook(kind: type[Any], converter: Converter) -> Hook:
    resolve_types(kind)
    hooks: Any = {
        field.name: override(
            struct_hook=_validated(converter.get_structure_hook(field.type), field)
        )
        for field in fields(kind)
    }
    read = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **hooks,
    )

    def read_object(value: object, _: object) -> object:
        if type(value) is not dict:
            raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE)
        return read(value, kind)

    return read_object


@once
def converter() -> Converter:
    """Return the converter.

    It generates the functions of a class on first use, which two threads may do at once.
    """
    made = Converter(omit_if_default=True)
    # Factories that are registered later are asked first.
    made.register_structure_hook_factory(_is_optional, _optional_hook)
    made.register_structure_hook_factory(_is_tuple, _tuple_hook)
    made.register_structure_hook_factory(has, _class_hook)
    # Both by class, so that the nearest base decides: a `StrEnum` is a text, but no hook of texts.
    made.register_structure_hook(StrEnum, _read_enum)
    made.register_structure_hook(str, _strict(str, "a text"))
    made.register_structure_hook(int, _strict(int, "a whole number"))
    made.register_structure_hook(bool, _strict(bool, "true or false"))
    made.register_structure_hook(float, _read_number)
    made.register_structure_hook(float | Interval, _read_number_or_range)
    made.register_structure_hook(datetime, read_moment)
    made.register_structure_hook(date, _read_day)
    made.register_structure_hook(Reps, _read_reps)
    made.register_structure_hook(
        Duration,
        _canonical(Duration, "a text such as '90 s' or '120-180 s'", str, _form_of_seconds),
    )
    made.register_structure_hook(Load, _canonical(Load, f"a text with a unit, such as {_LOADS}"))
    made.register_unstructure_hook(Reps, _write_reps)
    made.register_unstructure_hook(Duration, str)
    made.register_unstructure_hook(Load, str)
    made.register_unstructure_hook(float, write_number)
    made.register_unstructure_hook(float | Interval | None, _write_interval)
    made.register_unstructure_hook(datetime, write_moment)
    made.register_unstructure_hook(date, date.isoformat)
    return made
