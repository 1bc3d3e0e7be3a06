"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from backworkouts.notation import Place
    from backworkouts.rules._context import Context

__all__ = ["Confidence", "Finding", "Ground", "Rule", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: as much as its ground is strong."""

    ERROR = "error"
    """What is impossible."""
    WARNING = "warning"
    """What is said to apply to everyone, or makes a count wrong."""
    INFO = "info"
    """Preference, and every number of sets from studies on other muscles."""

    @property
    def rank(self) -> int:
        """0 for info, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Confidence(StrEnum):
    """How sure a ground makes us."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    NONE = "none"
    """Looked for, and not found."""


@frozen
class Ground:
    """What a rule stands on.

    Attributes:
        source: id of a source of the bundled catalog.
        says: what it says that bears on the rule.
        confidence: how sure that makes us.
    """

    source: str
    says: str
    confidence: Confidence

    def __str__(self) -> str:
        return f"{self.source}: {self.says} (confidence: {self.confidence})"


@frozen
class Finding:
    """One thing that a rule found.

    Attributes:
        code: of the rule, such as `ORD001`.
        severity: how much it matters.
        message: one sentence, complete by itself.
        where: its place in the subject, such as `blocks[0].exercises[0]`; empty for the whole.
        sources: what the rule stands on.
        place: its line and column, when the subject was read from a text.
    """

    code: str
    severity: Severity
    message: str
    where: str
    sources: tuple[Ground, ...]
    place: Place | None = None

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        if self.place is not None:
            place = f"{self.place}: "
        return f"{place}{self.code} {self.severity}: {self.message}"


Found = tuple[str, str]
"""What a rule yields: where, and a message."""


@frozen(eq=False)
class Rule:
    """One rule: what it is, why, and the function that looks.

    Attributes:
        code: three letters of the family and a number; its meaning never changes.
        name: what is found, so that it reads after "allow".
        severity: of its findings.
        summary: what is asked, one line.
        why: the reason, with its limits.
        bad, good: a workout a line each that has the finding, and one that has not.
        grounds: sources, each with how sure it makes us.
        look: yields `(where, message)` for each finding in a context.
        needs_week: it looks at whole weeks, and is skipped on a workout by itself.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    grounds: tuple[Ground, ...]
    look: Callable[[Context], Iterator[Found]]
    needs_week: bool = False

    def find(self, context: Context) -> Iterator[Finding]:
        """Its findings."""
        for where, message in self.look(context):
            yield Finding(self.code, self.severity, message, where, self.grounds)
