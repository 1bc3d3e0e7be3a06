"""What can be loaded, as text: a bar with plates, a stack, dumbbells, by equipment."""

from __future__ import annotations

import re
from collections.abc import Callable

from backworkouts.errors import InvalidValueError
from backworkouts.model.load import Load
from backworkouts.model.loading import Dumbbells, Loading, Plate, Rack, Stack
from backworkouts.model.progressions import LoadingOf
from backworkouts.model.terms import Equipment
from backworkouts.notation.forms import (
    LOAD,
    NUMBER,
    UNIT,
    Parsed,
    SchemeFaultError,
    attempt,
    compiled,
    decimal_of,
    digits_of,
    load_of,
    missing,
    pattern_of,
    place_of_next,
)

__all__ = ["EQUIPMENT", "format_loading", "read_loading"]

_PLURAL = {Equipment.DUMBBELL, Equipment.KETTLEBELL}
EQUIPMENT: dict[str, Equipment] = {
    name: kind
    for kind in Equipment
    for name in (kind.value.replace("_", " "), f"{kind.value.replace('_', ' ')}s")
}
_OF_EQUIPMENT = compiled(rf"(?P<name>{pattern_of(EQUIPMENT)})(?!\w)")
_PLATE = rf"[0-9]{{1,9}}\s?x\s?{LOAD}"
_BETWEEN = r"(?:\s*,\s*|\s+)"
_WEIGHTS = rf"{NUMBER}(?:(?:\s*,)?\s+{NUMBER})*"
"""Weights with one unit. No comma alone parts them: `10,12,15 kg` would be 10.12 and 15 kg."""
_FINEST = 0.25
"""The finest step of weights in a list whose decimals stand behind a comma, in kg or lb."""
_RACK = compiled(
    rf"(?P<bar>{LOAD})\s+bar\s*,?\s*"
    rf"(?:no\s+plates|plates\s+(?P<plates>{_PLATE}(?:{_BETWEEN}{_PLATE})*))"
)
_STEPS = (
    rf"(?P<least>{NUMBER})\s*(?:-|to)\s*(?P<most>{NUMBER})\s*(?P<unit>{UNIT})"
    rf"\s+by\s+(?P<step>{NUMBER})(?:\s*(?P=unit)\b)?"
)
_IN_STACK = compiled(
    rf"stack\s+{_STEPS}(?:\s*,?\s*plus\s+(?P<more>{_WEIGHTS})"
    r"\s*(?P=unit)\b)?"
)
_IN_STEPS = compiled(_STEPS)
_LISTED = compiled(rf"of\s+(?P<weights>{_WEIGHTS})\s*(?P<unit>{UNIT})\b")
_EXPECTED_LOADING = (
    "'barbell 20 kg bar, plates 4x20 kg 2x10 kg', 'machine stack 5-100 kg by 5', "
    "'dumbbells 2.5-50 kg by 2.5' or 'dumbbells of 10 12 15 kg'"
)


def _rack(found: re.Match[str]) -> Rack:
    plates = [
        Plate(load_of(weight), int(count))
        for count, weight in re.findall(
            rf"([0-9]+)\s?x\s?({LOAD})", found["plates"] or "", re.IGNORECASE
        )
    ]
    return Rack(load_of(found["bar"]), plates)


def _stack(found: re.Match[str]) -> Stack:
    least, step, most = _ends(found)
    return Stack(least, step, most, _weights(found["more"] or "", found["unit"]))


def _in_steps(found: re.Match[str]) -> Dumbbells:
    return Dumbbells.in_steps(*_ends(found))


def _listed(found: re.Match[str]) -> Dumbbells:
    return Dumbbells(_weights(found["weights"], found["unit"]))


def _ends(found: re.Match[str]) -> tuple[Load, Load, Load]:
    least, step, most = (
        load_of(f"{found[end]} {found['unit']}") for end in ("least", "step", "most")
    )
    return least, step, most


def _weights(listed: str, unit: str) -> list[Load]:
    """Return the weights of a list.

    Raises:
        ValueError: for a number such as `10,12`, which may be two weights.
    """
    numbers = re.findall(NUMBER, listed)
    for number in numbers:
        if "," in number and decimal_of(number) % _FINEST:
            raise ValueError(number)
    return [load_of(f"{number} {unit}") for number in numbers]


_LOADINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Loading]], ...] = (
    (_RACK, _rack),
    (_IN_STACK, _stack),
    (_IN_STEPS, _in_steps),
    (_LISTED, _listed),
)


def read_loading(text: str, at: int = 0) -> Parsed:
    """Return what can be loaded by a text in normal form, as a `LoadingOf`, and where it ends.

    Raises:
        SchemeFaultError: for the first fault.
    """
    equipment = _OF_EQUIPMENT.match(text, place_of_next(text, at))
    if equipment is None:
        raise SchemeFaultError(missing(text, at, f"an equipment: {_EXPECTED_LOADING}"))
    start = place_of_next(text, equipment.end())
    for pattern, read in _LOADINGS:
        found = pattern.match(text, start)
        if found is not None:
            loading = attempt(read, found, _EXPECTED_LOADING)
            kind = EQUIPMENT[re.sub(r"[ _-]+", " ", equipment["name"].lower())]
            return Parsed(LoadingOf(kind, loading), found.end())
    raise SchemeFaultError(missing(text, equipment.end(), _EXPECTED_LOADING))


def format_loading(loading_of: LoadingOf) -> str:
    """Return the text of what can be loaded with an equipment.

    >>> from backworkouts.model.loading import Rack
    >>> rack = Rack("20 kg", {"20 kg": 4, "10 kg": 2})
    >>> format_loading(LoadingOf("barbell", rack))
    'barbell 20 kg bar, plates 4x20 kg 2x10 kg'
    """
    name = loading_of.equipment.value.replace("_", " ")
    loading = loading_of.loading
    if isinstance(loading, Rack):
        plates = " ".join(f"{plate.count}x{plate.weight}" for plate in loading.plates)
        return f"{name} {loading.bar} bar, {f'plates {plates}' if plates else 'no plates'}"
    if isinstance(loading, Stack):
        more = f", plus {_listing(loading.add_ons)}" if loading.add_ons else ""
        return f"{name} stack {_steps(loading)}{more}"
    name = f"{name}s" if loading_of.equipment in _PLURAL else name
    stack = _even_steps(loading)
    return f"{name} of {_listing(loading.weights)}" if stack is None else f"{name} {_steps(stack)}"


def _listing(weights: tuple[Load, ...]) -> str:
    return f"{' '.join(digits_of(weight.low) for weight in weights)} {weights[0].unit}"


def _steps(stack: Stack) -> str:
    least, most, step = (digits_of(load.low) for load in (stack.least, stack.most, stack.step))
    return f"{least}-{most} {stack.least.unit} by {step}"


def _even_steps(dumbbells: Dumbbells) -> Stack | None:
    """Return the stack with the same weights; None where they are few or their steps differ."""
    weights = dumbbells.weights
    if len(weights) <= 2 or weights[0].low >= weights[1].low:  # noqa: PLR2004  no step shows in two
        return None
    try:
        stack = Stack(weights[0], weights[1] - weights[0], weights[-1])
    except InvalidValueError:
        return None
    return stack if stack.loads == weights else None
