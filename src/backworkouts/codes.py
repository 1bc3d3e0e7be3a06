"""The codes of errors and of their problems: stable names, for programs that handle them."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

__all__ = ["Code"]


class Code(StrEnum):
    """A kind of error, or of a problem that an error lists.

    A code keeps its meaning in all later versions; a message may change. Each code is a text:
    `problem.code == "missing_key"`.

    >>> Code.MISSING_KEY.explanation
    'A required key is missing.'
    """

    explanation: str
    """What the code means, in one sentence."""

    def __new__(cls, value: str, explanation: str) -> Self:
        """Make a code from its text and its explanation."""
        code = str.__new__(cls, value)
        code._value_ = value
        code.explanation = explanation
        return code

    def __repr__(self) -> str:
        return repr(self.value)

    # Errors.

    INVALID_DOCUMENT = "invalid_document", "A JSON document is invalid; its problems say why."
    INVALID_LINE = "invalid_line", "A line of a file is no valid JSON document."
    INVALID_OBJECT = "invalid_object", "The values for an object of the model are invalid."
    INVALID_TEXT = "invalid_text", "A text of prescriptions cannot be read."
    INVALID_SETTINGS = "invalid_settings", "The settings of the linter are invalid."
    CATALOG_CONFLICT = "catalog_conflict", "The entries of a catalog contradict each other."
    CONFLICTING_WISHES = (
        "conflicting_wishes",
        "No program is as all wishes and rules ask; the error names what would do.",
    )
    INCOMPATIBLE_QUANTITIES = (
        "incompatible_quantities",
        "Two quantities cannot be compared or calculated with.",
    )
    INTEROP_FAILED = "interop_failed", "A file of another app cannot be read or written."
    MISSING_EXTRA = "missing_extra", "A package that an extra installs is missing."
    OUT_OF_TIME = "out_of_time", "No result was found in the time that was given."
    PLUGIN_FAILED = "plugin_failed", "The rules of a plugin cannot be loaded."
    RULE_FAILED = "rule_failed", "A rule raised an exception: a fault of the rule."
    UNSUPPORTED_ARGUMENT = "unsupported_argument", "An argument has the wrong type."

    # Names that are looked up: codes of errors, and of problems in documents and settings.

    UNKNOWN_ID = "unknown_id", "No entry of the catalog, rule or credit table has the id."
    UNKNOWN_EXERCISE = "unknown_exercise", "No exercise of the catalog has the name."
    AMBIGUOUS_EXERCISE = "ambiguous_exercise", "A name fits several exercises."

    # Problems of JSON.

    NOT_UTF8 = "not_utf8", "The bytes of a document are not UTF-8."
    NOT_JSON = "not_json", "The text of a document is not JSON."
    NOT_TOML = "not_toml", "The text of a settings file is not TOML."
    NOT_FINITE = "not_finite", "A number is NaN or infinite."
    DUPLICATE_KEY = "duplicate_key", "An object has a key twice."
    TOO_DEEP = "too_deep", "Lists and objects are nested too deeply."
    TOO_LARGE = "too_large", "A text, a list or a number is above a limit of the library."

    # Problems of keys and values.

    MISSING_KEY = "missing_key", "A required key is missing."
    UNKNOWN_KEY = "unknown_key", "A key is unknown."
    NEWER_KEY = "newer_key", "A key that only a newer version of the format has."
    UNEXPECTED_KEY = "unexpected_key", "A key that cannot stand beside another key."
    WRONG_TYPE = "wrong_type", "A value has the wrong type, such as a text for a number."
    WRONG_KIND = "wrong_kind", "A document holds something else than the caller asked for."
    INVALID_VALUE = "invalid_value", "A value has the right type, and is not accepted."
    OUT_OF_RANGE = "out_of_range", "A number is below the least or above the greatest value."
    WRONG_LENGTH = "wrong_length", "A list has too few or too many items."
    NOT_CANONICAL = "not_canonical", "A value has another form than the one that is written."
    UNKNOWN_VALUE = "unknown_value", "A text is none of the possible values."
    NEWER_VALUE = "newer_value", "A value that only a newer version of the format has."
    REVERSED_RANGE = "reversed_range", "The upper end of a range is below its lower end."
    NOT_EXACT = "not_exact", "A session states a range, where it must state what was done."
    CONTRADICTION = "contradiction", "Values that exclude each other, or one that needs another."
    UNUSED_WORKOUT = "unused_workout", "A program lists a workout that is in no rotation."
    DUPLICATE_ID = "duplicate_id", "Two entries have one id or one name."
    CIRCULAR_REFERENCE = "circular_reference", "An entry refers back to itself."

    # Problems of texts of prescriptions, which also have those of values.

    UNREADABLE = "unreadable", "A place in a text has no meaning that can be read."
    MISSING_UNIT = "missing_unit", "A load has no unit."
    NO_EXERCISE = "no_exercise", "A text prescribes nothing: no exercise with sets."
