"""Where two values of the model differ, and whether a report of losses says so."""

from __future__ import annotations

from datetime import datetime

import attrs

import backworkouts as bw

# Values that are one thing each, and differ as a whole.
_WHOLE = (bw.Reps, bw.Duration, bw.Load, bw.Exercise)


def differences(one, other, where=""):
    """The paths at which two values differ; of tuples of different lengths, that of the tuple."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        # As sessions compare them: 18:30+01:00 differs from 17:30+00:00, the same moment.
        one, other = one.isoformat(), other.isoformat()
    if one == other:
        return
    if attrs.has(type(one)) and type(one) is type(other) and not isinstance(one, _WHOLE):
        for field in attrs.fields(type(one)):
            inside = f"{where}.{field.name}".removeprefix(".")
            yield from differences(getattr(one, field.name), getattr(other, field.name), inside)
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from differences(*pair, f"{where}[{index}]")
    else:
        yield where


def unsaid(one, other, losses):
    """The differences that no loss names, neither at their own place nor above or below it."""
    named = [f"{loss.where}.{loss.field}".removeprefix(".") for loss in losses]
    return [
        path
        for path in differences(one, other)
        if not any(_within(path, place) or _within(place, path) for place in named)
    ]


def _within(path, place):
    return path == place or path.startswith((f"{place}.", f"{place}["))
