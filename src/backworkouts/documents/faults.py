"""Faults of a document: raised where they are found, listed with their JSON paths at the end.

A hook of the converter raises `WrongValueError`, without a path: it sees one value. A function of
the reader raises `FaultsError`: faults with their paths from the root of the document. A function
that reads several values collects the faults of all of them in a `Collector`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from attrs import fields
from cattrs.errors import (
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from backworkouts import limits
from backworkouts.errors import Code, InvalidValueError, Path, Problem, describe
from backworkouts.suggest import nearest

__all__ = [
    "HOOK_ERRORS",
    "Collector",
    "Fault",
    "FaultsError",
    "Suggest",
    "WrongValueError",
    "at_path",
    "faults_of",
    "listed",
    "missing",
    "shown",
    "unknown_keys",
]

_Value = TypeVar("_Value")

Suggest = Callable[[str], tuple[str, ...]]


def shown(value: object) -> str:
    """Return a value of a document as an error shows it: `null`, not `None`."""
    return json.dumps(value) if value is None or type(value) is bool else describe(value)


class WrongValueError(ValueError):
    """One value that does not belong where it stands.

    Args:
        found: the value, described.
        expected: what belongs there.
        code: one of `errors.Code`.
        unknown: a name that is not among `known`; the nearest of these will be suggested.
        known: the names to suggest, or a function that suggests some.
    """

    def __init__(
        self,
        found: str,
        expected: str,
        code: str,
        unknown: str = "",
        known: Iterable[str] | Suggest = (),
    ) -> None:
        self.found = found
        self.expected = expected
        self.code = code
        self.unknown = unknown
        self.known = known

    def at(self, path: Path) -> FaultsError:
        """Return the error with the path of the value."""
        return FaultsError(
            [Fault(path, self.found, self.expected, self.code, self.unknown, self.known)]
        )


class Fault(NamedTuple):
    """One thing that is wrong in a document, as `WrongValueError`, and the path to it."""

    path: Path
    found: str
    expected: str
    code: str
    unknown: str = ""
    known: Iterable[str] | Suggest = ()

    def problem(self) -> Problem:
        """Return the fault as errors list it, with the nearest known names."""
        # To look for the nearest names takes long: only faults that are listed get here.
        near: tuple[str, ...] = ()
        if callable(self.known):
            near = self.known(self.unknown)
        elif self.unknown:
            near = nearest(self.unknown, self.known)
        else:
            near = tuple(self.known)
        hint = f", such as {near[0]!r}" if near and self.unknown else ""
        return Problem.at(self.path, self.found, self.expected + hint, self.code, near, root="$")


class FaultsError(ValueError):
    """All that is wrong within one value of a document.

    Args:
        found: the faults.
    """

    def __init__(self, found: list[Fault]) -> None:
        self.found = found


class Collector:
    """Collects the faults of several reads, to raise all of them together."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def add(self, path: Path, found: str, expected: str, code: str) -> None:
        """Add one fault."""
        self.faults.append(Fault(path, found, expected, code))

    def read(self, read: Callable[[], _Value]) -> _Value | None:
        """Return the value of a read; None when it has faults, which are collected."""
        try:
            return read()
        except FaultsError as error:
            self.faults += error.found
            return None

    @property
    def is_full(self) -> bool:
        """Whether reading ends here: a list of a million faults would fill the memory."""
        return len(self.faults) >= limits.FAULTS

    def raise_any(self) -> None:
        """Raise the faults, if there are any."""
        if self.faults:
            raise FaultsError(self.faults)


HOOK_ERRORS = (WrongValueError, InvalidValueError, BaseValidationError)
"""The errors by which a hook of the converter refuses a value."""


def missing(path: Path) -> Fault:
    """Return the fault of a required key that is not there."""
    return Fault(path, "no such key", "a value: the key is required", Code.MISSING_KEY)


def unknown_keys(
    path: Path, keys: Collection[str], kind: type[Any], extra: tuple[str, ...] = ()
) -> list[Fault]:
    """Return the faults of keys that are no fields of a class.

    Args:
        path: of the object.
        keys: the unknown keys.
        kind: the class.
        extra: keys that are known besides the fields.
    """
    if not keys:
        return []
    expected, known = _expected_keys(kind, extra)  # type: ignore[arg-type]  # a class is hashable
    return [
        Fault((*path, key), f"the key {describe(key)}", expected, Code.UNKNOWN_KEY, key, known)
        for key in islice(keys, limits.FAULTS)
    ]


@cache
def _expected_keys(kind: type[Any], extra: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    known = (*(field.name for field in fields(kind)), *extra)
    return f"only keys of {kind.__name__} ({', '.join(known)})", known


def faults_of(error: Exception, path: Path) -> list[Fault]:
    """Return the faults that a hook of the converter raised for the value at a path."""
    if isinstance(error, WrongValueError):
        return error.at(path).found
    if isinstance(error, InvalidValueError):
        return [at_path(problem, path) for problem in error.problems]
    if isinstance(error, ForbiddenExtraKeysError):
        return unknown_keys(path, error.extra_fields, error.cl)
    if not isinstance(error, (ClassValidationError, IterableValidationError)):
        raise error  # an error of ours, which tells nothing about the document
    found: list[Fault] = []
    for member, step in _members(error):
        if isinstance(member, KeyError) and member.args == step:
            found.append(missing((*path, *step)))
        else:
            found += faults_of(member, (*path, *step))
        member.__traceback__ = None  # it leads to the group that holds the error: a cycle
    return found


def _members(
    error: ClassValidationError | IterableValidationError,
) -> Iterator[tuple[Exception, Path]]:
    """Yield the errors of a group, each with the step to the value that it is about, if any."""
    if isinstance(error, ClassValidationError):
        of_fields, others = error.group_exceptions()
        yield from ((member, (note.name,)) for member, note in of_fields)
    else:
        of_items, others = error.group_exceptions()
        yield from ((member, (note.index,)) for member, note in of_items)
    yield from ((member, ()) for member in others)


def at_path(problem: Problem, path: Path) -> Fault:
    """Return a problem of an object as a fault of the document, in which the object has a path."""
    return Fault(
        (*path, *problem.path),
        problem.found,
        problem.expected,
        problem.code,
        known=problem.suggestions,
    )


def listed(faults: list[Fault], document: object) -> tuple[tuple[Problem, ...], int]:
    """Return the problems to list, in the order of the document, and how many there are in all."""
    if len(faults) > 1:
        place = _places(document)
        faults = sorted(faults, key=lambda fault: place(fault.path))
    return tuple([fault.problem() for fault in faults[: limits.PROBLEMS]]), len(faults)


def _places(document: object) -> Callable[[Path], list[int]]:
    """Return a function from a path to a list that sorts in the order of the document."""
    orders: dict[int, dict[str | int, int]] = {}  # by the identity of an object of the document

    def place(path: Path) -> list[int]:
        places: list[int] = []
        value = document
        for step in path:
            if isinstance(value, dict):
                order = orders.setdefault(id(value), {})
                if not order:
                    order |= {key: index for index, key in enumerate(value)}
                places.append(order.get(step, len(order)))
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int):
                places.append(step)
                value = value[step] if step < len(value) else None
        return places

    return place
