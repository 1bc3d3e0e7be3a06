"""The tools: the function of each, and its description for a language model.

A tool reads its arguments and returns plain values. It changes nothing outside the call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, frozen

from backworkouts._catalog.bundled import bundled
from backworkouts.api import resolve, to_dict, weekly_volume
from backworkouts.definitions import Schema
from backworkouts.documents.formats import Context
from backworkouts.documents.parts import write_part
from backworkouts.errors import NotationError
from backworkouts.linter.check import check
from backworkouts.linter.fixing import FixResult, fix
from backworkouts.linter.registry import rules_named
from backworkouts.linter.render import plain_rule
from backworkouts.linter.rule import Finding
from backworkouts.linter.text_fixing import fix_text
from backworkouts.mcp.arguments import CHOICE, PROFILE, TRAINING, Arguments, input_schema
from backworkouts.mcp.results import (
    DOCUMENTS,
    EXERCISE,
    FINDINGS,
    FIXED_TEXT,
    NOTICE,
    READING,
    REPORT,
    RULES,
    SOURCES,
    VOLUME,
    output_schema,
)
from backworkouts.mcp.training import profile_in, read_training, reading_result
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.volume.credits import FRACTIONAL

__all__ = ["TOOLS", "Tool"]

Result = dict[str, Any]


@frozen
class Tool:
    """A tool.

    Attributes:
        name: its name.
        title: its name for people.
        description: what it does, when to use it, and what its result means.
        input_schema: the JSON Schema of its arguments.
        output_schema: the JSON Schema of its result, or of an error.
        call: returns the result for validated arguments, or raises a `BackworkoutsError`.
    """

    name: str
    title: str
    description: str
    input_schema: Schema
    output_schema: Schema
    call: Callable[[Arguments], Result]


def _check(arguments: Arguments) -> Result:
    training = read_training(arguments)
    report = check(training.checked, **_options(arguments))
    if "at_least" in arguments:
        report = evolve(report, findings=report.at_least(arguments["at_least"]))
    return {
        "report": report.to_dict(),
        **reading_result(training.reading),
        "notice": NOT_MEDICAL_ADVICE,
    }


def _options(arguments: Arguments) -> dict[str, Any]:
    """Return the profile and the choice of rules, as `check` and `fix` take them."""
    chosen = {name: arguments[name] for name in CHOICE if name in arguments}
    return {"profile": profile_in(arguments), **chosen}


def _fix(arguments: Arguments) -> Result:
    training = read_training(arguments)
    unsafe = arguments.get("unsafe", False)
    if training.reading is not None and training.reading.problems:
        raise NotationError(training.reading.problems, training.reading.total)
    result = fix(training.checked, unsafe=unsafe, **_options(arguments))
    fixed = (
        _fixed_documents(result)
        if training.reading is None
        else _fixed_text(training.reading, result, arguments)
    )
    return {**fixed, **reading_result(training.reading), "notice": NOT_MEDICAL_ADVICE}


def _fixed_documents(result: FixResult[Any]) -> Result:
    subject = result.subject
    members = subject if isinstance(subject, tuple) else (subject,)
    return {
        "documents": [to_dict(member) for member in members],
        "applied": [finding.to_dict() for finding in result.applied],
        "refused": [],
        "report": result.report.to_dict(),
    }


def _fixed_text(reading: Reading, result: FixResult[Any], arguments: Arguments) -> Result:
    text, after = reading.text, reading
    applied: tuple[Finding, ...] = ()
    refused = result.applied
    # A log is never changed. A line that was not understood may hold exercises together.
    is_kept = bool(reading.doubtful) and not arguments.get("unsafe", False)
    if isinstance(result.subject, (Workout, Program)) and not is_kept:
        fixed = fix_text(reading, result.subject, result.applied, unit=arguments.get("unit"))
        text, after, applied, refused = fixed.text, fixed.reading, fixed.applied, fixed.refused
    return {
        "text": text,
        "applied": [finding.to_dict() for finding in applied],
        "refused": [finding.to_dict() for finding in refused],
        "report": check(after, **_options(arguments)).to_dict(),
    }


def _weekly_sets(arguments: Arguments) -> Result:
    training = read_training(arguments)
    volume = weekly_volume(training.subject, arguments.get("credits", FRACTIONAL))
    return {
        "volume": volume.to_dict(),
        **reading_result(training.reading),
        "notice": NOT_MEDICAL_ADVICE,
    }


def _resolve_exercise(arguments: Arguments) -> Result:
    return {"exercise": write_part(resolve(arguments["name"]), Context())}


def _explain_rule(arguments: Arguments) -> Result:
    rules = rules_named(arguments["rule"])
    sources = bundled().sources
    named = {ground.source for rule in rules for ground in rule.grounds}
    return {
        "rules": [plain_rule(rule) for rule in rules],
        "sources": {name: sources[name].title for name in sorted(named) if name in sources},
    }


def _read_text(arguments: Arguments) -> Result:
    training = read_training(arguments)
    subject = training.subject
    members = subject if isinstance(subject, tuple) else (subject,)
    return {
        "documents": [to_dict(member) for member in members],
        **reading_result(training.reading),
    }


_NO_ADVICE = "Not medical advice."

TOOLS: Mapping[str, Tool] = {
    tool.name: tool
    for tool in (
        Tool(
            "check",
            "Check training",
            "Check a workout, a program, or the workouts or sessions of a week against rules on "
            "the training of the back: order, sets per week, balance, repetitions, rest, "
            "recovery, equipment, warm-up. Use it when someone asks what is wrong with a workout, "
            "or before you propose one. Returns a report: each finding has the code of its rule, a "
            "severity (error, warning, info), a message, the path of the place (and line and "
            "column for text), its grounds and perhaps a fix. No finding does not mean that the "
            "training is good, only that no rule objects. State the profile of the lifter where "
            f"you know it: it decides which rules apply. {_NO_ADVICE}",
            input_schema(*TRAINING, *PROFILE, *CHOICE, "at_least"),
            output_schema({"report": REPORT, "notice": NOTICE}, {"reading": READING}),
            _check,
        ),
        Tool(
            "fix",
            "Fix training",
            "Return a workout or a program with the fixes of what check finds in it: text stays "
            "text, with its lines in another order, and documents stay documents. By default only "
            "fixes that change the order, by advice that holds for everyone, are applied. Nothing "
            "is stored: pass on the result. "
            "Returns applied (findings that are fixed), refused (findings whose fix the lines of "
            "the text cannot follow, or that need unsafe because some lines are doubtful) and the "
            "report of what is left. A text with lines that cannot be read is an error. Sessions "
            f"that were done are never changed. {_NO_ADVICE}",
            input_schema(*TRAINING, *PROFILE, *CHOICE, "unsafe"),
            output_schema(
                {"applied": FINDINGS, "refused": FINDINGS, "report": REPORT, "notice": NOTICE},
                {"text": FIXED_TEXT, "documents": DOCUMENTS, "reading": READING},
            ),
            _fix,
        ),
        Tool(
            "weekly_sets",
            "Count weekly sets",
            "Count the sets per week of each muscle, and on how many days it is trained. A single "
            "workout counts as done once a week, several as one week, a program by its rotation; "
            "sessions give the mean of their calendar weeks. Every number is a range from low to "
            "high, because optional sets and phases may differ. When incomplete is true, some "
            "exercises are in no number: uncounted names them. uncertain has the sets that each "
            f"muscle may get from them. {_NO_ADVICE}",
            input_schema(*TRAINING, "credits"),
            output_schema({"volume": VOLUME, "notice": NOTICE}, {"reading": READING}),
            _weekly_sets,
        ),
        Tool(
            "resolve_exercise",
            "Look up an exercise",
            "Look up an exercise by a name that people or apps use for it, and return its entry: "
            "id, names, muscles by role (prime movers, synergists, stabilizers), movement "
            "patterns, equipment, instructions and cautions. A name that is unknown or fits "
            "several exercises is an error whose suggestions are ids to try.",
            input_schema("name", required=("name",)),
            output_schema({"exercise": EXERCISE}),
            _resolve_exercise,
        ),
        Tool(
            "explain_rule",
            "Explain a rule",
            "Explain a rule of check, by the code of a finding: why it exists, an example that "
            "breaks it and one that does not, its options, and its grounds, each with its source "
            "and how sure it makes us. Use it before you defend a finding.",
            input_schema("rule", required=("rule",)),
            output_schema({"rules": RULES, "sources": SOURCES}),
            _explain_rule,
        ),
        Tool(
            "read_text",
            "Read training from text",
            "Turn a workout, a program or a training log that people typed into JSON documents: "
            "exercises as ids of the catalog, sets, repetitions, loads in their unit, rest in "
            "seconds. What could not be read is listed with line and column, and nothing is "
            "guessed silently. Use it to see how a text is understood, or to get documents.",
            input_schema("text", "unit", required=("text",)),
            output_schema({"documents": DOCUMENTS, "reading": READING}),
            _read_text,
        ),
    )
}
"""The tools by name."""
