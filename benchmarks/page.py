"""The tables of docs/performance.md, each between two comments that name its part."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

Figure = tuple[str, str, str]
"""What it is, the figure, and the goal."""

_PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def table(rows: Sequence[Figure]) -> str:
    """Figures as a table of Markdown."""
    lines = ["| what | figure | goal |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def written(text: str, part: str, rows: Sequence[Figure], said: str) -> str:
    """A page with the table of one part put in anew, or as it was when it has no such table."""
    begin, end = f"<!-- begin {part} -->", f"<!-- end {part} -->"
    machine = f"{platform.system()} with {os.cpu_count()} cores, {datetime.now(UTC):%Y-%m-%d}"
    body = f"{begin}\n\n{table(rows)}\n\n{said}, {machine}.\n\n{end}"
    between = f"{re.escape(begin)}.*?{re.escape(end)}"
    return re.sub(between, lambda _: body, text, flags=re.DOTALL)


def write(part: str, rows: Sequence[Figure], said: str) -> None:
    """Put the figures of a part into the page."""
    _PAGE.write_text(written(_PAGE.read_text("utf-8"), part, rows, said), "utf-8")
