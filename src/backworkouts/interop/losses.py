"""What a format cannot hold, field by field."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, cast

import attrs

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.interop.result import Loss
from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = [
    "TIMING",
    "Reasons",
    "effort",
    "field_losses",
    "lost",
    "several",
    "subjects",
    "value_of",
]

TIMING = ("method", "duration", "interval")
"""The fields of a block that state how its rounds are timed."""


_Item = TypeVar("_Item")
_SHOWN = 200  # characters of a value in a loss


def value_of(value: object) -> str:
    """Return a value as a loss shows it.

    >>> value_of(("a", "b")), value_of(2.0), value_of(None)
    ('a, b', '2.0', 'not stated')
    """
    if value is None:
        return "not stated"
    if isinstance(value, datetime):
        return value.isoformat()
    items = value if isinstance(value, tuple) else (value,)
    text = ", ".join(_item_text(item) for item in items)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


def _item_text(item: object) -> str:
    if isinstance(item, Exercise):
        return item.id
    return str(item if isinstance(item, str) else getattr(item, "name", item))


def effort(rir: float | Interval) -> str:
    """Return the text of repetitions in reserve: `2`, `1.5`, `1-2`.

    >>> effort(2.0), effort(Interval(1, 2))
    ('2', '1-2')
    """
    return str(rir) if isinstance(rir, Interval) else f"{rir:g}"


def lost(owner: Any, where: str, fields: Iterable[str], why: str) -> Iterator[Loss]:
    """Yield a loss for each of these fields that has a value."""
    for field in fields:
        value = getattr(owner, field)
        if value is not None and value is not False and value != ():
            yield Loss(where, field, value_of(value), why)


class Reasons(NamedTuple):
    """Why a format loses fields of the model.

    Args:
        general: the reason for every field without a reason in `fields`.
        fields: reasons for the fields of a class, or for all fields of a name.

    >>> from backworkouts.model import Set
    >>> reasons = Reasons("no column for it", {"rest": "one length", (Set, "note"): "one note"})
    >>> reasons.why(Set, "tempo"), reasons.why(Set, "note"), reasons.why(Set, "rest")
    ('no column for it', 'one note', 'one length')
    """

    general: str
    fields: Mapping[str | tuple[type, str], str]

    def why(self, owner: type, field: str) -> str:
        """Return the reason why a field of a class is lost."""
        return self.fields.get((owner, field)) or self.fields.get(field, self.general)


def field_losses(
    written: Any, read: Any, where: str, reasons: Reasons, nested: tuple[str, ...] = ()
) -> list[Loss]:
    """Return a loss for each field that a file written from an object does not give back.

    All fields that the class declares are compared: a new field of the model that a format does
    not write is a loss.

    Args:
        written: the object of the model that was written.
        read: the object that reading the file gives.
        where: path of what was written.
        reasons: why the format loses fields.
        nested: fields with objects that the caller compares itself.

    >>> from backworkouts.model import Set
    >>> read = Set(reps=8, load="60 kg")
    >>> losses = field_losses(Set(reps=8, load="62.5 kg", tempo="3-1-1-0"), read, "sets[0]",
    ...     Reasons("there is no such field", {"load": "loads are whole numbers"}))
    >>> print(*losses, sep="; ")
    sets[0].load: '62.5 kg' is lost; loads are whole numbers; read as '60 kg'; \
sets[0].tempo: '3-1-1-0' is lost; there is no such field
    """
    owner: type = type(written)
    names, values_of = _fields_of(owner, nested)
    if values_of(written) == values_of(read) and owner is not Session:
        return []  # fast path: almost all objects are read back equal
    losses: list[Loss] = []
    for name in names:
        value, value_read = getattr(written, name), getattr(read, name)
        if not _is_same(value, value_read):
            why = reasons.why(owner, name)
            if value_read is not None and value_read is not False and value_read != ():
                why = f"{why}; read as {value_of(value_read)!r}"
            losses.append(Loss(where, name, value_of(value), why))
    return losses


@cache
def _fields_of(
    owner: Hashable, nested: tuple[str, ...]
) -> tuple[tuple[str, ...], Callable[[Any], object]]:
    """Return the names of the fields of a class, and a fast getter of all their values."""
    names = [field.name for field in attrs.fields(cast("type", owner))]
    kept = tuple(name for name in names if name not in nested)
    return kept, attrgetter(*kept)


def _is_same(value: object, read: object) -> bool:
    # 18:30+01:00 and 17:30+00:00 are equal, but writing one for the other loses the time zone.
    is_moment = isinstance(value, datetime)
    return value == read and (not is_moment or value_of(value) == value_of(read))


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
    """Return what to write, each with its path: one subject, or several of one kind.

    Raises:
        UnsupportedSubjectError: for an object of another kind, for objects of several kinds, and
            for more than `limits.MEMBERS` objects.
    """
    names = " or ".join(kind.__name__ for kind in kinds)
    if isinstance(subject, kinds):
        return [("", subject)]
    given = cast("object", subject)  # `str.replace` makes mypy exclude a str among the subjects
    if isinstance(given, (str, bytes)) or not isinstance(subject, Iterable):
        raise UnsupportedSubjectError(describe(subject), f"a {names}, or several of one kind")
    many = several(subject)
    for each in many:
        if not isinstance(each, kinds) or type(each) is not type(many[0]):
            raise UnsupportedSubjectError(describe(each), f"a {names}, or several of one kind")
    if not many:
        raise UnsupportedSubjectError("nothing", f"a {names}, or several of one kind")
    plural = f"{type(many[0]).__name__.lower()}s"
    return [(f"{plural}[{index}]", each) for index, each in enumerate(many)]
