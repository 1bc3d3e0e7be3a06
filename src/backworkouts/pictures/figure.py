"""Draw the back on the page of a map: the body, its muscles in colors, and labels beside it."""

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
    rib_path,
    vertebra_path,
)
from backworkouts.pictures.leaders import Anchor, LabelColumn, arrange, column_height
from backworkouts.pictures.lettering import measure_at, printable, wrapped
from backworkouts.pictures.map_page import MARGIN, SMALL, WIDTH, MapPage
from backworkouts.pictures.markup import Element, add

__all__ = [
    "FULL",
    "HALF",
    "HALVES",
    "Label",
    "Line",
    "Look",
    "Placement",
    "draw_labeled_back",
    "label_order",
]

HALVES: str = "From behind: outer layer left, deep layer right."

_LINE_HEIGHT = 18
_ASCENT = 0.76
"""From the top of a line of a label to its baseline, as a share of its height."""
_NAME_LINES = 2
_TO_TEXT = 4
"""From the end of a line to the text of its label."""
_SIGNS = {Layer.OUTER: -1, Layer.DEEP: 1}
"""The factor of x that puts each layer on its half of the picture."""

Line = list[tuple[str, str]]
"""A line of a label: texts, each with `ink`, `quiet` or `bold`."""


class Placement(NamedTuple):
    """Where a labeled back stands in a picture, and how large it is."""

    middle: float
    """The x of the midline."""
    scale: float
    """How many units of the picture a unit of the drawing takes."""
    edge: float
    """From the midline to where the lines to the labels end, just outside the body."""


FULL: Placement = Placement(WIDTH / 2, 0.88, 121)
"""A single back, between two columns of labels."""

HALF: Placement = Placement(WIDTH / 4, 0.73, 101)
"""The left one of two backs side by side, between columns of numbers."""

_LABEL_WIDTH = WIDTH / 2 - FULL.edge - _TO_TEXT - MARGIN
"""The space for the labels of a single back."""
_REGULAR, _BOLD = measure_at(SMALL), measure_at(SMALL, is_bold=True)


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
        names = wrapped(printable(self.name), _LABEL_WIDTH, _REGULAR, most=_NAME_LINES)
        lines: list[Line] = [[(name, "ink")] for name in names]
        lines += [[(self.note, "quiet")]] if self.note else []
        if not self.value:
            return lines
        [(last, _)] = lines[-1]
        if _REGULAR(f"{last} ") + _BOLD(self.value) <= _LABEL_WIDTH:
            lines[-1].append((f" {self.value}", "bold"))
        else:
            lines += [[(line, "bold")] for line in wrapped(self.value, _LABEL_WIDTH, _BOLD)]
        return lines


def draw_labeled_back(
    page: MapPage,
    looks: Mapping[str, Look],
    labels: Mapping[str, list[Line]],
    placement: Placement = FULL,
    *,
    in_front: Collection[str] = (),
) -> float:
    """Add the back to a picture, with labels at both sides, and return the height that it takes.

    Args:
        page: the picture.
        looks: how each muscle is shown, by its id; a muscle without one is drawn as a part of the
            body.
        labels: the lines of each label, by the id of the muscle.
        placement: where the back stands.
        in_front: the ids of muscles that others must not hide.
    """
    sides = {layer: _anchors_of(layer, labels, placement.scale) for layer in Layer}
    needed = [
        column_height([_LINE_HEIGHT * len(labels[muscle]) for muscle in anchors])
        for anchors in sides.values()
    ]
    drawn = HEIGHT * placement.scale
    height = max(drawn, *needed)
    head = Point(placement.middle, page.y + (height - drawn) / 2)
    _draw_back(page, looks, head, placement.scale, in_front)
    column = LabelColumn(placement.edge, page.y, page.y + height)
    for layer, anchors in sides.items():
        placed = [
            (anchor._replace(y=head.y + anchor.y), labels[muscle])
            for muscle, anchor in anchors.items()
        ]
        _draw_labels(page.content, placement.middle, layer, placed, column)
    return height


def label_order(muscles: Collection[str], placement: Placement) -> list[str]:
    """Return muscles in the order of their labels if each label is one line: left side, then right.

    Args:
        muscles: the ids of the muscles.
        placement: where the back stands.
    """
    ordered: list[str] = []
    for layer in Layer:
        anchors = _anchors_of(layer, muscles, placement.scale)
        column = LabelColumn(placement.edge, 0, HEIGHT * placement.scale)
        middles = arrange(list(anchors.values()), [_LINE_HEIGHT] * len(anchors), column)
        ordered += [muscle for _, muscle in sorted(zip(middles, anchors, strict=True))]
    return ordered


def _anchors_of(layer: Layer, muscles: Collection[str], scale: float) -> dict[str, Anchor]:
    """Return where the lines to the labels of a layer begin, seen from the top of the head."""
    return {
        shape.muscle: Anchor(shape.anchor.x * scale, shape.anchor.y * scale, shape.rise * scale)
        for shape in SHAPES
        if shape.layer == layer and shape.anchor and shape.muscle in muscles
    }


def _draw_back(
    page: MapPage,
    looks: Mapping[str, Look],
    head: Point,
    scale: float,
    in_front: Collection[str],
) -> None:
    """Add the body and its muscles; `head` is the place of the top of the head."""
    shapes = sorted(SHAPES, key=lambda shape: shape.muscle in in_front)
    for layer, sign in _SIGNS.items():
        half = add(
            page.content,
            "g",
            class_="bw-edge",
            stroke_width=0.9,
            transform=f"translate({head.x:g} {head.y:g}) scale({sign * scale:g} {scale:g})",
        )
        body = page.add_shared_group(half, layer.value)
        if body is not None:
            _draw_body(body, layer)
        muscles = add(half, "g", class_="bw-gap", stroke_width=1.3, stroke_linejoin="round")
        for shape in shapes:
            if shape.layer == layer:
                _draw_muscle(muscles, shape, looks.get(shape.muscle), page)
        if layer is Layer.DEEP:
            _draw_outlines(half, [SCAPULAR_SPINE])


def _draw_muscle(parent: Element, shape: Shape, look: Look | None, page: MapPage) -> None:
    style = f"bw-{look.style}" if look else "bw-flesh"
    if look and look.style == "sets-none":
        style += " bw-outline"
    muscle = add(parent, "path", class_=style, data_muscle=shape.muscle, d=shape.path)
    add(muscle, "title", look.words if look else f"{shape.muscle}: not in the catalog")
    add(parent, "path", class_="bw-fiber", d=shape.fibers)
    if look and look.pattern:
        fill = page.fill_of(look.pattern)
        add(parent, "path", fill=fill, pointer_events="none", d=shape.path)


def _draw_body(parent: Element, layer: Layer) -> None:
    """Add what is drawn behind the muscles of a layer."""
    _draw_outlines(parent, [BODY])
    if layer is Layer.DEEP:
        _draw_skeleton(parent)
    _draw_outlines(parent, SURROUNDINGS[layer])


def _draw_outlines(parent: Element, outlines: Iterable[Outline]) -> None:
    for outline in outlines:
        add(parent, "path", class_=f"bw-{outline.style}", d=outline.path)


def _draw_skeleton(parent: Element) -> None:
    """Add ribs, vertebrae and the other bones. A wider line below a rib is its edge."""
    ribs = " ".join(map(rib_path, RIBS))
    add(parent, "path", fill="none", stroke_width=6, stroke_linecap="round", d=ribs)
    add(parent, "path", class_="bw-rib", stroke_width=4.4, stroke_linecap="round", d=ribs)
    # The vertebrae of the sacrum have grown together: they are one of the other bones.
    spine = " ".join(vertebra_path(name) for name in VERTEBRAE if name[0] != "S")
    add(parent, "path", class_="bw-bone", d=spine)
    _draw_outlines(parent, BONES)


def _draw_labels(
    parent: Element,
    midline: float,
    layer: Layer,
    labels: list[tuple[Anchor, list[Line]]],
    column: LabelColumn,
) -> None:
    """Add the labels of one side, and the lines to them.

    Args:
        parent: the content of the picture.
        midline: the x of the midline; all other x are distances from it.
        layer: the layer, which has a side of its own.
        labels: where the line of each label begins, and the text of the label.
        column: where the labels stand.
    """
    sign = _SIGNS[layer]
    end = midline + sign * column.x
    anchors = [anchor for anchor, _ in labels]
    middles = arrange(anchors, [_LINE_HEIGHT * len(lines) for _, lines in labels], column)
    for anchor, middle in zip(anchors, middles, strict=True):
        path = f"M{midline + sign * anchor.x:.1f},{anchor.y:.1f} L{end:g},{middle:.1f}"
        add(parent, "path", class_="bw-halo", d=path)
        add(parent, "path", class_="bw-lead", d=path)
    dots = add(parent, "g", class_="bw-ink bw-gap", stroke_width=0.9)
    for anchor in anchors:
        add(dots, "circle", cx=midline + sign * anchor.x, cy=anchor.y, r=2.4)
    texts = add(parent, "g", font_size=SMALL, text_anchor="end" if sign < 0 else "start")
    for (_, lines), middle in zip(labels, middles, strict=True):
        first = middle - _LINE_HEIGHT * len(lines) / 2 + _LINE_HEIGHT * _ASCENT
        for number, line in enumerate(lines):
            _draw_line(texts, line, end + sign * _TO_TEXT, first + _LINE_HEIGHT * number)


def _draw_line(parent: Element, line: Line, x: float, y: float) -> None:
    """Add a line of a label: its first part, and the others as spans."""
    (words, style), *others = line
    text = add(parent, "text", words, x=x, y=y, **_style(style))
    for words, style in others:
        add(text, "tspan", words, **_style(style))


def _style(style: str) -> dict[str, str]:
    """Return the attributes of a text of a label."""
    return {
        "class_": "bw-ink" if style == "bold" else f"bw-{style}",
        **({"font_weight": "bold"} if style == "bold" else {}),
    }
