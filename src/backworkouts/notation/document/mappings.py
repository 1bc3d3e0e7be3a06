"""Programs in YAML: keys and values, laid out as names with keys below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backworkouts import limits
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.tables import title_role
from backworkouts.notation.vocabulary import Role, any_of

__all__ = ["is_mapping", "without_keys"]

_KEY = re.compile(
    r"(?P<indent>\s*)(?P<item>-\s+)?(?P<key>[A-Za-z_][\w -]{0,30}?)\s*:"
    r"(?:\s+(?P<value>\S.*?))?\s*$"
)
_INLINE = re.compile(r"\s*-\s*\{(?P<inside>[^{}]*)\}\s*$")
_PAIR = re.compile(
    r"\s*(?P<key>[A-Za-z_][\w -]{0,30}?)\s*:\s*(?P<value>\"[^\"]*\"|'[^']*'|[^,]*?)\s*(?:,|$)"
)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?$")
_MASSES = any_of(lambda one: (*one.phrases[Role.KG], *one.phrases[Role.LB]))
_UNIT = re.compile(rf"\s*[a-z_]*units?\s*:\s*[\"']?(?P<unit>{_MASSES})[\"']?\s*$")
_PER_SIDE = "per_side"
_TRUE = {"true", "yes"}
_LEAST = 2


def is_mapping(lines: Sequence[str]) -> bool:
    """Whether a text is a program in YAML: items with a name and keys for sets."""
    items = sets = 0
    for text in lines:
        if len(text) > limits.NAME_CHARACTERS:
            continue
        if _INLINE.match(text) is not None:
            items += 1
            sets += any(title_role(pair["key"]) == "sets" for pair in _PAIR.finditer(text))
            continue
        found = _KEY.match(text)
        if found is None:
            continue
        items += found["item"] is not None
        sets += title_role(found["key"]) == "sets" and bool(found["value"])
    return items >= _LEAST and sets >= _LEAST


def without_keys(lines: list[Line], marks: list[Line]) -> list[Line]:
    """Lay out the lines: a day as a heading, an exercise as its name with keys below it.

    Args:
        lines: the lines of the text.
        marks: takes the keys that only open what is nested in them.
    """
    made: list[Line] = []
    unit = ""
    for at, line in enumerate(lines):
        if len(line.text) > limits.LINE_CHARACTERS:
            made.append(line)
            continue
        stated = _UNIT.match(line.text)
        unit = stated["unit"] if stated is not None else unit
        inline = _INLINE.match(line.text)
        if inline is not None:
            made += _of_inline(line, inline, unit)
            continue
        found = _KEY.match(line.text)
        if found is None:
            made.append(line)
            continue
        if not found["value"]:
            marks.append(line)
            continue
        value = line.cut(*found.span("value")).stripped("\"' ")
        role = title_role(found["key"])
        if role == "name" and found["item"] and _has_items(lines, at, len(found["indent"])):
            made.append(joined(["## ", value]))
        elif role in {"name", "session"} and not found["indent"] and not found["item"]:
            made.append(joined(["# ", value]))
        elif role in {"load", "rest"} or found["key"] == _PER_SIDE:
            made.append(_of_key(line, found, value, unit))
        else:
            made.append(line)
    return made


def _has_items(lines: list[Line], at: int, indent: int) -> bool:
    """Whether exercises are nested in an item: it is a day."""
    for line in lines[at + 1 : at + 6]:
        found = _KEY.match(line.text) if len(line.text) <= limits.NAME_CHARACTERS else None
        if not line.text.strip():
            continue
        if found is None or (found["item"] and len(found["indent"]) <= indent):
            return False
        if not found["value"] and len(found["indent"]) > indent:
            return True
    return False


def _of_key(line: Line, found: re.Match[str], value: Line, unit: str) -> Line:
    """A key with the unit that its number has by what the text states."""
    if found["key"] == _PER_SIDE:
        is_so = value.text in _TRUE
        return joined([found["indent"], "per side", value.cut(0, 0)]) if is_so else line
    if not _NUMBER.match(value.text):
        return line
    begin = line.cut(0, found.start("value"))
    return joined([begin, value, _behind(title_role(found["key"]), unit)])


def _behind(role: str, unit: str) -> str:
    """The unit behind a bare number: that of loads is stated, rests are in seconds."""
    return " s" if role == "rest" else f" {unit}" if role == "load" and unit else ""


def _of_inline(line: Line, inline: re.Match[str], unit: str) -> list[Line]:
    """`- {name: Row, sets: 4, reps: 10}` as the lines that its pairs would be."""
    begin = inline.start("inside")
    name: Line | None = None
    keys: list[Line] = []
    for found in _PAIR.finditer(inline["inside"]):
        value = line.cut(begin + found.start("value"), begin + found.end("value")).stripped("\"' ")
        role = title_role(found["key"])
        whole = line.cut(begin + found.start("key"), begin + found.end("value"))
        if role == "name":
            name = value
        elif found["key"] == _PER_SIDE:
            if value.text in _TRUE:
                keys.append(joined(["  per side", value.cut(0, 0)]))
        elif role in {"load", "rest"} and _NUMBER.match(value.text):
            keys.append(joined(["  ", whole, _behind(role, unit)]))
        else:
            keys.append(joined(["  ", whole]))
    return [joined(["- ", name]), *keys] if name is not None else [line]
