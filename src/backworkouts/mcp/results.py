"""JSON Schemas of the results of the tools: what `to_dict` returns, or an error."""

from __future__ import annotations

from collections.abc import Mapping

from backworkouts.definitions import (
    Definitions,
    Schema,
    any_of,
    complete,
    flag,
    list_of,
    mapping_of,
    number,
    ref,
    text,
)
from backworkouts.schemas import SchemaKind, definition_name, json_schema

__all__ = [
    "DOCUMENTS",
    "EXERCISE",
    "FINDINGS",
    "FIXED_TEXT",
    "NOTICE",
    "READING",
    "REPORT",
    "RULES",
    "SOURCES",
    "TEXT_READING",
    "VOLUME",
    "output_schema",
]

REPORT = ref("Report", "What the rules find, which rules ran, and which did not.")
VOLUME = ref("Volume", "Sets and days of training per week, by the ids of muscles.")
FINDINGS = list_of("Finding", "The findings.", most=None)
DOCUMENTS = list_of(
    any_of("", ref("WorkoutDocument"), ref("ProgramDocument"), ref("SessionDocument")),
    "A workout, a program or a session; several workouts or sessions.",
    most=None,
)
EXERCISE = ref("Exercise", "The entry of the catalog.")
FIXED_TEXT = text("The text after the fixes.")
NOTICE = text("A notice for the lifter: the result is no medical advice.")
READING = ref(
    "TextReading",
    "For a text: what could not be read (problems), exercises that the catalog does not know "
    "(unknown), lines that may hide a set (doubtful), and what the text states as done beside the "
    "plan (sessions). The rest of the result leaves it out, or is uncertain about it.",
)
RULES = list_of("Rule", "The rules, in the order of their codes.", most=None)
SOURCES = mapping_of(text("A title."), "The titles of the sources that the grounds name, by id.")

TEXT_READING = ("problems", "total", "unknown", "doubtful", "sessions")
"""The keys of `Reading.to_dict` that are part of each result for a text."""

_KINDS: tuple[SchemaKind, ...] = (
    "report",
    "volume",
    "reading",
    "exercise",
    "problem",
    "line_problem",
)


def output_schema(
    required: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None
) -> Schema:
    """Return the schema of the result of a tool: these properties, or `error` alone."""
    error = ref("Error", "Why the call failed; then isError is true.")
    return complete(
        {
            "type": "object",
            "properties": {**required, **(optional or {}), "error": error},
            "additionalProperties": False,
            "oneOf": [{"required": list(required)}, {"required": ["error"]}],
        },
        _definitions(),
    )


def _definitions() -> Definitions:
    """Return the definitions of our results, of errors and of rules."""
    known: dict[str, Schema] = {}
    for kind in _KINDS:
        schema = json_schema(kind)
        del schema["$id"], schema["$schema"]
        known |= schema.pop("$defs", {})
        known[definition_name(kind)] = schema
    reading = known["Reading"]["properties"]
    parts = {name: reading[name] for name in TEXT_READING}
    return known | {
        "TextReading": _object(
            "What a text holds beside the training in the rest of the result.", **parts
        ),
        "Error": _object(
            "Why a call failed.",
            code=text("The kind of error: a stable name."),
            message=text("What is wrong, in words."),
            problems=list_of(
                any_of("", ref("Problem"), ref("LineProblem")),
                "What is wrong: each place in the arguments, or line of the text.",
            ),
        ),
        **_rule(),
    }


def _object(description: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _rule() -> Definitions:
    return {
        "Rule": _object(
            "A rule of a check.",
            code=text("Its code, which never changes."),
            name=text("Its name."),
            severity=ref("Severity", "How much its findings matter."),
            summary=text("What it asks for."),
            why=text("Why it asks for that."),
            looks_at=text("What it is run on: a workout, a week, ..."),
            options=list_of("RuleOption", "The numbers that can be set."),
            skipped_when=list_of(text("A reason."), "When it does not run."),
            goals=list_of("Goal", "The only goals that it is for; empty for all."),
            except_goals=list_of("Goal", "The goals that it is not for."),
            is_on=flag("Whether it runs when it is not selected."),
            for_beginners=flag("Whether it is for beginners only."),
            bad=text("A text in which it finds something."),
            good=text("A text in which it finds nothing."),
            grounds=list_of("Ground", "What it stands on."),
        ),
        "RuleOption": _object(
            "A number of a rule that can be set.",
            name=text("Its name."),
            default=number("Its value when it is not set."),
            unit=text("What it counts."),
            least=number("The least value."),
            most=number("The greatest value."),
        ),
    }
