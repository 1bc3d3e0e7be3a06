"""A report of training as a page: plan, back map, weekly sets, findings, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import credit_table
from backworkouts.linter.check import check, held
from backworkouts.linter.profile import Profile
from backworkouts.linter.report import Report
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import Held, Subject
from backworkouts.linter.weekly_guides import guides
from backworkouts.model import validate
from backworkouts.model.session import Session
from backworkouts.notation import Reading
from backworkouts.report.found import findings_by_rule
from backworkouts.report.log import log_of
from backworkouts.report.pages import render
from backworkouts.report.plan import plan_of
from backworkouts.report.reading import unclear_in
from backworkouts.report.sets import counted_sets
from backworkouts.volume.credits import CreditTable, CreditTableName

__all__ = ["html"]


def html(
    subject: Subject | Reading,
    *,
    credits: CreditTable | CreditTableName | Iterable[CreditTable | CreditTableName] = (
        "fractional",
    ),
    profile: Profile | None = None,
    settings: Settings | None = None,
    title: str | None = None,
    catalog: Catalog | None = None,
) -> str:
    """Return a report as a page of HTML: one file that loads nothing and runs no script.

    Args:
        subject: a workout, a program, one or more sessions, or a `Reading` of a text: the findings
            in a text have their lines, and what could not be read is listed.
        credits: one or more credit tables, or their names, side by side. The first is also that of
            the pictures and of the findings.
        profile: whom the training is for; that of the settings by default.
        settings: settings of the rules; none by default.
        title: the heading of the page; the name of the subject by default.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Raises:
        MissingExtraError: when the extra `report` is not installed.
        UnsupportedSubjectError: for any other subject, and for a text without exercises.
        UnknownIdError: for an unknown credit table.
        InvalidValueError: when no credit table is named, and for a title that is no line of text.

    >>> import backworkouts as bw
    >>> page = html(bw.catalog.workouts["back_workout_1"], credits=["fractional", "direct"])
    >>> "Content-Security-Policy" in page, "<script" in page
    (True, False)
    """
    if title is not None and not validate.LINE.holds(title):
        raise validate.refusal("title", title, validate.LINE.expected)
    known = or_bundled(catalog)
    tables = _credit_tables(credits, known)
    training = held(subject)
    reading = subject if isinstance(subject, Reading) else None
    checked = training if reading is None else reading
    report = check(checked, profile=profile, settings=settings, credits=tables[0], catalog=known)
    plan = plan_of(training)
    asked = guides(profile=profile, settings=settings, muscles=known.muscles)
    sets = counted_sets(training, tables, asked, known)
    log = log_of(_sessions_of(training, reading), tables[0], asked, known)
    return render(
        "report.html",
        ("page.css", "report.css"),
        pictures=(*sets.pictures, *log.pictures),
        title=plan.title if title is None else title,
        plan=plan,
        sets=sets,
        log=log,
        tables=tables,
        **_values_of_check(report, training, reading, known),
    )


def _values_of_check(
    report: Report, training: Held, reading: Reading | None, catalog: Catalog
) -> dict[str, Any]:
    """Return what the template shows of a check, by the names that it has there."""
    text = "" if reading is None else reading.text
    return {
        "report": report,
        "findings": findings_by_rule(report, report.findings, training, text, catalog),
        "allowed": findings_by_rule(report, report.allowed, training, text, catalog),
        "unclear": None if reading is None else unclear_in(reading, catalog),
    }


def _credit_tables(
    credits: CreditTable | CreditTableName | Iterable[CreditTable | CreditTableName],
    catalog: Catalog,
) -> Sequence[CreditTable]:
    """Return the credit tables, each once."""
    names: Iterable[Any] = (credits,)
    if isinstance(credits, Iterable) and not isinstance(credits, str):
        names = credits
    tables = [*dict.fromkeys(credit_table(table, catalog) for table in names)]
    if not tables:
        raise validate.refusal("credits", names, "one credit table or more")
    return tables


def _sessions_of(training: Held, reading: Reading | None) -> tuple[Session, ...]:
    """Return the sessions of a log; of a text with a plan and a log, those of the log."""
    if reading is not None:
        return reading.sessions
    if isinstance(training, tuple):
        return tuple(member for member in training if isinstance(member, Session))
    return ()
