"""Faults of a document: raised where they are found, listed with their JSON paths at the end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, Protocol, TypeVar

from attrs import fields
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from backworkouts import limits
from backworkouts._nearest import nearest
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model.set import Set

__all__ = [
    "Each",
    "Wrong",
    "all_of",
    "each_to_the_end",
    "each_until_wrong",
    "listed",
    "shown",
]

_Item = TypeVar("_Item")

Suggestions = Iterable[str] | Callable[[str], tuple[str, ...]]


def shown(value: object) -> str:
    """A value of a document as an error shows it: `null`, not `None`."""
    return json.dumps(value) if value is None or type(value) is bool else describe(value)


class Wrong(ValueError):
    """One value that is not what belongs in its place.

    Args:
        found: the value, described.
        expected: what belongs there.
        unknown: a name that is not among `known`; the nearest of these will be suggested.
        known: the names to suggest, or what suggests them.
    """

    def __init__(
        self, found: str, expected: str, unknown: str = "", known: Suggestions = ()
    ) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected
        self.unknown = unknown
        self.known = known


class Each(Protocol):
    """Reads every item of a JSON list."""

    def __call__(self, value: object, read: Callable[[Any], _Item]) -> list[_Item]: ...


def _list(value: object) -> list[Any]:
    if type(value) is list:
        return value
    raise Wrong(shown(value), "a list")


def each_until_wrong(value: object, read: Callable[[Any], _Item]) -> list[_Item]:
    """Every item; the first fault ends it."""
    return [read(raw) for raw in _list(value)]


def each_to_the_end(value: object, read: Callable[[Any], _Item]) -> list[_Item]:
    """Every item; all faults are raised together, each with its index."""
    items: list[_Item] = []
    errors: list[Exception] = []
    found = 0
    for index, raw in enumerate(_list(value)):
        try:
            items.append(read(raw))
        except Exception as error:  # noqa: BLE001  raised again below, with its place
            error.add_note(IterableValidationNote(f"[{index}]", index, None))
            errors.append(error)
            found += _size(error)
            if found >= limits.FAULTS:  # a list of a million faults would fill the memory
                break
    if errors:
        raise IterableValidationError("in a list", errors, list)
    return items


def _size(error: Exception) -> int:
    return sum(map(_size, error.exceptions)) if isinstance(error, ExceptionGroup) else 1


def all_of(kind: type, *reads: tuple[str, Callable[[], Any]]) -> list[Any]:
    """The value of each read; their faults are raised together, each under its key (if any)."""
    values: list[Any] = []
    errors: list[Exception] = []
    for key, read in reads:
        try:
            values.append(read())
        except Exception as error:  # noqa: BLE001  raised again below, with its place
            if key:
                error.add_note(AttributeValidationNote(key, key, None))
            errors.append(error)
    if errors:
        raise ClassValidationError("in an object", errors, kind)
    return values


def listed(error: Exception, document: object) -> tuple[tuple[Problem, ...], int]:
    """The problems in what cattrs and the hooks raised, and how many there are.

    Args:
        error: the one around all others.
        document: what was read: its order is that of the problems.
    """
    place = _places(document)
    faults = sorted(_faults(error, "$"), key=lambda fault: place(fault.where))
    return tuple(fault.problem() for fault in faults[: limits.PROBLEMS]), len(faults)


class _Fault(NamedTuple):
    where: str
    found: str
    expected: str
    unknown: str = ""
    known: Suggestions = ()

    def problem(self) -> Problem:
        # To look for the nearest name takes long, so it is done for what is listed only.
        near: Iterable[str] = ()
        if self.unknown and callable(self.known):
            near = self.known(self.unknown)[:1]
        elif self.unknown and not callable(self.known):
            near = nearest(self.unknown, self.known, 1)
        hint = "".join(f", such as {name!r}" for name in near)
        return Problem(self.where, self.found, self.expected + hint)


def _steps(error: Exception) -> str:
    """What the notes of an error add to the path of the one around it."""
    return "".join(
        f".{note.name}" if isinstance(note, AttributeValidationNote) else f"[{note.index}]"
        for note in getattr(error, "__notes__", ())
        if isinstance(note, (AttributeValidationNote, IterableValidationNote))
    )


def _faults(error: Exception, path: str) -> Iterator[_Fault]:
    path += _steps(error)
    if isinstance(error, ExceptionGroup):
        for one in error.exceptions:
            yield from _faults(one, path)
    elif isinstance(error, Wrong):
        yield _Fault(path, error.found, error.expected, error.unknown, error.known)
    elif isinstance(error, InvalidValueError):
        for problem in error.problems:
            _, _, rest = problem.where.partition(".")
            yield _Fault(f"{path}.{rest}" if rest else path, problem.found, problem.expected)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [one.name for one in fields(error.cl) if one.init]
        known += ["count"] * (error.cl is Set)
        for key in sorted(error.extra_fields)[: limits.FAULTS]:
            expected = f"only keys of {error.cl.__name__} ({', '.join(known)})"
            yield _Fault(path, f"the key {describe(key)}", expected, key, known)
    elif isinstance(error, KeyError):
        # cattrs looks a required key up and notes the attribute it was for.
        yield _Fault(path, "no such key", "a value: the key is required")
    else:
        raise error


def _places(document: object) -> Callable[[str], list[int]]:
    """What tells, of a path, where in the document it leads, as a list that sorts so."""
    orders: dict[int, dict[str, int]] = {}  # by the identity of an object of the document

    def place(path: str) -> list[int]:
        steps: list[int] = []
        value = document
        for step in re.findall(r"\w+", path):
            if type(value) is dict:
                order = orders.setdefault(id(value), {})
                if not order:
                    order |= {key: index for index, key in enumerate(value)}
                steps.append(order.get(step, len(order)))
                value = value.get(step)
            elif type(value) is list and step.isdecimal():
                steps.append(int(step))
                value = value[int(step)] if int(step) < len(value) else None
        return steps

    return place
