"""A picture as SVG text, and the frame that all pictures share."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from backworkouts.codes import Code
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.pictures.markup import Element, add, new
from backworkouts.pictures.theme import Theme, stylesheet

__all__ = ["Picture", "check_title", "new_frame"]

_LONGEST_TITLE = 500


@frozen(repr=False)
class Picture:
    """A picture as SVG text, which notebooks show.

    The text needs no other file, no script and no font of its own. It stands by itself in a file,
    or as a part of an HTML page.

    Attributes:
        svg: the picture, as XML text.
        title: what a screen reader reads first.
        description: what the picture shows, in words, for those who do not see it.
        width, height: in CSS pixels; the picture scales to any size.
    """

    svg: str
    title: str
    description: str
    width: int
    height: int

    def save(self, path: str | Path) -> None:
        """Write the picture to a file.

        Args:
            path: the file; its name ends in `.svg`.

        Raises:
            InvalidValueError: for a file name that ends in anything else.
        """
        target = Path(path)
        if target.suffix.lower() != ".svg":
            expected = "a file name that ends in .svg"
            problem = Problem.at(
                ("path",), describe(str(path)), expected, Code.INVALID_VALUE, root="save"
            )
            raise InvalidValueError((problem,))
        target.write_text(self.svg + "\n", encoding="utf-8")

    def _repr_svg_(self) -> str:
        return self.svg

    def __str__(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.title}>"


def new_frame(title: str, description: str, width: int, height: int, theme: Theme) -> Element:
    """Return an empty picture: title, description, style sheet, and a background.

    The background keeps a picture readable on a page whose colors it does not know.

    Args:
        title: what a screen reader reads first.
        description: what the picture shows, in words.
        width: in units of the picture.
        height: in units of the picture.
        theme: the colors.
    """
    # Without a size, a notebook stretches a picture over the whole width of the page.
    frame = new(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        class_=f"bw-picture bw-{theme}",
        font_family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif",
    )
    add(frame, "title", title)
    add(frame, "desc", description)
    add(frame, "style", stylesheet(theme))
    add(frame, "rect", class_="bw-paper", width=width, height=height)
    return frame


def check_title(title: object, default: str) -> str:
    """Return the title of a picture, or the default where it is None or empty.

    Raises:
        InvalidValueError: for anything but a text of at most 500 characters.
    """
    if title is None:
        return default
    if not isinstance(title, str) or len(title) > _LONGEST_TITLE:
        expected = f"a text of at most {_LONGEST_TITLE} characters"
        problem = Problem.at(
            ("title",), describe(title), expected, Code.INVALID_VALUE, root="picture"
        )
        raise InvalidValueError((problem,))
    return title or default
