"""A training sheet: the plan as a page to print, with a box for each set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.linter.check import held
from backworkouts.linter.subject_view import Subject
from backworkouts.model import validate
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading
from backworkouts.report.boxes import legend_of, sheet_workout
from backworkouts.report.last_time import last_times
from backworkouts.report.pages import render
from backworkouts.report.plan import plan_of
from backworkouts.report.reading import unclear_in

__all__ = ["Paper", "sheet"]

Paper = Literal["a4", "letter"]
"""The paper of a training sheet."""


def sheet(
    subject: Subject | Reading,
    *,
    log: Session | Iterable[Session] | Reading | None = None,
    paper: Paper = "a4",
    catalog: Catalog | None = None,
) -> str:
    """Return a training sheet as a page of HTML: one file that loads nothing and runs no script.

    Each different workout has a table with a box for each set, and lines for the date, the body
    weight and notes. It prints in black and white.

    Args:
        subject: a workout, a program or one of its phases, several workouts, or a `Reading` of a
            text with a plan; what could not be read is listed. Of a session, its workout.
        log: what was done before: the latest sets of each exercise stand beside its boxes. By
            default the sessions that a `Reading` has beside its plan.
        paper: `"a4"` or `"letter"`.
        catalog: the exercises that are known; the bundled catalog by default.

    Raises:
        MissingExtraError: when the extra `report` is not installed.
        UnsupportedSubjectError: for any other subject, for a text without a plan, and for a log
            that holds no sessions.
        InvalidValueError: for another paper.

    >>> import backworkouts as bw
    >>> page = sheet(bw.notation.read("Pull-Up 3x8"), paper="letter")
    >>> page.count('class="box"')
    3
    """
    if paper not in get_args(Paper):
        raise validate.refusal("paper", paper, "'a4' or 'letter'")
    known = or_bundled(catalog)
    training = held(subject)
    if isinstance(training, tuple) and any(isinstance(member, Session) for member in training):
        raise UnsupportedSubjectError("sessions", "a plan; sheet() takes sessions as log=")
    own = subject.sessions if isinstance(subject, Reading) else ()
    last = last_times(own if log is None else log)
    plan = plan_of(training)
    workouts = [sheet_workout(shown, last) for shown in plan.workouts]
    return render(
        "sheet.html",
        ("page.css", "sheet.css", f"{paper}.css"),
        title=plan.title,
        note=plan.note,
        workouts=workouts,
        is_alone=isinstance(training, (Workout, Session)),
        legend=legend_of(workouts),
        unclear=[
            unclear_in(reading, known) for reading in (subject, log) if isinstance(reading, Reading)
        ],
    )
