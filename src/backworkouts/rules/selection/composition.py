"""SEL001: two vertical pulls, two rows and one lower-back exercise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from backworkouts.linter.equipment import is_possible
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.workout import Goal
from backworkouts.plurals import plural

__all__ = ["RULE"]


class _Part(NamedTuple):
    """A part of the composition.

    Attributes:
        option: the option that sets how many exercises the part asks for.
        name: what a message calls an exercise of the part.
        traits: an exercise with any of these traits fills the part.
    """

    option: str
    name: str
    traits: frozenset[Trait]


_LOWER_BACK = _Part(
    "lower_back", "lower-back exercise", frozenset({Trait.HINGE, Trait.SPINAL_EXTENSION})
)
_PARTS = (
    _Part("vertical", "vertical pull", frozenset({Trait.VERTICAL_PULL})),
    _Part("rows", "row", frozenset({Trait.ROW})),
    _LOWER_BACK,
)
_GROUPS = [group for size in (1, 2, 3) for group in combinations(_PARTS, size)]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    days = [day for day in week.different_days() if day.workout.is_back_workout]
    if not days:
        return
    at_hand = days[0].workout.profile.equipment
    asked = {
        part: int(options[part.option])
        for part in _PARTS
        if is_possible(week.catalog, at_hand, *part.traits)
    }
    if not week.spreads_back:
        for day in days:
            fills = _fills(day.workout)
            if fills and not _suffices(asked, fills):
                message = f"{_present(asked, fills)}; {_wanted(asked)}{_advice(asked, fills)}"
                yield Match(day.where, message)
        return
    fills = [filled for day in week.days for filled in _fills(day.workout)]
    needed = {part: week.needed(count) for part, count in asked.items()}
    if not _suffices(needed, fills):
        present = f"{_present(asked, fills)} {week.when}"
        yield Match(week.where, f"{present}; {_wanted(asked)} a week{_advice(needed, fills)}")


def _fills(workout: WorkoutView) -> list[frozenset[_Part]]:
    """Return the parts that each exercise of a workout can fill.

    A top set and its back-off sets may stand in two places: each exercise counts once.
    """
    different = {exercise.id: exercise for exercise in workout.exercises}
    return [_filled_by(exercise) for exercise in different.values()]


def _filled_by(exercise: ExerciseView) -> frozenset[_Part]:
    """Return the parts that an exercise can fill: any, when no movement of it is known."""
    is_unknown = Trait.UNKNOWN in exercise.traits and not exercise.exercise.patterns
    return frozenset(
        part for part in _PARTS if is_unknown or not part.traits.isdisjoint(exercise.traits)
    )


def _suffices(asked: Mapping[_Part, float], fills: Sequence[frozenset[_Part]]) -> bool:
    """Return whether every part can be filled, with an exercise of its own for each place in it.

    It can when no group of parts asks for more than there are exercises for any of the group
    (Hall's theorem). So a hybrid fills what is missing, and never two places.
    """
    return all(
        sum(asked.get(part, 0) for part in group)
        <= sum(not filled.isdisjoint(group) for filled in fills)
        for group in _GROUPS
    )


def _present(asked: Mapping[_Part, int], fills: Sequence[frozenset[_Part]]) -> str:
    present = [_count(sum(filled == {part} for filled in fills), part.name) for part in asked]
    several = sum(1 < len(filled) < len(_PARTS) and _LOWER_BACK in filled for filled in fills)
    unknown = sum(len(filled) == len(_PARTS) for filled in fills)
    if several:
        present.append(f"{several} that {'is' if several == 1 else 'are'} pull and hinge in one")
    if unknown:
        present.append(f"{unknown} of which no movement is known")
    return listed(present)


def _wanted(asked: Mapping[_Part, int]) -> str:
    wanted = [plural(count, part.name) for part, count in asked.items() if count]
    return f"the composition asks for {listed(wanted)}"


def _advice(needed: Mapping[_Part, float], fills: Sequence[frozenset[_Part]]) -> str:
    """Return what to add: one of several parts when some exercise may fill any of them."""
    lacking = [
        f"a {part.name}"
        for part, count in needed.items()
        if sum(filled == {part} for filled in fills) < count
    ]
    fills_several = any(len(filled) > 1 for filled in fills)
    return f"; add {listed(lacking, 'or' if fills_several else 'and')}"


def _count(count: int, name: str) -> str:
    return plural(count, name) if count else f"no {name}"


RULE = Rule(
    code="SEL001",
    name="incomplete-composition",
    severity=Severity.INFO,
    summary="A back workout has two vertical pulls, two rows and one lower-back exercise.",
    why=(
        "So many of each train the back from above, from the front and below. The article calls it "
        "just a starting point, and one of its own three workouts falls short of it; most real "
        "back days do too. An athlete's back workout may well be smaller: with the goal of "
        "athletics the rule is skipped. More of each is no finding. What is pull and hinge in one "
        "fills the part that is missing, never two; pullovers, face pulls and shrugs fill none. "
        "A part that nothing at hand allows, such as a vertical pull with dumbbells alone, is not "
        "asked for. Where several days of a week train the back, as in push, pull, legs, they "
        "share the work: all days are asked together, an exercise counts once a day, and what "
        "a leg day has for the lower back counts too. A week of full-body days alone is not judged."
    ),
    bad="Seated Row 4x10\nLat Pulldown 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "two pull-downs, two rows and one lower-back exercise, as a starting point",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    once=True,
    except_goals=(Goal.ATHLETICS,),
    options=(
        Option("vertical", 2, "vertical pulls", most=20),
        Option("rows", 2, "rows", most=20),
        Option("lower_back", 1, "lower-back exercises", most=20),
    ),
)
