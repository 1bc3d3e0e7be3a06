"""Validation of fields: a test of a value beside the words of its error.

A field of an attrs class has a `Check` as its `validator`. Rules between fields are yielded by a
method of the class, which `__attrs_post_init__` hands to `raise_any`. So an object that exists is
valid, and one error names every field that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from itertools import islice
from typing import Any, TypeVar, cast, overload

from attrs import Attribute, evolve, fields, frozen

from backworkouts import limits
from backworkouts.errors import Code, InvalidValueError, Path, Problem, describe
from backworkouts.suggest import nearest

__all__ = [
    "FLAG",
    "ID",
    "LINE",
    "PROSE",
    "UNPRINTABLE",
    "UNWRITABLE",
    "Check",
    "Checks",
    "as_enum",
    "as_members",
    "as_tuple",
    "attempt",
    "collection",
    "instance",
    "member",
    "no_time",
    "number",
    "optional",
    "problems_of",
    "raise_any",
    "refusal",
    "reversed_range",
    "texts",
    "verify",
    "whole",
]

_Enum = TypeVar("_Enum", bound=Enum)
_Item = TypeVar("_Item")

# Controls, lone surrogates and the marks that reorder text on a screen: no name needs them, and
# each can make a terminal or a log show something else than the text holds. Patterns stay text,
# compiled on first use: compiling them here took a tenth of the time to import the model.
UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
UNWRITABLE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_NO_SEQUENCE = (str, bytes, Mapping, set, frozenset)
_LISTED = 12  # members of an enumeration that an error names
_ID = r"[a-z][a-z0-9_]*(?::\w+)?"


@frozen(eq=False)
class Check:
    """A test of one value, and the words of the error when it fails.

    Args:
        expected: what is expected, for the error.
        holds: the test.
        item: for a collection, the check of each item.
        read: for a value that may be given as a number or a text: parses it, so that the error
            names what is wrong inside the text.
        code: the code of a value of the right type that fails the test.
        types: the right types.
        values: for an enumeration, the values.
    """

    expected: str
    holds: Callable[[Any], bool]
    item: Check | None = None
    read: Callable[[Any], object] | None = None
    code: Code = Code.INVALID_VALUE
    types: tuple[type, ...] = (object,)
    values: tuple[str, ...] = ()

    def __call__(self, instance: Any, _: Attribute[Any], value: object) -> None:
        """Validate a field, as attrs calls a `validator`.

        When a field fails, all fields are checked, so that one error names every wrong field. That
        is possible because attrs sets all fields before it validates the first.
        """
        if not self.holds(value):
            checks = {
                field.name: field.validator
                for field in fields(type(instance))
                if isinstance(field.validator, Check)
            }
            verify(instance, checks)


Checks = Mapping[str, Check]


def problems_of(kind: str, path: Path, value: object, check: Check) -> Iterator[Problem]:
    """Yield what is wrong with a value that fails its check: the value, or some of its items.

    Args:
        kind: the name of the class.
        path: from an object of the class to the value.
        value: the value.
        check: the check that the value fails.
    """
    if check.read is not None and type(value) in (int, str):
        try:
            check.read(value)
        except InvalidValueError as error:
            different = dict.fromkeys(
                problem._replace(where="", path=()) for problem in error.problems
            )
            for _, found, expected, code, _, suggestions in different:
                yield Problem.at(path, found, expected, code, suggestions, root=kind)
            return
    wrong = [
        _problem(kind, (*path, index), item, check.item)
        for index, item in enumerate(value if type(value) is tuple else ())
        if check.item is not None and not check.item.holds(item)
    ]
    yield from wrong or [_problem(kind, path, value, check)]


def _problem(kind: str, path: Path, value: object, check: Check) -> Problem:
    code = (
        check.code
        if isinstance(value, check.types) and type(value) is not bool
        else Code.WRONG_TYPE
    )
    near = nearest(value, check.values) if type(value) is str else ()
    return Problem.at(path, describe(value), check.expected, code, near, root=kind)


def verify(instance: object, checks: Checks, extra: Iterable[Problem] = ()) -> None:
    """Raise one `InvalidValueError` that names every field of an object that fails its check.

    Args:
        instance: the object.
        checks: the check of each field, by the name of the field.
        extra: problems between fields, which are iterated only when each field is valid by itself.
    """
    problems: list[Problem] = []
    for name, check in checks.items():
        value = getattr(instance, name)
        if not check.holds(value):
            problems += problems_of(type(instance).__name__, (name,), value, check)
    raise_any(problems or extra)


def raise_any(problems: Iterable[Problem]) -> None:
    """Raise one `InvalidValueError` with these problems, if there are any."""
    found = tuple(problems)
    if found:
        raise InvalidValueError(found)


def refusal(kind: str, text: object, expected: str) -> InvalidValueError:
    """Return the error for a text that does not parse."""
    code = Code.INVALID_VALUE if isinstance(text, str) else Code.WRONG_TYPE
    return InvalidValueError((Problem(kind, describe(text), expected, code),))


def reversed_range(kind: str, low: float, high: float) -> Problem:
    """Return the problem of a range whose `high` is below its `low`."""
    expected = f"{low:g} or more as the upper end"
    return Problem.at(("high",), f"{high:g}", expected, Code.REVERSED_RANGE, root=kind)


def no_time(kind: str, name: str, time: object) -> Problem:
    """Return the problem of a time that begins at 0 s."""
    return Problem.at((name,), str(time), "1 s or more", Code.OUT_OF_RANGE, root=kind)


def whole(low: int, high: int, unit: str = "") -> Check:
    """Check for a whole number in a range. `True` is no number."""
    text = f"a whole number from {low:,} to {high:,}{unit}"
    return Check(
        text,
        lambda value: type(value) is int and low <= value <= high,
        code=Code.OUT_OF_RANGE,
        types=(int,),
    )


def number(low: float, high: float, unit: str = "") -> Check:
    """Check for a number in a range. NaN is in no range."""
    text = f"a number from {low:,g} to {high:,g}{unit}"
    return Check(
        text,
        lambda value: type(value) in (int, float) and low <= value <= high,
        code=Code.OUT_OF_RANGE,
        types=(int, float),
    )


def optional(check: Check) -> Check:
    """Check for None, or what another check accepts."""
    holds = check.holds
    return evolve(check, holds=lambda value: value is None or holds(value))


def _a(name: str) -> str:
    return f"{'an' if name[0] in 'AEIO' else 'a'} {name}"


def instance(*types: type) -> Check:
    """Check for an object of one of these classes."""
    names = " or ".join(_a(kind.__name__) for kind in types)
    return Check(names, lambda value: isinstance(value, types), code=Code.WRONG_TYPE)


def member(kind: type[Enum]) -> Check:
    """Check for a member of an enumeration."""
    values = [repr(each.value) for each in kind]
    names = ", ".join(values[:_LISTED]) + (", ..." if len(values) > _LISTED else "")
    return Check(
        f"{_a(kind.__name__)}: {names}",
        lambda value: isinstance(value, kind),
        code=Code.UNKNOWN_VALUE,
        types=(str,),
        values=tuple(str(each.value) for each in kind),
    )


def collection(item: Check, *, least: int = 0, most: int = limits.ITEMS) -> Check:
    """Check for a tuple of which every item passes a check."""
    amount = f"{least} to {most:,}" if least else f"at most {most:,}"
    holds = item.holds
    return Check(
        f"a sequence of {amount} items, each {item.expected}",
        lambda value: (
            type(value) is tuple and least <= len(value) <= most and all(map(holds, value))
        ),
        item,
        code=Code.WRONG_LENGTH,
        types=(tuple,),
    )


def _is_line(value: object) -> bool:
    return (
        type(value) is str
        and 0 < len(value) <= limits.NAME_CHARACTERS
        and value.strip() == value
        and (value.isprintable() or not re.search(UNPRINTABLE, value))
    )


def _is_prose(value: object) -> bool:
    return (
        type(value) is str
        and 0 < len(value) <= limits.TEXT_CHARACTERS
        and not value.isspace()
        and (value.isprintable() or not re.search(UNWRITABLE, value))
    )


LINE: Check = Check(
    f"one line of 1 to {limits.NAME_CHARACTERS} printable characters, no space at either end",
    _is_line,
    types=(str,),
)
PROSE: Check = Check(
    f"text of 1 to {limits.TEXT_CHARACTERS:,} characters without controls",
    _is_prose,
    types=(str,),
)
FLAG: Check = Check("True or False", lambda value: type(value) is bool, types=(bool,))


def _is_id(value: object) -> bool:
    if type(value) is not str or len(value) > limits.NAME_CHARACTERS:
        return False
    # Fast path: almost all ids are lower-case names as in Python.
    if value.isascii() and value.isidentifier() and value.islower() and value[0] != "_":
        return True
    return re.fullmatch(_ID, value) is not None


ID: Check = Check(
    "an id of lower-case letters, digits and underscores that begins with a letter",
    _is_id,
    types=(str,),
)


# The functions below return a value that they cannot convert unchanged, whatever their annotation
# promises. The validator of the field, which runs next, refuses the value under the field's name.


def as_tuple(value: Iterable[_Item]) -> tuple[_Item, ...]:
    """Convert a list or another iterable to a tuple.

    A text, a mapping or a set is no sequence, and comes back unchanged.
    """
    if type(value) is tuple:
        return value
    if type(value) is list:
        return tuple(value[: limits.ITEMS + 1])
    if isinstance(value, Iterable) and not isinstance(value, _NO_SEQUENCE):
        return tuple(
            islice(value, limits.ITEMS + 1)
        )  # no field holds more, and an iterator may be endless
    return cast("tuple[_Item, ...]", value)


@overload
def as_enum(kind: type[_Enum], value: _Enum | str) -> _Enum: ...
@overload
def as_enum(kind: type[_Enum], value: _Enum | str | None) -> _Enum | None: ...
def as_enum(kind: type[_Enum], value: _Enum | str | None) -> _Enum | None:
    """Return the member with a value."""
    try:
        return kind(value) if type(value) is str else cast("_Enum", value)
    except ValueError:
        return cast("_Enum", value)


def as_members(kind: type[_Enum], value: Iterable[_Enum | str]) -> tuple[_Enum, ...]:
    """Convert an iterable of values to a tuple of members."""
    items = as_tuple(value)
    if type(items) is not tuple or not items:
        return cast("tuple[_Enum, ...]", items)
    return tuple(as_enum(kind, item) for item in items)


def attempt(read: Callable[[Any], _Item], value: Any) -> _Item:
    """Return what a function makes of a number or a text."""
    if value is not None and type(value) in (int, str):
        try:
            return read(value)
        except ValueError:  # the base class of InvalidValueError too
            pass
    return cast("_Item", value)


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Convert an iterable of texts to a tuple."""
    return as_tuple(value)
