"""Sources as pages cite them."""

from __future__ import annotations

from urllib.parse import quote

from backworkouts.model.source import Source

__all__ = ["doi_link"]


def doi_link(source: Source | None) -> str:
    """Return the address of a publication; empty for an unknown source, and for one without a DOI.

    >>> doi_link(Source("row_2020", "study", "On rows", doi="10.1000/a b"))
    'https://doi.org/10.1000/a%20b'
    """
    return f"https://doi.org/{quote(source.doi)}" if source is not None and source.doi else ""
