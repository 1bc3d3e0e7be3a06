r"""The texts of a document as patterns of JSON Schema: what each canonical text looks like.

Patterns keep to what ECMA-262 (with its `u` flag), Python, RE2 and Rust read alike:

- no look-around and no possessive quantifiers, which RE2 and Rust do not have;
- no `\d`, `\w` or `\s`, which differ in what they hold, and no `\u`, which RE2 does not have:
  characters up to U+00FF are written as `\x1f`, all others as they are;
- no surrogates, which are no characters to RE2 and Rust.

Each pattern ends with `$`. To Python, this also matches before a line end at the end of the text.
"""

from __future__ import annotations

from typing import Any

from backworkouts import limits
from backworkouts.definitions import any_of
from backworkouts.model.load import Unit
from backworkouts.model.set import TEMPO
from backworkouts.model.validate import UNPRINTABLE, UNWRITABLE

__all__ = ["texts"]

_LAST_OF_TWO_DIGITS = 0xFF
_SURROGATES = "\ud800-\udfff"

# The characters for which `str.isspace` is true, and those of them that a note may hold.
_SPACE = "\x09-\x0d\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACE_IN_PROSE = "\x09\x0a\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

# Characters that are no letter, digit or underscore: those of ASCII and some more.
_NO_WORD = "\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\xa9"


def _class(*parts: str) -> str:
    """Return the inside of a class of characters, without its brackets."""
    characters = "".join(part.strip("[]").replace(_SURROGATES, "") for part in parts)
    return "".join(map(_escaped, characters))


def _escaped(character: str) -> str:
    code = ord(character)
    return character if character == "-" or code > _LAST_OF_TWO_DIGITS else f"\\x{code:02x}"


def _up_to(most: int, least: int = 1) -> str:
    """Return a pattern of the whole numbers up to a limit of two digits or more.

    Args:
        most: the greatest number.
        least: the smallest number, of one digit and above zero.
    """
    digits = str(most)
    shorter = len(digits) - 1
    ways = [f"[{least}-9]", digits]
    ways += [f"[1-9][0-9]{{1,{shorter - 1}}}"] if shorter > 1 else []
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
    three_digits = "(?:[1-9][0-9][0-9]|0[1-9][0-9]|00[1-9])"
    below_one = rf"0\.(?:[0-9]{{0,2}}[1-9]|{three_digits}[0-9]{{0,15}}[1-9])"
    return f"(?:{_up_to(most)}|{_up_to(most - 1)}{fraction}|{below_one})"


def _whole(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


def _text(pattern: str, description: str, *examples: str, **more: Any) -> dict[str, Any]:
    return {
        "description": description,
        **_whole(pattern),
        **more,
        "examples": list(examples),
    }


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
    of_repetitions = _up_to(limits.REPETITION_MAXIMUM, least=2)  # that of one is `%1RM`
    of_maximum = f"{Unit.PERCENT_1RM}|{Unit.PERCENT_TM}|%{of_repetitions}RM"
    units = f"{Unit.KG}|{Unit.LB}|\\{Unit.UNSTATED}"
    return f"{amount} (?:{units})|{share} (?:{of_maximum})|{reps}RM|BW{on_bodyweight}"


def texts() -> dict[str, dict[str, Any]]:
    """Return a schema of each kind of text, by name."""
    made = {
        "Reps": _reps(),
        "DoneReps": _done_reps(),
        **_durations(),
        "Load": _text(
            f"{_load(ranges=False)}|{_load(ranges=True)}",
            "A load with its unit, or a range of loads: kilograms, pounds, a percentage of a "
            "maximum, a repetition maximum, or bodyweight with what is added or taken off.",
            "60 kg", "135 lb", "80 %1RM", "70 %5RM", "85 %TM", "8RM", "BW", "BW+20 kg",
            "60-70 kg", "80-85 %1RM", "8-10RM", "BW+10-20 kg",
        ),
        "DoneLoad": _text(
            _load(ranges=False),
            "A load with its unit, as it was lifted.",
            "60 kg", "135 lb", "80 %1RM", "BW", "BW+20 kg",
        ),
        "Weight": _text(
            f"(?:0|{_amount(limits.LOAD)}) (?:{Unit.KG}|{Unit.LB})",
            "A weight: of a bar, a plate or a dumbbell, or what is added to a load.",
            "2.5 kg", "45 lb",
        ),
        **_efforts(),
        "Tempo": _text(
            TEMPO,
            "Seconds of lowering, pause, lifting and pause; X for explosive.",
            "3-1-1-0", "3-1-X-0",
        ),
        "Moment": _moment(),
        "Day": _text(_day(), "A date in ISO 8601.", "2026-11-02"),
        "Id": _text(
            f"[a-z][a-z0-9_]*(?::[^{_class(_NO_WORD)}]+)?",
            "A stable id; `custom:` stands before that of an exercise that no catalog knows.",
            "seated_row", "custom:landmine_thing",
            maxLength=limits.NAME_CHARACTERS,
        ),
        "Line": _line(),
        "Prose": _prose(),
    }  # fmt: skip
    return {name: {"title": _words(name), **schema} for name, schema in made.items()}


def _words(name: str) -> str:
    return name.replace("Done", "Done ").replace("Positive", "Positive ").capitalize()


def _reps() -> dict[str, Any]:
    reps = _up_to(limits.REPS)
    open_ended = rf"{_up_to(limits.REPS, least=2)}\+"  # "1+ to failure" is "to failure"
    span = f"{reps}-{reps}"
    pattern = rf"{span}|{reps}\+|(?:(?:{span}|{reps}|{open_ended}) )?to failure"
    description = "How many repetitions: a number, or a text for a range, an open end or failure."
    examples = [10, "8-12", "8+", "to failure", "5-6 to failure"]
    return {**any_of(description, _NUMBER_OF_REPS, _whole(pattern)), "examples": examples}


def _done_reps() -> dict[str, Any]:
    to_failure = _whole(f"{_up_to(limits.REPS)} to failure")
    description = "How many repetitions were done, to failure or not."
    return {**any_of(description, _NUMBER_OF_REPS, to_failure), "examples": [10, "10 to failure"]}


_NUMBER_OF_REPS = {"type": "integer", "minimum": 1, "maximum": limits.REPS}


def _durations() -> dict[str, dict[str, Any]]:
    seconds = _up_to(limits.SECONDS)
    return {
        "Duration": _text(
            f"0 s|(?:(?:0|{seconds})-)?{seconds} s",
            "How long, in seconds, or from how many seconds to how many.",
            "90 s", "120-180 s",
        ),
        "PositiveDuration": _text(
            f"(?:{seconds}-)?{seconds} s",
            "How long, in seconds, or from how many seconds to how many; more than none.",
            "30 s", "20-30 s",
        ),
        "DoneDuration": _text(f"{seconds} s", "How long it was done, in seconds.", "30 s"),
    }  # fmt: skip


_EFFORT = r"(?:10|[0-9](?:\.5)?)"


def _efforts() -> dict[str, dict[str, Any]]:
    exact = {"type": "number", "minimum": 0, "maximum": 10, "multipleOf": 0.5}
    planned = "Repetitions in reserve: how many more could follow, as a number or a range."
    return {
        "Rir": {
            **any_of(planned, exact, _whole(f"{_EFFORT}-{_EFFORT}")),
            "examples": [2, 1.5, "1-2"],
        },
        "DoneRir": {
            "description": "Repetitions in reserve: how many more were possible.",
            **exact,
            "examples": [2, 1.5],
        },
    }


def _day() -> str:
    """Return a pattern of dates."""
    year = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
    return f"{year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"


def _moment() -> dict[str, Any]:
    offset = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{6})?)?"
    time = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{6})?"
    return _text(
        f"{_day()}T{time}(?:[+-]{offset})?",
        "A date and time in ISO 8601; without a time zone it is the lifter's local time.",
        "2026-11-02T18:30:00",
        "2026-11-02T18:30:00+01:00",
    )


def _line() -> dict[str, Any]:
    inner, end = _class(UNPRINTABLE), _class(UNPRINTABLE, _SPACE)
    return _text(
        f"[^{end}](?:[^{inner}]*[^{end}])?",
        "One line of printable characters, with no space at either end.",
        "Pull A",
        maxLength=limits.NAME_CHARACTERS,
    )


def _prose() -> dict[str, Any]:
    # The first character that is no space ends the first part: no text is read twice.
    space, solid = _class(_SPACE_IN_PROSE), _class(UNWRITABLE, _SPACE)
    return _text(
        f"[{space}]*[^{solid}][^{_class(UNWRITABLE)}]*",
        "Free text, not only space.",
        "Slowly.\nStop before the back rounds.",
        maxLength=limits.TEXT_CHARACTERS,
    )
