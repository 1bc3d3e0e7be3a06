"""The shapes that JSON gives workouts and programs, where they differ from the classes.

- An exercise of the catalog is its id; any other is the whole object.
- Runs of equal sets are one object with a `count`.
- A block is its exercise, or `{"superset": [...]}`.
- A program lists its workouts once; a rotation refers to them by index, null being a rest day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from backworkouts import limits
from backworkouts.codec._faults import Each, Wrong, all_of, missing, shown
from backworkouts.codec._objects import of_class, of_object
from backworkouts.errors import describe
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import WarmUpPhase, Workout

if TYPE_CHECKING:
    from backworkouts.codec._sound import SoundRuns

__all__ = ["KNOWN", "Known", "knowing", "read_workouts", "write_workouts"]


Suggest = Callable[[str], tuple[str, ...]]


class Known:
    """What an id in a document stands for.

    Args:
        exercises, workouts: by id.
        suggest: the ids of the exercises that a name may mean, nearest first.
    """

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        workouts: Mapping[str, Workout] | None = None,
        suggest: Suggest | None = None,
    ) -> None:
        self.exercises = exercises
        self.workouts: Mapping[str, Workout] = workouts or {}
        self.suggest = suggest


KNOWN: ContextVar[Known] = ContextVar("KNOWN")
"""While a document is read or written: what the ids in it stand for."""


@contextmanager
def knowing(known: Known) -> Iterator[None]:
    """While a document is read or written."""
    token = KNOWN.set(known)
    try:
        yield
    finally:
        KNOWN.reset(token)


@contextmanager
def _rotating(days: list[Workout]) -> Iterator[None]:
    token = _DAYS.set(days)
    try:
        yield
    finally:
        _DAYS.reset(token)


@contextmanager
def _reading(*, done: bool) -> Iterator[None]:
    token = _DONE.set(done)
    try:
        yield
    finally:
        _DONE.reset(token)


_DONE: ContextVar[bool] = ContextVar("_DONE", default=False)
"""While a session is read: its sets say what was done."""

_DAYS: ContextVar[list[Workout]] = ContextVar("_DAYS")
"""While a program is read or written: the workouts its rotations refer to."""


def _by_id(kind: str, known: Mapping[str, Any], value: str, suggest: Suggest | None = None) -> Any:
    found = known.get(value)
    if found is None:
        expected = f"the whole object, or the id of {kind} of the catalog"
        raise Wrong(describe(value), expected, value, suggest or known)
    return found


def _count(value: Mapping[str, Any]) -> int:
    count = value.get("count", 1)
    if type(count) is int and 1 <= count <= limits.SETS_OF_EXERCISE:
        return count
    raise Wrong(shown(count), f"a whole number from 1 to {limits.SETS_OF_EXERCISE}")


def _read_rotation(each: Each) -> Callable[[Any, Any], Any]:
    def read_day(value: Any, _: Any) -> Workout | None:
        days = _DAYS.get()
        if value is None:
            return None
        if type(value) is int and 0 <= value < len(days):
            return days[value]
        raise Wrong(shown(value), f"null, or an index into the {len(days)} workouts (from 0)")

    return lambda value, _: tuple(each(value, read_day, Workout))


def read_workouts(one: Converter, each: Each, seen: SoundRuns | None = None) -> None:
    """Teach a converter to read exercises, sets, blocks, workouts and programs.

    Args:
        one: the converter.
        each: reads every item of a list.
        seen: finds what was read before, and was sound.
    """
    read_whole_exercise = one.get_structure_hook(Exercise)
    read_amounts = of_class(one, Set, beside="count")

    def read_exercise(value: Any, kind: Any) -> Exercise:
        if type(value) is str:
            known = KNOWN.get()
            return _by_id("an exercise", known.exercises, value, known.suggest)  # type: ignore[no-any-return]  # a hook of cattrs is untyped
        return read_whole_exercise(value, kind)  # type: ignore[no-any-return]  # a hook of cattrs is untyped

    def explained_run(value: Any) -> tuple[int, Set]:
        if type(value) is not dict:
            raise Wrong(shown(value), "an object")
        count, done = all_of(
            (".count", lambda: _count(value)), ("", lambda: read_amounts(value, Set))
        )
        if seen:
            seen.keep(value, (done,) * count)
        return count, done

    def read_run(value: Any, _: Any) -> tuple[int, Set]:
        run = seen.run(value) if seen else None
        count, done = (len(run), run[0]) if run else explained_run(value)
        if _DONE.get() and not done.is_exact:
            raise Wrong(describe(done), "what was done: one number, not a range, not optional")
        return count, done

    def read_sets(value: Any, _: Any) -> tuple[Set, ...]:
        runs = each(value, read_run, Set)
        total = sum([count for count, _ in runs])
        if total > limits.SETS_OF_EXERCISE:
            raise Wrong(f"{total} sets", f"{limits.SETS_OF_EXERCISE} sets of an exercise at most")
        return tuple(chain.from_iterable([(done,) * count for count, done in runs]))

    one.register_structure_hook(Exercise, read_exercise)
    # The hook for plain sets serves warm-ups too, whose sets are written as runs like any other.
    one.register_structure_hook_func(lambda kind: kind == tuple[Set, ...], read_sets)
    read_exercise_sets = one.get_structure_hook(ExerciseSets)
    read_planned_phase = one.get_structure_hook(WarmUpPhase)

    def read_warm_up_phase(value: Any, kind: Any) -> WarmUpPhase:
        # In a session too, what was done to warm up may be said loosely.
        with _reading(done=False):
            return read_planned_phase(value, kind)  # type: ignore[no-any-return]  # a hook of cattrs is untyped

    one.register_structure_hook(WarmUpPhase, read_warm_up_phase)

    def read_members(value: Any) -> tuple[ExerciseSets, ...]:
        members = each(value, read_exercise_sets, ExerciseSets)
        if 1 < len(members) <= limits.EXERCISES_IN_BLOCK:
            return tuple(members)
        expected = f"2 to {limits.EXERCISES_IN_BLOCK} exercises; one stands by itself"
        raise Wrong(f"{len(members)} exercise{'' if len(members) == 1 else 's'}", expected)

    def read_superset(value: dict[str, Any], _: Any) -> Block:
        members, _alone = all_of(
            (".superset", lambda: read_members(value["superset"])),
            ("", lambda: _alone_in(value)),
        )
        return Block(members)

    def read_block(value: Any, _: Any) -> Block:
        if type(value) is dict and "superset" in value:
            return read_superset(value, Block)
        return Block((read_exercise_sets(value, ExerciseSets),))

    one.register_structure_hook(Block, read_block)
    if seen:
        read_blocks = seen.blocks_reader(one, each, _DONE)
        one.register_structure_hook_func(lambda kind: kind == tuple[Block, ...], read_blocks)
    read_whole_workout = one.get_structure_hook(Workout)

    def read_workout(value: Any, kind: Any) -> Workout:
        if type(value) is str:
            workout = _by_id("a workout", KNOWN.get().workouts, value)
            if _DONE.get() and not all(step.set.is_exact for step in workout.in_order()):
                raise Wrong(
                    describe(value), "a workout as it was done: no ranges, nothing optional"
                )
            return workout  # type: ignore[no-any-return]  # a hook of cattrs is untyped
        return read_whole_workout(value, kind)  # type: ignore[no-any-return]  # a hook of cattrs is untyped

    one.register_structure_hook(Workout, read_workout)
    one.register_structure_hook(Phase, of_class(one, Phase, rotation=_read_rotation(each)))
    read_program_itself = of_class(one, Program)

    def read_program(value: dict[str, Any], _: Any) -> Program:
        rest = {key: item for key, item in value.items() if key != "workouts"}
        listed = value.get("workouts", [])
        size = len(listed) if type(listed) is list else 0

        def read_days() -> list[Workout]:
            if "workouts" not in value:
                raise missing()
            return each(listed, read_workout, Workout)

        def read_rest() -> Program:
            # Faults of the phases are found even when a workout has its own.
            with _rotating([_PLACEHOLDER] * size):
                return read_program_itself(rest, Program)  # type: ignore[no-any-return]  # a hook of cattrs is untyped

        days, _unused = all_of((".workouts", read_days), ("", read_rest))
        with _rotating(days):
            program: Program = read_program_itself(rest, Program)
        used = {index for phase in rest["phases"] for index in phase["rotation"]}
        unused = [index not in used for index in range(len(days))]
        all_of((".workouts", lambda: each(unused, _refuse_unused, bool)))
        return program

    one.register_structure_hook(Program, of_object(read_program))
    read_session_itself = one.get_structure_hook(Session)

    def read_session(value: Any, kind: Any) -> Session:
        with _reading(done=True):
            return read_session_itself(value, kind)  # type: ignore[no-any-return]  # a hook of cattrs is untyped

    one.register_structure_hook(Session, read_session)


_PLACEHOLDER = Workout("placeholder")


def _refuse_unused(unused: bool, _: Any) -> None:  # noqa: FBT001  an item of a list
    if unused:
        raise Wrong("a workout in no rotation", "workouts that a phase refers to")


def _alone_in(value: dict[str, Any]) -> None:
    others = islice((key for key in value if key != "superset"), limits.FAULTS)
    all_of(*(("", partial(_refuse_beside, key)) for key in others))


def _refuse_beside(key: str) -> None:
    raise Wrong(f"the key {describe(key)} beside 'superset'", "no other key")


def write_workouts(one: Converter) -> None:
    """Teach a converter to write exercises, sets, blocks, workouts and programs."""
    write_whole_exercise = make_dict_unstructure_fn(Exercise, one, _cattrs_omit_if_default=True)
    write_set = make_dict_unstructure_fn(Set, one, _cattrs_omit_if_default=True)

    def write_exercise(value: Exercise) -> Any:
        known = KNOWN.get().exercises.get(value.id)
        return value.id if known is not None and known == value else write_whole_exercise(value)

    def write_sets(value: ExerciseSets) -> list[dict[str, Any]]:
        return [
            {"count": count, **write_set(done)} if count > 1 else write_set(done)
            for count, done in value.runs()
        ]

    def write_exercise_sets(value: ExerciseSets) -> dict[str, Any]:
        note = {} if value.note is None else {"note": value.note}
        return {"exercise": write_exercise(value.exercise), "sets": write_sets(value), **note}

    def write_block(value: Block) -> dict[str, Any]:
        members = [write_exercise_sets(member) for member in value.exercises]
        return {"superset": members} if value.is_superset else members[0]

    one.register_unstructure_hook(Exercise, write_exercise)
    one.register_unstructure_hook(ExerciseSets, write_exercise_sets)
    one.register_unstructure_hook(Block, write_block)
    write_whole_workout = make_dict_unstructure_fn(Workout, one, _cattrs_omit_if_default=True)

    def write_workout(value: Workout) -> Any:
        known = KNOWN.get().workouts.get(value.id) if value.id else None
        if known is not None and known == value:
            return value.id
        return _last("blocks", write_whole_workout(value))

    def write_rotation(value: tuple[Workout | None, ...]) -> list[int | None]:
        days = _DAYS.get()
        places = {id(day): at for at, day in enumerate(days)}
        # Mostly the very object; an equal one is looked for.
        return [
            None if day is None else places[id(day)] if id(day) in places else days.index(day)
            for day in value
        ]

    one.register_unstructure_hook(Workout, write_workout)
    one.register_unstructure_hook(
        Phase,
        make_dict_unstructure_fn(
            Phase,
            one,
            _cattrs_omit_if_default=True,
            rotation=override(unstruct_hook=write_rotation),
        ),
    )
    write_program_itself = make_dict_unstructure_fn(Program, one, _cattrs_omit_if_default=True)

    def write_program(value: Program) -> dict[str, Any]:
        days = list(value.workouts)
        with _rotating(days):
            body = write_program_itself(value)
        return _last("phases", {**body, "workouts": [write_workout(day) for day in days]})

    one.register_unstructure_hook(Program, write_program)


def _last(key: str, body: dict[str, Any]) -> dict[str, Any]:
    """The long part of an object at its end, where a reader looks for it."""
    long = body.pop(key, [])
    return {**body, key: long}
