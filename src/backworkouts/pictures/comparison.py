"""`back_maps`: two backs side by side, and the sets of each muscle before and after a change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.interval import Interval
from backworkouts.pictures.anatomy import DRAWN
from backworkouts.pictures.figure import HALF, HALVES, Line, draw_labeled_back, label_order
from backworkouts.pictures.lettering import measure_at, printable, shortened
from backworkouts.pictures.map_page import MARGIN, SMALL, WIDTH, MapPage
from backworkouts.pictures.markup import add
from backworkouts.pictures.picture import Picture, check_title
from backworkouts.pictures.theme import Theme
from backworkouts.pictures.volume_maps import (
    add_explanations,
    add_scale,
    check_volume,
    looks_of,
    sentences_on_uncounted,
    sets_or_not_known,
    unit_with_credits,
)
from backworkouts.volume.volume import Volume

__all__ = ["back_maps"]

_PLACEMENTS = (HALF, HALF._replace(middle=WIDTH - HALF.middle))
_ROW = 22
"""The height of a row of the table."""
_NAME = 38
"""Where the names of muscles begin; the numbers of the rows stand left of it."""
_NAME_WIDTH = 173
_NUMBERS = ((304, 88), (398, 88), (510, 106))
"""The right end and the width of each column of sets."""
_SHRINK = 1.5
"""How many times as wide as its column a text may be. Up to then it is drawn smaller, and beyond
it is cut."""
_SMALL_LETTERS = measure_at(SMALL)

_NOTHING_SHARED = "No muscle of the drawing is in both counts"


class _Row(NamedTuple):
    """A row of the table, as texts."""

    number: str
    """The number of the row, which also stands beside the backs."""
    name: str
    """The name of the muscle."""
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
        UnsupportedSubjectError: for anything but two volumes and two labels as texts.
        InvalidValueError: for a title that is no text of at most 500 characters, or an unknown
            theme.

    >>> from backworkouts import catalog, session_volume
    >>> first, second = catalog.workouts["back_workout_1"], catalog.workouts["back_workout_2"]
    >>> back_maps(session_volume(first), session_volume(second), labels=("first", "second"))
    <Picture: Sets per session, fractional credits>
    """
    volumes = (before, after)
    for volume in volumes:
        check_volume(volume)
    _check_labels(labels)
    unit = _unit_of(volumes, labels)
    rows = _rows(volumes)
    words = "; ".join(f"{row.name} {row.before}, {row.after}, {row.change}" for row in rows)
    compared = f"{labels[0]}, {labels[1]}, change: {words}" if rows else _NOTHING_SHARED
    sentences = [compared, *sentences_on_uncounted(volumes)]
    description = f"{HALVES} {unit}. {'. '.join(sentences)}."
    page = MapPage(check_title(title, unit), description, theme)
    page.add_heading(page.title)
    page.add_note(HALVES if page.title == unit else f"{unit}. {HALVES}")
    _draw_backs(page, volumes, labels)
    add_scale(page)
    add_explanations(page, volumes)
    if any(volume.at_least.intersection(DRAWN) for volume in volumes):
        page.add_note("Changes compare counted sets.")
    if rows:
        _draw_table(page, labels, rows)
    else:
        page.add_note(f"{_NOTHING_SHARED}.")
    return page.to_picture()


def _check_labels(labels: object) -> None:
    if (
        not isinstance(labels, tuple | list)
        or len(labels) != len(_PLACEMENTS)
        or not all(isinstance(label, str) for label in labels)
    ):
        raise UnsupportedSubjectError(describe(labels), "two labels as texts")


def _unit_of(volumes: Sequence[Volume], labels: Sequence[str]) -> str:
    """Return what the numbers are: once, if it is the same for both volumes."""
    first, second = map(unit_with_credits, volumes)
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
            _short(sets_or_not_known(before, muscle)),
            _short(sets_or_not_known(after, muscle)),
            _change(after[muscle] - before[muscle]),
        )
        for number, muscle in enumerate(_shared(volumes), 1)
    ]


def _short(sets: str) -> str:
    """Return sets with a sign in place of words, which a column of the table has no space for."""
    return sets.replace("at least", "\N{GREATER-THAN OR EQUAL TO}")


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


def _draw_backs(page: MapPage, volumes: Sequence[Volume], labels: Sequence[str]) -> None:
    """Add the two backs, with their labels above and the numbers of the rows at their sides."""
    numbers: dict[str, list[Line]] = {
        muscle: [[(f"{number}", "quiet")]] for number, muscle in enumerate(_shared(volumes), 1)
    }
    page.y += 8 + SMALL
    for placement, label in zip(_PLACEMENTS, labels, strict=True):
        _add_column(
            page, [(page.y, label)], placement.middle, WIDTH / 2 - 2 * MARGIN, anchor="middle"
        )
    page.y += 10
    heights = [
        draw_labeled_back(page, looks_of(volume), numbers, placement)
        for placement, volume in zip(_PLACEMENTS, volumes, strict=True)
    ]
    page.y += max(heights) + 16


def _draw_table(page: MapPage, labels: Sequence[str], rows: Sequence[_Row]) -> None:
    page.y += SMALL + 14
    head = page.y
    baselines = [head + _ROW * number for number in range(1, len(rows) + 1)]
    lines = " ".join(f"M{MARGIN},{y + 6 - _ROW:g} H{WIDTH - MARGIN}" for y in baselines)
    add(page.content, "path", class_="bw-edge", fill="none", stroke_width=0.6, d=lines)
    numbers, names, *columns = (
        list(zip(baselines, column, strict=True)) for column in zip(*rows, strict=True)
    )
    _add_column(page, numbers, _NAME - 8, _NAME, style="quiet")
    _add_column(page, names, _NAME, _NAME_WIDTH, anchor="start")
    headings = (*labels, "change")
    for heading, column, (x, width) in zip(headings, columns, _NUMBERS, strict=True):
        _add_column(page, [(head, heading)], x, width, style="quiet")
        _add_column(page, column, x, width)
    page.y = head + _ROW * len(rows) + 6


def _add_column(
    page: MapPage,
    cells: Sequence[tuple[float, str]],
    x: float,
    width: float,
    *,
    anchor: str = "end",
    style: str = "ink",
) -> None:
    """Add texts below each other; one that is wider than the column is smaller, or cut.

    Args:
        page: the picture.
        cells: the baseline of each text, and the text.
        x: where the texts end, or where they are anchored otherwise.
        width: the width of the column.
        anchor: what of a text is at x, as the attribute `text-anchor`.
        style: the class of the color, without prefix.
    """
    column = add(page.content, "g", class_=f"bw-{style}", font_size=SMALL, text_anchor=anchor)
    for y, text in cells:
        shown = shortened(printable(text), width * _SHRINK, _SMALL_LETTERS)
        needed = _SMALL_LETTERS(shown)
        size = SMALL * width / needed if needed > width else None
        add(column, "text", shown, x=x, y=y, font_size=size)
