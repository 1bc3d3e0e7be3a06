"""Forms of text: a value after a name, its items in order and its options in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from attrs import fields, frozen

from backworkouts.errors import InvalidValueError, describe
from backworkouts.model.load import Load
from backworkouts.notation.grammar.text import Fault

__all__ = [
    "LOAD",
    "NUMBER",
    "UNIT",
    "Form",
    "Item",
    "Parsed",
    "SchemeFaultError",
    "attempt",
    "compiled",
    "decimal_of",
    "digits_of",
    "load_item",
    "load_of",
    "missing",
    "pattern_of",
    "percent_item",
    "place_of_next",
    "whole_item",
]

NUMBER = r"[0-9]{1,12}(?:[.,][0-9]{1,400})?"
"""Pattern of a number; the smallest of a float has more than 300 decimals."""
UNIT = r"(?:kgs?|lbs?)"
LOAD = rf"{NUMBER}\s*{UNIT}\b"
_MAY_BE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}|\.[0-9]{2}0)(?![0-9])")
"""One thousand, or one: `1,000 lb`, `1.000 kg`. Loads are never written like this here."""
_SPACE = re.compile(r"\s*")
_COMMA = re.compile(r"\s*,?\s*")
_WORD = re.compile(r"[^\s,;()|]+")
_Any = TypeVar("_Any")


class SchemeFaultError(Exception):
    """A text that is no scheme; its callers raise or report a problem with its place."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Parsed(NamedTuple):
    """A value, and where its text ends."""

    value: Any
    end: int


@frozen
class Item:
    """A value or an option of a form.

    Attributes:
        name: the field of the class.
        pattern: what it looks like.
        read: returns the value of what was found.
        write: returns its text.
        expected: what it is, for errors.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Any]
    write: Callable[[Any], str]
    expected: str


@frozen
class Form:
    """How the values of a class are written.

    Attributes:
        kind: the class.
        required: items that stand behind the name, in this order.
        options: items that may follow, in any order. One that is its default is not written.
    """

    kind: Callable[..., Any]
    required: tuple[Item, ...] = ()
    options: tuple[Item, ...] = ()

    def parse(self, text: str, at: int) -> Parsed:
        """Return the value whose items begin at a place.

        Raises:
            SchemeFaultError: for an item that is missing, or a value that the class refuses.
        """
        found: dict[str, re.Match[str]] = {}
        end = at
        for item in self.required:
            match = item.pattern.match(text, place_of_next(text, end))
            if match is None:
                raise SchemeFaultError(missing(text, end, item.expected))
            found[item.name] = match
            end = match.end()
        left = [*self.options]
        is_more = True
        while is_more:
            is_more = False
            for item in left:
                match = item.pattern.match(text, place_of_next(text, end, _COMMA))
                if match is not None:
                    left.remove(item)
                    found[item.name] = match
                    end = match.end()
                    is_more = True
                    break
        return Parsed(self._made(found, text, at), end)

    def _made(self, found: Mapping[str, re.Match[str]], text: str, at: int) -> Any:
        values = {}
        for item in (*self.required, *self.options):
            match = found.get(item.name)
            if match is not None:
                values[item.name] = attempt(item.read, match, item.expected)
        try:
            return self.kind(**values)
        except InvalidValueError as error:
            problem = error.problems[0]
            match = found.get(str(problem.path[0]) if problem.path else "")
            span = match.span() if match is not None else (at, len(text.rstrip()))
            fault = Fault(*span, describe(text[slice(*span)]), problem.expected, problem.code)
            raise SchemeFaultError(fault) from error

    def format(self, value: Any) -> str:
        """Return the items of a value; options that are their defaults are left out."""
        defaults = {field.name: field.default for field in fields(type(value))}
        written = [item.write(getattr(value, item.name)) for item in self.required]
        for item in self.options:
            stated = getattr(value, item.name)
            if stated != defaults[item.name]:
                written.append(item.write(stated))
        return " ".join(written)

    @property
    def more(self) -> str:
        """What may stand behind the last item, for errors."""
        return ", or ".join(["nothing more", *(item.expected for item in self.options)])


def attempt(read: Callable[[re.Match[str]], _Any], match: re.Match[str], expected: str) -> _Any:
    """Return what a function makes of a match, and otherwise raise the fault at its place."""
    try:
        return read(match)
    except InvalidValueError as error:
        problem = error.problems[0]
        fault = Fault(*match.span(), describe(match[0]), problem.expected, problem.code)
        raise SchemeFaultError(fault) from error
    except ValueError as error:
        raise SchemeFaultError(Fault(*match.span(), describe(match[0]), expected)) from error


def place_of_next(text: str, at: int, between: re.Pattern[str] = _SPACE) -> int:
    """Return the place of the next character that is no space, or no comma beside spaces."""
    space = between.match(text, at)
    return at if space is None else space.end()


def missing(text: str, at: int, expected: str) -> Fault:
    """Return the fault of what should stand at a place."""
    start = place_of_next(text, at)
    if text.startswith(",", start):
        return Fault(start, start + 1, describe(","), expected)
    word = _WORD.match(text, start)
    if word is None:
        end = len(text[:at].rstrip())
        return Fault(max(end - 1, 0), end, "nothing more", expected)
    return Fault(*word.span(), describe(word[0]), expected)


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that does not look at the case of letters."""
    return re.compile(pattern, re.IGNORECASE)


def decimal_of(text: str) -> float:
    """Return the number that a text states, with a point or a comma."""
    value = float(text.replace(",", "."))
    return int(value) if value.is_integer() else value


def digits_of(value: float) -> str:
    """Return a number in decimal digits, without an exponent: the text of the same float."""
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def load_of(text: str) -> Load:
    """Return the load that a text states, with a point or a comma.

    Raises:
        ValueError: for a number that may be one of thousands.
    """
    if _MAY_BE_THOUSANDS.match(text):
        raise ValueError(text)
    return Load.parse(text.lower().replace(",", "."))


def load_item(name: str, what: str) -> Item:
    """Return the item of a load."""
    return Item(
        name,
        compiled(rf"\+?(?P<value>{LOAD})"),
        lambda found: load_of(found["value"]),
        str,
        f"{what} in kg or lb, such as '2.5 kg'",
    )


def percent_item(name: str, before: str, behind: str, expected: str) -> Item:
    """Return the item of a percentage between two texts: `-10 %`, `at most 5 %`."""
    begin = "".join(rf"{re.escape(word)}\s+" for word in before.split()).replace(r"\-\s+", r"-\s*")
    end = "".join(rf"\s+{word}" for word in behind.split()) + r"\b" if behind else r"(?!\s+of\b)"
    return Item(
        name,
        compiled(rf"{begin}(?P<value>{NUMBER})\s*%{end}"),
        lambda found: decimal_of(found["value"]),
        lambda value: f"{before}{digits_of(value)} %{' ' if behind else ''}{behind}",
        expected,
    )


def whole_item(name: str, pattern: str, write: Callable[[Any], str], expected: str) -> Item:
    """Return the item of a whole number, the group `value` of its pattern."""
    return Item(name, compiled(pattern), lambda found: int(found["value"]), write, expected)


def pattern_of(names: Iterable[str]) -> str:
    """Return a pattern of names whose words may be joined by hyphens or underscores."""
    longest_first = sorted(names, key=len, reverse=True)
    return f"(?:{'|'.join(name.replace(' ', '[ _-]+') for name in longest_first)})"
