"""Progressions of Liftosaur, and the schemes that they are here.

`lp` is `Linear`, `dp` is `DoubleProgression`, `sum` is `RepSum`. A progression that means something
else than a scheme here is reported and not read: its exercise stays as planned.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from backworkouts.errors import InvalidValueError
from backworkouts.interop.liftoscript.lines import SCRIPT
from backworkouts.interop.liftoscript.problems import StatementError
from backworkouts.model.load import Load, Unit
from backworkouts.model.progressions import DoubleProgression, Linear, RepSum, Scheme
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set, SetKind

__all__ = ["Progress", "progress_text", "read_progress", "weight_text"]

_CALL = re.compile(
    r"(?P<name>[a-z]+)\s*(?:\((?P<arguments>[^()]*)\))?(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_NUMBER = r"-?\d{1,9}(?:\.\d{1,20})?"
_AMOUNT = re.compile(rf"(?P<value>{_NUMBER})\s*(?P<unit>kg|lb|%)?", re.ASCII | re.IGNORECASE)
_MOST_ARGUMENTS = {"lp": 6, "dp": 3, "sum": 2}
_LEAST_ARGUMENTS = {"lp": 1, "dp": 3, "sum": 2}
_NOT_READ = "a progression that has no scheme here is not read"

Note = Callable[[int, str, str], None]


class Progress(NamedTuple):
    """The progression of an exercise line."""

    scheme: Scheme | None
    """None where it has none, and where there is no such scheme here."""
    reps: Reps | None
    """The range of a double progression."""
    is_off: bool
    """Whether it is `none`: no progression on this day."""
    offset: int


class _Amount(NamedTuple):
    value: float
    unit: str
    """`kg`, `lb`, `%`; empty for a number."""

    @property
    def is_whole(self) -> bool:
        return not self.unit and self.value % 1 == 0

    @property
    def load(self) -> Load | None:
        """The weight; None for anything but a weight above 0."""
        return Load(self.value, Unit(self.unit)) if self.unit in ("kg", "lb") else None


def read_progress(text: str, offset: int, note: Note) -> Progress:
    """Return the progression that a line states.

    Args:
        text: what stands after `progress:`.
        offset: where the section begins.
        note: reports what is not read.

    Raises:
        StatementError: when it cannot be understood.
    """
    found = _CALL.fullmatch(text)
    name = "" if found is None else found["name"].lower()
    if found is None or name not in ("lp", "dp", "sum", "custom", "none"):
        raise StatementError(offset, "expected lp, dp, sum, custom or none", text)
    if name == "none":
        return Progress(None, None, is_off=True, offset=offset)
    if name == "custom":
        note(offset, "`custom` progressions are not read", text.replace(SCRIPT, "{~ ~}"))
        return Progress(None, None, is_off=False, offset=offset)
    amounts = _amounts(found["arguments"] or "")
    number = 0 if amounts is None else len(amounts)
    if amounts is None or not _LEAST_ARGUMENTS[name] <= number <= _MOST_ARGUMENTS[name]:
        raise StatementError(offset, f"the numbers of {name} cannot be understood", text)
    if found["rest"].strip():
        raise StatementError(offset, "text after a progression", found["rest"].strip())
    try:
        scheme, reps = _READERS[name](amounts, offset, note)
    except InvalidValueError as error:
        expected = "; ".join(dict.fromkeys(each.expected for each in error.problems))
        note(offset, f"{_NOT_READ}: expected {expected}", text)
        scheme, reps = None, None
    except _NoSchemeError as error:
        note(offset, f"{_NOT_READ}: {error}", text)
        scheme, reps = None, None
    return Progress(scheme, reps, is_off=False, offset=offset)


class _NoSchemeError(Exception):
    """A progression that no scheme stands for."""


def _amounts(text: str) -> list[_Amount] | None:
    """Return the arguments of a progression; None when one is no amount."""
    amounts = []
    for part in text.split(",") if text.strip() else ():
        found = _AMOUNT.fullmatch(part.strip())
        if found is None:
            return None
        amounts.append(_Amount(float(found["value"]), (found["unit"] or "").lower()))
    return amounts


_LINEAR_DEFAULTS = (_Amount(1, ""), _Amount(0, ""), _Amount(0, "%"), _Amount(1, ""), _Amount(0, ""))
"""The arguments of `lp` after the first: a success, none so far, no decrease."""


def _step(amount: _Amount) -> Load:
    if amount.load is None:
        message = "a step is a weight here, in kg or lb"
        raise _NoSchemeError(message)
    return amount.load


def _whole(amount: _Amount) -> int:
    if not amount.is_whole:
        message = "expected a whole number"
        raise _NoSchemeError(message)
    return int(amount.value)


def _linear(amounts: Sequence[_Amount], offset: int, note: Note) -> tuple[Scheme, None]:
    step, *more = amounts
    rest = [*more, *_LINEAR_DEFAULTS[len(more) :]]
    successes, succeeded, failures, failed = (_whole(rest[index]) for index in (0, 1, 3, 4))
    decrease = rest[2]
    if successes != 1:
        message = f"the load grows after each success here, not after {successes}"
        raise _NoSchemeError(message)
    if succeeded or failed:
        note(offset, "attempts so far are not read: they follow from the log", "")
    cut = decrease.value
    if cut and decrease.unit != "%":
        note(offset, "a decrease by a weight is not read: a cut is in percent here", "")
        cut = 0
    if not cut and len(more) < len(_LINEAR_DEFAULTS) - 1:
        return Linear(_step(step), cut=0), None
    return Linear(_step(step), failures, int(cut) if cut % 1 == 0 else cut), None


def _double(amounts: Sequence[_Amount], _: int, __: Note) -> tuple[Scheme, Reps]:
    low, high = _whole(amounts[1]), _whole(amounts[2])
    return DoubleProgression(_step(amounts[0])), Reps(low, high)


def _sum(amounts: Sequence[_Amount], _: int, __: Note) -> tuple[Scheme, None]:
    return RepSum(_whole(amounts[0]), _step(amounts[1])), None


_READERS: dict[str, Callable[[Sequence[_Amount], int, Note], tuple[Scheme, Reps | None]]] = {
    "lp": _linear,
    "dp": _double,
    "sum": _sum,
}


def weight_text(load: Load) -> str:
    """Return a weight as the format writes it.

    >>> weight_text(Load.of("62.5 kg"))
    '62.5kg'
    """
    return str(load).replace(" ", "")


def progress_text(scheme: Scheme, sets: Sequence[Set]) -> str | None:
    """Return a scheme as the format writes it; None where the format has no such progression.

    Args:
        scheme: the scheme.
        sets: the planned sets, which state the range of a double progression.

    >>> progress_text(Linear("2.5 kg"), ())
    'lp(2.5kg, 1, 0, 10%, 3)'
    >>> progress_text(DoubleProgression("5 lb"), [Set(reps="8-12")])
    'dp(5lb, 8, 12)'
    """
    if isinstance(scheme, Linear):
        cut = f"{scheme.cut:.12f}".rstrip("0").rstrip(".")
        decrease = f"{cut}%, {scheme.failures}"
        return f"lp({weight_text(scheme.step)}, 1, 0, {decrease})"
    if isinstance(scheme, RepSum):
        return f"sum({scheme.total}, {weight_text(scheme.step)})"
    if isinstance(scheme, DoubleProgression):
        ranges = {each.reps for each in sets if each.kind is not SetKind.WARM_UP}
        reps = ranges.pop() if len(ranges) == 1 else None
        if reps is not None and reps.high is not None and not reps.to_failure:
            return f"dp({weight_text(scheme.step)}, {reps.low}, {reps.high})"
    return None
