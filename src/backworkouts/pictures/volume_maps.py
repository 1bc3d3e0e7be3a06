"""`back_map`: the back, colored by the sets that each muscle gets.

`comparison` draws two such backs with the other public functions of this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.pictures.anatomy import DRAWN
from backworkouts.pictures.figure import HALVES, Label, Look, draw_labeled_back
from backworkouts.pictures.map_page import MARGIN, SMALL, KeyEntry, MapPage
from backworkouts.pictures.markup import add
from backworkouts.pictures.picture import Picture, check_title
from backworkouts.pictures.scale import SCALE, bin_of
from backworkouts.pictures.theme import Theme
from backworkouts.plurals import noun
from backworkouts.volume.volume import Volume

__all__ = [
    "add_explanations",
    "add_scale",
    "back_map",
    "check_volume",
    "looks_of",
    "sentences_on_uncounted",
    "sets_or_not_known",
    "unit_with_credits",
]

# Widths of the colors of the scale; the first and the last have a space beside them and a word
# below, all others a number below each border.
_NONE_WIDTH, _STEP_WIDTH, _LAST_WIDTH, _SPACE = 48, 62, 72, 14


def back_map(volume: Volume, *, title: str | None = None, theme: Theme = "auto") -> Picture:
    """Return the back from behind, each muscle colored by its sets.

    The left half shows the outer layer, and the right half the deep layer. A range of sets is
    colored by its lower number. Muscles that may get more sets than are counted are hatched.

    Args:
        volume: sets per muscle, of a session or per week.
        title: the heading; by default it names the credit table.
        theme: the colors.

    Raises:
        UnsupportedSubjectError: for anything but a `Volume`.
        InvalidValueError: for a title that is no text of at most 500 characters, or an unknown
            theme.

    >>> from backworkouts import catalog, session_volume
    >>> back_map(session_volume(catalog.workouts["back_workout_1"]))
    <Picture: Sets per session, fractional credits>
    """
    check_volume(volume)
    unit = unit_with_credits(volume)
    page = MapPage(check_title(title, unit), f"{HALVES} {unit}: {_description(volume)}", theme)
    page.add_heading(page.title)
    page.add_note(HALVES if page.title == unit else f"{unit}. {HALVES}")
    page.y += 8
    labels = {muscle: _label(volume, muscle).lines() for muscle in DRAWN if muscle in volume}
    page.y += draw_labeled_back(page, looks_of(volume), labels) + 16
    add_scale(page)
    add_explanations(page, [volume])
    return page.to_picture()


def check_volume(volume: object) -> None:
    """Raise for anything but a volume.

    Raises:
        UnsupportedSubjectError: when it is none.
    """
    if not isinstance(volume, Volume):
        raise UnsupportedSubjectError(describe(volume), "a Volume")


def unit_with_credits(volume: Volume) -> str:
    """Return what the numbers of a volume are, with the credit table."""
    unit = "Weekly sets" if volume.weekly else "Sets per session"
    return f"{unit}, {volume.credits} credits"


def sets_or_not_known(volume: Volume, muscle: str) -> str:
    """Return the sets of a muscle, or `not known` where only uncounted sets may train it."""
    return "not known" if _is_not_known(volume, muscle) else volume.shown(muscle)


def looks_of(volume: Volume) -> dict[str, Look]:
    """Return how each muscle of the drawing is shown, by its id."""
    looks = {}
    for muscle in DRAWN:
        if muscle in volume:
            sets = volume[muscle]
            pattern = "more" if muscle in volume.at_least else None
            unit = "" if _is_not_known(volume, muscle) else f" {noun(sets, 'set')}"
            words = f"{volume.muscles[muscle].name}: {sets_or_not_known(volume, muscle)}{unit}"
            looks[muscle] = Look(bin_of(sets.low).style, pattern, words)
    return looks


def add_explanations(page: MapPage, volumes: Sequence[Volume]) -> None:
    """Add what the scale does not explain, if the maps of these volumes have it.

    That is the hatch, the color of a range, and the exercises whose sets are not all counted.
    """
    shown = [(volume, muscle) for volume in volumes for muscle in DRAWN if muscle in volume]
    if any(muscle in volume.at_least for volume, muscle in shown):
        page.add_key([KeyEntry("sets-none", "more", "may get more sets than are counted")])
    if not all(volume[muscle].is_exact for volume, muscle in shown):
        page.add_note("A range is colored by its lower number.")
    for sentence in sentences_on_uncounted([volume.back for volume in volumes]):
        page.add_note(sentence)


def sentences_on_uncounted(volumes: Sequence[Volume]) -> list[str]:
    """Return sentences that name the exercises whose sets are not all counted."""
    names_by_reason = {
        "Number of rounds unknown": [name for volume in volumes for name in volume.open_rounds],
        "Not counted, muscles unknown": [name for volume in volumes for name in volume.uncounted],
    }
    return [
        f"{reason}: {', '.join(dict.fromkeys(names))}"
        for reason, names in names_by_reason.items()
        if names
    ]


def _is_not_known(volume: Volume, muscle: str) -> bool:
    """Return whether no set of a muscle is counted, but some may train it."""
    return muscle in volume.at_least and not volume[muscle]


def _label(volume: Volume, muscle: str) -> Label:
    name = volume.muscles[muscle].name
    if _is_not_known(volume, muscle):
        return Label(name, note="not known")
    return Label(name, f"{volume[muscle]}", "at least" if muscle in volume.at_least else "")


def _description(volume: Volume) -> str:
    """Return the sets of every muscle in words, with what the drawing shows of it."""
    drawn = [muscle for muscle in DRAWN if muscle in volume]
    with_drawn_parts = {volume.muscles[muscle].parent for muscle in drawn}
    with_hidden_parts = {
        muscle.parent for muscle in volume.muscles.values() if muscle.id not in drawn
    }
    wholes = with_drawn_parts - with_hidden_parts
    others = [
        muscle
        for muscle in volume
        if muscle not in wholes.union(drawn) and (volume[muscle] or muscle in volume.at_least)
    ]
    groups = {
        "": drawn,
        "Drawn as parts: ": [muscle for muscle in volume if muscle in wholes],
        "Not drawn: ": others,
    }
    sentences = [
        start
        + "; ".join(
            f"{volume.muscles[muscle].name} {sets_or_not_known(volume, muscle)}"
            for muscle in muscles
        )
        for start, muscles in groups.items()
        if muscles
    ]
    uncounted = sentences_on_uncounted([volume])
    return ". ".join([*sentences, "All other muscles have no sets", *uncounted]) + "."


def add_scale(page: MapPage) -> None:
    """Add the colors of the numbers of sets, from none to the most."""
    none, *steps, last = SCALE
    x = float(MARGIN)
    page.add_swatch(x, _NONE_WIDTH, none.style)
    words = [(x + _NONE_WIDTH / 2, none.words)]
    x += _NONE_WIDTH + _SPACE
    for step, following in pairwise([*steps, last]):
        page.add_swatch(x, _STEP_WIDTH, step.style)
        x += _STEP_WIDTH
        words.append((x, f"{following.low:g}"))
    x += _SPACE
    page.add_swatch(x, _LAST_WIDTH, last.style)
    words.append((x + _LAST_WIDTH / 2, last.words))
    page.y += 16 + SMALL
    for middle, text in words:
        add(
            page.content,
            "text",
            text,
            class_="bw-quiet",
            x=middle,
            y=page.y,
            font_size=SMALL,
            text_anchor="middle",
        )
    page.y += 6
