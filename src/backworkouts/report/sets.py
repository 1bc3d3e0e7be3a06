"""Sets per muscle as a page shows them: the back, a chart, and a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.subject_view import Held
from backworkouts.pictures import Picture, back_map, sets_chart
from backworkouts.report.grid import Grid, grid_of
from backworkouts.views.volume import (
    credits_note,
    missing_notes,
    note_on_other_muscles,
    volume_table,
    volumes_of,
)
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.guide import Guide

__all__ = ["CountedSets", "counted_sets"]


@frozen
class CountedSets:
    """The sets per muscle of a page.

    Attributes:
        is_weekly: whether the sets are per week, not per session.
        pictures: the back, and the chart; none where no muscle of the back has sets.
        grid: a row for each muscle, a column for each credit table; None where there are no rows.
        credits: a sentence on each credit table, and one on sets that train other muscles only.
        missing: a sentence for each exercise that is not in the counts.
    """

    is_weekly: bool
    pictures: tuple[Picture, ...]
    grid: Grid | None
    credits: tuple[str, ...]
    missing: tuple[str, ...]


def counted_sets(
    subject: Held,
    tables: Sequence[CreditTable],
    guides: Mapping[str, Guide],
    catalog: Catalog,
) -> CountedSets:
    """Return the sets per muscle of a subject.

    Args:
        subject: the subject; a sequence of one member is counted as that member.
        tables: the credit tables; the pictures are by the first.
        guides: the weekly sets that rules ask for, by muscle id.
        catalog: the catalog whose muscles are counted.
    """
    alone = subject[0] if isinstance(subject, tuple) and len(subject) == 1 else subject
    volumes = volumes_of(alone, tables, catalog)
    first = volumes[0]
    table = volume_table("", volumes, catalog.muscles, weekly=first.weekly)
    return CountedSets(
        first.weekly,
        (back_map(first), sets_chart(first, guides=guides)) if table.rows else (),
        grid_of(table) if table.rows else None,
        tuple(filter(None, (*map(credits_note, tables), note_on_other_muscles([first])))),
        tuple(missing_notes([first.back])),
    )
