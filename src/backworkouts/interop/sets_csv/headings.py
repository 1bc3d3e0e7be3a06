"""Headings of the plain table: the usual names of its columns, and columns that must be understood.

A heading is folded before the lookup: without case, its words joined by underscores, so that
`Weight (kg)`, `weight_kg`, `WEIGHT-KG` and `weightKg` are one heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from backworkouts.errors import InteropError
from backworkouts.interop.sets_csv.set_numbers import check_set_numbers
from backworkouts.interop.table.columns import OF_SET, Column, Columns, Field
from backworkouts.interop.table.rows import RowSource

__all__ = ["HEADINGS", "NAMES", "WORDS_THAT_MATTER", "check_columns", "fold_headings"]

_TIME_OF_SET = "time_of_the_set"

NAMES: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        Field.STARTED: (
            "started_at", "date", "start_time", "start", "started", "workout_date", "session_date",
            "workout_start", "workout_start_time", "datetime", "date_time", "date_and_time",
        ),
        Field.CLOCK: ("time_of_day", "clock", "clock_time"),
        Field.ENDED: (
            "ended_at", "end_time", "end", "ended", "finished_at", "workout_end",
            "workout_end_time",
        ),
        Field.DURATION: ("workout_duration", "session_duration", "workout_length"),
        Field.WORKOUT: (
            "workout", "workout_name", "workout_title", "session", "session_name", "routine",
            "routine_name", "title",
        ),
        Field.SESSION: (
            "workout_#", "workout_number", "workout_no", "workout_id", "session_#",
            "session_number", "session_no", "session_id", "workout_num", "session_num",
        ),
        Field.WORKOUT_NOTE: (
            "workout_note", "workout_notes", "session_note", "session_notes", "description",
        ),
        Field.ORIGIN: ("origin", "source", "app"),
        Field.BLOCK: ("block",),
        Field.METHOD: ("method",),
        Field.BLOCK_DURATION: ("block_duration",),
        Field.BLOCK_INTERVAL: ("block_interval",),
        Field.SUPERSET: ("superset", "superset_id", "superset_number"),
        Field.EXERCISE: ("exercise", "exercise_name", "exercise_title", "movement", "lift"),
        Field.EXERCISE_ID: ("exercise_id",),
        Field.EXERCISE_NOTE: ("exercise_note", "exercise_notes"),
        Field.ORDER: (
            "set", "set_number", "set_num", "set_no", "set_nr", "set_index", "set_order", "set_id",
            "set_#", "#",
        ),
        Field.SETS: (
            "sets", "number_of_sets", "no_of_sets", "#_of_sets", "#_sets", "set_count",
            "actual_sets", "sets_done", "sets_completed", "completed_sets",
        ),
        Field.KIND: ("kind", "set_type", "set_kind", "type_of_set", "type", "record_type"),
        Field.WARM_UP: (
            "warm_up", "warmup", "is_warm_up", "is_warmup", "warm_up_set", "warmup_set",
            "is_warmup_set", "is_warm_up_set",
        ),
        Field.SKIPPED: ("skipped", "is_skipped"),
        Field.COMPLETED: (
            "completed", "is_completed", "complete", "is_complete", "done", "is_done", "finished",
            "is_finished", "set_completed", "set_done",
        ),
        Field.REPS: (
            "reps", "repetitions", "rep", "rep_count", "reps_done", "reps_completed",
            "completed_reps", "actual_reps", "reps_performed", "number_of_reps", "no_of_reps",
            "#_of_reps", "#_reps",
        ),
        Field.TO_FAILURE: ("to_failure", "failure", "is_failure"),
        Field.UNIT: ("unit", "units", "weight_unit", "weight_units", "load_unit"),
        Field.DISTANCE_UNIT: ("distance_unit",),
        Field.RIR: ("rir", "reps_in_reserve", "repetitions_in_reserve"),
        Field.RPE: ("rpe", "rpe_1_10", "rpe_6_10", "set_rpe", "actual_rpe", "rpe_actual"),
        Field.REST: (
            "rest", "rest_s", "rest_sec", "rest_secs", "rest_seconds", "rest_time", "rest_period",
        ),
        Field.TEMPO: ("tempo",),
        Field.PER_SIDE: ("per_side", "each_side"),
        Field.SIDE: ("side", "left_right", "left_or_right"),
        Field.NOTE: (
            "note", "notes", "comment", "comments", "set_note", "set_notes", "remark", "remarks",
        ),
        Field.IGNORED: (
            "body_weight", "bodyweight", "target_reps", "target_weight", "target_load",
            "target_rpe", "target_rir", "target_rest", "target_seconds", "volume", "set_volume",
            "total_volume", "tonnage", "1rm", "e1rm", "est_1rm", "estimated_1rm", "one_rep_max",
            _TIME_OF_SET,
        ),
    }
)  # fmt: skip
"""The usual names of the columns of each field, folded; the first that a table has goes first.

Columns that are ignored hold plans, earlier sets, or what follows from other columns. Numbers of
planned sets are not among them: where nothing else states how many sets were done, a row may stand
for all of them.
"""

_LOADS = (
    "load", "weight", "weight_used", "weight_lifted", "wt", "actual_weight", "actual_load",
)  # fmt: skip
_TIMES = (
    "seconds", "secs", "sec", "duration_s", "set_duration", "hold", "hold_s", "actual_seconds",
)  # fmt: skip
_TIMES_OF_SETS = ("timestamp", "time_stamp", "logged_at", "performed_at", "completed_at")
_KG = ("kg", "kgs", "kilograms", "kilos")
_LB = ("lb", "lbs", "pounds")
_DISTANCES = {
    "m": ("m", "meters", "metres"), "km": ("km", "kilometers"), "miles": ("mi", "miles"),
    "feet": ("ft", "feet"), "yards": ("yd", "yards"),
}  # fmt: skip


def _amounts() -> Iterator[tuple[str, Column]]:
    yield from ((name, Column(Field.STARTED, OF_SET)) for name in _TIMES_OF_SETS)
    for name in _LOADS:
        yield name, Column(Field.LOAD)
    for unit, words in (("kg", _KG), ("lb", _LB)):
        for word in words:
            yield word, Column(Field.LOAD, unit)
            yield from ((f"{name}_{word}", Column(Field.LOAD, unit)) for name in _LOADS)
            yield f"weight_in_{word}", Column(Field.LOAD, unit)
    for name in _TIMES:
        yield name, Column(Field.SECONDS)
    for word in ("sec", "secs", "seconds"):
        yield from ((f"{name}_{word}", Column(Field.SECONDS)) for name in ("duration", "time"))
    yield "time_s", Column(Field.SECONDS)
    for word in ("min", "mins", "minutes"):
        yield from (
            (f"{name}_{word}", Column(Field.SECONDS, "min")) for name in ("duration", "time")
        )
        yield from (
            (f"{name}_{word}", Column(Field.DURATION, "min")) for name in NAMES[Field.DURATION]
        )
    yield "time", Column(Field.SECONDS, "clock")
    yield "distance", Column(Field.DISTANCE)
    for unit, names in _DISTANCES.items():
        yield from ((f"distance_{name}", Column(Field.DISTANCE, unit)) for name in names)


HEADINGS: Mapping[str, Column] = MappingProxyType(
    {name: Column(field) for field, names in NAMES.items() for name in names} | dict(_amounts())
)
"""What each heading holds, folded."""

_UNIT = re.compile(rf"_(?:{'|'.join((*_KG, *_LB))})$")
_PLAN = re.compile(r"^(?:planned|prescribed|previous)_")
_MOMENTS = ("datetime", "date_time", "date_and_time")
_STARTS = frozenset(NAMES[Field.STARTED]).difference(_MOMENTS)
_OF_WORKOUT = frozenset((*NAMES[Field.WORKOUT], *NAMES[Field.SESSION]))
_CERTAIN_TIMES = (Column(Field.SECONDS), Column(Field.SECONDS, "min"))
_WORD = re.compile(r"[^\W_]+|[#%]")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where two words meet without a mark: `weightKg`."""
_WITHOUT_MARKS: Mapping[str, str] = MappingProxyType(
    # Not of a unit of one letter: `times` is not `time_s`.
    {"".join(name.split("_")): name for name in HEADINGS if name[-2:-1] != "_"}
)
"""The names of columns by the same names without marks between their words: `iswarmup`."""
WORDS_THAT_MATTER: frozenset[str] = frozenset(
    (*_KG, *_LB, "%", "amrap", "assist", "assistance", "assisted", "bw", "carga", "checked",
     "complete", "completed", "done", "drop", "dropset", "duration", "effort", "exertion", "fail",
     "failed", "failure", "gewicht", "hold", "hours", "intensity", "kilo", "l", "left", "load",
     "mass", "mins", "minutes", "missed", "percent", "peso", "planned", "plates", "poids",
     "poundage", "prescribed", "r", "rep", "repetitions", "reps", "resistance", "right", "rir",
     "rounds", "rpe", "sec", "seconds", "secs", "set", "sets", "side", "sides", "skip", "skipped",
     "status", "stone", "time", "unilateral", "vekt", "vikt", "w", "warm", "warmup", "weight",
     "weights", "weigth", "wght", "wgt", "wt", "wu")
)  # fmt: skip
"""Words in the heading of a column that may change which sets were done, or with how much."""

_EXAMPLES = {
    **dict.fromkeys(("complete", "completed", "done", "status"), ("completed",)),
    **dict.fromkeys(("skip", "skipped"), ("skipped",)),
    "duration": ("seconds", "workout_duration"),
    "time": ("seconds", "time_of_day"),
    **dict.fromkeys(("left", "right", "side", "sides"), ("side",)),
    **dict.fromkeys(("warm", "warmup", "wu"), ("warm_up",)),
    **dict.fromkeys(("checked", "complete", "status"), ("completed",)),
    "missed": ("skipped",),
    **dict.fromkeys(("rep", "repetitions", "reps"), ("reps",)),
    **dict.fromkeys(
        (
            *_KG,
            *_LB,
            "gewicht",
            "load",
            "mass",
            "peso",
            "poids",
            "resistance",
            "w",
            "weight",
            "weights",
            "weigth",
            "wght",
            "wgt",
            "wt",
        ),
        ("load_kg", "load_lb"),
    ),
}
"""Names that a column may have whose heading has a word."""


def _words(text: str) -> list[str]:
    return _WORD.findall(_JOINT.sub("_", text).casefold())


def fold_headings(headings: Sequence[str]) -> list[str]:
    """Return headings without case, their words joined by underscores.

    Beside a date, `start_time` is the time of day, and a time stamp is not read. Beside a name or a
    number of the workout, a date with a time may be one of the set. Beside a column with the time
    of the set, `time` may be anything, and is not known.

    >>> fold_headings(["Weight (kg)", "Set #", "isWarmup", "setnumber"])
    ['weight_kg', 'set_#', 'is_warmup', 'set_number']
    """
    joined = ("_".join(_words(name)) for name in headings)
    folded = [name if name in HEADINGS else _WITHOUT_MARKS.get(name, name) for name in joined]
    if "date" in folded:
        folded = ["clock" if name in ("start_time", "start") else name for name in folded]
    folded = [_time_of_set(_ignored(name), folded) for name in folded]
    if any(name in HEADINGS and HEADINGS[name] in _CERTAIN_TIMES for name in folded):
        folded = ["another_time" if name == "time" else name for name in folded]
    return folded


def _ignored(name: str) -> str:
    """Return the heading of an ignored column without its unit; `target` for every plan."""
    base = _PLAN.sub("target_", _UNIT.sub("", name))
    return base if base in NAMES[Field.IGNORED] else name


def _time_of_set(name: str, all_names: Sequence[str]) -> str:
    """Return the heading of a column that may hold the times of sets, and others as they are."""
    is_moment = name in _MOMENTS
    if not is_moment and name not in _TIMES_OF_SETS:
        return name
    if not _STARTS.isdisjoint(all_names):
        return _TIME_OF_SET
    return _TIMES_OF_SETS[0] if is_moment and not _OF_WORKOUT.isdisjoint(all_names) else name


def check_columns(columns: Columns, rows: RowSource) -> None:
    """Refuse a table with a column that may change its sets and whose meaning is not known.

    Columns of one name hold several sets in a row, of which the first alone would be read.

    Args:
        columns: where each field stands.
        rows: the rows of the file.

    Raises:
        InteropError: naming the columns.
    """
    for field in (Field.REPS, Field.SECONDS):
        called = [columns.headings[place] for place in columns.places(field)]
        for name in called:
            if called.count(name) > 1:
                found = f"{called.count(name)} columns `{name}`"
                raise InteropError(
                    rows.name, found, "a row for each set", "write each set on its row"
                )
    unknown = [columns.headings[place] for place in columns.unknown]
    important = [name for name in unknown if not WORDS_THAT_MATTER.isdisjoint(_words(name))]
    if not important:
        check_set_numbers(columns, rows)
        return
    names = ", ".join(f"`{name}`" for name in important)
    first = important[0]
    may_be = next((_EXAMPLES[word] for word in _words(first) if word in _EXAMPLES), ("NAME",))
    ways = " or ".join(f"--column '{first}={name}'" for name in may_be)
    raise InteropError(
        rows.name,
        f"{names}, which may change the sets",
        "columns of a known meaning",
        f"state what it holds ({ways}), or do not read it (--column '{first}='); in Python, "
        f"columns={{{first!r}: {may_be[0]!r}}} or None; for the names, see "
        "docs/formats/sets_csv.md",
    )
