"""Files of other apps: how they are given, what they are, and their text."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO, TypeGuard, cast

from backworkouts.errors import InteropError, UnsupportedSubjectError, describe

__all__ = [
    "SAVE_AS",
    "FileInput",
    "can_reopen",
    "first_bytes",
    "is_path",
    "name_of",
    "no_file",
    "open_bytes",
    "open_text",
    "refuse_other_kinds",
]

FileInput = str | os.PathLike[str] | bytes | BinaryIO | TextIO
"""Where a file is read from: its path, its content as bytes, or the file, open."""

SAVE_AS = "save it as CSV UTF-8, or open it with its encoding and give the open file"
if TYPE_CHECKING:
    _Buffered = io.BufferedReader[Any]

_BUFFER = io.DEFAULT_BUFFER_SIZE
_HEAD = 1 << 10  # bytes that show what a file is
_MOST_MEMBERS = 1_000
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ZIP = b"PK\x03\x04"
_UNPACK = "unpack it, and give the file that it holds"
_EXPORT_CSV = "export a CSV file from the app"
# What files that are often given by mistake begin with, what they are, and what to do instead.
_OTHER_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (
        b"SQLite format 3\0",
        "an SQLite database, such as a backup of FitNotes",
        _EXPORT_CSV,
    ),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Excel workbook (.xls)", "save it as CSV UTF-8"),
    (
        b"PAR1",
        "a Parquet file",
        "the commands `volume` and `check` take it, and backworkouts.tables reads it",
    ),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"%PDF", "a PDF document", _EXPORT_CSV),
    (b"\x89PNG", "a PNG picture", _EXPORT_CSV),
    (b"\xff\xd8\xff", "a JPEG picture", _EXPORT_CSV),
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml")


def name_of(file: FileInput) -> str | None:
    """Return the name of a file, without the folders above it; None for a file without a name."""
    path = getattr(file, "name", None) if hasattr(file, "read") else file
    return Path(path).name if isinstance(path, (str, os.PathLike)) else None


def is_path(file: object) -> TypeGuard[str | os.PathLike[str]]:
    """Return whether an object is a path that a file can have; a text of several lines is none."""
    # The content of a file given as text would otherwise be "no such file", with all of the text.
    if isinstance(file, str) and "\n" in file:
        return False
    return isinstance(file, (str, os.PathLike)) and "\0" not in os.fspath(file)


def can_reopen(file: FileInput) -> bool:
    """Return whether a file can be read again from its beginning: a path, or its content."""
    return is_path(file) or isinstance(file, (bytes, bytearray))


def no_file(file: object) -> UnsupportedSubjectError:
    """Return the error for an object that is no file."""
    return UnsupportedSubjectError(describe(file), "a path, an open file, or its content as bytes")


def first_bytes(file: FileInput, count: int) -> bytes | str:
    """Return the beginning of a file, and leave an open file where it was.

    Raises:
        InteropError: for a text that is opened with another encoding than its own.
        OSError: when it cannot be read.
        UnsupportedSubjectError: for anything else than a file that can go back.
    """
    if is_path(file):
        with Path(file).open("rb") as opened:
            return opened.read(count)
    if isinstance(file, (bytes, bytearray)):
        return bytes(file[:count])
    if not (hasattr(file, "read") and hasattr(file, "seek") and hasattr(file, "tell")):
        raise no_file(file)
    opened_file = cast("BinaryIO | TextIO", file)
    position = opened_file.tell()
    try:
        return opened_file.read(count)
    except UnicodeDecodeError as error:
        found = f"a byte that is no {error.encoding.upper()}"
        raise InteropError(name_of(file) or "content", found, "a text", SAVE_AS) from error
    finally:
        opened_file.seek(position)


def open_text(file: FileInput) -> tuple[BinaryIO | None, TextIO, bool]:
    """Open a file as text.

    A zip archive that holds one file is opened at that file.

    Returns:
        The bytes of a file whose length is known (else None), its text, and whether it was opened
        here, so that the caller closes it.

    Raises:
        InteropError: when the file is of a kind that holds no text, such as an Excel workbook.
        OSError: when it cannot be read.
        UnsupportedSubjectError: for anything else than a file.
    """
    if hasattr(file, "read") and isinstance(cast("TextIO", file).read(0), str):
        return None, cast("TextIO", file), False
    raw, buffered, is_ours = open_bytes(file)
    try:
        head = buffered.peek(_HEAD)
        encoding = _encoding(head)
        if encoding == "utf-8-sig":
            refuse_other_kinds(head, name_of(file))
    except BaseException:
        buffered.close()
        raise
    return raw, io.TextIOWrapper(buffered, encoding, newline=""), is_ours


def open_bytes(file: FileInput) -> tuple[BinaryIO | None, _Buffered, bool]:
    """Open a file as bytes: see `open_text`."""
    if isinstance(file, (bytes, bytearray)):
        raw: BinaryIO = io.BytesIO(file)
        has_length = False
    elif hasattr(file, "read"):
        # Without a wrapper, the reader would close the caller's file when it is collected.
        kept = io.BufferedReader(_KeptOpen(cast("BinaryIO", file)), _BUFFER)
        if kept.peek(len(_ZIP))[: len(_ZIP)] != _ZIP:
            return None, kept, False
        raw, has_length = io.BytesIO(kept.read()), False
    elif is_path(file):
        raw = Path(file).open("rb", buffering=0)  # noqa: SIM115  the caller closes the file
        has_length = True
    else:
        raise no_file(file)
    buffered = io.BufferedReader(cast("io.RawIOBase", raw), _BUFFER)
    if buffered.peek(len(_ZIP))[: len(_ZIP)] != _ZIP:
        return raw if has_length else None, buffered, True
    try:
        return None, _member(buffered, name_of(file)), True
    except BaseException:
        buffered.close()
        raise


def _member(archive: _Buffered, name: str | None) -> _Buffered:
    """Open the one file of a zip archive that may be an export."""
    where = name or "content"
    try:
        files = zipfile.ZipFile(archive)
        members = files.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        found = "a zip archive that is broken"
        raise InteropError(where, found, "a file of training", "export it again") from error
    names = [member.filename for member in members[:_MOST_MEMBERS]]
    if any(member.startswith("xl/") for member in names):
        found = "an Excel workbook (.xlsx)"
        raise InteropError(where, found, "a file of training", "save it as CSV UTF-8")
    exports = [member for member in names if _may_be_export(member)]
    if len(exports) != 1:
        listed = ", ".join(exports[:5]) or "none"
        found = f"a zip archive with {len(exports)} such files: {listed}"
        raise InteropError(where, found, "one file of training in it", _UNPACK)
    if files.getinfo(exports[0]).compress_type not in _COMPRESSIONS:
        found = "a zip archive that is compressed in a rare way"
        raise InteropError(where, found, "a file of training", _UNPACK)
    try:
        opened = files.open(exports[0])
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        found = f"a zip archive that cannot be read: {error}"
        raise InteropError(where, found, "a file of training", _UNPACK) from error
    return _ZipMember(_Unpacked(cast("BinaryIO", opened), where), archive)


class _ZipMember(io.BufferedReader):
    """A file of a zip archive, which closes the archive when it is closed."""

    def __init__(self, file: _Unpacked, archive: _Buffered) -> None:
        super().__init__(cast("io.RawIOBase", file), _BUFFER)
        self._archive = archive

    def close(self) -> None:
        """Close the file and the archive."""
        super().close()
        self._archive.close()


def _may_be_export(member: str) -> bool:
    path = PurePosixPath(member)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.casefold() in (".csv", ".txt", ".tsv", ".json", ".fit") and not hidden


def refuse_other_kinds(head: bytes, name: str | None) -> None:
    """Raise an error that names what a file is, if its first bytes are of a kind never read."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    for signature, kind, remedy in _OTHER_KINDS:
        if head.startswith(signature):
            raise InteropError(name or "content", kind, "a file of training", remedy)
    if start.startswith(_MARKUP):
        kind = "a web page or another XML document"
        raise InteropError(name or "content", kind, "a file of training", _EXPORT_CSV)


def _encoding(head: bytes) -> str:
    """Return the encoding of a text: UTF-8 but for texts that are evidently UTF-16."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    start = head[:64]
    if len(start) >= len(b"D\0a\0"):
        if _all_zero(start[1::2]) and not _any_zero(start[::2]):
            return "utf-16-le"
        if _all_zero(start[::2]) and not _any_zero(start[1::2]):
            return "utf-16-be"
    return "utf-8-sig"


def _all_zero(data: Sequence[int]) -> bool:
    return not any(data)


def _any_zero(data: Sequence[int]) -> bool:
    return 0 in data


class _KeptOpen(io.RawIOBase):
    """An open file that stays open when its reader is done."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # a buffer: `io` says no more
        data = self._read(len(view))
        view[: len(data)] = data
        return len(data)

    def _read(self, count: int) -> bytes:
        return self._file.read(count)


class _Unpacked(_KeptOpen):
    """A file of a zip archive; damage that shows while the file is unpacked is our error."""

    def __init__(self, file: BinaryIO, archive: str) -> None:
        super().__init__(file)
        self._archive = archive

    def _read(self, count: int) -> bytes:
        try:
            return super()._read(count)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            found = f"a broken zip archive ({error})"
            raise InteropError(self._archive, found, "a whole file", "export it again") from error
