"""`bw.validate` answers whatever a user sent with one result."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw

PULL_DAY = {
    "format": "backworkouts.workout/2",
    "name": "Pull day",
    "blocks": [{"exercise": "pull_up", "sets": [{"count": 3, "reps": "6-8"}]}],
}
LOG = "2026-11-20\nDeadlift 3x5 @ 120 kg\nGorilla Blaster 3x5\n"


@pytest.mark.parametrize(
    "sent",
    [
        PULL_DAY,
        json.dumps(PULL_DAY),
        json.dumps(PULL_DAY).encode(),
        bytearray(b"\xef\xbb\xbf \n" + json.dumps(PULL_DAY).encode()),
        "Pull day\nPull-Up 3x6-8",
        b"\xef\xbb\xbfPull day\nPull-Up 3x6-8",
        bw.from_dict(PULL_DAY, bw.Workout),
    ],
    ids=["dict", "json", "json bytes", "json with a mark", "text", "text bytes", "workout"],
)
@pytest.mark.parametrize("kind", [None, bw.Workout])
def test_a_workout_is_read_from_any_form(sent, kind):
    answer = bw.validate(sent, kind)
    assert bw.from_dict(PULL_DAY) == answer.subject
    assert answer.is_valid
    assert () == answer.errors
    assert answer.report == bw.check(answer.subject)


def test_a_text_with_a_bad_line_gives_the_rest_the_error_and_the_findings():
    answer = bw.validate("Pull day\nDeadlift 3x5\nBarbell Row 3x8\nPull-Up 3x")
    assert ["Deadlift", "Bent-Over Row"] == [
        member.exercise.name for member in answer.subject.exercise_sets()
    ]
    (error,) = answer.errors
    assert (4, 9) == (error.line, error.column)
    (finding,) = answer.report.at_least("warning")
    assert ("ORD001", 2) == (finding.code, finding.place.line)
    assert not answer.is_valid


def test_a_document_gives_every_problem_and_no_subject():
    sent = {**PULL_DAY, "nmae": "A", "blocks": [{"exercise": "pull_pu", "sets": [{"reps": 0}]}]}
    answer = bw.validate(sent)
    assert {
        ("nmae",): "unknown_key",
        ("blocks", 0, "exercise"): "unknown_id",
        ("blocks", 0, "sets", 0, "reps"): "out_of_range",
    } == {problem.path: problem.code for problem in answer.errors}
    assert (None, None, ()) == (answer.subject, answer.report, answer.findings)
    assert 3 == answer.total
    assert not answer.is_valid


@pytest.mark.parametrize("sent", [None, 3, [PULL_DAY], object(), {1, 2}])
def test_data_of_another_type_are_an_error_in_the_result(sent):
    answer = bw.validate(sent)
    assert ["unsupported_argument"] == [problem.code for problem in answer.errors]


@pytest.mark.parametrize("sent", ["Pull-Up 3x8".encode("utf-16"), b"\xff{}"])
def test_bytes_that_are_not_utf8_are_an_error_in_the_result(sent):
    assert ["not_utf8"] == [problem.code for problem in bw.validate(sent).errors]


def test_a_document_of_another_kind_is_an_error():
    catalog = bw.to_dict(bw.catalog.extend())
    assert ["wrong_kind"] == [problem.code for problem in bw.validate(catalog).errors]
    assert ["wrong_kind"] == [problem.code for problem in bw.validate(PULL_DAY, bw.Program).errors]


def test_a_text_of_another_kind_is_an_error():
    assert ["wrong_kind"] == [error.code for error in bw.validate(LOG, bw.Workout).errors]
    assert ["wrong_kind"] == [error.code for error in bw.validate("Pull-Up 3x8", bw.Session).errors]
    two_days = f"{LOG}\n2026-11-22\nPull-Up 3x8"
    assert ["wrong_kind"] == [error.code for error in bw.validate(two_days, bw.Session).errors]


def test_a_log_is_sessions_and_a_log_of_one_day_can_be_one_session():
    log = bw.validate(LOG)
    (session,) = log.subject
    one = bw.validate(LOG, bw.Session)
    assert one.subject == session
    # DAT001: the muscles of the Gorilla Blaster are unknown; it stands on line 3.
    assert [("workout.blocks[1].exercises[0]", 3)] == [
        (finding.where, finding.place.line) for finding in one.report.of("DAT001")
    ]
    assert () == log.sessions == one.sessions


def test_what_was_done_beside_a_plan_is_listed():
    both = bw.validate("Pull day\nPull-Up 3x8\n\n2026-11-20\nDeadlift 3x5 @ 120 kg")
    reading = bw.notation.read("Pull day\nPull-Up 3x8\n\n2026-11-20\nDeadlift 3x5 @ 120 kg")
    assert (reading.subject, reading.sessions) == (both.subject, both.sessions)


def test_a_text_without_an_exercise_is_an_error():
    answer = bw.validate(" ")
    assert (None, None, 1) == (answer.subject, answer.report, len(answer.errors))


def test_a_finding_that_is_an_error_makes_training_invalid():
    at_home = bw.Profile(equipment="bodyweight")
    answer = bw.validate("Seated Row 4x10", profile=at_home, select="EQP001")
    assert () == answer.errors
    assert ["error"] == [finding.severity for finding in answer.findings]
    assert not answer.is_valid


def test_doubtful_places_are_listed_and_leave_the_text_valid():
    answer = bw.validate("Deadlift 3x5, then maybe 2 more")
    assert [(1, 15)] == [(doubt.line, doubt.column) for doubt in answer.doubtful]
    assert answer.is_valid


def test_the_answer_is_plain_json():
    answer = json.loads(json.dumps(bw.validate("Deadlift 3x5\nRow 3x8\nPull-Up 3x").to_dict()))
    assert {
        "is_valid", "subject", "errors", "total", "doubtful", "sessions", "report", "notice",
    } == answer.keys()  # fmt: skip
    assert "backworkouts.workout/2" == answer["subject"]["format"]
    assert [3] == [error["line"] for error in answer["errors"]]
    assert "ORD001" in [finding["code"] for finding in answer["report"]["findings"]]
    assert "Not medical advice" in answer["notice"]


def test_sessions_of_a_log_are_a_list_of_documents():
    answer = bw.validate(LOG).to_dict()
    assert ["backworkouts.session/2"] == [session["format"] for session in answer["subject"]]
    assert None is bw.validate(None).to_dict()["subject"]


@pytest.mark.parametrize("sent", ["Pull-Up 3x8", "", "{", None])
@pytest.mark.parametrize(
    "arguments",
    [{"kind": bw.Catalog}, {"unit": "stone"}, {"profile": 3}, {"rules": 3}, {"credits": 3}],
)
def test_wrong_arguments_of_the_program_raise_whatever_is_sent(arguments, sent):
    with pytest.raises(bw.errors.BackworkoutsError):
        bw.validate(sent, **arguments)


def test_an_app_validates_with_its_own_rules_and_credit_table():
    deadlifts = attrs.evolve(
        bw.linter.all_rules()["ORD001"],
        code="GYM001",
        name="no-deadlifts",
        look=lambda workout, _: [
            bw.linter.Match(exercise.path, "no deadlifts here")
            for exercise in workout.exercises
            if exercise.id == "deadlift"
        ],
    )
    answer = bw.validate("Deadlift 3x5", rules=deadlifts, select="GYM001")
    assert ["no deadlifts here"] == [finding.message for finding in answer.findings]
    rows = "Lat Pulldown 6x10\nBarbell Row 6x10"
    (finding,) = bw.validate(rows, select="VOL003", credits="direct").findings
    assert finding.message.startswith("sets by the credit table 'direct'")


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner),
)


@given(_values)
def test_nothing_that_is_sent_raises(sent):
    answer = bw.validate(sent)
    assert answer.errors or answer.subject is not None
    json.dumps(answer.to_dict())


def test_an_answer_prints_as_a_verdict_errors_doubts_and_findings():
    answer = bw.validate("Pull day\nDeadlift 3x5, then maybe 2 more\nBarbell Row 3x8\nPull-Up 3x")
    verdict, *rest = str(answer).splitlines()
    assert verdict == "not valid"
    assert rest[0].startswith("line 4, column 9: expected repetitions")
    assert "line 2, column 15: 'then maybe 2 more' may change the sets; read as a note" in rest
    assert rest[-1] == str(answer.report).splitlines()[-1]
    assert str(bw.validate("")).splitlines()[0] == "not valid"
    assert str(bw.validate(PULL_DAY)).startswith("valid\n")


def test_an_answer_prints_how_many_errors_are_not_listed():
    sets = [{"reps": 0}] * 150
    blocks = [{"exercise": "pull_up", "sets": sets}] * 10
    answer = bw.validate({**PULL_DAY, "blocks": blocks})
    more = answer.total - len(answer.errors)
    assert str(answer).splitlines()[-1] == f"{more:,} more errors"
