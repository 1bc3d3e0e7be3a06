"""Conflicts: a minimal set of wishes that cannot all be had, and what would do for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from backworkouts.builder.clock import Clock
from backworkouts.builder.demands import Demand
from backworkouts.builder.problem import Problem as BuildProblem
from backworkouts.builder.solver import Status
from backworkouts.builder.wishes import MOST_MINUTES, MOST_SETS_OF_A_WEEK
from backworkouts.errors import ConflictingWish, ConflictingWishesError
from backworkouts.linter.equipment import word
from backworkouts.linter.sentence import listed
from backworkouts.model.terms import Equipment
from backworkouts.plurals import plural

__all__ = ["Variations", "explain_conflict", "minimal_conflict"]


_RANKS = ("minutes", "days", "volume", "equipment", "avoid", "VOL", "SEL", "FRQ", "GOL", "variants")
"""Wishes before rules: an error names the wishes first, and the search for a minimal conflict
leaves out the rules first, so that the wishes stay, which a user can change."""


@frozen
class Variations:
    """The same question with another number of days, or with more equipment.

    Attributes:
        of_days: makes the question for a number of days; None where the days are fixed.
        with_equipment: makes the question with more equipment.
        without_kept: makes the question without the kept workouts; None where none is kept.
    """

    of_days: Callable[[int], BuildProblem] | None
    with_equipment: Callable[[frozenset[Equipment]], BuildProblem]
    without_kept: Callable[[], BuildProblem] | None


def explain_conflict(
    problem: BuildProblem, clock: Clock, variations: Variations
) -> ConflictingWishesError:
    """Return the error that says which wishes conflict, and what would do.

    Args:
        problem: a question without an answer.
        clock: the time that is left.
        variations: makes questions that are like it.
    """
    left, is_minimal = minimal_conflict(problem, problem.demands, clock)
    wishes = (
        *(_relaxed(problem, demand, clock, variations) for demand in sorted(left, key=_rank)),
        *_kept(left, clock, variations),
    )
    others = _other_days(problem, clock, variations, wishes)
    has_change = any(wish.text for wish in (*wishes, *others))
    together = () if has_change or clock.is_up else _together(problem, clock)
    return ConflictingWishesError(wishes, is_minimal, others, together)


def minimal_conflict(
    problem: BuildProblem, demands: Iterable[Demand], clock: Clock
) -> tuple[list[Demand], bool]:
    """Return a minimal set of demands in conflict, by leaving out halves in turn.

    The method is QuickXplain (Junker 2004): a few times fewer questions than leaving out single
    demands. Demands that come first by rank are kept rather than others.

    Args:
        problem: the question.
        demands: the wishes and rules, which cannot all be had.
        clock: the time that is left.

    Returns:
        The set, and whether it is known to be minimal.
    """
    search = _Search(problem, clock)
    found = search.minimal([], sorted(demands, key=_rank), is_changed=False)
    return found, search.is_sure


_QUESTIONS = 6
"""One question takes a sixth of the time that is left: a program is hard to find for a few wishes,
and one such question must not take the time of all others."""


class _Search:
    """The search for a minimal conflict.

    Attributes:
        is_sure: no question was left open because the time was up.
    """

    def __init__(self, problem: BuildProblem, clock: Clock) -> None:
        self.is_sure = True
        self._problem = problem
        self._clock = clock

    def minimal(
        self, kept: list[Demand], demands: list[Demand], *, is_changed: bool
    ) -> list[Demand]:
        """Return the demands among some that a conflict needs beside others that are kept.

        Args:
            kept: the others.
            demands: the demands.
            is_changed: something was added to the others since they were last tried.
        """
        if is_changed and self._conflict(kept):
            return []
        if len(demands) <= 1 or self._clock.is_up:
            self.is_sure = self.is_sure and not self._clock.is_up
            return demands
        half = len(demands) // 2
        first, second = demands[:half], demands[half:]
        needed = self.minimal([*kept, *first], second, is_changed=True)
        return [*self.minimal([*kept, *needed], first, is_changed=bool(needed)), *needed]

    def _conflict(self, demands: list[Demand]) -> bool:
        status = self._problem.possible(demands, self._clock.left / _QUESTIONS).status
        self.is_sure = self.is_sure and status is not Status.OUT_OF_TIME
        return status is Status.INFEASIBLE


def _rank(demand: Demand) -> tuple[int, str, str]:
    """Return the key that sorts demands: the wishes of the user first."""
    places = [place for place, start in enumerate(_RANKS) if demand.wish.startswith(start)]
    return (places[0] if places else len(_RANKS), demand.wish, demand.about)


def _kept(left: list[Demand], clock: Clock, variations: Variations) -> Iterator[ConflictingWish]:
    """Yield the wish to keep workouts, where the other wishes conflict with what is kept."""
    if variations.without_kept is not None and not clock.is_up:
        other = variations.without_kept()
        if other.possible(left, clock.left).is_found:
            yield ConflictingWish("keep", "", "what you keep", None, None, "")


def _relaxed(
    problem: BuildProblem, demand: Demand, clock: Clock, variations: Variations
) -> ConflictingWish:
    """Return a wish with what would do, all others being kept."""
    number: float | None = None
    text = ""
    if clock.is_up:
        pass
    elif demand.wish == "equipment":
        text = _more_equipment(problem, demand, clock, variations)
    elif demand.number is not None:
        solution, slack = problem.least_slack(demand, clock.left)
        if solution.is_found and _can_be_wished(demand, slack):
            number = demand.relaxed_by(slack)
            text = demand.say(number)
    elif demand.without:
        others = [other for other in problem.demands if other != demand]
        if problem.possible(others, clock.left).is_found:
            text = demand.without
    return ConflictingWish(demand.wish, demand.about, demand.text, demand.number, number, text)


_CHANGES: Mapping[str, tuple[float, float]] = {
    "minutes": (1, MOST_MINUTES),
    "volume": (3, MOST_SETS_OF_A_WEEK),
}
"""Wishes with a number that can change: what one less costs (a set takes about three minutes), and
the greatest number that can be wished for."""


def _can_be_wished(demand: Demand, slack: float) -> bool:
    return demand.wish not in _CHANGES or demand.relaxed_by(slack) <= _CHANGES[demand.wish][1]


def _together(problem: BuildProblem, clock: Clock) -> tuple[ConflictingWish, ...]:
    """Return changes that would do together; none where the other wishes conflict by themselves."""
    costs = {
        demand: _CHANGES[demand.wish][0] for demand in problem.demands if demand.wish in _CHANGES
    }
    _, slacks = problem.least_slacks(costs, clock.left)
    if not all(_can_be_wished(demand, slack) for demand, slack in slacks.items()):
        return ()
    changes = [(demand, demand.relaxed_by(slacks[demand])) for demand in sorted(slacks, key=_rank)]
    return tuple(
        ConflictingWish(
            demand.wish, demand.about, demand.text, demand.number, number, demand.say(number)
        )
        for demand, number in changes
    )


def _more_equipment(
    problem: BuildProblem, demand: Demand, clock: Clock, variations: Variations
) -> str:
    """Return the least equipment with which all other wishes can be had; empty if none is known."""
    pieces = problem.least_equipment(demand, clock.left)
    if not pieces or clock.is_up:
        return ""
    other = variations.with_equipment(pieces)
    if not other.possible(other.demands, clock.left).is_found:
        return ""
    return f"{listed(word(piece) for piece in sorted(pieces))} as well"


def _other_days(
    problem: BuildProblem,
    clock: Clock,
    variations: Variations,
    wishes: tuple[ConflictingWish, ...],
) -> tuple[ConflictingWish, ...]:
    """Return the nearest number of days with which all other wishes can be had."""
    days, of_days = problem.plan.wishes.days, variations.of_days
    if of_days is None or any(wish.wish == "days" for wish in wishes):
        return ()
    for number in sorted({*range(1, 8)} - {days}, key=lambda other: (abs(other - days), -other)):
        if clock.is_up:
            break
        other = of_days(number)
        if other.possible(other.demands, clock.left).is_found:
            asked, text = (f"{plural(each, 'day')} a week" for each in (days, number))
            return (ConflictingWish("days", "", asked, days, number, text),)
    return ()
