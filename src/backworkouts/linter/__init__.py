"""The linter: runs rules on workouts and programs, reports findings, applies fixes.

`backworkouts.check` and `backworkouts.fix` run it. This package has what authors of rules need:
what a rule is made of, the views that it reads, and the edits that its fixes are made of; and
the classes of what both functions return.
"""

from backworkouts.linter.allow import Allow, Allowed
from backworkouts.linter.edits import Edit, Fix, Move, Replace, Split
from backworkouts.linter.fixing import FixResult
from backworkouts.linter.profile import EQUIPMENT_SETS, EquipmentSetName, Weekday, WeekdayName
from backworkouts.linter.registry import all_rules
from backworkouts.linter.report import Skipped
from backworkouts.linter.rule import (
    Confidence,
    Finding,
    Ground,
    Match,
    Option,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
    SeverityName,
    Total,
    WeeklyGuide,
)
from backworkouts.linter.set_summary import goes_to_failure
from backworkouts.linter.subject_view import SubjectView
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.linter.week_view import DayView, WeekView
from backworkouts.linter.weekly_guides import guides
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.volume.guide import Guide

__all__ = [
    "EQUIPMENT_SETS",
    "Allow",
    "Allowed",
    "Confidence",
    "DayView",
    "Edit",
    "EquipmentSetName",
    "ExerciseView",
    "Finding",
    "Fix",
    "FixResult",
    "Ground",
    "Guide",
    "Match",
    "Move",
    "Option",
    "Options",
    "Replace",
    "Requirement",
    "Rule",
    "Scope",
    "Severity",
    "SeverityName",
    "Skipped",
    "Split",
    "SubjectView",
    "Total",
    "Trait",
    "WeekView",
    "Weekday",
    "WeekdayName",
    "WeeklyGuide",
    "WorkoutView",
    "all_rules",
    "goes_to_failure",
    "guides",
    "traits_of",
]
