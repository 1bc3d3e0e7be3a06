"""What other systems call our exercises and muscles, and how well each match holds.

Ids that two systems agree on are facts; that they mean the same movement is a judgment, so every
counterpart says what that judgment was. No entry means that none was found or looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import field, frozen

from backworkouts._catalog.bundled import bundled
from backworkouts._catalog.data_files import text
from backworkouts.documents.text import parse
from backworkouts.errors import UnknownIdError
from backworkouts.model import validate
from backworkouts.suggest import nearest

__all__ = [
    "Counterpart",
    "Match",
    "System",
    "Terms",
    "exercises_for",
    "muscles_for",
    "of_exercise",
    "of_muscle",
    "terms",
]


class Match(StrEnum):
    """How a counterpart relates to our entry."""

    EXACT = "exact"
    """The same exercise, or the same muscle."""
    CLOSE = "close"
    """The same movement; the equipment, the grip or a detail differs."""
    BROADER = "broader"
    """Theirs is more general: it stands for ours and for others."""
    NARROWER = "narrower"
    """Theirs is more specific: one of those that ours stands for."""


class System(StrEnum):
    """Whose names: six of exercises, four of them with muscles, and three registers of anatomy."""

    FREE_EXERCISE_DB = "free_exercise_db"
    WGER = "wger"
    LIFTOSAUR = "liftosaur"
    HEVY = "hevy"
    GARMIN_FIT = "garmin_fit"
    HEALTH_CONNECT = "health_connect"
    UBERON = "uberon"
    FMA = "fma"
    TA98 = "ta98"


def _system(value: System | str) -> System:
    return validate.as_enum(System, value)


def _match(value: Match | str) -> Match:
    return validate.as_enum(Match, value)


def _numbers(value: Iterable[int]) -> tuple[int, ...]:
    return validate.as_tuple(value)


_COUNTERPART: validate.Checks = {
    "ours": validate.ID,
    "system": validate.member(System),
    "id": validate.LINE,
    "name": validate.LINE,
    "match": validate.member(Match),
    "numbers": validate.collection(validate.whole(0, 2**31)),
    "note": validate.optional(validate.PROSE),
}


@frozen
class Counterpart:
    """What one system calls one of our exercises or muscles.

    Args:
        ours: id of the exercise or muscle in the bundled catalog.
        system: a `System`, or its value.
        id: the stable key there: a UUID of wger, a template id of Hevy, `category/name` of
            Garmin FIT, the name of a segment type of Health Connect.
        name: as shown there.
        match: a `Match`, or its value.
        numbers: where the system numbers its entries: category and name of Garmin FIT, the key
            of wger.
        note: what differs.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    ours: str
    system: System = field(converter=_system)
    id: str
    name: str
    match: Match = field(converter=_match)
    numbers: tuple[int, ...] = field(default=(), converter=_numbers)
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _COUNTERPART)


class Terms(NamedTuple):
    """What is to know about the names of a system."""

    system: System
    name: str
    version: str
    """Which state of it was read."""
    license: str
    note: str
    """What an id is there."""


_Found = Mapping[str, tuple[Counterpart, ...]]
_BEST_FIRST = {match: rank for rank, match in enumerate(Match)}
_REGISTERS = {
    System.UBERON: "the multi-species anatomy ontology",
    System.FMA: "the Foundational Model of Anatomy",
    System.TA98: "the Terminologia Anatomica of 1998",
}


class _Index:
    """Counterparts under our ids, in the order of the data, and under theirs, best first."""

    def __init__(self, counterparts: Iterable[Counterpart]) -> None:
        ours: dict[str, list[Counterpart]] = {}
        theirs: dict[tuple[System, str], list[Counterpart]] = {}
        for one in counterparts:
            ours.setdefault(one.ours, []).append(one)
            theirs.setdefault((one.system, one.id), []).append(one)
        self.ours: _Found = MappingProxyType({key: tuple(found) for key, found in ours.items()})
        self.theirs = {
            key: tuple(sorted(found, key=lambda one: _BEST_FIRST[one.match]))
            for key, found in theirs.items()
        }

    def of(self, ours: str, system: System | str | None) -> tuple[Counterpart, ...]:
        found = self.ours.get(ours, ())
        if system is None:
            return found
        wanted = _known(system)
        return tuple(one for one in found if one.system is wanted)


def _known(system: System | str) -> System:
    try:
        return System(system)
    except ValueError:
        raise UnknownIdError(
            "system", str(system), nearest(str(system), [one.value for one in System])
        ) from None


@cache
def _data() -> dict[str, Any]:
    return parse(text("data/crosswalk.json"))  # type: ignore[no-any-return]  # an object: the tests hold its shape


@cache
def _exercises() -> _Index:
    return _Index(
        Counterpart(one.pop("exercise"), **one) for one in map(dict, _data()["exercises"])
    )


@cache
def _muscles() -> _Index:
    named = (Counterpart(one.pop("muscle"), **one) for one in map(dict, _data()["muscles"]))
    return _Index((*named, *_registered()))


def _registered() -> Iterator[Counterpart]:
    # The catalog holds these itself: here they get the same shape as the others.
    for muscle in bundled().muscles.values():
        name = muscle.latin_name or muscle.name
        ids = muscle.identifiers
        doubt = "seen in one third-party source only" if ids.fma_provisional else None
        for system, key in ((System.UBERON, ids.uberon), (System.FMA, ids.fma)):
            if key is not None:
                note = doubt if system is System.FMA else None
                yield Counterpart(muscle.id, system, key, name, Match.EXACT, note=note)
        if ids.ta98 is not None:
            yield Counterpart(muscle.id, System.TA98, ids.ta98, name, Match.EXACT)


def of_exercise(exercise: str, system: System | str | None = None) -> tuple[Counterpart, ...]:
    """What other systems call an exercise; in each of them, the one to use first.

    Args:
        exercise: its id. One that the bundled catalog lacks has no counterparts.
        system: one system only.

    Raises:
        UnknownIdError: for a system that there is not.

    >>> [(one.id, one.match.value) for one in of_exercise("pendlay_row", "garmin_fit")]
    [('row/barbell_row', 'broader')]
    """
    return _exercises().of(exercise, system)


def exercises_for(system: System | str, id: str) -> tuple[Counterpart, ...]:
    """Our exercises that a key of another system stands for, the best match first.

    Raises:
        UnknownIdError: for a system that there is not. A key that nobody knows gives nothing.

    >>> [(one.ours, one.match.value) for one in exercises_for("hevy", "6A6C31A5")]
    [('wide_grip_lat_pulldown', 'broader')]
    """
    return _exercises().theirs.get((_known(system), id), ())


def of_muscle(muscle: str, system: System | str | None = None) -> tuple[Counterpart, ...]:
    """What other systems and the registers of anatomy call a muscle.

    Args:
        muscle: its id. One that the bundled catalog lacks has no counterparts.
        system: one system only.

    Raises:
        UnknownIdError: for a system that there is not.

    >>> [(one.id, one.match.value) for one in of_muscle("rhomboids")]
    [('middle back', 'broader'), ('upper_back', 'broader'), ('UBERON:0005621', 'exact')]
    """
    return _muscles().of(muscle, system)


def muscles_for(system: System | str, id: str) -> tuple[Counterpart, ...]:
    """Our muscles that a term of another system stands for, the best match first.

    Raises:
        UnknownIdError: for a system that there is not. A term that nobody knows gives nothing.

    >>> [(one.ours, one.match.value) for one in muscles_for("free_exercise_db", "traps")]
    [('trapezius', 'exact'), ('trapezius_upper', 'broader')]
    """
    return _muscles().theirs.get((_known(system), id), ())


@cache
def terms() -> tuple[Terms, ...]:
    """Of every system: which state of it was read, under which license, and what an id is there."""
    named = [
        Terms(System(one["id"]), one["name"], one["version"], one["license"], one["note"])
        for one in _data()["systems"]
    ]
    sources = bundled().sources
    registers = [
        Terms(
            system,
            sources[system].title,
            sources[system].published_in or "",
            "",
            f"An id of {what}.",
        )
        for system, what in _REGISTERS.items()
    ]
    return (*named, *registers)
