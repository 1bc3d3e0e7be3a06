"""ORD001: lower-back exercises after the last pull, by block."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.linter import Confidence
from support import found, workout


def test_ord001_names_what_comes_too_late_and_what_it_should_follow():
    ((where, message),) = found(
        workout("Deadlift 3x5\nPull-Up 3x8\nShrug 3x12\nSeated Row 3x10"), "ORD001"
    )
    assert "blocks[0].exercises[0]" == where
    assert (
        "Deadlift comes before Pull-Up and Seated Row; lower-back work belongs after the last of them"
        == message
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pull-Up 3x8\nSeated Row 3x10\nDeadlift 3x5",
        "Deadlift 3x5\nShrug 3x12\nBarbell Curl 3x10\nFace Pull 3x15\nDumbbell Pullover 3x12",
        "Seated Row 4x10\nBarbell Row 4x10 + Deadlift 4xfailure",  # partners of a superset
        "Deadlift 2x5 warm-up\nPull-Up 3x8",  # a warm-up is no work
        "Deadlift 3x5\nPull-Up 2x5 warm-up",
        "Dumbbell RDL to Row 3x10\nSeated Row 3x10",  # hinge and row in one may be either
        "Deadlift 3x5\nDumbbell RDL to Row 3x10",
        "Deadlift 3x5\nHyperextension 3x15",
        "Deadlift 3x5",
    ],
)
def test_ord001_is_content(text):
    assert [] == found(workout(text), "ORD001")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Deadlift 3x5\nPull-Up 3x8", ["blocks[0].exercises[0]"]),
        ("Romanian Deadlift 3x8\nChin-Up 3x8", ["blocks[0].exercises[0]"]),
        ("Superman 3x15\nInverted Row 3x8", ["blocks[0].exercises[0]"]),
        # two early ones, each with what comes after it
        (
            "Deadlift 3x5\nPull-Up 3x8\nHyperextension 3x15\nSeated Row 3x10",
            ["blocks[0].exercises[0]", "blocks[2].exercises[0]"],
        ),
        # the last lower-back exercise is where it belongs
        ("Deadlift 3x5\nPull-Up 3x8\nHyperextension 3x15", ["blocks[0].exercises[0]"]),
        # a superset is one block, with a place for each partner
        ("Seated Row 3x10 + Deadlift 3x5\nPull-Up 3x8", ["blocks[0].exercises[1]"]),
    ],
)
def test_ord001_finds(text, places):
    assert places == [where for where, _ in found(workout(text), "ORD001")]


def test_ord001_says_it_for_one_late_exercise_too():
    ((_, message),) = found(workout("Deadlift 3x5\nBarbell Row 3x8"), "ORD001")
    assert "Deadlift comes before Bent-Over Row; lower-back work belongs after it" == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Deadlift 3x5\nPull-Up 3x8",
            (
                "Deadlift comes before Pull-Up; the article puts lower-back work last, but Pull-Up hardly "
                "loads the lower back, so keep this order if Deadlift matters more"
            ),
        ),
        (
            "Deadlift 3x5\nPull-Up 3x8\nChin-Up 3x10",
            (
                "Deadlift comes before Pull-Up and Chin-Up; the article puts lower-back work last, but "
                "Pull-Up and Chin-Up hardly load the lower back, so keep this order if Deadlift matters "
                "more"
            ),
        ),
    ],
)
def test_ord001_says_why_it_matters_less(text, message):
    assert [message] == [message for _, message in found(workout(text), "ORD001")]


def test_ord001_says_when_the_lower_back_exercise_itself_is_light():
    bow = bw.Exercise("bow", "Bow", patterns=["hip_hinge"], lower_back_load="low")
    day = bw.Workout("A", bw.straight(bow, 3, reps=8), bw.straight("barbell row", 3, reps=8))
    ((_, message),) = found(day, "ORD001")
    assert message == (
        "Bow comes before Bent-Over Row; the article puts lower-back work last, but Bow hardly loads "
        "the lower back, so keep this order if Bow matters more"
    )


def test_ord001_is_a_warning_that_says_how_unsure_it_is():
    (finding,) = bw.check(workout("Deadlift 3x5\nBarbell Row 3x8"), select="ORD001")
    assert bw.Severity.WARNING is finding.severity
    assert ["article", "nunes_2021"] == [ground.source for ground in finding.grounds]
    assert Confidence.NONE is finding.grounds[1].confidence


# How grave: where the lower back is needed


def graded(text, **settings):
    report = bw.check(bw.notation.parse(text), select="ORD001", settings=bw.Settings(**settings))
    return [(str(one.severity), one.fix.is_safe) for one in report]


EASY = [
    "Deadlift 5x3\nOverhead Press 3x10\nLat Pulldown 3x15",  # GZCLP
    "Deadlift 1x5\nLat Pulldown 3x10\nChest-Supported T-Bar Row 3x10",  # push, pull, legs
    "Romanian Deadlift 3x10\nChin-Up 3x8\nOne-Arm Dumbbell Row 3x10\nInverted Row 3x8",
]


@pytest.mark.parametrize("text", EASY)
def test_ord001_is_an_info_without_a_safe_fix_where_the_lower_back_is_not_needed(text):
    assert [("info", False)] == graded(text)
    assert bw.notation.parse(text) == bw.fix(bw.notation.parse(text), select="ORD001").subject


def test_ord001_is_an_info_where_the_lower_back_is_hardly_loaded_before():
    drill = bw.Exercise("drill", "Drill", patterns=["spinal_extension"], lower_back_load="low")
    day = bw.Workout("A", bw.straight(drill, 3, reps=15), bw.straight("barbell row", 3, reps=8))
    (finding,) = bw.check(day, select="ORD001")
    assert ("info", False) == (str(finding.severity), finding.fix.is_safe)


@pytest.mark.parametrize("row", ["Barbell Row", "T-Bar Row", "Pendlay Row", "One-Arm Landmine Row"])
def test_ord001_warns_where_the_lower_back_holds_the_torso_in_a_later_row(row):
    assert [("warning", True)] == graded(f"Romanian Deadlift 3x10\nPull-Up 3x8\n{row} 3x8")


@pytest.mark.parametrize("text", EASY)
def test_ord001_is_strict_on_request(text):
    ((severity, _),) = graded(text, rules={"ORD001": {"strict": 1}})
    assert "warning" == severity
    strict = bw.Settings(rules={"ORD001": {"strict": 1}})
    (finding,) = bw.check(bw.notation.parse(text), select="ORD001", settings=strict)
    assert "; lower-back work belongs after" in finding.message


def test_ord001_has_a_safe_fix_when_it_is_strict_but_for_the_main_lift():
    strict = {"ORD001": {"strict": 1}}
    assert [("warning", True)] == graded("Romanian Deadlift 3x10\nPull-Up 3x8", rules=strict)
    assert [("warning", False)] == graded("Deadlift 3x5\nPull-Up 3x8", rules=strict)


def test_a_severity_in_the_settings_holds_for_every_finding():
    for name in ("ORD001", "lower-back-before-pulls", "ORD"):
        for severity in ("error", "warning", "info"):
            rules = {name: {"severity": severity}}
            assert [(severity, False)] == graded("Deadlift 3x5\nPull-Up 3x8", rules=rules)
            assert [(severity, False)] == graded("Deadlift 3x5\nT-Bar Row 3x8", rules=rules)


# bw.lower_back_last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pull-Up 3x8\nSeated Row 3x10\nDeadlift 3x5", True),
        ("Deadlift 3x5", True),
        ("Deadlift 3x5\nShrug 3x12\nFace Pull 3x15", True),
        ("Seated Row 4x10\nBarbell Row 4x10 + Deadlift 4xfailure", True),  # partners
        ("Dumbbell RDL to Row 3x10\nHyperextension 3x15", True),
        ("Deadlift 3x5\nPull-Up 3x8", False),  # an info of ORD001
        ("Deadlift 3x5\nBarbell Row 3x8", False),
        ("Deadlift 3x5\nPull-Up 3x8\nHyperextension 3x15", False),
        ("Pull-Up 3x8\nSeated Row 3x10", None),
        ("Dumbbell RDL to Row 3x10\nSeated Row 3x10", None),  # hinge and pull in one
        ("Deadlift 2x5 warm-up\nPull-Up 3x8", None),
        ("Mystery 3x8\nSquat 3x5", None),
        # an unknown exercise may be a pull as well as lower-back work
        ("Deadlift 3x5\nGorilla Blaster 3x8", None),
        ("Mystery 3x8\nPull-Up 3x8\nDeadlift 3x5", None),
        ("Deadlift 3x5\nMystery 3x8\nHyperextension 3x15", None),
        ("Deadlift 3x5\nMystery 3x8\nPull-Up 3x8", False),
        ("Pull-Up 3x8\nDeadlift 3x5 + Mystery 3x8", True),  # partners
        ("Squat 3x5\nDeadlift 3x5\nStretching 3x1", True),  # known, and no pull
    ],
)
def test_lower_back_last_answers_to_the_letter(text, expected):
    day = workout(text)
    assert expected is bw.lower_back_last(day)
    # the findings of ORD001 name what is in the wrong order
    assert (expected is False) is bool(found(day, "ORD001"))


def test_the_movement_that_an_unknown_name_ends_in_counts():
    day = bw.notation.parse("Deadlift 3x5\nMedusa Row 3x8")
    assert bw.lower_back_last(day) is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pull-Up 3x8\nDeadlift 3x5", (True, ())),
        ("Deadlift 3x5\nPull-Up 3x8", (False, ("blocks[0].exercises[0]",))),
        (
            "Face Pull 3x15 + Deadlift 3x5\nBack Extension 3x12\nPull-Up 3x8",
            (False, ("blocks[0].exercises[1]", "blocks[1].exercises[0]")),
        ),
        ("Deadlift 3x5\nGorilla Blaster 3x8", (None, ())),
        ("Pull-Up 3x8", (None, ())),
    ],
)
def test_lower_back_last_names_the_places_on_request(text, expected):
    assert expected == bw.lower_back_last(bw.notation.parse(text), where=True)


def test_lower_back_last_judges_a_session_as_it_was_done():
    day = workout("Deadlift 3x5\nPull-Up 3x8")
    assert bw.lower_back_last(bw.Session("2026-11-02T18:00", day)) is False


def test_lower_back_last_does_not_mind_what_a_note_allows():
    day = bw.notation.parse("Deadlift 3x5  # allow: ORD001\nPull-Up 3x8")
    assert bw.lower_back_last(day) is False


def test_lower_back_last_of_the_article_and_of_an_empty_workout():
    assert [True] * 3 == [bw.lower_back_last(day) for day in bw.catalog.workouts.values()]
    assert bw.lower_back_last(bw.Workout("A")) is None
    assert bw.lower_back_last(bw.Workout("A"), catalog=bw.Catalog()) is None


@pytest.mark.parametrize("subject", [None, "Deadlift 3x5", [bw.Workout("A")]])
def test_lower_back_last_refuses_anything_else(subject):
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a Workout or a Session"):
        bw.lower_back_last(subject)


def test_an_exercise_whose_prime_mover_is_the_lower_back_needs_no_pattern():
    machine = bw.Exercise(
        "gym_back", "Gym Back", prime_movers=["erector_spinae"], lower_back_load="prime_mover"
    )
    day = bw.Workout("A", bw.straight(machine, 3, reps=12), bw.straight("barbell row", 3, reps=8))
    assert ["blocks[0].exercises[0]"] == [where for where, _ in found(day, "ORD001")]
    assert bw.lower_back_last(day) is False


# Exercises that are known by their names alone


def test_ord001_takes_a_hinge_by_name_for_lower_back_work():
    day = bw.notation.parse("Texas Hex Deadlift 3x5\nBarbell Row 3x8")
    (finding,) = bw.check(day, select="ORD001")
    assert bw.Severity.WARNING is finding.severity


def test_ord001_claims_no_load_of_a_row_by_name():
    day = bw.notation.parse("Deadlift 3x5\nPull-Up 3x8\nMedusa Row 3x8\nGorgon Row 3x8")
    (finding,) = bw.check(day, select="ORD001")
    assert bw.Severity.INFO is finding.severity
    assert "Pull-Up hardly loads the lower back" in finding.message
    assert "not known how hard Medusa Row and Gorgon Row load the lower back" in finding.message
