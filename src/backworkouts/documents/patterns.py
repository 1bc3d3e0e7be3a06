r"""The texts of a document as patterns of JSON Schema: what each canonical text looks like.

Patterns keep to what ECMA-262 (with its `u` flag) and Python read alike: no `\d`, `\w` or `\s`,
which differ in what they hold, and no `$`, before which Python lets a line end through.
"""

from __future__ import annotations

from typing import Any

from backworkouts import limits
from backworkouts.model.load import Unit
from backworkouts.model.set import _TEMPO
from backworkouts.model.validate import _UNPRINTABLE, _UNWRITABLE

__all__ = ["texts"]

_RIR = r"(?:10|[0-9](?:\.5)?)"
_END = r"(?![\s\S])"

# The characters for which `str.isspace` is true.
_SPACE = r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

# Characters that are no letter, digit or underscore: those of ASCII and some more.
_NO_WORD = r"\u0000-\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u00a9\ud800-\udfff"


def _inside(characters: str) -> str:
    """Return a class of characters in ASCII, without its brackets."""
    return "".join(
        each if each.isprintable() else f"\\u{ord(each):04x}" for each in characters.strip("[]")
    )


def _up_to(most: int) -> str:
    """Return a pattern of the whole numbers from 1 to a limit of two digits or more."""
    digits = str(most)
    ways = [f"[1-9][0-9]{{0,{len(digits) - 2}}}", digits]
    for place, digit in enumerate(digits):
        first = 0 if place else 1
        if int(digit) > first:
            rest = len(digits) - place - 1
            ways.append(f"{digits[:place]}[{first}-{int(digit) - 1}][0-9]{{{rest}}}")
    return f"(?:{'|'.join(ways)})"


def _amount(most: int) -> str:
    """Return a pattern of numbers above zero as `Load` prints them.

    They are 0.001 or more, and no fraction ends with a zero.
    """
    fraction = r"\.[0-9]{0,18}[1-9]"
    return f"(?:{_up_to(most)}|{_up_to(most - 1)}{fraction}|0(?!\\.000){fraction})"


def _exactly(pattern: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^(?:{pattern}){_END}", **more}


def _load(*, ranges: bool) -> str:
    """Return a pattern of loads: of exact ones, or of ranges."""
    weight, percent = _amount(limits.LOAD), _amount(limits.PERCENT)
    maximum = _up_to(limits.REPETITION_MAXIMUM)
    with_zero, percent_with_zero = f"(?:0|{weight})", f"(?:0|{percent})"
    added = f"(?:{Unit.KG}|{Unit.LB})"
    if ranges:
        amount, share = f"{with_zero}-{weight}", f"{percent_with_zero}-{percent}"
        reps = f"{maximum}-{maximum}"
        on_bodyweight = f"(?:[+-]{amount}|-{weight} to \\+{weight}) {added}"
    else:
        amount, share, reps = with_zero, percent_with_zero, maximum
        on_bodyweight = f"(?:[+-]{weight} {added})?"
    of_maximum = f"{Unit.PERCENT_1RM}|{Unit.PERCENT_TM}|%(?!1RM){maximum}RM"
    units = f"{Unit.KG}|{Unit.LB}|\\{Unit.UNSTATED}"
    return f"{amount} (?:{units})|{share} (?:{of_maximum})|{reps}RM|BW{on_bodyweight}"


def texts() -> dict[str, dict[str, Any]]:
    """Return a schema of each kind of text, by name."""
    reps, seconds = _up_to(limits.REPS), _up_to(limits.SECONDS)
    span = f"{reps}-{reps}"
    day = "(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    offset = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{6})?)?"
    time = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{6})?"
    unprintable, unwritable = _inside(_UNPRINTABLE), _inside(_UNWRITABLE)
    return {
        "Reps": _exactly(
            rf"{span}|{reps}\+|(?:(?:{span}|{reps}|(?!1\+){reps}\+) )?to failure",
            examples=["8-12", "8+", "to failure", "5-6 to failure"],
        ),
        "RepsToFailure": _exactly(f"{reps} to failure", examples=["10 to failure"]),
        "Seconds": _exactly(f"{seconds} s", examples=["30 s"]),
        "SecondsRange": _exactly(f"{seconds}-{seconds} s", examples=["20-30 s"]),
        "Duration": _exactly(
            f"0 s|(?:(?:0|{seconds})-)?{seconds} s", examples=["90 s", "120-180 s"]
        ),
        "Load": _exactly(
            _load(ranges=False),
            examples=["60 kg", "135 lb", "80 %1RM", "70 %5RM", "85 %TM", "8RM", "BW", "BW+20 kg"],
        ),
        "LoadRange": _exactly(
            _load(ranges=True), examples=["60-70 kg", "80-85 %1RM", "8-10RM", "BW+10-20 kg"]
        ),
        "RirRange": _exactly(f"{_RIR}-{_RIR}", examples=["1-2", "0.5-2"]),
        "Tempo": _exactly(_TEMPO, examples=["3-1-1-0", "3-1-X-0"]),
        "Moment": _exactly(f"{day}T{time}(?:[+-]{offset})?", examples=["2026-11-02T18:30:00"]),
        "Id": _exactly(f"[a-z][a-z0-9_]*(?::[^{_NO_WORD}]+)?", maxLength=limits.NAME_CHARACTERS),
        "Line": _exactly(
            f"(?![{_SPACE}])[^{unprintable}]*[^{unprintable}{_SPACE}]",
            maxLength=limits.NAME_CHARACTERS,
        ),
        "Prose": _exactly(
            f"(?=[{_SPACE}]*[^{_SPACE}])[^{unwritable}]+", maxLength=limits.TEXT_CHARACTERS
        ),
    }
