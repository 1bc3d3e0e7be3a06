"""Grouping of repeated findings: one finding stands for equal findings of several weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import ceil
from operator import attrgetter

from attrs import evolve

from backworkouts.linter.rule import Finding, Rule, Scope
from backworkouts.linter.sentence import listed
from backworkouts.linter.subject_view import SubjectView
from backworkouts.linter.week_view import DayView, WeekView, week_of
from backworkouts.model.program import DAYS_PER_WEEK, Phase
from backworkouts.plurals import noun

__all__ = ["group_findings", "weeks_in_words"]

_Weeks = frozenset[int]
_Place = tuple[str, _Weeks]

_NO_WEEKS: _Weeks = frozenset()


def group_findings(
    findings: Iterable[Finding], subject: SubjectView, rules: Mapping[str, Rule]
) -> list[Finding]:
    """Return the findings of a subject, with one finding for all that repeat it.

    - Findings of a rule with `Rule.once` become one: the first of the gravest.
    - Findings with a total become one per thing that they are about; it adds up their sets.
    - Other findings become one when they have the same code, severity and message and lie in
      different weeks. Two equal findings of one week stay two, so that a program of twelve equal
      weeks has as many findings as one week of it.

    Args:
        findings: the findings, by code and then by place.
        subject: what was checked.
        rules: the rules by code.
    """
    calendar = _Calendar(subject)
    grouped: list[Finding] = []
    for code, repeated in groupby(findings, key=attrgetter("code")):
        rule = rules[code]
        groups = [
            _Group(finding, calendar.places(finding.where, rule.scope)) for finding in repeated
        ]
        if rule.once:
            grouped.append(_once(groups))
        else:
            grouped += _repeated(groups)
    return grouped


class _Group:
    """Findings that become one.

    Attributes:
        findings: the findings.
        paths: the path of every place.
        weeks: the weeks, from 1; empty when they are not known, or when there is one only.
        sets: the sets of all places, of findings with a total.
        is_spread: the places lie in different weeks.
    """

    __slots__ = ("findings", "is_spread", "paths", "sets", "weeks")

    def __init__(self, finding: Finding, places: Sequence[_Place]) -> None:
        self.findings = [finding]
        self.paths = [path for path, _ in places]
        self.weeks: _Weeks = frozenset().union(*(weeks for _, weeks in places))
        self.is_spread: bool = len({weeks for _, weeks in places}) > 1
        self.sets: float = finding.total.sets * len(places) if finding.total else 0

    def add(self, other: _Group) -> None:
        """Add the findings and places of another group."""
        self.is_spread = self.is_spread or other.is_spread or self.weeks != other.weeks
        self.findings += other.findings
        self.paths += other.paths
        self.weeks |= other.weeks
        self.sets += other.sets

    @property
    def first(self) -> Finding:
        """The finding that stands for the group: the first of the gravest."""
        return max(self.findings, key=attrgetter("severity"))

    def finding(self, message: str, *, counts_places: bool = False) -> Finding:
        """Return the finding that stands for the group, with this message and the weeks."""
        first = self.first
        # Fast path: most findings stand for themselves, in a subject of one week.
        if len(self.paths) == 1 and not self.weeks and first.total is None:
            return first
        where = [f"found in {len(self.paths)} places"] if counts_places else []
        where += [weeks_in_words(self.weeks)] if self.is_spread else []
        return evolve(
            first,
            message=f"{message} ({', '.join(where)})" if where else message,
            weeks=tuple(sorted(self.weeks)),
            others=tuple(path for path in self.paths if path != first.where),
            total=None,
        )


def _once(groups: Sequence[_Group]) -> Finding:
    """Return the finding that stands for all findings of a rule."""
    group, *rest = groups
    for other in rest:
        group.add(other)
    messages = {finding.message for finding in group.findings}
    # Weeks alone would claim that all of them have this very message.
    counts_places = len(messages) > 1 or (bool(rest) and not group.is_spread)
    return group.finding(group.first.message, counts_places=counts_places)


def _repeated(groups: Iterable[_Group]) -> Iterator[Finding]:
    """Yield the findings without those that repeat others, in the order of the first of each."""
    gathered: list[_Group] = []
    alike: dict[object, list[_Group]] = {}
    for group in groups:
        (finding,) = group.findings
        total = finding.total
        key = total.about if total else (finding.severity, finding.message)
        known = alike.setdefault(key, [])
        for other in known:
            if total or (group.weeks and other.weeks.isdisjoint(group.weeks)):
                other.add(group)
                break
        else:
            known.append(group)
            gathered.append(group)
    for group in gathered:
        first = group.findings[0]
        total = first.total
        message = total.message(group.sets, len(group.paths)) if total else first.message
        yield group.finding(message)


class _Calendar:
    """The weeks of a subject: in which of them each workout and each phase lies."""

    def __init__(self, subject: SubjectView) -> None:
        self._days: dict[str, DayView] = {}
        self._weeks: dict[str, _Weeks] = {}
        self._same: dict[int, list[DayView]] = {}
        before = 0
        for week in subject.weeks:
            before += self._add(week, before)
        self._is_one_week: bool = before <= 1

    def _add(self, week: WeekView, before: int) -> int:
        """Add a phase, a log or the workouts of a week; return how many weeks it takes."""
        source, days = week.source, week.days
        for day in days:
            self._days[day.where] = day
            self._same.setdefault(id(day.workout), []).append(day)
        if isinstance(source, Phase):
            length = len(source.rotation)
            weeks = source.weeks or ceil(length / DAYS_PER_WEEK)
            last = max(weeks * DAYS_PER_WEEK, length)
            for day in days:
                dates = range(day.number or 0, last, length)
                self._weeks[day.where] = frozenset(
                    before + date // DAYS_PER_WEEK + 1 for date in dates
                )
            self._weeks[week.where] = frozenset(range(before + 1, before + weeks + 1))
            return weeks
        numbers = [week_of(day.number) for day in days if day.number is not None]
        if not week.is_log or not numbers:
            return 1
        first = min(numbers)
        for day, number in zip(days, numbers, strict=True):
            self._weeks[day.where] = frozenset({number - first + 1})
        return max(numbers) - first + 1

    def places(self, where: str, scope: Scope) -> list[_Place]:
        """Return the places of a finding: its own, and those where its workout stands again.

        Args:
            where: the path of the finding.
            scope: what its rule looks at. What is found in a week holds for its own day only.
        """
        prefix = where.partition(".blocks[")[0]
        day = self._days.get(prefix)
        if scope not in (Scope.WORKOUT, Scope.SUBJECT) or day is None:
            return [(where, self._weeks_at(prefix))]
        within = where[len(prefix) :]
        return [
            (f"{same.where}{within}", self._weeks_at(same.where))
            for same in self._same[id(day.workout)]
        ]

    def _weeks_at(self, where: str) -> _Weeks:
        return _NO_WEEKS if self._is_one_week else self._weeks.get(where, _NO_WEEKS)


def weeks_in_words(weeks: Iterable[int]) -> str:
    """Return the numbers of weeks, neighbors as a range.

    >>> weeks_in_words([1, 2, 3, 5, 7, 8])
    'weeks 1-3, 5 and 7-8'
    >>> weeks_in_words([4])
    'week 4'
    """
    numbers = sorted(weeks)
    ends = [
        number
        for number, following in pairwise([*numbers, numbers[-1] + 2])
        if following > number + 1
    ]
    starts = [numbers[0], *(numbers[numbers.index(end) + 1] for end in ends[:-1])]
    ranges = [
        f"{start}" if start == end else f"{start}-{end}"
        for start, end in zip(starts, ends, strict=True)
    ]
    return f"{noun(len(numbers), 'week')} {listed(ranges)}"
