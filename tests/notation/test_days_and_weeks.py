"""Headings, weekdays, numbered days, rest and weeks make a program of a text."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import notation
from render_workout import problems, told

PULL = "Pull-Up 3x8"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def rotation(text):
    """The days of the only weeks of a text: the names of workouts, and `-` for rest."""
    reading = notation.read(text)
    assert () == reading.problems
    (phase,) = reading.subject.phases
    return ["-" if day is None else day.name for day in phase.rotation]


@pytest.mark.parametrize(
    "names",
    [
        WEEKDAYS,
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun."),
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"),
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        ("Segunda-feira", "Terça-feira", "Quarta-feira", "Quinta-feira", "Sexta-feira", "Sábado", "Domingo"),
    ],
)  # fmt: skip
def test_weekdays_in_five_languages(names):
    assert [*WEEKDAYS] == rotation("\n".join(f"{name}\n{PULL}" for name in names))
    _, tuesday, _, thursday, *_ = names
    assert ["-", "Tuesday", "-", "Lower back", "-", "-", "-"] == rotation(
        f"{tuesday}: {PULL}\n## {thursday} - Lower back\nDeadlift 3x5"
    )


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Monday", "Monday"),
        ("MONDAY:", "Monday"),
        ("Monday - Pull", "Pull"),
        ("Monday \N{EN DASH} Pull", "Pull"),
        ("Monday (Pull)", "Pull"),
        ("Monday, Pull (heavy)", "Pull (heavy)"),
        ("### Monday: Pull ###", "Pull"),
        ("**Monday**: ", "Monday"),
        ("Monday\nPull and grip", "Pull and grip"),
        ("Monday: Back day", "Back day"),
        ("Monday AM", "AM"),
        ("**Monday:** Pull", "Pull"),
        ("**Monday** \N{EN DASH} *Pull*", "Pull"),
        # letters that are others when folded
        ("Monday: 등 운동", "등 운동"),
        ("Day 1", "Day 1"),
        ("Day #1: Pull", "Pull"),
        ("Día 1 - Jalones", "Jalones"),
        ("Jour 1 : Tirage", "Tirage"),
        ("Tag 1. Zug", "Zug"),
        ("Dia A) Costas", "Costas"),
        ("D1: Pull", "Pull"),
        ("D1", "Day 1"),
        ("Workout A", "Workout A"),
        ("Entraînement 1", "Entraînement 1"),
    ],
)
def test_a_day_is_called_what_stands_behind_it_or_below(heading, name):
    second = "Tuesday" if heading.lstrip("#* ").lower().startswith("mon") else "Day 2"
    assert name == rotation(f"{heading}\n{PULL}\n{second}\nDeadlift 3x5")[0]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # days that say no more than their order make a week
        (f"Day 1\n{PULL}\nDay 2\n{PULL}\nDay 3\n{PULL}", ["Day 1", "Day 2", "Day 3", "-", "-", "-", "-"]),
        (f"# Pull\n{PULL}\n# Legs\nSquat 3x5", ["Pull", "Legs", "-", "-", "-", "-", "-"]),
        (f"Pull\n\n{PULL}\n\nLegs\n\nSquat 3x5", ["Pull", "Legs", "-", "-", "-", "-", "-"]),
        # with rest days among them they are as long as they are
        (f"Day 1\n{PULL}\nDay 2: Rest\nDay 3\n{PULL}", ["Day 1", "-", "Day 3"]),
        (f"Day 1\n{PULL}\nDay 2: Rest\nDay 4\n{PULL}", ["Day 1", "-", "-", "Day 4"]),
        (f"Day 1\n{PULL}\nRest\nDay 2\n{PULL}\nRest\nRest", ["Day 1", "-", "Day 2", "-", "-"]),
        # as long as is said
        (f"Every 5 days\nDay 1\n{PULL}\nDay 3\n{PULL}", ["Day 1", "-", "Day 3", "-", "-"]),
        (f"Every 3 days\nDay A\n{PULL}", ["Day A", "-", "-"]),
        (f"Every 3 days\nTag A\n{PULL}\nTag C\n{PULL}", ["Day A", "-", "Day C"]),
        # weekdays stand in a week, whatever rest is said
        (f"Monday\n{PULL}\nRest\nThursday\n{PULL}", ["Monday", "-", "-", "Thursday", "-", "-", "-"]),
        (f"Monday\n{PULL}\nWednesday: rest\nSunday\n{PULL}", ["Monday", "-", "-", "-", "-", "-", "Sunday"]),
        # one weekday twice is two days, one after the other
        (f"Monday: early\n{PULL}\nMonday: late\n{PULL}", ["early", "late", "-", "-", "-", "-", "-"]),
        (f"{PULL}\nTuesday\n{PULL}", ["Workout", "Tuesday", "-", "-", "-", "-", "-"]),
    ],
)  # fmt: skip
def test_days_have_their_places(text, days):
    assert days == rotation(text)


@pytest.mark.parametrize(
    "rest",
    [
        "Rest", "rest day", "Rest.", "OFF", "Day off", "(off)", "Active recovery", "Rest or cardio",
        "Descanso", "Día de descanso", "Repos", "Ruhetag", "Trainingsfrei", "Folga",
    ],
)  # fmt: skip
def test_rest_days(rest):
    assert ["Day 1", "-", "Day 3"] == rotation(f"Day 1\n{PULL}\nDay 2: {rest}\nDay 3\n{PULL}")
    assert ["Day 1", "-", "Day 3"] == rotation(f"Day 1\n{PULL}\nDay 2\n{rest}\nDay 3\n{PULL}")


def test_rest_that_belongs_to_no_day_is_a_note():
    assert ["Workout (Rest)", "  Pull-Up 3x8"] == told(f"Rest\n{PULL}")
    assert ["Workout (Rest)", "  Pull-Up 3x8"] == told(f"{PULL}\nRest")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"# Plan\nWeek 1-4\nMonday\n{PULL}\nWeek 5: Deload\nMonday\nPull-Up 2x8",
         ["Plan", "[4 weeks]", "Monday", "  Pull-Up 3x8", *["rest"] * 6,
          "[1 weeks: Deload]", "Monday", "  Pull-Up 2x8", *["rest"] * 6]),
        (f"Semana 1 a 3: Base\nDía 1\n{PULL}\nDía 2: descanso",
         ["Program", "[3 weeks: Base]", "Day 1", "  Pull-Up 3x8", "rest"]),
        (f"Phase 2: Strength\n> heavy\nfor 6 weeks\nDay 1\n{PULL}\nDay 2: off",
         ["Program", "[6 weeks: Strength] (heavy)", "Day 1", "  Pull-Up 3x8", "rest"]),
        (f"Every 2 days for 8 weeks\n{PULL}", ["Program", "[8 weeks]", "Workout", "  Pull-Up 3x8", "rest"]),
        # what is said before any heading belongs to the program
        (f"# Plan\n> for Ann\nPhase 1\nEvery 1 days\n{PULL}",
         ["Plan (for Ann)", "[weeks]", "Workout", "  Pull-Up 3x8"]),
    ],
)  # fmt: skip
def test_weeks(text, said):
    assert said == told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # days and weeks without an exercise, with their notes
        (f"Monday: Chest\n> bench\nTuesday\n{PULL}\nEvery 7 days",
         ["Program (Monday: Chest\nbench)", "[weeks]", "rest", "Tuesday", "  Pull-Up 3x8", *["rest"] * 5]),
        (f"Monday\nHill runs\nTuesday\n{PULL}",
         ["Tuesday (Monday\nHill runs)", "  Pull-Up 3x8"]),
        (f"Week 1: Rest\n> sleep\nWeek 2\nDay 1\n{PULL}\nDay 2: off",
         ["Program (Week 1: Rest\nsleep)", "[1 weeks]", "Day 1", "  Pull-Up 3x8", "rest"]),
        (f"Week 1\nfor 3 weeks\nWeek 2\nDay 1\n{PULL}\nDay 2: off",
         ["Program (Week 1\nfor 3 weeks)", "[1 weeks]", "Day 1", "  Pull-Up 3x8", "rest"]),
        # a day that rests, with what it is called and what is said of it
        (f"Day 1\n{PULL}\nDay 2: Hills\n> slow\nRest",
         ["Program (Day 2: Hills\nslow)", "[weeks]", "Day 1", "  Pull-Up 3x8", "rest"]),
        (f"Week 1\nDay 1\n{PULL}\nDay 2: Rest\nWalk a lot.",
         ["Program", "[1 weeks] (Walk a lot.)", "Day 1", "  Pull-Up 3x8", "rest"]),
        # lengths that cannot be, or that the days do not fit
        (f"Every 0 days\nDay 1\n{PULL}\nDay 2: off",
         ["Program (Every 0 days)", "[weeks]", "Day 1", "  Pull-Up 3x8", "rest"]),
        (f"for 9999 weeks\nDay 1\n{PULL}\nDay 2: off",
         ["Program (for 9999 weeks)", "[weeks]", "Day 1", "  Pull-Up 3x8", "rest"]),
        (f"Every 5 days\nEvery 6 days\n{PULL}",
         ["Program (Every 6 days)", "[weeks]", "Workout", "  Pull-Up 3x8", *["rest"] * 4]),
        (f"Every 1 days\nDay 1\n{PULL}\nDay 2: off",
         ["Program", "[weeks] (Every 1 days)", "Day 1", "  Pull-Up 3x8", "rest"]),
    ],
)  # fmt: skip
def test_what_has_no_place_in_the_program_is_a_note(text, said):
    assert said == told(text)


def test_weeks_that_run_backwards_are_a_problem_and_the_rest_is_read():
    text = f"Day 0\n{PULL}\nWeek 9-2\nDay 1\n{PULL}"
    assert [(3, 1, "'Week 9-2'", "weeks from the first to the last")] == problems(text)
    assert [None, None] == [phase.weeks for phase in notation.read(text).subject.phases]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Monday: Squat 5x", (1, 15, "'5x'", "repetitions, a time or AMRAP after the x")),
        ("Monday: 5x5", (1, 9, "'5x5'", "the name of an exercise before its sets")),
        ("# Squat 5x", (1, 9, "'5x'", "repetitions, a time or AMRAP after the x")),
    ],
)
def test_a_heading_that_tries_to_prescribe_is_no_name(text, said):
    assert [said] == [
        (line, column, found, wanted) for line, column, found, wanted in problems(text)
    ]


def test_marks_alone_are_no_heading():
    assert ["Workout", "  Pull-Up 3x8"] == [
        line.partition(" (")[0] for line in told(f"# **\n{PULL}")
    ]


def test_a_heading_may_hold_an_exercise():
    assert ["Monday", "  Squat 5x5"] == told("Monday: Squat 5x5")
    assert ["Workout", "  Deadlift 3x5"] == told("**Deadlift 3x5**")


@pytest.mark.parametrize(
    "line",
    [
        "Monday is the day on which I should rest more than I do",
        "Day after day we trained",
        "Weekly volume",
        "D-day",
    ],
)
def test_words_that_only_begin_like_a_heading_are_none(line):
    reading = notation.read(f"{PULL}\n\n{line}.\n\nDeadlift 3x5")
    assert 2 == len(reading.subject.blocks)


TOO_MANY = [
    ("\n".join([PULL] * 201), (201, 1, "201", "at most 200 blocks in a workout")),
    ("\n".join(f"A{one % 9 + 1}. Pull-Up 1x1" for one in range(51)),
     (51, 1, "51", "at most 50 exercises in a superset")),
    ("\n".join(f"Workout {one % 9}\n{PULL}" for one in range(367)),
     (733, 1, "367", "at most 366 days in a rotation")),
    ("\n".join(f"Week {one % 9}\nMonday\n{PULL}" for one in range(201)),
     (601, 1, "201", "at most 200 phases")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), TOO_MANY)
def test_more_than_the_model_holds_is_a_problem_where_it_begins(text, said):
    assert said in problems(text)
    assert notation.read(text).subject is not None


def test_notes_longer_than_the_model_holds_are_a_problem_where_they_begin_to_be():
    text = f"# Pull\n{PULL}\n" + "> a word or two\n" * 800
    # 13 characters and a line end each: 714 lines are 9,996, and with one more too many
    assert [(717, 3, "'a word or two'", "notes of at most 10,000 characters in one place")] == [
        problems(text)[0]
    ]
    assert 714 == len(notation.read(text).subject.blocks[0].exercises[0].note.split("\n"))


def test_the_findings_of_a_day_that_comes_twice_a_week_are_reported_once():
    week = notation.parse("## Back (Tuesday, Friday)\nDeadlift 3x5\nBarbell Row 3x8")
    (finding,) = bw.check(week, select=["ORD001"])
    assert finding.where == "phases[0].rotation[1].blocks[0].exercises[0]"
    assert finding.others == ("phases[0].rotation[4].blocks[0].exercises[0]",)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Day 1 (Mon): Squat 5x5\nDay 2 (Fri): Row 5x5", {0: "Monday", 4: "Friday"}),
        ("Day 1: Monday - Pull\nRow 5x5\nDay 2: Friday\nSquat 5x5", {0: "Pull", 4: "Friday"}),
        ("Tag 1 (Montag)\nRow 4x8\nTag 2 (Donnerstag)\nSquat 4x8", {0: "Monday", 3: "Thursday"}),
        ("Día 1 (lunes y jueves): Espalda\nRemo 4x8", {0: "Espalda", 3: "Espalda"}),
        ("Day 1: Sun and sea\nRow 5x5\nDay 2: Mon ami\nSquat 5x5", {0: "Sun and sea", 1: "Mon ami"}),
    ],
)  # fmt: skip
def test_a_numbered_day_may_state_its_weekday(text, days):
    (phase,) = notation.read(text).subject.phases
    assert days == {at: day.name for at, day in enumerate(phase.rotation) if day is not None}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mo: Rudern 4x8\nDi: Ruhetag\nMi: Beine\nSquat 5x5", {0: "Monday", 2: "Beine"}),
        ("Lun: Remo 4x8\nVie: Sentadilla 5x5", {0: "Monday", 4: "Friday"}),
        ("Ma - Row 4x8\nVr - Squat 5x5", {0: "Monday", 4: "Friday"}),
    ],
)
def test_short_names_of_weekdays_begin_days_where_several_do(text, days):
    (phase,) = notation.read(text).subject.phases
    assert days == {at: day.name for at, day in enumerate(phase.rotation) if day is not None}


def test_one_short_name_of_a_weekday_alone_is_none():
    assert ["Workout", "  Bench Press 4x8 (Mo)"] == told("Mo: Bench press 4x8")


def test_a_part_of_the_body_with_the_word_day_is_a_heading_wherever_it_stands():
    text = "Push Day:\nDip 4x8\nPull Day:\nRow 4x8"
    assert ["Program", "[weeks]", "Push Day", "  Dip 4x8", "Pull Day", "  Row 4x8"] == [
        line for line in told(text) if line != "rest"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Session 1 - 12/01/2026\nRow 3x8\nSession 2 - 14/01/2026\nDip 3x8", ["Session 1", "Session 2"]),
        ("## Workout A (2026-01-12)\nRow 3x8\n## Workout B (2026-01-14)\nDip 3x8", ["Workout A", "Workout B"]),
    ],
)  # fmt: skip
def test_a_date_at_the_end_of_the_heading_of_a_day_begins_a_session(text, names):
    sessions = notation.read(text).subject
    assert [(12, names[0]), (14, names[1])] == [
        (one.started_at.day, one.workout.name) for one in sessions
    ]


@pytest.mark.parametrize(
    "heading", ["Session 1 - in 2026", "Session 1 - 12/01/2026 to 14/01/2026", "Session 1 - 12/01"]
)
def test_another_heading_of_a_day_states_no_date(heading):
    assert not notation.read(f"{heading}\nRow 3x8").sessions


@pytest.mark.parametrize(
    "weight", ["(bodyweight 82.4 kg)", "(BW: 82.4)", ", Gewicht 82 kg", "- peso corporal: 82 kg"]
)
def test_what_the_athlete_weighs_is_a_note_behind_a_date(weight):
    reading = notation.read(f"2026-03-02 {weight}\nRow 3x8")
    assert ((), ()) == (reading.problems, reading.doubtful)
    assert [1] == [len(one.workout.blocks) for one in reading.sessions]
