"""Write the number of published programs with each exercise of the catalog.

The programs are those that `docs/rules.py` counts the rules on. One file of them is not part of the
repository, so that only its owner can run this: `python .ci/write_popularity.py`, when the programs
or the names that the catalog knows change. A test fails when the file is stale.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import backworkouts as bw
from backworkouts import _catalog

FILE = Path(_catalog.__file__).parent / "data" / "popularity.json"
DOCS = Path(__file__).parents[1] / "docs"


def exercises(subject: bw.Workout | bw.Program) -> set[str]:
    """Return the ids of the exercises of the catalog in a workout or a program."""
    workouts = subject.workouts if isinstance(subject, bw.Program) else (subject,)
    named = {sets.exercise.id for workout in workouts for sets in workout.exercise_sets()}
    return named & bw.catalog.exercises.keys()


def popularity() -> dict[str, object]:
    """Count the programs, and those with each exercise.

    Raises:
        SystemExit: when a file of programs is missing.
    """
    sys.path.insert(0, str(DOCS))
    import rules  # noqa: PLC0415  a script beside the pages it writes

    sys.path.remove(str(DOCS))
    subjects = rules.programs(rules.PUBLISHED)
    counts = Counter(name for subject in subjects for name in exercises(subject))
    return {"programs": len(subjects), "exercises": dict(sorted(counts.items()))}


if __name__ == "__main__":
    FILE.write_text(json.dumps(popularity(), indent=1) + "\n", encoding="utf-8")
