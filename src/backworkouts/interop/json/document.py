"""Reading a foreign JSON document: typed fields, and an account in which every set ends up once.

A row is a set. What is wrong inside a set rejects the set; what is wrong with something that is
only told beside it (a note, a duration of the session) is a warning. What a document says and the
model has no place for is reported once for each kind of field, with how often it was there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, TextIO, TypeVar, cast

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.text import parse
from backworkouts.errors import (
    InteropError,
    InvalidDocumentError,
    InvalidValueError,
    Problem,
    describe,
)
from backworkouts.interop.dates import is_end
from backworkouts.interop.files import Place, is_path, name_of, no_file
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import Counts, ImportProblem, Outcome, ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.text import line_of, prose_of
from backworkouts.model import validate
from backworkouts.model.session import Session
from backworkouts.model.set import Set

_MOST_SETS = limits.ITEMS
_REMEMBERED = 500  # characters of a set: few have long notes, and none says the same twice
_Made = TypeVar("_Made")

__all__ = ["Fields", "Ledger", "Wrong", "document", "rows_in", "shown"]

_MOST = 10**12  # no number of a set or a session is near it
_MOST_BYTES = 4 * limits.DOCUMENT_CHARACTERS  # of a character in UTF-8


def _content(file: Place) -> str | bytes:
    if is_path(file):
        with Path(file).open("rb") as opened:
            return opened.read(_MOST_BYTES + 1)
    if isinstance(file, (bytes, bytearray)):
        return bytes(file)
    if not hasattr(file, "read"):
        raise no_file(file)
    return cast("BinaryIO | TextIO", file).read(_MOST_BYTES + 1)


def document(file: Place) -> tuple[str | None, Any]:
    """The name of a file, if it has one, and the value its JSON says.

    Args:
        file: its path, its content as bytes, or the file, open.

    Raises:
        InteropError: for what is no JSON in UTF-8, or is longer than `limits.DOCUMENT_CHARACTERS`.
        UnsupportedSubjectError: for anything else.
    """
    content, name = _content(file), name_of(file)
    try:
        return name, parse(content)
    except InvalidDocumentError as error:
        first = error.problems[0]
        where = first.where if name is None else f"{name}, {first.where}"
        raise InteropError(where, first.found, first.expected) from None


def rows_in(exercises: object) -> int:
    """How many sets there are in what should be a list of exercises."""
    listed = exercises if isinstance(exercises, list) else []
    sets = [one.get("sets") for one in listed if isinstance(one, dict)]
    return sum(len(one) for one in sets if isinstance(one, list))


class Wrong(Exception):  # noqa: N818  it never leaves the package
    """A field that is not what its format says."""

    def __init__(self, where: str, value: object, message: str, remedy: str = "") -> None:
        super().__init__(where, value, message, remedy)
        self.where = where
        self.value = shown(value)
        self.message = message
        self.remedy = remedy


def shown(value: object) -> str:
    """A value as a problem shows it: a text as it is, if short; nothing for what is not there."""
    if value is None:
        return ""
    if isinstance(value, str):
        return line_of(value[: limits.NAME_CHARACTERS])
    return describe(value)


class Ledger:
    """The account of one document while it is read."""

    def __init__(
        self,
        file: str | None,
        catalog: Catalog | None,
        names: Mapping[str, str] | None,
        seen: Seen | None = None,
    ) -> None:
        self.names = NameMap(catalog, names)
        self.read = self.skipped = self.rejected = 0
        self._file = file
        self._problems: list[ImportProblem] = []
        self._not_kept: dict[str, tuple[int, int]] = {}
        self._seen = Seen() if seen is None else seen
        self._sets: dict[Hashable, Set] = {}
        self._unlisted = self._noted = 0

    def say(
        self, outcome: Outcome, where: str, value: object, message: str, remedy: str = ""
    ) -> None:
        """Note a problem."""
        self._noted += 1
        if len(self._problems) >= limits.FAULTS:
            self._unlisted += 1
            return
        self._problems.append(
            ImportProblem(outcome, message, shown(value), remedy, self._file, where=where)
        )

    def warn(self, where: str, value: object, message: str, remedy: str = "") -> None:
        """Note what was read otherwise than it stands there."""
        self.say(Outcome.WARNING, where, value, message, remedy)

    def reject(self, rows: int, *wrong: Wrong | Problem) -> None:
        """Count sets that cannot be understood, and note why."""
        self.rejected += rows
        for one in wrong:
            if isinstance(one, Problem):
                self.say(Outcome.REJECTED, one.where, one.found, f"expected {one.expected}")
            else:
                self.say(Outcome.REJECTED, one.where, one.value, one.message, one.remedy)

    def attempt(self, rows: int, where: str, make: Callable[[], _Made | None]) -> _Made | None:
        """What `make` makes; None, with all of these rows rejected, when it cannot be made.

        Args:
            rows: how many sets it holds.
            where: path of it, for what the model refuses.
            make: raises `Wrong` or `InvalidValueError`.
        """
        before = self.read, self.skipped, self.rejected
        try:
            return make()
        except Wrong as wrong:
            problems: tuple[Wrong | Problem, ...] = (wrong,)
        except InvalidValueError as error:
            problems = tuple({one._replace(where=where, path=()): None for one in error.problems})
        self.read, self.skipped, self.rejected = before
        self.reject(rows, *problems)
        return None

    def skip(self, where: str, value: object, message: str) -> None:
        """Count a set of which there is nothing to keep, and note why."""
        self.skipped += 1
        self.say(Outcome.SKIPPED, where, value, message)

    def set_of(
        self, value: object, where: str, about: Hashable, make: Callable[[], Set | None]
    ) -> Set | None:
        """The set that an object says: the same one for all that say the same without a problem.

        Args:
            value: the object.
            where: its path.
            about: what else the set depends on.
            make: as for `attempt`.
        """
        text = repr(value)  # 1, 1.0 and true are three
        key = (text, about)
        known = self._sets.get(key)
        if known is not None:
            return known
        before = self._noted
        one = self.attempt(1, where, make)
        if one is not None and self._noted == before and len(text) <= _REMEMBERED:
            if len(self._sets) >= _MOST_SETS:
                self._sets.clear()
            self._sets[key] = one
        return one

    def is_new(self, session: Session, where: str) -> bool:
        """Whether the same was not read before, in any file; if it was, its sets are skipped."""
        if self._seen.is_new(session):
            return True
        rows = sum(len(one.sets) for one in session.workout.exercise_sets())
        self.read -= rows
        self.skipped += rows
        self.say(Outcome.SKIPPED, where, str(session.started_at), "the same was read before")
        return False

    def not_kept(self, where: str, field: str, value: object) -> None:
        """Note what the model has no place for: once for a kind of field, however often."""
        if value is None or value == "":
            return
        self._noted += 1
        at, times = self._not_kept.get(field, (len(self._problems), 0))
        self._not_kept[field] = (at, times + 1)
        if times == 0:
            self.warn(f"{where}.{field}", value, f"there is no place for {field!r}: not kept")

    def _finished(self) -> Iterator[ImportProblem]:
        often = {at: times for at, times in self._not_kept.values() if times > 1}
        for at, one in enumerate(self._problems):
            times = often.get(at)
            message = (
                one.message if times is None else f"{one.message}, here and {times - 1} times more"
            )
            yield ImportProblem(
                one.outcome, message, one.value, one.remedy, one.file, where=one.where
            )

    def result(self, **held: Any) -> ReadResult:
        """What was read, with the account."""
        return ReadResult(
            **held,
            problems=self._finished(),
            counts=Counts.of(self.read, self.skipped, self.rejected),
            unknown=self.names.unknown,
            unlisted=self._unlisted,
        )


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and 0 <= value <= _MOST  # type: ignore[operator]  # a number


class Fields:
    """An object of the document, its fields by type; a field that is null is not there.

    Args:
        strict: whether a field of the wrong type is `Wrong`; if not, it is a warning, and no value.
    """

    def __init__(self, ledger: Ledger, value: object, where: str, *, strict: bool = False) -> None:
        self.ledger = ledger
        self.where = where
        self.strict = strict
        if not isinstance(value, dict):
            raise Wrong(where, value, "expected an object")
        self.value: dict[str, Any] = value

    def _typed(self, key: str, expected: str, holds: Callable[[Any], bool]) -> Any:
        value = self.value.get(key)
        if value is None or holds(value):
            return value
        wrong = Wrong(f"{self.where}.{key}", value, f"expected {expected}")
        if self.strict:
            raise wrong
        self.ledger.warn(wrong.where, wrong.value, f"{wrong.message}: not read")
        return None

    def raw(self, key: str) -> Any:
        """What stands there; None if nothing does."""
        return self.value.get(key)

    def text(self, key: str) -> str | None:
        """A text; None if it is blank."""
        value = self._typed(key, "a text", lambda value: isinstance(value, str))
        return value if value and not value.isspace() else None

    def _cleaned(self, key: str, text: str | None, clean: str) -> str | None:
        if text is not None and clean.split() != text.split():
            self.ledger.warn(
                f"{self.where}.{key}",
                text,
                "shortened, or cleared of characters that no text holds",
            )
        return clean or None

    def line(self, key: str) -> str | None:
        """A name: one line."""
        text = self.text(key)
        return text if validate.LINE.holds(text) else self._cleaned(key, text, line_of(text or ""))

    def prose(self, key: str) -> str | None:
        """A note."""
        text = self.text(key)
        return (
            text if validate.PROSE.holds(text) else self._cleaned(key, text, prose_of(text or ""))
        )

    def number(self, key: str) -> float | None:
        """A number that is not below zero."""
        return self._typed(key, "a number, 0 or more", _is_number)  # type: ignore[no-any-return]  # it is one

    def whole(self, key: str) -> int | None:
        """A whole number that is not below zero; 13.0 is one."""
        value = self._typed(
            key, "a whole number, 0 or more", lambda value: _is_number(value) and value % 1 == 0
        )
        return None if value is None else int(value)

    def seconds(self, key: str) -> int | None:
        """A rest interval, that is told beside a set: one beyond a day is not read."""
        value = self.whole(key)
        if value is not None and value > limits.SECONDS:
            self.ledger.warn(f"{self.where}.{key}", value, "more than a day: not read")
            return None
        return value

    def end(self, key: str, started: datetime) -> datetime | None:
        """The ISO 8601 time at which what started then ended; what is no such time is not read."""
        value = self.text(key)
        if value is None:
            return None
        try:
            ended = datetime.fromisoformat(value)
        except ValueError:
            self.ledger.warn(f"{self.where}.{key}", value, "no date and time: not read")
            return None
        if not is_end(ended, started):
            message = "before the start, or just one of the two has a time zone: not read"
            self.ledger.warn(f"{self.where}.{key}", value, message)
            return None
        return ended

    def flag(self, key: str) -> bool | None:
        """True or false."""
        return self._typed(key, "true or false", lambda value: type(value) is bool)  # type: ignore[no-any-return]  # it is one

    def items(self, key: str) -> list[Any]:
        """A list with something in it.

        Raises:
            Wrong: when it is anything else.
        """
        value = self.value.get(key)
        if not isinstance(value, list) or not value:
            found = "an empty list" if value == [] else value
            raise Wrong(f"{self.where}.{key}", found, f"expected a list of {key}, at least one")
        return value

    def not_kept(self, *keys: str) -> None:
        """Note which of these fields are there."""
        for key in keys:
            self.ledger.not_kept(self.where, key, self.value.get(key))
