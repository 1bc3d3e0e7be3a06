"""Files of other apps: how they are given, and their text."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import BinaryIO, TextIO, TypeGuard, cast

from backworkouts.errors import UnsupportedSubjectError, describe

__all__ = ["SAVE_AS", "Place", "is_path", "name_of", "no_file", "open_text"]

Place = str | os.PathLike[str] | bytes | BinaryIO | TextIO
"""Where a file is read from: its path, its content as bytes, or the file, open."""

_CHUNK = 1 << 16
SAVE_AS = "save it as CSV UTF-8, or open it with its encoding and give the open file"


def name_of(file: Place) -> str | None:
    """The name of a file, without the folders above it; None when it has none."""
    path = getattr(file, "name", None) if hasattr(file, "read") else file
    return Path(path).name if isinstance(path, (str, os.PathLike)) else None


def is_path(file: object) -> TypeGuard[str | os.PathLike[str]]:
    """Whether something is a path that a file can have."""
    return isinstance(file, (str, os.PathLike)) and "\0" not in os.fspath(file)


def no_file(file: object) -> UnsupportedSubjectError:
    """The error for what is no file."""
    return UnsupportedSubjectError(describe(file), "a path, an open file, or its content as bytes")


def open_text(file: Place) -> tuple[BinaryIO | None, TextIO, bool]:
    """The bytes of a file that has a length, its text, and whether it was opened here."""
    if isinstance(file, (bytes, bytearray)):
        return None, _decoded(io.BytesIO(file)), True
    if hasattr(file, "read"):
        open_file = cast("BinaryIO | TextIO", file)
        probe = open_file.read(0)
        if isinstance(probe, str):
            return None, cast("TextIO", open_file), False
        # Detached from when it is collected, a wrapper would close the caller's file.
        return None, _decoded(_Kept(cast("BinaryIO", open_file))), False
    if is_path(file):
        raw = Path(file).open("rb")  # noqa: SIM115  closed by whoever reads to the end
        return raw, _decoded(raw), True
    raise no_file(file)


class _Kept(io.RawIOBase):
    """An open file that stays open when its reader is done."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # a buffer: `io` says no more
        data = self._file.read(len(view))
        view[: len(data)] = data
        return len(data)


def _decoded(raw: BinaryIO | io.RawIOBase) -> TextIO:
    buffered = io.BufferedReader(raw, _CHUNK) if isinstance(raw, io.RawIOBase) else raw
    return io.TextIOWrapper(buffered, "utf-8-sig", newline="")
