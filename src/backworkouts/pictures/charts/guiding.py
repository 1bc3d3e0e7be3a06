"""The guides that a chart judges sets by, and guides in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model import display
from backworkouts.volume.credits import FRACTIONAL
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import Volume

__all__ = ["ends_of", "guide_in_words", "guide_key", "guides_for", "reason_for_no_guide"]


def guides_for(volume: Volume, guides: Mapping[str, Guide] | None) -> dict[str, Guide]:
    """Return the guide that each muscle of a volume is judged by, by muscle id.

    A limit holds for a whole muscle or for its parts, as VOL002 judges them. Where the parts get
    different sets, the sets of the whole add up to more than any part gets, so the parts keep the
    limit. Where all of them get the sets of the whole, the whole keeps it.

    Args:
        volume: the sets per muscle.
        guides: the guides by muscle id; those of the rules by default.

    Raises:
        UnsupportedSubjectError: for anything but guides.
    """
    given = _checked(display.guides_of(volume.muscles) if guides is None else guides)
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


def _checked(guides: object) -> Mapping[str, Guide]:
    if isinstance(guides, Mapping) and all(isinstance(guide, Guide) for guide in guides.values()):
        return guides
    raise UnsupportedSubjectError(describe(guides), "guides by muscle, of `bw.linter.guides`")


def reason_for_no_guide(volume: Volume) -> str:
    """Return why the guides of the rules do not fit a volume; empty where they do."""
    if not volume.weekly:
        return "No guide is shown: guides are for the sets of a week."
    if volume.credits != FRACTIONAL:
        return "No guide is shown: guides are for sets by the credit table 'fractional'."
    return ""


def guide_key(guides: Iterable[Guide]) -> str:
    """Return what the bands of a chart mean, with the rules that own their numbers.

    Args:
        guides: the guides of all muscles of the chart; their different numbers are listed.

    >>> guide_key([Guide(10, 25, "VOL001", "VOL002"), Guide(high=25, high_rule="VOL002")])
    'guide: from 10 (VOL001) to 25 (VOL002)'
    """
    lows: dict[str, set[float]] = {}
    highs: dict[str, set[float]] = {}
    for guide in guides:
        if guide.low is not None:
            lows.setdefault(guide.low_rule, set()).add(guide.low)
        if guide.high is not None:
            highs.setdefault(guide.high_rule, set()).add(guide.high)
    ends = [
        f"{word} {' and '.join(_with_rule(numbers, rule) for rule, numbers in by_rule.items())}"
        for word, by_rule in (("from", lows), ("to", highs))
        if by_rule
    ]
    return f"guide: {' '.join(ends)}" if ends else ""


def _with_rule(numbers: Iterable[float], rule: str) -> str:
    listed = " or ".join(f"{number:g}" for number in sorted(numbers))
    return f"{listed} ({rule})" if rule else listed


def ends_of(guide: Guide) -> list[float]:
    """Return the numbers that an axis has to hold, so that a guide can be seen.

    >>> ends_of(Guide(10, 25)), ends_of(Guide(low=10)), ends_of(Guide())
    ([25], [11], [])
    """
    if guide.high is not None:
        return [max(guide.low or 0, guide.high)]  # rules may contradict each other
    return [] if guide.low is None else [guide.low + 1]  # space for the band above its low end


def guide_in_words(guide: Guide) -> str:
    """Return a guide in words.

    >>> guide_in_words(Guide(10, 25, "VOL001", "VOL002"))
    'guide from 10 (VOL001) to 25 (VOL002)'
    """
    return guide_key([guide]).replace("guide:", "guide")
