"""Programs are written for Liftosaur; what the text does not give back is named as a loss."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest
import wide
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import interop, limits
from backworkouts.errors import InteropError, UnsupportedSubjectError
from backworkouts.interop import crosswalk, liftoscript
from backworkouts.model import progressions as schemes
from differences import unsaid

ROW = "Bent Over Row"


def week(*blocks, weeks=1, **fields):
    """A program of one day a week."""
    return bw.Program.weekly("Autumn", bw.Workout("Pull", *blocks, **fields), weeks=weeks)


def lines(program, progressions=None):
    """The lines of exercises in the text of a program."""
    text = liftoscript.write(program, progressions).data
    return [line for line in text.splitlines() if line and not line.startswith(("#", "/"))]


def row(*sets, **fields):
    """The text of a bent-over row with these sets, or with equal ones."""
    member = bw.ExerciseSets(bw.catalog.exercises["bent_over_row"], sets or [bw.Set(**fields)] * 3)
    (line,) = lines(week(bw.Block((member,))))
    return line.removeprefix(f"{ROW} / ")


def losses(program, progressions=None):
    """Place, value and reason of each loss."""
    return {
        f"{loss.where}.{loss.field}".strip("."): (loss.value, loss.why)
        for loss in liftoscript.write(program, progressions).losses
    }


# sets


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"reps": 8}, "3x8"),
        ({"reps": "8-12", "load": "60 kg", "rest": 120}, "3x8-12 / 60kg / 120s"),
        ({"reps": "5+", "load": "62.5 lb", "rir": 1.5}, "3x5+ / 62.5lb / @8.5"),
        ({"reps": 5, "load": "80 %1RM", "kind": "drop"}, "3x5 (Drop) / 80%"),
        ({"reps": 5, "load": "BW", "note": "Main"}, "3x5 (Main) / 0kg"),
        ({"duration": 60, "rest": 30}, "3x1 / 60s|30s"),
        ({"duration": 60}, "3x1 / 60s|?"),
        ({"reps": 5, "load": "BW+20 kg", "note": "too long a label"}, "3x5 / 20kg"),
        ({"reps": 5, "load": "BW-20 kg", "note": "Drop"}, "3x5"),
        ({"reps": 5, "load": "60-70 kg", "rir": "1-2"}, "3x5 / 60kg"),
        ({"reps": 5, "load": "8RM", "note": "a/b"}, "3x5"),
        ({"reps": "5-6 to failure", "load": "BW+10 lb"}, "3x5-6 / 10lb"),
    ],
)
def test_sets(fields, expected):
    assert expected == row(**fields)


def test_what_differs_stands_beside_the_sets():
    first, second = bw.Set(reps=5, load="80 kg", rest=60), bw.Set(reps=8, load="60 kg", rest=60)
    assert "1x5 80kg, 2x8 60kg / 60s" == row(first, second, second)


def test_warm_ups_before_the_other_sets_are_a_section():
    light = bw.Set(reps=5, load="20 kg", kind="warm_up")
    easy = bw.Set(reps=3, kind="warm_up")
    assert "1x8 / 60kg / warmup: 2x5 20kg, 1x3" == row(
        light, light, easy, bw.Set(reps=8, load="60 kg")
    )
    # 40 % of the maximum is half of 80 %.
    half = bw.Set(reps=5, load="40 %1RM", kind="warm_up")
    assert "1x8 / 80% / warmup: 1x5 50%" == row(half, bw.Set(reps=8, load="80 %1RM"))
    assert "1x8 / 80kg / warmup: 1x5" == row(half, bw.Set(reps=8, load="80 kg"))
    # 200 % of 0.5 % is more than a percentage can be.
    heavy = bw.Set(reps=5, load="200 %1RM", kind="warm_up")
    assert "1x8 / 0.5% / warmup: 1x5" == row(heavy, bw.Set(reps=8, load="0.5 %1RM"))


def test_other_warm_ups_have_a_label():
    warm = bw.Set(reps=5, kind="warm_up")
    assert "1x8, 1x5 (Warm-up)" == row(bw.Set(reps=8), warm)
    assert "1x5 (Warm-up)" == row(warm)
    timed = bw.Set(duration=30, kind="warm_up")
    assert "1x1 30s|? (Warm-up), 1x8" == row(timed, bw.Set(reps=8))


# the program


def test_a_program():
    pull = bw.Workout("Pull", bw.straight("seated row", 3, reps=10), note="Belt on")
    push = bw.Workout(
        "Push",
        bw.superset(bw.straight("push up", 2, reps=9), bw.straight("lunge", 2, reps=9)),
        bw.superset(bw.straight("deadlift", 2, reps=5), bw.straight("superman", 2, reps=9)),
    )
    base = bw.Phase((pull, bw.REST, push, *[bw.REST] * 4), 2, "Base", "Start light")
    program = bw.Program("Autumn", (base, bw.Phase((pull, *[bw.REST] * 6), 1)))
    written = liftoscript.write(program)
    assert written.data.splitlines() == [
        *("/// Program: Autumn", "", "// Start light", "# Week 1: Base", ""),
        *("// Belt on", "## Pull", "Seated Row[1-2] / 3x10", "", "/// Rest day"),
        *("//", "## Push", "Push Up[1-2] / 2x9 / superset: A", "Lunge[1-2] / 2x9 / superset: A"),
        *("Deadlift[1-2] / 2x5 / superset: B", "Superman[1-2] / 2x9 / superset: B", ""),
        *("// Start light", "# Week 2: Base", "", "## Pull", "", "/// Rest day", "## Push", ""),
        *("# Week 3", "", "// Belt on", "## Pull", "Seated Row / 3x10"),
    ]
    assert (program,) == liftoscript.read(written.to_bytes()).programs
    # A day of rest is read back, but Liftosaur has none.
    assert ["1 before 'Push'"] == [loss.value for loss in written.losses]


def test_an_exercise_that_stands_twice_on_a_day_has_labels():
    twice = bw.straight("seated row", 3, reps=8), bw.straight("seated row", 2, reps=12)
    assert ["Seated Row / 3x8", "v2: Seated Row / 2x12"] == lines(week(*twice))


def test_many_supersets_have_names_of_their_own():
    pair = bw.superset(bw.straight("push up", 1, reps=9), bw.straight("lunge", 1, reps=9))
    written = lines(week(*[pair] * 27))
    assert written[51].endswith("superset: Z")
    assert written[52].endswith("superset: A1")


def test_an_exercise_that_liftosaur_does_not_have_is_named_as_a_loss():
    custom = bw.Exercise.custom("A/B: press!")
    found = losses(week(bw.straight(custom, 1, reps=5)))
    assert (
        "no exercise of Liftosaur"
        in found["phases[0].rotation[0].blocks[0].exercises[0].exercise"][1]
    )
    assert ["A B press / 1x5"] == lines(week(bw.straight(custom, 1, reps=5)))
    assert ["Exercise / 1x5"] == lines(week(bw.straight(bw.Exercise.custom("..."), 1, reps=5)))
    # Its own name would be read as the exercise with its sides; its id is lost.
    sides = bw.Exercise.custom("Pull (each side)")
    assert ["Pull each side / 1x5"] == lines(week(bw.straight(sides, 1, reps=5)))


def test_the_name_of_liftosaur_with_the_equipment():
    assert ["Pullover, Dumbbell / 1x5"] == lines(week(bw.straight("dumbbell pullover", 1, reps=5)))


def test_names_that_a_reader_maps():
    row_ = week(bw.straight("lat pulldown", 1, reps=5))
    text = liftoscript.write(row_, names={"Lat Pulldown": "pull_up"}).data
    assert "\nWide-Grip Lat Pull-Down / 1x5" in text


def test_notes_that_end():
    noted = bw.ExerciseSets(bw.catalog.exercises["squat"], [bw.Set(reps=5)], "Slowly\n\nand deep")
    plain = attrs.evolve(noted, note=None)
    days = bw.Workout("A", noted), bw.Workout("B", plain)
    text = liftoscript.write(bw.Program.weekly("P", *days, weeks=2)).data
    assert "// Slowly\n//\n// and deep\nSquat[1-2]" in text
    assert "//\nSquat[1-2]" in text
    (back,) = liftoscript.read(text.encode()).programs
    assert days == back.workouts


def test_weeks_that_are_not_stated_and_rotations_of_other_lengths():
    day = bw.Workout("A", bw.straight("squat", 1, reps=5))
    found = losses(bw.Program("P", (bw.Phase((day, bw.REST), None),)))
    assert ("not stated", "written once") == found["phases[0].weeks"]
    assert "2 days" == found["phases[0].rotation"][0]
    # A day in eight: the second week has none, and then the third has one.
    found = losses(bw.Program("P", (bw.Phase((day, *[bw.REST] * 14), 3),)))
    assert "the format has no week of rest" in {why for _, why in found.values()}


def test_a_phase_without_a_workout_in_its_weeks():
    late = bw.Phase((*[bw.REST] * 7, bw.Workout("A")), 1)
    with pytest.raises(InteropError, match="a workout within the weeks"):
        liftoscript.write(bw.Program("P", (late,)))
    found = losses(bw.Program("P", (late, week(bw.straight("deadlift", 1, reps=5)).phases[0])))
    assert {"phases[0].rotation"} == {*found}


def test_a_workout_of_other_blocks_than_were_written(monkeypatch):
    program = week(bw.straight("deadlift", 1, reps=5), bw.straight("lunge", 1, reps=5))
    monkeypatch.setattr(limits, "BLOCKS", 1)
    assert ("2 sets", "other sets are read, 1 set of those compared") == losses(program)[
        "phases[0].rotation[0].blocks"
    ]


def test_a_day_that_is_written_several_times_has_its_losses_once():
    day = bw.Workout("A", bw.straight("squat", 1, reps=5))
    program = bw.Program("P", (bw.Phase((day, bw.REST), 1),), note="Rest well")
    assert {"note": "Rest well", "phases[0].rotation": "2 days"} == {
        place: value for place, (value, _) in losses(program).items() if "blocks" not in place
    }
    assert 3 == len(liftoscript.write(program).losses)


def test_equal_phases_are_read_as_one():
    day = bw.Workout("A", bw.straight("deadlift", 1, reps=5))
    phase = bw.Phase((day, *[bw.REST] * 6), 1)
    assert ["2"] == [value for value, _ in losses(bw.Program("P", (phase, phase))).values()]


def test_a_workout_is_a_program_of_one_day():
    day = bw.Workout("Pull", bw.straight("deadlift", 1, reps=5, tempo="3-1-1-0"), goal="strength")
    written = liftoscript.write(day)
    assert liftoscript.write(bw.Program.weekly("Pull", day, weeks=1)).data == written.data
    assert [("", "goal"), ("blocks[0].exercises[0].sets[0]", "tempo")] == [
        (loss.where, loss.field) for loss in written.losses
    ]


def test_what_is_no_program_is_refused():
    for wrong in (None, "text", [week()]):
        with pytest.raises(UnsupportedSubjectError, match="a Program"):
            liftoscript.write(wrong)
    with pytest.raises(UnsupportedSubjectError, match="Progressions, or None"):
        liftoscript.write(week(), "double 2.5 kg")


def test_what_is_too_long_is_refused(monkeypatch):
    day = bw.straight("squat", 1, reps=5)
    phase = week(day, weeks=limits.WEEKS).phases[0]
    with pytest.raises(InteropError, match="weeks at most"):
        liftoscript.write(bw.Program("P", (phase, phase)))
    monkeypatch.setattr(limits, "NOTATION_CHARACTERS", 20)
    with pytest.raises(InteropError, match="20 characters at most"):
        liftoscript.write(week(day))


# progressions


def held(scheme, *sets, exercise="bent_over_row"):
    """What a scheme of an exercise is written as; None where it is lost."""
    entry = schemes.ExerciseProgression(exercise, scheme)
    member = bw.ExerciseSets(bw.catalog.exercises["bent_over_row"], sets or [bw.Set(reps="8-12")])
    program, progressions = week(bw.Block((member,))), schemes.Progressions((entry,))
    (line,) = lines(program, progressions)
    written = line.partition("progress: ")[2] or None
    lost = losses(program, progressions)
    assert (written is None) == ("progressions.exercises[0].scheme" in lost)
    return written


def test_schemes_that_liftosaur_has():
    assert "lp(2.5kg, 1, 0, 10%, 3)" == held(schemes.Linear("2.5 kg"))
    assert "lp(5lb, 1, 0, 7.5%, 2)" == held(schemes.Linear("5 lb", 2, 7.5))
    assert "sum(30, 2.5kg)" == held(schemes.RepSum(30, "2.5 kg"))
    assert "dp(2.5kg, 8, 12)" == held(schemes.DoubleProgression("2.5 kg"))
    warm = bw.Set(reps=5, kind="warm_up")
    assert "dp(2.5kg, 6, 6)" == held(schemes.DoubleProgression("2.5 kg"), warm, bw.Set(reps=6))


@pytest.mark.parametrize(
    ("scheme", "sets", "why"),
    [
        (schemes.TrainingMax("100 kg", "5 kg"), (), "a script"),
        (schemes.Stages((schemes.Stage(5, 3, is_open=True),), "5 kg"), (), "a script"),
        (schemes.Autoregulated(), (), "a script"),
        (schemes.TopSetBackOff("5 kg"), (), "a script"),
        (schemes.DoubleProgression("5 kg"), (bw.Set(reps="8+"),), "one closed range"),
        (schemes.DoubleProgression("5 kg"), (bw.Set(duration=9),), "one closed range"),
        (schemes.DoubleProgression("5 kg"), (bw.Set(reps="8-9 to failure"),), "one closed range"),
        (schemes.DoubleProgression("5 kg"), (bw.Set(reps=8), bw.Set(reps=6)), "one closed range"),
    ],
)
def test_schemes_that_liftosaur_does_not_have(scheme, sets, why):
    assert None is held(scheme, *sets)
    entry = schemes.ExerciseProgression("bent_over_row", scheme)
    member = bw.ExerciseSets(bw.catalog.exercises["bent_over_row"], sets or [bw.Set(reps="8-12")])
    found = losses(week(bw.Block((member,))), schemes.Progressions((entry,)))
    assert why in found["progressions.exercises[0].scheme"][1]


def test_a_progression_is_written_once():
    days = [bw.Workout(name, bw.straight("squat", 3, reps=5)) for name in "AB"]
    linear = schemes.Progressions((schemes.ExerciseProgression("squat", schemes.Linear("5 kg")),))
    program = bw.Program.weekly("P", *days, weeks=1)
    assert ["Squat / 3x5 / progress: lp(5kg, 1, 0, 10%, 3)", "Squat / 3x5"] == lines(
        program, linear
    )
    assert (linear,) == liftoscript.read(liftoscript.write(program, linear).to_bytes()).progressions


def test_progressions_of_workouts_have_labels():
    days = [bw.Workout(name, bw.straight("squat", 3, reps=5)) for name in "ABC"]
    entries = [
        schemes.ExerciseProgression("squat", schemes.Linear("5 kg"), "A"),
        schemes.ExerciseProgression("squat", schemes.RepSum(20, "5 kg"), "C"),
    ]
    program, progressions = bw.Program.weekly("P", *days, weeks=1), schemes.Progressions(entries)
    assert [
        "Squat / 3x5 / progress: lp(5kg, 1, 0, 10%, 3)",
        "v2: Squat / 3x5",
        "v3: Squat / 3x5 / progress: sum(20, 5kg)",
    ] == lines(program, progressions)
    written = liftoscript.write(program, progressions)
    assert (progressions,) == liftoscript.read(written.to_bytes()).progressions
    assert not [loss for loss in written.losses if loss.where.startswith("progressions")]


def test_a_default_is_written_beside_the_exercises_that_it_holds_for():
    program = week(
        bw.straight("squat", 3, reps="5-8"),
        bw.straight("deadlift", 1, reps=5, load="100 kg"),
        bw.straight("lunge", 1, reps=8),  # neither a range nor a load
        bw.straight("superman", 1, duration=30),
    )
    default = schemes.Progressions(default=schemes.Linear("5 kg"))
    written = lines(program, default)
    assert [True, True, False, False] == ["progress: lp(5kg" in line for line in written]
    assert {
        "progressions.default": ("linear", "written beside each exercise that it holds for")
    } == {place: loss for place, loss in losses(program, default).items() if "prog" in place}
    lost = schemes.Progressions(default=schemes.Autoregulated())
    assert "a script" in losses(program, lost)["progressions.default"][1]


def test_what_else_progressions_hold_is_lost():
    entries = [
        schemes.ExerciseProgression("deadlift", schemes.Linear("5 kg"), "Pull"),
        schemes.ExerciseProgression("seated_row", schemes.Linear("5 kg")),
    ]
    rack = schemes.LoadingOf("barbell", bw.model.Rack())
    given = schemes.Progressions(
        entries, None, (rack,), schemes.Deload(4), schemes.Layoff(30), "Mine", "Slowly"
    )
    found = losses(week(bw.straight("deadlift", 3, reps=5)), given)
    assert {
        "progressions.exercises[0].scheme": "linear",
        "progressions.exercises[1].scheme": "linear",
        "progressions.loading": "barbell",
        "progressions.deload": "every 4 weeks",
        "progressions.layoff": "10 % less after 30 days",
        "progressions.name": "Mine",
        "progressions.note": "Slowly",
    } == {place: value for place, (value, _) in found.items()}
    assert "read for the workouts" in found["progressions.exercises[0].scheme"][1]
    assert "no exercise of the program" in found["progressions.exercises[1].scheme"][1]
    without = attrs.evolve(given, exercises=(), layoff=None)
    assert "not stated" == losses(week(), without)["progressions.layoff"][0]


def test_an_exercise_that_stays_as_planned_loses_nothing():
    entry = schemes.ExerciseProgression("deadlift", schemes.AsPlanned())
    given = schemes.Progressions((entry,), schemes.Linear("5 kg"))
    program = week(bw.straight("deadlift", 3, reps=5), bw.straight("dip", 3, reps="8-12"))
    assert ["progressions.default"] == [each for each in losses(program, given) if "prog" in each]
    lines = liftoscript.write(program, given).data.splitlines()
    assert ["Dip / 3x8-12 / progress: lp(5kg, 1, 0, 10%, 3)"] == [
        line for line in lines if "progress" in line
    ]


def test_the_progression_of_an_exercise_that_is_read_as_another_one():
    mine = attrs.evolve(bw.catalog.exercises["deadlift"], id="my_deadlift", aliases=())
    entry = schemes.ExerciseProgression("my_deadlift", schemes.Linear("5 kg"))
    found = losses(week(bw.straight(mine, 1, reps=5)), schemes.Progressions((entry,)))
    assert "read as another one" in found["progressions.exercises[0].scheme"][1]


def test_one_exercise_with_two_progressions_in_one_workout():
    days = [bw.Workout("A", bw.straight("squat", number, reps="5-8")) for number in (3, 4)]
    days[1] = bw.Workout("A", bw.straight("squat", 3, reps="8-12"))
    double = schemes.ExerciseProgression("squat", schemes.DoubleProgression("5 kg"))
    program = bw.Program.weekly("P", *days, weeks=1)
    assert ["dp(5kg, 5, 8)", "dp(5kg, 8, 12)"] == [
        line.partition("progress: ")[2] for line in lines(program, schemes.Progressions((double,)))
    ]


# laws


def known_exercises():
    """The exercises that Liftosaur has, which are read by its names."""
    for exercise in bw.catalog.exercises.values():
        for link in crosswalk.of_exercise(exercise.id, "liftosaur"):
            if bw.catalog.find(link.name) == exercise:
                yield exercise


EXERCISES = st.sampled_from([*known_exercises()])
NOTES = st.none() | st.sampled_from(["Belt on", "Slowly\n\nand deep", "/ # x", "!"])
NAMES = st.sampled_from(["Pull", "Day 1", "# Push", "Rest day", "Week 1: A"])
REPS = st.one_of(
    st.integers(1, 30),
    st.tuples(st.integers(1, 9), st.integers(10, 20)).map(lambda ends: f"{ends[0]}-{ends[1]}"),
    st.integers(1, 20).map(lambda low: f"{low}+"),
)
LOADS = st.none() | st.one_of(
    st.just("BW"),
    st.builds(
        "{} {}".format, st.sampled_from([2.5, 60, 62.5, 101.25]), st.sampled_from(["kg", "lb"])
    ),
    st.integers(30, 120).map("{} %1RM".format),
)
RESTS = st.none() | st.integers(0, 600)
WORKING = st.builds(
    bw.Set,
    reps=REPS,
    load=LOADS,
    rir=st.none() | st.integers(0, 10).map(lambda half: half / 2),
    rest=RESTS,
    note=st.none() | st.sampled_from(["Main", "Top set", "8 chars!"]),
)
KINDS = st.builds(
    bw.Set,
    reps=REPS,
    load=LOADS,
    kind=st.sampled_from(["drop", "back_off", "rest_pause", "cluster"]),
)
TIMED = st.builds(bw.Set, duration=st.integers(1, 600), load=LOADS, rest=RESTS)
WARM_UPS = st.builds(
    bw.Set, reps=st.integers(1, 20), load=st.none() | st.just("20 kg"), kind=st.just("warm_up")
)


@st.composite
def members(draw):
    warm = draw(st.lists(WARM_UPS, max_size=2))
    work = draw(st.lists(st.one_of(WORKING, KINDS, TIMED), min_size=1, max_size=4))
    return bw.ExerciseSets(draw(EXERCISES), (*warm, *work), draw(NOTES))


BLOCKS = st.lists(members(), min_size=1, max_size=3).map(bw.Block)
WORKOUTS = st.builds(
    lambda name, blocks, note: bw.Workout(name, blocks=blocks, note=note),
    NAMES,
    st.lists(BLOCKS, max_size=3),
    NOTES,
)
ROTATIONS = st.lists(st.none() | WORKOUTS, min_size=7, max_size=7).filter(any)
PHASES = st.builds(bw.Phase, ROTATIONS, st.integers(1, 3), st.none() | NAMES, NOTES)


def are_different(phases):
    return all(attrs.evolve(one, weeks=other.weeks) != other for one, other in pairwise(phases))


PROGRAMS = st.builds(
    bw.Program, NAMES, st.lists(PHASES, min_size=1, max_size=3).filter(are_different)
)
SCHEMES = st.one_of(
    st.builds(
        schemes.Linear,
        st.sampled_from(["2.5 kg", "5 lb"]),
        st.integers(1, 20),
        st.sampled_from([0, 10, 12.5]),
    ),
    st.builds(schemes.RepSum, st.integers(1, 99), st.just("2.5 kg")),
)


@st.composite
def programs_with_progressions(draw):
    program = draw(PROGRAMS)
    exercises = {exercise.id for workout in program.workouts for exercise in workout.exercises}
    entries = [
        schemes.ExerciseProgression(exercise, draw(SCHEMES))
        for exercise in sorted(exercises)
        if draw(st.booleans())
    ]
    return program, schemes.Progressions(entries)


SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@SLOW
@given(programs_with_progressions())
def test_what_the_format_holds_is_read_back_identical(given_):
    program, progressions = given_
    written = liftoscript.write(program, progressions)
    result = liftoscript.read(written.to_bytes())
    assert (program,) == result.programs
    (back,) = result.progressions
    assert {*progressions.exercises} == {*back.exercises}
    assert progressions == attrs.evolve(back, exercises=progressions.exercises)
    # Days of rest are read back; Liftosaur itself has none.
    assert {"the format", "Liftosaur has no days of rest"} >= {
        loss.why.partition(":")[0] for loss in written.losses
    }


@SLOW
@given(wide.programs())
def test_whatever_is_lost_is_named(program):
    few = [
        attrs.evolve(phase, weeks=phase.weeks and min(phase.weeks, 3)) for phase in program.phases
    ]
    program = attrs.evolve(program, phases=few)
    written = liftoscript.write(program)
    result = liftoscript.read(written.to_bytes())
    assert 0 == result.counts.rejected
    (back,) = result.programs
    assert [] == unsaid(program, back, written.losses)


@given(
    st.lists(
        st.sampled_from(
            [
                *("# Week 1\n", "## Day 1\n", "// ", "/// ", "Squat", "[1-4]", "[2]", "t1", ": "),
                *(" / ", "3x8", "1x5+", "60kg", "80%", "@8", "90s", "60s|30s", "(Main)", ", ", "!"),
                *("progress: ", "lp(5lb)", "dp(5lb, 8, 12)", "custom() {~", "~}", "{ ...Squat }"),
                *("...Squat", "used: none", "warmup: ", "superset: A", "\\\n", "\n", "\n\n", " "),
                *("|", "(", ")", "{", "}", "\0", "é", "\u2028", "update: ", "none", "Rest day"),
            ]
        ),
        max_size=60,
    )
)
def test_whatever_stands_there_is_accounted_for(parts):
    data = "".join(parts).encode()
    try:
        result = interop.read(data, format="liftoscript")
    except InteropError:
        return
    assert result.counts.rows > 0 or result.programs
    assert len(result.programs) == len(result.progressions)
    if result.programs:
        (program,) = result.programs
        again = liftoscript.write(program, result.progressions[0])
        (back,) = liftoscript.read(again.to_bytes()).programs
        assert [] == unsaid(program, back, again.losses)


@given(st.binary(max_size=200))
def test_bytes_end_in_an_account_or_in_our_error(data):
    try:
        result = liftoscript.read(data)
    except InteropError:
        return
    assert result.counts.rows > 0 or result.programs
