"""A typed domain model of back training: workouts, programs, sets per muscle, checks.

>>> import backworkouts as bw
>>> bw.resolve("lat pulldown (wide grip)")
<Exercise wide_grip_lat_pulldown>

Every public name is imported when it is first used; `__init__.pyi` lists them for type checkers.
Not medical advice.
"""

__version__ = "0.4.0"

_HOMES = {
    "_catalog.catalog": "Catalog",
    "api": "dump dumps from_dict iter_loads load loads resolve session_volume straight superset "
    "to_dict volume_by_week weekly_volume",
    "documents.schema": "json_schema",
    "model.exercise": "Exercise Grip Instructions",
    "model.muscle": "Identifiers Muscle Region",
    "model.program": "REST Phase Program",
    "model.load": "Load Unit",
    "model.quantity": "Duration Reps",
    "model.session": "Session",
    "model.set": "Set SetKind Side",
    "model.source": "Source SourceKind Verification",
    "model.terms": "Attachment ClassificationBasis Equipment GripOrientation GripWidth Laterality "
    "Level LowerBackLoad Mechanics Pattern TorsoSupport",
    "model.block": "Block BlockMethod ExerciseSets",
    "model.workout": "Focus Goal Step WarmUpPhase Workout",
    "linter.rule": "Finding Rule Severity",
    "linter.check": "check",
    "linter.edits": "Fix",
    "linter.fixing": "FixResult fix",
    "linter.lower_back_last": "lower_back_last",
    "linter.profile": "EQUIPMENT_SETS Profile Weekday",
    "linter.registry": "all_rules",
    "linter.report": "Report Skipped",
    "linter.sarif": "sarif",
    "linter.settings": "Settings",
    "volume.credits": "DIRECT FRACTIONAL TOTAL CreditTable",
    "model.interval": "Interval",
    "volume.tonnage": "Tonnage tonnage",
    "volume.volume": "Volume",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = ["__version__", "catalog", "errors", "interop", "limits", "linter", "notation", *_HOME]  # noqa: PLE0604  all of them are texts


def __getattr__(name):  # noqa: ANN001, ANN202  typed in __init__.pyi: `typing` takes longer to import than all this
    from importlib import import_module  # noqa: PLC0415  as above

    if name == "catalog":
        value = import_module("backworkouts._catalog.bundled").bundled()
    elif name in ("errors", "interop", "limits", "linter", "notation"):
        value = import_module(f"backworkouts.{name}")
    elif name in _HOME:
        value = getattr(import_module(f"backworkouts.{_HOME[name]}"), name)
    else:
        message = f"module 'backworkouts' has no attribute {name!r}"
        raise AttributeError(message)
    globals()[name] = value
    return value


def __dir__():  # noqa: ANN202  as above
    return sorted(__all__)
