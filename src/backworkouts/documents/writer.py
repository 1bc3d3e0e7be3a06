"""Writing of documents: keys in one order, defaults left out, equal values as equal texts.

The text of a document is put together from the texts of its parts, because most parts repeat: the
text of a set or of an exercise is made once. A document with indents is the same text, laid out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from itertools import groupby
from json.encoder import encode_basestring as quoted
from operator import attrgetter
from typing import Any

from attrs import fields
from cattrs.gen import make_dict_unstructure_fn, override

from backworkouts.documents import text
from backworkouts.documents.converter import converter, write_number
from backworkouts.documents.formats import LOADINGS, CatalogContent, Context, Document, format_of
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.loading import Loading
from backworkouts.model.program import Phase, Program
from backworkouts.model.progressions import (
    FIVE_THREE_ONE,
    SCHEMES,
    Layoff,
    LoadingOf,
    Progressions,
    Scheme,
    TrainingMax,
)
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.volume.credits import CreditTable

__all__ = ["PART_WRITERS", "write"]

_CACHED_TEXTS = 16_384
_CACHED_EXERCISES = 1_024


def write(value: Document, context: Context, indent: int | None = None) -> str:
    """Return the JSON document of a value.

    Args:
        value: what to write.
        context: the exercises and workouts that their ids stand for; all others are written whole.
            A catalog knows its own.
        indent: spaces a level, or None for one line.
    """
    writer, name = _WRITERS[type(value)]
    members = writer(value, context)[1:-1]
    written = f'{{"format": "{name}", {members}}}' if members else f'{{"format": "{name}"}}'
    return written if indent is None else text.write(json.loads(written), indent)


# Objects. `_members` writes what the converter writes: all fields but those of the caller.


@cache
def _unstructure(kind: type, omitted: tuple[str, ...]) -> Callable[[Any], dict[str, Any]]:
    omit: Any = {name: override(omit=True) for name in omitted}
    return make_dict_unstructure_fn(kind, converter(), _cattrs_omit_if_default=True, **omit)


def _members(value: object, *omitted: str) -> str:
    """Return the members of an object, without its braces and without some fields."""
    return text.encode(_unstructure(type(value), omitted)(value))[1:-1]  # type: ignore[arg-type]  # a class is hashable


def _object(*members: str) -> str:
    return f"{{{', '.join(filter(None, members))}}}"


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


# Exercises and sets.


@lru_cache(maxsize=_CACHED_EXERCISES)
def _whole_exercise(exercise: Exercise) -> str:
    return text.encode(converter().unstructure(exercise))


def _exercise(exercise: Exercise, known: Mapping[str, Exercise]) -> str:
    of_id = known.get(exercise.id)
    is_known = of_id is exercise or of_id == exercise
    return f'"{exercise.id}"' if is_known else _whole_exercise(exercise)


class _Texts(dict[int, tuple[str, object]]):
    """Cache of texts, by the identity of what they stand for.

    Without it, `dumps` takes at least twice as long even for documents that were just read, whose
    equal sets are one object; with sets themselves as keys, almost twice as long, for their
    hashes. An entry keeps its object, so that no other object gets the same identity.
    """

    def add(self, made: object, written: str) -> str:
        """Keep a text; a full cache is emptied."""
        if len(self) >= _CACHED_TEXTS:
            self.clear()
        self[id(made)] = written, made
        return written


_set_texts = _Texts()
_run_texts = _Texts()  # of tuples of one set: `loads` shares them like the set


def _set(made: Set) -> str:
    entry = _set_texts.get(id(made))
    return entry[0] if entry else _set_texts.add(made, text.encode(_unstructure(Set, ())(made)))


def _sets(sets: tuple[Set, ...]) -> str:
    """Write runs of equal sets: sets are equal when their texts are."""
    entry = _run_texts.get(id(sets))
    if entry:
        return entry[0]
    if len({*map(id, sets)}) == 1:
        return _run_texts.add(sets, f"[{_run(len(sets), _set(sets[0]))}]")
    texts = [_set(each) for each in sets]
    if len({*texts}) == len(texts):  # fast path: no two are equal
        return f"[{', '.join(texts)}]"
    return _list(_run(len([*equal]), written) for written, equal in groupby(texts))


def _run(count: int, written: str) -> str:
    return written if count == 1 else f'{{"count": {count}, {written[1:]}'


# Blocks, workouts, sessions and programs.


def _exercise_sets(member: ExerciseSets, known: Mapping[str, Exercise]) -> str:
    exercise, note = member.exercise, member.note
    if known.get(exercise.id) is exercise:  # fast path: it needs no comparison
        begin = f'{{"exercise": "{exercise.id}", "sets": {_sets(member.sets)}'
    else:
        begin = f'{{"exercise": {_exercise(exercise, known)}, "sets": {_sets(member.sets)}'
    return f"{begin}}}" if note is None else f'{begin}, "note": {quoted(note)}}}'


def _block(block: Block, known: Mapping[str, Exercise]) -> str:
    exercises = block.exercises
    if len(exercises) == 1:
        written = _exercise_sets(exercises[0], known)
    else:
        members = ", ".join([_exercise_sets(member, known) for member in exercises])
        written = f'{{"superset": [{members}]}}'
    if block.method is None:  # then nothing else is stated
        return written
    return f"{written[:-1]}, {_members(block, 'exercises')}}}"


def _warm_up(phases: Iterable[WarmUpPhase], known: Mapping[str, Exercise]) -> str:
    return _list(_warm_up_phase(phase, known) for phase in phases)


def _warm_up_phase(phase: WarmUpPhase, known: Mapping[str, Exercise]) -> str:
    return _object(
        _members(phase, "exercises", "sets", "note"),
        _field("exercises", [_exercise(each, known) for each in phase.exercises]),
        f'"sets": {_sets(phase.sets)}' if phase.sets else "",
        "" if phase.note is None else f'"note": {quoted(phase.note)}',
    )


def _field(name: str, items: list[str]) -> str:
    """Write a list with its key, or nothing for an empty list."""
    return f'"{name}": {_list(items)}' if items else ""


_AFTER_WARM_UP = ("note", "sources")
_WORKOUT_HEAD = ("warm_up", "blocks", *_AFTER_WARM_UP)
_BEFORE_WARM_UP = tuple(field.name for field in fields(Workout) if field.name not in _WORKOUT_HEAD)
_PLAIN_WORKOUT = {"name", "goal", "blocks"}
_usually_empty = attrgetter(
    *(field.name for field in fields(Workout) if field.name not in _PLAIN_WORKOUT)
)


def _workout(workout: Workout, context: Context) -> str:
    known = context.exercises
    blocks = f"[{', '.join([_block(block, known) for block in workout.blocks])}]"
    if not any(_usually_empty(workout)):
        goal = "" if workout.goal is None else f', "goal": "{workout.goal.value}"'
        return f'{{"name": {quoted(workout.name)}{goal}, "blocks": {blocks}}}'
    warm_up = f'"warm_up": {_warm_up(workout.warm_up, known)}' if workout.warm_up else ""
    return _object(
        _members(workout, *_WORKOUT_HEAD),
        warm_up,
        _members(workout, "warm_up", "blocks", *_BEFORE_WARM_UP),
        f'"blocks": {blocks}',
    )


def _workout_or_id(workout: Workout, context: Context) -> str:
    known = context.workouts.get(workout.id) if workout.id else None
    is_known = known is not None and known == workout
    return f'"{workout.id}"' if is_known else _workout(workout, context)


def _session(session: Session, context: Context) -> str:
    return _object(
        f'"started_at": {quoted(session.started_at.isoformat())}',
        f'"workout": {_workout_or_id(session.workout, context)}',
        _members(session, "started_at", "workout"),
    )


def _program(program: Program, context: Context) -> str:
    days = list(program.workouts)
    places = {id(day): index for index, day in enumerate(days)}

    def index_of(day: Workout | None) -> str:
        # Mostly the very object; else an equal one is searched for.
        if day is None:
            return "null"
        place = places.get(id(day))
        return str(days.index(day) if place is None else place)

    return _object(
        _members(program, "phases"),
        f'"workouts": {_list(_workout_or_id(day, context) for day in days)}',
        f'"phases": {_list(_phase(phase, index_of) for phase in program.phases)}',
    )


def _phase(phase: Phase, write_day: Callable[[Workout | None], str]) -> str:
    rotation = _list(map(write_day, phase.rotation))
    return _object(f'"rotation": {rotation}', _members(phase, "rotation"))


def _phase_by_itself(phase: Phase, context: Context) -> str:
    return _phase(phase, lambda day: "null" if day is None else _workout_or_id(day, context))


def _catalog(content: CatalogContent, context: Context) -> str:
    # A catalog refers back: its workouts to its exercises, its programs to both.
    base = context if content.extends else Context()
    exercises = {**base.exercises, **{exercise.id: exercise for exercise in content.exercises}}
    workouts = {
        **base.workouts,
        **{workout.id: workout for workout in content.workouts if workout.id},
    }
    own = Context(exercises)
    both = Context(exercises, workouts)
    warm_up = f'"warm_up": {_warm_up(content.warm_up, exercises)}' if content.warm_up else ""
    return _object(
        _members(content, "warm_up", "workouts", "programs"),
        warm_up,
        _field("workouts", [_workout(workout, own) for workout in content.workouts]),
        _field("programs", [_program(program, both) for program in content.programs]),
    )


def _credit_table(table: CreditTable, _: Context) -> str:
    overrides = {
        exercise: {muscle: write_number(credit) for muscle, credit in credits}
        for exercise, credits in table.overrides
    }
    stated = f'"overrides": {text.encode(overrides)}' if overrides else ""
    return _object(_members(table, "overrides"), stated)


_SCHEME_NAMES = {kind: name for name, kind in SCHEMES.items()}
_LOADING_NAMES = {kind: name for name, kind in LOADINGS.items()}


def _scheme(scheme: Scheme) -> str:
    name = f'"scheme": "{_SCHEME_NAMES[type(scheme)]}"'
    if not isinstance(scheme, TrainingMax):
        return _object(name, _members(scheme))
    weeks = "" if scheme.weeks == FIVE_THREE_ONE else _list(map(_sets, scheme.weeks))
    return _object(name, _members(scheme, "weeks"), f'"weeks": {weeks}' if weeks else "")


def _loading(loading: Loading) -> str:
    return _object(f'"kind": "{_LOADING_NAMES[type(loading)]}"', _members(loading))


def _loading_of(entry: LoadingOf) -> str:
    return _object(_members(entry, "loading"), f'"loading": {_loading(entry.loading)}')


def _progressions(progressions: Progressions, _: Context) -> str:
    default, deload, layoff = progressions.default, progressions.deload, progressions.layoff
    exercises = [
        _object(_members(entry, "scheme"), f'"scheme": {_scheme(entry.scheme)}')
        for entry in progressions.exercises
    ]
    return _object(
        _members(progressions, "exercises", "default", "loading", "deload", "layoff"),
        "" if default is None else f'"default": {_scheme(default)}',
        _field("exercises", exercises),
        _field("loading", [_loading_of(entry) for entry in progressions.loading]),
        "" if deload is None else f'"deload": {_object(_members(deload))}',
        "" if layoff == Layoff() else f'"layoff": {_layoff(layoff)}',
    )


def _layoff(layoff: Layoff | None) -> str:
    return "null" if layoff is None else _object(_members(layoff))


_WRITERS: Mapping[type[Document], tuple[Callable[[Any, Context], str], str]] = {
    Workout: (_workout, format_of(Workout)),
    Program: (_program, format_of(Program)),
    Session: (_session, format_of(Session)),
    CatalogContent: (_catalog, format_of(CatalogContent)),
    CreditTable: (_credit_table, format_of(CreditTable)),
    Progressions: (_progressions, format_of(Progressions)),
}

PART_WRITERS: Mapping[type[Any], Callable[[Any, Context], str]] = {
    Workout: _workout_or_id,
    Program: _program,
    Session: _session,
    Block: lambda block, context: _block(block, context.exercises),
    ExerciseSets: lambda member, context: _exercise_sets(member, context.exercises),
    Set: lambda made, _: _set(made),
    Exercise: lambda exercise, context: _exercise(exercise, context.exercises),
    Phase: _phase_by_itself,
    WarmUpPhase: lambda phase, context: _warm_up_phase(phase, context.exercises),
}
"""Writes parts that stand by themselves. The converter writes those of all other classes."""
