"""Tables of figures in pages of docs/, each between two comments that name its part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import Figure

_PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def table(figures: Sequence[Figure]) -> str:
    """Return figures as a Markdown table."""
    rows = [f"| {each.what} | {each.text} | {each.budget} |" for each in figures]
    return "\n".join(["| what | figure | budget |", "|---|---|---|", *rows])


def write(part: str, body: str, page: Path = _PAGE) -> None:
    """Replace what stands between the comments of a part, in docs/performance.md by default.

    Raises:
        LookupError: the page has no such comments.
    """
    begin, end = f"<!-- begin {part} -->", f"<!-- end {part} -->"
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    text, count = between.subn(
        lambda _: f"{begin}\n\n{body}\n\n{end}", page.read_text(encoding="utf-8")
    )
    if count != 1:
        raise LookupError(part)
    page.write_text(text, encoding="utf-8")
