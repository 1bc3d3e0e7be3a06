"""Pages to read and to print: a report of training, and a sheet for the gym (extra `report`).

`html` and `sheet` need Jinja2, which is imported when one of them is called.
"""

from __future__ import annotations

from backworkouts.report.overview import html
from backworkouts.report.training_sheet import Paper, sheet

__all__ = ["Paper", "html", "sheet"]
