"""The rules on data: what each finds, on both sides of its boundary."""

from __future__ import annotations

from attrs import evolve

import backworkouts as bw
from support import found, workout


def messages(subject, code, profile=None, **options):
    return [message for _, message in found(subject, code, profile, **options)]


def day(*parts):
    """An exercise and its loads, as a workout; `None` for no load."""
    blocks = [
        bw.straight(name, [bw.Set(reps=8, load=load) for load in loads]) for name, *loads in parts
    ]
    return bw.Workout("Day", *blocks)


# DAT001: fixes


def fixed(text):
    subject = workout(text, "Day")
    return str(bw.fix(subject, unsafe=True, select="DAT001").subject).splitlines()[1]


def test_dat001_takes_a_misspelling_for_what_is_meant():
    assert "Seated Row 3 x 10" == fixed("Seated Rwo 3x10")
    subject = workout("Seated Rwo 3x10")
    assert subject == bw.fix(subject, select="DAT001").subject  # not by itself


def test_dat001_takes_a_name_that_the_catalog_knows_for_it():
    known = bw.ExerciseSets(bw.Exercise.custom("pull ups"), [bw.Set(reps=8)])
    changed = bw.fix(bw.Workout("A", known), unsafe=True, select="DAT001").subject
    assert bw.catalog.exercises["pull_up"] == changed.exercises[0]


def test_dat001_does_not_choose_where_several_may_be_meant():
    vague = bw.Workout("A", bw.ExerciseSets(bw.Exercise.custom("row"), [bw.Set(reps=8)]))
    (finding,) = bw.check(vague, select="DAT001")
    assert "; is it " in finding.message
    assert finding.fix is None


def test_dat001_does_not_take_another_name_for_a_misspelling():
    (finding,) = bw.check(workout("Landmine Thing 3x10"), select="DAT001")
    assert "; is it " in finding.message
    assert finding.fix is None


def test_dat001_does_not_offer_what_it_knows_nothing_of_either():
    catalog = bw.Catalog(exercises=[bw.Exercise("thing", "Thing")])
    subject = bw.Workout("A", bw.straight(bw.Exercise.custom("Thing"), 3, reps=8))
    (finding,) = bw.check(subject, select="DAT001", catalog=catalog)
    assert "no muscles are known for Thing, so its 3 sets are in no count" == finding.message
    assert finding.fix is None


# DAT002: exercises outside the catalog


def test_dat002_names_an_exercise_of_ones_own_once():
    own = bw.Exercise("my_row", "My Row", prime_movers=["rhomboids"])
    subject = bw.Workout("A", bw.straight(own, 3, reps=8), bw.straight(own, 1, reps=8))
    assert [
        (
            "blocks[0].exercises[0]",
            "My Row (my_row) is not in the catalog, so no other app can count it the same way",
        )
    ] == found(subject, "DAT002")
    extended = bw.catalog.extend(exercises=[own])
    assert () == bw.check(subject, select="DAT002", catalog=extended).codes


def test_dat002_sees_an_id_with_another_content():
    row = bw.catalog.exercises["seated_row"]
    other = evolve(row, prime_movers=["latissimus_dorsi"], patterns=["vertical_pull"])
    assert [
        (
            "Seated Row has the id seated_row, which the catalog has with other prime movers and "
            "patterns"
        )
    ] == messages(bw.Workout("A", bw.straight(other, 3, reps=8)), "DAT002")


def test_dat002_does_not_mind_names_order_or_copies():
    row = bw.catalog.exercises["seated_row"]
    same = [
        evolve(row),
        evolve(row, name="Rudern", instructions=None),
        evolve(row, prime_movers=row.prime_movers[::-1]),
    ]
    for one in same:
        assert [] == found(bw.Workout("A", bw.straight(one, 3, reps=8)), "DAT002")
    assert [] == found("Seated Row 3x10\nMystery 3x10", "DAT002")  # the second is for DAT001
    assert [] == found(workout("Pull-Up 3x8 warm-up"), "DAT002")


def test_dat002_sees_another_content_behind_a_copy():
    row = bw.catalog.exercises["seated_row"]
    copy, other = evolve(row), evolve(row, patterns=["vertical_pull"])
    subject = bw.Workout("A", *(bw.straight(one, 3, reps=8) for one in (copy, other)))
    assert ["blocks[1].exercises[0]"] == [where for where, _ in found(subject, "DAT002")]


# DAT003: optional sets


def test_dat003_begins_above_two_sets():
    assert [] == found("Lat Pulldown 3-5x10\nSeated Row 3x10", "DAT003")
    assert [("", "optional sets leave latissimus dorsi between 6 and 9 sets a session")] == found(
        "Lat Pulldown 3-5x10\nSeated Row 3-4x10", "DAT003"
    )
    assert [] == found("Lat Pulldown 3-5x10\nSeated Row 3-4x10", "DAT003", sets=3)


def test_dat003_adds_up_a_week():
    once = workout("Lat Pulldown 3-5x10")
    assert [] == found(once, "DAT003")
    assert ["optional sets leave latissimus dorsi between 6 and 10 sets a week"] == messages(
        [once, once], "DAT003"
    )


def test_dat003_leaves_ranges_of_repetitions_alone():
    assert [] == found("Lat Pulldown 9x8-12\nPull-Up 9x8+\nHyperextension 9xfailure", "DAT003")
    assert [] == found("Mystery 3-9x10", "DAT003")  # in no count


# DAT004: jumping loads


def test_dat004_begins_above_three_times():
    assert [] == found([day(("seated row", "60 kg")), day(("seated row", "180 kg"))], "DAT004")
    assert [
        (
            "[1].blocks[0].exercises[0].sets[0]",
            (
                "Seated Row with 181 kg and with 60 kg, more than 3 times apart; one of them looks "
                "like a slip"
            ),
        )
    ] == found([day(("seated row", "60 kg")), day(("seated row", "181 kg"))], "DAT004")
    assert [] == found(
        [day(("seated row", "60 kg")), day(("seated row", "181 kg"))], "DAT004", factor=4
    )


def test_dat004_names_what_is_usual():
    log = [
        bw.Session(f"2026-11-{one:02}T18:00", day(("pull up", "BW"), ("seated row", *loads)))
        for one, loads in enumerate([["60 kg"] * 3, ["60 kg", "600 kg", "62.5 kg"]], 1)
    ]
    assert [
        (
            "[1].workout.blocks[1].exercises[0].sets[1]",
            (
                "Seated Row with 600 kg, where 60 kg is usual, more than 3 times apart; it looks like "
                "a slip"
            ),
        )
    ] == found(log, "DAT004")


def test_dat004_finds_a_lost_digit_behind_the_usual_load():
    light = day(("seated row", "60 kg", "6 kg", "60 kg", "62.5 kg"))
    assert [
        (
            "blocks[0].exercises[0].sets[1]",
            (
                "Seated Row with 6 kg, where 60 kg is usual, more than 3 times apart; it looks like a "
                "slip"
            ),
        )
    ] == found(light, "DAT004")


def test_dat004_lets_one_work_up_to_the_load():
    assert [] == found(day(("deadlift", "20 kg", "60 kg", "100 kg", "140 kg", "180 kg")), "DAT004")
    assert [] == found(day(("deadlift", "20 kg", "20 kg", "40 kg", "60 kg", "150 kg")), "DAT004")
    years = [day(("deadlift", *[f"{load} kg"] * 3)) for load in (20, *range(100, 180, 10))]
    assert [] == found(years, "DAT004")


def test_dat004_compares_working_sets_of_one_exercise_and_unit():
    warm = [bw.Set(reps=8, load="6 kg", kind="warm_up")]
    drop = [bw.Set(reps=8, load="60 kg"), bw.Set(reps=8, load="15 kg", kind="drop")]
    assert [] == found(bw.Workout("A", bw.straight("seated row", [*drop, *warm])), "DAT004")
    mixed = day(("seated row", "60 kg", "600 lb", "5 ?", "80 %1RM", None), ("pull up", "BW+5 kg"))
    assert [] == found(mixed, "DAT004")
    assert [] == found(day(("seated row", "60 kg", "0 kg", "60 kg")), "DAT004")
    assert 1 == len(found(day(("seated row", "60 kg", "0 kg", "600 kg")), "DAT004"))


def test_dat004_puts_a_body_under_loads_on_top_of_it():
    # 60 + 5 against 60 + 40; 60 + 20 against 60 + 200
    assert [] == found(day(("pull up", "BW+5 kg", "BW+40 kg")), "DAT004")
    (message,) = messages(day(("pull up", "BW+20 kg", "BW+200 kg")), "DAT004")
    assert message.startswith("Pull-Up with BW+200 kg and with BW+20 kg,")
    assert [] == found(day(("pull up", "BW+20 kg", "BW-70 kg")), "DAT004")
    assert 1 == len(found(day(("pull up", "BW+5 kg", "BW+40 kg")), "DAT004", bodyweight=0))


def test_dat004_looks_once_at_a_workout_that_comes_again():
    slip = day(("seated row", "60 kg", "600 kg", "60 kg"))
    other = day(("pull up", None))
    ((where, _),) = found(bw.Phase([slip, other, slip]), "DAT004")
    assert "rotation[0].blocks[0].exercises[0].sets[1]" == where


def test_dat004_needs_loads():
    report = bw.check(workout("Seated Row 3x10"), select="DAT004")
    assert "no loads" in report.skipped[0].reason


# DAT005: missing units


def test_dat005_counts_the_sets():
    assert [
        (
            "blocks[0].exercises[0]",
            "3 sets of Deadlift have loads without a unit, so no tonnage has them",
        )
    ] == found("Deadlift 3x5 @ 100\nPull-Up 3x8", "DAT005")
    assert [
        ("", "6 sets of Deadlift and Seated Row have loads without a unit, so no tonnage has them")
    ] == found("Deadlift 3x5 @ 100\nSeated Row 3x8 @ 60", "DAT005")


def test_dat005_is_short():
    assert ["1 set of Deadlift has a load without a unit, so no tonnage has it"] == messages(
        day(("deadlift", "100 ?", "100 kg")), "DAT005"
    )
    names = ("deadlift", "seated row", "pull up", "face pull")
    (message,) = messages(day(*[(name, "10 ?") for name in names]), "DAT005")
    assert message.startswith("4 sets of Deadlift, Seated Row, Pull-Up and others have loads")


def test_dat005_is_content_with_units_and_with_warm_ups():
    assert [] == found("Deadlift 3x5 @ 100 kg\nPull-Up 3x8", "DAT005")
    warm = [bw.Set(reps=8, load="60 ?", kind="warm_up"), bw.Set(reps=8, load="60 kg")]
    assert [] == found(bw.Workout("A", bw.straight("seated row", warm)), "DAT005")
    week = [day(("deadlift", "100 ?")), day(("deadlift", None))]
    assert ["[0].blocks[0].exercises[0]"] == [where for where, _ in found(week, "DAT005")]


# DAT007: empty workouts

EMPTY = bw.Workout("Pull Day")


def test_dat007_a_workout_without_exercises():
    (message,) = messages(EMPTY, "DAT007")
    assert "Pull Day has no exercises" in message
    assert [] == found("Pull-Up 1x1", "DAT007")
    assert [] == found(workout("Pull-Up 3x8 warm-up"), "DAT007")


def test_dat007_nothing_to_check():
    for nothing in ([], (), iter([])):
        ((where, _),) = found(nothing, "DAT007")
        assert "" == where
    assert ("DAT007",) == tuple(finding.code for finding in bw.check([]).at_least("warning"))


def test_dat007_names_each_empty_workout():
    full = workout("Pull-Up 3x8")
    assert ["[1]"] == [where for where, _ in found([full, EMPTY], "DAT007")]
    phase = bw.Phase([EMPTY, full, None, EMPTY, None, None, None])
    (finding,) = bw.check(bw.Program("P", [phase] * 2), select="DAT007")
    assert "phases[0].rotation[0]" == finding.where
    # the same workout, twice in each of two weeks
    assert 3 == len(finding.others)
    assert (1, 2) == finding.weeks
    session = bw.Session("2026-03-02T18:00:00+00:00", EMPTY)
    assert ["workout"] == [where for where, _ in found(session, "DAT007")]


# DAT008: implausible values


def one_set(exercise, **stated):
    return bw.Workout("A", bw.straight(exercise, **stated))


def test_dat008_repetitions():
    assert [] == found(one_set("pull up", reps=700), "DAT008")
    assert [
        (
            "blocks[0].exercises[0].sets[0]",
            "Pull-Up: 701 repetitions in a set, more than 700; is it a slip?",
        )
    ] == found(one_set("pull up", reps=701), "DAT008")
    assert 1 == len(found(one_set("pull up", reps="8-1000"), "DAT008"))
    assert [] == found(one_set("pull up", reps="8+"), "DAT008")
    assert [] == found(one_set("pull up", reps=1000), "DAT008", reps=1000)
    assert 1 == len(found("Pull-Up 3x1000", "DAT008"))  # one finding for equal slips


def test_dat008_loads():
    for load in ("700 kg", "1543 lb", "1543 ?", "BW+700 kg", "100 %1RM", "5RM"):
        assert [] == found(one_set("seated row", reps=5, load=load), "DAT008")
    # 1,544 lb are 700.4 kg
    for load in ("701 kg", "1544 lb", "1544 ?", "BW+1544 lb", "60-4000 kg"):
        (message,) = messages(one_set("deadlift", reps=5, load=load), "DAT008")
        assert f"Deadlift: {load} in a set, more than 700" in message
    assert [] == found(one_set("leg press", reps=5, load="1400 kg"), "DAT008")
    (message,) = messages(one_set("leg press", reps=5, load="1401 kg"), "DAT008")
    assert "more than 1,400" in message


def test_dat008_durations():
    assert [] == found(one_set("plank", duration="60 min"), "DAT008")
    (message,) = messages(one_set("plank", duration="90 min"), "DAT008")
    assert "Plank: 90 minutes in a set, more than 60" in message
    assert [] == found(one_set("running", duration="90 min"), "DAT008")
    unknown = bw.ExerciseSets(bw.Exercise.custom("Yoga"), [bw.Set(duration="90 min")])
    assert [] == found(bw.Workout("A", unknown), "DAT008")
    weighed = bw.ExerciseSets(bw.Exercise.custom("Thing"), [bw.Set(reps=5, load="4000 kg")])
    assert 1 == len(found(bw.Workout("A", weighed), "DAT008"))


def test_dat008_sets():
    assert [] == found(bw.Workout("A", bw.straight("pull up", 30, reps=5)), "DAT008")
    assert [
        ("blocks[0].exercises[0]", "Pull-Up: 40 sets in a workout, more than 30; is it a slip?")
    ] == found(bw.Workout("A", bw.straight("pull up", 40, reps=5)), "DAT008")
    ten = bw.straight("pull up", 10, reps=5)
    assert ["blocks[3].exercises[0]"] == [
        where for where, _ in found(bw.Workout("A", *[ten] * 5), "DAT008")
    ]
    assert [] == found(bw.Workout("A", bw.straight("running", 40, duration="1 min")), "DAT008")
    by_the_clock = bw.Block(ten.exercises * 4, "emom", "40 min")
    assert [] == found(bw.Workout("A", by_the_clock), "DAT008")


def test_dat008_reports_each_kind_once():
    slips = [bw.Set(reps=1000, load="4000 kg")] * 3
    assert ["blocks[0].exercises[0].sets[0]"] * 2 == [
        where for where, _ in found(bw.Workout("A", bw.straight("deadlift", slips)), "DAT008")
    ]
