"""What a rule is, what it yields, and what becomes of that: a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from attrs import frozen

from backworkouts.errors import UnknownIdError
from backworkouts.linter.allow import Allowed
from backworkouts.linter.edits import Fix
from backworkouts.linter.profile import NOBODY, Profile
from backworkouts.linter.sentence import amount
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.display import PydanticField
from backworkouts.model.muscle import Muscle
from backworkouts.model.workout import Goal
from backworkouts.notation import Place
from backworkouts.paths import path_of
from backworkouts.suggest import nearest
from backworkouts.volume.guide import Guide

if TYPE_CHECKING:  # that module imports this one
    from backworkouts.linter.subject_view import SubjectView

__all__ = [
    "AllowedLook",
    "Confidence",
    "Finding",
    "Ground",
    "Match",
    "Option",
    "Options",
    "Requirement",
    "Rule",
    "Scope",
    "Severity",
    "SeverityName",
    "SubjectLook",
    "Total",
    "WeekLook",
    "WeeklyGuide",
    "WorkoutLook",
    "rank_of",
]


class Severity(StrEnum):
    """How much a finding matters: as much as its ground is strong. Compares by rank.

    >>> max(Severity.ERROR, Severity.INFO)
    <Severity.ERROR: 'error'>
    """

    ERROR = "error"
    """Impossible to do."""
    WARNING = "warning"
    """Against advice that applies to everyone, or makes a count wrong."""
    INFO = "info"
    """Preference, and every number of sets from studies on other muscles."""

    @property
    def rank(self) -> int:
        """0 for info, 2 for error."""
        return _RANKS[self]

    def __lt__(self, other: str) -> bool:
        return self.rank < rank_of(other)

    def __le__(self, other: str) -> bool:
        return self.rank <= rank_of(other)

    def __gt__(self, other: str) -> bool:
        return self.rank > rank_of(other)

    def __ge__(self, other: str) -> bool:
        return self.rank >= rank_of(other)


SeverityName = Literal["error", "warning", "info"]
"""The value of a `Severity`, for type checkers."""

_RANKS: Mapping[str, int] = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def rank_of(severity: str) -> int:
    """Return the rank of a severity or of its value.

    Raises:
        UnknownIdError: for any other text.
    """
    rank = _RANKS.get(severity)
    if rank is None:
        values = tuple(map(str, Severity))
        raise UnknownIdError("severity", str(severity), nearest(str(severity), values) or values)
    return rank


class Confidence(StrEnum):
    """How sure a ground makes us, by a scale that holds for every rule.

    A position stand counts as the evidence that it reviews. What is known only from a page about
    a study is a step lower than the study.
    """

    HIGH = "high"
    """Several trials or meta-analyses of this very question; or a definition, or arithmetic."""
    MODERATE = "moderate"
    """One good trial of it, or a meta-analysis of a near question: other muscles, another
    measure."""
    LOW = "low"
    """Advice of a coach or the article, muscle activity (EMG), work outside a gym, a preprint, a
    comparison between studies, or general knowledge."""
    NONE = "none"
    """Evidence was looked for, and none was found."""


@frozen
class Ground:
    """What a rule stands on.

    Attributes:
        source: id of a source of the bundled catalog.
        says: what the source states that bears on the rule.
        confidence: how sure that makes us.
    """

    source: str
    says: str
    confidence: Confidence

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "source": self.source,
            "says": self.says,
            "confidence": self.confidence.value,
        }

    def __str__(self) -> str:
        return f"{self.source}: {self.says} (confidence: {self.confidence})"


class Total(NamedTuple):
    """Sets that a finding is about: findings with equal texts become one, which adds up the sets.

    >>> Total(3, "no muscles are known, so", "in no count").message(12, 4)
    'no muscles are known, so its 12 sets in 4 places are in no count'
    """

    sets: float
    """The sets in one place."""
    before: str
    """The message up to the number of sets."""
    after: str
    """The rest of the message."""

    @property
    def about(self) -> tuple[str, str]:
        """What findings have in common that become one."""
        return self.before, self.after

    def message(self, sets: float, places: int = 1) -> str:
        """Return the message with the number of sets, and of places where there are several.

        Args:
            sets: the sets in all places.
            places: how many places there are.
        """
        where = f" in {places} places" if places > 1 else ""
        what = f"its set{where} is" if sets == 1 else f"its {amount(sets)} sets{where} are"
        return f"{self.before} {what} {self.after}"


@frozen
class Finding(PydanticField):
    """One thing that a rule found.

    Attributes:
        code: code of the rule, such as `ORD001`.
        severity: how much it matters.
        message: one sentence, complete by itself.
        where: its path in the subject, such as `blocks[0].exercises[0]`; empty for the whole.
        grounds: what the rule stands on.
        fix: what can be done about it, if a program can.
        place: its line and column, when the subject was read from a text.
        weeks: the numbers of the weeks in which it is found, from 1; empty where the subject is one
            week or its days are not known. A phase of unstated length counts as one rotation.
        others: the paths of the other places that it stands for: of the same workout on other days,
            and of equal findings in other weeks.
        total: the sets that it is about, until equal findings are added up; None in a report.
        name: name of the rule, such as `lower-back-before-pulls`.
    """

    code: str
    severity: Severity
    message: str
    where: str
    grounds: tuple[Ground, ...]
    fix: Fix | None = None
    place: Place | None = None
    weeks: tuple[int, ...] = ()
    others: tuple[str, ...] = ()
    total: Total | None = None
    name: str = ""

    @property
    def path(self) -> tuple[str | int, ...]:
        """The keys and indices in `where`: `("blocks", 0, "exercises", 0)`."""
        return path_of(self.where)

    def to_dict(self) -> dict[str, Any]:
        r"""Return plain values for JSON.

        >>> from backworkouts import check
        >>> from backworkouts.notation import read
        >>> finding = check(read("Deadlift 3x5\nPull-Up 3x8"), select="ORD001")[0].to_dict()
        >>> finding["code"], finding["path"], finding["place"]
        ('ORD001', ['blocks', 0, 'exercises', 0], {'line': 1, 'column': 1, 'width': 8})
        """
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "message": self.message,
            "where": self.where,
            "path": list(self.path),
            "grounds": [ground.to_dict() for ground in self.grounds],
            "fix": None if self.fix is None else self.fix.to_dict(),
            "place": None if self.place is None else self.place.to_dict(),
            "weeks": list(self.weeks),
            "others": list(self.others),
            "other_paths": [list(path_of(where)) for where in self.others],
        }

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        if self.place is not None:
            place = f"{self.place}: "
        return f"{place}{self.code} {self.severity}: {self.message}"


class Match(NamedTuple):
    """What a rule yields for each thing it finds: a place, a message, perhaps a fix, a severity."""

    where: str
    """Path: within the workout for a rule on workouts, within the subject for a rule on weeks."""
    message: str
    """One sentence, complete by itself, without a full stop."""
    fix: Fix | None = None
    severity: Severity | None = None
    """Severity of this finding where it is lower than that of the rule; None for that of the rule.

    A severity that the settings state takes precedence."""
    total: Total | None = None
    """Sets that the message counts; a report has one finding for all that are about the same."""


class Scope(Enum):
    """What a rule looks at."""

    WORKOUT = "each workout"
    """A `WorkoutView`, for each different workout of the subject."""
    TRAINING = "each week, or a workout by itself"
    """A `WeekView`; a workout by itself is a part of one."""
    WEEK = "each whole week"
    """A `WeekView`; the rule is skipped on a workout by itself."""
    SUBJECT = "all that is checked, with or without a workout in it"
    """The `SubjectView`."""
    ALLOWED = "what notes allow"
    """The `Allowed` of the subject, after all other rules."""


class Requirement(StrEnum):
    """What a subject or a profile may not state; the value is the reason to skip a rule."""

    # In the order in which they are tried: a single session is no log before it is no week.
    SESSIONS = "no log is given: check several sessions with their dates"
    WEEK = "a workout by itself is no week: give a program, or all workouts or sessions of a week"
    DAYS = "the days are not known: give a program, or sessions with their dates"
    LOADS = "no loads are stated"
    RESTS = "no rest intervals are stated"
    EQUIPMENT = "the profile does not say what equipment is at hand"
    SPORT_DAYS = "the profile names no sport days"


@frozen
class Option:
    """A number that a rule goes by, and that can be set.

    Attributes:
        name: its name in the settings.
        default: the value that holds unless another is set.
        unit: what the number counts.
        least, most: the bounds of what can be set.
    """

    name: str
    default: float
    unit: str
    least: float = 0
    most: float = 10_000


Options = Mapping[str, float]
"""The options of a rule by name."""

WorkoutLook = Callable[[WorkoutView, Options], Iterable[Match]]
WeekLook = Callable[[WeekView, Options], Iterable[Match]]
SubjectLook = Callable[["SubjectView", Options], Iterable[Match]]
AllowedLook = Callable[[Allowed, Options], Iterable[Match]]

WeeklyGuide = Callable[[Options, Mapping[str, Muscle], Profile], Mapping[str, Guide]]
"""Returns the weekly sets that a rule asks for, by muscle id: from the options of the rule, the
muscles that are known, and the profile of the lifter."""


@frozen(eq=False)
class Rule:
    """One rule: what it is, why, and the function that looks.

    Attributes:
        code: three letters of the family and a number; its meaning never changes.
        name: what is found, so that it reads well after "allow".
        severity: severity of its findings, unless the settings change it. Single findings may have
            a lower one (`Match.severity`), never a higher one.
        summary: what the rule asks for, one line.
        why: the reason, with its limits.
        bad, good: a text that has the finding, and one that has not; a JSON document where
            notation cannot express it.
        grounds: sources, each with how sure it makes us.
        look: a pure function of a view, as the scope names it, and of the options.
        scope: what the rule looks at.
        options: the numbers it goes by.
        requires: what must be stated; otherwise the rule is skipped, and the report gives the
            reason.
        goals: the goals it applies to; all when empty.
        except_goals: the goals it does not apply to. It applies when the goal is not known.
        for_beginners: it applies to beginners only.
        enabled_by: the profile that turns the rule on: it runs for a profile that states as much,
            and for every profile when it is selected. None for a rule that always runs.
        once: one finding is kept of all in a subject, whatever their messages, with their number.
        example: the profile with which `bad` has the finding and `good` has not.
        guide: for a rule that judges the weekly sets of single muscles: a function that returns
            its numbers by muscle, which charts show; None for any other rule.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    grounds: tuple[Ground, ...]
    look: WorkoutLook | WeekLook | SubjectLook | AllowedLook
    scope: Scope = Scope.WORKOUT
    options: tuple[Option, ...] = ()
    requires: tuple[Requirement, ...] = ()
    goals: tuple[Goal, ...] = ()
    except_goals: tuple[Goal, ...] = ()
    for_beginners: bool = False
    enabled_by: Profile | None = None
    once: bool = False
    example: Profile = NOBODY
    guide: WeeklyGuide | None = None

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")
