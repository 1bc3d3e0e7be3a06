"""Reading files of any format, and merging several into one log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError, UnsupportedSubjectError, describe
from backworkouts.interop.account import Counts, ImportProblem, UnknownName
from backworkouts.interop.dates import DateOrder
from backworkouts.interop.files import FileInput, name_of
from backworkouts.interop.formats import PLAIN_TABLE, Format, format_of, sniff, unknown_format
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.sessions import SessionReader, local_time, result_of
from backworkouts.interop.time_zones import TimeZone
from backworkouts.model import validate
from backworkouts.model.load import Unit

__all__ = ["merged", "open_log", "read"]


def _found(file: FileInput, given: str | None, *, is_described: bool) -> Format:
    """Return the format of a file; a file whose columns the caller describes is a plain table."""
    name = sniff(file) if given is None else given
    if name is None and is_described:
        name = PLAIN_TABLE
    if name is None or (given is None and name == "backworkouts"):
        raise unknown_format(file)
    found = format_of(name)
    if not found.reads:
        where = name_of(file) or "content"
        raise InteropError(where, found.title, "a format that is read", "it is only written")
    return found


def _options(found: Format, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return those options that the functions of a format take."""
    taken = {"catalog"}
    if "catalog" not in found.reads:  # a catalog has no names to look up in another
        taken.add("names")
    if "sessions" in found.reads:
        taken |= {"seen", "time_zone"}
    if found.table is not None:
        taken.add("dates")
    if found.needs_unit:
        taken.add("unit")
    return {name: value for name, value in options.items() if name in taken}


def open_log(
    file: FileInput,
    *,
    format: str | None = None,  # noqa: A002  the usual name of the option
    unit: Unit | str | None = None,
    dates: DateOrder | str | None = None,
    time_zone: TimeZone | None = None,
    columns: Mapping[str, str | None] | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
    seen: Seen | None = None,
) -> SessionReader | None:
    """Return a reader of the sessions of a table of any format; None when the file is no table.

    Args:
        file: its path, its content as bytes, or the file, open and able to go back.
        format: its name; found out by default.
        unit: unit of the loads, kg or lb, where the format may state none. A file that states the
            other unit is an error, or keeps its unit with `seen`: see `iter_sessions`.
        dates: order of dates of numbers, where the file does not prove it: `dmy`, `mdy`, `ymd`.
        time_zone: the lifter's time zone: its name, such as `Europe/Berlin`, or a `tzinfo`. Times
            that the file states in UTC or with a time zone become local times with their offset.
        columns: what columns of a plain table hold: see `sets_csv.iter_sessions`.
        names: the caller's own: from a name in the file to the id or name of an exercise.
        catalog: what is known of exercises; the bundled one by default.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: as `iter_sessions`, and when the format is not known.
    """
    found = _found(file, format, is_described=bool(columns))
    options = {
        "unit": unit,
        "dates": dates,
        "time_zone": time_zone,
        "names": names,
        "catalog": catalog,
        "seen": seen,
    }
    return _reader(file, found, columns, _options(found, options))


def _reader(
    file: FileInput,
    found: Format,
    columns: Mapping[str, str | None] | None,
    options: Mapping[str, Any],
) -> SessionReader | None:
    """Return the reader of a table; None for a file that is no table."""
    if found.table is None:
        return None
    table = found.table.renamed(columns) if found.name == PLAIN_TABLE else found.table
    return table.iter_sessions(file, **options)


def read(
    *files: FileInput,
    format: str | None = None,  # noqa: A002  the usual name of the option
    unit: Unit | str | None = None,
    dates: DateOrder | str | None = None,
    time_zone: TimeZone | None = None,
    columns: Mapping[str, str | None] | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """Read files of any format as one log: sessions that files share are read once.

    Args:
        *files: each its path, its content as bytes, or the file, open.
        format: the name of their format; found out by default, of each.
        unit: unit of the loads, kg or lb, in files that state none. One file alone that states the
            other unit is an error; one of several keeps its unit, with a warning.
        dates: order of dates of numbers, in files that do not prove it: `dmy`, `mdy`, `ymd`.
        time_zone: the lifter's time zone: its name, such as `Europe/Berlin`, or a `tzinfo`. Times
            that a file states in UTC or with a time zone become local times with their offset.
            Times without a time zone are local times, and stay so.
        columns: what columns of plain tables hold: see `sets_csv.iter_sessions`. A file of no known
            format is then a plain table.
        names: the caller's own: from a name in a file to the id or name of an exercise.
        catalog: what is known of exercises; the bundled one by default.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: when one is of no format that is known, or cannot be read as a whole.
        UnknownIdError: for an unknown format or time zone.

    >>> table = b'''date,exercise,reps
    ... 2026-11-02,Pull-Up,8
    ... '''
    >>> print(read(table, table).counts)
    2 rows: 1 read, 1 skipped, 0 rejected
    """
    seen = Seen() if seen is None and len(files) > 1 else seen
    given = {
        "unit": unit,
        "dates": dates,
        "time_zone": time_zone,
        "names": names,
        "catalog": catalog,
        "seen": seen,
    }
    results = []
    for file in files:
        found = _found(file, format, is_described=bool(columns))
        options = _options(found, given)
        reader = _reader(file, found, columns, options)
        if reader is not None:
            results.append(result_of(reader))
        else:
            results.append(found.module.read(file, **options))
    return merged(results)


def merged(results: Iterable[ReadResult]) -> ReadResult:
    """Merge results into one.

    Args:
        results: what was read from several files.

    Raises:
        InteropError: when more than one holds a catalog.
        UnsupportedSubjectError: for anything else than results, and for more of them than
            `limits.ITEMS`.
    """
    parts = validate.as_tuple(results)
    if type(parts) is not tuple or not all(isinstance(part, ReadResult) for part in parts):
        raise UnsupportedSubjectError(describe(results), "a sequence of ReadResults")
    if len(parts) > limits.ITEMS:
        expected = f"at most {limits.ITEMS:,} results (limits.ITEMS)"
        raise UnsupportedSubjectError("a longer sequence", expected)
    catalogs = [part.catalog for part in parts if part.catalog is not None]
    if len(catalogs) > 1:
        raise InteropError("files", f"{len(catalogs)} catalogs", "at most one", "read each alone")
    problems: list[ImportProblem] = [problem for part in parts for problem in part.problems]
    over = len(problems[limits.FAULTS :])
    return ReadResult(
        sorted((session for part in parts for session in part.sessions), key=local_time),
        [workout for part in parts for workout in part.workouts],
        [program for part in parts for program in part.programs],
        catalogs[0] if catalogs else None,
        problems[: limits.FAULTS],
        sum((part.counts for part in parts), Counts()),
        _unknown(name for part in parts for name in part.unknown),
        sum(part.unlisted for part in parts) + over,
        [progressions for part in parts for progressions in part.progressions],
    )


def _unknown(names: Iterable[UnknownName]) -> list[UnknownName]:
    by_name: dict[str, UnknownName] = {}
    for unknown in names:
        before = by_name.get(unknown.name)
        sets = unknown.sets + (before.sets if before is not None else 0)
        by_name[unknown.name] = evolve(unknown, sets=sets)
    return sorted(by_name.values(), key=lambda unknown: (-unknown.sets, unknown.name))
