"""The account of a file: counts that add up, problems with a place, losses, plain values."""

from __future__ import annotations

import json
import pickle

import pytest

import backworkouts as bw
from backworkouts.errors import InvalidValueError
from backworkouts.interop import (
    Counts,
    ImportProblem,
    Loss,
    Outcome,
    ReadResult,
    UnknownName,
    WriteResult,
)
from support import workout

SESSION = bw.Session("2026-11-02T18:00", workout("Pull-Up 3x8"))


def test_counts_add_up():
    assert Counts(10, 7, 2, 1) == Counts.of(7, 2, 1)
    assert Counts(3, 2, 0, 1) + Counts(2, 1, 1, 0) == Counts(5, 3, 1, 1)
    assert "1,234 rows: 1,200 read, 30 skipped, 4 rejected" == str(Counts.of(1200, 30, 4))
    assert "1 row: 1 read, 0 skipped, 0 rejected" == str(Counts.of(1))


def test_counts_that_do_not_add_up_cannot_be_made():
    with pytest.raises(InvalidValueError) as caught:
        Counts(10, 7, 1, 1)
    assert "Counts.rows: expected read + skipped + rejected, which is 9, found 10" == str(
        caught.value
    )


@pytest.mark.parametrize("wrong", [-1, 1.0, True, "1", None])
def test_a_count_is_a_whole_number(wrong):
    with pytest.raises(InvalidValueError, match=r"Counts\.read"):
        Counts(1, wrong, 0, 0)


def test_a_problem_is_one_line_with_its_place():
    whole = ImportProblem("rejected", "no date", "soon", "write one", "a.csv", 7, "Date")
    assert "a.csv, line 7, Date: no date, found 'soon'; write one (rejected)" == str(whole)
    assert Outcome.REJECTED is whole.outcome
    bare = ImportProblem("warning", "no header")
    assert "no header (warning)" == str(bare)
    assert "$.sets[1]: no reps (skipped)" == str(
        ImportProblem("skipped", "no reps", where="$.sets[1]")
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": "lost"},
        {"message": None},
        {"row": 0},
        {"row": "7"},
        {"column": 3},
        {"file": b"a.csv"},
        {"where": None},
    ],
)
def test_a_problem_holds_what_it_says(wrong):
    with pytest.raises(InvalidValueError, match=f"ImportProblem.{next(iter(wrong))}"):
        ImportProblem(**{"outcome": "rejected", "message": "no date", **wrong})


def test_an_unknown_name_says_how_many_sets_it_carries():
    assert "Low Row: 19 sets; perhaps seated_row, t_bar_row" == str(
        UnknownName("Low Row", 19, ["seated_row", "t_bar_row"])
    )
    assert "Thing: 1 set" == str(UnknownName("Thing", 1))
    with pytest.raises(InvalidValueError, match=r"UnknownName\.sets"):
        UnknownName("Thing", -1)


def test_a_loss_names_field_value_and_reason():
    assert "sessions[0].origin: 'Hevy' is lost; no column" == str(
        Loss("sessions[0]", "origin", "Hevy", "no column")
    )
    assert "goal: 'strength' is lost; no goal" == str(Loss("", "goal", "strength", "no goal"))
    assert "blocks[0]: 'a' is lost; why" == str(Loss("blocks[0]", "", "a", "why"))
    with pytest.raises(InvalidValueError, match=r"Loss\.value"):
        Loss("", "goal", bw.model.Goal.STRENGTH.__class__, "no goal")


def test_a_result_says_what_there_is():
    empty = ReadResult()
    assert empty.is_complete
    assert "<ReadResult: 0 problems; 0 rows: 0 read, 0 skipped, 0 rejected>" == repr(empty)
    full = ReadResult(
        sessions=[SESSION],
        workouts=[SESSION.workout],
        catalog=bw.Catalog(exercises=[bw.Exercise("row", "Row")]),
        problems=[ImportProblem("rejected", "no date")],
        counts=Counts.of(3, rejected=1),
        unknown=[UnknownName("Thing", 1)],
        unlisted=2,
    )
    assert not full.is_complete
    assert (
        "<ReadResult: 1 session, 1 workout, 1 exercise, 3 problems; "
        "4 rows: 3 read, 0 skipped, 1 rejected>"
    ) == repr(full)
    assert full == pickle.loads(pickle.dumps(full))  # noqa: S301  our own


def test_a_result_as_plain_values_is_json():
    result = ReadResult(
        problems=[ImportProblem("rejected", "no date", row=2)],
        counts=Counts.of(rejected=1),
        unknown=[UnknownName("Thing", 1, ("row",))],
    )
    plain = json.loads(json.dumps(result.to_dict()))
    assert {"rows": 1, "read": 0, "skipped": 0, "rejected": 1} == plain["counts"]
    assert ("rejected", 2) == (plain["problems"][0]["outcome"], plain["problems"][0]["row"])
    assert [{"name": "Thing", "sets": 1, "suggestions": ["row"], "ambiguous": False}] == plain[
        "unknown"
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"sessions": [SESSION.workout]},
        {"problems": ["no date"]},
        {"counts": None},
        {"catalog": {}},
        {"unknown": ["Thing"]},
    ],
)
def test_a_result_holds_what_it_says(wrong):
    with pytest.raises(InvalidValueError, match=f"ReadResult.{next(iter(wrong))}"):
        ReadResult(**wrong)


def test_what_is_written_is_text_or_bytes():
    text, binary = WriteResult("Übung"), WriteResult(b"\x0e", [Loss("", "goal", "x", "why")])
    assert "Übung".encode() == text.to_bytes()
    assert b"\x0e" == binary.to_bytes()
    assert "<WriteResult: 5 characters, 0 losses>" == repr(text)
    assert "<WriteResult: 1 byte, 1 loss>" == repr(binary)
    assert {
        "losses": [{"where": "", "field": "goal", "value": "x", "why": "why"}]
    } == binary.to_dict()
    with pytest.raises(InvalidValueError, match=r"WriteResult\.data"):
        WriteResult(None)


@pytest.mark.parametrize("wrong", [5, None, "sessions", b"sessions", [SESSION, 5]])
def test_what_is_no_sequence_of_sessions_is_refused_by_name(wrong):
    with pytest.raises(InvalidValueError, match=r"ReadResult\.sessions: expected a sequence"):
        ReadResult(wrong)
