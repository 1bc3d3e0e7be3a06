"""How an app fills its tables, beside the headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import field, frozen

from backworkouts.interop.table.columns import Columns, Field
from backworkouts.interop.table.kinds import KINDS, RowKind
from backworkouts.interop.table.layout import Timing

__all__ = ["Habits"]


@frozen(eq=False)
class Habits:
    """How an app fills its tables.

    Attributes:
        kinds: kinds of rows by the text in the columns of kinds, folded by `kinds.fold_kind`.
        kinds_below: gives further kinds of rows by the headings above them, where the words of an
            app depend on its language.
        clean: functions that give the text of a cell as other apps write it, by field.
        note_on_first: whether a note on the first row of an exercise is about the exercise, and
            others are about their set; otherwise all notes on exercises are about the exercise.
        states_bodyweight: whether `(Weighted)` and `(Assisted)` in the name of an exercise state
            that the load is added to bodyweight, or taken off it.
        empty_is_planned: whether a row without repetitions and seconds is a set that was planned
            and not done.
        names_once: whether the name of a workout may stand on the first row of a session alone, as
            in merged cells of a spreadsheet.
        repair: gives the cells of a row that has another number of cells than the headings; None
            for a row that cannot be repaired.
        amend: gives a function that changes the cells of a row in place before anything of them is
            read; None where nothing is to change.
        timing: gives how the rounds of the block of a row are timed.
    """

    kinds: Mapping[str, RowKind] = KINDS
    kinds_below: Callable[[Sequence[str]], Mapping[str, RowKind]] | None = None
    clean: Mapping[Field, Callable[[str], str]] = field(factory=dict)
    note_on_first: bool = False
    states_bodyweight: bool = True
    empty_is_planned: bool = False
    names_once: bool = False
    repair: Callable[[list[str], Columns], list[str] | None] | None = None
    amend: Callable[[Columns], Callable[[list[str]], None] | None] | None = None
    timing: Callable[[Columns], Callable[[Sequence[str]], Timing] | None] | None = None
