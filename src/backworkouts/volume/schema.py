"""JSON Schema of what counting returns: what `to_dict` of each class holds."""

from __future__ import annotations

from backworkouts import limits
from backworkouts.definitions import (
    Definitions,
    Schema,
    flag,
    integer,
    list_of,
    mapping_of,
    number,
    object_of,
    ref,
    summary,
    text,
)
from backworkouts.model.interval import Interval
from backworkouts.volume.credits import FRACTIONAL, CreditTable
from backworkouts.volume.pauses import Pause
from backworkouts.volume.tonnage import Tonnage
from backworkouts.volume.volume import VolumeByWeek

__all__ = ["credit_table", "definitions"]


def definitions() -> Definitions:
    """Return the definitions of volumes and of their parts, by name."""
    return {
        "Volume": _volume(),
        "VolumeByWeek": object_of(
            "VolumeByWeek",
            summary(VolumeByWeek),
            [{"weeks": [_EXAMPLE_WEEK], "pauses": [_EXAMPLE_PAUSE]}],
            {
                "weeks": list_of(
                    "WeekVolume",
                    "The weeks in order, also those untrained but for the weeks of `pauses`.",
                    most=None,
                ),
                "pauses": list_of(
                    "Pause", "The pauses of more than ten years between the weeks.", most=None
                ),
            },
        ),
        "Pause": object_of(
            "Pause",
            summary(Pause),
            [_EXAMPLE_PAUSE],
            {
                "first": ref("CalendarWeek", "The first week without training."),
                "last": ref("CalendarWeek", "The last week without training."),
                "weeks": integer("The number of weeks."),
            },
        ),
        "CalendarWeek": object_of(
            "CalendarWeek",
            "A week of a calendar, from Monday to Sunday.",
            [{"year": 2026, "week": 45}],
            {
                "year": integer("The ISO year.", 1, 9999),
                "week": integer("The ISO week.", 1, 53),
            },
        ),
        "WeekVolume": object_of(
            "WeekVolume",
            "The sets per muscle of one calendar week.",
            [_EXAMPLE_WEEK],
            {
                "year": integer("The ISO year.", 1, 9999),
                "week": integer("The ISO week, from Monday to Sunday.", 1, 53),
                "volume": ref("Volume", "The sets per muscle in the week."),
            },
        ),
        "Tonnage": object_of(
            "Tonnage",
            summary(Tonnage),
            [{"kg": {"low": 1440, "high": 2160}, "sets": 3, "unknown_sets": 1}],
            {
                "kg": ref("Interval", "The tonnage in kilograms."),
                "sets": integer("How many sets are in the tonnage."),
                "unknown_sets": integer("How many working sets have no known tonnage."),
            },
        ),
        "CreditTable": credit_table(),
        "Interval": object_of(
            "Interval",
            summary(Interval),
            [{"low": 9, "high": 12}],
            {
                "low": number("The least number."),
                "high": number("The greatest number, not below `low`."),
            },
        ),
    }


_EXAMPLE_INTERVAL = {"low": 3, "high": 4}
_EXAMPLE_VOLUME = {
    "credits": FRACTIONAL.to_dict(),
    "incomplete": True,
    "sets": {"rhomboids": _EXAMPLE_INTERVAL},
    "frequency": {"rhomboids": {"low": 1, "high": 1}},
    "uncounted": {"Mystery Machine": {"low": 2, "high": 2}},
    "open_rounds": ["Pull-Up"],
    "uncredited": {"Jogging": {"low": 1, "high": 1}},
    "uncertain": {"rhomboids": {"low": 0, "high": 2}},
    "unlimited": ["latissimus_dorsi"],
    "unknown_muscles": ["lats"],
    "weekly": True,
    "outside_back": {"Leg Press": {"low": 4, "high": 4}},
}
_EXAMPLE_PAUSE = {
    "first": {"year": 2026, "week": 46},
    "last": {"year": 2062, "week": 44},
    "weeks": 1878,
}
_EXAMPLE_WEEK = {"year": 2026, "week": 45, "volume": _EXAMPLE_VOLUME}


def _volume() -> Schema:
    return object_of(
        "Volume",
        "Sets per muscle of a session or per week, and the credit table that made the numbers.",
        [_EXAMPLE_VOLUME],
        {
            "credits": ref("CreditTable", "What one set earned each muscle."),
            "incomplete": flag(
                "Whether sets are missing: `uncounted` and `open_rounds` name their exercises."
            ),
            "sets": mapping_of("Interval", "The sets by the id of the muscle."),
            "frequency": mapping_of(
                "Interval", "The number of sessions that train each muscle, by its id."
            ),
            "uncounted": mapping_of(
                "Interval",
                "The sets of exercises whose muscles are unknown, by the name of the exercise; "
                "all other numbers exclude them.",
            ),
            "open_rounds": list_of(
                text("The name of an exercise."),
                "The exercises in AMRAP blocks, which may have more sets than are counted.",
                most=None,
            ),
            "uncredited": mapping_of(
                "Interval",
                "The sets of cardio, mobility work and self-massage, which earn no muscle "
                "anything, by the name of the exercise.",
            ),
            "uncertain": mapping_of(
                "Interval", "The uncounted sets that may train each muscle, by its id."
            ),
            "unlimited": list_of(
                text("The id of a muscle."), "The muscles that work in AMRAP blocks.", most=None
            ),
            "unknown_muscles": list_of(
                text("The id of a muscle."),
                "The muscles that exercises name and the catalog does not have.",
                most=None,
            ),
            "weekly": flag("Whether the numbers are per week, and not of one session."),
            "outside_back": mapping_of(
                "Interval",
                "The sets of exercises that train no muscle of the back, by the name of the "
                "exercise.",
            ),
        },
    )


def credit_table() -> Schema:
    """Return the definition of a credit table, as its document and volumes hold it."""
    mine = FRACTIONAL.override("mine", {"dumbbell_pullover": {"pectoralis_major": 1}})
    return object_of(
        "CreditTable",
        summary(CreditTable),
        [mine.to_dict()],
        {
            "name": ref("Line", "The name, such as `fractional`."),
            "version": ref("Line", "The revision of the table of that name."),
            "prime_mover": _credit("What a set earns a prime mover."),
            "synergist": _credit("What a set earns a synergist."),
            "stabilizer": _credit("What a set earns a stabilizer."),
            "drop_set": _credit("What a drop set counts as a share of a set; 0 when left out."),
            "sources": list_of("Id", "Ids of sources."),
            "note": ref("Prose", "What the table is for."),
            "overrides": _by_id(
                _by_id(_credit("What a set earns the muscle."), "Credits by the id of the muscle."),
                "The credits of single exercises, by the id of the exercise.",
            ),
        },
        required="name version prime_mover synergist stabilizer",
    )


def _by_id(values: Schema, description: str) -> Schema:
    return {
        **mapping_of(values, description),
        "propertyNames": ref("Id"),
        "maxProperties": limits.ITEMS,
    }


def _credit(description: str) -> Schema:
    return number(description, minimum=0, maximum=2)
