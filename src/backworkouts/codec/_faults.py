"""Faults of a document: raised where they are found, listed with their JSON paths at the end.

A hook raises what is wrong with its value. Whoever reads several values keeps what their hooks
raise, in a list, and raises all of it as one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, Protocol, TypeVar

from attrs import fields

from backworkouts import limits
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model.set import Set
from backworkouts.suggest import nearest

__all__ = [
    "ANY_FAULT",
    "Each",
    "Fault",
    "Faults",
    "Located",
    "UnknownKeys",
    "Wrong",
    "all_of",
    "each_to_the_end",
    "each_until_wrong",
    "listed",
    "missing",
    "shown",
    "within",
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
        self.found = found
        self.expected = expected
        self.unknown = unknown
        self.known = known


class UnknownKeys(ValueError):
    """Keys of an object that are no fields of its class.

    Args:
        keys: all of them, in any order.
        kind: the class.
    """

    def __init__(self, keys: list[str], kind: type) -> None:
        self.keys = keys
        self.kind = kind


Fault = Wrong | InvalidValueError | UnknownKeys
"""One thing that is wrong, or what a class says of several of its fields."""

Located = tuple[str, Fault]
"""A fault, behind the path to it from the value it is in: `.sets[1]`."""


class Faults(ValueError):
    """All that is wrong within one value.

    Args:
        found: each fault, with its path from there.
    """

    def __init__(self, found: list[Located]) -> None:
        self.found = found


ANY_FAULT = (Wrong, InvalidValueError, Faults)
"""What a hook raises of a value that is wrong; anything else is an error of ours."""


def within(step: str, error: Fault | Faults) -> list[Located]:
    """The faults of what stands a step within a value: `.sets`, `[1]`, or nothing for itself."""
    if isinstance(error, Faults):
        return [(step + path, one) for path, one in error.found] if step else error.found
    error.__traceback__ = None  # it leads to whoever keeps the fault: a cycle
    return [(step, error)]


def missing() -> Wrong:
    """The fault of a key that has to be there."""
    return Wrong("no such key", "a value: the key is required")


class Each(Protocol):
    """Reads every item of a JSON list with a hook."""

    def __call__(
        self, value: object, read: Callable[[Any, Any], _Item], kind: Any
    ) -> list[_Item]: ...


def _list(value: object) -> list[Any]:
    if type(value) is list:
        return value
    raise Wrong(shown(value), "a list")


def each_until_wrong(value: object, read: Callable[[Any, Any], _Item], kind: Any) -> list[_Item]:
    """Every item; the first fault ends it."""
    return [read(raw, kind) for raw in _list(value)]


def each_to_the_end(value: object, read: Callable[[Any, Any], _Item], kind: Any) -> list[_Item]:
    """Every item; all faults are raised together, each with its index."""
    items: list[_Item] = []
    found: list[Located] = []
    for index, raw in enumerate(_list(value)):
        try:
            items.append(read(raw, kind))
        except ANY_FAULT as error:
            found += within(f"[{index}]", error)
            if len(found) >= limits.FAULTS:  # a list of a million faults would fill the memory
                break
    if found:
        raise Faults(found)
    return items


def all_of(*reads: tuple[str, Callable[[], Any]]) -> list[Any]:
    """The value of each read; their faults are raised together, each behind its step (if any)."""
    values: list[Any] = []
    found: list[Located] = []
    for step, read in reads:
        try:
            values.append(read())
        except ANY_FAULT as error:
            found += within(step, error)
    if found:
        raise Faults(found)
    return values


def listed(error: Fault | Faults, document: object) -> tuple[tuple[Problem, ...], int]:
    """The problems in what the hooks raised, and how many there are.

    Args:
        error: the one around all others.
        document: what was read: its order is that of the problems.
    """
    faults = [fault for path, one in within("$", error) for fault in _faults(path, one)]
    if len(faults) > 1:
        place = _places(document)
        faults.sort(key=lambda fault: place(fault.where))
    return tuple([fault.problem() for fault in faults[: limits.PROBLEMS]]), len(faults)


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


def _faults(path: str, error: Fault) -> Iterator[_Fault]:
    if isinstance(error, Wrong):
        yield _Fault(path, error.found, error.expected, error.unknown, error.known)
    elif isinstance(error, InvalidValueError):
        for problem in error.problems:
            _, _, rest = problem.where.partition(".")
            yield _Fault(f"{path}.{rest}" if rest else path, problem.found, problem.expected)
    else:
        expected, known = _keys_of(error.kind)
        for key in sorted(error.keys)[: limits.FAULTS]:
            yield _Fault(path, f"the key {describe(key)}", expected, key, known)


@cache
def _keys_of(kind: type[Any]) -> tuple[str, tuple[str, ...]]:
    """What an error says of the keys of a class, and those to suggest."""
    known = tuple([one.name for one in fields(kind)] + ["count"] * (kind is Set))
    return f"only keys of {kind.__name__} ({', '.join(known)})", known


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
