"""Write the chart of a guide page to `docs/pictures/`, in light and in dark.

`python docs/table_pictures.py`. It needs altair, polars and the package `vl-convert-python`. The
code is that of the page; a test compares the numbers in the pictures with those of the library.
"""

from __future__ import annotations

import re
import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "how_to" / "count_sets_of_many_lifters.md"
LOG = ROOT / "examples" / "strong_export.csv"
PICTURES = {
    ROOT / "docs" / "pictures" / "weeks_of_a_log_light.svg": "#1b1e23",
    ROOT / "docs" / "pictures" / "weeks_of_a_log_dark.svg": "#d5d8dd",
}
"""The files, each with the color of its letters."""


def names_of_page() -> dict[str, Any]:
    """Return the names that the code of the page defines, down to its chart."""
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    last = next(number for number, block in enumerate(blocks) if "chart.save" in block)
    names: dict[str, Any] = {}
    with TemporaryDirectory() as folder, chdir(folder):
        shutil.copy(LOG, folder)
        exec("\n".join(blocks[: last + 1]), names)  # noqa: S102  the code of the page
    return names


def svg(chart: Any, letters: str) -> str:
    """Return a chart of altair as SVG text, without a background.

    Args:
        chart: the chart.
        letters: the color of its letters.
    """
    import vl_convert  # noqa: PLC0415  needed by this function only

    themed = (
        chart.configure(background="transparent", font="sans-serif")
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=letters, labelFontSize=12, labelAngle=0, domain=False, ticks=False
        )
        .configure_title(color=letters, fontSize=14, anchor="start", frame="bounds")
    )
    return vl_convert.vegalite_to_svg(themed.to_json())


if __name__ == "__main__":
    chart = names_of_page()["chart"]
    for path, letters in PICTURES.items():
        path.write_text(svg(chart, letters) + "\n", "utf-8")
