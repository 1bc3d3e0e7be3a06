"""JSON text to plain Python values, refusing what the standard library lets through."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, islice, repeat
from typing import Any, NamedTuple, NoReturn

from backworkouts import limits
from backworkouts.errors import InvalidDocumentError, Problem, describe

__all__ = ["decode", "decode_loosely", "encode", "parse", "write"]


class _Refused(ValueError):
    """The text is JSON for the standard library, and not for us."""


class _Fault:
    """Stands in a parsed value where the text says what we refuse."""

    def __init__(self, found: str, expected: str, around: dict[str, Any] | None = None) -> None:
        self.found = found
        self.expected = expected
        self.around = around or {}


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    one = dict(pairs)
    if len(one) != len(pairs):
        raise _Refused
    return one


def _refuse(_: str) -> NoReturn:
    raise _Refused


def _twice(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Fault:
    one = dict(pairs)
    if len(one) == len(pairs):
        return one
    seen: set[str] = set()
    twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # `add` gives None: not yet seen
    return _Fault(f"the key {describe(twice)} twice", "each key of an object once", one)


@cache  # a text may say it a million times
def _infinite(name: str) -> _Fault:
    return _Fault(name, "a finite number")


def _whole(digits: str) -> int | _Fault:
    try:
        return int(digits)
    except ValueError:  # more digits than Python converts
        return _Fault(f"an integer of {len(digits):,} digits", "a number of sensible size")


_decoder: Any = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)
_scan = _decoder.scan_once  # what `decode` is made of; it is not in the types
_scan_loosely: Any = json.JSONDecoder(parse_constant=_refuse).scan_once  # type: ignore[attr-defined]  # as above
_decode_with_faults = json.JSONDecoder(
    object_pairs_hook=_twice, parse_constant=_infinite, parse_int=_whole
).decode


def decode_loosely(text: str) -> Any:
    """As `decode`, but the last of equal keys wins, which takes a third less."""
    return decode(text, _scan_loosely)


def decode(text: str, scan: Any = _scan) -> Any:
    """The value of a text that is sound; anything else raises something."""
    text = text.strip(" \t\n\r")
    try:
        value, end = scan(text, 0)
    except StopIteration:
        raise _Refused from None
    if end != len(text):
        raise _Refused
    return value


def _problems(text: str) -> list[Problem]:
    """Why `decode` refused a text: where it stops being JSON, or every place that we refuse."""
    try:
        root = _decode_with_faults(text)
    except json.JSONDecodeError as error:
        found = f"{error.msg.lower()} at line {error.lineno}, column {error.colno}"
        return [Problem("$", found, "JSON")]
    except RecursionError:
        return [Problem("$", "lists or objects nested without end", "a few levels of nesting")]
    return list(islice(_Place(root).problems(), limits.FAULTS))


class _Place(NamedTuple):
    """A value and where it is. Paths are spelled out for faults only: a key may be very long."""

    value: Any
    key: str | int = "$"
    around: _Place | None = None

    def problems(self) -> Iterator[Problem]:
        """Each fault in it, in the order of the text."""
        nested = [iter((self,))]
        while nested:
            place = next(nested[-1], None)
            if place is None:
                nested.pop()
                continue
            value = place.value
            if isinstance(value, _Fault):
                yield Problem(place.path(), value.found, value.expected)
                value = value.around
            if isinstance(value, dict):
                nested.append(map(_Place, value.values(), value.keys(), repeat(place)))
            elif isinstance(value, list):
                nested.append(map(_Place, value, count(), repeat(place)))

    def path(self) -> str:
        steps: list[str] = []
        place: _Place | None = self
        while place is not None:
            key = place.key
            if isinstance(key, int):
                steps.append(f"[{key}]")
            elif place.around is None:
                steps.append(key)
            else:
                plain = key.isidentifier() and len(key) <= limits.NAME_CHARACTERS
                steps.append(f".{key}" if plain else f"[{describe(key)}]")
            place = place.around
        return "".join(reversed(steps))


def parse(data: str | bytes | bytearray) -> Any:
    """The value a JSON text says.

    Raises:
        InvalidDocumentError: for text that is no JSON, a key given twice, NaN or Infinity,
            an integer of thousands of digits, deep nesting, other encodings than UTF-8, and
            texts above `limits.DOCUMENT_CHARACTERS`.
    """
    try:
        text = (data if isinstance(data, str) else str(data, "utf-8")).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        found = f"byte {error.object[error.start]:#04x} at {error.start}"
        raise InvalidDocumentError((Problem("$", found, "UTF-8"),)) from None
    if len(text) > limits.DOCUMENT_CHARACTERS:
        most = f"{limits.DOCUMENT_CHARACTERS:,} characters at most"
        raise InvalidDocumentError((Problem("$", f"{len(text):,} characters", most),))
    try:
        return decode(text)
    except (ValueError, RecursionError):
        problems = _problems(text)
    raise InvalidDocumentError(tuple(problems[: limits.PROBLEMS]), len(problems))


encode: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""The JSON text of plain values, in one line."""


def write(value: Any, indent: int | None) -> str:
    """The JSON text of plain values."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
