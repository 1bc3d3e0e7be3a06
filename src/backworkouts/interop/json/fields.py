"""The fields of a JSON object, by type."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from backworkouts import limits
from backworkouts.interop.dates import is_end
from backworkouts.interop.json.context import FieldError, ImportContext
from backworkouts.interop.text import line_of, prose_of
from backworkouts.interop.time_zones import local_moment
from backworkouts.model import validate

__all__ = ["Fields"]

_MOST = 10**12  # no number of a set or a session comes near it


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and 0 <= value <= _MOST  # type: ignore[operator]  # a number


def _is_whole(value: Any) -> bool:
    return _is_number(value) and value % 1 == 0


class Fields:
    """The fields of an object in a document, by type; a null field counts as absent.

    Args:
        context: the import that the object belongs to.
        value: the object.
        where: its path.
        strict: whether a field of the wrong type raises `FieldError`; by default it is a warning,
            and the field counts as absent.

    Raises:
        FieldError: when the value is not an object.

    >>> fields = Fields(ImportContext(None, None), {"reps": 8.0, "rpe": "high"}, "$")
    >>> fields.whole("reps"), fields.number("rpe")
    (8, None)
    >>> print(*fields.context.account.problems)
    $.rpe: expected a number, 0 or more: not read, found 'high' (warning)
    """

    def __init__(
        self, context: ImportContext, value: object, where: str, *, strict: bool = False
    ) -> None:
        self.context = context
        self.where = where
        self.strict = strict
        if not isinstance(value, dict):
            raise FieldError(where, value, "expected an object")
        self.value: dict[str, Any] = value

    def error(self, key: str, value: object, message: str, remedy: str = "") -> FieldError:
        """Return the error of a field."""
        return FieldError(f"{self.where}.{key}", value, message, remedy)

    def warn(self, key: str, value: object, message: str) -> None:
        """Report a field that was not read, or not as the file has it."""
        self.context.warn(f"{self.where}.{key}", value, message)

    def report_unsupported(self, *keys: str) -> None:
        """Report which of these fields are present: the model cannot hold them."""
        for key in keys:
            self.context.report_unsupported(self.where, key, self.value.get(key))

    def report_unknown(self, known: Collection[str]) -> None:
        """Report the fields that are not among the known ones."""
        self.report_unsupported(*sorted(set(self.value).difference(known)))

    def raw(self, key: str) -> Any:
        """Return the value of a field, whatever its type; None when it is absent."""
        return self.value.get(key)

    def _typed(self, key: str, expected: str, is_valid: Callable[[Any], bool]) -> Any:
        value = self.value.get(key)
        if value is None or is_valid(value):
            return value
        if self.strict:
            raise self.error(key, value, f"expected {expected}")
        self.warn(key, value, f"expected {expected}: not read")
        return None

    def text(self, key: str) -> str | None:
        """Return a text; None if it is blank."""
        value = self._typed(key, "a text", lambda value: isinstance(value, str))
        return value if value and not value.isspace() else None

    def _cleaned(self, key: str, text: str | None, clean: str) -> str | None:
        if text is not None and clean.split() != text.split():
            self.warn(key, text, "shortened, or cleared of characters that no text holds")
        return clean or None

    def line(self, key: str) -> str | None:
        """Return a text of one line, such as a name."""
        text = self.text(key)
        return text if validate.LINE.holds(text) else self._cleaned(key, text, line_of(text or ""))

    def prose(self, key: str) -> str | None:
        """Return a text of several lines, such as a note."""
        text = self.text(key)
        if validate.PROSE.holds(text):
            return text
        return self._cleaned(key, text, prose_of(text or ""))

    def number(self, key: str) -> float | None:
        """Return a number that is not negative."""
        return self._typed(key, "a number, 0 or more", _is_number)  # type: ignore[no-any-return]  # it is one

    def whole(self, key: str) -> int | None:
        """Return a whole number that is not negative; 13.0 is one."""
        value = self._typed(key, "a whole number, 0 or more", _is_whole)
        return None if value is None else int(value)

    def seconds(self, key: str) -> int | None:
        """Return the seconds of a rest; more than a day is a warning, and None."""
        value = self.whole(key)
        if value is not None and value > limits.SECONDS:
            self.warn(key, value, "more than a day: not read")
            return None
        return value

    def start(self, key: str, expected: str, example: str) -> datetime:
        """Return the ISO 8601 time at which a session started.

        Raises:
            FieldError: when it is absent or something else.
        """
        value = self.value.get(key)
        try:
            started = datetime.fromisoformat(value)  # type: ignore[arg-type]  # a TypeError is caught
            return local_moment(started, self.context.zone)
        except (TypeError, ValueError, OverflowError):
            raise self.error(key, value, f"expected {expected}", f"write it as {example}") from None

    def end(self, key: str, started: datetime) -> datetime | None:
        """Return the ISO 8601 time at which a session ended; anything else is a warning."""
        value = self.text(key)
        if value is None:
            return None
        try:
            ended = local_moment(datetime.fromisoformat(value), self.context.zone)
        except (ValueError, OverflowError):
            self.warn(key, value, "no date and time: not read")
            return None
        if not is_end(ended, started):
            message = "before the start, or just one of the two has a time zone: not read"
            self.warn(key, value, message)
            return None
        return ended

    def flag(self, key: str) -> bool | None:
        """Return true or false."""
        return self._typed(key, "true or false", lambda value: type(value) is bool)  # type: ignore[no-any-return]  # it is one

    def items(self, key: str) -> list[Any]:
        """Return a list with at least one item.

        Raises:
            FieldError: when it is absent, empty or something else.
        """
        value = self.value.get(key)
        if not isinstance(value, list) or not value:
            found = "an empty list" if value == [] else value
            raise self.error(key, found, f"expected a list of {key}, at least one")
        return value
