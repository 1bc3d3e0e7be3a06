"""Strategies for the small values: names, notes, ids, repetitions, durations, loads, tempos."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from backworkouts import limits
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Duration, Reps

__all__ = ["durations", "ids", "intervals", "loads", "names", "notes", "optional", "reps", "rirs",
           "tempos", "tuples_of"]  # fmt: skip

_Value = TypeVar("_Value")

# What a name never holds: controls, line ends, marks that reorder text, lone surrogates.
_BARRED = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PRINTABLE = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=_BARRED)
_WRITABLE = st.one_of(_PRINTABLE, st.sampled_from("\n\t\u2028"))
_UNUSUAL = [
    "Landmine Row",
    "Kreuzheben über Kopf",
    "Тяга штанги",
    "懸垂",
    "تمرين الظهر",
    "pull\N{EN DASH}up",
    '<b>"Row" & Co.</b>',
    "=SUM(A1)",
    "[bold]Row[/bold]",
    "💪🏽",
    "4x10",
]
"""Texts on which programs fail that escape or measure them wrongly."""

_BOUNDS = {
    Unit.KG: (0, limits.LOAD),
    Unit.LB: (0, limits.LOAD),
    Unit.PERCENT_1RM: (0, limits.PERCENT),
    Unit.PERCENT_RM: (0, limits.PERCENT),
    Unit.PERCENT_TM: (0, limits.PERCENT),
    Unit.BODYWEIGHT_KG: (-limits.LOAD, limits.LOAD),
    Unit.BODYWEIGHT_LB: (-limits.LOAD, limits.LOAD),
    Unit.UNSTATED: (0, limits.LOAD),
}
_LEAST_LOAD = 0.001


def tuples_of(
    items: SearchStrategy[_Value], least: int = 0, most: int = 3, *, unique: bool = False
) -> SearchStrategy[tuple[_Value, ...]]:
    """Return a strategy for tuples of a few items."""
    return st.lists(items, min_size=least, max_size=most, unique=unique).map(tuple)


def optional(values: SearchStrategy[_Value]) -> SearchStrategy[_Value | None]:
    """Return a strategy for None and for values."""
    return st.none() | values


def names() -> SearchStrategy[str]:
    """Return a strategy for names: one printable line, in any script.

    >>> from hypothesis import find
    >>> find(names(), lambda name: True)
    '0'
    """
    free = st.text(_PRINTABLE, min_size=1, max_size=12).map(str.strip).filter(bool)
    return st.one_of(free, st.sampled_from(_UNUSUAL))


def notes() -> SearchStrategy[str]:
    r"""Return a strategy for notes: one or more lines, with spaces at their ends too.

    >>> from hypothesis import find
    >>> find(notes(), lambda note: "\n" in note)
    '0\n'
    """
    free = st.text(_WRITABLE, min_size=1, max_size=20).filter(lambda text: not text.isspace())
    return st.one_of(free, st.sampled_from([*_UNUSUAL, "two\nlines", "null", "None"]))


def ids() -> SearchStrategy[str]:
    """Return a strategy for ids: of the bundled catalog, new ones, and those of custom exercises.

    >>> from hypothesis import given
    >>> @given(ids())
    ... def test_an_id_has_no_spaces(name):
    ...     assert not any(map(str.isspace, name))
    >>> test_an_id_has_no_spaces()
    """
    known = st.sampled_from(["rhomboids", "seated_row", "pelland_2025", "custom:懸垂"])
    return st.from_regex(r"[a-z][a-z0-9_]{0,10}(:\w{1,8})?", fullmatch=True) | known


def _numbers(low: int, high: int) -> SearchStrategy[float]:
    """Return a strategy for the round numbers that people log, and every other float."""
    halves = st.integers(low * 2, high * 2).map(lambda doubled: doubled / 2)
    return st.one_of(st.integers(low, high), halves, st.floats(low, high))


def _ends(numbers: SearchStrategy[_Value]) -> SearchStrategy[list[_Value]]:
    """Return a strategy for two numbers, the lesser one first."""
    return st.tuples(numbers, numbers).map(sorted)  # type: ignore[arg-type]  # numbers can be sorted


def _ranges(numbers: SearchStrategy[float]) -> SearchStrategy[Interval]:
    return _ends(numbers).map(lambda ends: Interval(*ends))


def pauses() -> SearchStrategy[float]:
    """Return a strategy for pauses in seconds."""
    return _numbers(0, 60)


def reps(
    *, exact: bool = False, min_reps: int = 1, max_reps: int = limits.REPS
) -> SearchStrategy[Reps]:
    """Return a strategy for repetitions: exact, a range, open-ended; to failure or not.

    Args:
        exact: exact numbers only, as a session holds them.
        min_reps: the least number.
        max_reps: the greatest number.

    >>> from hypothesis import given
    >>> @given(reps(exact=True, max_reps=12))
    ... def test_repetitions_are_twelve_at_most(count):
    ...     assert 1 <= count.low == count.high <= 12
    >>> test_repetitions_are_twelve_at_most()
    """
    low = st.integers(min_reps, min(20, max_reps)) if min_reps <= 20 else st.nothing()  # noqa: PLR2004  most sets have no more
    low |= st.integers(min_reps, max_reps)
    failure = st.booleans()
    single = st.builds(_reps_between, low.map(lambda count: [count, count]), failure)
    if exact:
        return single
    ranges = st.builds(_reps_between, _ends(low), failure)
    return st.one_of(single, ranges, st.builds(Reps, low, st.none(), failure))


def _reps_between(ends: list[int], failure: bool) -> Reps:  # noqa: FBT001  drawn
    low, high = ends
    return Reps(low, high, failure)


def durations(
    *, exact: bool = False, min_seconds: int = 0, max_seconds: int = limits.SECONDS
) -> SearchStrategy[Duration]:
    """Return a strategy for durations: one length, or a range of lengths.

    Args:
        exact: exact lengths only.
        min_seconds: the shortest length.
        max_seconds: the longest length.

    >>> from hypothesis import find
    >>> find(durations(min_seconds=30), lambda made: True)
    Duration(30)
    """
    seconds = st.integers(min_seconds, max(min_seconds, min(600, max_seconds)))
    seconds |= st.integers(min_seconds, max_seconds)
    single = st.builds(Duration, seconds)
    return single if exact else single | _ends(seconds).map(lambda ends: Duration(*ends))


def intervals() -> SearchStrategy[Interval]:
    """Return a strategy for intervals of numbers with at most two decimals, as they print.

    >>> from hypothesis import find
    >>> find(intervals(), lambda made: made.low < made.high)
    Interval(0, 0.01)
    """
    hundredths = st.integers(-1_000_000, 1_000_000).map(lambda number: number / 100)
    return _ranges(hundredths | st.integers(-50, 50))


def loads(*, exact: bool = False, units: Iterable[Unit] | None = None) -> SearchStrategy[Load]:
    """Return a strategy for loads: numbers and ranges, help given to bodyweight.

    Args:
        exact: numbers only, as a session holds them.
        units: the units; all by default.

    >>> from hypothesis import given
    >>> @given(loads(units=[Unit.KG], exact=True))
    ... def test_a_load_is_not_negative(load):
    ...     assert load.value >= 0
    >>> test_a_load_is_not_negative()
    """
    return st.one_of(*(_loads_in(unit, exact=exact) for unit in (Unit if units is None else units)))


def _loads_in(unit: Unit, *, exact: bool) -> SearchStrategy[Load]:
    if unit is Unit.RM:
        numbers: SearchStrategy[float] = st.integers(1, limits.REPETITION_MAXIMUM)
    else:
        numbers = _numbers(*_BOUNDS[unit]).filter(
            lambda value: value == 0 or abs(value) >= _LEAST_LOAD
        )
    rm = st.integers(2, limits.REPETITION_MAXIMUM) if unit is Unit.PERCENT_RM else st.none()
    values = numbers if exact else numbers | _ranges(numbers)
    return st.builds(Load, values, st.just(unit), rm)


def rirs(*, exact: bool = False) -> SearchStrategy[float | Interval]:
    """Return a strategy for repetitions in reserve: a number in halves, or a range.

    Args:
        exact: numbers only.

    >>> from hypothesis import find
    >>> find(rirs(exact=True), lambda made: made > 0 and made != int(made))
    0.5
    """
    numbers = st.integers(0, 10) | st.integers(0, 20).map(lambda doubled: doubled / 2)
    return numbers if exact else numbers | _ranges(numbers)


def tempos() -> SearchStrategy[str]:
    """Return a strategy for tempos: three or four numbers of seconds, or X.

    >>> from hypothesis import find
    >>> find(tempos(), lambda tempo: "X" in tempo)
    '0-0-X'
    """
    numbers = st.sampled_from(["0", "1", "3", "10", "99", "X"])
    return st.lists(numbers, min_size=3, max_size=4).map("-".join)
