"""The one link from the model to a layer above it: how a value is shown to people.

The layout of a text needs `views`, which this module imports when a value is first shown.
"""

from __future__ import annotations

__all__ = ["text_of"]


def text_of(value: object, *, width: int = 80, every: bool = False) -> str:
    """Return a value as the text that the command line shows.

    Args:
        value: a `Volume`.
        width: the most characters of a line.
        every: whether to show all rows, and not only the usual selection.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    from backworkouts.views import text  # noqa: PLC0415  a layer above: see the module

    return text.text_of(value, width=width, every=every)
