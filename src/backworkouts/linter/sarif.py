"""Reports as SARIF 2.1.0, which code review tools and editors show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from backworkouts import __version__, limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.explain import as_markdown, as_text
from backworkouts.linter.registry import rules_beside
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding, Rule, Severity

__all__ = ["sarif"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(reports: Iterable[tuple[str | None, Report]]) -> dict[str, Any]:
    r"""Return reports as one SARIF log of one run, as plain values for `json.dumps`.

    Rules that were skipped are notifications, and findings that a note allows are suppressed
    results. The title of a fix is a property of its result: the fix itself is an edit of a
    workout, and SARIF knows edits of texts only.

    Args:
        reports: each with the URI of what was checked, relative or absolute; None for what is in
            no file, or in several.

    Raises:
        UnsupportedSubjectError: for a report without its URI, and for anything else.
        InvalidValueError: for reports whose own rules have the same code or name.

    >>> import backworkouts as bw
    >>> log = sarif([("week.txt", bw.check(bw.notation.read("Deadlift 3x5\nPull-Up 3x8")))])
    >>> log["runs"][0]["results"][0]["ruleId"]
    'ORD001'
    """
    reports = _pairs(reports)
    own = dict.fromkeys(rule for _, report in reports for rule in report.own_rules)
    rules = rules_beside(tuple(own))
    places = {code: number for number, code in enumerate(rules)}
    results = [
        _result(finding, uri, places, is_allowed=is_allowed)
        for uri, report in reports
        for findings, is_allowed in ((report.findings, False), (report.allowed, True))
        for finding in findings
    ]
    run = {
        "tool": {
            "driver": {
                "name": "backworkouts",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules.values()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolConfigurationNotifications": _skipped(reports, places),
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


_EXPECTED = "pairs of a path and its Report: sarif([(path, report)])"


def _pairs(reports: object) -> list[tuple[str | None, Report]]:
    """Return the reports with their URIs.

    Raises:
        UnsupportedSubjectError: for what is none.
    """
    if isinstance(reports, Report) or not isinstance(reports, Iterable):
        raise UnsupportedSubjectError(describe(reports), _EXPECTED)
    pairs = list(islice(reports, limits.MEMBERS + 1))
    if len(pairs) > limits.MEMBERS:
        raise UnsupportedSubjectError("a longer sequence", f"at most {limits.MEMBERS:,} reports")
    for pair in pairs:
        match pair:
            case (None | str(), Report()):
                continue
        raise UnsupportedSubjectError(describe(pair), _EXPECTED)
    return pairs


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": as_text(rule), "markdown": as_markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(
    finding: Finding, uri: str | None, places: Mapping[str, int], *, is_allowed: bool
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "suppressions": [{"kind": "inSource"}] if is_allowed else [],
    }
    location = _location(uri, finding)
    if location:
        result["locations"] = [location]
    if finding.others:
        result["occurrenceCount"] = 1 + len(finding.others)
        result["relatedLocations"] = [
            {"id": number, "logicalLocations": [{"fullyQualifiedName": where}]}
            for number, where in enumerate(finding.others)
        ]
    if finding.fix is not None:
        result["properties"] = {"fix": {"title": finding.fix.title, "isSafe": finding.fix.is_safe}}
    return result


def _location(uri: str | None, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {} if uri is None else _file(uri)
    place = finding.place
    if uri is not None and place is not None:
        location["physicalLocation"]["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.width,
        }
    if finding.where:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.where}]
    return location


def _file(uri: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri}}}


def _skipped(
    reports: Iterable[tuple[str | None, Report]], places: Mapping[str, int]
) -> list[dict[str, Any]]:
    """Return a notification for each rule and reason, with the files that it holds for."""
    found: dict[tuple[str, str], list[str]] = {}
    for uri, report in reports:
        for rule in report.skipped:
            files = found.setdefault((rule.code, rule.reason), [])
            if uri is not None:
                files.append(uri)
    return [
        {
            "associatedRule": {"id": code, "index": places[code]},
            "level": "note",
            "message": {"text": f"{code} skipped: {reason}"},
            **({"locations": [_file(uri) for uri in files]} if files else {}),
        }
        for (code, reason), files in found.items()
    ]
