"""Write the levels of the bundled exercises, as free-exercise-db (Unlicense) states them.

Run it when the crosswalk or that database changes: `python .ci/write_levels.py EXERCISES.json`,
with the file of all exercises of free-exercise-db. Its `expert` is `advanced` here. An exercise has
the level of its counterpart where the two are the same movement: an exact or a close match.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from backworkouts._catalog import data_files
from backworkouts._catalog.data_files import content

PATH = Path(data_files.__file__).parent / "data" / "levels.json"
SOURCE = "free_exercise_db"
LEVELS = {"beginner": "beginner", "intermediate": "intermediate", "expert": "advanced"}


def levels(theirs: list[dict[str, Any]]) -> dict[str, str]:
    """Return the level of each bundled exercise that has the same movement in the database.

    Of several counterparts the first exact one decides, or the first close one.
    """
    stated = {exercise["id"]: LEVELS[exercise["level"]] for exercise in theirs}
    found: dict[str, str] = {}
    for match in ("exact", "close"):
        for row in content("data/crosswalk.json")["exercises"]:
            if row["system"] == SOURCE and row["match"] == match and row["id"] in stated:
                found.setdefault(row["exercise"], stated[row["id"]])
    return dict(sorted(found.items()))


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004  the script and its one argument
        raise SystemExit("usage: python .ci/write_levels.py EXERCISES.json (of free-exercise-db)")
    found = levels(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    value = {"source": SOURCE, "levels": found}
    PATH.write_text(json.dumps(value, indent=0) + "\n", encoding="utf-8")
