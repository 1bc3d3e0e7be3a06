"""`exercises_chart`: the sets per muscle by exercise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from backworkouts import api
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.pictures.charts.chart import Chart, check_title, check_width
from backworkouts.pictures.charts.exercises import drawing, text, vega_lite
from backworkouts.pictures.charts.exercises.bars import Bars, bars_of
from backworkouts.pictures.charts.notes import sentence
from backworkouts.pictures.charts.page import Page
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

    def to_vega_lite(self) -> dict[str, Any]:
        """Return the chart as a dictionary for Vega-Lite; see `Chart`."""
        return vega_lite.spec(self.title, self.description, self.content)

    def to_text(self, *, width: int = 60, color: bool = False) -> str:
        """Return the chart as text for a terminal; see `Chart`."""
        lines = text.lines(self.title, self.content, check_width(width), color=color)
        return "\n".join(lines)


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
        InvalidValueError: for a title that is no text, and an unknown theme.

    >>> from backworkouts.notation import parse
    >>> chart = exercises_chart(parse("Pull-Up 3x8\nSeated Row 2x10"), muscles=["biceps_brachii"])
    >>> chart.description
    'Fractional sets per session. biceps brachii 2.5: 1.5 by Pull-Up, 1 by Seated Row.'
    """
    known = or_bundled(catalog)
    content = bars_of(subject, api.credit_table(credits, known), known, muscles)
    shown = check_title(title, "Sets per muscle by exercise")
    others = f"Other exercises: {', '.join(content.others)}." if content.others else ""
    parts = [sentence(content.unit), content.words, others, *content.notes]
    description = " ".join(part for part in parts if part)
    page = Page()
    page.add_heading(shown, content.unit)
    drawing.draw(page, content)
    svg = page.to_svg(shown, description, theme)
    return ExercisesChart(svg, shown, description, page.width, page.height, content)
