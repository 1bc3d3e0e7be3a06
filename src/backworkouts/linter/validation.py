"""Validating what a user of an app sent: read it, check it, and answer with one result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar, cast, overload

from attrs import evolve, frozen

from backworkouts import notation
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import from_dict, loads, plain_subject
from backworkouts.documents import text as json_text
from backworkouts.errors import (
    CatalogConflictError,
    Code,
    InvalidDocumentError,
    LineProblem,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.linter.check import Checker, report_of
from backworkouts.linter.profile import Profile
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.render import Plain
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding, Rule, Severity
from backworkouts.linter.settings import Settings
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.load import Unit
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.line import stated_unit
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.plurals import plural
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["Trained", "Validation", "validate"]

Trained = Workout | Program | Session | tuple[Session, ...]
"""What can be validated: planned or performed training. A text with dates holds sessions."""

_KINDS = (Workout, Program, Session)
_Kind = TypeVar("_Kind", Workout, Program, Session)
_Subject = TypeVar("_Subject", bound=Trained)

_ACCEPTED = "a dictionary of plain JSON values, JSON, a text, a workout, a program or a session"


@frozen
class Validation(PydanticField, NotebookDisplay, Generic[_Subject]):
    """The answer to what a user sent: the training, what could not be read, and the findings.

    Attributes:
        subject: the training that was read; None when nothing could be read. When only some lines
            of a text have errors, the training of all other lines.
        errors: everything that is wrong, with its place; at most `limits.PROBLEMS`.
        total: how many errors there are, listed or not.
        doubtful: places of a text that may hide a set, or a number that would change one.
        sessions: what a text states as done beside a plan; empty when `subject` has all of it.
        report: what the rules find in the subject; None without a subject.
    """

    subject: _Subject | None = None
    errors: tuple[Problem | LineProblem, ...] = ()
    total: int = 0
    doubtful: tuple[Doubtful, ...] = ()
    sessions: tuple[Session, ...] = ()
    report: Report | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the report; none without a report."""
        return () if self.report is None else self.report.findings

    @property
    def is_valid(self) -> bool:
        """Whether training was read without an error, and no finding is an error.

        Warnings, infos and doubtful places leave it valid.
        """
        return (
            self.subject is not None
            and not self.errors
            and not any(finding.severity is Severity.ERROR for finding in self.findings)
        )

    def __str__(self) -> str:
        """Return whether the training is valid, then the errors, doubtful places and findings."""
        verdict = "valid" if self.is_valid else "not valid"
        more = self.total - len(self.errors)
        lines = [verdict, *map(str, self.errors), *([f"{more:,} more errors"] if more else [])]
        lines += map(str, self.doubtful)
        return "\n".join(lines if self.report is None else [*lines, str(self.report)])

    def to_dict(self, *, catalog: Catalog | None = None) -> dict[str, Plain]:
        r"""Return plain values to send back as JSON.

        Args:
            catalog: as for `bw.to_dict`.

        >>> answer = validate("Pull day\nPull-Up 3x8").to_dict()
        >>> answer["is_valid"], answer["subject"]["blocks"]
        (True, [{'exercise': 'pull_up', 'sets': [{'count': 3, 'reps': 8}]}])
        """
        return {
            "is_valid": self.is_valid,
            "subject": plain_subject(self.subject, catalog),
            "errors": [error.to_dict() for error in self.errors],
            "total": self.total,
            "doubtful": [doubt.to_dict() for doubt in self.doubtful],
            "sessions": plain_subject(self.sessions, catalog),
            "report": None if self.report is None else self.report.to_dict(),
            "notice": NOT_MEDICAL_ADVICE,
        }


@overload
def validate(
    data: object,
    kind: type[_Kind],
    *,
    profile: Profile | None = ...,
    select: RuleChoice | None = ...,
    ignore: RuleChoice = ...,
    rules: Iterable[Rule] | Rule | None = ...,
    credits: CreditTable | CreditTableName = ...,
    settings: Settings | None = ...,
    catalog: Catalog | None = ...,
    unit: Unit | str | None = ...,
) -> Validation[_Kind]: ...
@overload
def validate(
    data: object,
    kind: None = ...,
    *,
    profile: Profile | None = ...,
    select: RuleChoice | None = ...,
    ignore: RuleChoice = ...,
    rules: Iterable[Rule] | Rule | None = ...,
    credits: CreditTable | CreditTableName = ...,
    settings: Settings | None = ...,
    catalog: Catalog | None = ...,
    unit: Unit | str | None = ...,
) -> Validation[Trained]: ...
def validate(
    data: object,
    kind: type[Any] | None = None,
    *,
    profile: Profile | None = None,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    rules: Iterable[Rule] | Rule | None = None,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    settings: Settings | None = None,
    catalog: Catalog | None = None,
    unit: Unit | str | None = None,
) -> Validation[Any]:
    r"""Return the training that a user sent, what is wrong with it, and the findings of a check.

    Whatever the data are, they raise nothing: what is wrong with them is in the result. Wrong
    arguments beside the data are faults of the program, and raise.

    Args:
        data: a dictionary of plain JSON values, as `to_dict` returns; JSON, or text as people type
            it, as a str or as UTF-8 bytes; a workout, a program or a session. Text that begins
            with a brace is JSON.
        kind: the class that is wanted: `Workout`, `Program` or `Session`; any of them by default.
        profile: as for `check`.
        select: as for `check`.
        ignore: as for `check`.
        rules: as for `check`.
        credits: as for `check`.
        settings: as for `check`.
        catalog: the exercises and muscles that are known; the bundled catalog by default.
        unit: of loads in a text that state none: `"kg"` or `"lb"`.

    Raises:
        UnsupportedSubjectError: for another `kind`, `unit`, `profile` or `settings`.
        UnknownIdError: for an unknown rule or credit table.
        InvalidValueError: for a rule whose code or name is taken.
        RuleError: for a rule that fails.

    >>> answer = validate("Pull day\nDeadlift 3x5\nBarbell Row 3x8\nPull-Up 3x", kind=Workout)
    >>> answer.subject, answer.is_valid
    (<Workout 'Pull day': 2 blocks>, False)
    >>> answer.errors[0].line, [finding.code for finding in answer.report.at_least("warning")]
    (4, ['ORD001'])
    """
    if kind is not None and kind not in _KINDS:
        raise UnsupportedSubjectError(
            describe(kind), "one of the classes Workout, Program, Session"
        )
    unit = stated_unit(unit)
    # Before the data are read: wrong arguments raise, whatever the data are.
    checker = Checker.of(
        profile=profile,
        select=select,
        ignore=ignore,
        rules=rules,
        credits=credits,
        settings=settings,
        catalog=catalog,
    )
    try:
        read = _read(data, kind, catalog, unit)
    except (InvalidDocumentError, CatalogConflictError, UnsupportedSubjectError) as error:
        total = error.total if isinstance(error, InvalidDocumentError) else len(error.problems)
        return Validation(errors=error.problems, total=total)
    reading = read if isinstance(read, Reading) else None
    subject = read if reading is None else reading.subject
    report = None if subject is None else report_of(read, checker)
    if reading is None:
        return Validation(subject, report=report)
    return Validation(
        subject=subject,
        errors=reading.problems,
        total=reading.total,
        doubtful=reading.doubtful,
        sessions=() if isinstance(subject, (tuple, Session)) else reading.sessions,
        report=report,
    )


def _read(
    data: object, kind: type[Any] | None, catalog: Catalog | None, unit: Unit | None
) -> Workout | Program | Session | Reading:
    """Return the training of a document, or the reading of a text.

    Raises:
        InvalidDocumentError, CatalogConflictError: for an invalid document.
        UnsupportedSubjectError: for data of another type.
    """
    value = json_text.exact(data) if isinstance(data, (str, bytes, bytearray)) else data
    if isinstance(value, bytes):
        value = json_text.decode_utf8(value).removeprefix("\ufeff")
    if isinstance(value, str):
        if not json_text.is_object(value):
            return _reading_of(notation.read(value, catalog=catalog, unit=unit), kind)
        value = (
            loads(value, catalog=catalog) if kind is None else loads(value, kind, catalog=catalog)
        )
    elif isinstance(value, Mapping):
        value = (
            from_dict(value, catalog=catalog)
            if kind is None
            else from_dict(value, kind, catalog=catalog)
        )
    elif not isinstance(value, _KINDS):
        raise UnsupportedSubjectError(describe(data), _ACCEPTED)
    if isinstance(value, kind or _KINDS):
        return cast("Workout | Program | Session", value)
    raise InvalidDocumentError((_wrong_kind(value, kind),))


def _reading_of(reading: Reading, kind: type[Any] | None) -> Reading:
    """Return the reading of a text that holds training of the kind that is wanted.

    Raises:
        InvalidDocumentError: when the text holds training of another kind.
    """
    subject = reading.subject
    if subject is None or kind is None or isinstance(subject, kind):
        return reading
    if kind is Session and isinstance(subject, tuple) and len(subject) == 1:
        # The paths of a single session begin at the session, not at its place in a log.
        places = {path.removeprefix("[0]").lstrip("."): at for path, at in reading.places.items()}
        session: Any = subject[0]  # `check` takes one session as it takes a log
        return evolve(reading, subject=session, places=places)
    raise InvalidDocumentError((_wrong_kind(subject, kind),))


def _wrong_kind(value: object, kind: type[Any] | None) -> Problem:
    if isinstance(value, tuple):
        found = plural(len(value), "session")
    else:
        found = f"a {type(value).__name__.lower()}"
    expected = "a workout, a program or a session" if kind is None else f"a {kind.__name__.lower()}"
    return Problem.at((), found, expected, Code.WRONG_KIND, root="$")
