"""Programs in YAML: keys and values, laid out as names with keys below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backworkouts import limits
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.tables import title_role
from backworkouts.notation.grammar.naming import is_movement
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
    item = 0
    sided: list[int] = []
    for at, line in enumerate(lines):
        is_short = len(line.text) <= limits.LINE_CHARACTERS
        stated = _UNIT.match(line.text) if is_short else None
        unit = stated["unit"] if stated is not None else unit
        item = len(made) if line.text.lstrip().startswith("- ") else item
        inline = _INLINE.match(line.text) if is_short else None
        found = _KEY.match(line.text) if is_short else None
        if inline is not None:
            made += _of_inline(line, inline, unit)
        elif found is None or _names_exercise(found):
            made.append(line)
        elif not found["value"] or found["key"] == _PER_SIDE:
            marks.append(line)
            sided += [item] if found["value"] in _TRUE else []
        else:
            made.append(_of_key(lines, at, found, unit))
    for begin in sided:
        _add_side(made, begin)
    return made


def _names_exercise(found: re.Match[str]) -> bool:
    """Whether a key without a value is the name of what is nested in it: `- Squat:`."""
    if found["value"]:
        return False
    return is_movement(found["key"]) or (bool(found["item"]) and not title_role(found["key"]))


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


def _of_key(lines: list[Line], at: int, found: re.Match[str], unit: str) -> Line:
    """A key as it is read: a title, or with the unit that its number has by what is stated."""
    line = lines[at]
    value = line.cut(*found.span("value")).stripped("\"' ")
    role = title_role(found["key"])
    if role == "name" and found["item"] and _has_items(lines, at, len(found["indent"])):
        return joined(["## ", value])
    if role in {"name", "session"} and not found["indent"] and not found["item"]:
        return joined(["# ", value])
    if role not in {"load", "rest"}:
        return line
    if not _NUMBER.match(value.text):
        return line
    begin = line.cut(0, found.start("value"))
    return joined([begin, value, _behind(role, unit)])


def _behind(role: str, unit: str) -> str:
    """The unit behind a bare number: that of loads is stated, rests are in seconds."""
    return " s" if role == "rest" else f" {unit}" if role == "load" and unit else ""


def _add_side(lines: list[Line], begin: int) -> None:
    """Say of the repetitions, behind the beginning of an item, that each side does them."""
    for at in range(begin, len(lines)):
        found = (
            _KEY.match(lines[at].text) if len(lines[at].text) <= limits.NAME_CHARACTERS else None
        )
        if found is not None and title_role(found["key"]) == "reps":
            lines[at] = joined([lines[at], "/side"])
            return
        if at > begin and lines[at].text.lstrip().startswith("- "):
            return


def _of_inline(line: Line, inline: re.Match[str], unit: str) -> list[Line]:
    """`- {name: Row, sets: 4, reps: 10}` as the lines that its pairs would be."""
    begin = inline.start("inside")
    name: Line | None = None
    keys: list[Line] = []
    is_per_side = False
    for found in _PAIR.finditer(inline["inside"]):
        value = line.cut(begin + found.start("value"), begin + found.end("value")).stripped("\"' ")
        role = title_role(found["key"])
        whole = line.cut(begin + found.start("key"), begin + found.end("value"))
        if role == "name":
            name = value
        elif found["key"] == _PER_SIDE:
            is_per_side = value.text in _TRUE
        elif role in {"load", "rest"} and _NUMBER.match(value.text):
            keys.append(joined(["  ", whole, _behind(role, unit)]))
        else:
            keys.append(joined(["  ", whole]))
    if is_per_side:
        _add_side(keys, 0)
    return [joined(["- ", name]), *keys] if name is not None else [line]
