"""WUP: what comes before the work."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

BEGINNER = bw.Profile(level="beginner")
FIRST = "blocks[0].exercises[0]"
ROWS = bw.straight("bent_over_row", 4, reps=8)
CARDIO = bw.model.WarmUpPhase("General cardio", "5-10 min")


def after(*phases, blocks=(ROWS,), **said):
    return bw.Workout("A", *blocks, warm_up=phases, **said)


@pytest.mark.parametrize("code", ["WUP001", "WUP002", "WUP003"])
def test_the_workouts_of_the_article_have_its_warm_up(code):
    for one in bw.catalog.workouts.values():
        assert [] == found(one, code)


@pytest.mark.parametrize("code", ["WUP001", "WUP002", "WUP003"])
def test_nothing_is_said_of_what_is_not_trained(code):
    for text in ("Barbell Row 3x5 warm-up", "Mystery 3x8", "Bench Press 3x8 warm-up"):
        assert [] == found(text, code)
    assert [] == found(bw.Workout("A"), code)
    assert [] == found(after(CARDIO, blocks=()), code)


# WUP001: none at all


def test_wup001_says_how_the_article_warms_up():
    said = (
        "no warm-up is stated; the article has 5-10 min of cardio, then scapular retractions "
        "3 x 15 and light sets of the first exercise"
    )
    assert [("", said)] == found("Pull-Up 3x8", "WUP001", BEGINNER)


@pytest.mark.parametrize(
    "text",
    [
        "Warm-up: 5 min bike\nPull-Up 3x8",
        "Pull-Up 2x3 warm-up, 3x8",
        "Pull-Up 3x8  # warm up well",
        "Bench Press 3x8",  # not for the back
        "Zzyzx 3x8",
    ],
)
def test_wup001_is_content(text):
    assert [] == found(text, "WUP001", BEGINNER)


def test_wup001_leaves_a_plan_that_is_silent_to_those_who_know_how_to_warm_up():
    for profile in (None, bw.Profile(level="advanced")):
        assert [] == found("Pull-Up 3x8", "WUP001", profile)
        assert [] == found([workout("Pull-Up 3x8")] * 2, "WUP001", profile)
    for_beginners = bw.Workout("A", ROWS, levels=["beginner"])
    assert 1 == len(found(for_beginners, "WUP001"))


def test_wup001_finds_a_day_without_what_a_day_of_legs_has():
    legs = after(CARDIO, blocks=(bw.straight("squat", 3, reps=5),))
    assert ["[1]"] == [where for where, _ in found([legs, workout("Pull-Up 3x8")], "WUP001")]


def test_wup001_is_content_with_a_phase_or_a_note():
    assert [] == found(after(CARDIO), "WUP001")
    assert [] == found(bw.Workout("A", ROWS, note="Warm up for ten minutes."), "WUP001", BEGINNER)
    assert [] != found(bw.Workout("A", ROWS, note="Go hard."), "WUP001", BEGINNER)


def test_wup001_takes_a_warm_up_in_the_note_of_a_program_or_a_phase_for_all_its_days():
    def noted(program=None, phase=None):
        days = [workout("Pull-Up 3x8"), bw.REST, workout("Seated Row 3x8"), bw.REST]
        return bw.Program("P", [bw.Phase(days, note=phase)], note=program)

    assert [] == found(noted("Warm-up sets are not written down."), "WUP001", BEGINNER)
    assert [] == found(noted(phase="Warm up well."), "WUP001", BEGINNER)
    assert [] == found(noted(phase="Warm up well.").phases[0], "WUP001", BEGINNER)
    assert ["phases[0]"] == [
        where for where, _ in found(noted("Go hard.", "Rest well."), "WUP001", BEGINNER)
    ]


def test_wup001_knows_a_program_for_beginners():
    phases = [bw.Phase([workout("Pull-Up 3x8"), bw.REST])]
    program = bw.Program("P", phases, levels=["beginner"])
    assert 1 == len(found(program, "WUP001"))
    assert [] == found(program, "WUP001", bw.Profile(level="advanced"))
    assert [] == found(bw.Program("P", phases, levels=["advanced"]), "WUP001")


def test_wup001_says_it_once_for_a_week_without_any():
    back, legs = workout("Pull-Up 3x8"), workout("Squat 3x5")
    ((where, message),) = found([back, legs, workout("Seated Row 3x8")], "WUP001", BEGINNER)
    assert "" == where
    assert message.startswith("no warm-up is stated for any of the 2 days of the back; the article")
    # legs are not what is looked at
    assert ["[0]"] == [where for where, _ in found([back, legs], "WUP001", BEGINNER)]
    assert [] == found([legs], "WUP001", BEGINNER)


def test_wup001_names_the_days_without_where_others_have_one():
    cold, colder, warm = workout("Pull-Up 3x8"), workout("Seated Row 3x8"), after(CARDIO)
    rotation = bw.Phase([cold, warm, cold, bw.REST, colder])
    ((where, message),) = found(rotation, "WUP001")
    assert "rotation[0]" == where
    assert message.startswith("no warm-up is stated, as it is on other days; ")
    assert message.endswith(" (found in 2 places)")


def test_wup001_does_not_judge_what_was_logged():
    session = bw.Session("2026-11-02T18:00", workout("Pull-Up 3x8"))
    assert [] == found(session, "WUP001", BEGINNER)
    assert [] == found([session, session], "WUP001", BEGINNER)


# WUP002: none that prepares to pull


def test_wup002_says_what_is_missing():
    said = (
        "the warm-up has no movement preparation for pulling; the article has 3 x 15 scapular "
        "retractions with straight arms"
    )
    assert [("", said)] == found(after(CARDIO), "WUP002")
    assert [("", said)] == found("Warm-up: 5 min bike\nPull-Up 3x8", "WUP002")


@pytest.mark.parametrize(
    "text",
    [
        "Pull-Up 3x8",  # no warm-up at all: that is for WUP001
        "Pull-Up 2x3 warm-up, 3x8",  # lighter sets only
        "Pull-Up 2x3 warm-up\nPull-Up 3x8",
        "Warm-up: scapular push-up 2x15\nPull-Up 3x8",
        "Face Pull 2x15 warm-up\nPull-Up 3x8",
        "Seated Row 2x15 warm-up\nPull-Up 3x8",
        "Zzyzx 2x15 warm-up\nPull-Up 3x8",  # may be anything
        "Warm-up: 5 min bike\nDeadlift 3x5",  # no pull
    ],
)
def test_wup002_is_content(text):
    assert [] == found(text, "WUP002")


def test_wup002_is_content_with_a_phase_that_is_called_so_or_has_it():
    scapulae = bw.resolve("seated_row_scapular_retraction")
    assert [] == found(after(CARDIO, bw.model.WarmUpPhase("Movement preparation")), "WUP002")
    assert [] == found(after(CARDIO, bw.model.WarmUpPhase("Then", exercises=[scapulae])), "WUP002")
    assert [] != found(after(bw.model.WarmUpPhase("A", exercises=[bw.resolve("lunge")])), "WUP002")


# WUP003: no lighter sets


def test_wup003_names_the_first_heavy_exercise():
    said = "the warm-up has no lighter sets of Bent-Over Row, the first heavy exercise"
    assert [(FIRST, said)] == found(after(CARDIO), "WUP003")
    curls = bw.straight("barbell_curl", 3, reps=10)
    pull_ups = bw.straight("pull_up", 3, reps=8)
    late = after(CARDIO, blocks=(curls, pull_ups, ROWS, bw.straight("deadlift", 3, reps=5)))
    assert [("blocks[2].exercises[0]", said)] == found(late, "WUP003")


@pytest.mark.parametrize(
    "text",
    [
        "Barbell Row 4x8",  # no warm-up at all: that is for WUP001
        "Barbell Row 2x8 warm-up, 4x8",
        "Barbell Row 2x8 warm-up\nPull-Up 3x8\nBarbell Row 4x8",
        "Warm-up: 5 min bike\nBarbell Row 8x40 kg, 8x60 kg",
        "Warm-up: 5 min bike\nPull-Up 3x8",  # the lifter is the load
        "Warm-up: 5 min bike\nBarbell Curl 3x8",
        "Warm-up: 5 min bike\nZzyzx 3x8\nBarbell Row 4x8",  # which is the first heavy one?
    ],
)
def test_wup003_is_content(text):
    assert [] == found(text, "WUP003")


@pytest.mark.parametrize(
    ("loads", "is_found"),
    [
        (["60 kg", "60 kg"], True),
        (["60 kg", "50 kg"], True),
        (["50 kg", "60 kg"], False),
        (["50 kg", "60 lb"], True),  # not to be compared as they stand
        ([None, "60 kg"], True),
    ],
)
def test_wup003_takes_rising_loads_for_lighter_sets(loads, is_found):
    sets = [bw.Set(reps=8, load=load) for load in loads]
    rows = bw.straight("bent_over_row", sets)
    assert is_found is bool(found(after(CARDIO, blocks=(rows,)), "WUP003"))


@pytest.mark.parametrize(
    ("phase", "is_found"),
    [
        (bw.model.WarmUpPhase("Light sets of the first exercise"), False),
        (bw.model.WarmUpPhase("Ramp up"), False),
        (bw.model.WarmUpPhase("Then", exercises=[bw.resolve("bent_over_row")]), False),
        (bw.model.WarmUpPhase("Light cardio"), True),
        (bw.model.WarmUpPhase("Then", exercises=[bw.resolve("lunge")]), True),
    ],
)
def test_wup003_is_content_with_a_phase_of_lighter_sets(phase, is_found):
    assert is_found is bool(found(after(CARDIO, phase), "WUP003"))


def test_wup003_sees_a_partner_of_a_superset():
    pull_ups = bw.ExerciseSets(bw.resolve("pull_up"), [bw.Set(reps=8)])
    rows = bw.ExerciseSets(bw.resolve("bent_over_row"), [bw.Set(reps=8)])
    one = after(CARDIO, blocks=(bw.Block([pull_ups, rows]),))
    assert ["blocks[0].exercises[1]"] == [where for where, _ in found(one, "WUP003")]
