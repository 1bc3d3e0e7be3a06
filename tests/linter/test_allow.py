"""Suppression: what notes allow, and what they allow in vain."""

from __future__ import annotations

import pytest

import backworkouts as bw

ORDER = ["ORD001", "DAT006"]


def checked(text):
    report = bw.check(bw.notation.read(text), select=ORDER)
    return report.codes, tuple(one.code for one in report.allowed)


@pytest.mark.parametrize(
    "text",
    [
        "Deadlift 3x5  # allow: ORD001\nPull-Up 3x8",
        "# allow: ORD001\nDeadlift 3x5\nPull-Up 3x8",
        "Deadlift 3x5\n> allow: ORD001\nPull-Up 3x8",
        "Deadlift 3x5  # allow: ORD - I train for the deadlift\nPull-Up 3x8",
        "Deadlift 3x5  # heavy; allow: lower-back-before-pulls\nPull-Up 3x8",
        "Deadlift 3x5 + Face Pull 3x15  # allow: ORD001\nPull-Up 3x8",
        "Monday\nDeadlift 3x5  # allow: ORD001\nPull-Up 3x8\n\nThursday\nPull-Up 3x8",
        "Monday\n# allow: ORD001\nDeadlift 3x5\nPull-Up 3x8\n\nThursday\nPull-Up 3x8",
    ],
)
def test_a_note_allows_what_it_names_and_the_report_says_so(text):
    assert ((), ("ORD001",)) == checked(text)


def test_a_note_allows_it_for_its_own_part_only():
    text = "Deadlift 3x5  # allow: ORD001\nRomanian Deadlift 3x8\nPull-Up 3x8"
    assert (("ORD001",), ("ORD001",)) == checked(text)
    two_days = "Monday\n# allow: ORD001\nDeadlift 3x5\nRow 3x8\nPull-Up 3x8\n\nThursday\nDeadlift 3x5\nPull-Up 3x8"
    assert (("ORD001",), ("ORD001",)) == checked(two_days)


def test_what_is_allowed_is_counted():
    report = bw.check(
        bw.notation.parse("Deadlift 3x5  # allow: ORD001\nPull-Up 3x8"), select="ORD001"
    )
    assert "nothing found (1 allowed); 1 rule ran" == report.summary


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Pull-Up 3x8\nDeadlift 3x5  # allow: ORD001",
            "a note allows ORD001, and there is nothing to allow",
        ),
        (
            "Deadlift 3x5  # allow: ORD999\nBench Press 3x8",
            "a note allows ORD999, which is no rule",
        ),
        (
            "Deadlift 3x5  # allow: lower-back-before-pull\nBench Press 3x8",
            "a note allows lower-back-before-pull, which is no rule; is it lower-back-before-pulls?",
        ),
    ],
)
def test_what_is_allowed_in_vain_is_found(text, message):
    (finding,) = bw.check(bw.notation.read(text), select=ORDER)
    assert "DAT006" == finding.code
    assert finding.message.startswith(message)
    assert finding.place is not None


def test_a_rule_that_did_not_run_leaves_its_notes_alone():
    text = "Pull-Up 3x8  # allow: ORD001, VOL001, VOL\nDeadlift 3x5"
    assert () == bw.check(bw.notation.parse(text), select=["DAT006", "VOL001"]).codes


@pytest.mark.parametrize(
    "note",
    [
        "allow: 2 minutes of rest",
        "disallow: ORD001",
        "allow the one ORD001",
        "I allow:",
        "allow: OR1",
    ],
)
def test_prose_allows_nothing(note):
    workout = bw.Workout(
        "A",
        bw.ExerciseSets(bw.resolve("deadlift"), [bw.Set(reps=5)], note=note),
        bw.straight("pull up", 3, reps=8),
    )
    assert ("ORD001",) == bw.check(workout, select=ORDER).codes


def test_notes_of_sets_phases_and_programs_allow_too():
    deadlift = bw.ExerciseSets(bw.resolve("deadlift"), [bw.Set(reps=5, note="allow: ORD001")])
    workout = bw.Workout("A", deadlift, bw.straight("pull up", 3, reps=8))
    assert () == bw.check(workout, select=ORDER).codes
    plain = bw.notation.parse("Deadlift 3x5\nPull-Up 3x8")
    for program in (
        bw.Program("P", [bw.Phase([plain])], note="allow: ORD"),
        bw.Program("P", [bw.Phase([plain], note="allow: ORD001")]),
    ):
        assert () == bw.check(program, select=ORDER).codes
    other = bw.Program("P", [bw.Phase([bw.Workout("B")], note="allow: ORD001"), bw.Phase([plain])])
    assert {"ORD001", "DAT006"} == set(bw.check(other, select=ORDER).codes)


def test_a_path_that_begins_alike_is_another_part():
    tenth = "\n".join(["Deadlift 1x5", *["Bench Press 1x8"] * 9, "Romanian Deadlift 1x8"])
    text = tenth.replace("Deadlift 1x5", "Deadlift 1x5  # allow: ORD001", 1) + "\nPull-Up 1x8"
    assert (("ORD001",), ("ORD001",)) == checked(text)


@pytest.mark.parametrize(
    "note", ["allow: ord001", "Allow: ORD001", "allow ORD001", "ALLOW: Ord001, too heavy"]
)
def test_an_allow_is_understood_however_it_is_written(note):
    deadlift = bw.ExerciseSets(bw.resolve("deadlift"), [bw.Set(reps=5)], note=note)
    workout = bw.Workout("A", deadlift, bw.straight("pull up", 3, reps=8))
    assert () == bw.check(workout, select=ORDER).codes


def test_a_name_that_is_like_no_rule_is_told_without_a_guess():
    subject = bw.notation.parse("Pull-Up 3x8\n# allow: qqqqqq-xxxxxx")
    said = [one.message for one in bw.check(subject, select="DAT006")]
    assert ["a note allows qqqqqq-xxxxxx, which is no rule"] == said
