"""The plain reader: it defines which documents are accepted, and reports every error of the others.

Each function reads one kind of value. It takes the value, its path from the root of the document
and the context. It returns an object of the model, or raises a `FaultsError` with all that is wrong
within the value. The shapes differ from the classes of the model where JSON is read by people:

- An exercise of the catalog is its id; any other is the whole object.
- Runs of equal sets are one object with a `count`.
- A block is its exercise, or `{"superset": [...]}`; beside it stands how its rounds are timed.
- A program lists its workouts once; a rotation refers to them by index, null being a rest day.
- A scheme of progression and what can be loaded are objects with their name in `scheme` or `kind`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import chain
from typing import Any, NamedTuple, TypeVar, cast

from attrs import NOTHING, fields, resolve_types

from backworkouts import limits
from backworkouts.documents import text
from backworkouts.documents.converter import Hook, check_of, converter, without_none
from backworkouts.documents.faults import (
    HOOK_ERRORS,
    Collector,
    Fault,
    FaultsError,
    Suggest,
    WrongValueError,
    at_path,
    faults_of,
    listed,
    missing,
    shown,
    unknown_keys,
)
from backworkouts.documents.formats import (
    LOADINGS,
    CatalogContent,
    Context,
    Document,
    added_fields,
    added_values,
    kind_and_version,
)
from backworkouts.errors import (
    Code,
    InvalidDocumentError,
    InvalidValueError,
    Path,
    describe,
)
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import CUSTOM, Exercise
from backworkouts.model.load import Load
from backworkouts.model.loading import Loading, Rack
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import Phase, Program
from backworkouts.model.progressions import (
    SCHEMES,
    ExerciseProgression,
    Layoff,
    LoadingOf,
    Progressions,
    Scheme,
    TrainingMax,
)
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.source import Source
from backworkouts.model.validate import Check, problems_of
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.plurals import plural
from backworkouts.volume.credits import CREDIT, CreditTable

__all__ = [
    "PART_READERS",
    "Run",
    "all_listed",
    "read",
    "read_around",
    "read_entry",
    "read_exercise",
    "read_program",
    "read_run",
    "read_value",
    "read_warm_up",
    "read_workout",
]

Run = tuple[Set, ...]
"""The sets that one object of a document stands for: as many as its `count`."""

_Value = TypeVar("_Value")
_Read = Callable[[Any, Path, Context], _Value]

_EXACT = "what was done: one number, not a range, not optional"
_COUNT = ("count",)


def read(
    data: str | bytes | bytearray, context: Context, wanted: type[Document] | None = None
) -> Document:
    """Return what a JSON document holds.

    Args:
        data: the text, or its UTF-8 bytes.
        context: what ids stand for. In the document of a catalog they stand for its own entries.
        wanted: the class that is expected, for the error when the document names no format.

    Raises:
        InvalidDocumentError: listing every fault with its JSON path.
    """
    return read_value(text.parse(data), context, wanted)


def read_value(value: Any, context: Context, wanted: type[Document] | None = None) -> Document:
    """Return what a document holds whose JSON was parsed, as `read` does.

    Args:
        value: the document: values as `text.parse` and `plain.require` let them pass.
        context: as for `read`.
        wanted: as for `read`.

    Raises:
        InvalidDocumentError: listing every fault with its JSON path.
    """

    def read_document() -> Document:
        if type(value) is not dict:
            raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE).at(())
        kind, version = kind_and_version(value, wanted)
        content = {key: item for key, item in value.items() if key != "format"}
        read_content: _Read[Document] = _READERS[kind]
        return read_content(content, (), context.but(version=version))

    return all_listed(read_document, value)


def all_listed(read_whole: Callable[[], _Value], value: object) -> _Value:
    """Return what a function reads from a value; all its faults become one error.

    Raises:
        InvalidDocumentError: listing every fault with its JSON path.
    """
    try:
        return read_whole()
    except FaultsError as error:
        problems, total = listed(error.found, value)
    raise InvalidDocumentError(problems, total)


# Objects and lists.


class _Plan(NamedTuple):
    """How the fields of a class are read: derived from the class, so that none can be forgotten."""

    hooks: Mapping[str, tuple[Hook, Any]]
    checks: Mapping[str, Check]
    required: tuple[str, ...]


@cache
def _plan(kind: type[Any], *others: str) -> _Plan:
    """Return how the fields of a class are read, but for the other fields."""
    resolve_types(kind)
    of_type = converter().get_structure_hook
    types = {
        field.name: without_none(field.type) for field in fields(kind) if field.name not in others
    }
    return _Plan(
        {name: (of_type(type_of_field), type_of_field) for name, type_of_field in types.items()},
        {field.name: check_of(field) for field in fields(kind)},
        tuple(field.name for field in fields(kind) if field.default is NOTHING),
    )


def _read_object(
    kind: type[_Value],
    value: Any,
    path: Path,
    context: Context,
    readers: Mapping[str, _Read[Any]],
    extra: tuple[str, ...] = (),
) -> _Value:
    """Read an object with the fields of a class.

    Args:
        kind: the class.
        value: the object.
        path: to the object, from the root of the document.
        context: what ids stand for, and so on.
        readers: read the fields that hold more than the converter reads.
        extra: keys besides the fields, which the caller reads.
    """
    if type(value) is not dict:
        raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE).at(path)
    hooks, checks, required = _plan(kind, *readers)  # type: ignore[arg-type]  # a class is hashable
    later = added_fields(kind, context.version)
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    unknown: list[str] = []
    for key, raw in value.items():
        try:
            if key in readers:
                values[key] = readers[key](raw, (*path, key), context)
            elif key in hooks and key not in later:
                hook, kind_of_field = hooks[key]
                values[key] = hook(raw, kind_of_field)
            elif key not in extra:
                unknown.append(key)
        except FaultsError as error:
            faults += error.found
        except HOOK_ERRORS as error:
            faults += faults_of(error, (*path, key))
    faults += [missing((*path, key)) for key in required if key not in value]
    faults += _newer_keys(path, later.intersection(unknown), context.version)
    faults += unknown_keys(path, set(unknown) - later, kind, extra)
    if faults:
        raise FaultsError(faults + _invalid(values, checks, path))
    try:
        return kind(**values)
    except InvalidValueError as error:
        faults += faults_of(error, path)
    raise FaultsError(faults)


def _newer_keys(path: Path, keys: Iterable[str], version: int) -> list[Fault]:
    """Return the faults of keys that only newer versions of the format have."""
    expected = f"a key of format version {version}"
    return [
        Fault((*path, key), f"the key {describe(key)}", expected, Code.NEWER_KEY)
        for key in sorted(keys)
    ]


def _invalid(values: Mapping[str, Any], checks: Mapping[str, Check], path: Path) -> list[Fault]:
    """Return the faults of fields that could be read, and that their class would refuse.

    The class validates them only when all others can be read, too: a fault would hide theirs.
    """
    return [
        at_path(problem, path)
        for name, made in values.items()
        if not checks[name].holds(made)
        for problem in problems_of("", (name,), made, checks[name])
    ]


def read_around(
    kind: type[_Value], value: Any, made: Mapping[str, object], path: Path, context: Context
) -> _Value:
    """Read an object of which some fields were read before.

    Args:
        kind: the class.
        value: the object, with or without these fields.
        made: the values of these fields.
        path: to the object.
        context: as for every reader.
    """
    readers = {name: _already_read(part) for name, part in made.items()}
    return _read_object(kind, {**value, **made}, path, context, readers)


def _already_read(made: _Value) -> _Read[_Value]:
    return lambda *_: made


def _read_items(
    value: Any,
    path: Path,
    context: Context,
    read_item: _Read[_Value],
    collector: Collector,
    most: int = limits.ITEMS,
) -> list[_Value | None]:
    """Read each item of a list; None stands for one with faults, which are collected."""
    if type(value) is not list:
        raise WrongValueError(shown(value), "a list", Code.WRONG_TYPE).at(path)
    if len(value) > most:
        found, expected = f"a list of {len(value):,}", f"{most:,} items at most"
        raise WrongValueError(found, expected, Code.TOO_LARGE).at(path)
    items: list[_Value | None] = []
    for index, raw in enumerate(value):
        try:
            items.append(read_item(raw, (*path, index), context))
        except FaultsError as error:
            collector.faults += error.found
            items.append(None)
            if collector.is_full:
                break
    return items


def _read_list(value: Any, path: Path, context: Context, read_item: _Read[_Value]) -> list[_Value]:
    collector = Collector()
    items = _read_items(value, path, context, read_item, collector)
    collector.raise_any()
    return items  # type: ignore[return-value]  # None stands for faults, and there are none


def _tuple_of(read_item: _Read[_Value]) -> _Read[tuple[_Value, ...]]:
    return lambda value, path, context: tuple(_read_list(value, path, context, read_item))


# Exercises, muscles, sources.


def read_entry(kind: type[_Value], value: Any, path: Path) -> _Value:
    """Read a whole exercise, muscle or source."""
    try:
        return converter().structure(value, kind)
    except HOOK_ERRORS as error:
        faults = faults_of(error, path)
    raise FaultsError(faults)


def _read_entry_of_version(kind: type[_Value], value: Any, path: Path, context: Context) -> _Value:
    """Read a whole entry; a field that a newer version of the format added is a fault."""
    later = added_fields(kind, context.version)
    if later and type(value) is dict and (newer := later.intersection(value)):
        raise FaultsError(_newer_keys(path, newer, context.version))
    return read_entry(kind, value, path)


def read_exercise(value: Any, path: Path, context: Context) -> Exercise:
    """Read an exercise: an id that the context knows, or the whole object."""
    if type(value) is not str:
        return _read_entry_of_version(Exercise, value, path, context)
    return _by_id("an exercise", context.exercises, value, path, context.suggest)


def _by_id(
    name: str,
    known: Mapping[str, _Value],
    value: str,
    path: Path,
    suggest: Suggest | None = None,
) -> _Value:
    found = known.get(value)
    if found is None:
        expected = f"the whole object, or the id of {name} of the catalog"
        raise WrongValueError(
            describe(value), expected, Code.UNKNOWN_ID, value, suggest or known
        ).at(path)
    return found


# Sets.


def _read_count(value: Any, path: Path) -> int:
    if type(value) is int and 1 <= value <= limits.SETS_OF_EXERCISE:
        return value
    expected = f"a whole number from 1 to {limits.SETS_OF_EXERCISE}"
    code = Code.OUT_OF_RANGE if type(value) is int else Code.WRONG_TYPE
    raise WrongValueError(shown(value), expected, code).at(path)


def read_run(value: Any, path: Path, context: Context) -> Run:
    """Read a set and how many of it there are."""
    if type(value) is not dict or "count" not in value:
        return (_read_set(value, path, context),)
    collector = Collector()
    count = collector.read(lambda: _read_count(value["count"], (*path, "count")))
    made = collector.read(lambda: _read_set(value, path, context))
    collector.raise_any()
    return (made,) * count  # type: ignore[operator, return-value]  # None only with faults


def _read_set(value: Any, path: Path, context: Context) -> Set:
    made = _read_object(Set, value, path, context, {}, _COUNT)
    if context.is_session and not made.is_exact:
        raise WrongValueError(describe(made), _EXACT, Code.NOT_EXACT).at(path)
    later = added_values(made, context.version)
    expected = f"a value of format version {context.version}"
    faults = [
        Fault((*path, name), shown_value, expected, Code.NEWER_VALUE) for name, shown_value in later
    ]
    if faults:
        raise FaultsError(faults)
    return made


def _read_sets(value: Any, path: Path, context: Context, read_each: _Read[Run] = read_run) -> Run:
    runs = _read_list(value, path, context, read_each)
    total = sum(map(len, runs))
    if total > limits.SETS_OF_EXERCISE:
        expected = f"{limits.SETS_OF_EXERCISE} sets of an exercise at most"
        raise WrongValueError(f"{total} sets", expected, Code.TOO_LARGE).at(path)
    return tuple(chain.from_iterable(runs))


# Blocks and workouts.


def _timing_keys(version: int) -> tuple[str, ...]:
    """Return the keys of a block that stand beside its exercises."""
    later = added_fields(Block, version)
    return tuple(field.name for field in fields(Block) if field.name not in {"exercises", *later})


_SETS_READERS: Mapping[str, _Read[Any]] = {"exercise": read_exercise, "sets": _read_sets}


def _read_exercise_sets(
    value: Any, path: Path, context: Context, extra: tuple[str, ...] = ()
) -> ExerciseSets:
    return _read_object(ExerciseSets, value, path, context, _SETS_READERS, extra)


def _read_superset(value: Any, path: Path, context: Context) -> tuple[ExerciseSets, ...]:
    members = _read_list(value, path, context, _read_exercise_sets)
    if 1 < len(members) <= limits.EXERCISES_IN_BLOCK:
        return tuple(members)
    found = plural(len(members), "exercise")
    expected = f"2 to {limits.EXERCISES_IN_BLOCK} exercises; one stands by itself"
    raise WrongValueError(found, expected, Code.WRONG_LENGTH).at(path)


def _read_block(value: Any, path: Path, context: Context) -> Block:
    if type(value) is not dict:
        raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE).at(path)
    timing_keys = _timing_keys(context.version)

    def read_members(*_: object) -> tuple[ExerciseSets, ...]:
        if "superset" not in value:
            return (_read_exercise_sets(value, path, context, timing_keys),)
        collector = Collector()
        superset = collector.read(
            lambda: _read_superset(value["superset"], (*path, "superset"), context)
        )
        for key in value:
            if key != "superset" and key not in timing_keys and not collector.is_full:
                found = f"the key {describe(key)} beside 'superset'"
                other = f" than {', '.join(timing_keys)}" if timing_keys else ""
                collector.add((*path, key), found, f"no other key{other}", Code.UNEXPECTED_KEY)
        collector.raise_any()
        return superset or ()

    timing = {key: value[key] for key in timing_keys if key in value}
    block = {"exercises": value, **timing}
    return _read_object(Block, block, path, context, {"exercises": read_members})


def _read_warm_up_phase(value: Any, path: Path, context: Context) -> WarmUpPhase:
    # The warm-up of a session may be stated loosely: it counts for nothing.
    return _read_object(WarmUpPhase, value, path, context.but(is_session=False), _WARM_UP_READERS)


read_warm_up: _Read[tuple[WarmUpPhase, ...]] = _tuple_of(_read_warm_up_phase)
"""Reads the phases of a warm-up."""

_WARM_UP_READERS: Mapping[str, _Read[Any]] = {
    "exercises": _tuple_of(read_exercise),
    "sets": _read_sets,
}
_WORKOUT_READERS: Mapping[str, _Read[Any]] = {
    "blocks": _tuple_of(_read_block),
    "warm_up": read_warm_up,
}


def _read_whole_workout(value: Any, path: Path, context: Context) -> Workout:
    return _read_object(Workout, value, path, context, _WORKOUT_READERS)


def read_workout(value: Any, path: Path, context: Context) -> Workout:
    """Read a workout: an id that the context knows, or the whole object."""
    if type(value) is not str:
        return _read_whole_workout(value, path, context)
    workout = _by_id("a workout", context.workouts, value, path)
    if context.is_session and not all(step.set.is_exact for step in workout.in_order()):
        expected = "a workout as it was done: no ranges, nothing optional"
        raise WrongValueError(describe(value), expected, Code.NOT_EXACT).at(path)
    return workout


# Sessions and programs.


def _read_session(value: Any, path: Path, context: Context) -> Session:
    readers = {"workout": read_workout}
    return _read_object(Session, value, path, context.but(is_session=True), readers)


_PLACEHOLDER = Workout("Placeholder")
"""Stands for a workout with faults, so that what refers to it has no faults of its own."""


def read_program(value: Any, path: Path, context: Context) -> Program:
    """Read a program: its workouts, and the phases that refer to them."""
    if type(value) is not dict:
        raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE).at(path)
    collector = Collector()
    most = limits.PHASES * limits.ROTATION_DAYS
    days: list[Workout | None] = []
    if "workouts" in value:
        listed_days, where = value["workouts"], (*path, "workouts")
        read_days = collector.read(
            lambda: _read_items(listed_days, where, context, read_workout, collector, most)
        )
        days = read_days or []
    else:
        collector.faults.append(missing((*path, "workouts")))
    inner = context.but(days=tuple(day or _PLACEHOLDER for day in days))
    readers = {"phases": _tuple_of(_read_phase)}
    program = collector.read(
        lambda: _read_object(Program, value, path, inner, readers, ("workouts",))
    )
    if program is not None:
        used = {index for phase in value["phases"] for index in phase["rotation"]}
        for index in range(len(days)):
            if index not in used and not collector.is_full:
                found, expected = "a workout in no rotation", "workouts that a phase refers to"
                collector.add((*path, "workouts", index), found, expected, Code.UNUSED_WORKOUT)
    collector.raise_any()
    return program  # type: ignore[return-value]  # None only with faults


def _read_phase(value: Any, path: Path, context: Context) -> Phase:
    return _read_object(Phase, value, path, context, {"rotation": _tuple_of(_read_day)})


def _read_day(value: Any, path: Path, context: Context) -> Workout | None:
    if value is None:
        return None
    days = context.days
    if days is None:
        return read_workout(value, path, context)
    if type(value) is int and 0 <= value < len(days):
        return days[value]
    expected = f"null, or an index into the {len(days)} workouts (from 0)"
    code = Code.OUT_OF_RANGE if type(value) is int else Code.WRONG_TYPE
    raise WrongValueError(shown(value), expected, code).at(path)


# Catalogs.

_ANY_EXERCISE = Exercise.custom("Placeholder")


def _entry_reader(kind: type[_Value]) -> _Read[_Value]:
    return lambda value, path, context: _read_entry_of_version(kind, value, path, context)


def _read_catalog(value: Any, path: Path, context: Context) -> CatalogContent:
    """Read a catalog, whose ids stand for its own entries.

    In a catalog that extends another, ids stand for the entries of both. The id of an entry with
    faults stands for a placeholder.
    """
    collector = Collector()
    empty = Context(version=context.version)
    extends = collector.read(lambda: _read_extends(value, path, context))
    base = empty if extends is False else context.but(suggest=None)

    def read_list(key: str, read_item: _Read[_Value], within: Context) -> list[_Value | None]:
        where = (*path, key)
        items = collector.read(
            lambda: _read_items(value.get(key, []), where, within, read_item, collector)
        )
        return items or []

    muscles = read_list("muscles", _entry_reader(Muscle), empty)
    exercises = read_list("exercises", _entry_reader(Exercise), empty)
    sources = read_list("sources", _entry_reader(Source), empty)
    own_exercises = _by_raw_id(value.get("exercises"), exercises, _ANY_EXERCISE)
    known = empty.but(exercises={**base.exercises, **own_exercises})
    warm_up = read_list("warm_up", _read_warm_up_phase, known)
    workouts = read_list("workouts", _read_whole_workout, known)
    own_workouts = _by_raw_id(value.get("workouts"), workouts, _PLACEHOLDER)
    known = known.but(workouts={**base.workouts, **own_workouts})
    programs = read_list("programs", read_program, known)
    entries: dict[str, list[Any]] = {
        "muscles": muscles,
        "exercises": exercises,
        "sources": sources,
        "warm_up": warm_up,
        "workouts": workouts,
        "programs": programs,
    }
    if extends and warm_up:
        found, expected = "a warm-up", "none: that of the catalog which is extended stays"
        collector.add((*path, "warm_up"), found, expected, Code.CONTRADICTION)
    unknown = [key for key in value if key not in entries and key != "extends"]
    collector.faults += unknown_keys(path, unknown, CatalogContent)
    collector.raise_any()
    content: Any = {key: tuple(some) for key, some in entries.items()}
    return CatalogContent(extends=bool(extends), **content)


def _read_extends(value: Any, path: Path, context: Context) -> bool:
    if newer := added_fields(CatalogContent, context.version).intersection(value):
        raise FaultsError(_newer_keys(path, newer, context.version))
    extends = value.get("extends", False)
    if type(extends) is not bool:
        raise WrongValueError(shown(extends), "true or false", Code.WRONG_TYPE).at(
            (*path, "extends")
        )
    return extends


def _by_raw_id(value: Any, entries: list[_Value | None], instead: _Value) -> dict[str, _Value]:
    """Return the entries of a list by the ids that stand in the document."""
    return {
        raw["id"]: instead if entry is None else entry
        for raw, entry in zip(value if type(value) is list else (), entries, strict=False)
        if type(raw) is dict and type(raw.get("id")) is str
    }


# Credit tables.


def _read_credit_table(value: Any, path: Path, context: Context) -> CreditTable:
    return _read_object(CreditTable, value, path, context, {"overrides": _read_overrides})


def _read_overrides(value: Any, path: Path, context: Context) -> dict[str, dict[str, float]]:
    """Read credits by muscle, by exercise: exercises and muscles that the catalog has."""

    def expect_exercise(key: str) -> None:
        if key not in context.exercises and not key.startswith(CUSTOM):
            expected = "the id of an exercise of the catalog"
            known = context.suggest or context.exercises
            raise WrongValueError(f"the key {describe(key)}", expected, Code.UNKNOWN_ID, key, known)

    return _read_mapping(value, path, context, expect_exercise, _read_credits)


def _read_credits(value: Any, path: Path, context: Context) -> dict[str, float]:
    def expect_muscle(key: str) -> None:
        if key not in context.muscles:
            expected = "the id of a muscle of the catalog"
            known = context.muscles
            raise WrongValueError(f"the key {describe(key)}", expected, Code.UNKNOWN_ID, key, known)

    return _read_mapping(value, path, context, expect_muscle, _read_credit)


def _read_credit(value: Any, path: Path, _: Context) -> float:
    if not CREDIT.holds(value):
        code = Code.OUT_OF_RANGE if type(value) in (int, float) else Code.WRONG_TYPE
        raise WrongValueError(shown(value), CREDIT.expected, code).at(path)
    return value  # type: ignore[no-any-return]  # a number, by the check


def _read_mapping(
    value: Any,
    path: Path,
    context: Context,
    expect_key: Callable[[str], None],
    read_item: _Read[_Value],
) -> dict[str, _Value]:
    """Read an object with ids as keys; the value of a key that is refused is not read.

    Args:
        value: the object.
        path: of the object.
        context: what ids stand for.
        expect_key: raises `WrongValueError` for a key that is refused.
        read_item: reads the value of a key.
    """
    if type(value) is not dict:
        raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE).at(path)
    if len(value) > limits.ITEMS:
        found, expected = f"an object with {len(value):,} keys", f"{limits.ITEMS:,} keys at most"
        raise WrongValueError(found, expected, Code.TOO_LARGE).at(path)
    collector = Collector()
    items: dict[str, _Value] = {}

    def read_key(key: str, raw: Any) -> None:
        try:
            expect_key(key)
        except WrongValueError as error:
            raise error.at((*path, key)) from None
        items[key] = read_item(raw, (*path, key), context)

    for key, raw in value.items():
        collector.read(partial(read_key, key, raw))
        if collector.is_full:
            break
    collector.raise_any()
    return items


# Progressions.


def _read_progressions(value: Any, path: Path, context: Context) -> Progressions:
    return _read_object(Progressions, value, path, context, _PROGRESSIONS_READERS)


def _read_exercise_progression(value: Any, path: Path, context: Context) -> ExerciseProgression:
    return _read_object(ExerciseProgression, value, path, context, _ENTRY_READERS)


def _read_exercise_id(value: Any, path: Path, context: Context) -> str:
    """Read the id of an exercise of the catalog, or of a custom exercise."""
    expected = "the id of an exercise of the catalog"
    if type(value) is not str:
        raise WrongValueError(shown(value), expected, Code.WRONG_TYPE).at(path)
    if value not in context.exercises and not value.startswith(CUSTOM):
        known = context.suggest or context.exercises
        raise WrongValueError(describe(value), expected, Code.UNKNOWN_ID, value, known).at(path)
    return value


def _class_named(value: Any, path: Path, key: str, classes: Mapping[str, type[_Value]]) -> type:
    """Return the class that a key of an object names.

    Args:
        value: the object.
        path: of the object.
        key: the key with the name.
        classes: the classes by their names.
    """
    if type(value) is not dict:
        raise WrongValueError(shown(value), "an object", Code.WRONG_TYPE).at(path)
    names = tuple(classes)
    expected = f"one of {', '.join(map(repr, names))}"
    if key not in value:
        fault = Fault((*path, key), "no such key", expected, Code.MISSING_KEY, known=names)
        raise FaultsError([fault])
    name = value[key]
    if type(name) is not str:
        raise WrongValueError(shown(name), expected, Code.WRONG_TYPE).at((*path, key))
    if name not in classes:
        error = WrongValueError(shown(name), expected, Code.UNKNOWN_VALUE, name, names)
        raise error.at((*path, key))
    return classes[name]


def _read_scheme(value: Any, path: Path, context: Context) -> Scheme:
    """Read a scheme of progression: an object whose key `scheme` names its class."""
    kind = _class_named(value, path, "scheme", SCHEMES)
    readers = {"weeks": _read_weeks} if kind is TrainingMax else {}
    made: Scheme = _read_object(kind, value, path, context, readers, ("scheme",))
    return made


_SET_OF_WEEK = cast("Check", check_of(fields(TrainingMax).weeks).item).item


def _read_week(value: Any, path: Path, context: Context) -> Run:
    return _read_sets(value, path, context, _read_run_of_week)


def _read_run_of_week(value: Any, path: Path, context: Context) -> Run:
    run = read_run(value, path, context)
    check = cast("Check", _SET_OF_WEEK)
    if not check.holds(run[0]):
        raise WrongValueError(describe(run[0]), check.expected, Code.INVALID_VALUE).at(path)
    return run


def _read_loading(value: Any, path: Path, context: Context) -> Loading:
    """Read what a load is made with: an object whose key `kind` names its class."""
    kind = _class_named(value, path, "kind", LOADINGS)
    try:
        made: Loading = _read_object(kind, value, path, context, {}, ("kind",))
    except FaultsError as error:
        if kind is not Rack:
            raise
        faults = [_at_listed_plate(fault, value, path) for fault in error.found]
    else:
        return made
    raise FaultsError(faults)


def _at_listed_plate(fault: Fault, rack: Any, path: Path) -> Fault:
    """Return a fault with the index at which the document lists a plate: a rack sorts its plates.

    Args:
        fault: any fault of a rack.
        rack: the rack in the document.
        path: to the rack.
    """
    key, *steps = fault.path[len(path) :] or ("",)
    if key != "plates" or fault.code != Code.CONTRADICTION:  # then no plates were sorted
        return fault
    weights = [Load.parse(plate["weight"]).low for plate in rack["plates"]]
    listed_at = sorted(range(len(weights)), key=lambda index: -weights[index])
    place, *rest = steps
    return fault._replace(path=(*path, key, listed_at[cast("int", place)], *rest))


def _read_loading_of(value: Any, path: Path, context: Context) -> LoadingOf:
    return _read_object(LoadingOf, value, path, context, {"loading": _read_loading})


def _read_layoff(value: Any, path: Path, context: Context) -> Layoff | None:
    """Read what follows a break; null for nothing, as a missing key stands for the default."""
    return None if value is None else _read_object(Layoff, value, path, context, {})


_read_weeks: _Read[tuple[Run, ...]] = _tuple_of(_read_week)
_ENTRY_READERS: Mapping[str, _Read[Any]] = {"exercise": _read_exercise_id, "scheme": _read_scheme}
_PROGRESSIONS_READERS: Mapping[str, _Read[Any]] = {
    "exercises": _tuple_of(_read_exercise_progression),
    "default": _read_scheme,
    "loading": _tuple_of(_read_loading_of),
    "layoff": _read_layoff,
}

_READERS: Mapping[type[Document], _Read[Any]] = {
    Workout: _read_whole_workout,
    Program: read_program,
    Session: _read_session,
    CatalogContent: _read_catalog,
    CreditTable: _read_credit_table,
    Progressions: _read_progressions,
}


# Parts by themselves.


def _read_single_set(value: Any, path: Path, context: Context) -> Set:
    return _read_object(Set, value, path, context, {})


PART_READERS: Mapping[type[Any], _Read[Any]] = {
    Workout: read_workout,
    Program: read_program,
    Session: _read_session,
    Block: _read_block,
    ExerciseSets: _read_exercise_sets,
    Set: _read_single_set,
    Exercise: read_exercise,
    Phase: _read_phase,
    WarmUpPhase: _read_warm_up_phase,
}
"""Reads parts that stand by themselves. The converter reads those of all other classes."""
