"""The entries of a legend, and those that several charts have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backworkouts.model.interval import Interval
from backworkouts.pictures.markup import Element, add, new

__all__ = ["SWATCH_HEIGHT", "SWATCH_WIDTH", "LegendEntry", "bar_entries", "guide_entry", "swatch"]

SWATCH_WIDTH: int = 22
SWATCH_HEIGHT: int = 10


class LegendEntry(NamedTuple):
    """An entry of a legend."""

    swatch: Element
    """A drawing 22 wide and 10 high, from (0, 0)."""
    text: str


def swatch(class_: str) -> Element:
    """Return a swatch in one color, by its class in the style sheet."""
    return new("rect", class_=class_, width=SWATCH_WIDTH, height=SWATCH_HEIGHT)


def bar_entries(counts: Iterable[Interval]) -> Iterator[LegendEntry]:
    """Yield the entries of bars for these sets: with the part to the most only for a range."""
    has_ranges = any(not sets.is_exact for sets in counts)
    yield LegendEntry(swatch("bw-chart-bar"), "least sets" if has_ranges else "sets")
    if has_ranges:
        group = new("g")
        group.extend([swatch("bw-chart-range"), swatch("bw-chart-edge")])
        yield LegendEntry(group, "to the most")


def guide_entry(guide: str, ends: str) -> LegendEntry:
    """Return the entry of a guide.

    Args:
        guide: the guide in words.
        ends: path data of its two ends in a swatch.
    """
    group = new("g")
    group.append(swatch("bw-chart-band"))
    add(group, "path", class_="bw-chart-bound", d=ends)
    return LegendEntry(group, guide)
