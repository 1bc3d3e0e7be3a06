"""What a line or a workout says of sets, as text: `4x8-12 @ 60 kg rest 90 s`, for tests."""

from __future__ import annotations

from itertools import groupby

from backworkouts.errors import NotationError
from backworkouts.notation import parse_line


def sets_as_text(sets):
    """Runs of equal sets, with commas between: `2x5 @ 60 kg, 1xto failure RIR 0`."""
    return ", ".join(f"{len([*run])}x{_set(one)}" for one, run in groupby(sets))


def _set(one):
    parts = [
        str(one.reps or one.duration),
        one.load and f"@ {one.load}",
        one.rir is not None and f"RIR {one.rir}",
        one.rest and f"rest {one.rest}",
        one.tempo and f"tempo {one.tempo}",
        one.kind != "working" and one.kind.value.replace("_", "-"),
        one.per_side and "per side",
        one.side,
        one.optional and "optional",
        one.note and f"({one.note})",
    ]
    return " ".join(filter(None, parts))


def said(line, **how):
    """What a line prescribes, without its name; None when it prescribes nothing."""
    found = parse_line(line, **how)
    return found and sets_as_text(found.sets)


def with_names(line):
    """Every exercise of a line with its sets: `Row: 4x10 + Pull-Up: 4x8; Curl: 3x12`."""
    found, exercises = parse_line(line), []
    while found is not None:
        one, members = found, []
        while one is not None:
            members.append(f"{one.name}: {sets_as_text(one.sets)}")
            one = one.superset_with
        exercises.append(" + ".join(members))
        found = found.followed_by
    return "; ".join(exercises) or None


def faults(line):
    """What is wrong with a line: the column, what was found there, what was expected."""
    try:
        found = parse_line(line)
    except NotationError as error:
        return [(one.column, one.found, one.expected) for one in error.problems]
    raise AssertionError(found)
