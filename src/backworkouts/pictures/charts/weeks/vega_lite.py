"""The chart of weeks as a dictionary for Vega-Lite."""

from __future__ import annotations

from typing import Any

from backworkouts.pictures.charts.chart import labeled
from backworkouts.pictures.charts.weeks.panels import Panels
from backworkouts.pictures.theme import COLORS

__all__ = ["spec"]

_WIDTH = 400
_HEIGHT = 60


def spec(content: Panels) -> dict[str, Any]:
    """Return the data, and a row for each muscle: bars to the least sets and on to the most.

    Args:
        content: the numbers of the chart.
    """
    return {
        "data": {"values": labeled(content.to_list())},
        "facet": {
            "row": {
                "field": "label",
                "type": "nominal",
                "sort": None,
                "title": None,
                "header": {"labelAngle": 0, "labelAlign": "left"},
            }
        },
        "spec": {
            "width": _WIDTH,
            "height": _HEIGHT,
            "layer": [
                *(_guide(field) for field in ("guide_low", "guide_high")),
                _bars("low", "high", "chart-range"),
                _bars("zero", "low", "chart-bar"),
            ],
        },
    }


def _guide(field: str) -> dict[str, Any]:
    """Return the layer of lines at one end of the guides."""
    return {
        "mark": {"type": "rule", "color": COLORS["chart-bound"].light},
        "encoding": {"y": {"aggregate": "min", "field": field, "type": "quantitative"}},
    }


def _bars(begin: str, end: str, color: str) -> dict[str, Any]:
    """Return a layer of bars between two fields."""
    return {
        "transform": [{"calculate": "0", "as": "zero"}],
        "mark": {"type": "bar", "color": COLORS[color].light},
        "encoding": {
            "x": {
                "field": "week",
                "type": "ordinal",
                "title": None,
                "axis": {"labelOverlap": True},
            },
            "y": {"field": begin, "type": "quantitative", "title": "sets"},
            "y2": {"field": end},
        },
    }
