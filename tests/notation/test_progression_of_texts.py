"""Progression in a whole text: which exercise a scheme is of, and what stays a note."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import notation
from backworkouts.model.loading import Dumbbells, Rack
from backworkouts.model.progressions import Deload, Layoff, LoadingOf, Progressions
from backworkouts.notation import format_scheme, read
from backworkouts.notation.account import PartKind


def stated(text):
    """The schemes of a text: `exercise: scheme`, with the workout where it is not in all."""
    reading = read(text)
    assert reading.problems == ()
    assert reading.doubtful == ()
    return schemes_in(reading)


def schemes_in(reading):
    progressions = reading.progressions or Progressions()
    schemes = (
        [] if progressions.default is None else [f"all: {format_scheme(progressions.default)}"]
    )
    for entry in progressions.exercises:
        where = f" on {entry.workout}" if entry.workout else ""
        schemes.append(f"{entry.exercise}{where}: {format_scheme(entry.scheme)}")
    return schemes


def parts_of(text, kind):
    """The parts of a text that were read as something."""
    lines = text.split("\n")
    return [
        line[part.start : part.end]
        for line, parts in zip(lines, read(text).account, strict=True)
        for part in parts
        if part.kind is kind
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Deadlift 3x5, progress: linear 2.5 kg",
        "Deadlift 3x5 @ 100 kg, rest 3 min, Progress: Linear +2,5 kg",
        "- Deadlift 3x5; PROGRESSION: LINEAR 2.5 KG",
        "Deadlift 3x5 (progress: linear 2.5 kg)",
        "Deadlift 3x5 - progress: linear 2.5 kg",
        "Deadlift 3x5 \N{EN DASH} progress: linear 2.5\N{NO-BREAK SPACE}kg",
        "Deadlift 3x5 progress: linear 2.5 kg",
        "Deadlift 3 sets of 5 progress: linear 2.5 kg",
        "Deadlift 3x5, progress: linear 2.5 kg, rest 3 min",
        "Deadlift 3x5, progress: linear 2.5 kg # allow: ORD001",
        "Deadlift, progress: linear 2.5 kg, 3x5",
        "### Deadlift, progress: linear 2.5 kg\n- 3x5",
        "Deadlift\n- Sets: 3\n- Reps: 5\n- **Progress:** linear 2.5 kg",
        "Deadlift\nprogress: linear 2.5 kg\n3x5",
        "Deadlift\n  3x5, progress: linear 2.5 kg",
        "Deadlift 3x5\nprogress: linear 2.5 kg",
        "Deadlift 3x5\n\n**Progress: linear 2.5 kg**\n",
        "Deadlift 3x5\n- [ ] Progression: linear 2.5 kg.",
        "Deadlift 3x5\n> slowly\n  * progress: linear 2.5 kg",
        "Deadlift 3x5\n1. _Progress_: linear 2.5 kg",
        "| Exercise | Sets | Reps | Notes |\n|--|--|--|--|\n| Deadlift | 3 | 5 | progress: linear 2.5 kg |",
        "Exercise\tSets\tReps\tNotes\nDeadlift\t3\t5\tprogress: linear 2.5 kg",
        "\ufeffDeadlift 3x5, progress: linear 2.5 kg",
        "Deadlift 3x5, progress: lin\u00adear 2.5 kg",
    ],
)  # fmt: skip
def test_a_scheme_beside_or_below_an_exercise_is_of_that_exercise(text):
    assert ["deadlift: linear 2.5 kg"] == schemes_in(read(text))
    (block,) = read(text).subject.blocks
    assert [5] * 3 == [each.reps.low for each in block.exercises[0].sets]


def test_each_exercise_of_a_line_has_the_scheme_behind_it():
    text = "Pull-Up 3x8, progress: double 1 kg + Dip 3x8, progress: linear 2 kg; Deadlift 3x5"
    assert ["pull_up: double 1 kg", "dip: linear 2 kg"] == stated(text)
    assert ["Pull-Up 3 x 8 + Dip 3 x 8", "Deadlift 3 x 5"] == [
        str(block) for block in read(text).subject.blocks
    ]


def test_a_scheme_before_the_first_exercise_is_that_of_all():
    text = "# Pull\n> heavy\n\nprogress: linear 2.5 kg\n\n## Monday\nDeadlift 3x5\n"
    assert ["all: linear 2.5 kg"] == stated(text)
    assert "heavy" in read(text).subject.note
    front = "---\nprogress: linear 2.5 kg\n---\nDeadlift 3x5\n"
    assert ["all: linear 2.5 kg"] == stated(front)


TWO_DAYS = """
## Monday
Deadlift 3x5, progress: linear 5 kg
Pull-Up 3x8, progress: double 2.5 kg
Dip 3x8
## Thursday
Deadlift 5x3, progress: linear 5 kg
Pull-Up 3x5, progress: double 1 kg
Dip 3x8, progress: double 2.5 kg
"""


def test_an_exercise_with_one_scheme_on_all_days_has_one_entry():
    assert [
        "deadlift: linear 5 kg",
        "pull_up on Monday: double 2.5 kg",
        "pull_up on Thursday: double 1 kg",
        "dip on Thursday: double 2.5 kg",
    ] == stated(TWO_DAYS)


def test_a_line_that_is_read_for_two_days_states_the_scheme_of_both():
    text = (
        "## Back (Tuesday, Friday)\nDeadlift 3x5, progress: linear 5 kg\n## Monday\nDeadlift 3x5\n"
    )
    assert ["deadlift on Back: linear 5 kg"] == stated(text)


def test_the_sessions_of_a_log_state_schemes_too():
    text = (
        "2026-11-02 Pull\nDeadlift 3x5 @ 100 kg, progress: linear 5 kg\n"
        "2026-11-04 Pull\nDeadlift 3x5 @ 105 kg\n"
    )
    assert ["deadlift: linear 5 kg"] == stated(text)
    plan = "## Pull\nDeadlift 3x5\n\n"
    assert ["deadlift: linear 5 kg"] == schemes_in(read(plan + text))


def test_lines_of_their_own_state_what_holds_for_all():
    text = (
        "deload: every 4 weeks 80 %\nDeadlift 3x5\n- Layoff: none\n"
        "**Loading:** barbell 20 kg bar, plates 4x20 kg, 2x10 kg\n"
        "Loading: dumbbells 10-12 kg by 1\n"
    )
    dumbbells = Dumbbells(["10 kg", "11 kg", "12 kg"])
    barbell = Rack("20 kg", {"20 kg": 4, "10 kg": 2})
    assert read(text).progressions == Progressions(
        deload=Deload(4, 80),
        layoff=None,
        loading=[LoadingOf("barbell", barbell), LoadingOf("dumbbell", dumbbells)],
    )
    several = "progress: linear 5 kg, deload: every 4 weeks; layoff: 30 days\nDeadlift 3x5"
    assert read(several).progressions.deload == Deload(4)
    assert read(several).progressions.layoff == Layoff(30)


@pytest.mark.parametrize(
    "line",
    [
        "Progression: add weight when you hit 12 reps",
        "Progression: add 5 lb each week",
        "Progression : +2,5 kg d\N{LATIN SMALL LETTER E WITH GRAVE}s que les 5 s\N{LATIN SMALL LETTER E WITH GRAVE}ries passent",
        "Progress: every 1-2 weeks, drop to a lighter band",
        "Progress: linear progression until you stall",
        "Progression: Linear",
        "Progression: double, then as you feel",
        "Progression: 5/3/1",
        "Progression: line up 2 weeks",
        "> progress: linear 2.5 kg",
        "good progress: linear 2.5 kg next time",
        "progress was linear",
        "Deload: week 4, half the sets",
        "Deload: every 4 weeks, drop the sets by half",
        "Deload: every 4th week",
        "Layoff: about 21 days",
        "Loading: heavy",
        "Easy (deload: every 4 weeks)",
    ],
)
def test_prose_stays_as_it_was(line):
    text = f"Deadlift 3x5\n{line}\n"
    reading = read(text)
    assert reading.problems == ()
    assert reading.progressions is None
    (block,) = reading.subject.blocks
    assert "Deadlift 3 x 5" == str(block)
    assert line.lstrip("> ") in f"{block.exercises[0].note} {reading.subject.note}"


@pytest.mark.parametrize(
    ("line", "note", "is_doubtful"),
    [
        ("Deadlift 3x5, progress: 2.5 kg", "progress: 2.5 kg", False),
        ("Deadlift 3x5 progression: 2.5 kg, slowly", "slowly\nprogression: 2.5 kg", False),
        ("Deadlift 3x5 - Progression: +2.5 kg a week", "Progression: +2.5 kg a week", False),
        ("Deadlift 3x5, progression: 3x5 to 3x8, 60 kg", "progression: 3x5 to 3x8", True),
        ("Deadlift 3x5, progression: when it is easy", "progression: when it is easy", False),
        # what goes on behind a comma may be of the sets
        (
            "Deadlift 3x5, progression: 8 reps, 9 reps next week",
            "progression: 8 reps, 9 reps next week",
            True,
        ),
        # what would be stated on a line of its own
        ("Deadlift 3x5, deload: every 4 weeks, 50 %", "deload: every 4 weeks, 50 %", True),
        ("Deadlift 3x5, layoff: 10 days", "layoff: 10 days", True),
        ("Deadlift 3x5 (deload: every 4 weeks 80 %)", "deload: every 4 weeks 80 %", True),
        (
            "Deadlift 3x5, loading: barbell 20 kg bar, plates 4x20 kg",
            "loading: barbell 20 kg bar, plates 4x20 kg",
            True,
        ),
    ],
)
def test_no_number_of_prose_beside_sets_changes_them(line, note, is_doubtful):
    reading = read(line)
    assert reading.problems == ()
    assert is_doubtful is bool(reading.doubtful)
    (exercise,) = reading.subject.blocks[0].exercises
    assert ([(5, 5)] * 3, note) == (
        [(each.reps.low, each.reps.high) for each in exercise.sets],
        exercise.note,
    )
    assert {None if "60" not in line else "60 kg"} == {
        each.load and str(each.load) for each in exercise.sets
    }
    assert notation.parse_line(line).sets == exercise.sets


def test_an_exercise_behind_prose_is_read():
    reading = read("Deadlift 3x5, progression: 2.5 kg + Dip 3x5")
    assert ["Deadlift 3 x 5 + Dip 3 x 5"] == [str(block) for block in reading.subject.blocks]


@pytest.mark.parametrize("line", ["deload: 4 weeks 90 %", "layoff: 3 weeks -10 %", "progress: 531"])
def test_prose_with_a_number_is_doubtful_where_a_text_states_progression(line):
    text = f"Curl 3x8, progress: linear 1 kg\n{line}"
    assert [(doubt.line, doubt.column) for doubt in read(text).doubtful] == [(2, 1)]
    assert read(f"Curl 3x8\n{line}").doubtful == ()


def test_prose_that_may_hide_a_set_is_doubtful_once():
    text = "progress: linear 1 kg\nCurl 3x8, progress: add 3x10 next week"
    assert [doubt.line for doubt in read(text).doubtful] == [2]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("loading: barbell plates 4x20 kg", 18),
        ("loading: cable stack 5-100 kg by 5", 10),
        ("loading: bar 20 kg, plates 20 10 5", 10),
        ("loading: barbell 45 lb, plates 2x45 2x25", 18),
    ],
)
def test_a_malformed_loading_is_a_problem_and_no_exercise(line, column):
    reading = read(f"Curl 3x8\n{line}")
    assert [(problem.line, problem.column) for problem in reading.problems] == [(2, column)]
    assert [each.exercise.name for each in reading.subject.exercise_sets()] == ["Curl"]


def test_the_load_of_an_exercise_is_no_list_of_dumbbells():
    text = "Dumbbell Row\nSets: 3\nReps: 8\nLoading: dumbbells 20 kg\n"
    assert read(text).progressions is None


@pytest.mark.parametrize(
    ("text", "line", "column", "found", "suggestions"),
    [
        ("Deadlift 3x5, progress: dubble 2.5 kg", 1, 25, "'dubble'", ("double",)),
        ("Deadlift 3x5\nProgression: dubble 2.5 kg", 2, 14, "'dubble'", ("double",)),
        ("Deadlift 3x5 (progress: linear)", 1, 30, "nothing more", ()),
        ("Deadlift 3x5\nprogress: double", 2, 16, "nothing more", ()),
        ("Deadlift 3x5\nprogress: double quickly", 2, 18, "'quickly'", ()),
        ("Deadlift 3x5\nProgression: double 2.5 kg a week", 2, 28, "'a'", ()),
        ("Deadlift 3x5\nprogress: linear 0 kg, 3x8", 2, 18, "'0 kg'", ()),
        ("Deadlift 3x5 progress: linear 2.5", 1, 31, "'2.5'", ()),
        ("Deadlift 3x5\ndeload: every 4 weeks 200 %", 2, 23, "'200 %'", ()),
        ("Deadlift 3x5\nlayoff: 3 days -10 %", 2, 9, "'3 days'", ()),
        ("Deadlift 3x5\nloading: barbell 20 kg bar, plates", 2, 18, "'20'", ()),
        ("Deadlift 3x5\nloading: dumbbells of 10 lb 12 kg", 2, 29, "'12'", ()),
        # the unit of all weights is stated once
        ("Deadlift 3x5\nloading: dumbbells 5-50 kg by 5 lb", 2, 33, "'lb'", ()),
        ("Deadlift 3x5\nloading: machine stack 5-50 kg by 5, plus 2 lb", 2, 36, "','", ()),
    ],
)
def test_a_malformed_scheme_is_a_problem_with_its_place(text, line, column, found, suggestions):
    reading = read(text)
    (problem,) = reading.problems
    assert (line, column, found) == (problem.line, problem.column, problem.found)
    assert suggestions == problem.suggestions
    assert reading.progressions is None
    assert ["Deadlift 3 x 5"] == [str(block) for block in reading.subject.blocks]
    assert parts_of(text, PartKind.PROBLEM)


def test_workouts_whose_names_differ_in_case_have_their_own_schemes():
    days = (("Monday: Pull", "linear 2.5 kg"), ("Thursday: PULL", "linear 5 kg"))
    text = "".join(f"## {day}\nDeadlift 3x5, progress: {scheme}\n\n" for day, scheme in days)
    progressions = notation.read(text).progressions
    assert progressions is not None
    assert ["Pull", "PULL"] == [entry.workout for entry in progressions.exercises]


@pytest.mark.parametrize(
    "line",
    [
        "Deadlift 3x5, progress: training max 100 kg, 5 kg",
        "Deadlift 3x5, progress: dubble 2.5 kg, 50 %",
        "Deadlift 3x5 (progress: top set 100x5, back-offs 2x8 80 kg)",
    ],
)
def test_no_number_of_a_malformed_scheme_changes_the_sets_beside_it(line):
    reading = read(line)
    assert len(reading.problems) == 1
    assert ["Deadlift 3 x 5"] == [str(block) for block in reading.subject.blocks]


@pytest.mark.parametrize("line", ["layoff: 3 days", "deload: every 0 weeks"])
def test_a_number_out_of_range_is_a_problem_and_no_prose(line):
    read = notation.read(f"{line}\nSeated Row 3x8")
    assert [(problem.line, problem.column) for problem in read.problems] == [(1, 9)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a second day: the scheme stands below no exercise of it
        ("## Monday\nDeadlift 3x5\n## Friday\nprogress: linear 5 kg\nDip 3x8", (4, 1)),
        ("2026-11-02\nDip 3x8\n2026-11-04\nprogress: linear 5 kg\nDip 3x9", (4, 1)),
        ("## Monday\nDip 3x8\n## Friday: rest\nprogress: linear 5 kg", (4, 1)),
        # two schemes
        ("Dip 3x8, progress: linear 5 kg\nprogress: linear 2 kg", (2, 1)),
        ("Dip 3x8, progress: linear 5 kg\nDip 3x5, progress: linear 2 kg", (2, 10)),
        ("progress: linear 5 kg\nprogress: linear 2 kg\nDip 3x8", (2, 1)),
        ("Dip 3x8\nlayoff: none\nlayoff: 30 days", (3, 1)),
        ("Dip 3x8\ndeload: every 4 weeks\ndeload: every 5 weeks", (3, 1)),
        (
            "Dip 3x8\nloading: dumbbells 5-9 kg by 1\nloading: dumbbells 5-9 kg by 2",
            (3, 1),
        ),
    ],
)
def test_a_scheme_that_fits_nothing_is_a_problem(text, place):
    (problem,) = read(text).problems
    assert place == (problem.line, problem.column)
    assert problem.text[place[1] - 1 :] in parts_of(text, PartKind.PROBLEM)


def test_what_is_stated_twice_alike_is_no_problem():
    text = "layoff: none\nDip 3x8, progress: linear 5 kg\nprogress: linear 5 kg\nlayoff: none"
    assert ["dip: linear 5 kg"] == stated(text)


def test_a_scheme_below_an_exercise_that_cannot_be_read_is_not_of_the_one_above():
    reading = read("Deadlift 3x5\nDip 3x\nprogress: linear 5 kg")
    assert [2, 3] == [problem.line for problem in reading.problems]
    assert reading.progressions is None
    reading = read("Dip 3x\nprogress: linear 5 kg\nDeadlift 3x5")
    assert [1, 2] == [problem.line for problem in reading.problems]


def test_a_scheme_behind_one_that_cannot_be_read_is_of_no_exercise():
    reading = read("Dip 3x8, progress: double 1 kg and Row 3x8, progress: linear 5 kg")
    assert [32, 45] == [problem.column for problem in reading.problems]
    assert reading.progressions is None


def test_a_stroke_before_an_exercise_ends_a_scheme():
    reading = read("Dip 3x8, progress: double 1 kg / Deadlift 3x5, progress: linear 5 kg")
    assert ["dip: double 1 kg", "deadlift: linear 5 kg"] == schemes_in(reading)
    assert 2 == len([*reading.subject.exercise_sets()])
    # the second week of a training max that cannot be read, and no set
    weeks = "Dip 3x8, progress: 5/3/1 100 kg 5 kg weeks 65%x5 / 70x3"
    assert [3] == [len(member.sets) for member in read(weeks).subject.exercise_sets()]
    assert read(weeks).problems


def test_a_scheme_below_the_name_of_an_exercise_without_sets_is_doubtful():
    reading = read(
        "Deadlift 3x5\n- Face Pull\n- slowly\nprogress: linear 5 kg\nprogress: linear 5 kg"
    )
    assert ["deadlift: linear 5 kg"] == schemes_in(reading)
    assert [2] == [doubt.line for doubt in reading.doubtful] or reading.problems


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # of the first day, or of all
        ("## Monday\nprogress: linear 5 kg\nDip 3x8\n## Friday\nDeadlift 3x5", 2),
        ("Day 1 - progress: linear 5 kg\nDip 3x8\nDay 2\nDeadlift 3x5", 1),
        # of the exercise whose sets are missing, or of all
        ("- Dip, progress: linear 5 kg\nDeadlift 3x5", 1),
        # of the exercise above, or of all
        ("Dip 3x8\nDeadlift 3x5\n\nprogress: linear 5 kg", 4),
        ("# Monday\nDip 3x8\n\n## Notes\nprogress: linear 5 kg", 5),
    ],
)
def test_a_scheme_that_may_be_of_other_exercises_is_doubtful(text, line):
    assert [line] == [doubt.line for doubt in read(text).doubtful]


@pytest.mark.parametrize(
    "text",
    [
        "Pull day\nprogress: linear 5 kg\nDip 3x8",
        "Pull day (progress: linear 5 kg)\nDip 3x8\nDeadlift 3x5",
        "# Autumn\n\nprogress: linear 5 kg\n\n## Monday\nDip 3x8\n## Friday\nDip 3x5",
        "Dip\n3x8\nprogress: linear 5 kg\n\nDeadlift\n3x5\n\nprogress: linear 5 kg",
        "Dip 3x8\n\nDeadlift 3x5\n\nprogress: linear 5 kg",
        "Dip 3x8\nDeadlift 3x5\n\n  progress: linear 5 kg",
        "Dip 3x8\n\nprogress: linear 5 kg",
    ],
)
def test_a_scheme_whose_exercises_are_clear_is_not_doubtful(text):
    reading = read(text)
    assert reading.progressions
    assert reading.doubtful == ()


TABLE = """\
| Exercise | Progress | Sets | Load |
|---|---|---|---|
| Deadlift | linear 2,5 kg | 3x5 | 100 kg |
| Dip | as you like | 3x8 | |
| Curl | {curl} | 3x8 | |
| Row |
"""


def test_a_column_states_schemes():
    reading = read(TABLE.format(curl="double 1 kg"))
    assert ["deadlift: linear 2.5 kg", "curl: double 1 kg"] == [
        scheme.replace("custom:", "") for scheme in schemes_in(reading)
    ]
    sets = [
        f"{member.exercise.name} {len(member.sets)}" for member in reading.subject.exercise_sets()
    ]
    assert ["Deadlift 3", "Dip 3", "Curl 3"] == sets
    parts = parts_of(TABLE.format(curl="double 1 kg"), PartKind.STATED)
    assert {"linear 2,5 kg", "double 1 kg"} <= {*parts}


def test_a_malformed_scheme_in_a_column_is_a_problem_and_no_load():
    reading = read(TABLE.format(curl="double 1"))
    assert [(5, 17)] == [(problem.line, problem.column) for problem in reading.problems][:1]
    assert [None] == [each.load for each in [*reading.subject.exercise_sets()][2].sets[:1]]


def test_a_column_ends_with_its_table():
    text = TABLE.format(curl="double 1 kg") + "\nThen | double 2 kg | 3x8"
    assert 2 == len(schemes_in(read(text)))


def test_what_stands_behind_a_scheme_on_its_line_is_no_set():
    reading = read("Deadlift 3x5\nprogress: linear 2.5 kg (or 3x8 later)")
    assert ["deadlift: linear 2.5 kg"] == schemes_in(reading)
    (block,) = reading.subject.blocks
    assert "(or 3x8 later)" == block.exercises[0].note
    assert [2] == [doubt.line for doubt in reading.doubtful]
    reading = read("Dip 3x8\nprogress: linear 2.5 kg, Deadlift 3x5")
    assert ["dip: linear 2.5 kg"] == schemes_in(reading)
    assert [2] == [doubt.line for doubt in reading.doubtful]


def test_the_account_has_each_character_of_a_scheme_once():
    text = "Deadlift 3x5 (Progress: linear 5 kg), rest 3 min\n- **Deload:** every 4 weeks\n"
    assert ["Progress: linear 5 kg", "**Deload:** every 4 weeks"] == parts_of(text, PartKind.STATED)
    assert ["Deadlift"] == parts_of(text, PartKind.NAME)
    assert "3 min" in parts_of(text, PartKind.PRESCRIPTION)[-1]


def test_more_schemes_than_progressions_hold_are_a_problem():
    # 7 exercises on each of 150 days, each with its scheme: 1,050 of at most 1,000
    names = ["Deadlift", "Dip", "Pull-Up", "Chin-Up", "Seated Row", "Face Pull", "Hyperextension"]
    lines = "\n".join(f"{name} 3x5, progress: linear 5 kg" for name in names)
    text = "\n".join(f"## Day {day}\n{lines}" for day in range(1, 151))
    reading = read(text)
    assert 50 == reading.total
    assert {"too_large"} == {str(problem.code) for problem in reading.problems}


def test_a_reading_has_progressions_in_its_plain_values():
    plain = read("Deadlift 3x5, progress: linear 5 kg").to_dict()["progressions"]
    assert [{"exercise": "deadlift", "scheme": {"scheme": "linear", "step": "5 kg"}}] == plain[
        "exercises"
    ]
    assert read("Deadlift 3x5").to_dict()["progressions"] is None


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Deadlift 3x5, progress: linear 2,5 kg, rest 60 s", "progress: linear 2.5 kg"),
        ("Deadlift 3x5 progress: linear 2.5 kg (slow)", "slow; progress: linear 2.5 kg"),
        ("Deadlift 3x5, progress: 2.5 kg a week", "progress: 2.5 kg a week"),
        ("Deadlift 3x5", None),
    ],
)
def test_a_single_line_has_the_scheme_in_its_note(line, note):
    prescription = notation.parse_line(line)
    assert note == prescription.note
    assert [None] * 3 == [each.load for each in prescription.sets]


def test_a_single_line_that_states_only_progression_prescribes_nothing():
    assert notation.parse_line("progress: linear 2.5 kg") is None
    assert notation.parse_line("progress: linear 2.5 kg (or 3x5)") is None
    assert notation.parse_line("Progression: add 5 lb") is None


def test_a_malformed_scheme_of_a_single_line_raises():
    with pytest.raises(bw.errors.NotationError) as raised:
        notation.parse_line("Deadlift 3x5, progress: dubble 2.5 kg")
    assert ("double",) == raised.value.problems[0].suggestions


PIECES = [
    "Deadlift 3x5", "Dip", "3x8", "progress:", "Progression:", "**progress:**", "linear", "double",
    "dubble", "2.5 kg", "5x3+", "top set", "stages", "-10 %", "since 2026-11-02", "deload:",
    "every 4 weeks", "layoff:", "none", "loading:", "barbell 20 kg bar, plates 2x5 kg", ",", ";",
    "(", ")", " - ", "\n", "\n## Day 2\n", "\n- ", "\n> ", "\t", "|", " + ", "\u200b", "e\u0301",
    "2026-11-02\n", ".", "#", "allow: ORD001",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_any_text_is_read_and_accounted_for(text):
    reading = read(text)
    for line, parts in zip(text.split("\n"), reading.account, strict=True):
        held = [at for part in parts for at in range(part.start, part.end)]
        assert held == sorted({*held})
        assert all(line[at].isspace() for at in {*range(len(line))} - {*held})
    for problem in reading.problems:
        assert str(problem)


def test_prose_about_a_deload_beside_sets_changes_none_of_them():
    reading = read("Seated Row 3x8, deload: as you feel")
    assert "Seated Row 3 x 8" == str(reading.subject.blocks[0])
    assert (None, ()) == (reading.progressions, reading.problems)


@pytest.mark.no_cover  # 100 documents
def test_no_text_of_people_states_a_scheme():
    documents = [*(Path(__file__).parent / "labelled").glob("*/documents/*.txt")]
    assert len(documents) > 100
    for document in documents[::3]:
        assert read(document.read_text("utf-8")).progressions is None
