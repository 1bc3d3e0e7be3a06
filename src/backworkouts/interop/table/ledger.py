"""The book that is kept while a file is read: what became of each row, and what was wrong."""

from __future__ import annotations

from backworkouts import limits
from backworkouts.interop.account import Counts, ImportProblem, Outcome
from backworkouts.interop.table.sets import Fault

__all__ = ["Ledger"]

_SHOWN = 200  # characters of a value in a problem: a cell may hold a novel


class Ledger:
    """Counts and problems, as they come. It takes bounded memory, whatever the file.

    Args:
        file: the name of the file, if it has one.
    """

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.read: int = 0
        self.skipped: int = 0
        self.rejected: int = 0
        self.problems: list[ImportProblem] = []
        self.unlisted: int = 0

    def say(self, fault: Fault, line: int | None) -> None:
        """List a problem, or count it once there are too many to list."""
        if len(self.problems) >= limits.FAULTS:
            self.unlisted += 1
            return
        value = fault.value if len(fault.value) <= _SHOWN else f"{fault.value[: _SHOWN - 3]}..."
        self.problems.append(
            ImportProblem(
                fault.outcome, fault.message, value, fault.remedy, self.file, line, fault.column
            )
        )

    def drop(self, fault: Fault, line: int | None, rows: int = 1) -> None:
        """List a problem, and count the rows that it keeps out."""
        if fault.outcome is Outcome.REJECTED:
            self.rejected += rows
        else:
            self.skipped += rows
        self.say(fault, line)

    @property
    def counts(self) -> Counts:
        """Of the rows that are settled."""
        return Counts.of(self.read, self.skipped, self.rejected)
