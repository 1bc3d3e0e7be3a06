"""What a check found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from attrs import evolve, field, frozen

from backworkouts.errors import UnknownIdError
from backworkouts.linter.registry import RuleChoice, codes_of
from backworkouts.linter.rule import Finding, Severity
from backworkouts.notice import NOT_MEDICAL_ADVICE

__all__ = ["Report", "Skipped"]


@frozen
class Skipped:
    """A rule that did not run, and why."""

    code: str
    reason: str


class Unsaid(Protocol):
    """A finding that is not put into words before somebody reads it."""

    @property
    def code(self) -> str:
        """Of its rule."""

    @property
    def severity(self) -> Severity:
        """Of the finding to be."""

    @property
    def where(self) -> str:
        """Its place in the subject."""

    def finding(self) -> Finding:
        """The finding, said."""


@frozen(repr=False, eq=False)
class Report:
    """The findings of a check, by code and then by place; iterable.

    A finding is put into words when it is first looked at: to count them costs much less.

    Attributes:
        findings: what was found.
        ran: codes of the rules that looked.
        skipped: rules that could not look.
        allowed: what was found, and is allowed by a note beside it.
    """

    _findings: Sequence[Finding | Unsaid] = field(alias="findings")
    ran: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()
    _allowed: Sequence[Finding | Unsaid] = field(alias="allowed", default=())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        return self._said("_findings")

    @property
    def allowed(self) -> tuple[Finding, ...]:
        """What was found, and is allowed by a note beside it."""
        return self._said("_allowed")

    def _said(self, name: str) -> tuple[Finding, ...]:
        some = getattr(self, name)
        if type(some) is not tuple:  # a list of what is still unsaid
            some = tuple(one if isinstance(one, Finding) else one.finding() for one in some)
            object.__setattr__(self, name, some)
        return some

    def not_yet_said(self) -> Sequence[Finding | Unsaid]:
        """The findings as they are, for who reads few of many: `finding()` says one that is not."""
        return self._findings

    def _key(self) -> tuple[object, ...]:
        return self.findings, self.ran, self.skipped, self.allowed

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[object, ...]:
        return Report, self._key()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __getitem__(self, index: int) -> Finding:
        return self.findings[index]

    def __len__(self) -> int:
        return len(self._findings)

    @property
    def codes(self) -> tuple[str, ...]:
        """The code of each finding."""
        return tuple(one.code for one in self._findings)

    @property
    def fixable(self) -> tuple[Finding, ...]:
        """The findings that have a fix, safe or not."""
        return tuple(one for one in self.findings if one.fix is not None)

    def at_least(self, severity: Severity | str) -> tuple[Finding, ...]:
        """The findings of that severity or above.

        Raises:
            UnknownIdError: for a severity that there is not.
        """
        if severity not in [*Severity]:
            raise UnknownIdError("severity", str(severity), tuple(Severity))
        least = Severity(severity).rank
        return tuple(one for one in self.findings if one.severity.rank >= least)

    def of(self, rules: RuleChoice) -> Report:
        """The report of these rules alone.

        Args:
            rules: codes, families or names.

        Raises:
            UnknownIdError: for a rule that does not exist.
        """
        codes = codes_of(rules)
        return self._only(lambda one: one.code in codes)

    def within(self, where: str) -> Report:
        """The report without what is found elsewhere than in one part of the subject.

        Args:
            where: the path of the part: `phases[0]`, `blocks[2].exercises[0]`.
        """
        own = len(where)
        return self._only(
            lambda one: (
                not own
                or (one.where.startswith(where) and one.where[own : own + 1] in ("", ".", "["))
            )
        )

    def _only(self, wanted: Callable[[Any], bool]) -> Report:
        return evolve(
            self,
            findings=tuple(filter(wanted, self.findings)),
            allowed=tuple(filter(wanted, self.allowed)),
        )

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        return {one: sum(each.severity is one for each in self._findings) for one in Severity}

    @property
    def summary(self) -> str:
        """One line: how many findings of each severity, how many rules ran and were skipped."""
        found = ", ".join(
            f"{count} {severity}{'' if count == 1 or severity is Severity.INFO else 's'}"
            for severity, count in self.counts.items()
            if count
        )
        allowed = f" ({len(self.allowed)} allowed)" if self.allowed else ""
        skipped = f", {len(self.skipped)} skipped" if self.skipped else ""
        ran = f"{len(self.ran)} rule{'' if len(self.ran) == 1 else 's'} ran{skipped}"
        return f"{found or 'nothing found'}{allowed}; {ran}"

    def to_text(self, text: str, name: str = "") -> str:
        """Each finding with its line of a text and a caret below, and the summary.

        Args:
            text: what was read and checked: `Reading.text`.
            name: of its file, which then begins each place.
        """
        from backworkouts.linter.annotated import annotated  # noqa: PLC0415  it imports this

        return "\n".join([*annotated(self, text, name), self._end])

    def to_dict(self) -> dict[str, Any]:
        """Plain values for `json.dumps`: the findings, the rules that ran, those that did not."""
        from backworkouts.linter.plain import plain_report  # noqa: PLC0415  as above

        return plain_report(self)

    @property
    def _end(self) -> str:
        return f"{self.summary}. {NOT_MEDICAL_ADVICE}"

    def __str__(self) -> str:
        return "\n".join([*map(str, self.findings), self._end])

    def __repr__(self) -> str:
        return f"<Report: {self.summary}>"
