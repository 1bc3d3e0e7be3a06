"""JSON Schema of progressions: schemes, what can be loaded, lighter weeks and breaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backworkouts import limits
from backworkouts.definitions import (
    Definitions,
    Schema,
    any_of,
    flag,
    integer,
    list_of,
    number,
    object_of,
    optional,
    ref,
    summary,
)
from backworkouts.documents.formats import LOADINGS
from backworkouts.model.loading import Dumbbells, Plate, Rack, Stack
from backworkouts.model.progressions import (
    SCHEMES,
    AsPlanned,
    Autoregulated,
    Deload,
    DoubleProgression,
    ExerciseProgression,
    Layoff,
    Linear,
    LoadingOf,
    Progressions,
    RepSum,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.terms import Equipment

__all__ = ["parts_of_progressions", "progressions"]

_Example = Mapping[str, Any]

_DOUBLE: _Example = {"scheme": "double", "step": "2.5 kg"}
_LINEAR: _Example = {"scheme": "linear", "step": "2.5 kg", "failures": 2, "cut": 15}
_REP_SUM: _Example = {"scheme": "rep_sum", "total": 30, "step": "2.5 kg"}
_AUTOREGULATED: _Example = {"scheme": "autoregulated", "per_rep": 2.5, "most": 7.5}
_STAGE: _Example = {"sets": 5, "reps": 3, "is_open": True}
_STAGES: _Example = {
    "scheme": "stages",
    "stages": [_STAGE, {"sets": 6, "reps": 2, "is_open": True}],
    "step": "5 kg",
    "cut": 10,
    "since": "2026-11-02",
}
_SET_OF_WEEK: _Example = {"count": 5, "reps": 5, "load": "80 %TM"}
_TRAINING_MAX: _Example = {
    "scheme": "training_max",
    "training_max": "100 kg",
    "step": "5 kg",
    "cut": 5,
    "since": "2026-11-02",
    "weeks": [[_SET_OF_WEEK]],
}
_TOP_SET: _Example = {"scheme": "top_set", "step": "2.5 kg", "back_off": 15}
_AS_PLANNED: _Example = {"scheme": "as_planned"}
_PLATE: _Example = {"weight": "20 kg", "count": 4}
_RACK: _Example = {"kind": "rack", "bar": "15 kg", "plates": [_PLATE]}
_STACK: _Example = {
    "kind": "stack",
    "least": "5 kg",
    "step": "5 kg",
    "most": "100 kg",
    "add_ons": ["2.5 kg"],
}
_DUMBBELLS: _Example = {"kind": "dumbbells", "weights": ["10 kg", "12.5 kg"]}
_LOADING_OF: _Example = {"equipment": "barbell", "loading": _RACK}
_ENTRY: _Example = {"exercise": "seated_row", "workout": "Pull A", "scheme": _LINEAR}
_DELOAD: _Example = {"every": 4, "load": 85, "sets": 60}
_LAYOFF: _Example = {"days": 14, "cut": 20}
_PROGRESSIONS: _Example = {
    "name": "Autumn",
    "note": "After the summer break",
    "default": _DOUBLE,
    "exercises": [_ENTRY],
    "loading": [_LOADING_OF],
    "deload": _DELOAD,
    "layoff": _LAYOFF,
}


def progressions() -> Schema:
    """Return the definition of progressions, as their document holds them."""
    return object_of(
        "Progressions",
        summary(Progressions),
        [_PROGRESSIONS],
        {
            "name": ref("Line", "The name, as shown to people."),
            "note": ref("Prose", "Free text."),
            "default": ref("Scheme", "The scheme of every other exercise."),
            "exercises": list_of(
                "ExerciseProgression", "The schemes of single exercises.", most=_MOST_ENTRIES
            ),
            "loading": list_of(
                "LoadingOf", "What can be loaded, by equipment.", most=len(Equipment)
            ),
            "deload": ref("Deload", "When a lighter week comes; never when left out."),
            "layoff": optional(
                "What follows a break: null for nothing; 10 % less after 21 days when left out.",
                ref("Layoff"),
            ),
        },
        required="",
    )


def parts_of_progressions() -> Definitions:
    """Return the definitions of what progressions hold, by name."""
    return {
        "ExerciseProgression": object_of(
            "ExerciseProgression",
            summary(ExerciseProgression),
            [_ENTRY],
            {
                "exercise": ref("Id", "The id of an exercise of the catalog, or of a custom one."),
                "workout": ref("Line", "The workout in which it holds; all when left out."),
                "scheme": ref("Scheme", "How it progresses."),
            },
            required="exercise scheme",
        ),
        "Scheme": _one_of("Scheme", "A scheme of progression.", SCHEMES, [_DOUBLE, _STAGES]),
        **_simple_schemes(),
        **_schemes_with_sets(),
        "LoadingOf": object_of(
            "LoadingOf",
            summary(LoadingOf),
            [_LOADING_OF],
            {
                "equipment": ref("Equipment", "The equipment."),
                "loading": ref("Loading", "What can be loaded with it."),
            },
        ),
        "Loading": _one_of("Loading", "What a load is made with.", LOADINGS, [_RACK, _STACK]),
        **_loadings(),
        **_light_weeks(),
    }


_MOST_ENTRIES = 1_000


def _one_of(
    name: str, description: str, classes: Mapping[str, type], examples: list[_Example]
) -> Schema:
    members = any_of(description, *(ref(kind.__name__) for kind in classes.values()))
    return {"title": name, **members, "examples": examples}


def _scheme(kind: type, example: _Example, properties: Definitions, required: str) -> Schema:
    """Return the definition of a scheme, with its name as `scheme`."""
    return object_of(
        kind.__name__,
        summary(kind),
        [example],
        {"scheme": _name_in(SCHEMES, kind), **properties},
        required=f"scheme {required}",
    )


def _loading(kind: type, example: _Example, properties: Definitions, required: str) -> Schema:
    """Return the definition of what a load is made with, with its name as `kind`."""
    return object_of(
        kind.__name__,
        summary(kind),
        [example],
        {"kind": _name_in(LOADINGS, kind), **properties},
        required=f"kind {required}",
    )


def _name_in(classes: Mapping[str, type], kind: type) -> Schema:
    (name,) = (name for name, each in classes.items() if each is kind)
    return {"type": "string", "const": name, "description": "What the object is."}


def _step(description: str) -> Schema:
    return ref("Weight", description)


def _percent(description: str, low: float = 0, high: float = 90) -> Schema:
    return number(description, minimum=low, maximum=high)


def _simple_schemes() -> Definitions:
    """Return the definitions of schemes with the sets of the plan, by name."""
    step = _step("What is added to the load after a success.")
    return {
        "Linear": _scheme(
            Linear,
            _LINEAR,
            {
                "step": step,
                "failures": integer("Failures in a row before a cut; 3 when left out.", 1, 20),
                "cut": _percent("Percent of the load to take off then; 10 when left out."),
            },
            "step",
        ),
        "DoubleProgression": _scheme(DoubleProgression, _DOUBLE, {"step": step}, "step"),
        "RepSum": _scheme(
            RepSum,
            _REP_SUM,
            {
                "total": integer("Repetitions of all working sets together.", 1, 1_000),
                "step": step,
            },
            "total step",
        ),
        "Autoregulated": _scheme(
            Autoregulated,
            _AUTOREGULATED,
            {
                "per_rep": _percent(
                    "Percent of the load for a repetition in reserve; 3 when left out.", 0.1, 10
                ),
                "most": _percent("The greatest change in percent; 5 when left out.", 0.1, 50),
            },
            "",
        ),
        "TopSetBackOff": _scheme(
            TopSetBackOff,
            _TOP_SET,
            {
                "step": step,
                "back_off": _percent(
                    "How many percent lighter the back-off sets are; 10 when left out."
                ),
            },
            "step",
        ),
        "AsPlanned": _scheme(AsPlanned, _AS_PLANNED, {}, ""),
    }


def _schemes_with_sets() -> Definitions:
    """Return the definitions of schemes with sets of their own, by name."""
    since = ref("Day", "The day from which sessions count; all when left out.")
    set_of_week = {**ref("SetRun"), "required": ["reps", "load"]}
    week = list_of(set_of_week, "The sets of a week.", least=1, most=limits.SETS_OF_EXERCISE)
    return {
        "Stages": _scheme(
            Stages,
            _STAGES,
            {
                "stages": list_of("Stage", "The stages in order.", least=1, most=20),
                "step": _step("What is added to the load after a success."),
                "cut": _percent("Percent to take off after the last stage; 15 when left out."),
                "since": since,
            },
            "stages step",
        ),
        "Stage": object_of(
            "Stage",
            summary(Stage),
            [_STAGE],
            {
                "sets": integer("How many sets.", 1, 50),
                "reps": ref("Reps", "Repetitions of each set: a number or a range."),
                "is_open": flag("Whether the last set has as many repetitions as possible."),
            },
            required="sets reps",
        ),
        "TrainingMax": _scheme(
            TrainingMax,
            _TRAINING_MAX,
            {
                "training_max": _step("The training max of the first cycle."),
                "step": _step("What is added to the training max after a cycle."),
                "cut": _percent(
                    "Percent to take off after a cycle with failures; 10 when left out."
                ),
                "since": since,
                "weeks": list_of(
                    week, "The sets of each week; those of 5/3/1 when left out.", least=1, most=52
                ),
            },
            "training_max step",
        ),
    }


def _loadings() -> Definitions:
    """Return the definitions of what a load is made with, by name."""
    return {
        "Rack": _loading(
            Rack,
            _RACK,
            {
                "bar": ref("Weight", "The weight of the empty bar; 20 kg when left out."),
                "plates": list_of("Plate", "The plates; those of a gym when left out.", most=20),
            },
            "",
        ),
        "Plate": object_of(
            "Plate",
            summary(Plate),
            [_PLATE],
            {
                "weight": ref("Weight", "The weight of each plate."),
                "count": integer("How many there are, both sides together.", 1, 100),
            },
        ),
        "Stack": _loading(
            Stack,
            _STACK,
            {
                "least": ref("Weight", "The lightest load."),
                "step": ref("Weight", "From one plate of the stack to the next."),
                "most": ref("Weight", "The heaviest load."),
                "add_ons": list_of("Weight", "Small weights to add, each once.", most=5),
            },
            "least step most",
        ),
        "Dumbbells": _loading(
            Dumbbells,
            _DUMBBELLS,
            {"weights": list_of("Weight", "The weights, each of one dumbbell.", least=1, most=200)},
            "weights",
        ),
    }


def _light_weeks() -> Definitions:
    """Return the definitions of lighter weeks and of breaks, by name."""
    return {
        "Deload": object_of(
            "Deload",
            summary(Deload),
            [_DELOAD],
            {
                "every": integer("Training weeks in a row before a lighter one.", 1, 52),
                "load": _percent("Percent of the load in it; 90 when left out.", 10, 100),
                "sets": _percent("Percent of the sets in it; 50 when left out.", 10, 100),
            },
            required="every",
        ),
        "Layoff": object_of(
            "Layoff",
            summary(Layoff),
            [_LAYOFF],
            {
                "days": integer("Days without an exercise; 21 when left out.", 7, 3_650),
                "cut": _percent("Percent of the load to take off; 10 when left out."),
            },
            required="",
        ),
    }
