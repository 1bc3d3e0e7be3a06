"""Rendering of findings and rules: as lines with carets, and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from backworkouts.errors import caret_under
from backworkouts.linter.rule import Finding, Rule
from backworkouts.notation import Place
from backworkouts.notation.document.lines import lines_of

__all__ = ["Plain", "finding_lines", "plain_rule"]

Plain = None | bool | int | float | str | Sequence["Plain"] | Mapping[str, "Plain"]
"""A value that `json.dumps` writes."""


def finding_lines(findings: Iterable[Finding], text: str | None, name: str) -> Iterator[str]:
    """Yield the lines of each finding: its place, its message, a caret and its fix.

    Args:
        findings: those of one subject.
        text: what the subject was read from; the findings are ordered by their places in it.
            Without it they stand with their paths in the subject, in their own order.
        name: of the file; may be empty.
    """
    if text is None:
        prefix = f"{name}: " if name else ""
        for finding in findings:
            yield f"{prefix}{finding}"
            yield from _fix_line(finding)
        return
    lines = lines_of(text)
    placed = [(finding.place or Place(1, 1, 0), finding) for finding in findings]
    prefix = f"{name}:" if name else ""
    for place, finding in sorted(placed, key=_position):
        rule = f"{finding.code} {finding.severity}"
        yield f"{prefix}{place.line}:{place.column}: {rule}: {finding.message}"
        if place.line <= len(lines):  # the caller may pass another text
            yield caret_under(lines[place.line - 1], place.column, place.width)
        yield from _fix_line(finding)


def _position(placed: tuple[Place, Finding]) -> tuple[int, int]:
    place, _ = placed
    return place.line, place.column


def _fix_line(finding: Finding) -> Iterator[str]:
    if finding.fix is not None:
        yield f"  {'fix' if finding.fix.is_safe else 'unsafe fix'}: {finding.fix.title}"


def plain_rule(rule: Rule) -> dict[str, Plain]:
    """Return a rule as plain values."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "why": rule.why,
        "looks_at": rule.scope.value,
        "options": [
            {
                "name": option.name,
                "default": option.default,
                "unit": option.unit,
                "least": option.least,
                "most": option.most,
            }
            for option in rule.options
        ],
        "skipped_when": [requirement.value for requirement in rule.requires],
        "goals": [goal.value for goal in rule.goals],
        "except_goals": [goal.value for goal in rule.except_goals],
        "is_on": rule.enabled_by is None,
        "for_beginners": rule.for_beginners,
        "bad": rule.bad,
        "good": rule.good,
        "grounds": [ground.to_dict() for ground in rule.grounds],
    }
