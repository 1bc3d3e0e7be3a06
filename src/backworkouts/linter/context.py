"""What is checked, as rules see it: workouts and weeks, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.once import once
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Need
from backworkouts.linter.traits import Fact
from backworkouts.linter.week_view import Day, Week
from backworkouts.linter.workout_view import Plan
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Goal, Workout

__all__ = ["Context", "Subject"]

Subject = Workout | Program | Phase | Session | Iterable[Workout] | Iterable[Session]

WEEK, DAYS, LOADS = Need.WEEK.bit, Need.DAYS.bit, Need.LOADS.bit
RESTS, EQUIPMENT, SPORT_DAYS = Need.RESTS.bit, Need.EQUIPMENT.bit, Need.SPORT_DAYS.bit
_EXPECTED = "a Workout, a Program, a Phase, a Session, or a sequence of Workouts or of Sessions"


class Context:
    """A subject as rules see it.

    Attributes:
        plans: each different workout in it, with the path that leads to it.
        plan: of a workout by itself, which it mostly is.
    """

    plans: list[tuple[str, Plan]]

    def __init__(
        self, subject: Subject, catalog: Catalog, profile: Profile, *, knows_days: bool = True
    ) -> None:
        self.profile = profile
        self.plan: Plan | None = None
        if type(subject) is Workout:  # mostly, and soonest done
            self.plan = plan = Plan(subject, catalog, profile)
            self.plans = [("", plan)]
            return
        self._knows_days = knows_days
        self.plans = []
        self._catalog = catalog
        self._own_notes: list[tuple[str, str]] = []
        self._made: dict[int, Plan] = {}
        self.weeks = self._weeks(subject)

    @property
    def for_whom(self) -> Iterable[tuple[Goal | None, bool]]:
        """Each goal in it, with whether it is for beginners."""
        plan = self.plan
        if plan is not None:
            return ((plan.goal, plan.is_for_beginners),)
        parts: list[Plan | Week] = [*(plan for _, plan in self.plans), *self.weeks]
        return sorted({(part.goal, part.is_for_beginners) for part in parts}, key=str)

    @once
    def weeks(self) -> list[Week]:
        """Each kind of week in it; a workout by itself is a part of one."""
        ((_, plan),) = self.plans
        return [Week("", [Day("", None, plan)], plan.workout)]

    @once
    def paths_of_weeks(self) -> list[tuple[str, Week]]:
        """The weeks, for rules that say the whole path of what they find."""
        return [("", week) for week in self.weeks]

    @once
    def notes(self) -> list[tuple[str, str]]:
        """The notes in it, each with the path of what it is about."""
        if self.plan is not None:
            return self.plan.notes
        notes = list(self._own_notes)
        for where, plan in self.plans:
            for path, note in plan.notes:
                notes.append((f"{where}.{path}" if where and path else where or path, note))
        return notes

    @once
    def lacks(self) -> int:
        """What is not known of it, or not in the profile: the bits of `Need.bit`."""
        profile = self.profile
        lacks = 0 if profile.equipment is not None else EQUIPMENT
        if not profile.sport_days:
            lacks |= SPORT_DAYS
        if self.plan is not None:
            lacks |= WEEK | DAYS
            facts = self.plan.facts
        else:
            facts = 0
            for _, plan in self.plans:
                facts |= plan.facts
            if not all(week.is_whole for week in self.weeks):
                lacks |= WEEK
            if not (self._knows_days and all(week.knows_days for week in self.weeks)):
                lacks |= DAYS
        if not facts & Fact.LOAD:
            lacks |= LOADS
        if not facts & Fact.REST:
            lacks |= RESTS
        return lacks

    def _weeks(self, subject: object) -> list[Week]:
        if isinstance(subject, Session):
            return [Week("", [self._session("workout", subject)], subject)]
        if isinstance(subject, Program):
            self._note("", subject.note)
            return [
                self._phase(f"phases[{number}]", phase, subject.goal)
                for number, phase in enumerate(subject.phases)
            ]
        if isinstance(subject, Phase):
            return [self._phase("", subject, None)]
        if isinstance(subject, str):
            raise UnsupportedSubjectError(describe(subject), f"{_EXPECTED}; `read` reads texts")
        if isinstance(subject, Iterable):
            return self._sequence(tuple(subject))
        raise UnsupportedSubjectError(describe(subject), _EXPECTED)

    def _phase(self, where: str, phase: Phase, goal: Goal | None) -> Week:
        self._note(where, phase.note)
        days = []
        for number, one in enumerate(phase.rotation):
            if one is not None:
                path = f"{where}.rotation[{number}]" if where else f"rotation[{number}]"
                days.append(Day(path, number, self._plan(path, one)))
        return Week(where, days, phase, length=len(phase.rotation), goal=goal)

    def _sequence(self, subject: tuple[Any, ...]) -> list[Week]:
        if not subject:
            return []
        places = [f"[{number}]" for number in range(len(subject))]
        kinds = {type(one) for one in subject}
        if kinds == {Workout}:
            days = [
                Day(where, None, self._plan(where, one))
                for where, one in zip(places, subject, strict=True)
            ]
        elif kinds == {Session}:
            days = [
                self._session(f"{where}.workout", one)
                for where, one in zip(places, subject, strict=True)
            ]
            days.sort(key=lambda day: day.number or 0)
        else:
            raise UnsupportedSubjectError(describe(subject), _EXPECTED)
        return [Week("", days, subject)]

    def _session(self, where: str, session: Session) -> Day:
        return Day(where, session.started_at.toordinal(), self._plan(where, session.workout))

    def _plan(self, where: str, workout: Workout) -> Plan:
        """The plan of a workout: made where it comes first, for a rotation repeats it."""
        made = self._made.get(id(workout))
        if made is None:
            made = self._made[id(workout)] = Plan(workout, self._catalog, self.profile)
            self.plans.append((where, made))
        return made

    def _note(self, where: str, note: str | None) -> None:
        if note is not None:
            self._own_notes.append((where, note))
