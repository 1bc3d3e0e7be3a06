"""A report as text, with the lines it is about."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.errors import caret_under
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding
from backworkouts.notation import Place
from backworkouts.notation._lines import lines_of

__all__ = ["annotated"]


def annotated(report: Report, text: str, name: str) -> Iterator[str]:
    """Each finding with the line it is about and a caret below, in the order of the text.

    Args:
        report: of the text, with places.
        text: what was checked.
        name: of the file that it is from; may be empty.
    """
    written = lines_of(text)
    placed = [(one.place or Place(1, 1, 0), one) for one in report]
    prefix = f"{name}:" if name else ""
    for place, one in sorted(placed, key=_order):
        yield f"{prefix}{place.line}:{place.column}: {one.code} {one.severity}: {one.message}"
        if place.line <= len(written):  # it may be another text than the one that was read
            yield caret_under(written[place.line - 1], place.column, place.width)
        if one.fix is not None:
            yield f"  {'fix' if one.fix.is_safe else 'unsafe fix'}: {one.fix.title}"


def _order(placed: tuple[Place, Finding]) -> tuple[int, int]:
    place, _ = placed
    return place.line, place.column
