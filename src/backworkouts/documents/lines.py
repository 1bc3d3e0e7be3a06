"""JSON Lines: many documents, a line each, read one after the other in little memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from backworkouts import limits
from backworkouts.errors import (
    CatalogConflictError,
    InvalidDocumentError,
    InvalidLineError,
    UnsupportedSubjectError,
    describe,
)

__all__ = ["LineSource", "OnBadLine", "iter_documents"]

_Text = str | bytes
_Document = TypeVar("_Document")


class ReadableFile(Protocol):
    """A file that is open for reading, as text or bytes."""

    def read(self, size: int, /) -> str | bytes:
        """Return the next characters of the file."""


LineSource = str | bytes | bytearray | os.PathLike[str] | ReadableFile | Iterable[str | bytes]
OnBadLine = Callable[[InvalidLineError], object]

_EXPECTED = "JSON Lines as text or bytes, a path, an open file, or lines"
_LONGEST = 4 * limits.DOCUMENT_CHARACTERS  # in bytes
_CHUNK = 1 << 18  # characters that are read at once: a few hundred documents


def iter_documents(
    source: LineSource, read: Callable[[_Text], _Document], on_bad: OnBadLine | None
) -> Iterator[_Document]:
    """Yield the document of each line that is not blank.

    Args:
        source: the text, or its UTF-8 bytes; a `Path`; a file open for reading; or an iterable of
            lines.
        read: reads one document.
        on_bad: is called with the error of each bad line. None raises the error.
    """
    if on_bad is not None and not callable(on_bad):
        raise UnsupportedSubjectError(describe(on_bad), "a function that takes an error, or None")
    return _documents(_lines(source), read, on_bad)


def _documents(
    lines: Iterator[_Text], read: Callable[[_Text], _Document], on_bad: OnBadLine | None
) -> Iterator[_Document]:
    for number, line in enumerate(lines, 1):
        if _is_blank(line):
            continue
        try:
            document = read(line)
        except (InvalidDocumentError, CatalogConflictError) as refusal:
            total = refusal.total if isinstance(refusal, InvalidDocumentError) else 0
            error = InvalidLineError(number, refusal.problems, total)
        else:
            yield document
            continue
        if on_bad is None:
            raise error
        on_bad(error)


def _is_blank(line: _Text) -> bool:
    return not (line.strip(" \t\r\n") if isinstance(line, str) else line.strip(b" \t\r\n"))


def _lines(source: Any) -> Iterator[_Text]:
    """Return the lines of a source, without waiting for more text than the next line needs."""
    if isinstance(source, (str, bytes, bytearray)):
        return _split(source[at : at + _CHUNK] for at in range(0, len(source), _CHUNK))
    if isinstance(source, os.PathLike):
        return _split(_chunks_of(Path(source)))
    if hasattr(source, "read"):
        # A source without seek may be a pipe, into which the next line is still being written.
        is_pipe = hasattr(source, "readline") and not getattr(source, "seekable", bool)()
        return _split(_chunks(source.readline if is_pipe else source.read))
    if isinstance(source, Iterable):
        return map(_line, source)
    raise UnsupportedSubjectError(describe(source), _EXPECTED)


def _line(line: object) -> _Text:
    if isinstance(line, (str, bytes)):
        return line
    raise UnsupportedSubjectError(describe(line), "a line of text or bytes")


def _chunks(read: Callable[[int], _Text]) -> Iterator[_Text]:
    kind: type[str | bytes] | None = None
    while True:
        chunk = read(_CHUNK)
        if not isinstance(chunk, kind or (str, bytes)):
            raise UnsupportedSubjectError(describe(chunk), "a file that reads as text, or as bytes")
        if not chunk:
            return
        kind = str if isinstance(chunk, str) else bytes
        yield chunk


def _chunks_of(path: Path) -> Iterator[_Text]:
    with path.open("rb") as file:
        yield from _chunks(file.read)


def _split(chunks: Iterable[Any]) -> Iterator[_Text]:
    """Yield the lines of a text that comes in chunks, wherever the chunks end."""
    parts: list[Any] = []  # of the line whose end was not read yet
    size = 0
    for chunk in chunks:
        first, *lines = chunk.split("\n" if isinstance(chunk, str) else b"\n")
        if size <= _LONGEST:  # a longer line is refused for its length, and need not be kept
            parts.append(first)
            size += len(first)
        if lines:
            yield first[:0].join(parts)
            last = lines.pop()
            yield from lines
            parts, size = [last], len(last)
    if size:
        yield parts[0][:0].join(parts)
