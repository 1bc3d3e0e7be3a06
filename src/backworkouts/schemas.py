"""The JSON Schema of every document, of their parts, and of what `to_dict` returns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, get_args

from backworkouts._catalog.catalog import Catalog
from backworkouts.definitions import (
    LOCAL,
    STEP,
    Definitions,
    complete,
    integer,
    list_of,
    object_of,
    summary,
    text,
)
from backworkouts.documents import schema as documents
from backworkouts.documents.parts import PARTS
from backworkouts.errors import (
    LineProblem,
    Problem,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.linter import schema as linter
from backworkouts.linter.edits import Fix
from backworkouts.linter.fixing import FixResult
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding
from backworkouts.linter.validation import Validation
from backworkouts.model.progressions import Progressions
from backworkouts.notation import Reading
from backworkouts.notation import schema as notation
from backworkouts.suggest import nearest
from backworkouts.volume import schema as volume
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.tonnage import Tonnage
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = ["CLASSES", "KINDS", "SchemaKind", "definition_name", "definitions", "json_schema"]

SchemaKind = Literal[
    "workout", "program", "session", "catalog", "credit_table", "progressions",
    "block", "exercise_sets", "set", "reps", "duration", "load", "exercise", "grip",
    "instructions", "muscle", "identifiers", "source", "phase", "warm_up_phase",
    "report", "finding", "fix", "fix_result", "volume", "volume_by_week", "interval", "tonnage",
    "reading", "validation", "problem", "line_problem",
]  # fmt: skip
"""What `json_schema` knows, by name."""

KINDS: tuple[str, ...] = get_args(SchemaKind)
"""The names in `SchemaKind`."""

_DOCUMENTS = {"workout", "program", "session", "catalog", "credit_table", "progressions"}
_NAMES = {"exercise": "ExerciseOrId"}
"""Names of definitions that differ from the names of their kinds."""

CLASSES: Mapping[type[Any], str] = {
    **{kind: name for name, kind in PARTS.items()},
    Catalog: "catalog",
    CreditTable: "credit_table",
    Progressions: "progressions",
    Report: "report",
    Finding: "finding",
    Fix: "fix",
    FixResult: "fix_result",
    Volume: "volume",
    VolumeByWeek: "volume_by_week",
    Tonnage: "tonnage",
    Reading: "reading",
    Validation: "validation",
    Problem: "problem",
    LineProblem: "line_problem",
}
"""The classes that have a schema, with its name."""


def json_schema(
    kind: SchemaKind | type[Any] | None = None, *, ref_template: str = LOCAL
) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a kind of document, part or result, as a new dict.

    The schema of a document describes the newest version of the format. A document of this version
    that the schema refuses, `loads` refuses. The schema accepts some that `loads` does not, because
    a schema cannot express that:

    - the first number of a range is below the second: `"12-8"`, `"8-8"`;
    - a number of repetitions, weeks, a count, an index or a year is written without a fraction:
      to a schema 10.0 is an integer;
    - a load is the shortest text of its number, and a date and time the text that Python prints;
    - a session does not end before it starts, and both times have a time zone or neither has;
    - an id is known: exercises and workouts that are no part of the document, an index into the
      workouts of a program, what the entries of a catalog refer to;
    - the workout that a session names by its id was done so, with no range in it;
    - a program uses every workout it lists;
    - the sets of an exercise are 200 at most, all values of `count` together;
    - a muscle has one role in an exercise;
    - what follows the colon in an id is letters and digits (a schema knows those of ASCII);
    - ids and names of a catalog are used once;
    - a catalog that extends another has no warm-up;
    - a credit is a multiple of 0.001;
    - an exercise has one scheme in a workout, and equipment one entry of what can be loaded;
    - weights to load have one unit and at most three decimals, and not too many sums;
    - a set of a week by a training max has one percentage of it as its load;
    - a key is given once.

    Nor can patterns express these without look-around, which many implementations do not have:

    - a text does not end with a line end (validators that are written in Python accept one);
    - a text holds no half of a surrogate pair.

    Args:
        kind: the name of a document (`"workout"`, `"program"`, `"session"`, `"catalog"`,
            `"credit_table"`, `"progressions"`), of a part of one (`"set"`, `"load"`), or of what
            `to_dict` returns (`"report"`, `"finding"`, `"volume"`, `"reading"`); or the class.
            None, the default, for any document.
        ref_template: how a reference is written, with `{model}` for the name of a definition. By
            default the result is complete, with an id. With another template it has no id, and
            `$defs` holds the definitions for the place that the template names; see the page on
            JSON for OpenAPI.

    Raises:
        UnknownIdError: for an unknown name or class, with the nearest names.
        UnsupportedSubjectError: for a template without `{model}`.

    >>> json_schema("interval")["required"]
    ['low', 'high']
    >>> openapi = json_schema("session", ref_template="#/components/schemas/{model}")
    >>> openapi["properties"]["started_at"]["$ref"]
    '#/components/schemas/Moment'
    """
    if kind is None:
        name = None
        schema = documents.document_schema(ref_template)
    else:
        name = _name_of(kind)
        known = definitions()
        schema = complete(known[definition_name(kind)], known, ref_template)
    return {**documents.schema_id(name), **schema} if ref_template == LOCAL else schema


def _name_of(kind: object) -> str:
    """Return the name of a kind.

    Raises:
        UnknownIdError: for a name or a class that has no schema.
        UnsupportedSubjectError: for anything else.
    """
    if isinstance(kind, type):
        name = CLASSES.get(kind)
        if name is not None:
            return name
        given = kind.__name__
    elif isinstance(kind, str):
        if kind in KINDS:
            return kind
        given = kind
    else:
        raise UnsupportedSubjectError(describe(kind), "a name such as 'workout', or a class")
    raise UnknownIdError("schema", given, nearest(given, KINDS))


def definition_name(kind: SchemaKind | type[Any]) -> str:
    """Return the name by which other definitions refer to a kind.

    Args:
        kind: as for `json_schema`.

    Raises:
        UnknownIdError, UnsupportedSubjectError: as `json_schema`.

    >>> definition_name("workout"), definition_name("fix_result")
    ('WorkoutDocument', 'FixResult')
    """
    name = _name_of(kind)
    words = "".join(word.capitalize() for word in name.split("_"))
    return f"{words}Document" if name in _DOCUMENTS else _NAMES.get(name, words)


@cache
def definitions() -> Definitions:
    """Return the definitions of all layers, which nothing may change."""
    return {
        **linter.definitions(),
        **volume.definitions(),
        **notation.definitions(),
        **_problems(),
        **documents.definitions(),
    }


def _problems() -> Definitions:
    """Return the definitions of problems, as errors and readings list them."""
    found: dict[str, Any] = {
        "found": text("What was found, described."),
        "expected": text("What belongs there."),
        "suggestions": list_of(
            text("A name or a value."), "The nearest that are accepted, best first.", most=None
        ),
        "message": text("The problem in one line."),
    }
    code = text("The kind of problem, which programs can rely on.")
    path = list_of(STEP, "The keys and indices that lead there.", most=None)
    example = {
        "found": "'12-8'",
        "expected": "the fewest first, such as '8-12'",
        "suggestions": ["8-12"],
        "message": "expected the fewest first, such as '8-12', found '12-8'",
    }
    return {
        "Problem": object_of(
            "Problem",
            summary(Problem),
            [
                {
                    "code": "invalid_value",
                    "path": ["blocks", 0, "sets", 0, "reps"],
                    "where": "$.blocks[0].sets[0].reps",
                    **example,
                }
            ],
            {"code": code, "path": path, "where": text("The place, for people."), **found},
        ),
        "LineProblem": object_of(
            "LineProblem",
            summary(LineProblem),
            [
                {
                    "code": "invalid_value",
                    "path": [],
                    "line": 3,
                    "column": 12,
                    "width": 4,
                    "text": "Seated Row 12-8",
                    **example,
                }
            ],
            {
                "code": code,
                "path": {**path, "description": "Empty: a text has lines and columns."},
                "line": integer("The line, counted from 1.", 1),
                "column": integer("The first character, counted from 1.", 1),
                "width": integer("How many characters; 0 where something is missing."),
                "text": text("The whole line."),
                **found,
            },
        ),
    }
