"""Programs of Liftosaur are read: every line is a set, a scheme, or in the account."""

from __future__ import annotations

import io
import time

import pytest

import backworkouts as bw
from backworkouts import interop, limits
from backworkouts.errors import InteropError
from backworkouts.interop import liftoscript
from backworkouts.model import progressions as schemes


def read(*lines):
    return liftoscript.read("\n".join(lines).encode())


def day(*lines):
    """The blocks of a text of one day, as text."""
    (program,) = read(*lines).programs
    return str(program.workouts[0]).splitlines()[1:]


def sets(*lines):
    """The sets of the only exercise of a text."""
    (program,) = read(*lines).programs
    (exercise,) = program.workouts[0].exercise_sets()
    return exercise.sets


def problems(result):
    """Line, column, what stands there and the outcome of each problem."""
    return [(one.row, one.where, one.value, one.outcome.value) for one in result.problems]


def messages(result):
    return [one.message for one in result.problems]


def scheme(text, sets_="3x8-12"):
    """The scheme that a progression is read as."""
    (progressions,) = read(f"Bent Over Row / {sets_} / progress: {text}").progressions
    return progressions.scheme_of("bent_over_row")


# sets


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3x8", [bw.Set(reps=8)] * 3),
        ("3X8", [bw.Set(reps=8)] * 3),
        ("3x8-12", [bw.Set(reps="8-12")] * 3),
        ("1x5, 1x3, 2x1", [bw.Set(reps=5), bw.Set(reps=3), *[bw.Set(reps=1)] * 2]),
        ("1x5+", [bw.Set(reps="5+")]),
        ("1x5 60kg", [bw.Set(reps=5, load="60 kg")]),
        ("1x5 132.5lb", [bw.Set(reps=5, load="132.5 lb")]),
        ("1x5 80%", [bw.Set(reps=5, load="80 %1RM")]),
        # An RPE of 8 leaves 2 repetitions in reserve, one of 8.5 leaves 1.5.
        ("1x5 @8", [bw.Set(reps=5, rir=2)]),
        ("1x5 @8.5", [bw.Set(reps=5, rir=1.5)]),
        ("1x5 90s", [bw.Set(reps=5, rest=90)]),
        ("1x5 @9 60kg 90s", [bw.Set(reps=5, rir=1, load="60 kg", rest=90)]),
        # The documentation writes bodyweight alone as a weight of 0.
        ("1x5 0lb", [bw.Set(reps=5, load="BW")]),
        ("1x1 60s|30s", [bw.Set(duration=60, rest=30)]),
        ("1x1 60s|?", [bw.Set(duration=60)]),
        ("1x5 (Main)", [bw.Set(reps=5, note="Main")]),
        ("1x5 ( )", [bw.Set(reps=5)]),
        ("1x5 (a, b), 1x3", [bw.Set(reps=5, note="a, b"), bw.Set(reps=3)]),
        ("1x5 (Drop) 20kg", [bw.Set(reps=5, kind="drop", load="20 kg")]),
        ("1x5 (back-off)", [bw.Set(reps=5, kind="back_off")]),
        ("1x5 (Myo)", [bw.Set(reps=5, kind="rest_pause")]),
        ("1x5 (Cluster)", [bw.Set(reps=5, kind="cluster")]),
        ("1x5 (Warm-up)", [bw.Set(reps=5, kind="warm_up")]),
        # What stands in a section of its own holds for the sets that do not state it.
        ("1x5, 1x3 70kg / 60kg", [bw.Set(reps=5, load="60 kg"), bw.Set(reps=3, load="70 kg")]),
        ("60kg / 1x5 / 90s", [bw.Set(reps=5, load="60 kg", rest=90)]),
        ("1x5 @8 / @9", [bw.Set(reps=5, rir=2)]),
    ],
)
def test_sets(line, expected):
    result = read(f"Bent Over Row / {line}")
    assert expected == [*next(result.programs[0].workouts[0].exercise_sets()).sets]
    assert [] == [*result.problems]


def test_a_warm_up_stands_before_the_other_sets():
    # 80 % of the first set: 48 kg of 60 kg; of 70 % of the maximum, 56 %.
    warm = "warmup: 1x5 20kg, 2x3 80%, 1x2"
    warm_up = "1 x 5 x 20 kg (warm-up), 2 x 3 x 48 kg (warm-up), 1 x 2 (warm-up)"
    assert [f"Squat {warm_up}, 3 x 5 x 60 kg"] == day(f"Squat / 3x5 60kg / {warm}")
    warm_up, *_ = sets("Squat / 1x5 70% / warmup: 1x5 80%")
    assert bw.Set(reps=5, load="56 %1RM", kind="warm_up") == warm_up
    assert ["Squat 3 x 5"] == day("Squat / 3x5 / warmup: none")


def test_a_warm_up_in_percent_of_no_load_has_no_load():
    result = read("Squat / 3x5 / warmup: 1x5 80%")
    assert ["a warm-up in percent of a set without a load is read without one"] == messages(result)
    assert (
        bw.Set(reps=5, kind="warm_up")
        == next(result.programs[0].workouts[0].exercise_sets()).sets[0]
    )


@pytest.mark.parametrize(
    ("line", "expected", "words"),
    [
        ("3+x8", "3 x 8", "sets to add"),
        ("3x8-12+", "3 x 8+", "without its end"),
        ("3x8 @8+", "3 x 8", "the app asks for"),
        ("3x8 ?+", "3 x 8", "the app asks for"),
        ("3x8 100lb+", "3 x 8 x 100 lb", "the app asks for"),
        ("2x1 30s+|60s", "2 x 30 s", "timed upwards"),
        ("5x5 60s|0s", "5 x 60 s", "without its repetitions"),
        ("8x1 20s|10s auto", "8 x 20 s", "by the clock"),
        ("5x3 / 6x2 / 10x1", "5 x 3", "another variation"),
        ("5x3 / ! 6x2 / 10x1", "6 x 2", "another variation"),
        ("5x3 / id: tags(1, 100)", "5 x 3", "`id:` is not read"),
    ],
)
def test_what_the_model_does_not_have_is_reported(line, expected, words):
    result = read(f"Squat / {line}")
    assert f"Squat {expected}" == str(next(result.programs[0].workouts[0].exercise_sets()))
    (message,) = messages(result)
    assert words in message


def test_a_kind_of_text_that_is_not_read_is_reported_once():
    result = read("Squat / 3x8 @8+", "Lunge / 3x8 @8+", "Deadlift / 3x8 @8+")
    assert [(1, "column 13", "", "warning")] == problems(result)
    assert messages(result)[0].endswith("here and 2 times more")


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        ("Squat / 3xx", 9, "3xx"),
        ("Squat / 3x8, five", 14, "five"),
        ("Squat / 3x8 60stone", 13, "60stone"),
        ("Squat / 3x8 -60kg", 13, "-60kg"),
        ("Squat / 3x8 @11", 13, "@11"),
        ("Squat / 3x8 @8.3", 13, "@8.3"),
        ("Squat / 3x8 30s+", 13, "30s+"),
        ("Squat / 3x8 99999s", 13, "99999s"),
        ("Squat / 3x8 99999s|5s", 13, "99999s|5s"),
        ("Squat / 1x1 0s|5s", 1, "Squat"),
        ("Squat / 3x0", 9, "3x0"),
        ("Squat / 3x12-8", 9, "3x12-8"),
        ("Squat / 0x8", 9, "0x8"),
        ("Squat / 201x8", 9, "201x8"),
        ("Squat / 100x8, 101x8", 16, "101x8"),
        ("Squat / (Main)", 9, "(Main)"),
        ("Squat / 3x8 / mood: good", 15, "mood: good"),
        ("Squat / 3x8 /", 14, ""),
        ("Squat // 3x8", 8, ""),
        (" / 3x8", 1, ""),
        ("main: / 3x8", 1, "main:"),
        ("Squat[x] / 3x8", 1, "x"),
        ("Squat[] / 3x8", 1, ""),
        ("Squat[4-1] / 3x8", 1, "4-1"),
        ("Squat[0-1] / 3x8", 1, "0-1"),
        ("Squat / ...", 9, "..."),
        ("Squat / ...Row[a]", 9, "...Row[a]"),
        ("Squat", 1, "Squat"),
        ("Squat / 60kg", 1, "Squat"),
        ("Squat / 3x8 / progress: faster()", 15, "faster()"),
        ("Squat / 3x8 / progress: lp", 15, "lp"),
        ("Squat / 3x8 / progress: lp(much)", 15, "lp(much)"),
        ("Squat / 3x8 / progress: dp(5lb, 8)", 15, "dp(5lb, 8)"),
        ("Squat / 3x8 / progress: lp(5lb) now", 15, "now"),
        ("Squat / 3x8 / progress: (", 15, "("),
        ("Squat / 3x8 / warmup: some", 23, "some"),
    ],
)
def test_a_line_that_cannot_be_understood_is_rejected_with_its_place(line, column, value):
    result = read("Deadlift / 1x5", line)
    assert (2, 1, 0, 1) == tuple(
        getattr(result.counts, name) for name in ("rows", "read", "skipped", "rejected")
    )
    assert (2, f"column {column}", value, "rejected") in problems(result)


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        ("Squat / 3x8 20kg 25kg", 18, "25kg"),
        ("Squat / 3x8 / 20kg / 25kg", 22, "25kg"),
        ("Squat / 3x8 / 60s @8 @9", 22, "@9"),
        ("Squat / 2x1 60s|30s 90s", 21, "90s"),
        ("Squat / ...Row / ...Dip", 18, "...Dip"),
        ("Squat / 3x8 / warmup: none / warmup: 1x5", 30, "warmup: 1x5"),
        ("Squat / 3x8 / progress: lp(5lb) / progress: none", 35, "progress: none"),
        ("Squat / 3x8 / superset: A / superset: B", 29, "superset: B"),
    ],
)
def test_what_a_line_states_twice_is_not_chosen(line, column, value):
    assert [(2, f"column {column}", value, "rejected")] == problems(read("# Week 1", line))


def test_what_a_line_states_twice_alike_is_read():
    assert [bw.Set(reps=8, load="60 kg")] * 3 == [*sets("Squat / 3x8 60kg 60kg")]
    assert [bw.Set(reps=8, load="60 kg")] * 3 == [*sets("Squat / 3x8 / 60kg / 60kg")]


def test_the_place_of_a_problem_in_a_line_of_several_lines():
    result = read("Squat / 1x5 \\", "  / 3xx", "", "Squat / 1x5 / update: custom() {~", "~} / 2x2x")
    assert [(2, "column 5", "3xx", "rejected"), (5, "column 6", "2x2x", "rejected")] == [
        one for one in problems(result) if one[3] == "rejected"
    ]


# scripts


def test_a_script_is_reported_with_its_place_and_never_run():
    result = read(
        "Squat / 3x8 / update: custom() {~",
        "  if (setIndex == 1 / 2) { weights = 5lb } // a comment",
        "~} / 60kg / progress: custom(a: 1) {~ state.a += 1 ~}",
        "Deadlift / 1x5 / progress: custom() { ...Squat }",
    )
    assert ["Squat 3 x 8 x 60 kg", "Deadlift 1 x 5"] == str(
        result.programs[0].workouts[0]
    ).splitlines()[1:]
    scripts = [one for one in result.problems if one.message.startswith("a script")]
    assert [(1, "column 32"), (3, "column 36")] == [(one.row, one.where) for one in scripts]
    assert () == result.progressions[0].exercises
    assert "`custom` progressions are not read; here and 1 times more" in messages(result)
    assert 2 == result.counts.read


def test_a_script_without_an_end_takes_the_rest_of_the_text():
    result = read("Squat / 3x8 / update: custom() {~", "Deadlift / 1x5", "## Day 2")
    assert ["Squat"] == [exercise.name for exercise in result.programs[0].workouts[0].exercises]
    assert any("does not end" in message for message in messages(result))
    result = read("Deadlift / 1x5", "Squat / 3x8 \\")
    assert 2 == result.counts.read


# weeks and days


def test_weeks_and_days():
    result = read(
        "/// Program: Autumn",
        "// Start light",
        "# Week 1: Base",
        "// Belt on",
        "## Pull",
        "Bent Over Row / 3x8",
        "# Deload",
        "## Pull",
        "Bent Over Row / 2x8",
    )
    (program,) = result.programs
    base, deload = program.phases
    assert ("Autumn", "Base", "Start light") == (program.name, base.name, base.note)
    assert ("Deload", None) == (deload.name, deload.note)
    # The description of a day holds in later weeks.
    assert ["Belt on", "Belt on"] == [workout.note for workout in program.workouts]
    assert [7, 7] == [len(phase.rotation) for phase in program.phases]
    assert () == result.problems


def test_equal_weeks_in_a_row_are_one_phase():
    (program,) = read(
        *("# Week 1", "## A", "Squat[1-3] / 3x8", "# Week 2", "## A", "# Week 3", "## A"),
        *("# Week 4", "## A", "Squat / 3x5"),
    ).programs
    assert [3, 1] == [phase.weeks for phase in program.phases]


def test_a_text_without_headings_is_one_day():
    (program,) = read("Squat / 3x8").programs
    assert ["Day 1"] == [workout.name for workout in program.workouts]
    (program,) = read("##", "Squat / 3x8").programs
    assert ["Day 1"] == [workout.name for workout in program.workouts]


def test_days_of_rest_stand_in_comments():
    result = read("## A", "Squat / 3x8", "/// Rest day", "## B", "Squat / 3x5", "/// Rest day")
    (phase,) = result.programs[0].phases
    assert ["A", None, "B", *[None] * 4] == [each and each.name for each in phase.rotation]
    assert () == result.problems


def test_days_that_are_not_placed_are_on_the_first_days():
    result = read("## A", "Squat / 3x8", "## B", "Squat / 3x5")
    assert ["no days of the week are stated: workouts are on the first days"] == messages(result)


def test_more_than_seven_days_are_a_rotation():
    result = read(*(line for number in range(8) for line in (f"## {number}", "Squat / 1x5")))
    (phase,) = result.programs[0].phases
    assert (8, 2) == (len(phase.rotation), phase.weeks)
    assert ["week 1 has 8 days: read as a rotation of them"] == messages(result)


def test_a_week_without_a_day_is_not_read():
    result = read("# Week 1", "# Week 2", "## A", "Squat / 3x8")
    assert ["week 1 has no days: it is not read"] == messages(result)
    assert 1 == len(result.programs[0].phases)


def test_a_week_that_no_phase_holds_is_not_read():
    rests = ["/// Rest day"] * 366
    result = read(*rests, "## A", "Squat / 3x8")
    assert () == result.programs == result.progressions
    assert any(message.startswith("week 1 is not read") for message in messages(result))


def test_the_order_of_a_day():
    lines = ["# Week 1", "## A", "Squat[2,1-2] / 3x8", "Lunge[1,1-2] / 3x8", "Deadlift[3] / 1x5"]
    (program,) = read(*lines, "# Week 2", "## A", "Deadlift / 1x3").programs
    # Without an order, a line stands before those that state one.
    assert [["Lunge", "Squat", "Deadlift"], ["Deadlift", "Lunge", "Squat"]] == [
        [exercise.name for exercise in workout.exercises] for workout in program.workouts
    ]


def test_a_week_that_states_an_exercise_does_not_repeat_it():
    (program,) = read(
        *("# Week 1", "## A", "Squat[1-2] / 3x8", "# Week 2", "## A", "Squat / 3x5")
    ).programs
    assert ["A\nSquat 3 x 8", "A\nSquat 3 x 5"] == [str(workout) for workout in program.workouts]


def test_weeks_and_days_that_are_not_there_are_reported():
    result = read("# Week 1", "## A", "## B", "Squat[1-3] / 3x8", "# Week 2", "## A", "Lunge / 1x5")
    assert [(4, "column 1"), (4, "column 1")] == [one[:2] for one in problems(result)][:2]
    result = read("# Week 1", "## A", "Lunge / 1x5", "Squat[7-8] / 3x8")
    assert [(4, "column 1", "Squat", "rejected")] == problems(result)[1:]


# names


def test_labels_equipment_and_names():
    result = read(
        *("main: Squat / 3x8", "Bench Press, Dumbbell / 3x8", "Zercher Thing, Cable / 2x8"),
        "Split Squat | ! Lunge | Pistol Squat / 1x8",
    )
    exercises = result.programs[0].workouts[0].exercises
    assert ["squat", "dumbbell_bench_press", "lunge"] == [
        exercises[number].id for number in (0, 1, 3)
    ]
    assert [("Zercher Thing, Cable", 2)] == [(one.name, one.sets) for one in result.unknown]
    assert ["a ladder of exercises: one of them is read"] == messages(result)
    assert ["Lunge 1 x 8"] == day("Lunge | Squat / 1x8")


def test_names_are_mapped():
    text = b"My Row / 3x8"
    result = liftoscript.read(text, names={"My Row": "seated_row"})
    assert "seated_row" == result.programs[0].workouts[0].exercises[0].id


# supersets


def test_supersets():
    assert ["Squat 3 x 8 + Lunge 3 x 8", "Deadlift 1 x 5"] == day(
        *("Squat / 3x8 / superset: A", "Lunge / 3x8 / superset: A", "Deadlift / 1x5")
    )
    assert ["Squat 3 x 8"] == day("Squat / 3x8 / superset: A")
    assert ["Squat 3 x 8", "Lunge 3 x 8"] == day("Squat / 3x8 / superset:", "Lunge / 3x8")


def test_an_exercise_moves_to_its_superset():
    result = read("Squat / 3x8 / superset: A", "Deadlift / 1x5", "Lunge / 3x8 / superset: A")
    assert ["Squat 3 x 8 + Lunge 3 x 8", "Deadlift 1 x 5"] == str(
        result.programs[0].workouts[0]
    ).splitlines()[1:]
    assert [(3, "column 1", "Lunge", "warning")] == problems(result)


def test_a_superset_of_more_exercises_than_a_block_has(monkeypatch):
    monkeypatch.setattr(limits, "EXERCISES_IN_BLOCK", 2)
    lines = [f"{name} / 1x5 / superset: A" for name in ("Squat", "Lunge", "Deadlift")]
    assert ["Squat 1 x 5 + Lunge 1 x 5", "Deadlift 1 x 5"] == day(*lines)


def test_a_day_of_more_blocks_than_a_workout_has(monkeypatch):
    monkeypatch.setattr(limits, "BLOCKS", 1)
    result = read("Squat / 1x5", "Lunge / 1x5")
    assert ["Squat 1 x 5"] == str(result.programs[0].workouts[0]).splitlines()[1:]
    assert ["blocks above 1 of a day are not read"] == messages(result)


# reuse


def test_sets_are_reused():
    assert ["Squat 3 x 8 x 60 kg", "Lunge 3 x 8 x 60 kg"] == day(
        "Squat / 3x8 60kg / warmup: none", "Lunge / ...Squat"
    )
    # What the line states for all sets goes before what the sets state.
    assert ["Squat 3 x 8 x 60 kg", "Lunge 3 x 8 x 40 kg"] == day(
        "Squat / 3x8 60kg", "Lunge / ...Squat / 40kg"
    )
    # The sets of the line go before those that it reuses; what holds for all of these stays.
    assert ["Squat 3 x 8 x 60 kg", "Lunge 2 x 5 x 60 kg"] == day(
        "Squat / 3x8 / 60kg", "Lunge / ...Squat / 2x5"
    )
    assert ["Squat 1 x 8", "Lunge 1 x 8", "Deadlift 1 x 8"] == day(
        "Squat / 1x8", "Lunge / ...Squat", "Deadlift / ... lunge"
    )


def test_warm_ups_and_progressions_are_reused():
    result = read("Squat / 1x5 60kg / warmup: 1x5 20kg / progress: lp(5lb)", "Lunge / ...Squat")
    assert "Lunge 1 x 5 x 20 kg (warm-up), 1 x 5 x 60 kg" in str(result.programs[0].workouts[0])
    (progressions,) = result.progressions
    assert schemes.Linear("5 lb", cut=0) == progressions.scheme_of("lunge")


def test_sets_of_another_day_or_week_are_reused():
    (program,) = read(
        *("# Week 1", "## A", "Squat / 3x8", "Lunge / ...Squat[2]", "Deadlift / ...Squat[2:1]"),
        *("## B", "Squat / 3x5", "# Week 2", "## A", "Squat / 3x3"),
    ).programs
    assert ["Squat 3 x 8", "Lunge 3 x 5", "Deadlift 3 x 3"] == str(
        program.workouts[0]
    ).splitlines()[1:]


def test_templates_are_no_exercises():
    result = read(
        *("# Week 1", "## A", "t1 / used: none / 1x6 / 80% / progress: sum(30, 5lb)"),
        *("Squat[1-2] / ...t1", "Lunge / 1x5 / used: yes", "# Week 2", "## A", "t1 / 1x7 / 80%"),
    )
    assert ["A\nSquat 1 x 6 x 80 %1RM\nLunge 1 x 5", "A\nSquat 1 x 7 x 80 %1RM"] == [
        str(workout) for workout in result.programs[0].workouts
    ]
    assert (2, 2, 0) == (result.counts.read, result.counts.skipped, result.counts.rejected)
    assert schemes.RepSum(30, "5 lb") == result.progressions[0].scheme_of("squat")


@pytest.mark.parametrize("other", ["Nothing", "Squat", "Squat[2]", "Squat[2:1]"])
def test_what_cannot_be_reused_is_reported(other):
    result = read("Deadlift / 1x5", f"Squat / ...{other}")
    assert (1, 1) == (result.counts.read, result.counts.rejected)
    assert (2, "column 1", "Squat", "rejected") in problems(result)


def test_a_line_that_can_be_read_on_some_days_only():
    lines = ["# Week 1", "## A", "Lunge / 1x5", "Squat[1-2] / ...Lunge", "# Week 2", "## A"]
    result = read(*lines, "Deadlift / 1x5")
    assert 3 == result.counts.read
    assert "an exercise without sets, on some days" in messages(result)


# descriptions


def test_descriptions_are_notes():
    (program,) = read(
        *("# Week 1", "## A", "// Pause", "// at the bottom", "Squat[1-2] / 3x8", "Lunge / 1x5"),
        *("# Week 2", "## A", "# Week 3", "## A", "//", "Squat / 3x8"),
    ).programs
    notes = [[member.note for member in workout.exercise_sets()] for workout in program.workouts]
    assert [["Pause\nat the bottom", None], ["Pause\nat the bottom"], [None]] == notes


def test_a_description_holds_until_another_one():
    (program,) = read(
        *("# Week 1", "## A", "// Pause", "Squat / 3x8", "# Week 2", "## A", "Squat / 3x7"),
    ).programs
    assert ["Pause", "Pause"] == [
        member.note for workout in program.workouts for member in workout.exercise_sets()
    ]


def test_the_current_one_of_several_descriptions():
    for lines, expected in (
        (("// First", "", "// Second"), "First"),
        (("// First", "", "// ! Second"), "Second"),
    ):
        result = read(*lines, "Squat / 3x8")
        assert expected == next(result.programs[0].workouts[0].exercise_sets()).note
        assert ["another description is not read"] == messages(result)


def test_descriptions_are_reused():
    (program,) = read("// Slowly", "Squat / 3x8", "// ...Squat", "Lunge / 3x8").programs
    assert ["Slowly", "Slowly"] == [each.note for each in program.workouts[0].exercise_sets()]
    (program,) = read("// ...Nothing", "Lunge / 3x8").programs
    assert "...Nothing" == next(program.workouts[0].exercise_sets()).note


def test_comments_that_are_not_shown_are_not_read():
    result = read("/// Mine", "/// Program: A", "/// Program: B", "Squat / 3x8", "// Nothing")
    assert "A" == result.programs[0].name
    assert [(1, "column 1", "Mine", "warning"), (5, "column 1", "", "warning")] == problems(result)
    assert messages(result)[0].endswith("here and 1 times more")


# progressions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lp(5lb)", schemes.Linear("5 lb", cut=0)),
        ("lp(2.5kg, 1)", schemes.Linear("2.5 kg", cut=0)),
        ("lp(2.5kg, 1, 0, 10%)", schemes.Linear("2.5 kg", 1, 10)),
        ("lp(2.5kg, 1, 0, 12.5%, 3)", schemes.Linear("2.5 kg", 3, 12.5)),
        ("lp(2.5kg, 1, 0, 0%, 2)", schemes.Linear("2.5 kg", 2, 0)),
        ("LP( 2.5KG )", schemes.Linear("2.5 kg", cut=0)),
        ("dp(5lb, 8, 12)", schemes.DoubleProgression("5 lb")),
        ("sum(30, 2.5kg)", schemes.RepSum(30, "2.5 kg")),
        ("none", None),
    ],
)
def test_progressions(text, expected):
    assert expected == scheme(text)


@pytest.mark.parametrize(
    "text",
    [
        "lp(5%)",
        "lp(5)",
        "lp(-5lb)",
        "lp(5lb, 2)",
        "lp(5lb, 1.5)",
        "lp(5lb, 1, 0, 10%, 21)",
        "lp(5lb, 1, 0, 95%, 3)",
        "dp(5%, 8, 12)",
        "dp(5lb, 12, 8)",
        "sum(0, 5lb)",
        "sum(30lb, 5lb)",
        "custom(a: 1)",
    ],
)
def test_a_progression_that_means_something_else_is_not_read(text):
    result = read(f"Squat / 3x8 / progress: {text}")
    assert () == result.progressions[0].exercises
    assert ["warning"] == [one.outcome.value for one in result.problems]
    assert 1 == result.counts.read


@pytest.mark.parametrize(
    ("text", "words"),
    [("lp(5lb, 1, 0, 10lb, 3)", "in percent"), ("lp(5lb, 1, 0, 10%, 3, 2)", "so far")],
)
def test_a_part_of_a_progression_that_is_not_read(text, words):
    result = read(f"Squat / 3x8 / progress: {text}")
    assert isinstance(result.progressions[0].scheme_of("squat"), schemes.Linear)
    (message,) = messages(result)
    assert words in message


def test_a_double_progression_states_the_range_of_its_sets():
    assert (bw.Set(reps="8-12"),) * 2 == sets("Squat / 2x8 / progress: dp(5lb, 8, 12)")
    result = read("Squat / 2x10, 1x12+, 1x5 / progress: dp(5lb, 8, 12)")
    assert ["8-12", "8-12", "12+", "5"] == [
        str(each.reps) for each in next(result.programs[0].workouts[0].exercise_sets()).sets
    ]
    assert 2 == len(messages(result))


def test_a_progression_holds_on_all_days():
    (progressions,) = read(
        *("## A", "Squat / 3x8", "## B", "Squat / 3x5 / progress: lp(5lb)")
    ).progressions
    assert [("squat", None)] == [(each.exercise, each.workout) for each in progressions.exercises]


def test_exercises_with_labels_have_progressions_of_their_own():
    (progressions,) = read(
        *("## A", "main: Squat / 3x5 / progress: lp(5lb)"),
        *("## B", "light: Squat / 3x8 / progress: sum(30, 5lb)", "## C", "Squat / 1x5"),
    ).progressions
    assert [("A", schemes.Linear), ("B", schemes.RepSum)] == [
        (each.workout, type(each.scheme)) for each in progressions.exercises
    ]


def test_a_day_without_the_progression():
    (progressions,) = read(
        *("## A", "Squat / 3x8 / progress: lp(5lb)", "## B", "Squat / 3x5 / progress: none")
    ).progressions
    assert [("squat", "A")] == [(each.exercise, each.workout) for each in progressions.exercises]


def test_several_progressions_of_one_exercise_are_reported():
    result = read("a: Squat / 3x8 / progress: lp(5lb)", "b: Squat / 1x5 / progress: sum(9, 5lb)")
    assert schemes.Linear("5 lb", cut=0) == result.progressions[0].scheme_of("squat", "Day 1")
    assert ["several progressions of squat in 'Day 1': the first one is read"] == messages(result)
    first, other = (f"Squat / 1x8 / progress: lp({step})" for step in ("5lb", "9lb"))
    result = read("## A", first, "## B", other)
    assert schemes.Linear("5 lb", cut=0) == result.progressions[0].scheme_of("squat")
    assert (4, "column 15", "Squat", "warning") in problems(result)


def test_more_progressions_than_a_document_holds(monkeypatch):
    monkeypatch.setattr(liftoscript.reading, "_MOST_ENTRIES", 1)
    result = read("Squat / 3x8 / progress: lp(5lb)", "Lunge / 3x8 / progress: lp(5lb)")
    assert ["squat"] == [each.exercise for each in result.progressions[0].exercises]
    assert ["progressions above 1 are not read"] == messages(result)


# the file


def test_the_name_of_a_program(tmp_path):
    path = tmp_path / "my pulls.txt"
    path.write_text("Squat / 3x8\r\n", "utf-8-sig", newline="")
    assert ("my pulls",) == tuple(one.name for one in liftoscript.read(path).programs)
    assert "Untitled" == liftoscript.read(io.StringIO("Squat / 3x8")).programs[0].name


def test_a_problem_names_the_file(tmp_path):
    path = tmp_path / "pulls.txt"
    path.write_text("Squat / x")
    assert "pulls.txt" == liftoscript.read(path).problems[0].file


@pytest.mark.parametrize("data", [b"", b" \n\n", b"// nothing\n", b"# Week 1"])
def test_a_text_without_a_day_is_an_error(data):
    with pytest.raises(InteropError, match="no exercise"):
        liftoscript.read(data)


def test_a_day_without_an_exercise_is_read():
    result = read("# Week 1", "## Pull")
    assert ("Pull",) == tuple(workout.name for workout in result.programs[0].workouts)
    assert 0 == result.counts.rows


def test_a_text_of_nothing_else_is_no_program():
    result = read("Row three times a week,", "as heavy as you like.")
    assert (2, ()) == (result.counts.rejected, result.programs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Week 1\n## Day 1\nSquat / 3x8\n", "liftoscript"),
        ("## Pull\n\nt1 / used: none / 1x6\n", "liftoscript"),
        ("Squat / 60kg / 3x8 / progress: lp(5lb)", "liftoscript"),
        ("Squat / 3x8 / progress: lp(5lb)", "liftoscript"),
        ("## Pull\nSquat / ...Lunge\n", "liftoscript"),
        ("Squat / 3x8", None),
        ("## Pull\nSquat 3x8", None),
        ("# Week 1\n## Day 1\n- Squat: 3x8 / 60 kg", None),
    ],
)
def test_a_program_is_told_from_other_texts(text, expected):
    assert expected == interop.sniff(text.encode())


def test_it_is_read_by_what_it_is():
    assert 1 == len(interop.read(b"## Pull\nSquat / 3x8 / progress: lp(5lb)").progressions)


# hostile texts


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"Squat / 3x8\n" * 1_000_000, "a longer text"),
        (b"Squat \xff / 3x8", "a byte that is not"),
        (b"# W\n" * (limits.WEEKS + 1), "more weeks"),
        (b"Squat / 3x8\n" * (limits.LINES + 1), "more exercises"),
        (
            b"Squat[1-999999999] / 3x8\n" * 100 + b"# W\n## D\n" * 999,
            "more exercises over all days",
        ),
        (b"# W\n## %d\n" * 201 % tuple(range(201)), "different weeks"),
    ],
)
def test_what_is_too_much_is_an_error(data, found):
    if found.endswith("all days"):
        data = b"# W\n## D\n" + data
    with pytest.raises(InteropError, match=found):
        liftoscript.read(data)


@pytest.mark.no_cover  # megabytes
@pytest.mark.parametrize(
    "line",
    [
        "Squat / " + "(" * 400_000,
        "Squat / 3x8 " + "{" * 400_000,
        "Squat / 3x8 / update: " + "{~" * 400_000,
        "Squat / 3x8 / update: " + "{~~}" * 200_000,
        "Squat" + " " * 400_000 + "[" + " " * 400_000 + "x",
        "Squat / " + "3x8, " * 150_000,
        "Squat / " + "x" * 400_000,
        "Squat / " + "9" * 400_000 + "x8",
        "Squat / 3x8 " + "@" * 400_000,
        "Squat / 3x8" + " " * 400_000 + "60kg",
        "Squat / progress: lp(" + "1, " * 200_000,
        "/" * 900_000,
        "\\\n" * 300_000,
        "// x\n\n" * 100_000,
        "/// Rest day\n" * 60_000,
        "\0" * 900_000,
        "a: " * 300_000,
        "a | " * 200_000,
    ],
    ids=lambda line: line[:24],
)
def test_a_hostile_text_ends_quickly(line):
    started = time.perf_counter()
    read("Deadlift / 1x5", line)
    # Half a second on a slow machine; what is not linear takes minutes.
    assert time.perf_counter() - started < 10


def test_many_unknown_names_and_long_chains_end_quickly():
    started = time.perf_counter()
    names = [f"Unknown Movement {number} / 1x5" for number in range(1_000)]
    assert 1_000 == read(*names).counts.read
    chain = [f"E{number} / ...E{number + 1}" for number in range(2_000)]
    assert 2_000 == read(*chain).counts.rejected
    assert time.perf_counter() - started < 60
