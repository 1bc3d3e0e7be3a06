"""Two backs side by side: the sets of each muscle before and after a change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.interval import Interval
from backworkouts.pictures.anatomy import DRAWN
from backworkouts.pictures.figure import HALF, HALVES, Line, draw_labeled_back, label_order
from backworkouts.pictures.lettering import text_width, wrap
from backworkouts.pictures.markup import add
from backworkouts.pictures.page import MARGIN, SMALL, WIDTH, Page
from backworkouts.pictures.picture import Picture
from backworkouts.pictures.theme import Theme
from backworkouts.pictures.volume_maps import (
    check_title,
    check_volume,
    counted,
    draw_scale,
    explain,
    looks_of,
    missing_sets,
    sets_in_words,
)
from backworkouts.volume.volume import Volume

__all__ = ["back_maps"]

_PLACES = (HALF, HALF._replace(middle=WIDTH - HALF.middle))
_ROW = 22
_NAME = 38
_NAME_WIDTH = 173
_NUMBERS = ((304, 88), (398, 88), (510, 106))
"""The right end and the width of each column of numbers."""
_SHRINK = 1.5
"""How many times as wide as its column a text may be: it is drawn smaller."""


class _Row(NamedTuple):
    """A row of the table."""

    number: str
    name: str
    before: str
    after: str
    change: str


def back_maps(
    before: Volume,
    after: Volume,
    *,
    labels: tuple[str, str] = ("before", "after"),
    title: str | None = None,
    theme: Theme = "auto",
) -> Picture:
    """Return two backs side by side, and a table of the sets of each muscle and their change.

    Numbers beside the backs refer to the rows of the table. Changes compare counted sets. A muscle
    that one of two catalogs does not have is in neither.

    Args:
        before: sets per muscle of the left back.
        after: sets per muscle of the right back.
        labels: what the two are called.
        title: the heading; by default it names the credit table.
        theme: the colors.

    Raises:
        UnsupportedSubjectError: for anything but two volumes, two labels and a title as text.
        InvalidValueError: for an unknown theme.

    >>> from backworkouts import catalog, session_volume
    >>> first, second = catalog.workouts["back_workout_1"], catalog.workouts["back_workout_2"]
    >>> back_maps(session_volume(first), session_volume(second), labels=("first", "second"))
    <Picture: Sets per session, fractional credits>
    """
    volumes = (before, after)
    for volume in volumes:
        check_volume(volume)
    check_title(title)
    _check_labels(labels)
    numbers = _counted(volumes, labels)
    rows = _rows(volumes)
    words = "; ".join(f"{row.name} {row.before}, {row.after}, {row.change}" for row in rows)
    sentences = [f"{labels[0]}, {labels[1]}, change: {words}", *missing_sets(volumes)]
    description = f"{HALVES} {numbers}. {'. '.join(sentences)}."
    page = Page(title or numbers, description, theme)
    page.heading(page.title)
    page.note(HALVES if title is None else f"{numbers}. {HALVES}")
    _draw_pair(page, volumes, labels)
    draw_scale(page)
    explain(page, volumes)
    if any(volume.at_least.intersection(DRAWN) for volume in volumes):
        page.note("Changes compare counted sets.")
    _draw_table(page, labels, rows)
    return page.finish()


def _check_labels(labels: object) -> None:
    if (
        not isinstance(labels, tuple | list)
        or len(labels) != len(_PLACES)
        or not all(isinstance(label, str) for label in labels)
    ):
        raise UnsupportedSubjectError(describe(labels), "two labels as texts")


def _counted(volumes: Sequence[Volume], labels: Sequence[str]) -> str:
    """Return what the numbers are, in words: once, where both volumes have the same."""
    first, second = map(counted, volumes)
    if first == second:
        return first
    return f"{labels[0]}: {first}; {labels[1]}: {second}"


def _rows(volumes: Sequence[Volume]) -> list[_Row]:
    """Return the rows: the muscles of the left halves from top to bottom, then the right ones."""
    before, after = volumes
    return [
        _Row(
            f"{number}",
            before.muscles[muscle].name,
            sets_in_words(before, muscle).replace("at least", "\N{GREATER-THAN OR EQUAL TO}"),
            sets_in_words(after, muscle).replace("at least", "\N{GREATER-THAN OR EQUAL TO}"),
            _change(after[muscle] - before[muscle]),
        )
        for number, muscle in enumerate(_shared(volumes), 1)
    ]


def _shared(volumes: Sequence[Volume]) -> list[str]:
    """Return the muscles that are drawn and that both volumes have, in the order of the labels."""
    muscles = [muscle for muscle in DRAWN if all(muscle in volume for volume in volumes)]
    return label_order(muscles, HALF)


def _change(change: Interval) -> str:
    """Return a change with the signs of its numbers."""
    ends = [_signed(Interval(end, end)) for end in dict.fromkeys((change.low, change.high))]
    return " to ".join(ends)


def _signed(number: Interval) -> str:
    words = str(number).replace("-", "\N{MINUS SIGN}")
    return f"+{words}" if number.low > 0 else words


def _draw_pair(page: Page, volumes: Sequence[Volume], labels: Sequence[str]) -> None:
    """Add the two backs, with their labels above and the numbers of the rows at their sides."""
    keys: dict[str, list[Line]] = {
        muscle: [[(f"{number}", "quiet")]] for number, muscle in enumerate(_shared(volumes), 1)
    }
    page.y += 8 + SMALL
    for place, label in zip(_PLACES, labels, strict=True):
        _column(page, [(page.y, label)], place.middle, WIDTH / 2 - 2 * MARGIN, anchor="middle")
    page.y += 10
    heights = [
        draw_labeled_back(page, looks_of(volume), keys, place)
        for place, volume in zip(_PLACES, volumes, strict=True)
    ]
    page.y += max(heights) + 16


def _draw_table(page: Page, labels: Sequence[str], rows: Sequence[_Row]) -> None:
    page.y += SMALL + 14
    head = page.y
    baselines = [head + _ROW * number for number in range(1, len(rows) + 1)]
    lines = " ".join(f"M{MARGIN},{y + 6 - _ROW:g} H{WIDTH - MARGIN}" for y in baselines)
    add(page.content, "path", class_="bw-edge", fill="none", stroke_width=0.6, d=lines)
    numbers, names, *columns = (
        list(zip(baselines, column, strict=True)) for column in zip(*rows, strict=True)
    )
    _column(page, numbers, _NAME - 8, _NAME, style="quiet")
    _column(page, names, _NAME, _NAME_WIDTH, anchor="start")
    headings = (*labels, "change")
    for heading, column, (x, width) in zip(headings, columns, _NUMBERS, strict=True):
        _column(page, [(head, heading)], x, width, style="quiet", shrink=_SHRINK)
        _column(page, column, x, width, shrink=_SHRINK)
    page.y = head + _ROW * len(rows) + 6


def _column(
    page: Page,
    cells: Sequence[tuple[float, str]],
    x: float,
    width: float,
    *,
    anchor: str = "end",
    style: str = "ink",
    shrink: float = 1,
) -> None:
    """Add texts below each other, each by its baseline.

    A text that is too wide is smaller, up to the factor `shrink`, and cut beyond.
    """
    column = add(page.content, "g", class_=f"bw-{style}", font_size=SMALL, text_anchor=anchor)
    for y, text in cells:
        (fitting,) = wrap(text, width * shrink, SMALL, lines=1)
        needed = text_width(fitting, SMALL)
        size = SMALL * width / needed if needed > width else None
        add(column, "text", fitting, x=x, y=y, font_size=size)
