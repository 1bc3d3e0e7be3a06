"""Rules, findings and reports as plain values, for JSON and for whatever reads it."""

from __future__ import annotations

from typing import Any

from backworkouts.linter.registry import all_rules
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding, Ground, Rule

__all__ = ["plain_finding", "plain_report", "plain_rule"]


def plain_report(report: Report) -> dict[str, Any]:
    """What was found, what is allowed, which rules ran, and which could not and why."""
    return {
        "findings": [plain_finding(one) for one in report.findings],
        "allowed": [plain_finding(one) for one in report.allowed],
        "ran": list(report.ran),
        "skipped": [{"code": one.code, "reason": one.reason} for one in report.skipped],
    }


def plain_finding(one: Finding) -> dict[str, Any]:
    """A finding. What its fix changes is left out: only `fix` can make it."""
    fix, place = one.fix, one.place
    return {
        "code": one.code,
        "name": all_rules()[one.code].name,
        "severity": one.severity.value,
        "message": one.message,
        "where": one.where,
        "sources": [_plain_ground(ground) for ground in one.sources],
        "fix": fix and {"title": fix.title, "is_safe": fix.is_safe},
        "place": place and {"line": place.line, "column": place.column, "width": place.width},
    }


def plain_rule(rule: Rule) -> dict[str, Any]:
    """All that a rule says of itself."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "why": rule.why,
        "looks_at": rule.scope.value,
        "options": [
            {
                "name": one.name,
                "default": one.default,
                "unit": one.unit,
                "least": one.least,
                "most": one.most,
            }
            for one in rule.options
        ],
        "skipped_when": [one.value for one in rule.needs],
        "goals": [one.value for one in rule.goals],
        "for_beginners": rule.for_beginners,
        "bad": rule.bad,
        "good": rule.good,
        "sources": [_plain_ground(ground) for ground in rule.grounds],
    }


def _plain_ground(ground: Ground) -> dict[str, str]:
    return {
        "source": ground.source,
        "says": ground.says,
        "confidence": ground.confidence.value,
    }
