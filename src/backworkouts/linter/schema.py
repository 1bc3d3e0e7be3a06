"""JSON Schema of what a check returns: what `to_dict` of each class holds."""

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
    optional,
    ref,
    summary,
    text,
)
from backworkouts.linter.edits import Fix, Move, Replace, Split
from backworkouts.linter.fixing import FixResult
from backworkouts.linter.report import Skipped
from backworkouts.linter.rule import Confidence, Finding, Ground, Severity
from backworkouts.notation.schema import path, training
from backworkouts.notice import NOT_MEDICAL_ADVICE

__all__ = ["definitions"]


def definitions() -> Definitions:
    """Return the definitions of reports, findings and fixes, by name."""
    return {
        "Validation": _validation(),
        "Report": _report(),
        "Finding": _finding(),
        "FixResult": _fix_result(),
        **_fixes(),
        "Ground": object_of(
            "Ground",
            summary(Ground),
            [_EXAMPLE_GROUND],
            {
                "source": ref("Id", "The id of a source of the bundled catalog."),
                "says": text("What the source states that bears on the rule."),
                "confidence": ref("Confidence", "How sure that makes us."),
            },
        ),
        "Skipped": object_of(
            "Skipped",
            summary(Skipped),
            [_EXAMPLE_SKIPPED],
            {
                "code": text("The code of the rule."),
                "reason": text("Why the rule did not run."),
            },
        ),
        "Severity": enumeration(Severity),
        "Confidence": enumeration(Confidence),
    }


_EXAMPLE_GROUND = {
    "source": "article",
    "says": "a tired lower back fails in the work that needs it",
    "confidence": "low",
}
_EXAMPLE_SKIPPED = {"code": "FRQ001", "reason": "the days are not known"}
_EXAMPLE_MOVE = {"kind": "move", "block": 0, "to": 1}
_EXAMPLE_REPLACE = {"kind": "replace", "block": 0, "place": 0, "exercise": "seated_row"}
_EXAMPLE_SPLIT = {"kind": "split", "block": 2}
_EXAMPLE_FIX = {"title": "Do Deadlift after Pull-Up", "is_safe": True, "edits": [_EXAMPLE_MOVE]}
_EXAMPLE_FINDING = {
    "code": "ORD001",
    "name": "lower-back-before-pulling",
    "severity": "warning",
    "message": "Deadlift tires the lower back before Pull-Up",
    "where": "phases[0].rotation[0].blocks[0].exercises[0]",
    "path": ["phases", 0, "rotation", 0, "blocks", 0, "exercises", 0],
    "grounds": [_EXAMPLE_GROUND],
    "fix": _EXAMPLE_FIX,
    "place": {"line": 2, "column": 1, "width": 8},
    "weeks": [1],
    "others": ["phases[0].rotation[3].blocks[0].exercises[0]"],
    "other_paths": [["phases", 0, "rotation", 3, "blocks", 0, "exercises", 0]],
}
_EXAMPLE_REPORT = {
    "findings": [_EXAMPLE_FINDING],
    "allowed": [],
    "ran": ["ORD001"],
    "skipped": [_EXAMPLE_SKIPPED],
}
_EXAMPLE_DOCUMENT = {"format": "backworkouts.workout/2", "name": "Pull", "blocks": []}


def _report() -> Schema:
    return object_of(
        "Report",
        "The findings of a check, which rules ran and which did not.",
        [_EXAMPLE_REPORT],
        {
            "findings": list_of("Finding", "What was found.", most=None),
            "allowed": list_of("Finding", "Findings that a note beside them allows.", most=None),
            "ran": list_of(text("The code of a rule."), "The rules that ran.", most=None),
            "skipped": list_of("Skipped", "The rules that could not run.", most=None),
        },
    )


def _finding() -> Schema:
    steps = list_of(STEP, "The keys and indices of a path.", most=None)
    return object_of(
        "Finding",
        summary(Finding),
        [_EXAMPLE_FINDING],
        {
            "code": text("The code of the rule; its meaning never changes."),
            "name": text("The name of the rule."),
            "severity": ref("Severity", "How much the finding matters."),
            "message": text("One sentence, complete by itself."),
            **path("what was found, in the subject"),
            "grounds": list_of("Ground", "What the rule stands on.", most=None),
            "fix": optional("What can be done about it.", ref("Fix")),
            "place": optional("Where it stands in the text that was read.", ref("Place")),
            "weeks": list_of(
                {"type": "integer", "minimum": 1},
                "The numbers of the weeks in which it is found, from 1.",
                most=None,
            ),
            "others": list_of(
                text("A path."), "The paths of the other places that it stands for.", most=None
            ),
            "other_paths": list_of(steps, "The keys and indices of those paths.", most=None),
        },
    )


def _fixes() -> Definitions:
    """Return the definitions of a fix and of its edits."""
    block = integer("The number of the block, from 0.")
    return {
        "Fix": object_of(
            "Fix",
            summary(Fix),
            [_EXAMPLE_FIX],
            {
                "title": text("What the fix does, as an instruction."),
                "is_safe": flag("Whether the fix changes the order only."),
                "edits": list_of(
                    any_of("", ref("Move"), ref("Replace"), ref("Split")),
                    "The edits of the workout, one after the other.",
                    most=None,
                ),
            },
        ),
        "Move": object_of(
            "Move",
            summary(Move),
            [_EXAMPLE_MOVE],
            {
                "kind": _kind("move"),
                "block": block,
                "to": integer("The number of the block afterwards, from 0."),
            },
        ),
        "Replace": object_of(
            "Replace",
            summary(Replace),
            [_EXAMPLE_REPLACE],
            {
                "kind": _kind("replace"),
                "block": block,
                "place": integer("The number of the exercise in the block, from 0."),
                "exercise": ref("Id", "The id of the exercise to do instead."),
            },
        ),
        "Split": object_of(
            "Split",
            summary(Split),
            [_EXAMPLE_SPLIT],
            {"kind": _kind("split"), "block": block},
        ),
    }


def _kind(name: str) -> Schema:
    return {"type": "string", "const": name, "description": "What kind of edit this is."}


def _fix_result() -> Schema:
    example = {
        "subject": _EXAMPLE_DOCUMENT,
        "applied": [_EXAMPLE_FINDING],
        "report": _EXAMPLE_REPORT,
    }
    return object_of(
        "FixResult",
        summary(FixResult),
        [example],
        {
            "subject": training(
                "The training with the fixes applied.", ref("Phase"), _several_documents()
            ),
            "applied": list_of("Finding", "The findings that are fixed, in order.", most=None),
            "report": ref("Report", "What the rules find now."),
        },
    )


def _several_documents() -> Schema:
    documents = any_of("", ref("WorkoutDocument"), ref("SessionDocument"))
    return list_of(documents, "Several workouts or sessions.", most=None)


def _validation() -> Schema:
    example = {
        "is_valid": False,
        "subject": _EXAMPLE_DOCUMENT,
        "errors": [],
        "total": 0,
        "doubtful": [],
        "sessions": [],
        "report": _EXAMPLE_REPORT,
        "notice": NOT_MEDICAL_ADVICE,
    }
    return object_of(
        "Validation",
        "The training that a user sent, what could not be read, and the findings.",
        [example],
        {
            "is_valid": flag("Whether all was read, and no finding is an error."),
            "subject": training(
                "The training that was read; null when nothing could be.",
                list_of("SessionDocument", "The sessions of a log.", most=None),
                {"type": "null"},
            ),
            "errors": list_of(
                any_of("", ref("Problem"), ref("LineProblem")), "Everything that is wrong."
            ),
            "total": integer("How many errors there are, listed or not."),
            "doubtful": list_of("Doubtful", "Places of a text that may hide a set.", most=None),
            "sessions": list_of(
                "SessionDocument", "What a text states as done beside a plan.", most=None
            ),
            "report": optional("What the rules find; null without training.", ref("Report")),
            "notice": text("A notice for the user: the answer is no medical advice."),
        },
    )
