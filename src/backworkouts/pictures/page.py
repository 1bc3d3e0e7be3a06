"""A picture that grows downwards: a heading, notes and drawings below each other."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from attrs import Factory, define, field

from backworkouts.pictures.lettering import measure_at, printable, wrapped
from backworkouts.pictures.markup import Element, add, new, to_svg
from backworkouts.pictures.picture import Picture, new_frame
from backworkouts.pictures.theme import Theme

__all__ = ["Lettering", "Page"]


class Lettering(NamedTuple):
    """How texts are set, in units of the picture."""

    heading: float
    """The size of the letters of the heading."""
    note: float
    """The size of the letters of notes."""
    line: float
    """The height of a line, as a multiple of the size of its letters."""
    below: float
    """The part of a line below the baseline, as a multiple of the size of its letters."""
    heading_lines: int
    """The most lines of the heading."""
    note_lines: int
    """The most lines of a note."""


def _top_of(page: Page) -> float:
    return page.margin


@define
class Page:
    """A picture under construction. Its subclasses are the pages of maps and of charts.

    Attributes:
        title, description, theme: of the picture.
        content: the elements so far.
        y: where the next part begins.
        width: the width of the picture. The height grows with the content.
        margin: the space around the content.
        lettering: how texts are set.
    """

    width: ClassVar[int]
    margin: ClassVar[int]
    lettering: ClassVar[Lettering]

    title: str
    description: str
    theme: Theme
    content: Element = field(factory=lambda: new("g"), init=False)
    y: float = field(default=Factory(_top_of, takes_self=True), init=False)

    @property
    def height(self) -> int:
        """The height of the picture so far."""
        return round(self.y + self.margin)

    def skip(self, height: float) -> None:
        """Leave space, or count what is drawn, before the next part."""
        self.y += height

    def add_heading(self, text: str) -> None:
        """Add the heading; a long one is cut."""
        lettering = self.lettering
        self._add_lines(text, lettering.heading, lettering.heading_lines, "bw-ink", is_bold=True)

    def add_note(self, text: str) -> None:
        """Add a sentence in small letters; a long one is cut."""
        self._add_lines(text, self.lettering.note, self.lettering.note_lines, "bw-quiet")

    def _add_lines(
        self, text: str, size: float, most: int, class_: str, *, is_bold: bool = False
    ) -> None:
        measure = measure_at(size, is_bold=is_bold)
        for line in wrapped(printable(text), self.width - 2 * self.margin, measure, most=most):
            self.y += size * self.lettering.line
            add(
                self.content,
                "text",
                line,
                class_=class_,
                x=self.margin,
                y=self.y - size * self.lettering.below,
                font_size=size,
                font_weight="bold" if is_bold else None,
            )

    def to_svg(self) -> str:
        """Return the picture with all that was added, as SVG text."""
        frame = new_frame(self.title, self.description, self.width, self.height, self.theme)
        frame.extend(self._definitions())
        frame.append(self.content)
        return to_svg(frame)

    def to_picture(self) -> Picture:
        """Return the picture with all that was added."""
        return Picture(self.to_svg(), self.title, self.description, self.width, self.height)

    def _definitions(self) -> list[Element]:
        """Return the elements that the content refers to."""
        return []
