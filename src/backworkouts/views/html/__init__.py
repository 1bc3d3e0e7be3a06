"""Values as fragments of HTML, for notebooks and web pages: see `model.display`.

A fragment is one `div` with one `style` element, whose text is always `STYLESHEET`. It holds no
script and refers to nothing outside. All text is escaped, and long content is cut: a line states
how much more there is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.fixing import FixResult
from backworkouts.linter.report import Report
from backworkouts.linter.validation import Validation
from backworkouts.model.exercise import Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading
from backworkouts.pictures.markup import Element, to_html
from backworkouts.views.html.counts import add_volume, add_weeks
from backworkouts.views.html.elements import STYLESHEET, new_fragment
from backworkouts.views.html.entries import add_catalog, add_credits, add_exercise, add_muscle
from backworkouts.views.html.findings import add_fix_result, add_report, add_validation
from backworkouts.views.html.reading import add_reading
from backworkouts.views.html.training import add_training
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = ["STYLESHEET", "html_of"]

_ADD: Mapping[type, Callable[[Element, Any], None]] = {
    Catalog: add_catalog,
    CreditTable: add_credits,
    Exercise: add_exercise,
    FixResult: add_fix_result,
    Muscle: add_muscle,
    Phase: add_training,
    Program: add_training,
    Reading: add_reading,
    Report: add_report,
    Session: add_training,
    Validation: add_validation,
    Volume: add_volume,
    VolumeByWeek: add_weeks,
    Workout: add_training,
    list: add_training,
    tuple: add_training,
}


def html_of(value: object) -> str:
    """Return a value as a fragment of HTML that is readable on light and dark pages.

    Args:
        value: a `Workout`, `Program`, `Phase`, `Session`, `Exercise`, `Muscle`, `Volume`,
            `VolumeByWeek`, `Reading`, `Report`, `FixResult`, `Validation`, `CreditTable` or
            `Catalog`; or a list or a tuple of workouts and sessions.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> from backworkouts import Workout
    >>> html_of(Workout("Pull & row")).removeprefix(f'<div class="bw-html"><style>{STYLESHEET}')
    '</style><p dir="auto"><b>Pull &amp; row</b></p></div>'
    """
    kind = next((kind for kind in type(value).__mro__ if kind in _ADD), None)
    if kind is None:
        expected = "an object of a class that notebooks show, such as a Workout"
        raise UnsupportedSubjectError(describe(value), expected)
    fragment = new_fragment()
    _ADD[kind](fragment, value)
    return to_html(fragment)
