"""What a format cannot hold, noted field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar, cast

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.interop.result import Loss
from backworkouts.model.interval import Interval
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["TIMING", "effort", "lost", "several", "subjects", "value_of"]

TIMING = ("method", "duration", "interval")
"""The fields of a block that tell how its rounds are timed."""


_Item = TypeVar("_Item")


def value_of(value: object) -> str:
    """A value as a loss shows it.

    >>> value_of(("a", "b")), value_of(2.0)
    ('a, b', '2.0')
    """
    items = value if isinstance(value, tuple) else (value,)
    return ", ".join(
        str(one if isinstance(one, str) else getattr(one, "name", one)) for one in items
    )


def effort(rir: float | Interval) -> str:
    """Return the text of repetitions in reserve: `2`, `1.5`, `1-2`.

    >>> effort(2.0), effort(Interval(1, 2))
    ('2', '1-2')
    """
    return str(rir) if isinstance(rir, Interval) else f"{rir:g}"


def lost(one: Any, where: str, fields: Iterable[str], why: str) -> Iterator[Loss]:
    """A loss for each of these fields that says something."""
    for field in fields:
        value = getattr(one, field)
        if value is not None and value is not False and value != ():
            yield Loss(where, field, value_of(value), why)


def several(items: Iterable[_Item]) -> list[_Item]:
    """Return the items as a list; an endless iterator ends in an error.

    Raises:
        UnsupportedSubjectError: for more than `limits.MEMBERS` of them.
    """
    listed = list(islice(items, limits.MEMBERS + 1))
    if len(listed) > limits.MEMBERS:
        expected = f"at most {limits.MEMBERS:,} of them in one call (limits.MEMBERS)"
        raise UnsupportedSubjectError("a longer sequence", expected)
    return listed


Subject = Session | Workout | Program


def subjects(
    subject: Subject | Iterable[Subject], kinds: tuple[type, ...]
) -> list[tuple[str, Any]]:
    """What to write, each with its path: one, or several of one kind.

    Raises:
        UnsupportedSubjectError: for anything that is none of these kinds, for several kinds, and
            for more of them than `limits.MEMBERS`.
    """
    names = " or ".join(kind.__name__ for kind in kinds)
    if isinstance(subject, kinds):
        return [("", subject)]
    given = cast("object", subject)  # `str.replace` makes mypy exclude a str among the subjects
    if isinstance(given, (str, bytes)) or not isinstance(subject, Iterable):
        raise UnsupportedSubjectError(describe(subject), f"a {names}, or several of one kind")
    many = several(subject)
    for one in many:
        if not isinstance(one, kinds) or type(one) is not type(many[0]):
            raise UnsupportedSubjectError(describe(one), f"a {names}, or several of one kind")
    if not many:
        raise UnsupportedSubjectError("nothing", f"a {names}, or several of one kind")
    plural = f"{type(many[0]).__name__.lower()}s"
    return [(f"{plural}[{index}]", one) for index, one in enumerate(many)]
