"""What is shared while one JSON document is imported: the account, the names and the caches.

A row is a set. An error inside a set rejects the set; an error in something beside the sets (a
note, the duration of the session) is a warning. A field that the model cannot hold is reported
once for each kind of field, with the number of times it occurred.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import tzinfo
from typing import Any, TypeVar

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InvalidValueError, describe
from backworkouts.interop.account import Account, ImportProblem, Outcome
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen, SessionPlace
from backworkouts.interop.text import line_of
from backworkouts.interop.time_zones import TimeZone, time_zone_of
from backworkouts.model.session import Session
from backworkouts.model.set import Set

__all__ = ["FieldError", "ImportContext", "display_value"]

_CACHED_SETS = limits.ITEMS
_CACHED_CHARACTERS = 500  # a longer set has a long note, and long notes rarely repeat
_Read = TypeVar("_Read")


class FieldError(Exception):
    """A field whose value is not what its format defines.

    Args:
        where: path of the field.
        value: its value.
        message: what was expected.
        remedy: what to do about it; may be empty.
    """

    def __init__(self, where: str, value: object, message: str, remedy: str = "") -> None:
        super().__init__(where, value, message, remedy)
        self.where = where
        self.value = value
        self.message = message
        self.remedy = remedy


def display_value(value: object) -> str:
    """Return a value as problems show it: a short text as it is, and nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return line_of(value[: limits.NAME_CHARACTERS])
    return describe(value)


class ImportContext:
    """The account of one document while it is imported, with the names and sets found so far.

    Args:
        file: the name of the file, if it has one.
        catalog: the exercises that are known; the bundled ones by default.
        names: from names in the file to ids of exercises.
        seen: sessions read from other files, which are not read again.
        format: name of the format of the file.
        time_zone: the lifter's time zone: its name, or a `tzinfo`.

    Raises:
        UnknownExerciseError: when `names` leads to a name that the catalog does not have.
        AmbiguousExerciseError: when `names` leads to a name that fits several exercises.
        UnknownIdError: for an unknown time zone.
        UnsupportedSubjectError: when `names` is not a mapping of texts to texts.
    """

    def __init__(
        self,
        file: str | None,
        catalog: Catalog | None,
        names: Mapping[str, str] | None = None,
        seen: Seen | None = None,
        *,
        format: str = "",  # noqa: A002  formats have no other name
        time_zone: TimeZone | None = None,
    ) -> None:
        self.account: Account = Account(file)
        self.names: NameMap = NameMap(catalog, names)
        self.zone: tzinfo | None = time_zone_of(time_zone)
        self._format = format
        self._seen = Seen() if seen is None else seen
        self._has_other_files = seen is not None
        self._sets: dict[Hashable, Set] = {}
        self._unsupported: dict[str, tuple[int, int]] = {}  # field: index of its problem, count
        self._reports = 0

    def _problem(
        self, outcome: Outcome, where: str, value: object, message: str, remedy: str = ""
    ) -> ImportProblem:
        self._reports += 1
        shown, file = display_value(value), self.account.file
        return ImportProblem(outcome, message, shown, remedy, file, where=where)

    def warn(self, where: str, value: object, message: str, remedy: str = "") -> None:
        """Report a value that was not read, or not as the file has it."""
        self.account.report(self._problem(Outcome.WARNING, where, value, message, remedy))

    def skip(self, rows: int, where: str, value: object, message: str) -> None:
        """Count sets that hold no training, or training read before, and report why."""
        self.account.skip(rows, self._problem(Outcome.SKIPPED, where, value, message))

    def attempt(self, rows: int, where: str, read: Callable[[], _Read | None]) -> _Read | None:
        """Call a reader; when it fails, reject all of its sets and return None.

        Args:
            rows: how many sets it reads.
            where: path to report what the model refuses.
            read: raises `FieldError` or `InvalidValueError` when it fails.
        """
        account = self.account
        before = account.read, account.skipped, account.rejected
        try:
            return read()
        except FieldError as error:
            errors = [(error.where, error.value, error.message, error.remedy)]
        except InvalidValueError as error:
            # The path inside the model is dropped: without it, equal problems are one.
            refusals = dict.fromkeys((each.found, each.expected) for each in error.problems)
            errors = [(where, found, f"expected {expected}", "") for found, expected in refusals]
        account.read, account.skipped, account.rejected = before
        account.reject(rows, *(self._problem(Outcome.REJECTED, *error) for error in errors))
        return None

    def cached_set(
        self, value: object, where: str, context: Hashable, read: Callable[[], Set | None]
    ) -> Set | None:
        """Return the set of a JSON object; equal objects without a problem give the same set.

        Args:
            value: the JSON object.
            where: its path.
            context: what else the set depends on.
            read: as for `attempt`.
        """
        text = repr(value)  # as keys, 1, 1.0 and true would be equal
        key = (text, context)
        cached = self._sets.get(key)
        if cached is not None:
            return cached
        reports = self._reports
        found = self.attempt(1, where, read)
        if found is not None and self._reports == reports and len(text) <= _CACHED_CHARACTERS:
            if len(self._sets) >= _CACHED_SETS:
                self._sets.clear()
            self._sets[key] = found
        return found

    def is_new(self, session: Session, where: str) -> bool:
        """Return whether a session was not read before, in any file; skip its sets if it was."""
        seen = self._seen
        place = SessionPlace(self._format, where, self.account.file or "content")
        message = "the same was read before"
        if seen.is_new(session):
            elsewhere = seen.copy_elsewhere(session, place) if self._has_other_files else None
            if elsewhere is None:
                doubt = seen.doubt_elsewhere(session, place) if self._has_other_files else None
                if doubt is not None:
                    self.warn(where, str(session.started_at.date()), *doubt)
                return True
            message = f"a copy of the session at {elsewhere}"
        rows = sum(len(exercise.sets) for exercise in session.workout.exercise_sets())
        self.account.read -= rows
        self.skip(rows, where, str(session.started_at), message)
        return False

    def report_unsupported(self, where: str, field: str, value: object) -> None:
        """Report a field that the model cannot hold: once for each kind of field, with a count."""
        if value is None or value == "":
            return
        index, count = self._unsupported.get(field, (len(self.account.problems), 0))
        self._unsupported[field] = (index, count + 1)
        if count == 0:
            self.warn(f"{where}.{field}", value, f"there is no place for {field!r}: not kept")
        else:
            self._reports += 1

    def result(self, **subjects: Any) -> ReadResult:
        """Return what was read, with the account.

        Args:
            **subjects: fields of `ReadResult`, such as `sessions`.
        """
        problems = list(self.account.problems)
        for index, count in self._unsupported.values():
            if count > 1 and index < len(problems):
                message = f"{problems[index].message}, here and {count - 1} times more"
                problems[index] = evolve(problems[index], message=message)
        return ReadResult(
            **subjects,
            problems=problems,
            counts=self.account.counts,
            unknown=self.names.unknown,
            unlisted=self.account.unlisted,
        )
