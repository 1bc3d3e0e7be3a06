"""A picture that grows downwards: lines of text, drawings and keys of colors below each other."""

from __future__ import annotations

from hashlib import sha256

from attrs import define, field

from backworkouts.pictures.lettering import text_width, wrap
from backworkouts.pictures.markup import Element, add, new, to_svg
from backworkouts.pictures.picture import Picture, new_frame
from backworkouts.pictures.theme import Theme

__all__ = ["MARGIN", "SMALL", "TEXT_WIDTH", "WIDTH", "Page"]

WIDTH = 520
"""The width of a picture. At 360 pixels, the small letters are 11 pixels high."""
MARGIN = 10
TEXT_WIDTH = WIDTH - 2 * MARGIN
SMALL = 16
"""The size of small letters."""

_HEADING = 20
_LEADING = 1.25
_SWATCH = 16
_HEADING_LINES, _NOTE_LINES = 3, 6
_PATTERNS = {
    "more": (8, ((0, 1.1, "paper"), (1.1, 1, "ink"))),
    "stripes": (5, ((0, 1.3, "paper"),)),
    "bands": (9, ((0, 1.2, "ink"), (1.2, 1.2, "paper"))),
}
_ANGLES = {"more": 45, "stripes": 0, "bands": 135}


@define
class Page:
    """A picture under construction.

    Attributes:
        title, description, theme: of the picture.
        content: the elements so far.
        y: where the next part begins.
        groups: the identifiers of groups that are drawn once and used again.
        patterns: the names of the patterns in use.
    """

    title: str
    description: str
    theme: Theme
    content: Element = field(factory=lambda: new("g"))
    y: float = MARGIN
    groups: set[str] = field(factory=set)
    patterns: set[str] = field(factory=set)

    def heading(self, text: str) -> None:
        """Add the heading, in at most three lines."""
        self._text(text, "ink", _HEADING, bold=True, lines=_HEADING_LINES)

    def note(self, text: str) -> None:
        """Add a sentence in small letters, in at most six lines."""
        self._text(text, "quiet", SMALL, bold=False, lines=_NOTE_LINES)

    def _text(self, text: str, style: str, size: float, *, bold: bool, lines: int) -> None:
        for line in wrap(text, TEXT_WIDTH, size, bold=bold, lines=lines):
            self.y += size * _LEADING
            add(
                self.content,
                "text",
                line,
                class_=f"bw-{style}",
                x=MARGIN,
                y=self.y - size * 0.25,
                font_size=size,
                font_weight="bold" if bold else None,
            )

    def key(self, entries: list[tuple[str, str | None, str]]) -> None:
        """Add swatches with their meaning, in one row.

        Args:
            entries: the class of the fill, the name of the pattern over it, and the meaning.
        """
        x = float(MARGIN)
        self.y += 8
        for style, pattern, words in entries:
            self.swatch(x, _SWATCH * 1.5, style, pattern)
            add(
                self.content,
                "text",
                words,
                class_="bw-quiet",
                x=x + _SWATCH * 1.5 + 6,
                y=self.y + SMALL * 0.86,
                font_size=SMALL,
            )
            x += _SWATCH * 2.5 + text_width(words, SMALL)
        self.y += SMALL * _LEADING + 2

    def swatch(self, x: float, width: float, style: str, pattern: str | None = None) -> None:
        """Add a box in a color, at the current height."""
        fills = [{"class_": f"bw-{style} bw-outline"}]
        if pattern:
            fills.append({"fill": self.pattern(pattern)})
        for fill in fills:
            add(
                self.content,
                "rect",
                x=x,
                y=self.y,
                width=width,
                height=_SWATCH,
                stroke_width=0.8,
                **fill,
            )

    def pattern(self, name: str) -> str:
        """Return the fill that refers to a pattern, which the picture then defines."""
        self.patterns.add(name)
        return f"url(#{self.identifier(name)})"

    def identifier(self, name: str) -> str:
        """Return an identifier that no other picture on a page has, unless it is an equal one."""
        words = f"{self.title}\n{self.description}\n{self.theme}"
        digest = sha256(words.encode("utf-8", "replace")).hexdigest()[:8]
        return f"bw-{name}-{digest}"

    def reused(self, parent: Element, name: str) -> Element | None:
        """Add a group, and return it to be drawn; return None where it is drawn already.

        The second time, the first group is referred to, which keeps the file small. The group has
        the class of the theme, because browsers match the style sheet within a copy only.

        Args:
            parent: the element that gets the group.
            name: of the group.
        """
        identifier = self.identifier(name)
        if identifier in self.groups:
            add(parent, "use", href=f"#{identifier}")
            return None
        self.groups.add(identifier)
        return add(parent, "g", id=identifier, class_=f"bw-{self.theme}")

    def finish(self) -> Picture:
        """Return the picture."""
        height = round(self.y + MARGIN)
        frame = new_frame(self.title, self.description, WIDTH, height, self.theme)
        definitions = new("defs")
        for name in sorted(self.patterns):
            self._define(definitions, name)
        if self.patterns:
            frame.append(definitions)
        frame.append(self.content)
        return Picture(to_svg(frame), self.title, self.description, WIDTH, height)

    def _define(self, definitions: Element, name: str) -> None:
        size, stripes = _PATTERNS[name]
        pattern = add(
            definitions,
            "pattern",
            id=self.identifier(name),
            width=size,
            height=size,
            patternUnits="userSpaceOnUse",
            patternTransform=f"rotate({_ANGLES[name]})",
        )
        for x, width, style in stripes:
            add(pattern, "rect", class_=f"bw-{style}", x=x, width=width, height=size)
