"""Writes errors.md, with an example of each code that is run: `python docs/errors.py`.

A test fails when the page is stale.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import backworkouts as bw
from backworkouts.errors import Code

DOCS = Path(__file__).parent
PAGE = DOCS / "errors.md"

HEAD = """# Errors

Every exception of the library is a `bw.errors.BackworkoutsError`. It has a `code`, and `problems`:
what is wrong, each with a code of its own. A code keeps its meaning; a message may change.

- `error.to_dict()` is plain values for JSON: `code`, `message` and `problems`.
- A problem has `code`, `path`, `where`, `found`, `expected` and `suggestions`. The path is for
  programs: `("blocks", 0, "sets", 1, "reps")`. It also names keys that are missing or unknown.
  `where` is the same place for people: `$.blocks[0].sets[1].reps`.
- Where entries of a catalog contradict each other, and in settings, the path names entries and
  rules by their ids.
- A problem of a text of prescriptions has no path. It has `line`, `column` and `width`.

Written by `docs/errors.py`, which runs every example. An example shows the first problem with its
code, or the error itself.
"""

_WORKOUT = "backworkouts.workout/2"


def _set(**fields: Any) -> str:
    """Return the code of reading a workout of one set."""
    blocks = [{"exercise": "pull_up", "sets": [fields]}]
    return _from_dict(format=_WORKOUT, name="A", blocks=blocks)


def _from_dict(**document: Any) -> str:
    return f"bw.from_dict({document!r})"


def _loads(text: str) -> str:
    return f"bw.loads({text!r})"


def _settings(values: Mapping[str, Any]) -> str:
    return f"bw.Settings.from_dict({values!r})"


_TWICE = "bw.Catalog(exercises=[bw.Exercise('row', 'Row'), bw.Exercise('row', 'Rower')])"

EXAMPLES: Mapping[Code, str] = {
    Code.INVALID_DOCUMENT: _loads("[]"),
    Code.INVALID_LINE: "list(bw.iter_loads('{}'))",
    Code.INVALID_OBJECT: "bw.Set(reps=0)",
    Code.INVALID_TEXT: "bw.notation.parse('Row 3x')",
    Code.INVALID_SETTINGS: _settings({"chek": {}}),
    Code.CATALOG_CONFLICT: _TWICE,
    Code.CONFLICTING_WISHES: "bw.builder.build(bw.builder.Wishes(days=1, minutes=30))",
    Code.INCOMPATIBLE_QUANTITIES: "bw.Load.of('60 kg') < bw.Load.of('80 %1RM')",
    Code.INTEROP_FAILED: "bw.interop.read(io.StringIO('a,b'))",
    Code.MISSING_EXTRA: "raise bw.errors.MissingExtraError('ical', 'icalendar')",
    Code.OUT_OF_TIME: "bw.builder.build(seconds=1e-9)",
    Code.PLUGIN_FAILED: "raise bw.errors.PluginError('house', 'ORD001 (lower_back_last) is taken')",
    Code.RULE_FAILED: "raise bw.errors.RuleError('GYM001', 'ZeroDivisionError: division by zero')",
    Code.UNSUPPORTED_ARGUMENT: "bw.loads({})",
    Code.UNKNOWN_ID: "bw.catalog.muscles['latisimus_dorsi']",
    Code.UNKNOWN_EXERCISE: "bw.resolve('seated rwo')",
    Code.AMBIGUOUS_EXERCISE: (
        "bw.catalog.extend(exercises=["
        "bw.Exercise('cliff_with_band', 'Band Cliff Hang', equipment=['cable_machine']), "
        "bw.Exercise('cliff_with_cable', 'Cable Cliff Hang', equipment=['resistance_band'])"
        "]).resolve('cliff hang with band and cable')"
    ),
    Code.NOT_UTF8: "bw.loads(b'\\xff')",
    Code.NOT_JSON: _loads('{"name": }'),
    Code.NOT_TOML: (
        "Path('settings.toml').write_text('[profile'); bw.Settings.read('settings.toml')"
    ),
    Code.NOT_FINITE: _loads('{"rir": NaN}'),
    Code.DUPLICATE_KEY: _loads('{"name": "A", "name": "B"}'),
    Code.TOO_DEEP: "bw.loads('[' * 200 + ']' * 200)",
    Code.TOO_LARGE: "bw.notation.parse('Row 3x8\\n' * 5000)",
    Code.MISSING_KEY: _from_dict(format=_WORKOUT),
    Code.UNKNOWN_KEY: _from_dict(format=_WORKOUT, name="A", nme="B"),
    Code.NEWER_KEY: _from_dict(
        format="backworkouts.session/1",
        started_at="2026-11-02T18:30:00",
        workout={"name": "A"},
        ended_at="2026-11-02T19:30:00",
    ),
    Code.UNEXPECTED_KEY: _from_dict(
        format=_WORKOUT, name="A", blocks=[{"superset": [], "note": "Fast."}]
    ),
    Code.WRONG_TYPE: _set(reps=8, load=60),
    Code.WRONG_KIND: "bw.from_dict(bw.to_dict(bw.Workout('A')), bw.Program)",
    Code.INVALID_VALUE: _set(reps="many"),
    Code.OUT_OF_RANGE: _set(reps=0),
    Code.WRONG_LENGTH: _from_dict(
        format=_WORKOUT, name="A", blocks=[{"exercise": "pull_up", "sets": []}]
    ),
    Code.NOT_CANONICAL: _set(reps=8, load="60kg"),
    Code.UNKNOWN_VALUE: _from_dict(format=_WORKOUT, name="A", goal="hypertrofy"),
    Code.NEWER_VALUE: _from_dict(
        format="backworkouts.workout/1",
        name="A",
        blocks=[{"exercise": "pull_up", "sets": [{"reps": 8, "rir": "1-2"}]}],
    ),
    Code.REVERSED_RANGE: "bw.Reps(12, 8)",
    Code.NOT_EXACT: _from_dict(
        format="backworkouts.session/2",
        started_at="2026-11-02T18:30:00",
        workout={"name": "A", "blocks": [{"exercise": "pull_up", "sets": [{"reps": "8-10"}]}]},
    ),
    Code.CONTRADICTION: _set(reps=8, duration="30 s"),
    Code.UNUSED_WORKOUT: _from_dict(
        format="backworkouts.program/2",
        name="A",
        workouts=["back_workout_1", "back_workout_2"],
        phases=[{"rotation": [0]}],
    ),
    Code.DUPLICATE_ID: _TWICE,
    Code.CIRCULAR_REFERENCE: "bw.Catalog(exercises=[bw.Exercise('row', 'Row', variant_of='row')])",
    Code.UNREADABLE: "bw.notation.parse('Row 3x')",
    Code.MISSING_UNIT: "bw.notation.parse('Row 5x100x3')",
    Code.NO_EXERCISE: "bw.notation.parse('Rest today.')",
}
"""Code that produces a problem or an error with each code."""


def raised(code: Code) -> bw.errors.BackworkoutsError:
    """Return the error that the example of a code raises."""
    names = {"bw": bw, "io": io, "Path": Path}
    try:
        with TemporaryDirectory() as folder, chdir(folder):
            exec(EXAMPLES[code], names)  # noqa: S102  the code above
    except bw.errors.BackworkoutsError as error:
        return error
    message = f"the example of {code} raises nothing"
    raise AssertionError(message)


def shown(code: Code) -> dict[str, Any]:
    """Return the first problem with a code, or the error with that code, as plain values."""
    error = raised(code)
    for problem in error.problems:
        if problem.code == code and error.code != code:
            return problem.to_dict()
    return error.to_dict()


def page() -> str:
    """Return the text of the page."""
    lines = [HEAD, "| code | meaning |", "|---|---|"]
    lines += [f"| [`{code}`](#{code}) | {code.explanation} |" for code in Code]
    for code in Code:
        result = json.dumps(shown(code), indent=2, ensure_ascii=False)
        lines += ["", f"## {code}", "", code.explanation, ""]
        lines += ["```text", EXAMPLES[code], "```", "", "```json", result, "```"]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
