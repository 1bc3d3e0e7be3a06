"""The words of dates in the languages of apps: months, weekdays, halves of the day.

They come from Unicode CLDR, as `.ci/write_months.py` writes them to `interop/data/months.json`.
What apps and people write beyond CLDR stands here.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple

from importlib_resources import files

from backworkouts.lazy import once

__all__ = ["FILE", "Words", "fold", "months", "plain", "words"]

# ruff: noqa: RUF001  letters of other alphabets that look like Latin letters are meant

FILE: str = "data/months.json"
"""The data file, beside the modules of `backworkouts.interop`."""

_LETTERS = str.maketrans({"ı": "i", "׳": None, "॰": None, "\u200e": None, "\u200f": None})
"""A capital I is no dotless one when it is folded; signs of abbreviation are left out, as people
do; marks of direction are invisible."""

_MORE_MONTHS: dict[str, str] = {
    "de": "jän:1 jänner:1 feber:2 mär:3 mrz:3 maerz:3 sep:9",
    "el": "σεπτ:9",
    "en": "sept:9",
    "es": "sep:9 set:9 setiembre:9",
    "fr": "jan:1 fév:2 mar:3 aoû:8 sep:9",
    "he": "יונ:6 יול:7",
    "hi": "अप्रै:4 सितम्बर:9 नवम्बर:11 दिसम्बर:12",
    "id": "agt:8",
    "it": "sett:9",
    "ms": "ogs:8",
    "nl": "sept:9",
    "ru": "фев:2 сен:9 ноя:11",
    "vi": " ".join(f"th{number:02}:{number}" for number in range(1, 13)),
}
"""What date libraries, older versions of CLDR and people write beside the names of CLDR."""

_DAY_PERIODS: dict[str, range] = {
    "vorm": range(12),
    "nachm": range(12, 24),
    "凌晨": range(6),
    "清晨": range(4, 9),
    "早上": range(4, 12),
    "中午": range(11, 14),
    "傍晚": range(16, 20),
    "晚上": range(17, 24),
}
"""Parts of the day that older phones and Chinese phones write, with the hours that they cover."""

_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_MORE_UNITS: dict[str, int] = {
    **dict.fromkeys(["h", "hrs"], 3600),
    **dict.fromkeys(["m", "mins", "mn"], 60),
    **dict.fromkeys(["s", "secs", "seg", "sek"], 1),
}
"""What apps write beside the units of CLDR."""


class Words(NamedTuple):
    """Words of all languages, folded.

    Attributes:
        months: the number of each month by its names.
        disputed: names that mean another month in a language that is not read.
        weekdays: names of weekdays; no single Latin letters.
        units: the seconds of units of time, by the words behind a number.
        languages: the months and the weekdays of each language.
        phrases: finds the names of several words; in the other attributes they have underscores.
        periods: the hours that `AM`, `PM` and their like stand for, by word.
    """

    months: Mapping[str, int]
    disputed: frozenset[str]
    weekdays: frozenset[str]
    periods: Mapping[str, range]
    units: Mapping[str, int]
    languages: tuple[tuple[frozenset[str], frozenset[str]], ...]
    phrases: re.Pattern[str]

    def month_beside_weekday(self, names: set[str]) -> str | None:
        """Return which of names of months is the month when the other is a weekday.

        They are of one language: `mar. 4 nov.` is a Tuesday in November. None when two languages
        disagree, or no language has both.
        """
        found = {
            month
            for months, weekdays in self.languages
            for month in names & months
            if names - {month} <= weekdays
        }
        return found.pop() if len(found) == 1 else None


def plain(text: str) -> str:
    """Return a text without case, accents, wide letters and invisible marks."""
    text = text.casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text).translate(_LETTERS)
    return "".join(char for char in apart if not unicodedata.combining(char))


def fold(text: str) -> str:
    """Return a name as it is looked up: plain and without full stops.

    >>> fold("Févr."), fold("p.\u202fm.")
    ('fevr', 'p m')
    """
    return plain(text).replace(".", "")


@once
def _content() -> Any:
    return json.loads(files("backworkouts.interop").joinpath(FILE).read_text("utf-8"))


@once
def months() -> Mapping[str, Mapping[str, int]]:
    """Return the number of each month by its folded names, by language.

    No name means two months.
    """
    found = {language: dict(names["months"]) for language, names in _content()["languages"].items()}
    for language, names in _MORE_MONTHS.items():
        pairs = (pair.split(":") for pair in names.split())
        found[language] |= {fold(name): int(number) for name, number in pairs}
    found["he"] |= {f"ב{name}": number for name, number in found["he"].items()}  # "in June"
    found["vi"] |= {f"thg {number:02}": number for number in range(1, 10)}
    return found


@once
def words() -> Words:
    """Return the words of all languages."""
    languages = _content()["languages"].values()
    numbers = {name: number for names in months().values() for name, number in names.items()}
    weekdays = {name for language in languages for name in language["weekdays"]}
    periods = {fold(name): hours for name, hours in _DAY_PERIODS.items()}
    units = {fold(name): seconds for name, seconds in _MORE_UNITS.items()}
    for language in languages:
        periods |= dict.fromkeys(language["before_noon"], range(12))
        periods |= dict.fromkeys(language["after_noon"], range(12, 24))
        for unit, seconds in _SECONDS.items():
            units |= dict.fromkeys(language[unit], seconds)
    phrases = sorted((name for name in {*numbers, *weekdays} if " " in name), key=len)
    return Words(
        months={name.replace(" ", "_"): number for name, number in numbers.items()},
        disputed=frozenset(_content()["disputed"]),
        weekdays=frozenset(name.replace(" ", "_") for name in weekdays),
        periods=periods,
        units=units,
        languages=tuple(
            (frozenset(names), frozenset(language["weekdays"]))
            for names, language in zip(months().values(), languages, strict=True)
        ),
        phrases=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(phrases)))})(?!\w)"),
    )
