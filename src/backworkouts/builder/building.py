"""Building a program from wishes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import ceil
from typing import TypeVar

from attrs import evolve, frozen

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.builder.assemble import assemble
from backworkouts.builder.built import Built
from backworkouts.builder.candidates import candidates, is_trainable, without_dominated
from backworkouts.builder.causes import caused_by_loads, caused_by_wishes
from backworkouts.builder.clock import Clock
from backworkouts.builder.conflicts import Variations, explain_conflict
from backworkouts.builder.constraints_of_volume import volume_ranges
from backworkouts.builder.given_up import GivenUp, give_up
from backworkouts.builder.loads import Training, with_loads
from backworkouts.builder.plan import Plan, PlannedWorkout
from backworkouts.builder.prescription import minutes_of
from backworkouts.builder.problem import Problem
from backworkouts.builder.reasons import reasons_of, unmet_wishes
from backworkouts.builder.rules_in_force import RulesInForce
from backworkouts.builder.schedule import schedule
from backworkouts.builder.solver import Solution, Status
from backworkouts.builder.wishes import MOST_MINUTES, Wishes
from backworkouts.errors import (
    BackworkoutsError,
    Code,
    ConflictingWishesError,
    InvalidValueError,
    NoProgramInTimeError,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.errors import Problem as FieldProblem
from backworkouts.linter.check import Checker
from backworkouts.linter.profile import Profile
from backworkouts.linter.report import Report
from backworkouts.linter.settings import Settings
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.terms import Equipment, Level
from backworkouts.model.workout import Workout

__all__ = ["build", "complete"]

_SECONDS = 10.0
_MOST_SECONDS = 3600
_MINUTES_TO_COMPLETE = 40
"""Four exercises of three sets."""


def build(
    wishes: Wishes | None = None,
    *,
    profile: Profile | None = None,
    settings: Settings | None = None,
    catalog: Catalog | None = None,
    seconds: float = _SECONDS,
    log: Iterable[Session] | None = None,
    progressions: Progressions | None = None,
    on: date | None = None,
) -> Built:
    """Return a program of back training that is as wishes and rules ask.

    The constraints are the rules that a check with the same profile and settings runs, with the
    same options: a rule that is ignored is no constraint. Among the programs that fit, the one is
    returned whose exercises are the most usual, with 3 or 4 sets each, and with pull-downs, rows
    and lower-back work as the article has them. Equal wishes give equal programs. Not medical
    advice.

    Args:
        wishes: what the program is to be like; two days of 60 minutes by default.
        profile: whom it is for: goal, level, equipment, sport days; that of the settings by
            default.
        settings: settings of the rules; none by default.
        catalog: the exercises and muscles that are known; the bundled catalog by default.
        seconds: how long the call may take. When the time is up, the best program that was found
            is returned with its gap.
        log: what was lifted, in any order: exercises of the program that are in it get loads, and
            the reasons say which session counted. None for no loads. It changes which loads are
            stated, and not which exercises are chosen.
        progressions: how exercises progress, and what can be loaded; by default, double progression
            goes on from the last session, in steps of 2.5 kg or 5 lb.
        on: the day for which the loads are; later sessions do not count. None: the day after the
            last session of each exercise.

    Raises:
        ConflictingWishesError: when no program is as all wishes and rules ask: which ones conflict,
            and what would do.
        NoProgramInTimeError: when no program was found in time.
        InvalidValueError: for names of exercises and muscles that are not known, all at once; and
            for progressions or a day without a log.
        MissingExtraError: when the extra `builder` is not installed.
        UnsupportedSubjectError: for an argument of another type.

    >>> built = build(Wishes(days=2, minutes=60))
    >>> len(built.workouts), built.is_optimal, built.report.codes
    (2, True, ())
    """
    wishes = Wishes() if wishes is None else wishes
    training = Training.of(log, progressions, on)
    request = _Request.of(wishes, profile, settings, catalog, training, is_week=True)
    return _build(request, _clock(seconds))


def complete(
    workout: Workout,
    wishes: Wishes | None = None,
    *,
    profile: Profile | None = None,
    settings: Settings | None = None,
    catalog: Catalog | None = None,
    seconds: float = _SECONDS,
    log: Iterable[Session] | None = None,
    progressions: Progressions | None = None,
    on: date | None = None,
) -> Built:
    """Return a half-written workout, completed: its exercises, sets and loads stay as they are.

    The workout is one day of a week that is not known, so the rules on whole weeks are neither
    constraints nor in the report. Not medical advice.

    Args:
        workout: the half-written workout.
        wishes: what the day is to be like; `days` and `keep` are set by this function, and
            `volume` is of this day. By default the day has 60 minutes, or 40 more than it takes
            already.
        profile: as for `build`.
        settings: as for `build`.
        catalog: as for `build`.
        seconds: as for `build`.
        log: as for `build`; only what is added gets a load.
        progressions: as for `build`.
        on: as for `build`.

    Raises:
        ConflictingWishesError, NoProgramInTimeError, InvalidValueError, MissingExtraError,
        UnsupportedSubjectError: as for `build`.

    >>> from backworkouts import straight
    >>> half = Workout("Pull", straight("pull up", 3, reps=8), straight("deadlift", 3, reps=5))
    >>> [exercise.id for exercise in complete(half).workouts[0].exercises][::4]
    ['pull_up', 'deadlift']
    """
    if not isinstance(workout, Workout):
        raise UnsupportedSubjectError(describe(workout), "a Workout")
    asked = Wishes() if wishes is None else _expect(wishes, Wishes)
    asked = evolve(asked, days=1, keep=(workout,), weekdays=asked.weekdays[:1])
    training = Training.of(log, progressions, on)
    request = _Request.of(asked, profile, settings, catalog, training, is_week=False)
    if wishes is None:
        minutes = ceil(minutes_of(workout, request.rules)) + _MINUTES_TO_COMPLETE
        minutes = min(MOST_MINUTES, max(asked.minutes, minutes))
        request = evolve(request, wishes=evolve(asked, minutes=minutes))
    return _build(request, _clock(seconds))


@frozen
class _Request:
    """The arguments of a call.

    Attributes:
        wishes: what the program is to be like.
        rules: the rules that apply to the lifter.
        checker: checks what is built.
        catalog: the exercises and muscles that are known.
        prefer, avoid: ids of exercises.
        training: what was lifted; None without a log.
    """

    wishes: Wishes
    rules: RulesInForce
    checker: Checker
    catalog: Catalog
    prefer: tuple[str, ...]
    avoid: tuple[str, ...]
    training: Training | None

    @classmethod
    def of(
        cls,
        wishes: Wishes,
        profile: Profile | None,
        settings: Settings | None,
        catalog: Catalog | None,
        training: Training | None,
        *,
        is_week: bool,
    ) -> _Request:
        wishes = _expect(wishes, Wishes)
        checker = Checker.of(profile=profile, settings=settings, catalog=catalog)
        known = or_bundled(catalog)
        lifter = _lifter(checker.profile, wishes)
        rules = RulesInForce.of(settings or Settings(), lifter, is_week=is_week)
        prefer, avoid = _resolved(wishes, known)
        return cls(wishes, rules, checker, known, prefer, avoid, training)

    def plan(self, wishes: Wishes, *, is_wide: bool = False) -> Plan:
        """Return what a program is planned from.

        Args:
            wishes: what the program is to be like.
            is_wide: exercises that are avoided or lack equipment are candidates, for the search
                for a conflict.
        """
        times = schedule(wishes.days, len(wishes.keep), wishes.weekdays, self.rules.profile)
        workouts = tuple(
            PlannedWorkout.of(
                number,
                times.days_of(number),
                wishes.keep[number] if number < len(wishes.keep) else None,
                self.rules,
                self.catalog,
            )
            for number in range(times.count)
        )
        some = candidates(self.catalog, self.rules, self.prefer, self.avoid)
        if not is_wide:
            some = tuple(candidate for candidate in some if candidate.is_allowed)
        left = without_dominated(some, self.catalog, times.count + 1)
        ranges = volume_ranges(wishes, self.rules, self.catalog)
        return Plan(wishes, self.rules, self.catalog, times, workouts, left, ranges, self.prefer)


_Argument = TypeVar("_Argument")


def _expect(value: _Argument, kind: type[_Argument]) -> _Argument:
    if not isinstance(value, kind):
        raise UnsupportedSubjectError(describe(value), f"a {kind.__name__}")
    return value


def _clock(seconds: float) -> Clock:
    if type(seconds) not in (int, float) or not 0 < seconds <= _MOST_SECONDS:
        expected = f"more than 0 and at most {_MOST_SECONDS:,} seconds"
        code = Code.OUT_OF_RANGE
        problem = FieldProblem.at(("seconds",), describe(seconds), expected, code, root="build")
        raise InvalidValueError((problem,))
    return Clock(float(seconds))


def _lifter(profile: Profile, wishes: Wishes) -> Profile:
    """Return a profile with the goal and the level that kept workouts state, where it has none."""
    goals = {workout.goal for workout in wishes.keep}
    if profile.goal is None and len(wishes.keep) == wishes.days and len(goals) == 1:
        profile = evolve(profile, goal=goals.pop())
    if profile.level is None and any(Level.BEGINNER in kept.levels for kept in wishes.keep):
        profile = evolve(profile, level=Level.BEGINNER)
    return profile


def _resolved(wishes: Wishes, catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of preferred and avoided exercises; raise one error for all that is wrong."""
    problems: list[FieldProblem] = []
    found: dict[str, tuple[str, ...]] = {}
    for name, names in (("prefer", wishes.prefer), ("avoid", wishes.avoid)):
        ids: list[str] = []
        for number, text in enumerate(names):
            try:
                exercise = catalog.resolve(text)
            except BackworkoutsError as error:
                problems += [_of_name((name, number), text, each) for each in error.problems]
                continue
            ids.append(exercise.id)
            if name == "prefer" and not is_trainable(exercise):
                expected = (
                    "an exercise for the back whose muscles and movement are known; `keep` takes "
                    "workouts with any others"
                )
                problems.append(_wrong((name, number), text, expected))
        found[name] = tuple(dict.fromkeys(ids))
    problems += _problems_of_muscles(wishes, catalog)
    for id in found["prefer"]:
        if id in found["avoid"]:
            problems.append(_wrong(("avoid",), id, "an exercise that is not preferred as well"))
    if problems:
        raise InvalidValueError(tuple(problems))
    return found["prefer"], found["avoid"]


def _problems_of_muscles(wishes: Wishes, catalog: Catalog) -> Iterator[FieldProblem]:
    """Yield what is wrong with the muscles of which sets are wished: each is to be known, once."""
    names: dict[str, str] = {}
    for name in wishes.volume:
        try:
            muscle = catalog.resolve_muscle(name)
        except UnknownIdError as error:
            yield from (_of_name(("volume", name), name, each) for each in error.problems)
            continue
        first = names.setdefault(muscle.id, name)
        if first != name:
            expected = f"each muscle once; {first!r} is {muscle.name}, too"
            yield _wrong(("volume", name), name, expected)


def _of_name(path: tuple[str | int, ...], text: str, problem: object) -> FieldProblem:
    expected = getattr(problem, "expected", "")
    suggestions: Iterable[str] = getattr(problem, "suggestions", ())
    code = getattr(problem, "code", Code.UNKNOWN_ID)
    near = f" ({', '.join(suggestions)})" if suggestions else ""
    expected = f"{expected}{near}"
    return FieldProblem.at(path, describe(text), expected, code, suggestions, root="Wishes")


def _wrong(path: tuple[str | int, ...], text: str, expected: str) -> FieldProblem:
    return FieldProblem.at(path, describe(text), expected, Code.INVALID_VALUE, root="Wishes")


def _build(request: _Request, clock: Clock) -> Built:
    given_up = GivenUp({}, is_kept_work=False)
    problem = Problem(request.plan(request.wishes))
    solution = _solution(problem, clock)
    if solution.status is Status.INFEASIBLE:
        given_up = _given_up(request, clock)
        if given_up.slacks:
            problem = Problem(problem.plan, given_up.slacks)
            solution = _solution(problem, clock)
    if solution.is_found:
        return _built(request, problem, solution, clock.seconds, given_up)
    if solution.status is Status.OUT_OF_TIME:
        raise NoProgramInTimeError(clock.seconds)
    raise _conflict(request, given_up, clock)


_FOR_THE_BEST = 0.8
"""The share of the time for the best program. In the rest any program is looked for, which is found
many times faster: for 15 sets of the chest in 35 minutes in 1 second, not in over 10."""


def _solution(problem: Problem, clock: Clock) -> Solution:
    solution = problem.best(clock.left * _FOR_THE_BEST)
    return problem.some(clock.left) if solution.status is Status.OUT_OF_TIME else solution


def _given_up(request: _Request, clock: Clock) -> GivenUp:
    """Return what the composition gives up to the equipment and to what is kept."""
    wide = request.plan(request.wishes, is_wide=True)
    without_kept = None
    if request.wishes.keep:
        without_kept = Problem(request.plan(evolve(request.wishes, keep=()), is_wide=True))
    return give_up(lambda slacks: Problem(wide, slacks), without_kept, clock)


def _conflict(request: _Request, given_up: GivenUp, clock: Clock) -> ConflictingWishesError:
    slacks = given_up.slacks

    def of_days(days: int) -> Problem:
        return Problem(request.plan(evolve(request.wishes, days=days, weekdays=())))

    def with_equipment(more: frozenset[Equipment]) -> Problem:
        profile = request.rules.profile
        extended = evolve(profile, equipment=(profile.equipment or frozenset()) | more)
        rules = evolve(request.rules, profile=extended)
        return Problem(evolve(request, rules=rules).plan(request.wishes))

    def without_kept() -> Problem:
        plan = request.plan(evolve(request.wishes, keep=()), is_wide=True)
        return Problem(plan, slacks)

    keep = request.wishes.keep
    can_change_days = request.rules.is_week and not keep
    variations = Variations(
        of_days if can_change_days else None, with_equipment, without_kept if keep else None
    )
    wide = Problem(request.plan(request.wishes, is_wide=True), slacks)
    return explain_conflict(wide, clock, variations)


def _built(
    request: _Request, problem: Problem, solution: Solution, seconds: float, given_up: GivenUp
) -> Built:
    plan = problem.plan
    choice = problem.choice(solution)
    program = assemble(plan, choice)
    report = _report(request, program)
    caused = caused_by_wishes(plan, report, request.checker, given_up)
    sentences: Mapping[tuple[int, str], str] = {}
    unmet = unmet_wishes(plan, program)
    if request.training is not None:
        loaded = with_loads(plan, program, request.training)
        program, sentences = loaded.program, loaded.sentences
        longer = _longer(request, program) if loaded.has_other_sets else ()
        unmet = (*unmet, *filter(None, (loaded.unused,)), *longer)
        report = _report(request, program)
        caused = caused_by_loads(caused, report, has_other_sets=loaded.has_other_sets)
    added = frozenset(id for sets in choice.values() for id in sets)

    def another(before: tuple[Built, ...]) -> Built | None:
        kept = frozenset(
            exercise.id for workout in plan.wishes.keep for exercise in workout.exercises
        )
        cuts = [built.exercises - kept for built in before]
        other = problem.best(seconds, cuts)
        return _built(request, problem, other, seconds, given_up) if other.is_found else None

    return Built(
        program,
        report,
        solution.status is Status.OPTIMAL,
        solution.gap,
        reasons_of(plan, program, sentences),
        caused,
        unmet,
        tuple(_minutes(request, workout) for workout in program.workouts),
        another if len(added) > 1 else None,
    )


def _report(request: _Request, program: Program) -> Report:
    """Return the report of a program, or of its workout where the week is not known."""
    return request.checker.check(program if request.rules.is_week else program.workouts[0])


def _minutes(request: _Request, workout: Workout) -> int:
    """Return how long a workout takes."""
    return ceil(minutes_of(workout, request.rules))


def _longer(request: _Request, program: Program) -> tuple[str, ...]:
    """Return a sentence for each workout that takes longer than wished, by the sets of schemes."""
    most = request.wishes.minutes
    return tuple(
        f"{workout.name} takes {minutes} minutes with the sets of your progressions, more than"
        f" {most}."
        for workout in program.workouts
        if (minutes := _minutes(request, workout)) > most
    )
