"""`sets_chart`: the sets per muscle of a volume."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.pictures.charts.chart import Chart, description_of
from backworkouts.pictures.charts.chart_page import ChartPage
from backworkouts.pictures.charts.columns import Paint
from backworkouts.pictures.charts.guiding import guides_for
from backworkouts.pictures.charts.sets import drawing, text, vega_lite
from backworkouts.pictures.charts.sets.rows import SetsRows, rows_of
from backworkouts.pictures.picture import check_title
from backworkouts.pictures.theme import Theme
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import Volume

__all__ = ["SetsChart", "sets_chart"]


@frozen(repr=False)
class SetsChart(Chart):
    """A chart of sets per muscle.

    Attributes:
        content: the numbers that it shows.
    """

    content: SetsRows

    def _vega_lite(self) -> dict[str, Any]:
        return vega_lite.spec(self.content)

    def _lines(self, width: int, paint: Paint) -> Iterator[str]:
        return text.lines(self.content, width, paint)


def sets_chart(
    volume: Volume,
    *,
    guides: Mapping[str, Guide] | None = None,
    title: str | None = None,
    theme: Theme = "auto",
) -> Chart:
    """Return a chart of the sets per muscle, over the guides of the rules that judge them.

    A bar reaches to the least sets, a lighter one to the most, and a dashed line to what they may
    be with all that is not counted. The rows are those of `volume.rows()`, and muscles that a rule
    asks sets for, trained or not. Guides are for fractional sets a week: a chart of one session, or
    by another credit table, has none.

    Args:
        volume: the sets per muscle.
        guides: the guides by muscle id, as `bw.linter.guides` returns them for a profile and
            settings; those of all rules by default. `{}` for none.
        title: the title; by default what the numbers are.
        theme: the colors.

    Raises:
        UnsupportedSubjectError: for anything but a volume, or for guides that are none.
        InvalidValueError: for a title that is no text of at most 500 characters, or an unknown
            theme.

    >>> from backworkouts import catalog, weekly_volume
    >>> chart = sets_chart(weekly_volume(catalog.programs["back_progression"]))
    >>> chart.description.split(". ")[1]
    'latissimus dorsi: 21 to 28 sets, perhaps within the guide from 10 (VOL001) to 25 (VOL002)'
    """
    if not isinstance(volume, Volume):
        raise UnsupportedSubjectError(describe(volume), "a Volume")
    content = rows_of(volume, guides_for(volume, guides))
    default = "Weekly sets per muscle" if volume.weekly else "Sets per muscle in a session"
    words = [f"{row.words}." for row in content.rows]
    description = description_of(content.unit, *words, *content.long_notes)
    page = ChartPage(check_title(title, default), description, theme)
    page.add_heading(page.title)
    page.add_unit(content.unit)
    drawing.draw(page, content)
    return SetsChart(
        page.to_svg(), page.title, description, page.width, page.height, content.unit, content
    )
