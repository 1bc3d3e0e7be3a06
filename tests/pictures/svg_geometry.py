"""Outlines of SVG paths as points, and where the elements of a picture are."""

from __future__ import annotations

import re
from itertools import pairwise
from math import dist
from xml.etree import ElementTree as ET

from backworkouts.pictures.lettering import text_width

_STEPS = 12
_SVG = "{http://www.w3.org/2000/svg}"


def points_of(path):
    """Return points along a path with the absolute commands M, L, C and Z."""
    points = []
    for command, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", path):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command == "C":
            for first, second, end in zip(pairs[::3], pairs[1::3], pairs[2::3], strict=True):
                points += _curve(points[-1], first, second, end)
        elif command == "L":
            for end in pairs:
                points += _curve(points[-1], points[-1], end, end)
        elif command == "M":
            points += pairs
        else:
            points += _curve(points[-1], points[-1], points[0], points[0])
    return points


def _curve(start, first, second, end):
    shares = [step / _STEPS for step in range(1, _STEPS + 1)]
    return [
        tuple(
            (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
            for a, b, c, d in zip(start, first, second, end, strict=True)
        )
        for t in shares
    ]


def is_inside(point, outline):
    """Return whether a point lies within a closed outline (the rule of even and odd crossings)."""
    x, y = point
    crossings = [
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise([*outline, outline[0]])
    ]
    return sum(crossings) % 2 == 1


def distance(point, outline):
    """Return how far a point is from an outline; 0 inside of it."""
    if is_inside(point, outline):
        return 0
    return min(distance_from_line(point, line) for line in pairwise([*outline, outline[0]]))


def distance_from_line(point, line):
    """Return how far a point is from a straight line between two points."""
    (x1, y1), (x2, y2) = line
    squared = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = (point[0] - x1) * (x2 - x1) + (point[1] - y1) * (y2 - y1)
    share = min(1, max(0, along / squared)) if squared else 0
    return dist(point, (x1 + share * (x2 - x1), y1 + share * (y2 - y1)))


def crosses(first, second):
    """Return whether two straight lines have a point in common."""

    def turn(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = first, second
    if turn(a, b, c) == turn(a, b, d) == 0:  # all on one straight line
        return sorted([a, b, c, d])[:2] not in (sorted(first), sorted(second))
    return turn(a, b, c) * turn(a, b, d) <= 0 and turn(c, d, a) * turn(c, d, b) <= 0


def elements(picture, tag):
    """Return the elements of a picture with this tag."""
    return list(ET.fromstring(picture.svg).iter(_SVG + tag))  # noqa: S314  our own text


def lines_to_labels(picture):
    """Return the lines to the labels, each from its dot to the text."""
    return [
        tuple(points_of(path.get("d"))[::_STEPS])
        for path in elements(picture, "path")
        if path.get("class") == "bw-lead"
    ]


def dots(picture):
    """Return the centers of the dots."""
    return [(float(dot.get("cx")), float(dot.get("cy"))) for dot in elements(picture, "circle")]


def text_boxes(picture):
    """Return each text with the box around it: left, top, right, bottom."""
    root = ET.fromstring(picture.svg)  # noqa: S314  our own text
    parents = {child: parent for parent in root.iter() for child in parent}

    def inherited(element, name):
        while element is not None and element.get(name) is None:
            element = parents.get(element)
        return element.get(name) if element is not None else None

    boxes = []
    for text in root.iter(_SVG + "text"):
        size = float(inherited(text, "font-size"))
        parts = [(text, text.text or ""), *((span, span.text or "") for span in text)]
        width = sum(
            text_width(words, size, is_bold=inherited(part, "font-weight") == "bold")
            for part, words in parts
        )
        x, y = float(text.get("x")), float(text.get("y"))
        anchor = inherited(text, "text-anchor") or "start"
        left = x - {"start": 0, "middle": width / 2, "end": width}[anchor]
        words = "".join(words for _, words in parts)
        boxes.append((words, (left, y - 0.76 * size, left + width, y + 0.24 * size)))
    return boxes


def overlaps(first, second):
    """Return whether two boxes overlap."""
    left, top, right, bottom = first
    other_left, other_top, other_right, other_bottom = second
    return (
        left < other_right - 0.01
        and other_left < right - 0.01
        and top < other_bottom - 0.01
        and other_top < bottom - 0.01
    )


def sides(box):
    """Return the four sides of a box, as lines."""
    left, top, right, bottom = box
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return list(pairwise([*corners, corners[0]]))
