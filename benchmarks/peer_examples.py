"""What other parsers document that they read, and what their authors give as the reading.

A text has the shape of a documented example, with names and numbers of our own. The reading
follows from the documentation of its parser; where that does not state a value, nothing is
expected of it. Labels have the form of the corpora, so that the same rules score both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

Label = Mapping[str, Any]


class Example(NamedTuple):
    """A text in the format of one parser, with the exercises that it holds.

    Attributes:
        text: what a user of that parser would write.
        labels: its exercises, in order. Besides the keys of the corpora, `tempo`, `group` (equal in
            a superset) and `known_as` (a name of the same exercise) are compared.
        date: the date to find, in ISO form; None where it is not compared.
    """

    text: str
    labels: tuple[Label, ...]
    date: str | None = None


def sets(
    exercise: str,
    count: int,
    reps: int | tuple[int, int] | None = None,
    *,
    load: tuple[float, str | None] | None = None,
    **others: Any,
) -> Label:
    """Label equal sets of one exercise."""
    low, high = reps if isinstance(reps, tuple) else (reps, reps)
    return {
        "exercise": exercise,
        "sets": count,
        "reps": None if reps is None else {"lo": low, "hi": high},
        "load": None if load is None else {"value": load[0], "unit": load[1]},
        **others,
    }


def each(
    exercise: str, *done: tuple[int, float | None], unit: str | None = None, **others: Any
) -> Label:
    """Label sets that differ: repetitions and load of each."""
    per_set = [
        {
            "reps": {"lo": reps, "hi": reps},
            "load": None if load is None else {"value": load, "unit": unit},
        }
        for reps, load in done
    ]
    return {"exercise": exercise, "sets": len(per_set), "per_set": per_set, **others}


def held(exercise: str, count: int, seconds: int) -> Label:
    """Label sets that last a time."""
    return {"exercise": exercise, "sets": count, "reps": {"seconds": [seconds, seconds]}}


def failed(exercise: str, count: int) -> Label:
    """Label sets to failure, of no stated number of repetitions."""
    return {"exercise": exercise, "sets": count, "reps": {"to_failure": True}}


FITDOWN_DATE = "Workout March 4, 2024"
OX_DATE = "2024-03-04"

EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "fitdown": tuple(
        Example(f"{FITDOWN_DATE}\n\n{text}\n", labels, date)
        for text, labels, date in (
            ("6@70kg Deadlift", (sets("Deadlift", 1, 6, load=(70, "kg")),), None),
            ("6@70 Deadlift", (sets("Deadlift", 1, 6, load=(70, None)),), None),
            ("4x6 @ 40kg Front Squat", (sets("Front Squat", 4, 6, load=(40, "kg")),), None),
            ("4x6 @ 40 Front Squat", (sets("Front Squat", 4, 6, load=(40, None)),), None),
            ("Cable Row\n4x12 @ 45lb", (sets("Cable Row", 4, 12, load=(45, "lb")),), None),
            ("Cable Row\n4x12 @ 45", (sets("Cable Row", 4, 12, load=(45, None)),), None),
            ("Deadlift\n6@70", (sets("Deadlift", 1, 6, load=(70, None)),), None),
            (
                "Bicep Curl\n8 @ 12.5kg each\n8 @ 12.5kg each",
                (sets("Bicep Curl", 2, 8, load=(12.5, "kg")),),
                None,
            ),
            (
                "Bench Press\n8 @ 60kg\n6 @ 65kg HEAVY",
                (each("Bench Press", (8, 60), (6, 65), unit="kg"),),
                None,
            ),
            (
                "6@70kg Deadlift\n\nCable Row\n4x12 @ 45lb\n\nBench Press\n8 @ 60kg",
                (
                    sets("Deadlift", 1, 6, load=(70, "kg")),
                    sets("Cable Row", 4, 12, load=(45, "lb")),
                    sets("Bench Press", 1, 8, load=(60, "kg")),
                ),
                "2024-03-04",
            ),
        )
    ),
    "wodcraft": (
        Example("Front squat 4x6 @ 70%", (sets("Front squat", 4, 6, load=(70, "%1rm")),)),
        Example("Front squat 4x6 80 kg", (sets("Front squat", 4, 6, load=(80, "kg")),)),
        Example(
            "Front squat 6-6-4-4 80 kg",
            (each("Front squat", (6, 80), (6, 80), (4, 80), (4, 80), unit="kg"),),
        ),
        Example(
            "3 rounds\n  8 Pull-up\n  15 Air squat\n",
            (sets("Pull-up", 3, 8), sets("Air squat", 3, 15)),
        ),
        Example(
            "# Whiteboard\n21-15-9 for time, cap 10:00\n  Thruster 43 kg\n  Pull-up\n",
            (
                each("Thruster", (21, 43), (15, 43), (9, 43), unit="kg"),
                each("Pull-up", (21, None), (15, None), (9, None)),
            ),
        ),
    ),
    "ox-train": (
        Example(
            f'{OX_DATE} T deadlift: 155lb 4x6 "slow"',
            (sets("deadlift", 4, 6, load=(155, "lb")),),
            OX_DATE,
        ),
        Example(
            f"{OX_DATE} T chinups: 16kg 6/6/4",
            (each("chinups", (6, 16), (6, 16), (4, 16), unit="kg"),),
        ),
        Example(f"{OX_DATE} T dips: BW 4x9", (sets("dips", 4, 9),)),
        Example(f"{OX_DATE} T side-plank: BW PT40S 2x1", (held("side-plank", 2, 40),)),
        Example(
            f"@session\ndate: {OX_DATE}\nname: Upper Body\n"
            "bench-press: 60kg 4x8\nrow: 50kg 4x10\n@end\n",
            (
                sets("bench-press", 4, 8, load=(60, "kg")),
                sets("row", 4, 10, load=(50, "kg")),
            ),
        ),
        Example(
            f"{OX_DATE} T press: 16/20/24kg 6/5/4",
            (each("press", (6, 16), (5, 20), (4, 24), unit="kg"),),
        ),
    ),
    "caber": (
        Example(
            "Front squat 95x6, 120x4, 140x2.",
            (each("Front squat", (6, 95), (4, 120), (2, 140)),),
        ),
        Example("Incline press 60x8x3", (sets("Incline press", 3, 8, load=(60, None)),)),
        Example(
            "Front squat 95x6\nIncline press 60x8x3",
            (
                sets("Front squat", 1, 6, load=(95, None)),
                sets("Incline press", 3, 8, load=(60, None)),
            ),
        ),
        Example("Curls 12.5x10", (sets("Curls", 1, 10, load=(12.5, None)),)),
        Example("Pull ups 6, 6, 5", (each("Pull ups", (6, None), (6, None), (5, None)),)),
        Example("Pull ups 0x6x4", (sets("Pull ups", 4, 6),)),
        Example("Deadlift 180x4, 200x1*", (each("Deadlift", (4, 180), (1, 200)),)),
        Example("Barbell row 70kg x 6", (sets("Barbell row", 1, 6, load=(70, "kg")),)),
        Example("Barbell row 70 x 6", (sets("Barbell row", 1, 6, load=(70, None)),)),
        Example("Barbell row 70x6, 80x4 (easy day)", (each("Barbell row", (6, 70), (4, 80)),)),
        Example("Dips -20x6", (sets("Dips", 1, 6, load=(-20, None)),)),
        Example("Running 25 minutes", (held("Running", 1, 25 * 60),)),
        Example("25 min run", (held("run", 1, 25 * 60),)),
        Example("Cycling 1:10:00 12 miles", (held("Cycling", 1, 70 * 60),)),
    ),
    "torc": (
        Example(
            "*Legs* 3/6/2024\nFront Squat:\n10 @95lbs\n8 @115lbs\n--\n",
            (each("Front Squat", (10, 95), (8, 115), unit="lb"),),
        ),
        Example(
            "*Legs*\nFront Squat:\n10 @95\n8 @115\n8 @115\n--\n",
            (each("Front Squat", (10, 95), (8, 115), (8, 115)),),
        ),
    ),
    "fit-parser": (
        Example(
            "** Front Squat **\n- 95.0 lbs x 8 reps\n- 115.0 lbs x 6 reps\n",
            (each("Front Squat", (8, 95), (6, 115)),),
        ),
        Example("** Dead Bug **\n- 15 reps\n- 15 reps\n", (sets("Dead Bug", 2, 15),)),
        Example("** Rope Slam **\n- 00:40\n- 00:40\n", (held("Rope Slam", 2, 40),)),
    ),
    "workout_parser": (
        Example("Overhead press 3x5-7", (sets("Overhead press", 3, (5, 7)),)),
        Example(
            "Front squat 4x6 @ 80kg, rest 2 min",
            (sets("Front squat", 4, 6, load=(80, "kg"), rest_s=120),),
        ),
        Example(
            "Romanian deadlift 4 x 10, 8, 6, 4",
            (each("Romanian deadlift", (10, None), (8, None), (6, None), (4, None)),),
        ),
        Example("Side plank 3 × 40 sec", (held("Side plank", 3, 40),)),  # noqa: RUF001
        Example("Wall sit 2 x 1:15", (held("Wall sit", 2, 75),)),
        Example("Dips 3 × failure", (failed("Dips", 3),)),  # noqa: RUF001
        Example("Dips 3 x AMRAP", (failed("Dips", 3),)),
        Example(
            "Good morning 3x8 tempo 4-0-1-0 @ RPE 7",
            (sets("Good morning", 3, 8, rpe=7, tempo="4-0-1-0"),),
        ),
        Example("Split squats 3x10 each leg", (sets("Split squats", 3, 10, per_side=True),)),
        Example(
            "A1 Leg extension 3x10\nA2 Calf raise 3x12",
            (
                sets("Leg extension", 3, 10, group="A"),
                sets("Calf raise", 3, 12, group="A"),
            ),
        ),
        Example(
            "Superset:\nLeg extension 3x10\nCalf raise 3x12",
            (
                sets("Leg extension", 3, 10, group="A"),
                sets("Calf raise", 3, 12, group="A"),
            ),
        ),
        Example(
            "Leg curls + kickbacks 3 × 10",  # noqa: RUF001
            (sets("Leg curls", 3, 10, group="A"), sets("kickbacks", 3, 10, group="A")),
        ),
        Example("4 rounds:\nDips 8\nPull-ups 5", (sets("Dips", 4, 8), sets("Pull-ups", 4, 5))),
        Example(
            "Tuesday — Legs\nHack Squat 3 × 8, rest 2 min\nLeg Extensions 3 × 12\n",  # noqa: RUF001
            (sets("Hack Squat", 3, 8, rest_s=120), sets("Leg Extensions", 3, 12)),
        ),
        Example(
            "Flat DB Press 3 × 10",  # noqa: RUF001
            (sets("Flat DB Press", 3, 10, known_as="Dumbbell Bench Press"),),
        ),
    ),
    "traindown": (
        Example(
            "Front Squat: 95 10r 2s 135 5r 155",
            (each("Front Squat", (10, 95), (10, 95), (5, 135), (1, 155)),),
        ),
        Example(
            "Curl: 20 12r 3s\n+ Pushdown: 30 12r 3s",
            (
                sets("Curl", 3, 12, load=(20, None), group="A"),
                sets("Pushdown", 3, 12, load=(30, None), group="A"),
            ),
        ),
    ),
    "workout-note-parser": (
        Example(
            "Incline press\n20 x 12\n50 x 8 felt heavy\n",
            (each("Incline press", (12, 20), (8, 50)),),
        ),
        Example(
            "Incline press\n60 x 6 + 40 x 9\n",
            (each("Incline press", (6, 60), (9, 40)),),
        ),
    ),
}
