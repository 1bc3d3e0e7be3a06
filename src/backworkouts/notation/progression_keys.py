"""The keys with which a text states progression, and what stands behind each."""

from __future__ import annotations

import re
from collections.abc import Callable

from backworkouts.notation.forms import LOAD, NUMBER, UNIT, Parsed, compiled, pattern_of
from backworkouts.notation.grammar.text import Fault
from backworkouts.notation.loadings import EQUIPMENT, format_loading, read_loading
from backworkouts.notation.progressions import (
    format_deload,
    format_layoff,
    format_scheme,
    named_scheme,
    read_deload,
    read_layoff,
    read_scheme,
)

__all__ = [
    "KEY",
    "KEYS_OF_SCHEMES",
    "PROGRESS",
    "format_stated",
    "is_attempt",
    "name_of_key",
    "read_stated",
]

PROGRESS = "progress"
KEYS_OF_SCHEMES = frozenset({PROGRESS, "progression"})
"""The keys of a scheme, in lower case."""
KEY = compiled(
    r"(?<![^\W_])(?P<marks>[*_]{0,3})(?P<key>progress(?:ion)?|deload|layoff|loading)"
    r"[*_]{0,3}\s?:\s?[*_]{0,3}\s?"
)
"""The key of what a text states, perhaps in bold."""
_READERS: dict[str, Callable[[str, int], Parsed]] = {
    PROGRESS: read_scheme,
    "deload": read_deload,
    "layoff": read_layoff,
    "loading": read_loading,
}
_WRITERS: dict[str, Callable[..., str]] = {
    PROGRESS: format_scheme,
    "deload": format_deload,
    "layoff": format_layoff,
    "loading": format_loading,
}
_HEADS = {
    "deload": compiled(r"every\s+[0-9]+\s+weeks?(?:\s+[-+]?[0-9]|\s*$)"),
    "layoff": compiled(r"[0-9]+\s+days?(?:\s+[-+]?[0-9]|\s*$)"),
    "loading": compiled(
        rf"(?:{pattern_of(EQUIPMENT)}\b|(?:[^0-9]*{LOAD})?[^0-9]*\b(?:plates?|stack)\b)"
        r"[^0-9]*[0-9]"
    ),
}
"""How texts behind a key begin that state something, and are no prose."""
_AMOUNT = compiled(rf"\s*[-+]?(?:{NUMBER}\s?(?:{UNIT}\b|%)|[0-9]+x[0-9])")
_SIGNED_NUMBER = re.compile(r"\s*[-+]?[0-9]")


def name_of_key(key: str) -> str:
    """Return the canonical name of a key: `progress` of `Progression`."""
    name = key.lower()
    return name if name in _READERS else PROGRESS


def read_stated(name: str, text: str, at: int) -> Parsed:
    """Return what stands behind a key in a text in normal form, and where it ends.

    Args:
        name: the canonical name of the key.
        text: the text.
        at: where the key ends.

    Raises:
        SchemeFaultError: for the first fault.
    """
    return _READERS[name](text, at)


def format_stated(name: str, value: object) -> str:
    """Return a key with its value: `progress: double 2.5 kg`."""
    return f"{name}: {_WRITERS[name](value)}"


def is_attempt(key: str, text: str, at: int, fault: Fault) -> bool:
    """Return whether what stands behind a key and cannot be read tries to state something.

    If not, it is prose: `Progression: linear, then as you feel`, `Deload: week 4`.

    Args:
        key: as written; `progress` is less often the begin of prose than `progression`.
        text: the text in normal form.
        at: where the key ends.
        fault: what cannot be read.
    """
    name = name_of_key(key)
    if name != PROGRESS:
        return _HEADS[name].match(text, at) is not None
    named = named_scheme(text, at)
    if named is None:
        return bool(fault.suggestions) and _AMOUNT.match(text, fault.end) is not None
    if _SIGNED_NUMBER.match(text, named.end):
        return True
    is_prose = text[named.end :].lstrip().lower().startswith(PROGRESS)
    return key.lower() == PROGRESS and named.is_short and not is_prose
