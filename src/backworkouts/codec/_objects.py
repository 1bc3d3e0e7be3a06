"""JSON objects to objects of the model, with all that is wrong with each of them.

cattrs reads the values of an object first and calls the class only when all of them could be
read. What the class alone refuses (a name of no letters, 11 repetitions in reserve) would so stay
hidden behind any other fault. So the object is read once more without its faulty values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import NOTHING, fields
from cattrs import Converter
from cattrs.errors import AttributeValidationNote, ClassValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from backworkouts.codec._faults import Wrong, shown
from backworkouts.errors import InvalidValueError, Problem

__all__ = ["of_class", "of_object"]

_Read = Callable[[Any, Any], Any]


def of_object(read: _Read) -> _Read:
    """`read`, for JSON objects only."""

    def checked(value: Any, kind: Any) -> Any:
        if type(value) is dict:
            return read(value, kind)
        raise Wrong(shown(value), "an object")

    return checked


def of_class(one: Converter, kind: type, **overrides: Any) -> _Read:
    """What reads objects of one class, and no other keys than its fields."""
    read: _Read = make_dict_structure_fn(kind, one, _cattrs_forbid_extra_keys=True, **overrides)

    def read_to_the_end(value: Any, _: Any) -> Any:
        try:
            return read(value, kind)
        except ClassValidationError as error:
            faulty = set(_faulty(error))
            hidden = _hidden(read, value, faulty, kind) if faulty else []
            if not hidden:
                raise
            more = InvalidValueError(tuple(hidden))
            raise ClassValidationError(error.message, [*error.exceptions, more], kind) from None

    return of_object(read_to_the_end if one.detailed_validation else read)


def _faulty(error: ClassValidationError) -> Iterator[str]:
    """The keys of an object whose values could not be read, and those it should not have."""
    for one in error.exceptions:
        if isinstance(one, ForbiddenExtraKeysError):
            yield from one.extra_fields
        notes = getattr(one, "__notes__", ())
        yield from (note.name for note in notes if isinstance(note, AttributeValidationNote))


def _hidden(read: _Read, value: dict[str, Any], faulty: set[str], kind: type) -> list[Problem]:
    sound = {key: one for key, one in value.items() if key not in faulty}
    required = [field.name for field in fields(kind) if field.default is NOTHING]
    stand_ins = {key: _STAND_INS[key] for key in required if key in faulty}
    try:
        read({**stand_ins, **sound}, kind)
    except ClassValidationError as error:
        return [
            problem
            for one in error.exceptions
            if isinstance(one, InvalidValueError)
            for problem in one.problems
            # What holds between fields is not to be asked of an object with some left out.
            if "." in problem.where
        ]
    return []


_NAMED = {"id": "stand_in", "name": "Stand-in"}
_STAND_INS: dict[str, Any] = {
    **_NAMED,
    "title": "Stand-in",
    "region": "upper_back",
    "kind": "person",
    "exercise": _NAMED,
    "sets": [{"reps": 1}],
    "rotation": [0],
    "phases": [{"rotation": [0]}],
    "started_at": "2026-11-02T18:30:00",
    "workout": {"name": "Stand-in"},
}
"""A value for each field that some class requires."""
