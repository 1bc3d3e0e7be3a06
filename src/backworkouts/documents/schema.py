"""The JSON Schema of our documents, built from the enumerations and the limits of the model.

`python -m backworkouts.documents.schema` prints it. The file beside this module holds it, for other
languages.
"""

from __future__ import annotations

import json
import sys
from enum import Enum
from typing import Any

from backworkouts import limits
from backworkouts.documents.formats import VERSION
from backworkouts.documents.patterns import texts
from backworkouts.model.block import BlockMethod
from backworkouts.model.muscle import Region
from backworkouts.model.set import SetKind, Side
from backworkouts.model.source import SourceKind, Verification
from backworkouts.model.terms import (
    Attachment,
    ClassificationBasis,
    Equipment,
    GripOrientation,
    GripWidth,
    Laterality,
    Level,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)
from backworkouts.model.workout import Focus, Goal

__all__ = ["json_schema"]

Schema = dict[str, Any]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the documents that `dumps` writes, as a new dict.

    It describes the newest version of the format. A document of this version that the schema
    refuses, `loads` refuses. The schema accepts some that `loads` does not, because a schema cannot
    express that:

    - the first number of a range is below the second: `"12-8"`, `"8-8"`;
    - a number of repetitions, weeks, a count, an index or a year is written without a fraction:
      to a schema 10.0 is an integer;
    - a load is the shortest text of its number, and a date and time the text that Python prints;
    - a session does not end before it starts, and both times have a time zone or neither has;
    - an id is known: exercises and workouts that are no part of the document, an index into the
      workouts of a program, what the entries of a catalog refer to;
    - the workout that a session names by its id was done so, with no range in it;
    - a program uses every workout it lists;
    - the sets of an exercise, all `count`s together, are 200 at most;
    - a muscle has one role in an exercise;
    - what follows the colon in an id is letters and digits (a schema knows those of ASCII);
    - ids and names of a catalog are used once;
    - a credit is a multiple of 0.001;
    - a key is given once.

    >>> json_schema()["$defs"]["Level"]
    {'enum': ['beginner', 'intermediate', 'advanced']}
    """
    kinds = {
        "workout": _workout(),
        "program": _program(),
        "session": _session(),
        "catalog": _catalog(),
        "credit_table": _credit_table(),
    }
    documents = {
        f"{kind.title().replace('_', '')}Document": _document(kind, body)
        for kind, body in kinds.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:backworkouts:schema:{VERSION}",
        "title": f"Documents of backworkouts, version {VERSION}",
        "oneOf": [_ref(name) for name in documents],
        "$defs": {
            **documents,
            "Workout": _workout(),
            "Block": _block(),
            "ExerciseSets": _exercise_sets(),
            "Set": _set(),
            "DoneWorkout": _workout("Done"),
            "DoneBlock": _block("Done"),
            "DoneExerciseSets": _exercise_sets("Done"),
            "DoneSet": _done_set(),
            "Program": _program(),
            "Phase": _phase(),
            "WarmUpPhase": _warm_up_phase(),
            "Exercise": _exercise(),
            "Muscle": _muscle(),
            "Source": _source(),
            **texts(),
            **{kind.__name__: {"enum": [member.value for member in kind]} for kind in _ENUMS},
        },
    }


_ENUMS: tuple[type[Enum], ...] = (
    Attachment, BlockMethod, ClassificationBasis, Equipment, Focus, Goal, GripOrientation,
    GripWidth, Laterality, Level, LowerBackLoad, Mechanics, Pattern, Region, SetKind, Side,
    SourceKind, TorsoSupport, Verification,
)  # fmt: skip


# Parts of schemas.


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _object(required: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _document(kind: str, body: Schema) -> Schema:
    name = {"const": f"backworkouts.{kind}/{VERSION}"}
    properties = {"format": name, **body["properties"]}
    return {**body, "properties": properties, "required": ["format", *body["required"]]}


def _list(name: str, least: int = 0, most: int = limits.ITEMS) -> Schema:
    return {"type": "array", "items": _ref(name), "minItems": least, "maxItems": most}


def _with_ids(name: str) -> Schema:
    return {**_list(name), "items": {**_ref(name), "required": ["id"]}}


def _integer(low: int, high: int) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high}


def _either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def _flag() -> Schema:
    return {"type": "boolean"}


# Workouts, programs and sessions. A definition with `Done` in its name holds no range and nothing
# optional.


def _workout(done: str = "") -> Schema:
    return _object(
        "name",
        name=_ref("Line"),
        id=_ref("Id"),
        goal=_ref("Goal"),
        levels=_list("Level"),
        focus=_ref("Focus"),
        warm_up=_list("WarmUpPhase"),
        note=_ref("Prose"),
        sources=_list("Id"),
        blocks=_list(f"{done}Block", most=limits.BLOCKS),
    )


def _block(done: str = "") -> Schema:
    members = _list(f"{done}ExerciseSets", least=2, most=limits.EXERCISES_IN_BLOCK)
    single = _exercise_sets(done)
    return _either(
        {**single, "properties": single["properties"] | _timing(), **_TIMING_RULES},
        {**_object("superset", superset=members, **_timing()), **_TIMING_RULES},
    )


def _timing() -> dict[str, Schema]:
    """Return how the rounds of a block are timed."""
    return {
        "method": _ref("BlockMethod"),
        "duration": _either(_ref("Seconds"), _ref("SecondsRange")),
        "interval": _either(_ref("Seconds"), _ref("SecondsRange")),
    }


_TIMING_RULES: Schema = {
    "dependentRequired": {"duration": ["method"], "interval": ["method"]},
    "dependentSchemas": {"interval": {"properties": {"method": {"const": BlockMethod.EMOM.value}}}},
}
_RIR: Schema = {"type": "number", "minimum": 0, "maximum": 10, "multipleOf": 0.5}


def _exercise_sets(done: str = "") -> Schema:
    return _object(
        "exercise sets",
        exercise=_either(_ref("Id"), _ref("Exercise")),
        sets=_list(f"{done}Set", least=1, most=limits.SETS_OF_EXERCISE),
        note=_ref("Prose"),
    )


def _set() -> Schema:
    one = _object(
        "",
        count=_integer(1, limits.SETS_OF_EXERCISE),
        reps=_either(_integer(1, limits.REPS), _ref("Reps")),
        duration=_either(_ref("Seconds"), _ref("SecondsRange")),
        load=_either(_ref("Load"), _ref("LoadRange")),
        rir=_either(_RIR, _ref("RirRange")),
        rest=_ref("Duration"),
        tempo=_ref("Tempo"),
        kind=_ref("SetKind"),
        per_side=_flag(),
        side=_ref("Side"),
        optional=_flag(),
        note=_ref("Prose"),
    )
    both_sides = {"properties": {"per_side": {"const": True}}, "required": ["per_side", "side"]}
    amounts = [{"required": ["reps"]}, {"required": ["duration"]}]
    return {**one, "oneOf": amounts, "not": both_sides}


def _done_set() -> Schema:
    one = _set()
    one["properties"] |= {
        "reps": _either(_integer(1, limits.REPS), _ref("RepsToFailure")),
        "duration": _ref("Seconds"),
        "load": _ref("Load"),
        "rir": _RIR,
        "optional": {"const": False},
    }
    return one


def _warm_up_phase() -> Schema:
    return _object(
        "name",
        name=_ref("Line"),
        duration=_ref("Duration"),
        exercises={**_list("Id"), "items": _either(_ref("Id"), _ref("Exercise"))},
        sets=_list("Set", most=limits.SETS_OF_EXERCISE),
        note=_ref("Prose"),
    )


def _program() -> Schema:
    return _object(
        "name workouts phases",
        name=_ref("Line"),
        id=_ref("Id"),
        goal=_ref("Goal"),
        levels=_list("Level"),
        note=_ref("Prose"),
        sources=_list("Id"),
        workouts={
            "type": "array",
            "items": _either(_ref("Id"), _ref("Workout")),
            "minItems": 1,
            "maxItems": limits.PHASES * limits.ROTATION_DAYS,
        },
        phases=_list("Phase", least=1, most=limits.PHASES),
    )


def _phase() -> Schema:
    index = {"type": "integer", "minimum": 0}
    return _object(
        "rotation",
        rotation={
            "type": "array",
            "items": _either(index, {"type": "null"}),
            "contains": {"type": "integer"},
            "minItems": 1,
            "maxItems": limits.ROTATION_DAYS,
        },
        weeks=_integer(1, limits.WEEKS),
        name=_ref("Line"),
        note=_ref("Prose"),
    )


def _session() -> Schema:
    return _object(
        "started_at workout",
        started_at=_ref("Moment"),
        workout=_either(_ref("Id"), _ref("DoneWorkout")),
        ended_at=_ref("Moment"),
        origin=_ref("Line"),
    )


# Catalogs.


def _catalog() -> Schema:
    return _object(
        "",
        muscles=_list("Muscle"),
        exercises=_list("Exercise"),
        sources=_list("Source"),
        warm_up=_list("WarmUpPhase"),
        workouts=_with_ids("Workout"),
        programs=_with_ids("Program"),
    )


def _exercise() -> Schema:
    exercise = _object(
        "id name",
        id=_ref("Id"),
        name=_ref("Line"),
        aliases=_list("Line"),
        patterns=_list("Pattern"),
        mechanics=_ref("Mechanics"),
        laterality=_ref("Laterality"),
        equipment=_list("Equipment"),
        attachment=_ref("Attachment"),
        grip=_object("", width=_ref("GripWidth"), orientation=_ref("GripOrientation")),
        torso_support=_ref("TorsoSupport"),
        prime_movers=_list("Id"),
        synergists=_list("Id"),
        stabilizers=_list("Id"),
        lower_back_load=_ref("LowerBackLoad"),
        instructions=_object(
            "", setup=_list("Prose"), execution=_list("Prose"), advanced=_ref("Prose")
        ),
        cautions=_list("Prose"),
        cues=_list("Prose"),
        regressions=_list("Id"),
        progressions=_list("Id"),
        variant_of=_ref("Id"),
        difference=_ref("Prose"),
        level=_ref("Level"),
        popularity=_integer(0, limits.ITEMS),
        pause_s={"type": "number", "minimum": 0, "maximum": 60},
        dead_stop=_flag(),
        basis=_ref("ClassificationBasis"),
        inferred=_list("Line"),
        note=_ref("Prose"),
        sources=_list("Id"),
    )
    return {**exercise, "dependentRequired": {"difference": ["variant_of"]}}


def _muscle() -> Schema:
    return _object(
        "id name region",
        id=_ref("Id"),
        name=_ref("Line"),
        region=_ref("Region"),
        latin_name=_ref("Line"),
        common_names=_list("Line"),
        back=_flag(),
        parent=_ref("Id"),
        origin=_ref("Prose"),
        insertion=_ref("Prose"),
        actions=_list("Line"),
        identifiers=_object(
            "",
            uberon=_ref("Line"),
            fma=_ref("Line"),
            ta98=_ref("Line"),
            fma_provisional=_flag(),
        ),
        note=_ref("Prose"),
        sources=_list("Id"),
    )


def _source() -> Schema:
    return _object(
        "id kind title",
        id=_ref("Id"),
        kind=_ref("SourceKind"),
        title=_ref("Prose"),
        authors=_ref("Prose"),
        year=_integer(1800, 2200),
        published_in=_ref("Prose"),
        doi=_ref("Line"),
        verified=_ref("Verification"),
        note=_ref("Prose"),
        sample=_ref("Prose"),
        result=_ref("Prose"),
    )


# Credit tables.


def _credit_table() -> Schema:
    credit = {"type": "number", "minimum": 0, "maximum": 2}
    by_muscle = _by_id(credit)
    return _object(
        "name version prime_mover synergist stabilizer",
        name=_ref("Line"),
        version=_ref("Line"),
        prime_mover=credit,
        synergist=credit,
        stabilizer=credit,
        drop_set=credit,
        sources=_list("Id"),
        note=_ref("Prose"),
        overrides=_by_id(by_muscle),
    )


def _by_id(item: Schema) -> Schema:
    """Return the schema of an object whose keys are ids."""
    return {
        "type": "object",
        "propertyNames": _ref("Id"),
        "additionalProperties": item,
        "maxProperties": limits.ITEMS,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
