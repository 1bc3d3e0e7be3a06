"""The report of a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import evolve, frozen

from backworkouts.linter.registry import RuleChoice, rules_beside
from backworkouts.linter.render import finding_lines
from backworkouts.linter.rule import Finding, Rule, Severity, SeverityName, rank_of
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.plurals import plural

__all__ = ["Report", "Skipped"]


@frozen
class Skipped:
    """A rule that did not run, and why."""

    code: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {"code": self.code, "reason": self.reason}


@frozen(repr=False)
class Report(PydanticField, NotebookDisplay):
    """The findings of a check, by code and then by place; iterable.

    A finding that comes again in other weeks is there once: `Finding.weeks` and `Finding.others`
    state where.

    Attributes:
        findings: what was found.
        ran: codes of the rules that ran.
        skipped: rules that could not run.
        allowed: findings that a note beside them allows.
        own_rules: the rules that the caller gave to the check.
    """

    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()
    allowed: tuple[Finding, ...] = ()
    own_rules: tuple[Rule, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __getitem__(self, index: int) -> Finding:
        return self.findings[index]

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def codes(self) -> tuple[str, ...]:
        """The code of each finding."""
        return tuple(finding.code for finding in self.findings)

    @property
    def fixable(self) -> tuple[Finding, ...]:
        """The findings that have a fix, safe or not."""
        return tuple(finding for finding in self.findings if finding.fix is not None)

    def at_least(self, severity: Severity | SeverityName) -> tuple[Finding, ...]:
        """Return the findings of that severity or above.

        Args:
            severity: a `Severity` or its value.

        Raises:
            UnknownIdError: for an unknown severity, with the nearest.
        """
        least = rank_of(severity)
        return tuple(finding for finding in self.findings if finding.severity.rank >= least)

    def of(self, rules: RuleChoice) -> Report:
        """Return the report of these rules alone.

        Args:
            rules: codes, families or names.

        Raises:
            UnknownIdError: for an unknown rule.
        """
        codes = rules_beside(self.own_rules).codes_of(rules)
        return self._only(lambda finding: finding.code in codes)

    def within(self, where: str) -> Report:
        """Return the report of one part of the subject alone.

        A finding that stands for several places is in it when one of them is.

        Args:
            where: the path of the part: `phases[0]`, `blocks[2].exercises[0]`.
        """
        end = len(where)

        def is_within(path: str) -> bool:
            return not where or (path.startswith(where) and path[end : end + 1] in ("", ".", "["))

        return self._only(lambda finding: any(map(is_within, (finding.where, *finding.others))))

    def _only(self, is_wanted: Callable[[Finding], bool]) -> Report:
        return evolve(
            self,
            findings=tuple(filter(is_wanted, self.findings)),
            allowed=tuple(filter(is_wanted, self.allowed)),
        )

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        severities = [finding.severity for finding in self.findings]
        return {severity: severities.count(severity) for severity in Severity}

    @property
    def summary(self) -> str:
        """One line: how many findings of each severity, how many rules ran and were skipped."""
        found = ", ".join(
            plural(count, severity, severity if severity is Severity.INFO else "")
            for severity, count in self.counts.items()
            if count
        )
        allowed = f" ({len(self.allowed)} allowed)" if self.allowed else ""
        skipped = f", {len(self.skipped)} skipped" if self.skipped else ""
        ran = plural(len(self.ran), "rule")
        return f"{found or 'nothing found'}{allowed}; {ran} ran{skipped}"

    def to_text(self, text: str | None = None, name: str = "") -> str:
        """Return each finding with its line of a text and a caret below it, and the summary.

        Args:
            text: the text that was read and checked: `Reading.text`. Without it, the findings
                stand with their paths in the subject.
            name: name of the file, to begin each line with.
        """
        return "\n".join([*finding_lines(self.findings, text, name), self._end])

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for `json.dumps`: findings, rules that ran, rules that did not."""
        return {
            "findings": [finding.to_dict() for finding in self.findings],
            "allowed": [finding.to_dict() for finding in self.allowed],
            "ran": list(self.ran),
            "skipped": [rule.to_dict() for rule in self.skipped],
        }

    @property
    def _end(self) -> str:
        return f"{self.summary}. {NOT_MEDICAL_ADVICE}"

    def __str__(self) -> str:
        return "\n".join([*map(str, self.findings), self._end])

    def __repr__(self) -> str:
        return f"<Report: {self.summary}>"
