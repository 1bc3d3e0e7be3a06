"""Writing sessions as a table of sets, and finding what the table loses."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, cast

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.interop.account import Loss
from backworkouts.interop.dates import YEARS
from backworkouts.interop.losses import Reasons, several
from backworkouts.interop.read_back import Picked, Written, losses_by_reading, read_in_halves
from backworkouts.interop.result import WriteResult
from backworkouts.model.session import Session

__all__ = ["SetRow", "TableWriter", "flag_cell", "number_cell", "sessions_of"]


class SetRow(NamedTuple):
    """A row of a table, and the set that it belongs to."""

    exercise: int
    """Number of the exercise in its session, from 0 on over all blocks."""
    set: int
    """Index of the set in the exercise."""
    cells: list[str]


class TableWriter(NamedTuple):
    """Writes sessions as a table of sets."""

    columns: Sequence[str]
    rows: Callable[[Session], Iterable[SetRow]]
    """Returns the rows of a session."""
    read: Callable[[bytes], Iterable[Session]]
    """Returns the sessions of a written table, in its order."""
    reasons: Reasons
    """Why the table loses fields."""
    delimiter: str = ","

    def write(self, subject: Session | Iterable[Session]) -> WriteResult:
        """Return the table of one or several sessions, and what reading it does not give back.

        Raises:
            UnsupportedSubjectError: for anything else than sessions, and for more than
                `limits.MEMBERS` of them.
        """
        sessions = sessions_of(subject)
        head, *_ = self._lines([SetRow(0, 0, [*self.columns])])
        lines = [self._lines(self.rows(session)) for session in sessions]
        text = "".join([head.text, *(line.text for part in lines for line in part)])
        readable = [at for at, session in enumerate(sessions) if session.started_at.year in YEARS]
        written = [Written(f"sessions[{at}]", sessions[at]) for at in readable]
        read_back = partial(self._read_back, head.text, [lines[at] for at in readable])
        losses = losses_by_reading(written, read_back, self.reasons)
        return WriteResult(text, [*_moment_losses(sessions), *losses])

    def _lines(self, rows: Iterable[SetRow]) -> list[_Line]:
        texts = _Texts()
        writer = csv.writer(texts, delimiter=self.delimiter, lineterminator="\n")
        lines = []
        for row in rows:
            writer.writerow(row.cells)
            lines.append(_Line(row.exercise, row.set, texts.last))
        return lines

    def _read_back(
        self, head: str, lines: Sequence[Sequence[_Line]], parts: Sequence[tuple[int, Picked]]
    ) -> list[Session | None]:
        def read(parts: Sequence[tuple[int, Picked]]) -> list[Session]:
            texts = [text for number, picked in parts for text in _texts(lines[number], picked)]
            return list(self.read("".join([head, *texts]).encode()))

        with_sets = [part for part in parts if lines[part[0]]]
        sessions = read_in_halves(with_sets, read)
        by_number = {part[0]: session for part, session in zip(with_sets, sessions, strict=True)}
        return [by_number.get(number) for number, _ in parts]


class _Line(NamedTuple):
    """The text of a row, and the set that it belongs to."""

    exercise: int
    set: int
    text: str


class _Texts:
    """The file that a CSV writer writes to: it keeps the last row alone."""

    def __init__(self) -> None:
        self.last: str = ""

    def write(self, text: str) -> None:
        self.last = text


def _texts(lines: Iterable[_Line], picked: Picked) -> list[str]:
    chosen = {(number, index) for number, indexes in enumerate(picked) for index in indexes}
    return [text for exercise, index, text in lines if (exercise, index) in chosen]


def number_cell(value: float | None) -> str:
    """Return a number as a cell: `82.5`, `60`; empty for none."""
    return "" if value is None else repr(float(value)).removesuffix(".0")


def flag_cell(value: bool) -> str:  # noqa: FBT001  the value of the cell
    """Return a flag as a cell."""
    return "yes" if value else ""


def sessions_of(subject: Session | Iterable[Session]) -> list[Session]:
    """Return what to write as a list.

    Raises:
        UnsupportedSubjectError: for anything else than sessions, and for more than
            `limits.MEMBERS` of them.
    """
    single = isinstance(subject, Session) or not isinstance(subject, Iterable)
    done: list[Any] = [subject] if single else several(cast("Iterable[Any]", subject))
    for session in done:
        if not isinstance(session, Session):
            raise UnsupportedSubjectError(describe(session), "a Session, or a sequence of them")
    return done


def _moment_losses(sessions: list[Session]) -> Iterator[Loss]:
    """Yield the sessions that readers refuse, or merge with another of the same time and name."""
    first: dict[tuple[str, str], int] = {}
    for number, session in enumerate(sessions):
        where, when = f"sessions[{number}]", str(session.started_at)
        if session.started_at.year not in YEARS:
            years = f"not read at all: readers take the years {YEARS[0]} to {YEARS[-1]}"
            yield Loss(where, "started_at", when, years)
        known = first.setdefault((when, session.workout.name), number)
        if known != number:
            why = f"sessions[{known}] has the same time and name: they are read as one, or a copy"
            yield Loss(where, "started_at", when, why)
