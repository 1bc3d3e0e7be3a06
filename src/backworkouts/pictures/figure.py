"""The back as a part of a picture: the body, its muscles in colors, and labels at their sides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from backworkouts.pictures.anatomy import (
    BODY,
    BONES,
    HEIGHT,
    RIBS,
    SCAPULAR_SPINE,
    SHAPES,
    SURROUNDINGS,
    VERTEBRAE,
    Layer,
    Outline,
    Point,
    Shape,
)
from backworkouts.pictures.leaders import Anchor, Column, arrange, space
from backworkouts.pictures.lettering import text_width, wrap
from backworkouts.pictures.markup import Element, add
from backworkouts.pictures.page import MARGIN, SMALL, WIDTH, Page

__all__ = [
    "HALVES",
    "Label",
    "Line",
    "Look",
    "Place",
    "draw_back",
    "draw_labeled_back",
    "label_order",
]

HALVES = "From behind: outer layer left, deep layer right."

_LINE = 18
_NAME_LINES = 2
_TO_TEXT = 4
"""From the end of a line to the text of its label."""
_SIDES = {Layer.OUTER: -1, Layer.DEEP: 1}

Line = list[tuple[str, str]]
"""A line of a label: texts, each with `ink`, `quiet` or `bold`."""


class Place(NamedTuple):
    """Where a labeled back stands in a picture."""

    middle: float
    """The x of the midline."""
    scale: float
    """How many units of the picture a unit of the drawing takes."""
    edge: float
    """From the midline to where the lines to the labels end."""


FULL = Place(WIDTH / 2, 0.88, 121)
"""A single back, between two columns of labels."""

HALF = Place(WIDTH / 4, 0.73, 101)
"""The first of two backs beside each other, between numbers."""

_COLUMN = WIDTH / 2 - FULL.edge - _TO_TEXT - MARGIN


class Look(NamedTuple):
    """How a muscle is shown."""

    style: str
    """The class of its fill, without prefix."""
    pattern: str | None
    """The name of the pattern over the fill."""
    words: str
    """What it means, in words; shown where the pointer rests on the muscle."""


class Label(NamedTuple):
    """The text beside the drawing for one muscle."""

    name: str
    value: str = ""
    """A number in bold letters, after the name."""
    note: str = ""
    """Words before the number, in a line of their own."""

    def lines(self) -> list[Line]:
        """Return the lines of the label, beside a single back."""
        names = wrap(self.name, _COLUMN, SMALL, lines=_NAME_LINES)
        lines: list[Line] = [[(name, "ink")] for name in names]
        lines += [[(self.note, "quiet")]] if self.note else []
        if not self.value:
            return lines
        last = lines[-1][0][0]
        width = text_width(f"{last} ", SMALL) + text_width(self.value, SMALL, bold=True)
        if width <= _COLUMN:
            lines[-1].append((f" {self.value}", "bold"))
        else:
            lines += [[(line, "bold")] for line in wrap(self.value, _COLUMN, SMALL, bold=True)]
        return lines


def draw_labeled_back(
    page: Page,
    looks: Mapping[str, Look],
    labels: Mapping[str, list[Line]],
    place: Place = FULL,
    *,
    in_front: Collection[str] = (),
) -> float:
    """Add the back to a picture, with labels at both sides, and return the height that it takes.

    Args:
        page: the picture.
        looks: how each muscle is shown, by its id; a muscle without one is drawn as a part of the
            body.
        labels: the lines of each label, by the id of the muscle.
        place: where the back stands.
        in_front: the ids of muscles that others must not hide.
    """
    sides = {layer: _side(layer, labels, place.scale) for layer in Layer}
    needed = [
        space([_LINE * len(labels[muscle]) for muscle in anchors]) for anchors in sides.values()
    ]
    drawn = HEIGHT * place.scale
    height = max(drawn, *needed)
    top = page.y + (height - drawn) / 2
    draw_back(page, looks, Point(place.middle, top), place.scale, in_front)
    for layer, anchors in sides.items():
        pairs = [
            (anchor._replace(y=top + anchor.y), labels[muscle])
            for muscle, anchor in anchors.items()
        ]
        column = Column(place.edge, page.y, page.y + height)
        _draw_labels(page.content, (place.middle, _SIDES[layer]), pairs, column)
    return height


def label_order(muscles: Collection[str], place: Place) -> list[str]:
    """Return muscles in the order of their labels, if each label is one line.

    Args:
        muscles: the ids of the muscles.
        place: where the back stands.
    """
    ordered: list[str] = []
    for layer in Layer:
        anchors = _side(layer, muscles, place.scale)
        column = Column(place.edge, 0, HEIGHT * place.scale)
        middles = arrange(list(anchors.values()), [_LINE] * len(anchors), column)
        ordered += [muscle for _, muscle in sorted(zip(middles, anchors, strict=True))]
    return ordered


def _side(layer: Layer, muscles: Collection[str], scale: float) -> dict[str, Anchor]:
    """Return where the lines of the labels of one side begin, below the top of the head."""
    return {
        shape.muscle: Anchor(shape.anchor.x * scale, shape.anchor.y * scale, shape.rise * scale)
        for shape in SHAPES
        if shape.layer == layer and shape.anchor and shape.muscle in muscles
    }


def draw_back(
    page: Page,
    looks: Mapping[str, Look],
    origin: Point,
    scale: float,
    in_front: Collection[str] = (),
) -> None:
    """Add the body and its muscles to a picture.

    Args:
        page: the picture.
        looks: how each muscle is shown, by its id.
        origin: where the top of the head is.
        scale: how many units of the picture a unit of the drawing takes.
        in_front: the ids of muscles that others must not hide.
    """
    shapes = sorted(SHAPES, key=lambda shape: shape.muscle in in_front)
    for layer, side in _SIDES.items():
        half = add(
            page.content,
            "g",
            class_="bw-edge",
            stroke_width=0.9,
            transform=f"translate({origin.x:g} {origin.y:g}) scale({side * scale:g} {scale:g})",
        )
        body = page.reused(half, layer.value)
        if body is not None:
            _draw_body(body, layer)
        muscles = add(half, "g", class_="bw-gap", stroke_width=1.3, stroke_linejoin="round")
        for shape in shapes:
            if shape.layer == layer:
                _draw_muscle(muscles, shape, looks.get(shape.muscle), page)
        if layer is Layer.DEEP:
            _outlines(half, [SCAPULAR_SPINE])


def _draw_muscle(parent: Element, shape: Shape, look: Look | None, page: Page) -> None:
    style = f"bw-{look.style}" if look else "bw-flesh"
    if look and look.style == "sets-none":
        style += " bw-outline"
    muscle = add(parent, "path", class_=style, data_muscle=shape.muscle, d=shape.path)
    add(muscle, "title", look.words if look else f"{shape.muscle}: not in the catalog")
    add(parent, "path", class_="bw-fiber", d=shape.fibers)
    if look and look.pattern:
        fill = page.pattern(look.pattern)
        add(parent, "path", fill=fill, pointer_events="none", d=shape.path)


def _draw_body(parent: Element, layer: Layer) -> None:
    """Add what is drawn behind the muscles of a layer."""
    _outlines(parent, [BODY])
    if layer is Layer.DEEP:
        _skeleton(parent)
    _outlines(parent, SURROUNDINGS[layer])


def _outlines(parent: Element, outlines: Iterable[Outline]) -> None:
    for outline in outlines:
        add(parent, "path", class_=f"bw-{outline.style}", d=outline.path)


def _skeleton(parent: Element) -> None:
    """Add ribs, vertebrae and the other bones."""
    ribs = " ".join(_rib(vertebra, end) for vertebra, end in RIBS.items())
    add(parent, "path", fill="none", stroke_width=6, stroke_linecap="round", d=ribs)
    add(parent, "path", class_="bw-rib", stroke_width=4.4, stroke_linecap="round", d=ribs)
    spine = " ".join(_vertebra(name, y) for name, y in VERTEBRAE.items() if name[0] != "S")
    add(parent, "path", class_="bw-bone", d=spine)
    _outlines(parent, BONES)


def _rib(vertebra: str, end: Point) -> str:
    y = VERTEBRAE[vertebra] - 3
    bend = end.y - (end.y - y) * 0.75
    return f"M8,{y:g} C{end.x / 2:g},{y - 8:g} {end.x * 0.97:.1f},{bend:.1f} {end.x:g},{end.y:g}"


def _vertebra(name: str, y: float) -> str:
    """Return the outline of half a vertebra: its body, and the process at its side."""
    width, reach, height = {"C": (5, 12, 3), "T": (5, 14, 4), "L": (8, 20, 6)}[name[0]]
    return (
        f"M0,{y - height:g} L{width},{y - height:g} L{reach},{y - height - 1:g} L{reach},{y:g} "
        f"L{width},{y + 1:g} L0,{y + height + 1:g} Z"
    )


def _draw_labels(
    parent: Element,
    side: tuple[float, int],
    labels: list[tuple[Anchor, list[Line]]],
    column: Column,
) -> None:
    """Add the labels of one side, and their lines.

    Args:
        parent: the content of the picture.
        side: the x of the midline; -1 for the left side, 1 for the right one.
        labels: where the line of each label begins, from the midline; its text.
        column: where the labels are, from the midline.
    """
    midline, sign = side
    end = midline + sign * column.x
    anchors = [anchor for anchor, _ in labels]
    middles = arrange(anchors, [_LINE * len(lines) for _, lines in labels], column)
    for anchor, middle in zip(anchors, middles, strict=True):
        path = f"M{midline + sign * anchor.x:.1f},{anchor.y:.1f} L{end:g},{middle:.1f}"
        add(parent, "path", class_="bw-halo", d=path)
        add(parent, "path", class_="bw-lead", d=path)
    dots = add(parent, "g", class_="bw-ink bw-gap", stroke_width=0.9)
    for anchor in anchors:
        add(dots, "circle", cx=midline + sign * anchor.x, cy=anchor.y, r=2.4)
    texts = add(parent, "g", font_size=SMALL, text_anchor="end" if sign < 0 else "start")
    for (_, lines), middle in zip(labels, middles, strict=True):
        first = middle - _LINE * len(lines) / 2 + _LINE * 0.76
        for number, line in enumerate(lines):
            _draw_line(texts, line, end + sign * _TO_TEXT, first + _LINE * number)


def _draw_line(parent: Element, line: Line, x: float, y: float) -> None:
    """Add a line of a label: its first part, and the others as spans."""
    (words, style), *others = line
    text = add(parent, "text", words, x=x, y=y, **_style(style))
    for words, style in others:
        add(text, "tspan", words, **_style(style))


def _style(style: str) -> dict[str, str]:
    return {
        "class_": "bw-ink" if style == "bold" else f"bw-{style}",
        **({"font_weight": "bold"} if style == "bold" else {}),
    }
