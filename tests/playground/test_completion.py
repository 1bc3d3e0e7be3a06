"""The action "Complete this workout", without a browser."""

from __future__ import annotations

import json
import sys

import pytest

pytest.importorskip("highspy")

import highspy

import backworkouts as bw
from scripts import load_script

answer = load_script("playground/bridge.py").answer
HALF = "pull day\n- pullups: 3 sets of 8 (slow)\n- one-arm row: 3x10 per side, 24 kg\n"


def complete(text, **request):
    return json.loads(
        answer(json.dumps({"do": "complete", "text": text, "options": {}, **request}))
    )


def test_the_lines_stay_and_each_new_exercise_has_its_reason():
    result = complete(HALF, minutes=60)
    assert set(HALF.splitlines()) < set(result["text"].splitlines())
    before, after = (bw.notation.parse(each, bw.Workout) for each in (HALF, result["text"]))
    added = [
        block.exercises[0].exercise.name for block in after.blocks[1:] if block not in before.blocks
    ]
    assert added == [reason.partition(":")[0] for reason in result["added"]]
    assert result["summary"].startswith(f"Added {len(added)} exercises; the session takes ")


def test_a_whole_workout_stays_as_it_is():
    whole = complete(HALF)["text"]
    assert complete(whole) | {"summary": ""} == {"text": "", "added": [], "summary": ""}
    assert complete(whole)["summary"].startswith("Nothing is missing; ")


def test_the_equipment_is_that_of_the_options():
    result = complete(
        "One-Arm Dumbbell Row 3x10 per side", options={"equipment": "home_with_dumbbells"}
    )
    home = bw.Profile(equipment="home_with_dumbbells")
    assert not bw.check(bw.notation.parse(result["text"]), profile=home, select="EQP001").findings
    assert "EQP002" in result["summary"]


def test_wishes_that_conflict_are_an_error_that_says_what_would_do():
    assert "conflicts with" in complete(HALF, minutes=20)["error"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Monday\nPull-Up 3x8\n\nThursday\nSeated Row 3x10", "one day"),
        ("2026-11-23 Pull\nDeadlift 5, 5, 5\n", "done"),
        ("Pull-Up 3x8\nSeated Row 3x", "cannot be read"),
        ("Seated Row 3x", "no workout"),
        ("", "no workout"),
    ],
)
def test_only_a_workout_that_was_read_is_completed(text, reason):
    result = complete(text)
    assert result.keys() == {"reason"}
    assert reason in result["reason"]


def test_a_search_that_is_stopped_says_so(monkeypatch):
    from attrs import evolve  # noqa: PLC0415  beside the package of the extra

    from backworkouts import builder  # noqa: PLC0415  needs an extra

    stopped = evolve(builder.complete(bw.notation.parse(HALF)), is_optimal=False, gap=0.1)
    monkeypatch.setattr(builder, "complete", lambda *_, **__: stopped)
    assert "there may be a better choice" in complete(HALF)["summary"]


# The solver of the page: its Python side, with HiGHS of this machine in place of WebAssembly.


def solved_by_highspy(text):
    """Solve a model in JSON as `playground/static/solver.js` does."""
    given = json.loads(text)
    columns, rows = given["columns"], given["rows"]
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(columns["cost"]), len(rows["lower"])
    infinity = highspy.kHighsInf
    lp.col_cost_ = columns["cost"]
    lp.col_lower_ = [-infinity if bound is None else bound for bound in columns["lower"]]
    lp.col_upper_ = [infinity if bound is None else bound for bound in columns["upper"]]
    lp.integrality_ = [highspy.HighsVarType(kind) for kind in columns["integrality"]]
    lp.row_lower_ = [-infinity if bound is None else bound for bound in rows["lower"]]
    lp.row_upper_ = [infinity if bound is None else bound for bound in rows["upper"]]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = rows["starts"], rows["indices"]
    lp.a_matrix_.value_ = rows["values"]
    solver = highspy.Highs()
    for name, value in given["options"].items():
        solver.setOptionValue(name, value)
    solver.passModel(lp)
    solver.run()
    info = solver.getInfo()
    gap = info.mip_gap if info.mip_gap < infinity else None
    return json.dumps(
        {
            "status": int(solver.getModelStatus()),
            "primal": int(info.primal_solution_status),
            "values": list(solver.getSolution().col_value),
            "gap": gap,
        }
    )


@pytest.fixture
def own_highspy(monkeypatch):
    """The module of the page in place of the package."""
    module = load_script("playground/solver/highspy.py")
    module.use(solved_by_highspy)
    monkeypatch.setitem(sys.modules, "highspy", module)


@pytest.mark.usefixtures("own_highspy")
def test_the_solver_of_the_page_finds_the_same_workout(monkeypatch):
    found = complete(HALF, minutes=60)
    monkeypatch.setitem(sys.modules, "highspy", highspy)
    assert found == complete(HALF, minutes=60)


@pytest.mark.usefixtures("own_highspy")
def test_the_solver_of_the_page_explains_conflicts():
    assert "conflicts with" in complete(HALF, minutes=20)["error"]
