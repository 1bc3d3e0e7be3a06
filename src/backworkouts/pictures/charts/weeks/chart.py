"""`weeks_chart`: the sets per muscle of each week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.pictures.charts.chart import Chart, description_of
from backworkouts.pictures.charts.chart_page import ChartPage
from backworkouts.pictures.charts.columns import Paint
from backworkouts.pictures.charts.weeks import drawing, text, vega_lite
from backworkouts.pictures.charts.weeks.panels import Panels, panels_of
from backworkouts.pictures.picture import check_title
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

    def _vega_lite(self) -> dict[str, Any]:
        return vega_lite.spec(self.content)

    def _lines(self, width: int, paint: Paint) -> Iterator[str]:
        return text.lines(self.content, width, paint)


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
    does not have is gray. A pause of more than half a year is one line. At most the last 104 weeks
    are shown; the chart states what is left out.

    Args:
        weeks: the volume of each week, as `bw.volume_by_week` returns it.
        muscles: ids of the muscles to show; by default the most trained ones of the back, at most
            eight.
        guides: as for `sets_chart`.
        title: the title; by default what the numbers are.
        theme: the colors.

    Raises:
        UnsupportedSubjectError: for anything but a `VolumeByWeek` of weeks that a calendar has, or
            for guides or ids that are none.
        UnknownIdError: for an unknown muscle.
        InvalidValueError: for a title that is no text of at most 500 characters, or an unknown
            theme.

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
    guide = f"{content.guide[:1].upper()}{content.guide[1:]}." if content.guide else ""
    description = description_of(content.unit, content.words, guide, *content.notes)
    page = ChartPage(check_title(title, "Sets per muscle and week"), description, theme)
    page.add_heading(page.title)
    page.add_unit(content.unit)
    drawing.draw(page, content)
    return WeeksChart(
        page.to_svg(), page.title, description, page.width, page.height, content.unit, content
    )
