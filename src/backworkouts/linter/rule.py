"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

import backworkouts as bw
from backworkouts.linter.profile import NOBODY, Profile
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.notation import Place

__all__ = [
    "Confidence",
    "Finding",
    "Found",
    "Ground",
    "Need",
    "Option",
    "Options",
    "Rule",
    "Scope",
    "Severity",
]


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
        return _RANKS[self]


_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


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
        fix: what can be done about it, if a program can.
        place: its line and column, when the subject was read from a text.
    """

    code: str
    severity: Severity
    message: str
    where: str
    sources: tuple[Ground, ...]
    fix: bw.Fix | None = None
    place: Place | None = None

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        if self.place is not None:
            place = f"{self.place}: "
        return f"{place}{self.code} {self.severity}: {self.message}"


class Found(NamedTuple):
    """What a rule yields."""

    where: str
    """Of a rule on workouts, within the workout; of one on weeks, within the subject."""
    message: str | Callable[[], str]
    """Or what says it once it is asked for: to find is often much less work than to say."""
    fix: bw.Fix | Callable[[], bw.Fix | None] | None = None
    """Likewise."""


class Scope(Enum):
    """What a rule looks at."""

    WORKOUT = "each workout"
    """It is given a `Plan`, for each different workout of the subject."""
    TRAINING = "each week, or a workout by itself"
    """It is given a `Week`; a workout by itself is a part of one."""
    WEEK = "each whole week"
    """It is given a `Week`, and is skipped on a workout by itself."""
    ALLOWED = "what notes allow"
    """It is given the `Allowed` of the subject, after all others."""


class Need(Enum):
    """What a subject or a profile may not say; the value is why a rule is skipped then."""

    WEEK = "a workout by itself is no week: give a program, or all workouts or sessions of a week"
    DAYS = "the days are not known: give a program, or sessions with their dates"
    LOADS = "no loads are stated"
    RESTS = "no rest intervals are stated"
    EQUIPMENT = "the profile does not say what equipment is at hand"
    SPORT_DAYS = "the profile names no sport days"

    @property
    def bit(self) -> int:
        """One bit of an integer, another for each."""
        return 1 << list(Need).index(self)


@frozen
class Option:
    """A number that a rule goes by, and that can be set.

    Attributes:
        name: as in the settings.
        default: what it is unless set.
        unit: of what it is a number.
        least, most: what it can be set to.
    """

    name: str
    default: float
    unit: str
    least: float = 0
    most: float = 10_000


Options = Mapping[str, float]
"""The numbers a rule goes by, by name."""

Look = Callable[[Any, Options], Iterable[Found]]
"""Looks at a `Plan` or a `Week`, as the scope says, and yields what it finds."""


@frozen(eq=False)
class Rule:
    """One rule: what it is, why, and the function that looks.

    Attributes:
        code: three letters of the family and a number; its meaning never changes.
        name: what is found, so that it reads after "allow".
        severity: of its findings, unless the settings say otherwise.
        summary: what is asked, one line.
        why: the reason, with its limits.
        bad, good: a text that has the finding, and one that has not; a JSON document where
            notation cannot say it.
        grounds: sources, each with how sure it makes us.
        look: a pure function of what the scope says, and of the options.
        scope: what it looks at.
        options: the numbers it goes by.
        needs: what must be known; it is skipped, and the report says why, where it is not.
        goals: those it applies to; all when empty.
        for_beginners: it applies to them only.
        example: the profile with which `bad` and `good` are what they are.
        only_with: masks of `Trait`s (and of `Fact`s, within this package). It finds nothing in a
            workout or a week that has no bit of one of them, and so need not look there.
        never_with: nor in one that has any of these.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    grounds: tuple[Ground, ...]
    look: Look
    scope: Scope = Scope.WORKOUT
    options: tuple[Option, ...] = ()
    needs: tuple[Need, ...] = ()
    goals: tuple[Goal, ...] = ()
    for_beginners: bool = False
    example: Profile = NOBODY
    only_with: tuple[int, ...] = ()
    never_with: int = 0

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")
