"""Sessions from a table, one after the other, in memory that does not grow with the file."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import BackworkoutsError
from backworkouts.interop.account import Account, Counts, ImportProblem, Outcome, UnknownName
from backworkouts.interop.dates import EXPECTED_MOMENT, is_end, moment
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.assembly import Assembly
from backworkouts.interop.table.layout import Layout
from backworkouts.interop.table.rows import Row, Rows
from backworkouts.interop.table.sets import Fault
from backworkouts.interop.text import line_of, original, prose_of
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["SessionReader", "local_time", "result_of"]

_UNTITLED = "Untitled"
_LEAST_TWICE = 4  # rows: two equal sets may be two sets; two equal pairs are a copy


class SessionReader(Iterator[Session]):
    """The sessions of a file in its order, and the account of it so far.

    Made by `iter_sessions` of a format. The account is complete when the last session was given
    out. It is a context manager too, which closes the file early.

    Attributes:
        problems: as `ReadResult.problems`.
        unlisted: as `ReadResult.unlisted`.
    """

    def __init__(
        self,
        rows: Rows,
        layout: Layout,
        *,
        names: Mapping[str, str] | None = None,
        catalog: Catalog | None = None,
        seen: Seen | None = None,
        said: Sequence[Fault] = (),
    ) -> None:
        self._rows = rows
        self._layout = layout
        self._account = Account(rows.file_name)
        try:
            self._names = NameMap(catalog, names)
        except BackworkoutsError:
            rows.close()
            raise
        self._assembly = Assembly(layout, self._names, self._account)
        self._seen = Seen() if seen is None else seen
        self._sessions = self._read()
        for fault in said:
            self._record(fault, 1)

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
        """Of the rows of the sessions given out so far, and of all before them."""
        return self._account.counts

    @property
    def problems(self) -> tuple[ImportProblem, ...]:
        """What was not read so far, or not as it stands there."""
        return tuple(self._account.problems)

    @property
    def unlisted(self) -> int:
        """How many problems there are besides those listed."""
        return self._account.unlisted

    @property
    def unknown(self) -> tuple[UnknownName, ...]:
        """The exercises that nobody knows, with the sets they carry so far."""
        return self._names.unknown

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        return self._rows.progress

    def _read(self) -> Iterator[Session]:
        layout, rows = self._layout, self._rows
        session_of, width, most = layout.session, len(rows.headings), limits.ROWS_OF_SESSION
        fill = layout.fill
        group: list[Row] = []
        current: Hashable = None
        started: datetime | None = None
        for row in rows:
            line, cells = row
            if len(cells) != width and self._misfits(line, cells):
                continue
            if fill is not None:
                fill(cells)
            key = session_of(cells)
            if key != current or started is None:
                fault = self._no_training(cells)
                began = moment(layout.started(cells)) if fault is None else None
                if fault is None and began is None:
                    value, column = layout.started(cells), layout.started_heading
                    message = f"no date; {EXPECTED_MOMENT} is one"
                    remedy = "write the month as a word, or the date as 2025-06-30"
                    fault = Fault(Outcome.REJECTED, column, value, message, remedy)
                if fault is not None:
                    self._record(fault, line)
                    if not rows.repeats_headings(cells):
                        continue
                    began = None  # what follows is a file of its own
                yield from self._sessions_of(group, started)
                group, started, current = [], began, key
                if began is None:
                    continue
            if len(group) >= most:
                self._record(_too_many(cells, layout), line)
                continue
            group.append(row)
        yield from self._sessions_of(group, started)
        self._close()

    def _record(self, fault: Fault, line: int | None, rows: int = 1) -> None:
        self._account.record(fault.problem(self._account.file, line), rows)

    def _misfits(self, line: int, cells: Sequence[str]) -> bool:
        rows = self._rows
        if not rows.misfit(cells):
            return False
        found = f"{len(cells)} cells under {len(rows.headings)} headings"
        remedy = "put texts that hold the separator between quotation marks"
        self._record(Fault(Outcome.REJECTED, None, found, "a torn row", remedy), line)
        return True

    def _no_training(self, cells: Sequence[str]) -> Fault | None:
        if not any(cell.strip() for cell in cells):
            return Fault(Outcome.SKIPPED, None, "", "an empty row")
        if self._rows.repeats_headings(cells):
            return Fault(Outcome.SKIPPED, None, cells[0], "the headings again")
        return None

    def _sessions_of(self, group: list[Row], started: datetime | None) -> Iterator[Session]:
        """The session that rows make, unless it was read before."""
        if not group or started is None:
            return
        layout = self._layout
        content_of = layout.content
        first, cells = group[0]
        title = line_of(original(layout.title(cells)))
        when = (str(started), title)
        content = tuple([content_of(one) for _, one in group])
        before = self._seen.before(when, content, first, self._rows.name)
        if before is not None:
            same, where = before
            if same:
                message = f"a copy of the session at {where}, {len(group)} rows"
                self._record(Fault(Outcome.SKIPPED, None, title, message), first, len(group))
                return
            message = f"another session of the same time and name was read at {where}"
            remedy = "both are kept: delete one if one replaces the other"
            self._record(Fault(Outcome.WARNING, None, title, message, remedy), first)
        self._doubt_copy(group)
        blocks = self._assembly.blocks(group)
        if not blocks:
            return
        note_of = layout.workout_note
        stated = dict.fromkeys([note_of(one) for _, one in group])
        notes = dict.fromkeys(prose_of(original(one)) for one in stated if one)
        workout = Workout(
            title or _UNTITLED, blocks=blocks, note=prose_of("\n".join(filter(None, notes))) or None
        )
        yield Session(started, workout, self._end(group, started), origin=self._origin(cells))

    def _doubt_copy(self, group: list[Row]) -> None:
        """Say so when the rows come twice: a circuit done again, or a file put behind another."""
        half, odd = divmod(len(group), 2)
        if odd or len(group) < _LEAST_TWICE:
            return
        content = self._layout.content
        pairs = zip(group[:half], group[half:], strict=True)
        if all(content(one) == content(other) for (_, one), (_, other) in pairs):
            message = f"the same {half} rows again as from line {group[0][0]} on; they count"
            remedy = "delete them if they are a copy"
            fault = Fault(Outcome.WARNING, None, "", message, remedy)
            self._record(fault, group[half][0])

    def _origin(self, cells: Sequence[str]) -> str | None:
        stated = line_of(original(self._layout.origin(cells)))
        file = self._rows.file_name
        app = self._layout.app
        return stated or line_of(f"{app}, {file}" if app and file else app or file or "") or None

    def _end(self, group: list[Row], started: datetime) -> datetime | None:
        """Return the end that the rows state, the first of several; warn about every other one."""
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

    def _close(self) -> None:
        # Counted at the other end: a row that was lost on the way is an error of ours.
        account = self._account
        Counts(self._rows.rows, account.read, account.skipped, account.rejected)
        if self._names.unlisted:
            message = f"more than {limits.ITEMS:,} unknown exercises; the rest are not listed"
            value = str(self._names.unlisted)
            self._record(Fault(Outcome.WARNING, None, value, message), None)


def _too_many(cells: Sequence[str], layout: Layout) -> Fault:
    most = f"more than {limits.ROWS_OF_SESSION:,} rows in a session (limits.ROWS_OF_SESSION)"
    value = line_of(original(layout.title(cells)))
    return Fault(Outcome.REJECTED, None, value, most, "split the session")


def local_time(session: Session) -> datetime:
    """When it was by the lifter's clock: moments with and without a time zone in one order."""
    return session.started_at.replace(tzinfo=None)


def result_of(reader: SessionReader) -> ReadResult:
    """All that a reader has still to give, with the account of the whole file.

    Sessions come in the order of their local times: a log may mix moments with and without a time
    zone, and it is the lifter's day that counts.

    Args:
        reader: the reader of a file.
    """
    sessions = sorted(reader, key=local_time)
    return ReadResult(
        sessions,
        problems=sorted(reader.problems, key=lambda one: one.row or limits.ROWS * limits.ROWS),
        counts=reader.counts,
        unknown=reader.unknown,
        unlisted=reader.unlisted,
    )
