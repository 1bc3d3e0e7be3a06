"""Lines of a text file, one at a time, up to the limit of the length of a row."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import NoReturn

from backworkouts import limits
from backworkouts.errors import InteropError
from backworkouts.interop.files import SAVE_AS, FileInput, name_of, open_text

__all__ = ["Lines"]

_LINE_END = re.compile(b"\r\n?|\n")


class Lines(Iterator[str]):
    """Iterator over the lines of a file, each with its end.

    Args:
        file: see `files.FileInput`.

    Attributes:
        name: of the file, for people; `content` when it has none.
        file_name: of the file; None when it has none.
        number: how many lines were completed.
        began: line on which the present row begins.

    Raises:
        InteropError: at once or later, when the file is no text in UTF-8, when a row is longer than
            `limits.ROW_CHARACTERS`, or when more than `limits.EMPTY_LINES` lines have no text.
        OSError: when it cannot be read.
    """

    def __init__(self, file: FileInput) -> None:
        self.name: str = name_of(file) or "content"
        self.file_name: str | None = name_of(file)
        self.number: int = 0
        self.began: int = 1
        self._length = 0
        self._empty = 0
        self._raw, self._text, self._is_ours = open_text(file)
        self._lines = self._read()

    def __next__(self) -> str:
        return next(self._lines)

    def begin_row(self) -> int:
        """Begin a row at the next line; return the line on which the row before it began."""
        began = self.began
        self.began = self.number + 1
        self._length = 0
        return began

    def _read(self) -> Iterator[str]:
        most = limits.ROW_CHARACTERS
        read_line = self._text.readline
        try:
            while line := read_line(most + 1):
                if line[-1] in "\r\n":
                    self.number += 1
                self._length += len(line)
                if self._length > most:
                    self.refuse(
                        f"a row of more than {most:,} characters, from line {self.began} on",
                        f"rows of at most {most:,} (limits.ROW_CHARACTERS)",
                        "look for a quotation mark that is not closed",
                    )
                if line.isspace():
                    self._count_empty()
                yield line
        except UnicodeDecodeError as error:
            # The text is decoded in pieces: the lines before the byte were not all yielded yet.
            line_of_byte = self.number + 1 + len(_LINE_END.findall(error.object[: error.start]))
            found = f"byte {error.object[error.start]:#04x} at line {line_of_byte}"
            self.refuse(found, error.encoding.upper(), SAVE_AS)

    def _count_empty(self) -> None:
        self._empty += 1
        most = limits.EMPTY_LINES
        if self._empty > most:
            expected = f"at most {most:,} (limits.EMPTY_LINES)"
            self.refuse(f"more than {most:,} lines without text", expected, "export it again")

    def refuse(self, found: str, expected: str, remedy: str) -> NoReturn:
        """Close the file, and raise the error for its content."""
        self.close()
        raise InteropError(self.name, found, expected, remedy)

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        raw = self._raw
        if raw is None or raw.closed:
            return 1.0 if raw is not None else None
        size = os.fstat(raw.fileno()).st_size
        return min(raw.tell() / size, 1.0) if size else 1.0

    def close(self) -> None:
        """Close the file, if it was opened here."""
        if self._is_ours:
            self._text.close()
