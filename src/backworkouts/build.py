"""Scripting workouts: the sets of an exercise, or a superset, in one call with its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import cast

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import or_bundled
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import Set, SetKind, Side

__all__ = ["straight", "superset"]


def straight(
    exercise: Exercise | str,
    sets: int | Iterable[Set] = 1,
    *,
    reps: Reps | int | str | None = None,
    duration: Duration | int | str | None = None,
    load: Load | str | None = None,
    rir: Interval | float | str | None = None,
    rest: Duration | int | str | None = None,
    tempo: str | None = None,
    kind: SetKind | str = SetKind.WORKING,
    per_side: bool = False,
    side: Side | str | None = None,
    optional: int = 0,
    set_note: str | None = None,
    note: str | None = None,
    catalog: Catalog | None = None,
) -> Block:
    """Return straight sets of one exercise, as a block of a workout.

    Args:
        exercise: an `Exercise`, or any name that `resolve` knows.
        sets: how many equal sets, 1 to 200, each as the keywords state; or the sets themselves.
        reps: of each set, as for `Set`: `10`, `"8-12"`. So are all up to `side`.
        duration: seconds, or a text such as `"30 s"`, instead of `reps`.
        load: such as `"60 kg"`.
        rir: repetitions in reserve: a number, or a range such as `"1-2"`.
        rest: after each set: seconds, or a text such as `"2 min"`.
        tempo: such as `"3-1-1-0"`.
        kind: working sets by default.
        per_side: `reps` are done with each side.
        side: the one side that all sets are done with.
        optional: how many of the sets, from the end, may be left out: `3-4 x 8` is
            `straight(..., 4, reps=8, optional=1)`.
        set_note: note of each set.
        note: note of the exercise in this place.
        catalog: where names are looked up; the bundled one by default.

    Raises:
        UnknownExerciseError, AmbiguousExerciseError: for the name.
        InvalidValueError: for anything else that is wrong.

    >>> straight("pull up", 3, reps="8-10", rir=2)
    <Block Pull-Up 3 x 8-10>
    """
    if isinstance(exercise, str):
        exercise = or_bundled(catalog).resolve(exercise)
    stated = {
        "reps": reps, "duration": duration, "load": load, "rir": rir, "rest": rest,
        "tempo": tempo, "kind": kind, "per_side": per_side, "side": side, "note": set_note,
    }  # fmt: skip
    if isinstance(sets, Iterable) and not isinstance(cast("object", sets), str):
        _refuse_beside_sets({**stated, "optional": optional if optional != 0 else None})
        given = tuple(islice(sets, limits.SETS_OF_EXERCISE + 1))  # an iterator may be endless
    else:
        given = _equal_sets(sets, optional, stated)
    return Block((ExerciseSets(exercise, given, note),))


def _equal_sets(count: object, optional: object, stated: Mapping[str, object]) -> tuple[Set, ...]:
    """Return so many references to one set, the last of them to the same set as optional."""
    if type(count) is not int or not 1 <= count <= limits.SETS_OF_EXERCISE:
        expected = f"1 to {limits.SETS_OF_EXERCISE} sets, or the sets themselves"
        raise InvalidValueError((Problem("straight.sets", describe(count), expected),))
    if type(optional) is not int or not 0 <= optional <= count:
        expected = f"how many of the {count} sets may be left out"
        raise InvalidValueError((Problem("straight.optional", describe(optional), expected),))
    certain = (Set(**stated),) * (count - optional)  # type: ignore[arg-type]  # checked by Set
    if not optional:
        return certain
    left_out = Set(**stated, optional=True)  # type: ignore[arg-type]  # checked by Set
    return certain + (left_out,) * optional


def _refuse_beside_sets(stated: dict[str, object]) -> None:
    """Raise an error for what is stated beside finished sets: it would be lost."""
    problems = tuple(
        Problem(f"straight.{name}", describe(value), "nothing, as the sets themselves are given")
        for name, value in stated.items()
        if not (value is None or value is False or value == SetKind.WORKING)  # RIR 0 is stated
    )
    if problems:
        raise InvalidValueError(problems)


def superset(
    *exercises: Block | ExerciseSets,
    method: BlockMethod | str | None = None,
    duration: Duration | int | str | None = None,
    interval: Duration | int | str | None = None,
) -> Block:
    """Return a superset: the exercises are done in rounds, a set of each in turn.

    Args:
        *exercises: two or more of what `straight` makes.
        method: how the rounds are timed, as for `Block`: `"amrap"`, `"emom"`.
        duration: how long a superset with a method takes: seconds, or a text such as `"10 min"`.
        interval: how often a round of an EMOM starts; one minute by default.

    >>> superset(straight("seated row", 3, reps=10), straight("face pull", 3, reps=15))
    <Block Seated Row 3 x 10 + Face Pull 3 x 15>
    """
    members: list[ExerciseSets] = []
    for index, each in enumerate(exercises):
        if isinstance(each, Block):
            if each.method is not None:
                found = f"a block with the method {each.method.value!r}"
                expected = "exercises; superset() takes method=, duration= and interval= itself"
                raise InvalidValueError((Problem(f"superset[{index}]", found, expected),))
            members += each.exercises
        else:
            members.append(each)
    if len(members) <= 1:
        found = f"{len(members)} exercises"
        raise InvalidValueError((Problem("superset", found, "two exercises or more"),))
    return Block(tuple(members), method, duration, interval)
