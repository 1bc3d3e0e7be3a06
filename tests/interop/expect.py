"""What is expected of a sample: read from beside it, or written there to be looked through."""

from __future__ import annotations

import json
from pathlib import Path

from backworkouts import interop
from backworkouts.errors import InteropError

SAMPLES = Path(__file__).parent / "samples"


def outcome(path):
    """What reading a sample gives, in a few plain values. Loads without a unit are in kg."""
    try:
        result = interop.read(path, unit="kg")
    except InteropError as error:
        return {"error": str(error)}
    sets = [one for each in result.sessions for one in each.workout.exercise_sets()]
    return {
        "counts": str(result.counts),
        "sessions": len(result.sessions),
        "sets": sum(len(one.sets) for one in sets),
        "problems": [str(one).removeprefix(f"{path.name}, ") for one in result.problems],
        "unknown": [f"{one.name}: {one.sets}" for one in result.unknown],
    }


if __name__ == "__main__":
    for sample in sorted(SAMPLES.glob("*.csv")):
        text = json.dumps(outcome(sample), ensure_ascii=False, indent=2)
        sample.with_suffix(".expected.json").write_text(f"{text}\n", encoding="utf-8")
