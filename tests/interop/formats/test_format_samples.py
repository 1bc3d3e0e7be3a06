"""Files as apps write them, ours after their form: each gives what was written down by hand.

A row that holds the rest after a set is read, and is no set: an expectation states their number.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from backworkouts import interop

SAMPLES = Path(__file__).parent
EXPECTED = sorted(SAMPLES.glob("*/*.expected.json"))
COUNTS = re.compile(r"([\d,]+) rows?: ([\d,]+) read, ([\d,]+) skipped, ([\d,]+) rejected")


def ids(path):
    return f"{path.parent.name}/{path.name.removesuffix('.expected.json')}"


def sample(expected):
    """The file of which an `*.expected.json` states what it holds."""
    name = expected.name.removesuffix(".expected.json")
    (found,) = (
        path for path in expected.parent.glob(f"{name}.*") if not path.name.endswith(".json")
    )
    return found


def options(expected):
    stated = {"unit": expected.get("unit"), "dates": expected.get("dates")}
    return {name: value for name, value in stated.items() if value is not None}


def session_of(session):
    return {
        "started": session.started_at.isoformat(),
        "title": session.workout.name,
        "sets": [
            set_of(each, one) for each in session.workout.exercise_sets() for one in each.sets
        ],
    }


def set_of(each, one):
    exercise = each.exercise
    name = f"custom: {exercise.name}" if exercise.is_custom else exercise.id
    amount = str(one.reps or one.duration)
    return [name, one.kind.value.replace("_", "-"), amount, str(one.load or "")]


def problem_of(problem):
    line = f"line {problem.row}" if problem.row is not None else ""
    place = ", ".join(part for part in (line, problem.column) if part)
    return f"{place}: {problem.outcome.value}"


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_a_sample_gives_what_is_written_beside_it(path):
    expected = json.loads(path.read_text("utf-8"))
    result = interop.read(sample(path), **options(expected))
    assert expected["counts"] == str(result.counts)
    assert expected["sessions"] == [session_of(session) for session in result.sessions]
    assert expected["problems"] == [problem_of(problem) for problem in result.problems]
    assert expected["unknown"] == [f"{one.name}: {one.sets}" for one in result.unknown]


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_a_sample_is_known_for_a_file_of_its_app_only(path):
    assert path.parent.name == interop.sniff(sample(path))


@pytest.mark.parametrize("path", EXPECTED, ids=ids)
def test_the_counts_written_down_add_up_with_the_sets_and_the_problems(path):
    expected = json.loads(path.read_text("utf-8"))
    numbers = COUNTS.fullmatch(expected["counts"]).groups()
    rows, read, skipped, rejected = (int(number.replace(",", "")) for number in numbers)
    sets = sum(len(session["sets"]) for session in expected["sessions"])
    sets += expected.get("rests", 0)
    outcomes = [problem.rpartition(": ")[2] for problem in expected["problems"]]
    assert (rows, read) == (read + skipped + rejected, sets)
    assert (skipped, rejected) == (outcomes.count("skipped"), outcomes.count("rejected"))


def test_every_sample_has_its_expectation():
    files = {path for path in SAMPLES.glob("*/*") if not path.name.endswith(".expected.json")}
    assert files == {sample(path) for path in EXPECTED}
