"""Many documents, a line each (JSON Lines), read one after the other in little memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Any, TypeVar, overload

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts._collector import paused
from backworkouts.codec.documents import Known, read_lines
from backworkouts.errors import (
    CatalogConflictError,
    InvalidDocumentError,
    InvalidLineError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.json_io import Document, known_to, read_document, wanted

__all__ = ["iter_loads"]

_Text = str | bytes
_Source = str | bytes | bytearray | os.PathLike[str] | IO[str] | IO[bytes] | Iterable[str | bytes]
_OnBad = Callable[[InvalidLineError], object]
_Kind = TypeVar("_Kind", bound=Document)

_EXPECTED = "JSON Lines as text or bytes, a path, an open file, or lines"
_AS_IS: AbstractContextManager[None] = nullcontext()
_LONGEST = 4 * limits.DOCUMENT_CHARACTERS  # in bytes
_AT_ONCE = 32  # lines: more are hardly read sooner, and one that is bad costs more
_CHUNK = 1 << 18  # characters that are read at once: a few hundred documents


@overload
def iter_loads(
    source: _Source, *, catalog: Catalog | None = None, on_bad: _OnBad | None = None
) -> Iterator[Document]: ...
@overload
def iter_loads(
    source: _Source,
    kind: type[_Kind],
    *,
    catalog: Catalog | None = None,
    on_bad: _OnBad | None = None,
) -> Iterator[_Kind]: ...
def iter_loads(
    source: _Source,
    kind: type[Any] | None = None,
    *,
    catalog: Catalog | None = None,
    on_bad: _OnBad | None = None,
) -> Iterator[Any]:
    r"""What each line says, read as `loads` reads it, one after the other. Blank lines say nothing.

    Args:
        source: the text, or its UTF-8 bytes; a `Path`; a file open for reading; or whatever gives
            the lines one by one.
        kind: as for `loads`.
        catalog: as for `loads`.
        on_bad: is called with the error of each bad line, and the line is skipped. None, the
            default, raises it.

    Raises:
        InvalidLineError: with the number of the line, and everything that is wrong in it.
        OSError: when the file cannot be read.

    >>> line = '{"format": "backworkouts.workout/1", "name": "A", "blocks": []}'
    >>> bad = []
    >>> list(iter_loads(f'{line}\n{{"name": "B"}}\n{line}\n', on_bad=bad.append))
    [<Workout 'A': 0 blocks>, <Workout 'A': 0 blocks>]
    >>> bad[0].line
    2
    """
    if kind is not None:
        wanted(kind)
    return _documents(_lines(source), kind, known_to(catalog), on_bad)


def _documents(
    batches: Iterator[list[_Text]], kind: type[Any] | None, known: Known, on_bad: _OnBad | None
) -> Iterator[Any]:
    number = 1
    for batch in batches:
        read: list[Any] = []
        with paused() if len(batch) > 1 else _AS_IS:
            for at in range(0, len(batch), _AT_ONCE):
                read += _read_all(batch[at : at + _AT_ONCE], number + at, kind, known)
        number += len(batch)
        batch.clear()  # what was read need not be held as text, too
        yield from _sound(read, on_bad) if InvalidLineError in map(type, read) else read


def _read_all(
    lines: list[Any], number: int, kind: type[Any] | None, known: Known
) -> list[Document | InvalidLineError]:
    """What each line says that is not blank, or what is wrong with it, numbered from the first."""
    if len(lines) > 1:
        sound = read_lines(lines, known)
        if sound is not None and (kind is None or {*map(type, sound)} == {kind}):
            return [*sound]
    numbered = enumerate(lines, number)
    return [_read(line, at, kind, known) for at, line in numbered if not _is_blank(line)]


def _read(
    line: _Text, number: int, kind: type[Any] | None, known: Known
) -> Document | InvalidLineError:
    try:
        return read_document(line, kind, known)  # type: ignore[no-any-return]  # one of them
    except InvalidDocumentError as error:
        return InvalidLineError(number, error.problems, error.total)
    except CatalogConflictError as error:
        return InvalidLineError(number, error.problems)


def _sound(read: list[Any], on_bad: _OnBad | None) -> Iterator[Any]:
    """What was read, without what is wrong."""
    for one in read:
        if type(one) is not InvalidLineError:
            yield one
        elif on_bad is None:
            raise one
        else:
            on_bad(one)


def _is_blank(line: _Text) -> bool:
    return not (line.strip(" \t\r\n") if isinstance(line, str) else line.strip(b" \t\r\n"))


def _lines(source: Any) -> Iterator[list[_Text]]:
    """The lines of a source, as many at once as there are without waiting for more."""
    if isinstance(source, (str, bytes, bytearray)):
        return _split(source[at : at + _CHUNK] for at in range(0, len(source), _CHUNK))
    if isinstance(source, os.PathLike):
        return _split(_chunks_of(Path(source)))
    if hasattr(source, "read"):
        # Where one cannot seek, somebody may still be writing the next line.
        awaited = hasattr(source, "readline") and not getattr(source, "seekable", bool)()
        return _split(_chunks(source.readline if awaited else source.read))
    if isinstance(source, Iterable):
        return ([_line(one)] for one in source)
    raise UnsupportedSubjectError(describe(source), _EXPECTED)


def _line(one: object) -> _Text:
    if isinstance(one, (str, bytes)):
        return one
    raise UnsupportedSubjectError(describe(one), "a line of text or bytes")


def _chunks(read: Callable[[int], _Text]) -> Iterator[_Text]:
    while chunk := read(_CHUNK):
        yield chunk


def _chunks_of(path: Path) -> Iterator[_Text]:
    with path.open("rb") as file:
        yield from _chunks(file.read)


def _split(chunks: Iterable[Any]) -> Iterator[list[_Text]]:
    """The lines that chunks of a text make, however it was cut."""
    parts: list[Any] = []  # of a line whose end was not seen yet
    size = 0
    for chunk in chunks:
        first, *lines = chunk.split("\n" if isinstance(chunk, str) else b"\n")
        if size <= _LONGEST:  # beyond, it will be refused for its length, and is not held
            parts.append(first)
            size += len(first)
        if lines:
            begun = lines.pop()
            yield [first[:0].join(parts), *lines]
            parts, size = [begun], len(begun)
    if size:
        yield [parts[0][:0].join(parts)]
