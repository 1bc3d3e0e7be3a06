"""Which workout is next, and what is done in it."""

from __future__ import annotations

import pytest
from attrs import evolve
from training_logs import FIRST, ROW, day, done, planned, sets

import backworkouts as bw
from backworkouts import progression
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError

PULL = bw.Workout("Pull A", planned(3, "8-12"), planned(2, 15, None, exercise="face pull"))
HINGE = bw.Workout("Hinge", planned(3, 5, "100 kg", exercise="deadlift"))
CHIN = bw.Workout("Pull B", planned(3, "6-8", "BW", exercise="pull up"))
TWICE = bw.Program.weekly("Twice", PULL, bw.REST, HINGE)
DOUBLE = progression.DoubleProgression("2.5 kg")
DEFAULT = progression.Progressions(default=DOUBLE)


def session(on, workout):
    """A session of a workout, with the fewest repetitions."""

    def fewest(each):
        reps = bw.Reps(each.reps.low)
        return bw.Set(reps=reps, load=each.load)

    return bw.Session(day(on).isoformat(), workout.map_sets(fewest))


def following(program, *sessions, progressions=DEFAULT, **more):
    return progression.next(program, sessions, progressions, **more)


def names(program, *workouts, start=0):
    """The workout that is told after each session."""
    told, sessions = [], []
    for number, workout in enumerate(workouts):
        sessions.append(session(start + number, workout))
        told.append(following(program, *sessions).workout.name)
    return told


# Which workout.


def test_the_first_workout_is_first():
    first = following(TWICE)
    assert (first.workout.name, first.on) == ("Pull A", None)
    assert "begins with Pull A" in first.reason


def test_the_next_workout_follows_the_last_one_and_rest_days_are_skipped():
    assert names(TWICE, PULL, HINGE, PULL) == ["Hinge", "Pull A", "Hinge"]


def test_a_skipped_workout_is_skipped():
    three = bw.Program.weekly("Three", PULL, HINGE, CHIN)
    assert names(three, HINGE, PULL, PULL) == ["Pull B", "Hinge", "Hinge"]


def test_a_name_is_compared_without_case():
    renamed = evolve(PULL, name="PULL a")
    assert names(TWICE, renamed) == ["Hinge"]


def test_another_name_is_matched_by_half_of_the_exercises():
    one_of_two = bw.Workout("Tuesday", planned(3, 8))
    one_of_three = bw.Workout("Tuesday", planned(3, 8, exercise="pull up"))
    assert names(TWICE, one_of_two, one_of_two) == ["Hinge", "Hinge"]
    assert names(TWICE, one_of_three) == ["Pull A"]
    wide = bw.Workout(
        "Wide", *(planned(3, 8, exercise=name) for name in (ROW, "face pull", "deadlift"))
    )
    assert names(bw.Program.weekly("Wide", HINGE, wide), one_of_two) == ["Hinge"]


def test_a_session_with_few_exercises_of_the_program_is_told():
    # One of three exercises is less than half of the workout.
    long = bw.Workout("Long", *PULL.blocks, *HINGE.blocks)
    program = bw.Program.weekly("Long and short", long, CHIN)
    only_deadlift = bw.Workout("Gym", *HINGE.blocks)
    begun = following(program, session(0, only_deadlift))
    assert (begun.workout.name, "1 session has less than" in begun.reason) == ("Long", True)
    later = following(program, session(0, long), *(session(day, only_deadlift) for day in (1, 2)))
    assert "2 sessions since then have less" in later.reason
    assert "less than" not in following(program, session(0, only_deadlift), session(1, long)).reason


def test_a_workout_of_several_days_is_told_by_what_came_before():
    rotation = bw.Program.weekly("ABAC", PULL, HINGE, PULL, CHIN)
    assert names(rotation, PULL, HINGE, PULL) == ["Hinge", "Pull A", "Pull B"]


def test_phases_follow_each_other_and_the_program_begins_again():
    base = bw.Phase((PULL, bw.REST, HINGE, *[bw.REST] * 4), weeks=1, name="Base")
    peak = bw.Phase((CHIN, *[bw.REST] * 6), weeks=2)
    program = bw.Program("Two phases", (base, peak))
    done_so_far = [session(0, PULL), session(2, HINGE)]
    second = following(program, *done_so_far)
    assert (second.workout.name, "phase 2" in second.reason) == ("Pull B", True)
    done_so_far += [session(7, CHIN), session(14, CHIN)]
    assert following(program, *done_so_far[:3]).workout.name == "Pull B"
    again = following(program, *done_so_far)
    assert (again.workout.name, "ended" in again.reason) == ("Pull A", True)
    begun = following(program, *done_so_far, session(21, PULL))
    assert (begun.workout.name, "(Base)" in begun.reason) == ("Hinge", True)


def test_a_program_of_one_week_is_repeated_and_has_not_ended():
    week = bw.Program("Week", (bw.Phase((PULL, HINGE, *[bw.REST] * 5), weeks=1),))
    again = following(week, session(0, PULL), session(1, HINGE))
    assert (again.workout.name, "ended" in again.reason) == ("Pull A", False)


def test_a_phase_without_weeks_goes_on():
    program = bw.Program("Open", (bw.Phase((PULL, HINGE)), bw.Phase((CHIN,), weeks=1)))
    assert names(program, *[PULL, HINGE] * 3)[-1] == "Pull A"
    assert names(program, CHIN) == ["Pull B"]  # seven days of one workout


def test_a_phase_has_one_rotation_at_least():
    long = bw.Program("Long", (bw.Phase((PULL, *[bw.REST] * 8, HINGE), weeks=1),))
    assert names(long, PULL, HINGE) == ["Hinge", "Pull A"]


def test_equal_workouts_are_one():
    again = evolve(PULL, blocks=tuple(PULL.blocks))
    program = bw.Program("Equal", (bw.Phase((PULL, HINGE, again, CHIN)),))
    assert names(program, PULL, HINGE, again) == ["Hinge", "Pull A", "Pull B"]


def test_a_workout_by_itself_is_next():
    assert following(PULL, session(0, HINGE)).workout.name == "Pull A"


# What is done in it.


def test_each_exercise_has_its_scheme_and_the_workout_its_loads():
    linear = progression.ExerciseProgression("face_pull", progression.Linear("2.5 kg"))
    progressions = progression.Progressions((linear,), default=DOUBLE)
    pulled = bw.Session(
        "2026-11-02",
        bw.Workout(
            "Pull A",
            bw.model.ExerciseSets(bw.resolve(ROW), sets("12 12 12")),
            bw.model.ExerciseSets(bw.resolve("face pull"), sets("15 15", "20 kg")),
        ),
    )
    told = following(PULL, pulled, progressions=progressions)
    assert str(told.workout) == "Pull A\nSeated Row 3 x 8-12 x 62.5 kg\nFace Pull 2 x 15 x 22.5 kg"
    assert [each.change for each in told.exercises] == ["more_load", "more_load"]
    assert told.on == day(1)


def test_an_exercise_without_a_scheme_stays_as_planned():
    told = following(PULL, progressions=progression.Progressions())
    assert told.workout == PULL
    assert {each.change for each in told.exercises} == {"as_planned"}


def test_a_default_that_does_not_fit_leaves_an_exercise_as_planned_and_says_so():
    told = following(PULL)
    assert told.exercises[1].change == "as_planned"
    assert "range" in told.exercises[1].reason


def test_warm_up_sets_alone_stay_as_planned():
    warm_up = bw.straight("deadlift", 1, reps=5, load="60 kg", kind="warm_up")
    (found,) = following(bw.Workout("Pull", warm_up)).exercises
    assert "as planned: no scheme applies to warm-up sets" == found.reason


def test_a_hold_stays_as_planned():
    hang = bw.Workout("Hang", bw.straight("dead hang", 2, duration=30))
    assert following(hang).exercises[0].change == "as_planned"


def test_what_schemes_need_is_raised_all_at_once():
    stages = progression.Stages((progression.Stage(1, 5),), "5 kg")
    entries = (
        progression.ExerciseProgression("face_pull", DOUBLE),
        progression.ExerciseProgression(ROW, stages),
    )
    with pytest.raises(InvalidValueError) as error:
        following(PULL, session(0, PULL), progressions=progression.Progressions(entries))
    assert [(problem.where, problem.path[:4]) for problem in error.value.problems] == [
        ("Pull A: Seated Row", ("blocks", 0, "exercises", 0)),
        ("Pull A: Face Pull", ("blocks", 1, "exercises", 0)),
    ]


def test_a_default_asks_since_when_its_sessions_count():
    stages = progression.Stages((progression.Stage(1, 5),), "5 kg")
    with pytest.raises(InvalidValueError, match="since"):
        following(PULL, session(0, PULL), progressions=progression.Progressions(default=stages))


def test_loads_are_those_of_the_equipment():
    row = bw.catalog.exercises[ROW]
    barbell = bw.Workout("Bar", planned(1, "8-12", "61 kg", exercise="bent-over row"))
    stated = progression.Progressions(
        default=DOUBLE,
        loading=(
            progression.LoadingOf("barbell", progression.Rack()),
            progression.LoadingOf("dip_belt", progression.Rack("0 kg", {"5 kg": 2})),
        ),
    )
    assert str(following(barbell, progressions=stated).workout.blocks[0]).endswith("x 60 kg")
    assert "barbell" not in row.equipment
    chins = [done(0, "8 8 8", "BW+1 kg", exercise="pull up", name="Pull B")]
    told = following(CHIN, *chins, progressions=stated)
    assert str(told.exercises[0].sets.sets[0].load) == "BW"  # the belt takes 0 or 10 kg


def test_a_scheme_of_one_workout_looks_at_its_sessions():
    heavy, light = evolve(PULL, name="Heavy"), evolve(PULL, name="Light")
    program = bw.Program.weekly("Heavy and light", heavy, light)
    entry = progression.ExerciseProgression(ROW, DOUBLE, "Heavy")
    progressions = progression.Progressions((entry,), default=DOUBLE)
    sessions = [done(0, "12 12 12", name="heavy"), done(2, "8 8 8", "40 kg", name="Light")]
    told = following(program, *sessions, progressions=progressions)
    assert str(told.exercises[0].sets) == "Seated Row 3 x 8-12 x 62.5 kg"
    told = following(program, sessions[0], progressions=progressions)
    assert str(told.exercises[0].sets) == "Seated Row 3 x 8-12 x 62.5 kg"  # of all sessions


def heavy_and_light(*, heavy=(3, 5, "80 kg"), light=(3, 12, "50 kg")):
    days = [
        bw.Workout("Heavy", planned(*heavy)),
        bw.Workout("Light", planned(*light)),
        bw.Workout("Hinge", planned(3, 5, "100 kg", exercise="deadlift")),
    ]
    return bw.Program.weekly("Heavy and light", *days)


LINEAR = progression.Progressions(default=progression.Linear("2.5 kg"))


@pytest.mark.parametrize("reps", [5, 12])
def test_a_light_day_does_not_set_the_load_of_a_heavy_one(reps):
    # Heavy 80 -> 82.5 kg, whatever the light day with 50 kg was; and the light day 50 -> 52.5.
    program = heavy_and_light(light=(3, reps, "50 kg"))
    sessions = [
        done(0, "5 5 5", "80 kg", name="Heavy"),
        done(2, " ".join([str(reps)] * 3), "50 kg", name="Light"),
        done(4, "5 5 5", "100 kg", exercise="deadlift", name="Hinge"),
    ]
    heavy = following(program, *sessions, progressions=LINEAR)
    assert str(heavy.workout.blocks[0]) == "Seated Row 3 x 5 x 82.5 kg"
    light = following(
        program, *sessions, done(7, "5 5 5", "82.5 kg", name="Heavy"), progressions=LINEAR
    )
    assert str(light.workout.blocks[0]) == f"Seated Row 3 x {reps} x 52.5 kg"


def test_workouts_of_one_name_are_told_apart_by_the_rotation():
    # Pull with 3x5 and 80 kg, then Pull with 3x12 and 50 kg: the third session is the first again.
    heavy, light = (
        bw.Workout("Pull", planned(*each)) for each in ((3, 5, "80 kg"), (3, 12, "50 kg"))
    )
    program = bw.Program.weekly("Two", heavy, light)
    sessions = [done(0, "5 5 5", "80 kg"), done(3, "12 12 12", "50 kg")]
    third = following(program, *sessions, progressions=LINEAR)
    assert str(third.workout.blocks[0]) == "Seated Row 3 x 5 x 82.5 kg"
    fourth = following(program, *sessions, done(7, "5 5 5", "82.5 kg"), progressions=LINEAR)
    assert str(fourth.workout.blocks[0]) == "Seated Row 3 x 12 x 52.5 kg"


def test_days_that_plan_the_same_share_the_load():
    # Both days have 3x5, one without a load: 80 made on the first is 82.5 on the second.
    program = heavy_and_light(light=(3, 5, None))
    told = following(program, done(0, "5 5 5", "80 kg", name="Heavy"), progressions=LINEAR)
    assert str(told.workout.blocks[0]) == "Seated Row 3 x 5 x 82.5 kg"


def test_sessions_of_no_workout_count_for_each():
    legs = bw.straight("back squat", reps=5, load="100 kg").exercises[0]
    wide = bw.Workout("Wide", *(planned(3, 5, exercise=each) for each in ("face pull", "deadlift")),
                      planned(3, 5, "80 kg"))  # fmt: skip
    hotel = bw.Session(
        "2026-11-02",
        bw.Workout("Hotel", legs, bw.model.ExerciseSets(bw.resolve(ROW), sets("5 5 5", "85 kg"))),
    )
    two = bw.Program.weekly("Two", wide, evolve(wide, name="B", blocks=wide.blocks[:2]))
    told = following(two, hotel, progressions=LINEAR)
    assert str(told.workout.blocks[-1]) == "Seated Row 3 x 5 x 87.5 kg"


def test_stages_go_through_all_workouts():
    stages = progression.Stages(
        (progression.Stage(1, 5), progression.Stage(1, 3)), "5 kg", since=FIRST
    )
    program = heavy_and_light()
    sessions = [done(0, "4", "80 kg", name="Heavy")]
    told = following(program, *sessions, progressions=progression.Progressions(default=stages))
    assert str(told.workout.blocks[0]) == "Seated Row 1 x 3 x 80 kg"


def test_the_other_day_of_an_exercise_is_no_break():
    entries = (progression.ExerciseProgression(ROW, progression.Linear("2.5 kg"), "Heavy"),)
    weekly = progression.Progressions(entries, layoff=progression.Layoff(7))
    sessions = [done(0, "5 5 5", "80 kg", name="Heavy"), done(3, "12", "50 kg", name="Light")]
    hinge = done(4, "5 5 5", "100 kg", exercise="deadlift", name="Hinge")
    told = following(heavy_and_light(), *sessions, hinge, progressions=weekly, on=day(7))
    assert str(told.workout.blocks[0]) == "Seated Row 3 x 5 x 82.5 kg"
    assert told.notes == ()


def test_what_is_added_to_bodyweight_goes_on_no_barbell():
    rows = bw.Workout("Rows", planned(1, "8-12", "BW+10 kg", exercise="inverted row"))
    stated = progression.Progressions(
        default=DOUBLE, loading=(progression.LoadingOf("barbell", progression.Rack()),)
    )
    told = following(rows, done(0, "9", "BW+10 kg", "inverted row"), progressions=stated)
    assert str(told.workout.blocks[0]) == "Inverted Row 1 x 8-12 x BW+10 kg"


def test_a_lighter_week_is_lighter_for_exercises_without_a_scheme():
    stated = progression.Progressions(deload=progression.Deload(1, load=90, sets=50))
    hang = bw.straight("dead hang", 4, duration=30)
    pull = bw.Workout("Pull", planned(4, 5, "100 kg", exercise="deadlift"), hang)
    told = following(pull, session(0, HINGE), progressions=stated, on=day(7))
    assert [str(block) for block in told.workout.blocks] == [
        "Deadlift 2 x 5 x 90 kg",
        "Dead Hang 2 x 30 s",
    ]
    assert {each.change for each in told.exercises} == {"deload"}


def test_names_of_workouts_may_differ_in_case_alone():
    upper = bw.Workout("PULL", planned(3, "8-12", "50 kg"))
    program = bw.Program.weekly("Cases", bw.Workout("Pull", planned(3, 5, "80 kg")), upper)
    entries = (
        progression.ExerciseProgression(ROW, progression.Linear("2.5 kg"), "Pull"),
        progression.ExerciseProgression(ROW, DOUBLE, "PULL"),
    )
    told = following(program, progressions=progression.Progressions(entries))
    assert (str(told.workout.blocks[0]), told.notes) == ("Seated Row 3 x 5 x 80 kg", ())


def test_an_exercise_in_several_places_is_matched_in_order():
    twice = bw.Workout("Twice", planned(1, "4-6", "80 kg"), planned(2, "10-15", "50 kg"))

    def performed(*parts):
        row = bw.resolve(ROW)
        return bw.Session(
            "2026-11-02", bw.Workout("Twice", *(bw.model.ExerciseSets(row, each) for each in parts))
        )

    both = performed(sets("6", "80 kg"), sets("12 10", "50 kg"))
    told = following(twice, both)
    assert [str(each.sets) for each in told.exercises] == [
        "Seated Row 1 x 4-6 x 82.5 kg",
        "Seated Row 2 x 10-15 x 50 kg",
    ]
    one = following(twice, performed(sets("6", "80 kg")))
    assert [each.change for each in one.exercises] == ["start", "start"]
    assert "places" in one.exercises[0].reason


def test_a_plan_with_one_place_takes_all_sets_of_a_session():
    row = bw.resolve(ROW)
    parts = [bw.model.ExerciseSets(row, sets(each)) for each in ("12 12", "12")]
    told = following(PULL, bw.Session("2026-11-02", bw.Workout("Pull A", *parts)))
    assert str(told.exercises[0].sets) == "Seated Row 3 x 8-12 x 62.5 kg"


def test_a_shared_object_in_two_places_gets_two_answers():
    shared = planned(1, "8-12")
    workout = bw.Workout("Twice", shared, shared)
    row = bw.resolve(ROW)
    parts = [bw.model.ExerciseSets(row, sets(each)) for each in ("12", "9")]
    told = following(workout, bw.Session("2026-11-02", bw.Workout("Twice", *parts)))
    assert [str(block) for block in told.workout.blocks] == [
        "Seated Row 1 x 8-12 x 62.5 kg",
        "Seated Row 1 x 8-12 x 60 kg",
    ]


def test_warm_up_places_are_no_places():
    warm_up = bw.model.ExerciseSets(
        bw.resolve(ROW), [bw.Set(reps=10, load="20 kg", kind="warm_up")]
    )
    workout = bw.Workout("Pull A", warm_up, planned(3, "8-12"))
    told = following(workout, done(0, "12 12 12", name="Pull A"))
    assert [each.change for each in told.exercises] == ["as_planned", "more_load"]


def test_lighter_weeks_follow_from_all_sessions_of_the_program():
    progressions = progression.Progressions(default=DOUBLE, deload=progression.Deload(2))
    sessions = [session(0, HINGE), done(7, "12 12 12", name="Pull A")]
    told = following(bw.Program.weekly("One", PULL, HINGE), *sessions, progressions=progressions,
                     on=day(14))  # fmt: skip
    assert told.workout.name == "Hinge"
    light = following(PULL, *sessions, progressions=progressions, on=day(14))
    assert light.exercises[0].change == "more_load"  # one week with the exercises of the workout
    first = following(bw.Program.weekly("One", HINGE, PULL), *sessions[::-1], session(8, HINGE),
                      progressions=progressions, on=day(14))  # fmt: skip
    assert first.exercises[0].change == "deload"


def test_what_is_not_used_is_noted():
    entries = (
        progression.ExerciseProgression("seatd_row", DOUBLE),
        progression.ExerciseProgression("deadlift", DOUBLE, "Pull A"),
        progression.ExerciseProgression(ROW, DOUBLE, "pull a"),
        progression.ExerciseProgression(ROW, DOUBLE, "Pul A"),
    )
    told = following(
        TWICE,
        session(0, PULL),
        session(30, PULL),
        progressions=progression.Progressions(entries),
        on=day(10),
    )
    assert len(told.notes) == 5
    assert "nearest: seated_row" in told.notes[0]
    assert "deadlift in Pull A" in told.notes[1]
    assert [note.endswith("nearest: Pull A") for note in told.notes] == [False] * 2 + [True] * 2 + [
        False
    ]
    assert told.notes[4].startswith("1 session after 2026-11-12")


def test_percentages_without_a_rack_are_noted():
    # After a break of 30 days 10 % less: 54 kg; a stack of 5 kg steps makes 50. No load, no note.
    rack = progression.LoadingOf("cable_machine", progression.Stack("5 kg", "5 kg", "100 kg"))
    told = following(PULL, session(0, PULL), on=day(30))
    assert [note.endswith(": Seated Row") for note in told.notes] == [True]
    with_a_stack = DEFAULT.replace(loading=(rack,))
    assert following(PULL, session(0, PULL), on=day(30), progressions=with_a_stack).notes == ()
    assert following(PULL, session(0, PULL), on=day(3)).notes == ()


# Own schemes.


class Same:
    """The planned sets, always."""

    def decide(self, history):
        return progression.Decision(history.planned, "same", "as always", (history.last.on,))


def test_an_own_scheme_takes_precedence():
    told = following(PULL, done(0, "12 12 12"), own={ROW: Same()})
    assert (told.exercises[0].change, told.exercises[0].sessions) == ("same", (FIRST,))


def test_an_own_scheme_of_an_unknown_exercise_is_an_error_with_the_nearest():
    with pytest.raises(InvalidValueError) as error:
        following(PULL, own={"seated_rwo": Same(), 5: Same()})
    assert error.value.problems[0].suggestions == (ROW,)


@pytest.mark.parametrize(
    ("training", "progressions", "own"),
    [
        ("Pull A", DEFAULT, {}),
        (PULL, DOUBLE, {}),
        (PULL, DEFAULT, [Same()]),
        (PULL, DEFAULT, {ROW: "double"}),
    ],
)
def test_another_type_is_an_error(training, progressions, own):
    with pytest.raises(UnsupportedSubjectError):
        progression.next(training, [], progressions, own=own)


def test_texts_and_plain_values():
    told = following(TWICE, done(0, "12 12 12", name="Hinge"), on=day(2))
    assert str(told).splitlines() == [
        "Pull A (2026-11-04)",
        "Pull A follows Hinge (2026-11-02).",
        "Seated Row 3 x 8-12 x 62.5 kg",
        f"  {told.exercises[0].reason}.",
        "Face Pull 2 x 15",
        f"  {told.exercises[1].reason}.",
        "Not medical advice.",
    ]
    plain = told.to_dict()
    assert (plain["on"], plain["notice"]) == ("2026-11-04", "Not medical advice.")
    assert plain["workout"]["name"] == "Pull A"
    assert bw.from_dict(plain["workout"]) == told.workout
    assert repr(told) == "<NextWorkout 'Pull A': 2026-11-04>"
    assert following(TWICE).to_dict()["on"] is None
    assert str(following(TWICE)).startswith("Pull A\n")
