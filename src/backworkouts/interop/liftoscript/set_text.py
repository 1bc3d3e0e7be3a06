"""Sets of an exercise as the format writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backworkouts.errors import InvalidValueError
from backworkouts.interop.liftoscript.sections import KINDS, LABELS
from backworkouts.model import decimals
from backworkouts.model.block import ExerciseSets
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set, SetKind

__all__ = ["sections_of_sets"]

_LONGEST_LABEL = 8
_UNWRITABLE = re.compile(r"[/(){}\[\]|,~\\]")
_FULL = 100


class _Parts(NamedTuple):
    """The parts of one group of sets."""

    reps: str
    load: str
    rpe: str
    timer: str
    label: str


def sections_of_sets(member: ExerciseSets) -> Iterator[str]:
    """Yield the sections that state the sets of an exercise.

    What is the same for all working sets stands in sections of its own.

    >>> from backworkouts.model.exercise import Exercise
    >>> sets = [Set(reps="8-12", load="60 kg", rest=120)] * 3
    >>> [*sections_of_sets(ExerciseSets(Exercise.custom("Row"), sets))]
    ['3x8-12', '60kg', '120s']
    """
    number = _warm_ups(member.sets)
    warm_up = [(count, each) for count, each in _runs(member.sets[:number])]
    working = [(count, _parts(each)) for count, each in _runs(member.sets[number:])]
    shared = [
        values.pop() if len(values) == 1 else ""
        for values in ({getattr(parts, name) for _, parts in working} for name in _Parts._fields)
    ]
    shared_values = dict(zip(_Parts._fields, shared, strict=True))
    shared_values |= {"reps": "", "label": ""}
    groups = [_group(count, parts, shared_values) for count, parts in working]
    yield ", ".join(groups)
    yield from (value for value in shared_values.values() if value)
    if warm_up:
        first = member.sets[number].load
        groups = [f"{count}x{_warm_up(each, first)}" for count, each in warm_up]
        yield f"warmup: {', '.join(groups)}"


def _warm_ups(sets: Sequence[Set]) -> int:
    """Return how many sets the section of warm-ups holds: those before the first other set."""
    for number, each in enumerate(sets):
        if each.kind is not SetKind.WARM_UP or each.reps is None:
            return number if each.kind is not SetKind.WARM_UP else 0
    return 0


def _runs(sets: Sequence[Set]) -> Iterator[tuple[int, Set]]:
    count = 0
    for number, each in enumerate(sets):
        count += 1
        if number + 1 == len(sets) or sets[number + 1] != each:
            yield count, each
            count = 0


def _group(count: int, parts: _Parts, shared: dict[str, str]) -> str:
    words = [
        getattr(parts, name)
        for name in ("load", "rpe", "timer", "label")
        if not shared[name] and getattr(parts, name)
    ]
    return " ".join([f"{count}x{parts.reps}", *words])


def _parts(each: Set) -> _Parts:
    rest = None if each.rest is None else each.rest.low
    if each.duration is not None:
        reps, timer = "1", f"{each.duration.low}s|{'?' if rest is None else f'{rest}s'}"
    else:
        assert each.reps is not None  # noqa: S101  a set has either
        reps, timer = _reps(each.reps), "" if rest is None else f"{rest}s"
    effort = "" if each.rpe is None or isinstance(each.rpe, Interval) else f"@{each.rpe:g}"
    return _Parts(reps, _load(each.load), effort, timer, _label(each))


def _reps(reps: Reps) -> str:
    if reps.high is None:
        return f"{reps.low}+"
    return str(reps.low) if reps.low == reps.high else f"{reps.low}-{reps.high}"


def _load(load: Load | None) -> str:
    if load is None:
        return ""
    if load.unit in (Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB):
        # What is taken off bodyweight would be read as a weight.
        unit = "kg" if load.unit is Unit.BODYWEIGHT_KG else "lb"
        return "" if load.low < 0 else f"{_number(load)}{unit}"
    if load.unit is Unit.PERCENT_1RM:
        return f"{_number(load)}%"
    return f"{_number(load)}{load.unit}" if load.is_absolute else ""


def _number(load: Load) -> str:
    return str(Load(load.low, Unit.UNSTATED)).split()[0]


def _label(each: Set) -> str:
    if each.kind is not SetKind.WORKING:
        return f"({LABELS[each.kind]})"
    note = each.note
    if (
        note is None
        or len(note) > _LONGEST_LABEL
        or _UNWRITABLE.search(note)
        or note.casefold() in KINDS
    ):
        return ""
    return f"({note})"


def _warm_up(each: Set, first: Load | None) -> str:
    """Return a warm-up set, which has repetitions and a weight alone."""
    assert each.reps is not None  # noqa: S101  see `_warm_ups`
    load = each.load
    if load is not None and load.unit is Unit.PERCENT_1RM:
        load = _share(load, first)
    text = _load(load)
    return f"{_reps(each.reps)} {text}" if text else _reps(each.reps)


def _share(load: Load, first: Load | None) -> Load | None:
    """Return a load in percent of the load of the first set; None where none is possible."""
    if first is None or first.unit is not Unit.PERCENT_1RM or not first.low:
        return None
    try:
        return Load(decimals.quotient(load.low * _FULL, first.low), Unit.PERCENT_1RM)
    except InvalidValueError:
        return None
