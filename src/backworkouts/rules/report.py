"""What a check found."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from backworkouts.errors import UnknownIdError
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.rules._rule import Finding, Severity

__all__ = ["Report", "Skipped"]


@frozen
class Skipped:
    """A rule that did not run, and why."""

    code: str
    reason: str


@frozen(repr=False)
class Report:
    """The findings of a check, by code and then by place; iterable.

    Attributes:
        findings: what was found.
        ran: codes of the rules that looked.
        skipped: rules that could not look.
    """

    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __getitem__(self, index: int) -> Finding:
        return self.findings[index]

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def codes(self) -> tuple[str, ...]:
        """The code of each finding."""
        return tuple(one.code for one in self.findings)

    def at_least(self, severity: Severity | str) -> tuple[Finding, ...]:
        """The findings of that severity or above.

        Raises:
            UnknownIdError: for a severity that there is not.
        """
        if severity not in [*Severity]:
            raise UnknownIdError("severity", str(severity), tuple(Severity))
        least = Severity(severity).rank
        return tuple(one for one in self.findings if one.severity.rank >= least)

    @property
    def summary(self) -> str:
        """One line: how many findings of each severity, how many rules ran and were skipped."""
        counts = [(one, sum(each.severity is one for each in self.findings)) for one in Severity]
        found = ", ".join(
            f"{count} {severity}{'' if count == 1 or severity is Severity.INFO else 's'}"
            for severity, count in counts
            if count
        )
        skipped = f", {len(self.skipped)} skipped" if self.skipped else ""
        ran = f"{len(self.ran)} rule{'' if len(self.ran) == 1 else 's'} ran{skipped}"
        return f"{found or 'nothing found'}; {ran}"

    def __str__(self) -> str:
        return "\n".join([*map(str, self.findings), f"{self.summary}. {NOT_MEDICAL_ADVICE}"])

    def __repr__(self) -> str:
        return f"<Report: {self.summary}>"
