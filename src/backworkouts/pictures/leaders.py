"""Labels in a column beside a drawing, each with a line from its muscle that crosses no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import dist
from typing import NamedTuple

from backworkouts.pictures.anatomy import Point

__all__ = ["Anchor", "Column", "arrange", "space"]

_CLEARANCE = 4.0
"""The least distance between a line and the dot of another label."""
_GAP = 6.0
"""The least space between two labels."""
_TILTS = (0.0, 0.4, -0.4, 0.8, -0.8)
"""How much the first order depends on x, tried in turn until there is no conflict."""


class Anchor(NamedTuple):
    """Where the line of a label begins."""

    x: float
    y: float
    rise: float = 0
    """How far above it the label stands best."""


class Column(NamedTuple):
    """The place of a column of labels, to the right of the drawing."""

    x: float
    """Where lines end."""
    top: float
    bottom: float


def arrange(
    anchors: Sequence[Anchor], heights: Sequence[float], column: Column
) -> tuple[float, ...]:
    """Return the y of the middle of each label.

    Labels do not overlap. Their order is the best that changes of single labels find: first by the
    fewest conflicts, then by the shortest lines. A conflict is a crossing of two lines, or a line
    that passes the dot of another label.

    Args:
        anchors: where the line of each label begins.
        heights: the height of each label.
        column: where the labels are.
    """
    return _arranged(tuple(anchors), tuple(heights), column)


# The labels of one plan seldom change their heights, and the search takes some milliseconds.
@lru_cache(maxsize=256)
def _arranged(
    anchors: tuple[Anchor, ...], heights: tuple[float, ...], column: Column
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
    order: list[int], anchors: Sequence[Anchor], heights: Sequence[float], column: Column
) -> tuple[tuple[int, float], list[float]]:
    """Return the cost and the middles of labels after all changes of their order that help."""
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


def space(heights: Sequence[float]) -> float:
    """Return the height of a column that holds labels of these heights."""
    return sum(heights) + _GAP * (len(heights) - 1)


class _Stack(NamedTuple):
    """Labels that touch each other."""

    labels: tuple[int, ...]
    height: float
    """With a gap below each label."""
    tops: float
    """The sum of the tops that each label would give the stack, if it stood where it stands best."""

    def top(self, column: Column) -> float:
        """Return where the stack begins: at the mean of what its labels would like."""
        lowest = column.bottom + _GAP - self.height
        return max(column.top, min(self.tops / len(self.labels), lowest))


def _stacked(
    order: Sequence[int], anchors: Sequence[Anchor], heights: Sequence[float], column: Column
) -> list[float]:
    """Return the middles of labels in this order, each near to where it stands best."""
    stacks: list[_Stack] = []
    for label in order:
        wish = anchors[label].y - anchors[label].rise
        stack = _Stack((label,), heights[label] + _GAP, wish - heights[label] / 2)
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


def _cost(anchors: Sequence[Anchor], middles: Sequence[float], column: Column) -> tuple[int, float]:
    """Return the number of conflicts, and the total length of the lines.

    A line is as long as it would be from where its label stands best.
    """
    starts = [Point(anchor.x, anchor.y) for anchor in anchors]
    lines = [
        (start, Point(column.x, middle)) for start, middle in zip(starts, middles, strict=True)
    ]
    conflicts = sum(_cross(*first, *second) for first, second in combinations(lines, 2)) + sum(
        _distance(start, *line) < _CLEARANCE
        for line in lines
        for start in starts
        if start != line[0]
    )
    best = [Point(anchor.x, anchor.y - anchor.rise) for anchor in anchors]
    return conflicts, sum(dist(point, end) for point, (_, end) in zip(best, lines, strict=True))


def _cross(start: Point, end: Point, other_start: Point, other_end: Point) -> bool:
    """Return whether two lines cross."""
    return _side(start, end, other_start) != _side(start, end, other_end) and _side(
        other_start, other_end, start
    ) != _side(other_start, other_end, end)


def _side(start: Point, end: Point, point: Point) -> bool:
    """Return whether a point lies to the left of a line."""
    return (end.x - start.x) * (point.y - start.y) > (end.y - start.y) * (point.x - start.x)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from a line."""
    run, rise = end.x - start.x, end.y - start.y
    share = ((point.x - start.x) * run + (point.y - start.y) * rise) / (run**2 + rise**2)
    share = min(1.0, max(0.0, share))
    return dist(point, (start.x + share * run, start.y + share * rise))
