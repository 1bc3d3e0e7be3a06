"""JSON Schema of what reading a text returns: what `to_dict` of each class holds."""

from __future__ import annotations

from backworkouts.definitions import (
    STEP,
    Definitions,
    Schema,
    any_of,
    enumeration,
    flag,
    integer,
    list_of,
    object_of,
    ref,
    summary,
    text,
)
from backworkouts.notation.account import Part, PartKind
from backworkouts.notation.document.doubts import Doubtful
from backworkouts.notation.document.lines import Place
from backworkouts.notation.origin import Origin
from backworkouts.notation.reading import Reading, UnknownName

__all__ = ["definitions", "path", "training"]


def definitions() -> Definitions:
    """Return the definitions of a reading and of its parts, by name."""
    return {
        "Reading": _reading(),
        "Place": object_of("Place", summary(Place), [_EXAMPLE_PLACE], _place("it stands")),
        "SubjectPlace": object_of(
            "SubjectPlace",
            "Where a part of the subject stands in the text.",
            [_EXAMPLE_SUBJECT_PLACE],
            {**path("the part of the subject"), **_place("the part stands")},
        ),
        "ValueOrigin": object_of(
            "ValueOrigin",
            "Where a value comes from that the text does not state in its place.",
            [_EXAMPLE_ORIGIN],
            {**path("the value"), "origin": ref("Origin", "Where the value comes from.")},
        ),
        "Origin": enumeration(Origin),
        "UnknownName": _unknown_name(),
        "Doubtful": _doubtful(),
        "TextPart": object_of(
            "TextPart",
            summary(Part),
            [{"start": 0, "end": 7, "kind": "name"}],
            {
                "start": integer("The first character, counted from 0."),
                "end": integer("The character after the last one."),
                "kind": ref("PartKind", "What the characters were read as."),
            },
        ),
        "PartKind": enumeration(PartKind),
    }


def path(what: str) -> Definitions:
    """Return the keys that state a path, as a text and as its keys and indices."""
    return {
        "where": text(f"The path of {what}; empty for the whole."),
        "path": list_of(STEP, "The keys and indices of that path.", most=None),
    }


def training(description: str, *more: Schema) -> Schema:
    """Return the schema of what was read or checked, with further schemas that it may have."""
    documents = [ref(f"{kind}Document") for kind in ("Workout", "Program", "Session")]
    return any_of(description, *documents, *more)


_EXAMPLE_PLACE = {"line": 2, "column": 1, "width": 7}
_EXAMPLE_PATH = {"where": "blocks[0].exercises[0]", "path": ["blocks", 0, "exercises", 0]}
_EXAMPLE_SUBJECT_PLACE = {**_EXAMPLE_PATH, **_EXAMPLE_PLACE}
_EXAMPLE_ORIGIN = {"where": "name", "path": ["name"], "origin": "default"}
_EXAMPLE_UNKNOWN = {
    "name": "Pul Up",
    "suggestions": ["pull_up"],
    "places": [{"line": 2, "column": 1, "width": 6}],
}
_EXAMPLE_DOUBTFUL = {
    "line": 4,
    "column": 1,
    "width": 12,
    "text": "then 2 more?",
    "assumed": "a note",
    "message": "'then 2 more?' may change the sets; read as a note",
}


def _place(what: str) -> Definitions:
    return {
        "line": integer(f"The line on which {what}, counted from 1.", 1),
        "column": integer("The first character, counted from 1.", 1),
        "width": integer("How many characters it has on that line."),
    }


def _unknown_name() -> Schema:
    return object_of(
        "UnknownName",
        summary(UnknownName),
        [_EXAMPLE_UNKNOWN],
        {
            "name": text("The name, as written."),
            "suggestions": list_of(
                "Id", "Ids of the exercises that it may mean, the nearest first.", most=None
            ),
            "places": list_of("Place", "Where the name stands.", most=None),
        },
    )


def _doubtful() -> Schema:
    return object_of(
        "Doubtful",
        summary(Doubtful),
        [_EXAMPLE_DOUBTFUL],
        {
            **_place("it stands"),
            "text": text("The whole line."),
            "assumed": text("What the place was read as."),
            "message": text("What was found and what was assumed, in one line."),
        },
    )


def _reading() -> Schema:
    example = {
        "subject": {"format": "backworkouts.workout/2", "name": "Pull", "blocks": []},
        "sessions": [],
        "progressions": None,
        "problems": [],
        "total": 0,
        "unknown": [_EXAMPLE_UNKNOWN],
        "doubtful": [_EXAMPLE_DOUBTFUL],
        "text": "Pull\nPul Up 3x8",
        "states_days": True,
        "places": [_EXAMPLE_SUBJECT_PLACE],
        "origins": [_EXAMPLE_ORIGIN],
        "account": [[{"start": 0, "end": 4, "kind": "heading"}]],
    }
    sessions = list_of("SessionDocument", "The sessions of a log.", most=None)
    return object_of(
        "Reading",
        summary(Reading),
        [example],
        {
            "subject": training(
                "The training that was read; null where no exercise was found.",
                sessions,
                {"type": "null"},
            ),
            "sessions": list_of("SessionDocument", "What was done on stated dates.", most=None),
            "progressions": any_of(
                "How the exercises progress; null where the text does not state it.",
                ref("ProgressionsDocument"),
                {"type": "null"},
            ),
            "problems": list_of(
                "LineProblem", "The lines that try to prescribe something and fail."
            ),
            "total": integer("How many problems there are, listed or not."),
            "unknown": list_of(
                "UnknownName", "The exercises that the catalog does not know.", most=None
            ),
            "doubtful": list_of("Doubtful", "The places that may hide a set.", most=None),
            "text": text("What was read."),
            "states_days": flag("Whether the text states on which days, or how many days."),
            "places": list_of("SubjectPlace", "Where the parts stand in the text.", most=None),
            "origins": list_of(
                "ValueOrigin", "The values that were inferred or assumed.", most=None
            ),
            "account": list_of(
                list_of("TextPart", "The parts of one line.", most=None),
                "What each line was read as.",
                most=None,
            ),
        },
    )
