"""The chart of sets per muscle as a dictionary for Vega-Lite."""

from __future__ import annotations

from typing import Any

from backworkouts.pictures.charts.chart import labeled
from backworkouts.pictures.charts.sets.drawing import axis_of
from backworkouts.pictures.charts.sets.rows import SetsRows
from backworkouts.pictures.theme import COLORS

__all__ = ["spec"]

_WIDTH = 400
_ROW = 28
_BAR = 12  # the band of the guide is twice as high


def spec(content: SetsRows) -> dict[str, Any]:
    """Return the data, and layers of guide, range, least sets and numbers over the same rows.

    Args:
        content: the numbers of the chart.
    """
    top = axis_of(content).top
    y = {"field": "label", "type": "nominal", "sort": None, "title": None}
    return {
        "width": _WIDTH,
        "height": {"step": _ROW},
        "data": {"values": _values(content)},
        "encoding": {"y": y},
        "layer": [
            _bars("from", "to", "chart-band", 2 * _BAR, _guide_ends(top)),
            _bars("low", "high", "chart-range", _BAR, []),
            _bars("zero", "low", "chart-bar", _BAR, [{"calculate": "0", "as": "zero"}]),
            _open_ends(top),
            {
                "mark": {"type": "text", "align": "left", "dx": 4},
                "encoding": {
                    "x": {"field": "high", "type": "quantitative"},
                    "text": {"field": "shown", "type": "nominal"},
                },
            },
        ],
    }


def _values(content: SetsRows) -> list[dict[str, Any]]:
    shown = [f"{row.sets} {row.judgment}".rstrip() for row in content.rows]
    rows = labeled([row.to_dict() for row in content.rows])
    return [{**row, "shown": text} for row, text in zip(rows, shown, strict=True)]


def _guide_ends(top: float) -> list[dict[str, Any]]:
    """Return the calculation of where the guide of a row begins and ends in the chart."""
    return [
        {"filter": "isValid(datum.guide_low) || isValid(datum.guide_high)"},
        {"calculate": "datum.guide_low || 0", "as": "from"},
        {"calculate": f"isValid(datum.guide_high) ? datum.guide_high : {top}", "as": "to"},
    ]


def _open_ends(top: float) -> dict[str, Any]:
    """Return the layer of dashed lines to the most sets that there may be."""
    return {
        "transform": [
            {"filter": "datum.at_least"},
            {"calculate": f"isValid(datum.most) ? datum.most : {top}", "as": "end"},
        ],
        "mark": {"type": "rule", "strokeDash": [5, 3], "color": COLORS["chart-bar"].light},
        "encoding": {
            "x": {"field": "high", "type": "quantitative"},
            "x2": {"field": "end"},
        },
    }


def _bars(
    begin: str, end: str, color: str, size: float, transform: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return a layer of bars between two fields."""
    return {
        "transform": transform,
        "mark": {"type": "bar", "size": size, "color": COLORS[color].light},
        "encoding": {
            "x": {"field": begin, "type": "quantitative", "title": "sets"},
            "x2": {"field": end},
        },
    }
