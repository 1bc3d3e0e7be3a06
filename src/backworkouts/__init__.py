"""A typed domain model of back training: workouts, programs, sets per muscle, checks.

>>> import backworkouts as bw
>>> bw.resolve("lat pulldown (wide grip)")
<Exercise wide_grip_lat_pulldown>

Enumerations and parts of the model are in `backworkouts.model`, parts of rules in
`backworkouts.linter`. Every public name is imported when it is first used; `__init__.pyi` lists
them for type checkers.
`backworkouts.tables` needs the extra `tables`.
Not medical advice.
"""

__version__ = "0.9.0"

_HOMES = {
    "_catalog.catalog": "Catalog",
    "api": "dump dumps from_dict iter_loads load loads resolve session_volume straight superset "
    "to_dict volume_by_week weekly_volume",
    "schemas": "json_schema",
    "model.exercise": "Exercise",
    "model.muscle": "Muscle",
    "model.program": "REST Phase Program",
    "model.progressions": "Progressions",
    "model.load": "Load",
    "model.quantity": "Duration Reps",
    "model.session": "Session",
    "model.set": "Set",
    "model.source": "Source",
    "model.block": "Block ExerciseSets",
    "model.workout": "Workout",
    "linter.rule": "Finding Severity",
    "linter.check": "check",
    "linter.explain": "explain",
    "linter.fixing": "fix",
    "linter.lower_back_last": "lower_back_last",
    "linter.profile": "Profile",
    "linter.report": "Report",
    "linter.sarif": "sarif",
    "linter.validation": "Validation validate",
    "linter.settings": "Settings",
    "volume.credits": "DIRECT FRACTIONAL TOTAL CreditTable CreditTableName",
    "model.interval": "Interval",
    "volume.tonnage": "Tonnage tonnage",
    "volume.volume": "Volume",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

_MODULES = (
    "builder",
    "errors",
    "interop",
    "limits",
    "linter",
    "model",
    "notation",
    "pictures",
    "progression",
    "report",
)

_PACKAGES_OF_EXTRAS = ("tables",)
"""Not in `__all__`: `from backworkouts import *` must not need the packages of an extra."""

__all__ = ["__version__", "catalog", *_MODULES, *_HOME]  # noqa: PLE0604  all of them are texts


def __getattr__(name):  # noqa: ANN001, ANN202  typed in __init__.pyi: `typing` takes longer to import than all this
    from importlib import import_module  # noqa: PLC0415  only where a name is missing

    if name == "catalog":
        value = import_module("backworkouts._catalog.bundled").bundled()
    elif name in _MODULES or name in _PACKAGES_OF_EXTRAS:
        value = import_module(f"backworkouts.{name}")
    elif name in _HOME:
        value = getattr(import_module(f"backworkouts.{_HOME[name]}"), name)
    else:
        message = f"module 'backworkouts' has no attribute {name!r}"
        raise AttributeError(f"{message}{_elsewhere(name)}", name=name)
    globals()[name] = value
    return value


def _elsewhere(name):  # noqa: ANN001, ANN202  private; `typing` would be imported for it
    """Return the hint of an error that names the module of a moved name; empty for other names."""
    from importlib import import_module  # noqa: PLC0415  only where a name is missing

    for home in () if name.startswith("_") else ("model", "linter"):
        if name in import_module(f"backworkouts.{home}").__all__:
            return f": it is backworkouts.{home}.{name}"
    return ""


def __dir__():  # noqa: ANN202  typed in __init__.pyi
    return sorted(__all__)
