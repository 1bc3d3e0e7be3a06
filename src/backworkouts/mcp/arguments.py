"""The arguments of the tools: what each is as JSON Schema, and how a call is validated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from backworkouts import limits
from backworkouts.definitions import Schema, list_of
from backworkouts.errors import Code, InvalidDocumentError, Problem, describe
from backworkouts.linter.profile import EQUIPMENT_SETS, Weekday
from backworkouts.linter.rule import Severity
from backworkouts.model.terms import Equipment, Level
from backworkouts.model.workout import Focus, Goal
from backworkouts.suggest import nearest
from backworkouts.volume.credits import TABLES

__all__ = ["CHOICE", "PROFILE", "TRAINING", "Arguments", "input_schema", "validated"]

Arguments = Mapping[str, Any]
"""The validated arguments of a call, by name; those that are left out are not there."""


def _members(kind: Any, description: str) -> Schema:
    return {
        "type": "string",
        "enum": [member.value for member in kind],
        "description": description,
    }


_RULE_NAME = {"type": "string", "minLength": 1, "maxLength": limits.NAME_CHARACTERS}

PROPERTIES: dict[str, Schema] = {
    "text": {
        "type": "string",
        "maxLength": limits.NOTATION_CHARACTERS,
        "description": (
            "A workout, a program of several days, or a training log, as people type it: a title, "
            "then a line for each exercise, such as 'Pull-Up 3x8-10', 'Seated Row 4x10 @ 60 kg, "
            "rest 90 s' or 'Row 3x10 + Face Pull 3x15' for a superset. Several languages are "
            "understood. Give either text or documents."
        ),
    },
    "documents": list_of(
        {"type": "object"},
        "JSON documents in the format of backworkouts, as read_text and fix return them: one "
        "workout, program or session, or the workouts or sessions of a week. Give either text or "
        "documents.",
        least=1,
        most=limits.TOOL_DOCUMENTS,
    ),
    "unit": {
        "type": "string",
        "enum": ["kg", "lb"],
        "description": "The unit of loads in the text that state none. Left out, it stays open.",
    },
    "goal": _members(
        Goal, "What the lifter trains for. Left out, the goal that the workout states counts."
    ),
    "level": _members(Level, "How experienced the lifter is."),
    "focus": _members(Focus, "What each session concentrates on."),
    "equipment": list_of(
        {"type": "string", "enum": [*EQUIPMENT_SETS, *(item.value for item in Equipment)]},
        "All equipment that the lifter has: names of single items, and of common sets "
        f"({', '.join(EQUIPMENT_SETS)}). Left out, every exercise can be done.",
        least=1,
        most=len(EQUIPMENT_SETS) + len(Equipment),
    ),
    "sport_days": list_of(
        {"type": "string", "enum": [day.value for day in Weekday]},
        "The weekdays on which the lifter practices or plays a sport.",
        least=1,
        most=len(Weekday),
    ),
    "select": list_of(
        _RULE_NAME,
        "Run only these rules: codes such as ORD001, families such as ORD, or names. Left out, all "
        "rules run.",
        least=1,
        most=limits.PROBLEMS,
    ),
    "ignore": list_of(
        _RULE_NAME,
        "Do not run these rules: codes, families or names.",
        least=1,
        most=limits.PROBLEMS,
    ),
    "at_least": _members(
        Severity,
        "Return only findings that are at least this severe: error (impossible), warning (against "
        "advice that applies to everyone), info (preference). Left out, all are returned.",
    ),
    "unsafe": {
        "type": "boolean",
        "description": (
            "Also apply fixes that change the training itself or follow a preference, such as "
            "another exercise. False by default: only fixes that change the order, by advice that "
            "holds for everyone. Ask the lifter first."
        ),
    },
    "credits": {
        "type": "string",
        "enum": [*TABLES],
        "description": (
            "How sets are counted: fractional (the default: 1 for a prime mover, 0.5 for a "
            "synergist), direct (prime movers only) or total (1 for both)."
        ),
    },
    "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": limits.NAME_CHARACTERS,
        "description": "The exercise as people or apps write it: 'lat pulldown (wide grip)'.",
    },
    "rule": {
        **_RULE_NAME,
        "description": "The code (ORD001), the family (ORD) or the name of the rule.",
    },
}
"""The schema of every argument, by name."""

TRAINING = ("text", "documents", "unit")
PROFILE = ("goal", "level", "focus", "equipment", "sport_days")
CHOICE = ("select", "ignore")


def input_schema(*names: str, required: tuple[str, ...] = ()) -> Schema:
    """Return the schema of the arguments of a tool.

    No keyword such as `oneOf` stands at its root, as some clients refuse it there.
    """
    return {
        "type": "object",
        "properties": {name: PROPERTIES[name] for name in names},
        "required": list(required),
        "additionalProperties": False,
    }


def validated(arguments: Arguments, schema: Schema) -> Arguments:
    """Return the arguments of a call when they are valid.

    Raises:
        InvalidDocumentError: listing what is wrong, each with its path in the arguments.
    """
    errors = Draft202012Validator(schema).iter_errors(arguments)
    problems = tuple(
        islice((problem for error in errors for problem in _problems(error)), limits.PROBLEMS)
    )
    if problems:
        raise InvalidDocumentError(problems)
    return arguments


def _problems(error: ValidationError) -> Iterator[Problem]:
    """Yield the problems of one violated keyword of a schema."""
    schema = cast("Schema", error.schema)
    value, path = cast("Any", error.instance), tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword == "additionalProperties":
        yield from _unknown_arguments(value, tuple(schema["properties"]))
    elif keyword == "required":
        missing = next(name for name in schema["required"] if name not in value)
        yield Problem.at((missing,), "", "this argument", Code.MISSING_KEY, root="$")
    elif keyword != "enum":
        code, expected = _KEYWORDS[keyword]
        limit = schema[keyword]
        bound = f"{limit:,}" if isinstance(limit, int) else str(limit)
        found = _length(value) if keyword.startswith("max") else describe(value)
        yield Problem.at(path, found, expected.replace("#", bound), code, root="$")
    elif isinstance(value, str):  # a value of another type has a problem with its type
        values = tuple(schema["enum"])
        expected, near = f"one of: {', '.join(values)}", nearest(value, values)
        yield Problem.at(path, describe(value), expected, Code.UNKNOWN_VALUE, near, root="$")


_KEYWORDS = {
    "type": (Code.WRONG_TYPE, "a value of type #"),
    "minLength": (Code.INVALID_VALUE, "a text that is not empty"),
    "maxLength": (Code.TOO_LARGE, "at most # characters"),
    "minItems": (Code.WRONG_LENGTH, "at least # item"),
    "maxItems": (Code.TOO_LARGE, "at most # items"),
}
"""For a keyword of a schema, the code and what was expected, with # for the limit."""


def _unknown_arguments(arguments: Arguments, known: tuple[str, ...]) -> Iterator[Problem]:
    for name in arguments:
        if name not in known:
            expected = f"one of: {', '.join(known)}"
            near = nearest(str(name), known)
            yield Problem.at(
                (name,), "an unknown argument", expected, Code.UNKNOWN_KEY, near, root="$"
            )


def _length(value: str | list[object]) -> str:
    return f"{len(value):,} {'characters' if isinstance(value, str) else 'items'}"
