"""Values as plain text, for `print`: see `model.display`."""

from __future__ import annotations

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.views.table import plain
from backworkouts.views.volume import volume_table
from backworkouts.views.weeks import log_tables
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = ["text_of"]


def text_of(value: object, *, width: int, every: bool) -> str:
    """Return a value as text of at most so many columns.

    Args:
        value: a `Volume` or a `VolumeByWeek`.
        width: the most characters of a line.
        every: whether to show all rows, and not only the usual selection.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    if isinstance(value, VolumeByWeek):
        tables = log_tables(value, width=width, every=every)
        return "\n\n".join(plain(table, width) for table in tables)
    if not isinstance(value, Volume):
        raise UnsupportedSubjectError(describe(value), "a Volume or a VolumeByWeek")
    title = "Sets per week" if value.weekly else "Sets per session"
    table = volume_table(title, [value], value.muscles, weekly=value.weekly, every=every)
    return plain(table, width)
