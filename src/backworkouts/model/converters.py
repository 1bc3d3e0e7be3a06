"""Converters of fields: from what a script gives to what a class holds.

A converter returns a value that it cannot convert unchanged. The validator of the field, which runs
next, then refuses the value under the name of the field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import TypeVar

from backworkouts.model.validate import as_enum, as_members, as_tuple, attempt

__all__ = ["member_of", "members_of", "optional_member_of", "parsed_by", "sequence_of"]

_Enum = TypeVar("_Enum", bound=Enum)
_Item = TypeVar("_Item")
_Given = TypeVar("_Given")
_Value = TypeVar("_Value")


def sequence_of(item: type[_Item]) -> Callable[[Iterable[_Item]], tuple[_Item, ...]]:  # noqa: ARG001  for type checkers
    """Convert a list or another iterable to a tuple."""
    return as_tuple


def member_of(kind: type[_Enum]) -> Callable[[_Enum | str], _Enum]:
    """Convert the value of a member to the member."""

    def convert(value: _Enum | str) -> _Enum:
        return as_enum(kind, value)

    return convert


def optional_member_of(kind: type[_Enum]) -> Callable[[_Enum | str | None], _Enum | None]:
    """Convert the value of a member to the member; None stays None."""

    def convert(value: _Enum | str | None) -> _Enum | None:
        return as_enum(kind, value)

    return convert


def members_of(kind: type[_Enum]) -> Callable[[Iterable[_Enum | str]], tuple[_Enum, ...]]:
    """Convert an iterable of members or their values to a tuple of members."""

    def convert(value: Iterable[_Enum | str]) -> tuple[_Enum, ...]:
        return as_members(kind, value)

    return convert


def parsed_by(parse: Callable[[_Given], _Value]) -> Callable[[_Given | None], _Value | None]:
    """Convert a number or a text with a function that parses it; None stays None."""

    def convert(value: _Given | None) -> _Value | None:
        return attempt(parse, value)

    return convert
