"""The page of a map: a back, with swatches and patterns that explain its colors."""

from __future__ import annotations

from hashlib import sha256
from typing import ClassVar, NamedTuple

from attrs import define, field

from backworkouts.pictures.lettering import text_width
from backworkouts.pictures.markup import Element, add, new
from backworkouts.pictures.page import Lettering, Page

__all__ = ["MARGIN", "SMALL", "WIDTH", "KeyEntry", "MapPage"]

WIDTH: int = 520
"""The width of a map. At 360 pixels, the small letters are 16 * 360 / 520 = 11 pixels high."""
MARGIN: int = 10
"""The space around the content."""
SMALL: int = 16
"""The size of small letters."""

_LINE = 1.25
_SWATCH_HEIGHT = 16
_SWATCH_WIDTH = 24
_TO_WORDS = 6
"""From a swatch to its meaning."""
_TO_SWATCH = 10
"""From the meaning of a swatch to the next swatch."""


class _Stripe(NamedTuple):
    """A stripe of a pattern, from top to bottom of its tile."""

    x: float
    width: float
    style: str
    """The class of its color, without prefix."""


class _Pattern(NamedTuple):
    """Stripes that repeat."""

    tile: float
    """The side of the square that repeats."""
    angle: float
    """How far the stripes are turned, in degrees."""
    stripes: tuple[_Stripe, ...]


_PATTERNS = {
    "more": _Pattern(8, 45, (_Stripe(0, 1.1, "paper"), _Stripe(1.1, 1, "ink"))),
    "stripes": _Pattern(5, 0, (_Stripe(0, 1.3, "paper"),)),
    "bands": _Pattern(9, 135, (_Stripe(0, 1.2, "ink"), _Stripe(1.2, 1.2, "paper"))),
}


class KeyEntry(NamedTuple):
    """A color or a pattern, and what it means."""

    style: str
    """The class of the color, without prefix."""
    pattern: str | None
    """The name of the pattern over the color."""
    meaning: str


@define
class MapPage(Page):
    """The page of a map under construction.

    Attributes:
        groups: the identifiers of groups that are drawn once and used again.
        patterns: the names of the patterns in use.
    """

    width: ClassVar[int] = WIDTH
    margin: ClassVar[int] = MARGIN
    lettering: ClassVar[Lettering] = Lettering(
        20, SMALL, _LINE, 0.25, heading_lines=3, note_lines=6
    )

    groups: set[str] = field(factory=set, init=False)
    patterns: set[str] = field(factory=set, init=False)

    def add_key(self, entries: list[KeyEntry]) -> None:
        """Add swatches with their meaning, in one row."""
        x = float(MARGIN)
        self.skip(8)
        for style, pattern, meaning in entries:
            self.add_swatch(x, _SWATCH_WIDTH, style, pattern)
            x += _SWATCH_WIDTH
            add(
                self.content,
                "text",
                meaning,
                class_="bw-quiet",
                x=x + _TO_WORDS,
                y=self.y + SMALL * 0.86,  # letters in the middle of the swatch
                font_size=SMALL,
            )
            x += _TO_WORDS + text_width(meaning, SMALL) + _TO_SWATCH
        self.skip(SMALL * _LINE + 2)

    def add_swatch(self, x: float, width: float, style: str, pattern: str | None = None) -> None:
        """Add a box in a color, at the current height.

        Args:
            x: its left side.
            width: its width.
            style: the class of the color, without prefix.
            pattern: the name of the pattern over the color.
        """
        fills = [{"class_": f"bw-{style} bw-outline"}]
        if pattern:
            fills.append({"fill": self.fill_of(pattern)})
        for fill in fills:
            add(
                self.content,
                "rect",
                x=x,
                y=self.y,
                width=width,
                height=_SWATCH_HEIGHT,
                stroke_width=0.8,
                **fill,
            )

    def fill_of(self, pattern: str) -> str:
        """Return the fill that refers to a pattern, which the picture then defines."""
        self.patterns.add(pattern)
        return f"url(#{self._identifier(pattern)})"

    def add_shared_group(self, parent: Element, name: str) -> Element | None:
        """Add a group that stands in several places of the picture, and is drawn in the first.

        In all other places a `use` element refers to the group, which keeps the file small. The
        group has the class of the theme, because browsers match the style sheet only within the
        copy that such an element makes.

        Args:
            parent: the element that gets the group.
            name: of the group.

        Returns:
            The group, to be drawn; None where it is drawn already.
        """
        identifier = self._identifier(name)
        if identifier in self.groups:
            add(parent, "use", href=f"#{identifier}")
            return None
        self.groups.add(identifier)
        return add(parent, "g", id=identifier, class_=f"bw-{self.theme}")

    def _identifier(self, name: str) -> str:
        """Return an identifier that no other picture on a page has, unless it is an equal one."""
        words = f"{self.title}\n{self.description}\n{self.theme}"
        digest = sha256(words.encode("utf-8", "replace")).hexdigest()[:8]
        return f"bw-{name}-{digest}"

    def _definitions(self) -> list[Element]:
        if not self.patterns:
            return []
        definitions = new("defs")
        for name in sorted(self.patterns):
            tile, angle, stripes = _PATTERNS[name]
            pattern = add(
                definitions,
                "pattern",
                id=self._identifier(name),
                width=tile,
                height=tile,
                patternUnits="userSpaceOnUse",
                patternTransform=f"rotate({angle:g})",
            )
            for x, width, style in stripes:
                add(pattern, "rect", class_=f"bw-{style}", x=x, width=width, height=tile)
        return [definitions]
