"""The JSON Schema of our documents, built from the enumerations and the limits of the model.

`python -m backworkouts.documents.schema` prints it. The file beside this module holds it, for other
languages.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from enum import Enum
from typing import Any

from backworkouts import limits
from backworkouts.definitions import (
    DIALECT,
    LOCAL,
    Definitions,
    Schema,
    any_of,
    complete,
    enumeration,
    flag,
    integer,
    list_of,
    number,
    object_of,
    ref,
    summary,
)
from backworkouts.documents.formats import VERSION
from backworkouts.documents.patterns import texts
from backworkouts.documents.schema_of_progressions import parts_of_progressions, progressions
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise, Grip, Instructions
from backworkouts.model.muscle import Identifiers, Muscle, Region
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind, Side
from backworkouts.model.source import Source, SourceKind, Verification
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
from backworkouts.model.workout import Focus, Goal, WarmUpPhase
from backworkouts.volume.schema import credit_table

__all__ = ["definitions", "document_schema", "schema_id"]


def document_schema(template: str = LOCAL) -> Schema:
    """Return the JSON Schema of every kind of document, as `json_schema` does for no kind.

    Args:
        template: how references look, as for `json_schema`.
    """
    return complete(
        {
            "title": f"Documents of backworkouts, version {VERSION}",
            "description": "A workout, a program, a session, a catalog, a credit table or "
            "progressions.",
            "oneOf": [ref(name) for name in _documents()],
        },
        definitions(),
        template,
    )


def schema_id(kind: str | None = None) -> Schema:
    """Return the keywords that make a schema a document of its own: its dialect and its id."""
    name = f"urn:backworkouts:schema:{VERSION}"
    return {"$schema": DIALECT, "$id": name if kind is None else f"{name}:{kind}"}


def definitions() -> Definitions:
    """Return the definitions of documents and of their parts, by name."""
    return {
        **_documents(),
        "Workout": _workout(),
        **_blocks(),
        "ExerciseSets": _exercise_sets(),
        "SetRun": _set_run("SetRun"),
        "DoneWorkout": _workout("Done"),
        **_blocks("Done"),
        "DoneExerciseSets": _exercise_sets("Done"),
        "DoneSetRun": _set_run("DoneSetRun", "Done"),
        "Set": _set(),
        "Program": _program(),
        "ProgramPhase": _program_phase(),
        "Phase": _phase(),
        "WarmUpPhase": _warm_up_phase(),
        "ExerciseOrId": _exercise_or_id(),
        "Exercise": _exercise(),
        "Grip": _grip(),
        "Instructions": _instructions(),
        "Muscle": _muscle(),
        "Identifiers": _identifiers(),
        "Source": _source(),
        **parts_of_progressions(),
        **texts(),
        **{kind.__name__: enumeration(kind) for kind in _ENUMS},
    }


_ENUMS: tuple[type[Enum], ...] = (
    Attachment, BlockMethod, ClassificationBasis, Equipment, Focus, Goal, GripOrientation,
    GripWidth, Laterality, Level, LowerBackLoad, Mechanics, Pattern, Region, SetKind, Side,
    SourceKind, TorsoSupport, Verification,
)  # fmt: skip


# Documents.


def _documents() -> Definitions:
    return {
        "WorkoutDocument": _document("workout", _workout()),
        "ProgramDocument": _document("program", _program()),
        "SessionDocument": _document("session", _session()),
        "CatalogDocument": _document("catalog", _catalog()),
        "CreditTableDocument": _document("credit_table", credit_table()),
        "ProgressionsDocument": _document("progressions", progressions()),
    }


def _document(kind: str, body: Schema) -> Schema:
    """Return the definition of a document, from that of the object in it.

    Args:
        kind: the kind of document, as its format names it.
        body: the definition of the object.
    """
    name = f"backworkouts.{kind}/{VERSION}"
    format_key = {
        "title": "Format",
        "type": "string",
        "const": name,
        "description": "What the document holds, and the version of the format.",
        "examples": [name],
    }
    return {
        **body,
        "title": f"{body['title']} document",
        "properties": {"format": format_key, **body["properties"]},
        "required": ["format", *body["required"]],
        "examples": [{"format": name, **example} for example in body["examples"]],
    }


# What several definitions have in common.


def _name() -> Schema:
    return ref("Line", "The name, as shown to people.")


def _note() -> Schema:
    return ref("Prose", "Free text.")


def _sources() -> Schema:
    return list_of("Id", "Ids of sources, which the bundled catalog or your own has.")


def _goal() -> Schema:
    return ref("Goal", "What the training is for.")


def _levels() -> Schema:
    return list_of("Level", "Whom it is for.")


# Workouts, programs and sessions. A definition with `Done` in its name holds no range and nothing
# optional.

_SETS_OF_ROW = {
    "exercise": "seated_row",
    "sets": [{"count": 3, "reps": "8-12", "load": "60 kg"}],
    "note": "Elbows close to the body",
}
_SETS_OF_FACE_PULL = {"exercise": "face_pull", "sets": [{"count": 3, "reps": "12-15"}]}
_DONE_ROW = {
    "exercise": "seated_row",
    "sets": [{"count": 3, "reps": 10, "load": "60 kg"}],
    "note": "Elbows close to the body",
}
_DONE_FACE_PULL = {"exercise": "face_pull", "sets": [{"count": 3, "reps": 15}]}
_MEMBERS = {"": [_SETS_OF_ROW, _SETS_OF_FACE_PULL], "Done": [_DONE_ROW, _DONE_FACE_PULL]}
_WARM_UP = {
    "name": "Hanging",
    "duration": "0-60 s",
    "exercises": ["dead_hang"],
    "sets": [{"count": 2, "duration": "30 s"}],
    "note": "Let the shoulders rise",
}


def _workout(done: str = "") -> Schema:
    example = {
        "name": "Pull A",
        "id": "pull_a",
        "goal": "hypertrophy",
        "levels": ["beginner"],
        "focus": "back",
        "warm_up": [_WARM_UP],
        "note": "Rest as long as needed",
        "sources": ["pelland_2025"],
        "blocks": _MEMBERS[done],
    }
    done_only = " as it was done, with no range in it" if done else ", planned"
    return object_of(
        f"{done}Workout",
        f"A workout{done_only}: blocks in order.",
        [example],
        {
            "name": _name(),
            "id": ref("Id", "The stable id of a published workout."),
            "goal": _goal(),
            "levels": _levels(),
            "focus": ref("Focus", "What the workout concentrates on."),
            "warm_up": list_of("WarmUpPhase", "What is done before; none of it is counted."),
            "note": _note(),
            "sources": _sources(),
            "blocks": list_of(
                f"{done}Block", "What is done, one block after the other.", most=limits.BLOCKS
            ),
        },
        required="name",
    )


def _blocks(done: str = "") -> Definitions:
    """Return the definitions of a block: straight sets, or a superset."""
    row, face_pull = _MEMBERS[done]
    timing: Mapping[str, Any] = {"method": "emom", "duration": "360 s", "interval": "120 s"}
    members = list_of(
        f"{done}ExerciseSets",
        "The exercises that are done in rounds: the first set of each, then the second of each.",
        least=2,
        most=limits.EXERCISES_IN_BLOCK,
    )
    straight = object_of(
        f"{done}StraightSets",
        "A block of one exercise.",
        [{**row, **timing}],
        {**_sets_of_exercise(done), **_timing()},
        required="exercise sets",
    )
    superset = object_of(
        f"{done}Superset",
        "A block of several exercises, done in rounds.",
        [{"superset": [row, face_pull], **timing}],
        {"superset": members, **_timing()},
        required="superset",
    )
    straight_or_superset = any_of(
        summary(Block), ref(f"{done}StraightSets"), ref(f"{done}Superset")
    )
    return {
        f"{done}Block": {
            "title": f"{done} block".strip().capitalize(),
            **straight_or_superset,
            "examples": [row, {"superset": [row, face_pull]}],
        },
        f"{done}StraightSets": {**straight, **_TIMING_RULES},
        f"{done}Superset": {**superset, **_TIMING_RULES},
    }


def _timing() -> Definitions:
    """Return how the rounds of a block are timed."""
    return {
        "method": ref("BlockMethod", "How the rounds are timed; left out where no clock does."),
        "duration": ref("PositiveDuration", "How long a block with a method takes."),
        "interval": ref("PositiveDuration", "How often a round of an EMOM starts: 60 s or other."),
    }


_TIMING_RULES: Schema = {
    "dependentRequired": {"duration": ["method"], "interval": ["method"]},
    "dependentSchemas": {"interval": {"properties": {"method": {"const": BlockMethod.EMOM.value}}}},
}


def _sets_of_exercise(done: str) -> Definitions:
    return {
        "exercise": ref("ExerciseOrId", "What is done."),
        "sets": list_of(
            f"{done}SetRun",
            "The sets in order; equal sets in a row may be written once, with a count.",
            least=1,
            most=limits.SETS_OF_EXERCISE,
        ),
        "note": _note(),
    }


def _exercise_sets(done: str = "") -> Schema:
    return object_of(
        f"{done}ExerciseSets",
        summary(ExerciseSets),
        _MEMBERS[done][:1],
        _sets_of_exercise(done),
        required="exercise sets",
    )


def _set() -> Schema:
    return _one_set("Set", summary(Set), {}, "")


def _set_run(name: str, done: str = "") -> Schema:
    description = "One set, or several equal sets in a row."
    count = integer("How many equal sets; one when left out.", 1, limits.SETS_OF_EXERCISE)
    return _one_set(name, description, {"count": count}, done)


def _one_set(name: str, description: str, before: Definitions, done: str) -> Schema:
    optional = {"const": False} if done else {}
    duration = "DoneDuration" if done else "PositiveDuration"
    counts = {"count": 3} if before else {}
    examples: list[Mapping[str, Any]] = [
        {
            **counts,
            "reps": 10 if done else "8-12",
            "load": "60 kg",
            "rir": 2,
            "rest": "90 s",
            "tempo": "3-1-1-0",
            "kind": "working",
            "per_side": True,
            "optional": not done,
            "note": "Slowly",
        },
        {**counts, "duration": "30 s", "side": "left"},
    ]
    schema = object_of(
        name,
        description,
        examples,
        {
            **before,
            "reps": ref(f"{done}Reps", "How many repetitions: this, or `duration`."),
            "duration": ref(duration, "How long the set is held: this, or `reps`."),
            "load": ref(f"{done}Load", "What the set is done with."),
            "rir": ref(f"{done}Rir", "Repetitions in reserve at the end of the set."),
            "rest": ref("Duration", "The rest after the set."),
            "tempo": ref("Tempo", "The seconds of each part of a repetition."),
            "kind": ref("SetKind", "What the set is for; `working` when left out."),
            "per_side": flag("Whether the repetitions are done with each side."),
            "side": ref("Side", "The one side that the set is done with."),
            "optional": {**flag("Whether the set may be left out."), **optional},
            "note": _note(),
        },
        required="",
    )
    both_sides = {"properties": {"per_side": {"const": True}}, "required": ["per_side", "side"]}
    return {**schema, "oneOf": [{"required": ["reps"]}, {"required": ["duration"]}],
            "not": both_sides}  # fmt: skip


def _warm_up_phase() -> Schema:
    return object_of(
        "WarmUpPhase",
        summary(WarmUpPhase),
        [_WARM_UP],
        {
            "name": _name(),
            "duration": ref("Duration", "How long the phase takes."),
            "exercises": list_of("ExerciseOrId", "What is done in the phase."),
            "sets": list_of(
                "SetRun", "The sets of each of the exercises.", most=limits.SETS_OF_EXERCISE
            ),
            "note": _note(),
        },
        required="name",
    )


_EXAMPLE_PHASE = {
    "rotation": [0, None, 1, None, 0, None, None],
    "weeks": 6,
    "name": "Build",
    "note": "Add a repetition each week",
}
_EXAMPLE_PROGRAM = {
    "name": "Autumn",
    "id": "autumn",
    "goal": "hypertrophy",
    "levels": ["intermediate"],
    "note": "After the summer break",
    "sources": ["pelland_2025"],
    "workouts": ["back_workout_1", {"name": "Pull B", "blocks": [_SETS_OF_ROW]}],
    "phases": [_EXAMPLE_PHASE],
}


def _program() -> Schema:
    return object_of(
        "Program",
        summary(Program),
        [_EXAMPLE_PROGRAM],
        {
            "name": _name(),
            "id": ref("Id", "The stable id of a published program."),
            "goal": _goal(),
            "levels": _levels(),
            "note": _note(),
            "sources": _sources(),
            "workouts": list_of(
                any_of("", ref("Id"), ref("Workout")),
                "The workouts, each once: the ids of those that the catalog has, or the workouts.",
                least=1,
                most=limits.PHASES * limits.ROTATION_DAYS,
            ),
            "phases": list_of(
                "ProgramPhase", "One phase after the other.", least=1, most=limits.PHASES
            ),
        },
        required="name workouts phases",
    )  # fmt: skip


def _program_phase() -> Schema:
    index = {"type": "integer", "minimum": 0}
    days = "A day each: the index of its workout in `workouts`, from 0; null for a day of rest."
    rotation = _rotation(days, index)
    return _phase_of(
        "ProgramPhase", _EXAMPLE_PHASE, {**rotation, "contains": {"type": "integer"}}
    )  # fmt: skip


def _phase() -> Schema:
    days = "A day each: its workout, or the id of one that the catalog has; null for a day of rest."
    rotation = _rotation(days, ref("Id"), ref("Workout"))
    example = {**_EXAMPLE_PHASE, "rotation": ["back_workout_1", None]}
    return _phase_of("Phase", example, {**rotation, "contains": {"not": {"type": "null"}}})


def _rotation(description: str, *workouts: Schema) -> Schema:
    day = any_of("", *workouts, {"type": "null"})
    return list_of(day, description, least=1, most=limits.ROTATION_DAYS)


def _phase_of(name: str, example: Mapping[str, Any], rotation: Schema) -> Schema:
    return object_of(
        name,
        summary(Phase),
        [example],
        {
            "rotation": rotation,
            "weeks": integer("How many weeks the rotation is repeated.", 1, limits.WEEKS),
            "name": _name(),
            "note": _note(),
        },
        required="rotation",
    )


def _session() -> Schema:
    example = {
        "started_at": "2026-11-02T18:30:00",
        "workout": {"name": "Pull A", "blocks": [_DONE_ROW]},
        "ended_at": "2026-11-02T19:40:00",
        "origin": "Hevy",
    }
    return object_of(
        "Session",
        summary(Session),
        [example],
        {
            "started_at": ref("Moment", "When the session started."),
            "workout": any_of(
                "What was done: the id of a workout that the catalog has, or the workout.",
                ref("Id"),
                ref("DoneWorkout"),
            ),
            "ended_at": ref("Moment", "When the session ended."),
            "origin": ref("Line", "Where the session was read from, such as an app."),
        },
        required="started_at workout",
    )


# Catalogs.

_EXAMPLE_EXERCISE = {
    "id": "cable_face_pull",
    "name": "Cable Face Pull",
    "aliases": ["Rope Face Pull"],
    "patterns": ["upper_back"],
    "mechanics": "compound",
    "laterality": "bilateral",
    "equipment": ["cable_machine"],
    "attachment": "rope",
    "grip": {"width": "narrow", "orientation": "neutral"},
    "torso_support": "none",
    "prime_movers": ["posterior_deltoid"],
    "synergists": ["rhomboids"],
    "stabilizers": ["erector_spinae"],
    "lower_back_load": "low",
    "instructions": {
        "setup": ["Set the pulley at the height of the eyes."],
        "execution": ["Pull the rope towards the face."],
        "advanced": "Hold each repetition for a second.",
    },
    "cautions": ["Stop where the shoulder hurts."],
    "cues": ["Thumbs point back."],
    "regressions": ["band_pull_apart"],
    "progressions": ["rear_delt_row"],
    "variant_of": "face_pull",
    "difference": "On a cable.",
    "level": "beginner",
    "popularity": 12,
    "pause_s": 1,
    "dead_stop": False,
    "basis": "textbook",
    "inferred": ["grip"],
    "note": "Some call it a row.",
    "sources": ["pelland_2025"],
}
_EXAMPLE_MUSCLE = {
    "id": "trapezius_lower",
    "name": "Lower trapezius",
    "region": "mid_back",
    "latin_name": "Musculus trapezius, pars ascendens",
    "common_names": ["lower traps"],
    "back": True,
    "parent": "trapezius",
    "origin": "Spines of the lower thoracic vertebrae",
    "insertion": "Spine of the scapula",
    "actions": ["depresses the scapula"],
    "identifiers": {
        "uberon": "UBERON:0002380",
        "fma": "FMA:9626",
        "ta98": "A04.3.01.001",
        "fma_provisional": False,
    },
    "note": "Some textbooks draw the border lower.",
    "sources": ["pelland_2025"],
}
_EXAMPLE_SOURCE = {
    "id": "example_2024",
    "kind": "study",
    "title": "Rows and pull-downs compared",
    "authors": "A. Example, B. Example",
    "year": 2024,
    "published_in": "Journal of Examples",
    "doi": "10.1000/example",
    "verified": "no",
    "note": "An example, not a publication.",
    "sample": "20 trained men",
    "result": "Both grew the upper back alike.",
}


def _catalog() -> Schema:
    example = {
        "extends": False,
        "muscles": [{"id": "trapezius", "name": "Trapezius", "region": "upper_back"}],
        "exercises": [{"id": "band_row", "name": "Band Row", "prime_movers": ["trapezius"]}],
        "sources": [_EXAMPLE_SOURCE],
        "warm_up": [{"name": "Easy rowing", "exercises": ["band_row"]}],
        "workouts": [
            {
                "name": "Bands",
                "id": "bands",
                "blocks": [{"exercise": "band_row", "sets": [{"reps": 20}]}],
            }
        ],
        "programs": [
            {
                "name": "Every other day",
                "id": "every_other_day",
                "workouts": ["bands"],
                "phases": [{"rotation": [0, None]}],
            }
        ],
    }
    return object_of(
        "Catalog",
        "Muscles, exercises, sources, workouts and programs, which refer to each other by id.",
        [example],
        {
            "extends": flag("Whether the ids may also refer to another catalog: the bundled one."),
            "muscles": list_of("Muscle", "Muscles, and named parts of muscles."),
            "exercises": list_of("Exercise", "The exercises."),
            "sources": list_of("Source", "What the entries refer to in their `sources`."),
            "warm_up": list_of("WarmUpPhase", "The phases of a warm-up for every workout."),
            "workouts": list_of(_with_id("Workout"), "Published workouts, each with an id."),
            "programs": list_of(_with_id("Program"), "Published programs, each with an id."),
        },
        required="",
    )


def _with_id(name: str) -> Schema:
    return {**ref(name), "required": ["id"]}


def _exercise_or_id() -> Schema:
    return {
        "title": "Exercise or id",
        **any_of(
            "The id of an exercise that the catalog has, or the whole exercise.",
            ref("Id"),
            ref("Exercise"),
        ),
        "examples": ["pull_up", {"id": "custom:mystery_machine", "name": "Mystery Machine"}],
    }


def _exercise() -> Schema:
    schema = object_of(
        "Exercise",
        summary(Exercise),
        [_EXAMPLE_EXERCISE],
        {
            "id": ref("Id", "The stable id."),
            "name": _name(),
            "aliases": list_of("Line", "Other names that people write."),
            "patterns": list_of("Pattern", "The movement patterns, the defining one first."),
            "mechanics": ref("Mechanics", "Whether several joints move, or one."),
            "laterality": ref("Laterality", "Whether both sides work at once."),
            "equipment": list_of("Equipment", "What the exercise takes; nothing for bodyweight."),
            "attachment": ref("Attachment", "What the hands hold on the cable or the bar."),
            "grip": ref("Grip", "How the hands hold."),
            "torso_support": ref("TorsoSupport", "What holds the torso."),
            "prime_movers": list_of("Id", "Ids of the muscles that the exercise is done for."),
            "synergists": list_of("Id", "Ids of the muscles that help."),
            "stabilizers": list_of("Id", "Ids of the muscles that hold the body."),
            "lower_back_load": ref("LowerBackLoad", "How hard the lower back works."),
            "instructions": ref("Instructions", "How the exercise is done."),
            "cautions": list_of("Prose", "What can harm, a sentence each."),
            "cues": list_of("Prose", "What to mind or to feel, a sentence each."),
            "regressions": list_of("Id", "Ids of easier exercises."),
            "progressions": list_of("Id", "Ids of harder exercises."),
            "variant_of": ref("Id", "The id of the exercise that this one is a variant of."),
            "difference": ref("Prose", "What differs from that exercise, and why."),
            "level": ref("Level", "How experienced its lifter should be."),
            "popularity": integer("In how many published programs it is.", 0, limits.ITEMS),
            "pause_s": number("Seconds held at peak contraction.", minimum=0, maximum=60),
            "dead_stop": flag("Whether every repetition starts from rest."),
            "basis": ref("ClassificationBasis", "What the classification rests on."),
            "inferred": list_of("Line", "The keys whose values no source states."),
            "note": _note(),
            "sources": _sources(),
        },
        required="id name",
    )
    return {**schema, "dependentRequired": {"difference": ["variant_of"]}}


def _grip() -> Schema:
    return object_of(
        "Grip",
        summary(Grip),
        [_EXAMPLE_EXERCISE["grip"]],  # type: ignore[list-item]  # an object
        {
            "width": ref("GripWidth", "How far apart the hands are."),
            "orientation": ref("GripOrientation", "Where the palms face."),
        },
        required="",
    )


def _instructions() -> Schema:
    return object_of(
        "Instructions",
        summary(Instructions),
        [_EXAMPLE_EXERCISE["instructions"]],  # type: ignore[list-item]  # an object
        {
            "setup": list_of("Prose", "Up to the first repetition."),
            "execution": list_of("Prose", "One repetition."),
            "advanced": ref("Prose", "An option for the experienced."),
        },
        required="",
    )


def _muscle() -> Schema:
    return object_of(
        "Muscle",
        summary(Muscle),
        [_EXAMPLE_MUSCLE],
        {
            "id": ref("Id", "The stable id."),
            "name": ref("Line", "The name in English."),
            "region": ref("Region", "Where on the body it lies."),
            "latin_name": ref("Line", "The name in Latin."),
            "common_names": list_of("Line", "What the gym calls it."),
            "back": flag("Whether it counts as a muscle of the back."),
            "parent": ref("Id", "The id of the muscle that it is a part of."),
            "origin": ref("Prose", "Where it begins."),
            "insertion": ref("Prose", "Where it ends."),
            "actions": list_of("Line", "What it does."),
            "identifiers": ref("Identifiers", "Its ids in registers of anatomy."),
            "note": _note(),
            "sources": _sources(),
        },
        required="id name region",
    )


def _identifiers() -> Schema:
    return object_of(
        "Identifiers",
        summary(Identifiers),
        [_EXAMPLE_MUSCLE["identifiers"]],  # type: ignore[list-item]  # an object
        {
            "uberon": ref("Line", "The id in UBERON."),
            "fma": ref("Line", "The id in the Foundational Model of Anatomy."),
            "ta98": ref("Line", "The id in the Terminologia Anatomica of 1998."),
            "fma_provisional": flag("Whether the FMA id was seen in one third-party source only."),
        },
        required="",
    )


def _source() -> Schema:
    return object_of(
        "Source",
        summary(Source),
        [_EXAMPLE_SOURCE],
        {
            "id": ref("Id", "The stable id."),
            "kind": ref("SourceKind", "What the source is."),
            "title": ref("Prose", "The title of the publication; for a person, the name."),
            "authors": ref("Prose", "Who wrote it."),
            "year": integer("When it was published.", 1800, 2200),
            "published_in": ref("Prose", "The journal, the book or the site."),
            "doi": ref("Line", "The digital object identifier."),
            "verified": ref("Verification", "How far it was read."),
            "note": _note(),
            "sample": ref("Prose", "Who or what was studied."),
            "result": ref("Prose", "What it found."),
        },
        required="id kind title",
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps({**schema_id(), **document_schema()}, indent=2) + "\n")
