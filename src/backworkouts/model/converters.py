"""Converters of fields: from what a script gives to what a class holds.

A converter returns a value that it cannot convert unchanged. The validator of the field, which runs
next, then refuses the value under the name of the field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, TypeVar, get_type_hints

from backworkouts.model.validate import as_enum, as_members, as_tuple, attempt

__all__ = ["member_of", "members_of", "optional_member_of", "parsed_by", "read_by", "sequence_of"]

_Enum = TypeVar("_Enum", bound=Enum)
_Item = TypeVar("_Item")
_Given = TypeVar("_Given")
_Value = TypeVar("_Value")


def _accepting(given: object, convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Annotate the parameter of a converter, which attrs copies to the parameter of `__init__`."""
    convert.__annotations__ = {"value": given}
    return convert


def sequence_of(item: type[_Item]) -> Callable[[Iterable[_Item]], tuple[_Item, ...]]:
    """Convert a list or another iterable to a tuple."""

    def convert(value: Iterable[_Item]) -> tuple[_Item, ...]:
        return as_tuple(value)

    return _accepting(Iterable[item], convert)  # type: ignore[valid-type]  # a class at run time


def member_of(kind: type[_Enum]) -> Callable[[_Enum | str], _Enum]:
    """Convert the value of a member to the member."""
    return _accepting(kind | str, lambda value: as_enum(kind, value))


def optional_member_of(kind: type[_Enum]) -> Callable[[_Enum | str | None], _Enum | None]:
    """Convert the value of a member to the member; None stays None."""
    return _accepting(kind | str | None, lambda value: as_enum(kind, value))


def members_of(kind: type[_Enum]) -> Callable[[Iterable[_Enum | str]], tuple[_Enum, ...]]:
    """Convert an iterable of members or their values to a tuple of members."""
    return _accepting(Iterable[kind | str], lambda value: as_members(kind, value))  # type: ignore[valid-type]  # a class at run time


def parsed_by(parse: Callable[[_Given], _Value]) -> Callable[[_Given | None], _Value | None]:
    """Convert a number or a text with a function of one parameter; None stays None."""
    given = get_type_hints(parse)["value"]
    return _accepting(given | None, lambda value: attempt(parse, value))


def read_by(parse: Callable[[_Given], _Value]) -> Callable[[_Given], _Value]:
    """Convert as `parsed_by` does, for a field that is never None.

    Type checkers take the type that a converter returns for the type of the field.
    """
    given = get_type_hints(parse)["value"]
    return _accepting(given, lambda value: attempt(parse, value))
