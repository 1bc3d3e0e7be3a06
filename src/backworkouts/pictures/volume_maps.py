"""The back, colored by the sets that each muscle gets."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.pictures.anatomy import DRAWN
from backworkouts.pictures.figure import HALVES, Label, Look, draw_labeled_back
from backworkouts.pictures.markup import add
from backworkouts.pictures.page import MARGIN, SMALL, Page
from backworkouts.pictures.picture import Picture
from backworkouts.pictures.scale import SCALE, bin_of
from backworkouts.pictures.theme import Theme
from backworkouts.volume.volume import Volume

__all__ = [
    "back_map",
    "check_title",
    "check_volume",
    "counted",
    "draw_scale",
    "explain",
    "looks_of",
    "missing_sets",
    "sets_in_words",
]

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
        UnsupportedSubjectError: for anything but a `Volume`, or a title that is not text.
        InvalidValueError: for an unknown theme.

    >>> from backworkouts import catalog, session_volume
    >>> back_map(session_volume(catalog.workouts["back_workout_1"]))
    <Picture: Sets per session, fractional credits>
    """
    check_volume(volume)
    check_title(title)
    numbers = counted(volume)
    page = Page(title or numbers, f"{HALVES} {numbers}: {_description(volume)}", theme)
    page.heading(page.title)
    page.note(HALVES if title is None else f"{numbers}. {HALVES}")
    page.y += 8
    muscles = [muscle for muscle in DRAWN if muscle in volume]
    labels = {muscle: _label(volume, muscle).lines() for muscle in muscles}
    page.y += draw_labeled_back(page, looks_of(volume), labels) + 16
    draw_scale(page)
    explain(page, [volume])
    return page.finish()


def check_volume(volume: object) -> None:
    """Raise for anything but a volume.

    Raises:
        UnsupportedSubjectError: when it is none.
    """
    if not isinstance(volume, Volume):
        raise UnsupportedSubjectError(describe(volume), "a Volume")


def check_title(title: object) -> None:
    """Raise for anything but a text or None.

    Raises:
        UnsupportedSubjectError: when it is neither.
    """
    if title is not None and not isinstance(title, str):
        raise UnsupportedSubjectError(describe(title), "a title as text")


def counted(volume: Volume) -> str:
    """Return what the numbers of a volume are, in words."""
    unit = "Weekly sets" if volume.weekly else "Sets per session"
    return f"{unit}, {volume.credits} credits"


def sets_in_words(volume: Volume, muscle: str) -> str:
    """Return the sets of a muscle in words."""
    return "not known" if _is_unknown(volume, muscle) else volume.shown(muscle)


def looks_of(volume: Volume) -> dict[str, Look]:
    """Return how each muscle of the drawing is shown, by its id."""
    looks = {}
    for muscle in DRAWN:
        if muscle in volume:
            sets = volume[muscle]
            pattern = "more" if muscle in volume.at_least else None
            unit = "" if _is_unknown(volume, muscle) else " set" if sets == 1 else " sets"
            words = f"{volume.muscles[muscle].name}: {sets_in_words(volume, muscle)}{unit}"
            looks[muscle] = Look(bin_of(sets.low).style, pattern, words)
    return looks


def explain(page: Page, volumes: Sequence[Volume]) -> None:
    """Add what the colors of these volumes do not explain: ranges, hatches, and uncounted sets."""
    shown = [(volume, muscle) for volume in volumes for muscle in DRAWN if muscle in volume]
    if any(muscle in volume.at_least for volume, muscle in shown):
        page.key([("sets-none", "more", "may get more sets than are counted")])
    if not all(volume[muscle].is_exact for volume, muscle in shown):
        page.note("A range is colored by its lower number.")
    for sentence in missing_sets(volumes):
        page.note(sentence)


def missing_sets(volumes: Sequence[Volume]) -> list[str]:
    """Return sentences that name the exercises whose sets are not all counted."""
    kinds = {
        "Number of rounds unknown": [name for volume in volumes for name in volume.open_rounds],
        "Not counted, muscles unknown": [name for volume in volumes for name in volume.uncounted],
    }
    return [f"{kind}: {', '.join(dict.fromkeys(names))}" for kind, names in kinds.items() if names]


def _is_unknown(volume: Volume, muscle: str) -> bool:
    """Return whether no set of a muscle is counted, but some may train it."""
    return muscle in volume.at_least and not volume[muscle]


def _label(volume: Volume, muscle: str) -> Label:
    name = volume.muscles[muscle].name
    if _is_unknown(volume, muscle):
        return Label(name, note="not known")
    return Label(name, f"{volume[muscle]}", "at least" if muscle in volume.at_least else "")


def _description(volume: Volume) -> str:
    """Return the sets of every muscle, in words."""
    drawn = [muscle for muscle in DRAWN if muscle in volume]
    hidden = {muscle.parent for muscle in volume.muscles.values() if muscle.id not in drawn}
    wholes = {volume.muscles[muscle].parent for muscle in drawn} - hidden
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
            f"{volume.muscles[muscle].name} {sets_in_words(volume, muscle)}" for muscle in muscles
        )
        for start, muscles in groups.items()
        if muscles
    ]
    missing = missing_sets([volume])
    return ". ".join([*sentences, "All other muscles have no sets", *missing]) + "."


def draw_scale(page: Page) -> None:
    """Add the colors of the numbers of sets, from none to the most."""
    x = float(MARGIN)
    places = []
    for number, part in enumerate(SCALE):
        is_last = number == len(SCALE) - 1
        width = {0: _NONE_WIDTH}.get(number, _LAST_WIDTH if is_last else _STEP_WIDTH)
        x += _SPACE if is_last else 0
        page.swatch(x, width, part.style)
        if part.style in ("sets-none", "sets-over-25"):
            places.append((x + width / 2, part.words))
        else:
            places.append((x + width, f"{SCALE[number + 1].low:g}"))
        x += width + (_SPACE if number == 0 else 0)
    page.y += 16 + SMALL
    for middle, words in places:
        add(
            page.content,
            "text",
            words,
            class_="bw-quiet",
            x=middle,
            y=page.y,
            font_size=SMALL,
            text_anchor="middle",
        )
    page.y += 6
