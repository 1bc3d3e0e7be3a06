"""Place labels in a column beside a drawing, so that the lines from their muscles do not cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import dist
from typing import NamedTuple

from backworkouts.pictures.anatomy import Point

__all__ = ["Anchor", "LabelColumn", "arrange", "column_height"]

_CLEARANCE = 4.0
"""The least distance between a line and the dot of another label."""
_GAP = 6.0
"""The least space between two labels."""
_TILTS = (0.0, 0.4, -0.4, 0.8, -0.8)
"""How much the order that the search starts from depends on x, next to y. They are tried in turn
until there is no conflict, because a search ends at the best order near its start."""


class Anchor(NamedTuple):
    """Where the line of a label begins."""

    x: float
    y: float
    rise: float = 0
    """How far above the anchor the label stands best."""

    @property
    def start(self) -> Point:
        """Where the line begins, as a point."""
        return Point(self.x, self.y)

    @property
    def beside(self) -> Point:
        """The point whose height is the best one for the middle of the label."""
        return Point(self.x, self.y - self.rise)


class LabelColumn(NamedTuple):
    """The place of a column of labels, to the right of the drawing."""

    x: float
    """Where lines end."""
    top: float
    bottom: float


def arrange(
    anchors: Sequence[Anchor], heights: Sequence[float], column: LabelColumn
) -> tuple[float, ...]:
    """Return the y of the middle of each label.

    Labels do not overlap. Their order is the best that a local search finds: it has the fewest
    conflicts, and among such orders the shortest lines. A conflict is a crossing of two lines, or a
    line that passes the dot of another label.

    Args:
        anchors: where the line of each label begins.
        heights: the height of each label.
        column: where the labels are.
    """
    return _arranged(tuple(anchors), tuple(heights), column)


# The labels of a plan seldom change their heights. The cache makes `back_map` twice as fast, and
# `back_maps` three times.
@lru_cache(maxsize=256)
def _arranged(
    anchors: tuple[Anchor, ...], heights: tuple[float, ...], column: LabelColumn
) -> tuple[float, ...]:
    found: list[tuple[tuple[int, float], list[float]]] = []
    for tilt in _TILTS:
        order = sorted(
            range(len(anchors)), key=lambda label: anchors[label].y + tilt * anchors[label].x
        )
        found.append(_improved(order, anchors, heights, column))
        (conflicts, _), _ = found[-1]
        if not conflicts:
            break
    _, middles = min(found)
    return tuple(middles)


def _improved(
    order: list[int], anchors: Sequence[Anchor], heights: Sequence[float], column: LabelColumn
) -> tuple[tuple[int, float], list[float]]:
    """Return the least cost that changes of an order lead to, and the middles of the labels."""
    best = _stacked(order, anchors, heights, column)
    least = _cost(anchors, best, column)
    changes = _changes(order, least)
    while (changed := next(changes, None)) is not None:
        middles = _stacked(changed, anchors, heights, column)
        cost = _cost(anchors, middles, column)
        if cost < least:
            best, least = middles, cost
            changes = _changes(changed, least)
    return least, best


def _changes(order: list[int], cost: tuple[int, float]) -> Iterator[list[int]]:
    """Yield the orders in which two neighbors have changed places.

    If there are conflicts, also yield those in which a label has moved to any other place.
    """
    for place in range(len(order) - 1):
        yield [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
    conflicts, _ = cost
    for place, label in enumerate(order if conflicts else []):
        others = [*order[:place], *order[place + 1 :]]
        for target in range(len(order)):
            yield [*others[:target], label, *others[target:]]


def column_height(heights: Sequence[float]) -> float:
    """Return the height of a column that holds labels of these heights."""
    return sum(heights) + _GAP * (len(heights) - 1)


class _Stack(NamedTuple):
    """Labels that touch each other."""

    labels: tuple[int, ...]
    height: float
    """With a gap below each label."""
    tops: float
    """The sum of the tops that each label would give the stack to stand where it stands best."""

    def top(self, column: LabelColumn) -> float:
        """Return where the stack begins: the mean of its tops, within the column."""
        lowest = column.bottom + _GAP - self.height
        return max(column.top, min(self.tops / len(self.labels), lowest))


def _stacked(
    order: Sequence[int], anchors: Sequence[Anchor], heights: Sequence[float], column: LabelColumn
) -> list[float]:
    """Return the middles of labels in this order, each as near as possible to where it stands best.

    Labels that would overlap become one stack, whose distances from there balance.
    """
    stacks: list[_Stack] = []
    for label in order:
        top = anchors[label].beside.y - heights[label] / 2
        stack = _Stack((label,), heights[label] + _GAP, top)
        while stacks and stacks[-1].top(column) + stacks[-1].height > stack.top(column):
            above = stacks.pop()
            tops = above.tops + stack.tops - above.height * len(stack.labels)
            stack = _Stack(above.labels + stack.labels, above.height + stack.height, tops)
        stacks.append(stack)
    middles = [0.0] * len(order)
    for stack in stacks:
        top = stack.top(column)
        for label in stack.labels:
            middles[label] = top + heights[label] / 2
            top += heights[label] + _GAP
    return middles


def _cost(
    anchors: Sequence[Anchor], middles: Sequence[float], column: LabelColumn
) -> tuple[int, float]:
    """Return the number of conflicts, and the total length of the lines.

    A line is as long as it would be from beside the place where its label stands best.
    """
    starts = [anchor.start for anchor in anchors]
    lines = [
        (start, Point(column.x, middle)) for start, middle in zip(starts, middles, strict=True)
    ]
    conflicts = sum(_cross(*first, *second) for first, second in combinations(lines, 2)) + sum(
        _distance(start, *line) < _CLEARANCE
        for line in lines
        for start in starts
        if start != line[0]
    )
    return conflicts, sum(
        dist(anchor.beside, end) for anchor, (_, end) in zip(anchors, lines, strict=True)
    )


def _cross(start: Point, end: Point, other_start: Point, other_end: Point) -> bool:
    """Return whether two lines cross."""
    ends_are_apart = _is_left(start, end, other_start) != _is_left(start, end, other_end)
    return ends_are_apart and (
        _is_left(other_start, other_end, start) != _is_left(other_start, other_end, end)
    )


def _is_left(start: Point, end: Point, point: Point) -> bool:
    """Return whether a point lies to the left of a line."""
    return (end.x - start.x) * (point.y - start.y) > (end.y - start.y) * (point.x - start.x)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from a line that ends at two points."""
    run, rise = end.x - start.x, end.y - start.y
    share = ((point.x - start.x) * run + (point.y - start.y) * rise) / (run**2 + rise**2)
    share = min(1.0, max(0.0, share))
    return dist(point, (start.x + share * run, start.y + share * rise))
