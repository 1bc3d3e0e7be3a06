"""Formats that are tables with a row per set, declared by their headings and habits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol, TypeVar, cast

from attrs import evolve, field, frozen

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import (
    BackworkoutsError,
    InteropError,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.interop.dates import DateOrder
from backworkouts.interop.files import FileInput
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.columns import Column, Columns, Field, fold_heading
from backworkouts.interop.table.date_reader import DateReader
from backworkouts.interop.table.faults import kept_unit
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.layout import Layout
from backworkouts.interop.table.layout_builder import layout_of, unit_of_loads
from backworkouts.interop.table.rows import Rows, RowSource, SourceOptions
from backworkouts.interop.table.sessions import SessionReader, TableFile, result_of
from backworkouts.interop.time_zones import TimeZone, time_zone_of
from backworkouts.interop.units import GivenUnit
from backworkouts.model.load import Unit
from backworkouts.suggest import nearest

__all__ = ["FileFunction", "IterSessions", "ReadSessions", "TableFormat", "folded"]

_Result_co = TypeVar("_Result_co", covariant=True)


class FileFunction(Protocol[_Result_co]):
    """A function of a format that takes a file: see `TableFormat.iter_sessions` and `read`."""

    def __call__(
        self,
        file: FileInput,
        *,
        unit: Unit | str | None = None,
        dates: DateOrder | str | None = None,
        time_zone: TimeZone | None = None,
        names: Mapping[str, str] | None = None,
        catalog: Catalog | None = None,
        seen: Seen | None = None,
    ) -> _Result_co:
        """Read the file."""


IterSessions = FileFunction[SessionReader]
"""A function that yields the sessions of a file one by one, in the order of the file."""

ReadSessions = FileFunction[ReadResult]
"""A function that reads all sessions of a file, earliest first."""


def folded(headings: Sequence[str]) -> list[str]:
    """Return headings without case and with single spaces."""
    return [fold_heading(name) for name in headings]


@frozen(eq=False)
class TableFormat:
    """A kind of table of sets.

    Attributes:
        name: of the format, as in `interop.FORMATS`.
        title: the kind of file, for people: `a Strong export`.
        app: name of the app, for `Session.origin`; empty where a column states it.
        headings: what each heading holds, by the heading as `translate` gives it. Of several
            columns for one field, the one whose heading stands first here comes first.
        needed: fields without which a file is no such table; of a tuple, one is enough.
        recognized_by: headings that a file must have besides to be recognized from its content; of
            a tuple, one is enough.
        translate: gives the headings of a file in the words of `headings`; the default folds them.
        only_known: whether a file with a heading that is not known is not recognized, because the
            headings of the app are common ones.
        dates: order of day, month and year in dates of numbers, if the app has only one.
        date_form: what the beginning of a date in that order looks like, as the app writes it. A
            date in another form, which a spreadsheet may have written in another order, is read
            with a warning where no date of the file proves the order.
        first_year: before which the app wrote no dates; it tells days from years of two digits.
        habits: how the app fills its tables.
        source: opens a file of a format that is no CSV table, as rows with headings; it takes the
            file and what the caller gives. See `records`.
        recognizes_text: whether the beginning of a text is one of such a file.
        check: raises InteropError for a table that must not be read, such as one with a column of
            unknown meaning; it takes the columns and the rows.
        renames: headings in the file, folded, and what to read them as: see `renamed`.
    """

    name: str
    title: str
    app: str
    headings: Mapping[str, Column]
    needed: tuple[Field | tuple[Field, ...], ...]
    recognized_by: tuple[str | tuple[str, ...], ...] = ()
    translate: Callable[[Sequence[str]], Sequence[str]] = folded
    only_known: bool = False
    dates: DateOrder | None = None
    date_form: re.Pattern[str] | None = None
    first_year: int = 0
    habits: Habits = field(factory=Habits)
    source: Callable[[FileInput, SourceOptions], RowSource] | None = None
    recognizes_text: Callable[[str], bool] | None = None
    check: Callable[[Columns, RowSource], None] | None = None
    renames: Mapping[str, str | None] = field(factory=dict)

    def renamed(self, columns: Mapping[str, str | None] | None) -> TableFormat:
        """Return the format of a file that has other headings for some of its columns.

        Args:
            columns: from a heading in the file, whatever its case and spaces, to a heading of the
                format; None, or an empty text, for a column that is not to be read.

        Raises:
            UnknownIdError: for a heading that the format does not have.
            UnsupportedSubjectError: for anything but a mapping of texts.
        """
        if not isinstance(columns, Mapping | None):
            raise UnsupportedSubjectError(describe(columns), "a mapping of headings to headings")
        renames: dict[str, str | None] = {}
        for name, meant in cast("Mapping[Any, Any]", columns or {}).items():
            if not (isinstance(name, str) and isinstance(meant, str | None)):
                found = f"{describe(name)}: {describe(meant)}"
                raise UnsupportedSubjectError(found, "a heading and the heading it stands for")
            if meant and self.translate([meant])[0] not in self.headings:
                raise UnknownIdError("column", meant, nearest(meant, self.headings))
            renames[fold_heading(name)] = meant
        return evolve(self, renames=renames)

    def _names(self, headings: Sequence[str]) -> Sequence[str]:
        """Return the headings of a file in the words of `headings`; empty for one not to read."""
        if self.renames:
            headings = [self.renames.get(fold_heading(name), name) or "" for name in headings]
        return self.translate(headings)

    def _check_headings(self, headings: Sequence[str], file: str) -> None:
        there = folded(headings)
        for name in self.renames:
            if name not in there:
                raise UnknownIdError("heading", name, nearest(name, there) or tuple(headings))
        missing = self.missing(headings)
        if missing:
            needed = [self._heading_of(fields[0]) for fields in self._alternatives()]
            raise InteropError(
                file,
                f"no column called {', '.join(missing)}",
                f"{self.title} with the columns {', '.join(needed)}",
                "leave out format= (--from), and the format is detected",
            )

    def fits(self, headings: Sequence[str]) -> int:
        """Return how many of some headings are known: it decides which separator a file uses."""
        return sum(name in self.headings for name in self._names(headings))

    def missing(self, headings: Sequence[str]) -> list[str]:
        """Return the needed headings that are not among some headings."""
        found = {
            self.headings[name].field for name in self._names(headings) if name in self.headings
        }
        return [
            self._heading_of(fields[0])
            for fields in self._alternatives()
            if found.isdisjoint(fields)
        ]

    def _alternatives(self) -> list[tuple[Field, ...]]:
        return [each if isinstance(each, tuple) else (each,) for each in self.needed]

    def recognizes(self, headings: Sequence[str]) -> bool:
        """Return whether a CSV file with these headings is of this format."""
        return (
            self.recognizes_text is None
            and not self.missing(headings)
            and self._has_marks(set(self._names(headings)))
            and not (self.only_known and self.columns(headings).unknown)
        )

    def _has_marks(self, headings: set[str]) -> bool:
        return not any(
            headings.isdisjoint((mark,) if isinstance(mark, str) else mark)
            for mark in self.recognized_by
        )

    def _heading_of(self, field: Field) -> str:
        return next(name for name, column in self.headings.items() if column.field is field)

    def columns(self, headings: Sequence[str]) -> Columns:
        """Return where each field stands below some headings."""
        return Columns(headings, self._names, self.headings)

    def iter_sessions(
        self,
        file: FileInput,
        *,
        unit: Unit | str | None = None,
        dates: DateOrder | str | None = None,
        time_zone: TimeZone | None = None,
        names: Mapping[str, str] | None = None,
        catalog: Catalog | None = None,
        seen: Seen | None = None,
    ) -> SessionReader:
        """Yield the sessions of a file one by one, in the order of the file.

        Args:
            file: its path, its content as bytes, or the file, open as text or bytes.
            unit: unit of the loads, kg or lb, where the file states none. It is never guessed. A
                file that states the other unit is an error; with `seen`, which is for several
                files, the file keeps its unit, with a warning.
            dates: order of day, month and year in dates of numbers (`dmy`, `mdy`, `ymd`), where
                the file does not prove it.
            time_zone: the lifter's time zone: its name, such as `Europe/Berlin`, or a `tzinfo`.
                Times that the file states in UTC or with a time zone become local times with their
                offset.
            names: your own names: from a name in the file to the id or name of an exercise.
            catalog: known exercises; the bundled catalog by default.
            seen: sessions read from other files, which are not read again.

        Raises:
            InteropError: when this is no such file, when the unit or the order of dates is not
                known, or when the file goes beyond a limit.
            UnknownIdError: for an unknown time zone.
        """
        known = or_bundled(catalog)
        given = GivenUnit(unit, is_shared=seen is not None)
        options = SourceOptions(given, time_zone_of(time_zone))
        rows = Rows(file, self.fits) if self.source is None else self.source(file, options)
        try:
            self._check_headings(rows.headings, rows.name)
            date_reader = DateReader(
                rows.name,
                dates,
                rows.cells_of,
                usual=self.dates,
                usual_form=self.date_form,
                first_year=self.first_year,
                zone=options.zone,
            )

            lay_out = partial(
                self._layout, rows=rows, given=given, date_reader=date_reader, catalog=known
            )
            opened = TableFile(
                rows, lay_out, lambda row: not self.missing(row), date_reader, self.name
            )
            return SessionReader(opened, names=names, catalog=known, seen=seen)
        except BackworkoutsError:
            rows.close()
            raise

    def _layout(
        self,
        headings: Sequence[str],
        *,
        rows: RowSource,
        given: GivenUnit,
        date_reader: DateReader,
        catalog: Catalog,
    ) -> Layout:
        """Return the layout of the rows below some headings."""
        columns = self.columns(headings)
        if self.check is not None:
            self.check(columns, rows)
        unit = unit_of_loads(columns, rows.name, given, rows.cells_of)
        layout = layout_of(
            columns,
            self.habits,
            date_reader,
            app=self.app,
            unit=unit,
            comma=rows.comma,
            catalog=catalog,
        )
        return evolve(layout, faults=(*layout.faults, *kept_unit(unit, given)))

    def read(
        self,
        file: FileInput,
        *,
        unit: Unit | str | None = None,
        dates: DateOrder | str | None = None,
        time_zone: TimeZone | None = None,
        names: Mapping[str, str] | None = None,
        catalog: Catalog | None = None,
        seen: Seen | None = None,
    ) -> ReadResult:
        """Read all sessions of a file, earliest first: see `iter_sessions`."""
        return result_of(
            self.iter_sessions(
                file,
                unit=unit,
                dates=dates,
                time_zone=time_zone,
                names=names,
                catalog=catalog,
                seen=seen,
            )
        )
