"""Problems of a text, each with its line and column, and the account of its exercise lines."""

from __future__ import annotations

from attrs import evolve

from backworkouts.interop.account import Account, ImportProblem, Outcome
from backworkouts.interop.liftoscript.lines import Place

__all__ = ["Problems", "StatementError"]


class StatementError(Exception):
    """A part of an exercise line that cannot be understood, which rejects the line.

    Args:
        offset: where it begins in the text of the statement.
        message: what is wrong.
        value: what stands there.
        remedy: what to do about it; may be empty.
    """

    def __init__(self, offset: int, message: str, value: str = "", remedy: str = "") -> None:
        super().__init__(offset, message, value, remedy)
        self.offset = offset
        self.message = message
        self.value = value
        self.remedy = remedy


class Problems:
    """The account of a text while it is read.

    Args:
        file: the name of the file, if it has one.
    """

    def __init__(self, file: str | None) -> None:
        self.account: Account = Account(file)
        self._repeated: dict[str, tuple[int, int]] = {}  # message: index of its problem, count

    def _problem(
        self, outcome: Outcome, place: Place | None, message: str, value: str, remedy: str
    ) -> ImportProblem:
        row, where = (None, "") if place is None else (place.line, f"column {place.column}")
        return ImportProblem(
            outcome, message, value, remedy, self.account.file, row=row, where=where
        )

    def warn(self, place: Place | None, message: str, value: str = "", remedy: str = "") -> None:
        """Report what was not read, or not as it stands there."""
        self.account.report(self._problem(Outcome.WARNING, place, message, value, remedy))

    def reject(self, place: Place, message: str, value: str = "", remedy: str = "") -> None:
        """Count an exercise line that cannot be understood, and report why."""
        self.account.reject(1, self._problem(Outcome.REJECTED, place, message, value, remedy))

    def skip(self, place: Place, message: str, value: str = "") -> None:
        """Count an exercise line that is not part of the program, and report why."""
        self.account.skip(1, self._problem(Outcome.SKIPPED, place, message, value, ""))

    def note(self, place: Place, message: str, value: str = "") -> None:
        """Report a kind of text that is not read: its first place, with the number of places."""
        index, count = self._repeated.get(message, (len(self.account.problems), 0))
        self._repeated[message] = (index, count + 1)
        if not count:
            self.warn(place, message, value)

    def listed(self) -> list[ImportProblem]:
        """Return the problems, with the number of places of those that repeat."""
        problems = list(self.account.problems)
        for index, count in self._repeated.values():
            if count > 1 and index < len(problems):
                message = f"{problems[index].message}; here and {count - 1:,} times more"
                problems[index] = evolve(problems[index], message=message)
        return problems
