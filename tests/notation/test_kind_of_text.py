"""`parse` with the class that is wanted: a text of another kind is an error."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.errors import NotationError, UnsupportedSubjectError

TEXTS = {
    bw.Workout: "Pull day\nPull-Up 3x8",
    bw.Program: "Monday\nPull-Up 3x8\n\nThursday\nSeated Row 3x8",
    bw.Session: "2026-03-02\nPull-Up 3x8\n\n2026-03-05\nSeated Row 2x8",
}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_of_the_kind_is_read(kind):
    subject = bw.notation.parse(TEXTS[kind], kind)
    assert subject == bw.notation.parse(TEXTS[kind])
    assert isinstance(subject[0] if kind is bw.Session else subject, kind)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_of_another_kind_is_an_error_at_its_first_line(kind, text):
    if kind is not text:
        with pytest.raises(NotationError) as error:
            bw.notation.parse(f"\ufeff\n{TEXTS[text]}", kind)
        (problem,) = error.value.problems
        assert (2, 1) == (problem.line, problem.column)
        assert problem.code == "wrong_kind"
        assert kind.__name__.lower() in problem.expected
        assert text.__name__.lower() in problem.found


@pytest.mark.parametrize("kind", [bw.Phase, str, "workout", 3, [bw.Workout]])
def test_a_kind_that_no_text_holds_is_an_error(kind):
    with pytest.raises(UnsupportedSubjectError, match="expected Workout, Program or Session"):
        bw.notation.parse("Pull-Up 3x8", kind)
