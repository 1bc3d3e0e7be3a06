"""The account of a file that was read or written: what became of each row, and what was lost.

Every row of a file ends in exactly one of three places: read, skipped (nothing of it is training,
or it was read before) or rejected (it should be training and cannot be understood). `Counts`
refuses to be made when they do not add up.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from attrs import asdict, evolve, field, frozen

from backworkouts import limits
from backworkouts.errors import Code, Problem
from backworkouts.model import validate
from backworkouts.plurals import plural

__all__ = [
    "COUNT",
    "Account",
    "Counts",
    "ImportProblem",
    "Loss",
    "Outcome",
    "UnknownName",
    "as_dict",
]

_MANY = 2**63
COUNT = validate.whole(0, _MANY)
_TEXT = validate.Check("a text", lambda value: type(value) is str)
_OPTIONAL_TEXT = validate.optional(_TEXT)


class Outcome(StrEnum):
    """What became of the row that a problem is about."""

    REJECTED = "rejected"
    """It should hold training and cannot be understood: it is in no session."""
    SKIPPED = "skipped"
    """It holds no training, or what was read before: it is in no session."""
    WARNING = "warning"
    """It was read, but something in it was not, or is doubtful."""


def _outcome(value: Outcome | str) -> Outcome:
    return validate.as_enum(Outcome, value)


_PROBLEM: validate.Checks = {
    "outcome": validate.member(Outcome),
    "message": _TEXT,
    "value": _TEXT,
    "remedy": _TEXT,
    "file": _OPTIONAL_TEXT,
    "row": validate.optional(validate.whole(1, _MANY)),
    "column": _OPTIONAL_TEXT,
    "where": _TEXT,
}


@frozen
class ImportProblem:
    """One thing in a file that was not read, or not as it stands there.

    Args:
        outcome: what became of the row: an `Outcome`, or its value.
        message: what is wrong, one clause, complete by itself.
        value: what stands there, as text.
        remedy: what to do about it; may be empty.
        file: the name of the file, if it has one.
        row: line of the file where the row begins, the header being line 1; None in JSON.
        column: heading of the column, where one is to blame.
        where: path in a JSON document, such as `$.exercises[0].sets[1]`; empty in a table.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> print(ImportProblem("rejected", "no date", row=3, column="Date", remedy="add one"))
    line 3, Date: no date; add one (rejected)
    """

    outcome: Outcome = field(converter=_outcome)
    message: str
    value: str = ""
    remedy: str = ""
    file: str | None = None
    row: int | None = None
    column: str | None = None
    where: str = ""

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _PROBLEM)

    def __str__(self) -> str:
        """Return one line: place, what is wrong, what stands there, the remedy, the outcome."""
        line = f"line {self.row}" if self.row is not None else ""
        place = ", ".join(part for part in (self.file, line, self.column, self.where) if part)
        found = f", found {self.value!r}" if self.value else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{place}: {self.message}{found}{remedy} ({self.outcome})".removeprefix(": ")


_COUNTS: validate.Checks = dict.fromkeys(("rows", "read", "skipped", "rejected"), COUNT)


@frozen
class Counts:
    """Where the rows of a file went: `rows == read + skipped + rejected`, always.

    A row is a record of a table without its header, whatever lines it takes; in JSON, a set.

    Args:
        rows: how many there are.
        read: how many are in a session, a workout or a catalog.
        skipped: how many hold no training, or what was read before.
        rejected: how many could not be understood.

    Raises:
        InvalidValueError: when one is no whole number, or they do not add up.

    >>> Counts(10, 8, 1, 1)
    Counts(rows=10, read=8, skipped=1, rejected=1)
    >>> Counts.of(8, skipped=1) == Counts(9, 8, 1, 0)
    True
    """

    rows: int = 0
    read: int = 0
    skipped: int = 0
    rejected: int = 0

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _COUNTS, self._lost())

    def _lost(self) -> Iterator[Problem]:
        accounted = self.read + self.skipped + self.rejected
        if accounted != self.rows:
            expected = f"read + skipped + rejected, which is {accounted}"
            code = Code.CONTRADICTION
            yield Problem.at(("rows",), str(self.rows), expected, code, root="Counts")

    @classmethod
    def of(cls, read: int = 0, skipped: int = 0, rejected: int = 0) -> Counts:
        """Return the counts of rows, with their sum.

        Args:
            read: rows that were read.
            skipped: rows that were left out on purpose.
            rejected: rows that could not be read.
        """
        return cls(read + skipped + rejected, read, skipped, rejected)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.rows + other.rows,
            self.read + other.read,
            self.skipped + other.skipped,
            self.rejected + other.rejected,
        )

    def __str__(self) -> str:
        rows = plural(self.rows, "row")
        return f"{rows}: {self.read:,} read, {self.skipped:,} skipped, {self.rejected:,} rejected"


_VALUE_CHARACTERS = 200  # of a problem: a cell may hold a novel


class Account:
    """Counts and problems of a file while it is read, in memory that does not grow with the file.

    Args:
        file: the name of the file, if it has one.

    Attributes:
        read: rows that were read so far.
        skipped: rows that were left out on purpose so far.
        rejected: rows that could not be understood so far.
        problems: the first `limits.FAULTS` problems, in the order of their reports.
        unlisted: how many problems were reported besides those listed.

    >>> account = Account("log.csv")
    >>> account.read += 2
    >>> account.reject(1, ImportProblem("rejected", "no date", file=account.file, row=4))
    >>> print(account.counts, *account.problems, sep="; ")
    3 rows: 2 read, 0 skipped, 1 rejected; log.csv, line 4: no date (rejected)
    """

    def __init__(self, file: str | None = None) -> None:
        self.file = file
        self.read: int = 0
        self.skipped: int = 0
        self.rejected: int = 0
        self.problems: list[ImportProblem] = []
        self.unlisted: int = 0

    def report(self, problem: ImportProblem) -> None:
        """List a problem, or count it once `limits.FAULTS` problems are listed."""
        if len(self.problems) >= limits.FAULTS:
            self.unlisted += 1
            return
        if len(problem.value) > _VALUE_CHARACTERS:
            problem = evolve(problem, value=f"{problem.value[: _VALUE_CHARACTERS - 3]}...")
        self.problems.append(problem)

    def skip(self, rows: int, problem: ImportProblem) -> None:
        """Count rows that hold no training, or training read before, and report why."""
        self.skipped += rows
        self.report(problem)

    def reject(self, rows: int, *problems: ImportProblem) -> None:
        """Count rows that cannot be understood, and report why."""
        self.rejected += rows
        for problem in problems:
            self.report(problem)

    def record(self, problem: ImportProblem, rows: int = 1) -> None:
        """Report a problem, and count its rows as its outcome states.

        Args:
            problem: the problem. Rows with a warning are read: the caller counts them.
            rows: how many rows the problem keeps out.
        """
        if problem.outcome is Outcome.REJECTED:
            self.reject(rows, problem)
        elif problem.outcome is Outcome.SKIPPED:
            self.skip(rows, problem)
        else:
            self.report(problem)

    @property
    def counts(self) -> Counts:
        """Counts of the rows so far."""
        return Counts.of(self.read, self.skipped, self.rejected)


_UNKNOWN: validate.Checks = {
    "name": _TEXT,
    "sets": COUNT,
    "suggestions": validate.collection(_TEXT),
    "ambiguous": validate.FLAG,
}


@frozen
class UnknownName:
    """An exercise that neither the catalog nor the caller's mapping knows; its sets are kept.

    Args:
        name: as the file writes it.
        sets: how many sets carry it.
        suggestions: ids of exercises that may be meant, best first.
        ambiguous: the name means several exercises, those of `suggestions`, and not one.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str
    sets: int
    suggestions: tuple[str, ...] = field(default=(), converter=validate.texts)
    ambiguous: bool = False

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _UNKNOWN)

    def __str__(self) -> str:
        nearest = f"; perhaps {', '.join(self.suggestions)}" if self.suggestions else ""
        return f"{self.name}: {plural(self.sets, 'set')}{nearest}"


_LOSS: validate.Checks = {"where": _TEXT, "field": _TEXT, "value": _TEXT, "why": _TEXT}


@frozen
class Loss:
    """One thing that a format could not hold, and that is not in what was written.

    Args:
        where: path in what was written from, such as `sessions[0].blocks[1].exercises[0].sets[2]`.
        field: which field of it, such as `rir`.
        value: its value, as text.
        why: what the format lacks, one clause.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> print(Loss("sessions[0].workout", "goal", "strength", "the format has no goal"))
    sessions[0].workout.goal: 'strength' is lost; the format has no goal
    """

    where: str
    field: str
    value: str
    why: str

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _LOSS)

    def __str__(self) -> str:
        place = f"{self.where}.{self.field}" if self.where and self.field else self.where
        return f"{place or self.field}: {self.value!r} is lost; {self.why}"


def as_dict(entry: ImportProblem | UnknownName | Loss) -> dict[str, Any]:
    """Return the fields of an entry of an account as plain values, for JSON."""
    fields = asdict(entry)
    if isinstance(entry, ImportProblem):
        fields["outcome"] = entry.outcome.value
    return fields
