"""`exercises_chart`: the sets per muscle by exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from backworkouts import api
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.pictures.charts.chart import Chart, description_of
from backworkouts.pictures.charts.chart_page import ChartPage
from backworkouts.pictures.charts.columns import Paint
from backworkouts.pictures.charts.exercises import drawing, text, vega_lite
from backworkouts.pictures.charts.exercises.bars import Bars, bars_of
from backworkouts.pictures.picture import check_title
from backworkouts.pictures.theme import Theme
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["ExercisesChart", "exercises_chart"]


@frozen(repr=False)
class ExercisesChart(Chart):
    """A chart of sets per muscle by exercise.

    Attributes:
        content: the numbers that it shows.
    """

    content: Bars

    def _vega_lite(self) -> dict[str, Any]:
        return vega_lite.spec(self.content)

    def _lines(self, width: int, paint: Paint) -> Iterator[str]:
        return text.lines(self.content, width, paint)


def exercises_chart(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    muscles: Iterable[str] | None = None,
    title: str | None = None,
    theme: Theme = "auto",
    catalog: Catalog | None = None,
) -> Chart:
    r"""Return a chart of what each exercise adds to the sets per muscle: stacked bars.

    Seven exercises have a letter and a color of their own, those with the most sets for the muscles
    that are shown; the others share one. The shares of a bar add up to the sets of its muscle:
    those of a session for a workout or a session by itself, and those of a week for all else.
    A program of several phases has a bar for each phase, as the phases do not add up.

    Args:
        subject: the training.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        muscles: ids of the muscles to show; by default the most trained ones of the back, at most
            eight.
        title: the title; by default what the numbers are.
        theme: the colors.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Raises:
        UnsupportedSubjectError: for anything but training.
        UnknownIdError: for an unknown table or muscle.
        InvalidValueError: for a title that is no text of at most 500 characters, or an unknown
            theme.

    >>> from backworkouts.notation import parse
    >>> chart = exercises_chart(parse("Pull-Up 3x8\nSeated Row 2x10"), muscles=["biceps_brachii"])
    >>> chart.description
    'Fractional sets per session. biceps brachii 2.5: 1.5 by Pull-Up, 1 by Seated Row.'
    """
    known = or_bundled(catalog)
    content = bars_of(subject, api.credit_table(credits, known), known, muscles)
    others = f"Other exercises: {', '.join(content.others)}." if content.others else ""
    description = description_of(content.unit, content.words, others, *content.notes)
    page = ChartPage(check_title(title, "Sets per muscle by exercise"), description, theme)
    page.add_heading(page.title)
    page.add_unit(content.unit)
    drawing.draw(page, content)
    return ExercisesChart(
        page.to_svg(), page.title, description, page.width, page.height, content.unit, content
    )
