"""The model: immutable classes of training, and the enumerations of their closed vocabularies.

The classes that most programs construct are also names of `backworkouts` itself.

>>> import backworkouts as bw
>>> bw.model.Goal("strength")
<Goal.STRENGTH: 'strength'>
"""

from backworkouts.model.block import Block, BlockMethod, BlockMethodName, ExerciseSets
from backworkouts.model.exercise import Exercise, Grip, Instructions
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
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
from backworkouts.model.muscle import Identifiers, Muscle, Region
from backworkouts.model.one_rep_max import (
    OneRepMax,
    OneRepMaxFormula,
    OneRepMaxFormulaName,
    estimate_one_rep_max,
)
from backworkouts.model.program import REST, Phase, Program
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
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind, SetKindName, Side, SideName
from backworkouts.model.source import Source, SourceKind, Verification
from backworkouts.model.terms import (
    Attachment,
    ClassificationBasis,
    Equipment,
    EquipmentName,
    GripOrientation,
    GripWidth,
    Laterality,
    Level,
    LevelName,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)
from backworkouts.model.workout import Focus, FocusName, Goal, GoalName, Step, WarmUpPhase, Workout

__all__ = [
    "FIVE_THREE_ONE",
    "REST",
    "AsPlanned",
    "Attachment",
    "Autoregulated",
    "Block",
    "BlockMethod",
    "BlockMethodName",
    "ClassificationBasis",
    "Deload",
    "DoubleProgression",
    "Dumbbells",
    "Duration",
    "Equipment",
    "EquipmentName",
    "Exercise",
    "ExerciseProgression",
    "ExerciseSets",
    "Focus",
    "FocusName",
    "Goal",
    "GoalName",
    "Grip",
    "GripOrientation",
    "GripWidth",
    "Identifiers",
    "Instructions",
    "Interval",
    "Laterality",
    "Layoff",
    "Level",
    "LevelName",
    "Linear",
    "Load",
    "Loaded",
    "Loading",
    "LoadingOf",
    "LowerBackLoad",
    "Mechanics",
    "Muscle",
    "OneRepMax",
    "OneRepMaxFormula",
    "OneRepMaxFormulaName",
    "Pattern",
    "Phase",
    "Plate",
    "Program",
    "Progressions",
    "Rack",
    "Region",
    "RepSum",
    "Reps",
    "Rounding",
    "RoundingName",
    "Scheme",
    "Session",
    "Set",
    "SetKind",
    "SetKindName",
    "Side",
    "SideName",
    "Source",
    "SourceKind",
    "Stack",
    "Stage",
    "Stages",
    "Step",
    "TopSetBackOff",
    "TorsoSupport",
    "TrainingMax",
    "Unit",
    "Verification",
    "WarmUpPhase",
    "Workout",
    "estimate_one_rep_max",
]
