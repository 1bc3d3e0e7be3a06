"""What was built: a program, its report, and the reasons."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from backworkouts.errors import Code, InvalidValueError, Problem, describe
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout

__all__ = ["Built", "Caused", "Reason"]


@frozen
class Reason:
    """Why an exercise is in a program.

    Attributes:
        workout: the number of the workout, from 1, among the different ones of the program.
        exercise: the id of the exercise.
        text: the reason, one sentence; where a log is given, a second one says where the load is
            from, or why there is none.
    """

    workout: int
    exercise: str
    text: str

    def __str__(self) -> str:
        return self.text


@frozen
class Caused:
    """A finding that a wish causes.

    Attributes:
        finding: the finding.
        wish: the field of `Wishes` that causes it, or `profile`, `settings`, `log` or
            `progressions`.
        text: how the wish causes it, one sentence.
    """

    finding: Finding
    wish: str
    text: str

    def __str__(self) -> str:
        return f"{self.finding.code}: {self.text}"


@frozen
class Built:
    """A program that was built.

    Attributes:
        program: the program.
        report: the report of a check of the program, for the same profile and settings. Of a day
            that was completed: of the workout by itself.
        is_optimal: no other program costs less by our measure of what is good.
        gap: how much better another program may be, as a share of the cost; 0 when optimal.
        reasons: why each exercise is there, by workout and in order.
        caused: every finding of the report, with the wish that causes it.
        unmet: what is wished and not in the program, each with the reason: preferred exercises,
            supersets, and schemes of progressions.
        minutes: how long each workout takes without its warm-up.
    """

    program: Program
    report: Report
    is_optimal: bool
    gap: float
    reasons: tuple[Reason, ...]
    caused: tuple[Caused, ...]
    unmet: tuple[str, ...]
    minutes: tuple[int, ...]
    _next: Callable[[tuple[Built, ...]], Built | None] | None = field(
        default=None, eq=False, repr=False
    )

    @property
    def workouts(self) -> tuple[Workout, ...]:
        """The different workouts of the program, in the order in which they first come."""
        return self.program.workouts

    @property
    def exercises(self) -> frozenset[str]:
        """The ids of all exercises."""
        return frozenset(exercise.id for workout in self.workouts for exercise in workout.exercises)

    def alternatives(self, n: int = 3) -> tuple[Built, ...]:
        """Return the next best programs, of which each pair differs in two exercises or more.

        Fewer are returned where there are no more, or where the time of `build` does not suffice.

        Args:
            n: how many, 1 to 20.

        Raises:
            InvalidValueError: for another number.
        """
        count_of_alternatives(n)
        found: list[Built] = []
        while self._next is not None and len(found) < n:
            other = self._next((self, *found))
            if other is None:
                break
            found.append(other)
        return tuple(found)


_MOST = 20


def count_of_alternatives(n: object) -> None:
    """Raise an error unless `n` is a number of alternatives."""
    if type(n) is not int or not 1 <= n <= _MOST:
        expected = f"1 to {_MOST} alternatives"
        problem = Problem.at(("n",), describe(n), expected, Code.OUT_OF_RANGE, root="alternatives")
        raise InvalidValueError((problem,))
