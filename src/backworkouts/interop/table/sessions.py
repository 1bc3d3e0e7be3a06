"""Sessions of a table, one at a time, in memory that does not grow with the file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import datetime, time
from types import TracebackType
from typing import NamedTuple, Self

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop.account import Account, Counts, ImportProblem, Outcome, UnknownName
from backworkouts.interop.dates import is_end
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen, SessionPlace, SessionRows
from backworkouts.interop.table.assembly import Assembly
from backworkouts.interop.table.columns import Cells
from backworkouts.interop.table.date_reader import DateReader
from backworkouts.interop.table.faults import EMPTY_ROW, ON_EVERY_ROW, Fault, torn_row
from backworkouts.interop.table.layout import Layout
from backworkouts.interop.table.rows import Row, RowSource
from backworkouts.interop.text import line_of, original, prose_of
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = ["SessionReader", "TableFile", "local_time", "result_of"]

_Found = tuple[int, list[str] | Fault]
_UNTITLED = "Untitled"
_LEAST_TWICE = 4  # rows: two equal sets may be two sets; two equal pairs are a copy


class TableFile(NamedTuple):
    """An open file of sets, and how its rows are read.

    Attributes:
        rows: the rows of the file.
        lay_out: gives the layout of rows below some headings; raises InteropError for headings
            below which rows cannot be read.
        is_headings: whether a row is a line of headings.
        dates: reader of the dates.
        format: name of the format.
    """

    rows: RowSource
    lay_out: Callable[[Sequence[str]], Layout]
    is_headings: Callable[[Cells], bool]
    dates: DateReader
    format: str


class SessionReader(Iterator[Session]):
    """Iterator over the sessions of a file in its order, with the account of the file so far.

    `iter_sessions` of a format makes it. The account is complete when the last session was yielded.
    It is a context manager, too, which closes the file early.

    Attributes:
        problems: as `ReadResult.problems`.
        unlisted: as `ReadResult.unlisted`.
    """

    def __init__(
        self,
        file: TableFile,
        *,
        names: Mapping[str, str] | None = None,
        catalog: Catalog | None = None,
        seen: Seen | None = None,
    ) -> None:
        self._file = file
        self._rows = file.rows
        self._account = Account(file.rows.file_name)
        self._names = NameMap(catalog, names)
        self._seen = Seen() if seen is None else seen
        self._has_other_files = seen is not None
        self._set_layout(file.lay_out(file.rows.headings), 1)
        self._headings: Row | None = None
        """The line of headings that ended the part of the file that was read last."""
        self._continued = False
        """Whether a row without the name of its workout was reported."""
        self._sessions = self._read()

    def _set_layout(self, layout: Layout, line: int) -> None:
        self._layout = layout
        self._assembly = Assembly(layout, self._names, self._account)
        for fault in layout.faults:
            self._record(fault, line)

    def __next__(self) -> Session:
        return next(self._sessions)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._rows.close()

    @property
    def counts(self) -> Counts:
        """Counts of the rows up to the last session that was yielded."""
        return self._account.counts

    @property
    def problems(self) -> tuple[ImportProblem, ...]:
        """The problems found so far: see `ReadResult.problems`."""
        return tuple(self._account.problems)

    @property
    def unlisted(self) -> int:
        """How many problems there are besides those listed."""
        return self._account.unlisted

    @property
    def unknown(self) -> tuple[UnknownName, ...]:
        """The unknown exercises so far, with the number of their sets."""
        return self._names.unknown

    @property
    def has_numbers(self) -> bool:
        """Whether the file numbers its sessions, so that rows never stand apart unseen."""
        return self._layout.has_numbers

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        return self._rows.progress

    def _read(self) -> Iterator[Session]:
        try:
            yield from self._read_parts(iter(self._rows))
        finally:
            self._rows.close()
        self._finish()

    def _read_parts(self, rows: Iterator[_Found]) -> Iterator[Session]:
        yield from self._read_part(rows)
        while self._headings is not None:
            line, cells = self._headings
            self._headings = None
            names = [cell.strip().removeprefix("\ufeff") for cell in cells]
            is_same = names == list(self._layout.headings)
            message = "the headings again" if is_same else "other headings, for the rows below"
            self._record(Fault(Outcome.SKIPPED, None, names[0], message), line)
            try:
                if not is_same:
                    self._set_layout(self._file.lay_out(names), line)
            except InteropError as error:
                self._reject_part(rows, line, error)
            else:
                yield from self._read_part(rows)

    def _read_part(self, rows: Iterator[_Found]) -> Iterator[Session]:
        """Yield the sessions down to the next line of headings, or to the end of the file."""
        layout, most = self._layout, limits.ROWS_OF_SESSION
        session_of, fill = layout.session, layout.fill
        group: list[Row] = []
        current: Hashable = None
        started: datetime | None = None
        for line, cells in self._rows_below(rows):
            if fill is not None:
                fill(cells)
            key = session_of(cells)
            if key != current and group and self._continues(group[-1][1], cells, line):
                key = current
            if key != current or started is None:
                began = self._file.dates.read(layout.started(cells), layout.date)
                if began is None and self._file.is_headings(cells):
                    self._headings = line, cells
                    break
                if began is None:
                    self._record(self._undated(cells), line)
                    continue
                yield from self._sessions_of(group, started)
                group, started, current = [], began, key
                doubt = self._file.dates.doubt(layout.started(cells), layout.started_heading)
                if doubt is not None:
                    self._record(doubt, line)
            if len(group) >= most:
                self._record(_too_many(cells, layout), line)
                continue
            group.append((line, cells))
        yield from self._sessions_of(group, started)

    def _continues(self, before: Cells, cells: list[str], line: int) -> bool:
        """Return whether a row differs from the session before it in an empty name alone.

        The row gets the name: merged cells hold it on the first row of a session alone.
        """
        layout = self._layout
        place = layout.named_once
        if place is None or cells[place].strip() or not before[place].strip():
            return False
        named = [*cells[:place], before[place], *cells[place + 1 :]]
        if layout.session(named) != layout.session(before):
            return False
        cells[place] = before[place]
        if not self._continued:
            self._continued = True
            message = "no name below the name of a workout; read as rows of one session"
            heading = layout.headings[place]
            self._record(Fault(Outcome.WARNING, heading, "", message, ON_EVERY_ROW), line)
        return True

    def _rows_below(self, rows: Iterator[_Found]) -> Iterator[Row]:
        """Yield the rows that fit the headings, down to a line of headings of another length."""
        width = len(self._layout.headings)
        for line, found in rows:
            if isinstance(found, Fault):
                self._record(found, line)
            elif len(found) == width:
                yield line, found
            elif self._file.is_headings(found):
                self._headings = line, found
                return
            else:
                cells = self._fitting(line, found)
                if cells is not None:
                    yield line, cells

    def _reject_part(self, rows: Iterator[_Found], above: int, error: InteropError) -> None:
        """Reject the rows below headings that cannot be read, down to the next headings."""
        count = 0
        for line, cells in rows:
            if not isinstance(cells, Fault) and self._file.is_headings(cells):
                self._headings = line, cells
                break
            count += 1
        if count:
            message = f"{plural(count, 'row')} below these headings: expected {error.expected}"
            fault = Fault(Outcome.REJECTED, None, error.found, message, error.remedy)
            self._record(fault, above, count)

    def _fitting(self, line: int, found: list[str]) -> list[str] | None:
        """Return the cells of a row below the headings; None, accounted for, for a torn row."""
        layout = self._layout
        repaired = None if layout.repair is None else layout.repair(found)
        if repaired is None and not layout.misfits(found):
            return found
        if repaired is None:
            self._record(torn_row(found, layout.headings), line)
        return repaired

    def _undated(self, cells: Cells) -> Fault:
        if not any(cell.strip() for cell in cells):
            return EMPTY_ROW
        layout = self._layout
        return self._file.dates.fault(layout.started(cells), layout.started_heading)

    def _record(self, fault: Fault, line: int | None, rows: int = 1) -> None:
        self._account.record(fault.problem(self._account.file, line), rows)

    def _sessions_of(self, group: list[Row], started: datetime | None) -> Iterator[Session]:
        """Yield the session that rows make, unless it was read before."""
        if not group or started is None:
            return
        layout = self._layout
        first, cells = group[0]
        title = line_of(original(layout.title(cells)))
        if self._is_copy(group, started, title):
            return
        self._doubt_copy(group)
        read_before = self._account.read
        blocks = self._assembly.blocks(group)
        if not blocks:
            return
        note_of = layout.workout_note
        stated = dict.fromkeys([note_of(row) for _, row in group])
        notes = dict.fromkeys(prose_of(original(text)) for text in stated if text)
        workout = Workout(
            title or _UNTITLED, blocks=blocks, note=prose_of("\n".join(filter(None, notes))) or None
        )
        session = Session(started, workout, self._end(group, started), origin=self._origin(cells))
        place = SessionPlace(self._file.format, f"line {first}", self._rows.name)
        if self._has_other_files and self._is_elsewhere(session, place, first, read_before):
            return
        for member in workout.exercise_sets():
            self._names.count(member.exercise, len(member.sets))
        yield session

    def _is_elsewhere(
        self, session: Session, place: SessionPlace, line: int, read_before: int
    ) -> bool:
        """Return whether a file of another format has the session, which is then skipped.

        Report a session that may be the same.
        """
        copy = self._seen.copy_elsewhere(session, place)
        if copy is not None:
            rows = self._account.read - read_before
            self._account.read = read_before
            message = f"a copy of the session at {copy}, {plural(rows, 'row')}"
            self._record(Fault(Outcome.SKIPPED, None, session.workout.name, message), line, rows)
            return True
        doubt = self._seen.doubt_elsewhere(session, place)
        if doubt is not None:
            day = str(session.started_at.date())
            self._record(Fault(Outcome.WARNING, None, day, *doubt), line)
        return False

    def _is_copy(self, group: list[Row], started: datetime, title: str) -> bool:
        """Return whether the same rows were read before, and report them as skipped."""
        content_of, exercise_of = self._layout.content, self._layout.exercise
        first = group[0][0]
        rows = SessionRows(
            tuple([content_of(row) for _, row in group]),
            dict.fromkeys([exercise_of(row) for _, row in group]),
            first,
            self._rows.name,
        )
        before = self._seen.before((str(started), title), rows)
        if before is None:
            return False
        if before.is_same:
            message = f"a copy of the session at {before.where}, {plural(len(group), 'row')}"
            self._record(Fault(Outcome.SKIPPED, None, title, message), first, len(group))
            return True
        if before.is_other_part or started.time() == time():
            message = f"the session at {before.where} goes on here"
            remedy = "sort the rows by their date to keep its exercises in their order"
        else:
            message = f"another session of the same time and name was read at {before.where}"
            remedy = "both are kept: delete one if one replaces the other"
        self._record(Fault(Outcome.WARNING, None, title, message, remedy), first)
        return False

    def _doubt_copy(self, group: list[Row]) -> None:
        """Warn when all rows come twice: a circuit done again, or a file appended to itself."""
        half, odd = divmod(len(group), 2)
        if odd or len(group) < _LEAST_TWICE:
            return
        content = self._layout.content
        pairs = zip(group[:half], group[half:], strict=True)
        if all(content(row) == content(again) for (_, row), (_, again) in pairs):
            message = f"the same {half} rows again as from line {group[0][0]} on; they count"
            remedy = "delete them if they are a copy"
            fault = Fault(Outcome.WARNING, None, "", message, remedy)
            self._record(fault, group[half][0])

    def _origin(self, cells: Cells) -> str | None:
        stated = line_of(original(self._layout.origin(cells)))
        file = self._rows.file_name
        app = self._layout.app
        return stated or line_of(f"{app}, {file}" if app and file else app or file or "") or None

    def _end(self, group: list[Row], started: datetime) -> datetime | None:
        """Return the first end that the rows state; warn about every other end."""
        stated = {
            (text, end): line
            for end in self._layout.ends
            for line, cells in reversed(group)
            if (text := end.cell(cells).strip())
        }
        ends: list[datetime] = []
        for (text, end), line in sorted(stated.items(), key=lambda item: item[1]):
            found = end.read(text, started)
            if found is None:
                message = f"not {end.expected}; the session is kept without its end"
            elif not is_end(found, started):
                message = (
                    "an end before the start, or just one of the two has a time zone; not read"
                )
            elif ends and found != ends[0]:
                message = "another end than in the rows before, which was read"
            else:
                ends.append(found)
                continue
            self._record(Fault(Outcome.WARNING, end.heading, text, message), line)
        return ends[0] if ends else None

    def _finish(self) -> None:
        # Raises for a row that the source yielded and that is not accounted for.
        account = self._account
        Counts(self._rows.rows, account.read, account.skipped, account.rejected)
        if self._names.unlisted:
            message = f"more than {limits.ITEMS:,} unknown exercises; the rest are not listed"
            value = str(self._names.unlisted)
            self._record(Fault(Outcome.WARNING, None, value, message), None)


def _too_many(cells: Cells, layout: Layout) -> Fault:
    most = f"more than {limits.ROWS_OF_SESSION:,} rows in a session (limits.ROWS_OF_SESSION)"
    value = line_of(original(layout.title(cells)))
    return Fault(Outcome.REJECTED, None, value, most, "split the session")


def local_time(session: Session) -> datetime:
    """Return the start of a session on the lifter's clock, without a time zone, for sorting."""
    return session.started_at.replace(tzinfo=None)


def result_of(reader: SessionReader) -> ReadResult:
    """Read the remaining sessions of a reader, and return them with the account of the file.

    Sessions are in the order of their local times: a log may mix moments with and without a time
    zone, and the lifter's day counts.

    Args:
        reader: the reader of a file.
    """
    sessions = sorted(reader, key=local_time)
    if not reader.has_numbers:
        sessions = _joined(sessions)
    return ReadResult(
        sessions,
        problems=sorted(
            reader.problems, key=lambda problem: problem.row or limits.ROWS * limits.ROWS
        ),
        counts=reader.counts,
        unknown=reader.unknown,
        unlisted=reader.unlisted,
    )


def _joined(sessions: Sequence[Session]) -> list[Session]:
    """Join sessions whose rows stand apart in their file, such as rows sorted by exercise."""
    joined: list[Session] = []
    places: dict[Hashable, int] = {}
    for session in sessions:
        place = places.setdefault(
            (session.started_at, session.workout.name, session.origin), len(joined)
        )
        if place == len(joined) or not _is_same_session(joined[place], session):
            joined.append(session)
            continue
        first = joined[place]
        notes = dict.fromkeys(filter(None, (first.workout.note, session.workout.note)))
        workout = evolve(
            first.workout,
            blocks=(*first.workout.blocks, *session.workout.blocks),
            note=prose_of("\n".join(notes)) or None,
        )
        joined[place] = evolve(first, workout=workout, ended_at=first.ended_at or session.ended_at)
    return joined


def _is_same_session(first: Session, other: Session) -> bool:
    """Return whether two sessions of the same time and name are parts of one.

    They are if their time has no time of day, or if they have different exercises. Otherwise, the
    other may be a later version of the first.
    """
    if len(first.workout.blocks) + len(other.workout.blocks) > limits.BLOCKS:
        return False
    if first.started_at.time() == time():
        return True
    exercises = {member.exercise for member in first.workout.exercise_sets()}
    return exercises.isdisjoint(member.exercise for member in other.workout.exercise_sets())
