"""What most people call: functions that use the bundled catalog where none is given.

The layers below take everything they need as arguments.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast, overload

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import ID_OF_CATALOG, Catalog
from backworkouts._catalog.entries import Entry
from backworkouts.documents import fast, lines, parts, plain, writer
from backworkouts.documents import formats as documents
from backworkouts.documents import text as json_text
from backworkouts.documents.formats import CatalogContent, Context
from backworkouts.errors import (
    CatalogConflictError,
    Code,
    InvalidDocumentError,
    InvalidValueError,
    Problem,
    UnknownExerciseError,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model.block import Block, BlockMethod, BlockMethodName, ExerciseSets
from backworkouts.model.exercise import CUSTOM, Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.program import Phase, Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind, SetKindName, Side, SideName
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural
from backworkouts.suggest import nearest
from backworkouts.volume import count
from backworkouts.volume.count import CreditsPerSet
from backworkouts.volume.credits import FRACTIONAL, TABLES, CreditTable, CreditTableName, check_ids
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = [
    "credit_table",
    "credits_per_set",
    "dump",
    "dumps",
    "from_dict",
    "iter_loads",
    "load",
    "loads",
    "plain_subject",
    "read_plain",
    "resolve",
    "session_volume",
    "straight",
    "superset",
    "to_dict",
    "volume_by_week",
    "weekly_volume",
    "write_plain",
]

Document = Workout | Program | Session | Catalog | CreditTable | Progressions
_KINDS: Mapping[type, str] = {
    Workout: "a workout",
    Program: "a program",
    Session: "a session",
    Catalog: "a catalog",
    CreditTable: "a credit table",
    Progressions: "progressions",
}
_Value = TypeVar("_Value")
_Kind = TypeVar("_Kind", Workout, Program, Session, Catalog, CreditTable, Progressions)
_WIDEST_INDENT = 16


# JSON documents.


def _context(catalog: Catalog | None) -> Context:
    known = or_bundled(catalog)
    # Plain dictionaries: every exercise of every document is looked up in one.
    return known.cached(
        ("api", "context"),
        lambda: Context(
            dict(known.exercises), dict(known.workouts), known.suggest, muscles=known.muscles
        ),
    )


@overload
def loads(data: str | bytes | bytearray, *, catalog: Catalog | None = None) -> Document: ...
@overload
def loads(
    data: str | bytes | bytearray, kind: type[_Kind], *, catalog: Catalog | None = None
) -> _Kind: ...
def loads(
    data: str | bytes | bytearray,
    kind: type[Any] | None = None,
    *,
    catalog: Catalog | None = None,
) -> Document:
    """Return what a JSON document holds: training, a catalog, a credit table or progressions.

    Args:
        data: the text, or its UTF-8 bytes.
        kind: the class that is wanted; a document of another kind is an error.
        catalog: what the ids in it stand for; the bundled one by default. In a document of a
            catalog they stand for its own entries; if it extends another catalog, also for those of
            this one, and the result has both.

    Raises:
        InvalidDocumentError: listing everything that is wrong, each with its JSON path.
        CatalogConflictError: for a catalog in which an id or a name is claimed twice, or which
            refers to an entry that it does not have.

    >>> loads('{"format": "backworkouts.workout/2", "name": "A", "blocks": [{"exercise": "pull_up",'
    ...       ' "sets": [{"count": 3, "reps": "8-10"}]}]}')
    <Workout 'A': 1 block>
    """
    given: object = data
    if not isinstance(given, (str, bytes, bytearray)):
        hint = "; `from_dict` takes a dict" if isinstance(given, dict) else ""
        raise UnsupportedSubjectError(describe(given), f"JSON as text or bytes{hint}")
    if kind is not None:
        _require_kind(kind)
    text = data if type(data) in (str, bytes) else json_text.exact(data)
    return _loads(text, kind, or_bundled(catalog))


def _require_kind(kind: object) -> None:
    if not isinstance(kind, type) or kind not in _KINDS:
        names = ", ".join(each.__name__ for each in _KINDS)
        raise UnsupportedSubjectError(describe(kind), f"one of the classes {names}")


def _loads(data: str | bytes | bytearray, kind: type[Any] | None, known: Catalog) -> Document:
    wanted = CatalogContent if kind is Catalog else kind
    return _of_kind(fast.read(data, _context(known), wanted), kind, known)


def _of_kind(content: documents.Document, kind: type[Any] | None, known: Catalog) -> Document:
    """Return what a document holds; raise an error when it is of another kind."""
    value = _catalog_of(content, known) if isinstance(content, CatalogContent) else content
    if kind is not None and not isinstance(value, kind):
        found, expected = _KINDS[type(value)], _KINDS[kind]
        problem = Problem.at(("format",), found, expected, Code.WRONG_KIND, root="$")
        raise InvalidDocumentError((problem,))
    return value


def _catalog_of(content: CatalogContent, base: Catalog) -> Catalog:
    if content.extends:
        return base.extend(
            muscles=_new(content.muscles, base.muscles),
            exercises=_new(content.exercises, base.exercises),
            sources=_new(content.sources, base.sources),
            workouts=_new(content.workouts, base.workouts),
            programs=_new(content.programs, base.programs),
        )
    try:
        catalog = Catalog(
            content.muscles,
            content.exercises,
            content.sources,
            content.warm_up,
            content.workouts,
            content.programs,
        )
    except CatalogConflictError as error:
        if any(problem.expected.startswith(ID_OF_CATALOG) for problem in error.problems):
            expected = "true, if the document adds to another catalog"
            hint = Problem.at(("extends",), "no such key", expected, Code.MISSING_KEY, root="$")
            raise CatalogConflictError((*error.problems, hint)) from None
        raise
    catalog.check_names()
    return catalog


def _new(entries: Iterable[Entry], known: Mapping[str, Entry]) -> list[Entry]:
    """Return the entries that a catalog does not have: two documents may hold equal ones."""
    return [entry for entry in entries if entry.id is None or known.get(entry.id) != entry]


_ENTRIES = ("muscles", "exercises", "sources", "workouts", "programs")


def _content_of(value: Catalog, base: Catalog) -> CatalogContent:
    """Return what the document of a catalog holds: of one that extends the base, what it adds."""
    extends = _extends(value, base)
    entries: Any = {
        kind: tuple(islice(known.values(), len(of_base) if extends else 0, None))
        for kind, known, of_base in _by_kind(value, base)
    }
    return CatalogContent(extends, warm_up=() if extends else value.warm_up, **entries)


def _extends(value: Catalog, base: Catalog) -> bool:
    """Return whether a catalog has all entries of another one first, and then some of its own."""
    kinds = [(known, of_base) for _, known, of_base in _by_kind(value, base)]
    return (
        any(of_base for _, of_base in kinds)
        and any(len(known) > len(of_base) for known, of_base in kinds)
        and all(len(known) >= len(of_base) for known, of_base in kinds)
        and value.warm_up == base.warm_up
        and all(
            [*islice(known.items(), len(of_base))] == [*of_base.items()] for known, of_base in kinds
        )
    )


def _by_kind(
    value: Catalog, base: Catalog
) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    """Yield each kind of entries, with those of two catalogs."""
    for kind in _ENTRIES:
        yield kind, getattr(value, kind), getattr(base, kind)


def dumps(value: Document, *, indent: int | None = None, catalog: Catalog | None = None) -> str:
    """Return the JSON document of training, a catalog, a credit table or progressions.

    The form is canonical: equal values give equal texts.

    Args:
        value: what to write.
        indent: spaces a level, 0 to 16; None, the default, for one line.
        catalog: whose exercises and workouts are written as their ids, all others whole; the
            bundled one by default. Of a catalog that extends this one, only the entries that it
            adds are written; `Catalog()` writes all of them.

    >>> loads(dumps(Workout("A"))) == Workout("A")
    True
    """
    if indent is not None and (type(indent) is not int or not 0 <= indent <= _WIDEST_INDENT):
        raise UnsupportedSubjectError(
            describe(indent), f"an indent of 0 to {_WIDEST_INDENT}, or None"
        )
    if isinstance(value, (Workout, Program, Session)):
        return writer.write(value, _context(catalog), indent)
    if isinstance(value, CreditTable):
        known = or_bundled(catalog)
        check_ids(value, known.exercises, known.muscles)
        return writer.write(value, Context(), indent)
    if isinstance(value, Progressions):
        _require_exercises(value, or_bundled(catalog))
        return writer.write(value, Context(), indent)
    if not isinstance(value, Catalog):
        raise UnsupportedSubjectError(
            describe(value),
            "a Workout, a Program, a Session, a Catalog, a CreditTable or Progressions",
        )
    content = _content_of(value, or_bundled(catalog))
    return writer.write(content, _context(catalog) if content.extends else Context(), indent)


def _require_exercises(progressions: Progressions, known: Catalog) -> None:
    """Make sure that a catalog has the exercises of progressions; custom ones are in no catalog.

    Raises:
        UnknownExerciseError: for the first id that the catalog does not have.
    """
    for entry in progressions.exercises:
        if entry.exercise not in known.exercises and not entry.exercise.startswith(CUSTOM):
            raise UnknownExerciseError(entry.exercise, known.suggest(entry.exercise))


# Documents as plain values.


@overload
def from_dict(data: Mapping[str, Any], *, catalog: Catalog | None = None) -> Document: ...
@overload
def from_dict(
    data: Mapping[str, Any], kind: type[_Kind], *, catalog: Catalog | None = None
) -> _Kind: ...
def from_dict(
    data: Mapping[str, Any], kind: type[Any] | None = None, *, catalog: Catalog | None = None
) -> Document:
    """Return the object of a document whose JSON is already parsed, as strictly as `loads`.

    Args:
        data: the document, as `json.loads` returns it: `dict`, `list`, `str`, `int`, `float`,
            `bool` and None. It is not changed, and the result shares nothing with it.
        kind: as for `loads`.
        catalog: as for `loads`.

    Raises:
        InvalidDocumentError, CatalogConflictError: as `loads`; also for other values, such as
            sets, tuples and NaN, for keys that are no text, and for lists that hold themselves.

    >>> from_dict(to_dict(Workout("A")))
    <Workout 'A': 0 blocks>
    """
    if kind is not None:
        _require_kind(kind)
    wanted = CatalogContent if kind is Catalog else kind
    known = or_bundled(catalog)
    return _of_kind(plain.read(data, _context(known), wanted), kind, known)


def to_dict(value: Document, *, catalog: Catalog | None = None) -> dict[str, Any]:
    """Return the document of an object as plain values, as `dumps` writes it.

    The result equals that of `json.loads` for the text of `dumps`. The caller may change it.

    Args:
        value: the object to write.
        catalog: as for `dumps`.

    >>> to_dict(Workout("A"))
    {'format': 'backworkouts.workout/2', 'name': 'A', 'blocks': []}
    """
    # By way of the text, whose parts are cached: the writer makes texts, and nothing else.
    made: dict[str, Any] = json.loads(dumps(value, catalog=catalog))
    return made


def read_plain(value: Any, kind: type[_Value], *, catalog: Catalog | None = None) -> _Value:
    """Return the object of a class that a plain value stands for. For integrations.

    Args:
        value: for a workout, a program, a session, a catalog, a credit table and progressions,
            the document, as `from_dict` takes it; for another class, the value that stands for it
            within documents: `"60 kg"`, or the id of an exercise.
        kind: one of these classes, or of the classes in `documents.parts.PARTS`.
        catalog: as for `loads`.

    Raises:
        InvalidDocumentError, CatalogConflictError: as `from_dict`.
        UnsupportedSubjectError: for another class.

    >>> read_plain("60 kg", Load)
    Load(60, 'kg')
    """
    if isinstance(kind, type) and kind in _KINDS:
        return cast("_Value", from_dict(value, cast("Any", kind), catalog=catalog))
    return parts.read_part(value, kind, _context(catalog))


def write_plain(value: object, *, catalog: Catalog | None = None) -> Any:
    """Return the plain value that `read_plain` reads back. For integrations.

    Args:
        value: an object of one of the classes that `read_plain` takes.
        catalog: as for `dumps`.

    Raises:
        UnsupportedSubjectError: for any other object.

    >>> write_plain(Load.of("60 kg")), write_plain(resolve("pull up"))
    ('60 kg', 'pull_up')
    """
    if type(value) in _KINDS:
        return to_dict(cast("Document", value), catalog=catalog)
    return parts.write_part(value, _context(catalog))


def plain_subject(subject: object, catalog: Catalog | None) -> Any:
    """Return training as plain values: one as `write_plain` writes it, several as a list.

    Args:
        subject: a workout, a program or one of its phases, a session, a tuple of them, or None.
        catalog: as for `dumps`.
    """
    if isinstance(subject, tuple):
        return [write_plain(member, catalog=catalog) for member in subject]
    return None if subject is None else write_plain(subject, catalog=catalog)


# Files.

FilePath = str | os.PathLike[str]


class Readable(Protocol):
    """A file that is open for reading, as text or bytes."""

    def read(self) -> str | bytes:
        """Return all of the file."""


class Writable(Protocol):
    """A file that is open for writing text."""

    def write(self, text: str, /) -> object:
        """Append a text to the file."""


@overload
def load(file: FilePath | Readable, *, catalog: Catalog | None = None) -> Document: ...
@overload
def load(
    file: FilePath | Readable, kind: type[_Kind], *, catalog: Catalog | None = None
) -> _Kind: ...
def load(
    file: FilePath | Readable, kind: type[Any] | None = None, *, catalog: Catalog | None = None
) -> Document:
    """Return what a file holds, as `loads` does.

    Args:
        file: its path, or the file open for reading.
        kind: as for `loads`.
        catalog: as for `loads`.

    Raises:
        InvalidDocumentError, CatalogConflictError: as `loads`.
        OSError: when the file cannot be read.
    """
    data = _path(file).read_bytes() if not hasattr(file, "read") else file.read()
    return loads(data, catalog=catalog) if kind is None else loads(data, kind, catalog=catalog)


def dump(
    value: Document,
    file: FilePath | Writable,
    *,
    indent: int | None = 2,
    catalog: Catalog | None = None,
) -> None:
    """Write the text of `dumps` into a file, with a line end and by default indented by 2.

    Args:
        value: what to write.
        file: its path, or the file open for writing text.
        indent: as for `dumps`.
        catalog: as for `dumps`.

    Raises:
        OSError: when the file cannot be written.
    """
    text = f"{dumps(value, indent=indent, catalog=catalog)}\n"
    if hasattr(file, "write"):
        file.write(text)
    else:
        _path(file).write_text(text, encoding="utf-8")


def _path(file: object) -> Path:
    if isinstance(file, (str, os.PathLike)) and "\0" not in os.fspath(file):
        return Path(file)
    raise UnsupportedSubjectError(describe(file), "a path, or an open file")


@overload
def iter_loads(
    source: lines.LineSource,
    *,
    catalog: Catalog | None = None,
    on_bad: lines.OnBadLine | None = None,
) -> Iterator[Document]: ...
@overload
def iter_loads(
    source: lines.LineSource,
    kind: type[_Kind],
    *,
    catalog: Catalog | None = None,
    on_bad: lines.OnBadLine | None = None,
) -> Iterator[_Kind]: ...
def iter_loads(
    source: lines.LineSource,
    kind: type[Any] | None = None,
    *,
    catalog: Catalog | None = None,
    on_bad: lines.OnBadLine | None = None,
) -> Iterator[Any]:
    r"""Yield what each line holds, read as `loads` reads it. Blank lines hold nothing.

    Args:
        source: the text, or its UTF-8 bytes; a `Path`; a file open for reading; or an iterable of
            lines.
        kind: as for `loads`.
        catalog: as for `loads`.
        on_bad: is called with the error of each bad line, and the line is skipped. None, the
            default, raises it.

    Raises:
        InvalidLineError: with the number of the line, and everything that is wrong in it.
        OSError: when the file cannot be read.

    >>> line = '{"format": "backworkouts.workout/2", "name": "A", "blocks": []}'
    >>> bad = []
    >>> list(iter_loads(f'{line}\n{{"name": "B"}}\n{line}\n', on_bad=bad.append))
    [<Workout 'A': 0 blocks>, <Workout 'A': 0 blocks>]
    >>> bad[0].line
    2
    """
    if kind is not None:
        _require_kind(kind)
    known = or_bundled(catalog)
    return lines.iter_documents(source, lambda line: _loads(line, kind, known), on_bad)


# Names.


def resolve(name: str | Exercise, *, catalog: Catalog | None = None) -> Exercise:
    """Return the exercise that a name means, as `Catalog.resolve` of the bundled catalog does.

    Args:
        name: as people and apps write it.
        catalog: another catalog.

    Raises:
        UnknownExerciseError, AmbiguousExerciseError: with what may be meant instead.

    >>> resolve("lat pulldown (wide grip)").id
    'wide_grip_lat_pulldown'
    """
    return or_bundled(catalog).resolve(name)


# Workouts in a script: the sets of an exercise, or a superset, in one call.


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
    kind: SetKind | SetKindName = SetKind.WORKING,
    per_side: bool = False,
    side: Side | SideName | None = None,
    optional: int = 0,
    set_note: str | None = None,
    note: str | None = None,
    catalog: Catalog | None = None,
) -> Block:
    """Return straight sets of one exercise, as a block of a workout.

    Args:
        exercise: an `Exercise`, or any name that `resolve` knows.
        sets: how many equal sets, 1 to 200, each as the keywords state; or the sets themselves.
        reps: of each set: `10`, `"8-12"`. This argument, and all below up to `side`, are given as
            for `Set`.
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
        raise InvalidValueError((_of_straight("sets", count, expected),))
    if type(optional) is not int or not 0 <= optional <= count:
        expected = f"how many of the {count} sets may be left out"
        raise InvalidValueError((_of_straight("optional", optional, expected),))
    certain = (Set(**stated),) * (count - optional)  # type: ignore[arg-type]  # checked by Set
    if not optional:
        return certain
    left_out = Set(**stated, optional=True)  # type: ignore[arg-type]  # checked by Set
    return certain + (left_out,) * optional


def _of_straight(name: str, value: object, expected: str) -> Problem:
    code = Code.OUT_OF_RANGE if type(value) is int else Code.WRONG_TYPE
    return Problem.at((name,), describe(value), expected, code, root="straight")


def _refuse_beside_sets(stated: dict[str, object]) -> None:
    """Raise an error for what is stated beside finished sets: it would be lost."""
    expected, code = "nothing, as the sets themselves are given", Code.CONTRADICTION
    problems = tuple(
        Problem.at((name,), describe(value), expected, code, root="straight")
        for name, value in stated.items()
        if not (value is None or value is False or value == SetKind.WORKING)  # RIR 0 is stated
    )
    if problems:
        raise InvalidValueError(problems)


def superset(
    *exercises: Block | ExerciseSets,
    method: BlockMethod | BlockMethodName | None = None,
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
                code = Code.CONTRADICTION
                problem = Problem.at((index,), found, expected, code, root="superset")
                raise InvalidValueError((problem,))
            members += each.exercises
        else:
            members.append(each)
    if len(members) <= 1:
        found = plural(len(members), "exercise")
        expected = "two exercises or more"
        problem = Problem.at((), found, expected, Code.WRONG_LENGTH, root="superset")
        raise InvalidValueError((problem,))
    return Block(tuple(members), method, duration, interval)


# Sets per muscle.


def credit_table(credits: CreditTable | CreditTableName, catalog: Catalog) -> CreditTable:
    """Return the table, or the bundled one of that name.

    Raises:
        UnknownIdError: for an unknown name, exercise or muscle.
        UnsupportedSubjectError: for what is no table.
    """
    if type(credits) is CreditTable and not credits.overrides:
        return credits
    table = TABLES.get(credits) if isinstance(credits, str) else credits
    if table is None:
        raise UnknownIdError("credit table", str(credits), nearest(str(credits), TABLES))
    if not isinstance(table, CreditTable):
        raise UnsupportedSubjectError(
            describe(table), "a CreditTable, or the name of a bundled one"
        )
    check_ids(table, catalog.exercises, catalog.muscles)
    return table


def credits_per_set(
    credits: CreditTable | CreditTableName, catalog: Catalog | None
) -> CreditsPerSet:
    """Return what a set of each exercise earns, by a credit table or its name.

    Raises:
        UnknownIdError: for an unknown name, exercise or muscle.
        UnsupportedSubjectError: for an argument of another type.
    """
    known = or_bundled(catalog)
    table = credit_table(credits, known)
    return known.cached(
        ("volume", table), lambda: CreditsPerSet(table, known.muscles, known.exercises)
    )


def session_volume(
    workout: Workout | Session,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle of one workout or session.

    Args:
        workout: what is counted.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.

    >>> from backworkouts import catalog
    >>> session_volume(catalog.workouts["back_workout_1"])["latissimus_dorsi"]
    Interval(20, 20)
    """
    return count.session_volume(workout, credits_per_set(credits, catalog))


def weekly_volume(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle and week.

    Args:
        subject: a program or one of its phases: its rotation of n days, times 7 / n. A program of
            several phases gives the interval that holds every phase's. Workouts: each done once
            in the week. Sessions: the mean of the calendar weeks (Monday to Sunday) from the
            first to the last, weeks without a session too.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> from backworkouts import catalog
    >>> days = catalog.workouts
    >>> week = [days["back_workout_1"], days["back_workout_3"]]
    >>> weekly_volume(week)["latissimus_dorsi"]
    Interval(35, 35)
    """
    return count.weekly_volume(subject, credits_per_set(credits, catalog))


def volume_by_week(
    sessions: Iterable[Session],
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> VolumeByWeek:
    """Sets per muscle of each calendar week, by ISO year and week, from the first to the last.

    A mapping: `volume_by_week(log)[2026, 45]` is the volume of the 45th week of 2026.

    Args:
        sessions: in any order.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.
    """
    return count.volume_by_week(sessions, credits_per_set(credits, catalog))
