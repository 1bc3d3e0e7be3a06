"""`weeks_chart`: the sets per muscle of each week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.pictures.charts.chart import Chart, check_title, check_width
from backworkouts.pictures.charts.notes import sentence
from backworkouts.pictures.charts.page import Page
from backworkouts.pictures.charts.weeks import drawing, text, vega_lite
from backworkouts.pictures.charts.weeks.panels import Panels, panels_of
from backworkouts.pictures.theme import Theme
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import VolumeByWeek

__all__ = ["WeeksChart", "weeks_chart"]


@frozen(repr=False)
class WeeksChart(Chart):
    """A chart of sets per muscle over weeks.

    Attributes:
        content: the numbers that it shows.
    """

    content: Panels

    def to_vega_lite(self) -> dict[str, Any]:
        """Return the chart as a dictionary for Vega-Lite; see `Chart`."""
        return vega_lite.spec(self.title, self.description, self.content)

    def to_text(self, *, width: int = 60, color: bool = False) -> str:
        """Return the chart as text for a terminal; see `Chart`."""
        lines = text.lines(self.title, self.content, check_width(width), color=color)
        return "\n".join(lines)


def weeks_chart(
    weeks: VolumeByWeek,
    *,
    muscles: Iterable[str] | None = None,
    guides: Mapping[str, Guide] | None = None,
    title: str | None = None,
    theme: Theme = "auto",
) -> Chart:
    """Return a chart of the sets per muscle over weeks: a small panel for each muscle.

    All panels have the same axes. A week without training has a flat bar, a week that the mapping
    does not have is gray. At most the last 104 weeks are shown; the chart states what is left out.

    Args:
        weeks: the volume of each week, as `bw.volume_by_week` returns it.
        muscles: ids of the muscles to show; by default the most trained ones of the back, at most
            eight.
        guides: as for `sets_chart`.
        title: the title; by default what the numbers are.
        theme: the colors.

    Raises:
        UnsupportedSubjectError: for anything but a `VolumeByWeek`, or but guides.
        UnknownIdError: for an unknown muscle.
        InvalidValueError: for a title that is no text, and an unknown theme.

    >>> import backworkouts as bw
    >>> day = bw.Workout("Pull", bw.straight("seated row", 4, reps=10))
    >>> log = [bw.Session(date, day) for date in ("2026-11-02", "2026-11-16")]
    >>> chart = weeks_chart(bw.volume_by_week(log), muscles=["rhomboids"])
    >>> chart.description.partition("Guide: ")[0]
    'Fractional sets per week. rhomboids: 2026-W45 4, 2026-W46 0, 2026-W47 4. '
    """
    if not isinstance(weeks, VolumeByWeek):
        raise UnsupportedSubjectError(describe(weeks), "a VolumeByWeek, of `bw.volume_by_week`")
    content = panels_of(weeks, muscles, guides)
    shown = check_title(title, "Sets per muscle and week")
    guide = sentence(content.guide)
    parts = [sentence(content.unit), content.words, guide, *content.notes]
    description = " ".join(part for part in parts if part)
    page = Page()
    page.add_heading(shown, content.unit)
    drawing.draw(page, content)
    svg = page.to_svg(shown, description, theme)
    return WeeksChart(svg, shown, description, page.width, page.height, content)
