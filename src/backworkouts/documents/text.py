"""JSON text to plain Python values, refusing what the standard library lets through."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, islice, repeat
from typing import Any, NamedTuple, NoReturn

from backworkouts import limits
from backworkouts.errors import Code, InvalidDocumentError, Problem, describe

__all__ = [
    "NotJsonError",
    "decode",
    "decode_last_key",
    "decode_utf8",
    "encode",
    "exact",
    "is_nested_too_deep",
    "is_object",
    "parse",
    "write",
]

_WHITE_SPACE = " \t\n\r"

# A string with the text between it and the next bracket. The quantifiers are possessive and the
# closing quotation mark may be missing, so that no text is scanned twice.
_BETWEEN_BRACKETS = re.compile(r'(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^\[\]{}"]++)++', re.DOTALL)


def exact(data: str | bytes | bytearray) -> str | bytes:
    """Return text or bytes as one of these classes: methods of a subclass may do anything.

    >>> class Text(str):
    ...     pass
    >>> type(exact(Text("A")))
    <class 'str'>
    """
    return str.__str__(data) if isinstance(data, str) else bytes(memoryview(data))


class NotJsonError(ValueError):
    """The text is not JSON, or is JSON for the standard library and not for us."""


class _Refusal:
    """Stands in a parsed value for a part that is refused."""

    def __init__(
        self, found: str, expected: str, code: Code, around: dict[str, Any] | None = None
    ) -> None:
        self.found = found
        self.expected = expected
        self.code = code
        self.around = around or {}


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise NotJsonError
    return made


def _refuse(_: str) -> NoReturn:
    raise NotJsonError


def _with_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Refusal:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    seen: set[str] = set()
    twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # `add` returns None: not seen yet
    found, expected = f"the key {describe(twice)} twice", "each key of an object once"
    return _Refusal(found, expected, Code.DUPLICATE_KEY, made)


@cache  # a text may hold a million of them
def _infinite(name: str) -> _Refusal:
    return _Refusal(name, "a finite number", Code.NOT_FINITE)


def _whole(digits: str) -> int | _Refusal:
    try:
        return int(digits)
    except ValueError:  # more digits than Python converts
        found, expected = f"an integer of {len(digits):,} digits", "a number of sensible size"
        return _Refusal(found, expected, Code.TOO_LARGE)


# `scan_once` is the part of a decoder in C; the types do not list it.
_scan: Any = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse).scan_once  # type: ignore[attr-defined]
_scan_last_key: Any = json.JSONDecoder(parse_constant=_refuse).scan_once  # type: ignore[attr-defined]
_decode_with_refusals = json.JSONDecoder(
    object_pairs_hook=_with_duplicates, parse_constant=_infinite, parse_int=_whole
).decode


def decode(text: str) -> Any:
    """Return the value of a JSON text in which each object has each key once.

    Raises:
        ValueError: for any other text.
    """
    return _decode(text, _scan)


def decode_last_key(text: str) -> Any:
    """Decode as `decode` does, but keep the last of equal keys, which takes half the time."""
    return _decode(text, _scan_last_key)


def _decode(text: str, scan: Any) -> Any:
    text = text.strip(_WHITE_SPACE)
    try:
        value, end = scan(text, 0)
    except StopIteration:
        raise NotJsonError from None
    if end != len(text):
        raise NotJsonError
    return value


def is_nested_too_deep(data: str | bytes | bytearray) -> bool:
    """Return whether lists and objects are nested deeper than `limits.NESTING`.

    It counts brackets outside strings, in time linear in the text, and so needs no stack: the
    parsers recurse, and the stack that the interpreter allows them differs by platform.
    """
    if isinstance(data, str):
        opening = data.count("[") + data.count("{")
    else:
        opening = data.count(b"[") + data.count(b"{")
    if opening <= limits.NESTING:  # fast path: most documents have fewer brackets than that
        return False
    text = data if isinstance(data, str) else str(data, "utf-8", "replace")
    depth = 0
    for bracket in _BETWEEN_BRACKETS.sub("", text):
        depth += 1 if bracket in "[{" else -1
        if depth > limits.NESTING:
            return True
    return False


def _problems(text: str) -> list[Problem]:
    """Return why `decode` refused a text: where it stops being JSON, or each refused part."""
    try:
        root = _decode_with_refusals(text)
    except json.JSONDecodeError as error:
        found = f"{error.msg.lower()} at line {error.lineno}, column {error.colno}"
        return [Problem("$", found, "JSON", Code.NOT_JSON)]
    return list(islice(_Place(root).problems(), limits.FAULTS))


class _Place(NamedTuple):
    """A value and its place. Paths are made for refused parts only: a key may be very long."""

    value: Any
    key: str | int = ""
    around: _Place | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield each refused part within the value, in the order of the text."""
        nested = [iter((self,))]
        while nested:
            place = next(nested[-1], None)
            if place is None:
                nested.pop()
                continue
            value = place.value
            if isinstance(value, _Refusal):
                yield Problem.at(place.path(), value.found, value.expected, value.code, root="$")
                value = value.around
            if isinstance(value, dict):
                nested.append(map(_Place, value.values(), value.keys(), repeat(place)))
            elif isinstance(value, list):
                nested.append(map(_Place, value, count(), repeat(place)))

    def path(self) -> list[str | int]:
        """Return the path of the value."""
        steps: list[str | int] = []
        place = self
        while place.around is not None:
            steps.append(place.key)
            place = place.around
        return steps[::-1]


def is_object(text: str) -> bool:
    r"""Return whether a text begins as a JSON object does: no other text of ours has a brace there.

    >>> is_object('\ufeff {"name": "Pull"}'), is_object("Pull-Up 3x8")
    (True, False)
    """
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def decode_utf8(data: bytes | bytearray) -> str:
    """Return the text of UTF-8 bytes.

    Raises:
        InvalidDocumentError: for other bytes.
    """
    try:
        return str(data, "utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {error.object[error.start]:#04x} at {error.start}"
    raise InvalidDocumentError((Problem("$", found, "UTF-8", Code.NOT_UTF8),))


def parse(data: str | bytes | bytearray) -> Any:
    """Return the value of a JSON text.

    Raises:
        InvalidDocumentError: for text that is not JSON, a key given twice, NaN or Infinity,
            an integer of thousands of digits, other encodings than UTF-8, nesting above
            `limits.NESTING`, and texts above `limits.DOCUMENT_CHARACTERS`.
    """
    text = (data if isinstance(data, str) else decode_utf8(data)).removeprefix("\ufeff")
    if len(text) > limits.DOCUMENT_CHARACTERS:
        most = f"{limits.DOCUMENT_CHARACTERS:,} characters at most"
        problem = Problem("$", f"{len(text):,} characters", most, Code.TOO_LARGE)
        raise InvalidDocumentError((problem,))
    if is_nested_too_deep(text):
        found = f"lists or objects nested more than {limits.NESTING} deep"
        problem = Problem("$", found, "a few levels of nesting", Code.TOO_DEEP)
        raise InvalidDocumentError((problem,))
    try:
        return decode(text)
    except ValueError:
        problems = _problems(text)
    raise InvalidDocumentError(tuple(problems[: limits.PROBLEMS]), len(problems))


encode: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""Return the JSON text of plain values, in one line."""


def write(value: Any, indent: int | None) -> str:
    """Return the JSON text of plain values."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
