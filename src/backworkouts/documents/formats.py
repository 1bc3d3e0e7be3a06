"""The formats of documents: what each kind of document is called, and what each version added.

The key `format` of a document names its kind and the version of the format:
`"backworkouts.workout/2"`. The newest version is written, and every version loads for ever: a valid
document of an older version means the same in the newest one. What a version added is refused in
documents of older versions, since no reader of that version could read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from backworkouts.documents.faults import Fault, FaultsError, Suggest, WrongValueError, shown
from backworkouts.errors import Code, describe
from backworkouts.model import validate
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.loading import Dumbbells, Loading, Rack, Stack
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.source import Source
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.suggest import nearest
from backworkouts.volume.credits import CreditTable

__all__ = [
    "KINDS",
    "LOADINGS",
    "VERSION",
    "CatalogContent",
    "Context",
    "Document",
    "added_fields",
    "added_values",
    "format_of",
    "kind_and_version",
]

VERSION = 2
"""The version of the format that is written."""


def _of(kind: type) -> validate.Check:
    return validate.collection(validate.instance(kind))


@frozen
class CatalogContent:
    """The entries of a catalog, as its document holds them.

    Attributes:
        extends: whether they add to the catalog that the document is read with, and may refer to
            its entries. Otherwise they are a catalog by themselves.
    """

    extends: bool = field(default=False, validator=validate.FLAG)
    muscles: tuple[Muscle, ...] = field(default=(), validator=_of(Muscle))
    exercises: tuple[Exercise, ...] = field(default=(), validator=_of(Exercise))
    sources: tuple[Source, ...] = field(default=(), validator=_of(Source))
    warm_up: tuple[WarmUpPhase, ...] = field(default=(), validator=_of(WarmUpPhase))
    workouts: tuple[Workout, ...] = field(default=(), validator=_of(Workout))
    programs: tuple[Program, ...] = field(default=(), validator=_of(Program))


Document = Workout | Program | Session | CatalogContent | CreditTable | Progressions
"""What a document holds."""

KINDS: Mapping[str, type[Document]] = {
    "workout": Workout,
    "program": Program,
    "session": Session,
    "catalog": CatalogContent,
    "credit_table": CreditTable,
    "progressions": Progressions,
}
"""The classes that documents hold, by their name in a format."""

LOADINGS: Mapping[str, type[Loading]] = {"rack": Rack, "stack": Stack, "dumbbells": Dumbbells}
"""The classes of what a load is made with, by the value of their key `kind`."""

_EXAMPLES: Mapping[type[Document], str] = {
    Workout: '{"format": "backworkouts.workout/2", "name": "Pull", "blocks": '
    '[{"exercise": "pull_up", "sets": [{"count": 3, "reps": "8-10"}]}]}',
    Program: '{"format": "backworkouts.program/2", "name": "Year", "workouts": '
    '["back_workout_1"], "phases": [{"rotation": [0, null]}]}',
    Session: '{"format": "backworkouts.session/2", "started_at": "2026-11-02T18:30:00", '
    '"workout": {"name": "Pull", "blocks": [{"exercise": "pull_up", "sets": [{"reps": 8}]}]}}',
    CatalogContent: '{"format": "backworkouts.catalog/2", "muscles": '
    '[{"id": "lats", "name": "Lats", "region": "mid_back"}]}',
    CreditTable: '{"format": "backworkouts.credit_table/2", "name": "Mine", "version": "1", '
    '"prime_mover": 1, "synergist": 0.5, "stabilizer": 0}',
    Progressions: '{"format": "backworkouts.progressions/2", "exercises": '
    '[{"exercise": "seated_row", "scheme": {"scheme": "double", "step": "2.5 kg"}}]}',
}
"""A short document of each kind, for errors."""

_NAMES = {kind: name for name, kind in KINDS.items()}


@frozen(eq=False)
class Context:
    """What the values of a document depend on, besides themselves.

    Args:
        exercises, workouts, muscles: what ids stand for.
        suggest: returns the ids of the exercises that a name may mean, nearest first.
        version: of the format of the document.
        is_session: whether sets state what was done, and so hold no range.
        days: the workouts that the rotations of a program refer to; None outside a program, where
            a rotation holds the workouts themselves.
    """

    exercises: Mapping[str, Exercise] = field(factory=dict)
    workouts: Mapping[str, Workout] = field(factory=dict)
    suggest: Suggest | None = None
    version: int = VERSION
    is_session: bool = False
    days: tuple[Workout, ...] | None = None
    muscles: Mapping[str, Muscle] = field(factory=dict)

    def but(self, **changes: Any) -> Context:
        """Return the context with other values for some fields."""
        return evolve(self, **changes)


def format_of(kind: type[Document], version: int = VERSION) -> str:
    """Return the value of the key `format` in documents of a class."""
    return f"backworkouts.{_NAMES[kind]}/{version}"


_FIRST_VERSIONS: Mapping[type[Document], int] = {CreditTable: 2, Progressions: 2}
"""The version that added a kind of document; all others are in version 1."""

_FORMATS = {
    format_of(kind, version): (kind, version)
    for kind in KINDS.values()
    for version in range(_FIRST_VERSIONS.get(kind, 1), VERSION + 1)
}


def kind_and_version(
    document: Mapping[str, object], wanted: type[Document] | None = None
) -> tuple[type[Document], int]:
    """Return the class and the version that the key `format` of a document names.

    Args:
        document: the object, with or without that key.
        wanted: the class that the caller asks for, if any.

    Raises:
        FaultsError: when there is no such format.
    """
    name = document.get("format")
    if type(name) is str and name in _FORMATS:
        return _FORMATS[name]
    known = tuple(format_of(kind) for kind in ([wanted] if wanted else KINDS.values()))
    expected = " or ".join(map(repr, known))
    if "format" not in document:
        example = f" (a short one: {_EXAMPLES[wanted]})" if wanted else ""
        fault = Fault(("format",), "no such key", expected + example, Code.MISSING_KEY, known=known)
        raise FaultsError([fault])
    if type(name) is not str:
        raise WrongValueError(shown(name), expected, Code.WRONG_TYPE, known=known).at(("format",))
    near = nearest(name, known, 1) or known
    expected = " or ".join(map(repr, near))
    raise WrongValueError(shown(name), expected, Code.UNKNOWN_VALUE, known=near).at(("format",))


# Version 2 added these fields and values.

_ADDED_FIELDS: Mapping[type, tuple[int, frozenset[str]]] = {
    Set: (2, frozenset({"side"})),
    Block: (2, frozenset({"method", "duration", "interval"})),
    Session: (2, frozenset({"ended_at"})),
    CatalogContent: (2, frozenset({"extends"})),
    Exercise: (2, frozenset({"cues", "difference", "level", "popularity"})),
    Source: (2, frozenset({"sample", "result"})),
}
_ADDED_KINDS = {SetKind.REST_PAUSE: 2, SetKind.CLUSTER: 2}
_ADDED_UNITS = {Unit.PERCENT_RM: 2, Unit.PERCENT_TM: 2, Unit.RM: 2}
_RANGES_OF_LOAD_AND_RIR = 2


def added_fields(kind: type, version: int) -> frozenset[str]:
    """Return the fields of a class that documents of a version do not have."""
    added, names = _ADDED_FIELDS.get(kind, (1, frozenset()))
    return names if version < added else frozenset()


def added_values(made: Set, version: int) -> Iterator[tuple[str, str]]:
    """Yield each field of a set whose value documents of a version cannot hold, with the value."""
    if _ADDED_KINDS.get(made.kind, 1) > version:
        yield "kind", describe(str(made.kind))
    load = made.load
    if load is not None and _version_of(load) > version:
        yield "load", describe(str(load))
    if isinstance(made.rir, Interval) and version < _RANGES_OF_LOAD_AND_RIR:
        yield "rir", describe(str(made.rir))


def _version_of(load: Load) -> int:
    return _ADDED_UNITS.get(load.unit, 1 if load.is_exact else _RANGES_OF_LOAD_AND_RIR)
