"""Write the words of dates in the languages of apps, as Unicode CLDR states them.

Run it when the languages, the way names are folded, or Babel change: `python .ci/write_months.py`.
Babel, which brings CLDR, is needed here only. The license of the data stands beside the file. A
test fails when the file is stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import babel
from babel.units import format_unit

from backworkouts import interop
from backworkouts.interop.dates.words import FILE, fold

PATH = Path(interop.__file__).parent / FILE
LANGUAGES = (
    "en",
    "de",
    "es",
    "fr",
    "it",
    "nl",
    "pl",
    "pt",
    "ru",
    "tr",
    "ja",
    "ko",
    "zh",
    "zh_Hant",
    "ar",
    "bg",
    "ca",
    "cs",
    "da",
    "el",
    "fi",
    "he",
    "hi",
    "hu",
    "id",
    "ms",
    "nb",
    "ro",
    "sk",
    "sv",
    "th",
    "uk",
    "vi",
)
"""The languages of trackers: those of public exports first, then others that many apps have."""
UNREAD = ("hr",)
"""Croatian names of months mean other months than the same names in Polish and Czech."""
SHIPPED = {"pl"}
"""A name that means two months is kept for these languages, in which a tracker writes exports."""
CONTEXTS = ("format", "stand-alone")
UNITS = ("hour", "minute", "second")
COUNTS = (0, 1, 2, 3, 5, 11, 20, 100)
"""One of each plural: two, few and many differ in some languages."""


def months(locale: babel.Locale) -> Iterator[tuple[str, int]]:
    """Yield the folded names of the months of a language, with their numbers."""
    for context in CONTEXTS:
        for width in ("abbreviated", "wide"):
            for number, name in locale.months[context][width].items():
                yield without_of(fold(name)), number
                if "\u2019" in name:  # "d'abril"
                    yield fold(name), number


def weekdays(locale: babel.Locale) -> Iterator[str]:
    """Yield the folded names of weekdays, without single Latin letters, which mean other things."""
    for context in CONTEXTS:
        for width in ("abbreviated", "short", "wide"):
            names = map(fold, locale.days[context].get(width, {}).values())
            yield from (name for name in names if len(name) > 1 or not name.isascii())


def halves(locale: babel.Locale, half: str) -> Iterator[str]:
    """Yield the folded words for a half of the day, `am` or `pm`, without spaces."""
    for context in CONTEXTS:
        for width in ("abbreviated", "wide"):
            name = locale.day_periods.get(context, {}).get(width, {}).get(half)
            if name is not None:
                yield fold(name).replace(" ", "")


def units(locale: babel.Locale, unit: str) -> Iterator[str]:
    """Yield the folded words for a unit of time behind a number, without single Latin letters."""
    for length in ("long", "short"):
        for count in COUNTS:
            text = fold(format_unit(count, f"duration-{unit}", length, locale=locale))
            name = without_of(text.replace(str(count), "").strip())
            if str(count) in text and (len(name) > 1 or not name.isascii()):  # not "two hours"
                yield name


def without_of(name: str) -> str:
    """Return a name without the word for "of" in front of it in Catalan and Romanian."""
    return name.removeprefix("de ").removeprefix("d\u2019")


def disputed(meanings: Iterable[tuple[str, Any]]) -> set[str]:
    """Return the names with several meanings."""
    found: dict[str, set[Any]] = {}
    for name, meaning in meanings:
        found.setdefault(name, set()).add(meaning)
    return {name for name, several in found.items() if len(several) > 1}


def words() -> dict[str, Any]:
    """Return the content of the file: the words of every language, and the disputed months."""
    locales = {language: babel.Locale.parse(language) for language in LANGUAGES}
    unread = [babel.Locale.parse(language) for language in UNREAD]
    names = disputed(pair for locale in [*locales.values(), *unread] for pair in months(locale))
    no_units = disputed(
        (name, unit)
        for locale in locales.values()
        for unit in UNITS
        for name in units(locale, unit)
    )
    return {
        "source": f"Unicode CLDR, by Babel {babel.__version__}; see LICENSE.unicode",
        "disputed": sorted(names),
        "languages": {
            language: {
                "months": {
                    name: number
                    for name, number in sorted(months(locale), key=lambda pair: pair[1])
                    if name not in names or language in SHIPPED
                },
                "weekdays": sorted(set(weekdays(locale))),
                "before_noon": sorted(set(halves(locale, "am"))),
                "after_noon": sorted(set(halves(locale, "pm"))),
                **{unit: sorted(set(units(locale, unit)) - no_units) for unit in UNITS},
            }
            for language, locale in locales.items()
        },
    }


if __name__ == "__main__":
    PATH.write_text(json.dumps(words(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
