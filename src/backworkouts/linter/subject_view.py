"""The view of what is checked: its workouts, its weeks, its notes, and what it does not state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Requirement
from backworkouts.linter.week_view import DayView, WeekView
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.volume.credits import FRACTIONAL, CreditTable

__all__ = ["Held", "Subject", "SubjectView", "as_subject"]

Subject = Workout | Program | Phase | Session | Iterable[Workout] | Iterable[Session]
"""What can be checked."""

Held = Workout | Program | Phase | Session | tuple[Workout, ...] | tuple[Session, ...]
"""A subject with its sequence held as a tuple."""

_EXPECTED = "a Workout, a Program, a Phase, a Session, or a sequence of Workouts or of Sessions"


def as_subject(value: object) -> Held:
    """Return what is checked, a sequence as a tuple.

    Raises:
        UnsupportedSubjectError: for anything else, and for a sequence of more members than
            `limits.MEMBERS`.
    """
    if isinstance(value, (Workout, Program, Phase, Session)):
        return value
    if isinstance(value, str):
        expected = f"{_EXPECTED}; `bw.notation.read` reads a text"
        raise UnsupportedSubjectError(describe(value), expected)
    if not isinstance(value, Iterable):
        raise UnsupportedSubjectError(describe(value), _EXPECTED)
    members = tuple(islice(value, limits.MEMBERS + 1))
    if len(members) > limits.MEMBERS:
        expected = f"at most {limits.MEMBERS:,} Workouts or Sessions"
        raise UnsupportedSubjectError("a longer sequence", expected)
    workouts = tuple(member for member in members if isinstance(member, Workout))
    if len(workouts) == len(members):
        return workouts
    sessions = tuple(member for member in members if isinstance(member, Session))
    if len(sessions) == len(members):
        return sessions
    raise UnsupportedSubjectError(describe(members), _EXPECTED)


class SubjectView:
    """A subject as rules read it.

    Attributes:
        profile: whom the training is for.
        workouts: the view of each different workout, with the path that leads to it. A rotation
            repeats its workouts: each is here once, where it comes first.
        weeks: the view of each phase or week; a workout by itself is a part of a week.
        notes: the notes, each with the path of what the note is about.
        missing: the requirements of rules that the subject and the profile do not meet.
    """

    def __init__(
        self,
        subject: Held,
        catalog: Catalog,
        profile: Profile,
        *,
        credits: CreditTable = FRACTIONAL,
        knows_days: bool = True,
    ) -> None:
        self._catalog = catalog
        self._credits = credits
        self.profile = profile
        self._views: dict[int, WorkoutView] = {}
        self.workouts: list[tuple[str, WorkoutView]] = []
        self.notes: list[tuple[str, str]] = []
        self.weeks: list[WeekView] = self._weeks(subject)
        for where, workout in self.workouts:
            for path, note in workout.notes:
                self.notes.append((f"{where}.{path}" if where and path else where or path, note))
        self.missing: frozenset[Requirement] = self._missing(knows_days=knows_days)

    def _missing(self, *, knows_days: bool) -> frozenset[Requirement]:
        workouts = [workout for _, workout in self.workouts]
        met = {
            Requirement.WEEK: all(week.is_whole for week in self.weeks),
            Requirement.DAYS: knows_days
            and all(week.is_whole and week.knows_days for week in self.weeks),
            Requirement.SESSIONS: all(week.is_log and week.is_whole for week in self.weeks),
            Requirement.LOADS: any(workout.has_loads for workout in workouts),
            Requirement.RESTS: any(workout.has_rests for workout in workouts),
            Requirement.EQUIPMENT: self.profile.equipment is not None,
            Requirement.SPORT_DAYS: bool(self.profile.sport_days),
        }
        return frozenset(requirement for requirement, is_met in met.items() if not is_met)

    def _weeks(self, subject: Held) -> list[WeekView]:
        if isinstance(subject, Workout):
            return [WeekView("", [self._day("", None, subject)], subject)]
        if isinstance(subject, Session):
            return [WeekView("", [self._session("workout", subject)], subject)]
        if isinstance(subject, Program):
            self._note("", subject.note)
            return [
                self._phase(f"phases[{number}]", phase, subject)
                for number, phase in enumerate(subject.phases)
            ]
        if isinstance(subject, Phase):
            return [self._phase("", subject)]
        if not subject:
            return []
        members: Sequence[Workout | Session] = subject
        days = [self._member(f"[{number}]", member) for number, member in enumerate(members)]
        days.sort(key=lambda day: day.number or 0)
        return [WeekView("", days, subject)]

    def _member(self, where: str, member: Workout | Session) -> DayView:
        if isinstance(member, Workout):
            return self._day(where, None, member)
        return self._session(f"{where}.workout", member)

    def _phase(self, where: str, phase: Phase, program: Program | None = None) -> WeekView:
        self._note(where, phase.note)
        prefix = f"{where}." if where else ""
        days = [
            self._day(f"{prefix}rotation[{number}]", number, workout)
            for number, workout in enumerate(phase.rotation)
            if workout is not None
        ]
        length, notes = len(phase.rotation), [phase.note or ""]
        if program is None:
            return WeekView(where, days, phase, length=length, notes=notes)
        return WeekView(
            where,
            days,
            phase,
            length=length,
            goal=program.goal,
            levels=program.levels,
            notes=[program.note or "", *notes],
        )

    def _session(self, where: str, session: Session) -> DayView:
        return self._day(where, session.started_at.toordinal(), session.workout)

    def _day(self, where: str, number: int | None, workout: Workout) -> DayView:
        # The subject holds its workouts, so an identity stays that of one workout meanwhile.
        view = self._views.get(id(workout))
        if view is None:
            view = WorkoutView(workout, self._catalog, self.profile, self._credits)
            self._views[id(workout)] = view
            self.workouts.append((where, view))
        return DayView(where, number, view)

    def _note(self, where: str, note: str | None) -> None:
        if note is not None:
            self.notes.append((where, note))
