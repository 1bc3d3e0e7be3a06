"""What to lift next, from what was lifted.

`next` returns the next workout of a program from a log, and `next_sets` the next sets of one
exercise. Both are pure: equal logs give equal answers. The schemes are classes of the model.

>>> import backworkouts as bw
>>> bw.progression.DoubleProgression("2.5 kg").step
Load(2.5, 'kg')
"""

from backworkouts.model.loading import (
    Dumbbells,
    Loaded,
    Loading,
    Plate,
    Rack,
    Rounding,
    RoundingName,
    Stack,
)
from backworkouts.model.one_rep_max import (
    OneRepMax,
    OneRepMaxFormula,
    OneRepMaxFormulaName,
    estimate_one_rep_max,
)
from backworkouts.model.progressions import (
    FIVE_THREE_ONE,
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
    Scheme,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.progression.decision import Change, ChangeName, Decision, OwnScheme
from backworkouts.progression.history import History, Performance, UncountedSession
from backworkouts.progression.next_sets import NextSets, next_sets
from backworkouts.progression.next_workout import (
    NextWorkout,
    next,  # noqa: A004  `progression.next` reads as what it does
)
from backworkouts.progression.published import PUBLISHED, PublishedScheme
from backworkouts.progression.rounding import Loadings, Raised

__all__ = [
    "FIVE_THREE_ONE",
    "PUBLISHED",
    "AsPlanned",
    "Autoregulated",
    "Change",
    "ChangeName",
    "Decision",
    "Deload",
    "DoubleProgression",
    "Dumbbells",
    "ExerciseProgression",
    "History",
    "Layoff",
    "Linear",
    "Loaded",
    "Loading",
    "LoadingOf",
    "Loadings",
    "NextSets",
    "NextWorkout",
    "OneRepMax",
    "OneRepMaxFormula",
    "OneRepMaxFormulaName",
    "OwnScheme",
    "Performance",
    "Plate",
    "Progressions",
    "PublishedScheme",
    "Rack",
    "Raised",
    "RepSum",
    "Rounding",
    "RoundingName",
    "Scheme",
    "Stack",
    "Stage",
    "Stages",
    "TopSetBackOff",
    "TrainingMax",
    "UncountedSession",
    "estimate_one_rep_max",
    "next",
    "next_sets",
]
