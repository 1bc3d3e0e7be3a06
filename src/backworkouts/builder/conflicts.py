"""Conflicts: a minimal set of wishes that cannot all be had, and what would do for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from attrs import frozen

from backworkouts.builder.asks import Ask
from backworkouts.builder.clock import Clock
from backworkouts.builder.problem import Problem as BuildProblem
from backworkouts.builder.solver import Status
from backworkouts.errors import BackworkoutsError, Code, Problem
from backworkouts.linter.equipment import word
from backworkouts.linter.sentence import listed
from backworkouts.model.terms import Equipment
from backworkouts.plurals import plural

__all__ = [
    "ConflictingWish",
    "ConflictingWishesError",
    "NoProgramInTimeError",
    "Variations",
    "explain_conflict",
    "minimal_conflict",
]


@frozen
class ConflictingWish:
    """A wish or a rule that others are in conflict with.

    Attributes:
        wish: the field of `Wishes` or `Profile` (`minutes`), or the code of a rule (`SEL002`).
        about: what tells apart several wishes of one field, such as the id of a muscle.
        asked: what is asked: `30 minutes a day`.
        number: the number that is asked for; None where none is.
        would_do: the number with which all other wishes can be had; None where none is known.
        text: what would do: `37 minutes a day`; empty where nothing is known.
    """

    wish: str
    about: str
    asked: str
    number: float | None
    would_do: float | None
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "wish": self.wish,
            "about": self.about,
            "asked": self.asked,
            "number": self.number,
            "would_do": self.would_do,
            "text": self.text,
        }


class ConflictingWishesError(BackworkoutsError, ValueError):
    """No program is as all wishes and rules ask.

    Args:
        wishes: a minimal set of wishes and rules that cannot all be had: without any of them, the
            others can. Each has the number that would do.
        is_minimal: False when the time did not suffice to find out.
        others: further changes that would do, such as another number of days.
    """

    code: ClassVar[str] = Code.CONFLICTING_WISHES

    def __init__(
        self,
        wishes: tuple[ConflictingWish, ...],
        is_minimal: bool = True,  # noqa: FBT001, FBT002  exceptions are made again from their args
        others: tuple[ConflictingWish, ...] = (),
    ) -> None:
        super().__init__(wishes, is_minimal, others)
        self.wishes = wishes
        self.is_minimal = is_minimal
        self.others = others
        self.problems = tuple(map(_problem, (*wishes, *others)))

    def __str__(self) -> str:
        first, *others = self.wishes
        conflict = (
            f"{first.asked} conflicts with {listed(wish.asked for wish in others)}"
            if others
            else f"{first.asked} is not possible"
        )
        would_do = [wish.text for wish in (*self.wishes, *self.others) if wish.text]
        end = f"; {listed(would_do, 'or')} would do" if would_do else ""
        unsure = "" if self.is_minimal else " (the time did not suffice to find the least conflict)"
        return f"{conflict}{end}{unsure}"

    def to_dict(self) -> dict[str, Any]:
        """Return the error as plain values that JSON can hold."""
        return {
            **super().to_dict(),
            "wishes": [wish.to_dict() for wish in self.wishes],
            "others": [wish.to_dict() for wish in self.others],
            "is_minimal": self.is_minimal,
        }


def _problem(wish: ConflictingWish) -> Problem:
    expected = wish.text or "something else"
    return Problem.at((wish.wish,), wish.asked, expected, Code.CONTRADICTION, root="")


class NoProgramInTimeError(BackworkoutsError):
    """No program was found in the time that was given; there may be one.

    Args:
        seconds: the time.
    """

    code: ClassVar[str] = Code.OUT_OF_TIME

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def __str__(self) -> str:
        return f"no program was found in {self.seconds:g} s; more seconds, or fewer days, may help"


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
    left, is_minimal = minimal_conflict(problem, problem.asks, clock)
    wishes = (
        *(_relaxed(problem, ask, clock, variations) for ask in sorted(left, key=_rank)),
        *_kept(left, clock, variations),
    )
    return ConflictingWishesError(
        wishes, is_minimal, _other_days(problem, clock, variations, wishes)
    )


def minimal_conflict(
    problem: BuildProblem, asks: Iterable[Ask], clock: Clock
) -> tuple[list[Ask], bool]:
    """Return a minimal set of asks in conflict, by leaving out halves, and halves of them, in turn.

    The method is QuickXplain (Junker 2004): a few times fewer questions than leaving out single
    asks. Asks that come first by rank are kept rather than others.

    Args:
        problem: the question.
        asks: the wishes and rules, which cannot all be had.
        clock: the time that is left.

    Returns:
        The set, and whether it is known to be minimal.
    """
    search = _Search(problem, clock)
    found = search.minimal([], sorted(asks, key=_rank), is_changed=False)
    return found, search.is_sure


class _Search:
    """The search for a minimal conflict.

    Attributes:
        is_sure: no question was left open because the time was up.
    """

    def __init__(self, problem: BuildProblem, clock: Clock) -> None:
        self.is_sure = True
        self._problem = problem
        self._clock = clock

    def minimal(self, kept: list[Ask], asks: list[Ask], *, is_changed: bool) -> list[Ask]:
        """Return the asks among some that a conflict needs beside others that are kept.

        Args:
            kept: the others.
            asks: the asks.
            is_changed: something was added to the others since they were last tried.
        """
        if is_changed and self._conflict(kept):
            return []
        if len(asks) <= 1 or self._clock.is_up:
            self.is_sure = self.is_sure and not self._clock.is_up
            return asks
        half = len(asks) // 2
        first, second = asks[:half], asks[half:]
        needed = self.minimal([*kept, *first], second, is_changed=True)
        return [*self.minimal([*kept, *needed], first, is_changed=bool(needed)), *needed]

    def _conflict(self, asks: list[Ask]) -> bool:
        status = self._problem.possible(asks, self._clock.left).status
        self.is_sure = self.is_sure and status is not Status.OUT_OF_TIME
        return status is Status.INFEASIBLE


def _rank(ask: Ask) -> tuple[int, str, str]:
    """Return the key that sorts asks: the wishes of the user first."""
    places = [place for place, start in enumerate(_RANKS) if ask.wish.startswith(start)]
    return (places[0] if places else len(_RANKS), ask.wish, ask.about)


def _kept(left: list[Ask], clock: Clock, variations: Variations) -> Iterator[ConflictingWish]:
    """Yield the wish to keep workouts, where the other wishes conflict with what is kept."""
    if variations.without_kept is not None and not clock.is_up:
        other = variations.without_kept()
        if other.possible(left, clock.left).is_found:
            yield ConflictingWish("keep", "", "what you keep", None, None, "")


def _relaxed(
    problem: BuildProblem, ask: Ask, clock: Clock, variations: Variations
) -> ConflictingWish:
    """Return a wish with what would do, all others being kept."""
    number: float | None = None
    text = ""
    if clock.is_up:
        pass
    elif ask.wish == "equipment":
        text = _more_equipment(problem, ask, clock, variations)
    elif ask.number is not None:
        solution, slack = problem.least_slack(ask, clock.left)
        if solution.is_found:
            number = ask.relaxed_by(slack)
            text = ask.say(number)
    elif ask.without:
        others = [other for other in problem.asks if other != ask]
        if problem.possible(others, clock.left).is_found:
            text = ask.without
    return ConflictingWish(ask.wish, ask.about, ask.text, ask.number, number, text)


def _more_equipment(problem: BuildProblem, ask: Ask, clock: Clock, variations: Variations) -> str:
    """Return the least equipment with which all other wishes can be had; empty if none is known."""
    pieces = problem.least_equipment(ask, clock.left)
    if not pieces or clock.is_up:
        return ""
    other = variations.with_equipment(pieces)
    if not other.possible(other.asks, clock.left).is_found:
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
        if other.possible(other.asks, clock.left).is_found:
            asked, text = (f"{plural(each, 'day')} a week" for each in (days, number))
            return (ConflictingWish("days", "", asked, days, number, text),)
    return ()
