"""The findings of a check as a page shows them: by rule, with their places and grounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from backworkouts._catalog.bundled import bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.registry import rules_beside
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Confidence, Finding, Ground, Rule, Severity
from backworkouts.linter.subject_view import Held
from backworkouts.model.source import Source
from backworkouts.report.reading import Excerpt, excerpt
from backworkouts.report.words import numbers, place_in_words
from backworkouts.views.sources import doi_link

__all__ = ["Cited", "RuleFindings", "ShownFinding", "findings_by_rule"]

_MOST_OTHERS = 5
"""More places of one finding than this many are counted, not named."""


@frozen
class Cited:
    """A ground, with its source in words.

    Attributes:
        says: what the source states that bears on the rule.
        confidence: how sure that makes us.
        source: authors, year and title; the id of an unknown source.
        link: the address of the publication; empty without a DOI.
    """

    says: str
    confidence: Confidence
    source: str
    link: str


@frozen
class ShownFinding:
    """One finding.

    Attributes:
        message: one sentence.
        place: where it is, in words; empty for the whole.
        others: the other places that it stands for, in words.
        more: how many other places are not listed.
        weeks: in which weeks it is found; empty where that is not known.
        excerpt: the line of the text that it is in; None without a text.
        fix: what can be done about it; empty where no program can do it.
        is_safe: whether the fix changes only the order of what is done.
    """

    message: str
    place: str
    others: tuple[str, ...]
    more: int
    weeks: str
    excerpt: Excerpt | None
    fix: str
    is_safe: bool


@frozen
class RuleFindings:
    """The findings of one rule with the same severity.

    Attributes:
        rule: the rule.
        severity: how much they matter.
        findings: the findings, in the order of their places.
        grounds: what the rule stands on.
    """

    rule: Rule
    severity: Severity
    findings: tuple[ShownFinding, ...]
    grounds: tuple[Cited, ...]


def findings_by_rule(
    report: Report, findings: Iterable[Finding], subject: Held, text: str, catalog: Catalog
) -> list[RuleFindings]:
    """Return findings by severity, the gravest first, and by rule.

    Args:
        report: a report, whose settings may have rules of their own.
        findings: the findings of the report, or those that notes allow.
        subject: what was checked.
        text: what the subject was read from; empty without a text.
        catalog: the catalog with the sources.
    """
    sources = {**bundled().sources, **catalog.sources}
    rules = rules_beside(report.own_rules)
    by_rule: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault((finding.severity, finding.code), []).append(finding)
    ordered = sorted(by_rule.items(), key=lambda item: (-item[0][0].rank, item[0][1]))
    return [
        RuleFindings(
            rules[code],
            severity,
            tuple(_shown(finding, subject, text) for finding in found),
            _cited((ground for finding in found for ground in finding.grounds), sources),
        )
        for (severity, code), found in ordered
    ]


def _shown(finding: Finding, subject: Held, text: str) -> ShownFinding:
    fix, place = finding.fix, finding.place
    return ShownFinding(
        finding.message,
        place_in_words(subject, finding.where),
        tuple(place_in_words(subject, where) for where in finding.others[:_MOST_OTHERS]),
        max(len(finding.others) - _MOST_OTHERS, 0),
        numbers(finding.weeks),
        None if place is None else excerpt(text, place.line, place.column, place.width),
        "" if fix is None else fix.title,
        is_safe=fix is not None and fix.is_safe,
    )


def _cited(grounds: Iterable[Ground], sources: Mapping[str, Source]) -> tuple[Cited, ...]:
    return tuple(_cite(ground, sources.get(ground.source)) for ground in dict.fromkeys(grounds))


def _cite(ground: Ground, source: Source | None) -> Cited:
    if source is None:
        return Cited(ground.says, ground.confidence, ground.source, "")
    stated = (source.authors, f"({source.year})" if source.year else "", source.title)
    return Cited(ground.says, ground.confidence, " ".join(filter(None, stated)), doi_link(source))
