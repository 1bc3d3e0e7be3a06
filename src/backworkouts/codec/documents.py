"""JSON documents of workouts, programs, sessions and catalogs.

A document is one object. Its key `format` says what it is and in which version of the format:
`"backworkouts.workout/1"`. Every version that was ever released loads for ever.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import Any

from attrs import evolve, frozen
from cattrs import Converter

from backworkouts.codec import _text, _walk_json
from backworkouts.codec._faults import ANY_FAULT, all_of, listed, shown
from backworkouts.codec._hooks import converter, read_moment, runs_of
from backworkouts.codec._skeleton import TextReader, Walk
from backworkouts.codec._sound import SoundRuns
from backworkouts.codec._workouts import KNOWN, Known, knowing
from backworkouts.codec._writing import TextWriter, text_writer
from backworkouts.errors import InvalidDocumentError, Problem
from backworkouts.model import validate
from backworkouts.model.exercise import Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.source import Source
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.suggest import nearest

__all__ = ["VERSION", "Known", "Parts", "read", "read_lines", "read_value", "write"]

VERSION = 1
"""The version of the format that is written."""


@frozen
class Parts:
    """What a document of a catalog holds."""

    muscles: tuple[Muscle, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    sources: tuple[Source, ...] = ()
    warm_up: tuple[WarmUpPhase, ...] = ()
    workouts: tuple[Workout, ...] = ()
    programs: tuple[Program, ...] = ()

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _PARTS)


_PARTS: validate.Checks = {
    "muscles": validate.collection(validate.instance(Muscle)),
    "exercises": validate.collection(validate.instance(Exercise)),
    "sources": validate.collection(validate.instance(Source)),
    "warm_up": validate.collection(validate.instance(WarmUpPhase)),
    "workouts": validate.collection(validate.instance(Workout)),
    "programs": validate.collection(validate.instance(Program)),
}

Document = Workout | Program | Session | Parts

_KINDS: dict[str, type[Document]] = {
    f"backworkouts.{name}/{VERSION}": kind
    for name, kind in (
        ("workout", Workout),
        ("program", Program),
        ("session", Session),
        ("catalog", Parts),
    )
}
_FORMATS = {kind: name for name, kind in _KINDS.items()}

_PLAIN = "BACKWORKOUTS_PLAIN"  # in the environment, it keeps msgspec out

_plain = converter(detailed=False)


@cache
def _explaining() -> Converter:
    return converter(detailed=True, seen=SoundRuns())


def _read_exercise(raw: Any) -> Exercise:
    return _plain.structure(raw, Exercise)


def _walk() -> Walk:
    """What reads skeletons: msgspec, unless it is not there or not wanted."""
    if not os.environ.get(_PLAIN):
        try:
            from backworkouts.codec import _walk_msgspec  # noqa: PLC0415  not everybody has msgspec
        except ImportError:
            pass
        else:
            return _walk_msgspec.walk(_read_exercise, read_moment)
    return _walk_json.walk(_read_exercise, read_moment)


@cache
def _from_text() -> TextReader:
    return TextReader(_walk(), runs_of(_plain))


@cache
def _to_text() -> TextWriter:
    return text_writer(_plain)


def read(data: str | bytes | bytearray, known: Known) -> Document:
    """What a JSON document says.

    Args:
        data: the text, or its UTF-8 bytes.
        known: what the ids in it stand for. In a catalog they stand for its own entries.

    Raises:
        InvalidDocumentError: listing every fault with its JSON path.
    """
    try:
        return _from_text().read(data, known.exercises)
    except Exception:  # noqa: BLE001, S110  whatever it was, what follows says it, or can read it
        pass
    return read_value(_text.parse(data), known)


def read_lines(lines: list[Any], known: Known) -> list[Workout | Session] | None:
    """What each of several lines of text says, or None when that has to be asked one by one.

    Args:
        lines: texts or UTF-8 bytes without line ends; one or more.
        known: as for `read`.
    """
    try:
        return _from_text().read_lines(lines, known.exercises)
    except Exception:  # noqa: BLE001  whatever it was, `read` says it, or can read it
        return None


def read_value(value: Any, known: Known) -> Document:
    """What the plain values of a JSON document say; as `read`. The document is used up."""
    kind = _kind(value)
    del value["format"]
    if kind is Program or kind is Parts:
        try:
            return _structure(_plain, value, kind, known)
        except Exception:  # noqa: BLE001, S110  as above
            pass
    return _explain(value, kind, known)


def _kind(value: Any) -> type[Document]:
    if type(value) is not dict:
        raise InvalidDocumentError((Problem("$", shown(value), "an object"),))
    name = value.get("format")
    kind = _KINDS.get(name) if type(name) is str else None
    if kind is not None:
        return kind
    found = shown(name) if "format" in value else "no such key"
    near = nearest(name, _KINDS, 1) if type(name) is str else ()
    expected = " or ".join(map(repr, near or _KINDS))
    raise InvalidDocumentError((Problem("$.format", found, expected),))


def _structure(
    one: Converter, value: dict[str, Any], kind: type[Document], known: Known
) -> Document:
    if kind is Parts:
        return _read_parts(one, value)
    token = KNOWN.set(known)  # as `knowing` does, without what a context manager costs
    try:
        return one.structure(value, kind)
    finally:
        KNOWN.reset(token)


def _explain(value: dict[str, Any], kind: type[Document], known: Known) -> Document:
    try:
        return _structure(_explaining(), value, kind, known)
    except ANY_FAULT as error:
        problems, total = listed(error, value)
    raise InvalidDocumentError(problems, total)


def write(value: Document, known: Known, indent: int | None = None) -> str:
    """The JSON document of a value: keys in one order, defaults left out, runs of sets joined.

    Args:
        value: what to write.
        known: exercises and workouts that their id stands for; all others are written whole.
            A catalog knows its own.
        indent: spaces a level, or None for one line.
    """
    if indent is None and isinstance(value, (Workout, Session)):
        return _to_text()(value, _FORMATS[type(value)], known)
    if isinstance(value, Parts):
        body = _write_parts(value)
    else:
        if isinstance(value, Workout):
            # Its document holds it, even one that its id would stand for.
            known = Known(known.exercises)
        with knowing(known):
            body = _plain.unstructure(value)
    return _text.write({"format": _FORMATS[type(value)], **body}, indent)


# A catalog refers back: its workouts to its exercises, its programs to both.
_FIRST = ("muscles", "exercises", "sources")
_SECOND = ("warm_up", "workouts")
_THIRD = ("programs",)


def _own(parts: Parts) -> Known:
    return Known(
        {one.id: one for one in parts.exercises}, {one.id: one for one in parts.workouts if one.id}
    )


def _read_parts(one: Converter, value: dict[str, Any]) -> Parts:
    def those_in(keys: Iterable[str], known: Known) -> Parts:
        with knowing(known):
            return one.structure({key: value[key] for key in keys if key in value}, Parts)

    # In its lists of exercises and workouts each is whole; after that, its id stands for it.
    # Unknown keys go with the first, and are refused there.
    keys = value.keys() - {*_SECOND, *_THIRD}
    if one.detailed_validation:
        # What refers to a faulty entry is not at fault: anything will do in its place.
        exercises = dict.fromkeys(_ids(value, "exercises"), _ANY_EXERCISE)
        workouts = dict.fromkeys(_ids(value, "workouts"), _ANY_WORKOUT)
        all_of(
            ("", lambda: those_in(keys, Known({}))),
            ("", lambda: those_in(_SECOND, Known(exercises))),
            ("", lambda: those_in(_THIRD, Known(exercises, workouts))),
        )
    first = those_in(keys, Known({}))
    second = those_in(_SECOND, _own(first))
    third = those_in(_THIRD, _own(evolve(first, workouts=second.workouts)))
    return Parts(
        first.muscles,
        first.exercises,
        first.sources,
        second.warm_up,
        second.workouts,
        third.programs,
    )


_ANY_EXERCISE = Exercise.custom("placeholder")
_ANY_WORKOUT = Workout("placeholder")


def _ids(value: dict[str, Any], key: str) -> list[str]:
    """The ids that a list of entries claims, as far as it is one."""
    entries = value.get(key)
    objects = [one for one in entries if type(one) is dict] if type(entries) is list else []
    return [one["id"] for one in objects if type(one.get("id")) is str]


def _write_parts(parts: Parts) -> dict[str, Any]:
    body: dict[str, Any] = {}
    own = _own(parts)
    for keys, known in ((_FIRST, Known({})), (_SECOND, Known(own.exercises)), (_THIRD, own)):
        with knowing(known):
            body |= _plain.unstructure(Parts(**{key: getattr(parts, key) for key in keys}))
    return body
