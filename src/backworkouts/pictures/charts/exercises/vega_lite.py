"""The chart of sets by exercise as a dictionary for Vega-Lite."""

from __future__ import annotations

from typing import Any

from backworkouts.pictures.charts.chart import labeled
from backworkouts.pictures.charts.exercises.bars import Bars
from backworkouts.pictures.charts.exercises.drawing import color_of
from backworkouts.pictures.theme import COLORS

__all__ = ["spec"]

_WIDTH = 400
_ROW = 24


def spec(content: Bars) -> dict[str, Any]:
    """Return the data, and stacked bars, pale from the least to the most sets.

    Args:
        content: the numbers of the chart.
    """
    names = [key.name for key in content.keys]
    colors = [COLORS[color_of(number)].light for number in range(len(names))]
    encoding: dict[str, Any] = {
        "y": {"field": "label", "type": "nominal", "sort": None, "title": None},
        "x": {"field": "sets", "type": "quantitative", "stack": "zero", "title": "sets"},
        "color": {
            "field": "exercise",
            "type": "nominal",
            "title": None,
            "scale": {"domain": names, "range": colors},
        },
        "opacity": {
            "field": "part",
            "type": "nominal",
            "title": None,
            "scale": {"domain": ["least", "to the most"], "range": [1, 0.35]},
        },
        "order": {"field": "order", "type": "quantitative"},
    }
    if any(bar.period for muscle in content.muscles for bar in muscle.bars):
        encoding["yOffset"] = {"field": "period", "type": "nominal", "sort": None}
    return {
        "width": _WIDTH,
        "height": {"step": _ROW},
        "data": {"values": labeled(content.to_list())},
        "mark": {"type": "bar"},
        "encoding": encoding,
    }
