"""Which exercise lines are done on which day, and what each of them amounts to there.

A line may be repeated over weeks, and it may reuse the sets of another one, which may do so too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backworkouts import limits
from backworkouts.errors import InteropError
from backworkouts.interop.liftoscript.outline import DescribedLine, Outline
from backworkouts.interop.liftoscript.problems import Problems
from backworkouts.interop.liftoscript.progress import Progress
from backworkouts.interop.liftoscript.sections import ExerciseLine, Reuse, SetGroup, Values

__all__ = ["Placed", "Schedule"]

_MOST_REUSES = 20
"""Lines in one chain of reuses; each day of each line follows its chain."""

_Spot = tuple[int, int]
"""Indexes of a week and of a day in it."""


class Placed(NamedTuple):
    """An exercise line on one of its days.

    Attributes:
        line: the line.
        description: its description, perhaps of an earlier week.
        groups: its sets; empty where none are stated.
        own: what the line states for all of its sets, which goes before what the sets state.
        shared: what is stated for all sets, and what the sets state goes before.
        warm_up: its warm-up sets.
    """

    line: ExerciseLine
    description: str | None
    groups: tuple[SetGroup, ...]
    own: Values
    shared: Values
    warm_up: tuple[SetGroup, ...]


class Schedule:
    """The exercise lines of a program by week and day.

    Args:
        outline: the program.
        problems: its account.

    Raises:
        InteropError: for more than `limits.ITEMS` exercises over all days.
    """

    def __init__(self, outline: Outline, problems: Problems) -> None:
        self._outline = outline
        self._problems = problems
        self._on_day: dict[_Spot, list[DescribedLine]] = {}
        self._own: dict[_Spot, set[str]] = {}
        self._place_all()
        self._by_week: dict[tuple[int, str], tuple[DescribedLine, _Spot]] = {}
        self._by_day: dict[tuple[_Spot, str], tuple[DescribedLine, _Spot]] = {}
        self._index()
        self._templates = {
            described.line.key for _, _, described in self._lines() if not described.line.is_used
        }
        self._progress = self._stated_progress()
        self._descriptions: dict[str, str] = {}

    def _place_all(self) -> None:
        total = 0
        weeks = self._outline.weeks
        for week, day, described in self._lines():
            line = described.line
            first, last = line.weeks or (week + 1, week + 1)
            if last > len(weeks):
                self._problems.note(line.place, "weeks that are not in the text are not read")
            for other in range(first - 1, min(last, len(weeks))):
                if day < len(weeks[other].days):
                    self._on_day.setdefault((other, day), []).append(described)
                    total += 1
                else:
                    message = "a week without this day: the exercise is not repeated there"
                    self._problems.note(line.place, message)
            if total > limits.ITEMS:
                found = "more exercises over all days"
                raise InteropError(f"line {line.place.line}", found, f"{limits.ITEMS:,} of them")
            self._own.setdefault((week, day), set()).add(line.key)

    def _lines(self) -> Iterator[tuple[int, int, DescribedLine]]:
        for number, week in enumerate(self._outline.weeks):
            for place, day in enumerate(week.days):
                for described in day.lines:
                    yield number, place, described

    def _index(self) -> None:
        for spot in sorted(self._on_day):
            for described in self.on(spot):
                key = described.line.key
                self._by_week.setdefault((spot[0], key), (described, spot))
                self._by_day.setdefault((spot, key), (described, spot))

    def on(self, spot: _Spot) -> list[DescribedLine]:
        """Return the lines of a day in their order, repeated ones first.

        A line that the day states itself replaces a repeated one of the same exercise.
        """
        own_lines = self._outline.weeks[spot[0]].days[spot[1]].lines
        own = {id(each) for each in own_lines}
        keys = self._own.get(spot, set())
        on_day = self._on_day.get(spot, ())
        repeated = [each for each in on_day if id(each) not in own and each.line.key not in keys]
        mine = [each for each in on_day if id(each) in own]
        return sorted((*repeated, *mine), key=lambda each: each.line.order)

    def _stated_progress(self) -> dict[str, Progress]:
        """Return the progression of each exercise, which holds on all of its days."""
        stated: dict[str, Progress] = {}
        for _, _, described in self._lines():
            line = described.line
            progress = line.progress
            if progress is None or progress.is_off:
                continue
            first = stated.setdefault(line.key, progress)
            if first[:2] != progress[:2]:
                place = line.statement.place(progress.offset)
                message = "another progression of an exercise that has one is not read"
                self._problems.note(place, message, line.name)
        return stated

    def is_template(self, line: ExerciseLine) -> bool:
        """Return whether a line is no exercise: any line of its name may state it."""
        return line.key in self._templates

    def placed(self, described: DescribedLine, spot: _Spot) -> Placed:
        """Return what a line amounts to on a day; called once for each, in the order of days."""
        chain = self._chain(described.line, spot)
        with_sets = next((index for index, each in enumerate(chain) if each.groups is not None), 0)
        own, shared = Values(), Values()
        for index, line in enumerate(chain):
            if index < with_sets:
                own = own.over(line.shared)
            else:
                shared = shared.over(line.shared)
        warm_ups = (each.warm_up for each in chain if each.warm_up is not None)
        return Placed(
            described.line,
            self._description(described),
            chain[with_sets].groups or (),
            own,
            shared,
            next(warm_ups, ()),
        )

    def progress(self, line: ExerciseLine, spot: _Spot) -> Progress | None:
        """Return the progression of a line on a day; None where it has none."""
        if line.progress is not None and line.progress.is_off:
            return None
        chain = self._chain(line, spot)
        found = (self._progress[each.key] for each in chain if each.key in self._progress)
        return next(found, None)

    def _description(self, described: DescribedLine) -> str | None:
        key = described.line.key
        if described.description is not None:
            self._descriptions[key] = described.description
        return self._descriptions.get(key) or None

    def _chain(self, line: ExerciseLine, spot: _Spot) -> list[ExerciseLine]:
        """Return a line, the line that it reuses, the line that this one reuses, and so on."""
        chain = [line]
        seen = {id(line)}
        while line.reuse is not None:
            found = self._reused(line.reuse, spot)
            if found is None or id(found[0].line) in seen or len(chain) > _MOST_REUSES:
                place = line.statement.place(line.reuse.offset)
                message = "the exercise that it reuses is not there"
                self._problems.note(place, message, line.reuse.key)
                break
            line, spot = found[0].line, found[1]
            seen.add(id(line))
            chain.append(line)
        return chain

    def _reused(self, reuse: Reuse, spot: _Spot) -> tuple[DescribedLine, _Spot] | None:
        week = spot[0] if reuse.week is None else reuse.week - 1
        if reuse.day is None:
            return self._by_week.get((week, reuse.key))
        return self._by_day.get(((week, reuse.day - 1), reuse.key))
