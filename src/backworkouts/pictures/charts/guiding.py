"""Which guide a count is judged by, and guides in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from backworkouts.model import display
from backworkouts.pictures.charts.chart import check_guides
from backworkouts.volume.credits import FRACTIONAL
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import Volume

__all__ = [
    "ends_of",
    "guide_in_words",
    "guide_key",
    "guides_for",
    "reason_for_no_guide",
    "sets_in_words",
]


def guides_for(volume: Volume, guides: Mapping[str, Guide] | None) -> dict[str, Guide]:
    """Return the guide of each muscle of a volume, by muscle id; none for a volume of other units.

    A whole whose parts have different numbers is judged by its parts, for the most sets: they add
    up to more than any part gets. Otherwise the whole stands for its parts.

    Args:
        volume: the sets per muscle.
        guides: the guides by muscle id; those of the rules by default.

    Raises:
        UnsupportedSubjectError: for anything but guides.
    """
    given = check_guides(display.guides_of(volume.muscles) if guides is None else guides)
    if reason_for_no_guide(volume):
        return {}
    found = {muscle: guide for muscle, guide in given.items() if muscle in volume}
    parts: dict[str, list[str]] = {}
    for part in volume.muscles.values():
        if part.parent in found and part.id in found:
            parts.setdefault(part.parent, []).append(part.id)
    for whole, members in parts.items():
        are_alike = all(volume[member] == volume[whole] for member in members)
        for muscle in members if are_alike else [whole]:
            found[muscle] = evolve(found[muscle], high=None, high_rule="")
    return {muscle: guide for muscle, guide in found.items() if not guide.is_open}


def reason_for_no_guide(volume: Volume) -> str:
    """Return why the guides of the rules do not fit a volume; empty where they do."""
    if not volume.weekly:
        return "No guide is shown: guides are for the sets of a week."
    if volume.credits != FRACTIONAL:
        return "No guide is shown: guides are for sets by the credit table 'fractional'."
    return ""


def guide_key(guides: Iterable[Guide]) -> str:
    """Return what the band of a chart means, with the rules that own its numbers.

    >>> guide_key([Guide(10, 25, "VOL001", "VOL002"), Guide(high=25, high_rule="VOL002")])
    'guide: from 10 (VOL001) to 25 (VOL002)'
    """
    lows: dict[str, dict[float, None]] = {}
    highs: dict[str, dict[float, None]] = {}
    for guide in guides:
        if guide.low is not None:
            lows.setdefault(guide.low_rule, {})[guide.low] = None
        if guide.high is not None:
            highs.setdefault(guide.high_rule, {})[guide.high] = None
    ends = [
        f"{word} {' and '.join(_owned(numbers, rule) for rule, numbers in owned.items())}"
        for word, owned in (("from", lows), ("to", highs))
        if owned
    ]
    return f"guide: {' '.join(ends)}"


def _owned(numbers: Iterable[float], rule: str) -> str:
    listed = " or ".join(f"{number:g}" for number in sorted(numbers))
    return f"{listed} ({rule})" if rule else listed


def ends_of(guide: Guide) -> list[float]:
    """Return the numbers of a guide that an axis has to hold; one more where there is no most."""
    if guide.high is not None:
        return [guide.high]
    return [] if guide.low is None else [guide.low + 1]


def guide_in_words(guide: Guide) -> str:
    """Return a guide in words.

    >>> guide_in_words(Guide(10, 25, "VOL001", "VOL002"))
    'guide from 10 (VOL001) to 25 (VOL002)'
    """
    return guide_key([guide]).replace("guide:", "guide")


def sets_in_words(volume: Volume, muscle: str) -> str:
    """Return the sets of a muscle in words.

    >>> from backworkouts import catalog, weekly_volume
    >>> sets_in_words(weekly_volume(catalog.programs["back_progression"]), "latissimus_dorsi")
    '21 to 28 sets'
    """
    shown = volume.shown(muscle).replace("-", " to ")
    return f"{shown} set" if volume[muscle] == 1 else f"{shown} sets"
