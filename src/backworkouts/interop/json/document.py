"""Reading a JSON document of another app."""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO, TextIO, cast

from backworkouts import limits
from backworkouts.documents.text import parse
from backworkouts.errors import InteropError, InvalidDocumentError
from backworkouts.interop.files import FileInput, is_path, name_of, no_file

__all__ = ["read_document"]

_MOST_BYTES = 4 * limits.DOCUMENT_CHARACTERS  # a character takes at most 4 bytes in UTF-8


def read_document(file: FileInput) -> tuple[str | None, Any]:
    """Return the name of a file, None if it has none, and its JSON value.

    Args:
        file: its path, its content as bytes, or the file, open.

    Raises:
        InteropError: for content that is not JSON in UTF-8, or is longer than
            `limits.DOCUMENT_CHARACTERS`.
        UnsupportedSubjectError: for anything else than a file.

    >>> read_document(b'{"title": "Pull"}')
    (None, {'title': 'Pull'})
    """
    content, name = _content(file), name_of(file)
    try:
        return name, parse(content)
    except InvalidDocumentError as error:
        problem = error.problems[0]
        where = problem.where if name is None else f"{name}, {problem.where}"
        raise InteropError(where, problem.found, problem.expected) from None


def _content(file: FileInput) -> str | bytes:
    if is_path(file):
        with Path(file).open("rb") as opened:
            return opened.read(_MOST_BYTES + 1)
    if isinstance(file, (bytes, bytearray)):
        return bytes(file)
    if not hasattr(file, "read"):
        raise no_file(file)
    return cast("BinaryIO | TextIO", file).read(_MOST_BYTES + 1)
