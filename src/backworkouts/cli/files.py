"""Content of the files that a command names."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

__all__ = ["bytes_of"]


def bytes_of(name: str) -> bytes:
    """Return what a file holds, or standard input (`-`).

    Raises:
        OSError: when the file cannot be read, or standard input is closed.
    """
    if name != "-":
        return Path(name).read_bytes()
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read()
