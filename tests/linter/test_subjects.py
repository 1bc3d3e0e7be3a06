"""What is checked: workouts, programs, phases, sessions, sequences, readings; and which rules."""

from __future__ import annotations

import gc
import weakref

import pytest

import backworkouts as bw
from support import found, workout

BACKWARDS = workout("Deadlift 3x5\nPull-Up 3x8")


def test_places_lead_from_the_subject():
    place = "blocks[0].exercises[0]"
    session = bw.Session("2026-11-02T18:00", BACKWARDS)
    fine = workout("Pull-Up 3x8")
    program = bw.Program("P", [bw.Phase([fine, bw.REST, BACKWARDS]), bw.Phase([BACKWARDS])])
    assert [place] == [where for where, _ in found(BACKWARDS, "ORD001")]
    assert [f"workout.{place}"] == [where for where, _ in found(session, "ORD001")]
    assert [f"[1].{place}"] == [where for where, _ in found([fine, BACKWARDS], "ORD001")]
    assert [f"[1].workout.{place}"] == [
        where for where, _ in found([bw.Session(session.started_at, fine), session], "ORD")
    ]
    # the same workout in the second phase is not reported again
    assert [f"phases[0].rotation[2].{place}"] == [where for where, _ in found(program, "ORD001")]


def test_an_iterator_of_workouts_is_a_week():
    assert ["ORD001"] == list(bw.check(iter([BACKWARDS]), select="ORD001").codes)


@pytest.mark.parametrize("subject", [None, 5, "pull day", [1], [BACKWARDS, 1], {"name": "A"}])
def test_anything_else_is_refused(subject):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected a Workout, a Program"):
        bw.check(subject)


def test_a_phase_is_a_week():
    phase = bw.Phase([BACKWARDS, bw.REST])
    assert ["rotation[0].blocks[0].exercises[0]"] == [where for where, _ in found(phase, "ORD001")]
    assert "VOL001" in bw.check(phase).ran


def test_rules_are_chosen_by_code_family_and_name():
    ran = [
        bw.check(BACKWARDS, select=select).ran
        for select in ("ORD001", "lower-back-before-pulls", ["ORD001", "ORD001"])
    ]
    assert [("ORD001",)] * 3 == ran
    assert {"ORD001", "ORD002"} <= set(bw.check(BACKWARDS, select="ORD").ran)
    assert not [one for one in bw.check(BACKWARDS, ignore="ORD").ran if one.startswith("ORD")]
    assert () == bw.check(BACKWARDS, select=["ORD001"], ignore=["ORD"]).ran


def test_an_unknown_rule_is_an_error_with_the_nearest():
    with pytest.raises(bw.errors.UnknownIdError, match="unknown rule 'ORD0001'; nearest: 'ORD001'"):
        bw.check(BACKWARDS, select=["ORD0001"])
    with pytest.raises(bw.errors.UnknownIdError):
        bw.check(BACKWARDS, ignore=["XYZ"])


def test_what_is_no_choice_of_rules_is_refused():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="names of rules"):
        bw.check(BACKWARDS, select=5)
    with pytest.raises(bw.errors.UnknownIdError, match="unknown rule 'ORD01'; nearest: 'ORD001'"):
        bw.linter.all_rules()["ORD01"]
    with pytest.raises(bw.errors.UnknownIdError, match="unknown severity 'fatal'"):
        bw.check(BACKWARDS).at_least("fatal")


def test_what_was_seen_of_an_exercise_ends_with_it():
    row = bw.Exercise("row_1", "Row", patterns=["horizontal_pull"])
    assert () == bw.check(bw.Workout("A", bw.straight(row, 1, reps=1)), select="ORD001").codes
    gone = weakref.ref(row)
    del row
    gc.collect()
    assert gone() is None


def test_a_text_is_told_from_what_it_says():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match=r"`bw\.notation\.read` reads"):
        bw.check("Pull-Up 3x8")


def test_days_that_a_text_does_not_state_are_not_made_up():
    text = "Workout A\nDeadlift 5x5\n\nWorkout B\nDeadlift 5x5"
    reading = bw.notation.read(text)
    assert not reading.states_days
    (skipped,) = bw.check(reading, select="FRQ003").skipped
    assert "the days are not known" in skipped.reason
    assert ("FRQ003",) == tuple(one.code for one in bw.fix(reading, select="FRQ003").report.skipped)
    for stated in (
        text.replace("Workout A", "Monday").replace("Workout B", "Tuesday"),
        f"Every 7 days\n\n{text}",
    ):
        assert bw.notation.read(stated).states_days
        assert ("FRQ003",) == bw.check(bw.notation.read(stated), select="FRQ003").codes


def test_rules_are_named_in_any_case():
    assert ("ORD001",) == bw.check(BACKWARDS, select="ord001").ran


def test_a_session_by_itself_is_no_week():
    session = bw.Session("2026-11-02T18:00", bw.Workout("A", bw.straight("pull up", 3, reps=8)))
    skipped = {one.code: one.reason for one in bw.check(session).skipped}
    assert "is no week" in skipped["VOL001"]
