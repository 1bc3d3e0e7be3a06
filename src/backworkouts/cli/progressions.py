"""Progressions in a file that an option names."""

from __future__ import annotations

from backworkouts.api import loads
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.files import bytes_of
from backworkouts.errors import BackworkoutsError
from backworkouts.model.progressions import Progressions

__all__ = ["load_progressions"]


def load_progressions(file: str) -> Progressions:
    """Return the progressions of a JSON document.

    Args:
        file: the file, or `-` for standard input.

    Raises:
        BackworkoutsError: for a document that cannot be read, with the name of the file as a note.
        OSError: for a file that cannot be opened.
    """
    try:
        return loads(bytes_of(file), Progressions, catalog=known_catalog())
    except BackworkoutsError as error:
        error.add_note(file)
        raise
